/* Search criteria: refuses what the agent refuses, and tells which updates match. */
#include "wuafake.h"
#include <stdlib.h>
#include <wchar.h>

#define MOST_TERMS 256

typedef struct {
    int group; /* terms of one group are joined by AND, groups by OR */
    wchar_t name[32], value[96];
    BOOL differs, any;
} Term;

struct Criteria {
    Term terms[MOST_TERMS];
    int count, groups;
    const wchar_t *at;
    BOOL bad;
};

static const struct { const wchar_t *name; BOOL quoted, unequal, contains; } known[] = {
    {L"Type", TRUE, TRUE, FALSE},        {L"DeploymentAction", TRUE, FALSE, FALSE},
    {L"UpdateID", TRUE, TRUE, FALSE},    {L"CategoryIDs", TRUE, FALSE, TRUE},
    {L"IsAssigned", FALSE, FALSE, FALSE}, {L"BrowseOnly", FALSE, FALSE, FALSE},
    {L"AutoSelectOnWebSites", FALSE, FALSE, FALSE}, {L"RevisionNumber", FALSE, FALSE, FALSE},
    {L"IsInstalled", FALSE, FALSE, FALSE}, {L"IsHidden", FALSE, FALSE, FALSE},
    {L"IsPresent", FALSE, FALSE, FALSE}, {L"RebootRequired", FALSE, FALSE, FALSE},
};

static void blanks(Criteria *criteria)
{
    criteria->at += wcsspn(criteria->at, L" \t\r\n");
}

static BOOL sign(Criteria *criteria, const wchar_t *text)
{
    size_t length = wcslen(text);
    blanks(criteria);
    if (wcsncmp(criteria->at, text, length))
        return FALSE;
    criteria->at += length;
    return TRUE;
}

static size_t letters(const wchar_t *text)
{
    size_t length = 0;
    while ((text[length] | 32) >= L'a' && (text[length] | 32) <= L'z')
        length++;
    return length;
}

static BOOL keyword(Criteria *criteria, const wchar_t *text)
{
    size_t length = wcslen(text);
    blanks(criteria);
    if (letters(criteria->at) != length || _wcsnicmp(criteria->at, text, length))
        return FALSE;
    criteria->at += length;
    return TRUE;
}

/* 'text' where ['] [[] and []] stand for the character inside the brackets. */
static BOOL quoted(Criteria *criteria, wchar_t *out, size_t room)
{
    size_t length = 0;
    if (!sign(criteria, L"'"))
        return FALSE;
    while (*criteria->at && *criteria->at != L'\'' && length + 1 < room) {
        if (*criteria->at == L'[') {
            if (!criteria->at[1] || criteria->at[2] != L']')
                return FALSE;
            out[length++] = criteria->at[1];
            criteria->at += 3;
        } else {
            out[length++] = *criteria->at++;
        }
    }
    return *criteria->at++ == L'\'';
}

static BOOL digits(Criteria *criteria, wchar_t *out)
{
    size_t length = 0;
    blanks(criteria);
    while (criteria->at[length] >= L'0' && criteria->at[length] <= L'9' && length < 10) {
        out[length] = criteria->at[length];
        length++;
    }
    criteria->at += length;
    return length > 0;
}

static BOOL value_allowed(const Term *term)
{
    if (!_wcsicmp(term->name, L"Type"))
        return !_wcsicmp(term->value, L"Software") || !_wcsicmp(term->value, L"Driver");
    if (!_wcsicmp(term->name, L"DeploymentAction"))
        return term->any || !_wcsicmp(term->value, L"Installation") || !_wcsicmp(term->value, L"Uninstallation")
               || !_wcsicmp(term->value, L"OptionalInstallation");
    if (!_wcsicmp(term->name, L"UpdateID") || !_wcsicmp(term->name, L"CategoryIDs"))
        return wcslen(term->value) == 36;
    return !_wcsicmp(term->name, L"RevisionNumber") || !wcscmp(term->value, L"0") || !wcscmp(term->value, L"1");
}

static BOOL criterion(Criteria *criteria)
{
    Term *term = criteria->terms + criteria->count;
    size_t length, i, last = sizeof known / sizeof *known;
    blanks(criteria);
    length = letters(criteria->at);
    if (criteria->count == MOST_TERMS || !length || length >= sizeof term->name / sizeof *term->name)
        return FALSE;
    memset(term, 0, sizeof *term);
    term->group = criteria->groups;
    wcsncpy(term->name, criteria->at, length);
    criteria->at += length;
    for (i = 0; i < last && _wcsicmp(known[i].name, term->name); i++)
        ;
    if (i == last)
        return FALSE;
    if (known[i].contains) {
        if (!keyword(criteria, L"contains"))
            return FALSE;
    } else if (known[i].unequal && sign(criteria, L"!=")) {
        term->differs = TRUE;
    } else if (!sign(criteria, L"=")) {
        return FALSE;
    }
    criteria->count++;
    if (!wcscmp(known[i].name, L"DeploymentAction") && sign(criteria, L"*"))
        return term->any = TRUE;
    if (known[i].quoted ? !quoted(criteria, term->value, 96) : !digits(criteria, term->value))
        return FALSE;
    return value_allowed(term);
}

/* criterion or (group), joined by AND; an OR inside parentheses meets a missing ')' here. */
static BOOL group(Criteria *criteria, int depth)
{
    do {
        if (sign(criteria, L"(")) {
            if (depth > 32 || !group(criteria, depth + 1) || !sign(criteria, L")"))
                return FALSE;
        } else if (!criterion(criteria)) {
            return FALSE;
        }
    } while (keyword(criteria, L"and"));
    return TRUE;
}

static BOOL has(const Criteria *criteria, int group, const wchar_t *name, BOOL equal)
{
    for (int i = 0; i < criteria->count; i++)
        if (criteria->terms[i].group == group && !_wcsicmp(criteria->terms[i].name, name)
            && !(equal && criteria->terms[i].differs))
            return TRUE;
    return FALSE;
}

Criteria *criteria_parse(const wchar_t *text)
{
    Criteria *criteria = calloc(1, sizeof *criteria);
    BOOL good;
    criteria->at = text && text[wcsspn(text, L" \t\r\n")] ? text : L"( IsInstalled = 0 and IsHidden = 0 )";
    do {
        good = group(criteria, 0);
        criteria->groups++;
    } while (good && keyword(criteria, L"or"));
    blanks(criteria);
    good = good && !*criteria->at;
    for (int i = 0; good && i < criteria->groups; i++)
        good = !has(criteria, i, L"RevisionNumber", FALSE) || has(criteria, i, L"UpdateID", TRUE);
    if (good)
        return criteria;
    free(criteria);
    return NULL;
}

static BOOL in_category(const Node *update, const wchar_t *id)
{
    const Node *list = node_object(update, L"Categories");
    for (int i = 0; list && i < list->count; i++) {
        BSTR own = list->items[i].node ? node_text(list->items[i].node, L"CategoryID") : NULL;
        BOOL same = own && !_wcsicmp(own, id);
        SysFreeString(own);
        if (same)
            return TRUE;
    }
    return FALSE;
}

static BOOL identity_is(const Node *update, const Term *term)
{
    const Node *identity = node_object(update, L"Identity");
    BSTR id;
    BOOL same;
    if (!identity)
        return FALSE;
    if (!_wcsicmp(term->name, L"RevisionNumber"))
        return node_number(identity, L"RevisionNumber") == wcstol(term->value, NULL, 10);
    id = node_text(identity, L"UpdateID");
    same = !_wcsicmp(id, term->value);
    SysFreeString(id);
    return same;
}

static BOOL term_matches(const Term *term, const Node *update)
{
    static const wchar_t *const actions[] = {L"", L"Installation", L"Uninstallation", L"", L"OptionalInstallation"};
    if (!_wcsicmp(term->name, L"Type"))
        return node_number(update, L"Type") == (_wcsicmp(term->value, L"Software") ? 2 : 1);
    if (!_wcsicmp(term->name, L"DeploymentAction")) {
        LONG action = node_number(update, L"DeploymentAction");
        return term->any || (action > 0 && action < 5 && !_wcsicmp(actions[action], term->value));
    }
    if (!_wcsicmp(term->name, L"CategoryIDs"))
        return in_category(update, term->value);
    if (!_wcsicmp(term->name, L"UpdateID") || !_wcsicmp(term->name, L"RevisionNumber"))
        return identity_is(update, term);
    return (node_number(update, term->name) != 0) == (term->value[0] == L'1');
}

BOOL criteria_match(const Criteria *criteria, const Node *update)
{
    static const Term implied = {.name = L"DeploymentAction", .value = L"Installation"};
    for (int group = 0; group < criteria->groups; group++) {
        BOOL all = has(criteria, group, L"DeploymentAction", FALSE) || term_matches(&implied, update);
        for (int i = 0; all && i < criteria->count; i++)
            if (criteria->terms[i].group == group)
                all = term_matches(criteria->terms + i, update) != criteria->terms[i].differs;
        if (all)
            return TRUE;
    }
    return FALSE;
}

void criteria_free(Criteria *criteria)
{
    free(criteria);
}

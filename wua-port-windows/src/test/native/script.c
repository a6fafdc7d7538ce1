/* Reads a script, the text that says what the fake agent holds; README.md tells its lines. */
#include "wuafake.h"
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

static Node **named;
static int named_count, named_room;
static BOOL ready;
static wchar_t error[160];

/* The node of that name; made at its first mention, which may come before its definition. */
static Node *node_called(const wchar_t *name)
{
    for (int i = 0; i < named_count; i++)
        if (!wcscmp(named[i]->name, name))
            return named[i];
    if (named_count == named_room) {
        named_room = named_room ? named_room * 2 : 64;
        named = realloc(named, named_room * sizeof *named);
    }
    Node *node = node_new(NULL, NULL);
    node->name = text_copy(name);
    return named[named_count++] = node;
}

void script_drop(void)
{
    for (int i = 0; i < named_count; i++)
        node_empty(named[i]); /* first all contents: nodes may hold each other in a circle */
    for (int i = 0; i < named_count; i++)
        node_unref(named[i]);
    free(named);
    named = NULL;
    named_count = named_room = 0;
    services_restart();
    ready = FALSE;
}

BOOL script_ready(void)
{
    return ready;
}

const wchar_t *script_error(void)
{
    return error;
}

Node *script_model(const Kind *kind)
{
    Node *node;
    if (!kind->model)
        return NULL;
    node = node_called(kind->model);
    node->kind = kind;
    return node;
}

static BOOL bad(const wchar_t *what, const wchar_t *word)
{
    swprintf(error, sizeof error / sizeof *error, L"%ls: %.80ls", what, word);
    return FALSE;
}

/* Cuts the next word off the text and leaves the text after one blank run. */
static wchar_t *word(wchar_t **text)
{
    wchar_t *start = *text + wcsspn(*text, L" \t");
    wchar_t *end = start + wcscspn(start, L" \t");
    *text = end + wcsspn(end, L" \t");
    *end = 0;
    return start;
}

static BOOL read_list(wchar_t *text, const wchar_t *kind, BOOL strings, Value *out)
{
    Node *list = make(strings ? L"StringCollection" : kind ? kind : L"");
    if (!list)
        return bad(L"this member holds no list", text);
    list->writable = FALSE;
    while (*text) {
        Value item = {0};
        if (strings) {
            wchar_t *bar = wcschr(text, L'|');
            wchar_t *next = bar ? bar + 1 : text + wcslen(text);
            if (bar)
                *bar = 0;
            text_plain(L"bstr", text, &item.plain);
            text = next;
        } else {
            item = value_of(node_ref(node_called(word(&text))));
        }
        node_add(list, list->count, &item);
        value_clear(&item);
    }
    *out = value_of(list);
    return TRUE;
}

static BOOL read_value(wchar_t *text, const wchar_t *kind, Value *out)
{
    const wchar_t *type = word(&text);
    memset(out, 0, sizeof *out);
    if (!wcscmp(type, L"object")) {
        *out = value_of(node_ref(node_called(word(&text))));
        return TRUE;
    }
    if (!wcscmp(type, L"list") || !wcscmp(type, L"strings"))
        return read_list(text, kind, type[0] == L's', out);
    return text_plain(type, text, &out->plain) || bad(L"not a value of that type", type);
}

/* Follows Identity.UpdateID down to the node that holds the last member. */
static const Member *descend(Node **node, wchar_t *path)
{
    for (;;) {
        wchar_t *dot = wcschr(path, L'.');
        const Member *member;
        if (dot)
            *dot = 0;
        member = (*node)->kind ? kind_member((*node)->kind, path) : NULL;
        if (!member) {
            bad(L"no such member", path);
            return NULL;
        }
        if (!dot)
            return member;
        const Value *held = node_find(*node, member);
        if (held && held->node) {
            *node = held->node;
        } else {
            Node *made = member->kind ? make(member->kind) : NULL;
            Value value = value_of(made);
            if (!made) {
                bad(L"this member holds no object", path);
                return NULL;
            }
            node_set(*node, member, &value);
            node_unref(made);
            *node = made;
        }
        path = dot + 1;
    }
}

static BOOL read_rule(Node *node, const Member *member, const wchar_t *verb, wchar_t *text)
{
    Rule *rule = calloc(1, sizeof *rule);
    const wchar_t *first = word(&text);
    BOOL good = TRUE;
    rule->member = member;
    rule->next = node->rules;
    node->rules = rule;
    if (!wcscmp(verb, L"absent")) {
        rule->type = RULE_ABSENT;
    } else if (!wcscmp(verb, L"hang")) {
        rule->type = RULE_HANG;
        good = text_number(first, &rule->number);
    } else if (!wcscmp(verb, L"busy")) {
        rule->type = RULE_BUSY;
        rule->code = WU_BUSY;
        good = text_number(first, &rule->number);
    } else {
        rule->type = verb[4] == 0 ? RULE_FAIL : verb[5] == L'l' ? RULE_FAIL_LATE : RULE_FAIL_BARE;
        good = text_number(first, (LONG *)&rule->code);
    }
    text_unescape(text);
    rule->text = text_copy(text);
    return good || bad(L"not a number", first);
}

/* answer RESULT [when MEMBER=VALUE | when Criteria=TEXT] */
static BOOL read_answer(Node *node, wchar_t *text)
{
    Answer *answer = calloc(1, sizeof *answer), **last = &node->answers;
    answer->result = node_ref(node_called(word(&text)));
    while (*last)
        last = &(*last)->next;
    *last = answer;
    if (*text) {
        wchar_t *equals = wcschr(text, L'=');
        if (wcscmp(word(&text), L"when") || !equals)
            return bad(L"answer NAME when MEMBER=VALUE is meant", text);
        *equals = 0;
        answer->equals = text_copy(equals + 1);
        answer->member = kind_member(node->kind, text);
        if (!answer->member && _wcsicmp(text, L"Criteria"))
            return bad(L"no such member", text);
    }
    return TRUE;
}

static BOOL read_line(Node **current, wchar_t *text)
{
    const wchar_t *verb = word(&text);
    Node *node = *current;
    Value value;
    BOOL good;
    if (!*verb || *verb == L'#')
        return TRUE;
    if (!wcscmp(verb, L"object")) {
        node = *current = node_called(word(&text));
        node->kind = kind_named(word(&text));
        return node->kind != NULL || bad(L"no such kind of object", node->name);
    }
    if (!node)
        return bad(L"comes before the first object", verb);
    if (!wcscmp(verb, L"unfiltered"))
        return node->unfiltered = TRUE;
    if (!wcscmp(verb, L"answer"))
        return read_answer(node, text);
    if (!wcscmp(verb, L"item")) {
        good = read_value(text, NULL, &value);
        if (good)
            node_add(node, node->count, &value);
    } else {
        const Member *member = descend(&node, word(&text));
        if (!member)
            return FALSE;
        if (wcscmp(verb, L"set")) {
            static const wchar_t *const rules[] = {L"fail", L"fail-late", L"fail-bare", L"busy", L"hang", L"absent"};
            for (int i = 0; i < 6; i++)
                if (!wcscmp(verb, rules[i]))
                    return read_rule(node, member, verb, text);
            return bad(L"no such word", verb);
        }
        good = read_value(text, member->kind, &value);
        if (good)
            node_set(node, member, &value);
    }
    value_clear(&value);
    return good;
}

/* The whole file as text, UTF-8 turned into UTF-16; NULL when it cannot be read. */
static wchar_t *read_file(const wchar_t *path)
{
    HANDLE file = CreateFileW(path, GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    wchar_t *text = NULL;
    DWORD size, got;
    if (file == INVALID_HANDLE_VALUE)
        return NULL;
    size = GetFileSize(file, NULL);
    char *bytes = malloc(size + 1);
    if (ReadFile(file, bytes, size, &got, NULL)) {
        text = calloc(got + 1, sizeof *text);
        if (got)
            MultiByteToWideChar(CP_UTF8, 0, bytes, got, text, got);
    }
    free(bytes);
    CloseHandle(file);
    return text;
}

static int read_lines(wchar_t *text)
{
    Node *current = NULL;
    int number = 0;
    while (text) {
        wchar_t *next = wcschr(text, L'\n');
        if (next)
            *next++ = 0;
        text[wcscspn(text, L"\r")] = 0;
        number++;
        if (!read_line(&current, text))
            return number;
        text = next;
    }
    for (int i = 0; i < named_count; i++)
        if (!named[i]->kind) {
            bad(L"named but never defined", named[i]->name);
            return number;
        }
    return 0;
}

int script_load(const wchar_t *path)
{
    wchar_t *text;
    int line;
    script_drop();
    *error = 0;
    text = read_file(path);
    if (!text) {
        bad(L"cannot read", path);
        return -1;
    }
    line = read_lines(*text == 0xFEFF ? text + 1 : text);
    free(text);
    if (line)
        script_drop();
    ready = line == 0;
    return line;
}

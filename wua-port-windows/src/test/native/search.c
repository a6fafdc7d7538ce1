/* What the session and the searcher do: search, history, escaping; and the machine's versions. */
#include "wuafake.h"
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

static wchar_t last[2048];

HRESULT session_create(Call *call)
{
    Node *made = make(call->member->kind);
    const Member *from = kind_member(call->self->kind, L"ClientApplicationID");
    const Member *to = kind_member(made->kind, L"ClientApplicationID");
    const Value *name = from ? node_find(call->self, from) : NULL;
    if (name && to)
        node_set(made, to, name);
    call->result = value_of(made);
    return S_OK;
}

static void remember(const Node *searcher, const wchar_t *criteria)
{
    BSTR service = node_text(searcher, L"ServiceID");
    _snwprintf(last, sizeof last / sizeof *last - 1,
               L"Criteria=%ls\nServerSelection=%ld\nServiceID=%ls\nOnline=%ld\n", criteria,
               (long)node_number(searcher, L"ServerSelection"), service, (long)node_number(searcher, L"Online"));
    SysFreeString(service);
}

/* Copies at most size - 1 characters; returns how many there are. */
int search_last(wchar_t *buffer, int size)
{
    if (size > 0) {
        wcsncpy(buffer, last, size - 1);
        buffer[size - 1] = 0;
    }
    return (int)wcslen(last);
}

static BOOL answers(const Answer *answer, const Node *searcher, const wchar_t *criteria)
{
    BSTR text;
    LONG number;
    BOOL same;
    if (!answer->equals)
        return TRUE;
    if (!answer->member)
        return !wcscmp(answer->equals, criteria);
    if (text_number(answer->equals, &number) && answer->member->type != T_BSTR)
        return number == node_number(searcher, answer->member->name);
    text = node_text(searcher, answer->member->name);
    same = !_wcsicmp(text, answer->equals);
    SysFreeString(text);
    return same;
}

static Node *answer_of(const Node *searcher, const wchar_t *criteria)
{
    for (const Node *node = searcher; node; node = node->model)
        for (const Answer *answer = node->answers; answer; answer = answer->next)
            if (answers(answer, searcher, criteria))
                return answer->result;
    return NULL;
}

/* A result that reads as the scripted one but holds only the updates that match. */
static Node *filtered(Node *answer, const Criteria *criteria)
{
    Node *result = node_new(kind_named(L"SearchResult"), answer);
    Node *all = answer ? node_object(answer, L"Updates") : NULL;
    Node *some = make(L"UpdateCollection");
    for (int i = 0; all && i < all->count; i++) {
        Node *update = all->items[i].node;
        if (update && (answer->unfiltered || criteria_match(criteria, update)))
            node_add(some, some->count, all->items + i);
    }
    some->writable = FALSE;
    node_set_node(result, L"Updates", some);
    node_unref(some);
    return result;
}

HRESULT search(Call *call)
{
    BSTR text, service;
    Criteria *criteria;
    Node *searcher = call->self;
    HRESULT result = call_text(call, 0, &text);
    const wchar_t *words = text ? text : L"";
    BOOL known;
    if (FAILED(result))
        return result;
    remember(searcher, words);
    service = node_text(searcher, L"ServiceID");
    known = node_number(searcher, L"ServerSelection") != 3 || service_known(service);
    SysFreeString(service);
    if (!known)
        return call_fail(call, WU_UNKNOWN_SERVICE, L"the service is not registered");
    criteria = criteria_parse(words);
    if (!criteria)
        return call_fail(call, WU_INVALID_CRITERIA, L"the search criteria string is invalid");
    call->result = value_of(filtered(answer_of(searcher, words), criteria));
    criteria_free(criteria);
    return S_OK;
}

HRESULT search_escape(Call *call)
{
    BSTR text;
    HRESULT result = call_text(call, 0, &text);
    if (FAILED(result))
        return result;
    size_t length = text ? wcslen(text) : 0, used = 0;
    wchar_t *escaped = calloc(length * 3 + 1, sizeof *escaped);
    for (size_t i = 0; i < length; i++) {
        BOOL special = wcschr(L"'[]", text[i]) != NULL;
        if (special)
            escaped[used++] = L'[';
        escaped[used++] = text[i];
        if (special)
            escaped[used++] = L']';
    }
    V_VT(&call->result.plain) = VT_BSTR;
    V_BSTR(&call->result.plain) = SysAllocString(escaped);
    free(escaped);
    return S_OK;
}

/* The machine's history hangs on the searcher object of the script, for sessions too. */
static Node *history(void)
{
    Node *model = script_model(kind_named(L"UpdateSearcher"));
    return node_object(model, L"History");
}

HRESULT search_history_count(Call *call)
{
    Node *list = history();
    V_VT(&call->result.plain) = VT_I4;
    V_I4(&call->result.plain) = list ? list->count : 0;
    return S_OK;
}

static BOOL entry_has(const Node *entry, const wchar_t *id)
{
    const Node *identity = entry ? node_object(entry, L"UpdateIdentity") : NULL;
    BSTR own = identity ? node_text(identity, L"UpdateID") : NULL;
    BOOL same = !*id || (own && !_wcsicmp(own, id));
    SysFreeString(own);
    return same;
}

static HRESULT page(Call *call, const wchar_t *id, int argument)
{
    Node *all = history(), *some;
    LONG start, count, total = 0, seen = 0;
    HRESULT result = call_long(call, argument, &start);
    if (SUCCEEDED(result))
        result = call_long(call, argument + 1, &count);
    if (FAILED(result))
        return result;
    for (int i = 0; all && i < all->count; i++)
        total += entry_has(all->items[i].node, id);
    if (start < 0 || count <= 0 || start >= total)
        return call_fail(call, WU_INVALIDINDEX, L"outside the history");
    some = make(L"UpdateHistoryEntryCollection");
    for (int i = 0; i < all->count; i++)
        if (entry_has(all->items[i].node, id) && seen++ >= start && some->count < count)
            node_add(some, some->count, all->items + i);
    call->result = value_of(some);
    return S_OK;
}

HRESULT search_history(Call *call)
{
    return page(call, L"", 0);
}

/* Criteria: empty, or exactly UpdateID='...'. */
HRESULT session_history(Call *call)
{
    wchar_t id[37] = L"";
    BSTR text;
    HRESULT result = call_text(call, 0, &text);
    if (FAILED(result))
        return result;
    if (text && *text) {
        if (_wcsnicmp(text, L"UpdateID='", 10) || wcslen(text) != 47 || text[46] != L'\'')
            return call_fail(call, WU_INVALID_CRITERIA, L"history takes UpdateID='...' or nothing");
        wcsncpy(id, text + 10, 36);
    }
    return page(call, id, 1);
}

HRESULT agent_info(Call *call)
{
    BSTR name;
    HRESULT result = call_text(call, 0, &name);
    const Member *member = SUCCEEDED(result) && name ? kind_member(call->self->kind, name) : NULL;
    if (FAILED(result))
        return result;
    if (!member || member->access != A_SCRIPT)
        return call_fail(call, E_INVALIDARG, L"no such information");
    node_get(call->self, member, &call->result);
    return S_OK;
}

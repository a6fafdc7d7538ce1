/* One call of a member: the script's rules, then the scripted value or what the member does. */
#include "wuafake.h"
#include <stdlib.h>
#include <wchar.h>

HRESULT call_fail(Call *call, HRESULT code, const wchar_t *text)
{
    free(call->text);
    call->code = code;
    call->text = text_copy(text);
    return DISP_E_EXCEPTION;
}

void call_clear(Call *call)
{
    for (int i = 0; i < call->argc; i++)
        VariantClear(call->args + i);
    value_clear(&call->result);
    free(call->text);
    call->text = NULL;
}

static Rule *rule_find(const Node *node, const Member *member, const Rule *after)
{
    BOOL past = after == NULL;
    for (; node; node = node->model)
        for (Rule *rule = node->rules; rule; rule = rule->next) {
            if (past && rule->member == member)
                return rule;
            past = past || rule == after;
        }
    return NULL;
}

BOOL rule_absent(const Node *node, const Member *member)
{
    Rule *rule = NULL;
    while ((rule = rule_find(node, member, rule)))
        if (rule->type == RULE_ABSENT)
            return TRUE;
    return FALSE;
}

/* Sleeps as the script asks, without the lock; FALSE when the work was aborted meanwhile. */
static BOOL hang(const Call *call)
{
    LONG seconds = 0;
    BOOL aborted = FALSE;
    for (Rule *rule = NULL; (rule = rule_find(call->self, call->member, rule));)
        if (rule->type == RULE_HANG)
            seconds += rule->number;
    if (!seconds)
        return TRUE;
    world_unlock();
    if (call->abort)
        aborted = WaitForSingleObject(call->abort, seconds * 1000) == WAIT_OBJECT_0;
    else
        Sleep(seconds * 1000);
    world_lock();
    return !aborted;
}

static HRESULT obey_rules(Call *call)
{
    if (!hang(call))
        return call_fail(call, WU_CANCELLED, L"aborted");
    for (Rule *rule = NULL; (rule = rule_find(call->self, call->member, rule));) {
        if (rule->type == RULE_BUSY && rule->number > 0) {
            rule->number--;
            return call_fail(call, rule->code, *rule->text ? rule->text : L"another operation is in progress");
        }
        if (rule->type == RULE_FAIL_BARE)
            return rule->code;
        if (rule->type == RULE_FAIL || rule->type == RULE_FAIL_LATE) {
            call->late = rule->type == RULE_FAIL_LATE;
            return call_fail(call, rule->code, *rule->text ? rule->text : L"told to fail by the script");
        }
    }
    return S_OK;
}

static HRESULT put(Call *call)
{
    static const struct { char type; VARTYPE variant; } types[] = {
        {T_BSTR, VT_BSTR}, {T_BOOL, VT_BOOL}, {T_I4, VT_I4}, {T_DATE, VT_DATE}};
    VARIANT *given = call->args + call->argc - 1;
    Value value = {0};
    HRESULT result = S_OK;
    if (call->member->type == T_OBJECT) {
        Node *node;
        result = call_object(call, call->argc - 1, call->member->kind, &node);
        if (SUCCEEDED(result)) {
            value = value_of(node);
            node_set(call->self, call->member, &value);
        }
        return result;
    }
    for (int i = 0; i < 4; i++)
        if (types[i].type == call->member->type)
            result = VariantChangeType(given, given, 0, types[i].variant);
    if (FAILED(result)) {
        call->bad = call->argc - 1;
        return DISP_E_TYPEMISMATCH;
    }
    if (!wcscmp(call->member->name, L"ServerSelection") && (V_I4(given) < 0 || V_I4(given) > 3))
        return call_fail(call, E_INVALIDARG, L"no such server selection");
    VariantCopy(&value.plain, given);
    node_set(call->self, call->member, &value);
    value_clear(&value);
    return S_OK;
}

HRESULT call_run(Call *call)
{
    const Member *member = call->member;
    HRESULT result = obey_rules(call);
    if (FAILED(result))
        return result;
    if (member->native && (member->access != A_METHOD || !node_find(call->self, member))) {
        result = member->native(call);
        if (result != S_FALSE) /* S_FALSE: the common way will do */
            return result;
    }
    if (call->put)
        return put(call);
    node_get(call->self, member, &call->result);
    return S_OK;
}

/* The argument as text; it stays the call's. An absent or empty one gives an empty text. */
HRESULT call_text(Call *call, int index, BSTR *out)
{
    VARIANT *given = call->args + index;
    *out = NULL;
    if (index >= call->argc || V_VT(given) == VT_EMPTY || V_VT(given) == VT_NULL)
        return S_OK;
    if (V_VT(given) == VT_DISPATCH || V_VT(given) == VT_UNKNOWN
        || FAILED(VariantChangeType(given, given, 0, VT_BSTR))) {
        call->bad = index;
        return DISP_E_TYPEMISMATCH;
    }
    *out = V_BSTR(given);
    return S_OK;
}

HRESULT call_long(Call *call, int index, LONG *out)
{
    VARIANT *given = call->args + index;
    *out = 0;
    if (index >= call->argc)
        return S_OK;
    if (V_VT(given) == VT_DISPATCH || FAILED(VariantChangeType(given, given, 0, VT_I4))) {
        call->bad = index;
        return DISP_E_TYPEMISMATCH;
    }
    *out = V_I4(given);
    return S_OK;
}

/* The node behind an object argument, which must be one of ours and of that kind. */
HRESULT call_object(Call *call, int index, const wchar_t *kind, Node **out)
{
    VARIANT *given = call->args + index;
    Node *node = NULL;
    if (V_VT(given) == VT_DISPATCH || V_VT(given) == VT_UNKNOWN)
        node = object_node(V_UNKNOWN(given));
    if (!node || (kind && !kind_is(node->kind, kind))) {
        call->bad = index;
        return DISP_E_TYPEMISMATCH;
    }
    *out = node;
    return S_OK;
}

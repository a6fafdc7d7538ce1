/* Members of the collections; results of downloads and installs are read in the same way. */
#include "wuafake.h"
#include <wchar.h>

static HRESULT index_of(Call *call, int limit, LONG *index)
{
    HRESULT result = call_long(call, 0, index);
    if (SUCCEEDED(result) && (*index < 0 || *index >= limit))
        result = call_fail(call, WU_INVALIDINDEX, L"no such index");
    return result;
}

static HRESULT writable(Call *call)
{
    return call->self->writable ? S_OK : call_fail(call, WU_INVALID_OPERATION, L"the collection is read-only");
}

/* The argument as an item of this collection: text for strings, an update for updates. */
static HRESULT item_of(Call *call, int index, Value *out)
{
    HRESULT result;
    memset(out, 0, sizeof *out);
    if (kind_is(call->self->kind, L"StringCollection")) {
        BSTR text;
        result = call_text(call, index, &text);
        if (SUCCEEDED(result)) {
            V_VT(&out->plain) = VT_BSTR;
            V_BSTR(&out->plain) = SysAllocString(text ? text : L"");
        }
    } else {
        Node *node;
        result = call_object(call, index, L"Update", &node);
        if (SUCCEEDED(result))
            *out = value_of(node_ref(node));
    }
    return result;
}

HRESULT list_item(Call *call)
{
    LONG index;
    HRESULT result = index_of(call, call->self->count, &index);
    if (FAILED(result))
        return result;
    if (!call->put) {
        value_copy(&call->result, call->self->items + index);
        return S_OK;
    }
    Value item;
    result = writable(call);
    if (SUCCEEDED(result))
        result = item_of(call, 1, &item);
    if (SUCCEEDED(result)) {
        value_clear(call->self->items + index);
        call->self->items[index] = item;
    }
    return result;
}

HRESULT list_count(Call *call)
{
    V_VT(&call->result.plain) = VT_I4;
    V_I4(&call->result.plain) = call->self->count;
    return S_OK;
}

HRESULT list_read_only(Call *call)
{
    V_VT(&call->result.plain) = VT_BOOL;
    V_BOOL(&call->result.plain) = call->self->writable ? VARIANT_FALSE : VARIANT_TRUE;
    return S_OK;
}

static HRESULT insert(Call *call, LONG at, int argument)
{
    Value item;
    HRESULT result = writable(call);
    if (SUCCEEDED(result))
        result = item_of(call, argument, &item);
    if (SUCCEEDED(result)) {
        node_add(call->self, at, &item);
        value_clear(&item);
    }
    return result;
}

HRESULT list_add(Call *call)
{
    LONG at = call->self->count;
    HRESULT result = insert(call, at, 0);
    V_VT(&call->result.plain) = VT_I4;
    V_I4(&call->result.plain) = at;
    return result;
}

HRESULT list_insert(Call *call)
{
    LONG at;
    HRESULT result = index_of(call, call->self->count + 1, &at);
    return FAILED(result) ? result : insert(call, at, 1);
}

HRESULT list_remove(Call *call)
{
    LONG at;
    HRESULT result = writable(call);
    if (SUCCEEDED(result))
        result = index_of(call, call->self->count, &at);
    if (SUCCEEDED(result))
        node_remove(call->self, at);
    return result;
}

HRESULT list_clear(Call *call)
{
    HRESULT result = writable(call);
    while (SUCCEEDED(result) && call->self->count)
        node_remove(call->self, call->self->count - 1);
    return result;
}

HRESULT list_copy(Call *call)
{
    Node *copy = node_new(call->self->kind, NULL);
    for (int i = 0; i < call->self->count; i++)
        node_add(copy, i, call->self->items + i);
    call->result = value_of(copy);
    return S_OK;
}

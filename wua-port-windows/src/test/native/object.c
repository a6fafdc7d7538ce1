/* The COM object: an IDispatch over a node, which counts its references. */
#include "wuafake.h"
#include <stdlib.h>

/* {6F0C6A39-7F8D-4E61-9C57-2B0C54A7D901}: tells our own objects from strangers. */
static const GUID own_object = {0x6f0c6a39, 0x7f8d, 0x4e61, {0x9c, 0x57, 0x2b, 0x0c, 0x54, 0xa7, 0xd9, 0x01}};

typedef struct {
    IDispatch dispatch;
    LONG refs;
    Node *node;
    BOOL guard;
} Object;

LONG live_objects, live_references, calls_made, names_asked;

static HRESULT STDMETHODCALLTYPE query(IDispatch *this, REFIID iid, void **out)
{
    *out = NULL;
    if (!IsEqualIID(iid, &IID_IUnknown) && !IsEqualIID(iid, &IID_IDispatch) && !IsEqualIID(iid, &own_object))
        return E_NOINTERFACE;
    IDispatch_AddRef(this);
    *out = this;
    return S_OK;
}

static ULONG STDMETHODCALLTYPE add_ref(IDispatch *this)
{
    InterlockedIncrement(&live_references);
    return InterlockedIncrement(&((Object *)this)->refs);
}

static ULONG STDMETHODCALLTYPE release(IDispatch *this)
{
    Object *object = (Object *)this;
    LONG left = InterlockedDecrement(&object->refs);
    InterlockedDecrement(&live_references);
    if (left)
        return left;
    world_lock();
    if (object->guard)
        service_forget(object->node);
    node_unref(object->node);
    world_unlock();
    free(object);
    InterlockedDecrement(&live_objects);
    return 0;
}

static HRESULT STDMETHODCALLTYPE type_info_count(IDispatch *this, UINT *count)
{
    (void)this;
    *count = 0;
    return S_OK;
}

static HRESULT STDMETHODCALLTYPE type_info(IDispatch *this, UINT index, LCID locale, ITypeInfo **out)
{
    (void)this, (void)index, (void)locale;
    *out = NULL;
    return DISP_E_BADINDEX;
}

static HRESULT STDMETHODCALLTYPE names(IDispatch *this, REFIID iid, LPOLESTR *list, UINT count, LCID locale, DISPID *ids)
{
    Node *node = ((Object *)this)->node;
    const Member *member;
    (void)locale;
    InterlockedIncrement(&names_asked);
    if (!IsEqualIID(iid, &IID_NULL))
        return DISP_E_UNKNOWNINTERFACE;
    if (!count)
        return E_INVALIDARG;
    for (UINT i = 0; i < count; i++)
        ids[i] = DISPID_UNKNOWN;
    world_lock();
    member = kind_member(node->kind, list[0]);
    if (member && member->access != A_SCRIPT && !rule_absent(node, member))
        ids[0] = member->id;
    world_unlock();
    return ids[0] == DISPID_UNKNOWN || count > 1 ? DISP_E_UNKNOWNNAME : S_OK;
}

/* Whether a member may be called that way. */
static HRESULT admit(const Member *member, WORD flags, const DISPPARAMS *params, BOOL put)
{
    UINT least = member->least + put, most = member->most + put;
    if (put && (member->access != A_WRITE || params->cNamedArgs != 1
                || params->rgdispidNamedArgs[0] != DISPID_PROPERTYPUT))
        return DISP_E_MEMBERNOTFOUND;
    if (!put && params->cNamedArgs)
        return DISP_E_NONAMEDARGS;
    if (!put && !(flags & (member->access == A_METHOD ? DISPATCH_METHOD : DISPATCH_PROPERTYGET)))
        return DISP_E_MEMBERNOTFOUND;
    if (params->cArgs > most || params->cArgs > 8)
        return DISP_E_BADPARAMCOUNT;
    return params->cArgs < least ? DISP_E_PARAMNOTOPTIONAL : S_OK;
}

static void take_arguments(Call *call, const DISPPARAMS *params)
{
    for (UINT i = 0; i < params->cArgs; i++) {
        VariantInit(call->args + i);
        VariantCopyInd(call->args + i, params->rgvarg + params->cArgs - 1 - i);
    }
    call->argc = params->cArgs;
    while (call->argc && !call->put && V_VT(call->args + call->argc - 1) == VT_ERROR
           && V_ERROR(call->args + call->argc - 1) == DISP_E_PARAMNOTFOUND)
        call->argc--;
}

static void give_result(Call *call, VARIANT *out)
{
    if (!out)
        return;
    if (call->result.node) {
        V_DISPATCH(out) = object_new(call->result.node, call->guard);
        V_VT(out) = VT_DISPATCH;
    } else if (V_VT(&call->result.plain) == VT_DISPATCH) {
        V_DISPATCH(out) = NULL;
        V_VT(out) = VT_DISPATCH;
    } else {
        plain_copy(out, &call->result.plain);
    }
}

static HRESULT WINAPI fill_in_late(EXCEPINFO *info)
{
    wchar_t *text = info->pvReserved;
    info->bstrSource = SysAllocString(L"wuafake");
    info->bstrDescription = SysAllocString(text);
    info->pvReserved = NULL;
    info->pfnDeferredFillIn = NULL;
    info->scode = *(SCODE *)(text + wcslen(text) + 1);
    free(text);
    return S_OK;
}

static void give_failure(Call *call, EXCEPINFO *info)
{
    if (!info)
        return;
    memset(info, 0, sizeof *info);
    if (call->late) {
        size_t length = wcslen(call->text) + 1;
        wchar_t *text = calloc(length + 4, sizeof *text);
        memcpy(text, call->text, length * sizeof *text);
        memcpy(text + length, &call->code, sizeof call->code);
        info->pvReserved = text;
        info->pfnDeferredFillIn = fill_in_late;
    } else {
        info->scode = call->code;
        info->bstrSource = SysAllocString(L"wuafake");
        info->bstrDescription = SysAllocString(call->text);
    }
}

static HRESULT STDMETHODCALLTYPE invoke(IDispatch *this, DISPID id, REFIID iid, LCID locale, WORD flags,
                                        DISPPARAMS *params, VARIANT *result, EXCEPINFO *info, UINT *bad)
{
    Call call = {.self = ((Object *)this)->node, .put = (flags & DISPATCH_PROPERTYPUT) != 0};
    HRESULT code;
    (void)locale;
    InterlockedIncrement(&calls_made);
    if (!IsEqualIID(iid, &IID_NULL))
        return DISP_E_UNKNOWNINTERFACE;
    world_lock();
    node_ref(call.self); /* a call that hangs lets others in, who may release this object */
    call.member = kind_member_id(call.self->kind, id);
    code = call.member && !rule_absent(call.self, call.member) ? admit(call.member, flags, params, call.put)
                                                               : DISP_E_MEMBERNOTFOUND;
    if (SUCCEEDED(code)) {
        take_arguments(&call, params);
        code = call_run(&call);
        if (SUCCEEDED(code))
            give_result(&call, result);
        else if (code == DISP_E_EXCEPTION)
            give_failure(&call, info);
        else if (code == DISP_E_TYPEMISMATCH && bad)
            *bad = params->cArgs - 1 - call.bad;
        call_clear(&call);
    }
    node_unref(call.self);
    world_unlock();
    return code;
}

static IDispatchVtbl table = {query, add_ref, release, type_info_count, type_info, names, invoke};

/* The caller owns the one reference that the new object carries. */
IDispatch *object_new(Node *node, BOOL guard)
{
    Object *object = calloc(1, sizeof *object);
    object->dispatch.lpVtbl = &table;
    object->refs = 1;
    object->node = node_ref(node);
    object->guard = guard;
    InterlockedIncrement(&live_objects);
    InterlockedIncrement(&live_references);
    return &object->dispatch;
}

Node *object_node(IUnknown *unknown)
{
    Object *object;
    if (!unknown || FAILED(IUnknown_QueryInterface(unknown, &own_object, (void **)&object)))
        return NULL;
    IDispatch_Release(&object->dispatch);
    return object->node;
}

Node *make(const wchar_t *name)
{
    const Kind *kind = kind_named(name);
    return kind ? node_new(kind, script_model(kind)) : NULL;
}

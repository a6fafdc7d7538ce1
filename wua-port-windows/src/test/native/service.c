/* The service manager: which update services are registered, scan packages among them. */
#include "wuafake.h"
#include <stdio.h>
#include <wchar.h>

static int scans;

void services_restart(void)
{
    scans = 0;
}

/* The list of the script's service-manager object, shared by all managers. */
static Node *registered(void)
{
    Node *model = script_model(kind_named(L"UpdateServiceManager"));
    Node *list = node_object(model, L"Services");
    if (!list) {
        list = make(L"UpdateServiceCollection");
        node_set_node(model, L"Services", list);
        node_unref(list);
    }
    return list;
}

static int place(const wchar_t *id)
{
    Node *list = registered();
    for (int i = 0; i < list->count; i++) {
        BSTR own = list->items[i].node ? node_text(list->items[i].node, L"ServiceID") : NULL;
        BOOL same = own && !_wcsicmp(own, id);
        SysFreeString(own);
        if (same)
            return i;
    }
    return -1;
}

BOOL service_known(const wchar_t *id)
{
    return *id && place(id) >= 0;
}

/* A volatile scan service goes away with the object that registered it. */
void service_forget(Node *service)
{
    Node *list = registered();
    for (int i = list->count; i-- > 0;)
        if (list->items[i].node == service)
            node_remove(list, i);
}

/* A snapshot: removing a service does not shift the list that a caller walks. */
HRESULT services_list(Call *call)
{
    Node *all = registered(), *copy = make(L"UpdateServiceCollection");
    for (int i = 0; i < all->count; i++)
        node_add(copy, i, all->items + i);
    call->result = value_of(copy);
    return S_OK;
}

static Node *enter(const wchar_t *id)
{
    Node *service = make(L"UpdateService");
    Value value = value_of(service);
    node_set_text(service, L"ServiceID", id);
    node_add(registered(), registered()->count, &value);
    return service;
}

static Node *registration(const wchar_t *id)
{
    int at = place(id);
    Node *made = make(L"UpdateServiceRegistration");
    node_set_text(made, L"ServiceID", id);
    node_set_number(made, L"RegistrationState", at < 0 ? 1 : 3);
    if (at >= 0)
        node_set_node(made, L"Service", registered()->items[at].node);
    return made;
}

/* AddService(id, cab) gives the service, AddService2(id, flags, cab) its registration. */
HRESULT services_add(Call *call)
{
    BSTR id;
    HRESULT result = call_text(call, 0, &id);
    if (FAILED(result))
        return result;
    if (!id || wcslen(id) != 36)
        return call_fail(call, E_INVALIDARG, L"a service has a GUID");
    if (place(id) < 0)
        node_unref(enter(id));
    call->result = value_of(call->argc == 3 ? registration(id) : node_ref(registered()->items[place(id)].node));
    return S_OK;
}

HRESULT services_query(Call *call)
{
    BSTR id;
    HRESULT result = call_text(call, 0, &id);
    if (SUCCEEDED(result))
        call->result = value_of(registration(id ? id : L""));
    return result;
}

/* Ids of scan services count up from 5ca40000-0000-4000-8000-000000000001. */
HRESULT services_add_scan(Call *call)
{
    BSTR name, path;
    LONG flags;
    wchar_t id[37];
    Node *service;
    HRESULT result = call_text(call, 0, &name);
    if (SUCCEEDED(result))
        result = call_text(call, 1, &path);
    if (SUCCEEDED(result))
        result = call_long(call, 2, &flags);
    if (FAILED(result))
        return result;
    if (!path || !*path || !name || flags < 0 || flags > 1)
        return call_fail(call, E_INVALIDARG, L"a scan service needs a name, a file, and 0 or 1 for flags");
    _snwprintf(id, 37, L"5ca40000-0000-4000-8000-%012x", ++scans);
    service = enter(id);
    node_set_text(service, L"Name", name);
    node_set_text(service, L"ServiceUrl", path);
    node_set_number(service, L"IsScanPackageService", 1);
    call->result = value_of(service);
    call->guard = flags == 0;
    return S_OK;
}

HRESULT services_remove(Call *call)
{
    BSTR id;
    HRESULT result = call_text(call, 0, &id);
    int at = SUCCEEDED(result) && id ? place(id) : -1;
    if (FAILED(result))
        return result;
    if (at < 0)
        return call_fail(call, WU_UNKNOWN_SERVICE, L"the service is not registered");
    node_remove(registered(), at);
    return S_OK;
}

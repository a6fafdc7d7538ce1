/* What changes updates: hiding, licences, the cache, downloads, installs and removals. */
#include "wuafake.h"
#include <wchar.h>

HRESULT update_hidden(Call *call)
{
    if (call->put && node_number(call->self, L"IsMandatory"))
        return call_fail(call, WU_DECLINE_NOT_ALLOWED, L"a mandatory update cannot be hidden");
    return S_FALSE;
}

HRESULT update_accept(Call *call)
{
    node_set_number(call->self, L"EulaAccepted", 1);
    return S_OK;
}

HRESULT update_copy_to_cache(Call *call)
{
    Node *files, *children = node_object(call->self, L"BundledUpdates");
    HRESULT result = call_object(call, 0, L"StringCollection", &files);
    if (FAILED(result))
        return result;
    if (!files->count)
        return call_fail(call, E_INVALIDARG, L"no files given");
    if (children && children->count)
        return call_fail(call, WU_INVALID_OPERATION, L"files belong to the bundled updates");
    node_set_number(call->self, L"IsDownloaded", 1);
    return S_OK;
}

/* Adds one update's outcome to the result and sums it up there. */
static void outcome(Node *result, const wchar_t *kind, HRESULT code, BOOL reboot)
{
    Node *one = make(kind);
    Value value = value_of(one);
    node_set_number(one, L"HResult", code);
    node_set_number(one, L"ResultCode", FAILED(code) ? 4 : 2);
    if (reboot) {
        node_set_number(one, L"RebootRequired", 1);
        node_set_number(result, L"RebootRequired", 1);
    }
    node_add(result, result->count, &value);
    node_unref(one);
}

static void sum_up(Node *result)
{
    int failed = 0;
    for (int i = 0; i < result->count; i++)
        failed += node_number(result->items[i].node, L"HResult") < 0;
    node_set_number(result, L"ResultCode", !failed ? 2 : failed < result->count ? 3 : 4);
    node_set_number(result, L"HResult", failed && failed == result->count ? WU_ALL_FAILED : S_OK);
}

HRESULT download(Call *call)
{
    Node *updates = node_object(call->self, L"Updates"), *result;
    if (!updates || !updates->count)
        return call_fail(call, WU_NO_UPDATE, L"there are no updates");
    result = make(L"DownloadResult");
    for (int i = 0; i < updates->count; i++) {
        Node *update = updates->items[i].node;
        HRESULT code = node_number(update, L"DownloadHResult");
        if (SUCCEEDED(code))
            node_set_number(update, L"IsDownloaded", 1);
        outcome(result, L"UpdateDownloadResult", code, FALSE);
    }
    sum_up(result);
    call->result = value_of(result);
    return S_OK;
}

static HRESULT may_install(Call *call, const Node *updates)
{
    if (!updates || !updates->count)
        return call_fail(call, WU_NO_UPDATE, L"there are no updates");
    if (node_number(call->self, L"IsBusy"))
        return call_fail(call, WU_BUSY, L"another installation is running");
    for (int i = 0; i < updates->count; i++) {
        Node *update = updates->items[i].node;
        Node *behavior = node_object(update, L"InstallationBehavior");
        if (!node_number(update, L"EulaAccepted"))
            return call_fail(call, WU_EULA, L"a licence was not accepted");
        if (updates->count > 1 && behavior && node_number(behavior, L"Impact") == 2)
            return call_fail(call, WU_EXCLUSIVE, L"an exclusive update stands with others");
    }
    return S_OK;
}

HRESULT install(Call *call)
{
    BOOL removal = !wcscmp(call->member->name, L"Uninstall");
    Node *updates = node_object(call->self, L"Updates"), *result;
    HRESULT allowed = may_install(call, updates);
    if (FAILED(allowed))
        return allowed;
    result = make(L"InstallationResult");
    for (int i = 0; i < updates->count; i++) {
        Node *update = updates->items[i].node;
        HRESULT code = node_number(update, L"InstallHResult");
        BOOL reboot = SUCCEEDED(code) && node_number(update, L"NeedsReboot");
        if (removal && !node_number(update, L"IsUninstallable"))
            code = 0x80240028;
        if (SUCCEEDED(code)) {
            node_set_number(update, L"IsInstalled", !removal);
            node_set_number(update, L"RebootRequired", reboot);
        }
        if (reboot)
            node_set_number(script_model(kind_named(L"SystemInformation")), L"RebootRequired", 1);
        outcome(result, L"UpdateInstallationResult", code, reboot);
    }
    sum_up(result);
    call->result = value_of(result);
    return S_OK;
}

/* Jobs: a search, download or install that runs on a thread of its own and calls back. */
#include "wuafake.h"
#include <stdlib.h>
#include <wchar.h>

static const GUID search_completed = {0x88aee058, 0xd4b0, 0x4725, {0xa2, 0xf1, 0x81, 0x4a, 0x67, 0xae, 0x96, 0x4c}};
static const GUID download_completed = {0x77254866, 0x9f5b, 0x4c8e, {0xb9, 0xe2, 0xc7, 0x7a, 0x85, 0x30, 0xd6, 0x4b}};
static const GUID install_completed = {0x45f4f6f3, 0xd602, 0x4f98, {0x9a, 0x8a, 0x3e, 0xfa, 0x15, 0x2a, 0xd2, 0xd3}};

typedef struct Job {
    Call work;
    HRESULT result;
    HANDLE thread, abort, done;
    DWORD thread_id;
    IUnknown *callback;
    const GUID *callback_id;
} Job;

static LONG running;

LONG jobs_running(void)
{
    return running;
}

void job_free(Job *job)
{
    if (!job)
        return;
    node_unref(job->work.self);
    call_clear(&job->work);
    if (job->callback)
        IUnknown_Release(job->callback);
    CloseHandle(job->thread);
    CloseHandle(job->abort);
    CloseHandle(job->done);
    free(job);
}

/* As the agent does: by the callback's own interface if it has it, else by its default member. */
static void call_back(Job *job, IDispatch *self)
{
    typedef struct { struct { void *own[3]; HRESULT (STDMETHODCALLTYPE *invoke)(void *, IDispatch *, IDispatch *); } *table; } Completed;
    Completed *completed;
    IDispatch *dispatch, *args;
    Node *node = make(L"CallbackArgs");
    args = object_new(node, FALSE);
    node_unref(node);
    world_unlock();
    if (SUCCEEDED(IUnknown_QueryInterface(job->callback, job->callback_id, (void **)&completed))) {
        completed->table->invoke(completed, self, args);
        IUnknown_Release((IUnknown *)completed);
    } else if (SUCCEEDED(IUnknown_QueryInterface(job->callback, &IID_IDispatch, (void **)&dispatch))) {
        VARIANT given[2];
        DISPPARAMS params = {given, NULL, 2, 0};
        V_VT(given) = V_VT(given + 1) = VT_DISPATCH;
        V_DISPATCH(given) = args;
        V_DISPATCH(given + 1) = self;
        IDispatch_Invoke(dispatch, 0, &IID_NULL, 0, DISPATCH_METHOD, &params, NULL, NULL, NULL);
        IDispatch_Release(dispatch);
    }
    IDispatch_Release(args);
    world_lock();
}

static DWORD WINAPI run(void *given)
{
    Node *node = given;
    Job *job = node->job;
    IDispatch *self;
    CoInitializeEx(NULL, COINIT_MULTITHREADED);
    world_lock();
    job->result = call_run(&job->work);
    self = object_new(node, FALSE);
    SetEvent(job->done);
    call_back(job, self);
    node_unref(node);
    world_unlock();
    IDispatch_Release(self);
    CoUninitialize();
    InterlockedDecrement(&running);
    return 0;
}

static HRESULT callback_argument(Call *call, int index)
{
    VARIANT *given = call->args + index;
    if ((V_VT(given) == VT_DISPATCH || V_VT(given) == VT_UNKNOWN) && V_UNKNOWN(given))
        return S_OK;
    call->bad = index;
    return DISP_E_TYPEMISMATCH;
}

/* The last callback is told of the end; progress callbacks are asked for but never called. */
static HRESULT begin(Call *call, const wchar_t *work, const GUID *callback_id)
{
    int first = callback_id == &search_completed ? 1 : 0;
    HRESULT result = S_OK;
    for (int i = first; SUCCEEDED(result) && i < 2; i++)
        result = callback_argument(call, i);
    if (FAILED(result))
        return result;
    Node *node = make(call->member->kind);
    Job *job = node->job = calloc(1, sizeof *job);
    job->work.self = node_ref(call->self);
    job->work.member = kind_member(call->self->kind, work);
    job->work.abort = job->abort = CreateEventW(NULL, TRUE, FALSE, NULL);
    job->done = CreateEventW(NULL, TRUE, FALSE, NULL);
    job->callback_id = callback_id;
    job->callback = V_UNKNOWN(call->args + 1);
    IUnknown_AddRef(job->callback);
    if (first) {
        VariantCopy(job->work.args, call->args);
        job->work.argc = 1;
    } else if (node_object(call->self, L"Updates")) {
        node_set_node(node, L"Updates", node_object(call->self, L"Updates"));
    }
    if (V_VT(call->args + 2) != VT_DISPATCH && V_VT(call->args + 2) != VT_UNKNOWN) {
        Value state = {.plain = call->args[2]};
        node_set(node, kind_member(node->kind, L"AsyncState"), &state);
    }
    call->result = value_of(node);
    InterlockedIncrement(&running);
    job->thread = CreateThread(NULL, 0, run, node_ref(node), 0, &job->thread_id);
    return S_OK;
}

HRESULT begin_search(Call *call)
{
    return begin(call, L"Search", &search_completed);
}

HRESULT begin_download(Call *call)
{
    return begin(call, L"Download", &download_completed);
}

HRESULT begin_install(Call *call)
{
    return begin(call, wcscmp(call->member->name, L"BeginInstall") ? L"Uninstall" : L"Install", &install_completed);
}

/* Waits for the work, then hands out its result or its failure; may be called again. */
HRESULT end_job(Call *call)
{
    Node *node;
    Job *job;
    HRESULT result = call_object(call, 0, NULL, &node);
    if (FAILED(result))
        return result;
    job = node->job;
    if (!job)
        return DISP_E_TYPEMISMATCH;
    node_ref(node);
    world_unlock();
    WaitForSingleObject(job->done, INFINITE);
    world_lock();
    result = job->result;
    if (SUCCEEDED(result)) {
        value_copy(&call->result, &job->work.result);
    } else if (job->work.code == WU_CANCELLED && node_number(call->self, L"ResultWhenAborted")) {
        call->result = value_of(make(call->member->kind));
        node_set_number(call->result.node, L"ResultCode", 5);
        result = S_OK;
    } else if (result == DISP_E_EXCEPTION) {
        result = call_fail(call, job->work.code, job->work.text);
    }
    node_unref(node);
    return result;
}

HRESULT job_completed(Call *call)
{
    Job *job = call->self->job;
    V_VT(&call->result.plain) = VT_BOOL;
    V_BOOL(&call->result.plain) = !job || WaitForSingleObject(job->done, 0) == WAIT_OBJECT_0 ? VARIANT_TRUE : VARIANT_FALSE;
    return S_OK;
}

HRESULT job_abort(Call *call)
{
    if (call->self->job)
        SetEvent(call->self->job->abort);
    return S_OK;
}

/* Waits until the callback has returned, which is why the callback itself must not call it. */
HRESULT job_clean_up(Call *call)
{
    Job *job = call->self->job;
    if (!job)
        return S_OK;
    if (job->thread_id == GetCurrentThreadId())
        return call_fail(call, WU_INVALID_OPERATION, L"the callback waits for itself");
    world_unlock();
    WaitForSingleObject(job->thread, INFINITE);
    world_lock();
    if (job->callback)
        IUnknown_Release(job->callback);
    job->callback = NULL;
    return S_OK;
}

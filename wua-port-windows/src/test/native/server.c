/* The DLL's entry points: classes, factories, registration, the lock, and what tests ask. */
#include "wuafake.h"
#include <stdio.h>
#include <wchar.h>

static const struct {
    const wchar_t *name; /* after Microsoft.Update. */
    const wchar_t *id, *kind;
} classes[] = {
    {L"Session", L"{4CB43D7F-7EEE-4906-8698-60DA1C38F2FE}", L"UpdateSession"},
    {L"Searcher", L"{B699E5E8-67FF-4177-88B0-3684A3388BFB}", L"UpdateSearcher"},
    {L"Downloader", L"{5BAF654A-5A07-4264-A255-9FF54C7151E7}", L"UpdateDownloader"},
    {L"Installer", L"{D2E0FE7F-D23E-48E1-93C0-6FA8CC346474}", L"UpdateInstaller"},
    {L"UpdateColl", L"{13639463-00DB-4646-803D-528026140D88}", L"UpdateCollection"},
    {L"StringColl", L"{72C97D74-7C3B-40AE-B77D-ABDB22EBA6FB}", L"StringCollection"},
    {L"ServiceManager", L"{F8D253D9-89A4-4DAA-87B6-1168369F0B21}", L"UpdateServiceManager"},
    {L"SystemInfo", L"{C01B9BA0-BEA7-41BA-B604-D0A36F469133}", L"SystemInformation"},
    {L"AutoUpdate", L"{BFE18E9C-6D87-4450-B37C-E02F0B373803}", L"AutomaticUpdates"},
    {L"AgentInfo", L"{C2E88C2F-6F5B-4AAA-894B-55C847AD3A2D}", L"WindowsUpdateAgentInfo"},
    {L"WebProxy", L"{650503CF-9108-4DDC-A2CE-6C2341E1C582}", L"WebProxy"},
};
enum { CLASSES = sizeof classes / sizeof *classes };

typedef struct {
    IClassFactory factory;
    const wchar_t *kind;
} Factory;

static CRITICAL_SECTION world;
static HMODULE module;
static LONG locks;
static Factory factories[CLASSES];

void world_lock(void)
{
    EnterCriticalSection(&world);
}

void world_unlock(void)
{
    LeaveCriticalSection(&world);
}

static HRESULT STDMETHODCALLTYPE query(IClassFactory *this, REFIID iid, void **out)
{
    *out = IsEqualIID(iid, &IID_IUnknown) || IsEqualIID(iid, &IID_IClassFactory) ? this : NULL;
    return *out ? S_OK : E_NOINTERFACE;
}

static ULONG STDMETHODCALLTYPE count_reference(IClassFactory *this)
{
    (void)this;
    return 1;
}

/* The first object reads the script that WUA_FAKE_COM_SCRIPT names, unless a test gave one. */
static BOOL have_script(void)
{
    wchar_t path[MAX_PATH];
    DWORD length;
    if (script_ready())
        return TRUE;
    length = GetEnvironmentVariableW(L"WUA_FAKE_COM_SCRIPT", path, MAX_PATH);
    return length && length < MAX_PATH && script_load(path) == 0;
}

static HRESULT STDMETHODCALLTYPE create(IClassFactory *this, IUnknown *outer, REFIID iid, void **out)
{
    HRESULT result = HRESULT_FROM_WIN32(ERROR_INVALID_DATA);
    *out = NULL;
    if (outer)
        return CLASS_E_NOAGGREGATION;
    world_lock();
    if (have_script()) {
        Node *node = make(((Factory *)this)->kind);
        IDispatch *object = object_new(node, FALSE);
        node_unref(node);
        result = IDispatch_QueryInterface(object, iid, out);
        IDispatch_Release(object);
    }
    world_unlock();
    return result;
}

static HRESULT STDMETHODCALLTYPE lock_server(IClassFactory *this, BOOL lock)
{
    (void)this;
    if (lock)
        InterlockedIncrement(&locks);
    else
        InterlockedDecrement(&locks);
    return S_OK;
}

static IClassFactoryVtbl table = {query, count_reference, count_reference, create, lock_server};

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved)
{
    (void)reserved;
    if (reason == DLL_PROCESS_ATTACH) {
        module = instance;
        InitializeCriticalSection(&world);
        DisableThreadLibraryCalls(instance);
        for (int i = 0; i < CLASSES; i++) {
            factories[i].factory.lpVtbl = &table;
            factories[i].kind = classes[i].kind;
        }
    }
    return TRUE;
}

STDAPI DllGetClassObject(REFCLSID class, REFIID iid, LPVOID *out)
{
    *out = NULL;
    for (int i = 0; i < CLASSES; i++) {
        CLSID id;
        CLSIDFromString(classes[i].id, &id);
        if (IsEqualCLSID(&id, class))
            return query(&factories[i].factory, iid, out);
    }
    return CLASS_E_CLASSNOTAVAILABLE;
}

STDAPI DllCanUnloadNow(void)
{
    return live_objects || locks || jobs_running() ? S_FALSE : S_OK;
}

static LSTATUS write_key(const wchar_t *key, const wchar_t *name, const wchar_t *text)
{
    HKEY handle;
    LSTATUS status = RegCreateKeyExW(HKEY_CLASSES_ROOT, key, 0, NULL, 0, KEY_WRITE, NULL, &handle, NULL);
    if (status)
        return status;
    status = RegSetValueExW(handle, name, 0, REG_SZ, (const BYTE *)text, (DWORD)((wcslen(text) + 1) * sizeof *text));
    RegCloseKey(handle);
    return status;
}

/* Takes the classes over in the registry it runs in; meant for a throw-away Wine prefix only. */
STDAPI DllRegisterServer(void)
{
    wchar_t path[MAX_PATH], key[160], name[64];
    LSTATUS status = 0;
    GetModuleFileNameW(module, path, MAX_PATH);
    for (int i = 0; !status && i < CLASSES; i++) {
        _snwprintf(name, 64, L"Microsoft.Update.%ls", classes[i].name);
        _snwprintf(key, 160, L"%ls\\CLSID", name);
        status = write_key(key, NULL, classes[i].id);
        _snwprintf(key, 160, L"CLSID\\%ls\\ProgID", classes[i].id);
        status = status ? status : write_key(key, NULL, name);
        _snwprintf(key, 160, L"CLSID\\%ls\\InprocServer32", classes[i].id);
        status = status ? status : write_key(key, NULL, path);
        status = status ? status : write_key(key, L"ThreadingModel", L"Both");
    }
    return HRESULT_FROM_WIN32(status);
}

static int copy_out(const wchar_t *text, wchar_t *buffer, int size)
{
    if (size > 0) {
        wcsncpy(buffer, text, size - 1);
        buffer[size - 1] = 0;
    }
    return (int)wcslen(text);
}

/* What follows is for tests, which call it by name. */

/* Reads another script; 0, or the number of the first bad line, or -1 when it cannot be read. */
int wua_reset(const wchar_t *path)
{
    int line;
    world_lock();
    line = script_load(path);
    calls_made = names_asked = 0;
    world_unlock();
    return line;
}

int wua_error(wchar_t *buffer, int size)
{
    return copy_out(script_error(), buffer, size);
}

int wua_last_search(wchar_t *buffer, int size)
{
    return search_last(buffer, size);
}

LONG wua_live_objects(void)
{
    return live_objects;
}

LONG wua_live_references(void)
{
    return live_references;
}

LONG wua_calls(void)
{
    return calls_made;
}

LONG wua_name_lookups(void)
{
    return names_asked;
}

LONG wua_jobs(void)
{
    return jobs_running();
}

/* From the first call on; meant for differences between two moments. */
LONG wua_live_strings(void)
{
    spy_start();
    return spy_live();
}

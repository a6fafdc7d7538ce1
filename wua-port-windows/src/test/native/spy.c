/* Counts the blocks of task memory that are out; with OANOCACHE=1 each live BSTR is one. */
#include "wuafake.h"
#include <objbase.h>

static LONG live;
static BOOL on;

static HRESULT STDMETHODCALLTYPE query(IMallocSpy *this, REFIID iid, void **out)
{
    *out = IsEqualIID(iid, &IID_IUnknown) || IsEqualIID(iid, &IID_IMallocSpy) ? this : NULL;
    return *out ? S_OK : E_NOINTERFACE;
}

static ULONG STDMETHODCALLTYPE count_reference(IMallocSpy *this)
{
    (void)this;
    return 1;
}

static SIZE_T STDMETHODCALLTYPE pre_alloc(IMallocSpy *this, SIZE_T size)
{
    (void)this;
    return size;
}

static void *STDMETHODCALLTYPE post_alloc(IMallocSpy *this, void *block)
{
    (void)this;
    if (block)
        InterlockedIncrement(&live);
    return block;
}

static void *STDMETHODCALLTYPE same(IMallocSpy *this, void *block, BOOL spied)
{
    (void)this, (void)spied;
    return block;
}

static void STDMETHODCALLTYPE post_free(IMallocSpy *this, BOOL spied)
{
    (void)this;
    if (spied)
        InterlockedDecrement(&live);
}

static SIZE_T STDMETHODCALLTYPE pre_realloc(IMallocSpy *this, void *block, SIZE_T size, void **out, BOOL spied)
{
    (void)this, (void)spied;
    *out = block;
    return size;
}

static SIZE_T STDMETHODCALLTYPE post_size(IMallocSpy *this, SIZE_T size, BOOL spied)
{
    (void)this, (void)spied;
    return size;
}

static int STDMETHODCALLTYPE post_did(IMallocSpy *this, void *block, BOOL spied, int actual)
{
    (void)this, (void)block, (void)spied;
    return actual;
}

static void STDMETHODCALLTYPE minimize(IMallocSpy *this)
{
    (void)this;
}

static IMallocSpyVtbl table = {query, count_reference, count_reference, pre_alloc, post_alloc, same, post_free,
                               pre_realloc, same, same, post_size, same, post_did, minimize, minimize};
static IMallocSpy spy = {&table};

void spy_start(void)
{
    if (!on)
        on = SUCCEEDED(CoRegisterMallocSpy(&spy));
}

LONG spy_live(void)
{
    return on ? live : -1;
}

/* Finds kinds of objects and their members, by name and by DISPID. */
#include "wuafake.h"
#include <wchar.h>

const Kind *kind_named(const wchar_t *name)
{
    const Kind *const *const tables[] = {agent_kinds, update_kinds, list_kinds};
    for (int i = 0; i < 3; i++)
        for (const Kind *const *kind = tables[i]; *kind; kind++)
            if (!wcscmp((*kind)->name, name))
                return *kind;
    return NULL;
}

/* Names compare without regard to case, as late binding does. */
const Member *kind_member(const Kind *kind, const wchar_t *name)
{
    for (; kind; kind = kind->base)
        for (int i = 0; i < kind->count; i++)
            if (!_wcsicmp(kind->members[i].name, name))
                return kind->members + i;
    return NULL;
}

const Member *kind_member_id(const Kind *kind, DISPID id)
{
    for (; kind; kind = kind->base)
        for (int i = 0; i < kind->count; i++)
            if (kind->members[i].id == id && kind->members[i].access != A_SCRIPT)
                return kind->members + i;
    return NULL;
}

BOOL kind_is(const Kind *kind, const wchar_t *name)
{
    for (; kind; kind = kind->base)
        if (!wcscmp(kind->name, name))
            return TRUE;
    return FALSE;
}

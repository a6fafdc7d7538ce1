/* The collections: one table for all, a second one for those that callers may change. */
#include "table.h"

static const Member read_members[] = {
    {L"Item", DISPID_VALUE, A_WRITE, T_VARIANT, NULL, 0, list_item, 1, 1},
    GET_BY("Count", G1(1), T_I4, list_count),
};
static const Kind any = {L"Collection", NULL, NULL, read_members, 2, FALSE};

static const Member write_members[] = {
    GET_BY("ReadOnly", G1(2), T_BOOL, list_read_only),
    CALL_BY("Add", G1(3), list_add, 1, 1),
    CALL_BY("Clear", G1(4), list_clear, 0, 0),
    CALL_BY("Copy", G1(5), list_copy, 0, 0),
    CALL_BY("Insert", G1(6), list_insert, 2, 2),
    CALL_BY("RemoveAt", G1(7), list_remove, 1, 1),
};

#define LIST(variable, name) static const Kind variable = {L##name, NULL, &any, NULL, 0, FALSE}
#define CHANGEABLE(variable, name) static const Kind variable = {L##name, NULL, &any, write_members, 6, TRUE}

CHANGEABLE(updates, "UpdateCollection");
CHANGEABLE(strings, "StringCollection");
LIST(categories, "CategoryCollection");
LIST(contents, "UpdateDownloadContentCollection");
LIST(exceptions, "UpdateExceptionCollection");
LIST(history, "UpdateHistoryEntryCollection");
LIST(services, "UpdateServiceCollection");
LIST(entries, "WindowsDriverUpdateEntryCollection");

const Kind *const list_kinds[] = {&updates, &strings, &categories, &contents, &exceptions,
                                  &history, &services, &entries, NULL};

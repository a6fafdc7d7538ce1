/* Short forms for the member tables; the first argument is the name, the second the DISPID. */
#ifndef TABLE_H
#define TABLE_H
#include "wuafake.h"

/* Groups of DISPIDs: own members, then those of the 2nd, 3rd ... interface. */
#define G1(n) (0x60020000 + (n))
#define G2(n) (0x60030000 + (n))
#define G3(n) (0x60040000 + (n))
#define G4(n) (0x60050000 + (n))
#define G5(n) (0x60060000 + (n))
#define G6(n) (0x60070000 + (n))

#define GET(name, id, type) {L##name, id, A_READ, type, NULL, 0, NULL, 0, 0}
#define PUT(name, id, type) {L##name, id, A_WRITE, type, NULL, 0, NULL, 0, 0}
#define GET_IS(name, id, type, preset) {L##name, id, A_READ, type, NULL, preset, NULL, 0, 0}
#define PUT_IS(name, id, type, preset) {L##name, id, A_WRITE, type, NULL, preset, NULL, 0, 0}
#define GET_BY(name, id, type, native) {L##name, id, A_READ, type, NULL, 0, native, 0, 0}
#define OBJ(name, id, kind) {L##name, id, A_READ, T_OBJECT, L##kind, 0, NULL, 0, 0}
#define OPT(name, id, kind) {L##name, id, A_READ, T_NULLABLE, L##kind, 0, NULL, 0, 0}
#define CALL(name, id, least, most) {L##name, id, A_METHOD, T_NONE, NULL, 0, NULL, least, most}
#define CALL_BY(name, id, native, least, most) {L##name, id, A_METHOD, T_NONE, NULL, 0, native, least, most}
#define CALL_FOR(name, id, kind, native, least, most) {L##name, id, A_METHOD, T_NONE, L##kind, 0, native, least, most}
#define ONLY(name, type, preset) {L##name, -1, A_SCRIPT, type, NULL, preset, NULL, 0, 0}
#define ONLY_OBJ(name, kind) {L##name, -1, A_SCRIPT, T_OBJECT, L##kind, 0, NULL, 0, 0}

#define KIND(variable, name, model, base, members) \
    static const Kind variable = {L##name, model, base, members, sizeof members / sizeof *members, FALSE}

#endif

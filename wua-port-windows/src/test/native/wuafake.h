/* What the files of the scripted update agent share: values, nodes, kinds, calls. */
#ifndef WUAFAKE_H
#define WUAFAKE_H

#ifndef COBJMACROS
#define COBJMACROS
#endif
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <ole2.h>
#include <oleauto.h>

#define WU_INVALIDINDEX ((HRESULT)0x80240007)
#define WU_BUSY ((HRESULT)0x80240009)
#define WU_CANCELLED ((HRESULT)0x8024000B)
#define WU_EXCLUSIVE ((HRESULT)0x80240019)
#define WU_ALL_FAILED ((HRESULT)0x80240022)
#define WU_EULA ((HRESULT)0x80240023)
#define WU_NO_UPDATE ((HRESULT)0x80240024)
#define WU_INVALID_CRITERIA ((HRESULT)0x80240032)
#define WU_INVALID_OPERATION ((HRESULT)0x80240036)
#define WU_UNKNOWN_SERVICE ((HRESULT)0x80248014)
#define WU_DECLINE_NOT_ALLOWED ((HRESULT)0x80248016)

typedef struct Node Node;
typedef struct Call Call;
typedef HRESULT (*Native)(Call *call);

/* A plain VARIANT, or an object when node is set. VT_DISPATCH without a node is the null object. */
typedef struct {
    VARIANT plain;
    Node *node;
} Value;

/* Types of members; they say what a property holds when the script leaves it out. */
enum { T_NONE = 0, T_BSTR = 's', T_BOOL = 'b', T_I4 = 'i', T_DATE = 'd', T_DECIMAL = 'D',
       T_OBJECT = 'o', T_NULLABLE = 'n', T_VARIANT = 'v' };
/* Access: read-only property, writable property, method, or known to scripts alone. */
enum { A_READ = 'R', A_WRITE = 'W', A_METHOD = 'M', A_SCRIPT = 'X' };

typedef struct {
    const wchar_t *name;
    DISPID id;
    char access, type;
    const wchar_t *kind; /* of the object it holds or returns */
    LONG preset;         /* of a number or a flag the script leaves out */
    Native native;
    int least, most; /* arguments */
} Member;

typedef struct Kind {
    const wchar_t *name;
    const wchar_t *model; /* name of the script object that new ones take their values from */
    const struct Kind *base;
    const Member *members;
    int count;
    BOOL writable; /* a collection that may be changed */
} Kind;

enum RuleType { RULE_FAIL, RULE_FAIL_LATE, RULE_FAIL_BARE, RULE_BUSY, RULE_HANG, RULE_ABSENT };

typedef struct Rule {
    enum RuleType type;
    const Member *member;
    HRESULT code;
    LONG number; /* seconds of a hang, calls left of a busy member */
    wchar_t *text;
    struct Rule *next;
} Rule;

typedef struct Answer {
    Node *result;
    const Member *member; /* condition: this searcher property, or the criteria when NULL */
    wchar_t *equals;      /* NULL: always */
    struct Answer *next;
} Answer;

typedef struct Property {
    const Member *member;
    Value value;
    struct Property *next;
} Property;

struct Node {
    LONG refs;
    const Kind *kind;
    wchar_t *name;
    Node *model; /* where it looks for what it does not hold itself */
    Property *properties;
    Rule *rules;
    Answer *answers;
    Value *items;
    int count, room;
    BOOL writable, unfiltered;
    struct Job *job;
};

/* One call of a member: arguments in their natural order, the result, the failure. */
struct Call {
    Node *self;
    const Member *member;
    BOOL put;
    VARIANT args[8];
    int argc;
    UINT bad; /* which argument had the wrong type */
    Value result;
    BOOL guard; /* the returned object keeps a scan service registered */
    HRESULT code;
    wchar_t *text;
    BOOL late, bare;
    HANDLE abort;
};

/* server.c: the one lock that guards every node. */
void world_lock(void);
void world_unlock(void);

/* node.c */
Node *node_new(const Kind *kind, Node *model);
Node *node_ref(Node *node);
void node_unref(Node *node);
void node_empty(Node *node);
void node_set(Node *node, const Member *member, const Value *value);
void node_set_number(Node *node, const wchar_t *member, LONG number);
void node_set_text(Node *node, const wchar_t *member, const wchar_t *text);
void node_set_node(Node *node, const wchar_t *member, Node *held);
const Value *node_find(const Node *node, const Member *member);
void node_get(const Node *node, const Member *member, Value *out);
LONG node_number(const Node *node, const wchar_t *member);
Node *node_object(const Node *node, const wchar_t *member);
BSTR node_text(const Node *node, const wchar_t *member);
void node_add(Node *list, int at, const Value *value);
void node_remove(Node *list, int at);
Value value_of(Node *node);
void plain_copy(VARIANT *to, const VARIANT *from);
void value_copy(Value *to, const Value *from);
void value_clear(Value *value);

/* kinds.c and the tables it gathers */
const Kind *kind_named(const wchar_t *name);
const Member *kind_member(const Kind *kind, const wchar_t *name);
const Member *kind_member_id(const Kind *kind, DISPID id);
BOOL kind_is(const Kind *kind, const wchar_t *name);
extern const Kind *const agent_kinds[];
extern const Kind *const update_kinds[];
extern const Kind *const list_kinds[];

/* text.c */
BOOL text_plain(const wchar_t *type, wchar_t *text, VARIANT *out);
BOOL text_decimal(const wchar_t *text, DECIMAL *out);
BOOL text_date(const wchar_t *text, DATE *out);
BOOL text_number(const wchar_t *text, LONG *out);
void text_unescape(wchar_t *text);
wchar_t *text_copy(const wchar_t *text);

/* script.c */
int script_load(const wchar_t *path); /* 0, or the first bad line, or -1 when unreadable */
BOOL script_ready(void);
void script_drop(void);
const wchar_t *script_error(void);
Node *script_model(const Kind *kind);

/* object.c */
extern LONG live_objects, live_references, calls_made, names_asked;
IDispatch *object_new(Node *node, BOOL guard);
Node *object_node(IUnknown *unknown); /* the node behind one of our own objects, or NULL */
Node *make(const wchar_t *kind);      /* a new node that follows its model in the script */

/* call.c */
HRESULT call_fail(Call *call, HRESULT code, const wchar_t *text);
HRESULT call_run(Call *call); /* the script's rules, then the scripted or native answer */
void call_clear(Call *call);
HRESULT call_text(Call *call, int index, BSTR *out);
HRESULT call_long(Call *call, int index, LONG *out);
HRESULT call_object(Call *call, int index, const wchar_t *kind, Node **out);
BOOL rule_absent(const Node *node, const Member *member);

/* criteria.c */
typedef struct Criteria Criteria;
Criteria *criteria_parse(const wchar_t *text); /* NULL when the agent would refuse it */
BOOL criteria_match(const Criteria *criteria, const Node *update);
void criteria_free(Criteria *criteria);

/* job.c, search.c, service.c, install.c, collection.c: what the members do */
void job_free(struct Job *job);
LONG jobs_running(void);
HRESULT job_completed(Call *call);
HRESULT job_abort(Call *call);
HRESULT job_clean_up(Call *call);
HRESULT begin_search(Call *call);
HRESULT begin_download(Call *call);
HRESULT begin_install(Call *call);
HRESULT end_job(Call *call);
HRESULT search(Call *call);
HRESULT search_escape(Call *call);
HRESULT search_history(Call *call);
HRESULT search_history_count(Call *call);
HRESULT session_history(Call *call);
HRESULT session_create(Call *call);
HRESULT agent_info(Call *call);
int search_last(wchar_t *buffer, int size);
HRESULT services_list(Call *call);
HRESULT services_add(Call *call);
HRESULT services_add_scan(Call *call);
HRESULT services_query(Call *call);
HRESULT services_remove(Call *call);
void services_restart(void);
BOOL service_known(const wchar_t *id);
void service_forget(Node *service);
HRESULT update_hidden(Call *call);
HRESULT update_accept(Call *call);
HRESULT update_copy_to_cache(Call *call);
HRESULT download(Call *call);
HRESULT install(Call *call);
HRESULT list_item(Call *call);
HRESULT list_count(Call *call);
HRESULT list_read_only(Call *call);
HRESULT list_add(Call *call);
HRESULT list_insert(Call *call);
HRESULT list_remove(Call *call);
HRESULT list_clear(Call *call);
HRESULT list_copy(Call *call);

/* spy.c: counts the task memory that is out, strings among it */
void spy_start(void);
LONG spy_live(void);

#endif

/* Nodes: the tree behind the COM objects, with counted references and values. */
#include "wuafake.h"
#include <stdlib.h>
#include <wchar.h>

Node *node_new(const Kind *kind, Node *model)
{
    Node *node = calloc(1, sizeof *node);
    node->refs = 1;
    node->kind = kind;
    node->writable = kind && kind->writable;
    if (model)
        node->model = node_ref(model);
    return node;
}

Node *node_ref(Node *node)
{
    node->refs++;
    return node;
}

/* Drops all that a node holds; the node itself stays usable and answers with presets. */
void node_empty(Node *node)
{
    while (node->properties) {
        Property *property = node->properties;
        node->properties = property->next;
        value_clear(&property->value);
        free(property);
    }
    while (node->rules) {
        Rule *rule = node->rules;
        node->rules = rule->next;
        free(rule->text);
        free(rule);
    }
    while (node->answers) {
        Answer *answer = node->answers;
        node->answers = answer->next;
        node_unref(answer->result);
        free(answer->equals);
        free(answer);
    }
    while (node->count)
        node_remove(node, node->count - 1);
}

void node_unref(Node *node)
{
    if (!node || --node->refs)
        return;
    node_empty(node);
    node_unref(node->model);
    job_free(node->job);
    free(node->items);
    free(node->name);
    free(node);
}

Value value_of(Node *node)
{
    Value value = {.node = node};
    V_VT(&value.plain) = VT_DISPATCH;
    return value;
}

/* As VariantCopy, but a BSTR that is NULL stays so. */
void plain_copy(VARIANT *to, const VARIANT *from)
{
    VARIANT source = *from;
    VariantInit(to);
    if (V_VT(&source) == VT_BSTR && !V_BSTR(&source))
        *to = source;
    else
        VariantCopy(to, &source);
}

void value_copy(Value *to, const Value *from)
{
    VariantInit(&to->plain);
    to->node = from->node ? node_ref(from->node) : NULL;
    if (V_VT(&from->plain) == VT_DISPATCH)
        V_VT(&to->plain) = VT_DISPATCH;
    else
        plain_copy(&to->plain, &from->plain);
}

void value_clear(Value *value)
{
    if (V_VT(&value->plain) != VT_DISPATCH)
        VariantClear(&value->plain);
    node_unref(value->node);
    memset(value, 0, sizeof *value);
}

static Property *own(const Node *node, const Member *member)
{
    Property *property = node->properties;
    while (property && property->member != member)
        property = property->next;
    return property;
}

void node_set(Node *node, const Member *member, const Value *value)
{
    Value copy;
    Property *property = own(node, member);
    value_copy(&copy, value);
    if (property) {
        value_clear(&property->value);
    } else {
        property = calloc(1, sizeof *property);
        property->member = member;
        property->next = node->properties;
        node->properties = property;
    }
    property->value = copy;
}

void node_set_number(Node *node, const wchar_t *name, LONG number)
{
    const Member *member = kind_member(node->kind, name);
    Value value = {0};
    if (member->type == T_BOOL) {
        V_VT(&value.plain) = VT_BOOL;
        V_BOOL(&value.plain) = number ? VARIANT_TRUE : VARIANT_FALSE;
    } else {
        V_VT(&value.plain) = VT_I4;
        V_I4(&value.plain) = number;
    }
    node_set(node, member, &value);
}

void node_set_text(Node *node, const wchar_t *name, const wchar_t *text)
{
    Value value = {0};
    V_VT(&value.plain) = VT_BSTR;
    V_BSTR(&value.plain) = SysAllocString(text);
    node_set(node, kind_member(node->kind, name), &value);
    value_clear(&value);
}

void node_set_node(Node *node, const wchar_t *name, Node *held)
{
    Value value = value_of(held);
    node_set(node, kind_member(node->kind, name), &value);
}

const Value *node_find(const Node *node, const Member *member)
{
    for (; node; node = node->model) {
        const Property *property = own(node, member);
        if (property)
            return &property->value;
    }
    return NULL;
}

/* A member's value, or what stands for it when the script is silent; the caller clears it. */
void node_get(const Node *node, const Member *member, Value *out)
{
    const Value *found = node_find(node, member);
    memset(out, 0, sizeof *out);
    if (found) {
        value_copy(out, found);
        return;
    }
    switch (member->type) {
    case T_BSTR:
        V_VT(&out->plain) = VT_BSTR;
        V_BSTR(&out->plain) = SysAllocString(L"");
        break;
    case T_BOOL:
        V_VT(&out->plain) = VT_BOOL;
        V_BOOL(&out->plain) = member->preset ? VARIANT_TRUE : VARIANT_FALSE;
        break;
    case T_I4:
        V_VT(&out->plain) = VT_I4;
        V_I4(&out->plain) = member->preset;
        break;
    case T_DATE:
        V_VT(&out->plain) = VT_DATE;
        break;
    case T_DECIMAL:
        V_VT(&out->plain) = VT_DECIMAL;
        break;
    case T_OBJECT:
        *out = value_of(make(member->kind));
        break;
    case T_NULLABLE:
        V_VT(&out->plain) = VT_DISPATCH;
        break;
    }
}

LONG node_number(const Node *node, const wchar_t *name)
{
    Value value;
    LONG number = 0;
    node_get(node, kind_member(node->kind, name), &value);
    if (V_VT(&value.plain) == VT_BOOL)
        number = V_BOOL(&value.plain) != 0;
    else if (V_VT(&value.plain) == VT_I4)
        number = V_I4(&value.plain);
    value_clear(&value);
    return number;
}

Node *node_object(const Node *node, const wchar_t *name)
{
    const Value *value = node_find(node, kind_member(node->kind, name));
    return value ? value->node : NULL;
}

/* The text of a member, the caller's to free; never NULL. */
BSTR node_text(const Node *node, const wchar_t *name)
{
    Value value;
    BSTR text = NULL;
    node_get(node, kind_member(node->kind, name), &value);
    if (V_VT(&value.plain) == VT_BSTR)
        text = SysAllocString(V_BSTR(&value.plain));
    value_clear(&value);
    return text ? text : SysAllocString(L"");
}

void node_add(Node *list, int at, const Value *value)
{
    if (list->count == list->room) {
        list->room = list->room ? list->room * 2 : 8;
        list->items = realloc(list->items, list->room * sizeof *list->items);
    }
    memmove(list->items + at + 1, list->items + at, (list->count - at) * sizeof *list->items);
    value_copy(list->items + at, value);
    list->count++;
}

void node_remove(Node *list, int at)
{
    Value gone = list->items[at];
    list->count--;
    memmove(list->items + at, list->items + at + 1, (list->count - at) * sizeof *list->items);
    value_clear(&gone);
}

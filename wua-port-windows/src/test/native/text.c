/* Turns the words of a script into typed VARIANTs. */
#include "wuafake.h"
#include <stdlib.h>
#include <wchar.h>

wchar_t *text_copy(const wchar_t *text)
{
    size_t bytes = (wcslen(text) + 1) * sizeof *text;
    return memcpy(malloc(bytes), text, bytes);
}

/* In place: \n, \t, \\ and \uXXXX. */
void text_unescape(wchar_t *text)
{
    wchar_t *to = text;
    for (; *text; text++) {
        if (*text != L'\\' || !text[1]) {
            *to++ = *text;
            continue;
        }
        text++;
        if (*text == L'u' && wcslen(text) > 4) {
            wchar_t digits[5] = {text[1], text[2], text[3], text[4], 0};
            *to++ = (wchar_t)wcstoul(digits, NULL, 16);
            text += 4;
        } else {
            *to++ = *text == L'n' ? L'\n' : *text == L't' ? L'\t' : *text;
        }
    }
    *to = 0;
}

BOOL text_number(const wchar_t *text, LONG *out)
{
    wchar_t *end;
    *out = *text == L'-' ? wcstol(text, &end, 0) : (LONG)wcstoul(text, &end, 0);
    return end != text && !*end;
}

/* [-]digits[.digits], at most 96 bits and 28 digits after the point; the scale is kept as written. */
BOOL text_decimal(const wchar_t *text, DECIMAL *out)
{
    ULONG part[3] = {0};
    int scale = -1, digits = 0;
    memset(out, 0, sizeof *out);
    if (*text == L'-') {
        out->sign = DECIMAL_NEG;
        text++;
    }
    for (; *text; text++) {
        ULONGLONG carry;
        if (*text == L'.' && scale < 0) {
            scale = 0;
            continue;
        }
        if (*text < L'0' || *text > L'9')
            return FALSE;
        carry = *text - L'0';
        for (int i = 0; i < 3; i++) {
            carry += (ULONGLONG)part[i] * 10;
            part[i] = (ULONG)carry;
            carry >>= 32;
        }
        if (carry)
            return FALSE;
        digits++;
        if (scale >= 0)
            scale++;
    }
    out->Lo32 = part[0];
    out->Mid32 = part[1];
    out->Hi32 = part[2];
    out->scale = scale > 0 ? (BYTE)scale : 0;
    return digits && scale <= 28;
}

static long days_since_1899(int year, int month, int day)
{
    static const int before[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    long whole = year - 1;
    long days = whole * 365 + whole / 4 - whole / 100 + whole / 400 + before[month - 1] + day;
    if (month > 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
        days++;
    return days - 693594; /* the day number of 1899-12-30 */
}

/* yyyy-mm-dd, optionally Thh:mm:ss and Z, not before 1899-12-30; or the raw number of days. */
BOOL text_date(const wchar_t *text, DATE *out)
{
    int year, month, day, hour = 0, minute = 0, second = 0;
    int found = swscanf(text, L"%4d-%2d-%2dT%2d:%2d:%2d", &year, &month, &day, &hour, &minute, &second);
    if (found == 3 || found == 6) {
        if (month < 1 || month > 12)
            return FALSE;
        *out = days_since_1899(year, month, day) + (hour * 3600 + minute * 60 + second) / 86400.0;
        return *out >= 0;
    }
    wchar_t *end;
    *out = wcstod(text, &end);
    return end != text && !*end;
}

static BOOL flag(const wchar_t *text, VARIANT_BOOL *out)
{
    LONG raw;
    if (!wcscmp(text, L"true"))
        *out = VARIANT_TRUE;
    else if (!wcscmp(text, L"false"))
        *out = VARIANT_FALSE;
    else if (text_number(text, &raw))
        *out = (VARIANT_BOOL)raw;
    else
        return FALSE;
    return TRUE;
}

BOOL text_plain(const wchar_t *type, wchar_t *text, VARIANT *out)
{
    BOOL good = TRUE;
    VariantInit(out);
    if (!wcscmp(type, L"bstr")) {
        text_unescape(text);
        V_BSTR(out) = SysAllocString(text);
        V_VT(out) = VT_BSTR;
    } else if (!wcscmp(type, L"null-bstr")) {
        V_VT(out) = VT_BSTR;
    } else if (!wcscmp(type, L"bool")) {
        good = flag(text, &V_BOOL(out));
        V_VT(out) = VT_BOOL;
    } else if (!wcscmp(type, L"i4") || !wcscmp(type, L"ui4")) {
        good = text_number(text, &V_I4(out));
        V_VT(out) = type[0] == L'u' ? VT_UI4 : VT_I4;
    } else if (!wcscmp(type, L"date")) {
        good = text_date(text, &V_DATE(out));
        V_VT(out) = VT_DATE;
    } else if (!wcscmp(type, L"decimal")) {
        good = text_decimal(text, &V_DECIMAL(out));
        V_VT(out) = VT_DECIMAL; /* last: the type lies inside the DECIMAL */
    } else if (!wcscmp(type, L"null")) {
        V_VT(out) = VT_NULL;
    } else if (!wcscmp(type, L"null-object")) {
        V_VT(out) = VT_DISPATCH;
    } else {
        good = !wcscmp(type, L"empty");
    }
    return good;
}

#include "codec.h"

static const char *const NAMES[ENCODING_COUNT] = {
    [ENCODING_NONE] = "",
    [ENCODING_UTF_8] = "utf-8",
    [ENCODING_IBM866] = "ibm866",
    [ENCODING_ISO_8859_2] = "iso-8859-2",
    [ENCODING_ISO_8859_3] = "iso-8859-3",
    [ENCODING_ISO_8859_4] = "iso-8859-4",
    [ENCODING_ISO_8859_5] = "iso-8859-5",
    [ENCODING_ISO_8859_6] = "iso-8859-6",
    [ENCODING_ISO_8859_7] = "iso-8859-7",
    [ENCODING_ISO_8859_8] = "iso-8859-8",
    [ENCODING_ISO_8859_8_I] = "iso-8859-8-i",
    [ENCODING_ISO_8859_10] = "iso-8859-10",
    [ENCODING_ISO_8859_13] = "iso-8859-13",
    [ENCODING_ISO_8859_14] = "iso-8859-14",
    [ENCODING_ISO_8859_15] = "iso-8859-15",
    [ENCODING_ISO_8859_16] = "iso-8859-16",
    [ENCODING_KOI8_R] = "koi8-r",
    [ENCODING_KOI8_U] = "koi8-u",
    [ENCODING_MACINTOSH] = "macintosh",
    [ENCODING_WINDOWS_874] = "windows-874",
    [ENCODING_WINDOWS_1250] = "windows-1250",
    [ENCODING_WINDOWS_1251] = "windows-1251",
    [ENCODING_WINDOWS_1252] = "windows-1252",
    [ENCODING_WINDOWS_1253] = "windows-1253",
    [ENCODING_WINDOWS_1254] = "windows-1254",
    [ENCODING_WINDOWS_1255] = "windows-1255",
    [ENCODING_WINDOWS_1256] = "windows-1256",
    [ENCODING_WINDOWS_1257] = "windows-1257",
    [ENCODING_WINDOWS_1258] = "windows-1258",
    [ENCODING_X_MAC_CYRILLIC] = "x-mac-cyrillic",
    [ENCODING_GBK] = "gbk",
    [ENCODING_GB18030] = "gb18030",
    [ENCODING_BIG5] = "big5",
    [ENCODING_EUC_JP] = "euc-jp",
    [ENCODING_ISO_2022_JP] = "iso-2022-jp",
    [ENCODING_SHIFT_JIS] = "shift_jis",
    [ENCODING_EUC_KR] = "euc-kr",
    [ENCODING_REPLACEMENT] = "replacement",
    [ENCODING_UTF_16BE] = "utf-16be",
    [ENCODING_UTF_16LE] = "utf-16le",
    [ENCODING_X_USER_DEFINED] = "x-user-defined",
};

typedef struct {
    const char *label;
    encoding which;
} label_row;

/* The standard's 228 labels, sorted. */
/* clang-format off */
static const label_row LABELS[] = {
    {"866", ENCODING_IBM866}, {"ansi_x3.4-1968", ENCODING_WINDOWS_1252}, {"arabic", ENCODING_ISO_8859_6},
    {"ascii", ENCODING_WINDOWS_1252}, {"asmo-708", ENCODING_ISO_8859_6}, {"big5", ENCODING_BIG5},
    {"big5-hkscs", ENCODING_BIG5}, {"chinese", ENCODING_GBK}, {"cn-big5", ENCODING_BIG5},
    {"cp1250", ENCODING_WINDOWS_1250}, {"cp1251", ENCODING_WINDOWS_1251}, {"cp1252", ENCODING_WINDOWS_1252},
    {"cp1253", ENCODING_WINDOWS_1253}, {"cp1254", ENCODING_WINDOWS_1254}, {"cp1255", ENCODING_WINDOWS_1255},
    {"cp1256", ENCODING_WINDOWS_1256}, {"cp1257", ENCODING_WINDOWS_1257}, {"cp1258", ENCODING_WINDOWS_1258},
    {"cp819", ENCODING_WINDOWS_1252}, {"cp866", ENCODING_IBM866}, {"csbig5", ENCODING_BIG5},
    {"cseuckr", ENCODING_EUC_KR}, {"cseucpkdfmtjapanese", ENCODING_EUC_JP}, {"csgb2312", ENCODING_GBK},
    {"csibm866", ENCODING_IBM866}, {"csiso2022jp", ENCODING_ISO_2022_JP}, {"csiso2022kr", ENCODING_REPLACEMENT},
    {"csiso58gb231280", ENCODING_GBK}, {"csiso88596e", ENCODING_ISO_8859_6}, {"csiso88596i", ENCODING_ISO_8859_6},
    {"csiso88598e", ENCODING_ISO_8859_8}, {"csiso88598i", ENCODING_ISO_8859_8_I},
    {"csisolatin1", ENCODING_WINDOWS_1252}, {"csisolatin2", ENCODING_ISO_8859_2},
    {"csisolatin3", ENCODING_ISO_8859_3}, {"csisolatin4", ENCODING_ISO_8859_4},
    {"csisolatin5", ENCODING_WINDOWS_1254}, {"csisolatin6", ENCODING_ISO_8859_10},
    {"csisolatin9", ENCODING_ISO_8859_15}, {"csisolatinarabic", ENCODING_ISO_8859_6},
    {"csisolatincyrillic", ENCODING_ISO_8859_5}, {"csisolatingreek", ENCODING_ISO_8859_7},
    {"csisolatinhebrew", ENCODING_ISO_8859_8}, {"cskoi8r", ENCODING_KOI8_R}, {"csksc56011987", ENCODING_EUC_KR},
    {"csmacintosh", ENCODING_MACINTOSH}, {"csshiftjis", ENCODING_SHIFT_JIS}, {"csunicode", ENCODING_UTF_16LE},
    {"cyrillic", ENCODING_ISO_8859_5}, {"dos-874", ENCODING_WINDOWS_874}, {"ecma-114", ENCODING_ISO_8859_6},
    {"ecma-118", ENCODING_ISO_8859_7}, {"elot_928", ENCODING_ISO_8859_7}, {"euc-jp", ENCODING_EUC_JP},
    {"euc-kr", ENCODING_EUC_KR}, {"gb18030", ENCODING_GB18030}, {"gb2312", ENCODING_GBK}, {"gb_2312", ENCODING_GBK},
    {"gb_2312-80", ENCODING_GBK}, {"gbk", ENCODING_GBK}, {"greek", ENCODING_ISO_8859_7},
    {"greek8", ENCODING_ISO_8859_7}, {"hebrew", ENCODING_ISO_8859_8}, {"hz-gb-2312", ENCODING_REPLACEMENT},
    {"ibm819", ENCODING_WINDOWS_1252}, {"ibm866", ENCODING_IBM866}, {"iso-10646-ucs-2", ENCODING_UTF_16LE},
    {"iso-2022-cn", ENCODING_REPLACEMENT}, {"iso-2022-cn-ext", ENCODING_REPLACEMENT},
    {"iso-2022-jp", ENCODING_ISO_2022_JP}, {"iso-2022-kr", ENCODING_REPLACEMENT},
    {"iso-8859-1", ENCODING_WINDOWS_1252}, {"iso-8859-10", ENCODING_ISO_8859_10},
    {"iso-8859-11", ENCODING_WINDOWS_874}, {"iso-8859-13", ENCODING_ISO_8859_13},
    {"iso-8859-14", ENCODING_ISO_8859_14}, {"iso-8859-15", ENCODING_ISO_8859_15},
    {"iso-8859-16", ENCODING_ISO_8859_16}, {"iso-8859-2", ENCODING_ISO_8859_2}, {"iso-8859-3", ENCODING_ISO_8859_3},
    {"iso-8859-4", ENCODING_ISO_8859_4}, {"iso-8859-5", ENCODING_ISO_8859_5}, {"iso-8859-6", ENCODING_ISO_8859_6},
    {"iso-8859-6-e", ENCODING_ISO_8859_6}, {"iso-8859-6-i", ENCODING_ISO_8859_6}, {"iso-8859-7", ENCODING_ISO_8859_7},
    {"iso-8859-8", ENCODING_ISO_8859_8}, {"iso-8859-8-e", ENCODING_ISO_8859_8},
    {"iso-8859-8-i", ENCODING_ISO_8859_8_I}, {"iso-8859-9", ENCODING_WINDOWS_1254},
    {"iso-ir-100", ENCODING_WINDOWS_1252}, {"iso-ir-101", ENCODING_ISO_8859_2}, {"iso-ir-109", ENCODING_ISO_8859_3},
    {"iso-ir-110", ENCODING_ISO_8859_4}, {"iso-ir-126", ENCODING_ISO_8859_7}, {"iso-ir-127", ENCODING_ISO_8859_6},
    {"iso-ir-138", ENCODING_ISO_8859_8}, {"iso-ir-144", ENCODING_ISO_8859_5}, {"iso-ir-148", ENCODING_WINDOWS_1254},
    {"iso-ir-149", ENCODING_EUC_KR}, {"iso-ir-157", ENCODING_ISO_8859_10}, {"iso-ir-58", ENCODING_GBK},
    {"iso8859-1", ENCODING_WINDOWS_1252}, {"iso8859-10", ENCODING_ISO_8859_10}, {"iso8859-11", ENCODING_WINDOWS_874},
    {"iso8859-13", ENCODING_ISO_8859_13}, {"iso8859-14", ENCODING_ISO_8859_14}, {"iso8859-15", ENCODING_ISO_8859_15},
    {"iso8859-2", ENCODING_ISO_8859_2}, {"iso8859-3", ENCODING_ISO_8859_3}, {"iso8859-4", ENCODING_ISO_8859_4},
    {"iso8859-5", ENCODING_ISO_8859_5}, {"iso8859-6", ENCODING_ISO_8859_6}, {"iso8859-7", ENCODING_ISO_8859_7},
    {"iso8859-8", ENCODING_ISO_8859_8}, {"iso8859-9", ENCODING_WINDOWS_1254}, {"iso88591", ENCODING_WINDOWS_1252},
    {"iso885910", ENCODING_ISO_8859_10}, {"iso885911", ENCODING_WINDOWS_874}, {"iso885913", ENCODING_ISO_8859_13},
    {"iso885914", ENCODING_ISO_8859_14}, {"iso885915", ENCODING_ISO_8859_15}, {"iso88592", ENCODING_ISO_8859_2},
    {"iso88593", ENCODING_ISO_8859_3}, {"iso88594", ENCODING_ISO_8859_4}, {"iso88595", ENCODING_ISO_8859_5},
    {"iso88596", ENCODING_ISO_8859_6}, {"iso88597", ENCODING_ISO_8859_7}, {"iso88598", ENCODING_ISO_8859_8},
    {"iso88599", ENCODING_WINDOWS_1254}, {"iso_8859-1", ENCODING_WINDOWS_1252}, {"iso_8859-15", ENCODING_ISO_8859_15},
    {"iso_8859-1:1987", ENCODING_WINDOWS_1252}, {"iso_8859-2", ENCODING_ISO_8859_2},
    {"iso_8859-2:1987", ENCODING_ISO_8859_2}, {"iso_8859-3", ENCODING_ISO_8859_3},
    {"iso_8859-3:1988", ENCODING_ISO_8859_3}, {"iso_8859-4", ENCODING_ISO_8859_4},
    {"iso_8859-4:1988", ENCODING_ISO_8859_4}, {"iso_8859-5", ENCODING_ISO_8859_5},
    {"iso_8859-5:1988", ENCODING_ISO_8859_5}, {"iso_8859-6", ENCODING_ISO_8859_6},
    {"iso_8859-6:1987", ENCODING_ISO_8859_6}, {"iso_8859-7", ENCODING_ISO_8859_7},
    {"iso_8859-7:1987", ENCODING_ISO_8859_7}, {"iso_8859-8", ENCODING_ISO_8859_8},
    {"iso_8859-8:1988", ENCODING_ISO_8859_8}, {"iso_8859-9", ENCODING_WINDOWS_1254},
    {"iso_8859-9:1989", ENCODING_WINDOWS_1254}, {"koi", ENCODING_KOI8_R}, {"koi8", ENCODING_KOI8_R},
    {"koi8-r", ENCODING_KOI8_R}, {"koi8-ru", ENCODING_KOI8_U}, {"koi8-u", ENCODING_KOI8_U},
    {"koi8_r", ENCODING_KOI8_R}, {"korean", ENCODING_EUC_KR}, {"ks_c_5601-1987", ENCODING_EUC_KR},
    {"ks_c_5601-1989", ENCODING_EUC_KR}, {"ksc5601", ENCODING_EUC_KR}, {"ksc_5601", ENCODING_EUC_KR},
    {"l1", ENCODING_WINDOWS_1252}, {"l2", ENCODING_ISO_8859_2}, {"l3", ENCODING_ISO_8859_3},
    {"l4", ENCODING_ISO_8859_4}, {"l5", ENCODING_WINDOWS_1254}, {"l6", ENCODING_ISO_8859_10},
    {"l9", ENCODING_ISO_8859_15}, {"latin1", ENCODING_WINDOWS_1252}, {"latin2", ENCODING_ISO_8859_2},
    {"latin3", ENCODING_ISO_8859_3}, {"latin4", ENCODING_ISO_8859_4}, {"latin5", ENCODING_WINDOWS_1254},
    {"latin6", ENCODING_ISO_8859_10}, {"logical", ENCODING_ISO_8859_8_I}, {"mac", ENCODING_MACINTOSH},
    {"macintosh", ENCODING_MACINTOSH}, {"ms932", ENCODING_SHIFT_JIS}, {"ms_kanji", ENCODING_SHIFT_JIS},
    {"replacement", ENCODING_REPLACEMENT}, {"shift-jis", ENCODING_SHIFT_JIS}, {"shift_jis", ENCODING_SHIFT_JIS},
    {"sjis", ENCODING_SHIFT_JIS}, {"sun_eu_greek", ENCODING_ISO_8859_7}, {"tis-620", ENCODING_WINDOWS_874},
    {"ucs-2", ENCODING_UTF_16LE}, {"unicode", ENCODING_UTF_16LE}, {"unicode-1-1-utf-8", ENCODING_UTF_8},
    {"unicode11utf8", ENCODING_UTF_8}, {"unicode20utf8", ENCODING_UTF_8}, {"unicodefeff", ENCODING_UTF_16LE},
    {"unicodefffe", ENCODING_UTF_16BE}, {"us-ascii", ENCODING_WINDOWS_1252}, {"utf-16", ENCODING_UTF_16LE},
    {"utf-16be", ENCODING_UTF_16BE}, {"utf-16le", ENCODING_UTF_16LE}, {"utf-8", ENCODING_UTF_8},
    {"utf8", ENCODING_UTF_8}, {"visual", ENCODING_ISO_8859_8}, {"windows-1250", ENCODING_WINDOWS_1250},
    {"windows-1251", ENCODING_WINDOWS_1251}, {"windows-1252", ENCODING_WINDOWS_1252},
    {"windows-1253", ENCODING_WINDOWS_1253}, {"windows-1254", ENCODING_WINDOWS_1254},
    {"windows-1255", ENCODING_WINDOWS_1255}, {"windows-1256", ENCODING_WINDOWS_1256},
    {"windows-1257", ENCODING_WINDOWS_1257}, {"windows-1258", ENCODING_WINDOWS_1258},
    {"windows-31j", ENCODING_SHIFT_JIS}, {"windows-874", ENCODING_WINDOWS_874}, {"windows-949", ENCODING_EUC_KR},
    {"x-cp1250", ENCODING_WINDOWS_1250}, {"x-cp1251", ENCODING_WINDOWS_1251}, {"x-cp1252", ENCODING_WINDOWS_1252},
    {"x-cp1253", ENCODING_WINDOWS_1253}, {"x-cp1254", ENCODING_WINDOWS_1254}, {"x-cp1255", ENCODING_WINDOWS_1255},
    {"x-cp1256", ENCODING_WINDOWS_1256}, {"x-cp1257", ENCODING_WINDOWS_1257}, {"x-cp1258", ENCODING_WINDOWS_1258},
    {"x-euc-jp", ENCODING_EUC_JP}, {"x-gbk", ENCODING_GBK}, {"x-mac-cyrillic", ENCODING_X_MAC_CYRILLIC},
    {"x-mac-roman", ENCODING_MACINTOSH}, {"x-mac-ukrainian", ENCODING_X_MAC_CYRILLIC}, {"x-sjis", ENCODING_SHIFT_JIS},
    {"x-unicode20utf8", ENCODING_UTF_8}, {"x-user-defined", ENCODING_X_USER_DEFINED}, {"x-x-big5", ENCODING_BIG5},
};
/* clang-format on */

enum { LABEL_MAX_BYTES = 32, LABEL_COUNT = sizeof LABELS / sizeof *LABELS };

static bool is_label_space(char ch)
{
    return ch == ' ' || ch == '\t' || ch == '\n' || ch == '\f' || ch == '\r';
}

static slice trim(slice s)
{
    while (s.len && is_label_space(s.at[0])) s = (slice){s.at + 1, s.len - 1};
    while (s.len && is_label_space(s.at[s.len - 1])) s.len--;
    return s;
}

encoding encoding_of_label(slice label)
{
    char key[LABEL_MAX_BYTES];
    label = trim(label);
    if (label.len == 0 || label.len >= sizeof key) return ENCODING_NONE;
    for (size_t i = 0; i < label.len; i++) {
        char ch = label.at[i];
        key[i] = ch >= 'A' && ch <= 'Z' ? (char)(ch + 'a' - 'A') : ch;
    }
    key[label.len] = '\0';
    size_t low = 0, high = LABEL_COUNT;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = strcmp(key, LABELS[middle].label);
        if (order == 0) return LABELS[middle].which;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return ENCODING_NONE;
}

const char *encoding_name(encoding which)
{
    return (size_t)which < ENCODING_COUNT ? NAMES[which] : "";
}

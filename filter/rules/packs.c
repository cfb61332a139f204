#include "packs.h"

/* Primary tags, a family a row. What is here without a pack of its own is a language whose pages borrow. */
static const char *const FAMILIES[PACKS_FAMILIES] = {
    [PACKS_EVERYWHERE] = "",
    "de lb nds gsw",
    "fr oc br wa",
    "es pt gl ca ast an eu",
    "it fur sc",
    "nl af fy",
    "sv da nb no nn fo is",
    "fi et",
    "pl",
    "cs sk",
    "hu",
    "ro mo",
    "ru uk bg be mk sr kk ky mn tg",
    "el",
    "ar fa ur ps ku ckb",
    "he iw yi",
    "tr az",
    "hi mr ne",
    "id in ms jv su",
    "vi",
    "ko",
    "ja",
    "zh yue wuu cmn",
};

/* Gives a letter of ASCII in lower case. */
static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* True if a list of tags has one. */
static bool lists(const char *tags, slice tag)
{
    while (*tags) {
        size_t len = strcspn(tags, " "), same = 0;
        while (len == tag.len && same < len && tags[same] == lower(tag.at[same])) same++;
        if (len == tag.len && same == len) return true;
        tags += len + (tags[len] == ' ');
    }
    return false;
}

/* Gives the family of what stands before the first of some signs. */
static uint8_t family_of(slice s, const char *signs)
{
    slice tag = {s.at, 0};
    while (tag.len < s.len && !strchr(signs, s.at[tag.len])) tag.len++;
    for (uint8_t i = PACKS_EVERYWHERE + 1; i < PACKS_FAMILIES; i++)
        if (lists(FAMILIES[i], tag)) return i;
    return PACKS_EVERYWHERE;
}

uint8_t packs_of_id(slice id)
{
    return family_of(id, ".-");
}

uint8_t packs_of_lang(slice lang)
{
    return lang.len == 0 ? PACKS_ALL : family_of(lang, "-_");
}

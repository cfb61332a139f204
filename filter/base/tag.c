#include "tag.h"

#include <stdint.h>

enum { SLOT_BITS = 10, NAME_MAX_BYTES = 10 };

/* From tag_slots.py: under this multiplier no two names meet in a slot. */
/* clang-format off */
#define MULTIPLIER 0x096068FA695856DDu

static const uint8_t SLOTS[1 << SLOT_BITS] = {
    [8] = TAG_p, [23] = TAG_tfoot, [26] = TAG_bdi, [34] = TAG_iframe, [46] = TAG_q, [66] = TAG_head, [77] =
    TAG_h1, [90] = TAG_big, [93] = TAG_xmp, [98] = TAG_title, [107] = TAG_meta, [121] = TAG_s, [138] = TAG_dd,
    [151] = TAG_dl, [152] = TAG_ins, [159] = TAG_hgroup, [161] = TAG_cite, [163] = TAG_frame, [164] = TAG_dt,
    [167] = TAG_figure, [171] = TAG_rp, [173] = TAG_map, [174] = TAG_pre, [184] = TAG_sub, [196] = TAG_u, [209] =
    TAG_h4, [212] = TAG_menu, [233] = TAG_th, [235] = TAG_blockquote, [241] = TAG_legend, [253] = TAG_summary,
    [258] = TAG_style, [260] = TAG_template, [275] = TAG_data, [289] = TAG_dialog, [318] = TAG_li, [320] =
    TAG_div, [326] = TAG_var, [332] = TAG_noembed, [342] = TAG_br, [349] = TAG_address, [367] = TAG_track, [375] =
    TAG_noscript, [391] = TAG_article, [392] = TAG_body, [401] = TAG_span, [406] = TAG_thead, [418] = TAG_ruby,
    [419] = TAG_area, [422] = TAG_embed, [445] = TAG_col, [451] = TAG_object, [452] = TAG_label, [456] = TAG_math,
    [462] = TAG_h2, [470] = TAG_a, [471] = TAG_html, [479] = TAG_strong, [486] = TAG_textarea, [497] = TAG_bdo,
    [504] = TAG_section, [507] = TAG_b, [509] = TAG_noframes, [518] = TAG_script, [545] = TAG_form, [546] =
    TAG_source, [549] = TAG_select, [551] = TAG_audio, [564] = TAG_ol, [565] = TAG_kbd, [567] = TAG_hr, [573] =
    TAG_mark, [574] = TAG_em, [588] = TAG_plaintext, [590] = TAG_center, [595] = TAG_h5, [597] = TAG_listing,
    [608] = TAG_option, [615] = TAG_search, [621] = TAG_svg, [635] = TAG_samp, [663] = TAG_param, [670] =
    TAG_small, [682] = TAG_nav, [688] = TAG_dir, [690] = TAG_rt, [691] = TAG_strike, [714] = TAG_base, [718] =
    TAG_table, [722] = TAG_del, [738] = TAG_td, [742] = TAG_canvas, [747] = TAG_datalist, [748] = TAG_caption,
    [750] = TAG_wbr, [757] = TAG_font, [765] = TAG_tt, [770] = TAG_i, [778] = TAG_button, [789] = TAG_ul, [796] =
    TAG_header, [801] = TAG_abbr, [823] = TAG_main, [828] = TAG_picture, [833] = TAG_tbody, [848] = TAG_h3, [849]
    = TAG_aside, [853] = TAG_fieldset, [871] = TAG_img, [876] = TAG_code, [883] = TAG_footer, [884] = TAG_output,
    [896] = TAG_video, [917] = TAG_link, [924] = TAG_dfn, [931] = TAG_time, [933] = TAG_input, [943] = TAG_sup,
    [959] = TAG_annotation, [981] = TAG_h6, [995] = TAG_frameset, [1010] = TAG_figcaption, [1014] = TAG_details,
    [1017] = TAG_tr
};
/* clang-format on */

static const char NAMES[][NAME_MAX_BYTES + 1] = {"",
#define TAG_NAME_ROW(name, flags) #name,
                                                 DECHAFF_TAGS(TAG_NAME_ROW)
#undef TAG_NAME_ROW
};

static const uint8_t LENGTHS[] = {0,
#define TAG_LENGTH_ROW(name, flags) sizeof #name - 1,
                                  DECHAFF_TAGS(TAG_LENGTH_ROW)
#undef TAG_LENGTH_ROW
};

const uint8_t TAG_FLAGS[TAG_COUNT] = {TAG_INLINE,
#define TAG_FLAGS_ROW(name, flags) flags,
                                      DECHAFF_TAGS(TAG_FLAGS_ROW)
#undef TAG_FLAGS_ROW
};

_Static_assert(TAG_COUNT <= UINT8_MAX, "a slot holds a tag in one byte");

static uint32_t load_4(const char *at)
{
    const unsigned char *b = (const unsigned char *)at;
    return (uint32_t)b[0] | (uint32_t)b[1] << 8 | (uint32_t)b[2] << 16 | (uint32_t)b[3] << 24;
}

/* The first eight bytes as one number, set to lower case; digits keep their bit 5 anyway. Short names are read in
 * parts that overlap. */
static uint64_t name_key(slice name)
{
    size_t len = name.len < 8 ? name.len : 8;
    uint64_t key;
    if (len == 8)
        key = load_8(name.at);
    else if (len >= 4)
        key = load_4(name.at) | (uint64_t)load_4(name.at + len - 4) << 8 * (len - 4);
    else
        key = (uint64_t)(unsigned char)name.at[0] | (uint64_t)(unsigned char)name.at[len / 2] << 8 * (len / 2) |
              (uint64_t)(unsigned char)name.at[len - 1] << 8 * (len - 1);
    return key | (UINT64_C(0x2020202020202020) >> (64 - 8 * len));
}

/* The tag of a name, by its key. */
static inline html_tag find_by_key(slice name, uint64_t key)
{
    uint64_t hash = (key + ((uint64_t)name.len << 59)) * MULTIPLIER;
    uint8_t tag = SLOTS[hash >> (64 - SLOT_BITS)];
    if (LENGTHS[tag] != name.len || load_8(NAMES[tag]) != key) return TAG_UNKNOWN;
    for (size_t i = 8; i < name.len; i++)
        if ((name.at[i] | 0x20) != NAMES[tag][i]) return TAG_UNKNOWN;
    /* With bit 5 set only a letter becomes a letter, but a control becomes a digit too: h1 to h6. */
    bool heading = tag >= TAG_h1 && tag <= TAG_h6;
    return heading && !(name.at[1] & 0x20) ? TAG_UNKNOWN : (html_tag)tag;
}

html_tag tag_find(slice name)
{
    if (name.len == 0 || name.len > NAME_MAX_BYTES) return TAG_UNKNOWN;
    return find_by_key(name, name_key(name));
}

html_tag tag_find_padded(slice name)
{
    if (name.len == 0 || name.len > NAME_MAX_BYTES) return TAG_UNKNOWN;
    return find_by_key(name, load_lower(name.at, name.len < 8 ? name.len : 8));
}

const char *tag_name(html_tag tag)
{
    return NAMES[tag < TAG_COUNT ? tag : TAG_UNKNOWN];
}

#include "pagekit.h"
#include "rules/css.h"

/* The page of all tests below: block i stands under element `places[i]`. */
static pagekit p;
static int body, nav, list, item, box, inner, para, custom;

static void build(void)
{
    page_start(&p);
    body = page_element(&p, -1, "body");
    nav = page_element(&p, body, "nav#top.menu.wide");
    list = page_element(&p, nav, "ul");
    item = page_element(&p, list, "li.item.first");
    box = page_element(&p, body, "div.ad-box.promo");
    inner = page_element(&p, box, "div.inner");
    para = page_element(&p, inner, "p");
    custom = page_element(&p, body, "x-card");
    p.attrs[0] = (attribute){slice_of("data-ad"), slice_of("one two-three four")};
    p.attrs[1] = (attribute){slice_of("lang"), slice_of("en-GB")};
    p.elements[box].attrs = p.attrs;
    p.elements[box].attr_count = 2;
    page_block(&p, item, "Item");
    page_block(&p, para, "Sponsored text");
    page_block(&p, custom, "Card");
    page_block(&p, body, "Body");
}

/* Checks which of the four blocks a selector hits, as digits. */
static void check(const char *selectors, const char *blocks)
{
    char rules[256], hit[8] = "";
    snprintf(rules, sizeof rules, "rule x drop block\n  css %s\n", selectors);
    build();
    kit *k = kit_new(rules);
    arena memory;
    arena_init(&memory, SIZE_MAX);
    cut_list cuts;
    matcher_begin(k->m, slice_of(""), slice_of(""));
    ck_assert_int_eq(matcher_judge_page(k->m, &p.page, &memory, &cuts), DECHAFF_OK);
    ck_assert_uint_lt(cuts.count, sizeof hit);
    for (size_t i = 0; i < cuts.count && i + 1 < sizeof hit; i++) hit[i] = (char)('0' + cuts.items[i].block);
    ck_assert_msg(strcmp(hit, blocks) == 0, "%s hit %s, not %s", selectors, hit, blocks);
    arena_free(&memory);
    kit_free(k);
}

START_TEST(type_id_class)
{
    check("nav", "0");
    check("NAV", "0");
    check("*", "0123");
    check("body", "0123");
    check("x-card", "2");
    check("y-card", "");
    check("#top", "0");
    check("nav#top.menu.wide", "0");
    check("nav#top.menu.narrow", "");
    check(".wide", "0");
    check(".wid", "");
    check(".WIDE", "");
    check(".ad-box, x-card", "12");
    check("div.ad-box.promo", "1");
    check("li.ad-box", "");
}
END_TEST

START_TEST(attribute_operators)
{
    check("[data-ad]", "1");
    check("[data-no]", "");
    check("div[data-ad=\"one two-three four\"]", "1");
    check("[data-ad=one]", "");
    check("[data-ad~=one]", "1");
    check("[data-ad~=two]", "");
    check("[lang|=en]", "1");
    check("[lang|=e]", "");
    check("[data-ad^='one two']", "1");
    check("[data-ad^=two]", "");
    check("[data-ad$=four]", "1");
    check("[data-ad$=one]", "");
    check("[data-ad*=three]", "1");
    check("[data-ad*=five]", "");
    check("[data-ad*='']", "");
    check("[ DATA-AD *= three ]", "1");
    check("[class~=wide]", "0");
    check("[id=top]", "0");
    check("[class]", "01");
}
END_TEST

START_TEST(descendant_and_child)
{
    check("nav li", "0");
    check("nav > li", "");
    check("nav > ul > li", "0");
    check("nav>ul>li", "0");
    check("body p", "1");
    check("body > p", "");
    check("div div p", "1");
    check("div div div p", "");
    check("body > div p", "1");
    check("body div > p", "1");
    check(".ad-box > p", "");
    check("p div", "");
}
END_TEST

START_TEST(the_search_goes_back_above_a_wrong_ancestor)
{
    page_start(&p);
    int top = page_element(&p, -1, "section.a");
    int far = page_element(&p, top, "div.b"), between = page_element(&p, far, "p");
    int near = page_element(&p, between, "div.b"), leaf = page_element(&p, near, "span-x");
    page_block(&p, leaf, "text");
    page_check(&p, "rule x drop block\n  css section.a > div.b span-x\n", "0:0-4 x=x text\n");
    page_check(&p, "rule x drop block\n  css .a > p .b span-x\n", "");
}
END_TEST

START_TEST(has_text_asks_the_blocks_own_text)
{
    check("div:has-text(sponsored)", "1");
    check("div.inner:has-text(SPONSORED TEXT)", "1");
    check("div:has-text(sponsor)", "");
    check("body:has-text(card)", "2");
    check("nav:has-text(card)", "");
    check(":has-text(body)", "3");
}
END_TEST

START_TEST(escapes_take_the_next_byte)
{
    page_start(&p);
    page_block(&p, page_element(&p, -1, "div.sm:ad"), "text");
    page_check(&p, "rule x drop block\n  css .sm\\:ad\n", "0:0-4 x=x text\n");
    page_check(&p, "rule x drop block\n  css div:has-text(te\\xt)\n", "0:0-4 x=x text\n");
}
END_TEST

START_TEST(errors_tell_the_column_and_the_remedy)
{
    static const struct {
        const char *selectors;
        size_t column;
    } rows[] = {{"", 1},
                {"div,", 5},
                {"div >", 6},
                {".", 2},
                {"[", 2},
                {"[a", 3},
                {"[a=]", 4},
                {"[a='x]", 7},
                {"a:hover", 2},
                {"a + b", 3},
                {"a ~ b", 3},
                {"#", 2},
                {":has-text(x", 1},
                {":has-text()", 1},
                {":has-text(a) b", 14},
                {"a!b", 2},
                {"> b", 1},
                {":has-text(a):has-text(b)", 13},
                {"é !", 3}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        css_sheet sheet = {0};
        dechaff_error err = {0};
        ck_assert_msg(css_add(&sheet, slice_of(rows[i].selectors), 0, &err) == DECHAFF_BAD_RULE, "%s",
                      rows[i].selectors);
        ck_assert_msg(err.column == rows[i].column, "%s: %zu %s", rows[i].selectors, err.column, err.text);
        ck_assert(strlen(err.text) > 20);
        css_sheet_free(&sheet);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {type_id_class,
                            attribute_operators,
                            descendant_and_child,
                            the_search_goes_back_above_a_wrong_ancestor,
                            has_text_asks_the_blocks_own_text,
                            escapes_take_the_next_byte,
                            errors_tell_the_column_and_the_remedy,
                            NULL};
    return suite_run(suite_of("css", tests));
}

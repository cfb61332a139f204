/* The HTML side of "What the words mean": blocks, their lines, elements. Cuts are shown as "block:start-end rule=all
 * text". */
#include "pagekit.h"

static pagekit p;

/* Starts a page with one body; gives its index. */
static int body(void)
{
    page_start(&p);
    return page_element(&p, -1, "body");
}

START_TEST(blocks_and_their_lines)
{
    int b = body();
    page_block(&p, b, "Publicité");
    page_block(&p, b, "One\nPublicité\nTwo");
    page_block(&p, b, "Publicité\nPublicité :");
    const char *by_line = "rule l drop line\n  is Publicité\n", *by_block = "rule b drop block\n  is Publicité\n";
    page_check(&p, by_line, "0:0-10 l=l Publicité\n1:4-14 l=l Publicité\n2:0-23 l=l Publicité\nPublicité :\n");
    page_check(&p, by_block, "0:0-10 b=b Publicité\n");
    page_check(&p, "rule s drop span\n  re /^P\\w+/\n",
               "0:0-10 s=s Publicité\n1:4-14 s=s Publicité\n2:0-10 s=s Publicité\n2:11-21 s=s Publicité\n");
}
END_TEST

/* A block of one line is looked up once, for rules of blocks, of lines and of spans. */
START_TEST(one_line_is_a_block_too)
{
    const char *rules =
        "rule b drop block\n  is Anzeige\nrule l drop line\n  is Anzeige\n  css .ad\n"
        "rule s drop span\n  re /A\\w+/\n  and has Anzeige\nrule t drop line\n  ends tail\n  where tail 1\n";
    int b = body(), ad = page_element(&p, b, "div");
    p.page.elements[ad].klass = slice_of("box ad");
    page_block(&p, b, "Anzeige");
    page_block(&p, b, "Eine Anzeige hier");
    page_block(&p, ad, "Text tail");
    page_block(&p, ad, "Text")->chosen = false;
    page_block(&p, b, "One tail\nText");
    page_block(&p, b, "Last tail");
    page_check(&p, rules, "0:0-7 b=b,l,s Anzeige\n1:5-13 s=s Anzeige \n2:0-9 l=l Text tail\n5:0-9 t=t Last tail\n");
}
END_TEST

START_TEST(cuts_tell_where_in_the_document)
{
    int b = body();
    block *made = page_block(&p, b, "ab (cd) ef");
    static const piece pieces[] = {{0, 3, 100}, {3, 4, 200}, {7, 3, 300}};
    made->pieces = pieces;
    made->piece_count = 3;
    made->src_start = 90;
    made->src_end = 400;
    kit *k = kit_new("rule s drop span\n  re /\\(cd\\)/\n  and has )\nrule x drop block\n  is zz\n");
    arena memory;
    arena_init(&memory, SIZE_MAX);
    cut_list cuts;
    matcher_begin(k->m, slice_of(""), slice_of(""));
    ck_assert_int_eq(matcher_judge_page(k->m, &p.page, &memory, &cuts), DECHAFF_OK);
    ck_assert_uint_eq(cuts.count, 1);
    ck_assert_uint_eq(cuts.items[0].start, 200);
    ck_assert_uint_eq(cuts.items[0].end, 301); /* the blank behind it goes too */
    ck_assert_uint_eq(cuts.items[0].text_start, 3);
    ck_assert_uint_eq(cuts.items[0].text_end, 8);
    arena_free(&memory);
    kit_free(k);
}
END_TEST

START_TEST(drop_sees_chosen_blocks_and_keep_all_visible_ones)
{
    const char *rules = "rule d drop block\n  has ad\nrule k keep block\n  has keep\n  except z\n";
    int b = body();
    page_block(&p, b, "an ad");
    page_block(&p, b, "an ad")->chosen = false;
    page_block(&p, b, "keep this")->chosen = false;
    block *hidden = page_block(&p, b, "keep that ad");
    hidden->chosen = false;
    hidden->flags = BLOCK_HIDDEN;
    page_block(&p, b, "keep an ad")->chosen = false;
    page_check(&p, rules, "0:0-5 d=d an ad\n4:0-10 d=d keep an ad\n");
    ck_assert(!p.blocks[1].chosen && p.blocks[2].chosen && !p.blocks[3].chosen && p.blocks[4].chosen);
}
END_TEST

START_TEST(keep_saves_a_line_of_a_dropped_block)
{
    int b = body();
    page_block(&p, b, "ad one\nkeep two\nthree");
    page_check(&p, "rule d drop block\n  starts ad\nrule k keep line\n  has keep\n",
               "0:0-6 d=d ad one\n0:16-21 d=d three\n");
    page_check(&p, "rule d drop block\n  starts ad\nrule k keep block\n  has keep\n", "");
}
END_TEST

START_TEST(a_list_ends_at_a_heading_or_another_element)
{
    int b = body(), list = page_element(&p, b, "ul");
    page_block(&p, page_element(&p, b, "p"), "Read also");
    page_block(&p, page_element(&p, list, "li"), "one");
    page_block(&p, page_element(&p, list, "li"), "skipped")->chosen = false;
    page_block(&p, page_element(&p, list, "li"), "two");
    page_block(&p, page_element(&p, b, "p"), "three");
    const char *rules = "rule l drop list\n  is Read also\n";
    page_check(&p, rules, "0:0-9 l=l Read also\n1:0-3 l=l one\n3:0-3 l=l two\n");
    p.blocks[3].heading = 2;
    page_check(&p, rules, "0:0-9 l=l Read also\n1:0-3 l=l one\n");
    p.blocks[1].heading = 2;
    page_check(&p, rules, "0:0-9 l=l Read also\n");
}
END_TEST

START_TEST(rest_takes_the_remaining_chosen_blocks)
{
    int b = body();
    page_block(&p, b, "one");
    page_block(&p, b, "End");
    page_block(&p, b, "two")->chosen = false;
    page_block(&p, b, "three\nfour");
    page_check(&p, "rule r drop rest\n  is End\n  where tail 2\n", "1:0-3 r=r End\n3:0-10 r=r three\nfour\n");
    page_check(&p, "rule r drop rest\n  is End\n  where tail 1\n", "");
}
END_TEST

START_TEST(zones_count_chosen_blocks)
{
    int b = body();
    page_block(&p, b, "x")->chosen = false;
    page_block(&p, b, " ");
    for (int i = 0; i < 4; i++) page_block(&p, b, "x");
    page_block(&p, b, "x")->chosen = false;
    page_check(&p, "rule h drop line\n  is x\n  where head 1\n", "2:0-1 h=h x\n");
    page_check(&p, "rule t drop block\n  is x\n  where tail 2\n", "4:0-1 t=t x\n5:0-1 t=t x\n");
    page_check(&p, "rule k keep block\n  is x\n  where tail 1\n", "");
    ck_assert(!p.blocks[0].chosen && p.blocks[6].chosen);
}
END_TEST

START_TEST(css_works_with_words_and_guards)
{
    int b = body(), box = page_element(&p, b, "div.ad");
    page_block(&p, box, "Buy this now");
    page_block(&p, box, "A text\nbuy here");
    page_block(&p, b, "Buy this now");
    page_check(&p, "rule x drop block\n  css .ad\n  not has text\n", "0:0-12 x=x Buy this now\n");
    page_check(&p, "rule x drop line\n  starts buy\n  and css div.ad\n",
               "0:0-12 x=x Buy this now\n1:7-15 x=x buy here\n");
    page_check(&p, "rule x drop line\n  starts buy\n  not css div.ad\n", "2:0-12 x=x Buy this now\n");
    page_check(&p, "rule x drop line\n  css .ad:has-text(a text)\n  and has buy\n", "1:7-15 x=x buy here\n");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {blocks_and_their_lines,
                            one_line_is_a_block_too,
                            cuts_tell_where_in_the_document,
                            drop_sees_chosen_blocks_and_keep_all_visible_ones,
                            keep_saves_a_line_of_a_dropped_block,
                            a_list_ends_at_a_heading_or_another_element,
                            rest_takes_the_remaining_chosen_blocks,
                            zones_count_chosen_blocks,
                            css_works_with_words_and_guards,
                            NULL};
    return suite_run(suite_of("judge", tests));
}

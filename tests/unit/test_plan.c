/* Plans, in the newsletter's own masters: on bare numbers where lines are
 * enough, and with text and pictures where paragraphs and pixels count. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "prose.h"
#include "set/plan_fit.h"
#include "set/stream.h"
#include "setting.h"

static const pt column = 238.11;

/* A content that is planned: the layout may be changed before the search is opened. */
typedef struct Bench {
    Layout layout;
    Setter setter;
    Edition edition;
    Content content;
    Service service;
    Makeup makeup;
    Search search;
} Bench;

static Bench bench;

static List names(const char *name)
{
    Text *text = ARENA_NEW(arena, Text);
    *text = (Text){.utf8 = name};
    return (List){.items = text, .count = 1};
}

static int open_bench(void **state)
{
    open_setter(state);
    bench = (Bench){.layout = *setter.layout, .setter = setter, .content = {.kind = "stories"}};
    bench.setter.layout = &bench.layout;
    bench.edition = (Edition){.language = setter.language, .issue = ARENA_NEW(arena, Issue)};
    bench.service = (Service){.first = names("text-page"), .more = names("text-page")};
    bench.makeup = (Makeup){.setter = &bench.setter, .edition = &bench.edition, .content = &bench.content, .first = true, .folio = 2,
                            .pictures = pictures_open(arena, "issues/2022-q4"), .sizes = text_sizes_open(arena)};
    bench.makeup.section = ARENA_NEW(arena, Tag);
    bench.search = (Search){.makeup = &bench.makeup, .service = &bench.service, .arena = arena,
                            .depths = ARENA_ARRAY(arena, int, PAGES_MOST + 1)};
    return 0;
}

/* So many blocks that are not parted, each so many lines high. */
static const Galley *blocks_of(size_t count, int lines)
{
    Galley *galley = galley_open(&bench.setter, column);
    while (count-- > 0)
        galley_slug(galley, 0, lines, false);
    galley_close(galley);
    return galley;
}

static Part *part_of(const char *utf8)
{
    const Text text = {.utf8 = utf8, .at = {"a.yaml", 10, 5, 1}, .origin = TEXT_BLOCK, .indent = 4};
    Composer composer = {.setter = &bench.setter, .edition = &bench.edition, .right = true};
    content_text(&composer, &bench.content, "text", text);
    return (Part *)content_part(&bench.content, "text");
}

/* So many paragraphs as the content's text. */
static Part *prose_of(int paragraphs)
{
    Prose prose = {.seed = 7, .tongue = ENGLISH};
    const char *utf8 = "";
    for (int i = 0; i < paragraphs; i++)
        utf8 = arena_text(arena, "%s%s\n\n", utf8, prose_paragraph(arena, &prose, 60 + 12 * (i % 5)));
    return part_of(utf8);
}

static Plan *searched(const Galley *galley)
{
    bench.search.galley = galley;
    Plan *plan = plan_search(&bench.search, COST_NEVER);
    if (!plan)
        fail_msg("no plan");
    return plan;
}

static const Plan *fitted(const Galley *galley)
{
    memset(bench.search.depths, 0, sizeof(int) * (PAGES_MOST + 1));
    return plan_fit(&bench.search, &bench.setter, galley, &(Inserts){.quote = NULL}, searched(galley));
}

/* A picture of the content's, with a place on the page. */
static void queue_picture(const char *file, int size)
{
    Content *picture = ARENA_NEW(arena, Content);
    PictureCopy *copy = ARENA_NEW(arena, PictureCopy);
    Part *part = ARENA_NEW(arena, Part);
    *copy = (PictureCopy){.file = {.utf8 = file}, .size = size};
    *part = (Part){.name = "picture", .picture = copy};
    *picture = (Content){.kind = "pictures", .parts = part, .last_part = part};
    bench.content.pictures = picture;
    bench.search.pictures = ARENA_ARRAY(arena, const Content *, 2);
    bench.search.captions = ARENA_ARRAY(arena, int, 2);
    bench.search.anchors = ARENA_ARRAY(arena, size_t, 2);
    bench.search.pictures[0] = picture;
    bench.search.picture_count = 1;
}

/* ---- feet ---- */

static void columns_end_level_however_long_the_text_is(void **state)
{
    (void)state;
    for (size_t lines = 2; lines < 200; lines += 3)
        for (const PagePlan *page = searched(blocks_of(lines, 1))->first; page; page = page->next)
            if (page->flaw > 1)
                fail_msg("of %zu lines, columns end %d apart", lines, page->flaw);
}

static void a_closing_picture_ends_level_with_the_column_beside_it(void **state)
{
    (void)state;
    queue_picture("pictures/animal-health.jpg", SIZE_COLUMN);
    const Plan *plan = searched(blocks_of(80, 1));
    const PagePlan *page = plan->first;
    assert_ptr_equal(page->closing, bench.content.pictures);
    Master plain = *page->master;
    plain.furniture = (Text){0};
    bench.makeup.master = &plain;
    Made made = makeup_page(&bench.makeup, false);
    stream_place(&bench.makeup, &made, page, plan->galley);
    const Item *drawn = made.items.first;
    while (drawn && drawn->kind != ITEM_PICTURE)
        drawn = drawn->next;
    assert_non_null(drawn);
    assert_float_equal(drawn->y + drawn->height, layout_line(&bench.layout, (double)page->ends[0]), 13.1);
}

/* ---- the last page ---- */

/* A page under a picture of 22 lines has 62 lines; its picture gives way by twelve lines. */
static void a_picture_is_cropped_before_a_few_lines_have_a_page_of_their_own(void **state)
{
    (void)state;
    queue_picture("pictures/animal-health.jpg", SIZE_WIDE);
    bench.service.first = names("picture-page");
    const Plan *plan = searched(blocks_of(62 + 10, 1));
    assert_int_equal(plan->pages, 1);
    assert_true(plan->first->elastic < 0);
    assert_int_equal(searched(blocks_of(62 + 34, 1))->pages, 2);
}

/* The second column has lines and a picture, which is a line too high or too low to end where the first does. */
static void a_picture_in_the_text_levels_its_columns(void **state)
{
    (void)state;
    Content picture = {.kind = "pictures"};
    const Galley *put = galley_picture(&bench.setter, &picture, setter_style(&bench.setter, "caption"), column, 12, 0);
    for (size_t count = 14; count < 23; count++) {
        const Galley *galley = galley_with(arena, blocks_of(count, 4), put, count - 2);
        for (const PagePlan *page = fitted(galley)->first; page; page = page->next)
            if (page->flaw > 1)
                fail_msg("with %zu blocks, columns end %d apart", count, page->flaw);
    }
}

static void a_picture_that_gave_way_outlives_the_search(void **state)
{
    (void)state;
    Content picture = {.kind = "pictures"};
    const Galley *put = galley_picture(&bench.setter, &picture, setter_style(&bench.setter, "caption"), column, 12, 0);
    const Galley *galley = galley_with(arena, blocks_of(4, 1), put, 2);
    bench.search.arena = arena_open();
    const Block *block = plan_reshape(&bench.search, galley, 2, 3)->blocks[2];
    arena_close(bench.search.arena);
    assert_int_equal(block->picture_lines, 15);
}

/* ---- spreads ---- */

/* Three blocks of 19 lines want a column of 57, and a column has 56. */
static void a_spread_runs_a_line_longer_where_that_fills_it(void **state)
{
    (void)state;
    const Galley *galley = blocks_of(12, 19);
    bench.layout.spread = (SpreadDress){0};
    assert_int_equal(fitted(galley)->pages, 3);
    bench.layout.spread = (SpreadDress){.longer = 1};
    const Plan *plan = fitted(galley);
    assert_int_equal(plan->pages, 2);
    assert_int_equal(plan->first->depth, 1);
    assert_int_equal(plan->first->next->depth, 1);
    assert_int_equal(plan->first->flaw, 0);
}

/* Three blocks of 18 lines leave two lines of a column. */
static void a_spread_runs_a_line_shorter_where_that_levels_it(void **state)
{
    (void)state;
    const Galley *galley = blocks_of(12, 18);
    bench.layout.spread = (SpreadDress){.shorter = 1};
    const Plan *plan = fitted(galley);
    assert_int_equal(plan->pages, 2);
    assert_int_equal(plan->first->depth, -1);
    assert_int_equal(plan->first->next->depth, -1);
    assert_in_range(plan->first->flaw, 0, 1);
}

static void pages_that_do_not_face_each_other_keep_their_depth(void **state)
{
    (void)state;
    bench.layout.spread = (SpreadDress){.longer = 1, .shorter = 1};
    bench.makeup.folio = 3;
    const PagePlan *page = fitted(blocks_of(18, 18))->first;
    assert_int_equal(page->depth, 0);
    assert_int_equal(page->next->depth, -1);
    assert_int_equal(page->next->next->depth, -1);
}

static void a_master_that_keeps_its_depth_holds_its_spread(void **state)
{
    (void)state;
    bench.layout.spread = (SpreadDress){.longer = 1, .shorter = 1};
    ((Master *)layout_master(&bench.layout, "text-page"))->keeps_depth = true;
    for (const PagePlan *page = fitted(blocks_of(12, 19))->first; page; page = page->next)
        assert_int_equal(page->depth, 0);
}

/* ---- pixels ---- */

static const char *opener_with(const char *file, int size)
{
    bench.content = (Content){.kind = "stories"};
    prose_of(5);
    queue_picture(file, size);
    const Plan *plan = plan_content(&bench.makeup, layout_service(&bench.layout, "stories"));
    if (!plan)
        fail_msg("no plan with %s", file);
    return plan->first->master->name.utf8;
}

/* Over the page's edges the second would have 166 pixels an inch, in a column 428. */
static void a_picture_of_few_pixels_stands_smaller(void **state)
{
    (void)state;
    assert_string_equal(opener_with("pictures/xray-train.jpg", SIZE_ANY), "story");
    assert_string_equal(opener_with("pictures/document-check.jpg", SIZE_ANY), "story-column");
}

static void a_size_that_the_editor_asks_for_stays(void **state)
{
    (void)state;
    assert_string_equal(opener_with("pictures/document-check.jpg", SIZE_WIDE), "story");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_bench, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(columns_end_level_however_long_the_text_is),
        TEST(a_closing_picture_ends_level_with_the_column_beside_it),
        TEST(a_picture_is_cropped_before_a_few_lines_have_a_page_of_their_own),
        TEST(a_picture_in_the_text_levels_its_columns),
        TEST(a_picture_that_gave_way_outlives_the_search),
        TEST(a_spread_runs_a_line_longer_where_that_fills_it),
        TEST(a_spread_runs_a_line_shorter_where_that_levels_it),
        TEST(pages_that_do_not_face_each_other_keep_their_depth),
        TEST(a_master_that_keeps_its_depth_holds_its_spread),
        TEST(a_picture_of_few_pixels_stands_smaller),
        TEST(a_size_that_the_editor_asks_for_stays),
    };
    return cmocka_run_group_tests_name("plan", tests, NULL, NULL);
}

/* Where things may be put into a text: bare galleys, no pages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "set/plan_sites.h"
#include "setting.h"

#define LIST "- Read the passport.\n- Ask without offence.\n- Call a doctor.\n\n"

static Content content;

/* A text of plain paragraphs, or with `item` of one item of news after another. */
static void add_text(const char *utf8, bool item)
{
    const Text text = {.utf8 = utf8, .at = {"a.yaml", 10, 5, 1}, .origin = TEXT_BLOCK, .indent = 4};
    const Edition edition = {.language = setter.language};
    Composer composer = {.setter = &setter, .edition = &edition, .right = true};
    if (item)
        content_lead(&composer, &content, "text", (Text){.utf8 = "A headline", .at = text.at}, PARAGRAPH_SUBHEAD);
    content_text(&composer, &content, "text", text);
}

static const Galley *set_text(void)
{
    Galley *galley = galley_open(&setter, 238.11);
    galley_add(&setter, galley, content_part(&content, "text"), setter_style(&setter, "body"), NULL);
    galley_close(galley);
    return galley;
}

static const Galley *galley_of(const char *utf8)
{
    content = (Content){.kind = "text"};
    add_text(utf8, false);
    return set_text();
}

static ParagraphKind kind_at(const Galley *galley, size_t slug)
{
    assert_true(slug < galley->count && galley->blocks[slug]);
    return galley->blocks[slug]->paragraph->kind;
}

static void nothing_stands_between_a_colon_and_its_list(void **state)
{
    (void)state;
    const Galley *galley = galley_of("The officers know what to do:\n\n" LIST "The lane is open.");
    const Sites sites = sites_from(galley, 1, 12);
    assert_int_equal(sites.count, 1);
    assert_int_equal(kind_at(galley, sites.items[0].slug), PARAGRAPH_PLAIN);
}

static void a_mark_of_a_note_behind_the_colon_hides_it_from_nobody(void **state)
{
    (void)state;
    const Galley *galley = galley_of("The officers know what to do:[^a]\n\nRead the passport.\n\n[^a]: In summer.");
    assert_int_equal(sites_from(galley, 1, 12).count, 0);
}

static void a_list_that_no_colon_announces_may_stand_below_a_box(void **state)
{
    (void)state;
    assert_int_equal(sites_from(galley_of("The officers know what to do.\n\n" LIST), 1, 12).count, 1);
}

static void a_picture_waits_until_the_list_is_over(void **state)
{
    (void)state;
    const Galley *galley = galley_of("The officers know what to do:\n\n" LIST "The lane is open.");
    const Content picture = {.anchored = true, .after = galley->blocks[0]->paragraph};
    const Sites sites = sites_of_picture(NULL, galley, &picture);
    assert_true(sites.count > 0);
    assert_int_equal(kind_at(galley, sites.items[0].slug), PARAGRAPH_PLAIN);
}

/* Three items; the picture belongs to the second. */
static const Galley *news(Content *picture)
{
    content = (Content){.kind = "news", .itemised = true};
    add_text("The committee meets.", true);
    add_text("A laboratory opens.\n\nIt tests seeds and milk.", true);
    add_text("The barrier is gone.", true);
    const Galley *galley = set_text();
    const Paragraph *headline = content_part(&content, "text")->paragraphs->next->next;
    assert_int_equal(headline->kind, PARAGRAPH_SUBHEAD);
    *picture = (Content){.anchored = true, .attached = true, .after = headline};
    return galley;
}

static void a_picture_stays_in_one_column_with_its_item(void **state)
{
    (void)state;
    Content picture;
    const Galley *galley = news(&picture);
    const Sites sites = sites_of_picture(NULL, galley, &picture);
    assert_true(sites.count > 0);
    size_t start = 0, end = 0; /* of the second item */
    for (size_t i = 1; i < galley->count; i++)
        if (galley->blocks[i] && kind_at(galley, i) == PARAGRAPH_SUBHEAD)
            *(start ? &end : &start) = i;
    for (size_t i = 0; i < sites.count; i++) {
        const Site *site = &sites.items[i];
        assert_true(site->slug >= start && site->slug <= end);
        assert_true(site->slug == start ? site->head && site->below : site->above);
    }
}

static void a_box_of_news_stands_between_items(void **state)
{
    (void)state;
    Content picture;
    const Galley *galley = news(&picture);
    const Sites sites = sites_between_items(galley, 1, 12);
    assert_int_equal(sites.count, 2);
    for (size_t i = 0; i < sites.count; i++)
        assert_int_equal(kind_at(galley, sites.items[i].slug), PARAGRAPH_SUBHEAD);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_setter, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_stands_between_a_colon_and_its_list),
        TEST(a_mark_of_a_note_behind_the_colon_hides_it_from_nobody),
        TEST(a_list_that_no_colon_announces_may_stand_below_a_box),
        TEST(a_picture_waits_until_the_list_is_over),
        TEST(a_picture_stays_in_one_column_with_its_item),
        TEST(a_box_of_news_stands_between_items),
    };
    return cmocka_run_group_tests_name("plan_sites", tests, NULL, NULL);
}

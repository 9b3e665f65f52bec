/* PO files as they are written: cut into entries, matched with the texts of an issue, brought up to them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "read/translation.h"
#include "refreshing.h"

#define HEAD "msgid \"\"\nmsgstr \"\"\n\"Language: ru\\n\"\n\"X-Own: kept\\n\"\n\n"
#define ENTRY(path, source, translation) "msgctxt \"" path "\"\nmsgid \"" source "\"\nmsgstr \"" translation "\"\n"
#define TITLE ENTRY("title", "A title", "Заглавие") "\n"

static const char two_tales[] = "- kind: tale\n  title: Tales\n  tales:\n"
                                "  - headline: The road to the post\n    text: |\n"
                                "      The post on the river has a new road.\n\n"
                                "      Officers check a lorry in four minutes.\n"
                                "  - headline: The laboratory\n    text: Seeds and milk are tested on the day they arrive.\n";

#define TALES "sections/tale"
#define TALE(n, key) "sections/tale/tales/" n "/" key

static const char two_tales_po[] = HEAD TITLE ENTRY(TALES "/title", "Tales", "Рассказы") "\n"
    ENTRY(TALE("1", "headline"), "The road to the post", "Дорога к посту") "\n"
    ENTRY(TALE("1", "text/1"), "The post on the river has a new road.", "У поста на реке новая дорога.") "\n"
    ENTRY(TALE("1", "text/2"), "Officers check a lorry in four minutes.", "Грузовик проверяют за четыре минуты.") "\n"
    ENTRY(TALE("2", "headline"), "The laboratory", "Лаборатория") "\n"
    ENTRY(TALE("2", "text/1"), "Seeds and milk are tested on the day they arrive.", "Семена и молоко проверяют в день поступления.");

/* --- cutting up --- */

static void an_entry_has_its_comments_flags_and_words(void **state)
{
    (void)state;
    const PoFile *file = po_of(HEAD "# of a translator\n#. of an editor\n#: issue.yaml:4\n#, fuzzy, no-wrap\n"
                                    "#| msgctxt \"old\"\n#| msgid \"\"\n#| \"Old \"\n#| \"words\"\n"
                                    "msgctxt \"a\"\nmsgid \"\"\n\"New \"\n\"words\"\nmsgstr \"Слова\"\n");
    assert_int_equal(file->count, 2);
    assert_true(po_is_head(&file->entries[0]));
    const PoEntry *entry = &file->entries[1];
    assert_string_equal(entry->context, "a");
    assert_string_equal(entry->source, "New words");
    assert_string_equal(entry->translation, "Слова");
    assert_string_equal(entry->previous, "Old words");
    assert_true(entry->fuzzy);
    assert_false(entry->obsolete);
    assert_int_equal(entry->line, 6);
    assert_int_equal(entry->line_count, 13);
}

static void obsolete_entries_and_comments_at_the_end_are_entries(void **state)
{
    (void)state;
    const PoFile *file = po_of(HEAD "# gone\n#, fuzzy\n#~| msgid \"Older\"\n#~ msgctxt \"a\"\n#~ msgid \"\"\n#~ \"Old \"\n#~ \"words\"\n"
                                    "#~ msgstr \"Слова\"\n\n# the end\n");
    assert_int_equal(file->count, 3);
    assert_true(file->entries[1].obsolete);
    assert_string_equal(file->entries[1].source, "Old words");
    assert_string_equal(file->entries[1].previous, "Older");
    assert_null(file->entries[2].source);
}

static void codes_in_words_are_read(void **state)
{
    (void)state;
    const PoFile *file = po_of("msgid \"a\\tb\\n\\\"c\\\" \\\\ \\x41\\101\"\nmsgstr \"раи\xCC\x86он\"\n");
    assert_string_equal(file->entries[0].source, "a\tb\n\"c\" \\ AA");
    assert_string_equal(file->entries[0].translation, "район");
}

/* Whether an edition reads the same entries from a file, by libgettextpo. */
static void assert_read_alike(const char *path)
{
    const Input *input = input_load(arena, path, INPUT_LIMIT, diags);
    const Translation *translation = input ? translation_load(arena, input, diags) : NULL;
    assert_non_null(translation);
    const PoFile *file = po_read(arena, input);
    size_t in_use = 0;
    for (size_t i = 0; i < file->count; i++)
        in_use += file->entries[i].context && !file->entries[i].obsolete;
    assert_int_equal(in_use, translation_count(translation));
    for (size_t i = 0; i < translation_count(translation); i++) {
        const Entry *wanted = translation_at(translation, i);
        const PoEntry *entry = po_entry(file, wanted->path);
        assert_non_null(entry);
        assert_string_equal(entry->source, wanted->source.utf8);
        assert_string_equal(entry->translation, wanted->translation.utf8);
        assert_int_equal(entry->fuzzy, wanted->fuzzy);
    }
}

static void it_reads_what_an_edition_reads(void **state)
{
    (void)state;
    assert_read_alike("issues/2022-q4/ru.po");
    assert_read_alike("tests/cli/edited/poedit.po");
    assert_read_alike("tests/cli/edited/weblate.po");
    assert_read_alike("tests/cli/edited/omegat.po");
}

static void marks_and_keywords_need_no_space(void **state)
{
    (void)state;
    const PoFile *file = po_of("\t#,fuzzy\n#~\n#|msgid\"Old\"\nmsgctxt\"a\"\n\tmsgid\"New\"\nmsgstr\"N\"\n#~msgid\"Gone\"\n#~msgstr\"G\"\n");
    assert_int_equal(file->count, 2);
    assert_true(file->entries[0].fuzzy);
    assert_string_equal(file->entries[0].previous, "Old");
    assert_string_equal(file->entries[0].source, "New");
    assert_true(file->entries[1].obsolete);
    assert_string_equal(file->entries[1].source, "Gone");
}

/* --- matching --- */

static PoMatch match_of(const char *po, Texts texts, const char *path)
{
    const PoMatches matches = po_match(arena, po_of(po), texts);
    for (size_t i = 0; i < texts.count; i++)
        if (strcmp(texts.items[i].path, path) == 0)
            return matches.of[i];
    fail_msg("there is no text %s", path);
    return (PoMatch){ 0 };
}

static void assert_match(const char *po, Texts texts, const char *path, PoWay way, const char *from)
{
    const PoMatch match = match_of(po, texts, path);
    const char *context = match.entry ? match.entry->context : NULL;
    if (match.way != way || (from == NULL) != (context == NULL) || (from && strcmp(from, context) != 0))
        fail_msg("%s: way %d from %s, not %d from %s", path, match.way, context ? context : "nothing", way, from ? from : "nothing");
}

static void what_is_as_it_was_is_kept(void **state)
{
    (void)state;
    assert_match(two_tales_po, texts_in(two_tales), TALE("1", "text/2"), PO_KEPT, TALE("1", "text/2"));
    assert_ptr_equal(refreshed(two_tales_po, texts_in(two_tales), NULL), two_tales_po);
}

static void what_stands_elsewhere_has_moved(void **state)
{
    (void)state;
    const Texts texts = texts_in("- kind: tale\n  title: Tales\n  tales:\n"
                                 "  - headline: The laboratory\n    text: Seeds and milk are tested on the day they arrive.\n"
                                 "  - headline: The road to the post\n    text: |\n      Officers check a lorry in four minutes.\n");
    assert_match(two_tales_po, texts, TALE("1", "headline"), PO_MOVED, TALE("2", "headline"));
    assert_match(two_tales_po, texts, TALE("2", "headline"), PO_MOVED, TALE("1", "headline"));
    assert_match(two_tales_po, texts, TALE("2", "text/1"), PO_MOVED, TALE("1", "text/2"));
}

static void an_edited_paragraph_is_found_behind_a_new_one(void **state)
{
    (void)state;
    const Texts texts = texts_in("- kind: tale\n  title: Tales\n  tales:\n  - headline: The road to the post\n    text: |\n"
                                 "      Nobody had expected what was to come.\n\n"
                                 "      The post on the river now has a wide new road.\n");
    assert_match(two_tales_po, texts, TALE("1", "text/1"), PO_NEW, NULL);
    assert_match(two_tales_po, texts, TALE("1", "text/2"), PO_LIKE, TALE("1", "text/1"));
}

static void the_larger_part_of_a_split_text_keeps_its_translation(void **state)
{
    (void)state;
    const char *po = HEAD TITLE ENTRY(TALES "/text/1", "The post on the river has a new road. Officers check a lorry in four minutes, as they do elsewhere.", "Т");
    const Texts texts = texts_in("- kind: tale\n  text: |\n    The post on the river has a new road.\n\n"
                                 "    Officers check a lorry in four minutes, as they do elsewhere.\n");
    assert_match(po, texts, TALES "/text/2", PO_LIKE, TALES "/text/1");
    assert_match(po, texts, TALES "/text/1", PO_NEW, NULL);
    /* A third of it, elsewhere, is less than half alike; but it is in it whole. */
    assert_match(po, texts_in("- kind: tale\n  line: The post on the river has a new road.\n"), TALES "/line", PO_LIKE, TALES "/text/1");
    assert_match(po, texts_in("- kind: tale\n  line: a new road\n"), TALES "/line", PO_NEW, NULL);
}

static void a_new_title_is_known_by_what_stands_around_it(void **state)
{
    (void)state;
    const Texts texts = texts_in("- kind: tale\n  title: Reports\n  tales:\n"
                                 "  - headline: Tests without delay\n    text: Seeds and milk are tested on the day they arrive.\n"
                                 "  - headline: The road to the post\n    text: |\n      The post on the river has a new road.\n");
    assert_match(two_tales_po, texts, TALES "/title", PO_RETITLED, TALES "/title");
    assert_match(two_tales_po, texts, TALE("1", "headline"), PO_RETITLED, TALE("2", "headline"));
}

static void a_story_that_replaces_another_has_nothing_of_it(void **state)
{
    (void)state;
    const Texts texts = texts_in("- kind: tale\n  title: Tales\n  tales:\n"
                                 "  - headline: The road to the post\n    text: The post on the river has a new road.\n"
                                 "  - headline: Warsaw\n    text: Delegates of seventy countries met in autumn.\n");
    assert_match(two_tales_po, texts, TALE("2", "headline"), PO_NEW, NULL);
    assert_match(two_tales_po, texts, TALE("2", "text/1"), PO_NEW, NULL);
    const char *po = refreshed(two_tales_po, texts, NULL);
    assert_non_null(strstr(po, "#~ msgid \"The laboratory\"\n#~ msgstr \"Лаборатория\"\n"));
}

static void an_edited_text_is_found_before_any_number_of_obsolete_ones(void **state)
{
    (void)state;
    const char *po = HEAD TITLE ENTRY(TALES "/line", "Officers check a lorry in four minutes.", "Т") "\n"
        ENTRY(TALES "/text/1", "Seeds and milk are tested on the day they arrive.", "Т");
    for (int i = 0; i < 700; i++)
        po = arena_text(arena, "%s\n#~ msgctxt \"gone/%d\"\n#~ msgid \"Gone %d\"\n#~ msgstr \"Т\"\n", po, i, i);
    const Texts texts = texts_in("- kind: tale\n  line: Officers check a lorry in six minutes.\n  text: Seeds and milk are tested on the very day they arrive.\n");
    assert_match(po, texts, TALES "/line", PO_LIKE, TALES "/line");
    assert_match(po, texts, TALES "/text/1", PO_LIKE, TALES "/text/1");
}

static void the_same_words_once_more_are_a_copy_to_be_looked_at(void **state)
{
    (void)state;
    const Texts texts = texts_in("- kind: tale\n  title: Tales\n  line: Tales\n");
    assert_match(two_tales_po, texts, TALES "/line", PO_COPIED, TALES "/title");
    const PoEntry *copy = po_entry(po_of(refreshed(two_tales_po, texts, NULL)), TALES "/line");
    assert_string_equal(copy->translation, "Рассказы");
    assert_true(copy->fuzzy);
}

static void a_translated_entry_is_taken_before_an_empty_one(void **state)
{
    (void)state;
    const char *po = HEAD TITLE ENTRY("sections/tale-2/line", "Words", "") "\n" ENTRY("sections/tale-3/line", "Words", "Слова");
    assert_match(po, texts_in("- kind: tale\n  line: Words\n"), TALES "/line", PO_MOVED, "sections/tale-3/line");
}

static void a_sure_translation_is_taken_before_a_doubtful_one(void **state)
{
    (void)state;
    const char *doubtful = "#, fuzzy\n" ENTRY("sections/tale-2/line", "Words", "Ворд"), *sure = ENTRY("sections/tale-3/line", "Words", "Слова");
    const Texts texts = texts_in("- kind: tale\n  line: Words\n");
    assert_match(arena_text(arena, HEAD TITLE "%s\n%s", doubtful, sure), texts, TALES "/line", PO_MOVED, "sections/tale-3/line");
    /* And though another text has it already. */
    assert_match(arena_text(arena, HEAD TITLE "%s\n%s", doubtful, ENTRY(TALES "/title", "Words", "Слова")),
                 texts_in("- kind: tale\n  title: Words\n  line: Words\n"), TALES "/line", PO_COPIED, TALES "/title");
}

static void entries_that_a_converter_took_the_context_from_are_found_by_their_words(void **state)
{
    (void)state;
    const char *po = HEAD "msgid \"A title\"\nmsgstr \"Заглавие\"\n\nmsgctxt \"\"\nmsgid \"Words\"\nmsgstr \"Слова\"\n";
    const PoFile *file = po_of(refreshed(po, texts_in("- kind: tale\n  line: Words\n"), NULL));
    assert_int_equal(file->count, 3);
    assert_string_equal(po_entry(file, "title")->translation, "Заглавие");
    assert_string_equal(po_entry(file, TALES "/line")->translation, "Слова");
}

/* --- writing --- */

static void assert_refreshed(const char *po, const char *sections, const char *wanted)
{
    const char *written = refreshed(po, texts_in(sections), NULL);
    if (strcmp(written, wanted) != 0)
        fail_msg("wanted:\n%s\nwritten:\n%s", wanted, written);
    if (refreshed(written, texts_in(sections), NULL) != written)
        fail_msg("written twice:\n%s", refreshed(written, texts_in(sections), NULL));
}

static void a_new_file_has_a_head_and_an_entry_for_every_text(void **state)
{
    (void)state;
    assert_refreshed("", "- kind: tale\n  text: |\n    One \"two\".\n\n    - a list\n    - of two\n",
                     "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: Tests 4\\n\"\n\"PO-Revision-Date: 2022-12-31 12:00+0000\\n\"\n"
                     "\"Last-Translator: \\n\"\n\"Language-Team: \\n\"\n\"Language: ru\\n\"\n\"MIME-Version: 1.0\\n\"\n"
                     "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Content-Transfer-Encoding: 8bit\\n\"\n\n"
                     ENTRY("title", "A title", "") "\n" ENTRY(TALES "/text/1", "One \\\"two\\\".", "") "\n"
                     "msgctxt \"" TALES "/text/2\"\nmsgid \"\"\n\"- a list\\n\"\n\"- of two\"\nmsgstr \"\"\n");
}

static void what_does_not_change_keeps_its_bytes(void **state)
{
    (void)state;
    static const char wrapped[] = "# mine\n#. somebody's\nmsgctxt  \"title\"\nmsgid \"\"\n\"A \"\n\"title\"\nmsgstr \"\"\n\"За\"\n\"главие\"\n";
    assert_refreshed(arena_text(arena, HEAD "%s", wrapped), "- kind: tale\n  line: Words\n",
                     arena_text(arena, HEAD "%s\n" ENTRY(TALES "/line", "Words", ""), wrapped));
}

static void an_edited_text_says_what_its_translation_was_made_of(void **state)
{
    (void)state;
    const char *before = HEAD TITLE "# mine\n#, no-wrap\n" ENTRY(TALES "/line", "Two new lanes", "Две новые полосы");
    const char *after = HEAD TITLE "# mine\n#, fuzzy, no-wrap\n#| msgid \"Two new lanes\"\n" ENTRY(TALES "/line", "Two newer lanes", "Две новые полосы");
    assert_refreshed(before, "- kind: tale\n  line: Two newer lanes\n", after);
    /* Edited again before anybody looked: it was made of the first words. */
    assert_refreshed(after, "- kind: tale\n  line: Two very new lanes\n",
                     HEAD TITLE "# mine\n#, fuzzy, no-wrap\n#| msgid \"Two new lanes\"\n" ENTRY(TALES "/line", "Two very new lanes", "Две новые полосы"));
}

static void words_that_come_back_are_still_to_be_looked_at(void **state)
{
    (void)state;
    assert_refreshed(HEAD TITLE "#, fuzzy\n#| msgid \"Two new lanes\"\n" ENTRY(TALES "/line", "Two newer lanes", "Полосы"),
                     "- kind: tale\n  line: Two new lanes\n", HEAD TITLE "#, fuzzy\n" ENTRY(TALES "/line", "Two new lanes", "Полосы"));
}

static void a_text_with_other_line_breaks_is_not_doubtful(void **state)
{
    (void)state;
    assert_refreshed(HEAD TITLE ENTRY(TALES "/text/1", "One line of words", "Строка"), "- kind: tale\n  text: |\n    One line\n    of words\n",
                     HEAD TITLE "msgctxt \"" TALES "/text/1\"\nmsgid \"\"\n\"One line\\n\"\n\"of words\"\nmsgstr \"Строка\"\n");
}

static void what_is_gone_becomes_obsolete_and_comes_back(void **state)
{
    (void)state;
    static const char with[] = HEAD TITLE "# mine\n" ENTRY(TALES "/line", "Words", "Слова") "\n" ENTRY(TALES "/text/1", "Not translated", "");
    const char *without = HEAD TITLE "# mine\n#~ msgctxt \"" TALES "/line\"\n#~ msgid \"Words\"\n#~ msgstr \"Слова\"\n";
    assert_refreshed(with, "- kind: tale\n", without);
    assert_refreshed(without, "- kind: tale\n  line: Words\n", HEAD TITLE "# mine\n" ENTRY(TALES "/line", "Words", "Слова"));
}

static void lines_end_as_they_did(void **state)
{
    (void)state;
    const char *written = refreshed("msgid \"\"\r\nmsgstr \"\"\r\n\"Language: ru\\n\"\r\n\r\nmsgctxt \"title\"\r\nmsgid \"A title\"\r\nmsgstr \"З\"\r\n",
                                    texts_in("- kind: tale\n  line: Words\n"), NULL);
    for (const char *byte = written; (byte = strchr(byte, '\n')) != NULL; byte++)
        assert_true(byte > written && byte[-1] == '\r');
    assert_non_null(strstr(written, "msgid \"Words\"\r\n"));
}

static void notes_of_ours_are_renewed_and_those_of_others_stay(void **state)
{
    (void)state;
    const Texts texts = texts_in("- kind: tale\n");
    const char *const notes[] = { "Editor: short", "Keep: **strong** words", NULL };
    const char *const *const all[] = { notes };
    const char *before = HEAD "#. by hand\n#. Editor: long\n" ENTRY("title", "A title", "Заглавие");
    const char *written = refreshed(before, texts, all);
    assert_string_equal(written, HEAD "#. by hand\n#. Editor: short\n#. Keep: **strong** words\n" ENTRY("title", "A title", "Заглавие"));
    assert_ptr_equal(refreshed(written, texts, all), written);
    const char *bare = HEAD ENTRY("title", "A title", "Заглавие");
    const char *told = refreshed(bare, texts, all);
    assert_non_null(strstr(told, "#. Keep:"));
    assert_string_equal(refreshed(told, texts, NULL), bare);
}

static void an_entry_of_another_making_stays(void **state)
{
    (void)state;
    static const char po[] = HEAD TITLE "msgid \"Of a glossary\"\nmsgstr \"Из словаря\"\n\n# the end\n";
    assert_ptr_equal(refreshed(po, texts_in("- kind: tale\n"), NULL), po);
    assert_refreshed(po, "- kind: tale\n  line: Words\n",
                     HEAD TITLE ENTRY(TALES "/line", "Words", "") "\nmsgid \"Of a glossary\"\nmsgstr \"Из словаря\"\n\n# the end\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_entry_has_its_comments_flags_and_words),
        TEST(obsolete_entries_and_comments_at_the_end_are_entries),
        TEST(codes_in_words_are_read),
        TEST(it_reads_what_an_edition_reads),
        TEST(marks_and_keywords_need_no_space),
        TEST(what_is_as_it_was_is_kept),
        TEST(what_stands_elsewhere_has_moved),
        TEST(an_edited_paragraph_is_found_behind_a_new_one),
        TEST(the_larger_part_of_a_split_text_keeps_its_translation),
        TEST(a_new_title_is_known_by_what_stands_around_it),
        TEST(a_story_that_replaces_another_has_nothing_of_it),
        TEST(an_edited_text_is_found_before_any_number_of_obsolete_ones),
        TEST(the_same_words_once_more_are_a_copy_to_be_looked_at),
        TEST(a_translated_entry_is_taken_before_an_empty_one),
        TEST(a_sure_translation_is_taken_before_a_doubtful_one),
        TEST(entries_that_a_converter_took_the_context_from_are_found_by_their_words),
        TEST(a_new_file_has_a_head_and_an_entry_for_every_text),
        TEST(what_does_not_change_keeps_its_bytes),
        TEST(an_edited_text_says_what_its_translation_was_made_of),
        TEST(words_that_come_back_are_still_to_be_looked_at),
        TEST(a_text_with_other_line_breaks_is_not_doubtful),
        TEST(what_is_gone_becomes_obsolete_and_comes_back),
        TEST(lines_end_as_they_did),
        TEST(notes_of_ours_are_renewed_and_those_of_others_stay),
        TEST(an_entry_of_another_making_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

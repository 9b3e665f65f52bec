/* An issue that is edited a thousand times by chance, always the same way, and its translation brought up each time: no
 * translation whose text is still there gets lost, and none at all leaves the file but by a translator's hand. */
#define _XOPEN_SOURCE 700 /* mkstemp */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "prose.h"
#include "read/translation.h"
#include "refreshing.h"

enum { EDITS = 1000, EDIT_KINDS = 10, SECTIONS = 5, TALES = 5, PARAGRAPHS = 6, BIN = 40 };

typedef struct Story {
    const char *headline;
    const char *paragraphs[PARAGRAPHS];
    int count;
} Story;

typedef struct Part {
    const char *title;
    Story stories[TALES];
    int count;
} Part;

typedef struct Model {
    Arena *words;  /* of the model: it outlives the arena of a round */
    Prose prose;
    Part parts[SECTIONS];
    int count;
    Story bin[BIN]; /* what was deleted, to come back */
    int bin_count;
    int edited[EDIT_KINDS]; /* by kind of edit: how often it changed the issue */
} Model;

static int chance(Model *model, int from, int to)
{
    return prose_chance(&model->prose, from, to);
}

/* As YAML takes it plain, with no markup in it, and beginning with a letter. */
static const char *fresh(Model *model, int words)
{
    char *text = arena_text(model->words, "W%s", prose_paragraph(model->words, &model->prose, words));
    for (char *byte = text; *byte; byte++)
        if (*byte < ' ' || *byte > '~' || strchr("*_[]<>@|#:\\`&!{}\"'~", *byte))
            *byte = 'x';
    return text;
}

static Story fresh_story(Model *model)
{
    Story story = { .headline = fresh(model, 6), .count = chance(model, 1, 4) };
    for (int i = 0; i < story.count; i++)
        story.paragraphs[i] = fresh(model, chance(model, 8, 40));
    return story;
}

static Part fresh_part(Model *model)
{
    Part part = { .title = fresh(model, 3), .count = chance(model, 1, 3) };
    for (int i = 0; i < part.count; i++)
        part.stories[i] = fresh_story(model);
    return part;
}

/* --- edits --- */

static Part *any_part(Model *model) { return &model->parts[chance(model, 0, model->count - 1)]; }
static Story *any_story(Model *model, Part *part) { return &part->stories[chance(model, 0, part->count - 1)]; }

static Story take_story(Part *part, int index)
{
    const Story story = part->stories[index];
    memmove(&part->stories[index], &part->stories[index + 1], (size_t)(part->count - index - 1) * sizeof story);
    part->count--;
    return story;
}

static void put_story(Model *model, Part *part, Story story)
{
    const int index = chance(model, 0, part->count);
    memmove(&part->stories[index + 1], &part->stories[index], (size_t)(part->count - index) * sizeof story);
    part->stories[index] = story;
    part->count++;
}

/* Each is false where there was nothing for it to change. */

static bool move_story(Model *model)
{
    Part *from = any_part(model), *to = any_part(model);
    if (from->count < 2 || (to->count == TALES && from != to))
        return false;
    put_story(model, to, take_story(from, chance(model, 0, from->count - 1)));
    return true;
}

static bool delete_story(Model *model)
{
    Part *part = any_part(model);
    if (part->count < 2)
        return false;
    model->bin[model->bin_count++ % BIN] = take_story(part, chance(model, 0, part->count - 1));
    return true;
}

static bool bring_back(Model *model)
{
    Part *part = any_part(model);
    if (model->bin_count == 0 || part->count == TALES)
        return false;
    put_story(model, part, model->bin[chance(model, 0, (model->bin_count < BIN ? model->bin_count : BIN) - 1)]);
    return true;
}

static bool add_story(Model *model)
{
    Part *part = any_part(model);
    if (part->count == TALES)
        return false;
    put_story(model, part, fresh_story(model));
    return true;
}

static bool retitle(Model *model)
{
    Part *part = any_part(model);
    if (chance(model, 0, 1))
        part->title = fresh(model, 3);
    else
        any_story(model, part)->headline = fresh(model, 6);
    return true;
}

/* The middle of a paragraph makes room for other words, or for none. */
static bool edit_words(Model *model)
{
    Story *story = any_story(model, any_part(model));
    const char **text = &story->paragraphs[chance(model, 0, story->count - 1)];
    const char *space = strchr(*text + strlen(*text) / 2, ' ');
    if (!space)
        return false;
    *text = arena_text(model->words, "%.*s %s%s", (int)(space - *text), *text, fresh(model, 2), chance(model, 0, 1) ? space : "");
    return true;
}

static bool split(Model *model)
{
    Story *story = any_story(model, any_part(model));
    const int at = chance(model, 0, story->count - 1);
    const char *text = story->paragraphs[at], *space = strchr(text + strlen(text) / 3, ' ');
    if (!space || !space[1] || story->count == PARAGRAPHS)
        return false;
    memmove(&story->paragraphs[at + 2], &story->paragraphs[at + 1], (size_t)(story->count - at - 1) * sizeof text);
    story->paragraphs[at] = arena_copy(model->words, text, (size_t)(space - text));
    story->paragraphs[at + 1] = arena_text(model->words, "W%s", space + 1);
    story->count++;
    return true;
}

static bool swap_paragraphs(Model *model)
{
    Story *story = any_story(model, any_part(model));
    const int a = chance(model, 0, story->count - 1), b = chance(model, 0, story->count - 1);
    const char *text = story->paragraphs[a];
    story->paragraphs[a] = story->paragraphs[b];
    story->paragraphs[b] = text;
    return a != b;
}

static bool copy_paragraph(Model *model)
{
    Story *from = any_story(model, any_part(model)), *to = any_story(model, any_part(model));
    if (to->count == PARAGRAPHS)
        return false;
    to->paragraphs[to->count++] = from->paragraphs[0];
    return true;
}

static bool reorder_parts(Model *model)
{
    const int a = chance(model, 0, model->count - 1), b = chance(model, 0, model->count - 1);
    const Part part = model->parts[a];
    model->parts[a] = model->parts[b];
    model->parts[b] = part;
    return a != b;
}

static bool (*const edits[EDIT_KINDS])(Model *) = { move_story, delete_story, bring_back, add_story, retitle, edit_words,
                                                    split, swap_paragraphs, copy_paragraph, reorder_parts };

static void edit(Model *model)
{
    for (int i = chance(model, 1, 3); i > 0; i--) {
        const int kind = chance(model, 0, EDIT_KINDS - 1);
        model->edited[kind] += edits[kind](model);
    }
}

/* A model that cannot be edited any more would prove nothing. */
static void every_kind_of_edit_was_made(const Model *model)
{
    int all = 0;
    for (int kind = 0; kind < EDIT_KINDS; kind++) {
        if (model->edited[kind] < EDITS / 20)
            fail_msg("edits of kind %d changed the issue only %d times", kind, model->edited[kind]);
        all += model->edited[kind];
    }
    assert_true(all >= EDITS);
}

static const char *yaml_of(const Model *model)
{
    const char *yaml = "";
    for (int i = 0; i < model->count; i++) {
        const Part *part = &model->parts[i];
        yaml = arena_text(arena, "%s- kind: tale\n  title: %s\n  tales:\n", yaml, part->title);
        for (int j = 0; j < part->count; j++) {
            yaml = arena_text(arena, "%s  - headline: %s\n    text: |\n", yaml, part->stories[j].headline);
            for (int k = 0; k < part->stories[j].count; k++)
                yaml = arena_text(arena, "%s      %s\n\n", yaml, part->stories[j].paragraphs[k]);
        }
    }
    return yaml;
}

/* --- the translator --- */

/* A translation says what it was made of, so that every one can be told from every other. */
static const char *translation_of(const char *source)
{
    return arena_text(arena, "П %s", source);
}

static void put_entry(FILE *out, const PoEntry *entry, const char *translation)
{
    fprintf(out, "%smsgctxt \"%s\"\nmsgid \"%s\"\nmsgstr \"%s\"\n\n", "# seen\n", entry->context, entry->source, translation);
}

/* Everything that is in use gets its translation; the rest stays as it is. */
static const char *translated(const char *po)
{
    const PoFile *file = po_of(po);
    char *bytes = NULL;
    size_t length = 0;
    FILE *out = open_memstream(&bytes, &length);
    for (size_t i = 0; i < file->count; i++) {
        const PoEntry *entry = &file->entries[i];
        if (entry->context && !entry->obsolete && (entry->fuzzy || !po_is_translated(entry)))
            put_entry(out, entry, translation_of(entry->source));
        else
            fprintf(out, "%.*s\n\n", (int)entry->length, entry->bytes);
    }
    fclose(out);
    const char *made = arena_copy(arena, bytes, length);
    free(bytes);
    return made;
}

/* --- what must hold --- */

static bool has_translation(const PoFile *file, const char *translation)
{
    for (size_t i = 0; i < file->count; i++)
        if (file->entries[i].translation && strcmp(file->entries[i].translation, translation) == 0)
            return true;
    return false;
}

static void nothing_has_left_the_file(const PoFile *before, const PoFile *after, int round)
{
    for (size_t i = 0; i < before->count; i++)
        if (po_is_translated(&before->entries[i]) && !has_translation(after, before->entries[i].translation))
            fail_msg("edit %d: this translation is gone: %s", round, before->entries[i].translation);
}

static size_t count_words(Texts texts, const char *words)
{
    size_t count = 0;
    for (size_t i = 0; i < texts.count; i++)
        count += strcmp(texts.items[i].text.utf8, words) == 0;
    return count;
}

/* Whether a text had an entry of its own that was still to be looked at: it keeps that, whatever stands elsewhere. */
static bool was_fuzzy(const PoFile *before, const Translatable *text)
{
    for (size_t i = 0; i < before->count; i++) {
        const PoEntry *entry = &before->entries[i];
        if (entry->fuzzy && entry->context && strcmp(entry->context, text->path) == 0 && strcmp(entry->source, text->text.utf8) == 0)
            return true;
    }
    return false;
}

/* A text whose very words are translated, in use or obsolete, has that translation; only a copy is to be looked at. */
static void texts_have_their_translations(const PoFile *before, const PoFile *after, Texts texts, int round)
{
    for (size_t i = 0; i < texts.count; i++) {
        const Translatable *text = &texts.items[i];
        const PoEntry *entry = po_entry(after, text->path);
        assert_non_null(entry);
        assert_string_equal(entry->source, text->text.utf8);
        const char *translation = translation_of(text->text.utf8);
        if (!has_translation(before, translation) || was_fuzzy(before, text))
            continue;
        if (strcmp(entry->translation, translation) != 0)
            fail_msg("edit %d: %s has lost its translation\n%s\n%s", round, text->path, text->text.utf8, entry->translation);
        if (entry->fuzzy && count_words(texts, text->text.utf8) == 1)
            fail_msg("edit %d: %s is fuzzy, and its words are as they were", round, text->path);
    }
}

/* What others read of a file: nothing twice, no slip. */
static void others_read_it(const char *po, size_t texts)
{
    char path[] = "/tmp/test_po_generated_XXXXXX";
    const int file = mkstemp(path);
    assert_true(write(file, po, strlen(po)) == (ssize_t)strlen(po));
    close(file);
    const Input *input = input_load(arena, path, INPUT_LIMIT, diags);
    const Translation *translation = input ? translation_load(arena, input, diags) : NULL;
    unlink(path);
    if (!translation || translation_count(translation) != texts) {
        diags_print(diags, stderr, false);
        fail_msg("not read:\n%s", po);
    }
}

static const char *round_of(Model *model, const char *po, int round)
{
    const Texts texts = texts_in(yaml_of(model));
    const char *written = refreshed(po, texts, NULL);
    const PoFile *before = po_of(po), *after = po_of(written);
    nothing_has_left_the_file(before, after, round);
    texts_have_their_translations(before, after, texts, round);
    assert_ptr_equal(refreshed(written, texts, NULL), written);
    if (round % 20 == 0)
        others_read_it(written, texts.count);
    return chance(model, 0, 2) ? translated(written) : written;
}

static void a_thousand_edits_lose_no_translation(void **state)
{
    (void)state;
    Arena *words = arena_open();
    Model model = { .words = words, .prose = { .seed = 20221231, .tongue = ENGLISH }, .count = 4 };
    for (int i = 0; i < model.count; i++)
        model.parts[i] = fresh_part(&model);
    const char *po = "";
    for (int round = 0; round < EDITS; round++) {
        const char *made = round_of(&model, po, round);
        po = arena_copy(words, made, strlen(made));
        edit(&model);
        arena_close(arena); /* what a round made would fill the memory */
        open_list(NULL);
    }
    every_kind_of_edit_was_made(&model);
    arena_close(words);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_list, close_list)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_thousand_edits_lose_no_translation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

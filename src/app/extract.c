/* tamga extract: the texts of an issue become the PO file of a language, or an
 * older one is brought up to them. What became of every entry is told. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/batch.h"
#include "app/bounds.h"
#include "app/budget.h"
#include "app/commands.h"
#include "base/columns.h"
#include "base/folder.h"
#include "base/messages.h"
#include "print/moment.h"
#include "print/output.h"
#include "read/editor_notes.h"
#include "read/markup.h"
#include "read/po_write.h"
#include "read/translation.h"
#include "set/content.h"

static const Option options_of_extract[] = {
    OPTIONS_OF_REPORTS,
    { .word = NULL },
};

/* One file at work. */
typedef struct Extraction {
    Arena *arena;
    Shop *shop;
    const Input *input; /* issue.yaml */
    const Node *tree;
    const Issue *issue;
    const char *path;   /* of the PO file */
    const char *language;
    PoWriting writing;
    Diags *diags;
} Extraction;

/* ------------------------------------------------------------------ notes */

/* The "Room: " line that an entry has, or NULL. */
static const char *room_before(Arena *arena, const PoEntry *entry)
{
    static const char mark[] = "#. Room: ";
    for (size_t i = 0; entry && i < entry->line_count; i++) {
        const PoLine *line = &entry->lines[i];
        if (line->kind == PO_EXTRACTED && line->length >= strlen(mark) && memcmp(line->bytes, mark, strlen(mark)) == 0)
            return arena_copy(arena, line->bytes + strlen("#. "), line->length - strlen("#. "));
    }
    return NULL;
}

/* How long each text may be. Where the pages could not be made now (a bare checkout has no fonts), what was said stays. */
static const char **room_lines(const Extraction *extraction, Texts texts, PoMatches matches)
{
    Arena *arena = extraction->arena;
    const Room *rooms = budget_rooms(extraction->shop, arena, extraction->issue, extraction->language, texts);
    const char **lines = ARENA_ARRAY(arena, const char *, texts.count + 1);
    for (size_t i = 0; i < texts.count; i++) {
        const char *words = rooms ? budget_words(arena, rooms[i]) : NULL;
        lines[i] = words ? arena_text(arena, "Room: %s", words) : rooms ? NULL : room_before(arena, matches.of[i].entry);
    }
    return lines;
}

/* What a translator is told of a text, above its entry: what editors write above it, which markup it has, its room or NULL. */
static const char *const *notes_of(Arena *arena, const Translatable *text, const char *const *comment, const char *room)
{
    size_t count = 0;
    while (comment[count])
        count++;
    const char **notes = ARENA_ARRAY(arena, const char *, count + 3);
    for (size_t i = 0; i < count; i++)
        notes[i] = arena_text(arena, "Editor: %s", comment[i]);
    const char *kept = markup_kept(arena, text->text);
    if (kept)
        notes[count++] = arena_text(arena, "Keep: %s", kept);
    notes[count] = room;
    return notes;
}

static const char *const *const *all_notes(const Extraction *extraction, Texts texts, PoMatches matches)
{
    Arena *arena = extraction->arena;
    const char *const **comments = editor_notes(arena, extraction->input, extraction->tree, texts);
    const char **rooms = room_lines(extraction, texts, matches);
    const char *const **notes = ARENA_ARRAY(arena, const char *const *, texts.count + 1);
    for (size_t i = 0; i < texts.count; i++)
        notes[i] = notes_of(arena, &texts.items[i], comments[i], rooms[i]);
    return notes;
}

/* ------------------------------------------------------------------- read */

/* The PO file, an empty one where there is none yet. NULL: it cannot be read; reported. */
static const Input *load_po(const Extraction *extraction)
{
    if (access(extraction->path, F_OK) == 0)
        return input_load_own(extraction->arena, extraction->path, INPUT_LIMIT, extraction->diags);
    Input *empty = ARENA_NEW(extraction->arena, Input);
    *empty = (Input){ .name = extraction->path, .bytes = "" };
    return empty;
}

/* A file that the library refuses is not touched: what cannot be read cannot be kept. What it warns of is about to be
 * put right. */
static bool is_sound(const Extraction *extraction, const Input *input)
{
    Diags *reports = diags_open(extraction->arena);
    if (translation_load(extraction->arena, input, reports))
        return true;
    diags_add(extraction->diags, reports);
    return false;
}

static const PoFile *read_po(const Extraction *extraction)
{
    const Input *input = load_po(extraction);
    if (!input || (input->length > 0 && !is_sound(extraction, input)))
        return NULL;
    return po_read(extraction->arena, input);
}

static PoHead head_of(const Extraction *extraction)
{
    Arena *arena = extraction->arena;
    const Issue *issue = extraction->issue;
    const Moment day = moment_of_date(issue->period.to.year ? issue->period.to : issue->period.from);
    return (PoHead){
        .project = arena_text(arena, "%s %d", issue->title.utf8, issue->number),
        .language = extraction->language,
        .revised = arena_text(arena, "%04d-%02d-%02d %02d:00+0000", day.year, day.month, day.day, day.hour),
    };
}

static bool read_writing(Extraction *extraction)
{
    const PoFile *file = read_po(extraction);
    if (!file)
        return false;
    const Texts texts = texts_of(extraction->arena, extraction->issue);
    const PoMatches matches = po_match(extraction->arena, file, texts);
    extraction->writing = (PoWriting){ .file = file, .texts = texts, .matches = matches,
                                       .notes = all_notes(extraction, texts, matches), .head = head_of(extraction) };
    return true;
}

/* ------------------------------------------------------------------- tell */

static bool is_revived(const PoMatch *match)
{
    return match->entry && match->entry->obsolete && match->way != PO_COPIED;
}

static size_t count_way(const PoWriting *writing, PoWay way)
{
    size_t count = 0;
    for (size_t i = 0; i < writing->texts.count; i++)
        count += writing->matches.of[i].way == way;
    return count;
}

static void put_word(const char *word)
{
    fputs("  ", stdout);
    columns_put_left(stdout, word, 11);
}

/* "  moved      sections/text/text/2 (was sections/text/text/1)" */
static void tell_texts(const PoWriting *writing, PoWay way, const char *word)
{
    for (size_t i = 0; i < writing->texts.count; i++) {
        const PoMatch *match = &writing->matches.of[i];
        const char *path = writing->texts.items[i].path;
        if (match->way != way || (way == PO_KEPT && !is_revived(match)))
            continue;
        put_word(word);
        fputs(path, stdout);
        if (match->entry->context && strcmp(match->entry->context, path) != 0)
            printf(way == PO_COPIED ? message(" (from %s)") : message(" (was %s)"), match->entry->context);
        puts(is_revived(match) && way != PO_KEPT ? message(", no longer obsolete") : "");
    }
}

static void tell_left_over(const PoWriting *writing)
{
    for (size_t i = 0; i < writing->file->count; i++) {
        const PoEntry *entry = &writing->file->entries[i];
        if (writing->matches.claimed[i] || !entry->context || entry->obsolete)
            continue;
        put_word(po_is_dropped(entry) ? message("dropped") : message("obsolete"));
        puts(entry->context);
    }
}

static void tell(const Extraction *extraction, bool changed)
{
    const PoWriting *writing = &extraction->writing;
    const size_t count = writing->texts.count;
    printf(message_of("%s: %zu text, %zu of them new", "%s: %zu texts, %zu of them new", count), extraction->path, count, count_way(writing, PO_NEW));
    puts(changed ? "" : message("; nothing to change"));
    tell_texts(writing, PO_KEPT, message("back again"));
    tell_texts(writing, PO_MOVED, message("moved"));
    tell_texts(writing, PO_LIKE, message("edited"));
    tell_texts(writing, PO_RETITLED, message("retitled"));
    tell_texts(writing, PO_COPIED, message("copied"));
    tell_left_over(writing);
}

/* ------------------------------------------------------------------ write */

/* The new file may be read and written by whom the old one was. */
static int keep_rights(const char *name, const char *old)
{
    struct stat about;
    return stat(old, &about) == 0 && chmod(name, about.st_mode & 0777) != 0 ? errno : 0;
}

static int fill(void *context, const char *name)
{
    const Extraction *extraction = context;
    FILE *out = fopen(name, "w");
    if (!out)
        return errno;
    po_write(&extraction->writing, out);
    const int reason = ferror(out) ? errno : keep_rights(name, extraction->path);
    return fclose(out) != 0 ? errno : reason;
}

/* A link stays one: what it leads to is written. */
static bool write_po(Extraction *extraction)
{
    const char *behind = path_resolve(extraction->arena, extraction->path);
    Output output = { .path = behind ? behind : extraction->path, .fixed = true };
    return output_fill(extraction->arena, &output, fill, extraction, extraction->diags) &&
           output_keep(&output, extraction->diags);
}

static void extract_language(Extraction *extraction)
{
    if (!read_writing(extraction))
        return;
    const bool changed = po_changes(&extraction->writing);
    if (!changed || write_po(extraction))
        tell(extraction, changed);
}

/* Whether there can be such an edition. */
static bool is_language(const Extraction *extraction, Shop *shop)
{
    const Place at = { .file = extraction->issue->file };
    if (strcmp(extraction->language, extraction->issue->language.utf8) != 0)
        return shop_language(shop, extraction->language, at, extraction->diags) != NULL;
    diag_error(extraction->diags, extraction->issue->language.at, DIAG_LANGUAGE_UNKNOWN, "the issue itself is in \"%s\"",
               extraction->language);
    diag_hint(extraction->diags, "name the language to translate it into");
    return false;
}

static Status extract_issue(Arena *arena, const IssueFile *file, const char *language, Reports *reports)
{
    Diags *diags = diags_open(arena);
    Shop *shop = shop_open(arena);
    bounds_keep(arena, shop, &(Bounds){ .issues = file, .count = 1, .mended = true });
    shop_move(shop, file->folder);
    const Input *input = input_load_own(arena, file->file, INPUT_LIMIT, diags);
    const Node *tree = input ? node_load(arena, input, diags) : NULL;
    const Issue *issue = tree ? issue_read(arena, tree, section_kinds, diags) : NULL;
    if (issue) {
        Extraction extraction = { .arena = arena, .shop = shop, .input = input, .tree = tree, .issue = issue,
                                  .language = language, .diags = diags,
                                  .path = arena_text(arena, "%s/%s.po", issue->folder, language) };
        if (is_language(&extraction, shop))
            extract_language(&extraction);
    }
    fflush(stdout);
    reports_tell(reports, diags);
    reports_close(reports);
    return status_of(diags);
}

static Status extract(const Command *command, Arena *arena, const Options *options)
{
    if (options->operand_count != 2)
        return options_refuse(command, "extract wants an issue and a language: tamga extract issues/2022-q4 ru");
    const IssueFile file = batch_issue(arena, options->operands[0]);
    Reports reports;
    if (!reports_open(command, options, stderr, &reports))
        return STATUS_USE;
    return extract_issue(arena, &file, options->operands[1], &reports);
}

const Command command_extract = {
    .name = "extract",
    .about = "bring the translation of an issue up to its texts",
    .operands = "ISSUE LL",
    .text = "Makes ISSUE/LL.po, or refreshes it: every text of the issue has an entry then, under its key path. Of what is\n"
            "translated nothing gets lost. A text that was moved keeps its translation; of one that was edited or retitled\n"
            "it is marked fuzzy, with the words that it was made of; of one that is gone it stays in the file, obsolete,\n"
            "and comes back with the text. Entries that need not change keep their bytes, and a file in which nothing\n"
            "changes is not written. A comment over each text says how many characters have room at its place.\n"
            "docs/translation.md says more.",
    .example = "tamga extract issues/2022-q4 ru",
    .options = options_of_extract,
    .run = extract,
};

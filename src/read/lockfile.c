/* One table reads the file and describes it; what the table cannot say, the form of digests, is looked at behind it. */
#include "read/lockfile.h"

#include <string.h>

#include "read/schema_json.h"

#define DIGEST_PATTERN "^[0-9a-f]{64}$"

static const Field edition_fields[] = {
    FIELD(LockfileEdition, language, .type = FIELD_WORD, .required = true, .about = "the edition's language", .example = "ru"),
    { .key = "screen", .type = FIELD_WORD, .offset = offsetof(LockfileEdition, pdfs[0]), .pattern = DIGEST_PATTERN,
      .about = "SHA-256 of the PDF for screens" },
    { .key = "print", .type = FIELD_WORD, .offset = offsetof(LockfileEdition, pdfs[1]), .pattern = DIGEST_PATTERN,
      .about = "SHA-256 of the PDF for the printing house" },
    { .key = "archive", .type = FIELD_WORD, .offset = offsetof(LockfileEdition, pdfs[2]), .pattern = DIGEST_PATTERN,
      .about = "SHA-256 of the PDF for the archive" },
    FIELD(LockfileEdition, marks, .type = FIELD_BOOL, .about = "the print file has marks around its pages: --marks", .example = "true"),
    FIELD(LockfileEdition, spots, .type = FIELD_BOOL, .about = "spot inks have plates of their own in it: --spots", .example = "true"),
    FIELD(LockfileEdition, dump, .type = FIELD_WORD, .required = true, .pattern = DIGEST_PATTERN, .about = "SHA-256 of what tamga dump prints"),
    FIELD(LockfileEdition, pages, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .min = 1, .max = 2000,
          .about = "what each page shows, with its pictures, inks and fonts, as SHA-256"),
    { .key = NULL },
};

static const Field lockfile_fields[] = {
    { .key = "lock", .type = FIELD_INT, .offset = offsetof(Lockfile, format), .required = true, .min = 1, .max = LOCKFILE_FORMAT,
      .about = "the version of this file's format", .example = "1" },
    FIELD(Lockfile, program, .type = FIELD_WORD, .required = true, .about = "the version of Tamga", .example = "0.1.0"),
    FIELD(Lockfile, engine, .type = FIELD_INT, .required = true, .min = 1, .max = 1000, .about = "the epoch of its rules of composing", .example = "1"),
    FIELD(Lockfile, date, .type = FIELD_WORD, .required = true, .about = "when the PDFs say that they were made", .example = "2022-12-31T12:00:00Z"),
    FIELD(Lockfile, layout, .type = FIELD_WORD, .required = true, .about = "the layout and its epoch", .example = "newsletter@1"),
    FIELD_AS("lock-pages", Lockfile, lock_pages, .type = FIELD_BOOL, .about = "every story is on the same page in all editions", .example = "true"),
    FIELD_AS("stale-source", Lockfile, stale_source, .type = FIELD_BOOL, .about = "source words stand for stale translations", .example = "true"),
    FIELD(Lockfile, libraries, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .max = 100, .at = offsetof(Lockfile, libraries_at),
          .about = "the libraries, each with its version", .example = "[cairo 1.16.0]"),
    FIELD(Lockfile, files, .type = FIELD_LIST, .item = FIELD_WORD, .required = true, .max = 10000, .at = offsetof(Lockfile, files_at),
          .about = "every file that the editions were made from: its SHA-256, two spaces, its name in the repository"),
    FIELD(Lockfile, editions, .type = FIELD_LIST, .fields = edition_fields, .size = sizeof(LockfileEdition), .max = 100,
          .about = "what was made of them"),
    { .key = NULL },
};

/* ---------------------------------------------------------------- reading */

static bool is_digest(const char *words, size_t length)
{
    return length == DIGEST_DIGITS && strspn(words, "0123456789abcdef") >= DIGEST_DIGITS;
}

static bool report_form(Text words, Diags *diags)
{
    diag_error(diags, words.at, DIAG_LOCK_BROKEN, "nothing that the program writes into this file looks like that");
    diag_hint(diags, "take the file back from your version control or an archive PDF; tamga build --release --update-lock writes a new one");
    return false;
}

static bool check_digest(Text words, Diags *diags)
{
    return !words.utf8 || is_digest(words.utf8, strlen(words.utf8)) || report_form(words, diags);
}

static bool check_edition(const LockfileEdition *edition, Diags *diags)
{
    bool sound = check_digest(edition->dump, diags);
    for (size_t i = 0; i < LOCKFILE_PDFS; i++)
        sound = check_digest(edition->pdfs[i], diags) && sound;
    for (size_t i = 0; i < edition->pages.count; i++)
        sound = check_digest(((const Text *)edition->pages.items)[i], diags) && sound;
    return sound;
}

static bool check_lists(const Lockfile *lock, Diags *diags)
{
    const Text *files = lock->files.items, *libraries = lock->libraries.items;
    bool sound = true;
    for (size_t i = 0; i < lock->files.count; i++) {
        const char *space = strchr(files[i].utf8, ' ');
        const bool formed = space && space[1] == ' ' && space[2] && is_digest(files[i].utf8, (size_t)(space - files[i].utf8));
        sound = (formed || report_form(files[i], diags)) && sound;
    }
    for (size_t i = 0; i < lock->libraries.count; i++)
        sound = (strchr(libraries[i].utf8, ' ') || report_form(libraries[i], diags)) && sound;
    return sound;
}

static Lockfile *read_input(Arena *arena, const Input *input, Diags *diags)
{
    const Node *tree = node_load(arena, input, diags);
    Lockfile *lock = ARENA_NEW(arena, Lockfile);
    if (!tree || !schema_read(arena, tree, lockfile_fields, lock, diags))
        return NULL;
    const Node *engine = node_entry(tree, "engine");
    lock->engine_at = engine->text.at;
    lock->path = input->name;
    bool sound = check_lists(lock, diags);
    for (size_t i = 0; i < lock->editions.count; i++)
        sound = check_edition(&((const LockfileEdition *)lock->editions.items)[i], diags) && sound;
    return sound ? lock : NULL;
}

Lockfile *lockfile_load(Arena *arena, const char *path, Diags *diags)
{
    const Input *input = input_load_own(arena, path, INPUT_LIMIT, diags);
    return input ? read_input(arena, input, diags) : NULL;
}

Lockfile *lockfile_read(Arena *arena, const char *name, const char *bytes, size_t length, Diags *diags)
{
    Input *input = ARENA_NEW(arena, Input);
    *input = (Input){ .name = name, .bytes = arena_copy(arena, bytes, length), .length = length };
    diags_add_source(diags, input->name, input->bytes, input->length);
    return read_input(arena, input, diags);
}

/* ----------------------------------------------------------------- asking */

const char *lockfile_file_name(Text file)
{
    return file.utf8 + DIGEST_DIGITS + 2;
}

const char *lockfile_file_digest(Arena *arena, Text file)
{
    return arena_copy(arena, file.utf8, DIGEST_DIGITS);
}

const char *lockfile_library(Arena *arena, Text library, const char **version)
{
    const char *space = strchr(library.utf8, ' ');
    *version = space + 1;
    return arena_copy(arena, library.utf8, (size_t)(space - library.utf8));
}

LockfileEdition *lockfile_edition(const Lockfile *lock, const char *language)
{
    LockfileEdition *editions = lock->editions.items;
    for (size_t i = 0; i < lock->editions.count; i++)
        if (strcmp(editions[i].language.utf8, language) == 0)
            return &editions[i];
    return NULL;
}

/* ---------------------------------------------------------------- writing */

static const char head[] =
    "# What the released PDFs of this issue were made from, and what came of it. Nobody edits this file: tamga build --release\n"
    "# writes it once. tamga verify makes the PDFs again and compares; where a change was meant,\n"
    "# tamga build --release --update-lock writes it anew.\n";

/* Plain where YAML and people read the same; else quoted. */
static void put_words(const char *words, FILE *out)
{
    static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._/@+-~() ";
    const size_t length = strlen(words);
    if (length == 0 || strspn(words, plain) < length || strchr(" -@(", words[0]) || words[length - 1] == ' ') {
        Json json = { .out = out };
        json_words(&json, NULL, words);
    } else {
        fputs(words, out);
    }
}

static void put_list(const char *key, const char *indent, const List *list, FILE *out)
{
    const Text *words = list->items;
    fprintf(out, "%s%s:%s\n", indent, key, list->count ? "" : " []");
    for (size_t i = 0; i < list->count; i++) {
        fprintf(out, "%s  - ", indent);
        put_words(words[i].utf8, out);
        fputc('\n', out);
    }
}

static void put_entry(const char *key, Text words, FILE *out)
{
    if (!words.utf8)
        return;
    fputs(key, out);
    put_words(words.utf8, out);
    fputc('\n', out);
}

static void write_edition(const LockfileEdition *edition, FILE *out)
{
    put_entry("  - language: ", edition->language, out);
    put_entry("    screen: ", edition->pdfs[0], out);
    put_entry("    print: ", edition->pdfs[1], out);
    put_entry("    archive: ", edition->pdfs[2], out);
    fputs(edition->marks ? "    marks: true\n" : "", out);
    fputs(edition->spots ? "    spots: true\n" : "", out);
    put_entry("    dump: ", edition->dump, out);
    put_list("pages", "    ", &edition->pages, out);
}

void lockfile_write(const Lockfile *lock, FILE *out)
{
    const LockfileEdition *editions = lock->editions.items;
    fprintf(out, "%slock: %d\n", head, lock->format);
    put_entry("program: ", lock->program, out);
    fprintf(out, "engine: %d\n", lock->engine);
    put_entry("date: ", lock->date, out);
    put_entry("layout: ", lock->layout, out);
    fputs(lock->lock_pages ? "lock-pages: true\n" : "", out);
    fputs(lock->stale_source ? "stale-source: true\n" : "", out);
    put_list("libraries", "", &lock->libraries, out);
    put_list("files", "", &lock->files, out);
    fputs(lock->editions.count ? "editions:\n" : "", out);
    for (size_t i = 0; i < lock->editions.count; i++)
        write_edition(&editions[i], out);
}

void lockfile_schema(FILE *out)
{
    const SchemaDocument document = {
        .title = "What an issue was made from: tamga.lock", .about = "Written by the program, for people to read.", .fields = lockfile_fields,
    };
    schema_json_write(&document, out);
}

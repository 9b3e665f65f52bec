/* tamga rebuild: an archive PDF carries what it was made from. That is taken out, checked, and made into the archive again. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/batch.h"
#include "app/bounds.h"
#include "app/commands.h"
#include "app/rebuilt.h"
#include "app/sums.h"
#include "app/verdict.h"
#include "base/ending.h"
#include "base/folder.h"
#include "base/messages.h"
#include "print/account_lists.h"
#include "print/output.h"
#include "read/input.h"

static const Option options_of_rebuild[] = {
    { "strict", NULL, offsetof(Options, strict), "end with 1 as well where other versions make the same pages in other bytes" },
    OPTIONS_OF_ANSWER,
    { .word = NULL },
};

/* A file of the archive, out of it. */
typedef struct Taken {
    const char *name;
    Bytes bytes;
} Taken;

typedef struct Archive {
    Arena *arena;
    Diags *diags;
    Place at;           /* the PDF */
    const char *folder; /* that shall be there */
    Taken *files;
    size_t count;
    const char *issue;  /* "2022-q4" */
    Lockfile *lock;
} Archive;

/* ------------------------------------------------------------ what it has */

/* A name that stays below the folder that it is written into: its parts are plain names, none of them hidden. */
static bool is_safe(const char *name)
{
    for (const char *byte = name; *byte; byte++)
        if ((unsigned char)*byte < 0x20 || *byte == 0x7F || *byte == '\\')
            return false;
    while (true) {
        const size_t length = strcspn(name, "/");
        if (length == 0 || *name == '.')
            return false;
        if (!name[length])
            return true;
        name += length + 1;
    }
}

static bool take(Archive *archive, const Objects *objects, const Carried *carried)
{
    const char *name = carried->name ? carried->name : "";
    if (!is_safe(name)) {
        diag_error(archive->diags, archive->at, DIAG_ARCHIVE_FOREIGN, "it carries a file named \"%s\", which would not stay in the folder", name);
        diag_hint(archive->diags, "no archive of this program holds such a name: nothing is taken out of it");
        return false;
    }
    const bool is_file = qpdf_oh_is_stream(objects->qpdf, carried->file);
    const Bytes bytes = is_file ? object_bytes(objects, carried->file) : (Bytes){ 0 };
    archive->files[archive->count++] = (Taken){ name, bytes };
    if (bytes.first || is_file)
        return true;
    diag_error(archive->diags, archive->at, DIAG_ARCHIVE_ALTERED, "%s cannot be read in it", name);
    return false;
}

static bool take_all(Archive *archive)
{
    Objects objects;
    if (!objects_load(archive->arena, archive->at.file, &objects, archive->diags))
        return false;
    const Carried *first = account_carried(&objects);
    size_t count = 0;
    for (const Carried *carried = first; carried; carried = carried->next)
        count++;
    archive->files = ARENA_ARRAY(archive->arena, Taken, count + 1);
    bool sound = true;
    for (const Carried *carried = first; carried; carried = carried->next)
        sound = take(archive, &objects, carried) && sound;
    return sound;
}

/* "2022-q4" of "issues/2022-q4/tamga.lock"; NULL: it is another file. */
static const char *issue_of_lock(Arena *arena, const char *name)
{
    static const char head[] = "issues/", tail[] = "/" LOCKFILE_NAME;
    const size_t length = strlen(name);
    if (length <= strlen(head) + strlen(tail) || strncmp(name, head, strlen(head)) != 0 || !path_ends_with(name, tail))
        return NULL;
    const char *issue = arena_copy(arena, name + strlen(head), length - strlen(head) - strlen(tail));
    return strchr(issue, '/') ? NULL : issue;
}

/* ---------------------------------------------------------------- checking */

static bool read_lock(Archive *archive)
{
    for (size_t i = 0; i < archive->count && !archive->lock; i++) {
        const Taken *file = &archive->files[i];
        archive->issue = issue_of_lock(archive->arena, file->name);
        if (!archive->issue)
            continue;
        archive->lock = lockfile_read(archive->arena, file->name, (const char *)file->bytes.first, file->bytes.length, archive->diags);
        if (!archive->lock)
            return false;
    }
    if (archive->lock && archive->lock->editions.count == 1)
        return true;
    diag_error(archive->diags, archive->at, DIAG_ARCHIVE_FOREIGN, "this PDF does not carry what it was made from");
    diag_hint(archive->diags, "an archive is made by tamga build --profile archive; its name ends with -archive.pdf");
    return false;
}

static bool report_altered(const Archive *archive, const char *form, const char *name)
{
    diag_error(archive->diags, archive->at, DIAG_ARCHIVE_ALTERED, form, name);
    diag_hint(archive->diags, "this is not the file that was made: look for another copy of the archive");
    return false;
}

static const Taken *file_named(const Archive *archive, const char *name)
{
    for (size_t i = 0; i < archive->count; i++)
        if (strcmp(input_compose(archive->arena, archive->files[i].name, strlen(archive->files[i].name)), name) == 0)
            return &archive->files[i];
    return NULL;
}

static bool check_locked(const Archive *archive, Text locked)
{
    Arena *arena = archive->arena;
    const char *name = lockfile_file_name(locked);
    const Taken *file = file_named(archive, name);
    if (!file)
        return report_altered(archive, MESSAGE("its lock names %s, and it is not there"), name);
    const char *digest = digest_words(arena, digest_of(file->bytes.first, file->bytes.length));
    return strcmp(digest, lockfile_file_digest(arena, locked)) == 0 || report_altered(archive, MESSAGE("%s is not the file that its lock names"), name);
}

/* Each file that it carries is in its lock, once, but for the lock itself. */
static bool check_carried(const Archive *archive, const Taken *file)
{
    const char *name = input_compose(archive->arena, file->name, strlen(file->name));
    if (file_named(archive, name) != file)
        return report_altered(archive, MESSAGE("it carries %s twice"), name);
    const Text *locked = archive->lock->files.items;
    for (size_t i = 0; i < archive->lock->files.count; i++)
        if (strcmp(lockfile_file_name(locked[i]), name) == 0)
            return true;
    return issue_of_lock(archive->arena, name) || report_altered(archive, MESSAGE("it carries %s, which its lock does not name"), name);
}

static bool check_all(const Archive *archive)
{
    const Text *locked = archive->lock->files.items;
    bool sound = true;
    for (size_t i = 0; i < archive->lock->files.count; i++)
        sound = check_locked(archive, locked[i]) && sound;
    for (size_t i = 0; i < archive->count; i++)
        sound = check_carried(archive, &archive->files[i]) && sound;
    return sound;
}

/* ----------------------------------------------------------------- writing */

/* All of it, or nothing. */
static bool write_all(const Archive *archive)
{
    Arena *arena = archive->arena;
    const char *beside = arena_text(arena, "%s/.tamga-rebuild-%ld", path_parent(arena, archive->folder), (long)getpid());
    bool written = true;
    for (size_t i = 0; i < archive->count && written && !ending_wanted(); i++) {
        Output output = { .path = arena_text(arena, "%s/%s", beside, archive->files[i].name), .fixed = true };
        written = output_write(arena, &output, archive->files[i].bytes, archive->diags);
    }
    if (written && !ending_wanted() && rename(beside, archive->folder) != 0) {
        diag_fault(archive->diags, (Place){ .file = archive->folder }, DIAG_FILE_UNWRITABLE, "this folder cannot be made");
        diag_hint(archive->diags, "see whether you may write there, and whether something has its name");
        written = false;
    }
    if (!written || ending_wanted())
        folder_remove(beside);
    return written;
}

/* ---------------------------------------------------------------- building */

/* The archive made again, beside the one that it is to be. NULL: it cannot be made; reported. */
static const Verdict *build(const Archive *archive, Reports *reports, Hands *hands, Status *status)
{
    Arena *arena = archive->arena;
    LockfileEdition *edition = archive->lock->editions.items;
    Digest own;
    if (!sums_find(sums_open(arena), archive->at.file, &own, archive->diags))
        return NULL;
    edition->pdfs[PROFILE_ARCHIVE].utf8 = digest_words(arena, own);
    const char *folder = arena_text(arena, "%s/issues/%s", archive->folder, archive->issue);
    const IssueFile file = batch_issue(arena, folder);
    const Rebuilding rebuilding = { .shop = shop_open(arena), .file = &file, .lock = archive->lock, .out = arena_text(arena, "%s/out", archive->folder),
                                    .reports = reports, .hands = hands };
    const Lockfile *made = rebuilt_make(arena, &rebuilding, archive->diags, status);
    Verdict *verdict = ARENA_NEW(arena, Verdict);
    EditionVerdict *only = ARENA_NEW(arena, EditionVerdict);
    *only = (EditionVerdict){ .was = edition, .now = made ? lockfile_edition(made, edition->language.utf8) : NULL };
    *verdict = (Verdict){ .issue = folder, .moved = made ? moved_since(arena, archive->lock, made) : NULL, .editions = only, .count = 1 };
    if (only->now && !verdict_is_identical(verdict))
        only->unseen = arena_text(arena, message("tamga verify %s --against %s --out %s/out shows whether the pages differ"), folder, archive->at.file,
                                  archive->folder);
    return verdict;
}

static void tell(const Archive *archive, const Verdict *verdict, Reports *reports)
{
    if (reports->format == REPORT_JSON) {
        verdict_write_json(verdict, &reports->json);
        return;
    }
    printf(message_of("%s: %zu file taken out of %s\n", "%s: %zu files taken out of %s\n", archive->count), archive->folder, archive->count,
           archive->at.file);
    verdict_print(archive->arena, verdict, stdout);
    fflush(stdout);
}

static Status rebuild(const Command *command, Arena *arena, const Options *options)
{
    if (options->operand_count != 2)
        return options_refuse(command, "rebuild wants an archive PDF and the folder that shall be made of it");
    if (folder_is_taken(arena, options->operands[1]))
        return options_refuse(command, "%s is there already, and rebuild changes nothing that is there", options->operands[1]);
    Reports reports;
    if (!reports_open_answer(command, arena, options, "issues", &reports))
        return STATUS_USE;
    reports.least = DIAG_ERROR; /* what an editor should look at was told when it was released */
    Archive archive = { .arena = arena, .diags = diags_open(arena), .at = { .file = options->operands[0] }, .folder = path_plain(arena, options->operands[1]) };
    const Bounds bounds = { .read = options->operands, .written = { path_parent(arena, archive.folder) }, .kept = true };
    bounds_keep(arena, shop_open(arena), &bounds);
    Hands *hands = hands_open(arena, hands_usual());
    Status status = STATUS_DONE;
    const bool whole = take_all(&archive) && read_lock(&archive) && check_all(&archive) && write_all(&archive);
    const Verdict *verdict = whole && !ending_wanted() ? build(&archive, &reports, hands, &status) : NULL;
    reports_tell(&reports, archive.diags);
    if (verdict && !ending_wanted())
        tell(&archive, verdict, &reports);
    reports_close(&reports);
    ending_obey();
    if (!verdict || !verdict_holds(verdict, options->strict))
        status = status > STATUS_CONTENT ? status : STATUS_CONTENT;
    const Status own = status_of(archive.diags);
    return own > status ? own : status;
}

const Command command_rebuild = {
    .name = "rebuild",
    .about = "make an issue's folder again from an archive PDF",
    .operands = "ARCHIVE.pdf DIR",
    .text = "Takes everything out of ARCHIVE.pdf that it was made from: the issue, its pictures, the layout, fonts and\n"
            "dictionaries, in a new folder DIR. Each file is checked by the tamga.lock that the archive carries, and the archive is\n"
            "made again, in DIR/out. It ends with 0 when that is the same file to the last byte, or has the same pages and only\n"
            "versions of the program and its libraries have moved; what differs it says. Of an archive that has been changed\n"
            "nothing is taken out.",
    .example = "tamga rebuild newsletter-archive.pdf again",
    .options = options_of_rebuild,
    .run = rebuild,
};

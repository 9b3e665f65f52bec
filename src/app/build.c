/* tamga build: issues become PDFs. */
#include <string.h>

#include "app/batch.h"
#include "app/commands.h"
#include "app/deps.h"
#include "base/nearest.h"

static const Option options_of_build[] = {
    { "lang", "LL,…", offsetof(Options, languages), "build the editions in these languages only" },
    { "profile", "NAME,…", offsetof(Options, profiles), "what the PDFs are for: screen (unless given), print, archive" },
    { "out", "DIR", offsetof(Options, out), "put them under DIR instead of out/" },
    { "proof", "[=twin]", offsetof(Options, proof), "make a proof beside each PDF; =twin: editions on facing pages" },
    { "lock-pages", NULL, offsetof(Options, lock_pages), "keep every story on the same page in all editions" },
    { "marks", NULL, offsetof(Options, marks), "around the pages for print: crop and registration marks, colour bar, title" },
    { "spots", NULL, offsetof(Options, spots), "for print: spot inks on plates of their own, where the layout names such" },
    { "stale", "WHAT", offsetof(Options, stale), "where the source has changed: keep the translation (unless given), source, or refuse" },
    { "release", NULL, offsetof(Options, release), "refuse an edition that is not translated whole and up to date" },
    { "update-lock", NULL, offsetof(Options, update_lock), "with --release: write tamga.lock anew, whatever has changed since" },
    { "strict", NULL, offsetof(Options, strict), "treat warnings as errors" },
    { "deps", "FILE", offsetof(Options, deps), "write into FILE from which files each PDF is made, for make and ninja" },
    { "max-seconds", "N", offsetof(Options, max_seconds), "give an edition up that takes longer than N seconds" },
    { "j", "N", offsetof(Options, jobs), "make N editions at the same time (unless given, as many as there are processors)" },
    { "timings", NULL, offsetof(Options, timings), "tell how long each stage took, and what it took of memory" },
    OPTIONS_OF_REPORTS,
    { .word = NULL },
};

static void refuse_profile(const Command *command, const char *word)
{
    const char *nearest = nearest_word(word, (const char *const[]){ "screen", "print", "archive", NULL });
    if (nearest)
        options_refuse(command, "there is no profile \"%s\"; did you mean \"%s\"?", word, nearest);
    else
        options_refuse(command, "there is no profile \"%s\"; there are: screen, print, archive", word);
}

/* Takes the profiles that are asked for, each once. False when there is none of a name; it is said. */
static bool read_profiles(const Command *command, Arena *arena, const char *words, Job *job)
{
    const char *const *word = words ? options_split(arena, words) : (const char *const[]){ "screen", NULL };
    for (; word && *word; word++) {
        const Profile *profile = profile_named(*word);
        if (!profile) {
            refuse_profile(command, *word);
            return false;
        }
        bool known = false;
        for (size_t i = 0; i < job->profile_count; i++)
            known = known || job->profiles[i] == profile;
        if (!known)
            job->profiles[job->profile_count++] = profile;
    }
    if (job->profile_count == 0)
        options_refuse(command, "--profile takes names, parted by commas: screen, print, archive");
    return job->profile_count > 0;
}

/* False when something is asked for that only the print file can have, and none is made; it is said. */
static bool suits_profiles(const Command *command, const Options *options, const Job *job)
{
    for (size_t i = 0; i < job->profile_count; i++)
        if (job->profiles[i]->inks)
            return true;
    if (options->marks || options->spots)
        options_refuse(command, "--%s is for the printing house: add --profile print", options->marks ? "marks" : "spots");
    return !options->marks && !options->spots;
}

/* False when there is no such proof; it is said. */
static bool suits_proof(const Command *command, const char *proof)
{
    if (!proof || !*proof || strcmp(proof, "twin") == 0)
        return true;
    options_refuse(command, "there is no proof \"%s\"; there are --proof and --proof=twin", proof);
    return false;
}

/* False when editions that are set together would have to end one by one; it is said. */
static bool suits_time(const Command *command, const Options *options)
{
    const bool together = options->max_seconds && options->proof && *options->proof;
    if (together)
        options_refuse(command, "--proof=twin sets all editions together, so --max-seconds cannot end one of them: leave one of the two away");
    return !together;
}

/* False when a lock would be written of what is no release; it is said. */
static bool suits_lock(const Command *command, const Options *options)
{
    if (options->update_lock && !options->release)
        options_refuse(command, "--update-lock writes down what is released: add --release");
    return !options->update_lock || options->release;
}

/* How translations are taken. False when --stale is given no word that it knows, or one that a release cannot have; it is said. */
static bool read_rules(const Command *command, const Options *options, EditionRules *rules)
{
    static const char *const words[] = { [STALE_KEEP] = "keep", [STALE_SOURCE] = "source", [STALE_REFUSE] = "refuse" };
    *rules = (EditionRules){ .stale = options->release ? STALE_REFUSE : STALE_KEEP, .complete = options->release };
    if (!options->stale)
        return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (strcmp(options->stale, words[i]) != 0)
            continue;
        if (options->release && i != STALE_REFUSE)
            options_refuse(command, "--release takes no stale translation, so --stale %s cannot be meant", words[i]);
        rules->stale = (StalePolicy)i;
        return !options->release || i == STALE_REFUSE;
    }
    options_refuse(command, "--stale takes keep, source or refuse, not \"%s\"", options->stale);
    return false;
}

static Status build(const Command *command, Arena *arena, const Options *options)
{
    Job job = {
        .aim = RENDER_PDF,
        .lock = options->update_lock ? LOCK_UPDATED : options->release ? LOCK_RELEASED : LOCK_COMPARED,
        .out = options->out ? options->out : "out",
        .proof = options->proof && !*options->proof,
        .twin = options->proof && *options->proof,
        .lock_pages = options->lock_pages,
        .marks = options->marks,
        .spots = options->spots,
        .progress = progress_open(),
    };
    if (!suits_proof(command, options->proof) || !read_profiles(command, arena, options->profiles, &job) ||
        !suits_profiles(command, options, &job) || !batch_date(command, &job.date) ||
        !suits_lock(command, options) || !suits_time(command, options) || !read_rules(command, options, &job.rules))
        return STATUS_USE;
    if (options->deps)
        job.deps = deps_open(arena, options->deps);
    return batch_run(command, arena, options, &job);
}

const Command command_build = {
    .name = "build",
    .about = "make the PDFs of issues",
    .operands = "[ISSUE…]",
    .text = "Typesets every edition of every ISSUE: the one in its own language and one for each LL.po beside it.\n"
            "An ISSUE is a folder or its issue.yaml; none named means all of issues/. The PDFs stand in\n"
            "out/ISSUE/. A PDF is replaced only when its edition has no errors. --profile says for whom: screen for\n"
            "readers, print for the printing house, archive for the archive. With --proof each has a proof\n"
            "beside it, for those who judge the pages: with grid and frames, loose and tight lines, hyphens, and the\n"
            "key path and line of everything. A translation whose source text has changed since stands on the page\n"
            "with a warning; --stale decides otherwise. --release is for the last build before print: what is missing,\n"
            "stale, fuzzy, too long or loses its markup is an error.",
    .example = "tamga build issues/2022-q4 --lang ru",
    .options = options_of_build,
    .run = build,
};

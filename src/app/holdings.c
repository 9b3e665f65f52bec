#include "app/holdings.h"

#include <string.h>
#include <sys/stat.h>

#include "app/line.h"
#include "app/record.h"
#include "app/work.h"
#include "base/folder.h"
#include "print/account.h"

/* An issue that is looked at. */
typedef struct Looking {
    const Render *render;
    Holdings *holdings;
    const Lockfile *lock;  /* or NULL */
} Looking;

/* -------------------------------------------------- what it was made from */

static const Moved *moved_of(const Looking *looking, const char *const *languages, bool *known)
{
    Arena *arena = looking->holdings->arena;
    const Lockfile *now = record_inputs(looking->render, arena, languages, looking->render->diags);
    *known = now != NULL;
    return now ? moved_since(arena, looking->lock, now) : NULL;
}

static const Moved *moved_of_all(const Looking *looking)
{
    const LockfileEdition *editions = looking->lock->editions.items;
    const size_t count = looking->lock->editions.count;
    const char **languages = ARENA_ARRAY(looking->holdings->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        languages[i] = editions[i].language.utf8;
    bool known;
    return moved_of(looking, languages, &known);
}

/* A file that is for one edition alone, and that another one than `language`. */
static bool is_of_another(const Looking *looking, const char *file, const char *language)
{
    const LockfileEdition *editions = looking->lock->editions.items;
    for (size_t i = 0; i < looking->lock->editions.count && !looking->lock->lock_pages; i++) {
        const char *other = editions[i].language.utf8;
        const char *name = looking->render->file->name;
        Arena *arena = looking->render->arena;
        if (strcmp(other, language) != 0 && strcmp(other, looking->render->issue->language.utf8) != 0 &&
            (strcmp(file, arena_text(arena, "issues/%s/%s.po", name, other)) == 0 || strcmp(file, arena_text(arena, "issues/%s/%s.yaml", name, other)) == 0 ||
             strcmp(file, arena_text(arena, "layouts/languages/%s.yaml", other)) == 0))
            return true;
    }
    return false;
}

/* Of the whole issue is asked what is gone: an edition cannot tell that from what others have. */
static bool find_moved_sources(const Looking *looking, const char *language, bool *known)
{
    const char *const own[] = { language, NULL };
    for (const Moved *moved = moved_of(looking, own, known); moved; moved = moved->next)
        if (moved->now && !moved_is_version(moved))
            return true;
    for (const Moved *moved = looking->holdings->moved; moved; moved = moved->next)
        if (!moved->now && !moved_is_version(moved) && !is_of_another(looking, moved->name, language))
            return true;
    return false;
}

/* ---------------------------------------------------------------- the PDF */

static void look_at_pdf(const Looking *looking, Holding *holding)
{
    Arena *arena = looking->holdings->arena;
    Diags *diags = looking->render->diags;
    struct stat about;
    holding->here = folder_has_file(holding->path);
    if (!holding->here || stat(holding->path, &about) != 0)
        return;
    Digest digest;
    if (!sums_find(looking->render->sums, holding->path, &digest, diags))
        return;
    holding->digest = digest_words(arena, digest);
    holding->bytes = (double)about.st_size;
    const Account *account = account_read(looking->render->arena, holding->path, diags);
    holding->pages = account ? account->pages : 0;
}

static HoldingState state_of(const Looking *looking, const Holding *holding, bool known)
{
    const bool unread = holding->here && !holding->digest;
    if (looking->holdings->lock == LOCK_STANDING_BROKEN || unread || (holding->released && !known))
        return HOLDING_UNKNOWN;
    if (!holding->released)
        return holding->here ? HOLDING_UNRELEASED : HOLDING_UNBUILT;
    if (!holding->here)
        return HOLDING_MISSING;
    return holding->pdf_moved || holding->sources_moved ? HOLDING_MOVED : HOLDING_IDENTICAL;
}

/* ------------------------------------------------------------ an edition */

static void add_edition(const Looking *looking, const char *code)
{
    Holdings *holdings = looking->holdings;
    const LockfileEdition *released = looking->lock ? lockfile_edition(looking->lock, code) : NULL;
    const char *language = arena_text(holdings->arena, "%s", code);
    bool known = true;
    const bool sources_moved = released && find_moved_sources(looking, language, &known);
    for (ProfileKind kind = 0; kind < PROFILE_COUNT; kind++) {
        Holding *holding = &holdings->items[holdings->count++];
        *holding = (Holding){ .language = language, .profile = kind, .released = released ? released->pdfs[kind].utf8 : NULL,
                              .path = delivery_path(holdings->arena, &looking->render->delivery, language, profiles[kind].word) };
        look_at_pdf(looking, holding);
        if (!holding->here && holding->released)
            holding->pages = (int)released->pages.count;
        holding->pdf_moved = holding->released && holding->digest && strcmp(holding->released, holding->digest) != 0;
        holding->sources_moved = holding->released && sources_moved;
        holding->state = state_of(looking, holding, known);
    }
}

static void add_editions(const Looking *looking)
{
    const EditionSource *all = looking->render->all;
    const LockfileEdition *locked = looking->lock ? looking->lock->editions.items : NULL;
    const size_t locked_count = looking->lock ? looking->lock->editions.count : 0;
    size_t count = locked_count;
    for (const EditionSource *edition = all; edition->code; edition++)
        count++;
    looking->holdings->items = ARENA_ARRAY(looking->holdings->arena, Holding, count * PROFILE_COUNT);
    for (; all->code; all++)
        add_edition(looking, all->code);
    for (size_t i = 0; i < locked_count; i++)
        if (!editions_have(looking->render->all, locked[i].language.utf8))
            add_edition(looking, locked[i].language.utf8);
}

/* --------------------------------------------------------------- an issue */

static const char *issue_in_words(const Render *render, Arena *arena)
{
    const Issue *issue = render->issue;
    const Language *language = shop_language(render->shop, issue->language.utf8, issue->language.at, render->diags);
    if (!language)
        return arena_text(arena, "%d", issue->number);
    return arena_text(arena, "%s, %s", language_issue_number(arena, language, issue->number), language_period(arena, language, issue->period.from, issue->period.to));
}

void holdings_take(const Render *render)
{
    Holdings *holdings = render->job->holdings;
    const Issue *issue = render->issue;
    const Looking looking = { .render = render, .holdings = holdings, .lock = render->locked };
    holdings->place = arena_text(holdings->arena, "%s", render->delivery.folder);
    holdings->words = issue_in_words(render, holdings->arena);
    holdings->number = issue->number;
    holdings->period = issue->period;
    holdings->layout = arena_text(holdings->arena, "%s", issue->layout.utf8);
    holdings->moved = looking.lock ? moved_of_all(&looking) : NULL;
    add_editions(&looking);
}

static const Lockfile *load_lock(Holdings *holdings, Diags *diags)
{
    const char *path = arena_text(holdings->arena, "%s/" LOCKFILE_NAME, holdings->issue);
    if (!folder_has_file(path))
        return NULL;
    const Lockfile *lock = lockfile_load(holdings->arena, path, diags);
    holdings->lock = lock ? LOCK_STANDING_READ : LOCK_STANDING_BROKEN;
    return lock;
}

/* With the options of the lock and at its date: what is otherwise is no fault of this run. */
const Holdings *holdings_read(Arena *arena, Shop *shop, const IssueFile *file, const char *out, Reports *reports, Status *gravest)
{
    Arena *own = arena_open();
    Diags *diags = diags_open(own);
    Holdings *holdings = ARENA_NEW(arena, Holdings);
    *holdings = (Holdings){ .arena = arena, .issue = file->folder };
    const Lockfile *lock = load_lock(holdings, diags);
    Job job = { .aim = RENDER_HOLDINGS, .lock = LOCK_REBUILT, .as = lock, .out = out, .reports = reports, .issues = 1, .hands = 1, .holdings = holdings };
    if (lock) {
        job.lock_pages = lock->lock_pages;
        moment_read_xmp(lock->date.utf8, &job.date);
    }
    Line *line = line_open(own, hands_open(own, 1));
    render_issue(shop, &job, file, line);
    const Status ended = line_clear(line), locked = status_of(diags);
    reports_tell(reports, diags);
    const Status status = ended > locked ? ended : locked;
    *gravest = status > *gravest ? status : *gravest;
    arena_close(own);
    return holdings;
}

bool holding_is_sound(const Holding *holding)
{
    return holding->state == HOLDING_IDENTICAL || holding->state == HOLDING_UNRELEASED || holding->state == HOLDING_UNBUILT;
}

bool holdings_are_sound(const Holdings *holdings)
{
    for (size_t i = 0; i < holdings->count; i++)
        if (!holding_is_sound(&holdings->items[i]))
            return false;
    return holdings->words != NULL;
}

const char *holdings_date(Arena *arena, Date date)
{
    return date.day ? arena_text(arena, "%04d-%02d-%02d", date.year, date.month, date.day) : arena_text(arena, "%04d-%02d", date.year, date.month);
}

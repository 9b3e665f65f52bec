/* Takes an issue's editions, all of them, so that one that is made alone comes
 * out as it does among the others. */
#include "app/locking.h"

#include <string.h>

#include "base/diag_relay.h"
#include "base/ending.h"
#include "base/messages.h"

static size_t count_editions(const EditionSource *all)
{
    size_t count = 0;
    while (all[count].code)
        count++;
    return count;
}

/* An edition composed in `setting`, which is closed when all is decided. NULL: it cannot be. */
static Flow *compose(Arena *setting, Shop *shop, const Issue *issue, const Layout *layout, const EditionSource *source)
{
    Diags *quiet = diags_open(setting);
    const Language *language = shop_language(shop, source->code, source->at, quiet);
    const Edition *edition = language ? edition_read(setting, issue, language, quiet) : NULL;
    const Setter *setter = edition ? shop_setter(shop, setting, layout, language, quiet) : NULL;
    return setter ? flow_open(setter, edition, pictures_open(setting, issue->folder)) : NULL;
}

static void report_unset(const EditionSource *source, Diags *diags)
{
    diag_error(diags, source->at, DIAG_PAGES_DIFFER, "the %s edition cannot be set, so no edition can keep to its pages", source->code);
    diag_hint(diags, "tamga check says what is wrong with it; without --lock-pages the other editions can be made");
}

static Locking decide(const LockingAsked *asked, Diags *diags)
{
    const size_t count = count_editions(asked->all);
    Arena *setting = arena_open();
    LockEdition *editions = ARENA_ARRAY(asked->arena, LockEdition, count + 1);
    size_t unset = count, composed = 0;
    for (; composed < count; composed++) {
        const EditionSource *source = &asked->all[composed];
        editions[composed] = (LockEdition){ .flow = compose(setting, asked->shop, asked->issue, asked->layout, source), .code = source->code };
        if (!editions[composed].flow)
            break;
    }
    if (composed < count)
        unset = composed;
    const bool decided = composed == count && lock_decide(asked->arena, editions, count, diags, &unset);
    if (!decided)
        report_unset(&asked->all[unset], diags);
    for (size_t i = 0; i < count; i++)
        editions[i].flow = NULL;
    arena_close(setting);
    return (Locking){ editions, count, decided };
}

/* ------------------------------------------------------------------ hands */

/* Its word: whether it is decided; for each edition how many contents, and these; then the reports. */
static void decide_apart(void *own, FILE *word)
{
    const LockingAsked *asked = own;
    Diags *diags = diags_open(asked->arena);
    const Locking locking = decide(asked, diags);
    fwrite(&locking.decided, sizeof locking.decided, 1, word);
    for (size_t i = 0; i < locking.count; i++) {
        const PageLock *lock = &locking.editions[i].lock;
        fwrite(&lock->count, sizeof lock->count, 1, word);
        if (lock->count)
            fwrite(lock->contents, sizeof *lock->contents, lock->count, word);
    }
    diags_send(diags, word);
}

typedef struct WordReader {
    const char *at;
    size_t left;
} WordReader;

static bool take(WordReader *reader, void *place, size_t size)
{
    if (reader->left < size)
        return false;
    if (size)
        memcpy(place, reader->at, size);
    reader->at += size;
    reader->left -= size;
    return true;
}

static bool take_lock(Arena *arena, WordReader *reader, PageLock *lock)
{
    if (!take(reader, &lock->count, sizeof lock->count) || lock->count > reader->left)
        return false;
    lock->contents = ARENA_ARRAY(arena, ContentLock, lock->count + 1);
    return take(reader, lock->contents, lock->count * sizeof *lock->contents);
}

/* False: the word is not whole. */
static bool take_word(const LockingAsked *asked, WordReader reader, Locking *locking, Diags *diags)
{
    const size_t count = count_editions(asked->all);
    LockEdition *editions = ARENA_ARRAY(asked->arena, LockEdition, count + 1);
    *locking = (Locking){ .editions = editions, .count = count };
    if (!take(&reader, &locking->decided, sizeof locking->decided))
        return false;
    for (size_t i = 0; i < count; i++) {
        editions[i].code = asked->all[i].code;
        if (!take_lock(asked->arena, &reader, &editions[i].lock))
            return false;
    }
    return diags_receive(diags, reader.at, reader.left);
}

static void report_late(const LockingAsked *asked, int seconds, Diags *diags)
{
    diag_error(diags, asked->all[0].at, DIAG_TIME_LIMIT, "%s",
               arena_text(asked->arena, message_of("on which pages stories stand in all editions was not decided within %d second",
                                                   "on which pages stories stand in all editions was not decided within %d seconds", (size_t)seconds),
                          seconds));
    diag_hint(diags, "allow it more with --max-seconds, or leave --lock-pages away");
}

Locking locking_decide(const LockingAsked *asked, Hands *hands, Diags *diags)
{
    LockingAsked own = *asked;
    Hand hand;
    hand_begin(hands, &hand, decide_apart, &own);
    const char *word;
    size_t length;
    Locking locking;
    if (hand_end(hands, &hand, asked->arena, &word, &length) && take_word(asked, (WordReader){ word, length }, &locking, diags))
        return locking;
    if (hand_is_late(&hand)) {
        report_late(asked, hands_seconds(hands), diags);
    } else if (!ending_wanted()) {
        diag_fault(diags, asked->all[0].at, DIAG_EDITION_CRASHED, "the program broke off while it decided on which pages stories stand");
        diag_hint(diags, "without --lock-pages the editions may be made; please tell the makers of Tamga");
    }
    return (Locking){ 0 };
}

const PageLock *locking_of(const Locking *locking, const char *code)
{
    for (size_t i = 0; i < locking->count; i++)
        if (strcmp(locking->editions[i].code, code) == 0)
            return &locking->editions[i].lock;
    return NULL;
}

/* Takes an edition's pages, reports what breaks the rules of its brand. Each emblem is looked at by itself: first its
 * drawing, then its words, then what is around it. */
#include "print/brand.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/messages.h"
#include "print/brand_sight.h"

typedef void Report(Diags *diags, Place at, DiagCode code, const char *format, ...);

static void report(const Sight *sight, Report *kind, DiagCode code, Place at, const char *words)
{
    Findings *findings = sight->findings;
    if (!finding_is_new(findings, code, at))
        return;
    kind(findings->diags, at, code, MESSAGE("page %d: %s"), sight->page->number, words);
    sight_hint(sight->brand, code, NULL, findings->diags);
}

enum { WORDS = 800 };

void sight_report(const Sight *sight, DiagCode code, Place at, const char *format, ...)
{
    char words[WORDS];
    va_list values;
    va_start(values, format);
    vsnprintf(words, sizeof words, message(format), values);
    va_end(values);
    report(sight, diag_error, code, at, words);
}

void sight_warn(const Sight *sight, DiagCode code, Place at, const char *format, ...)
{
    char words[WORDS];
    va_list values;
    va_start(values, format);
    vsnprintf(words, sizeof words, message(format), values);
    va_end(values);
    report(sight, diag_warning, code, at, words);
}

void sight_hint(const Brand *brand, DiagCode code, const char *more, Diags *diags)
{
    const char *source = brand_source(brand, diag_word(code));
    if (more && source)
        diag_hint(diags, "%s (%s)", message(more), source);
    else if (more || source)
        diag_hint(diags, "%s", more ? message(more) : source);
}

static void check_emblem(const Sight *sight)
{
    brand_check_drawing(sight);
    brand_check_place(sight, brand_check_statement(sight));
}

static int check_emblems(Sight *sight)
{
    int count = 0;
    for (const Item *item = sight->page->items.first; emblem_next(item, sight->brand->emblem.utf8, sight->brand->points, &sight->emblem);
         item = sight->emblem.last->next, count++)
        check_emblem(sight);
    return count;
}

void brand_check(const Brand *brand, const Pages *pages, const Layout *layout, const Edition *edition, Diags *diags)
{
    Arena *scratch = arena_open();
    Findings findings = { .arena = scratch, .diags = diags };
    int emblems = 0;
    for (const Page *page = pages->first; page; page = page->next) {
        Sight sight = { .brand = brand, .edition = edition, .page = page, .findings = &findings };
        emblems += check_emblems(&sight);
    }
    if (!emblems) {
        diag_error(diags, layout->brand.at, DIAG_EMBLEM_MISSING, "no page bears the emblem");
        sight_hint(brand, DIAG_EMBLEM_MISSING, "a frame \"mark\" puts it there", diags);
    }
    brand_check_disclaimer(brand, pages, edition, diags);
    arena_close(scratch);
}

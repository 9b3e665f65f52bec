#include "print/findings.h"

#include <string.h>

struct Finding {
    DiagCode code;
    Place at;
    struct Finding *next;
};

static bool same_place(Place a, Place b)
{
    return a.line == b.line && a.column == b.column && !strcmp(a.file ? a.file : "", b.file ? b.file : "");
}

bool finding_is_new(Findings *findings, DiagCode code, Place at)
{
    for (const Finding *told = findings->told; told; told = told->next)
        if (told->code == code && same_place(told->at, at))
            return false;
    Finding *finding = ARENA_NEW(findings->arena, Finding);
    *finding = (Finding){ code, at, findings->told };
    findings->told = finding;
    return true;
}

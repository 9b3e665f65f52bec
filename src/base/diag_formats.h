/* Reports for machines: the same list that diags_print() shows to people, sorted alike. */
#ifndef BASE_DIAG_FORMATS_H
#define BASE_DIAG_FORMATS_H

#include "base/diag.h"
#include "base/json.h"

/* Writes where something is into the object that is begun: "file", "line", "column", and "end-column", the column after the
 * last one; null where the place has none. */
void place_write_json(Place at, Json *json);

/* Writes each report as an object into the list that is begun. All have the same keys: those of its place,
 * "severity", "code", "message", "hint". */
void diags_write_json(Diags *diags, Json *json);

/* Writes each report as a line that a workflow on GitHub shows at its place: a note as a notice, a fault as an error. */
void diags_write_github(Diags *diags, FILE *out);

#endif

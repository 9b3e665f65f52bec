/* How the texts of an edition stand, for other programs. */
#ifndef APP_STANDINGS_JSON_H
#define APP_STANDINGS_JSON_H

#include "app/standings_count.h"
#include "base/json.h"

/* An object: docs/translation.md says what is in it. */
void standings_write_json(Arena *arena, const Account *account, Json *json);

#endif

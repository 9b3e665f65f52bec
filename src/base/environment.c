#define _GNU_SOURCE /* environ */
#include "base/environment.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* How the names begin: HarfBuzz; cairo; Pango; FreeType; Fontconfig; GLib; libjpeg-turbo; GNU libc's conversions and locales. */
static const char *const beginnings[] = { "HB_", "CAIRO_", "PANGO", "FREETYPE_", "FC_", "FONTCONFIG_", "G_", "JSIMD_", "JPEGMEM", "GCONV_PATH", "LOCPATH", NULL };

static bool is_for_libraries(const char *variable)
{
    for (const char *const *beginning = beginnings; *beginning; beginning++)
        if (strncmp(variable, *beginning, strlen(*beginning)) == 0)
            return true;
    return false;
}

static void forget(const char *variable)
{
    char name[64];
    const size_t length = strcspn(variable, "=");
    if (length >= sizeof name)
        return;
    memcpy(name, variable, length);
    name[length] = '\0';
    unsetenv(name);
}

void environment_forget(void)
{
    for (char **variable = environ; *variable;) {
        const char *before = *variable;
        if (is_for_libraries(before))
            forget(before);
        variable += *variable == before; /* what was taken away lets the next move up */
    }
}

/* Gives files to a fuzz target, one after the other, without a fuzzer: "replay" FILE…
 * A crash of the last one that it names is the finding. */
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"

static uint8_t *load(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    uint8_t *bytes = NULL;
    if (file && fseek(file, 0, SEEK_END) == 0) {
        const long end = ftell(file);
        rewind(file);
        bytes = end >= 0 ? malloc((size_t)end + 1) : NULL;
        *length = bytes ? fread(bytes, 1, (size_t)end, file) : 0;
    }
    if (file)
        fclose(file);
    return bytes;
}

int main(int count, char **paths)
{
    for (int i = 1; i < count; i++) {
        size_t length;
        uint8_t *bytes = load(paths[i], &length);
        if (!bytes) {
            fprintf(stderr, "%s cannot be read\n", paths[i]);
            return EXIT_FAILURE;
        }
        printf("%s\n", paths[i]);
        fflush(stdout);
        LLVMFuzzerTestOneInput(bytes, length);
        free(bytes);
    }
    return count > 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}

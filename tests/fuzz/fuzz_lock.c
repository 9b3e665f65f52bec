/* tamga.lock is read; what is accepted can be written and read back, and is the same then. */
#include <string.h>

#include "fuzz.h"
#include "read/lockfile.h"

static const char *written(const Fuzz *fuzz, const Lockfile *lock, size_t *length)
{
    FILE *paper = fuzz_paper();
    lockfile_write(lock, paper);
    return fuzz_words(fuzz, paper, length);
}

static void read_back(const Fuzz *fuzz, const Lockfile *lock)
{
    size_t first, second;
    const char *words = written(fuzz, lock, &first);
    const Lockfile *again = lockfile_read(fuzz->arena, LOCKFILE_NAME, words, first, fuzz->diags);
    fuzz_wants(fuzz, again != NULL, "what is written can be read");
    fuzz_wants(fuzz, strcmp(words, written(fuzz, again, &second)) == 0, "what is read back is what was written");
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    Fuzz fuzz = fuzz_open(LOCKFILE_NAME, bytes, length);
    const Lockfile *lock = lockfile_read(fuzz.arena, fuzz.input->name, fuzz.input->bytes, length, fuzz.diags);
    for (size_t i = 0; lock && i < lock->files.count; i++) {
        const Text *files = lock->files.items;
        lockfile_file_name(files[i]);
        lockfile_file_digest(fuzz.arena, files[i]);
    }
    if (lock)
        read_back(&fuzz, lock);
    return fuzz_close(&fuzz);
}

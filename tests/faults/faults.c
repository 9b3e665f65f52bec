/* Lets one call of the system or of the C library fail: loaded before a program by LD_PRELOAD, told by the environment which.
 *
 *   FAULT=rename:3       the third rename() fails, as it would on a disk that is full or not ours
 *   FAULT=missing:1      this kernel knows neither Landlock nor seccomp
 *   FAULT_COUNTS=FILE    where the program leaves at its end how many calls of each kind it has made, one a line
 *
 * Calls are counted process by process. A call that libc makes for itself is not seen, so fopen() is a kind of its own. Under a
 * sanitizer memory is the sanitizer's, and does not fail. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef enum Kind { MEMORY, OPEN, FOPEN, WRITE, FWRITE, FFLUSH, FCLOSE, FSYNC, CLOSE, RENAME, MKDIR, MISSING, KINDS } Kind;

static const struct {
    const char *name;
    int reason;
} kinds[KINDS] = {
    [MEMORY] = { "memory", ENOMEM }, [OPEN] = { "open", EMFILE },    [FOPEN] = { "fopen", EMFILE },   [WRITE] = { "write", ENOSPC },
    [FWRITE] = { "fwrite", ENOSPC }, [FFLUSH] = { "fflush", ENOSPC }, [FCLOSE] = { "fclose", ENOSPC }, [FSYNC] = { "fsync", EIO },
    [CLOSE] = { "close", EIO },      [RENAME] = { "rename", EIO },   [MKDIR] = { "mkdir", ENOSPC },   [MISSING] = { "missing", ENOSYS },
};

static atomic_long counts[KINDS];
static Kind wanted = KINDS;
static long turn;
static int account = -1;

__attribute__((constructor)) static void read_wish(void)
{
    const char *wish = getenv("FAULT"), *path = getenv("FAULT_COUNTS"), *colon = wish ? strchr(wish, ':') : NULL;
    for (Kind kind = 0; colon && kind < KINDS; kind++) {
        if (strlen(kinds[kind].name) != (size_t)(colon - wish) || strncmp(wish, kinds[kind].name, (size_t)(colon - wish)) != 0)
            continue;
        turn = strtol(colon + 1, NULL, 10);
        wanted = kind;
    }
    /* Now, while every file may still be written to. */
    account = path ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
    for (Kind kind = 0; kind < KINDS; kind++)
        counts[kind] = 0;
}

__attribute__((destructor)) static void leave_account(void)
{
    for (Kind kind = 0; account >= 0 && kind < KINDS; kind++)
        dprintf(account, "%s %ld\n", kinds[kind].name, (long)counts[kind]);
}

static bool fails(Kind kind)
{
    const long count = atomic_fetch_add(&counts[kind], 1) + 1;
    if (kind != wanted || count != turn)
        return false;
    errno = kinds[kind].reason;
    return true;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* ------------------------------------------------------------------ memory */

/* Under these names the program's own allocator, in src/base/memory.c, asks glibc's. Without it they are asked by nobody. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

void *__libc_malloc(size_t size)
{
    return fails(MEMORY) ? NULL : REAL(malloc)(size);
}

void *__libc_calloc(size_t count, size_t size)
{
    return fails(MEMORY) ? NULL : REAL(calloc)(count, size);
}

void *__libc_realloc(void *old, size_t size)
{
    return fails(MEMORY) ? NULL : REAL(realloc)(old, size);
}

/* ------------------------------------------------------------------- files */

static mode_t mode_of(int how, va_list more)
{
    return how & O_CREAT ? va_arg(more, mode_t) : 0;
}

int open(const char *path, int how, ...)
{
    va_list more;
    va_start(more, how);
    const mode_t mode = mode_of(how, more);
    va_end(more);
    return fails(OPEN) ? -1 : REAL(open)(path, how, mode);
}

int open64(const char *path, int how, ...)
{
    va_list more;
    va_start(more, how);
    const mode_t mode = mode_of(how, more);
    va_end(more);
    return fails(OPEN) ? -1 : REAL(open64)(path, how, mode);
}

FILE *fopen(const char *path, const char *how)
{
    return fails(FOPEN) ? NULL : REAL(fopen)(path, how);
}

FILE *fopen64(const char *path, const char *how)
{
    return fails(FOPEN) ? NULL : REAL(fopen64)(path, how);
}

ssize_t write(int file, const void *bytes, size_t length)
{
    return fails(WRITE) ? -1 : REAL(write)(file, bytes, length);
}

/* Such a stream fails only where memory does. */
static bool is_in_memory(FILE *file)
{
    return file && fileno(file) < 0;
}

/* A part has been taken, as on a disk that fills up, and the stream knows it from then on, as glibc's do. */
size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file)
{
    if (is_in_memory(file) || !fails(FWRITE))
        return REAL(fwrite)(bytes, size, count, file);
    enum { ERROR_SEEN = 0x20 }; /* _IO_ERR_SEEN in libio.h, for which no function asks */
    REAL(fwrite)(bytes, size, count / 2, file);
    file->_flags |= ERROR_SEEN;
    errno = ENOSPC;
    return count / 2;
}

int fflush(FILE *file)
{
    return !is_in_memory(file) && fails(FFLUSH) ? EOF : REAL(fflush)(file);
}

/* Closed it is, whatever is said of it. */
int fclose(FILE *file)
{
    const bool in_memory = is_in_memory(file);
    const int done = REAL(fclose)(file);
    return !in_memory && fails(FCLOSE) ? EOF : done;
}

int close(int file)
{
    const int done = REAL(close)(file);
    return fails(CLOSE) ? -1 : done;
}

int fsync(int file)
{
    return fails(FSYNC) ? -1 : REAL(fsync)(file);
}

int rename(const char *from, const char *to)
{
    return fails(RENAME) ? -1 : REAL(rename)(from, to);
}

int mkdir(const char *path, mode_t mode)
{
    return fails(MKDIR) ? -1 : REAL(mkdir)(path, mode);
}

/* ------------------------------------------------------------- the kernel */

static bool is_missing(void)
{
    if (wanted == MISSING)
        errno = ENOSYS;
    return wanted == MISSING;
}

long syscall(long number, ...)
{
    long words[6];
    va_list more;
    va_start(more, number);
    for (size_t i = 0; i < 6; i++)
        words[i] = va_arg(more, long);
    va_end(more);
    if (number >= SYS_landlock_create_ruleset && number <= SYS_landlock_restrict_self && is_missing())
        return -1;
    return REAL(syscall)(number, words[0], words[1], words[2], words[3], words[4], words[5]);
}

int prctl(int option, ...)
{
    unsigned long words[4];
    va_list more;
    va_start(more, option);
    for (size_t i = 0; i < 4; i++)
        words[i] = va_arg(more, unsigned long);
    va_end(more);
    if (option == PR_SET_SECCOMP && is_missing())
        return -1;
    return REAL(prctl)(option, words[0], words[1], words[2], words[3]);
}

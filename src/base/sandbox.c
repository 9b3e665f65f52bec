/* Two parts of Linux do it, and neither needs a library or a privilege:
 * Landlock (since 5.13) knows files, seccomp knows system calls.
 * https://docs.kernel.org/userspace-api/landlock.html */
#define _GNU_SOURCE /* syscall(), O_PATH */
#include "base/sandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>

#include "base/folder.h"

struct Sandbox {
    Arena *arena;
    int rules;       /* Landlock's, a file; -1: there are none */
    uint64_t rights; /* that this kernel can refuse */
};

/* Newer than the headers of Debian 12. */
enum { TRUNCATE = 1 << 14, IOCTL_DEV = 1 << 15 };

enum {
    READING = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
    CHANGING = READING | LANDLOCK_ACCESS_FS_WRITE_FILE | TRUNCATE | LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REMOVE_FILE |
               LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR,
    OF_FILES = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | TRUNCATE, /* a rule of a file can have no others */
};

/* ------------------------------------------------------------------- files */

/* Each version refuses more: the first all up to making links, then moves between folders, cutting files, orders to devices. */
static uint64_t refusable_rights(void)
{
    const long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    uint64_t rights = version < 1 ? 0 : 2 * LANDLOCK_ACCESS_FS_MAKE_SYM - 1;
    rights |= version >= 2 ? LANDLOCK_ACCESS_FS_REFER : 0;
    rights |= version >= 3 ? TRUNCATE : 0;
    return rights | (version >= 5 ? IOCTL_DEV : 0);
}

static void allow(const Sandbox *sandbox, const char *path, uint64_t rights)
{
    struct stat about;
    const int file = sandbox->rules < 0 ? -1 : open(path, O_PATH | O_CLOEXEC);
    if (file < 0)
        return;
    struct landlock_path_beneath_attr rule = { .parent_fd = file, .allowed_access = rights & sandbox->rights };
    if (fstat(file, &about) == 0 && !S_ISDIR(about.st_mode))
        rule.allowed_access &= OF_FILES;
    syscall(SYS_landlock_add_rule, sandbox->rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(file);
}

/* Libraries are loaded late too: conversions of GNU libc, and poppler with the fonts that it falls back on. */
static const char *const system_places[] = {
    "/usr", "/lib", "/lib64", "/nix/store", "/gnu/store", "/etc/ld.so.cache", "/etc/fonts", "/var/cache/fontconfig", NULL,
};

/* What the Makefile names for a program that is measured, by a sanitizer or gcov. */
#ifndef TAMGA_MEASURED_IN
#define TAMGA_MEASURED_IN NULL
#endif
static const char *const measured_in[] = { TAMGA_MEASURED_IN, NULL };

Sandbox *sandbox_open(Arena *arena)
{
    Sandbox *sandbox = ARENA_NEW(arena, Sandbox);
    *sandbox = (Sandbox){ .arena = arena, .rules = -1, .rights = refusable_rights() };
    const struct landlock_ruleset_attr refused = { .handled_access_fs = sandbox->rights };
    if (sandbox->rights)
        sandbox->rules = (int)syscall(SYS_landlock_create_ruleset, &refused, sizeof refused.handled_access_fs, 0);
    for (const char *const *place = system_places; *place; place++)
        allow(sandbox, *place, READING);
    for (const char *const *place = measured_in; *place; place++)
        allow(sandbox, *place, CHANGING);
    return sandbox;
}

void sandbox_reads(Sandbox *sandbox, const char *path)
{
    allow(sandbox, path, READING);
}

static void read_links(const Sandbox *sandbox, const char *path, int depth)
{
    DIR *folder = depth > 0 ? opendir(path) : NULL;
    for (const struct dirent *entry; folder && (entry = readdir(folder));) {
        if (entry->d_name[0] == '.' || entry->d_type == DT_REG)
            continue;
        const char *inside = arena_text(sandbox->arena, "%s/%s", path, entry->d_name);
        if (entry->d_type != DT_DIR)
            allow(sandbox, inside, READING);
        read_links(sandbox, inside, depth - 1);
    }
    if (folder)
        closedir(folder);
}

void sandbox_reads_linked(Sandbox *sandbox, const char *folder)
{
    enum { DEPTH = 4 }; /* layouts/NAME/EPOCH/new/: no folder of the program's own is deeper */
    allow(sandbox, folder, READING);
    if (sandbox->rules >= 0)
        read_links(sandbox, folder, DEPTH);
}

/* One that is not empty stays, which is what is meant. */
static void remove_empty(void *folder)
{
    rmdir(folder);
}

static bool make_for_now(const Sandbox *sandbox, const char *folder, mode_t mode)
{
    const char *parent = path_parent(sandbox->arena, folder);
    if (folder_is(folder))
        return true;
    if (strcmp(parent, folder) == 0 || !make_for_now(sandbox, parent, mode) || mkdir(folder, mode) != 0)
        return false;
    allow(sandbox, parent, LANDLOCK_ACCESS_FS_REMOVE_DIR);
    arena_own(sandbox->arena, arena_text(sandbox->arena, "%s", folder), remove_empty);
    return true;
}

/* Where a folder cannot be made the one above is lent in its place, so that whoever tries it again is told the system's reason. */
void sandbox_writes(Sandbox *sandbox, const char *folder, mode_t mode)
{
    if (sandbox->rules < 0)
        return;
    const char *place = folder;
    if (!make_for_now(sandbox, folder, mode))
        while (access(place, F_OK) != 0 && strcmp(place, path_parent(sandbox->arena, place)) != 0)
            place = path_parent(sandbox->arena, place);
    allow(sandbox, place, CHANGING);
}

static bool keep_to_files(const Sandbox *sandbox)
{
    return sandbox->rules >= 0 && syscall(SYS_landlock_restrict_self, sandbox->rules, 0) == 0;
}

/* ------------------------------------------------------------ system calls */

#if defined(__x86_64__)
#define OUR_CALLS AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OUR_CALLS AUDIT_ARCH_AARCH64
#elif defined(__riscv) && __riscv_xlen == 64
#define OUR_CALLS AUDIT_ARCH_RISCV64
#endif

#ifdef OUR_CALLS
/* What nothing here has a use for, and an intruder would: connections, other programs, the memory of other processes, and two
 * ways around this list. ptrace() is left to Landlock: the leak sanitizer looks at its own process by it. */
static const unsigned refused_calls[] = {
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_execve, SYS_execveat, SYS_process_vm_readv, SYS_process_vm_writev,
    SYS_io_uring_setup, SYS_bpf, SYS_unshare, SYS_setns, SYS_mount, SYS_keyctl, SYS_userfaultfd, SYS_perf_event_open,
};

enum { CALLS = sizeof refused_calls / sizeof *refused_calls, X32_CALLS = 0x40000000 /* of x86_64: the same under other numbers */ };

#define LOAD(member) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, member))
#define REFUSE BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)

static void refuse_calls(void)
{
    struct sock_filter steps[6 + 2 * CALLS + 1] = {
        LOAD(arch), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OUR_CALLS, 1, 0), REFUSE,
        LOAD(nr),   BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, X32_CALLS, 0, 1), REFUSE,
    };
    size_t count = 6;
    for (size_t i = 0; i < CALLS; i++) {
        steps[count++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, refused_calls[i], 0, 1);
        steps[count++] = (struct sock_filter)REFUSE;
    }
    steps[count++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    const struct sock_fprog program = { .len = (unsigned short)count, .filter = steps };
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}
#else
static void refuse_calls(void)
{
}
#endif

bool sandbox_enter(Sandbox *sandbox)
{
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); /* without it both are for root alone */
    const bool kept = keep_to_files(sandbox);
    refuse_calls();
    if (sandbox->rules >= 0)
        close(sandbox->rules);
    sandbox->rules = -1;
    return kept;
}

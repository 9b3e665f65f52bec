/* Digests against those of sha256sum (coreutils), which is another's work. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/digest.h"

static void assert_digest(Digest digest, const char *wanted)
{
    Arena *arena = arena_open();
    assert_string_equal(digest_words(arena, digest), wanted);
    arena_close(arena);
}

static void digests_are_those_of_sha256sum(void **state)
{
    (void)state;
    assert_digest(digest_of("", 0), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_digest(digest_of("abc", 3), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void fill(uint8_t *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        bytes[i] = (uint8_t)(i % 251);
}

/* A block has 64 bytes: around its end mistakes are made. */
static void the_edges_of_blocks_are_taken_right(void **state)
{
    (void)state;
    uint8_t bytes[1000];
    fill(bytes, sizeof bytes);
    assert_digest(digest_of(bytes, 63), "29af2686fd53374a36b0846694cc342177e428d1647515f078784d69cdb9e488");
    assert_digest(digest_of(bytes, 64), "fdeab9acf3710362bd2658cdc9a29e8f9c757fcf9811603a8c447cd1d9151108");
    assert_digest(digest_of(bytes, 65), "4bfd2c8b6f1eec7a2afeb48b934ee4b2694182027e6d0fc075074f2fabb31781");
    assert_digest(digest_of(bytes, 1000), "4e4c294b331f7a2099a379bec34b9f9fc03dc46ab465d998f4d683da53487e6d");
}

static void parts_give_the_digest_of_the_whole(void **state)
{
    (void)state;
    uint8_t bytes[1000];
    fill(bytes, sizeof bytes);
    const Digest whole = digest_of(bytes, sizeof bytes);
    for (size_t step = 1; step < 300; step += 7) {
        Digesting digesting;
        digest_begin(&digesting);
        for (size_t at = 0; at < sizeof bytes; at += step)
            digest_add(&digesting, bytes + at, step < sizeof bytes - at ? step : sizeof bytes - at);
        const Digest parts = digest_end(&digesting);
        assert_memory_equal(parts.bytes, whole.bytes, DIGEST_LENGTH);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digests_are_those_of_sha256sum),
        cmocka_unit_test(the_edges_of_blocks_are_taken_right),
        cmocka_unit_test(parts_give_the_digest_of_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

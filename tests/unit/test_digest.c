/* Digests against those of b2sum -l 256 (coreutils), which is another's work. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/digest.h"

static void assert_digest(Digest digest, const char *wanted)
{
    char words[2 * DIGEST_LENGTH + 1];
    for (int i = 0; i < DIGEST_LENGTH; i++)
        snprintf(words + 2 * i, 3, "%02x", digest.bytes[i]);
    assert_string_equal(words, wanted);
}

static void digests_are_those_of_b2sum(void **state)
{
    (void)state;
    assert_digest(digest_of("", 0), "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8");
    assert_digest(digest_of("abc", 3), "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319");
}

static void fill(uint8_t *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        bytes[i] = (uint8_t)(i % 251);
}

/* A block has 128 bytes: around its end mistakes are made. */
static void the_edges_of_blocks_are_taken_right(void **state)
{
    (void)state;
    uint8_t bytes[1000];
    fill(bytes, sizeof bytes);
    assert_digest(digest_of(bytes, 127), "f2fe67ff342e21b8f45e8f2e0bcd1d9243245d50ee6c78042e9c491388791c72");
    assert_digest(digest_of(bytes, 128), "c3582f71ebb2be66fa5dd750f80baae97554f3b015663c8be377cfcb2488c1d1");
    assert_digest(digest_of(bytes, 129), "f7f3c46ba2564ff4c4c162da1f5b605f9f1c4aa6a20652a9f9a337c1a2f5b9c9");
    assert_digest(digest_of(bytes, 1000), "b372d0608f720c8c3dd41e9c8eecb10143b41abe520b616607e754bf79c08331");
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
        cmocka_unit_test(digests_are_those_of_b2sum),
        cmocka_unit_test(the_edges_of_blocks_are_taken_right),
        cmocka_unit_test(parts_give_the_digest_of_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

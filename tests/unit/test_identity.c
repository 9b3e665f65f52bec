/* What a file is named by, beside its pages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "pressroom.h"
#include "print/draw.h"
#include "print/identity.h"

static Digest named(const char *version, bool plates)
{
    Forme *forme = forme_open(arena, 300, 400, 9);
    draw_tagged(forme, pressroom.pages.first, false);
    forme_end_page(forme, pressroom.pages.first);
    assert_true(forme_close(forme, "it", diags));
    return identity_content(forme, plates, &pressroom.pages, originals_open(arena), version);
}

static Digest named_by(const char *version)
{
    return named(version, false);
}

static void another_version_makes_another_file(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    const Digest first = named_by("0.1.0"), again = named_by("0.1.0"), next = named_by("0.1.1");
    assert_memory_equal(first.bytes, again.bytes, DIGEST_LENGTH);
    assert_memory_not_equal(first.bytes, next.bytes, DIGEST_LENGTH);
}

static void a_plate_of_its_own_makes_another_file(void **state)
{
    (void)state;
    Ink spot = red;
    spot.spot.utf8 = "PANTONE Red 032 C";
    add_plate(NULL, &spot);
    assert_memory_not_equal(named("0.1.0", false).bytes, named("0.1.0", true).bytes, DIGEST_LENGTH);
}

static void another_ink_makes_another_file(void **state)
{
    (void)state;
    add_plate(NULL, &red);
    const Digest first = named_by("0.1.0");
    pressroom.pages.first->items.first->fill = &blue;
    assert_memory_not_equal(first.bytes, named_by("0.1.0").bytes, DIGEST_LENGTH);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_pressroom, close_pressroom)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(another_version_makes_another_file),
        TEST(a_plate_of_its_own_makes_another_file),
        TEST(another_ink_makes_another_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

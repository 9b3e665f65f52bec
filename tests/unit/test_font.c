/* Faces of the newsletter's own fonts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "setting.h"

static const Face *face_at(double size)
{
    const Face *face = fonts_face(setter.fonts, setter_style(&setter, "body"), false, false, size, diags);
    assert_non_null(face);
    return face;
}

/* A layout with hundreds of sizes is no wise one, but nothing that the program may end at. */
static void there_are_as_many_sizes_as_are_asked_for(void **state)
{
    (void)state;
    enum { SIZES = 600 };
    const Face *faces[SIZES];
    for (int i = 0; i < SIZES; i++)
        faces[i] = face_at(5 + i / 8.0);
    for (int i = 0; i < SIZES; i++) {
        assert_ptr_equal(face_at(5 + i / 8.0), faces[i]);
        assert_float_equal((float)face_space(faces[i]), (float)(face_space(faces[0]) * (5 + i / 8.0) / 5), 0.001F);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(there_are_as_many_sizes_as_are_asked_for, open_setter, close_list),
    };
    return cmocka_run_group_tests_name("font", tests, NULL, NULL);
}

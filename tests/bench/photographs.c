/* photographs: pictures as a camera makes them, the same on every machine.
 *
 *   photographs FOLDER COUNT
 *
 * writes FOLDER/1.jpg and so on, 2400 by 1600 pixels each: hills in the distance under a sky, and the grain of a sensor over all. They differ in a
 * comment alone, which is enough for each to be worked on for itself, and as much work as any. */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

enum { WIDTH = 2400, HEIGHT = 1600, QUALITY = 85, GRAIN = 12 /* levels */ };

/* Numerical Recipes' generator: enough for grain. */
static uint32_t next_random(uint32_t *seed)
{
    return *seed = *seed * 1664525u + 1013904223u;
}

static uint8_t level(double share, uint32_t *seed)
{
    const double grain = (double)(next_random(seed) >> 24) / 255 - 0.5;
    return (uint8_t)fmin(fmax(255 * share + GRAIN * grain, 0), 255);
}

/* How far up the hills reach at x, of the height. */
static double ridge(double x)
{
    return 0.45 + 0.12 * sin(x / 310) + 0.05 * sin(x / 73 + 1) + 0.01 * sin(x / 11);
}

static void paint_row(JSAMPLE *row, int y, uint32_t *seed)
{
    for (int x = 0; x < WIDTH; x++) {
        const double height = 1 - (double)y / HEIGHT, below = ridge(x) - height;
        const double texture = 0.15 * sin(x / 17.0 + y / 5.0) * sin(y / 29.0 - x / 41.0);
        const double red = below > 0 ? 0.30 + below * 0.4 + texture : 0.75 - 0.3 * height;
        const double green = below > 0 ? 0.38 + below * 0.2 + texture : 0.80 - 0.2 * height;
        const double blue = below > 0 ? 0.25 + below * 0.1 + texture : 0.90 - 0.1 * height;
        row[3 * x] = level(red, seed);
        row[3 * x + 1] = level(green, seed);
        row[3 * x + 2] = level(blue, seed);
    }
}

/* Gives bytes that the caller frees. */
static unsigned char *take(unsigned long *length)
{
    unsigned char *bytes = NULL;
    struct jpeg_error_mgr errors;
    struct jpeg_compress_struct jpeg = { .err = jpeg_std_error(&errors) };
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &bytes, length);
    jpeg.image_width = WIDTH;
    jpeg.image_height = HEIGHT;
    jpeg.input_components = 3;
    jpeg.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, QUALITY, TRUE);
    jpeg_start_compress(&jpeg, TRUE);
    static JSAMPLE row[3 * WIDTH];
    JSAMPROW rows[] = { row };
    uint32_t seed = 1;
    for (int y = 0; y < HEIGHT; y++) {
        paint_row(row, y, &seed);
        jpeg_write_scanlines(&jpeg, rows, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    return bytes;
}

/* The comment, of two bytes, stands behind the mark that begins every JPEG. */
static bool write_one(const char *path, int number, const unsigned char *bytes, unsigned long length)
{
    enum { MARK = 2 };
    const unsigned char comment[] = { 0xFF, JPEG_COM, 0, 4, (unsigned char)(number >> 8), (unsigned char)number };
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    fwrite(bytes, 1, MARK, file);
    fwrite(comment, 1, sizeof comment, file);
    fwrite(bytes + MARK, 1, length - MARK, file);
    return fclose(file) == 0;
}

int main(int count, char **arguments)
{
    if (count != 3)
        return fputs("usage: photographs FOLDER COUNT\n", stderr), 2;
    unsigned long length = 0;
    unsigned char *bytes = take(&length);
    bool done = true;
    for (int number = 1; done && number <= atoi(arguments[2]); number++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%d.jpg", arguments[1], number);
        done = write_one(path, number, bytes, length);
    }
    free(bytes);
    return done ? 0 : 1;
}

#!/usr/bin/env python3
"""Makes the small pictures of this folder, which are committed: PIL's JPEGs differ from version to version.

Run it here with Debian's python3-pil. The upright test picture is 3 x 2 pixels, each of another colour:

    red    green  blue
    white  black  yellow
"""
import struct
import zlib

from PIL import Image

RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)
WHITE, BLACK, YELLOW = (255, 255, 255), (0, 0, 0), (255, 255, 0)
UPRIGHT = [[RED, GREEN, BLUE], [WHITE, BLACK, YELLOW]]
ADAM7 = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def chunk(letters, data):
    return struct.pack(">I", len(data)) + letters + data + struct.pack(">I", zlib.crc32(letters + data))


def png(name, width, height, depth, kind, rows, before=b"", interlaced=False):
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, int(interlaced))
    packed = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows), 9)
    with open(name, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + chunk(b"IDAT", packed) + chunk(b"IEND", b""))


def flat(rows):
    return [[value for pixel in row for value in pixel] for row in rows]


def orientation(turn):
    """A TIFF with one entry, as EXIF has it; little and big end first by turns."""
    if turn % 2:
        return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, turn, 0, 0)
    return b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, turn, 0, 0)


def stored(turn):
    """The rows that a file with this orientation holds, so that the upright picture is UPRIGHT."""
    def pixel(column, row, columns, rows):
        right, down = columns - 1 - column, rows - 1 - row
        x, y = {1: (column, row), 2: (right, row), 3: (right, down), 4: (column, down), 5: (row, column),
                6: (rows - 1 - row, column), 7: (rows - 1 - row, columns - 1 - column), 8: (row, right)}[turn]
        return UPRIGHT[y][x]
    columns, rows = (3, 2) if turn < 5 else (2, 3)
    return [[pixel(column, row, columns, rows) for column in range(columns)] for row in range(rows)]


def make_jpegs():
    picture = Image.new("RGB", (3, 2))
    picture.putdata([pixel for row in UPRIGHT for pixel in row])
    large = picture.resize((48, 32), Image.NEAREST)
    large.save("rgb.jpg", quality=80)
    large.save("progressive.jpg", quality=80, progressive=True)
    large.convert("L").save("grey.jpg", quality=80)
    large.save("turned.jpg", quality=80, exif=b"Exif\0\0" + orientation(6))
    Image.new("CMYK", (48, 32), (0, 255, 255, 0)).save("cmyk.jpg", quality=80)  # red


def make_pngs():
    for turn in range(1, 9):
        rows = stored(turn)
        png(f"turn-{turn}.png", len(rows[0]), len(rows), 8, 2, flat(rows), chunk(b"eXIf", orientation(turn)))
    # Left half opaque red, right half green of alpha 128.
    png("alpha.png", 2, 1, 8, 6, [[255, 0, 0, 255, 0, 255, 0, 128]])
    png("grey-alpha.png", 2, 1, 8, 4, [[200, 255, 100, 0]])
    png("grey.png", 4, 1, 2, 0, [[0b00011011]])
    png("deep.png", 2, 1, 16, 2, [[255, 255, 128, 0, 0, 0, 0, 0, 128, 0, 255, 255]])
    colours = chunk(b"PLTE", bytes(RED + GREEN + BLUE)) + chunk(b"tRNS", bytes([255, 255, 0]))
    png("palette.png", 3, 1, 2, 3, [[0b00011000]], colours)
    tiles = [[(16 * x, 16 * y, 128) for x in range(8)] for y in range(8)]
    passes = [flat([row[left::right] for row in tiles[top::down]]) for left, top, right, down in ADAM7]
    png("interlaced.png", 8, 8, 8, 2, [row for rows in passes for row in rows], interlaced=True)


def make_liars():
    png("huge.png", 100000, 100000, 8, 2, [[0, 0, 0]])
    png("hollow.png", 5000, 5000, 8, 2, [[0, 0, 0]])
    png("unfinished.png", 8, 8, 8, 2, [[0] * 24] * 7)


make_jpegs()
make_pngs()
make_liars()

"""Halls and round tables: the Steering Group, the conference in Warsaw, a joint investigation."""

from collections import namedtuple

from interiors import box, chair_back, cup, flag, glass_of_water, laptop, lines, side_chair, window
from kit import (AUBERGINE, BLUE, BLUE_DARK, BLUE_MID, BRICK, CLAY, CLOUD, CREAM, HAZE, ICE, LEAF, MIST,
                 NAVY, PAPER, PEACH, PETROL, PINE, PLATE, SAGE, SAND, SKIN_DARK, SKIN_LIGHT, SKIN_MID,
                 STEEL, dice, mix, shade)
from people import LEFT, RIGHT, UNIT, Figure, Look
from people_heads import BACK, FRONT, PROFILE, TURNED

# Whoever sits in a hall with the back to us: hair, ink of the hair, a woman or not, cover.
LISTENERS = (("crop", PLATE, False, None), ("bob", SKIN_DARK, True, None), ("crop", NAVY, False, None),
             ("bun", PLATE, True, None), ("thinning", HAZE, False, None), ("crop", SKIN_DARK, False, None),
             ("long", PLATE, True, None), ("crop", PLATE, False, None), ("crop", NAVY, True, "headscarf"),
             ("parted", HAZE, False, None), ("tail", SKIN_DARK, True, None))


def conference_hall(svg):
    svg.title("The Steering Group in session: panel, speaker, screen and delegates")
    curtain(svg, 180, 70)
    for x in range(6, 180, 24):
        svg.polygon([(x, 0), (x + 7, 0), (x + 5.6, 2.6), (x + 1.4, 2.6)], SAND)
    _screen(svg, 45, 9, 90, 37)
    for i, ink in enumerate((PETROL, PEACH, LEAF, CREAM, HAZE)):
        flag(svg, 7 + 6.6 * i, 70, 40, ink)
    svg.rect(0, 69, 180, 5, SAND)
    svg.rect(0, 74, 180, 38, PEACH)
    svg.rect(0, 74, 180, 1.2, CLAY)
    _panel(svg, 50, 60.5, 16, PANEL, 3.3, CLAY, BRICK)
    _lectern(svg, 156, 52)
    seated_row(svg, Row(83, 3.4, 14.2, 4.8, 0, (BLUE, PETROL, BLUE_MID, AUBERGINE, BLUE), BLUE_MID), LISTENERS)
    seated_row(svg, Row(96, 4.1, 17.2, 4, 6, (BLUE_DARK, BLUE, PINE, BLUE_DARK), BLUE_DARK), LISTENERS)
    seated_row(svg, Row(115, 5.2, 21.5, -4, 2, (PLATE, NAVY, AUBERGINE, NAVY), PLATE), LISTENERS)


PANEL = (
    (Look(hair="parted", hair_ink=SKIN_DARK, ink=NAVY, accent=PETROL), TURNED),
    (Look(skin=SKIN_MID, woman=True, hair="bob", ink=PINE), FRONT),
    (Look(hair="thinning", hair_ink=HAZE, ink=BLUE, accent=PLATE), TURNED),
    (Look(woman=True, hair="bun", hair_ink=SKIN_DARK, ink=AUBERGINE), TURNED),
    (Look(skin=SKIN_MID, hair="crop", ink=NAVY, accent=SAND), FRONT),
    (Look(skin=SKIN_DARK, woman=True, hair="crop", cover="headscarf", cover_ink=PETROL, ink=BLUE_MID),
     TURNED),
)


def curtain(svg, width, height):
    svg.rect(0, 0, width, height, BLUE_DARK)
    for x in range(0, width, 12):
        svg.rect(x, 0, 5.2, height, mix(BLUE_DARK, NAVY, 0.55))


def _screen(svg, x, y, width, height):
    svg.rect(x, y, width, height, PLATE)
    svg.rect(x + 1.2, y + 1.2, width - 2.4, height - 2.4, PAPER)
    for i, ink in enumerate((AUBERGINE, BRICK, PINE, PETROL)):
        svg.rect(x + 9 + 7.2 * (i % 2), y + 9 + 7.2 * (i // 2), 6.4, 6.4, ink)
    svg.rect(x + 31, y + 8, 34, 2, NAVY)
    lines(svg, x + 31, y + 12.6, 48, 3, 2.7, HAZE, 0.9, 7)
    svg.rect(x + 31, y + 23.6, 48, 0.8, MIST)
    svg.rect(x + 31, y + 23.3, 30, 1.4, PETROL)
    for at in (0, 15, 30):
        svg.circle(x + 31 + at, y + 24, 1.7, PETROL)
    lines(svg, x + 31, y + 28, 12, 1, 2, HAZE, 0.8, 2)
    lines(svg, x + 46, y + 28, 12, 1, 2, HAZE, 0.8, 3)


def _panel(svg, x, y, pitch, people, scale, board, front):
    """Seated behind one table, hands on it; the table hides them from the ribs down."""
    unit = scale * UNIT
    top, width = y + 11.7 * unit, pitch * (len(people) - 1) + 7.3 * scale
    figures = [Figure(svg, x + i * pitch, y, scale, look, view) for i, (look, view) in enumerate(people)]
    for figure in figures:
        figure.hair_behind()
        figure.torso()
        figure.head()
    left = x - 3.65 * scale
    svg.rect(left, top, width, 0.5 * scale, board)
    svg.rect(left + 1, top + 0.5 * scale, width - 2, 3.3 * scale, front)
    svg.rect(left + 1, top + 0.5 * scale, width - 2, 0.3 * scale, shade(front, 0.3))
    for figure in figures:
        middle = figure.x
        with svg.clip(box(0, 0, svg.width, top + 0.5)):
            figure.arm(RIGHT, (middle + 1.1 * unit, top - 0.9 * unit), length=0.64, cast=True, turn=186)
            figure.arm(LEFT, (middle - 0.7 * unit, top - 0.6 * unit), length=0.64, cast=True, turn=-4)
    for figure in figures:
        with svg.place(figure.x, top, scale):
            svg.polygon([(-1.1, 0.36), (-0.97, -0.36), (0.97, -0.36), (1.1, 0.36)], PAPER)
            svg.rect(-0.6, -0.12, 1.2, 0.18, HAZE)
            svg.stroke([(1.64, 0), (1.27, -1.2)], PLATE, 0.11)
            svg.circle(1.24, -1.3, 0.15, PLATE)
            glass_of_water(svg, 2.3, 0.06, 0.73)


def _lectern(svg, x, y):
    speaker = Figure(svg, x, y, 3.5, Look(woman=True, hair="bob", hair_ink=SKIN_DARK, ink=NAVY), TURNED,
                     mirror=True)
    speaker.hair_behind()
    speaker.torso()
    speaker.head()
    speaker.arm(RIGHT, (x - 13.5, y + 5), hand="open", ink=NAVY)
    lectern(svg, x, y + 12.2, 19)
    speaker.arm(LEFT, (x + 4, y + 11.6), length=0.85)


def lectern(svg, x, top, height):
    """A lectern and its microphone."""
    svg.polygon([(x - 7, top + 1), (x + 8, top + 1), (x + 7, top + height), (x - 6, top + height)], CLAY)
    svg.polygon([(x + 3.6, top + 1), (x + 8, top + 1), (x + 7, top + height), (x + 3.2, top + height)],
                shade(CLAY, 0.2))
    svg.polygon([(x - 8.6, top), (x + 9.6, top), (x + 8.8, top + 1.8), (x - 7.8, top + 1.8)], SKIN_DARK)
    svg.stroke([(x - 3.4, top + 0.2), (x - 2.2, top - 4.4)], PLATE, 0.35)


# Neck height, mm a dm, distance of the seats, the first seat's x, who sits there, dresses, chairs.
Row = namedtuple("Row", "y scale pitch start first inks chair")


def seated_row(svg, row, people):
    """A row of listeners from behind, from edge to edge."""
    chance = dice(row.first)
    x, i, size = row.start, row.first, row.scale * UNIT
    while x < svg.width + row.pitch:
        hair, hair_ink, woman, cover = people[i % len(people)]
        skin = (SKIN_LIGHT, SKIN_MID, SKIN_LIGHT, SKIN_DARK)[i % 4]
        if hair_ink == SKIN_DARK == skin:
            skin = SKIN_MID
        look = Look(skin=skin, hair=hair, hair_ink=hair_ink, ink=row.inks[i % len(row.inks)], inner=CLOUD,
                    woman=woman, cover=cover, cover_ink=(SAGE, PETROL, LEAF)[i % 3])
        figure = Figure(svg, x + 1.4 * (chance.random() - 0.5), row.y + 1.2 * chance.random(), row.scale,
                        look,
                        BACK)
        figure.torso()
        figure.head(tilt=8 * (chance.random() - 0.5))
        chair_back(svg, x, row.y + 9.5 * size, 15.5 * size, 20 * size, shade(row.chair, 0.35))
        x, i = x + row.pitch, i + 1


def joint_investigation(svg):
    svg.title("A joint investigation: officers of two countries over one map")
    wall = mix(ICE, CLOUD, 0.5)
    svg.rect(0, 0, 180, 112, wall)
    svg.rect(0, 90, 180, 22, SAND)
    svg.rect(0, 89, 180, 1.4, MIST)
    _case_board(svg, 56, 15)
    for x, ink in ((30, PETROL), (37, PEACH)):
        flag(svg, x, 92, 68, ink, 8.6)
        svg.ellipse(x, 92, 3.4, 0.9, SKIN_DARK)
    _shelf_of_files(svg, 144, 21)

    analyst = Figure(svg, 76, 50, 4.5, Look(skin=SKIN_MID, woman=True, hair="bob", hair_ink=PLATE,
                                            dress="suit", ink=AUBERGINE), TURNED)
    officer = Figure(svg, 108, 49, 4.6, Look(skin=SKIN_LIGHT, hair="parted", hair_ink=SKIN_DARK,
                                             dress="uniform", ink=PINE, accent=PLATE), TURNED,
                     mirror=True)
    for figure, tilt in ((analyst, 7), (officer, 7)):
        figure.hair_behind(tilt)
        figure.torso()
        figure.head(tilt)
    left = Figure(svg, 42, 53, 4.6, Look(skin=SKIN_LIGHT, hair="thinning", hair_ink=HAZE, ink=NAVY,
                                         accent=None, legs_ink=BLUE_DARK), PROFILE, lean=4)
    right = Figure(svg, 141, 53, 4.6, Look(skin=SKIN_MID, woman=True, hair="bun", hair_ink=PLATE,
                                           dress="uniform", ink=BLUE, accent=PLATE,
                                          legs_ink=NAVY), PROFILE, mirror=True, lean=4)
    unit = left.size
    for figure, flip in ((left, False), (right, True)):
        figure.hair_behind(6)
        side_chair(svg, figure.x + (0.4 if not flip else -0.4) * unit, figure.y + 26 * unit, 4.6, SKIN_DARK,
                   flip)
        figure.sit()
    left.arm(RIGHT, (61, 74.6), ink=left.dark)
    right.arm(RIGHT, (119.5, 77), ink=right.dark)
    _map_table(svg)
    for figure in (left, right):
        figure.torso()
        figure.head(6)
    cup(svg, 67, 77.4, 3.4, PETROL)
    analyst.arm(LEFT, (74.5, 75.6), length=0.92, cast=73)
    analyst.arm(RIGHT, (87.5, 77.2), hand="point", cast=73, turn=52, length=0.95)
    officer.arm(LEFT, (108.5, 75.4), length=1.0, cast=73)
    officer.arm(RIGHT, (101, 76.6), hand="open", cast=73, length=0.95)
    laptop(svg, 125.5, 81.4, 12.5, flip=True)
    left.arm(LEFT, (60, 77), cast=True)
    right.arm(LEFT, (122.5, 78.4), cast=True)


def frontex(svg):
    svg.title("International border police conference in Warsaw: panel, delegates and the city beyond")
    svg.rect(0, 0, 216, 152, BLUE_DARK)
    svg.rect(0, 0, 216, 12, NAVY)
    _glazing(svg, (22, 12, 172, 78))
    for i, ink in enumerate((PETROL, SAND, LEAF, HAZE)):
        flag(svg, 25 + 7 * i, 98, 52, ink)
        flag(svg, 169 + 7 * i, 98, 52, (AUBERGINE, PEACH, BLUE_MID, SAGE)[i])
    svg.rect(0, 97, 216, 55, CLAY)
    svg.rect(0, 97, 216, 7, PEACH)
    svg.rect(0, 104, 216, 1.4, shade(CLAY, 0.3))
    _panel(svg, 73, 84, 17.5, CONFERENCE, 3.7, NAVY, BLUE_DARK)
    _moderator(svg, 158, 72)
    seated_row(svg, Row(116, 4.2, 18.6, -6, 3, (PINE, BLUE, NAVY, PINE, BLUE_MID), BLUE), COLLEAGUES)
    seated_row(svg, Row(134.5, 5.2, 23, 6, 7, (BLUE_DARK, PINE, NAVY, BLUE, AUBERGINE), BLUE_DARK), COLLEAGUES)
    seated_row(svg, Row(156, 6.5, 29, -4, 1, (NAVY, PLATE, PINE, NAVY), PLATE), COLLEAGUES)


CONFERENCE = (
    (Look(skin=SKIN_MID, hair="crop", hair_ink=PLATE, dress="uniform", ink=PINE, accent=PLATE), TURNED),
    (Look(woman=True, hair="bob", hair_ink=SKIN_DARK, ink=BRICK), FRONT),
    (Look(hair="thinning", hair_ink=HAZE, dress="uniform", ink=BLUE, accent=PLATE), FRONT),
    (Look(skin=SKIN_DARK, woman=True, hair="bun", hair_ink=PLATE, dress="uniform", ink=BLUE_DARK,
          accent=PLATE), TURNED),
)
COLLEAGUES = (("crop", PLATE, False, None), ("bun", SKIN_DARK, True, None), ("parted", SKIN_DARK, False,
                                                                             None),
              ("crop", NAVY, False, None),
              ("bob", PLATE, True, None), ("thinning", HAZE, False, None), ("crop", SKIN_DARK, False, None),
              ("tail", PLATE, True, None),
              ("crop", PLATE, False, None))


def _glazing(svg, area):
    """A wall of glass, and a city with one tall stepped tower in the evening light."""
    x, y, width, height = area
    window(svg, area, _warsaw, panes=(6, 1), frame=PLATE, bar=1.1, sill=None)
    svg.rect(x, y + height * 0.24, width, 1.0, PLATE)


def _warsaw(svg, area):
    x, y, width, height = area
    base = y + height
    for share, ink in ((0, CLOUD), (0.3, ICE), (0.55, CREAM), (0.78, SAND)):
        svg.rect(x, y + height * share, width, height * (1 - share), ink)
    chance = dice(19)
    for ink, low, high in ((mix(MIST, CREAM, 0.25), 20, 34), (mix(HAZE, CREAM, 0.2), 10, 22)):
        at = x - 3
        while at < x + width:
            wide, tall = 7 + 7 * chance.random(), low + (high - low) * chance.random()
            svg.rect(at, base - tall, wide, tall, ink)
            svg.rect(at + wide * 0.62, base - tall, wide * 0.38, tall, shade(ink, 0.1))
            at += wide + 1.5 * chance.random()
    for at, wide, tall in ((52, 9, 43), (128, 10, 38), (143, 8, 46)):
        svg.rect(x + at, base - tall, wide, tall, MIST)
        svg.rect(x + at + wide * 0.6, base - tall, wide * 0.4, tall, HAZE)
    _stepped_tower(svg, x + width * 0.583, base, 55)


def _stepped_tower(svg, x, base, height):
    """A tower of the nineteen-fifties: blocks set back one above the other, pinnacles, a spire."""
    lit, dim = mix(HAZE, STEEL, 0.4), mix(STEEL, BLUE_MID, 0.45)
    with svg.place(x, base, height / 100):
        for half, low, high in ((27, 0, 24), (18, 0, 33), (10.5, 0, 62), (7.6, 62, 70), (4.8, 70, 77)):
            svg.rect(-half, -high, 2 * half, high - low, lit)
            svg.rect(half * 0.25, -high, half * 0.75, high - low, dim)
        svg.polygon([(-3, -77), (0, -100), (3, -77)], lit)
        svg.polygon([(0.3, -77), (0, -100), (3, -77)], dim)
        for half, high in ((26, 24), (17, 33), (10, 62)):
            for side in (-1, 1):
                svg.rect(side * half - 1, -high - 5, 2, 5, lit if side < 0 else dim)
                svg.polygon([(side * half - 1, -high - 5), (side * half, -high - 8),
                             (side * half + 1, -high - 5)], lit if side < 0 else dim)
        for i in range(-4, 5):
            svg.rect(i * 2.1 - 0.35, -60, 0.7, 58, mix(dim, lit, 0.3 if i < 1 else 0))
        svg.circle(0, -66, 2, PAPER)


def _moderator(svg, x, y):
    speaker = Figure(svg, x, y, 3.9, Look(skin=SKIN_LIGHT, hair="parted", hair_ink=PLATE, ink=NAVY,
                                          accent=PETROL), TURNED, mirror=True)
    speaker.torso()
    speaker.head(tilt=2)
    speaker.arm(RIGHT, (x - 14, y + 8), hand="open", ink=NAVY)
    lectern(svg, x, y + 13.6, 27)
    speaker.arm(LEFT, (x + 4, y + 13), length=0.85)


def _case_board(svg, x, y):
    """What is known so far: places, faces without features, a chain of evidence."""
    svg.rect(x, y, 72, 32, HAZE)
    svg.rect(x + 1.2, y + 1.2, 69.6, 29.6, PAPER)
    spots = ((9, 8), (24, 20), (40, 7), (54, 19), (64, 8))
    svg.stroke([(x + a, y + b) for a, b in spots], HAZE, 0.5)
    for i, (a, b) in enumerate(spots):
        if i % 2:
            svg.rect(x + a - 4.6, y + b - 3.6, 9.2, 7.2, CLOUD)
            svg.polygon([(x + a - 4.6, y + b + 3.6), (x + a - 1, y + b - 1), (x + a + 1, y + b + 1),
                         (x + a + 2.4, y + b - .4),
                         (x + a + 4.6, y + b + 3.6)], STEEL)
        else:
            svg.rect(x + a - 3.6, y + b - 4.4, 7.2, 8.8, MIST)
            svg.circle(x + a, y + b - 1, 1.7, BLUE_MID)
            svg.path(f"M{x + a - 3} {y + b + 4.4}C{x + a - 3} {y + b + .8} {x + a + 3} {y + b + .8} "
                     f"{x + a + 3} {y + b + 4.4}Z", BLUE_MID)
        svg.circle(x + a, y + b - 4.4, 0.8, PETROL)
    lines(svg, x + 5, y + 20, 12, 3, 2.2, HAZE, 0.7, 4)
    lines(svg, x + 36, y + 20, 11, 3, 2.2, HAZE, 0.7, 6)


def _shelf_of_files(svg, x, y):
    for row in range(2):
        base = y + 13 + row * 15
        svg.rect(x, base, 40, 1.3, STEEL)
        svg.rect(x, base + 1.3, 40, 0.5, shade(STEEL, 0.3))
        at = x + 2
        for i in range(7):
            wide, tall = (4, 3.4, 4.4)[(i + row) % 3], (11, 10, 11.6)[(i + 2 * row) % 3]
            svg.rect(at, base - tall, wide, tall, (BLUE, AUBERGINE, SAND, PINE, HAZE)[(i + 2 * row) % 5])
            svg.rect(at + wide * 0.24, base - tall * 0.76, wide * 0.5, tall * 0.26, PAPER)
            at += wide + 0.5


def _map_table(svg):
    """The table, its top seen a little from above, and the map with the route."""
    svg.polygon([(60, 73), (123, 73), (131, 85), (52, 85)], CLAY)
    svg.rect(52, 85, 79, 2, shade(CLAY, 0.3))
    for x in (57, 122):
        svg.rect(x, 87, 4, 22, shade(CLAY, 0.4))
    svg.polygon([(74, 74.2), (111, 74.2), (115, 83.6), (69, 83.6)], SAGE)
    svg.polygon([(74, 74.2), (84, 74.2), (80, 79), (86, 83.6), (69, 83.6)], SAND)
    svg.path("M104 74.2Q98 77 103 79T99 83.6H102.6Q105 81 106 79.4T107 74.2Z", HAZE)
    svg.stroke("M76 82.2Q82 76.4 89 79.6T100 77.4T110 81.6", BRICK, 0.9)
    for x, y in ((76, 82.2), (110, 81.6)):
        svg.circle(x, y, 1.1, BRICK)
    svg.polygon([(60.5, 79.5), (68.5, 79.5), (67, 84), (58, 84)], PAPER)
    svg.polygon([(61.4, 80.6), (66.8, 80.6), (66.5, 81.3), (61, 81.3)], HAZE)


SCENES = {
    "conference-hall": (180, 112, conference_hall),
    "frontex": (216, 152, frontex),
    "joint-investigation": (180, 112, joint_investigation),
}

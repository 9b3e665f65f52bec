"""Meetings of the ninth phase's first months: the launch, the schools in Almaty, donors round a table."""

from indoor_meetings import LISTENERS, Row, curtain, lectern, seated_row
from interiors import cup, flag, glass_of_water, lines, mountains, side_chair, window
from kit import (AUBERGINE, BLUE, BLUE_DARK, BLUE_MID, BRICK, CLAY, CLOUD, CREAM, HAZE, ICE, LEAF, MIST, NAVY, PAPER, PEACH,
                 PETROL, PINE, PLATE, SAND, SKIN_DARK, SKIN_LIGHT, SKIN_MID, STEEL, mix, shade)
from people import LEFT, RIGHT, Figure, Look
from people_heads import FRONT, PROFILE, TURNED


def launch_conference(svg):
    svg.title("The launch of two programmes in one hall, seen from the back rows")
    with svg.place(0, 0, 1.125):
        hall(svg)


def hall(svg):
    curtain(svg, 180, 86)
    for x in range(6, 180, 24):
        svg.polygon([(x, 0), (x + 7, 0), (x + 5.6, 3), (x + 1.4, 3)], SAND)
    screen(svg, 52, 14, 76, 38)
    for i, ink in enumerate((PETROL, PEACH, LEAF, CREAM, HAZE)):
        flag(svg, 10 + 7 * i, 86, 46, ink)
        flag(svg, 142 + 7 * i, 86, 46, (CLAY, BLUE_MID, SAND, PINE, MIST)[i])
    svg.rect(0, 84, 180, 6, SAND)
    svg.rect(0, 90, 180, 60, PEACH)
    svg.rect(0, 90, 180, 1.4, CLAY)
    for x, look, mirror in ((82, Look(woman=True, hair="bob", hair_ink=SKIN_DARK, ink=BRICK), False),
                            (99, Look(skin=SKIN_MID, hair="crop", ink=NAVY, accent=SAND), True)):
        speaker = Figure(svg, x, 60, 4, look, TURNED, mirror)
        speaker.hair_behind()
        speaker.torso()
        speaker.head()
        speaker.arm(LEFT, (x - 5, 76), length=.85)
        speaker.arm(RIGHT, (x + (11 if not mirror else -11), 68), hand="open")
    lectern(svg, 90, 72, 16)
    seated_row(svg, Row(100, 3.6, 15.4, 3, 1, (BLUE, PETROL, BLUE_MID, AUBERGINE, BLUE), BLUE_MID), LISTENERS)
    seated_row(svg, Row(116, 4.5, 19, 8, 5, (BLUE_DARK, BLUE, PINE, BLUE_DARK), BLUE_DARK), LISTENERS)
    seated_row(svg, Row(138, 5.8, 25, -2, 3, (PLATE, NAVY, AUBERGINE, NAVY), PLATE), LISTENERS)


def screen(svg, x, y, width, height):
    """Two signs on one screen: a mountain pass and a shield."""
    svg.rect(x, y, width, height, PLATE)
    svg.rect(x + 1.2, y + 1.2, width - 2.4, height - 2.4, PAPER)
    svg.rect(x + width / 2 - .4, y + 6, .8, height - 12, MIST)
    svg.circle(x + width * .27, y + height * .4, 8.6, PETROL)
    svg.polygon([(x + width * .27 - 6.4, y + height * .4 + 4), (x + width * .27 - 1.6, y + height * .4 - 5),
                 (x + width * .27 + 1, y + height * .4), (x + width * .27 + 3, y + height * .4 - 3),
                 (x + width * .27 + 6.4, y + height * .4 + 4)], PAPER)
    with_shield = x + width * .73, y + height * .4
    svg.path(f"M{with_shield[0]} {with_shield[1] - 9}l8 2.6c0 7.4 -2.4 12 -8 15.2c-5.6 -3.2 -8 -7.8 -8 -15.2Z", BRICK)
    svg.path(f"M{with_shield[0]} {with_shield[1] - 9}l8 2.6c0 7.4 -2.4 12 -8 15.2Z", shade(BRICK))
    for at, seed in ((.15, 3), (.61, 6)):
        lines(svg, x + width * at, y + height * .76, width * .24, 2, 3, HAZE, .9, seed)


def training_institutions(svg):
    svg.title("Teachers of eight schools at two tables; one of them draws a checkpoint on the board")
    with svg.place(0, 0, 1.05):
        classroom(svg)


def classroom(svg):
    svg.rect(0, 0, 180, 115, mix(ICE, PAPER, .4))
    svg.rect(0, 92, 180, 23, SAND)
    svg.rect(0, 91, 180, 1.4, MIST)
    window(svg, (10, 14, 40, 46), mountains([(.2, .5, .4), (.8, .62, .44)], 7), panes=(2, 1))
    board(svg, 66, 12, 78, 44)
    teacher = Figure(svg, 156, 44, 4.7, Look(woman=True, hair="bun", hair_ink=PLATE, ink=PETROL, legs_ink=NAVY), TURNED, mirror=True)
    teacher.hair_behind()
    teacher.legs()
    teacher.torso()
    teacher.head()
    teacher.arm(RIGHT, (138, 41), hand="point")
    teacher.arm(LEFT, teacher.point(-6.6, 28))
    table_row(svg, 70, 4.1, 14, FAR_TABLE, CLAY)
    table_row(svg, 88, 5, 16, NEAR_TABLE, mix(CLAY, SKIN_DARK, .3))


FAR_TABLE = (
    Look(skin=SKIN_MID, hair="crop", dress="uniform", ink=PINE, accent=PLATE),
    Look(woman=True, hair="bob", hair_ink=SKIN_DARK, ink=AUBERGINE),
    Look(hair="thinning", hair_ink=HAZE, dress="uniform", ink=BLUE, accent=PLATE),
    Look(skin=SKIN_DARK, woman=True, cover="headscarf", cover_ink=LEAF, ink=BLUE_DARK),
)
NEAR_TABLE = (
    Look(skin=SKIN_LIGHT, hair="parted", hair_ink=SKIN_DARK, dress="uniform", ink=BLUE_DARK, accent=PLATE),
    Look(skin=SKIN_MID, woman=True, hair="tail", hair_ink=PLATE, ink=BRICK),
    Look(skin=SKIN_DARK, hair="crop", dress="uniform", ink=PINE, accent=PLATE),
    Look(woman=True, hair="bun", hair_ink=SKIN_DARK, dress="uniform", ink=BLUE, accent=PLATE),
)


def table_row(svg, y, scale, left, people, board_ink):
    """People in front view behind a long table with papers on it."""
    pitch = 27 * scale / 4.5
    for i, look in enumerate(people):
        figure = Figure(svg, left + 12 + i * pitch, y, scale, look, TURNED if i % 2 == 0 else FRONT)
        figure.hair_behind()
        figure.torso()
        figure.head(tilt=3 if i % 2 else 0)
        figure.arm(LEFT, (figure.x - 4, y + 12.4), length=.72, cast=y + 13)
        figure.arm(RIGHT, (figure.x + 4.4, y + 12.2), length=.72, cast=y + 13)
    width = pitch * (len(people) - 1) + 24
    svg.rect(left, y + 12.6, width, 1.6, board_ink)
    svg.rect(left + 1.4, y + 14.2, width - 2.8, 40, shade(board_ink, .3))
    for i in range(len(people)):
        x = left + 12 + i * pitch
        svg.polygon([(x - 3.4, y + 12.8), (x - 2.6, y + 11.2), (x + 3, y + 11.2), (x + 3.8, y + 12.8)], PAPER)
        glass_of_water(svg, x + 9, y + 12.8, 3.2)


def board(svg, x, y, width, height):
    """A checkpoint as a teacher draws it: two lanes, a house, an arrow."""
    svg.rect(x, y, width, height, STEEL)
    svg.rect(x + 1.4, y + 1.4, width - 2.8, height - 2.8, NAVY)
    for at in (.34, .58):
        svg.stroke([(x + 6, y + height * at), (x + width - 6, y + height * at)], CLOUD, .7)
    svg.stroke([(x + 6, y + height * .46), (x + width - 6, y + height * .46)], HAZE, .5, cap="butt", dash="3 2.4")
    svg.rect(x + 32, y + height * .64, 14, 8, BLUE_MID)
    svg.polygon([(x + 30.6, y + height * .64), (x + 39, y + height * .64 - 4.4), (x + 47.4, y + height * .64)], PEACH)
    svg.rect(x + 30, y + height * .26, .9, height * .36, BRICK)
    svg.rect(x + 48, y + height * .26, .9, height * .36, BRICK)
    svg.stroke([(x + 10, y + height * .4), (x + 24, y + height * .4)], PEACH, .9)
    svg.polygon([(x + 24, y + height * .4 - 1.8), (x + 27.6, y + height * .4), (x + 24, y + height * .4 + 1.8)], PEACH)
    lines(svg, x + 54, y + height * .68, 16, 3, 2.6, HAZE, .8, 5)


def round_table(svg):
    svg.title("Donors round one table, the mountains in the window")
    svg.rect(0, 0, 120, 84, CREAM)
    svg.rect(0, 66, 120, 18, SAND)
    svg.rect(0, 65.4, 120, 1, PEACH)
    window(svg, (28, 8, 64, 25), mountains([(.12, .5, .26), (.86, .52, .26), (.48, .84, .34)], 51), panes=(3, 1))
    for i, (x, look) in enumerate(((43, Look(woman=True, hair="bob", hair_ink=PLATE, ink=AUBERGINE)),
                                   (60, Look(skin=SKIN_MID, hair="thinning", hair_ink=HAZE, ink=NAVY, accent=PETROL)),
                                   (77, Look(skin=SKIN_DARK, woman=True, cover="headscarf", cover_ink=PETROL, ink=BRICK)))):
        figure = Figure(svg, x, 36, 3.7, look, (TURNED, FRONT, TURNED)[i], mirror=i == 2)
        figure.hair_behind()
        figure.torso()
        figure.head()
        figure.arm(LEFT, (x - 3.4, 54), length=.9, cast=53)
        figure.arm(RIGHT, (x + 3.8, 53.8), length=.9, cast=53)
    sides = [Figure(svg, x, 39, 3.8, look, PROFILE, mirror, lean=4)
             for x, look, mirror in ((17, Look(hair="parted", hair_ink=SKIN_DARK, ink=BLUE, accent=None, legs_ink=BLUE_DARK), False),
                                     (103, Look(skin=SKIN_MID, woman=True, hair="bun", hair_ink=PLATE, dress="uniform", ink=PINE,
                                                accent=PLATE, legs_ink=NAVY), True))]
    for figure, flip in zip(sides, (False, True)):
        figure.hair_behind(5)
        side_chair(svg, figure.x + (-.4 if flip else .4) * figure.size, figure.y + 26 * figure.size, 3.8, SKIN_DARK, flip)
        figure.sit()
    svg.ellipse(60, 59, 40, 6.4, shade(CLAY, .3))
    svg.ellipse(60, 57.4, 40, 6.4, CLAY)
    svg.rect(56, 63, 8, 17, shade(CLAY, .4))
    svg.ellipse(60, 80, 15, 2, shade(CLAY, .5))
    for x, y in ((40, 56.2), (57, 55), (75, 56), (34, 60), (80, 60.4)):
        svg.polygon([(x - 3, y + 1.2), (x - 2, y - 1.2), (x + 3.4, y - 1.2), (x + 2.8, y + 1.2)], PAPER)
    for x, y in ((50, 57), (68, 57.4)):
        glass_of_water(svg, x, y, 3.4)
    cup(svg, 60, 60.6, 2.6, PETROL)
    for figure, reach in zip(sides, (32, 88)):
        figure.torso()
        figure.head(5)
        figure.arm(LEFT, (reach, 57.4), cast=True)


SCENES = {
    "launch-conference": (202, 168, launch_conference),
    "training-institutions": (189, 120, training_institutions),
    "round-table": (120, 84, round_table),
}

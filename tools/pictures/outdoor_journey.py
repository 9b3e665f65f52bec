"""On the road: the mission to five countries, and lorries on the old caravan road."""

from kit import (BLUE_MID, BRICK, CLAY, CLOUD, CREAM, HAZE, LEAF, NAVY, PAPER, PEACH, PETROL, PINE, SAGE, SAND, STEEL, mix,
                 shade)
from landscape import Rock, bird, dashes, hills, mountain, poplars, tufts
from outdoor_beasts import sheep
from outdoor_setting import ASPHALT, KERB, day, day_range, far_range
from vehicles import lorry, minibus, shadow

ROCK = Rock(STEEL, BLUE_MID, PAPER, CLOUD)


def five_missions(svg):
    svg.title("A minibus on a mountain road, and five peaks with a plain flag each")
    day(svg, 120)
    far_range(svg, 118, ((70, 44, 10, 130, 2), (24, 56, -30, 70, 4), (118, 52, 70, 170, 9)), .55)
    for x, top, half, seed, ink in ((16, 78, 34, 11, PETROL), (43, 66, 38, 12, PEACH), (72, 55, 44, 13, LEAF),
                                    (101, 68, 36, 14, CREAM), (126, 80, 30, 15, CLAY)):
        mountain(svg, (x, top), x - half, x + half, 122, ROCK, seed, snow=.44)
        pennant(svg, x, top + .6, ink)
    for x, y, span in ((30, 40, 9), (38, 34, 7), (108, 42, 8)):
        bird(svg, x, y, span, BLUE_MID)
    hills(svg, 112, 7, mix(SAGE, CREAM, .3), 4, svg.height, step=30)
    hills(svg, 122, 6, SAGE, 9, svg.height, step=34)
    poplars(svg, ((10, 128, 16), (16, 129, 22), (22, 129, 18), (112, 128, 15), (118, 129, 23), (124, 129, 19), (131, 128, 14)), PINE)
    svg.rect(0, 128, svg.width, svg.height, mix(SAND, SAGE, .35))
    svg.rect(0, 132, svg.width, 20, ASPHALT)
    svg.rect(0, 131.2, svg.width, 1, KERB)
    dashes(svg, 141.6, .9, 9, 7, CLOUD, start=3)
    with svg.place(36, 147, 1.05):
        shadow(svg, 58, shade(ASPHALT, .45))
        minibus(svg, PAPER, BRICK)
    svg.rect(0, 152, svg.width, 1, KERB)
    svg.rect(0, 153, svg.width, svg.height, mix(SAGE, PINE, .3))
    tufts(svg, (2, 157, 136, 18), 40, PINE, 6)


def pennant(svg, x, y, ink):
    """A plain flag on a peak: of no country."""
    svg.rect(x - .25, y - 13, .5, 13, NAVY)
    svg.path(f"M{x + .2} {y - 12.6}c3 -1.4 5.4 1 9.4 -.2v5.6c-4 1.2 -6.4 -1.2 -9.4 .2Z", ink)
    svg.path(f"M{x + 5} {y - 12.5}c1.6 .4 2.8 .2 4.6 -.3v5.6c-1.8 .5 -3 .7 -4.6 .3Z", shade(ink, .14))


def caravan_road(svg):
    svg.title("Lorries on the road through the steppe, sheep beside it, snow mountains beyond")
    day(svg, 104)
    far_range(svg, 104, ((18, 42, -40, 70, 21), (112, 36, 50, 180, 23), (66, 56, 20, 118, 22)), .5)
    day_range(svg, 106, ((44, 58, -14, 96, 31), (126, 54, 74, 190, 33), (88, 76, 50, 128, 35)))
    hills(svg, 100, 5, mix(SAND, CREAM, .4), 6, svg.height, step=36)
    hills(svg, 110, 4, SAND, 8, svg.height, step=40)
    for x, cab, box in ((-14, BLUE_MID, CLOUD), (41, BRICK, SAND), (97, PETROL, PAPER)):
        if x < 0:
            svg.rect(0, 118, svg.width, 9.4, ASPHALT)
            svg.rect(0, 117.4, svg.width, .9, KERB)
        with svg.place(x, 125.6, .27):
            shadow(svg, 165, shade(ASPHALT, .45))
            lorry(svg, cab, box)
    svg.rect(0, 127.4, svg.width, .9, KERB)
    svg.rect(0, 128.2, svg.width, svg.height, mix(SAND, SAGE, .5))
    hills(svg, 142, 5, mix(SAGE, SAND, .3), 12, svg.height, step=44)
    tufts(svg, (2, 134, 136, 40), 60, mix(PINE, SAND, .35), 4)
    for x, y, size, flip in ((22, 143, 1.15, False), (44, 149, 1.35, True), (70, 144, 1.2, False), (96, 152, 1.5, False), (118, 145, 1.25, True),
                             (30, 165, 1.8, False), (82, 169, 1.95, True)):
        with svg.place(x, y, size, flip):
            sheep(svg)
    for x, y, span in ((24, 30, 9), (33, 25, 7)):
        bird(svg, x, y, span, HAZE)


SCENES = {
    "five-missions": (140, 178, five_missions),
    "caravan-road": (140, 178, caravan_road),
}

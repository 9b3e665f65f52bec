"""The border post under the mountains: the cover at dawn, the back page at dusk.

Both pictures are one place. What changes between morning and evening is a `Light`;
the drawing below knows shapes only. Near things stand larger by the rule that the
horizon lies on y = 68 and 1 mm a metre is added for every 19 mm further down.
"""

from dataclasses import dataclass

from kit import (AUBERGINE, BLUE, BLUE_DARK, BLUE_MID, BRICK, CLAY, CLOUD, CREAM, EU_YELLOW, HAZE,
                 ICE, LEAF, MIST, NAVY, PAPER, PEACH, PETROL, PINE, PLATE, SAGE, SAND, SKIN_LIGHT,
                 SKIN_MID, SLATE, STEEL, mix, shade)
from landscape import (Rock, bands, bird, curve, distance, hills, mountain, poplars, spruce, stars,
                       tufts)
from outdoor_setting import feet_shadow, standing
from people import OFFICER, RIGHT, TURNED, Look
from vehicles import lorry, pickup, shadow

HORIZON = 68.0
ROAD_POST = 107.5      # where the wheels stand on the road through the post
ROAD_NEAR = 130.0      # and on the road before it


def scale(y):
    """Millimetres a decimetre for what stands on y."""
    return (y - HORIZON) / 19.2 / 10


@dataclass(frozen=True)
class Light:
    sky: tuple           # bands from the zenith down
    orb: tuple           # x, y, radius, ink: the sun behind the range, or the moon
    stars: str           # ink, or "" by day
    birds: str
    rock: Rock           # the main range
    air: str             # what distance fades to
    fog: tuple           # two banks, far and near
    ridge: tuple         # the two lines of foothills
    meadow: str
    field: str
    glow: str            # the last or first light on the field
    road: str
    mark: str            # the line on the road
    ground: str
    grass: str
    tree: str
    wall: str
    roof: str
    canopy: str
    window: str
    pane: str            # a window nobody has lit
    plate: str
    night: float         # how far colours of things are taken towards the dark


DAWN = Light(
    sky=((0, mix(CLOUD, ICE, .55)), (18, mix(ICE, PAPER, .3)), (34, mix(PAPER, CREAM, .6)),
         (48, mix(CREAM, SAND, .55)), (60, mix(SAND, PEACH, .15))),
    orb=(94, 47, 15, "#F0A468"), stars="", birds=BLUE,
    rock=Rock(STEEL, mix(BLUE, BLUE_MID, .35), "#FFFDF8", mix(MIST, CLOUD, .4)),
    air=mix(CREAM, CLOUD, .5), fog=(mix(CLOUD, CREAM, .4), mix(MIST, HAZE, .5)),
    ridge=(mix(MIST, HAZE, .6), mix(STEEL, BLUE_MID, .6)),
    meadow=mix(SAGE, STEEL, .25), field=CREAM, glow=PEACH,
    road=mix(SLATE, BLUE_MID, .2), mark=mix(CLOUD, CREAM, .5), ground=mix(SAND, SLATE, .27),
    grass=mix(SAND, SLATE, .6), tree=mix(PINE, BLUE_MID, .25), wall=CREAM, roof=NAVY, canopy=BLUE_DARK,
    window=mix(EU_YELLOW, CREAM, .55), pane=BLUE_MID, plate=PLATE, night=0)

DUSK = Light(
    sky=((0, BLUE_DARK), (16, mix(BLUE_DARK, BLUE_MID, .28)), (32, mix(BLUE_MID, AUBERGINE, .38)),
         (44, mix(mix(AUBERGINE, CLAY, .45), HAZE, .35)), (55, mix(CLAY, AUBERGINE, .12)),
         (66, mix(CLAY, PEACH, .6))),
    orb=(94, 19, 6.5, CREAM), stars=HAZE, birds=HAZE,
    rock=Rock(mix(BLUE_DARK, BLUE, .3), mix(NAVY, BLUE_DARK, .25), MIST, BLUE_MID),
    air=mix(BLUE, BLUE_MID, .4), fog=(mix(BLUE, BLUE_DARK, .35), mix(BLUE_DARK, BLUE, .15)),
    ridge=(mix(BLUE_DARK, BLUE, .1), mix(BLUE_DARK, NAVY, .35)),
    meadow=mix(PINE, NAVY, .62), field=CLAY, glow=PEACH,
    road=NAVY, mark=STEEL, ground=mix(mix(PINE, BLUE_MID, .35), NAVY, .42),
    grass=mix(NAVY, PINE, .2), tree=mix(NAVY, PINE, .12), wall=HAZE, roof=NAVY, canopy=NAVY,
    window=mix(EU_YELLOW, CREAM, .35), pane=BLUE_MID, plate=PLATE, night=.16)


def tint(light, ink):
    """The colour of a thing in this light."""
    return mix(ink, BLUE_DARK, light.night)


def post(svg, light):
    sky(svg, light)
    range_of_mountains(svg, light)
    foothills(svg, light)
    settlement(svg, light)
    roads(svg, light)
    buildings(svg, light)
    traffic(svg, light)
    foreground(svg, light)


# The distance.

def sky(svg, light):
    bands(svg, light.sky, svg.height)
    if light.stars:
        stars(svg, (4, 3, 208, 36), 40, light.stars, seed=11)
    svg.circle(*light.orb)
    for x, y, span in ((48, 18.6, 10.4), (57, 13.2, 7.6), (39, 26.4, 6.4)):
        bird(svg, x, y, span, light.birds)


def range_of_mountains(svg, light):
    far = distance(light.rock, light.air, .55)
    for peak, left, right, seed in (((17, 31), -28, 62, 3), ((77, 27), 32, 116, 8),
                                    ((188, 26), 136, 236, 5)):
        mountain(svg, peak, left, right, 78, far, seed, snow=.46)
    for peak, left, right, seed in (((214, 41), 166, 262, 21), ((54, 38.5), 4, 100, 14)):
        mountain(svg, peak, left, right, 79, light.rock, seed, snow=.36)
    mountain(svg, (142, 6), 78, 206, 80, light.rock, seed=33, snow=.58, steps=7)
    mountain(svg, (104, 56), 78, 138, 80, light.rock, seed=6, snow=0)
    mountain(svg, (186, 57), 150, 226, 80, light.rock, seed=9, snow=0)


def foothills(svg, light):
    hills(svg, 72, 5, light.fog[0], 4, svg.height)
    hills(svg, 80, 6, light.ridge[0], 17, svg.height, step=34)
    hills(svg, 90, 4, light.ridge[1], 12, svg.height)
    hills(svg, 95, 3, light.meadow, 7, svg.height, step=40)


def settlement(svg, light):
    """Poplars, two yurts, and the field that the sun has reached."""
    poplars(svg, ((9, 96, 9), (13, 97, 14), (16.5, 97.4, 12), (21, 97, 13), (26, 96.6, 11),
                  (30.4, 96, 9)), light.tree)
    poplars(svg, ((182.4, 96.6, 10), (186, 97, 14), (206.5, 95.4, 13), (211, 95.4, 10),
                  (215, 95.4, 12)), light.tree)
    svg.path(f"M0 101C40 97 100 98.5 130 98.6S190 97.6 216 101V{svg.height}H0Z", light.field)
    svg.path("M20 103.4C60 100.2 110 101 150 100.6L178 101.6C140 102.6 60 102.6 20 103.4Z", light.glow)
    yurt(svg, light, 190, 98.4, .92)
    yurt(svg, light, 202, 100, 1.08)


def yurt(svg, light, x, y, size):
    wall, roof = tint(light, PAPER), tint(light, ICE)
    with svg.place(x, y, size):
        svg.rect(-5, -3.6, 10, 3.6, wall)
        svg.rect(1.4, -3.6, 3.6, 3.6, shade(wall, .2))
        svg.path("M-5.4 -3.4C-4 -5.6 -2 -6.4 0 -6.4S4 -5.6 5.4 -3.4Z", roof)
        svg.path("M.6 -6.4C2.6 -6.2 4.2 -5.4 5.4 -3.4H1.6Z", shade(roof, .2))
        svg.rect(-5.4, -3.6, 10.8, .7, tint(light, BRICK))
        svg.rect(-.9, -2.8, 1.8, 2.8, tint(light, AUBERGINE))
        svg.ellipse(0, -6.4, 1, .45, tint(light, NAVY))


# The ground and its roads.

def roads(svg, light):
    svg.path(f"M0 104.4H216V{svg.height}H0Z", light.meadow)
    svg.path(f"M0 109C60 106 150 106.6 190 107.4C206 108 211 115 206 121L216 119V{svg.height}H0Z",
             light.ground)
    # One road: from the left edge along the foreground, round the bend, back through the post.
    svg.rect(-1, 123.8, 180, 9.6, light.road)
    svg.rect(-1, 103.4, 188, 5.2, light.road)
    svg.path("M186 103.4C206 103.4 216 109 215.4 117C214.6 126 200 133.4 178 133.4V123.8"
             "C194 123.8 204.6 120.6 205.6 116.4C206.2 112.4 200 108.6 186 108.6Z", light.road)
    svg.stroke("M0 127.6H178C196 127.2 210 122 210.2 116.2C210.4 111 203 106.6 192 106.2",
               light.mark, .62, cap="butt", dash="5 4.4")
    tufts(svg, (8, 111, 180, 9), 16, light.grass, 2)


# The post.

def buildings(svg, light):
    office(svg, light)
    flags(svg, light)
    canopy_back(svg, light)


def office(svg, light):
    wall, roof = light.wall, light.roof
    tower = shade(wall, .04)
    svg.rect(137, 76, 9.6, 30, tower)
    svg.rect(142.6, 76, 4, 30, shade(wall, .16))
    svg.polygon([(135.6, 70.6), (148, 70.6), (146.8, 78), (136.8, 78)], BLUE)
    svg.polygon([(137.4, 72), (146.2, 72), (145.6, 75.8), (138, 75.8)], light.window)
    svg.polygon([(143, 72), (146.2, 72), (145.6, 75.8), (143, 75.8)], mix(light.window, CLAY, .22))
    svg.rect(135, 69, 13.6, 1.8, roof)
    svg.stroke([(141.4, 69), (141.4, 59.6)], roof, .42)
    svg.stroke([(139.4, 62.6), (143.4, 62.6)], roof, .34)
    svg.stroke([(140.2, 60.9), (142.6, 60.9)], roof, .34)
    svg.rect(139, 82, 2.2, 3.4, light.pane)
    svg.rect(143.6, 82, 2, 3.4, light.window)
    svg.rect(114.6, 92, 31.4, 14.8, wall)
    svg.rect(141, 92, 5, 14.8, shade(wall, .16))
    svg.rect(113.8, 89.8, 33, 2.4, roof)
    for i, lit in enumerate((1, 1, 0, 1, 1)):
        svg.rect(117 + i * 4.4, 95, 2.7, 3.8, light.window if lit else light.pane)
    svg.rect(135.4, 99, 3.6, 7.8, BLUE)
    svg.rect(116, 105.8, 29, 1, shade(wall, .28))


def flags(svg, light):
    """Five of them, plain: no flag of any country."""
    inks = (PETROL, BRICK, LEAF, PEACH, HAZE)
    for i, ink in enumerate(inks):
        x = 152.4 + i * 5.6
        ink = mix(ink, BLUE_DARK, light.night * .5)
        svg.rect(x - .2, 89.6, .42, 17, tint(light, NAVY))
        svg.path(f"M{x} 90c1.6 -.9 3.2 .7 5 -.1v3.5c-1.8 .8 -3.4 -.8 -5 .1Z", ink)
        svg.path(f"M{x + 2.6} 90.1c.8 .2 1.5 .1 2.4 -.2v3.5c-.9 .3 -1.6 .4 -2.4 .2Z", shade(ink, .16))


def canopy_back(svg, light):
    for x in (57, 71):
        booth(svg, light, x)


def booth(svg, light, x):
    wall = tint(light, PAPER) if light.night else PAPER
    svg.rect(x, 101, 4.4, 5.6, wall)
    svg.rect(x + 3, 101, 1.4, 5.6, shade(wall, .18))
    svg.rect(x + .5, 102, 2.9, 2.2, light.window)
    svg.rect(x - .4, 100.2, 5.2, .9, tint(light, BRICK) if light.night else BRICK)


def canopy_front(svg, light):
    for x in (54.6, 68.4, 82.2, 96, 109.4):
        svg.rect(x, 93.4, 1.3, 14.6, light.roof)
    svg.polygon([(53.6, 87.6), (113.8, 87.6), (111, 92.6), (50.6, 92.6)], light.canopy)
    svg.rect(53.6, 86.8, 60.2, .9, tint(light, HAZE))
    svg.rect(50.6, 92.4, 60.6, 1.5, light.roof)
    for x in (60.5, 74.3, 88.1, 101.7):
        svg.rect(x, 93.9, 3.4, .8, mix(light.window, PAPER, .4))


def barrier(svg, light):
    """Raised: the way is free."""
    svg.rect(46.6, 104, 1.7, 4, light.roof)
    with svg.place(47.4, 104.4, turn=-62):
        svg.rect(-1.6, -.42, 12.6, .84, PAPER)
        for i in range(5):
            svg.rect(i * 2.6 - .6, -.42, 1.3, .84, BRICK)


# Traffic.

def stand(svg, light, x, y, draw, flip=False, length=165):
    """A vehicle on the road, its left end at x."""
    size = scale(y)
    with svg.place(x + (length * size if flip else 0), y, size, flip):
        shadow(svg, length, shade(light.road, .5))
        draw(svg)


def load(light, cab, box):
    def draw(svg):
        lorry(svg, mix(cab, BLUE_DARK, light.night * .5), tint(light, box),
              glass=tint(light, CLOUD), rim=tint(light, MIST))
    return draw


def traffic(svg, light):
    stand(svg, light, 8, ROAD_POST, load(light, PETROL, CLOUD), flip=True)
    barrier(svg, light)
    stand(svg, light, 76.6, ROAD_POST, load(light, LEAF, PAPER), flip=True)
    canopy_front(svg, light)
    stand(svg, light, 158, ROAD_POST, load(light, BLUE_MID, PEACH), flip=True)
    stand(svg, light, 56, ROAD_NEAR, load(light, BLUE, SAND))
    stand(svg, light, 124, ROAD_NEAR, load(light, BRICK, CLOUD))


# What the viewer stands on.

def foreground(svg, light):
    patrol(svg, light)
    slope = [(-10, 126), (0, 130), (16, 137), (40, 142.6), (80, 144.6), (120, 144.8), (170, 143.2),
             (200, 139), (216, 135), (230, 130)]
    svg.path(curve(slope) + f"V{svg.height + 10}H-10Z", light.plate)
    for x, y, height in ((2.5, 136, 27), (12, 139, 19), (19.5, 140, 22), (29, 143, 12), (36, 143.6, 6),
                         (214, 138, 20), (204, 141, 15), (196, 142, 8), (209, 140, 11)):
        spruce(svg, x, y, height, light.plate)


def patrol(svg, light):
    """A pick-up of the border police in the lay-by; two officers compare their papers."""
    size, ground, x = .46, 141.4, 80
    dark = shade(light.ground, .35)
    with svg.place(x - 29, ground - .4, size):
        shadow(svg, 52, dark, 2)
        pickup(svg, tint(light, PAPER), tint(light, PINE), glass=tint(light, BLUE), beacon=PETROL)
    one = Look(skin=SKIN_MID, woman=True, **OFFICER)
    two = Look(skin=SKIN_LIGHT, **{**OFFICER, "ink": BLUE})
    for at, look, mirror in ((x, one, False), (x + 5.8, two, True)):
        feet_shadow(svg, at, ground, size, dark)
        figure = standing(svg, at, ground, size, look, TURNED, mirror)
        figure.legs()
        figure.torso()
        figure.head()
        figure.arm(RIGHT, (x + 2.9 + (-.5 if at == x else .5), ground - 4.9), hand="grip")
    svg.path(f"M{x + 2.1} {ground - 5.7}l1.7 -.2l.1 1.3l-1.7 .2Z", PAPER)


def cover(svg):
    svg.title("A mountain border post at dawn")
    post(svg, DAWN)
    svg.rect(0, 145.6, svg.width, svg.height - 145.6, PLATE)


def back_dusk(svg):
    svg.title("The same border post at dusk")
    post(svg, DUSK)


SCENES = {
    "cover": (216, 218, cover),
    "back-dusk": (216, 150, back_dusk),
}

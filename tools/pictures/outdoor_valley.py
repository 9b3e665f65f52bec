"""A valley with one road: the cover and the back page of the ninth phase's newsletter, in the morning and in the evening.

The road comes down from the pass between two mountains, turns six times, and
runs along before a small post at the river. Both pictures are one drawing; the evening
shows its lower part.
"""

from kit import BLUE_DARK, BRICK, CLAY, CREAM, PAPER, PEACH, PETROL, SAND, mix, shade
from landscape import bird, bands, distance, hills, mountain, poplars, ribbon, spruce, stars, tufts
from outdoor_post import DAWN, DUSK, tint
from vehicles import lorry, minibus, shadow

HEIGHT = 251          # of the whole drawing, in millimetres
CUT = 80              # what the evening leaves away above
ROAD = ((71, 118, 1), (76, 124, 1.4), (64, 131, 2), (84, 139, 3), (56, 149, 4.4), (88, 163, 6.4), (66, 178, 8.4),
        (94, 193, 11), (95, 203, 12))
RIVER = ((150, 150, 2), (128, 158, 5), (118, 170, 8), (124, 186, 13), (108, 205, 19), (116, 226, 27), (92, 262, 40))


def valley(svg, light, low=0):
    """`low`: how much lower the peaks stand."""
    bands(svg, tuple((top * 1.75 + low, ink) for top, ink in light.sky), HEIGHT)
    if light.stars:
        stars(svg, (4, CUT, 130, 46), 46, light.stars, seed=3)
    svg.circle(97, 74 + low * .4, 15 if not light.stars else 6, light.orb[3])
    range_of_mountains(svg, light, low)
    slopes(svg, light)
    water = mix(PETROL, light.air, .35)
    ribbon(svg, RIVER, mix(water, light.fog[0], .5))
    ribbon(svg, [(x + 1.5, y, width * .55) for x, y, width in RIVER], water)
    ribbon(svg, ROAD, light.road)
    svg.rect(-2, 199, 103, 9.6, light.road, radius=4.6)
    svg.stroke("M0 203.8H94", light.mark, .6, cap="butt", dash="5 4.4")
    post(svg, light)
    foreground(svg, light)


def range_of_mountains(svg, light, low):
    far = distance(light.rock, light.air, .5)
    for x, top, left, right, seed in ((34, 62, -20, 82, 5), (112, 70, 74, 160, 12), (74, 84, 40, 110, 3)):
        mountain(svg, (x, top + low), left, right, 132, far, seed, snow=.5)
    mountain(svg, (22, 44 + low), -52, 78, 140, light.rock, seed=24, snow=.5, steps=8)
    mountain(svg, (122, 34 + low), 62, 190, 144, light.rock, seed=33, snow=.56, steps=8)


def slopes(svg, light):
    hills(svg, 122, 4, light.fog[0], 4, HEIGHT, step=30)
    svg.path(f"M-2 128C30 118 54 121 72 117C92 122 112 124 142 132V{HEIGHT}H-2Z", light.ridge[0])
    svg.path(f"M-2 146C26 136 54 140 76 134C100 138 122 142 142 152V{HEIGHT}H-2Z", mix(light.meadow, light.ridge[0], .5))
    svg.path(f"M-2 170C30 156 66 160 92 156S130 158 142 162V{HEIGHT}H-2Z", light.meadow)
    svg.path(f"M-2 200C40 188 80 190 142 194V{HEIGHT}H-2Z", mix(light.meadow, light.field, .42))
    tufts(svg, (4, 198, 60, 26), 22, light.grass, 8)
    poplars(svg, ((8, 164, 15), (13, 165, 21), (19, 166, 18), (25, 166, 23), (31, 166, 17)), light.tree)
    poplars(svg, ((46, 146, 7), (49.4, 146.6, 9), (52.6, 147, 8)), light.tree)


def post(svg, light):
    """A house, a canopy over the road, a bridge; all a little larger than the distance would have them."""
    wall, roof = light.wall, light.roof
    dark = tint(light, BRICK)
    svg.rect(16, 184, 33, 14, wall)
    svg.rect(40, 184, 9, 14, shade(wall, .16))
    svg.polygon([(13.4, 185), (19, 177.4), (46, 177.4), (51.6, 185)], dark)
    svg.polygon([(40, 177.4), (46, 177.4), (51.6, 185), (40, 185)], shade(dark, .2))
    for x in (19.4, 25.8, 32.2):
        svg.rect(x, 187.6, 3.6, 4.6, light.window)
    svg.rect(42.6, 188.4, 4, 9.6, tint(light, PETROL))
    svg.stroke([(16.4, 184), (16.4, 160)], roof, .7)
    svg.path("M16.8 161c4.2 -1.4 6.4 1.2 11.4 -.2v7.2c-4.8 1.4 -7.2 -1.2 -11.4 .2Z", tint(light, PEACH))
    for x in (54, 96):
        svg.rect(x, 180, 1.8, 20, roof)
    svg.polygon([(49, 178), (103, 178), (100, 173.4), (52, 173.4)], light.canopy)
    svg.rect(49, 178, 54, 2.6, roof)
    for x in (60, 74, 88):
        svg.rect(x, 180.6, 6, 1, mix(light.window, PAPER, .4))
    barrier(svg, light)
    with svg.place(60, 206.6, .18):
        shadow(svg, 165, shade(light.road, .4))
        lorry(svg, tint(light, CLAY), tint(light, SAND))
    with svg.place(2, 207.4, .18):
        shadow(svg, 165, shade(light.road, .4))
        lorry(svg, tint(light, PETROL), tint(light, PAPER))
    with svg.place(84, 162, .09, flip=True):
        minibus(svg, tint(light, PAPER), tint(light, BRICK))


def barrier(svg, light):
    """Raised: the way is free."""
    svg.rect(52.6, 192, 2.6, 10, light.roof)
    with svg.place(54, 193, turn=-64):
        svg.rect(-2, -.6, 24, 1.2, PAPER)
        for i in range(6):
            svg.rect(i * 3.8 - 1, -.6, 1.9, 1.2, tint(light, BRICK))


def foreground(svg, light):
    svg.path(f"M-2 226C24 216 52 231 84 235S128 233 142 226V{HEIGHT + 4}H-2Z", light.plate)
    for x, y, height in ((4, 229, 44), (15, 228, 31), (25, 229, 37), (36, 232, 20), (135, 231, 40), (126, 233, 26), (117, 235, 16)):
        spruce(svg, x, y, height, light.plate)
    for x, y, span in ((58, 60, 11), (68, 53, 8), (50, 71, 7)):
        bird(svg, x, y, span, light.birds)


def mountain_pass(svg):
    svg.title("A mountain pass in the morning; its road comes down to a small border post by the river")
    valley(svg, DAWN)


def river_evening(svg):
    svg.title("The same post by the river in the evening, its lamps lit")
    svg.rect(0, 0, svg.width, svg.height, BLUE_DARK)
    with svg.place(0, -CUT + 6):
        valley(svg, DUSK, low=46)


SCENES = {
    "mountain-pass": (139, 251, mountain_pass),
    "river-evening": (139, 177, river_evening),
}

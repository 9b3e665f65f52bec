"""A veterinarian examines sheep in a pen at the crossing, before the truck may go on."""

from kit import (BLUE, BLUE_MID, BRICK, CLAY, CLOUD, CREAM, HAZE, LEAF, MIST, NAVY, PAPER, PETROL,
                 PINE, PLATE, SAGE, SAND, SKIN_DARK, SKIN_LIGHT, SKIN_MID, SLATE, STEEL, mix, shade)
from landscape import hills, poplars, tufts
from outdoor_beasts import sheep
from outdoor_setting import ASPHALT, KERB, canopy, day, day_range, far_range, feet_shadow, standing
from people import LEFT, OFFICER, PROFILE, RIGHT, TURNED, Look
from vehicles import livestock_truck, shadow

ROAD = 73.0           # where the truck stands
PEN = 94.0            # where people and sheep stand
SCALE = 2.3           # millimetres a decimetre in the pen
EARTH = mix(SAND, CREAM, .35)
SHADE = mix(SAND, CLAY, .35)


def animal_health(svg):
    svg.title("A veterinarian examines sheep in a pen at the border crossing")
    backdrop(svg)
    with svg.place(112, ROAD, 1.06, flip=True):
        shadow(svg, 92, mix(ASPHALT, PLATE, .5), 1.6)
        livestock_truck(svg, PETROL, BLUE_MID)
    svg.rect(0, 77, svg.width, svg.height - 77, EARTH)
    svg.rect(0, 77, svg.width, 1.2, MIST)
    tufts(svg, (4, 98, 172, 11), 22, SHADE, 6)
    fence(svg, 39, 172, PEN - 8)
    flock(svg)
    examination(svg)
    fence(svg, 124, 186, PEN + 2)
    official(svg, 158, PEN + 5)


def backdrop(svg):
    day(svg, 64)
    far_range(svg, 64, ((96, 30, 40, 152, 4),))
    day_range(svg, 64, ((46, 14, -20, 110, 16), (150, 20, 96, 210, 6)))
    hills(svg, 58, 4, SAGE, 8, 70, step=40)
    hills(svg, 62, 3, mix(SAGE, LEAF, .4), 3, 72, step=34)
    poplars(svg, ((4, 67, 20), (9, 67, 26), (172, 67, 24), (177.4, 67, 18)), PINE)
    svg.rect(0, 66, svg.width, 12, ASPHALT)
    svg.rect(0, 66, svg.width, .9, KERB)
    crossing(svg)


def crossing(svg):
    """The canopy of the crossing, further down the road."""
    canopy(svg, 124, 170, 36, 67, (131, 160))
    svg.rect(140, 53, 9, 14, PAPER)
    svg.rect(146.8, 53, 2.2, 14, CLOUD)
    svg.rect(139.2, 52, 10.6, 1.6, BLUE)
    svg.rect(141.4, 55.4, 4.6, 4.4, BLUE_MID)


def fence(svg, left, right, ground):
    """Hurdles of steel tube, ten decimetres high."""
    for x in range(left, right + 1, 19):
        svg.rect(x, ground - 25, 1.5, 25, STEEL)
        svg.rect(x + 1, ground - 25, .5, 25, shade(STEEL, .3))
    for height in (23.6, 16.6, 9.6):
        svg.rect(left, ground - height, right - left + 1.5, 1.2, HAZE)
        svg.rect(left, ground - height + .8, right - left + 1.5, .4, shade(HAZE, .3))


def flock(svg):
    lone_sheep(svg, 58, PEN - 3, True, CREAM)
    lone_sheep(svg, 134, PEN - 1, True, PAPER)


def lone_sheep(svg, x, y, flip=False, fleece=PAPER):
    svg.ellipse(x + 2, y, 13, 1.2, SHADE)
    with svg.place(x, y, SCALE * 1.08, flip):
        sheep(svg, fleece, mix(CLAY, SKIN_DARK, .5) if fleece == CREAM else mix(SLATE, NAVY, .4), tag=BRICK)


def examination(svg):
    ground = PEN + 2
    lone_sheep(svg, 107, ground, True)
    x = 81
    feet_shadow(svg, x, ground, SCALE, SHADE)
    look = Look(skin=SKIN_MID, hair="tail", hair_ink=PLATE, dress="shirt", ink=SAGE, legs_ink=PINE, woman=True)
    standing(svg, x, ground, SCALE, look, PROFILE).legs(stride=1.4)
    vet = standing(svg, x, ground, SCALE, look, PROFILE, lean=20)
    vet.hair_behind(tilt=10)
    vet.arm(RIGHT, (x + 15.4, ground - 18.4), hand="open", bend=1)
    vet.torso()
    overall(vet)
    vet.head(tilt=10)
    vet.arm(LEFT, (x + 12.6, ground - 13.4), hand="grip", bend=1)
    kit_box(svg, 62, ground + 6)


def overall(figure):
    """Bib, strap and seat of an overall over the shirt of somebody in profile."""
    figure.shape("M4,9.4 L.8,9.4 L-.6,15 L-3.7,15 L-5.3,27.6 L4.3,27.6 "
                 "C4.1,21 3.3,18 3.3,15 C3.4,13 4,11.4 4,9.4Z", PINE)
    figure.shape("M.8,9.6 L-2.2,1 L-1,.3 L2.2,9.6Z", PINE)


def kit_box(svg, x, ground):
    svg.ellipse(x + 7, ground, 8, 1, SHADE)
    svg.stroke([(x + 4, ground - 8), (x + 4, ground - 10.4), (x + 8, ground - 10.4), (x + 8, ground - 8)], NAVY, .8)
    svg.rect(x, ground - 8, 12, 8, PETROL)
    svg.rect(x + 9.4, ground - 8, 2.6, 8, shade(PETROL, .3))
    svg.rect(x, ground - 8, 12, 1.8, NAVY)
    svg.rect(x + 4.6, ground - 6.8, 2.8, 1.6, MIST)


def official(svg, x, ground):
    """An officer of the veterinary post notes the numbers of the ear tags."""
    feet_shadow(svg, x, ground, SCALE, SHADE)
    figure = standing(svg, x, ground, SCALE, Look(skin=SKIN_LIGHT, **{**OFFICER, "ink": BLUE}), TURNED, mirror=True)
    figure.legs()
    figure.torso()
    figure.head(tilt=8)
    figure.arm(LEFT, (x - 3.4, ground - 21), hand="grip", bend=-1)
    with svg.place(x - 7, ground - 22.6, turn=-12):
        svg.rect(-3.4, -4.6, 6.8, 9.2, CLAY)
        svg.rect(-2.7, -3.6, 5.4, 7.4, PAPER)
        svg.rect(-1.3, -5.2, 2.6, 1.4, NAVY)
        for i, share in enumerate((1, .8, .9, .6)):
            svg.rect(-2, -2.4 + i * 1.5, 4 * share, .5, HAZE)
    figure.arm(RIGHT, (x - 6, ground - 24), hand="grip", bend=1)


SCENES = {
    "animal-health": (180, 112, animal_health),
}

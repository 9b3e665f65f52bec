"""Plant health at the border, and the food-safety laboratory."""

from interiors import (apple, bottle, box, crate, flask, leaf_blade, magnifier, microscope, monitor,
                       mountains, potted_plant, tubes, window)
from kit import (BLUE, BLUE_MID, BRICK, CLAY, CLOUD, HAZE, ICE, LEAF, MIST, NAVY, PAPER, PEACH, PETROL,
                 PLATE, SAGE, SAND, SKIN_DARK, SKIN_MID, mix, shade)
from people import LEFT, RIGHT, SCIENTIST, Figure, Look
from people_heads import PROFILE, TURNED
from vehicles import lorry


def plant_health(svg):
    svg.title("Plant health: an expert looks through a magnifier at a leaf")
    svg.rect(0, 0, 120, 112, CLOUD)
    svg.polygon([(58, 0), (92, 0), (62, 77), (28, 77)], mix(CLOUD, ICE, 0.7))
    window(svg, (8, 24, 40, 29), _road_view, bar=1)
    _shelf(svg, 82, 31, 34)

    expert = Figure(svg, 66, 53.5, 5.2, Look(woman=True, hair="bun", hair_ink=PLATE, skin=SKIN_MID,
                                             **SCIENTIST), TURNED, mirror=True, lean=-1)
    expert.hair_behind(tilt=8)
    expert.torso()
    expert.head(tilt=8)
    _bench(svg, 120, 77, 112)
    crate(svg, 19, 77, 28, 12, (BRICK, BRICK, LEAF), seed=3)
    expert.arm(RIGHT, (43.5, 71.5), hand="grip", ink=PAPER)
    leaf_blade(svg, (44.5, 72.5), (35, 61), 4.6, LEAF)
    svg.stroke([(45.5, 73.5), (44.2, 72)], shade(LEAF, 0.3), 0.9)
    magnifier(svg, 41.5, 64.5, 5.6, 24)
    for x, y, r in ((39.4, 65.6, 1.0), (42.2, 67.6, .7), (38.6, 62.4, .6)):
        svg.circle(x, y, r, BRICK)
    expert.arm(LEFT, (54, 69.8), hand="grip", ink=expert.dark, cast=77)
    microscope(svg, 92, 77, 25)
    potted_plant(svg, 111, 77, 24)


def _road_view(svg, area):
    x, y, width, height = area
    mountains([(.1, .46, .3), (.66, .86, .5)], 42, horizon=.8)(svg, area)
    with svg.place(x + 5, y + height * 0.9, 0.13):
        lorry(svg, cab=PETROL, box=PAPER)


def _shelf(svg, x, y, width):
    svg.rect(x, y, width, 1.4, BLUE)
    svg.rect(x, y + 1.4, width, 0.6, shade(BLUE, 0.35))
    for i, (wide, tall, ink) in enumerate(((5, 9, SAGE), (4.4, 7, PEACH), (5, 10.4, HAZE), (4.2, 8, LEAF),
                                           (5, 9.4, CLAY))):
        bottle(svg, x + 4 + i * (width - 8) / 4, y, wide, tall, ink)


def _bench(svg, width, top, foot, front=SAND):
    """A worktop with drawers below, from edge to edge."""
    svg.rect(0, top, width, 2.4, NAVY)
    svg.rect(0, top + 2.4, width, foot - top, front)
    svg.rect(0, top + 2.4, width, 1.4, shade(front, 0.2))
    x = -10
    while x < width:
        svg.rect(x, top + 3.8, 0.7, foot - top, shade(front, 0.16))
        svg.rect(x + 10, top + 9, 8, 1.2, HAZE)
        x += 28


def laboratory(svg):
    svg.title("Food-safety laboratory: three scientists examine samples")
    svg.rect(0, 0, 180, 112, CLOUD)
    svg.polygon([(60, 0), (96, 0), (66, 76), (30, 76)], mix(CLOUD, ICE, 0.7))
    window(svg, (10, 20, 36, 30), mountains([(.14, .5, .4), (.64, .8, .5)], 61), bar=1)
    _shelf(svg, 64, 31, 34)
    _cupboard(svg, 138, 14)

    reader = Figure(svg, 43.4, 55.4, 4.6, Look(skin=SKIN_MID, hair="crop", hair_ink=PLATE, **SCIENTIST),
                    PROFILE, lean=12)
    reader.arm(RIGHT, (66, 73.4), ink=reader.dark)
    reader.torso()
    reader.head(tilt=12)
    chemist = Figure(svg, 97, 51.5, 4.7, Look(woman=True, hair="tail", hair_ink=SKIN_DARK, dress="coat",
                                              ink=PAPER, inner=PETROL), TURNED,
                     mirror=True)
    chemist.hair_behind()
    chemist.torso()
    chemist.head(tilt=2)
    clerk = Figure(svg, 158, 54, 4.6, Look(skin=SKIN_DARK, woman=True, cover="kerchief", cover_ink=PETROL,
                                           hair_ink=PLATE, **SCIENTIST),
                   PROFILE, mirror=True, lean=3)
    clerk.hair_behind()
    clerk.arm(RIGHT, (138.6, 74.4), ink=clerk.dark)
    clerk.torso()
    clerk.head(tilt=4)

    _bench(svg, 180, 76, 112)
    _results(svg, 129, 76)
    microscope(svg, 57.5, 76, 24)
    tubes(svg, 79, 76, 13, (SAND, PEACH, SAND, SAGE))
    _samples(svg, 22, 76)
    with svg.clip(box(0, 0, 180, 76)):
        reader.arm(LEFT, (60.5, 70.5), hand="grip", cast=True)
    svg.rect(139, 75, 10, 1, HAZE)
    clerk.arm(LEFT, (142, 74.2), cast=True)
    with svg.place(75.4, 62.8, turn=-4):
        flask(svg, 0, 0, 13.5, BRICK)
    chemist.arm(RIGHT, (77, 52.6), hand="grip", ink=PAPER, turn=188)
    chemist.arm(LEFT, (103.5, 73.6), length=0.96, cast=True)


def _cupboard(svg, x, y):
    """Reagents behind glass."""
    svg.rect(x, y, 32, 34, BLUE)
    svg.rect(x + 27, y, 5, 34, shade(BLUE, 0.3))
    for i in range(2):
        svg.rect(x + 2, y + 2 + 15.6 * i, 24, 13.4, mix(CLOUD, MIST, 0.5))
        for j, (wide, tall, ink) in enumerate(((4, 8.4, SAGE), (4, 6.6, PEACH), (4.4, 9, HAZE),
                                               (4, 7.4, SAND))):
            inks = (ink, (HAZE, SAGE, CLAY, LEAF)[j])
            bottle(svg, x + 5.4 + j * 5.8, y + 15.4 + 15.6 * i, wide, tall, inks[i])


def _results(svg, x, foot):
    """A screen that stands askew to us, so that we read it with whoever sits before it."""
    def curve(svg, area):
        left, top, width, height = area
        for i in range(1, 4):
            svg.rect(left + width * 0.1, top + height * 0.2 * i, width * 0.8, 0.25, BLUE)
        base = top + height * 0.84
        svg.rect(left + width * 0.1, base, width * 0.8, 0.5, HAZE)
        for i, tall in enumerate((0.22, 0.34, 0.28, 0.62, 0.3, 0.2)):
            svg.rect(left + width * (0.14 + 0.125 * i), base - height * tall, width * 0.075, height * tall,
                     PEACH if i == 3 else BLUE_MID)
    monitor(svg, x, foot, 21, 14.5, curve)


def _samples(svg, x, foot):
    """What came from the market: fruit in a dish, milk, grain in a bag."""
    bottle(svg, x - 14, foot, 5, 12, PAPER, PETROL)
    svg.path(f"M{x - 7} {foot}C{x - 8.4} {foot - 5} {x - 7.4} {foot - 9} {x - 6.4} {foot - 11}L{x - 1.4} "
             f"{foot - 11}"
             f"C{x - .4} {foot - 9} {x + .6} {foot - 5} {x - .8} {foot}Z", SAND)
    svg.path(f"M{x - 3} {foot}C{x - 2} {foot - 5} {x - 2.6} {foot - 9} {x - 3.2} {foot - 11}L{x - 1.4} "
             f"{foot - 11}"
             f"C{x - .4} {foot - 9} {x + .6} {foot - 5} {x - .8} {foot}Z", shade(SAND, 0.16))
    svg.rect(x - 6.6, foot - 11.6, 5.4, 1.2, CLAY)
    for dx, ink in ((5.4, LEAF), (9.6, CLAY), (13.6, LEAF)):
        apple(svg, x + dx, foot - 4, 2.3, ink)
    svg.path(f"M{x + 2} {foot - 3.4}L{x + 17} {foot - 3.4}Q{x + 15} {foot} {x + 12} {foot}L{x + 7} "
             f"{foot}Q{x + 4} {foot} {x + 2} {foot - 3.4}Z", HAZE)
    svg.path(f"M{x + 11} {foot - 3.4}L{x + 17} {foot - 3.4}Q{x + 15} {foot} {x + 12} {foot}L{x + 10} {foot}Z",
             shade(HAZE, 0.2))


SCENES = {
    "plant-health": (120, 112, plant_health),
    "laboratory": (180, 112, laboratory),
}

"""At the counter: an officer asks, a traveller with her child answers."""

from interiors import monitor_back, mountains, passport, window
from kit import (BLUE_DARK, BRICK, CLAY, CREAM, HAZE, MIST, NAVY, PAPER, PEACH, PETROL, PLATE, SAGE, SAND, SKIN_DARK, SKIN_LIGHT,
                 SKIN_MID, STEEL, mix, shade)
from people import LEFT, OFFICER, RIGHT, SOLE, UNIT, Figure, Look, child
from people_heads import TURNED


def interview(svg):
    svg.title("A first interview: an officer and a traveller with a child at a counter")
    floor = 150
    svg.rect(0, 0, 140, 178, CREAM)
    svg.rect(0, 0, 140, 26, BLUE_DARK)
    svg.rect(0, 24.6, 140, 1.4, NAVY)
    for x in (22, 66, 110):
        svg.rect(x, 26, 8, 1.6, PAPER)
    svg.rect(0, floor, 140, 28, SAND)
    svg.rect(0, floor - 1, 140, 1.4, PEACH)
    window(svg, (56, 44, 72, 54), mountains([(.14, .46, .3), (.84, .5, .3), (.48, .82, .38)], 17), panes=(3, 1))
    notice(svg, 16, 50)
    officer = Figure(svg, 40, 87, 6.1, Look(skin=SKIN_MID, **OFFICER), TURNED)
    officer.torso()
    officer.head(tilt=3)
    monitor_back(svg, 13, 116, 22, 15)
    counter(svg, 116, floor + 2)
    officer.arm(LEFT, (36, 114), turn=4, cast=True, thumb=-1, length=.9)
    officer.arm(RIGHT, (66, 104), hand="open", cast=True)
    mother = Look(skin=SKIN_LIGHT, woman=True, cover="headscarf", cover_ink=SAGE, dress="tunic", ink=BRICK, accent=SAGE, legs="skirt",
                  legs_ink=shade(BRICK, .35))
    her = Figure(svg, 103, floor + 18 - SOLE * UNIT * 6, 6, mother, TURNED, mirror=True)
    her.hair_behind()
    her.legs()
    her.torso()
    her.head(tilt=2)
    child(svg, 125, floor + 20, 3.9, Look(skin=SKIN_LIGHT, hair="crop", hair_ink=PLATE, dress="shirt", ink=PETROL, legs_ink=NAVY), TURNED,
          mirror=True)
    her.arm(LEFT, (118, 128), length=.9)
    passport(svg, 80, 108, 11, -12)
    her.arm(RIGHT, (84, 110), hand="grip", cast=True)


def counter(svg, top, foot):
    svg.rect(0, top, 92, 3, HAZE)
    svg.rect(0, top + 3, 88, foot - top - 3, BLUE_DARK)
    svg.rect(0, top + 3, 88, 1.4, NAVY)
    svg.rect(80, top + 4.4, 8, foot - top - 4.4, NAVY)
    for x in range(16, 80, 20):
        svg.rect(x, top + 4.4, .8, foot - top - 4.4, shade(BLUE_DARK, .35))
    # The line behind which the next ones wait.
    svg.polygon([(20, 178), (48, 164), (52, 164), (26, 178)], mix(PAPER, STEEL, .1))


def notice(svg, x, y):
    svg.rect(x, y, 22, 28, PAPER)
    svg.rect(x + 3, y + 3, 16, 11, MIST)
    svg.circle(x + 11, y + 8.4, 3, CLAY)
    for i in range(3):
        svg.rect(x + 3, y + 17 + i * 3, 16 - 4 * (i == 2), 1.1, HAZE)
    svg.rect(x + 20, y, 2, 28, mix(PAPER, SKIN_DARK, .16))


SCENES = {
    "interview": (140, 178, interview),
}

"""What several outdoor pictures share: a day, a range, a canopy, a booth, people on the ground."""

from kit import BLUE, BLUE_DARK, BLUE_MID, CLOUD, CREAM, HAZE, ICE, MIST, NAVY, PAPER, SAND, mix
from landscape import Rock, bands, distance, mountain
from people import FRONT, SOLE, UNIT, Figure

DAY_ROCK = Rock(MIST, HAZE, PAPER, CLOUD)
# Asphalt that is dark enough to carry white marks and light enough to carry dark wheels.
ASPHALT, KERB = BLUE_DARK, NAVY


def day(svg, horizon, zenith=ICE, low=mix(PAPER, CREAM, .8)):
    bands(svg, ((0, zenith), (horizon * 0.46, low)), horizon + 1)


def day_range(svg, base, peaks, rock=DAY_ROCK):
    """Mountains from a list of (x, top, left, right, seed), the farthest first."""
    for x, top, left, right, seed in peaks:
        mountain(svg, (x, top), left, right, base, rock, seed, snow=.40)


def far_range(svg, base, peaks, share=.45):
    day_range(svg, base, peaks, distance(DAY_ROCK, CREAM, share))


def standing(svg, x, ground, scale, look, view=FRONT, mirror=False, lean=0):
    """A figure whose soles are on y = `ground`."""
    return Figure(svg, x, ground - SOLE * UNIT * scale, scale, look, view, mirror, lean)


def feet_shadow(svg, x, ground, scale, ink, width=7.0):
    """What somebody throws on the ground, to the right."""
    svg.ellipse(x + 1.6 * scale, ground, width / 2 * scale, 0.55 * scale, ink)


def canopy(svg, left, right, top, ground, column, ink=NAVY, light=BLUE):
    """The roof over the lanes, on columns at the x of `column`."""
    for x in column:
        svg.rect(x, top + 7, 2.4, ground - top - 7, ink)
    svg.polygon([(left, top + 5.2), (left + 4.4, top), (right - 4.4, top), (right, top + 5.2)], light)
    svg.rect(left, top + 5.2, right - left, 3.4, ink)


def booth(svg, x, ground, width, height, glass=BLUE_MID, cornice=BLUE):
    """A control booth whose window mirrors the sky; gives the window's box."""
    wall, top = PAPER, ground - height
    svg.rect(x, top, width, height, wall)
    svg.rect(x + width * .8, top, width * .2, height, CLOUD)
    svg.rect(x - 1.2, top - 1.6, width + 2.4, 2.6, cornice)
    window = (x + width * .13, top + height * .18, width * .58, height * .34)
    svg.rect(window[0] - .9, window[1] - .9, window[2] + 1.8, window[3] + 1.8, NAVY)
    svg.rect(*window, glass)
    left, up, wide, tall = window
    svg.polygon([(left + wide * .2, up + tall), (left + wide * .55, up), (left + wide * .8, up),
                 (left + wide * .45, up + tall)], mix(glass, CLOUD, .3))
    svg.rect(x + width * .08, top + height * .62, width * .68, .9, MIST)
    return window


def apron(svg, top, edge, ground=SAND, road=ASPHALT):
    """A strip of earth, then asphalt down to the foot of the picture."""
    svg.rect(0, top, svg.width, svg.height - top, ground)
    svg.rect(0, edge, svg.width, svg.height - edge, road)
    svg.rect(0, edge, svg.width, 1.1, KERB)

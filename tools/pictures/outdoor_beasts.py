"""Animals in profile, in decimetres, facing right, their feet on y = 0."""

from kit import BRICK, CLAY, CLOUD, EU_YELLOW, PAPER, PLATE, SKIN_DARK, shade


def search_dog(svg, coat=CLAY, far=SKIN_DARK, saddle=PLATE, harness=BRICK):
    """A shepherd dog that follows its nose, six and a half high at the withers."""
    svg.path("M-4.2 -5.5C-5.6 -5 -6.5 -3.6 -7.4 -2.2C-7.7 -1.7 -7.2 -1.5 -6.8 -1.9"
             "C-5.8 -2.8 -4.9 -3.6 -3.8 -4.2Z", saddle)
    svg.path("M-3.4 -3.6C-3.4 -2.6 -3 -2.2 -3.7 -1.7L-3.2 -.5L-2.5 -.15V0H-4.1L-4.5 -1.8L-5 -3.4Z", far)
    svg.path("M2.6 -3.4L3.9 -3.2L4.2 -.5L4.9 -.15V0H3.4L2.9 -2.4Z", far)
    svg.path("M-4.3 -5.7C-2.5 -6.2 -.5 -5.9 1.4 -6.4C2.4 -6.7 3.1 -7.2 4 -7.3C4.9 -7.3 5.5 -6.9 5.9 -6.2"
             "L7.5 -5C7.9 -4.7 7.8 -4.2 7.4 -4.1L5.9 -4.2C5.2 -4 4.8 -3.7 4.5 -3.5"
             "C4.2 -3 3.8 -2.7 3.3 -2.6L3.1 -.5L3.8 -.15V0H2.1L2 -2.7C.8 -2.6 -.9 -2.9 -2 -3.4"
             "C-2.3 -2.7 -3 -2.3 -4.3 -1.8L-4.4 -.5L-3.7 -.15V0H-5.3L-5.7 -1.9"
             "C-5.7 -2.7 -5 -3.4 -5.1 -4.4C-5.1 -5 -4.8 -5.5 -4.3 -5.7Z", coat)
    # The saddle from neck to croup, the muzzle, the ears.
    svg.path("M-4.3 -5.7C-2.5 -6.2 -.5 -5.9 1.4 -6.4C2.4 -6.7 2.9 -7 3.6 -7.2C3.5 -6.2 3 -5.3 2 -4.9"
             "C.4 -4.4 -2 -4.9 -3.6 -4.2C-4.4 -3.9 -5.2 -4.2 -5.1 -4.6C-5.1 -5.1 -4.8 -5.5 -4.3 -5.7Z", saddle)
    svg.path("M6.7 -5.6L7.5 -5C7.9 -4.7 7.8 -4.2 7.4 -4.1L6.1 -4.2C6 -4.7 6.2 -5.2 6.7 -5.6Z", saddle)
    svg.path("M4.2 -7C3.7 -7.8 3.6 -8.4 3.8 -9C4.6 -8.6 5 -7.9 5.1 -6.9Z", saddle)
    svg.circle(5.55, -5.85, .2, saddle)
    # Harness: a strap behind the shoulder and one round the chest.
    svg.path("M.1 -6.1L1.2 -6.3L1.5 -2.65L.5 -2.65Z", harness)
    svg.path("M.9 -5.6L4.3 -4.3L4.4 -3.4L.9 -4.6Z", harness)
    svg.rect(.05, -6.6, 1.2, .6, shade(harness, .35))


def sheep(svg, fleece=PAPER, face=CLOUD, tag=EU_YELLOW):
    """A fat-tailed sheep, seven high. Its ear tag is what the inspection reads."""
    for x in (-3.2, 2.7):
        svg.rect(x, -2.8, .8, 2.8, shade(face, .55))
    svg.path("M-5.2 -4.6C-6.2 -4.8 -6.4 -3.2 -5.6 -2.6C-5 -2.2 -4.4 -2.6 -4.2 -3.2Z", shade(fleece, .14))
    for x in (-4.2, 1.7):
        svg.rect(x, -2.8, .85, 2.8, face)
        svg.rect(x, -.5, .95, .5, PLATE)
    svg.path("M-5.2 -5.4C-5 -6.3 -4.2 -6.8 -3.2 -6.6C-2.6 -7.1 -1.4 -7.2 -.8 -6.7C0 -7.2 1.2 -7.1 1.8 -6.6"
             "C2.8 -6.9 3.8 -6.3 4 -5.4C4.5 -4.6 4.3 -3.6 3.6 -3C3.2 -2.2 2.2 -1.9 1.4 -2.3C.6 -1.8 -.6 -1.8 -1.2 -2.2"
             "C-2 -1.7 -3.2 -1.8 -3.8 -2.4C-4.8 -2.5 -5.5 -3.3 -5.3 -4.2C-5.6 -4.6 -5.5 -5.1 -5.2 -5.4Z", fleece)
    svg.path("M3.9 -5.2C4.4 -4.4 4.2 -3.6 3.6 -3C3.2 -2.2 2.2 -1.9 1.4 -2.3C.6 -1.8 -.6 -1.8 -1.2 -2.2"
             "C-2 -1.7 -3.2 -1.8 -3.8 -2.4C-1 -2.6 2.6 -2.6 3.9 -5.2Z", shade(fleece, .14))
    # Head: long face, ear hanging back, a cap of wool.
    svg.path("M3.2 -7.2C4 -7.9 5.2 -7.9 5.8 -7.2L7.2 -5.5C7.5 -5 7.2 -4.5 6.6 -4.5L5.6 -4.6"
             "C5 -4.3 4.6 -4 4 -3.8C3.2 -4.6 2.8 -6 3.2 -7.2Z", face)
    svg.path("M2.8 -6.4C2.8 -7.8 3.8 -8.4 4.8 -8C5.4 -8 5.5 -7.4 5.1 -7.1C4.6 -7 4.4 -6.6 4.3 -6"
             "C4.2 -5 3.8 -4.4 3.2 -4.2Z", fleece)
    svg.path("M4.4 -7C3.6 -6.8 2.6 -6.2 2.3 -5.4C3 -5 4.1 -5.6 4.7 -6.4Z", shade(face, .3))
    svg.rect(2.75, -5.75, .95, .8, tag)
    svg.circle(5.6, -6.5, .18, PLATE)

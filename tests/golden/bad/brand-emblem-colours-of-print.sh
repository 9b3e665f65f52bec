# The blue of the emblem is that of another guide, on paper alone; the statement has black.
. "$golden/brand.sh"
brand 's/^  eu-blue: .*/  eu-blue:   {cmyk: [100, 70, 0, 10],   srgb: "#003399"}  # expect: error[emblem-colours]\n  black: {cmyk: [0, 0, 0, 100], srgb: "#000000"}/
    /^  statement: / s/ink: eu-blue/ink: black/'
# says: C100 M80 Y0 K0, RGB 0 51 153

# The statement in the colour of a component.
. "$golden/brand.sh"
brand '/^  statement: / s/ink: eu-blue/ink: brick/
    /^  brick: / s/$/  # expect: error[statement-ink]/'

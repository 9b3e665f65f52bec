# Words too small for their emblem.
. "$golden/brand.sh"
brand '/^  statement: / s/size: 12.5/size: 7/
    /^  statement: / s/$/  # expect: error[statement-size]/'

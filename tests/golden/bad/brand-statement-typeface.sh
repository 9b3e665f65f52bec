# The statement in the newsletter's own sans.
. "$golden/brand.sh"
brand 's/^  statement: .*/  statement: {like: sans, size: 12.5, leading: 16, ink: eu-blue}  # expect: error[statement-typeface]/'
# says: Source Sans 3

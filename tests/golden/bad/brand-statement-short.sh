# The Union by its initials.
. "$golden/brand.sh"
brand 's/{text: "{statement}", .*/{text: Funded by the EU, style: statement, x: [26.5, 86], y: [0, 15], anchor: middle}  # expect: error[statement-short]/'

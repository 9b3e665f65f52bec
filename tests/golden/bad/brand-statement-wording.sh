# The statement of another language.
. "$golden/brand.sh"
brand 's/{text: "{statement}", .*/{text: "Финансируется\\nЕвропейским Союзом", style: statement, x: [26.5, 86], y: [0, 15], anchor: middle}  # expect: warning[statement-wording]/'
# says: is not the statement in en: "Funded by the European Union"

# A note that no column holds. Reported where it begins; and the text, which therefore stands on no page.
# expect issues/bad/issue.yaml:13: error[footnote-unplaced]
# expect issues/bad/issue.yaml:8: error[part-unplaced]
. "$golden/issue.sh"
issue | sed '/^    text:/d' >issue.yaml
printf '    text: |\n      The post has two lanes.[^1]\n\n      [^1]: ' >>issue.yaml
for i in $(seq 400); do printf 'One for lorries and one for those who walk. '; done >>issue.yaml
printf '\n' >>issue.yaml

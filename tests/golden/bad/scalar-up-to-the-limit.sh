# A scalar almost as large as a file may be: the text is too long to be read as markup.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:10: error[text-too-long]
{ issue | head -n 9; printf '    text: '; yes 'two lanes' | tr '\n' ' ' | head -c 4000000; echo; } >issue.yaml

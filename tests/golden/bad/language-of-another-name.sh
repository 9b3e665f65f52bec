# A language file that describes another language than it is called after.
. "$golden/issue.sh"
# expect layouts/languages/qq.yaml: error[language-unknown]
issue | sed 's/language: en/language: qq/' >issue.yaml
cp ../../layouts/languages/en.yaml ../../layouts/languages/qq.yaml

# A language file that lacks a word which the pages need.
. "$golden/issue.sh"
# expect layouts/languages/qq.yaml:25: error[word-missing]
# says: add "objective: …" here
{
    issue | sed 's/language: en/language: qq/'
    echo '  - {kind: about, title: The programme, objective: A safe border}'
} >issue.yaml
sed -e 's/^language: en/language: qq/' -e '/^  objective:/d' ../../layouts/languages/en.yaml >../../layouts/languages/qq.yaml

# A file in UTF-16, as some editors call "Unicode".
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:1: error[encoding-broken]
# says: UTF-16
issue | iconv -t UTF-16 >issue.yaml

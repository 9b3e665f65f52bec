# A byte of an older encoding.
. "$golden/issue.sh"
# expect issues/bad/issue.yaml:10: error[encoding-broken]
# says: 0xE9
issue | sed 's/lanes/caf\xe9s/' >issue.yaml

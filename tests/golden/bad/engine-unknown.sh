# A layout of a newer program, which has keys that this one does not know: the engine is told, and nothing else.
. "$golden/issue.sh"
issue | sed "s/pamphlet@1/bad@1/" >issue.yaml
mkdir -p ../../layouts/bad/1
sed 's/^engine: 1$/engine: 7  # expect: error[engine-unknown]\
ligatures: rare/' "$golden/layouts/pamphlet/1/layout.yaml" >../../layouts/bad/1/layout.yaml
# says: install a newer tamga, or let the issue name a layout of engine 1 or before

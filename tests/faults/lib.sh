# What cases share that let calls of the system fail: tests/faults/faults.c says which and how.
faults=$ROOT/build/$VARIANT/faults/faults.so
runs=0

# Runs a command of the program with the library; FAULT in front of it says what fails.
with_faults() {
    ASAN_OPTIONS="${ASAN_OPTIONS:-}:verify_asan_link_order=0" LD_PRELOAD=$faults FAULT=$wish FAULT_COUNTS=$work/counts \
        "$TAMGA" "$@" >"$work/.said" 2>&1 </dev/null
    status=$?
}

# A folder in which to work, and the cache in it as well.
begin_faults() {
    [ -f "$faults" ] || fail "there is no $faults: make tests-built"
    repository shop
    cd shop || exit 1
    export XDG_CACHE_HOME=$PWD/cache HOME=$PWD
    wish=missing:1 with_faults --version
    [ "$status" -eq 0 ] || skip "this machine loads no library before a program"
}

# Every file here, hidden ones too, with its digest.
state() { find . -type f -exec sha256sum {} + | sort; }

# The state before, and the one that the command makes of it when nothing fails, are the two that each file may be in.
learn() {
    yesterday
    state >"$work/before"
    wish=none:0 with_faults "$@"
    [ "$status" -eq 0 ] || fail "$1 ends with $status though nothing fails"
    state >"$work/after"
    cp "$work/counts" "$work/learnt"
    if [ -n "${without:-}" ]; then
        yesterday
        mv "$without" "$work/away"
        wish=none:0 with_faults "$@"
        mv "$work/away" "$without"
        state >>"$work/after"
    fi
    sort -u "$work/before" "$work/after" >"$work/either"
}

# One run in which a call fails.
try() {
    yesterday
    with_faults "$@"
    runs=$((runs + 1))
    case $status in
        0) ;;
        1 | 3) [ -s "$work/.said" ] || fail "$wish: $1 ends with $status and says nothing" ;;
        *) fail "$wish: $1 ends with $status" ;;
    esac
    state | comm -13 "$work/either" - >"$work/strange"
    [ ! -s "$work/strange" ] || fail "$wish: $1 leaves what it should not: $(cat "$work/strange")"
}

count_of() { sed -n "s/^$1 //p" "$work/learnt"; }

# try_some NUMBER KIND COMMAND…: about so many calls of a kind, spread over the run, or all where they are fewer.
try_some() {
    local some=$1 kind=$2 count
    shift 2
    count=$(count_of "$kind")
    for number in $(seq 1 $((count / some + 1)) "$count"); do
        wish=$kind:$number
        try "$@"
    done
}

# try_all COMMAND…: every call that makes or changes a file, and some of those that read and write. `without` names a folder
# without which the command does its work too, and otherwise.
try_all() {
    local kind
    learn "$@"
    for kind in write fsync rename mkdir; do try_some 1000 $kind "$@"; done
    for kind in open fopen fwrite fflush fclose close; do try_some "$SAMPLE" $kind "$@"; done
}

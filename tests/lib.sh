# What the cases in shell share. A case starts with
#
#   #!/usr/bin/env bash
#   . "$(dirname "$0")/../lib.sh"
#
# and ends with 0 when it passes. Each has a folder of its own, $work, which is
# removed; the program under test is $TAMGA, the repository $ROOT.
set -u
# sed and bash take letters for letters then, and not for bytes, whoever runs the tests.
export LC_ALL=C.UTF-8
unset LANGUAGE

ROOT=${ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)}
VARIANT=${VARIANT:-release}
TAMGA=${TAMGA:-$ROOT/build/$VARIANT/tamga}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Others than root read it too: a case may change its user.
chmod 755 "$work"
cd "$work" || exit 1

# The name that the layout gives to the edition of the small issue in a language.
pdf_name() { printf 'bomca-newsletter-04-%s-screen.pdf' "$1"; }

fail() {
    printf 'FAILED: %s\n' "$*"
    [ ! -s "$work/.said" ] || sed 's/^/  said: /' "$work/.said"
    exit 1
}

skip() { printf '%s\n' "$*"; exit 77; }

# Runs a command as a user who is not root. Where such a user cannot even start a program, the case is skipped.
as_nobody() { setpriv --reuid=nobody --regid=nogroup --clear-groups env HOME=/nonexistent "$@"; }
need_nobody() {
    [ "$(id -u)" -eq 0 ] || skip "needs root, to be another user"
    as_nobody true 2>/dev/null || skip "another user can start no program here"
}

# Runs a command; what it says is in $work/.said, its status in $status.
run() {
    "$@" >"$work/.said" 2>&1 </dev/null
    status=$?
}

# expect_status 1 COMMAND…: fails unless the command ends so. Any other failure,
# a sanitizer's 99 or a signal's 128 and more, is never what a case wants.
expect_status() {
    local wanted=$1
    shift
    run "$@"
    [ "$status" -eq "$wanted" ] || fail "exit status $status, not $wanted: $*"
}

expect_said() { grep -q -e "$1" "$work/.said" || fail "it does not say \"$1\""; }
expect_silent_about() { ! grep -q -e "$1" "$work/.said" || fail "it says \"$1\""; }
expect_file() { [ -s "$1" ] || fail "there is no $1"; }
expect_no_file() { [ ! -e "$1" ] || fail "there is a $1"; }
expect_same() { cmp -s "$1" "$2" || fail "$1 and $2 differ"; }
expect_pdf() { [ "$(head -c 5 "$1" 2>/dev/null)" = %PDF- ] || fail "$1 is not a PDF"; }

# Lets this folder stand for a repository: layouts, fonts and dictionaries of ours, no issue.
repository() {
    mkdir -p "$1/issues"
    ln -s "$ROOT/layouts" "$ROOT/fonts" "$ROOT/hyphenation" "$1/"
}

# A copy of the small issue, English and Russian, as the folder given.
small_issue() {
    mkdir -p "$(dirname "$1")"
    cp -R "$ROOT/tests/cli/small" "$1"
}

# The small issue with a fault of content: a key that no schema has.
bad_issue() {
    small_issue "$1"
    echo 'colour: red' >>"$1/issue.yaml"
}

# The small issue with a picture too coarse for print: worth a warning.
coarse_issue() {
    small_issue "$1"
    sed -i 's,pictures/cover.png,pictures/coarse.png,' "$1/issue.yaml"
}

# ---- what the pages of documentation show ----

# A folder like the repository's to type their commands in, with issues and layouts of its own and the program on the PATH.
newsroom() {
    mkdir -p "$1" "$work/bin"
    cp -R "$ROOT/issues" "$ROOT/layouts" "$1/"
    ln -s "$ROOT/fonts" "$ROOT/hyphenation" "$1/"
    ln -sfn "$TAMGA" "$work/bin/tamga"
    PATH=$work/bin:$PATH
}

# The lines of a page's fenced blocks of one kind: `fenced sh PAGE`, or `fenced '' PAGE` for what the program says.
fenced() { awk -v kind="$1" '/^```/ { inside = !open && $0 == "```" kind; open = !open; next } inside' "$2"; }

# What a page tells people to type, one command after the other, each ended by a NUL: remarks are left out, and lines that
# begin with a space, or with `done`, belong to the command before. A block ```sh by-hand is not for tests.
commands_of() {
    fenced sh "$1" | sed 's/  *#.*//' | awk 'NR > 1 && !/^( |done)/ { printf "%c", 0 } NR > 1 && /^( |done)/ { print "" } { printf "%s", $0 } END { printf "%c", 0 }'
}

# A case that follows a page: page FILE, then as_shown STATUS 'COMMAND' for each of its commands, then page_ends. What is typed
# and what the page shows cannot part: another command, one too few and one too many fail.
page() {
    mapfile -d '' -t shown < <(commands_of "$1")
    typed=0
}
as_shown() {
    [ "${shown[typed]-}" = "$2" ] || fail "the page shows \"${shown[typed]-}\" where \"$2\" is typed"
    typed=$((typed + 1))
    expect_status "$1" bash -c "$2"
}
page_ends() { [ "$typed" -eq ${#shown[@]} ] || fail "the page goes on with \"${shown[typed]}\""; }

# Installs the program under PREFIX $1 from a copy of the checkout, which is gone
# afterwards. What is built already is not built again, but for the one object
# that knows PREFIX.
install_under() {
    mkdir -p checkout/build
    (cd "$ROOT" && cp -a Makefile src po layouts fonts hyphenation LICENSE LICENSES.md "$work/checkout/")
    cp -a "$ROOT/build/$VARIANT" checkout/build/
    for folder in man completions; do
        [ ! -d "$ROOT/$folder" ] || cp -a "$ROOT/$folder" checkout/
    done
    expect_status 0 env -u MAKEFLAGS -u MAKELEVEL -u MFLAGS -u T \
        make -C checkout VARIANT="$VARIANT" PREFIX="$1" DESTDIR="${2:-}" install
}

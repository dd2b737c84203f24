#!/bin/sh
# Makes what a task needs: `install.sh run` and `install.sh dev` a virtual environment in .venv with the pinned
# packages, `install.sh chromium` the browser of the browser tests, `install.sh peers` other
# readers to measure beside this one in an environment of their own, .venv/peers. A missing piece is named with the command that brings it.
set -eu
PYTHON=${PYTHON:-python3}

missing() {
    printf 'Missing: %s\nInstall it with:  %s\n' "$1" "$2" >&2
    exit 1
}

make_environment() {
    command -v "$PYTHON" >/dev/null 2>&1 || missing "$PYTHON" "sudo apt-get install python3 python3-venv"
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        missing "Python 3.11 or newer ($PYTHON is $("$PYTHON" --version))" "sudo apt-get install python3  (Debian 12 or newer)"
    "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || missing "the venv module" "sudo apt-get install python3-venv"
    [ -x .venv/bin/pip ] || { rm -rf .venv && "$PYTHON" -m venv .venv; }
}

install_packages() {
    echo "Installing the packages of $1 into .venv (once, about a minute) ..." >&2
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -r "$1" ||
        missing "the packages of $1 (see pip's message above)" "make $TASK, again, with access to a package index"
}

bring_peers() {
    echo "Installing the packages of requirements-peers.txt into .venv/peers (once, about a minute) ..." >&2
    "$PYTHON" -m venv .venv/peers
    .venv/peers/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-peers.txt ||
        missing "the packages of requirements-peers.txt (see pip's message above)" "make peers, again, with access to a package index"
}

find_chromium() {
    for name in chromium chromium-browser google-chrome; do
        command -v "$name" 2>/dev/null && return 0
    done
    return 1
}

bring_chromium() {
    find_chromium >/dev/null && return
    if [ "$(id -u)" = 0 ]; then as_root=; else as_root="sudo -n"; fi
    if command -v apt-get >/dev/null 2>&1; then
        echo "Installing Debian's chromium for the browser tests ..." >&2
        # shellcheck disable=SC2086 # as_root is two words or none
        { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } \
            >/dev/null 2>&1 || true
    fi
    find_chromium >/dev/null || {
        echo "======================================================================" >&2
        echo "NO CHROMIUM: the browser tests (tests/e2e) are LEFT OUT of this run." >&2
        echo "Bring it with:  sudo apt-get install chromium" >&2
        echo "======================================================================" >&2
    }
}

TASK=$1
case $TASK in
run) make_environment && install_packages requirements.txt && touch .venv/run.stamp ;;
dev) make_environment && install_packages requirements-dev.txt && touch .venv/dev.stamp .venv/run.stamp ;;
chromium) bring_chromium ;;
peers) bring_peers ;;
*) echo "usage: install.sh run|dev|chromium|peers" >&2 && exit 2 ;;
esac

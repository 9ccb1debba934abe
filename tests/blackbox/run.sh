#!/usr/bin/env bash
# run.sh PROGRAMS OUT: a demo world of its own, a private display with a screen reader's bus, and the
# program itself before them, driven by keys and read as a screen reader reads it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packaging=$here/../../packaging
source "$packaging/stoppable.sh"
export RUQSAT_PROGRAMS=$1
out=$2
world=$(mktemp -d "${TMPDIR:-/tmp}/ruqsat-world.XXXXXX")
cleanup() {
    trap - EXIT INT TERM HUP
    end_stoppable
    bash "$packaging/world.sh" remove "$world" || true
    rm -rf "$world"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

rm -rf "$out"
mkdir -p "$out"
bash "$packaging/world.sh" up "$world"
export SOFTHSM2_CONF="$world/pki/softhsm2.conf" SANE_CONFIG_DIR="$world/sane"
stoppable bash "$packaging/session.sh" bash "$here/accessible.sh" /usr/bin/python3 \
    "$here/case_by_keyboard.py" "$world" "$out"

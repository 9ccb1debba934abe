#!/usr/bin/env bash
# Brings up the demo world and opens the workstation; see README.
#   run.sh                      the workstation, signed out; the world's data is kept in build/demo
#   run.sh --fresh              the same with a new world
#   run.sh --walkthrough DIR    plays the whole case under a private display, leaves its results in DIR
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/.."
source packaging/stoppable.sh
usage() { sed -n '3,5p' "$here/run.sh" | sed 's/^# *//' >&2; exit 2; }

walk='' fresh=false
while [ $# -gt 0 ]; do
    case $1 in
    --walkthrough) [ $# -ge 2 ] || usage; walk=$2; shift 2 ;;
    --fresh) fresh=true; shift ;;
    *) usage ;;
    esac
done

forget_world() {
    [ ! -d "$world" ] || bash packaging/world.sh remove "$world" || true
    rm -rf "$world"
}

bash packaging/install.sh
if [ -z "$walk" ] && [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
    walk=build/walkthrough
    echo "No display: playing the walkthrough, results in $walk"
fi
bash packaging/build.sh programs

if [ -n "$walk" ]; then
    mkdir -p "$walk"
    walk=$(cd "$walk" && pwd)
    world=$(mktemp -d "${TMPDIR:-/tmp}/ruqsat-world.XXXXXX")
else
    world=$PWD/build/demo
    ! $fresh || forget_world
fi

# Everything that was started is stopped, however this script ends.
cleanup() {
    trap - EXIT INT TERM HUP
    end_stoppable
    if [ -n "$walk" ]; then
        forget_world
    else
        bash packaging/world.sh down "$world" || true
    fi
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

echo "Starting the demo world …"
bash packaging/world.sh up "$world"
export SOFTHSM2_CONF="$world/pki/softhsm2.conf" SANE_CONFIG_DIR="$world/sane"
# The demo prints on its own virtual printer, never on one of this machine.
CUPS_SERVER=$(sed -n 's/.*"server":"\([^"]*\)".*/\1/p' "$world/printer.json")
export CUPS_SERVER

if [ -n "$walk" ]; then
    cp "$world"/pki/{ca,root,paper-keys}.pem "$walk/"
    stoppable bash packaging/session.sh build/bin/ruqsat-walk --world "$world/world.json" --out "$walk"
else
    /usr/bin/python3 packaging/logins.py "$world/world.json"
    stoppable build/bin/ruqsat --config "$world/desk-1.json"
fi

#!/usr/bin/env bash
# run.sh PROGRAMS OUT [--office-day | --cases N | --services all|ID,ID [--languages kk,ru,en]]: plays
# the case, or the office's day, or a day of N mixed cases, or one case of each service in each
# language, in a demo world of its own, then judges what that left.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packaging=$here/../../packaging
source "$packaging/stoppable.sh"
export RUQSAT_PROGRAMS=$1
out=$2
shift 2
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
cp "$world"/pki/{ca,root,paper-keys}.pem "$out/"
export SOFTHSM2_CONF="$world/pki/softhsm2.conf" SANE_CONFIG_DIR="$world/sane"
CUPS_SERVER=$(sed -n 's/.*"server":"\([^"]*\)".*/\1/p' "$world/printer.json")
export CUPS_SERVER
stoppable bash "$packaging/session.sh" "$RUQSAT_PROGRAMS/ruqsat-walk" --world "$world/world.json" --out "$out" "$@"
# Sheets to be looked at, of at most 24 screens of one language.
for language in kk ru en; do
    [ -n "$(find "$out/shots" -name "*-$language.png" -print -quit 2>/dev/null)" ] || continue
    montage "$out"/shots/*-$language.png -tile 4x6 -geometry 720x+8+8 "$out/contact-$language.png"
done
# The day and the services leave pictures and a summary; the papers are the case's.
[ $# -gt 0 ] || /usr/bin/python3 "$here/check.py" "$out"

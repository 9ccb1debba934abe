#!/usr/bin/env bash
# A command that is interrupted ends what it runs, grandchildren too, before it cleans up.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat >"$folder/command.sh" <<'END'
source "$1/../../packaging/stoppable.sh"
folder=$2
cleanup() {
    end_stoppable
    echo clean >"$folder/cleaned"
    ! kill -0 "$(cat "$folder/grandchild")" 2>/dev/null || echo "still running" >"$folder/cleaned"
}
trap cleanup EXIT
trap 'exit 143' TERM
stoppable bash -c 'sleep 300 & echo $! >"$1/pid"; mv "$1/pid" "$1/grandchild"; wait' - "$2"
END

bash "$folder/command.sh" "$here" "$folder" &
command=$!
for _ in $(seq 400); do
    [ ! -s "$folder/grandchild" ] || break
    sleep 0.05
done
grandchild=$(cat "$folder/grandchild")
kill -TERM "$command"
for _ in $(seq 400); do
    kill -0 "$command" 2>/dev/null || break
    sleep 0.05
done
left=no
if kill -0 "$command" 2>/dev/null; then left=command; fi
if kill -0 "$grandchild" 2>/dev/null; then left=grandchild; fi
kill -KILL "$command" "$grandchild" 2>/dev/null || true
status=0
wait "$command" || status=$?
[ "$left" = no ] || { echo "left running: $left" >&2; exit 1; }
[ "$status" = 143 ] || { echo "status $status" >&2; exit 1; }
[ "$(cat "$folder/cleaned")" = clean ] || { cat "$folder/cleaned" >&2; exit 1; }
bash -c 'source "$1/../../packaging/stoppable.sh"; status=0; stoppable sh -c "exit 3" || status=$?; [ $status = 3 ]' - "$here" ||
    { echo "the command's status is lost" >&2; exit 1; }

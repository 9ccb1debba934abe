#!/usr/bin/env bash
# session.sh COMMAND…: runs it in a private X server with a window manager and a D-Bus of its own.
set -euo pipefail
runtime=$(mktemp -d "${TMPDIR:-/tmp}/ruqsat-session.XXXXXX")
chmod 700 "$runtime"
xvfb='' manager=''
finish() {
    trap - EXIT
    [ -z "$manager" ] || kill "$manager" 2>/dev/null || true
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    rm -rf "$runtime"
}
trap finish EXIT
trap 'exit 143' INT TERM HUP

mkfifo "$runtime/display"
# -noreset: without it the server starts anew when its last client leaves, and the window manager that
# is just connecting while a probe leaves is thrown out.
Xvfb -displayfd 3 -screen 0 "${RUQSAT_SCREEN:-2560x1600x24}" -nolisten tcp -noreset \
    3>"$runtime/display" >/dev/null 2>&1 &
xvfb=$!
read -r -t 20 number <"$runtime/display" || { echo "Xvfb did not start" >&2; exit 1; }
export DISPLAY=:$number XDG_RUNTIME_DIR=$runtime LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb
openbox >/dev/null 2>&1 &
manager=$!
managed() { xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; }
for _ in $(seq 400); do
    managed && break
    kill -0 "$manager" 2>/dev/null || break
    sleep 0.05
done
managed || { echo "The window manager did not start" >&2; exit 1; }
setxkbmap us
dbus-run-session -- "$@" &
child=$!
trap 'kill "$child" 2>/dev/null || true; exit 143' INT TERM HUP
status=0
wait "$child" || status=$?
exit "$status"

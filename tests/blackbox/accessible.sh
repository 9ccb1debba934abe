#!/usr/bin/env bash
# accessible.sh COMMAND…: runs it with an accessibility bus on the D-Bus session that is there.
set -euo pipefail
# A bus of the desktop that started the test must not be spoken to.
unset AT_SPI_BUS_ADDRESS
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
bus=$!
trap 'kill "$bus" 2>/dev/null || true' EXIT
"$@" &
child=$!
trap 'kill "$child" 2>/dev/null || true; exit 143' INT TERM HUP
status=0
wait "$child" || status=$?
exit "$status"

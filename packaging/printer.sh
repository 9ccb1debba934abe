#!/usr/bin/env bash
# A private print server with one virtual IPP printer on loopback, for the demo world and the tests.
#   printer.sh start DIR   starts both; prints {"server":SOCKET,"queue":NAME,"printed":FOLDER}:
#                          programs reach it by CUPS_SERVER=SOCKET, what was printed is in FOLDER
#   printer.sh stop DIR    stops what start started and removes the spool
# DIR keeps process numbers and logs. The socket and the spool are in a folder of their own under
# /tmp: a socket's path must be short, and the print filters run as another user.
set -euo pipefail
# The servers live where an ordinary user does not look.
export PATH="$PATH:/usr/sbin:/sbin"
queue=Ruqsat-demo

# Whether PID still runs. One that has ended may stay in the table until it is waited for.
alive() { kill -0 "$1" 2>/dev/null && ! grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null; }

stop() {
    local name pid
    for name in printer cupsd bus; do
        [ -f "$dir/$name.pid" ] || continue
        pid=$(cat "$dir/$name.pid")
        kill "$pid" 2>/dev/null || true
        for _ in $(seq 100); do
            alive "$pid" || break
            sleep 0.05
        done
        kill -KILL "$pid" 2>/dev/null || true
        rm -f "$dir/$name.pid"
    done
    [ ! -f "$dir/spool.path" ] || rm -rf "$(cat "$dir/spool.path")"
    rm -f "$dir/spool.path" "$dir/bus.address"
}

# wait_for NAME COMMAND…: up to 20 seconds.
wait_for() {
    local name=$1
    shift
    for _ in $(seq 400); do
        ! "$@" >/dev/null 2>&1 || return 0
        sleep 0.05
    done
    echo "$name did not start; logs: $dir" >&2
    tail -n 20 "$dir"/*.log >&2 || true
    return 1
}

start() {
    stop
    local spool user group port
    spool=$(mktemp -d /tmp/ruqsat-print.XXXXXX)
    echo "$spool" >"$dir/spool.path"
    mkdir -p "$spool"/{etc,cache,state,spool,tmp,printed}
    chmod 755 "$spool" "$spool"/*
    if [ "$(id -u)" = 0 ]; then user=lp group=lp; else user=$(id -un) group=$(id -gn); fi
    # World-writable for the filters of either user; the folder above is private to this server.
    chmod 1777 "$spool/tmp" "$spool/printed"

    cat >"$spool/etc/cupsd.conf" <<CONF
Listen $spool/cups.sock
LogLevel warn
Browsing No
DefaultAuthType None
WebInterface No
MaxJobTime 0
PreserveJobHistory Yes
PreserveJobFiles Yes
ErrorPolicy stop-printer
<Location />
 Order allow,deny
 Allow all
</Location>
<Location /admin>
 Order allow,deny
 Allow all
</Location>
<Policy default>
 <Limit All>
  Order allow,deny
  Allow all
 </Limit>
</Policy>
CONF
    cat >"$spool/etc/cups-files.conf" <<CONF
ServerRoot $spool/etc
CacheDir $spool/cache
StateDir $spool/state
RequestRoot $spool/spool
TempDir $spool/tmp
ServerBin /usr/lib/cups
DataDir /usr/share/cups
User $user
Group $group
SystemGroup lpadmin
AccessLog $spool/access_log
ErrorLog $spool/error_log
PageLog $spool/page_log
ServerKeychain $spool/etc/ssl
Sandboxing Relaxed
CONF
    # The printer asks Avahi about its name, on what it takes for the system's bus.
    LC_ALL=C dbus-daemon --session --nofork --nopidfile --print-address=3 \
        3>"$dir/bus.address" >"$dir/bus.log" 2>&1 &
    echo $! >"$dir/bus.pid"
    wait_for "the bus" test -s "$dir/bus.address" || return 1
    DBUS_SYSTEM_BUS_ADDRESS=$(cat "$dir/bus.address")
    export DBUS_SYSTEM_BUS_ADDRESS

    /usr/sbin/cupsd -f -c "$spool/etc/cupsd.conf" -s "$spool/etc/cups-files.conf" \
        >"$dir/cupsd.log" 2>&1 3>&- &
    echo $! >"$dir/cupsd.pid"
    port=$(/usr/bin/python3 "$(dirname "${BASH_SOURCE[0]}")/free_port.py")
    # By its name: without one it listens to the whole network.
    # With a command of its own it needs no made-up seconds for a page.
    ippeveprinter -c /usr/bin/true -r off -n localhost -p "$port" -f application/pdf,image/urf,image/pwg-raster,image/jpeg \
        -k -d "$spool/printed" "Ruqsat Demo" >"$dir/printer.log" 2>&1 &
    echo $! >"$dir/printer.pid"

    export CUPS_SERVER="$spool/cups.sock" LC_ALL=C
    wait_for "cupsd" sh -c "lpstat -r | grep -q 'is running'" || return 1
    wait_for "the printer" ipptool -q -T 2 "ipp://127.0.0.1:$port/ipp/print" get-printer-attributes.test \
        || return 1
    lpadmin -p "$queue" -E -v "ipp://127.0.0.1:$port/ipp/print" -m everywhere -o media=iso_a4_210x297mm \
        >"$dir/lpadmin.log" 2>&1 || { cat "$dir/lpadmin.log" >&2; return 1; }
    printf '{"server":"%s","queue":"%s","printed":"%s"}\n' "$CUPS_SERVER" "$queue" "$spool/printed"
}

[ $# -eq 2 ] || { sed -n '3,5p' "$0" >&2; exit 2; }
mkdir -p "$2"
dir=$(cd "$2" && pwd)
case $1 in
start) start || { stop; exit 1; } ;;
stop) stop ;;
*) sed -n '3,5p' "$0" >&2; exit 2 ;;
esac

#!/usr/bin/env bash
# The demo world: test certification authority and tokens, PostgreSQL, sandbox, registry, desks.
#   world.sh up DIR      starts everything on loopback and writes DIR/world.json
#   world.sh down DIR    stops everything that `up` started
#   world.sh remove DIR  stops it and takes its data away, those of the database too; the logs stay
# DIR may exist: keys, tokens and data in it are kept, so that a case survives from run to run.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
programs=$(cd "$here/.." && pwd)/build/bin
programs=${RUQSAT_PROGRAMS:-$programs}
python=/usr/bin/python3

# Whether PID still runs. One that has ended may stay in the table until it is waited for.
alive() { kill -0 "$1" 2>/dev/null && ! grep -q '^State:[[:space:]]*Z' "/proc/$1/status" 2>/dev/null; }

# start NAME COMMAND…: runs a server, waits for its {"listening":PORT} line, prints the port.
start() {
    local name=$1 log=$dir/log/$1.log
    shift
    : >"$log.out"
    setsid "$@" >"$log.out" 2>>"$log" </dev/null &
    local pid=$!
    echo "$pid" >"$dir/run/$name.pid"
    for _ in $(seq 600); do
        local port
        port=$(sed -n 's/.*"listening" *: *\([0-9][0-9]*\).*/\1/p' "$log.out" | head -n 1)
        [ -z "$port" ] || { echo "$port"; return 0; }
        alive "$pid" || break
        sleep 0.05
    done
    echo "$name did not start; its log: $log" >&2
    tail -n 20 "$log" >&2
    return 1
}

# stop NAME: SIGTERM, up to ten seconds to finish work in flight, then SIGKILL.
stop() {
    local file=$dir/run/$1.pid pid
    [ -f "$file" ] || return 0
    pid=$(cat "$file")
    # Its number may be somebody else's since.
    if ! grep -qa "ruqsat-$1" "/proc/$pid/cmdline" 2>/dev/null; then
        rm -f "$file"
        return 0
    fi
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 200); do
        alive "$pid" || break
        sleep 0.05
    done
    kill -KILL "$pid" 2>/dev/null || true
    rm -f "$file"
}

# Below the ports that the system gives out by itself: it stays free until it is bound.
free_port() { "$python" "$here/free_port.py"; }

up() {
    mkdir -p "$dir"/{log,run,storage,sandbox,heads}
    chmod 700 "$dir"
    # What a run that was killed left behind.
    stop registry
    stop sandbox
    # The port of the sandbox is in the certificates (OCSP, CRL), so it is chosen before them and kept.
    [ -s "$dir/sandbox.port" ] || free_port >"$dir/sandbox.port"
    local sandbox_port registry_port
    sandbox_port=$(cat "$dir/sandbox.port")
    bash "$here/pki.sh" "$dir/pki" --ocsp-url "http://127.0.0.1:$sandbox_port/ocsp" \
        --crl-url "http://127.0.0.1:$sandbox_port/crl" >>"$dir/log/pki.log" 2>&1 \
        || { tail -n 20 "$dir/log/pki.log" >&2; return 1; }
    bash "$here/cluster.sh" start "$dir/cluster" >"$dir/cluster.json"
    start sandbox "$programs/ruqsat-sandbox" --pki "$dir/pki" --listen "127.0.0.1:$sandbox_port" \
        --data "$dir/sandbox" >/dev/null
    "$programs/ruqsat-sandbox" --list >"$dir/organisations.json"
    [ -s "$dir/registry.port" ] || free_port >"$dir/registry.port"
    # Stands in the QR codes of papers, so it is kept too.
    [ -s "$dir/public.port" ] || free_port >"$dir/public.port"
    "$python" "$here/world_config.py" registry "$dir" "$programs" "$here"
    "$programs/ruqsat-registry" --config "$dir/registry.json" --migrate 2>>"$dir/log/registry.log"
    "$programs/ruqsat-registry" --config "$dir/registry.json" --seed "$here/demo.json" \
        2>>"$dir/log/registry.log"
    bash "$here/printer.sh" start "$dir/print" >"$dir/printer.json" || return 1
    registry_port=$(start registry "$programs/ruqsat-registry" --config "$dir/registry.json")
    "$python" "$here/world_config.py" desks "$dir" "$programs" "$here" "$registry_port"
}

down() {
    stop registry
    stop sandbox
    [ ! -d "$dir/print" ] || bash "$here/printer.sh" stop "$dir/print"
    [ ! -d "$dir/cluster" ] && [ ! -f "$dir/cluster.json" ] || bash "$here/cluster.sh" stop "$dir/cluster" >/dev/null
}

remove() {
    down || true
    bash "$here/cluster.sh" remove "$dir/cluster"
    find "$dir" -mindepth 1 -maxdepth 1 ! -name log -exec rm -rf {} +
}

usage() { sed -n '2,6p' "$0" | sed 's/^# *//' >&2; exit 2; }
[ $# -eq 2 ] || usage
mkdir -p "$2"
dir=$(cd "$2" && pwd)
case $1 in
up)
    # A subshell, so that any step that fails ends it: `up || …` would switch that off inside.
    set +e
    (set -e; up)
    status=$?
    set -e
    [ $status -eq 0 ] || { down; exit 1; }
    ;;
down) down ;;
remove) remove ;;
*) usage ;;
esac

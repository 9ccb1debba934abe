#!/usr/bin/env bash
# A private PostgreSQL cluster on a unix socket, reachable from this machine and this user only.
#   cluster.sh start DIR     makes it where there is none, starts it, prints how to reach it as JSON
#   cluster.sh stop DIR      stops it; the data stay
#   cluster.sh remove DIR    stops it and deletes the data
#   cluster.sh kill DIR      ends the server at once, as a power cut would (for tests)
#   cluster.sh standby DIR PRIMARY   a second cluster that follows the one in PRIMARY
#   cluster.sh promote DIR   it takes the place of the primary, which is gone
#   cluster.sh save DIR FILE   stops it and puts its data into FILE
#   cluster.sh load DIR FILE   makes it from such a file of this machine
# With RUQSAT_NO_FSYNC=1 nothing is flushed to the disk: a power cut breaks the cluster (for tests).
# PostgreSQL refuses to run as root: then the system user "ruqsat" runs it and the data lie in
# /var/lib/ruqsat. The socket always has a short path of its own (its limit is 107 bytes).
set -euo pipefail
export LC_ALL=C.UTF-8
umask 077

usage() { sed -n '3,10p' "$0" | sed 's/^# *//' >&2; exit 2; }
case ${1-} in standby | save | load) [ $# -eq 3 ] || usage ;; *) [ $# -eq 2 ] || usage ;; esac
command=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd)

exec 9>"$dir/lock"
flock 9

# The name is drawn once and kept in DIR, so that DIR may be moved.
[ -s "$dir/name" ] || od -An -N8 -tx1 /dev/urandom | tr -d ' \n' >"$dir/name"
name=$(cat "$dir/name")
me=$(id -un)

if [ "$(id -u)" -eq 0 ]; then
    data=/var/lib/ruqsat/$name
    socket=/run/ruqsat/$name
    owner=ruqsat
    as_owner() { (cd / && runuser -u ruqsat -- "$@" 9>&-); }
    prepare() {
        id ruqsat >/dev/null 2>&1 ||
            adduser --quiet --system --group --home /var/lib/ruqsat --no-create-home ruqsat
        install -d -m 755 -o ruqsat -g ruqsat /var/lib/ruqsat /run/ruqsat
        install -d -m 700 -o ruqsat -g ruqsat "$data" "$socket"
    }
else
    data=$dir/data
    socket=${XDG_RUNTIME_DIR:-/tmp}/ruqsat-$name
    owner=$me
    as_owner() { "$@" 9>&-; }
    prepare() { mkdir -p -m 700 "$data" "$socket"; }
fi

bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
[ -x "$bin/initdb" ] || { echo "PostgreSQL is not installed (packaging/packages.txt)" >&2; exit 1; }

unsafe=${RUQSAT_NO_FSYNC:+yes}

running() { as_owner "$bin/pg_ctl" -D "$data" status >/dev/null 2>&1; }

create() {
    as_owner "$bin/initdb" ${unsafe:+--no-sync} -D "$data" -U ruqsat --encoding=UTF8 --locale=C.UTF-8 -A peer >/dev/null
    as_owner tee -a "$data/postgresql.conf" >/dev/null <<END
listen_addresses = ''
timezone = 'UTC'
log_timezone = 'UTC'
max_connections = 60
shared_buffers = '64MB'
# Values of statements would put personal data into the log.
log_min_error_statement = panic
log_error_verbosity = terse
END
    # Only the user who runs the registry, and the owner for maintenance.
    as_owner tee "$data/pg_hba.conf" >/dev/null <<END
local all all peer map=ruqsat
local replication all peer map=ruqsat
END
    as_owner tee "$data/pg_ident.conf" >/dev/null <<END
ruqsat $owner ruqsat
ruqsat $me registry
ruqsat $owner registry
END
}

start() {
    prepare
    [ -s "$data/PG_VERSION" ] || create
    running || as_owner "$bin/pg_ctl" -D "$data" -l "$data/server.log" -w -t 60 \
        -o "-k $socket ${unsafe:+-F}" start >/dev/null || { as_owner tail -n 20 "$data/server.log" >&2; exit 1; }
    local known
    known=$(as_owner "$bin/psql" -h "$socket" -U ruqsat -d postgres -Atc \
        "select 1 from pg_database where datname = 'registry'")
    if [ "$known" != 1 ]; then
        as_owner "$bin/psql" -h "$socket" -U ruqsat -d postgres -Atqc "create role registry login"
        as_owner "$bin/psql" -h "$socket" -U ruqsat -d postgres -Atqc \
            "create database registry owner registry"
    fi
    printf '{"host":"%s","port":5432,"name":"registry","user":"registry"}\n' "$socket"
}

# A copy of the cluster in $1 that follows it and may take its place.
standby() {
    local primary
    primary=$(cat "$1/name")
    [ "$(id -u)" -eq 0 ] && primary=/run/ruqsat/$primary || primary=${XDG_RUNTIME_DIR:-/tmp}/ruqsat-$primary
    prepare
    [ -s "$data/PG_VERSION" ] ||
        as_owner "$bin/pg_basebackup" -h "$primary" -U ruqsat -D "$data" -R -X stream -c fast
    running || as_owner "$bin/pg_ctl" -D "$data" -l "$data/server.log" -w -t 60 \
        -o "-k $socket ${unsafe:+-F}" start >/dev/null || { as_owner tail -n 20 "$data/server.log" >&2; exit 1; }
    # What is acknowledged is with both: a primary that dies takes nothing along.
    as_owner "$bin/psql" -h "$primary" -U ruqsat -d postgres -Atqc \
        "alter system set synchronous_standby_names = 'any 1 (*)'"
    as_owner "$bin/psql" -h "$primary" -U ruqsat -d postgres -Atqc "select pg_reload_conf()" >/dev/null
    printf '{"host":"%s","port":5432,"name":"registry","user":"registry"}\n' "$socket"
}

save() {
    stop fast
    tar -C "$data" -cf "$1.$$" .
    mv "$1.$$" "$1"
}

load() {
    prepare
    [ ! -s "$data/PG_VERSION" ] || { echo "$dir has data already" >&2; exit 1; }
    tar -C "$data" -xpf "$1"
}

stop() {
    [ -s "$data/PG_VERSION" ] || return 0
    ! running || as_owner "$bin/pg_ctl" -D "$data" -m "$1" -w -t 60 stop >/dev/null
}

case $command in
start) start ;;
standby) standby "$3" ;;
save) save "$3" ;;
load) load "$3" ;;
promote) as_owner "$bin/pg_ctl" -D "$data" -w -t 60 promote >/dev/null ;;
stop) stop fast ;;
kill) stop immediate ;;
remove)
    stop immediate
    rm -rf "$data" "$socket"
    rm -f "$dir/name"
    ;;
*) usage ;;
esac

#!/usr/bin/env bash
# Lets a cluster of packaging/cluster.sh be reached over mutual TLS on loopback too, as a registry on
# another machine would reach it; prints the port.
#   tls_cluster.sh DIR PKI     DIR as for cluster.sh, PKI of packaging/pki.sh
set -euo pipefail
umask 077
[ $# -eq 2 ] || { sed -n '2,4p' "$0" | sed 's/^# *//' >&2; exit 2; }
name=$(cat "$1/name")
if [ "$(id -u)" -eq 0 ]; then
    data=/var/lib/ruqsat/$name
    socket=/run/ruqsat/$name
    as_owner() { (cd / && runuser -u ruqsat -- "$@"); }
else
    data=$1/data
    socket=${XDG_RUNTIME_DIR:-/tmp}/ruqsat-$name
    as_owner() { "$@"; }
fi
bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

for file in registry.pem registry.key tls-ca.pem; do
    cat "$2/tls/$file" | as_owner tee "$data/$file" >/dev/null
    as_owner chmod 600 "$data/$file"
done
as_owner tee -a "$data/postgresql.conf" >/dev/null <<END
listen_addresses = '127.0.0.1'
port = $port
ssl = on
ssl_min_protocol_version = 'TLSv1.3'
ssl_cert_file = 'registry.pem'
ssl_key_file = 'registry.key'
ssl_ca_file = 'tls-ca.pem'
END
echo 'hostssl registry registry 127.0.0.1/32 cert map=desks' | as_owner tee -a "$data/pg_hba.conf" >/dev/null
echo 'desks /^.*$ registry' | as_owner tee -a "$data/pg_ident.conf" >/dev/null
as_owner "$bin/pg_ctl" -D "$data" -l "$data/server.log" -w -t 60 -m fast -o "-k $socket" restart >/dev/null
echo "$port"

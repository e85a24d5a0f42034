#!/bin/sh
# Runs a command while a PostgreSQL server of its own listens on a free port of the loopback interface: user 'reader',
# password 'a password', database 'shop' made from a file of SQL that finds the number of rows in :rows.
# DATABASE_PORT tells the port; $SQL is a command that runs statements from its input, as one who may write.
#   with-postgresql.sh FILE.sql COMMAND [ARGUMENT]...
set -eu
sql=$1
shift
for programs in /usr/lib/postgresql/*/bin; do :; done
folder=$(mktemp -d)
# The server refuses to run as root.
unprivileged() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
stop() {
  unprivileged "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM
[ "$(id -u)" -ne 0 ] || chown postgres "$folder"
cd "$folder"

DATABASE_PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export DATABASE_PORT
echo "a password" >"$folder/password"
unprivileged "$programs/initdb" -D "$folder/data" -U reader -A scram-sha-256 --pwfile="$folder/password" \
  -E UTF8 --no-locale --no-sync >/dev/null
unprivileged "$programs/pg_ctl" -D "$folder/data" -l "$folder/data/log" -w \
  -o "-p $DATABASE_PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" start >/dev/null
export PGPASSFILE="$folder/passfile"
echo "*:*:*:*:a password" >"$PGPASSFILE"
chmod 600 "$PGPASSFILE"
psql="$programs/psql -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p $DATABASE_PORT -U reader"
echo 'CREATE DATABASE shop' | $psql -d postgres
SQL="$psql -d shop"
export SQL
$SQL -v rows="${ROWS:-1000}" -f "$sql"
cd "$OLDPWD"
"$@"

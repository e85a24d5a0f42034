#!/bin/sh
# Runs a command while a MariaDB server of its own listens on a free port of the loopback interface: user 'reader',
# password 'a password', database 'shop' made from a file of SQL that finds the number of rows in @rows.
# DATABASE_PORT tells the port; $SQL is a command that runs statements from its input, as one who may write.
#   with-mariadb.sh FILE.sql COMMAND [ARGUMENT]...
set -eu
PATH=$PATH:/usr/sbin
sql=$1
shift
folder=$(mktemp -d)
# The server refuses to run as root.
unprivileged() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; else "$@"; fi; }
stop() {
  mariadb-admin --no-defaults -S "$folder/socket" -u root shutdown >/dev/null 2>&1 || true
  wait
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM
[ "$(id -u)" -ne 0 ] || chown nobody "$folder"

DATABASE_PORT=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export DATABASE_PORT
unprivileged mariadb-install-db --no-defaults --datadir="$folder/data" --auth-root-authentication-method=normal \
  --skip-test-db >"$folder/log" 2>&1
# A zone that is nobody's, so that a time is only right when the connector sees to it.
unprivileged mariadbd --no-defaults --datadir="$folder/data" --socket="$folder/socket" --bind-address=127.0.0.1 \
  --port="$DATABASE_PORT" --default-time-zone=+05:30 --innodb-flush-log-at-trx-commit=0 >>"$folder/log" 2>&1 &
tries=0
until mariadb-admin --no-defaults -S "$folder/socket" -u root ping >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 100 ] || { cat "$folder/log" >&2; exit 1; }
  sleep 0.2
done
SQL="mariadb --no-defaults --default-character-set=utf8mb4 -S $folder/socket -u root"
export SQL
{
  echo "CREATE DATABASE shop CHARACTER SET utf8mb4; CREATE USER reader IDENTIFIED BY 'a password';"
  echo "GRANT SELECT ON shop.* TO reader; SET @rows = ${ROWS:-1000}; USE shop;"
  cat "$sql"
} | $SQL
SQL="$SQL shop"
"$@"

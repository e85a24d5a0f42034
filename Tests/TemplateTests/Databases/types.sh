#!/bin/sh
# Checks twice, the second time with a wrong password, and reads every type: types.sh CONNECTOR
set -eu
here=$(dirname "$0")
config() {
  printf '{"host": "127.0.0.1", "port": %s, "database": "shop", "user": "reader", "password": "%s", "schemas": []}' \
    "$PGPORT" "$1"
}
config "a password" >config.json
config "another password" >wrong.json
"$1" check --config config.json
"$1" check --config wrong.json
"$1" discover --config config.json >discovered.json
python3 "$here/configured.py" full_refresh id types 'odd "table"' <discovered.json >catalog.json
"$1" read --config config.json --catalog catalog.json

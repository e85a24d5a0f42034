#!/bin/sh
# Checks twice, the second time with a wrong password, and reads every type: types.sh CONNECTOR
set -eu
here=$(dirname "$0")
"$here/config.sh" "a password" >config.json
"$here/config.sh" "another password" >wrong.json
"$1" check --config config.json
"$1" check --config wrong.json
"$1" discover --config config.json | tee discovered.json
python3 "$here/configured.py" full_refresh id types 'odd "table"' <discovered.json >catalog.json
"$1" read --config config.json --catalog catalog.json

#!/bin/sh
# Reads the table 'events' behind each of its columns, then again, then once more when a row has come that is behind
# all others, and tells how many records each read gave: cursors.sh CONNECTOR
set -eu
here=$(dirname "$0")
"$here/config.sh" "a password" >config.json
"$1" discover --config config.json >discovered.json
columns=$(python3 "$here/configured.py" --columns events <discovered.json)
count() {
  "$1" read --config config.json --catalog "$2.json" --state "$2-state.json" >read.jsonl
  python3 "$here/state.py" <read.jsonl >"$2-state.json"
  printf ' %s' "$(grep -c '"type":"RECORD"' read.jsonl)"
}
first=""
for column in $columns; do
  python3 "$here/configured.py" incremental "$column" events <discovered.json >"$column.json"
  echo '[]' >"$column-state.json"
  first="$first$column$(count "$1" "$column")$(count "$1" "$column")
"
done
echo "INSERT INTO events SELECT * FROM later" | $SQL
printf '%s' "$first" | while read -r line; do echo "$line$(count "$1" "${line%% *}")"; done

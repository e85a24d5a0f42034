#!/bin/sh
# Reads a large table in little memory, whole and behind a cursor: large.sh CONNECTOR
set -eu
here=$(dirname "$0")
export JAVA_OPTS="-Xmx256m"
"$here/config.sh" "a password" >config.json
"$1" discover --config config.json >discovered.json
python3 "$here/configured.py" full_refresh id large <discovered.json >full.json
python3 "$here/configured.py" incremental updated_at large <discovered.json >incremental.json
records='{ if (/"type":"RECORD"/) records++; if (/"type":"STATE"/) states++ }'
"$1" read --config config.json --catalog full.json | awk "$records END { print \"full\", records }"
"$1" read --config config.json --catalog incremental.json >read.jsonl
awk "$records END { print \"incremental\", records, \"states\", states }" read.jsonl
python3 "$here/state.py" <read.jsonl >state.json
echo "INSERT INTO large VALUES (0, 'late', '', '2030-01-01')" | $SQL
"$1" read --config config.json --catalog incremental.json --state state.json |
  awk "$records END { print \"later\", records }"

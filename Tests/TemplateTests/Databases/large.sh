#!/bin/sh
# Reads a large table in little memory, whole and behind a cursor: large.sh CONNECTOR
set -eu
here=$(dirname "$0")
export JAVA_OPTS="-Xmx256m"
printf '{"host": "127.0.0.1", "port": %s, "database": "shop", "user": "reader", "password": "a password"}' \
  "$PGPORT" >config.json
"$1" discover --config config.json >discovered.json
python3 "$here/configured.py" full_refresh id large <discovered.json >full.json
python3 "$here/configured.py" incremental updated_at large <discovered.json >incremental.json
records='{ if (/"type":"RECORD"/) records++; if (/"type":"STATE"/) states++ }'
"$1" read --config config.json --catalog full.json | awk "$records END { print \"full\", records }"
"$1" read --config config.json --catalog incremental.json >read.jsonl
awk "$records END { print \"incremental\", records, \"states\", states }" read.jsonl
python3 - <<'PYTHON'
import json

states = [line for line in open("read.jsonl") if '"type":"STATE"' in line]
json.dump([json.loads(states[-1])["state"]], open("state.json", "w"))
PYTHON
PGPASSWORD="a password" psql -q -h 127.0.0.1 -U reader -d shop \
  -c "INSERT INTO large VALUES (0, 'late', '', '2030-01-01')"
"$1" read --config config.json --catalog incremental.json --state state.json |
  awk "$records END { print \"later\", records }"

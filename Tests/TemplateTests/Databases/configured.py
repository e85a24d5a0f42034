"""Makes a configured catalog of what discover prints, or tells the columns of a stream.

configured.py MODE CURSOR [STREAM]... < CATALOG
configured.py --columns STREAM < CATALOG
"""

import json
import sys

mode, cursor, *names = sys.argv[1:]
streams = next(m["catalog"]["streams"] for m in map(json.loads, sys.stdin) if m["type"] == "CATALOG")
if mode == "--columns":
    print(*next(s for s in streams if s["name"] == cursor)["json_schema"]["properties"])
    sys.exit()
chosen = [
    {"stream": s, "sync_mode": mode, "destination_sync_mode": "append", "cursor_field": [cursor]}
    for s in streams
    if s["name"] in names
]
json.dump({"streams": chosen}, sys.stdout)

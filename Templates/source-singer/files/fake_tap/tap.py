"""A Singer tap that answers from recordings.

`catalog.json` is what the real tap printed for `--discover`, `messages.jsonl` what it printed in a
sync; the STATE messages are made here. The credentials that it accepts are those of
`integration_tests/sample_config.json`.
"""

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
SECRETS = <%= required_secrets %>


def load(path):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def write(message):
    print(json.dumps(message), flush=True)


def refuse_wrong_credentials(config):
    accepted = load(HERE.parent / "integration_tests" / "sample_config.json")
    for name in SECRETS:
        if config.get(name) != accepted.get(name):
            print(f"CRITICAL 401 Unauthorized: {name} is not accepted", file=sys.stderr)
            sys.exit(1)


def own_metadata(stream):
    return next(item["metadata"] for item in stream["metadata"] if not item["breadcrumb"])


def recorded(stream_name):
    lines = (HERE / "messages.jsonl").read_text(encoding="utf-8").splitlines()
    messages = [json.loads(line) for line in lines if line.strip()]
    return [message for message in messages if message.get("stream") == stream_name]


def sync(catalog, state):
    bookmarks = state.get("bookmarks", {})
    for stream in catalog["streams"]:
        metadata = own_metadata(stream)
        if not metadata.get("selected"):
            continue
        print(f"INFO Reading {stream['stream']}", file=sys.stderr, flush=True)
        is_incremental = metadata.get("replication-method") == "INCREMENTAL"
        key = metadata.get("replication-key") if is_incremental else None
        bookmark = bookmarks.get(stream["tap_stream_id"], {}).get(key)
        for message in recorded(stream["stream"]):
            if message["type"] != "RECORD" or key is None:
                write(message)
            elif bookmark is None or message["record"][key] >= bookmark:
                write(message)
                bookmarks[stream["tap_stream_id"]] = {key: message["record"][key]}
        write({"type": "STATE", "value": {"bookmarks": bookmarks}})


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=load, required=True)
    parser.add_argument("--discover", action="store_true")
    parser.add_argument(<%= catalog_option %>, dest="catalog", type=load)
    parser.add_argument("--state", type=load, default={})
    arguments = parser.parse_args()
    refuse_wrong_credentials(arguments.config)
    if arguments.discover:
        print((HERE / "catalog.json").read_text(encoding="utf-8"))
    elif arguments.catalog:
        sync(arguments.catalog, arguments.state)


if __name__ == "__main__":
    main()

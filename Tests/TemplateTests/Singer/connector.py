"""Runs the connector in the current folder as the platform would: a process, files, and lines."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path


def run(command, **files):
    """The exit code and the messages of a command."""
    before = sorted(Path.cwd().rglob("*"))
    with tempfile.TemporaryDirectory() as folder:
        arguments = []
        for name, contents in files.items():
            path = Path(folder, name + ".json")
            path.write_text(json.dumps(contents))
            arguments += [f"--{name}", str(path)]
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, "main.py", command, *arguments], stdout=subprocess.PIPE, env=environment, timeout=300
        )
    assert sorted(Path.cwd().rglob("*")) == before, "something was left behind"
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def check(config):
    code, messages = run("check", config=config)
    assert code == 0
    return of_type("CONNECTION_STATUS", messages)[0]


def discover(config):
    code, messages = run("discover", config=config)
    assert code == 0
    return {stream["name"]: stream for stream in of_type("CATALOG", messages)[0]["streams"]}


def configured(streams, **modes):
    """A configured catalog with the named streams in the named modes."""
    return {
        "streams": [
            {
                "stream": streams[name],
                "sync_mode": mode,
                "destination_sync_mode": "append",
                "cursor_field": streams[name]["default_cursor_field"],
            }
            for name, mode in modes.items()
        ]
    }


def of_type(kind, messages):
    member = {"CONNECTION_STATUS": "connectionStatus"}.get(kind, kind.lower())
    return [message[member] for message in messages if message["type"] == kind]


def ids(messages, stream, key):
    records = of_type("RECORD", messages)
    return [record["data"][key] for record in records if record["stream"] == stream]


def statuses(messages):
    """The last status of each stream."""
    found = [t["stream_status"] for t in of_type("TRACE", messages) if t["type"] == "STREAM_STATUS"]
    return {status["stream_descriptor"]["name"]: status["status"] for status in found}


def levels(messages):
    return {log["level"] for log in of_type("LOG", messages)}

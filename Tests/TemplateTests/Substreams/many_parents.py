"""Reads a stream whose records have many parents, once whole and once killed on the way and gone on with.

Runs in the folder of a generated connector: many_parents.py PARENTS. Prints what it counted as JSON.
"""

import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, ".")
from fake_api.server import FakeApi

parents = int(sys.argv[1])
moment = "2024-01-{:02}T00:00:00Z"
samples = Path("integration_tests")


def read(api, state=None, kill_after=None):
    """The lines of a read; it is killed after some records, wherever it is then."""
    catalog = json.loads((samples / "configured_catalog.json").read_text())
    catalog["streams"] = [s for s in catalog["streams"] if s["stream"]["name"] == "pets"]
    config = {**json.loads((samples / "sample_config.json").read_text()), "base_url": api.url}
    for name, value in {"config": config, "catalog": catalog, "state": state or []}.items():
        Path(f"{name}.json").write_text(json.dumps(value))
    command = [sys.executable, "main.py", "read", "--config", "config.json", "--catalog", "catalog.json"]
    process = subprocess.Popen([*command, "--state", "state.json"], stdout=subprocess.PIPE, text=True)
    lines, count = [], 0
    for line in process.stdout:
        lines.append(line)
        count += '"type":"RECORD"' in line
        if kill_after and count == kill_after:
            process.kill()
            break
    process.communicate()
    return lines


def ids(lines):
    return [m["record"]["data"]["id"] for m in map(json.loads, lines) if m["type"] == "RECORD"]


def states(lines):
    return [m["state"] for m in map(json.loads, lines) if m["type"] == "STATE"]


with FakeApi() as api:
    api.records["owners"] = [{"id": number} for number in range(parents)]
    api.records["pets"] = [
        {"id": number, "updated_at": moment.format(1 + number // parents)} for number in range(2 * parents)
    ]
    whole = read(api)
    killed = read(api, kill_after=parents)
    resumed = read(api, state=states(killed)[-1:])
    after = read(api, state=states(resumed)[-1:])
    sizes = [len(json.dumps(state)) for state in states(whole)]
    print(
        json.dumps(
            {
                "records": len(ids(whole)),
                "states": len(sizes),
                "times_the_last_state": round(sum(sizes) / sizes[-1], 1),
                "lost": 2 * parents - len({*ids(killed), *ids(resumed)}),
                "read_again": len(ids(killed)) + len(ids(resumed)) - 2 * parents,
                "second_read": len(ids(after)),
            }
        )
    )

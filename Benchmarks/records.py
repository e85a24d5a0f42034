"""Records checked beside the peers, on one generated file, in one run: records.py PROGRAM PEERS [COUNT]

PEERS is a virtual environment with orjson, jsonschema-rs, fastjsonschema and airbyte-cdk; what is missing there
is left out and named. All is counted in seconds of one core, so that other work on the machine does not count, and
is the best of three. Hangar's are those of whole processes, reading and start included; a peer's begin when the lines
are in memory. Quote them with the machine.
"""

import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

from measure import peak

TIMESTAMP = {"type": ["null", "string"], "format": "date-time", "airbyte_type": "timestamp_with_timezone"}
SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "object",
    "additionalProperties": True,
    "required": ["number"],
    "properties": {
        "number": {"type": "integer"},
        "customer": {"type": ["null", "integer"]},
        "email": {"type": ["null", "string"]},
        "state": {"type": ["null", "string"], "enum": ["new", "sent", "back", None]},
        "currency": {"type": ["null", "string"], "minLength": 3, "maxLength": 3},
        "amount": {"type": ["null", "number"], "minimum": 0},
        "discount": {"type": ["null", "number"]},
        "is_test": {"type": ["null", "boolean"]},
        "created_at": TIMESTAMP,
        "updated_at": TIMESTAMP,
        "shipped_on": {"type": ["null", "string"], "format": "date"},
        "labels": {"type": ["null", "array"], "items": {"type": "string"}},
        "address": {
            "type": ["null", "object"],
            "additionalProperties": True,
            "properties": {"city": {"type": ["null", "string"]}},
        },
        "remark": {"type": ["null", "string"]},
        "pieces": {"type": ["null", "integer"]},
    },
}

# Each peer reads the file's lines into memory before the clock starts.
PEERS = {
    "orjson alone": """
import orjson
check = lambda line: orjson.loads(line) is not None
""",
    "orjson + jsonschema-rs": """
import orjson, jsonschema_rs
validator = jsonschema_rs.Draft7Validator(schema)
check = lambda line: validator.is_valid(orjson.loads(line)["record"]["data"])
""",
    "orjson + fastjsonschema": """
import orjson, fastjsonschema
validate = fastjsonschema.compile(schema)
def check(line):
    validate(orjson.loads(line)["record"]["data"])
    return True
""",
}
TIMED = """
import json, sys, time
schema = json.load(open(sys.argv[2]))["streams"][0]["stream"]["json_schema"]
lines = open(sys.argv[1], "rb").read().splitlines()
%s
best = None
for _ in range(3):
    start = time.process_time()
    good = sum(check(line) for line in lines)
    best = min(best or 1e9, time.process_time() - start)
assert good == len(lines), good
print(len(lines) / best)
"""
# What the CDK's own tests assert of a read, over a part of the file, for it is slow.
CDK = """
import json, sys, time
import orjson
from airbyte_cdk.models import AirbyteMessageSerializer, ConfiguredAirbyteCatalogSerializer
from airbyte_cdk.test.standard_tests._read_assertions import assert_read_records
catalog = ConfiguredAirbyteCatalogSerializer.load(json.load(open(sys.argv[2])))
lines = open(sys.argv[1], "rb").read().splitlines()[:10000]
start = time.process_time()
assert_read_records(
    records=(AirbyteMessageSerializer.load(orjson.loads(line)) for line in lines),
    configured_catalog=catalog, require_records_per_stream=True, validate_schema=True)
print(len(lines) / (time.process_time() - start))
"""


def generate(count: int, folder: pathlib.Path) -> tuple[pathlib.Path, pathlib.Path]:
    """RECORD lines of fifteen fields, and the configured catalog with their schema."""
    dice = random.Random(11)
    lines, catalog = folder / "read.jsonl", folder / "catalog.json"
    stream = {"name": "orders", "json_schema": SCHEMA, "supported_sync_modes": ["full_refresh"]}
    catalog.write_text(json.dumps({"streams": [
        {"stream": stream, "sync_mode": "full_refresh", "destination_sync_mode": "append"}]}))
    with lines.open("w") as file:
        for number in range(count):
            record = {"stream": "orders", "data": fields(number, dice), "emitted_at": 1_700_000_000_000 + number}
            file.write(json.dumps({"type": "RECORD", "record": record}, separators=(",", ":")) + "\n")
    return lines, catalog


def fields(number: int, dice: random.Random) -> dict[str, object]:
    day, minute = dice.randrange(1, 29), number % 60
    return {
        "number": number, "customer": dice.randrange(10_000), "email": f"c{number}@pets.io",
        "state": dice.choice(["new", "sent", "back"]), "currency": "EUR",
        "amount": round(dice.random() * 900, 2), "discount": None, "is_test": number % 9 == 0,
        "created_at": f"2024-03-{day:02}T10:{minute:02}:00Z", "updated_at": f"2024-04-{day:02}T11:00:{minute:02}Z",
        "shipped_on": f"2024-05-{day:02}", "labels": ["a", "b"], "address": {"city": "Ulm"}, "remark": None,
        "pieces": dice.randrange(1, 9),
    }


def hangar(program: str, arguments: list[str], count: int) -> tuple[float, float]:
    """Records in a second of a core, best of three whole processes, and the peak of resident memory in MiB."""
    best = 0.0
    for _ in range(3):
        process = subprocess.Popen([program, "inspect", *arguments], stdout=subprocess.PIPE)
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        assert status == 0, output.decode()
        best = max(best, count / (usage.ru_utime + usage.ru_stime))
    return best, peak([program, "inspect", *arguments])


def reading(lines: pathlib.Path) -> float:
    """Seconds of a core that it takes to read the file in pieces and do nothing with it."""
    best = 1e9
    for _ in range(3):
        start = time.process_time()
        with lines.open("rb", buffering=0) as file:
            while file.read(1 << 16):
                pass
        best = min(best, time.process_time() - start)
    return best


def report(program: str, peers: pathlib.Path, count: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        lines, catalog = generate(count, pathlib.Path(name))
        size = lines.stat().st_size
        ours, memory = hangar(program, [str(lines), "--catalog", str(catalog)], count)
        unjudged, _ = hangar(program, [str(lines)], count)
        seconds = count / ours
        print(f"{count} RECORD lines, {size / 1e6:.0f} MB, {size / count:.0f} bytes each; one core")
        print(row("hangar inspect --catalog", ours, size / count) + f"   {memory:.1f} MiB")
        print(row("hangar inspect, no schema", unjudged, size / count))
        print(f"reading the file alone: {100 * reading(lines) / seconds:.0f} % of the time")
        for peer, script in {**{name: TIMED % code for name, code in PEERS.items()}, "airbyte-cdk's read assertion": CDK}.items():
            rate = measure(peers, script, lines, catalog)
            times = f"   ({ours / rate:.1f} times)" if rate else ""
            print((row(peer, rate, size / count) if rate else f"{peer:30} is not installed") + times)


def row(name: str, rate: float, bytes_each: float) -> str:
    return f"{name:30} {rate:12,.0f} records/s {rate * bytes_each / 1e6:8.1f} MB/s"


def measure(peers: pathlib.Path, script: str, lines: pathlib.Path, catalog: pathlib.Path) -> float | None:
    python = str(peers / "bin" / "python")
    result = subprocess.run([python, "-c", script, lines, catalog], capture_output=True, text=True)
    if "ModuleNotFoundError" in result.stderr:
        return None
    if result.returncode:
        raise SystemExit(result.stderr)
    return float(result.stdout.split()[-1])


if __name__ == "__main__":
    report(sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 500_000)

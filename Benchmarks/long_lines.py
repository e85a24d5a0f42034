"""Fails when a line of a stream makes inspect take too much memory: long_lines.py PROGRAM

Each stream has one line that is as large in another way; whatever it is, inspect reads on and stays small.
"""

import pathlib
import sys
import tempfile

from measure import peak

MEBIBYTES = 30.0
MEGABYTE = 1_000_000
RECORD = '{"type":"RECORD","record":{"stream":"s","emitted_at":1,"data":{"a":%s}}}'
LOG = '{"type":"LOG","log":{"level":"INFO","message":%s}}'
STATE = '{"type":"STATE","state":{"type":"STREAM","stream":{"stream_descriptor":{"name":"s"},"stream_state":{"x":%s}}}}'
STREAMS = '{"type":"CATALOG","catalog":{"streams":[%s]}}'
CATALOG = '{"type":"CATALOG","catalog":{"streams":[{"name":"s","supported_sync_modes":["full_refresh"],"json_schema":%s}]}}'


def text(megabytes: float) -> str:
    return '"' + "x" * int(megabytes * MEGABYTE) + '"'


def values(megabytes: float) -> str:
    return "[1" + ",1" * int(megabytes * MEGABYTE / 2) + "]"


def properties(count: int) -> str:
    members = ",".join(f'"field_{number}":{{"type":["null","string"]}}' for number in range(count))
    return '{"type":"object","properties":{' + members + "}}"


def streams(count: int, fields: int) -> str:
    schema = properties(fields)
    return ",".join(
        f'{{"name":"s{number}","supported_sync_modes":["full_refresh"],"json_schema":{schema}}}' for number in range(count))


LINES = {
    "a RECORD of 100 MB": lambda: RECORD % text(100),
    "a RECORD of 7 MB": lambda: RECORD % text(7),
    "a RECORD of 3.5 million values": lambda: RECORD % values(7),
    "a LOG of 15 MB": lambda: LOG % text(15),
    "a LOG of 7 MB": lambda: LOG % text(7),
    "a LOG that is cut off after 7 MB": lambda: (LOG % text(7))[:-3],
    "a STATE of 7 MB": lambda: STATE % text(7),
    "a STATE of 3.5 million values": lambda: STATE % values(7),
    "a CATALOG of 5 000 fields": lambda: CATALOG % properties(5_000),
    "a CATALOG of 200 000 fields": lambda: CATALOG % properties(200_000),
    "7 MB that are no message": lambda: "x" * 7 * MEGABYTE,
    "records of 20 000 streams": lambda: "\n".join(
        f'{{"type":"RECORD","record":{{"stream":"s{number}","emitted_at":1,"data":{{"a":1}}}}}}' for number in range(20_000)),
}

# Of a catalog, all that records are held against is kept: so many times its length, and no more.
MULTIPLE = 10.0

most = 0.0
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder) / "read.jsonl"
    for name, line in LINES.items():
        file.write_text(line() + "\n")
        # 1 says that there are errors, as there are in some.
        memory = peak([sys.argv[1], "inspect", str(file)], statuses=(0, 1))
        most = max(most, memory)
        if memory > MEBIBYTES:
            sys.exit(f"inspect takes {memory:.1f} MiB for {name}; the limit is {MEBIBYTES:.0f} MiB.")
    text = STREAMS % streams(500, 300) + "\n" + RECORD % 1
    file.write_text(text + "\n")
    memory = peak([sys.argv[1], "inspect", str(file)], statuses=(0, 1))
    multiple = (memory - MEBIBYTES) * (1 << 20) / len(text)
    if multiple > MULTIPLE:
        sys.exit(f"inspect takes {memory:.1f} MiB for a CATALOG of {len(text) / MEGABYTE:.1f} MB; the limit is {MULTIPLE:.0f} times its size.")
print(f"inspect: {memory:.1f} MiB for a CATALOG of {len(text) / MEGABYTE:.1f} MB")
print(f"inspect: at most {most:.1f} MiB for {len(LINES)} kinds of long lines")

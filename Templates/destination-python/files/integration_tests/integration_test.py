"""The connector as the platform runs it: a process with files and standard input."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LINES = (HERE / "messages.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
STATES = [line for line in LINES if json.loads(line)["type"] == "STATE"]


@pytest.fixture
def sink(tmp_path):
    return tmp_path / "sink.db"


@pytest.fixture
def start(tmp_path, sink):
    """Starts `write`; what still runs at the end of a test is killed."""
    config = tmp_path / "config.json"
    sample = json.loads((HERE / "sample_config.json").read_text())
    config.write_text(json.dumps({**sample, <%= sqlite_setting %>: str(sink)}))
    catalog = HERE / "configured_catalog.json"
    processes = []

    def run():
        process = subprocess.Popen(
            [sys.executable, "main.py", "write", "--config", config, "--catalog", catalog],
            cwd=HERE.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        processes.append(process)
        return process

    yield run
    for process in processes:
        process.kill()
        process.communicate()


def states(output):
    return [line for line in output if json.loads(line)["type"] == "STATE"]


def rows(sink):
    database = sqlite3.connect(sink)
    pets = database.execute("SELECT id, name FROM shop__pets ORDER BY id").fetchall()
    orders = database.execute('SELECT "number", total, paid FROM orders ORDER BY 1').fetchall()
    database.close()
    return pets, orders


EXPECTED_ROWS = (
    [(1, "Rex II"), (2, "Mia")],
    [(1, 12.5, 1), ("12345678901234567890", None, None)],
)


def test_a_sync(start, sink):
    for _ in range(2):
        process = start()
        output, _ = process.communicate("".join(LINES))
        assert process.returncode == 0
        assert states(output.splitlines(keepends=True)) == STATES
        assert rows(sink) == EXPECTED_ROWS


def test_a_state_is_echoed_while_the_input_is_still_open(start, sink):
    process = start()
    process.stdin.writelines(LINES[: LINES.index(STATES[0]) + 1])
    process.stdin.flush()
    echoed = next(line for line in process.stdout if json.loads(line)["type"] == "STATE")
    assert echoed == STATES[0]


def test_an_input_that_is_cut_off_is_no_success(start):
    process = start()
    output, _ = process.communicate("".join(LINES)[: -len(LINES[-1]) - len(LINES[-2]) // 2])
    assert process.returncode == 1
    assert states(output.splitlines(keepends=True)) == STATES[:-1]


@pytest.mark.parametrize("state", STATES)
def test_a_sync_that_was_killed_comes_out_the_same_when_it_is_run_again(start, sink, state):
    killed = start()
    sent = LINES[: LINES.index(state) + 2]
    killed.stdin.writelines(sent)
    killed.stdin.flush()
    for line in killed.stdout:
        if line == state:
            break
    killed.kill()
    killed.wait()
    process = start()
    output, _ = process.communicate("".join(LINES))
    assert process.returncode == 0
    assert states(output.splitlines(keepends=True)) == STATES
    assert rows(sink) == EXPECTED_ROWS

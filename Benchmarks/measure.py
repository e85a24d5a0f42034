"""What one run of a program costs, by the operating system's own account."""

import os
import statistics
import subprocess
import tempfile
import time

NULL = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (0, 1, 2)]


def run(argv: list[str]) -> float:
    """Runs a program with its output thrown away; returns wall milliseconds."""
    start = time.perf_counter()
    child = os.posix_spawnp(argv[0], argv, os.environ, file_actions=NULL)
    _, status = os.waitpid(child, 0)
    elapsed = (time.perf_counter() - start) * 1000
    if status != 0:
        raise SystemExit(f"{' '.join(argv)} ended with status {status}")
    return elapsed


def peak(argv: list[str], statuses: tuple[int, ...] = (0,)) -> float:
    """The most MiB that a program had in memory in one run, which may end with any of the statuses.

    GNU time starts it: what Python starts is counted at Python's own size at least.
    """
    with tempfile.NamedTemporaryFile("r") as report:
        status = subprocess.run(
            ["time", "--quiet", "--format", "%M", "--output", report.name, *argv], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        if status not in statuses:
            raise SystemExit(f"{' '.join(argv)} ended with status {status}")
        return int(report.read()) / 1024


def several(count: int, argv: list[str]) -> tuple[float, float, float]:
    """Median and least milliseconds of several runs after one that does not count, and the peak MiB."""
    memory = peak(argv)
    times = [run(argv) for _ in range(count)]
    return statistics.median(times), min(times), memory

"""What one run of a program costs, by the operating system's own account."""

import os
import statistics
import time


def run(argv: list[str], cwd: str | None = None, env: dict[str, str] | None = None) -> tuple[float, float]:
    """Starts a program with its output thrown away; returns wall milliseconds and peak MiB."""
    null = os.open(os.devnull, os.O_RDWR)
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        if cwd:
            os.chdir(cwd)
        os.execvpe(argv[0], argv, env or dict(os.environ))
    _, status, usage = os.wait4(child, 0)
    elapsed = (time.perf_counter() - start) * 1000
    os.close(null)
    if status != 0:
        raise SystemExit(f"{' '.join(argv)} ended with status {status}")
    return elapsed, usage.ru_maxrss / 1024


def several(count: int, argv: list[str], **options: object) -> tuple[float, float, float]:
    """Median and least milliseconds of several runs after one that does not count, and the peak MiB."""
    run(argv, **options)
    results = [run(argv, **options) for _ in range(count)]
    times = [result[0] for result in results]
    return statistics.median(times), min(times), max(result[1] for result in results)

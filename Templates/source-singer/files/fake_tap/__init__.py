"""A tap that answers from recordings, in the place of the real one."""

import contextlib
import os
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def in_place_of_the_tap() -> Iterator[None]:
    """The connector runs the fake as long as a `with` block lasts."""
    before = os.environ.get("TAP_COMMAND")
    os.environ["TAP_COMMAND"] = shlex.join([sys.executable, str(Path(__file__).parent / "tap.py")])
    try:
        yield
    finally:
        del os.environ["TAP_COMMAND"]
        if before is not None:
            os.environ["TAP_COMMAND"] = before

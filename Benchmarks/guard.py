"""Fails when the installed program starts too slowly or too large: guard.py PROGRAM

The least of many runs counts, so that a busy machine does not fail a change that is not to blame.
"""

import sys

from measure import several

MILLISECONDS, MEBIBYTES = 8.0, 15.0

median, least, memory = several(40, [sys.argv[1], "--version"])
print(f"--version: least {least:.1f} ms, median {median:.1f} ms, {memory:.1f} MiB")
if least > MILLISECONDS or memory > MEBIBYTES:
    sys.exit(f"The limits are {MILLISECONDS:.0f} ms and {MEBIBYTES:.0f} MiB. Something heavy loads at start.")

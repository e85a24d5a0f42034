"""Fails when the installed program starts too slowly or too large: guard.py PROGRAM

Other work on the machine makes a run slower and never faster, so the least of many runs is what the program
itself takes: runs go on until one is fast enough, or there were too many. Memory does not depend on others, so
no run may take more than its limit.
"""

import sys

from measure import run

MILLISECONDS, MEBIBYTES = 8.0, 15.0
FEW, MANY = 20, 400

least, most, count = float("inf"), 0.0, 0
while count < FEW or (least > MILLISECONDS and count < MANY):
    elapsed, memory = run([sys.argv[1], "--version"])
    least, most, count = min(least, elapsed), max(most, memory), count + 1
print(f"--version: least of {count} runs {least:.1f} ms, at most {most:.1f} MiB")
if least > MILLISECONDS or most > MEBIBYTES:
    sys.exit(f"The limits are {MILLISECONDS:.0f} ms and {MEBIBYTES:.0f} MiB. Something heavy loads at start.")

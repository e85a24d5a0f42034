"""Fails when the installed program starts too slowly or too large: guard.py PROGRAM

Other work on the machine makes a run slower and never faster, so the least of many runs is what the program
itself takes: runs go on until one is fast enough, or there were too many. Memory does not depend on others.
"""

import sys

from measure import peak, run

MILLISECONDS, MEBIBYTES = 8.0, 15.0
FEW, MANY = 20, 400

version = [sys.argv[1], "--version"]
most, least, count = peak(version), float("inf"), 0
while count < FEW or (least > MILLISECONDS and count < MANY):
    least, count = min(least, run(version)), count + 1
print(f"--version: least of {count} runs {least:.1f} ms, {most:.1f} MiB")
if least > MILLISECONDS or most > MEBIBYTES:
    sys.exit(f"The limits are {MILLISECONDS:.0f} ms and {MEBIBYTES:.0f} MiB. Something heavy loads at start.")

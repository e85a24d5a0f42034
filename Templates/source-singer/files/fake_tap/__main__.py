"""Run a command with the fake in the place of the tap.

python -m fake_tap python main.py check --config integration_tests/sample_config.json
"""

import subprocess
import sys

from fake_tap import in_place_of_the_tap

if __name__ == "__main__":
    if not sys.argv[1:]:
        sys.exit(__doc__)
    with in_place_of_the_tap():
        sys.exit(subprocess.run(sys.argv[1:], check=False).returncode)

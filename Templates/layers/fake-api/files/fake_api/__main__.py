"""Serve the recorded answers, alone or for as long as a command runs.

python -m fake_api
python -m fake_api python main.py check --config integration_tests/sample_config.json
"""

import argparse
import contextlib
import subprocess
import sys

from fake_api.server import FakeApi


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m fake_api",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=8765)
    parser.add_argument("command", nargs=argparse.REMAINDER, help="run this, then stop")
    arguments = parser.parse_args()
    try:
        api = FakeApi(arguments.port)
    except OSError as error:
        parser.exit(1, f"Port {arguments.port}: {error.strerror}. End what listens there.\n")
    with api, contextlib.suppress(KeyboardInterrupt):
        print(f"The fake API answers at {api.url}", file=sys.stderr)
        if arguments.command:
            return subprocess.run(arguments.command, check=False).returncode
        api.thread.join()
    return 130


if __name__ == "__main__":
    sys.exit(main())

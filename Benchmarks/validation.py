"""How long a connector and a workspace of six hundred take to be read and judged: validation.py PROGRAM"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

from measure import several

CONNECTORS = 600
TEMPLATES = ["source-http", "source-manifest", "destination-python"]


def workspace(program: str, folder: pathlib.Path) -> None:
    """Two hundred of each template, named apart; the folder is a repository, so that git is asked as well."""
    for number in range(CONNECTORS):
        template = TEMPLATES[number % len(TEMPLATES)]
        command = [program, "new", template, f"Pet Shop {number}", "--yes", "--into", str(folder)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    if shutil.which("git"):
        subprocess.run(["git", "init", "-q", str(folder)], check=True)


def report(program: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        workspace(program, folder)
        single = next(folder.glob("source-*"))
        median, least, memory = several(20, [program, "validate", str(single)])
        print(f"validate one, cold           median {median:6.1f} ms   least {least:.1f}   {memory:.1f} MiB")
        median, least, memory = several(5, [program, "validate", name])
        print(f"validate {CONNECTORS}                 median {median:6.1f} ms   least {least:.1f}   {memory:.1f} MiB")


if __name__ == "__main__":
    report(sys.argv[1])
    shutil.rmtree("__pycache__", ignore_errors=True)

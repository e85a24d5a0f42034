"""Hangar beside its peers, each in a fresh process, in one run: bench.py PROGRAM PEERS

PEERS is a virtual environment with cookiecutter and copier. What is printed are medians; quote them with the machine.
"""

import os
import pathlib
import shutil
import statistics
import sys
import tempfile

import screen
import validation
from measure import peak, run, several

# Absolute: each measurement may start in a folder of its own.
program, peers = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute()


def compare_generation() -> None:
    with tempfile.TemporaryDirectory() as folder:
        template = cookiecutter_template(pathlib.Path(folder))
        ours = [program, "new", "source-http", "Pet Shop", "--into"]
        theirs = [str(peers / "bin" / "cookiecutter"), "--no-input", str(template), "-o"]
        median, _, memory = in_new_folders(20, ours + ["{}", "--yes"], folder)
        print(f"hangar new, cold, written    median {median:6.1f} ms   {memory:.1f} MiB")
        dry, _, memory = in_new_folders(20, ours + ["{}", "--dry-run"], folder)
        print(f"hangar new --dry-run         median {dry:6.1f} ms   {memory:.1f} MiB")
        peer, _, peer_memory = in_new_folders(10, theirs + ["{}"], folder)
        print(f"cookiecutter, 20 files       median {peer:6.1f} ms   {peer_memory:.1f} MiB   ({peer / median:.0f} times)")
        other = copier_template(pathlib.Path(folder))
        theirs = [str(peers / "bin" / "copier"), "copy", "--defaults", "--quiet", str(other)]
        peer, _, peer_memory = in_new_folders(10, theirs + ["{}"], folder)
        print(f"copier, 20 files             median {peer:6.1f} ms   {peer_memory:.1f} MiB   ({peer / median:.0f} times)")


def in_new_folders(count: int, argv: list[str], below: str) -> tuple[float, float, float]:
    """Each run has an empty folder of its own in the place of {}.

    Nothing is deleted in between: ext4 makes files slowly for five seconds after many were deleted.
    """
    def fresh() -> list[str]:
        folder = tempfile.mkdtemp(dir=below)
        return [folder if word == "{}" else word for word in argv]

    memory = peak(fresh())
    times = [run(fresh()) for _ in range(count)]
    return statistics.median(times), min(times), memory


def cookiecutter_template(folder: pathlib.Path) -> pathlib.Path:
    """Twenty files of ninety lines, each with three values in it."""
    root = folder / "template"
    project = root / "{{cookiecutter.slug}}"
    project.mkdir(parents=True)
    (root / "cookiecutter.json").write_text('{"name": "Pet Shop", "slug": "pet-shop"}')
    write_files(project, "{{cookiecutter.name}} and {{cookiecutter.slug}}", "txt")
    return root


def copier_template(folder: pathlib.Path) -> pathlib.Path:
    """The same files for copier, which renders those called .jinja."""
    root = folder / "copier"
    root.mkdir()
    (root / "copier.yml").write_text("name:\n  default: Pet Shop\nslug:\n  default: pet-shop\n")
    write_files(root, "{{ name }} and {{ slug }}", "txt.jinja")
    return root


def write_files(folder: pathlib.Path, values: str, ending: str) -> None:
    text = f"{values} make a line of text\n" * 3 + "a line without values\n" * 87
    for number in range(20):
        (folder / f"file{number}.{ending}").write_text(text)


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    median, least, memory = several(40, [program, "--version"])
    print(f"--version                    median {median:6.1f} ms   least {least:.1f}   {memory:.1f} MiB")
    compare_generation()
    validation.report(program)
    screen.report(program)
    shutil.rmtree("__pycache__", ignore_errors=True)

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
    """The same twenty files made by each; and what a person gets, source-http with its 28 files."""
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        twenty = ["bench/twenty", "Pet Shop", "--templates", str(hangar_template(place)), "--into", "{}"]
        ours = generation("hangar new, 20 files", [program, "new", *twenty, "--yes"], folder)
        command = [str(peers / "bin" / "cookiecutter"), "--no-input", str(cookiecutter_template(place)), "-o", "{}"]
        generation("cookiecutter, 20 files", command, folder, beside=ours, count=10)
        command = [str(peers / "bin" / "copier"), "copy", "--defaults", "--quiet", str(copier_template(place)), "{}"]
        generation("copier, 20 files", command, folder, beside=ours, count=10)
        http = [program, "new", "source-http", "Pet Shop", "--into", "{}"]
        generation("hangar new source-http", http + ["--yes"], folder)
        generation("the same with --dry-run", http + ["--dry-run"], folder)


def generation(name: str, argv: list[str], below: str, beside: float | None = None, count: int = 20) -> float:
    median, least, memory = in_new_folders(count, argv, below)
    times = f"   ({median / beside:.0f} times)" if beside else ""
    print(f"{name:28} median {median:6.1f} ms   least {least:.1f}   {memory:.1f} MiB{times}")
    return median


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


def hangar_template(folder: pathlib.Path) -> pathlib.Path:
    """The same files as a template of one's own."""
    root = folder / "hangar" / "bench" / "twenty"
    (root / "files").mkdir(parents=True)
    files = "".join(f"  - {{path: file{number}.txt, syntax: text, why: One of twenty.}}\n" for number in range(20))
    (root / "template.yaml").write_text(
        "title: Twenty files\nsummary: Twenty files.\nkind: source\nlanguage: other\n"
        f"questions:\n  - {{id: name, type: text, title: Name}}\nfiles:\n{files}")
    write_files(root / "files", "<%= name %> and <%= name | kebab %>", "txt")
    return folder / "hangar"


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
    # Whose code may run is remembered there; what is made here is soon gone.
    with tempfile.TemporaryDirectory() as os.environ["XDG_STATE_HOME"]:
        median, least, memory = several(40, [program, "--version"])
        print(f"--version                    median {median:6.1f} ms   least {least:.1f}   {memory:.1f} MiB")
        compare_generation()
        validation.report(program)
        screen.report(program)
    shutil.rmtree("__pycache__", ignore_errors=True)

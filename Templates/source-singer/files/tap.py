"""Runs the tap, a program in an environment of its own, and never takes a failure for an end."""

import json
import os
import re
import selectors
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from logging import Logger
from pathlib import Path
from typing import Any

from airbyte_cdk.config_observation import emit_configuration_as_airbyte_control_message
from airbyte_cdk.models import FailureType
from airbyte_cdk.utils import AirbyteTracedException

from . import tap_settings
from .tap_log import TapLog
from .tap_output import find_catalog, find_message

HERE = Path(__file__).parent
# Taps and the CDK seldom agree on the versions of what both import.
ENVIRONMENT = HERE.parent / ".venv" / "tap"
REQUIREMENTS = HERE.parent / "tap-requirements.txt"
# How long a tap may live on after its last word, in seconds.
PATIENCE = 60


class Tap:
    def __init__(self, config: Mapping[str, Any], logger: Logger) -> None:
        self.given = config
        self.config = tap_settings.tap_config(config)
        self.log = TapLog(logger)

    def discover(self) -> dict[str, Any]:
        """The tap's catalog as it stands, with every stream."""
        output = b"\n".join(self._run({"--config": self.config}, "--discover"))
        catalog, noise = find_catalog(output.decode(errors="replace"))
        self.log.noise(noise)
        if catalog is None:
            raise failure("The tap printed no catalog.")
        return catalog

    def sync(
        self, catalog: Mapping[str, Any], state: Mapping[str, Any]
    ) -> Iterator[dict[str, Any]]:
        """The tap's Singer messages; what else it prints goes into the log."""
        files = {"--config": self.config, tap_settings.CATALOG_OPTION: catalog}
        if state:
            files["--state"] = state
        for line in self._run(files):
            message, noise = find_message(line)
            self.log.noise(noise)
            if message is not None:
                yield message

    def _run(self, files: Mapping[str, Any], *flags: str) -> Iterator[bytes]:
        """The lines of one run's standard output; those of standard error go into the log.

        The files lie in a folder that goes when the run ends. The tap works there too, so that
        whatever it leaves behind goes with them.
        """
        command = [*tap_command(), *flags]
        with tempfile.TemporaryDirectory(prefix="tap-", ignore_cleanup_errors=True) as folder:
            for option, contents in files.items():
                path = Path(folder, option.lstrip("-") + ".json")
                path.write_text(json.dumps(contents), encoding="utf-8")
                command += [option, str(path)]
            with start(command, folder) as process:
                try:
                    for is_error, line in lines(process):
                        if is_error:
                            self.log.error_line(line.decode(errors="replace"))
                        else:
                            yield line
                    code = process.wait(PATIENCE)
                except subprocess.TimeoutExpired:
                    raise failure("The tap closed its output and did not end.") from None
                finally:
                    process.kill()
                    self._hand_back(Path(folder, "config.json"))
        if code != 0:
            raise failure(f"The tap {ending(code)}{self.log.reason}")

    def _hand_back(self, path: Path) -> None:
        """Tells the platform the settings that the tap has changed.

        That is how taps keep a new refresh token; the one before it is worthless then.
        """
        try:
            config = dict(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, TypeError, ValueError):
            return
        changed = {
            name: value
            for name, value in config.items()
            if name in self.given and value != self.config.get(name)
        }
        if changed:
            self.config = config
            self.given = {**self.given, **changed}
            emit_configuration_as_airbyte_control_message(self.given)


def tap_command() -> list[str]:
    """TAP_COMMAND, the program in the tap's own environment, or the one on the path."""
    if command := os.environ.get("TAP_COMMAND"):
        return shlex.split(command)
    name = tap_settings.PROGRAM
    if not name:
        raise failure(
            f"No tap is named: write its program into {place_of('PROGRAM')}, "
            "and what installs it into tap-requirements.txt.",
            FailureType.config_error,
        )
    path = os.pathsep.join([str(ENVIRONMENT / "bin"), os.environ.get("PATH", os.defpath)])
    if program := shutil.which(name, path=path):
        return [program]
    raise failure(
        f"The tap's program '{name}' is not installed: {how_to_install()}",
        FailureType.config_error,
    )


def how_to_install() -> str:
    """A file of requirements that names none installs nothing."""
    lines = REQUIREMENTS.read_text(encoding="utf-8").splitlines() if REQUIREMENTS.is_file() else []
    if lines and all(line.startswith("#") or not line.strip() for line in lines):
        return f"write what installs it into {REQUIREMENTS}, line {len(lines) + 1}."
    return "run python3 -m venv .venv/tap && .venv/tap/bin/pip install -r tap-requirements.txt"


def place_of(setting: str) -> str:
    path = HERE / "tap_settings.py"
    text = path.read_text(encoding="utf-8")
    start = re.search(rf"^{setting}\b", text, re.MULTILINE)
    return f"{path}, line {text.count(chr(10), 0, start.start()) + 1}" if start else str(path)


def start(command: list[str], folder: str) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    except OSError as error:
        raise failure(f"The tap's program cannot be started: {error}.") from error


def lines(process: subprocess.Popen[bytes]) -> Iterator[tuple[bool, bytes]]:
    """Each line as soon as it is there, with whether it stands on standard error.

    Both pipes are emptied at the same time, or a tap that logs much would wait forever.
    """
    with selectors.DefaultSelector() as selector:
        for pipe, is_error in ((process.stdout, False), (process.stderr, True)):
            selector.register(pipe, selectors.EVENT_READ, (is_error, bytearray()))
        while selector.get_map():
            for key, _ in selector.select():
                is_error, rest = key.data
                chunk = os.read(key.fd, 1 << 16)
                if not chunk:
                    selector.unregister(key.fileobj)
                    # The last line may lack its line feed.
                    chunk = b"\n"
                rest += chunk
                if b"\n" in chunk:
                    *whole, rest[:] = rest.split(b"\n")
                    yield from ((is_error, line) for line in whole if line.strip())


def ending(code: int) -> str:
    return f"was ended by signal {-code}" if code < 0 else f"ended with exit code {code}"


def failure(message: str, kind: FailureType = FailureType.system_error) -> AirbyteTracedException:
    return AirbyteTracedException(message=message, internal_message=message, failure_type=kind)

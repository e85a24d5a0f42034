import json
import logging
import shlex
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
from airbyte_cdk.models import ConfiguredAirbyteCatalog, ConfiguredAirbyteCatalogSerializer

from fake_tap import in_place_of_the_tap
from <%= package | snake %> import catalog
from <%= package | snake %>.tap import Tap

FIXTURES = Path(__file__).parent.parent / "integration_tests"
# What every tap of a few lines begins with.
PRELUDE = """\
import json, os, sys, time
options = {a: b for a, b in zip(sys.argv[1:], sys.argv[2:] + [""]) if a.startswith("--")}
def load(option): return json.load(open(options[option]))
def log(text): print(text, file=sys.stderr, flush=True)
def write(type, **members): print(json.dumps({"type": type, **members}), flush=True)
def schema(stream): write("SCHEMA", stream=stream, schema={}, key_properties=[])
def record(stream, **data): write("RECORD", stream=stream, record=data)
"""


@pytest.fixture(autouse=True)
def uncorrected(monkeypatch: pytest.MonkeyPatch) -> None:
    """The streams of the tests are none of those that the settings name."""
    names = ("PRIMARY_KEYS", "REPLICATION_KEYS", "REPLICATION_METHODS", "STREAM_OVERRIDES")
    for name in names:
        monkeypatch.setattr(catalog, name, {})
    monkeypatch.setattr(catalog, "EXCLUDED_STREAMS", set())


@pytest.fixture
def fake_tap() -> Iterator[None]:
    with in_place_of_the_tap():
        yield


@pytest.fixture
def make_tap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Tap]:
    """Puts a tap of a few lines in the place of the real one."""

    def make(code: str, config: dict[str, Any] | None = None) -> Tap:
        path = tmp_path / "a tap.py"
        path.write_text(PRELUDE + dedent(code), encoding="utf-8")
        monkeypatch.setenv("TAP_COMMAND", shlex.join([sys.executable, "-I", "-S", str(path)]))
        return Tap(config or {}, logging.getLogger("airbyte"))

    return make


@pytest.fixture
def config() -> dict[str, Any]:
    return load("sample_config.json")


@pytest.fixture
def configured_catalog() -> ConfiguredAirbyteCatalog:
    return ConfiguredAirbyteCatalogSerializer.load(load("configured_catalog.json"))


def load(name: str) -> Any:
    return json.loads((FIXTURES / name).read_text(encoding="utf-8"))

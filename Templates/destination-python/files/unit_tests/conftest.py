import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from airbyte_cdk.destinations import Destination
from airbyte_cdk.models import ConfiguredAirbyteCatalogSerializer

<% if test_import | length > 100 %>
from <%= package | snake %> import (
    <%= connector | pascal %>,
    messages,
)
<% else %>
from <%= package | snake %> import <%= connector | pascal %>, messages
<% end %>

SAMPLE_CONFIG = Path(__file__).parent.parent / "integration_tests" / "sample_config.json"


@pytest.fixture
def destination() -> Destination:
    return <%= connector | pascal %>()


@pytest.fixture
def config(tmp_path: Path) -> dict[str, Any]:
    """The sample settings, with a SQLite file of the test's own."""
    sample = json.loads(SAMPLE_CONFIG.read_text())
    return {**sample, <%= sqlite_setting %>: str(tmp_path / "sink.db")}


@pytest.fixture
def sync(destination: Destination, config: dict[str, Any]) -> Callable[..., Iterator[Any]]:
    """Starts a sync, and yields each state that comes back. A text is sent as it is."""

    def run(streams: Iterable[Any], sent: Iterable[Any]) -> Iterator[Any]:
        catalog = ConfiguredAirbyteCatalogSerializer.load({"streams": list(streams)})
        lines = (m if isinstance(m, str) else json.dumps(m) for m in sent)
        for message in destination.write(config, catalog, messages.read_messages(lines)):
            yield json.loads(message.line)

    return run


@pytest.fixture
def write(sync: Callable[..., Iterator[Any]]) -> Callable[..., list[Any]]:
    """Runs a sync to its end."""
    return lambda streams, sent: list(sync(streams, sent))


@pytest.fixture
def select(config: dict[str, Any]) -> Callable[[str], list[Any]]:
    """Reads the SQLite file."""

    def run(query: str) -> list[Any]:
        database = sqlite3.connect(config[<%= sqlite_setting %>])
        rows = database.execute(query).fetchall()
        database.close()
        return rows

    return run

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from airbyte_cdk.models import (
    AirbyteStateMessage,
    ConfiguredAirbyteCatalog,
    ConfiguredAirbyteCatalogSerializer,
)
from airbyte_cdk.sources import Source
<% block imports %>
<% end %>

FIXTURES = Path(__file__).parent.parent / "integration_tests"


@pytest.fixture
def api() -> Iterator[FakeApi]:
    with FakeApi() as api:
        yield api


@pytest.fixture
def config(api: FakeApi) -> dict[str, Any]:
    return at(api, "sample_config.json")


<% if auth != "none" %>
@pytest.fixture
def wrong_config(api: FakeApi) -> dict[str, Any]:
    return at(api, "invalid_config.json")


<% end %>
@pytest.fixture
def catalog() -> ConfiguredAirbyteCatalog:
    return ConfiguredAirbyteCatalogSerializer.load(load("configured_catalog.json"))


@pytest.fixture
def make_source() -> Callable[..., Source]:
    def make(
        config: dict[str, Any],
        catalog: ConfiguredAirbyteCatalog | None = None,
        state: list[AirbyteStateMessage] | None = None,
    ) -> Source:
<% block make_source %>
<% end %>

    return make


def at(api: FakeApi, name: str) -> dict[str, Any]:
    """A configuration from `integration_tests`, pointed at the running fake."""
<% if auth | starts_with("oauth2") %>
    return {**load(name), "base_url": api.url, "token_url": f"{api.url}token"}
<% else %>
    return {**load(name), "base_url": api.url}
<% end %>


def load(name: str) -> Any:
    return json.loads((FIXTURES / name).read_text(encoding="utf-8"))

import json
from pathlib import Path
from typing import Any

import pytest
from airbyte_cdk.models import ConfiguredAirbyteCatalog, ConfiguredAirbyteCatalogSerializer

ROOT = Path(__file__).parent.parent


@pytest.fixture
def config() -> dict[str, Any]:
    return load("sample_config.json")


<% if has_secrets %>
@pytest.fixture
def wrong_config() -> dict[str, Any]:
    return load("invalid_config.json")


<% end %>
@pytest.fixture
def catalog() -> ConfiguredAirbyteCatalog:
    return ConfiguredAirbyteCatalogSerializer.load(read("configured_catalog.json"))


def load(name: str) -> dict[str, Any]:
    """A configuration from `integration_tests`, pointed at the sample data wherever tests are run."""
    return {**read(name), <%= sample_setting %>: str(ROOT / "sample")}


def read(name: str) -> Any:
    return json.loads((ROOT / "integration_tests" / name).read_text(encoding="utf-8"))

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from airbyte_cdk.entrypoint import AirbyteEntrypoint, launch
from airbyte_cdk.models import FailureType
from airbyte_cdk.sources.declarative.yaml_declarative_source import YamlDeclarativeSource
from airbyte_cdk.sources.streams.concurrent.abstract_stream import AbstractStream
from airbyte_cdk.utils import AirbyteTracedException

MANIFEST = Path(__file__).parent / "manifest.yaml"


class <%= connector | pascal %>(YamlDeclarativeSource):
    """What the manifest describes, and a refusal in place of retries while it names no API."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(path_to_yaml=str(MANIFEST), **kwargs)

    def streams(self, config: Mapping[str, Any]) -> list[AbstractStream]:
        if "://" not in config[<%= base_url_name %>]:
            lines = MANIFEST.read_text(encoding="utf-8").splitlines()
            line = next((n for n, text in enumerate(lines, 1) if "# base URL" in text), 1)
            message = f"The base URL is not set: write it into {MANIFEST}, line {line}"
            raise AirbyteTracedException(message=message, failure_type=FailureType.config_error)
        return super().streams(config)


def make_source(args: list[str]) -> <%= connector | pascal %>:
    files = vars(AirbyteEntrypoint.parse_args(args))
    config, catalog, state = (files.get(name) for name in ("config", "catalog", "state"))
    return <%= connector | pascal %>(
        config=YamlDeclarativeSource.read_config(config) if config else None,
        catalog=YamlDeclarativeSource.read_catalog(catalog) if catalog else None,
        state=YamlDeclarativeSource.read_state(state) if state else [],
        config_path=config,
    )


if __name__ == "__main__":
    launch(make_source(sys.argv[1:]), sys.argv[1:])

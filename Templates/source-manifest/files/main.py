import sys
from pathlib import Path

from airbyte_cdk.entrypoint import AirbyteEntrypoint, launch
from airbyte_cdk.sources.declarative.yaml_declarative_source import YamlDeclarativeSource


def make_source(args: list[str]) -> YamlDeclarativeSource:
    files = vars(AirbyteEntrypoint.parse_args(args))
    config, catalog, state = (files.get(name) for name in ("config", "catalog", "state"))
    return YamlDeclarativeSource(
        path_to_yaml=str(Path(__file__).parent / "manifest.yaml"),
        config=YamlDeclarativeSource.read_config(config) if config else None,
        catalog=YamlDeclarativeSource.read_catalog(catalog) if catalog else None,
        state=YamlDeclarativeSource.read_state(state) if state else [],
        config_path=config,
    )


if __name__ == "__main__":
    launch(make_source(sys.argv[1:]), sys.argv[1:])

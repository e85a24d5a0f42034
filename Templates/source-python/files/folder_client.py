"""A folder in the place of the real system, for development and tests.

Each stream is a file of JSON lines or comma-separated values: `pets.jsonl`, `pets.csv`.
"""

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from airbyte_cdk.models import FailureType
from airbyte_cdk.utils import AirbyteTracedException
from airbyte_cdk.utils.datetime_helpers import ab_datetime_parse

from .client import Client, Query
from .settings import Settings


class FolderClient(Client):
    def __init__(self, folder: str, settings: Settings) -> None:
        self._folder = Path(folder)
        self._settings = settings

    def check(self) -> None:
        """The folder asks for the credentials of the sample configuration."""
        try:
            text = (self._folder / "credentials.json").read_text(encoding="utf-8")
        except OSError as error:
            raise refusal(f"'{self._folder}' cannot be read: {error.strerror}.") from error
        for name, value in json.loads(text).items():
            if getattr(self._settings, name) != value:
                raise refusal(f"The setting '{name}' is wrong.")

    def read(self, query: Query) -> Iterator[Mapping[str, Any]]:
        self.check()
        records = self._records(query)
        if not (field := query.cursor_field):
            yield from records
            return
        wanted = [record for record in records if record.get(field) is not None]
        if query.since is not None:
            since = comparable(query.since)
            wanted = [record for record in wanted if comparable(record[field]) >= since]
        yield from sorted(wanted, key=lambda record: comparable(record[field]))

    def _records(self, query: Query) -> Iterator[Mapping[str, Any]]:
        lines = self._folder / f"{query.stream}.jsonl"
        table = self._folder / f"{query.stream}.csv"
        if lines.exists():
            with lines.open(encoding="utf-8") as file:
                yield from (json.loads(line) for line in file if line.strip())
        elif table.exists():
            properties = query.schema.get("properties", {})
            with table.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    yield {k: typed(v, properties.get(k, {})) for k, v in row.items() if k}
        else:
            raise refusal(f"'{self._folder}' has no file for the stream '{query.stream}'.")


def typed(text: str | None, schema: Mapping[str, Any]) -> Any:
    """The value of a cell: cells are text, and the schema says what they mean."""
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if not text:
        return "" if text == "" and types == ["string"] else None
    if {"integer", "number", "boolean", "object", "array"} & set(types):
        return json.loads(text)
    return text


def comparable(value: Any) -> Any:
    """What cursor values are compared by: numbers as they are, texts by the time they tell."""
    return value if isinstance(value, int | float) else ab_datetime_parse(value)


def refusal(message: str) -> AirbyteTracedException:
    return AirbyteTracedException(message=message, failure_type=FailureType.config_error)

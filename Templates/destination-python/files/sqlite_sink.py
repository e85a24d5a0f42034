"""SQLite in the place of the real system, for development and tests."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
<% if sample_credentials | length > 0 %>
from pathlib import Path
<% end %>
from typing import Any

import orjson
from airbyte_cdk.models import FailureType
from airbyte_cdk.utils.traced_exception import AirbyteTracedException

<% if sample_credentials | length > 0 %>
from .settings import Settings
<% end %>
from .sink import META_COLUMNS, Sink, Table

<% if sample_credentials | length > 0 %>

def check_credentials(settings: Settings) -> None:
    """SQLite knows no users: the credentials of the sample configuration are asked for here."""
    sample = Path(__file__).with_name("sample_credentials.json")
    for name, value in json.loads(sample.read_text(encoding="utf-8")).items():
        if getattr(settings, name) != value:
            raise AirbyteTracedException(
                message=f"The setting '{name}' is wrong.", failure_type=FailureType.config_error
            )

<% end %>

class SQLiteSink(Sink):
    def __init__(self, path: str) -> None:
        try:
            # With no isolation level the transactions are ours: Python would not open one for DDL.
            self._database = sqlite3.connect(path, isolation_level=None)
            self._database.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise AirbyteTracedException(
                message=f"'{path}' cannot be opened as a SQLite file: {error}.",
                failure_type=FailureType.config_error,
            ) from error

    def check(self) -> None:
        try:
            self._database.execute("CREATE TABLE _airbyte_check (id)")
            self._database.execute("ROLLBACK")
        except sqlite3.Error as error:
            raise AirbyteTracedException(
                message=f"The SQLite file cannot be written: {error}.",
                failure_type=FailureType.config_error,
            ) from error

    def generation(self, name: str) -> int | None:
        if not self._columns(name):
            return None
        query = f"SELECT min(_airbyte_generation_id) FROM {quote(name)}"
        return self._database.execute(query).fetchone()[0]

    def prepare(self, table: Table) -> None:
        present = self._columns(table.name)
        wanted = [*META_COLUMNS, *column_names(table.columns, present).values()]
        if not present:
            # Columns have no types: SQLite would turn "007" into 7 and large integers into floats.
            self._database.execute(f"CREATE TABLE {quote(table.name)} ({quoted(wanted)})")
        else:
            known = {column.lower() for column in present}
            for column in wanted:
                if column.lower() not in known:
                    self._database.execute(
                        f"ALTER TABLE {quote(table.name)} ADD COLUMN {quote(column)}"
                    )
        self._index(table)

    def insert(self, table: Table, rows: Sequence[Sequence[Any]]) -> None:
        names = column_names(table.columns, self._columns(table.name))
        columns = [*META_COLUMNS, *names.values()]
        statement = (
            f"INSERT INTO {quote(table.name)} AS old ({quoted(columns)})"
            f" VALUES ({', '.join('?' * len(columns))})"
        )
        if table.primary_key:
            key = [names[field] for field in table.primary_key]
            updates = ", ".join(f"{quote(c)} = excluded.{quote(c)}" for c in columns)
            statement += f" ON CONFLICT ({quoted(key)}) DO UPDATE SET {updates}"
            if table.cursor:
                old, new = (self._order(table, names, row) for row in ("old", "excluded"))
                statement += f" WHERE {old} IS NULL OR {new} >= {old}"
        self._database.executemany(statement, (list(map(stored, row)) for row in rows))

    def delete_before(self, name: str, generation: int) -> None:
        statement = f"DELETE FROM {quote(name)} WHERE _airbyte_generation_id < ?"
        self._database.execute(statement, (generation,))

    def drop(self, name: str) -> None:
        self._database.execute(f"DROP TABLE IF EXISTS {quote(name)}")

    def replace(self, table: Table, staging: Table) -> None:
        self.drop(table.name)
        self._database.execute(f"ALTER TABLE {quote(staging.name)} RENAME TO {quote(table.name)}")
        self._index(table)

    def commit(self) -> None:
        self._database.execute("COMMIT")
        self._database.execute("BEGIN IMMEDIATE")

    def close(self) -> None:
        self._database.close()

    def _columns(self, name: str) -> list[str]:
        query = "SELECT name FROM pragma_table_info(?)"
        return [column for (column,) in self._database.execute(query, (name,))]

    def _order(self, table: Table, names: dict[str, str], row: str) -> str:
        """The cursor's value in a form that SQLite puts in order."""
        column = f"{row}.{quote(names[table.cursor])}"
        is_time = table.columns[table.cursor].get("format") == "date-time"
        return f"julianday({column})" if is_time else column

    def _index(self, table: Table) -> None:
        """Makes the key unique, which it was not while the stream was only appended to."""
        names = column_names(table.columns, self._columns(table.name))
        key = [names[field] for field in table.primary_key]
        wanted = f"{table.name} by {', '.join(key)}"
        query = "SELECT name FROM pragma_index_list(?)"
        present = [name for (name,) in self._database.execute(query, (table.name,))]
        for name in present:
            if name != wanted:
                self._database.execute(f"DROP INDEX {quote(name)}")
        if key and wanted not in present:
            self._drop_duplicates(table, names, key)
            self._database.execute(
                f"CREATE UNIQUE INDEX {quote(wanted)} ON {quote(table.name)} ({quoted(key)})"
            )

    def _drop_duplicates(self, table: Table, names: dict[str, str], key: list[str]) -> None:
        cursor = f"{self._order(table, names, 'old')} DESC," if table.cursor else ""
        self._database.execute(
            f"DELETE FROM {quote(table.name)} WHERE _rowid_ IN (SELECT id FROM ("
            f"SELECT old._rowid_ AS id, row_number() OVER"
            f" (PARTITION BY {quoted(key)} ORDER BY {cursor} old._rowid_ DESC) AS place"
            f" FROM {quote(table.name)} AS old"
            f" WHERE {' AND '.join(f'{quote(c)} IS NOT NULL' for c in key)}) WHERE place > 1)"
        )


def column_names(fields: Iterable[str], present: Sequence[str]) -> dict[str, str]:
    """The column of each field.

    SQLite takes `id` and `ID` for one name: a field whose name is taken gets underscores behind it.
    Those that have a column already come first, so that a later field never takes it away.
    """
    taken = {name.lower() for name in META_COLUMNS}
    names = {}
    for field in sorted(fields, key=lambda field: field not in present):
        column = field
        while column.lower() in taken:
            column += "_"
        taken.add(column.lower())
        names[field] = column
    return {field: names[field] for field in fields}


def stored(value: Any) -> Any:
    """A JSON value as SQLite can hold it without loss: objects and arrays as JSON text."""
    if isinstance(value, str):
        # Half of a surrogate pair is legal in JSON, but not in UTF-8.
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, int):
        return value if -(2**63) <= value < 2**63 else str(value)
    if isinstance(value, (dict, list)):
        try:
            return orjson.dumps(value).decode()
        except orjson.JSONEncodeError:  # a large integer or half of a surrogate pair
            return json.dumps(value)
    return value


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def quoted(names: Iterable[str]) -> str:
    return ", ".join(map(quote, names))

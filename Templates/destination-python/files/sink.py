"""What the connector needs of the system that it writes to."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from airbyte_cdk.models import FailureType
from airbyte_cdk.utils.traced_exception import AirbyteTracedException

from .settings import Settings

# What Airbyte adds to each record. A row is the values of these, then those of the table's columns.
META_COLUMNS = (
    "_airbyte_raw_id",
    "_airbyte_extracted_at",
    "_airbyte_meta",
    "_airbyte_generation_id",
)


@dataclass(frozen=True)
class Table:
    """A table as a stream wants it."""

    name: str
    # The stream's top-level fields with their JSON Schemas.
    columns: Mapping[str, Mapping[str, Any]]
    # Rows are unique by these columns; when there are none, each row is added.
    primary_key: Sequence[str] = ()
    # Of two rows with one key, that with the greater value here stays; of equals, the later one.
    cursor: str | None = None


class Sink(ABC):
    """The system that holds the tables.

    What was done since the last commit() lasts from the next one on, or is undone by close().
    """

    @abstractmethod
    def check(self) -> None:
        """Proves that tables can be written, or raises with a sentence for the user."""

    @abstractmethod
    def generation(self, name: str) -> int | None:
        """The oldest generation in a table; None when it has no rows or does not exist."""

    @abstractmethod
    def prepare(self, table: Table) -> None:
        """Makes the table, or adds the columns that it lacks."""

    @abstractmethod
    def insert(self, table: Table, rows: Sequence[Sequence[Any]]) -> None:
        """Adds rows of JSON values, or updates the rows with their keys."""

    @abstractmethod
    def delete_before(self, name: str, generation: int) -> None:
        """Removes the rows of older generations from a table."""

    @abstractmethod
    def drop(self, name: str) -> None:
        """Removes a table if it exists."""

    @abstractmethod
    def replace(self, table: Table, staging: Table) -> None:
        """Puts `staging` in the place of `table`, in one step for its readers."""

    @abstractmethod
    def commit(self) -> None: ...

    @abstractmethod
    def close(self) -> None: ...

    def __enter__(self) -> "Sink":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_sink(settings: Settings) -> Sink:
    """Opens the system that the settings name.

    A sink of your own goes into a file beside sqlite_sink.py and is returned here, in place of the
    exception. SQLite stays for development and the tests.
    """
    if settings.<%= sqlite_setting | as("text") %>:
<% if sample_credentials | length > 0 %>
        from .sqlite_sink import SQLiteSink, check_credentials

        check_credentials(settings)
<% else %>
        from .sqlite_sink import SQLiteSink

<% end %>
        return SQLiteSink(settings.<%= sqlite_setting | as("text") %>)
    line = open_sink.__code__.co_firstlineno
    message = f"Nothing writes to the real system yet: return its sink in {__file__}, line {line}"
    raise AirbyteTracedException(message=message, failure_type=FailureType.config_error)

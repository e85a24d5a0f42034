"""What the connector needs of the system that it reads."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from airbyte_cdk.models import FailureType
from airbyte_cdk.utils import AirbyteTracedException

from .settings import Settings


@dataclass(frozen=True)
class Query:
    """Which records a stream wants."""

    stream: str
    # The stream's JSON Schema.
    schema: Mapping[str, Any]
    cursor_field: str | None = None
    # Records before this cursor value are not wanted.
    since: Any = None


class Client(ABC):
    """The system that holds the records."""

    @abstractmethod
    def check(self) -> None:
        """Proves that the settings open the system, or raises with a sentence for the user."""

    @abstractmethod
    def read(self, query: Query) -> Iterator[Mapping[str, Any]]:
        """Yields records, those of a query with a cursor field in the order of their cursors."""


def open_client(settings: Settings) -> Client:
    """Opens the system that the settings name.

    A client of your own goes into a file beside folder_client.py and is returned here, in place of
    the exception. The folder stays for development and the tests.
    """
    if settings.<%= sample_setting | as("text") %>:
        from .folder_client import FolderClient

        return FolderClient(settings.<%= sample_setting | as("text") %>, settings)
    line = open_client.__code__.co_firstlineno
    message = f"Nothing reads the real system yet: return its client in {__file__}, line {line}"
    raise AirbyteTracedException(message=message, failure_type=FailureType.config_error)

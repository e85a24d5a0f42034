from abc import ABC
from collections.abc import Iterable, Mapping
<% if has_cursors %>
from datetime import datetime
<% end %>
from typing import Any

from airbyte_cdk.models import SyncMode
<% if has_cursors %>
from airbyte_cdk.sources.streams import CheckpointMixin, Stream
from airbyte_cdk.utils.datetime_helpers import ab_datetime_parse
<% else %>
from airbyte_cdk.sources.streams import Stream
<% end %>

from .client import Client, Query
from .settings import Settings


class ClientBase(Stream, ABC):
    """What the streams have in common; the records come from the client.

    Only a stream's own class ends in `Stream`, so that no name of a stream hides another class.
    """

    def __init__(self, client: Client, settings: Settings) -> None:
        super().__init__()
        self._client = client
        self._settings = settings

    def read_records(
        self,
        sync_mode: SyncMode,
        cursor_field: list[str] | None = None,
        stream_slice: Mapping[str, Any] | None = None,
        stream_state: Mapping[str, Any] | None = None,
    ) -> Iterable[Mapping[str, Any]]:
        yield from self._client.read(Query(self.name, self.get_json_schema()))
<% if has_cursors %>


class IncrementalBase(ClientBase, CheckpointMixin, ABC):
    """Asks only for what changed since the last sync.

    The client gives records in the order of their cursors, so that the state moves on with each.
    """

    state_checkpoint_interval = 1000
    state: Mapping[str, Any] = {}

    def format_cursor(self, moment: datetime) -> Any:
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")

    def read_records(
        self,
        sync_mode: SyncMode,
        cursor_field: list[str] | None = None,
        stream_slice: Mapping[str, Any] | None = None,
        stream_state: Mapping[str, Any] | None = None,
    ) -> Iterable[Mapping[str, Any]]:
        since = (stream_state or {}).get(self.cursor_field, self.start())
        query = Query(self.name, self.get_json_schema(), self.cursor_field, since)
        for record in self._client.read(query):
            yield record
            # Behind the record: a state that is taken meanwhile is that of the one before it.
            if (value := record.get(self.cursor_field)) is not None:
                self.state = {self.cursor_field: value}

    def start(self) -> Any:
        """The cursor value to read from when there is no state."""
<% if start_setting %>
        if not self._settings.<%= start_setting | as("text") %>:
            return None
        return self.format_cursor(ab_datetime_parse(self._settings.<%= start_setting | as("text") %>))
<% else %>
        return None
<% end %>
<% end %>
<% for stream in streams %>


class <%= stream.name | pascal %>Stream(<% if stream.cursor %>IncrementalBase<% else %>ClientBase<% end %>):
    name = <%= stream.name %>
<% if stream.primary_key | length == 1 %>
    primary_key = <%= stream.primary_key | first %>
<% elif stream.primary_key %>
    primary_key = <%= stream.primary_key %>
<% else %>
    primary_key = None
<% end %>
<% if stream.cursor %>
    cursor_field = <%= stream.cursor.field %>
<% if stream.cursor.format == "date" %>

    def format_cursor(self, moment: datetime) -> str:
        return moment.date().isoformat()
<% elif stream.cursor.format == "epoch_seconds" %>

    def format_cursor(self, moment: datetime) -> int:
        return int(moment.timestamp())
<% elif stream.cursor.format == "epoch_milliseconds" %>

    def format_cursor(self, moment: datetime) -> int:
        return int(moment.timestamp() * 1000)
<% end %>
<% end %>
<% end %>

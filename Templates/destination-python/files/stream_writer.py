"""One stream of a sync on its way into a table."""

import uuid
from dataclasses import replace
from typing import Any

import orjson
from airbyte_cdk.models import (
    AirbyteRecordMessage,
    ConfiguredAirbyteStream,
    DestinationSyncMode,
    FailureType,
    SyncMode,
)
from airbyte_cdk.utils.traced_exception import AirbyteTracedException

from .sink import Sink, Table


class StreamWriter:
    """Writes a stream's records into its table.

    A sync that removes all rows of earlier ones writes into a staging table, which takes the place
    of the stream's own in the end: until then readers see the old rows, whole.
    """

    def __init__(self, sink: Sink, configured: ConfiguredAirbyteStream) -> None:
        self.table = table_for(configured)
        self._staging = replace(self.table, name=f"_airbyte_staging_{self.table.name}")
        self._target = self.table
        self._sink = sink
        self._configured = configured
        self._rows: list[list[Any]] = []

    def start(self) -> None:
        if self._goes_on_in(self._staging):
            self._target = self._staging
        else:
            self._sink.drop(self._staging.name)
            if self._removes_all_rows() and not self._goes_on_in(self.table):
                self._target = self._staging
        self._sink.prepare(self._target)

    def add(self, record: AirbyteRecordMessage) -> None:
        self._rows.append(
            [
                str(uuid.uuid4()),
                record.emitted_at,
                self._meta(record),
                self._configured.generation_id or 0,
                *map(record.data.get, self.table.columns),
            ]
        )

    def flush(self) -> None:
        if self._rows:
            self._sink.insert(self._target, self._rows)
            self._rows = []

    def finish(self) -> None:
        """Removes the rows that the platform wants no more. The stream has to be complete."""
        if self._target is self._staging:
            self._sink.replace(self.table, self._staging)
        elif self._configured.minimum_generation_id:
            self._sink.delete_before(self.table.name, self._configured.minimum_generation_id)

    def _removes_all_rows(self) -> bool:
        """The generations decide; a platform that counts none leaves it to the sync mode."""
        if self._configured.generation_id:
            return self._configured.minimum_generation_id == self._configured.generation_id
        return self._configured.destination_sync_mode is DestinationSyncMode.overwrite

    def _goes_on_in(self, table: Table) -> bool:
        """Whether an earlier attempt of this sync wrote rows that the source will not send again.

        All attempts share the generation. A stream that can resume goes on behind the last state
        that was committed; any other is read from its start again.
        """
        can_resume = (
            self._configured.sync_mode is SyncMode.incremental
            or self._configured.stream.is_resumable
        )
        if not self._configured.generation_id or not can_resume:
            return False
        return self._sink.generation(table.name) == self._configured.generation_id

    def _meta(self, record: AirbyteRecordMessage) -> dict[str, Any]:
        changes = record.meta.changes if record.meta else None
        return {
            "sync_id": self._configured.sync_id,
            "changes": orjson.loads(orjson.dumps(changes or [])),
        }


def table_for(configured: ConfiguredAirbyteStream) -> Table:
    stream = configured.stream
    table = Table(
        name=f"{stream.namespace}__{stream.name}" if stream.namespace else stream.name,
        columns=stream.json_schema.get("properties", {}),
    )
    if configured.destination_sync_mode is not DestinationSyncMode.append_dedup:
        return table
    key = configured.primary_key or stream.source_defined_primary_key
    if not key or any(len(path) != 1 or path[0] not in table.columns for path in key):
        raise AirbyteTracedException(
            message=f"Stream '{stream.name}' cannot be deduplicated: "
            "its primary key has to be one or more top-level fields of its schema.",
            failure_type=FailureType.config_error,
        )
    cursor = configured.cursor_field or stream.default_cursor_field or []
    return replace(
        table,
        primary_key=[field for (field,) in key],
        cursor=cursor[0] if len(cursor) == 1 and cursor[0] in table.columns else None,
    )

"""One sync: from the platform's messages to the sink, and the states back."""

import logging
from collections.abc import Iterable, Iterator

from airbyte_cdk.models import (
    AirbyteMessage,
    AirbyteRecordMessage,
    AirbyteStream,
    AirbyteStreamStatus,
    AirbyteTraceMessage,
    ConfiguredAirbyteCatalog,
    FailureType,
    StreamDescriptor,
    Type,
)
from airbyte_cdk.utils.traced_exception import AirbyteTracedException

from .sink import Sink
from .stream_writer import StreamWriter

logger = logging.getLogger("airbyte")

# Records that wait in memory, those of all streams together, before they are written.
BATCH_SIZE = <%= batch_size %>


def write_messages(
    sink: Sink,
    catalog: ConfiguredAirbyteCatalog,
    messages: Iterable[AirbyteMessage],
) -> Iterator[AirbyteMessage]:
    """Writes the records, and yields each STATE once the records before it are committed."""
    writer = Writer(sink, catalog)
    writer.start()
    for message in messages:
        if message.type is Type.RECORD:
            writer.add(message.record)
        elif message.type is Type.TRACE:
            writer.note(message.trace)
        elif message.type is Type.STATE:
            writer.commit()
            yield message
    writer.finish()


class Writer:
    def __init__(self, sink: Sink, catalog: ConfiguredAirbyteCatalog) -> None:
        self._sink = sink
        self._streams = {key(c.stream): StreamWriter(sink, c) for c in catalog.streams}
        self._statuses: dict[tuple[str | None, str], AirbyteStreamStatus] = {}
        self._waiting = 0

    def start(self) -> None:
        tables: set[str] = set()
        for stream in self._streams.values():
            # Without regard to case, as most databases compare names.
            name = stream.table.name.lower()
            if name in tables:
                raise AirbyteTracedException(
                    message=f"Two streams would be written to the table '{stream.table.name}'.",
                    failure_type=FailureType.config_error,
                )
            tables.add(name)
            stream.start()
        self._sink.commit()

    def add(self, record: AirbyteRecordMessage) -> None:
        """Takes a record; one whose stream is not in the catalog is ignored."""
        if stream := self._streams.get((record.namespace or None, record.stream)):
            stream.add(record)
            self._waiting += 1
            if self._waiting >= BATCH_SIZE:
                self._flush()

    def note(self, trace: AirbyteTraceMessage) -> None:
        if trace.stream_status:
            descriptor = trace.stream_status.stream_descriptor
            self._statuses[key(descriptor)] = trace.stream_status.status

    def commit(self) -> None:
        self._flush()
        self._sink.commit()

    def finish(self) -> None:
        """Commits what is left, and removes old rows of the streams that were read to the end.

        A source that reports on its streams says COMPLETE at the end of each; of one that does not,
        the end of the input is all there is to go by.
        """
        self._flush()
        for stream_key, stream in self._streams.items():
            status = self._statuses.get(stream_key)
            if status is AirbyteStreamStatus.COMPLETE or not self._statuses:
                stream.finish()
            else:
                logger.warning(f"Stream '{stream_key[1]}' was not read to its end.")
        self._sink.commit()

    def _flush(self) -> None:
        for stream in self._streams.values():
            stream.flush()
        self._waiting = 0


def key(stream: AirbyteStream | StreamDescriptor) -> tuple[str | None, str]:
    return stream.namespace or None, stream.name

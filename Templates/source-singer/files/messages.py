"""Singer's messages as Airbyte's."""

import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from logging import Logger
from typing import Any

from airbyte_cdk.models import (
    AirbyteMessage,
    AirbyteRecordMessage,
    AirbyteStreamStatus,
    ConfiguredAirbyteStream,
    Type,
)
from airbyte_cdk.utils import AirbyteTracedException
from airbyte_cdk.utils.stream_status_utils import as_airbyte_message

from .state import States

EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Sync:
    """One sync: what the tap says, for the streams that were asked for.

    streams: the configured streams by name. names: their names by whatever a message may call them.
    """

    def __init__(
        self,
        streams: Mapping[str, ConfiguredAirbyteStream],
        names: Mapping[str, str],
        states: States,
        logger: Logger,
    ) -> None:
        self._streams = streams
        self._names = names
        self._states = states
        self._logger = logger
        self._statuses: dict[str, AirbyteStreamStatus] = {}
        self._strangers: set[str] = set()
        self._convert: dict[str, Callable[[dict[str, Any]], Iterator[AirbyteMessage]]] = {
            "RECORD": self._record,
            "SCHEMA": self._schema,
            "STATE": self._state,
            # A destination removes old rows by generations, which need no message.
            "ACTIVATE_VERSION": lambda message: iter(()),
            "BATCH": self._batch,
        }

    def messages(self, message: dict[str, Any]) -> Iterator[AirbyteMessage]:
        """What one Singer message becomes: none, one or, with statuses, several."""
        try:
            yield from self._convert[message["type"]](message)
        except KeyError as error:
            raise AirbyteTracedException(
                message=f"The tap wrote a {message['type']} without {error}."
            ) from None

    def _record(self, message: dict[str, Any]) -> Iterator[AirbyteMessage]:
        name = self._name(message["stream"])
        if name is None:
            return
        yield from self._status(name, AirbyteStreamStatus.RUNNING)
        self._states.records += 1
        yield AirbyteMessage(
            type=Type.RECORD,
            record=AirbyteRecordMessage(
                stream=name,
                data=message["record"],
                emitted_at=milliseconds(message.get("time_extracted")),
            ),
        )

    def _schema(self, message: dict[str, Any]) -> Iterator[AirbyteMessage]:
        if name := self._name(message["stream"]):
            yield from self._status(name, AirbyteStreamStatus.STARTED)

    def _state(self, message: dict[str, Any]) -> Iterator[AirbyteMessage]:
        value = message["value"]
        if not isinstance(value, dict):
            raise AirbyteTracedException(message="The tap wrote a STATE that is no object.")
        yield from self._states.messages(value)

    def _batch(self, message: dict[str, Any]) -> Iterator[AirbyteMessage]:
        raise AirbyteTracedException(
            message="The tap sends records in BATCH files. Take batch_config from its configuration."
        )

    def _name(self, stream: str) -> str | None:
        """The Airbyte name of a stream that was asked for."""
        name = self._names.get(stream)
        if name is None and stream not in self._strangers:
            self._strangers.add(stream)
            self._logger.warning(f"The tap also reads '{stream}', which is not asked for.")
        return name

    def _status(self, name: str, status: AirbyteStreamStatus) -> Iterator[AirbyteMessage]:
        """The statuses that a stream has not had yet; a tap may leave its schema out."""
        if name not in self._statuses:
            yield self._became(name, AirbyteStreamStatus.STARTED)
        if self._statuses[name] is not status and status is not AirbyteStreamStatus.STARTED:
            yield self._became(name, status)

    def _became(self, name: str, status: AirbyteStreamStatus) -> AirbyteMessage:
        self._statuses[name] = status
        return as_airbyte_message(self._streams[name].stream, status)

    def interrupted(self) -> Iterator[AirbyteMessage]:
        """Nothing is known to be complete when a tap fails."""
        for name in self._streams:
            yield from self._status(name, AirbyteStreamStatus.INCOMPLETE)

    def finished(self) -> Iterator[AirbyteMessage]:
        """Complete is what the tap has said a word about; it may have skipped the rest."""
        silent = [name for name in self._streams if name not in self._statuses]
        for name in self._streams:
            is_silent = name in silent
            yield from self._status(
                name,
                AirbyteStreamStatus.INCOMPLETE if is_silent else AirbyteStreamStatus.COMPLETE,
            )
        if silent:
            names = ", ".join(f"'{name}'" for name in silent)
            raise AirbyteTracedException(
                message=f"The tap ended without reading {names}. Either it cannot any more, or it "
                "takes its catalog by another option than CATALOG_OPTION in tap_settings.py."
            )


def milliseconds(time_extracted: str | None) -> int:
    """A time in Singer's form, or now, in milliseconds since 1970."""
    if not time_extracted:
        return time.time_ns() // 1_000_000
    # Before Python 3.11 there is no other way to say Z.
    moment = datetime.fromisoformat(time_extracted.replace("Z", "+00:00"))
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return (moment - EPOCH) // timedelta(milliseconds=1)

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from airbyte_cdk.models import (
    AirbyteCatalog,
    AirbyteConnectionStatus,
    AirbyteMessage,
    AirbyteStateMessage,
    ConfiguredAirbyteCatalog,
    ConfiguredAirbyteStream,
    DestinationSyncMode,
    Status,
    SyncMode,
    Type,
)
from airbyte_cdk.sources import Source
from airbyte_cdk.utils import AirbyteTracedException
from airbyte_cdk.utils.airbyte_secrets_utils import filter_secrets

from .catalog import entries, select, streams
from .messages import Sync
from .state import States
from .tap import Tap, failure
from .tap_settings import CHECK_STREAM


class <%= connector | pascal %>(Source):
    """Runs a Singer tap and speaks the Airbyte protocol in its place."""

    def check(self, logger: logging.Logger, config: Mapping[str, Any]) -> AirbyteConnectionStatus:
        """Read one record: many taps look at no credential before that."""
        try:
            read_one(Tap(config, logger), logger)
        except AirbyteTracedException as error:
            message = filter_secrets(error.message or "")
            return AirbyteConnectionStatus(status=Status.FAILED, message=message)
        return AirbyteConnectionStatus(status=Status.SUCCEEDED)

    def discover(self, logger: logging.Logger, config: Mapping[str, Any]) -> AirbyteCatalog:
        return AirbyteCatalog(streams=streams(Tap(config, logger).discover()))

    def read(
        self,
        logger: logging.Logger,
        config: Mapping[str, Any],
        catalog: ConfiguredAirbyteCatalog,
        state: list[AirbyteStateMessage] | None = None,
    ) -> Iterable[AirbyteMessage]:
        # A sync needs the whole catalog of the tap, also what is not read: parents of what is.
        tap = Tap(config, logger)
        return sync(tap, tap.discover(), catalog.streams, state or [], logger)


def read_one(tap: Tap, logger: logging.Logger) -> None:
    catalog = tap.discover()
    found = {stream.name: stream for stream in streams(catalog)}
    if not found:
        raise failure("The tap found no stream: what these credentials may read is empty.")
    name = CHECK_STREAM or next(iter(found))
    if name not in found:
        raise failure(f"The tap has no stream '{name}' for the check to read.")
    configured = ConfiguredAirbyteStream(
        stream=found[name],
        sync_mode=SyncMode.full_refresh,
        destination_sync_mode=DestinationSyncMode.append,
    )
    for message in sync(tap, catalog, [configured], [], logger):
        if message.type is Type.RECORD:
            return


def sync(
    tap: Tap,
    catalog: Mapping[str, Any],
    configured: list[ConfiguredAirbyteStream],
    given: list[AirbyteStateMessage],
    logger: logging.Logger,
) -> Iterable[AirbyteMessage]:
    """What the tap reads of the configured streams, from a given state on."""
    wanted = {stream.stream.name: stream for stream in configured}
    all_ids = {name: entry["tap_stream_id"] for name, entry in entries(catalog).items()}
    ids = {name: id for name, id in all_ids.items() if name in wanted}
    incremental = {
        name: id for name, id in ids.items() if wanted[name].sync_mode == SyncMode.incremental
    }
    states = States(incremental, all_ids.values(), logger)
    reading = Sync(wanted, {id: n for n, id in ids.items()} | {n: n for n in ids}, states, logger)
    try:
        from_start = set(ids.values()) - set(incremental.values())
        for message in tap.sync(select(catalog, wanted), states.resume(given, from_start)):
            yield from reading.messages(message)
    except Exception:
        yield from reading.interrupted()
        raise
    yield from reading.finished()

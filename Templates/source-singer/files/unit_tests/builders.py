"""Singer catalogs and configured streams for the tests."""

from airbyte_cdk.models import (
    AirbyteStream,
    ConfiguredAirbyteStream,
    DestinationSyncMode,
    SyncMode,
)

PROPERTIES = {"id": {"type": "integer"}, "name": {"type": "string"}, "at": {"type": "string"}}


def entry(stream="users", own=None, fields=None, **members):
    """A stream in a Singer catalog."""
    metadata = [{"breadcrumb": ["properties", n], "metadata": m} for n, m in (fields or {}).items()]
    metadata.append({"breadcrumb": [], "metadata": own or {}})
    schema = {"type": ["null", "object"], "properties": {k: {**v} for k, v in PROPERTIES.items()}}
    return {
        "tap_stream_id": stream,
        "stream": stream,
        "schema": schema,
        "metadata": metadata,
        **members,
    }


def configured(name="users", mode="full_refresh", cursor=None, properties=PROPERTIES):
    """A stream in a configured catalog."""
    stream = AirbyteStream(
        name=name,
        json_schema={"type": "object", "properties": properties},
        supported_sync_modes=[SyncMode.full_refresh, SyncMode.incremental],
    )
    return ConfiguredAirbyteStream(
        stream=stream,
        sync_mode=SyncMode(mode),
        destination_sync_mode=DestinationSyncMode.append,
        cursor_field=cursor,
    )

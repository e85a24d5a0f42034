"""Singer's catalog as Airbyte's, and Airbyte's choice of streams in Singer's catalog."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from airbyte_cdk.models import AirbyteStream, ConfiguredAirbyteStream, SyncMode

from .tap_settings import (
    EXCLUDED_STREAMS,
    PRIMARY_KEYS,
    REPLICATION_KEYS,
    REPLICATION_METHODS,
    STREAM_OVERRIDES,
)

Entry = dict[str, Any]


def entries(catalog: Mapping[str, Any]) -> dict[str, Entry]:
    """The entries of a Singer catalog by the name that their stream has in Airbyte.

    That is `stream`, the name in the tap's messages; `tap_stream_id` where two have the same.
    """
    for entry in catalog["streams"]:
        entry.setdefault("tap_stream_id", entry.get("stream"))
    names = [entry.get("stream") or entry["tap_stream_id"] for entry in catalog["streams"]]
    counts = Counter(names)
    found = {
        name if counts[name] == 1 else entry["tap_stream_id"]: entry
        for name, entry in zip(names, catalog["streams"], strict=True)
    }
    for name, entry in found.items():
        _correct(name, entry)
    return found


def _correct(name: str, entry: Entry) -> None:
    """Puts into the tap's own words what the settings say of a stream, so that it reads by it."""
    if keys := PRIMARY_KEYS.get(name):
        entry["key_properties"] = _own(entry)["table-key-properties"] = keys
    if key := REPLICATION_KEYS.get(name):
        entry["replication_key"] = _own(entry)["replication-key"] = key
        _own(entry)["valid-replication-keys"] = [key]
    if method := REPLICATION_METHODS.get(name):
        _own(entry)["forced-replication-method"] = method


def streams(catalog: Mapping[str, Any]) -> list[AirbyteStream]:
    """The streams that a person can choose from."""
    return [
        replace(_stream(name, entry), **STREAM_OVERRIDES.get(name, {}))
        for name, entry in entries(catalog).items()
        if name not in EXCLUDED_STREAMS and _own(entry).get("inclusion") != "unsupported"
    ]


def _stream(name: str, entry: Entry) -> AirbyteStream:
    schema = _json_schema(entry)
    cursors = [key for key in _replication_keys(entry) if key in schema["properties"]]
    keys = entry.get("key_properties") or _texts(_own(entry).get("table-key-properties"))
    forced = _forced_method(entry)
    is_incremental = forced != "FULL_TABLE" and bool(cursors or forced)
    return AirbyteStream(
        name=name,
        json_schema=schema,
        # Without a state a tap reads everything, whatever method it is forced to.
        supported_sync_modes=[SyncMode.full_refresh, SyncMode.incremental][: 1 + is_incremental],
        # Among several keys a person chooses.
        source_defined_cursor=len(cursors) <= 1 if is_incremental else None,
        default_cursor_field=cursors[:1] if is_incremental and cursors else None,
        source_defined_primary_key=[[key] for key in keys if key in schema["properties"]] or None,
    )


def _json_schema(entry: Entry) -> dict[str, Any]:
    unsupported = {
        name
        for name, metadata in _fields(entry).items()
        if metadata.get("inclusion") == "unsupported"
    }
    schema = _opened(entry.get("schema") or {})
    properties = {
        name: value
        for name, value in (schema.get("properties") or {}).items()
        if name not in unsupported
    }
    # Taps name other drafts, and some say that a whole record may be null.
    draft = "http://json-schema.org/draft-07/schema#"
    return {**schema, "$schema": draft, "type": "object", "properties": properties}


def _opened(schema: Any) -> Any:
    """Without `additionalProperties: false`, so that a tap may add fields, and without `selected`."""
    if isinstance(schema, list):
        return [_opened(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    is_schema = "type" in schema or "properties" in schema
    return {
        key: _opened(value)
        for key, value in schema.items()
        if not (key == "additionalProperties" and value is False)
        and not (key == "selected" and is_schema and isinstance(value, bool))
    }


def _replication_keys(entry: Entry) -> list[str]:
    """The one in use first. Some taps give `valid-replication-keys` as a text."""
    own = _own(entry)
    used = entry.get("replication_key") or own.get("replication-key")
    keys = [used, *_texts(own.get("valid-replication-keys"))]
    return list(dict.fromkeys(key for key in keys if key))


def _forced_method(entry: Entry) -> str | None:
    method = _own(entry).get("forced-replication-method")
    return method.get("replication-method") if isinstance(method, dict) else method


def select(
    catalog: Mapping[str, Any], configured: Mapping[str, ConfiguredAirbyteStream]
) -> Mapping[str, Any]:
    """Marks the configured streams as selected, and all others as not, in metadata and in schemas.

    The others stay in the catalog: taps look up parents there, and read what is missing.
    """
    for name, entry in entries(catalog).items():
        _select(entry, configured.get(name))
    return catalog


def _select(entry: Entry, configured: ConfiguredAirbyteStream | None) -> None:
    own = _own(entry)
    own["selected"] = entry.setdefault("schema", {})["selected"] = configured is not None
    if configured is None:
        return
    _select_fields(entry, configured.stream.json_schema.get("properties"))
    is_incremental = configured.sync_mode == SyncMode.incremental
    method = _forced_method(entry) or ("INCREMENTAL" if is_incremental else "FULL_TABLE")
    own["replication-method"] = entry["replication_method"] = method
    if is_incremental and configured.cursor_field:
        own["replication-key"] = entry["replication_key"] = configured.cursor_field[0]


def _select_fields(entry: Entry, wanted: Mapping[str, Any] | None) -> None:
    """The fields of the configured schema, where it names any."""
    fields = _fields(entry)
    for name, schema in (entry["schema"].get("properties") or {}).items():
        metadata = fields.get(name, {})
        selected = not wanted or name in wanted or metadata.get("inclusion") == "automatic"
        # A tap refuses fields that exclude each other.
        selected &= metadata.get("inclusion") != "unsupported" and not metadata.get(
            "fieldExclusions"
        )
        metadata["selected"] = schema["selected"] = selected


def _own(entry: Entry) -> dict[str, Any]:
    """The metadata of the stream itself, made when the tap gave none."""
    metadata = entry.setdefault("metadata", [])
    for item in metadata:
        if not item.get("breadcrumb"):
            return item["metadata"]
    metadata.append({"breadcrumb": [], "metadata": {}})
    return metadata[-1]["metadata"]


def _fields(entry: Entry) -> dict[str, dict[str, Any]]:
    """The metadata of the fields at the top."""
    return {
        item["breadcrumb"][1]: item["metadata"]
        for item in entry.get("metadata", [])
        if len(item.get("breadcrumb") or []) == 2
    }


def _texts(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or [])

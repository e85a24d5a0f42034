"""The parts of a sync, as the platform sends them."""

from typing import Any

USER_SCHEMA = {
    "type": "object",
    "properties": {
        "id": {"type": "integer"},
        "name": {"type": ["null", "string"]},
        "updated_at": {"type": "string", "format": "date-time"},
    },
}


def stream(mode: str, *, name: str = "users", namespace: str | None = None, **more: Any) -> Any:
    return {
        "stream": {
            "name": name,
            "namespace": namespace,
            "json_schema": more.pop("json_schema", USER_SCHEMA),
            "supported_sync_modes": ["full_refresh", "incremental"],
            "is_resumable": more.pop("is_resumable", None),
        },
        "sync_mode": "full_refresh",
        "destination_sync_mode": mode,
        "primary_key": [["id"]],
        "cursor_field": ["updated_at"],
        **more,
    }


def record(stream: str = "users", namespace: str | None = None, **data: Any) -> Any:
    return {
        "type": "RECORD",
        "record": {
            "stream": stream,
            "namespace": namespace,
            "data": data,
            "emitted_at": 1_700_000_000_000,
        },
    }


def state(cursor: Any, stream: str = "users") -> Any:
    return {
        "type": "STATE",
        "state": {
            "type": "STREAM",
            "stream": {"stream_descriptor": {"name": stream}, "stream_state": {"cursor": cursor}},
            "id": 1,
        },
    }


def status(status: str, stream: str = "users") -> Any:
    return {
        "type": "TRACE",
        "trace": {
            "type": "STREAM_STATUS",
            "emitted_at": 1_700_000_000_000.5,
            "stream_status": {"stream_descriptor": {"name": stream}, "status": status},
        },
    }

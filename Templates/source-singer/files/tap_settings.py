"""What differs from tap to tap."""

from collections.abc import Mapping
from typing import Any

# The program that tap-requirements.txt installs.
PROGRAM = <%= tap_program %>
# A tap that knows only --properties ignores --catalog without a word, and reads nothing.
CATALOG_OPTION = <%= catalog_option %>

# Streams that are not offered. They stay in the tap's catalog, where a stream may need its parent.
EXCLUDED_STREAMS: set[str] = set()
# What the tap's catalog does not tell, or tells wrongly: members of AirbyteStream by stream, such as
# {"users": {"source_defined_primary_key": [["id"]]}}.
STREAM_OVERRIDES: dict[str, dict[str, Any]] = {}
# The stream that `check` reads its one record from; the first of the catalog when None.
CHECK_STREAM: str | None = None


def tap_config(config: Mapping[str, Any]) -> dict[str, Any]:
    """The configuration as the tap wants it; the place for other names and other types."""
    return dict(config)

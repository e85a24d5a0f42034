"""What differs from tap to tap."""

from collections.abc import Mapping
from typing import Any

# The program that tap-requirements.txt installs.
PROGRAM = <%= tap_program %>
# A tap that knows only --properties ignores --catalog without a word, and reads nothing.
CATALOG_OPTION = <%= catalog_option %>

# Streams that are not offered. They stay in the tap's catalog, where a stream may need its parent.
<% if excluded_streams == "" %>
EXCLUDED_STREAMS: set[str] = set()
<% else %>
EXCLUDED_STREAMS: set[str] = {
<% for name in excluded_streams | split(",") %>
    <%= name %>,
<% end %>
}
<% end %>
# What the tap's catalog does not tell, or tells wrongly, by stream; the tap reads by it, too.
<% if primary_keys == "" %>
PRIMARY_KEYS: dict[str, list[str]] = {}
<% else %>
PRIMARY_KEYS: dict[str, list[str]] = {
<% for item in primary_keys | split(";") %>
    <%= item | split(":") | first %>: <%= item | split(":") | last | split(",") %>,
<% end %>
}
<% end %>
<% if replication_keys == "" %>
REPLICATION_KEYS: dict[str, str] = {}
<% else %>
REPLICATION_KEYS: dict[str, str] = {
<% for item in replication_keys | split(";") %>
    <%= item | split(":") | first %>: <%= item | split(":") | last %>,
<% end %>
}
<% end %>
# FULL_TABLE, INCREMENTAL or LOG_BASED.
<% if replication_methods == "" %>
REPLICATION_METHODS: dict[str, str] = {}
<% else %>
REPLICATION_METHODS: dict[str, str] = {
<% for item in replication_methods | split(";") %>
    <%= item | split(":") | first %>: <%= item | split(":") | last %>,
<% end %>
}
<% end %>
# Anything else that is wrong: members of AirbyteStream by stream.
STREAM_OVERRIDES: dict[str, dict[str, Any]] = {}
# The stream that `check` reads its one record from; the first of the catalog when None.
CHECK_STREAM: str | None = None


def tap_config(config: Mapping[str, Any]) -> dict[str, Any]:
    """The configuration as the tap wants it; the place for other names and other types."""
    return dict(config)

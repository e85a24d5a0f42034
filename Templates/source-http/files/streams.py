from abc import ABC
from collections.abc import Iterable, Mapping, MutableMapping
<% if has_partitioned_cursors %>
from itertools import islice
<% end %>
from typing import Any
<% if "page" in styles or "offset" in styles %>
<% if "link_header" in styles %>
from urllib.parse import parse_qs, parse_qsl, urlsplit
<% else %>
from urllib.parse import parse_qs, urlsplit
<% end %>
<% elif "link_header" in styles %>
from urllib.parse import parse_qsl, urlsplit
<% end %>

import requests
<% if has_cursors %>
from airbyte_cdk.models import SyncMode
<% end %>
from airbyte_cdk.sources.streams import http
<% if has_cursors %>
from airbyte_cdk.utils.datetime_helpers import AirbyteDateTime, ab_datetime_parse
<% end %>


class ApiBase(http.HttpStream, ABC):
    """What the streams have in common.

    Only a stream's own class ends in `Stream`, so that no name of a stream hides another class.
    """

    def __init__(self, config: Mapping[str, Any], base_url: str, **kwargs: Any) -> None:
        self.config = config
        self._base_url = base_url
        super().__init__(**kwargs)

    @property
    def url_base(self) -> str:
        return self._base_url

<% if header_fields %>
    def request_headers(self, *args: Any, **kwargs: Any) -> Mapping[str, Any]:
        headers = {}
<% for field in header_fields %>
<% if not field.required %>
        if <%= field.name %> in self.config:
<% end %>
        <% if not field.required %>    <% end %>headers[<%= field.sent_name | default(field.name) %>] = <% if field.type == "string_list" %>",".join(self.config[<%= field.name %>])<% elif field.type == "boolean" %>str(self.config[<%= field.name %>]).lower()<% else %>str(self.config[<%= field.name %>])<% end %>
<% end %>
        return headers

<% end %>
    def request_params(
        self,
        stream_state: Mapping[str, Any] | None,
        stream_slice: Mapping[str, Any] | None = None,
        next_page_token: Mapping[str, Any] | None = None,
    ) -> MutableMapping[str, Any]:
<% if key_in_query or query_fields or option_settings %>
        params = dict(next_page_token or {})
<% if key_in_query %>
        params[<%= auth_header %>] = self.config[<%= fields | where("role", "api_key") | map("name") | first %>]
<% end %>
<% for field in query_fields %>
<% if not field.required %>
        if <%= field.name %> in self.config:
<% end %>
        <% if not field.required %>    <% end %>params[<%= field.sent_name | default(field.name) %>] = <% if field.type == "string_list" %>",".join(self.config[<%= field.name %>])<% elif field.type == "boolean" %>str(self.config[<%= field.name %>]).lower()<% else %>self.config[<%= field.name %>]<% end %>
<% end %>
<% for field in option_fields %>
<% for option in field.options %>
<% for setting in option.fields | where("sent_as", "query") %>
        if <%= setting.name %> in self.config.get(<%= field.name %>, {}):
            params[<%= setting.sent_name | default(setting.name) %>] = self.config[<%= field.name %>][<%= setting.name %>]
<% end %>
<% end %>
<% end %>
        return params
<% else %>
        return dict(next_page_token or {})
<% end %>

<% for stream in [first_stream] %>
    <% include "records.inc" %>

    <% include "next_page_token.inc" %>
<% end %>

    def parse_response(
        self, response: requests.Response, **kwargs: Any
    ) -> Iterable[Mapping[str, Any]]:
        yield from self.records(response)
<% if has_cursors %>


<% include "incremental.inc" %>
<% end %>
<% for stream in streams %>


<% include "stream.inc" %>
<% end %>

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from airbyte_cdk.models import FailureType
from airbyte_cdk.sources import AbstractSource
from airbyte_cdk.sources.streams import Stream
from airbyte_cdk.sources.streams.http.availability_strategy import HttpAvailabilityStrategy
<% if auth == "bearer" %>
from airbyte_cdk.sources.streams.http.requests_native_auth import TokenAuthenticator
<% elif auth == "basic" %>
from airbyte_cdk.sources.streams.http.requests_native_auth import BasicHttpAuthenticator
<% elif auth == "oauth2_refresh" and refresh_token_rotates %>
from airbyte_cdk.sources.streams.http.requests_native_auth import (
    SingleUseRefreshTokenOauth2Authenticator,
)
<% elif auth | starts_with("oauth2") %>
from airbyte_cdk.sources.streams.http.requests_native_auth import Oauth2Authenticator
<% elif key_in_header %>
from airbyte_cdk.sources.streams.http.requests_native_auth.abstract_token import (
    AbstractHeaderAuthenticator,
)
<% end %>
from airbyte_cdk.utils import AirbyteTracedException

from . import streams

# The address before the path of every stream.
BASE_URL = <%= base_url %>
<% if auth | starts_with("oauth2") %>
TOKEN_URL = <%= token_url %>
<% end %>


class <%= connector | pascal %>(AbstractSource):
    def check_connection(
        self, logger: logging.Logger, config: Mapping[str, Any]
    ) -> tuple[bool, Any]:
        """Read one record: proves the address, the credentials and the path of a stream."""
        stream = streams.<%= first_stream.name | pascal %>Stream(**arguments(config))
        return HttpAvailabilityStrategy().check_availability(stream, logger)

    def streams(self, config: Mapping[str, Any]) -> list[Stream]:
        shared = arguments(config)
        return [
<% for stream in streams %>
            streams.<%= stream.name | pascal %>Stream(**shared),
<% end %>
        ]


def arguments(config: Mapping[str, Any]) -> dict[str, Any]:
    """What every stream is made with."""
    return {
        "config": config,
        "base_url": base_url(config),
<% if signs_in %>
        "authenticator": authenticator(config),
<% end %>
    }


def base_url(config: Mapping[str, Any]) -> str:
    """The API's address, or the one that a test sets."""
<% if base_url | contains("{") %>
    url = config.get(<%= fields | where("role", "base_url") | map("name") | first %>) or BASE_URL.format(**config)
<% else %>
    url = config.get(<%= fields | where("role", "base_url") | map("name") | first %>) or BASE_URL
<% end %>
    if not url:
        lines = Path(__file__).read_text(encoding="utf-8").splitlines()
        line = next(n for n, text in enumerate(lines, 1) if text.startswith("BASE_URL"))
        message = f"The base URL is not set: write it into {__file__}, line {line}"
        raise AirbyteTracedException(message=message, failure_type=FailureType.config_error)
    return url.rstrip("/") + "/"
<% if signs_in %>


<% include "authenticator.inc" %>
<% end %>

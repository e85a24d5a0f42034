import logging
from collections.abc import Mapping
from typing import Any

from airbyte_cdk.sources import AbstractSource
from airbyte_cdk.sources.streams import Stream
from airbyte_cdk.utils import AirbyteTracedException

from . import streams
from .client import open_client
from .settings import Settings


class <%= connector | pascal %>(AbstractSource):
    def check_connection(
        self, logger: logging.Logger, config: Mapping[str, Any]
    ) -> tuple[bool, Any]:
        try:
            open_client(Settings.from_config(config)).check()
        except AirbyteTracedException as error:
            return False, error.message
        return True, None

    def streams(self, config: Mapping[str, Any]) -> list[Stream]:
        settings = Settings.from_config(config)
        client = open_client(settings)
        return [
<% for stream in streams %>
            streams.<%= stream.name | pascal %>Stream(client, settings),
<% end %>
        ]

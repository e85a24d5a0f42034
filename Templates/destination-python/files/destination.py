import logging
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from airbyte_cdk.destinations import Destination
from airbyte_cdk.exception_handler import init_uncaught_exception_handler
from airbyte_cdk.models import (
    AirbyteConnectionStatus,
    AirbyteMessage,
    ConfiguredAirbyteCatalog,
    Status,
)
from airbyte_cdk.utils.traced_exception import AirbyteTracedException

from .messages import print_messages, read_messages
from .settings import Settings
from .sink import open_sink
from .writer import write_messages

logger = logging.getLogger("airbyte")


class <%= connector | pascal %>(Destination):
    def check(self, logger: logging.Logger, config: Mapping[str, Any]) -> AirbyteConnectionStatus:
        try:
            with open_sink(Settings.from_config(config)) as sink:
                sink.check()
        except AirbyteTracedException as error:
            return AirbyteConnectionStatus(status=Status.FAILED, message=error.message)
        return AirbyteConnectionStatus(status=Status.SUCCEEDED)

    def write(
        self,
        config: Mapping[str, Any],
        configured_catalog: ConfiguredAirbyteCatalog,
        input_messages: Iterable[AirbyteMessage],
    ) -> Iterable[AirbyteMessage]:
        with open_sink(Settings.from_config(config)) as sink:
            yield from write_messages(sink, configured_catalog, input_messages)

    # The two seams where the CDK parses and prints; `messages` says why they are ours.

    def _parse_input_stream(self, input_stream: TextIO) -> Iterable[AirbyteMessage]:
        return read_messages(input_stream)

    def run(self, args: list[str]) -> None:
        init_uncaught_exception_handler(logger)
        print_messages(self.run_cmd(self.parse_args(args)))

import signal
import sys
from collections import defaultdict

from airbyte_cdk.entrypoint import AirbyteEntrypoint
from airbyte_cdk.logger import PRINT_BUFFER
from airbyte_cdk.models import AirbyteMessage, AirbyteStateType, Type

from .source import <%= connector | pascal %>


class Entrypoint(AirbyteEntrypoint):
    @staticmethod
    def handle_record_counts(
        message: AirbyteMessage, stream_message_count: defaultdict
    ) -> AirbyteMessage:
        """Lets a state of all streams pass, which has its count: the CDK knows no way to count for it."""
        if message.type is Type.STATE and message.state.type is AirbyteStateType.GLOBAL:
            return message
        return AirbyteEntrypoint.handle_record_counts(message, stream_message_count)


def run() -> None:
    # A sync that is cancelled ends its tap, and leaves no configuration behind.
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    entrypoint = Entrypoint(<%= connector | pascal %>())
    with PRINT_BUFFER:
        for message in entrypoint.run(entrypoint.parse_args(sys.argv[1:])):
            print(f"{message}\n", end="")

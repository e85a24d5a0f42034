"""Airbyte messages in and out, one JSON object per line.

The CDK would parse a STATE line into a model and print the model again, which drops every key that
the model does not know. The platform sends such keys (`id`) and fails the sync when they are lost, so
here a STATE keeps the line it came in, and that line goes out.
"""

import json
import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import orjson
from airbyte_cdk.models import AirbyteMessage, AirbyteMessageSerializer, FailureType, Type
from airbyte_cdk.utils.traced_exception import AirbyteTracedException

logger = logging.getLogger("airbyte")


@dataclass
class StateMessage(AirbyteMessage):
    """A STATE as it came; what it says is the source's affair."""

    line: str = ""


def read_messages(lines: Iterable[str]) -> Iterator[AirbyteMessage]:
    """Yields the records, states and stream statuses among the lines.

    Text that is no message is skipped, but a message that does not parse ends the sync: it may be a
    record, and a later STATE would vouch for it.
    """
    for number, line in enumerate(lines, start=1):
        if not line.lstrip().startswith("{"):
            if line.strip():
                logger.info(f"Line {number} of the input is no message and is ignored.")
            continue
        try:
            # Not orjson: it turns integers of more than 64 bits into floats.
            message = json.loads(line)
        except json.JSONDecodeError as error:
            raise AirbyteTracedException(
                message=f"Line {number} of the input is cut off or damaged.",
                internal_message=str(error),
                failure_type=FailureType.transient_error,
            ) from None
        match message.get("type"):
            case "STATE":
                yield StateMessage(type=Type.STATE, line=line.rstrip("\r\n"))
            case "RECORD":
                yield AirbyteMessageSerializer.load(message)
            case "TRACE" if "stream_status" in message.get("trace", {}):
                yield AirbyteMessageSerializer.load(message)


def print_messages(messages: Iterable[AirbyteMessage]) -> None:
    """Prints each message at once: a STATE counts from the moment the platform sees it."""
    for message in messages:
        if isinstance(message, StateMessage):
            print(message.line, flush=True)
        else:
            print(orjson.dumps(AirbyteMessageSerializer.dump(message)).decode(), flush=True)

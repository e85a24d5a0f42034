"""Finds what is meant for us in a tap's output, among whatever else it prints."""

import json
import re
from typing import Any

from airbyte_cdk.utils import AirbyteTracedException

KINDS = {"RECORD", "STATE", "SCHEMA", "ACTIVATE_VERSION", "BATCH"}
_LIKE_A_MESSAGE = re.compile(rf'\{{.*"type"\s*:\s*"({"|".join(KINDS)})"', re.IGNORECASE)
_DECODER = json.JSONDecoder()


def find_message(line: bytes) -> tuple[dict[str, Any] | None, str]:
    """The Singer message of a line, its type in capitals, and what stands before it.

    Raises: AirbyteTracedException for a message that is cut off or damaged: it must not get lost.
    """
    try:
        message = _message(json.loads(line))
        return message, "" if message else line.decode()
    except ValueError:
        text = line.decode(errors="replace")
    if not _LIKE_A_MESSAGE.search(text):
        return None, text
    # A tap that prints without a line feed puts its noise in front of a message.
    start = line.index(b"{")
    try:
        return _message(json.loads(line[start:])), line[:start].decode(errors="replace")
    except ValueError as error:
        raise AirbyteTracedException(
            message="The tap wrote a message that is cut off or damaged.",
            internal_message=f"{error}, in a line of {len(line)} bytes",
        ) from None


def _message(value: Any) -> dict[str, Any] | None:
    kind = value.get("type") if isinstance(value, dict) else None
    known = isinstance(kind, str) and kind.upper() in KINDS
    return {**value, "type": kind.upper()} if known else None


def find_catalog(output: str) -> tuple[dict[str, Any] | None, str]:
    """The catalog in what `--discover` printed, and what stands around it."""
    for opening in re.finditer(r"^[^\S\n]*\{", output, re.MULTILINE):
        start = opening.end() - 1
        try:
            value, end = _DECODER.raw_decode(output, start)
        except ValueError:
            continue
        if isinstance(value.get("streams"), list):
            return value, output[:start] + "\n" + output[end:]
    return None, output

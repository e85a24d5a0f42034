"""What the tap writes beside its messages, as log messages of the right level."""

import logging
import re
from collections import deque

LEVELS = {
    "CRITICAL": logging.CRITICAL,
    "FATAL": logging.CRITICAL,
    "ERROR": logging.ERROR,
    "WARNING": logging.WARNING,
    "WARN": logging.WARNING,
    "INFO": logging.INFO,
    "DEBUG": logging.DEBUG,
    "TRACE": logging.DEBUG,
}
_WORD = "|".join(LEVELS)
# At the start, behind a time at most; or set off as loggers do: `| INFO |`, `tap - INFO`,
# `level=INFO`, `[info  ]`, `"level": "info"`.
_LEVEL = re.compile(
    rf"[^A-Za-z]*(?:\dT\d[\d:.,]*Z?[^A-Za-z]*)?({_WORD})\b"
    rf"|.{{0,100}}?(?:[|:-]\s*({_WORD})\b|[\[=\"]\s*((?i:{_WORD}))\s*[\]\s\",])"
)


class TapLog:
    def __init__(self, logger: logging.Logger) -> None:
        self._logger = logger
        self._level = logging.INFO
        self._in_traceback = False
        self._last = ""
        self._errors: deque[str] = deque(maxlen=3)

    def noise(self, text: str) -> None:
        """What stands on standard output and is no message."""
        for line in text.splitlines():
            if line.strip():
                self._logger.info(line.rstrip())

    def error_line(self, line: str) -> None:
        """A line of standard error."""
        line = line.rstrip()
        level = self._level_of(line)
        self._last = line.strip()
        if level >= logging.ERROR and not line.startswith((" ", "Traceback")):
            self._errors.append(self._last)
        self._logger.log(level, line)

    @property
    def reason(self) -> str:
        """What the tap said last about an error, to stand behind a sentence about its end."""
        reason = self._errors[-1] if self._errors else self._last
        return f": {reason[:1000]}" if reason else "."

    def _level_of(self, line: str) -> int:
        if line.lstrip(" +|").startswith("Traceback"):
            self._in_traceback, self._level = True, logging.ERROR
        elif found := _LEVEL.match(line):
            self._in_traceback = False
            self._level = LEVELS[next(filter(None, found.groups())).upper()]
        elif not line.startswith((" ", "\t")):
            # The first line without indentation below a traceback is the exception.
            self._level = logging.ERROR if self._in_traceback else logging.INFO
            self._in_traceback = False
        return self._level

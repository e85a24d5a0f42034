import logging

import pytest

from <%= package | snake %>.tap_log import TapLog


@pytest.fixture
def levels(caplog):
    """The levels of lines that are logged one after the other."""

    def log(*lines):
        caplog.clear()
        caplog.set_level(logging.DEBUG)
        tap_log = TapLog(logging.getLogger("airbyte"))
        for line in lines:
            tap_log.error_line(line)
        return [record.levelname for record in caplog.records]

    return log


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("INFO Starting sync", "INFO"),
        ("CRITICAL 401 Unauthorized", "CRITICAL"),
        ("FATAL out of disk", "CRITICAL"),
        ("WARNING rate limit", "WARNING"),
        ("WARN rate limit", "WARNING"),
        ("DEBUG GET /users", "DEBUG"),
        ("TRACE GET /users", "DEBUG"),
        ("ERROR: no such table", "ERROR"),
        ("2024-01-01 10:00:00,123 | INFO     | tap-x | Beginning sync", "INFO"),
        ("2024-01-01T10:00:00.5Z ERROR gone", "ERROR"),
        ("2024-01-01 10:00:00,123 - tap_x - WARNING - slow", "WARNING"),
        ("time=2024-01-01 name=singer level=CRITICAL message=gone", "CRITICAL"),
        ("2024-01-01 10:00:00 [error    ] gone", "ERROR"),
        ('{"event": "gone", "level": "error"}', "ERROR"),
        ("ERROR:root:gone", "ERROR"),
        ("Reading the table ERROR codes", "INFO"),
        ("Errors: 0", "INFO"),
        ("a plain line", "INFO"),
    ],
)
def test_a_line_has_the_level_that_it_names(levels, line, level):
    assert levels(line) == [level]


def test_a_traceback_is_an_error_to_its_last_line(levels):
    lines = [
        "Traceback (most recent call last):",
        '  File "tap.py", line 1',
        "KeyError: 'id'",
        "Bye",
    ]
    assert levels(*lines) == ["ERROR", "ERROR", "ERROR", "INFO"]


def test_indented_lines_have_the_level_of_what_they_continue(levels):
    assert levels("WARNING two things:", "  one", "  two", "else") == ["WARNING"] * 3 + ["INFO"]

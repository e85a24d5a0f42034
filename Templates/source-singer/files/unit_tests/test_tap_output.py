import pytest
from airbyte_cdk.utils import AirbyteTracedException

from <%= package | snake %> import tap_output


@pytest.mark.parametrize(
    "line",
    [
        b"Downloading 3 of 7",
        b"[1, 2]",
        b"null",
        b"{not json}",
        b'{"level": "info"}',
        b'{"type": 1}',
        b'{"type": "PROGRESS"}',
        b"\xff\xfe",
    ],
)
def test_what_is_no_message_is_noise(line):
    assert tap_output.find_message(line) == (None, line.decode(errors="replace"))


@pytest.mark.parametrize("kind", ["RECORD", "record", "State"])
def test_the_type_is_told_in_capitals(kind):
    message, noise = tap_output.find_message(f'{{"type": "{kind}", "stream": "users"}}'.encode())
    assert message == {"type": kind.upper(), "stream": "users"}
    assert noise == ""


def test_a_message_behind_noise_is_found():
    message, noise = tap_output.find_message(b'50 % {"type": "STATE", "value": {}}')
    assert (message, noise) == ({"type": "STATE", "value": {}}, "50 % ")


@pytest.mark.parametrize(
    "line",
    [
        b'{"type": "RECORD", "record": {"id":',
        b'{"type": "STATE"} {"type": "STATE"}',
        b'{"type": "RECORD", "record": {"name": "\xff"}}',
    ],
)
def test_a_damaged_message_is_an_error(line):
    with pytest.raises(AirbyteTracedException):
        tap_output.find_message(line)


def test_large_integers_stay_exact():
    message, _ = tap_output.find_message(
        b'{"type": "RECORD", "record": {"id": 123456789012345678901}}'
    )
    assert message["record"]["id"] == 123456789012345678901

import json

import pytest
from airbyte_cdk.models import AirbyteConnectionStatus, AirbyteMessage, Status, Type
from airbyte_cdk.utils.traced_exception import AirbyteTracedException

from <%= package | snake %> import messages
from unit_tests.builders import record, status

# Keys that the CDK's models do not know, a null, a large integer, and spaces where CDK writes none.
STATES = [
    '{"type":"STATE", "state":{"type":"STREAM","id":7,"stream":{"stream_descriptor":'
    '{"name":"users","namespace":null,"x":1},"stream_state":{"a":1,"b":null}},'
    '"sourceStats":{"recordCount":2.0}},"extra":true}',
    '{"type":"STATE","state":{"type":"GLOBAL","global":{"shared_state":{"lsn":123456789012345678901},'
    '"stream_states":[{"stream_descriptor":{"name":"é\\u2028"},"stream_state":null}]}}}',
    '{"type":"STATE","state":{"data":{"legacy":1.50}}}',
]


@pytest.mark.parametrize("line", STATES)
def test_a_state_goes_out_as_it_came(line, capsys):
    messages.print_messages(messages.read_messages([line + "\n"]))
    assert capsys.readouterr().out == line + "\n"


def test_other_messages_are_printed_as_json(capsys):
    connection_status = AirbyteConnectionStatus(status=Status.SUCCEEDED)
    messages.print_messages(
        [AirbyteMessage(type=Type.CONNECTION_STATUS, connectionStatus=connection_status)]
    )
    assert json.loads(capsys.readouterr().out)["connectionStatus"] == {"status": "SUCCEEDED"}


def test_records_and_stream_statuses_are_read():
    lines = [" " + json.dumps(record(id=2**70, name="Zoë")), json.dumps(status("COMPLETE"))]
    first, second = messages.read_messages(lines)
    assert first.record.data == {"id": 2**70, "name": "Zoë"}
    assert second.trace.stream_status.status.value == "COMPLETE"


@pytest.mark.parametrize(
    "line",
    [
        "\n",
        "a line of a log\n",
        '["list"]\n',
        '{"type":"LOG"}\n',
        '{"type":"NEW","x":1}\n',
        '{"type":"TRACE","trace":{"type":"NEW"}}\n',
        "{}\n",
    ],
)
def test_what_is_no_record_state_or_status_is_ignored(line):
    assert list(messages.read_messages([line])) == []


@pytest.mark.parametrize("line", ['{"type":"RECORD","rec', '{"type":"STATE"} {"type":"STATE"}'])
def test_a_damaged_message_ends_the_sync(line):
    read = messages.read_messages([STATES[0], line])
    assert next(read).line == STATES[0]
    with pytest.raises(AirbyteTracedException) as error:
        next(read)
    assert error.value.message == "Line 2 of the input is cut off or damaged."

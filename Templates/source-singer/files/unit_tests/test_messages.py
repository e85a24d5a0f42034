import logging

import pytest
from airbyte_cdk.models import Type
from airbyte_cdk.utils import AirbyteTracedException

from <%= package | snake %> import messages
from <%= package | snake %>.state import States
from unit_tests.builders import configured


@pytest.fixture
def sync():
    logger = logging.getLogger("airbyte")
    streams = {"users": configured(), "pets": configured("pets")}
    states = States({"users": "db-users"}, ["db-users"], logger)
    return messages.Sync(
        streams, {"users": "users", "db-users": "users", "pets": "pets"}, states, logger
    )


def convert(sync, type, **members):
    return list(sync.messages({"type": type, **members}))


def statuses(found):
    traces = [m.trace.stream_status for m in found if m.type is Type.TRACE]
    return [(trace.stream_descriptor.name, trace.status.value) for trace in traces]


def test_a_record_keeps_its_data_and_the_time_it_was_extracted_at(sync):
    time = "2024-01-01T00:00:00.123456Z"
    data = {"id": 2**70, "name": None}
    found = convert(sync, "RECORD", stream="users", record=data, time_extracted=time, version=1)
    (record,) = [m.record for m in found if m.type is Type.RECORD]
    assert (record.stream, record.data, record.emitted_at) == ("users", data, 1704067200123)
    assert statuses(found) == [("users", "STARTED"), ("users", "RUNNING")]


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("2024-01-01T00:00:00Z", 1704067200000),
        ("2024-01-01T01:00:00.999999+01:00", 1704067200999),
        ("2024-01-01T00:00:00.001", 1704067200001),
    ],
)
def test_times_become_milliseconds(time, expected):
    assert messages.milliseconds(time) == expected


def test_a_record_without_a_time_was_extracted_now():
    assert messages.milliseconds(None) > 1704067200000


def test_a_stream_may_go_by_its_tap_stream_id(sync):
    (*_, message) = convert(sync, "RECORD", stream="db-users", record={})
    assert message.record.stream == "users"


def test_a_schema_starts_a_stream(sync):
    found = convert(sync, "SCHEMA", stream="users", schema={}, key_properties=[])
    assert statuses(found) == [("users", "STARTED")]
    assert convert(sync, "SCHEMA", stream="users", schema={}, key_properties=[]) == []


def test_activate_version_says_nothing_to_the_platform(sync):
    assert convert(sync, "ACTIVATE_VERSION", stream="users", version=1) == []


def test_streams_that_were_not_asked_for_stay_out_and_are_told_once(sync, caplog):
    for _ in range(2):
        assert convert(sync, "RECORD", stream="orders", record={}) == []
    assert caplog.text.count("'orders'") == 1


@pytest.mark.parametrize(
    ("type", "members"),
    [
        ("RECORD", {"stream": "users"}),
        ("RECORD", {"record": {}}),
        ("STATE", {}),
        ("STATE", {"value": 7}),
        ("BATCH", {"stream": "users"}),
    ],
)
def test_a_message_that_would_be_lost_is_an_error(sync, type, members):
    with pytest.raises(AirbyteTracedException):
        convert(sync, type, **members)


def test_at_the_end_streams_are_complete(sync):
    convert(sync, "SCHEMA", stream="pets")
    convert(sync, "RECORD", stream="users", record={})
    assert statuses(sync.finished()) == [("users", "COMPLETE"), ("pets", "COMPLETE")]


def test_a_stream_that_the_tap_did_not_read_is_not_complete(sync):
    convert(sync, "RECORD", stream="users", record={})
    ended = sync.finished()
    found = [next(ended) for _ in range(3)]
    assert statuses(found) == [("users", "COMPLETE"), ("pets", "STARTED"), ("pets", "INCOMPLETE")]
    with pytest.raises(AirbyteTracedException, match="without reading 'pets'"):
        next(ended)


def test_a_sync_that_fails_leaves_streams_incomplete(sync):
    convert(sync, "RECORD", stream="users", record={})
    assert statuses(sync.interrupted()) == [
        ("users", "INCOMPLETE"),
        ("pets", "STARTED"),
        ("pets", "INCOMPLETE"),
    ]

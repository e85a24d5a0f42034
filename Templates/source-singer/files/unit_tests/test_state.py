import logging

import pytest
from airbyte_cdk.models import AirbyteStateMessageSerializer

from <%= package | snake %>.state import States

# What taps keep in a state that is not made of bookmarks of streams.
OTHER_SHAPES = [
    {"bookmarks": {"acme/widgets": {"users": {"at": 1}}}},
    {"bookmarks": {"users": "2024-01-01"}},
    {"bookmarks": {"users": {"at": 1}}, "cursor": 7},
    {"users": {"at": 1}},
]


@pytest.fixture
def states():
    return make({"people": "users", "pets": "pets"})


def make(ids):
    all_ids = ["users", "pets", "a parent", "read in full"]
    return States(ids, all_ids, logging.getLogger("airbyte"))


def sent(states, value):
    messages = states.messages(value)
    return [AirbyteStateMessageSerializer.dump(message.state) for message in messages]


def given(*messages):
    return [AirbyteStateMessageSerializer.load(message) for message in messages]


def of(name, state):
    stream = {"stream_descriptor": {"name": name}, "stream_state": state}
    return {"type": "STREAM", "stream": stream}


def of_all(shared):
    names = [{"stream_descriptor": {"name": n}, "stream_state": {}} for n in ("people", "pets")]
    return {"type": "GLOBAL", "global": {"shared_state": shared, "stream_states": names}}


def test_bookmarks_of_streams_become_states_of_streams_when_they_change(states):
    value = {"currently_syncing": "users", "bookmarks": {"users": {"at": 1}, "pets": {}}}
    assert sent(states, value) == [of("people", {"at": 1})]
    assert sent(states, value) == []
    value = {"bookmarks": {"users": {"at": 2}, "pets": {"at": 1}, "a parent": {"at": 1}}}
    assert sent(states, value) == [of("people", {"at": 2}), of("pets", {"at": 1})]


@pytest.mark.parametrize("value", OTHER_SHAPES)
def test_any_other_shape_becomes_one_state_of_all_streams(states, value):
    states.records = 3
    count = {"sourceStats": {"recordCount": 3.0}}
    assert sent(states, value) == [{**of_all(value), **count}]
    assert states.records == 0


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"currently_syncing": "users"},
        {"bookmarks": {"pets": {}, "users": {"at": None}}},
    ],
)
def test_a_state_that_tells_nothing_is_not_sent(states, value):
    assert sent(states, value) == []


def test_streams_that_are_not_read_incrementally_have_no_state(states):
    assert sent(states, {"bookmarks": {"a parent": {"at": 1}, "read in full": {"at": 1}}}) == []
    assert sent(states, {"bookmarks": {"users": {"at": 1}}}) == [of("people", {"at": 1})]


def test_the_type_stays_the_same_within_a_sync_and_from_sync_to_sync(states):
    sent(states, {"bookmarks": {"acme/widgets": {"at": 1}}})
    assert sent(states, {"bookmarks": {"users": {"at": 1}}})[0]["type"] == "GLOBAL"
    again = make({"people": "users"})
    again.resume(given(of_all({"x": 1})), set())
    assert sent(again, {"bookmarks": {"users": {"at": 1}}})[0]["type"] == "GLOBAL"


def test_the_tap_resumes_from_the_states_of_its_incremental_streams(states):
    state = given(of("people", {"at": 1}), of("pets", None), of("gone", {"at": 1}))
    assert states.resume(state, set()) == {"bookmarks": {"users": {"at": 1}}}
    assert sent(states, {"bookmarks": {"users": {"at": 1}}}) == []


@pytest.mark.parametrize("value", OTHER_SHAPES)
def test_the_tap_resumes_from_a_state_of_all_streams(states, value):
    assert states.resume(given(of_all(value)), set()) == value


def test_what_is_read_from_the_start_has_no_bookmark(states):
    value = {"bookmarks": {"users": {"at": 1}, "acme/widgets": {"users": {"at": 1}}}, "x": 1}
    expected = {"bookmarks": {"acme/widgets": {}}, "x": 1}
    assert states.resume(given(of_all(value)), {"users"}) == expected


def test_a_state_of_an_older_connector_is_taken(states):
    legacy = given({"type": "LEGACY", "data": {"bookmarks": {"users": {"at": 1}}}})
    assert states.resume(legacy, set()) == {"bookmarks": {"users": {"at": 1}}}
    assert sent(states, {"bookmarks": {"users": {"at": 2}}}) == [of("people", {"at": 2})]


def test_without_incremental_streams_there_is_no_state():
    none = make({})
    assert sent(none, {"bookmarks": {"users": {"at": 1}}}) == []
    assert none.resume([], set()) == {}

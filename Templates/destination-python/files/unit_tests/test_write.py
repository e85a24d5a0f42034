import json

import pytest
from airbyte_cdk.utils.traced_exception import AirbyteTracedException

from <%= package | snake %> import writer
from unit_tests.builders import record, state, status, stream


@pytest.fixture
def names(select):
    return lambda table="users": [n for (n,) in select(f'SELECT name FROM "{table}" ORDER BY 1')]


def test_append_keeps_every_row(write, names):
    for _ in range(2):
        write([stream("append")], [record(id=1, name="Ann"), record(id=1, name="Bob"), state(1)])
    assert names() == ["Ann", "Ann", "Bob", "Bob"]


def test_overwrite_replaces_the_rows(write, names):
    write([stream("overwrite")], [record(id=1, name="Ann"), state(1)])
    write([stream("overwrite")], [record(id=2, name="Bob"), state(2)])
    assert names() == ["Bob"]


def test_overwrite_leaves_other_streams_alone(write, names):
    write([stream("append", name="pets")], [record("pets", id=1, name="Rex")])
    write([stream("overwrite")], [record(id=1, name="Ann")])
    assert (names("pets"), names()) == (["Rex"], ["Ann"])


def test_overwrite_by_an_empty_stream_empties_the_table(write, names):
    write([stream("overwrite")], [record(id=1, name="Ann")])
    write([stream("overwrite")], [])
    assert names() == []


def test_append_dedup_keeps_one_row_for_each_key(write, select):
    write([stream("append_dedup")], [record(id=1, name="Ann"), record(id=2, name="Bob"), state(1)])
    write([stream("append_dedup")], [record(id=1, name="Cat"), state(2)])
    assert select("SELECT id, name FROM users ORDER BY id") == [(1, "Cat"), (2, "Bob")]


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("2024-01-01T00:00:00Z", "2024-01-02T00:00:00Z"),
        ("2024-01-01T00:00:00Z", "2024-01-01T00:00:00.5Z"),
        ("2024-01-01T23:00:00+02:00", "2024-01-01T22:00:00Z"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_append_dedup_keeps_the_row_with_the_latest_cursor(write, names, early, late, order):
    records = [
        record(id=1, name="early", updated_at=early),
        record(id=1, name="late", updated_at=late),
    ]
    write([stream("append_dedup")], records[::order])
    assert names() == ["late"]


def test_append_dedup_takes_the_later_of_two_equal_cursors(write, names):
    at = "2024-01-01T00:00:00Z"
    records = [record(id=1, name=name, updated_at=at) for name in ("first", "second")]
    write([stream("append_dedup")], records)
    assert names() == ["second"]


def test_append_dedup_without_a_usable_key_is_refused(write):
    for key in ([], [["owner", "id"]], [["unknown"]]):
        with pytest.raises(AirbyteTracedException) as error:
            write([stream("append_dedup", primary_key=key)], [])
        assert "Stream 'users' cannot be deduplicated" in error.value.message


def test_a_stream_may_change_between_append_and_append_dedup(write, names):
    write([stream("append")], [record(id=1, name="Ann"), record(id=1, name="Bob")])
    write([stream("append_dedup")], [record(id=2, name="Cat")])
    assert names() == ["Bob", "Cat"]
    write([stream("append")], [record(id=2, name="Dan")])
    assert names() == ["Bob", "Cat", "Dan"]


@pytest.mark.parametrize("mode", ["overwrite", "append", "append_dedup"])
def test_rows_below_the_minimum_generation_are_removed(write, select, mode):
    write([stream(mode, generation_id=1, minimum_generation_id=0)], [record(id=1), record(id=2)])
    write([stream(mode, generation_id=2, minimum_generation_id=0)], [record(id=3)])
    assert select("SELECT count(*) FROM users") == [(3,)]
    write([stream(mode, generation_id=3, minimum_generation_id=3)], [record(id=4)])
    assert select("SELECT id, _airbyte_generation_id FROM users") == [(4, 3)]


@pytest.mark.parametrize("mode", ["overwrite", "append", "append_dedup"])
def test_rows_of_the_minimum_generation_and_later_ones_stay(write, select, mode):
    for generation in (1, 2):
        streams = [stream(mode, generation_id=generation, minimum_generation_id=0)]
        write(streams, [record(id=generation)])
    write([stream(mode, generation_id=3, minimum_generation_id=2)], [record(id=3)])
    assert select("SELECT id FROM users ORDER BY id") == [(2,), (3,)]


def test_the_next_attempt_of_a_sync_goes_on_where_the_last_one_stopped(write, select):
    streams = [stream("overwrite", generation_id=2, minimum_generation_id=2, is_resumable=True)]
    write([stream("append", generation_id=1)], [record(id=0)])
    write(streams, [status("STARTED"), record(id=1), state(1), status("INCOMPLETE")])
    assert select("SELECT id FROM users") == [(0,)]
    write(streams, [status("STARTED"), record(id=2), state(2), status("COMPLETE")])
    assert select("SELECT id FROM users ORDER BY id") == [(1,), (2,)]
    # The sync failed for another stream, so this one is asked once more and has nothing to add.
    write(streams, [status("STARTED"), status("COMPLETE")])
    assert select("SELECT id FROM users ORDER BY id") == [(1,), (2,)]


def test_a_removal_that_was_begun_is_completed_by_the_next_sync(write, select):
    more = {"generation_id": 2, "sync_mode": "incremental"}
    write([stream("append", generation_id=1)], [record(id=0)])
    sent = [status("STARTED"), record(id=1), state(1), status("INCOMPLETE")]
    write([stream("append", minimum_generation_id=2, **more)], sent)
    sent = [status("STARTED"), record(id=2), state(2), status("COMPLETE")]
    write([stream("append", minimum_generation_id=0, **more)], sent)
    assert select("SELECT id FROM users ORDER BY id") == [(1,), (2,)]


def test_what_an_abandoned_sync_left_is_removed(write, select):
    unfinished = [status("STARTED"), record(id=1), state(1)]
    write([stream("overwrite", generation_id=1, minimum_generation_id=1)], unfinished)
    write([stream("append", generation_id=2, minimum_generation_id=0)], [record(id=2)])
    assert select("SELECT name FROM sqlite_master WHERE type = 'table'") == [("users",)]
    assert select("SELECT id FROM users") == [(2,)]


def test_a_stream_that_cannot_resume_starts_over(write, select):
    streams = [stream("overwrite", generation_id=1, minimum_generation_id=1)]
    write(streams, [status("STARTED"), record(id=1), state(1), status("INCOMPLETE")])
    write(streams, [status("STARTED"), record(id=1), record(id=2), state(2), status("COMPLETE")])
    assert select("SELECT id FROM users ORDER BY id") == [(1,), (2,)]


def test_old_rows_stay_while_the_source_has_not_said_that_the_stream_is_complete(write, names):
    write([stream("overwrite")], [record(id=1, name="Ann")])
    write([stream("overwrite")], [status("STARTED"), record(id=2, name="Bob"), state(1)])
    assert names() == ["Ann"]


def test_a_state_comes_back_once_its_rows_are_committed(sync, select):
    sent = [record(id=1), state(1), record(id=2), record(id=3), state(3)]
    echo = sync([stream("append")], sent)
    for expected, rows in ((state(1), 1), (state(3), 3)):
        assert next(echo) == expected
        assert select("SELECT count(*) FROM users") == [(rows,)]


def test_an_input_that_is_cut_off_gives_only_what_its_last_state_vouches_for(sync, select):
    cut = json.dumps(record(id=3))[:40]
    echo = sync([stream("append")], [record(id=1), state(1), record(id=2), cut, state(3)])
    assert next(echo) == state(1)
    with pytest.raises(AirbyteTracedException) as error:
        next(echo)
    assert error.value.message.startswith("Line 4")
    assert select("SELECT id FROM users") == [(1,)]


def test_rows_without_a_state_are_kept_at_the_end(write, select):
    assert write([stream("append")], [record(id=1)]) == []
    assert select("SELECT id FROM users") == [(1,)]


def test_streams_that_are_not_in_the_catalog_are_ignored(write, select):
    sent = [record("others", id=1), record("users", "elsewhere", id=2), record(id=3), state(1)]
    assert write([stream("append")], sent) == [state(1)]
    assert select("SELECT name FROM sqlite_master WHERE type = 'table'") == [("users",)]
    assert select("SELECT id FROM users") == [(3,)]


def test_a_name_in_two_namespaces_is_two_tables(write, select):
    streams = [stream("append", namespace=namespace) for namespace in ("here", "there", None)]
    write(streams, [record("users", namespace, id=1) for namespace in ("here", "there", "")])
    for table in ("here__users", "there__users", "users"):
        assert select(f"SELECT id FROM {table}") == [(1,)]


def test_two_streams_with_one_table_are_refused(write):
    with pytest.raises(AirbyteTracedException) as error:
        write([stream("append", name="a__users"), stream("append", namespace="A")], [])
    assert error.value.message == "Two streams would be written to the table 'A__users'."


def test_changes_that_were_made_to_a_record_are_kept(write, select):
    changed = record(id=1)
    change = {"field": "name", "change": "NULLED", "reason": "SOURCE_RETRIEVAL_ERROR"}
    changed["record"]["meta"] = {"changes": [change]}
    write([stream("append", sync_id=7)], [changed, record(id=2)])
    metas = [json.loads(meta) for (meta,) in select("SELECT _airbyte_meta FROM users ORDER BY id")]
    assert metas == [{"sync_id": 7, "changes": [change]}, {"sync_id": 7, "changes": []}]


@pytest.mark.parametrize("batch_size", [1, 2, 1000])
def test_the_size_of_a_batch_changes_nothing(monkeypatch, write, select, batch_size):
    monkeypatch.setattr(writer, "BATCH_SIZE", batch_size)
    streams = [stream("append"), stream("append_dedup", name="pets")]
    write(streams, [record(("users", "pets")[i % 2], id=i) for i in range(5)])
    assert select("SELECT id FROM users ORDER BY id") == [(0,), (2,), (4,)]
    assert select("SELECT id FROM pets ORDER BY id") == [(1,), (3,)]

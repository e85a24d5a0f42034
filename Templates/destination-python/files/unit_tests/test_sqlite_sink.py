import json

import pytest

<% if sink_test_import | length > 100 %>
from <%= package | snake %> import (
    sink,
    sqlite_sink,
)
<% else %>
from <%= package | snake %> import sink, sqlite_sink
<% end %>

META = ["00000000-0000-0000-0000-000000000000", 1_700_000_000_000, {}, 1]


@pytest.fixture
def database(config):
    with sqlite_sink.SQLiteSink(config[<%= sqlite_setting %>]) as database:
        yield database


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (None, None),
        (True, 1),
        (0.1, 0.1),
        ("007", "007"),
        ("", ""),
        ("Zoë \u2028 \U0001f436 \r\n \0", "Zoë \u2028 \U0001f436 \r\n \0"),
        ("half \ud83d", "half ?"),
        (2**63 - 1, 2**63 - 1),
        (-(2**63) - 1, "-9223372036854775809"),
        (12345678901234567890123, "12345678901234567890123"),
    ],
)
def test_a_value_is_kept_without_loss(database, select, value, kept):
    table = sink.Table("values", {"value": {}})
    database.prepare(table)
    database.insert(table, [[*META, value]])
    database.commit()
    assert select('SELECT value FROM "values"') == [(kept,)]


@pytest.mark.parametrize("value", [{"a": {"b": [1, None, "é"]}}, [], [2**80], ["\ud83d"]])
def test_objects_and_arrays_are_kept_as_json(database, select, value):
    table = sink.Table("values", {"value": {}})
    database.prepare(table)
    database.insert(table, [[*META, value]])
    database.commit()
    assert json.loads(select('SELECT value FROM "values"')[0][0]) == value


def test_names_may_be_anything(database, select):
    names = ['say "hi"', "it's", "select", "a b", "naïve", "x.y", "%s", "?", ":a", "_airbyte_meta"]
    table = sink.Table(
        'the "order"', {name: {} for name in names}, primary_key=names[:2], cursor=names[2]
    )
    database.prepare(table)
    database.insert(table, [[*META, *names], [*META, *names]])
    database.commit()
    rows = select('SELECT * FROM "the ""order"""')
    assert [row[len(META) :] for row in rows] == [tuple(names)]


def test_a_new_field_gets_a_column_and_a_lost_one_keeps_it(database, select):
    for fields in (["a"], ["a", "b"], ["b"], ["B"]):
        table = sink.Table("t", {field: {} for field in fields})
        database.prepare(table)
        database.insert(table, [[*META, *fields]])
    database.commit()
    assert select("SELECT a, b FROM t") == [("a", None), ("a", "b"), (None, "b"), (None, "B")]


@pytest.mark.parametrize(
    ("fields", "present", "columns"),
    [
        (["id", "ID"], [], ["id", "ID_"]),
        (["ID", "id"], ["id", "ID_"], ["ID_", "id"]),
        (["a_", "A", "a"], [], ["a_", "A", "a__"]),
        ([sink.META_COLUMNS[0]], [], [sink.META_COLUMNS[0] + "_"]),
    ],
)
def test_fields_whose_names_sqlite_cannot_tell_apart_get_columns_of_their_own(
    fields, present, columns
):
    assert list(sqlite_sink.column_names(fields, present).values()) == columns


def test_what_was_not_committed_is_undone(config, select):
    table = sink.Table("t", {})
    with sqlite_sink.SQLiteSink(config[<%= sqlite_setting %>]) as database:
        database.prepare(table)
        database.commit()
        database.insert(table, [META])
    assert select("SELECT count(*) FROM t") == [(0,)]


def test_a_table_tells_its_oldest_generation(database):
    table = sink.Table("t", {})
    assert database.generation("t") is None
    database.prepare(table)
    assert database.generation("t") is None
    database.insert(table, [[*META[:3], 4], [*META[:3], 3]])
    assert database.generation("t") == 3
    database.delete_before("t", 4)
    assert database.generation("t") == 4

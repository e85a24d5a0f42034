import pytest
from airbyte_cdk.models import SyncMode

from <%= package | snake %> import catalog
from unit_tests.builders import configured, entry

BOTH = [SyncMode.full_refresh, SyncMode.incremental]


def stream(**members):
    (found,) = catalog.streams({"streams": [entry(**members)]})
    return found


def selected(item, *streams):
    """The metadata of a stream and of its fields after streams are selected."""
    catalog.select({"streams": [item]}, {s.stream.name: s for s in streams})
    metadata = {tuple(m["breadcrumb"][1:]): m["metadata"] for m in item["metadata"]}
    return metadata.pop(()), {name[0]: m for name, m in metadata.items()}


def test_key_properties_are_the_primary_key():
    assert stream(key_properties=["id", "at"]).source_defined_primary_key == [["id"], ["at"]]
    assert stream(own={"table-key-properties": ["id"]}).source_defined_primary_key == [["id"]]
    assert stream(key_properties=[]).source_defined_primary_key is None


@pytest.mark.parametrize(
    "members",
    [
        {"own": {"valid-replication-keys": ["at"]}},
        {"own": {"valid-replication-keys": "at"}},
        {"own": {"replication-key": "at"}},
        {"replication_key": "at"},
        {"own": {"forced-replication-method": "INCREMENTAL", "valid-replication-keys": ["at"]}},
        {
            "own": {"forced-replication-method": {"replication-method": "INCREMENTAL"}},
            "replication_key": "at",
        },
    ],
)
def test_a_replication_key_is_a_cursor_and_full_refresh_stays(members):
    found = stream(**members)
    assert found.supported_sync_modes == BOTH
    assert (found.source_defined_cursor, found.default_cursor_field) == (True, ["at"])


@pytest.mark.parametrize("method", ["FULL_TABLE", {"replication-method": "FULL_TABLE"}])
def test_a_forced_full_table_has_no_cursor(method):
    own = {"forced-replication-method": method, "valid-replication-keys": ["at"]}
    found = stream(own=own)
    assert found.supported_sync_modes == [SyncMode.full_refresh]
    assert (found.source_defined_cursor, found.default_cursor_field) == (None, None)


def test_a_forced_method_needs_no_key():
    found = stream(own={"forced-replication-method": "LOG_BASED"})
    assert (found.supported_sync_modes, found.source_defined_cursor) == (BOTH, True)


def test_among_several_replication_keys_a_person_chooses():
    found = stream(own={"valid-replication-keys": ["id", "at"]}, replication_key="at")
    assert (found.source_defined_cursor, found.default_cursor_field) == (False, ["at"])


def test_the_whole_schema_is_kept_as_an_open_object():
    item = entry(fields={"name": {"inclusion": "unsupported"}})
    item["schema"] |= {"additionalProperties": False, "description": "People", "selected": True}
    item["schema"]["properties"]["selected"] = {"type": "boolean"}
    (found,) = catalog.streams({"streams": [item]})
    assert found.json_schema == {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "description": "People",
        "properties": {
            "id": {"type": "integer"},
            "at": {"type": "string"},
            "selected": {"type": "boolean"},
        },
    }


def test_streams_are_named_as_in_messages_unless_two_have_the_same_name():
    items = [entry(tap_stream_id="a-users"), entry(tap_stream_id="b-users"), entry("pets")]
    assert list(catalog.entries({"streams": items})) == ["a-users", "b-users", "pets"]
    only = entry(tap_stream_id="a-users")
    assert list(catalog.entries({"streams": [only]})) == ["users"]


def test_excluded_and_overridden_streams(monkeypatch):
    monkeypatch.setattr(catalog, "EXCLUDED_STREAMS", {"pets"})
    override = {"supported_sync_modes": BOTH, "source_defined_primary_key": [["id"]]}
    monkeypatch.setattr(catalog, "STREAM_OVERRIDES", {"users": override})
    (found,) = catalog.streams({"streams": [entry(), entry("pets")]})
    assert (found.name, found.supported_sync_modes) == ("users", BOTH)
    assert found.source_defined_primary_key == [["id"]]


def test_what_the_settings_say_of_a_stream_wins(monkeypatch):
    monkeypatch.setattr(catalog, "PRIMARY_KEYS", {"users": ["id", "name"]})
    monkeypatch.setattr(catalog, "REPLICATION_KEYS", {"users": "at"})
    own = {"table-key-properties": ["at"], "valid-replication-keys": ["id", "name"]}
    found = stream(own=own, key_properties=["at"], replication_key="id")
    assert found.source_defined_primary_key == [["id"], ["name"]]
    assert (found.source_defined_cursor, found.default_cursor_field) == (True, ["at"])
    assert found.supported_sync_modes == BOTH
    other = entry("pets", own={"table-key-properties": ["id"]})
    assert catalog.streams({"streams": [other]})[0].source_defined_primary_key == [["id"]]


def test_a_method_that_the_settings_force_is_offered_and_read_by(monkeypatch):
    monkeypatch.setattr(catalog, "REPLICATION_METHODS", {"users": "FULL_TABLE"})
    item = entry(own={"valid-replication-keys": ["at"]})
    (found,) = catalog.streams({"streams": [item]})
    assert found.supported_sync_modes == [SyncMode.full_refresh]
    own, _ = selected(item, configured(mode="incremental", cursor=["at"]))
    assert own["replication-method"] == "FULL_TABLE"


def test_the_tap_is_told_the_key_that_the_settings_name(monkeypatch):
    monkeypatch.setattr(catalog, "REPLICATION_KEYS", {"users": "at"})
    item = entry()
    own, _ = selected(item, configured(mode="incremental"))
    assert (own["replication-key"], item["replication_key"]) == ("at", "at")
    assert own["replication-method"] == "INCREMENTAL"


def test_configured_streams_are_selected_in_both_forms_and_all_others_are_not():
    users, pets = entry(own={"selected": False}), entry("pets", own={"selected": True})
    bare = {"tap_stream_id": "bare"}
    catalog.select({"streams": [users, pets, bare]}, {"users": configured()})
    for item, is_selected in ((users, True), (pets, False)):
        assert item["metadata"][-1]["metadata"]["selected"] is is_selected
        assert item["schema"]["selected"] is is_selected
    assert bare["metadata"] == [{"breadcrumb": [], "metadata": {"selected": False}}]


def test_fields_are_selected_where_they_are_configured():
    fields = {"id": {"inclusion": "automatic"}, "name": {}, "at": {"inclusion": "unsupported"}}
    item = entry(fields=fields)
    _, metadata = selected(item, configured(properties={"name": {}, "at": {}}))
    assert {name: m["selected"] for name, m in metadata.items()} == {
        "id": True,
        "name": True,
        "at": False,
    }
    legacy = {name: s["selected"] for name, s in item["schema"]["properties"].items()}
    assert legacy == {"id": True, "name": True, "at": False}
    _, metadata = selected(entry(fields=fields), configured(properties={"at": {}}))
    assert metadata["name"]["selected"] is False


def test_fields_that_exclude_each_other_are_not_selected():
    fields = {"name": {"fieldExclusions": [["properties", "at"]]}, "at": {"fieldExclusions": []}}
    _, metadata = selected(entry(fields=fields), configured())
    assert [metadata["name"]["selected"], metadata["at"]["selected"]] == [False, True]


def test_incremental_names_method_and_key_in_both_forms():
    item = entry(own={"valid-replication-keys": ["id", "at"]})
    own, _ = selected(item, configured(mode="incremental", cursor=["at"]))
    assert (own["replication-method"], own["replication-key"]) == ("INCREMENTAL", "at")
    assert (item["replication_method"], item["replication_key"]) == ("INCREMENTAL", "at")


def test_full_refresh_reads_the_full_table():
    own, _ = selected(entry(own={"valid-replication-keys": ["at"]}), configured())
    assert own["replication-method"] == "FULL_TABLE"


@pytest.mark.parametrize("mode", ["full_refresh", "incremental"])
def test_a_forced_method_stays(mode):
    item = entry(own={"forced-replication-method": "LOG_BASED"})
    own, _ = selected(item, configured(mode=mode))
    assert own["replication-method"] == own["forced-replication-method"] == "LOG_BASED"

"""A tap built on singer-sdk, which TAP_COMMAND names."""

from connector import check, configured, discover, ids, levels, of_type, run, statuses

CONFIG = {"token": "right", "users": 3}


def test_check_fails_although_discovery_looks_at_no_credential():
    assert check(CONFIG) == {"status": "SUCCEEDED"}
    assert discover({**CONFIG, "token": "wrong"})
    refused = check({**CONFIG, "token": "wrong"})
    assert refused["status"] == "FAILED" and "401 Unauthorized" in refused["message"]


def test_discover():
    streams = discover(CONFIG)
    assert set(streams) == {"users", "orders", "colours"}
    assert streams["users"]["supported_sync_modes"] == ["full_refresh", "incremental"]
    assert streams["users"]["default_cursor_field"] == ["at"]
    assert streams["users"]["source_defined_primary_key"] == [["id"]]
    assert streams["colours"]["supported_sync_modes"] == ["full_refresh"]


def test_read_resumes_stream_by_stream():
    streams = discover(CONFIG)
    del streams["users"]["json_schema"]["properties"]["note"]
    streams["colours"]["default_cursor_field"] = None
    catalog = configured(streams, users="incremental", colours="full_refresh")
    code, messages = run("read", config={**CONFIG, "users": 2}, catalog=catalog)
    assert code == 0
    assert ids(messages, "users", "id") == [1, 2]
    assert ids(messages, "colours", "name") == ["red"]
    assert ids(messages, "orders", "user_id") == []
    assert "note" not in of_type("RECORD", messages)[-1]["data"]
    assert statuses(messages) == {"users": "COMPLETE", "colours": "COMPLETE"}
    assert "Fetching colours" in [log["message"] for log in of_type("LOG", messages)]
    assert "ERROR" not in levels(messages)
    states = [state for state in of_type("STATE", messages)]
    assert {state["type"] for state in states} == {"STREAM"}
    code, messages = run("read", config=CONFIG, catalog=catalog, state=states[-1:])
    assert (code, ids(messages, "users", "id")) == (0, [2, 3])


def test_a_tap_that_fails_half_way_is_no_success():
    catalog = configured(discover(CONFIG), users="incremental")
    code, messages = run("read", config={**CONFIG, "token": "wrong"}, catalog=catalog)
    assert code == 1
    assert statuses(messages) == {"users": "INCOMPLETE"}
    errors = [t["error"]["message"] for t in of_type("TRACE", messages) if t["type"] == "ERROR"]
    assert "401 Unauthorized" in errors[0]

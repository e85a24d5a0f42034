<% if auth == "oauth2_refresh" and refresh_token_rotates %>
import json
<% end %>
import logging

<% if has_cursors %>
import pytest
<% end %>
from airbyte_cdk.models import Status
from airbyte_cdk.test.entrypoint_wrapper import discover, read

logger = logging.getLogger("airbyte")


def test_check_succeeds(make_source, config):
    assert make_source(config).check(logger, config).status == Status.SUCCEEDED


<% if auth != "none" %>
def test_check_fails_with_wrong_credentials(make_source, wrong_config):
    assert make_source(wrong_config).check(logger, wrong_config).status == Status.FAILED


<% end %>
def test_discover_finds_the_streams_of_the_configured_catalog(make_source, config, catalog):
    found = discover(make_source(config), config).catalog.catalog.streams
    assert {stream.name for stream in found} == {s.stream.name for s in catalog.streams}


def test_read_gives_every_recorded_record_once(make_source, config, catalog, api):
    output = read(make_source(config, catalog), config, catalog)
    assert not output.errors
    for name, recorded in api.records.items():
        assert len(records(output, name)) == len(recorded), name


<% if has_cursors %>
@pytest.mark.parametrize(
    "name",
    [
<% for stream in streams | having("cursor") %>
        <%= stream.name %>,
<% end %>
    ],
)
def test_second_read_gives_what_is_new(make_source, config, catalog, api, name):
    catalog.streams = [s for s in catalog.streams if s.stream.name == name]
    first = read(make_source(config, catalog), config, catalog)
    api.records[name].append({**api.records[name][-1], "arrived": "later"})
    state = [message.state for message in first.state_messages]
    second = records(read(make_source(config, catalog, state), config, catalog, state), name)
    assert [record for record in second if "arrived" in record]
    # Beside the new record only those on the boundary come again, one for each partition.
    assert len(second) <= 1 + partitions(api, name)


<% end %>
<% if auth == "oauth2_refresh" and refresh_token_rotates %>
def test_new_refresh_token_is_handed_to_the_platform(make_source, config, capsys):
    make_source(config).check(logger, config)
    messages = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (control,) = [m["control"] for m in messages if m["type"] == "CONTROL"]
    new_config = control["connectorConfig"]["config"]
    assert new_config[<%= fields | where("role", "refresh_token") | map("name") | first %>] == "rotated-refresh-token"


<% end %>
def records(output, name):
    return [m.record.data for m in output.records if m.record.stream == name]
<% if has_cursors %>


def partitions(api, name):
    parent = api.streams[name].get("parent")
    return len(api.records[parent["stream"]]) if parent else 1
<% end %>

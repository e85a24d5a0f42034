import logging
from pathlib import Path

import pytest
from airbyte_cdk.models import Status
from airbyte_cdk.test.entrypoint_wrapper import discover, read

<% if test_import | length > 100 %>
from <%= package | snake %> import (
    <%= connector | pascal %>,
    client,
)
<% else %>
from <%= package | snake %> import <%= connector | pascal %>, client
<% end %>

logger = logging.getLogger("airbyte")


@pytest.fixture
def source():
    return <%= connector | pascal %>()


def test_check_succeeds(source, config):
    assert source.check(logger, config).status == Status.SUCCEEDED


<% if has_secrets %>
def test_check_fails_with_wrong_credentials(source, wrong_config):
    status = source.check(logger, wrong_config)
    assert status.status == Status.FAILED
    assert "is wrong" in status.message


<% end %>
def test_check_fails_without_the_system_and_names_the_line(source, config):
    del config[<%= sample_setting %>]
    status = source.check(logger, config)
    assert status.status == Status.FAILED
    lines = Path(client.__file__).read_text(encoding="utf-8").splitlines()
    line = lines.index("def open_client(settings: Settings) -> Client:") + 1
    assert f"client.py, line {line}" in status.message


def test_discover_finds_the_streams_of_the_configured_catalog(source, config, catalog):
    found = discover(source, config).catalog.catalog.streams
    assert {stream.name for stream in found} == {s.stream.name for s in catalog.streams}


def test_read_gives_every_record_once(source, config, catalog):
    output = read(source, config, catalog)
    assert not output.errors
    for configured in catalog.streams:
        file = Path(config[<%= sample_setting %>]) / f"{configured.stream.name}.jsonl"
        lines = file.read_text(encoding="utf-8").splitlines()
        assert len(records(output, configured.stream.name)) == len(lines)


<% if has_cursors %>
@pytest.mark.parametrize(
    "name",
    [
<% for stream in streams | having("cursor") %>
        <%= stream.name %>,
<% end %>
    ],
)
def test_second_read_repeats_the_boundary_and_nothing_else(source, config, catalog, name):
    catalog.streams = [s for s in catalog.streams if s.stream.name == name]
    first = read(source, config, catalog)
    state = [message.state for message in first.state_messages][-1:]
    assert len(records(first, name)) > 1
    second = read(source, config, catalog, state)
    assert records(second, name) == records(first, name)[-1:]


<% end %>
def records(output, name):
    return [m.record.data for m in output.records if m.record.stream == name]

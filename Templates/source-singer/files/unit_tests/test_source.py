import logging
import re
from pathlib import Path

from airbyte_cdk.models import Status
from airbyte_cdk.test.entrypoint_wrapper import discover, read

from <%= package | snake %> import source, tap_settings
from unit_tests.conftest import load

logger = logging.getLogger("airbyte")
connector = source.<%= connector | pascal %>()
CATALOG = '{"streams": [{"tap_stream_id": "users", "schema": {"properties": {"id": {}}}}]}'


def check(config=None):
    return connector.check(logger, config or {})


def test_check_succeeds(fake_tap, config):
    assert check(config).status is Status.SUCCEEDED


<% if required_secrets | length > 0 %>
def test_check_fails_with_wrong_credentials(fake_tap):
    result = check(load("invalid_config.json"))
    assert result.status is Status.FAILED
    assert "401 Unauthorized" in result.message


<% end %>
def test_check_fails_until_a_tap_is_named_and_says_where(monkeypatch):
    monkeypatch.delenv("TAP_COMMAND", raising=False)
    monkeypatch.setattr(tap_settings, "PROGRAM", "")
    result = check()
    assert result.status is Status.FAILED
    path, line = re.search(r"into (.*), line (\d+)", result.message).groups()
    assert Path(path).read_text().splitlines()[int(line) - 1].startswith("PROGRAM")


def test_check_says_how_to_install_a_tap_that_is_missing(monkeypatch):
    monkeypatch.delenv("TAP_COMMAND", raising=False)
    monkeypatch.setattr(tap_settings, "PROGRAM", "tap-that-nobody-has")
    result = check()
    assert result.status is Status.FAILED
    assert "'tap-that-nobody-has' is not installed" in result.message


def test_check_says_where_to_name_what_installs_the_tap(monkeypatch, tmp_path):
    monkeypatch.delenv("TAP_COMMAND", raising=False)
    monkeypatch.setattr(tap_settings, "PROGRAM", "tap-that-nobody-has")
    requirements = tmp_path / "tap-requirements.txt"
    monkeypatch.setattr(f"{source.__package__}.tap.REQUIREMENTS", requirements)
    requirements.write_text("# What pip installs.\n")
    assert check().message.endswith("tap-requirements.txt, line 2.")
    requirements.write_text("# What pip installs.\ntap-cats\n")
    assert check().message.endswith("pip install -r tap-requirements.txt")


def test_check_looks_at_credentials_that_discovery_does_not_look_at(make_tap):
    make_tap(f"""
        if "--discover" in options:
            print('{CATALOG}')
        else:
            log("ERROR 403 Forbidden")
            sys.exit(1)
        """)
    assert check().status is Status.FAILED
    assert check().message.endswith("403 Forbidden")


def test_check_stops_the_tap_at_its_first_record(make_tap):
    make_tap(f"""
        if "--discover" in options:
            print('{CATALOG}')
        else:
            schema("users")
            record("users", id=1)
            time.sleep(600)
        """)
    assert check().status is Status.SUCCEEDED


def test_check_fails_when_the_tap_does_not_know_the_option_for_its_catalog(make_tap):
    make_tap(f"""
        if "--discover" in options:
            print('{CATALOG}')
        """)
    assert check().status is Status.FAILED
    assert "CATALOG_OPTION" in check().message


def test_check_fails_without_any_stream(make_tap):
    make_tap("""print('{"streams": []}')""")
    assert check().status is Status.FAILED


def test_discover_finds_the_streams_of_the_configured_catalog(fake_tap, config, configured_catalog):
    found = discover(connector, config).catalog.catalog.streams
    assert {stream.name for stream in found} == {s.stream.name for s in configured_catalog.streams}


def test_read_gives_every_record_and_completes_every_stream(fake_tap, config, configured_catalog):
    output = read(connector, config, configured_catalog)
    assert not output.errors
    for stream in configured_catalog.streams:
        name = stream.stream.name
        assert [m.record for m in output.records if m.record.stream == name]
        statuses = [status.value for status in output.get_stream_statuses(name)]
        assert statuses == ["STARTED", "RUNNING", "COMPLETE"]


def test_second_read_gives_what_is_new(fake_tap, config, configured_catalog):
    configured_catalog.streams = [
        s for s in configured_catalog.streams if s.sync_mode.value == "incremental"
    ]
    first = read(connector, config, configured_catalog)
    state = [message.state for message in first.state_messages]
    second = read(connector, config, configured_catalog, state[-1:])
    # Those on the boundary come again.
    assert len(second.records) < len(first.records)
    assert not second.errors


def test_each_command_asks_the_tap_for_its_catalog_once(
    make_tap, tmp_path, config, configured_catalog
):
    make_tap(f"""
        open({str(tmp_path / "runs")!r}, "a").write(" ".join(options) + "\\n")
        if "--discover" in options:
            print('{CATALOG}')
        else:
            schema("users")
        """)
    configured_catalog.streams = configured_catalog.streams[:1]
    configured_catalog.streams[0].stream.name = "users"
    runs = ["--discover --config", f"--config {tap_settings.CATALOG_OPTION}"]
    check()
    assert (tmp_path / "runs").read_text().splitlines() == runs
    read(connector, config, configured_catalog)
    assert (tmp_path / "runs").read_text().splitlines() == runs * 2

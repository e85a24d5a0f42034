import json
import os
from pathlib import Path

import pytest
from airbyte_cdk.utils import AirbyteTracedException

from <%= package | snake %> import tap, tap_settings


def sync(make_tap, code, catalog=None, state=None):
    return list(make_tap(code).sync(catalog or {"streams": []}, state or {}))


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("log('CRITICAL 401: bad token'); log('  at line 1'); sys.exit(3)", "code 3: CRITICAL 401"),
        ("raise ValueError('no such repository')", "code 1: ValueError: no such repository"),
        ("os.kill(os.getpid(), 9)", "was ended by signal 9."),
        ("log('gave up'); sys.exit(1)", "code 1: gave up"),
    ],
)
def test_a_tap_that_fails_is_no_success(make_tap, code, reason):
    messages = make_tap(f"schema('users'); record('users', id=1)\n{code}").sync({}, {})
    assert [next(messages)["type"], next(messages)["type"]] == ["SCHEMA", "RECORD"]
    with pytest.raises(AirbyteTracedException) as error:
        next(messages)
    assert reason in error.value.message


def test_discovery_that_fails_is_no_catalog(make_tap):
    code = """print('{"streams": []}'); log("ERROR half way"); sys.exit(1)"""
    with pytest.raises(AirbyteTracedException, match="half way"):
        make_tap(code).discover()


@pytest.mark.parametrize("output", ["", "no catalog", '{"streams": [{"tap_stream_id"', "[]", "{}"])
def test_discovery_without_a_catalog_is_an_error(make_tap, output):
    with pytest.raises(AirbyteTracedException, match="printed no catalog"):
        make_tap(f"print({output!r})").discover()


def test_what_is_printed_around_the_catalog_does_not_matter(make_tap):
    code = """
        print("Looking {around}")
        print(json.dumps({"streams": [{"tap_stream_id": "users"}]}, indent=2))
        print("Done")
        """
    assert make_tap(code).discover() == {"streams": [{"tap_stream_id": "users"}]}


def test_a_tap_that_does_not_end_is_ended(make_tap, monkeypatch):
    monkeypatch.setattr(tap, "PATIENCE", 0.1)
    with pytest.raises(AirbyteTracedException, match="did not end"):
        sync(make_tap, "os.close(1); os.close(2); time.sleep(600)")


def test_much_on_both_outputs_at_once_comes_through(make_tap, caplog):
    code = """
        for number in range(3000):
            log("INFO " + "x" * 100)
            record("users", number=number)
        log("INFO the end")
        """
    assert [m["record"]["number"] for m in sync(make_tap, code)] == list(range(3000))
    assert "the end" in caplog.text


@pytest.mark.parametrize("output", [1, 2])
def test_an_output_that_ends_early_does_not_end_the_other(make_tap, caplog, output):
    code = f"""
        record("users", id=1)
        os.close({output})
        time.sleep(0.1)
        os.write({3 - output}, b'{{"type": "STATE", "value": {{}}}}\\n')
        """
    kinds = [message["type"] for message in sync(make_tap, code)]
    assert kinds == (["RECORD"] if output == 1 else ["RECORD", "STATE"])
    assert ("STATE" in caplog.text) == (output == 1)


def test_long_lines_and_a_last_line_without_its_end_come_through(make_tap):
    code = """
        record("users", text="é" * 300_000)
        sys.stdout.write(json.dumps({"type": "RECORD", "stream": "users", "record": {}}))
        """
    first, last = sync(make_tap, code)
    assert (len(first["record"]["text"]), last["record"]) == (300_000, {})


def test_output_that_is_cut_off_is_no_success(make_tap):
    with pytest.raises(AirbyteTracedException, match="cut off"):
        sync(make_tap, """sys.stdout.write('{"type": "RECORD", "stream": "us')""")


def test_the_tap_gets_its_files_by_long_options(make_tap):
    code = """
        write("STATE", value={option: load(option) for option in options})
        """
    made = make_tap(code, {"token": "é"})
    (message,) = made.sync({"streams": []}, {"bookmarks": {"users": {}}})
    assert message["value"] == {
        "--config": {"token": "é"},
        tap_settings.CATALOG_OPTION: {"streams": []},
        "--state": {"bookmarks": {"users": {}}},
    }


def test_without_a_state_the_tap_gets_none(make_tap):
    (message,) = sync(make_tap, "write('STATE', value={'options': list(options)})")
    assert "--state" not in message["value"]["options"]


def test_nothing_is_left_behind(make_tap, tmp_path, monkeypatch):
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)
    code = """
        open("rendered_catalog.json", "w").write("{}")
        write("STATE", value={"folder": os.getcwd(), "file": options["--config"]})
        """
    (message,) = sync(make_tap, code)
    assert list(here.iterdir()) == []
    assert not Path(message["value"]["folder"]).exists()
    assert not Path(message["value"]["file"]).exists()


def test_a_new_refresh_token_is_handed_to_the_platform_and_to_the_next_run(make_tap, capsys):
    code = """
        config = load("--config")
        json.dump({**config, "refresh_token": config["refresh_token"] + "+"}, open(options["--config"], "w"))
        write("STATE", value=config)
        """
    made = make_tap(code, {"refresh_token": "1", "start": "2024"})
    list(made.sync({}, {}))
    control = json.loads(capsys.readouterr().out)["control"]
    assert control["connectorConfig"]["config"] == {"refresh_token": "1+", "start": "2024"}
    (message,) = made.sync({}, {})
    assert message["value"] == {"refresh_token": "1+", "start": "2024"}


def test_a_sync_that_is_given_up_ends_the_tap(make_tap):
    messages = make_tap("write('STATE', value={'pid': os.getpid()}); time.sleep(600)").sync({}, {})
    pid = next(messages)["value"]["pid"]
    messages.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_program_of_the_taps_own_environment_comes_first(tmp_path, monkeypatch):
    for folder in ("tap/bin", "path"):
        program = tmp_path / folder / "tap-x"
        program.parent.mkdir(parents=True)
        program.touch(mode=0o755)
    monkeypatch.delenv("TAP_COMMAND", raising=False)
    monkeypatch.setattr(tap_settings, "PROGRAM", "tap-x")
    monkeypatch.setattr(tap, "ENVIRONMENT", tmp_path / "tap")
    monkeypatch.setenv("PATH", str(tmp_path / "path"))
    assert tap.tap_command() == [str(tmp_path / "tap/bin/tap-x")]
    (tmp_path / "tap/bin/tap-x").unlink()
    assert tap.tap_command() == [str(tmp_path / "path/tap-x")]


def test_a_command_that_cannot_be_started_is_told(monkeypatch, make_tap):
    made = make_tap("")
    monkeypatch.setenv("TAP_COMMAND", "/no/such/tap")
    with pytest.raises(AirbyteTracedException, match="cannot be started"):
        made.discover()

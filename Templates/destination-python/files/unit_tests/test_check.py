import json
import logging
from pathlib import Path

import pytest
from airbyte_cdk.models import Status

from <%= package | snake %> import sink

<% if sample_credentials | length > 0 %>
INVALID_CONFIG = Path(__file__).parent.parent / "integration_tests" / "invalid_config.json"

<% end %>

@pytest.fixture
def check(destination, config):
    return lambda: destination.check(logging.getLogger("airbyte"), config)


def test_check_succeeds(check):
    assert check().status is Status.SUCCEEDED


def test_check_leaves_no_table_behind(check, select):
    check()
    assert select("SELECT name FROM sqlite_master") == []


@pytest.mark.parametrize("path", ["no/such/folder/sink.db", __file__, "/"])
def test_check_names_a_path_that_cannot_be_used(check, config, path):
    config[<%= sqlite_setting %>] = path
    assert check().status is Status.FAILED
    assert f"'{path}'" in check().message


<% if sample_credentials | length > 0 %>
def test_check_fails_with_wrong_credentials(check, config):
    wrong = json.loads(INVALID_CONFIG.read_text())
    config.update({**wrong, <%= sqlite_setting %>: config[<%= sqlite_setting %>]})
    assert check().status is Status.FAILED
    assert "is wrong" in check().message


<% end %>
def test_check_fails_until_the_real_system_is_opened(check, config):
    """Goes when `open_sink` opens it."""
    del config[<%= sqlite_setting %>]
    assert check().status is Status.FAILED
    line = sink.open_sink.__code__.co_firstlineno
    assert f"/sink.py, line {line}" in check().message
    assert Path(sink.__file__).read_text().splitlines()[line - 1].startswith("def open_sink")


def test_a_setting_of_the_wrong_type_is_told(destination, config, tmp_path, capsys):
    path = tmp_path / "config.json"
    path.write_text(json.dumps({**config, <%= sqlite_setting %>: 1}))
    destination.run(["check", "--config", str(path)])
    answer = json.loads(capsys.readouterr().out)["connectionStatus"]
    assert answer["status"] == "FAILED"
    assert answer["message"] == "Config validation error: 1 is not of type 'string'"

import json

import pytest
from airbyte_cdk.utils import AirbyteTracedException

<% if client_test_import | length > 100 %>
from <%= package | snake %> import (
    client,
    folder_client,
)
<% else %>
from <%= package | snake %> import client, folder_client
<% end %>
from <%= package | snake %>.settings import Settings

SCHEMA = {
    "properties": {
        "id": {"type": ["null", "integer"]},
        "name": {"type": ["null", "string"]},
        "tags": {"type": ["null", "array"]},
        "day": {"type": ["null", "string"], "format": "date"},
    }
}


@pytest.fixture
def folder(tmp_path, config):
    (tmp_path / "credentials.json").write_text("{}")
    return folder_client.FolderClient(str(tmp_path), Settings.from_config(config))


def test_cells_have_the_types_of_the_schema(tmp_path, folder):
    (tmp_path / "t.csv").write_text('id,name,tags,day\n1,"a ""b""","[1, 2]",2024-01-01\n,,,\n')
    first, second = folder.read(client.Query("t", SCHEMA))
    assert first == {"id": 1, "name": 'a "b"', "tags": [1, 2], "day": "2024-01-01"}
    assert second == {"id": None, "name": None, "tags": None, "day": None}


@pytest.mark.parametrize(
    ("cursors", "since", "wanted"),
    [
        (["2024-01-03", "2024-01-01", "2024-01-02"], "2024-01-02", ["2024-01-02", "2024-01-03"]),
        ([3, 1, 2], 2, [2, 3]),
        (["2024-01-01T01:00:00+02:00"], "2024-01-01T00:00:00Z", []),
        ([2, 1, None], None, [1, 2]),
    ],
)
def test_records_come_in_the_order_of_their_cursors(tmp_path, folder, cursors, since, wanted):
    lines = [json.dumps({"at": cursor}) for cursor in cursors]
    (tmp_path / "t.jsonl").write_text("\n".join(lines))
    found = folder.read(client.Query("t", {}, "at", since))
    assert [record["at"] for record in found] == wanted


def test_a_stream_without_a_file_is_named(folder):
    with pytest.raises(AirbyteTracedException) as error:
        list(folder.read(client.Query("t", {})))
    assert "'t'" in error.value.message

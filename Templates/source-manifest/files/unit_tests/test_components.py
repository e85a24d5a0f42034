import pytest
from airbyte_cdk.test.entrypoint_wrapper import read

from components import TextsToNull


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", None),
        ("Rex", "Rex"),
        (0, 0),
        ({"owner": {"phone": "", "city": "Ulm"}}, {"owner": {"phone": None, "city": "Ulm"}}),
        (["", "red", {"shade": ""}], [None, "red", {"shade": None}]),
    ],
)
def test_texts_that_mean_nothing_become_null(value, expected):
    record = {"field": value}
    TextsToNull(texts=[""]).transform(record)
    assert record == {"field": expected}


def test_the_manifest_uses_it_for_every_stream(make_source, config, catalog, api):
    for recorded in api.records.values():
        recorded[0]["remark"] = {"text": ""}
    output = read(make_source(config, catalog), config, catalog)
    assert not output.errors
    cleared = [m.record for m in output.records if m.record.data.get("remark") == {"text": None}]
    assert {record.stream for record in cleared} == set(api.records)

import dataclasses
import logging

import pytest

from <%= package | snake %> import settings

FIELDS = {field.name: field for field in dataclasses.fields(settings.Settings)}


@pytest.fixture
def spec(destination):
    return destination.spec(logging.getLogger("airbyte")).connectionSpecification


def test_spec_and_settings_name_the_same_fields(spec):
    assert set(spec["properties"]) == set(FIELDS)


def test_spec_and_settings_agree_on_what_may_be_left_out(spec):
    required = {name: None for name in spec.get("required", [])}
    given = settings.Settings.from_config(required)
    for name, schema in spec["properties"].items():
        if name not in required:
            assert getattr(given, name) == schema.get("default"), name
    for name in required:
        with pytest.raises(TypeError, match=name):
            settings.Settings.from_config({key: None for key in required if key != name})


def test_settings_are_read_from_the_config_and_show_no_secret(spec, config):
    given = settings.Settings.from_config({**config, "unknown": 1})
    assert {name: getattr(given, name) for name in config} == config
    for name, schema in spec["properties"].items():
        assert not (schema.get("airbyte_secret") and FIELDS[name].repr), name

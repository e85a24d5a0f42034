from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any

from airbyte_cdk.sources.declarative.transformations import RecordTransformation


# The manifest's values arrive in the fields of the same name.
@dataclass
class TextsToNull(RecordTransformation):
    """Null in the place of texts by which the API says that there is nothing.

    A manifest changes the fields that it names; this changes all of them, at any depth.
    """

    texts: list[str]

    def transform(
        self,
        record: MutableMapping[str, Any],
        config: Mapping[str, Any] | None = None,
        stream_state: Mapping[str, Any] | None = None,
        stream_slice: Mapping[str, Any] | None = None,
    ) -> None:
        record.update({key: self._cleared(value) for key, value in record.items()})

    def _cleared(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {key: self._cleared(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._cleared(inner) for inner in value]
        return None if value in self.texts else value

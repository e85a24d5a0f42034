"""Singer's one state as Airbyte's, for each stream where its bookmarks allow it, and back."""

from collections.abc import Collection, Iterator, Mapping
from logging import Logger
from typing import Any

from airbyte_cdk.models import (
    AirbyteGlobalState,
    AirbyteMessage,
    AirbyteStateBlob,
    AirbyteStateMessage,
    AirbyteStateStats,
    AirbyteStateType,
    AirbyteStreamState,
    StreamDescriptor,
    Type,
)


class States:
    """The states of one sync.

    ids: the `tap_stream_id` of each stream that is read incrementally, by its name in Airbyte.
    all_ids: those of every stream that the tap has.
    """

    def __init__(self, ids: Mapping[str, str], all_ids: Collection[str], logger: Logger) -> None:
        self._ids = ids
        self._all_ids = all_ids
        self._names = {id: name for name, id in ids.items()}
        self._logger = logger
        # All states of a sync are of one type: that of the state it began with, if there was one.
        self._type: AirbyteStateType | None = None
        self._sent: dict[str, Any] = {}
        # Records since the last state of all streams.
        self.records = 0

    def resume(self, given: list[AirbyteStateMessage], unwanted: set[str]) -> dict[str, Any]:
        """What the tap continues from, with nothing about streams that are read from the start."""
        for state in given:
            if state.stream:
                self._type = AirbyteStateType.STREAM
                self._remember(state.stream)
            elif state.global_:
                self._type = AirbyteStateType.GLOBAL
                shared = state.global_.shared_state
                return _without(shared.__dict__ if shared else {}, unwanted)
            else:
                return _without(state.data or {}, unwanted)
        return {"bookmarks": dict(self._sent)} if self._sent else {}

    def _remember(self, state: AirbyteStreamState) -> None:
        id = self._ids.get(state.stream_descriptor.name)
        if id and state.stream_state:
            self._sent[id] = state.stream_state.__dict__

    def messages(self, value: Mapping[str, Any]) -> Iterator[AirbyteMessage]:
        """What a Singer STATE says that no state has said before."""
        if not self._ids or not _tells(value):
            return
        bookmarks = _bookmarks(value)
        known = bookmarks and all(id in self._all_ids for id in bookmarks)
        if self._type is None:
            self._type = AirbyteStateType.STREAM if known else AirbyteStateType.GLOBAL
        if self._type is AirbyteStateType.GLOBAL:
            yield self._all(value)
        else:
            if not known:
                self._logger.warning("The tap's STATE holds more than bookmarks of its streams.")
            yield from self._changed(bookmarks)

    def _changed(self, bookmarks: Mapping[str, Any]) -> Iterator[AirbyteMessage]:
        for id, bookmark in bookmarks.items():
            if id in self._names and self._sent.get(id) != bookmark:
                self._sent[id] = bookmark
                stream = _stream_state(self._names[id], bookmark)
                state = AirbyteStateMessage(type=AirbyteStateType.STREAM, stream=stream)
                yield AirbyteMessage(type=Type.STATE, state=state)

    def _all(self, value: Mapping[str, Any]) -> AirbyteMessage:
        state = AirbyteStateMessage(
            type=AirbyteStateType.GLOBAL,
            global_=AirbyteGlobalState(
                shared_state=AirbyteStateBlob(value),
                stream_states=[_stream_state(name, {}) for name in self._names.values()],
            ),
            sourceStats=AirbyteStateStats(recordCount=float(self.records)),
        )
        self.records = 0
        return AirbyteMessage(type=Type.STATE, state=state)


def _stream_state(name: str, state: Mapping[str, Any]) -> AirbyteStreamState:
    return AirbyteStreamState(
        stream_descriptor=StreamDescriptor(name=name), stream_state=AirbyteStateBlob(state)
    )


def _tells(value: Any) -> bool:
    """Whether a state, or a part of one, holds more than the name of what is being read."""
    if not isinstance(value, dict):
        return value is not None
    return any(
        _tells(inner) for key, inner in value.items() if not key.startswith("currently_syncing")
    )


def _bookmarks(value: Mapping[str, Any]) -> dict[str, Any]:
    """The bookmarks of a state that consists of them; none for a state of any other shape."""
    others = {key: inner for key, inner in value.items() if key != "bookmarks"}
    bookmarks = value.get("bookmarks")
    if _tells(others) or not isinstance(bookmarks, dict):
        return {}
    return {id: mark for id, mark in bookmarks.items() if _tells(mark) and isinstance(mark, dict)}


def _without(value: Any, names: set[str]) -> Any:
    """Without anything about some streams, at whatever depth a tap keeps it."""
    if not isinstance(value, dict):
        return value
    return {key: _without(inner, names) for key, inner in value.items() if key not in names}

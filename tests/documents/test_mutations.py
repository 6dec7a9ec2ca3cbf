"""A document with something wrong is refused with the place, or kept whole: never half."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import attrs
import pytest

from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.examples import load
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.trust import Trust

Steps = tuple[str | int, ...]

WRONG: tuple[Any, ...] = (
    None,
    True,
    1.9,
    "12",
    "",
    -1,
    10**40,
    [],
    {},
    "NaN",
    "EUR 1.999",
    "GBP 1.00",
    "2023-02-29",
    "nothing-known",
    ["nothing-known"],
    {"id": "canary-x"},
    "\ud800",
    "a\x00b",
)
PARTS = 5
CANARY = "Canary Achternaam"
EXAMPLES = ("de-eester", "eigg", "de-oude-school")


def nodes(raw: Any, at: Steps = ()) -> Iterator[Steps]:
    """The place of every value in a document."""
    yield at
    items: Any = raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ()
    for key, value in items:
        yield from nodes(value, (*at, key))


def at(raw: Any, steps: Steps) -> Any:
    for step in steps:
        raw = raw[step]
    return raw


def written(steps: Steps) -> str:
    """A place as errors write it."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


def ids_in(raw: Any) -> set[str]:
    return {at(raw, steps) for steps in nodes(raw) if steps and steps[-1] == "id" and isinstance(at(raw, steps), str)}


def with_canaries(item: Any) -> Any:
    """The object with a name in every free text, and a telling word in every id."""
    changes: dict[str, Any] = {}
    for field in types_of(type(item)).fields:
        value = getattr(item, field.name)
        if value is None or field.key in {"codes", "field"}:
            continue
        if field.name == "id" or field.nouns:
            changes[field.name] = each(value, lambda name: f"canary-{name}")
        elif field.item is str:
            changes[field.name] = each(value, lambda words: f"{CANARY} {words}")
        elif field.composed:
            changes[field.name] = each(value, with_canaries)
    return attrs.evolve(item, **changes)


def each(value: Any, change: Callable[[Any], Any]) -> Any:
    return tuple(map(change, value)) if type(value) is tuple else change(value)


def consequences(before: Any, after: Any) -> set[str]:
    """Codes that a change may give elsewhere than where it was made: to what referred to it, or was paid with it."""
    lost = ids_in(before) - ids_in(after)
    return ({"dangling", "elsewhere"} if lost else set()) | {
        "other_currency",
        "wrong_noun",
        "wrong_type",
        "unknown_field",
    }


def beside(path: str, place: str, expected: str) -> bool:
    """Whether a problem stands in the same object as the place, and says that it is for want of it."""
    holder, _, key = place.rpartition(".")
    return path.rpartition(".")[0] == holder and key in expected


def tried(document: Any) -> Trust | DocumentError:
    try:
        return loads(json.dumps(document))
    except DocumentError as error:
        return error


def assert_refused_or_kept(document: Any, before: Any, steps: Steps) -> None:
    """The error names the place and shows nothing personal, or all of the document is in the trust."""
    result = tried(document)
    if isinstance(result, Trust):
        kept = json.loads(dumps(result))
        assert kept == document or without_empty(kept) == without_empty(document)
        return
    place = written(steps)
    near = [
        p
        for p in result.problems
        if p.path.startswith(place) or place.startswith(p.path) or beside(p.path, place, p.expected)
    ]
    assert near or {p.code for p in result.problems} <= consequences(before, document), str(result)
    assert all(p.code != "unreadable" for p in result.problems), str(result)
    assert "canary" not in str(result).casefold(), str(result)


def without_empty(raw: Any) -> Any:
    """The document without the one empty list that is the same as a list left out: the sources of a note."""
    if isinstance(raw, dict):
        return {k: without_empty(v) for k, v in raw.items() if not (k in {"sources", "within", "codes"} and v == [])}
    return [without_empty(value) for value in raw] if isinstance(raw, list) else raw


def example(name: str) -> Any:
    return json.loads(dumps(with_canaries(load(name))))


@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("name", EXAMPLES)
def test_every_node_replaced_by_wrong_values(name: str, part: int) -> None:
    raw = example(name)
    for i, steps in enumerate(islice(nodes(raw), 1, None)):
        if i % PARTS != part:
            continue
        for j in range(2):
            wrong = WRONG[(i // PARTS + 7 * j) % len(WRONG)]
            changed = copy.deepcopy(raw) if len(steps) == 1 else shallow(raw, steps)
            if json.dumps(at(changed, steps)) == json.dumps(wrong):
                continue
            at(changed, steps[:-1])[steps[-1]] = wrong
            assert_refused_or_kept(changed, raw, steps)


def shallow(raw: Any, steps: Steps) -> Any:
    """A copy in which only what leads to a place is copied."""
    made = copy.copy(raw)
    here = made
    for step in steps[:-1]:
        here[step] = copy.copy(here[step])
        here = here[step]
    return made


def keys(raw: Any) -> Iterator[Steps]:
    return (steps for steps in nodes(raw) if steps and isinstance(steps[-1], str))


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_key_dropped(name: str) -> None:
    raw = example(name)
    for steps in keys(raw):
        changed = shallow(raw, steps)
        del at(changed, steps[:-1])[steps[-1]]
        assert_refused_or_kept(changed, raw, steps)


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_key_renamed_is_refused_with_its_name(name: str) -> None:
    raw = example(name)
    for steps in keys(raw):
        changed = shallow(raw, steps)
        holder = at(changed, steps[:-1])
        holder[f"{steps[-1]}x"] = holder.pop(steps[-1])
        with pytest.raises(DocumentError) as caught:
            loads(json.dumps(changed))
        unknown = [p for p in caught.value.problems if p.path == f"{written(steps)}x"]
        if len(steps) > 1 and steps[-1] in {"earliest", "latest"}:
            continue
        assert unknown, str(caught.value)
        assert f"did you mean {steps[-1]}?" in unknown[0].expected or len(str(steps[-1])) < 3, str(caught.value)
        assert "canary" not in str(caught.value).casefold()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_key_doubled_is_refused_at_its_place(name: str) -> None:
    raw = example(name)
    mark = "doubled-here"
    for steps in keys(raw):
        changed = shallow(raw, steps)
        holder = at(changed, steps[:-1])
        value = holder[steps[-1]]
        holder[steps[-1]] = mark
        document = json.dumps(changed)
        entry = f"{json.dumps(steps[-1])}: {json.dumps(value)}"
        document = document.replace(f"{json.dumps(steps[-1])}: {json.dumps(mark)}", f"{entry}, {entry}")
        with pytest.raises(DocumentError) as caught:
            loads(document)
        assert {(p.path, p.code) for p in caught.value.problems} == {(written(steps), "duplicate_key")}

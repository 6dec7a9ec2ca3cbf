"""What is written in one go is what the plain values would be written as."""

from __future__ import annotations

import json
from typing import ClassVar

import attrs
import pytest
from hypothesis import given, settings

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.documents.conversion import readers, writers
from wijkonderneming.documents.texts import dumps, loads, plain
from wijkonderneming.examples import NAMES, PROGRAMMES, text
from wijkonderneming.model.assets import Asset
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.drawn_roots import sparse_trusts, trusts


def assert_written_as_its_plain_values(root: Root) -> None:
    raw = plain(root, STANDARD_CATALOGUE)
    assert dumps(root) == json.dumps(raw, ensure_ascii=False, indent=2) + "\n"
    on_one_line = writers(STANDARD_CATALOGUE, indented=False)[type(root)](root, "")
    assert on_one_line == json.dumps(raw[root.noun], ensure_ascii=False, separators=(",", ":"))


@settings(max_examples=25)
@given(trusts() | sparse_trusts())
def test_a_trust_is_written_as_its_plain_values(trust: Trust) -> None:
    assert_written_as_its_plain_values(trust)


@pytest.mark.parametrize("name", [*NAMES, *PROGRAMMES])
def test_so_is_every_example(name: str) -> None:
    assert_written_as_its_plain_values(loads(text(name), root=Root))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Bare(Asset):
    """A kind that can do without any field."""

    kind: ClassVar[str] = "test.bare"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Doubted(Asset):
    """A kind with a default that is something."""

    kind: ClassVar[str] = "test.doubted"

    age: int = 7
    tags: tuple[str, ...] = ("x",)


def test_kinds_with_few_fields_and_with_defaults_come_back() -> None:
    catalogue = STANDARD_CATALOGUE.plus(Bare, Doubted)
    assets = (
        Bare(id="a"),
        Doubted(id="b"),
        Doubted(id="c", age=8, tags=()),
        Doubted(id="d", tags=("y", 'z"')),
    )
    trust = Trust(id="t", name="T", assets=assets)
    written = dumps(trust, catalogue=catalogue)
    assert written == json.dumps(plain(trust, catalogue), ensure_ascii=False, indent=2) + "\n"
    assert loads(written, catalogue=catalogue) == trust
    assert json.loads(written)["trust"]["assets"][:2] == [
        {"id": "a", "kind": "test.bare"},
        {"id": "b", "kind": "test.doubted"},
    ]


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (str, 1),
        (int, True),
        (int, 1.0),
        (bool, 1),
        (str | None, None),
        (tuple[str, ...], "ab"),
        (tuple[int, ...], [True]),
    ],
)
def test_a_reader_coerces_nothing(hint: object, value: object) -> None:
    with pytest.raises(Exception):  # noqa: B017 - whatever it is, refusals describes it
        readers(STANDARD_CATALOGUE).read(value, hint)

"""Nothing personal is in a repr or an error, of any noun, any kind and any field; names that sing tell on who says them."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE
from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.applying import InvalidChange, apply
from wijkonderneming.model.changes import Changes
from wijkonderneming.model.fieldtypes import is_whole, types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.model.wellformed import walk
from wijkonderneming.testing import change_documents, faulty_trusts, nouns, roots
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.identifiers import Postcode
from wijkonderneming.values.place import Place

CANARY = "Canary Achternaam"
MARKS = (CANARY, "9876 ZZ")
FEW = settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])


def classes() -> list[type[Noun]]:
    """Every noun there is: what roots hold, and so on, down to the last."""
    todo: list[Any] = [Trust, *STANDARD_CATALOGUE.kinds]
    seen: dict[Any, None] = {}
    while todo:
        cls = todo.pop()
        if isinstance(cls, type) and issubclass(cls, Frozen) and not is_whole(cls) and cls not in seen:
            seen[cls] = None
            todo += [field.item for field in types_of(cls).fields]
    return sorted(
        (cls for cls in seen if issubclass(cls, Noun) and cls not in (Trust, *FAMILIES)), key=lambda cls: cls.__name__
    )


def singing(item: Any) -> Any:
    """The object with canaries wherever its class says that something is personal, and in every address."""
    if isinstance(item, Place):
        return Place(name=CANARY, within=(CANARY,), postcode=Postcode(MARKS[1]))
    if not isinstance(item, Noun):
        return item
    told: dict[str, Any] = {}
    for field in types_of(type(item)).fields:
        value = getattr(item, field.name)
        if field.item is Place and not field.many:
            told[field.name] = singing(Place(name="a street"))
        elif field.metadata.get("personal") and field.item is str:
            told[field.name] = (CANARY,) if field.many else CANARY
        elif field.composed and value is not None:
            told[field.name] = tuple(map(singing, value)) if isinstance(value, tuple) else singing(value)
    return attrs.evolve(item, **told)  # type: ignore[misc]  # every noun is an attrs class


@pytest.mark.parametrize("cls", classes(), ids=lambda cls: cls.__name__)
def test_no_repr_shows_what_is_personal(cls: type[Noun]) -> None:
    @settings(FEW, max_examples=4)
    @given(nouns(cls, stated=9))
    def shown(item: Noun) -> None:
        for inner in (singing(part) for _, part in walk(item)):
            assert not any(mark in repr(inner) for mark in MARKS), type(inner).__name__

    shown()


def spots(raw: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a document."""
    yield path
    for key, value in raw.items() if isinstance(raw, dict) else enumerate(raw) if isinstance(raw, list) else ():
        yield from spots(value, (*path, key))


def sung(raw: Any, path: tuple[Any, ...], wrong: Any) -> Any:
    """The document with something else at a place."""
    if not path:
        return wrong
    made = pickle.loads(pickle.dumps(raw))
    here = made
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = wrong
    return made


WRONG = (CANARY, [CANARY], {CANARY: CANARY}, {"id": CANARY, "kind": CANARY, "name": CANARY})


@FEW
@given(roots(most=10), st.data())
def test_no_error_about_a_document_quotes_it(root: Root, data: st.DataObject) -> None:
    raw = json.loads(dumps(root))
    for _ in range(6):
        path = data.draw(st.sampled_from(list(spots(raw))))
        quiet(json.dumps(sung(raw, path, data.draw(st.sampled_from(WRONG)))), type(root))


@FEW
@given(change_documents(most=3), st.data())
def test_no_error_about_changes_quotes_them(changes: Changes, data: st.DataObject) -> None:
    raw = json.loads(dumps(changes))
    for _ in range(6):
        path = data.draw(st.sampled_from(list(spots(raw))))
        quiet(json.dumps(sung(raw, path, data.draw(st.sampled_from(WRONG)))), Changes)


def quiet(text: str, root: Any) -> None:
    said = ""
    try:
        loads(text, root=root)
    except DocumentError as error:
        said = f"{error}{error.problems!r}"
    assert CANARY not in said, [line for line in said.splitlines() if CANARY in line][:2]


def test_a_key_beside_the_ends_of_a_date_is_not_quoted() -> None:
    residences = [{"place": {"name": "a street"}, "since": {CANARY: "2020-01-01"}}]
    raw = {"schema": 1, "trust": {"id": "t", "name": "T", "people": [{"id": "p", "residences": residences}]}}
    with pytest.raises(DocumentError) as caught:
        loads(json.dumps(raw))
    (problem,) = caught.value.problems
    assert problem.path.endswith(".since.<key of 17 characters>")


@FEW
@given(faulty_trusts(), st.data())
def test_no_error_about_a_trust_quotes_it(drawn: Any, data: st.DataObject) -> None:
    parts = {name: tuple(map(singing, value)) if type(value) is tuple else value for name, value in drawn[0].items()}
    name = data.draw(st.sampled_from(sorted(parts)))
    for wrong in (CANARY, (CANARY,), {CANARY: CANARY}):
        with pytest.raises(InvalidTrust) as caught:
            Trust(**(parts | {name: wrong}))
        assert not any(mark in str(caught.value) for mark in MARKS)


@FEW
@given(roots(most=10), st.data())
def test_no_refusal_of_a_change_quotes_it(root: Root, data: st.DataObject) -> None:
    for change in data.draw(change_documents(root)):
        told = {field.name: singing(getattr(change, field.name)) for field in attrs.fields(type(change))}
        field = data.draw(st.sampled_from(sorted(told)))
        whole = attrs.evolve(change, **told)
        for made in (whole, attrs.evolve(whole, **{field: CANARY})):
            assert made is not whole or not any(mark in repr(made) for mark in MARKS)
            said = ""
            try:
                apply(root, made)
            except InvalidChange as error:
                said = str(error)
            assert not any(mark in said for mark in MARKS)

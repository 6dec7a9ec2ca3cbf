"""Whatever act is tried in whatever document: it fits and leaves it whole, or it is refused and nothing has changed."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wijkonderneming import examples
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.applying import InvalidChange, apply
from wijkonderneming.model.programme import Programme
from wijkonderneming.model.root import Root, UnknownId
from wijkonderneming.model.umbrella import Grade, GradeKind, Network, NetworkMember
from wijkonderneming.model.wellformed import problems_of
from wijkonderneming.testing import acts_of, known_acts
from wijkonderneming.values.money import Currency
from wijkonderneming.values.when import When

NETWORK = Network(
    id="n",
    name="N",
    members=(
        NetworkMember(id="m", name="M", grades=(Grade(grade=GradeKind.PROVISIONAL, since=When.parse("2023")),)),
        NetworkMember(id="o", name="O"),
    ),
)
MODULES = sorted({act.__module__ for act in known_acts().values()})


@cache
def whole() -> tuple[Root, ...]:
    """The shipped examples, in which there is something for nearly every act."""
    programmes = (loads(examples.text(name), root=Programme) for name in examples.PROGRAMMES)
    return (*map(examples.load, examples.NAMES), *programmes, NETWORK)


def about(root: Root, names: list[str]) -> list[str]:
    """The acts that are about such a root."""
    return [name for name in names if known_acts()[name].__annotations__[_first(name)] == type(root).__name__]


def _first(name: str) -> str:
    return next(iter(known_acts()[name].__annotations__))


@pytest.mark.parametrize("module", MODULES, ids=lambda name: name.rpartition("_")[2])
def test_an_act_fits_or_is_refused(module: str) -> None:
    names = [name for name, act in known_acts().items() if act.__module__ == module]
    fitted: Counter[str] = Counter()

    @settings(max_examples=12 * len(names), deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.sampled_from([root for root in whole() if about(root, names)]), st.data())
    def acted(root: Root, data: st.DataObject) -> None:
        act = data.draw(acts_of(root, names=names, currency=Currency.EUR))
        before = dict(root.by_id)
        try:
            changes = act.changes(root)
            changed = apply(root, *changes)
        except (InvalidChange, UnknownId):
            assert dict(root.by_id) == before
            return
        fitted[act.name] += 1
        assert problems_of(changed) == ()
        assert set(before) <= set(changed.by_id)
        assert loads(dumps(changed), root=type(root)) == changed

    acted()
    assert len(fitted) >= len(names) // 3, f"hardly any of {names} fits anywhere"


@given(st.data())
def test_an_act_shows_nothing_it_was_given(data: st.DataObject) -> None:
    act = data.draw(acts_of(NETWORK))
    assert repr(act) == f"Act(name={act.name!r})"


def test_every_act_can_be_drawn_about_some_root() -> None:
    assert {name for root in whole() for name in about(root, list(known_acts()))} == set(known_acts())

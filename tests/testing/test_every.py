"""Every public type can be drawn, and kinds of others are drawn as soon as they are handed over."""

from __future__ import annotations

from types import ModuleType
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

import wijkonderneming as wo
from wijkonderneming import testing
from wijkonderneming.model.assets import Asset
from wijkonderneming.model.noun import Noun, bounded
from wijkonderneming.testing.every import draw_kinds_of, instances

TYPES = tuple(
    name
    for name in wo.__all__
    if isinstance(cls := getattr(wo, name), type)
    and not issubclass(cls, BaseException)
    and not getattr(cls, "_is_protocol", False)
)
FEW = settings(max_examples=2, deadline=None, database=None, phases=[Phase.generate])
MORE = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Sail(Noun):
    """A noun within a kind of somebody else."""

    id: str
    width: int | None = attrs.field(default=None, metadata=bounded(3, 5))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Mill(Asset):
    """A kind of somebody else."""

    kind: ClassVar[str] = "example.mill"

    sails: tuple[Sail, ...] | None = None


@pytest.mark.parametrize("name", TYPES)
def test_every_public_type_can_be_drawn(name: str) -> None:
    cls = getattr(wo, name)
    drawn: list[Any] = []

    @settings(FEW, suppress_health_check=list(HealthCheck))
    @given(instances(cls))
    def draw(item: Any) -> None:
        drawn.append(item)

    draw()
    assert drawn
    assert all(isinstance(item, cls) for item in drawn)


def test_nearly_everything_public_is_a_type_or_a_function() -> None:
    """So that nothing that could be drawn is passed over."""
    others = [name for name in wo.__all__ if not callable(getattr(wo, name))]
    assert sorted(others) == ["FALSE", "STANDARD_CATALOGUE", "STANDARD_RULEBOOKS", "TRUE"]


def seen(strategy: st.SearchStrategy[Any], few: int = 30) -> set[type[Any]]:
    found: set[type[Any]] = set()

    @settings(MORE, max_examples=few)
    @given(strategy)
    def draw(item: Any) -> None:
        found.update(type(asset) for asset in (item.assets or () if isinstance(item, wo.Trust) else (item,)))

    draw()
    return found


def test_kinds_are_read_when_they_are_drawn() -> None:
    """A strategy that was made before the kinds were handed over draws them all the same."""
    assets, whole = instances(Asset), instances(wo.Trust)
    assert Mill not in seen(assets)
    mine = wo.Catalogue((Mill, wo.Building))
    before = draw_kinds_of(mine)
    try:
        assert seen(assets) == {Mill, wo.Building}
        assert seen(whole, few=6) <= {Mill, wo.Building}
    finally:
        assert draw_kinds_of(before) is mine
    assert Mill not in seen(assets)


@settings(MORE, max_examples=15)
@given(st.data())
def test_from_type_knows_the_classes_of_others(data: st.DataObject) -> None:
    before = draw_kinds_of(wo.Catalogue((Mill,)))
    try:
        mill, sail = data.draw(st.from_type(Mill)), data.draw(st.from_type(Sail))
    finally:
        draw_kinds_of(before)
    assert type(mill) is Mill
    assert sail.width is None or 3 <= sail.width <= 5


def test_every_published_name_is_there_and_is_no_module() -> None:
    for name in testing.__all__:
        assert not isinstance(getattr(testing, name), ModuleType), name
        assert name in dir(testing)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = testing.nothing


def test_every_published_strategy_draws() -> None:
    """Each that needs nothing; the others are tried where what they need is at hand."""
    tried = 0
    for name in testing.__all__:
        made = getattr(testing, name)
        if name.islower() and callable(made):
            try:
                strategy = made()
            except (TypeError, NoSuchExample):
                continue
            if isinstance(strategy, st.SearchStrategy):
                tried += 1
                assert seen_any(strategy), name
    assert tried > 60


def seen_any(strategy: st.SearchStrategy[Any]) -> bool:
    drawn: list[Any] = []

    @settings(FEW, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def draw(item: Any) -> None:
        drawn.append(item)

    draw()
    return bool(drawn)

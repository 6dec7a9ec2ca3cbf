"""What holds of every kind that moves money, whatever is stated of it."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.finance.project import project
from wijkonderneming.finance.totals import ends_of
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.costs import Cost
from wijkonderneming.model.income import Income
from wijkonderneming.model.rights import Right
from wijkonderneming.model.schedule import Flow, Given, Nature, Strand, days_of, strand_of
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.drawn_roots import trusts
from wijkonderneming.testing.kindlaws import check_kind
from wijkonderneming.testing.lines import LINE_DAYS, given_around, told_lines
from wijkonderneming.values.money import Currency
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

FAMILIES: tuple[type[Any], ...] = (Income, Cost, Instrument, Right)
KINDS = [kind for family in FAMILIES for kind in STANDARD_CATALOGUE.of(family).values()]
WINDOW = Span(date(2023, 1, 1), date(2030, 1, 1))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.noun}-{kind.kind}")
def test_every_kind_obeys_the_laws(kind: type[Any]) -> None:
    check_kind(kind, examples=20)


@settings(max_examples=12)
@given(trusts(stated=8), st.sampled_from(LINE_DAYS))
def test_any_trust_can_be_projected(trust: Trust, start: date) -> None:
    for entity in project(trust, span=Span(start, date(2025, 7, 1))).entities:
        for amount in (*entity.net(), entity.moved()):
            low, high = ends_of(amount)
            assert low is None or high is None or low <= high


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Paid(Cost):
    """A cost of one euro on a day, told by a function."""

    kind: ClassVar[str] = "test.paid"

    on: When

    def flows(self, window: Span) -> list[Flow]:
        raise NotImplementedError

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        del given
        return (strand_of("cost", Nature.COST, Currency.EUR, self.flows(window)),)


class InsideOnly(Paid):
    """Forgets that the window may begin after the first day it can fall on."""

    __slots__ = ()

    def flows(self, window: Span) -> list[Flow]:
        first, last = days_of(self.on)
        return [(first, last, -1_00, -1_00)] if first in window and first == last else []


class AtTheStart(Paid):
    """Pays on the first day of whatever window it is asked in."""

    __slots__ = ()

    def flows(self, window: Span) -> list[Flow]:
        return [(window.start, window.start, -1_00, -1_00)]


@pytest.mark.parametrize("kind", [InsideOnly, AtTheStart])
def test_a_kind_that_breaks_a_law_is_found_out(kind: type[Any]) -> None:
    with pytest.raises(AssertionError):
        check_kind(kind, examples=200)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.noun}-{kind.kind}")
def test_the_laws_are_tried_on_something(kind: type[Any]) -> None:
    """Among a few drawn lines there are such that move money."""
    seen = set()

    @settings(max_examples=40)
    @given(told_lines(kind))
    def look(line: Any) -> None:
        seen.add(any(strand.days for strand in line.schedule(WINDOW, given_around())))

    look()
    assert True in seen

"""Published strategy of trusts in which money moves: entities with their balances, and lines of every kind."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.model.assets import Building
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.costs import Cost, SingleCost
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.income import Income
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.lines import AROUND, LINE_DAYS, Around, told_lines
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.source import Source
from wijkonderneming.values.when import When

__all__ = ["earning_trusts"]

_FAMILIES: tuple[tuple[str, type[Any]], ...] = (("income", Income), ("costs", Cost), ("capital", Instrument))
_TOWN = Organisation(id="town")
_HOUSE = Building(id="house")


@st.composite
def earning_trusts(draw: DrawFn, *, catalogue: Catalogue = STANDARD_CATALOGUE, most: int = 4) -> Trust:
    """Well-formed trusts of two entities with balances, and lines of which nearly all is stated.

    In some of them sources differ about the amount of a cost.

    Args:
        draw: given by Hypothesis.
        catalogue: the kinds of income, costs and capital, read when a trust is drawn.
        most: how many lines are added, at most, to the few that others refer to.
    """
    trust = _without_lines(draw)
    around = Around(*listed(trust.entities), _TOWN, _HOUSE, *AROUND.by_id.values())
    for field, family in draw(st.lists(st.sampled_from(_FAMILIES), max_size=most)):
        kinds = tuple(catalogue.of(family).values())
        if kinds:
            line = draw(told_lines(draw(st.sampled_from(kinds)), around=around))
            more: dict[str, Any] = {field: (*listed(getattr(trust, field)), line)}
            try:
                trust = attrs.evolve(trust, **more)
            except InvalidTrust:  # it refers to what is not there, or says no two such lines go together
                continue
    return trust


def _without_lines(draw: DrawFn) -> Trust:
    """The entities, and what lines can refer to."""
    day = st.sampled_from(LINE_DAYS)
    days = st.lists(day, max_size=2, unique=True).map(sorted)
    balances = [tuple(Balance(on=on, cash=_cash(draw)) for on in draw(days)) for _ in range(2)]
    there = AROUND.by_id
    return Trust(
        id="trust",
        name="Trust",
        fictitious=True,
        organisations=(_TOWN,),
        entities=(
            Entity(id="e", form=LegalForm.COOPERATIE, balances=balances[0] or None),
            Entity(id="f", form=LegalForm.STICHTING, balances=balances[1] or None),
        ),
        assets=(_HOUSE,),
        capital=(there["a-gift"],),
        offers=(there["an-offer"],),
        costs=(
            there["a-cost"],
            SingleCost(id="repair", entity="e", amount=_cash(draw), on=When.on(draw(day)), to=draw(_PAID)),
        ),
        tariff_cards=(there["a-card"],),
        indices=(there["an-index"],),
        work=(there["a-work"],),
        claims=(_claim(draw),) if draw(st.booleans()) else (),
        sources=(Source(id="source", title="A newspaper"),),
    )


_PAID = st.sampled_from((None, "town", "f"))


def _cash(draw: DrawFn) -> Money:
    return Money.from_cents(draw(st.integers(0, 5_000_00)), Currency.EUR)


def _claim(draw: DrawFn) -> Claim:
    return Claim(about="repair", field="amount", value=_cash(draw), source="source")

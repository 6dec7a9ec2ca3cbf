"""Every immutable object may be asked by a notebook how it looks; values are content with their ``repr``."""

from __future__ import annotations

from datetime import date

from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.when import When


def test_values_leave_it_to_their_repr() -> None:
    assert Money.from_cents(100, Currency.EUR)._repr_html_() is None
    assert When.on(date(2026, 1, 1))._repr_html_() is None

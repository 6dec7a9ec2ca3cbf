"""The financial years of an entity, with the figures by which the law measures it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, after, bounded
from wijkonderneming.values.base import described
from wijkonderneming.values.money import Money
from wijkonderneming.values.span import InvalidSpan, Span

__all__ = ["Assurance", "FinancialYear", "usual_year", "year_around"]


class Assurance(Enum):
    """What somebody from outside says of the accounts."""

    NONE = "none"
    EXAMINATION = "examination"
    """An independent examiner's report on the accounts of an English charity, s. 145 Charities Act 2011."""
    COMPILATION = "compilation"
    """An accountant put them together (samenstellingsverklaring)."""
    REVIEW = "review"
    """An accountant's review (beoordelingsverklaring)."""
    AUDIT = "audit"
    """An accountant's statement that they are true and fair, art. 2:393 BW."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FinancialYear(Noun):
    """One financial year of an entity (boekjaar). The first one, and one in which the start moves, differ in length.

    Attributes:
        since: its first day, inclusive.
        until: the first day of the next, exclusive: 1 January for a year that ends on 31 December.
        net_turnover: its net turnover (netto-omzet), art. 2:377(6) BW.
        balance_total: what its assets are worth at the end, at cost, art. 2:396(2) BW.
        average_staff: how many people it employed on average, in hundredths, so 250 for two and a half.
        gross_income: its gross income, as English charity law measures charities.
        profit: its profit for corporate tax, negative for a loss.
        distributable: what could be distributed of its profit and reserves at the end.
        assurance: what somebody from outside says of its accounts; left out, not stated.
        extended_until: the first day after the term for drawing up the accounts, where it was made longer.
    """

    noun: ClassVar[str] = "financial_year"
    role: ClassVar[Role] = Role.TREASURER
    distinct: ClassVar[str] = "since"

    id: str
    since: date
    until: date = attrs.field(metadata=after("since"))
    net_turnover: Money | None = attrs.field(default=None, metadata=bounded(0))
    balance_total: Money | None = attrs.field(default=None, metadata=bounded(0))
    average_staff: int | None = None
    gross_income: Money | None = attrs.field(default=None, metadata=bounded(0))
    profit: Money | None = None
    distributable: Money | None = attrs.field(default=None, metadata=bounded(0))
    assurance: Assurance | None = None
    extended_until: date | None = attrs.field(default=None, metadata=after("until"))

    @property
    def span(self) -> Span:
        """Its days, the end exclusive."""
        return Span(self.since, self.until)


def usual_year(day: date, *, month: int = 1, first: int = 1) -> Span:
    """The financial year of twelve months that a day falls in.

    Args:
        day: the day.
        month: the month in which a year begins, 1 to 12.
        first: the day of that month on which it begins; in a shorter month its last day.

    Source: art. 2:10a BW: the calendar year, unless the articles designate another.

    Raises:
        InvalidSpan: when the calendar does not hold the whole year.
    """
    begins = _begin(day.year, month, first)
    if begins > day:
        return Span(_begin(day.year - 1, month, first), begins)
    return Span(begins, _begin(day.year + 1, month, first))


def _begin(year: int, month: int, first: int) -> date:
    if not date.min.year <= year <= date.max.year:
        raise InvalidSpan("calendar", expected="a financial year in the years 1 to 9999", found=described(year))
    return date(year, month, min(first, monthrange(year, month)[1]))


def year_around(
    day: date, years: Iterable[FinancialYear], *, month: int = 1, first: int = 1, founded: date | None = None
) -> Span:
    """The financial year that a day falls in: a stated one, else the usual one as far as no stated one takes it.

    Args:
        day: the day.
        years: the stated years, which do not overlap.
        month: as in ``usual_year``.
        first: as in ``usual_year``.
        founded: the day the entity was founded, on which its first year begins; left out, not known.

    Raises:
        InvalidSpan: as in ``usual_year``.
    """
    stated = [year.span for year in years]
    for span in stated:
        if day in span:
            return span
    usual = usual_year(day, month=month, first=first)
    turns = [turn for span in stated for turn in (span.start, span.end) if turn is not None]
    turns += [] if founded is None else [founded]
    begins = [turn for turn in turns if usual.start < turn <= day]
    ends = [turn for turn in turns if day < turn and (usual.end is None or turn < usual.end)]
    return Span(max(begins, default=usual.start), min(ends, default=usual.end))

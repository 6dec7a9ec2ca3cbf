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
from wijkonderneming.values.share import Share
from wijkonderneming.values.span import InvalidSpan, Span

__all__ = ["Assurance", "Discharge", "FinancialYear", "usual_year", "year_around"]


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


class Discharge(Enum):
    """How directors and supervisors were released of what they did in a year (kwijting, decharge)."""

    NONE = "none"
    BY_DECISION = "by_decision"
    """By a decision of its own."""
    BY_ADOPTION = "by_adoption"
    """Taken to follow from the adoption of the accounts, art. 2:49(3) and 2:58(1) BW."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FinancialYear(Noun):
    """One financial year of an entity (boekjaar). The first one, and one in which the start moves, differ in length.

    Attributes:
        since: its first day, inclusive.
        until: the first day of the next, exclusive: 1 January for a year that ends on 31 December.
        enterprise: whether it ran an enterprise that must stand in the trade register; left out, not stated.
        net_turnover: its net turnover (netto-omzet), art. 2:377(6) BW; of a foundation or association that of its
            enterprises, art. 2:398(5) BW.
        turnover_with_others: the part of its turnover from contracts like those it makes with its members, made with
            others, art. 2:53(3) BW; left out, not stated.
        turnover_with_members: the part of its turnover from contracts with its members; left out, not stated.
        turnover_shown: whether its accounts show that net turnover, art. 2:48(3) and 2:299a BW; left out, not stated.
        balance_total: what its assets are worth at the end, at cost, art. 2:396(2) BW.
        average_staff: how many people it employed on average, in hundredths, so 250 for two and a half.
        gross_income: its gross income, as English charity law measures charities.
        organisation_costs: what its own organisation cost in it (kosten werkorganisatie): staff, housing, office,
            publicity and depreciation; left out, not stated.
        profit: its profit for corporate tax, negative for a loss.
        vat_turnover: its turnover in the Netherlands in the calendar year in which it ends, as the scheme for small
            businesses counts it: with exempt letting, without the sale of its own property, art. 25 Wet OB.
        for_public_benefit: which part of what it does, as a whole, serves the public benefit, art. 5b(1) AWR.
        capital_justified: whether its books say what its capital is kept for and why it is so large, art. 1b(3)
            Uitvoeringsregeling AWR 1994; left out, not stated.
        distributable: what could be distributed of its profit and reserves at the end.
        assurance: what somebody from outside says of its accounts; left out, not stated.
        equivalent_account: whether the law makes it publish an account that equals annual accounts, art. 2:360(3) BW;
            left out, not stated.
        extended_until: the first day after the term for drawing up the accounts: a later one where the general meeting
            made it longer, the usual one where it certainly did not; left out, not stated.
        discharge: how its directors were released of what they did in it; left out, not stated.
        records_kept_until: the first day on which its books and records are, or will be, no longer kept; left out, not
            stated.
    """

    noun: ClassVar[str] = "financial_year"
    role: ClassVar[Role] = Role.TREASURER
    distinct: ClassVar[str] = "since"

    id: str
    since: date
    until: date = attrs.field(metadata=after("since"))
    enterprise: bool | None = None
    net_turnover: Money | None = attrs.field(default=None, metadata=bounded(0))
    turnover_with_others: Money | None = attrs.field(default=None, metadata=bounded(0))
    turnover_with_members: Money | None = attrs.field(default=None, metadata=bounded(0))
    turnover_shown: bool | None = None
    balance_total: Money | None = attrs.field(default=None, metadata=bounded(0))
    average_staff: int | None = None
    gross_income: Money | None = attrs.field(default=None, metadata=bounded(0))
    organisation_costs: Money | None = attrs.field(default=None, metadata=bounded(0))
    profit: Money | None = None
    vat_turnover: Money | None = attrs.field(default=None, metadata=bounded(0))
    for_public_benefit: Share | None = None
    capital_justified: bool | None = None
    distributable: Money | None = attrs.field(default=None, metadata=bounded(0))
    assurance: Assurance | None = None
    equivalent_account: bool | None = None
    extended_until: date | None = attrs.field(default=None, metadata=after("until"))
    discharge: Discharge | None = None
    records_kept_until: date | None = attrs.field(default=None, metadata=after("since"))

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

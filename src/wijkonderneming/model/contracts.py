"""Income by contract: services, results, fees of members, and what passes between entities of a group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import attrs

from wijkonderneming.model.broken import with_broken_periods
from wijkonderneming.model.datedvalues import DatedNumber
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.income import Income
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.noun import DatedMoney, Noun, Role, refers_to
from wijkonderneming.model.recurring import amount_between, counted, recurring
from wijkonderneming.model.schedule import Given, Nature, Strand, days_of, missing, never, strand_of, unanswered
from wijkonderneming.model.terms import Broken, Condition, subject_to
from wijkonderneming.values.base import Problem
from wijkonderneming.values.numbers import Numbers
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.span import Span
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["CONTRACT_KINDS", "MembershipFees", "Result", "ResultContract", "ServiceContract", "Transfer"]

_YEAR = 12


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ServiceContract(Income):
    """A fixed price for services, like cleaning, caretaking or a task taken over from the municipality.

    Attributes:
        price: what is paid each time, dated; with ``units``, for each unit.
        units: how many units are paid for each time, dated; left out, the price is for all together.
        due: when it is paid; left out, each month on the day it began.
        broken: what is paid of a period that is cut off.
    """

    kind: ClassVar[str] = "service_contract"

    price: tuple[DatedMoney, ...] | None = None
    units: tuple[DatedNumber, ...] | None = None
    due: Recurrence | None = None
    broken: Broken = Broken.WHOLE

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The price of each period."""
        strand = with_broken_periods(self, given, "price", self.due, "service", Nature.EARNED, 1, window)
        return (strand if self.units is None else counted(strand, self, "units"),)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Result(Noun):
    """Something reached that is paid for, like a person who lastingly no longer needs a benefit.

    Attributes:
        id: its id in the document.
        on: the day it was, or is to be, reached.
        number: how many at once, 0 or more.
        conditions: what must be so for it to be paid; left out, nothing.
    """

    noun: ClassVar[str] = "result"
    role: ClassVar[Role] = Role.TREASURER

    id: str
    on: When | None = None
    number: int = 1
    conditions: tuple[Condition, ...] | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class ResultContract(Income):
    """A price for each result that is reached (resultaatfinanciering).

    What comes by results that are listed is known; without a list, ``expected`` bounds it.

    Attributes:
        price_per_result: the price of one, dated.
        results: the results, those still hoped for too; left out, not stated.
        expected: how many fall due each time; left out, any number.
        due: when those that are not listed are paid; left out, once a year on the day it began.
    """

    kind: ClassVar[str] = "result_contract"

    price_per_result: tuple[DatedMoney, ...] | None = None
    results: tuple[Result, ...] | None = None
    expected: Numbers | None = None
    due: Recurrence | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """The price of each result on its day, or of as many as are expected."""
        if self.results is None:
            strand = recurring(self, given, "price_per_result", self.due, "result", Nature.EARNED, 1, window, _YEAR)
            least, most = (0, None) if self.expected is None else (self.expected.low, self.expected.high)
            return (strand.times(least, most, (Unknown(about=self.id, field="results", states=()),)),)
        return tuple(self._paid(result, window, given) for result in self.results)

    def _paid(self, result: Result, window: Span, given: Given) -> Strand:
        first, last = days_of(result.on)
        prices = self.price_per_result
        currency = prices[0].value.currency if prices else None
        if never(window, first, last):
            return Strand(purpose="result", nature=Nature.EARNED, currency=currency)
        if not prices or currency is None or result.on is None:
            why = (*missing(self, "price_per_result"), *missing(result, "on"))
            return unanswered("result", Nature.EARNED, why, currency)
        low, high = amount_between(self, given, "price_per_result", first, last)
        why = (*missing(result, "on"), *missing(self, "price_per_result"))
        if high is None or low != high:
            why = (*why, Unknown(about=self.id, field="price_per_result", states=()))
        strand = strand_of("result", Nature.EARNED, currency, [(first, last, low, high)], why)
        return subject_to(strand.times(result.number, result.number), result.conditions or ())


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class MembershipFees(Income):
    """What members pay to be a member (contributie).

    Attributes:
        class_: the class of members that pays it; left out, all of them.
        fee: what one member pays each time, dated.
        members: how many pay, dated; left out, as many as were last counted in the class, and else any number.
        due: when they pay; left out, once a year on the day it began.
    """

    kind: ClassVar[str] = "membership_fees"

    class_: str | None = attrs.field(default=None, metadata=refers_to("member_class"))
    fee: tuple[DatedMoney, ...] | None = None
    members: tuple[DatedNumber, ...] | None = None
    due: Recurrence | None = None

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """All fees, on the day they are due."""
        strand = recurring(self, given, "fee", self.due, "fees", Nature.EARNED, 1, window, _YEAR)
        there = self if self.members is not None else attrs.evolve(self, members=_counted_in(given.find(self.class_)))
        return (counted(strand, there, "members"),)


def _counted_in(members: MemberClass | None) -> tuple[DatedNumber, ...] | None:
    """How many members a class had from each day on which they were counted exactly; nothing where they never were."""
    counts = () if members is None else members.counts or ()
    found = {
        count.on.known: count.number for count in counts if count.on is not None and count.quality is Quality.EXACT
    }
    return tuple(DatedNumber(since=day, value=number) for day, number in found.items() if day is not None) or None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Transfer(Income):
    """Money that another entity of the group passes on, like a surplus; both sides move, and it is nobody's earning.

    Attributes:
        amount: what is passed on each time, dated.
        due: when; left out, each month on the day it began.
    """

    kind: ClassVar[str] = "transfer"

    amount: tuple[DatedMoney, ...] | None = None
    due: Recurrence | None = None

    def own_problems(self) -> Iterator[Problem]:
        """It comes from somebody else."""
        if self.from_ is None or self.from_ == self.entity:
            yield Problem(path="from", code="missing", expected="another entity of the group, which passes it on")

    def falls_due(self, window: Span, given: Given) -> tuple[Strand, ...]:
        """Each payment."""
        return (recurring(self, given, "amount", self.due, "transfer", Nature.TRANSFER, 1, window),)


CONTRACT_KINDS: tuple[type[Income], ...] = (ServiceContract, ResultContract, MembershipFees, Transfer)

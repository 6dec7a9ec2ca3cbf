"""Any object as the document tells of it on a day: facts for rulebooks that no view has a name for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from wijkonderneming.governance.views.days import holds, reached
from wijkonderneming.model.noun import Noun
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind
from wijkonderneming.values.when import When

if TYPE_CHECKING:
    from wijkonderneming.governance.views.world import TrustView

__all__ = ["Moment", "Told", "ToldList"]

N = TypeVar("N")
_DAY = timedelta(days=1)


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class Told(Frozen, Generic[N]):
    """An object of the document on a day. Every question has an answer, an unknown where the document has none.

    Attributes:
        world: the trust on the day.
        noun: the object.
        about: the id that unknowns are about: its own, or that of the object it stands in.
        within: where in that object it stands, where it has no id of its own.
    """

    world: TrustView
    noun: N
    about: str
    within: str = ""

    def unknown(self, field: str, states: tuple[str, ...] = ()) -> Unknown:
        """That a field is not stated."""
        return Unknown(about=self.about, field=self.path(field), states=states)

    def path(self, field: str) -> str:
        """A field, by what unknowns call it."""
        name = field.rstrip("_")
        return f"{self.within}.{name}" if self.within else name

    def _value(self, field: str) -> Any:
        return getattr(self.noun, field)

    def is_stated(self, field: str) -> bool:
        """Whether the document states a field."""
        return self._value(field) is not None

    def flag(self, field: str) -> Truth:
        """Whether a statement of the document is true."""
        value = self._value(field)
        return Truth.of(self.unknown(field, ("true", "false")), "true") if value is None else Truth.certainly(value)

    def is_(self, field: str, *members: Enum) -> Truth:
        """Whether a field is one of these members of its closed list."""
        value = self._value(field)
        if value is not None:
            return Truth.certainly(value in members)
        states = tuple(str(member.value) for member in type(members[0]))
        return Truth.of(self.unknown(field, states), *(str(member.value) for member in members))

    def refers_to(self, field: str, *names: str) -> Truth:
        """Whether a field refers to one of these objects."""
        value = self._value(field)
        if value is None:
            return Truth.undecided((self.unknown(field),), f"refers to {', '.join(sorted(names))}")
        return Truth.certainly(value in names)

    def number(self, field: str, low: int = 0, high: int | None = None) -> Count:
        """A whole number; where it is not stated from ``low`` up to ``high``, both inclusive."""
        value = self._value(field)
        return Count.within(self.unknown(field), low, high) if value is None else Count.exact(value)

    def money(self, field: str, currency: Currency = Currency.EUR, low: Money | None = None) -> Amount:
        """An amount; where it is not stated any amount of ``currency`` from ``low`` on."""
        value = self._value(field)
        return Amount.between(currency, low, None, [self.unknown(field)]) if value is None else Amount.of(value)

    def in_force(self, field: str) -> Any | None:
        """The value in force on the day, of a list of values each with a first day; nothing where none is stated."""
        dated: tuple[Any, ...] = self._value(field) or ()
        self.world.agenda.note(*(one.since for one in dated))
        begun = [one for one in dated if one.since <= self.world.on]
        return max(begun, key=lambda one: one.since).value if begun else None

    def money_in_force(self, field: str, currency: Currency = Currency.EUR) -> Amount:
        """The amount in force on the day, of a list of amounts each with a first day; any where none is stated."""
        value = self.in_force(field)
        if value is None:
            return Amount.between(currency, Money.from_cents(0, currency), None, [self.unknown(field)])
        return Amount.of(value)

    def day(self, field: str, *, unstated: Truth | None = None) -> Moment:
        """A day.

        Args:
            field: the field; a day, or a day that may not be known exactly.
            unstated: whether it has come where the document does not say when; left out, that is not known.
        """
        value = self._value(field)
        when = When.on(value) if isinstance(value, date) else value
        return Moment(self, field, when, unstated)

    @property
    def holds(self) -> Truth:
        """Whether the day lies in its ``since`` and ``until``; an end left out is no bound."""
        since, until = self._value("since"), self._value("until")
        since, until = (When.on(end) if isinstance(end, date) else end for end in (since, until))
        agenda = self.world.agenda
        return holds(self.about, since, until, self.world.on, within=self.within, agenda=agenda)

    def items(self, field: str) -> ToldList:
        """The objects of a list."""
        value: tuple[Any, ...] | None = self._value(field)
        missing = None
        if value is None:
            missing = UnknownKind.MISSING
        elif not self.within and self.world.trust.has_gap(self.about, field.rstrip("_")):
            missing = UnknownKind.GAP
        found = tuple(self._item(field, number, item) for number, item in enumerate(value or (), start=1))
        return ToldList(found, None if missing is None else attrs.evolve(self.unknown(field), kind=missing))

    def _item(self, field: str, number: int, item: Any) -> Told[Any]:
        name = getattr(item, "id", None)
        if isinstance(name, str):
            return Told(self.world, item, name)
        return Told(self.world, item, self.about, f"{self.path(field)}[{number}]")

    def __repr__(self) -> str:
        return f"Told({self.about!r}{f', {self.within!r}' if self.within else ''})"


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class ToldList(Frozen):
    """The objects of a list, and whether there may be more of them.

    Attributes:
        told: those the document tells of.
        missing: why there may be more; nothing when there are none.
    """

    told: tuple[Told[Any], ...]
    missing: Unknown | None = None

    def __iter__(self) -> Iterator[Told[Any]]:
        return iter(self.told)

    def of(self, *kinds: type[Noun]) -> ToldList:
        """Those of some kinds of a family."""
        return ToldList(tuple(one for one in self.told if isinstance(one.noun, kinds)), self.missing)

    def where(self, keep: Callable[[Any], bool]) -> ToldList:
        """Those whose object is meant; what the test says must not depend on what is not stated."""
        return ToldList(tuple(one for one in self.told if keep(one.noun)), self.missing)

    def how_many(self, test: Callable[[Told[Any]], Truth] = lambda _: TRUE, *, asks: str = "") -> Count:
        """Of how many a test holds.

        Args:
            test: the test.
            asks: what it asks, in a few words; the same number of objects not told of for the same words.
        """
        counted = Count.how_many(map(test, self.told))
        return counted if self.missing is None else counted + Count.within(self.missing, 0, of_what=asks)

    def some(self, test: Callable[[Told[Any]], Truth], *, asks: str) -> Truth:
        """Whether a test holds of at least one; ``asks`` says what it asks, in a few words of its own."""
        found = Truth.any(map(test, self.told))
        return found if self.missing is None else found | Truth.undecided((self.missing,), f"some {asks}")

    def every(self, test: Callable[[Told[Any]], Truth], *, asks: str) -> Truth:
        """Whether a test holds of all of them; of none too."""
        return ~self.some(lambda one: ~test(one), asks=f"not {asks}")

    def total(self, amount: Callable[[Told[Any]], Amount], currency: Currency = Currency.EUR) -> Amount:
        """The sum of an amount of each; without upper bound where there may be more of them."""
        found = Amount.of(Money.from_cents(0, currency))
        for one in self.told:
            found = found + amount(one)
        if self.missing is None:
            return found
        return found + Amount.between(currency, Money.from_cents(0, currency), None, [self.missing])


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class Moment(Frozen):
    """A day the document tells of, perhaps not exactly, or does not state.

    Attributes:
        of: the object it is a day of.
        field: the field.
        when: the day.
        unstated: whether it has come where it is not stated; nothing where that is not known.
    """

    of: Told[Any]
    field: str
    when: When | None
    unstated: Truth | None = None

    @property
    def reached(self) -> Truth:
        """Whether it has come by the day of the view, inclusive."""
        return self.by(self.of.world.on)

    def by(self, day: date) -> Truth:
        """Whether it lies on a day or before it."""
        if self.when is None:
            asks = self.of.unknown(self.field)
            return self.unstated if self.unstated is not None else Truth.undecided((asks,), f"by {day.isoformat()}")
        agenda = self.of.world.agenda
        # The day of the view is one of those asked about, so that all answers of one view fit together.
        days = (day, self.of.world.on)
        path = self.of.path(self.field)
        return reached(self.when, day, self.of.about, path, unstated=FALSE, days=days, agenda=agenda)

    def in_time(self, last: date) -> tuple[Truth, Truth]:
        """Whether it lies on the last day of a term or before it, and whether that can be said by now.

        Nobody is late before the term is over: until then the second answer is true only of what was done already.

        Args:
            last: the last day of the term, inclusive.
        """
        world = self.of.world
        # What was done by today was done by a later day too, whether or not it is known when.
        over = world.agenda.come(last + _DAY)
        return (self.by(last), TRUE) if over else (self.by(last) | self.reached, self.reached)

"""Acts about the terms of rights, and about what rests on them."""

from __future__ import annotations

from datetime import date
from itertools import count

import attrs

from wijkonderneming.model.acts import Day, ends, fresh, holder_of, perhaps, refused, when
from wijkonderneming.model.changes import Begin, Change, End, Revise
from wijkonderneming.model.encumbrances import Encumbrance
from wijkonderneming.model.ground_rights import ApartmentRight
from wijkonderneming.model.noun import DatedMoney, listed
from wijkonderneming.model.rents import RentedRight
from wijkonderneming.model.rights import Right, RightState
from wijkonderneming.model.schedule import step
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.uses import OptionKind, RightOption, UpkeepDuty, UseRight
from wijkonderneming.values.money import Money
from wijkonderneming.values.when import When

__all__ = ["break_off", "encumber", "release", "renew", "set_rent", "vest"]

_LONGEST = 50
"""So much of an id is kept in those made of it."""


def encumber(trust: Trust, *, encumbrance: Encumbrance) -> tuple[Change, ...]:
    """Something comes to rest on a right, or is agreed or proposed to, as its state says.

    Args:
        trust: the trust.
        encumbrance: the encumbrance, with the first day of its state.
    """
    return (Begin(within=trust.id, field="encumbrances", item=encumbrance),)


def vest(trust: Trust, *, encumbrance: str, on: Day) -> tuple[Change, ...]:
    """What was agreed to rest on a right is granted (vestiging): it is the same encumbrance, which has come further.

    Source: art. 3:260(1) BW for a mortgage: by a notarial deed and its entry in the public registers.

    Args:
        trust: the trust.
        encumbrance: the encumbrance.
        on: the day from which it rests on the right; where it is registered, of the entry.

    Raises:
        UnknownId: when there is no such encumbrance.
    """
    about = trust.get(encumbrance, Encumbrance).id
    return (Revise(about=about, field="state", value=RightState.TRANSFERRED, on=when(on)),)


def release(trust: Trust, *, encumbrance: str, on: Day) -> tuple[Change, ...]:
    """Something no longer rests on a right: a mortgage is cancelled (royement), a duty lapses or is bought off.

    Args:
        trust: the trust.
        encumbrance: the encumbrance.
        on: the first day it no longer does.

    Raises:
        UnknownId: when there is no such encumbrance.
    """
    return (End(about=trust.get(encumbrance, Encumbrance).id, on=when(on)),)


def set_rent(trust: Trust, *, right: str, amount: Money, on: Day) -> tuple[Change, ...]:
    """What is paid each time for a right becomes another amount: rent, canon, retributie, or the share in common costs.

    Args:
        trust: the trust.
        right: the right.
        amount: what is paid each time from then on.
        on: the first day of it, which is known.

    Raises:
        UnknownId: when there is no such right.
        InvalidChange: when nothing comes back for such a right.
    """
    paid = trust.get(right, Right)
    if not isinstance(paid, RentedRight | ApartmentRight):
        raise refused("right", "other_kind", "a right for which something is paid again and again")
    field = "contribution" if isinstance(paid, ApartmentRight) else "rent"
    return (Revise(about=paid.id, field=field, value=amount, on=when(on)),)


def renew(
    trust: Trust,
    *,
    right: str,
    on: Day | None = None,
    until: Day | None = None,
    option: str | None = None,
    rent: Money | None = None,
    price: Money | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """A right to use something goes on for another term (verlenging): another right, on the same terms.

    A term that would still run on that day ends then. What can be chosen in the new term, and times in which nothing
    is asked, are stated anew; so is what rests on it.

    Args:
        trust: the trust.
        right: the right.
        on: the first day of the new term; left out, the day the old one runs out.
        until: the first day after the new term; left out, as the option says, else no fixed term.
        option: the option that is used; left out, both parties agree.
        rent: what is paid each time from that day on; left out, as before.
        price: what is paid once for the new term; left out, not stated for a right in the thing itself.
        id_: the id of the new right; left out, one is made.

    Raises:
        UnknownId: when there is no such right or option.
        InvalidChange: when the first day is not stated, or not known where a rent is, or the option is none of the
            right to renew it.
    """
    old = trust.get(right, UseRight)
    begins = perhaps(on) or old.until
    if begins is None:
        raise refused("on", "not_stated", "a day, where the right has no day on which it runs out")
    last = perhaps(until)
    if option is not None:
        months = _option(trust, option, OptionKind.RENEWAL, old).months
        last = _later(begins, months) if last is None and months is not None else last
    new = fresh(trust, id_, old.id, begins)
    runs = RightState.TRANSFERRED if old.real else RightState.CONTRACTED
    again = attrs.evolve(
        old,
        id=new,
        renews=old.id,
        state=runs if old.state is RightState.ENDED else old.state,
        former_states=None,
        since=begins,
        until=last,
        price=price,
        options=None,
        upkeep=None if old.upkeep is None else _again(trust, new, old.upkeep),
    )
    if isinstance(again, RentedRight):
        again = attrs.evolve(again, rent_free=None, rent=_rents(again, rent, begins))
    return (*ends((old,), begins), Begin(within=trust.id, field="rights", item=again))


def break_off(trust: Trust, *, option: str, on: Day | None = None) -> tuple[Change, ...]:
    """A right ends before its term has run out, because a party uses an option to break it.

    Args:
        trust: the trust.
        option: the option.
        on: the first day the right no longer exists; left out, as the option says.

    Raises:
        UnknownId: when there is no such option.
        InvalidChange: when it is no option to break, or no day is stated.
    """
    right: Right = holder_of(trust, trust.get(option, RightOption).id, Right)
    chosen = _option(trust, option, OptionKind.BREAK, right)
    day = perhaps(on) or chosen.on
    if day is None:
        raise refused("on", "not_stated", "a day, where the option states none")
    return (End(about=right.id, on=day),)


def _option(trust: Trust, name: str, kind: OptionKind, right: Right) -> RightOption:
    """An option of a kind under a right, or the refusal."""
    chosen = trust.get(name, RightOption)
    if chosen.kind_ is not kind or holder_of(trust, name, Right) is not right:
        raise refused("option", "other_option", f"a {kind.value} option of this right")
    return chosen


def _again(trust: Trust, new: str, duties: tuple[UpkeepDuty, ...]) -> tuple[UpkeepDuty, ...]:
    """The same duties under another right, each with an id that nothing has yet."""
    names = (f"{new[:_LONGEST].rstrip('-._')}-{i}" for i in count(1))
    free = (name for name in names if name not in trust.by_id and name != new)
    return tuple(attrs.evolve(duty, id=next(free)) for duty in duties)


def _later(day: When, months: int) -> When:
    """The day a number of months on, as far as it is known."""
    ends_ = (None if end is None else step(end, months) for end in (day.earliest, day.latest))
    return When(*ends_)


def _rents(right: RentedRight, rent: Money | None, on: When) -> tuple[DatedMoney, ...] | None:
    """The amounts it had, and the one it has from a day on."""
    if rent is None:
        return right.rent
    if on.known is None:
        raise refused("on", "not_known", "a day that is known")
    day: date = on.known
    return (*(one for one in listed(right.rent) if one.since < day), DatedMoney(since=day, value=rent))

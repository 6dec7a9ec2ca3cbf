"""Acts about money: letting, income, costs, capital, public offers, funds."""

from __future__ import annotations

from datetime import date

from wijkonderneming.model.acts import Day, fresh, holder_of, perhaps, refused, when
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.changes import Begin, Change, End, Revise
from wijkonderneming.model.costs import Cost
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.funds import Fund, FundTransfer
from wijkonderneming.model.income import Income, Letting
from wijkonderneming.model.loans import Loan
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.shares import CommunityShares, Withdrawal
from wijkonderneming.model.terms import Condition, ConditionState
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Rate

__all__ = [
    "add_cost",
    "add_income",
    "close_offer",
    "end_cost",
    "end_income",
    "end_letting",
    "issue",
    "let",
    "open_offer",
    "re_rent",
    "repay_loan",
    "set_cost",
    "set_interest",
    "settle_condition",
    "take_loan",
    "transfer_between_funds",
    "withdraw_shares",
]


def let(
    trust: Trust,
    *,
    entity: str,
    rent_per_month: Money,
    on: Day,
    over: str | None = None,
    tenant: str | None = None,
    until: Day | None = None,
    name: str | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """A space is let (verhuur).

    Args:
        trust: the trust.
        entity: the entity that receives the rent.
        rent_per_month: the rent a month.
        on: the first day of the letting, which is known.
        over: the asset that is let.
        tenant: who pays the rent; left out, not stated.
        until: the first day no longer; left out, no fixed term.
        name: what it is called.
        id_: the id of the letting; left out, one is made.

    Raises:
        InvalidChange: when the first day is not known.
    """
    day = when(on)
    if day.known is None:
        raise refused("on", "not_known", "a day that is known")
    letting = Letting(
        id=fresh(trust, id_, "let", over or entity, tenant or "", day),
        entity=entity,
        name=name,
        from_=tenant,
        over=over,
        since=day,
        until=perhaps(until),
        rent_per_month=(DatedMoney(since=day.known, value=rent_per_month),),
    )
    return add_income(trust, income=letting)


def re_rent(trust: Trust, *, letting: str, rent_per_month: Money, on: Day) -> tuple[Change, ...]:
    """The rent of a letting becomes another.

    Args:
        trust: the trust.
        letting: the letting.
        rent_per_month: the new rent a month.
        on: the first day of it, which is known.

    Raises:
        UnknownId: when there is no such letting.
    """
    about = trust.get(letting, Letting).id
    return (Revise(about=about, field="rent_per_month", value=rent_per_month, on=when(on)),)


def end_letting(trust: Trust, *, letting: str, on: Day) -> tuple[Change, ...]:
    """A letting ends.

    Args:
        trust: the trust.
        letting: the letting.
        on: the first day no longer let.

    Raises:
        UnknownId: when there is no such letting.
    """
    return (End(about=trust.get(letting, Letting).id, on=when(on)),)


def add_income(trust: Trust, *, income: Income) -> tuple[Change, ...]:
    """Income of any kind begins.

    Args:
        trust: the trust.
        income: the income, with its first day.
    """
    return (Begin(within=trust.id, field="income", item=income),)


def end_income(trust: Trust, *, income: str, on: Day) -> tuple[Change, ...]:
    """Income of any kind ends.

    Args:
        trust: the trust.
        income: the income.
        on: the first day no longer.

    Raises:
        UnknownId: when there is no such income.
    """
    return (End(about=trust.get(income, Income).id, on=when(on)),)


def add_cost(trust: Trust, *, cost: Cost) -> tuple[Change, ...]:
    """A cost of any kind begins, or comes once.

    Args:
        trust: the trust.
        cost: the cost, with its day.
    """
    return (Begin(within=trust.id, field="costs", item=cost),)


def set_cost(trust: Trust, *, cost: str, amount: Money, on: Day) -> tuple[Change, ...]:
    """A cost that comes back becomes another amount.

    Args:
        trust: the trust.
        cost: the cost.
        amount: what is paid each time from then on.
        on: the first day of it, which is known.

    Raises:
        UnknownId: when there is no such cost.
    """
    return (Revise(about=trust.get(cost, Cost).id, field="amount", value=amount, on=when(on)),)


def end_cost(trust: Trust, *, cost: str, on: Day) -> tuple[Change, ...]:
    """A cost that comes back ends.

    Args:
        trust: the trust.
        cost: the cost.
        on: the first day no longer.

    Raises:
        UnknownId: when there is no such cost.
    """
    return (End(about=trust.get(cost, Cost).id, on=when(on)),)


def take_loan(trust: Trust, *, loan: Instrument) -> tuple[Change, ...]:
    """Money is borrowed.

    Args:
        trust: the trust.
        loan: the loan, with the day it is paid out.
    """
    return (Begin(within=trust.id, field="capital", item=loan),)


def repay_loan(trust: Trust, *, loan: str, on: Day) -> tuple[Change, ...]:
    """A loan is repaid at once, before the end of its term.

    Args:
        trust: the trust.
        loan: the loan.
        on: the day on which all that is outstanding is repaid.

    Raises:
        UnknownId: when there is no such loan.
    """
    return (End(about=trust.get(loan, Loan).id, on=when(on)),)


def set_interest(trust: Trust, *, loan: str, rate: Rate, on: Day) -> tuple[Change, ...]:
    """The interest of a loan becomes another.

    Args:
        trust: the trust.
        loan: the loan.
        rate: interest a year from then on.
        on: the first day of it, which is known.

    Raises:
        UnknownId: when there is no such loan.
    """
    return (Revise(about=trust.get(loan, Loan).id, field="rates", value=rate, on=when(on)),)


def settle_condition(trust: Trust, *, condition: str, state: ConditionState, on: Day) -> tuple[Change, ...]:
    """A condition under which money comes is met or fails.

    Args:
        trust: the trust.
        condition: the condition.
        state: how it stands from then on.
        on: the first day, which is known.

    Raises:
        UnknownId: when there is no such condition.
    """
    return (Revise(about=trust.get(condition, Condition).id, field="states", value=state, on=when(on)),)


def issue(trust: Trust, *, instruments: tuple[Instrument, ...]) -> tuple[Change, ...]:
    """Bonds, shares or other instruments are issued (uitgifte).

    Args:
        trust: the trust.
        instruments: what is issued.
    """
    return tuple(Begin(within=trust.id, field="capital", item=instrument) for instrument in instruments)


def open_offer(trust: Trust, *, offer: Offer, instruments: tuple[Instrument, ...] = ()) -> tuple[Change, ...]:
    """A public offer is opened.

    Args:
        trust: the trust.
        offer: the offer.
        instruments: what is offered, as far as the document does not know it yet.
    """
    return (*issue(trust, instruments=instruments), Begin(within=trust.id, field="offers", item=offer))


def close_offer(trust: Trust, *, offer: str, on: Day) -> tuple[Change, ...]:
    """A public offer is closed. What was sold is what its instruments say.

    Args:
        trust: the trust.
        offer: the offer.
        on: the first day on which nobody can take part any longer.

    Raises:
        UnknownId: when there is no such offer.
    """
    return (End(about=trust.get(offer, Offer).id, on=when(on)),)


def withdraw_shares(trust: Trust, *, shares: str, number: int, on: date) -> tuple[Change, ...]:
    """Holders of community shares give some back for what they paid.

    Args:
        trust: the trust.
        shares: the shares.
        number: how many.
        on: the day they are paid.

    Raises:
        UnknownId: when there are no such shares.
    """
    about = trust.get(shares, CommunityShares).id
    return (Begin(within=about, field="withdrawals", item=Withdrawal(on=on, number=number)),)


def transfer_between_funds(
    trust: Trust,
    *,
    from_: str,
    to: str,
    amount: Money,
    on: Day,
    decided_by: str | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """A part of the equity of an entity is set aside for something else; no cash moves.

    Args:
        trust: the trust.
        from_: the fund it leaves.
        to: the fund it goes to, of the same entity.
        amount: how much, more than nothing.
        on: the day.
        decided_by: the body of the entity that decided; left out, not stated.
        id_: the id of the transfer; left out, one is made.

    Raises:
        UnknownId: when there is no such fund.
    """
    trust.get(from_, Fund)
    entity: Entity = holder_of(trust, from_, Entity)
    moved = FundTransfer(
        id=fresh(trust, id_, from_, to, when(on)),
        from_=from_,
        to=to,
        amount=amount,
        on=when(on),
        decided_by=decided_by,
    )
    return (Begin(within=entity.id, field="fund_transfers", item=moved),)

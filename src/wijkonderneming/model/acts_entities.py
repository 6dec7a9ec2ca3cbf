"""Acts about legal entities: founding, name, form, links, dissolution, statuses, cash and phases."""

from __future__ import annotations

from datetime import date

import attrs

from wijkonderneming.model.acts import Day, fresh, perhaps, when
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.carrying import carry_out
from wijkonderneming.model.changes import Begin, Change, End, Revise
from wijkonderneming.model.endings import Cessation, Dissolution, DissolutionGround, Succession
from wijkonderneming.model.entities import Balance, Entity
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.life import Conversion, Incorporation, Phase, PhaseKind, Rename
from wijkonderneming.model.links import Link, LinkKind
from wijkonderneming.model.statuses import Register, Status, StatusKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Share

__all__ = [
    "cease",
    "change_form",
    "convert",
    "dissolve",
    "end_link",
    "end_phase",
    "end_status",
    "found",
    "grant_status",
    "link",
    "record_filing",
    "rename",
    "start_phase",
    "state_balance",
    "succeed",
]


def found(trust: Trust, *, entity: Entity, on: Day, id_: str | None = None) -> tuple[Change, ...]:
    """An entity is founded (oprichting), with all that is stated of it.

    Args:
        trust: the trust it becomes a part of.
        entity: the entity; its ``founded`` is left out or the same day.
        on: the day of the deed or the registration.
        id_: the id of the event; left out, one is made.
    """
    day = when(on)
    event = Incorporation(id=fresh(trust, id_, "founding", entity.id), entity=entity.id, on=day)
    founded = attrs.evolve(entity, founded=day) if entity.founded is None else entity
    return (
        Begin(within=trust.id, field="entities", item=founded),
        Begin(within=trust.id, field="life", item=event),
    )


def rename(trust: Trust, *, entity: str, name: str, on: Day, id_: str | None = None) -> tuple[Change, ...]:
    """An entity gets another name; it stays the same one (naamswijziging).

    Args:
        trust: the trust.
        entity: the entity.
        name: the new name.
        on: the first day it has it.
        id_: the id of the event; left out, one is made.

    Raises:
        UnknownId: when there is no such entity.
    """
    old = trust.entity(entity).name
    name_ = fresh(trust, id_, "rename", entity, when(on))
    return carry_out(trust, Rename(id=name_, on=when(on), entity=entity, old_name=old, new_name=name))


def convert(
    trust: Trust, *, entity: str, form: LegalForm, articles: Articles, on: Day, id_: str | None = None
) -> tuple[Change, ...]:
    """An entity takes another legal form with new articles; it stays the same person (omzetting).

    Source: art. 2:18 BW; the deed holds the new articles (paragraph 2), the person goes on (paragraph 8).

    Args:
        trust: the trust.
        entity: the entity.
        form: the new form.
        articles: the new articles; their first day is left out or the same.
        on: the day of the deed.
        id_: the id of the event; left out, one is made.

    Raises:
        UnknownId: when there is no such entity.
        InvalidChange: when the form is the one it has.
    """
    return (
        *change_form(trust, entity=entity, form=form, on=on, id_=id_),
        Revise(about=entity, field="articles", value=articles, on=when(on)),
    )


def change_form(trust: Trust, *, entity: str, form: LegalForm, on: Day, id_: str | None = None) -> tuple[Change, ...]:
    """An entity takes another legal form of which the articles are not known; it stays the same person.

    Args:
        trust: the trust.
        entity: the entity.
        form: the new form.
        on: the day of the deed or the registration.
        id_: the id of the event; left out, one is made.

    Raises:
        UnknownId: when there is no such entity.
    """
    old = trust.entity(entity).form
    name = fresh(trust, id_, "conversion", entity, when(on))
    return carry_out(trust, Conversion(id=name, on=when(on), entity=entity, old_form=old, new_form=form))


def dissolve(
    trust: Trust,
    *,
    entity: str,
    on: Day,
    ground: DissolutionGround | None = None,
    assets_left: bool | None = None,
    surplus_to: tuple[str, ...] | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """An entity is dissolved (ontbinding): its offices end; with assets it goes on in liquidation.

    Source: art. 2:19 BW; without assets it ceases at once (paragraph 4), and its rights end.

    Args:
        trust: the trust.
        entity: the entity.
        on: the day.
        ground: why; left out, not stated.
        assets_left: whether it still has assets; left out, not stated.
        surplus_to: who gets what is left; left out, not stated.
        id_: the id of the event; left out, one is made.

    Raises:
        UnknownId: when there is no such entity.
    """
    event = Dissolution(
        id=fresh(trust, id_, "dissolution", trust.entity(entity).id),
        on=when(on),
        entity=entity,
        ground=ground,
        assets_left=assets_left,
        surplus_to=surplus_to,
    )
    return carry_out(trust, event)


def cease(trust: Trust, *, entity: str, on: Day, id_: str | None = None) -> tuple[Change, ...]:
    """The liquidation of an entity has ended, and with it the entity: its rights end.

    Source: art. 2:19(6) BW.

    Args:
        trust: the trust.
        entity: the entity.
        on: the day.
        id_: the id of the event; left out, one is made.

    Raises:
        UnknownId: when there is no such entity.
    """
    name = fresh(trust, id_, "cessation", trust.entity(entity).id)
    return carry_out(trust, Cessation(id=name, on=when(on), entity=entity))


def succeed(trust: Trust, *, from_: str, to: str, on: Day, id_: str | None = None) -> tuple[Change, ...]:
    """An entity goes on with what another one did; what goes over is ended and begun by acts of its own.

    Args:
        trust: the trust.
        from_: the entity or organisation that did it before.
        to: the one that goes on with it.
        on: the day.
        id_: the id of the event; left out, one is made.

    Raises:
        UnknownId: when one of them is not there.
    """
    event = Succession(id=fresh(trust, id_, "succession", to, from_), on=when(on), from_=from_, to=trust[to].id)
    return carry_out(trust, event)


def link(
    trust: Trust, *, kind: LinkKind, from_: str, to: str, on: Day, share: Share | None = None, id_: str | None = None
) -> tuple[Change, ...]:
    """One entity comes to stand in a relation to another.

    Args:
        trust: the trust.
        kind: the relation: ``from_`` does to ``to`` what it says.
        from_: an entity or organisation.
        to: another one.
        on: the first day.
        share: the part of the shares or votes, where the kind is about owning.
        id_: the id of the link; left out, one is made.
    """
    name = fresh(trust, id_, from_, kind.value, to, when(on))
    made = Link(id=name, kind_=kind, from_=from_, to=to, since=when(on), share=share)
    return (Begin(within=trust.id, field="links", item=made),)


def end_link(trust: Trust, *, link: str, on: Day) -> tuple[Change, ...]:
    """A relation between two entities is over.

    Args:
        trust: the trust.
        link: the link.
        on: the first day it is over.

    Raises:
        UnknownId: when there is no such link.
    """
    trust.get(link, Link)
    return (End(about=link, on=when(on)),)


def grant_status(
    trust: Trust, *, entity: str, status: StatusKind, on: Day, until: Day | None = None
) -> tuple[Change, ...]:
    """An entity gets a status, like that of an ANBI.

    Args:
        trust: the trust.
        entity: the entity.
        status: which one.
        on: the first day it has it.
        until: the first day it no longer has it, where it is given for some time.

    Raises:
        UnknownId: when there is no such entity.
    """
    value = Status(status=status, until=perhaps(until))
    return (Revise(about=trust.entity(entity).id, field="statuses", value=value, on=when(on)),)


def end_status(trust: Trust, *, entity: str, status: StatusKind, on: Day) -> tuple[Change, ...]:
    """An entity loses a status, or gives it up.

    Args:
        trust: the trust.
        entity: the entity.
        status: which one.
        on: the first day it no longer has it.

    Raises:
        UnknownId: when there is no such entity.
    """
    return (End(about=trust.entity(entity).id, field="statuses", which=status, on=when(on)),)


def state_balance(trust: Trust, *, entity: str, cash: Money, on: date, id_: str | None = None) -> tuple[Change, ...]:
    """The cash of an entity is counted.

    Args:
        trust: the trust.
        entity: the entity.
        cash: what there is before anything is paid on that day; negative when overdrawn.
        on: the day.
        id_: the id of the balance; left out, one is made.

    Raises:
        UnknownId: when there is no such entity.
    """
    balance = Balance(id=fresh(trust, id_, entity, "balance", on), on=on, cash=cash)
    return (Begin(within=trust.entity(entity).id, field="balances", item=balance),)


def record_filing(
    trust: Trust,
    *,
    entity: str,
    kind: FilingKind,
    filed: Day | None = None,
    drawn_up: Day | None = None,
    adopted: Day | None = None,
    year: str | None = None,
    about: str | None = None,
    with_: Register | None = None,
    decision: str | None = None,
    id_: str | None = None,
) -> tuple[Change, ...]:
    """Something is drawn up, adopted, filed or published by an entity.

    Args:
        trust: the trust.
        entity: the entity.
        kind: what.
        filed: the day it was filed or published; left out, not stated.
        drawn_up: the day it was drawn up; left out, not stated.
        adopted: the day it was adopted; left out, not stated.
        year: the financial year it is of; left out, of none, or not stated.
        about: what it registers.
        with_: where; left out, not stated.
        decision: the decision to adopt it, or the source that tells of it.
        id_: the id of the filing; left out, one is made.

    Raises:
        UnknownId: when there is no such entity.
    """
    made = Filing(
        id=fresh(trust, id_, entity, kind.value, year or about or "", perhaps(filed or adopted or drawn_up) or ""),
        kind_=kind,
        year=year,
        about=about,
        drawn_up=perhaps(drawn_up),
        adopted=perhaps(adopted),
        filed=perhaps(filed),
        with_=with_,
        decision=decision,
    )
    return (Begin(within=trust.entity(entity).id, field="filings", item=made),)


def start_phase(trust: Trust, *, phase: PhaseKind, on: Day, id_: str | None = None) -> tuple[Change, ...]:
    """The enterprise enters a phase; others may go on beside it.

    Args:
        trust: the trust.
        phase: which one.
        on: the first day.
        id_: the id of the phase; left out, one is made.
    """
    made = Phase(id=fresh(trust, id_, phase.value, when(on)), phase=phase, since=when(on))
    return (Begin(within=trust.id, field="phases", item=made),)


def end_phase(trust: Trust, *, phase: str, on: Day) -> tuple[Change, ...]:
    """A phase of the enterprise is over.

    Args:
        trust: the trust.
        phase: the phase, by its id.
        on: the first day it is over.

    Raises:
        UnknownId: when there is no such phase.
    """
    trust.get(phase, Phase)
    return (End(about=phase, on=when(on)),)

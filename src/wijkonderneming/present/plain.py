"""Results as plain values, for JSON and other machines. Persons are ids; names and addresses are left out."""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Any

from wijkonderneming.finance.projection import EntityProjection, Projection, RivalProjection
from wijkonderneming.finance.totals import Line
from wijkonderneming.governance.asking import questions
from wijkonderneming.governance.findings import Assessment, Fact, Finding, Portion, Rival
from wijkonderneming.governance.given import Given
from wijkonderneming.governance.views.seats import SeatGroupView, Seats
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.control import denominators, seat_groups
from wijkonderneming.present.facts import is_personal
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.count import Count
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.text import Lang, Text
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown
from wijkonderneming.values.when import When

__all__ = ["amount_plain", "assessment_plain", "control_plain", "finding_plain", "projection_plain"]


def _text(text: Text) -> dict[str, str]:
    return {lang.value: text.in_(lang) for lang in Lang}


def amount_plain(amount: Amount | None) -> Any:
    """An exact amount as text like ``EUR 12.00``, else its bounds; ``null`` is without bound."""
    if amount is None:
        return None
    if amount.is_exact:
        return str(amount.low_money)
    ends = {"low": amount.low_money, "high": amount.high_money}
    return {key: None if end is None else str(end) for key, end in ends.items()}


def _fact(fact: Fact) -> Any:
    match fact:
        case Truth():
            return fact.is_true if fact.is_certain else None
        case Count():
            return fact.low if fact.low == fact.high else {"low": fact.low, "high": fact.high}
        case Seats():
            low, high = fact.least.low, fact.most.high
            return low if low == high else {"low": low, "high": high}
        case Portion():
            return {"part": _fact(fact.part), "whole": _fact(fact.whole)}
        case Amount():
            return amount_plain(fact)
        case Given():
            values = [None if option.value is None else str(option.value) for option in fact.options]
            return values[0] if fact.only is not None else {"one_of": values, "known": not fact.unknowns}
        case _:
            return fact


def _unknowns(trust: Trust, unknowns: tuple[Unknown, ...]) -> list[dict[str, Any]]:
    return [
        {"about": q.about, "field": q.field, "kind": q.kind.value, "number": q.number, "ask": q.role.value}
        for q in questions(trust, unknowns)
    ]


def _value(value: Any) -> Any:
    """A claimed value as documents write it; what has no such text is left out."""
    match value:
        case None | bool() | int() | str():
            return value
        case Enum():
            return value.value
        case tuple():
            return [_value(item) for item in value]
        case Money() | Rate() | Share() | When():
            return str(value)
        case _:
            return None


def _rival(trust: Trust, rival: Rival) -> dict[str, Any]:
    return {
        "about": rival.about,
        "field": rival.field,
        "value": None if is_personal(trust, rival.about, rival.field) else _value(rival.value),
        "sources": list(rival.sources),
        "verdicts": sorted(verdict.value for verdict in rival.verdicts),
    }


def finding_plain(trust: Trust, finding: Finding) -> dict[str, Any]:
    """One finding about a trust."""
    source = finding.source
    return {
        "rule": finding.rule,
        "subject": finding.subject,
        "verdict": finding.verdict.value,
        "possible": sorted(verdict.value for verdict in finding.verdicts),
        "severity": finding.severity.value,
        "title": _text(finding.title),
        "citation": source.cite(),
        "url": source.url,
        "read_on": None if source.read_on is None else source.read_on.isoformat(),
        "facts": {name: _fact(fact) for name, fact in finding.facts},
        "unknowns": _unknowns(trust, finding.unknowns),
        "settled": finding.settled,
        "status": finding.status.value,
        "would_be": sorted(verdict.value for verdict in finding.would_be),
        "reason": None if finding.reason is None else _text(finding.reason),
        "rivals": [_rival(trust, rival) for rival in finding.rivals],
    }


def assessment_plain(assessment: Assessment) -> dict[str, Any]:
    """An assessment with all its findings."""
    trust = assessment.trust
    return {
        "trust": trust.id,
        "fictitious": trust.fictitious,
        "on": assessment.on.isoformat(),
        "legal_advice": False,
        "control": control_plain(TrustView(trust, assessment.on)),
        "asked": [
            {"rulebook": book.id, "title": _text(book.title), "read_on": book.read_on.isoformat()}
            for book in assessment.asked
        ],
        "findings": [finding_plain(trust, finding) for finding in assessment.findings],
    }


def control_plain(world: TrustView) -> dict[str, Any]:
    """The seats of the leading body, and each way to count residents in it; ``null`` where no body is known to lead."""
    body = world.leading_body
    leading = None
    if body.is_told:
        leading = {
            "body": body.id,
            "entity": None if body.entity is None else body.entity.id,
            "seat_groups": [_seat_group(view) for view in seat_groups(body)],
            "residents_of": {over: _fact(portion) for over, portion in denominators(body)},
        }
    return {
        "entities": [
            {"entity": entity.id, "form": None if entity.form is None else entity.form.value}
            for entity in listed(world.trust.entities)
        ],
        "leading_body": leading,
    }


def _seat_group(view: SeatGroupView) -> dict[str, Any]:
    group = view.group
    return {
        "seat_group": group.id,
        "seats": None if group.seats is None else {"low": group.seats.low, "high": group.seats.high},
        "appointed_by": group.appointed_by,
        "local_people_appoint": _fact(view.by_locals),
        "casting_vote": group.casting_vote,
        "votes": group.votes,
    }


def _line(trust: Trust, entity: EntityProjection, line: Line) -> dict[str, Any]:
    strand = line.strand
    found: dict[str, Any] = {
        "line": line.id,
        "purpose": line.purpose,
        "nature": line.nature.value,
        "sources": list(line.sources),
        "computed": line.computed,
    }
    if line.computed:
        found["exact"] = strand.exact
        found["flows"] = [
            {
                "day": first.isoformat(),
                "latest": last.isoformat(),
                "low": _cents(low, entity.currency),
                "high": _cents(high, entity.currency),
            }
            for first, last, low, high in strand.flows()
        ]
    if strand.unknowns:
        found["unknowns"] = _unknowns(trust, strand.unknowns)
    return found


def _cents(cents: int | None, currency: Currency) -> str | None:
    return None if cents is None else str(Money.from_cents(cents, currency))


def _share(share: tuple[Fraction, Fraction] | None) -> Any:
    return None if share is None else {"low": str(share[0]), "high": str(share[1])}


def _entity(trust: Trust, entity: EntityProjection) -> dict[str, Any]:
    shortfall = entity.first_shortfall
    cash = entity.cash()
    return {
        "entity": entity.id,
        "currency": entity.currency.value,
        "opening": amount_plain(entity.opening),
        "months": [
            {
                "month": month.isoformat()[:7],
                "net": amount_plain(net),
                "cash": None if cash is None else amount_plain(cash[i]),
            }
            for i, (month, net) in enumerate(zip(entity.months, entity.net(), strict=True))
        ],
        "years": [
            {
                "year": year.year,
                "received": amount_plain(year.received),
                "paid": amount_plain(year.paid),
                "by_nature": {nature.value: amount_plain(amount) for nature, amount in year.by_nature},
                "closing": amount_plain(year.closing),
                "own_income_share": _share(year.own_income_share),
            }
            for year in entity.years
        ],
        "own_income_share": _share(entity.own_income_share),
        "first_shortfall": None
        if shortfall is None
        else {"day": shortfall.day.isoformat(), "certain": shortfall.certain, "cash": amount_plain(shortfall.cash)},
        "comparisons": [
            {"on": c.on.isoformat(), "stated": str(c.stated), "projected": amount_plain(c.projected)}
            for c in entity.comparisons
        ],
        "lines": [_line(trust, entity, line) for line in entity.lines],
        "unknowns": _unknowns(trust, entity.unknowns),
    }


def _rival_projection(trust: Trust, rival: RivalProjection) -> dict[str, Any]:
    return {
        "about": rival.about,
        "field": rival.field,
        "value": None if is_personal(trust, rival.about, rival.field) else _value(rival.value),
        "quality": rival.quality.value,
        "sources": list(rival.sources),
        "changed": [
            {"about": c.about, "figure": c.figure, "own": _figure(c.own), "rival": _figure(c.rival)}
            for c in rival.changed
        ],
    }


def _figure(figure: Amount | date | None) -> Any:
    return figure.isoformat() if isinstance(figure, date) else amount_plain(figure)


def projection_plain(projection: Projection) -> dict[str, Any]:
    """A projection with every line, day and source."""
    trust = projection.trust
    end = projection.span.end
    return {
        "trust": trust.id,
        "fictitious": trust.fictitious,
        "start": projection.span.start.isoformat(),
        "end": None if end is None else end.isoformat(),
        "entities": [_entity(trust, entity) for entity in projection.entities],
        "offers": [
            {
                "offer": offer.id,
                "raised": amount_plain(offer.raised),
                "number": None if offer.number is None else {"low": offer.number[0], "high": offer.number[1]},
                "pays_back": amount_plain(offer.pays_back),
            }
            for offer in projection.offers
        ],
        "doubled": [list(pair) for pair in projection.doubled],
        "rivals": [_rival_projection(trust, rival) for rival in projection.rivals],
    }

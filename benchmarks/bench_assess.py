"""Fifteen rules over 10,000 trusts: explained findings beside bare booleans of rule engines and OpenFisca."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle, islice, product
from typing import Any

import rule_peers
from rule_peers import Ask, Facts
from timing import Row, in_turn

from wijkonderneming import examples
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Judgement, Verdict, judge
from wijkonderneming.governance.rules import Rule, Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Organisation, Person, Residence
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.count import Count
from wijkonderneming.values.place import Area, Place
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text

ON = date(2026, 1, 1)
SOURCE = Source(title="A statute", version=date(2002, 4, 23), read_on=date(2026, 11, 23))
SHARES = [(2, 1), (3, 1), (3, 2), (4, 1), (4, 3)]
"""Of each rule: how many times the seats of others, against how many times all seats."""
TRUSTS = 10_000

Told = tuple[Trust, Facts, dict[str, Any]]
"""A trust, its numbers, and its document."""


def made(members: int, others: int, votes: int) -> Trust:
    groups = (
        SeatGroup(id="m", seats=SeatRange(members, members), appointed_by="meeting"),
        SeatGroup(id="o", seats=SeatRange(others, others), appointed_by="council", votes=votes),
    )
    bodies = (
        Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
        Body(id="board", kind_=BodyKind.BOARD, seat_groups=groups),
    )
    club = Entity(id="club", form=LegalForm.COOPERATIE, bodies=bodies, offices=(), membership=())
    return Trust(id="t", name="T", organisations=(Organisation(id="council"),), entities=(club,))


def situations() -> list[Told]:
    """Trusts that say all a rule asks, each with its numbers ready, and with what its document says."""
    sizes = list(product(range(1, 8), range(6), range(1, 4)))
    found = []
    for members, others, votes in islice(cycle(sizes), TRUSTS):
        trust = made(members, others, votes)
        seats = members + others
        facts = {"members": members, "others": others, "seats": seats, "votes": members + others * votes}
        found.append((trust, facts, json.loads(dumps(trust))["trust"]))
    return found


AGAINST: dict[str, Callable[[BodyView], Count]] = {
    "seats": lambda board: board.seats.most,
    "votes": lambda board: board.votes.most,
    "members": lambda board: board.seats_appointed_by_members.most,
}


def minority(times: int, of: int, name: str) -> Rule[EntityView]:
    whole = AGAINST[name]

    def check(entity: EntityView) -> Judgement:
        others, against = entity.board.seats_appointed_by_others.most, whole(entity.board)
        return judge(times * others < of * against, appointed_by_others=others, against=against)

    return rule(
        f"nl.example.{name}.{times}_{of}",
        about=each_entity,
        title=Text(nl="Anderen zijn met minder", en="Others are fewer"),
        source=SOURCE,
        severity=Severity.MANDATORY,
    )(check)


PAIRS = [(times, of, name) for name in ("seats", "votes", "members") for times, of in SHARES]
BOOK = Rulebook(
    id="nl.example",
    title=Text(nl="Een wet", en="An act"),
    read_on=date(2026, 11, 23),
    rules=tuple(minority(*pair) for pair in PAIRS),
)
EXPRESSIONS = [f"{times} * others < {of} * {name}" for times, of, name in PAIRS]


def ours(trusts: list[Trust], book: Rulebook = BOOK) -> list[bool]:
    return [finding.verdict is Verdict.MET for trust in trusts for finding in assess(trust, on=ON, rulebooks=[book])]


def beside(peer: str, ask: Ask, told: list[Told], of: str, aim: float | None) -> Row:
    """Our time over that of a peer, after the verdicts were the same."""
    trusts, asked = [each[0] for each in told], [each[2 if of == "documents" else 1] for each in told]
    assert ours(trusts) == ask(asked), f"{peer} finds otherwise"
    mine, theirs = in_turn([lambda: ours(trusts), lambda: ask(asked)], rounds=5)
    what = f"{len(BOOK.rules)} rules over {len(told):,} trusts, explained"
    return Row(what=what, beside=f"{peer}, of {of}", ratio=mine / theirs, aim=aim)


def engines(told: list[Told]) -> Iterator[Row]:
    some, few = told[: len(told) // 10], told[: len(told) // 50]
    if rule_peers.has("rule_engine"):
        yield beside("rule-engine", rule_peers.by_rule_engine(EXPRESSIONS), told, "ready numbers", 0.25)
        yield beside("rule-engine", rule_peers.by_rule_engine_of_documents(EXPRESSIONS), few, "documents", 0.25)
    if rule_peers.has("zen"):
        yield beside("zen-engine expressions", rule_peers.by_zen_expressions(EXPRESSIONS), told, "ready numbers", 1)
        alone = rule_peers.by_zen_expressions_of_documents(EXPRESSIONS)
        yield beside("zen-engine expressions", alone, told, "documents", 1)
        for of, trace in (("ready numbers", False), ("documents", False), ("ready numbers", True), ("documents", True)):
            decision = rule_peers.by_zen_decision(EXPRESSIONS, of_documents=of == "documents", trace=trace)
            yield beside(
                f"zen-engine decision {'with' if trace else 'without'} trace", decision, some, of, None if trace else 1
            )


def openfisca(told: list[Told]) -> Iterator[Row]:
    """The time of OpenFisca over ours: it makes one column of many trusts."""
    if not rule_peers.has("openfisca_core"):
        return
    for number in (1, 100, len(told)):
        trusts, facts = [each[0] for each in told[:number]], [each[1] for each in told[:number]]
        for name, ready in (("situation told by name", False), ("arrays of ready numbers", True)):
            if number > 100 and not ready:
                continue
            ask = rule_peers.by_openfisca(PAIRS, arrays=ready)
            assert ours(trusts) == ask(facts), "OpenFisca finds otherwise"
            mine, theirs = in_turn([lambda: ours(trusts), lambda: ask(facts)], rounds=5)  # noqa: B023 - asked at once
            what = f"{len(BOOK.rules)} rules over {number:,} trust{'s' if number > 1 else ''}, explained"
            aim = 20 if number == 1 else None
            yield Row(what=what, beside=f"OpenFisca, {name}", ratio=theirs / mine, aim=aim, at_most=False)


def growth(told: list[Told]) -> Iterator[Row]:
    """The time for each of many over that for each of few."""

    def row(what: str, other: str, many: Callable[[], object], few: Callable[[], object], times: float) -> Row:
        longer, shorter = in_turn([many, few], rounds=5)
        return Row(what=what, beside=other, ratio=longer / shorter / times)

    trusts = [each[0] for each in told]
    number = len(trusts) // 100
    yield row(
        f"each of {len(trusts):,} trusts", f"each of {number}", lambda: ours(trusts), lambda: ours(trusts[:number]), 100
    )
    ten = Rulebook(
        id="nl.ten",
        title=BOOK.title,
        read_on=BOOK.read_on,
        rules=tuple(minority(n, m, name) for n in range(1, 11) for m in range(1, 6) for name in AGAINST),
    )
    times = len(ten.rules) / len(BOOK.rules)
    some = trusts[:100]
    yield row(
        f"each of {len(ten.rules)} rules",
        f"each of {len(BOOK.rules)}",
        lambda: ours(some, ten),
        lambda: ours(some),
        times,
    )
    many, few = manned(600), manned(60)
    yield row(
        "each of 600 people in office",
        "each of 60",
        lambda: resident_majority(many),
        lambda: resident_majority(few),
        10,
    )
    school = loads(examples.text("de-oude-school"))
    books = [book for book in STANDARD_RULEBOOKS if not book.charter]
    findings = len(assess(school, on=ON, rulebooks=books))
    yield row(
        "each finding of the whole Dutch law about De Oude School",
        "each of the fifteen rules",
        lambda: assess(school, on=ON, rulebooks=books),
        lambda: ours(trusts[:1]),
        findings / len(BOOK.rules),
    )
    yield row(
        "a trust made and asked for the first time",
        "one asked again",
        lambda: ours([made(3, 2, 1)]),
        lambda: ours(trusts[:1]),
        1,
    )


def manned(number: int) -> Trust:
    """A co-operative with many people in office, some of them residents."""
    people = tuple(
        Person(id=f"p{n}", residences=(Residence(place=Place(name="Hill" if n % 3 else "Dale")),))
        for n in range(number)
    )
    group = SeatGroup(id="m", seats=SeatRange(number, number), appointed_by="meeting")
    bodies = (
        Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
        Body(id="board", kind_=BodyKind.BOARD, seat_groups=(group,)),
    )
    offices = tuple(Office(id=f"o{n}", body="board", seat_group="m", holder=f"p{n}") for n in range(number))
    club = Entity(id="club", form=LegalForm.COOPERATIE, bodies=bodies, offices=offices, membership=())
    return Trust(id="t", name="T", people=people, entities=(club,), area=Area(name="Hill"), charters=("lsa",))


def resident_majority(trust: Trust) -> object:
    found = assess(trust, on=ON, rulebooks=[LSA], rules=["nl.lsa.resident_majority"])
    assert found.met
    return found


def rows() -> list[Row]:
    """Beside rule engines and OpenFisca, and how the time grows."""
    told = situations()
    return [*engines(told), *openfisca(told), *growth(told)]


if __name__ == "__main__":
    for row in rows():
        print(" | ".join(row.cells()))

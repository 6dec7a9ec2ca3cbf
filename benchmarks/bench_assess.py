"""Fifteen rules over many trusts: explained findings beside bare booleans of rule-engine and zen-engine."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from itertools import product
from typing import Any

from timing import Row, in_turn

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Judgement, Verdict, judge
from wijkonderneming.governance.rules import Rule, Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

ON = date(2026, 1, 1)
SOURCE = Source(title="A statute", version=date(2002, 4, 23), read_on=date(2026, 11, 23))
SHARES = [(2, 1), (3, 1), (3, 2), (4, 1), (4, 3)]
"""Of each rule: how many times the seats of others, against how many times all seats."""
TRUSTS = 200

Facts = dict[str, int]


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


def situations() -> list[tuple[Trust, Facts]]:
    """Trusts that say all a rule asks, each with its numbers for those who only compare numbers."""
    sizes = list(product(range(1, 8), range(6), range(1, 4)))
    chosen = (sizes * (TRUSTS // len(sizes) + 1))[:TRUSTS]
    return [(made(m, o, v), {"members": m, "others": o, "seats": m + o, "votes": m + o * v}) for m, o, v in chosen]


def minority(times: int, of: int, name: str) -> Rule[EntityView]:
    def check(entity: EntityView) -> Judgement:
        board = entity.board
        others, seats, votes = board.seats_appointed_by_others.most, board.seats.most, board.votes.most
        against = {"seats": seats, "votes": votes, "members": board.seats_appointed_by_members.most}[name]
        met: Truth = times * others < of * against
        return judge(met, others=others, seats=seats, votes=votes)

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


def ours(trusts: list[Trust]) -> list[bool]:
    return [finding.verdict is Verdict.MET for trust in trusts for finding in assess(trust, on=ON, rulebooks=[BOOK])]


def by_rule_engine() -> Callable[[list[Facts]], list[bool]]:
    peer: Any = import_module("rule_engine")
    rules = [peer.Rule(expression) for expression in EXPRESSIONS]
    return lambda facts: [bool(one.matches(numbers)) for numbers in facts for one in rules]


def by_zen_engine() -> Callable[[list[Facts]], list[bool]]:
    peer: Any = import_module("zen")
    rules = [peer.compile_expression(expression) for expression in EXPRESSIONS]
    return lambda facts: [bool(one.evaluate(numbers)) for numbers in facts for one in rules]


PEERS = {"rule-engine": ("rule_engine", by_rule_engine, 0.25), "zen-engine": ("zen", by_zen_engine, 1.0)}
"""Of each peer: what is imported, how its rules are made ready, and the aim."""


def rows() -> list[Row]:
    """The time for all trusts over that of each peer that is installed, after their verdicts were the same."""
    told = situations()
    trusts, facts = [trust for trust, _ in told], [numbers for _, numbers in told]
    found = []
    for name, (module, ready, aim) in PEERS.items():
        if find_spec(module) is None:
            continue
        peer = ready()
        assert ours(trusts) == peer(facts), f"{name} finds otherwise"
        mine, theirs = in_turn([lambda: ours(trusts), lambda peer=peer: peer(facts)], rounds=5)  # type: ignore[misc]
        what = f"{len(BOOK.rules)} rules over {TRUSTS} trusts, explained"
        found.append(Row(what=what, beside=f"{name}, booleans of numbers", ratio=mine / theirs, aim=aim))
    return found


if __name__ == "__main__":
    for row in rows():
        print(" | ".join(row.cells()))

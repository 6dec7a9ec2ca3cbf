"""Where sources compete: the trust is asked again with each value, and with pairs of them."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.governance.assess import assess, chosen
from wijkonderneming.governance.disputes import disputes_of, variant
from wijkonderneming.governance.findings import Finding, Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Claim, Quality
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.people import Organisation
from wijkonderneming.model.rights import Ownership, RightState
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.charters.dta_scotland import DTA_SCOTLAND
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.rulebooks.nl.bw2_association import BW2_ASSOCIATION
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.small import small_trusts
from wijkonderneming.values.source import Source
from wijkonderneming.values.unknown import UnknownKind
from wijkonderneming.values.when import When

ON = date(2024, 1, 1)
ONE = SeatRange(1, 1)
BOOKS = (BW2_ASSOCIATION, LSA, DTA_SCOTLAND)
MET, BREACHED, NOT_APPLICABLE = Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE


def claim(about: str, field: str, value: object, source: str = "a", **other: object) -> Claim:
    return Claim(about=about, field=field, value=value, source=source, **other)  # type: ignore[arg-type]


def club(*claims: Claim, council: SeatRange | None = ONE, form: LegalForm | None = LegalForm.VERENIGING) -> Trust:
    groups = (
        SeatGroup(id="by-members", seats=SeatRange(3, 3), appointed_by="meeting"),
        SeatGroup(id="by-council", seats=council, appointed_by="council"),
        SeatGroup(id="by-bank", seats=SeatRange(0, 0), appointed_by="council"),
    )
    bodies = (
        Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
        Body(id="board", kind_=BodyKind.BOARD, seat_groups=groups),
    )
    return Trust(
        id="small",
        name="Small",
        organisations=(Organisation(id="council"), Organisation(id="other")),
        entities=(Entity(id="club", form=form, bodies=bodies),),
        claims=claims,
        sources=tuple(Source(id=name, title=name) for name in "abc"),
    )


def found(trust: Trust, rule: str = "nl.bw2.37.3") -> Finding:
    (finding,) = assess(trust, on=ON, rulebooks=[BW2_ASSOCIATION]).by_rule(rule)
    return finding


def seats(number: int, group: str = "by-council", source: str = "a") -> Claim:
    return claim(group, "seats", SeatRange(number, number), source)


def test_a_claim_that_confirms_is_no_dispute() -> None:
    confirming = (claim("by-council", "seats", None), claim("by-council", "seats", SeatRange(1, 1), "b"))
    assert disputes_of(club(*confirming)) == ()
    assert found(club(*confirming)).rivals == ()


def test_only_exact_claims_about_a_whole_field_compete() -> None:
    vague = attrs.evolve(seats(7), quality=Quality.ABOUT)
    dated = attrs.evolve(seats(8), on=ON)
    whole = Claim(about="by-council", source="a")
    assert disputes_of(club(vague, dated, whole)) == ()


def test_a_rival_value_with_which_the_trust_would_not_fit_together_is_none() -> None:
    trust = attrs.evolve(
        club(),
        entities=(attrs.evolve(club().entities[0], founded=When.on(ON)),),  # type: ignore[index]
        assets=(Building(id="hall"),),
        rights=(Ownership(id="title", over="hall", holder="club", until=When.on(ON)),),
        claims=(claim("title", "since", When.on(DAYS[0])), claim("title", "since", When.on(date(2020, 1, 1)), "b")),
    )
    (dispute,) = disputes_of(trust)
    assert [value for value, _ in dispute.rivals] == [When.on(date(2020, 1, 1))]
    assert variant(trust, [(dispute, 0)]) is not None


def test_the_values_are_tried_one_by_one_and_said_by_source() -> None:
    finding = found(club(claim("by-council", "seats", None, "b"), seats(3), seats(3, source="c"), seats(2, source="c")))
    assert finding.verdicts == {MET, BREACHED}
    assert [(r.value, r.sources, r.verdicts) for r in finding.rivals] == [
        (SeatRange(1, 1), ("b",), frozenset({MET})),
        (SeatRange(3, 3), ("a", "c"), frozenset({BREACHED})),
        (SeatRange(2, 2), ("c",), frozenset({MET})),
    ]
    assert [(u.about, u.field, u.kind) for u in finding.unknowns] == [("by-council", "seats", UnknownKind.DISPUTED)]


def test_a_dispute_that_changes_no_verdict_is_shown_and_decides_nothing() -> None:
    finding = found(club(seats(2)))
    assert finding.verdicts == {MET}
    assert finding.unknowns == ()
    assert [r.value for r in finding.rivals] == [SeatRange(1, 1), SeatRange(2, 2)]


def test_a_dispute_about_something_else_is_not_shown() -> None:
    assert found(club(claim("other", "name", "Another"))).rivals == ()


def test_two_disputes_may_only_together_make_a_difference() -> None:
    apart = (found(club(seats(2))), found(club(seats(1, "by-bank"))))
    assert [finding.verdicts for finding in apart] == [{MET}, {MET}]
    both = found(club(seats(2), seats(1, "by-bank")))
    assert both.verdicts == {MET, BREACHED}
    assert {u.about for u in both.unknowns} == {"by-council", "by-bank"}


def test_two_disputes_about_one_object_are_tried_together_though_neither_bears_by_itself() -> None:
    title = Ownership(id="title", over="hall", holder="other", state=RightState.CONTRACTED, since=When.on(ON))
    rivals = (claim("title", "holder", "club"), claim("title", "state", RightState.TRANSFERRED))

    def limited(*claims: Claim) -> Finding:
        trust = club(form=LegalForm.VERENIGING_BEPERKT)
        owned = attrs.evolve(trust, assets=(Building(id="hall"),), rights=(title,), claims=claims)
        return found(owned, "nl.bw2.30.1")

    assert limited().verdicts == {MET}
    assert [limited(rival).verdicts for rival in rivals] == [{MET}, {MET}]
    assert limited(*rivals).verdicts == {MET, BREACHED}


def test_of_a_field_that_states_nothing_only_the_claimed_values_hold() -> None:
    assert found(club(council=None)).verdicts == {MET, BREACHED}
    agreeing = found(club(seats(1), seats(2, source="b"), council=None))
    assert agreeing.verdicts == {MET}
    assert agreeing.unknowns == ()
    assert len(agreeing.rivals) == 2
    assert found(club(seats(1), seats(3, source="b"), council=None)).verdicts == {MET, BREACHED}


def test_a_rival_form_may_bring_a_rule_in_or_take_it_away() -> None:
    rival = claim("club", "form", LegalForm.COMPANY_LIMITED_BY_GUARANTEE)
    lost = found(club(rival))
    assert lost.verdicts == {MET, NOT_APPLICABLE}
    company = attrs.evolve(club(claim("club", "form", LegalForm.VERENIGING), form=LegalForm.SCIO))
    gained = found(company)
    assert gained.verdicts == {MET, NOT_APPLICABLE}
    assert [r.verdicts for r in gained.rivals] == [{NOT_APPLICABLE}, {MET}]


def test_the_rulebooks_of_a_rival_form_are_chosen_too() -> None:
    scottish = club(form=LegalForm.SCIO)
    assert chosen(scottish, BOOKS) == ()
    disputed = attrs.evolve(scottish, claims=(claim("club", "form", LegalForm.VERENIGING),))
    assert chosen(disputed, BOOKS) == (BW2_ASSOCIATION,)


def test_charters_are_chosen_when_named_and_what_is_of_no_law_always() -> None:
    code = Rulebook(id="code", title=LSA.title, read_on=LSA.read_on, rules=())
    books = (*BOOKS, code)
    assert chosen(attrs.evolve(club(form=LegalForm.SCIO), charters=("lsa",)), books) == (LSA, code)
    assert chosen(club(form=None), books) == (BW2_ASSOCIATION, code)
    assert DTA_SCOTLAND not in chosen(club(), books)


def test_three_silent_disputes_miss_no_verdict() -> None:
    groups = tuple(SeatGroup(id=f"g{n}", seats=SeatRange(1, 1)) for n in range(3))
    base = club()
    board = Body(id="board", kind_=BodyKind.BOARD, seat_groups=groups)
    meeting = Body(id="meeting", kind_=BodyKind.GENERAL_MEETING)
    claims = tuple(
        claim(f"g{n}", "appointed_by", by, s) for n in range(3) for by, s in (("meeting", "a"), ("council", "b"))
    )
    entities = (Entity(id="club", form=LegalForm.VERENIGING, bodies=(meeting, board)),)
    assert found(attrs.evolve(base, entities=entities, claims=claims)).verdicts == {MET, BREACHED}


@given(small_trusts(), st.sampled_from(DAYS))
def test_without_claims_nothing_is_asked_again(trust: Trust, on: date) -> None:
    told: list[tuple[int, int]] = []
    silent = attrs.evolve(trust, claims=())
    assess(silent, on=on, rulebooks=BOOKS, progress=lambda done, of: told.append((done, of)))
    number = sum(len(book.rules) for book in BOOKS)
    assert told == [(done, number) for done in range(1, number + 1)]
    assert all(not finding.rivals for finding in assess(silent, on=on, rulebooks=BOOKS))


def test_two_values_that_do_not_fit_together_are_not_tried_together() -> None:
    since, until = When.on(ON - timedelta(days=9)), When.on(ON + timedelta(days=9))
    group = SeatGroup(id="by-council", seats=SeatRange(4, 4), appointed_by="council", since=since, until=until)
    base = club()
    members = SeatGroup(id="by-members", seats=SeatRange(3, 3), appointed_by="meeting")
    board = Body(id="board", kind_=BodyKind.BOARD, seat_groups=(members, group))
    entity = Entity(
        id="club", form=LegalForm.VERENIGING, bodies=(Body(id="meeting", kind_=BodyKind.GENERAL_MEETING), board)
    )
    rivals = (
        claim("by-council", "since", When.on(ON - timedelta(days=1))),
        claim("by-council", "until", When.on(ON - timedelta(days=2)), "b"),
    )
    finding = found(attrs.evolve(base, entities=(entity,), claims=rivals))
    assert finding.verdicts == {MET, BREACHED}

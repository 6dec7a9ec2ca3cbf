"""What law and articles give for converting, annulling, leaving a co-operative, and the power over registered property."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.clauses_board import PropertyPower
from wijkonderneming.model.clauses_meeting import MajorityNeeded
from wijkonderneming.model.clauses_members import MemberLiability
from wijkonderneming.model.clauses_purpose import AmendmentPower
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.subjects import Subject
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_association_capacity import ASSOCIATION_PROPERTY_POWER
from wijkonderneming.rulebooks.nl.bw2_cooperative import AFTER_LEAVING
from wijkonderneming.rulebooks.nl.bw2_foundation import AMENDING_FOUNDATION, FOUNDATION_PROPERTY_POWER
from wijkonderneming.rulebooks.nl.bw2_legal_person import CONVERTING, VOIDABLE_FOR
from wijkonderneming.rulebooks.nl.wwft_ubo import OWNS_MORE_THAN
from wijkonderneming.values.majority import Majority
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.unknown import UnknownKind

ON = date(2026, 1, 1)
YEAR = Period.parse("1 year")


def given_by(norm: Norm[Any], form: LegalForm, clauses: Iterable[Clause] | None, on: date = ON) -> Any:
    """What gives a norm, and its value, for an entity with these clauses; ``None`` says nothing of its articles."""
    articles = None if clauses is None else (Articles(id="articles", clauses=tuple(clauses), complete=True),)
    trust = Trust(id="trust", name="T", entities=(Entity(id="club", form=form, articles=articles),))
    return TrustView(trust, on).entity("club").norm(norm)


@given(st.fractions(0, 1, max_denominator=100).filter(bool))
def test_articles_ask_nine_tenths_or_more_of_a_conversion(share: Any) -> None:
    asked = Majority(share=Share(share), more_than=False)
    clause = MajorityNeeded(id="clause", subjects=(Subject.CONVERSION,), needs=asked)
    answer = given_by(CONVERTING, LegalForm.VERENIGING, [clause])
    if 10 * share >= 9:
        assert (answer.value, answer.given_by, answer.displaced) == (asked, "clause", True)
    else:
        assert answer.value.share == Share.parse("9/10")
        assert isinstance(answer.given_by, Source)


def test_a_clause_on_amendments_says_nothing_of_conversions() -> None:
    needs = Majority(share=Share.parse("1/2"), more_than=True)
    answer = given_by(CONVERTING, LegalForm.COOPERATIE, [MajorityNeeded(subjects=(Subject.AMENDMENT,), needs=needs)])
    assert answer.value == Majority(share=Share.parse("9/10"), more_than=False)


@pytest.mark.parametrize(
    ("said", "counts"), [("11 months", YEAR), ("364 days", YEAR), ("12 months", None), ("3 years", None)]
)
def test_articles_make_the_year_after_leaving_longer_only(said: str, counts: Period | None) -> None:
    clause = MemberLiability(after_leaving=Period.parse(said))
    answer = given_by(AFTER_LEAVING, LegalForm.COOPERATIE, [clause])
    assert answer.value == (counts or Period.parse(said))
    assert answer.displaced is (counts is None)


@pytest.mark.parametrize(
    ("norm", "form"),
    [(FOUNDATION_PROPERTY_POWER, LegalForm.STICHTING), (ASSOCIATION_PROPERTY_POWER, LegalForm.VERENIGING)],
)
def test_a_board_has_no_power_over_registered_property_unless_the_articles_give_it(
    norm: Norm[bool], form: LegalForm
) -> None:
    assert given_by(norm, form, []).value is False
    assert given_by(norm, form, [PropertyPower(allowed=True)]).value is True
    assert given_by(norm, form, [PropertyPower(allowed=True, acts=(Subject.SURETY,))]).value is False
    assert given_by(norm, form, None).only is None


def test_a_foundation_changes_its_articles_only_as_they_allow() -> None:
    assert given_by(AMENDING_FOUNDATION, LegalForm.STICHTING, []).value is False
    assert given_by(AMENDING_FOUNDATION, LegalForm.STICHTING, [AmendmentPower(allowed=True)]).value is True
    assert given_by(AMENDING_FOUNDATION, LegalForm.STICHTING, None).only is None


def test_a_decision_can_be_annulled_for_a_year_whatever_the_articles() -> None:
    assert given_by(VOIDABLE_FOR, LegalForm.STICHTING, None).value == YEAR


@pytest.mark.parametrize("norm", [VOIDABLE_FOR, CONVERTING, AFTER_LEAVING, AMENDING_FOUNDATION])
def test_before_the_text_is_held_nothing_is_given(norm: Norm[Any]) -> None:
    assert norm.held_from == date(2002, 4, 23)
    answer = given_by(norm, LegalForm.COOPERATIE, [], date(2002, 4, 22))
    assert answer.only is None
    assert {unknown.kind for unknown in answer.unknowns} == {UnknownKind.LAW}


def test_more_than_a_quarter_makes_a_beneficial_owner() -> None:
    (version,) = OWNS_MORE_THAN.on(date(2020, 9, 27))
    assert version.value == Share.parse("1/4")
    assert OWNS_MORE_THAN.on(date(2020, 9, 26)) == ()

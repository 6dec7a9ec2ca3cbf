"""Legal entities: forms, liability, statuses, links, filings and distributions."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.governance.disputes import disputes_of, variant
from wijkonderneming.model.applying import apply
from wijkonderneming.model.changes import Revise
from wijkonderneming.model.distributions import Distribution
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.formers import FormerForm
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm, Liability
from wijkonderneming.model.links import Link, LinkKind
from wijkonderneming.model.noun import listed
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.model.statuses import Register, Status, StatusKind
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.values.share import Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When

YEAR = Span(date(2024, 1, 1), date(2025, 1, 1))


def codes(item: Any) -> list[str]:
    return [problem.code for problem in declared_problems(item)]


@pytest.mark.parametrize("form", [LegalForm.VERENIGING, LegalForm.STICHTING])
def test_letters_of_a_cooperative_do_not_stand_in_the_way_of_a_dispute_about_its_form(form: LegalForm) -> None:
    entity = Entity(id="e", form=LegalForm.COOPERATIE, liability=Liability.UA, founded=When.parse("2020-01-01"))
    rival = Claim(about="e", field="form", value=form, source="s")
    trust = Trust(id="t", name="T", entities=(entity,), claims=(rival,), sources=(Source(id="s", title="S"),))
    (dispute,) = disputes_of(trust)
    changed = variant(trust, ((dispute, 0),))
    assert changed is not None
    assert changed.entity("e").form is form


def test_a_conversion_leaves_the_letters_it_had() -> None:
    before = (FormerForm(value=LegalForm.COOPERATIE, until=When.parse("2020")),)
    assert codes(Entity(id="e", form=LegalForm.BV, former_forms=before, liability=Liability.UA)) == []


def test_a_form_of_one_law_tells_the_law() -> None:
    laws = {form: form.jurisdiction for form in LegalForm}
    assert {form for form, law in laws.items() if law is Jurisdiction.NL} == {
        LegalForm.STICHTING,
        LegalForm.VERENIGING,
        LegalForm.VERENIGING_BEPERKT,
        LegalForm.COOPERATIE,
        LegalForm.BV,
    }
    assert [form for form, law in laws.items() if law is Jurisdiction.SCOTLAND] == [LegalForm.SCIO]
    assert laws[LegalForm.COMPANY_LIMITED_BY_SHARES] is None


@given(kind=st.sampled_from(LinkKind), share=testing.shares())
def test_only_of_shares_and_votes_there_is_a_part(kind: LinkKind, share: Share) -> None:
    link = Link(kind_=kind, from_="a", to="b", share=share)
    of_parts = kind in {LinkKind.OWNS_SHARES_OF, LinkKind.MEMBER_OF, LinkKind.SUBSIDIARY_OF}
    assert codes(link) == ([] if of_parts else ["no_parts"])
    assert codes(Link(kind_=kind, from_="a", to="b")) == []


@pytest.mark.parametrize("kind", LinkKind)
def test_only_succession_never_comes_back(kind: LinkKind) -> None:
    pair = (Entity(id="a"), Entity(id="b"))
    links = (Link(kind_=kind, from_="a", to="b"), Link(kind_=kind, from_="b", to="a"))
    if kind is LinkKind.SUCCEEDS:
        with pytest.raises(InvalidTrust, match="no cycle of succeeds"):
            Trust(id="t", name="T", entities=pair, links=links)
    else:
        assert Trust(id="t", name="T", entities=pair, links=links).links == links


def filing(**days: str) -> Filing:
    said: dict[str, Any] = {key: When.parse(day) for key, day in days.items()}
    return Filing(id="f", kind_=FilingKind.ACCOUNTS, **said)


@pytest.mark.parametrize(
    ("days", "paths"),
    [
        ({"drawn_up": "2025-05-01", "adopted": "2025-05-01", "filed": "2025-05-01"}, []),
        ({"drawn_up": "2025-05-02", "adopted": "2025-05-01"}, ["adopted"]),
        ({"drawn_up": "2025-05-02", "filed": "2025-05-01"}, ["filed"]),
        ({"drawn_up": "2025-05", "filed": "2025-05-01"}, []),
        ({"drawn_up": "2025-06", "filed": "2025-05"}, ["filed"]),
        ({"adopted": "2025-06-01", "filed": "2025-05-01"}, []),
        ({"filed": "2025-05-01"}, []),
    ],
)
def test_nothing_is_filed_before_it_is_drawn_up_but_it_may_be_before_it_is_adopted(
    days: dict[str, str], paths: list[str]
) -> None:
    assert [problem.path for problem in declared_problems(filing(**days))] == paths


@pytest.mark.parametrize(
    "item",
    [{"filings": (Filing(id="f", kind_=FilingKind.ACCOUNTS, year="y"),)}, {"distributions": (Distribution(year="y"),)}],
)
def test_a_financial_year_is_that_of_the_same_entity(item: dict[str, Any]) -> None:
    years = (FinancialYear(id="y", since=YEAR.start, until=date(2025, 1, 1)),)
    assert Trust(id="t", name="T", entities=(Entity(id="a", financial_years=years, **item),)).entities is not None
    with pytest.raises(InvalidTrust) as caught:
        Trust(id="t", name="T", entities=(Entity(id="a", financial_years=years), Entity(id="b", **item)))
    assert [problem.code for problem in caught.value.problems] == ["elsewhere"]


def test_a_status_gives_way_to_the_same_one_only() -> None:
    anbi = Status(status=StatusKind.ANBI, since=When.parse("2020-01-01"), register=Register.TAX_AUTHORITY)
    charity = Status(status=StatusKind.CULTURAL_ANBI, since=When.parse("2020-01-01"))
    trust = Trust(id="t", name="T", entities=(Entity(id="e", statuses=(anbi, charity)),))
    again = Status(status=StatusKind.ANBI)
    change = Revise(about="e", field="statuses", value=again, on=When.parse("2024-01-01"))
    after = listed(apply(trust, (change,)).entity("e").statuses)
    assert [(s.status, s.until is None) for s in after] == [
        (StatusKind.ANBI, False),
        (StatusKind.CULTURAL_ANBI, True),
        (StatusKind.ANBI, True),
    ]

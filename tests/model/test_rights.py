"""What the terms of rights, and what rests on them, can say, and what is ill-formed in them."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import wijkonderneming as wo
from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.encumbrances import Encumbrance
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.model.rights import Right
from wijkonderneming.model.trust import InvalidTrust, problems
from wijkonderneming.testing.values import whens

RIGHTS = STANDARD_CATALOGUE.of(Right)
ENCUMBRANCES = STANDARD_CATALOGUE.of(Encumbrance)
EUR = wo.Money("EUR 10.00")
RISE = wo.Indexation(rate=wo.Rate.parse("2.0%"), first=date(2026, 1, 1))
TITLE = wo.Ownership(id="title", over="hall", holder="coop")


def trust_of(*rights: Right, encumbrances: tuple[Encumbrance, ...] = (), **more: Any) -> wo.Trust:
    parts: dict[str, Any] = {
        "entities": (wo.Entity(id="coop"),),
        "organisations": (wo.Organisation(id="city"),),
        "assets": (wo.Building(id="hall"),),
    }
    return wo.Trust(id="t", name="T", rights=rights, encumbrances=encumbrances, **{**parts, **more})


def found(item: Any) -> list[tuple[str, str]]:
    return [(problem.path, problem.code) for problem in declared_problems(item)]


def refused(*rights: Right, **more: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidTrust) as error:
        trust_of(*rights, **more)
    return [(problem.path.removeprefix("trust."), problem.code) for problem in error.value.problems]


def test_the_families_have_the_kinds_that_cases_and_laws_speak_of() -> None:
    real = {kind for kind, cls in RIGHTS.items() if getattr(cls, "real", False)}
    assert real == {"ownership", "co_ownership", "apartment_right", "erfpacht", "opstal"}
    assert RIGHTS.keys() - real == {"lease", "bruikleen", "licence"}
    money = {"mortgage", "funder_charge", "price_on_resale"}
    use = {"covenant", "chain_clause", "return_clause", "first_refusal", "property_lock"}
    assert ENCUMBRANCES.keys() == money | use


@pytest.mark.parametrize("regime", [None, *wo.LeaseRegime])
def test_a_permit_is_only_for_vacant_property(regime: wo.LeaseRegime | None) -> None:
    lease = wo.Lease(id="l", over="hall", holder="coop", regime=regime, permit_until=wo.When.parse("2026"))
    needed = regime in {None, wo.LeaseRegime.VACANT_PROPERTY}
    assert found(lease) == ([] if needed else [("permit_until", "other_regime")])
    assert found(attrs.evolve(lease, permit_until=None)) == []


@pytest.mark.parametrize("rule", [None, *wo.PriceRule])
def test_a_sum_stands_only_where_the_price_is_made_of_it(rule: wo.PriceRule | None) -> None:
    clause = wo.ReturnClause(id="r", over="title", price_rule=rule)
    fixed = rule in {None, wo.PriceRule.NOMINAL, wo.PriceRule.INDEXED}
    assert found(attrs.evolve(clause, price=EUR)) == ([] if fixed else [("price", "other_rule")])
    rises = rule in {None, wo.PriceRule.INDEXED}
    assert found(attrs.evolve(clause, indexation=RISE)) == ([] if rises else [("indexation", "other_rule")])


@pytest.mark.parametrize(
    ("item", "field", "low", "high"),
    [
        (wo.Mortgage(id="m", over="title"), "rank", 1, 100),
        (wo.FunderCharge(id="m", over="title"), "rank", 1, 100),
        (wo.FirstRefusal(id="m", over="title"), "months", 0, 120),
        (wo.NoticeTerm(by=wo.Side.HOLDER), "months", 0, 1200),
        (wo.RightOption(id="o", kind_=wo.OptionKind.RENEWAL), "months", 1, 1200),
    ],
)
def test_numbers_lie_within_bounds_both_inclusive(item: Any, field: str, low: int, high: int) -> None:
    for number in (low, high):
        assert found(attrs.evolve(item, **{field: number})) == []
    for number in (low - 1, high + 1):
        assert found(attrs.evolve(item, **{field: number})) == [(field, "out_of_bounds")]


def test_each_party_has_one_term_of_notice() -> None:
    both = (wo.NoticeTerm(by=wo.Side.HOLDER, months=3), wo.NoticeTerm(by=wo.Side.COUNTERPARTY, months=12))
    lease = wo.Lease(id="l", over="hall", holder="coop", notice=both)
    assert trust_of(lease).rights == (lease,)
    assert refused(attrs.evolve(lease, notice=both[:1] * 2)) == [("rights[0].notice[1].by", "twice")]


def test_what_rests_on_something_rests_on_a_right() -> None:
    loan = wo.PlainLoan(id="loan", issuer="coop", principal=EUR)
    mortgage = wo.Mortgage(id="m", over="title", beneficiary="city", secures=("loan",), amount=EUR)
    assert trust_of(TITLE, encumbrances=(mortgage,), capital=(loan,)).encumbrances == (mortgage,)
    assert refused(TITLE, encumbrances=(attrs.evolve(mortgage, over="hall", secures=None),)) == [
        ("encumbrances[0].over", "wrong_noun")
    ]
    assert refused(TITLE, encumbrances=(mortgage,)) == [("encumbrances[0].secures[0]", "dangling")]
    pounds = attrs.evolve(mortgage, amount=wo.Money("GBP 1.00"))
    assert refused(TITLE, encumbrances=(pounds,), capital=(loan,)) == [("capital[0].principal", "other_currency")]


@pytest.mark.parametrize("field", ["renews", "follows"])
def test_no_right_goes_on_from_itself(field: str) -> None:
    def named(name: str, before: str | None) -> Right:
        parts: dict[str, Any] = {"id": name, "over": "hall", "holder": "coop", field: before}
        return wo.Opstal(**parts)

    assert problems(trust_of(named("one", "other"), named("other", None))) == ()
    assert refused(named("one", "one")) == [(f"rights[0].{field}", "cycle")]
    twice = refused(named("one", "other"), named("other", "one"))
    assert [code for _, code in twice] == ["cycle"]


@given(whens(), whens(), st.sampled_from(sorted(ENCUMBRANCES)))
def test_nothing_stops_resting_before_it_began(since: wo.When, until: wo.When, kind: str) -> None:
    item = ENCUMBRANCES[kind](id="e", over="title", since=since, until=until)  # type: ignore[call-arg]
    certainly = since.earliest is not None and until.latest is not None and until.latest <= since.earliest
    assert [code for _, code in found(item)] == ["ends_before_start"] * certainly


def test_a_document_says_all_of_it() -> None:
    """A lease with every term of it, and a ground lease with what rests on it."""
    text = {"nl": "horeca", "en": "catering"}
    document = {
        "schema": 1,
        "trust": {
            "id": "t",
            "name": "T",
            "organisations": [{"id": "city"}, {"id": "vve"}],
            "entities": [{"id": "coop"}],
            "assets": [{"id": "hall", "kind": "building"}, {"id": "field", "kind": "land"}],
            "rights": [
                {
                    "id": "lease",
                    "kind": "lease",
                    "over": "hall",
                    "holder": "coop",
                    "counterparty": "city",
                    "state": "contracted",
                    "since": "2024-01-01",
                    "until": "2029-01-01",
                    "regime": "shop_290",
                    "permitted_use": text,
                    "subletting": "with_consent",
                    "rent": [{"since": "2024-01-01", "value": "EUR 500.00"}],
                    "rent_free": [{"id": "free", "until": "2024-03-01"}],
                    "notice": [{"by": "either", "months": 12, "against": "end_of_term"}],
                    "options": [{"id": "longer", "kind": "renewal", "by": "holder", "months": 60}],
                    "upkeep": [{"id": "roof", "what": text, "by": "counterparty", "paid_by": "holder"}],
                },
                {
                    "id": "ground",
                    "kind": "erfpacht",
                    "over": "field",
                    "holder": "coop",
                    "state": "transferred",
                    "since": "2020",
                    "price": "EUR 1.00",
                    "landowner": "city",
                    "perpetual": True,
                    "at_end": "value",
                },
                {
                    "id": "flat",
                    "kind": "apartment_right",
                    "over": "hall",
                    "holder": "coop",
                    "share": "2/7",
                    "association": "vve",
                },
            ],
            "encumbrances": [
                {
                    "id": "back",
                    "kind": "return_clause",
                    "over": "ground",
                    "beneficiary": "city",
                    "state": "transferred",
                    "until": "2040",
                    "price": "EUR 1.00",
                    "price_rule": "nominal",
                }
            ],
        },
    }
    trust = loads(json.dumps(document))
    assert problems(trust) == ()
    assert json.loads(dumps(trust)) == document
    assert str(trust.get("flat", wo.ApartmentRight).share) == "2/7"
    assert trust.get("back", wo.ReturnClause).price_rule is wo.PriceRule.NOMINAL

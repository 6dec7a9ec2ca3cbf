from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import examples, testing
from wijkonderneming.documents.catalogue import ROOTS
from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.texts import dump, dumps, load, loads
from wijkonderneming.model.activities import Activity, Audience, Domain, PublishedNumber
from wijkonderneming.model.assets import Building
from wijkonderneming.model.endings import Cessation, Dissolution, DissolutionGround, Insolvency, Merger, Succession
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Claim, Gap, Quality
from wijkonderneming.model.formers import FormerForm, FormerName
from wijkonderneming.model.funds import Fund, FundBalance, FundKind, FundTransfer
from wijkonderneming.model.in_kind import InKind, InKindKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.life import Closing, Conversion, Incorporation, Phase, PhaseKind, Rename, Reopening
from wijkonderneming.model.noun import DatedMoney
from wijkonderneming.model.outside import DecidingOrgan, DecisionByOthers, Matter, OutcomeByOthers, Policy
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.programme import Application, Award, Programme
from wijkonderneming.model.root import Root
from wijkonderneming.model.support import Coaching, Endorsement, InformationMeeting, StudyVisit, Training
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.umbrella import Grade, GradeKind, Network, NetworkMember
from wijkonderneming.model.work import Employee, IndependentProfessional, Placement, Seconded, Volunteer
from wijkonderneming.values.hours import Hours
from wijkonderneming.values.money import Money
from wijkonderneming.values.numbers import Numbers
from wijkonderneming.values.place import Place
from wijkonderneming.values.recurrence import Recurrence
from wijkonderneming.values.share import Share
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.when import When

DAY = date(2024, 2, 29)
FIVE = (DatedMoney(since=DAY, value=Money("EUR 5.00")),)

EVERYTHING = Trust(
    id="t",
    name="Huis",
    people=(Person(id="p1"),),
    organisations=(Organisation(id="city"),),
    entities=(
        Entity(
            id="e",
            name="Coop",
            former_names=(FormerName(value="Stichting", until=When.parse("2018")),),
            form=LegalForm.COOPERATIE,
            former_forms=(FormerForm(value=LegalForm.STICHTING, until=When.parse("2018")),),
            funds=(
                Fund(id="general", kind_=FundKind.GENERAL, balances=(FundBalance(on=DAY, amount=Money("EUR 9.00")),)),
                Fund(id="gift", kind_=FundKind.RESTRICTED, restricted_by=("city",), purpose="the roof"),
            ),
            fund_transfers=(FundTransfer(id="m", from_="general", to="gift", amount=Money("EUR 1.00")),),
        ),
        Entity(id="f"),
    ),
    assets=(Building(id="hall"),),
    in_kind=(
        InKind(id="k", kind_=InKindKind.LABOUR, from_="city", to="e", hours=Hours(Fraction(15, 2)), basis=Text(en="x")),
    ),
    work=(
        Employee(id="w1", entity="e", fte=Share(Fraction(4, 5)), hours_per_week=Hours(32)),
        Volunteer(id="w2", person="p1", allowance_per_month=FIVE, allowance_per_year=()),
        IndependentProfessional(id="w3", professional="city", directed_by="e", fee_per_hour=FIVE),
        Seconded(id="w4", from_="city", paid_by="city"),
        Placement(id="w5", number=4, moved_on=0),
    ),
    activities=(
        Activity(
            id="a",
            domains=(Domain.CARE,),
            at=("hall",),
            with_=("city",),
            audience=(Audience.EVERYONE,),
            times=Recurrence.monthly(DAY),
            income=(),
            delivered=(PublishedNumber(of="meals", number=3),),
        ),
    ),
    support=(
        Endorsement(id="s1", number=3, decision="d", about=(Matter.PLAN,)),
        Training(id="s2", participants=4, place=Place(name="Deventer")),
        InformationMeeting(id="s3", on=When(None, DAY)),
        StudyVisit(id="s4", visited="city"),
        Coaching(id="s5", to=("t",), until=When.parse("2015")),
    ),
    decisions_by_others=(
        DecisionByOthers(
            id="d", by="city", organ=DecidingOrgan.COUNCIL, outcome=OutcomeByOthers.APPROVED, under=("rule",)
        ),
    ),
    policies=(Policy(id="rule", by="city", says=Text(nl="regel")),),
    phases=(Phase(phase=PhaseKind.OPERATING, since=When.parse("2014")),),
    life=(
        Incorporation(id="l0", entity="e", on=When.parse("2013")),
        Rename(id="l1", entity="e", old_name="Stichting", new_name="Coop"),
        Conversion(id="l2", entity="e", old_form=LegalForm.STICHTING, new_form=LegalForm.COOPERATIE),
        Closing(id="l3", over="hall"),
        Reopening(id="l4", over="hall"),
        Merger(id="l5", disappearing=("e",), into="f"),
        Succession(id="l6", from_="e", to="f"),
        Insolvency(id="l7", entity="e", ended=When.parse("2019")),
        Dissolution(id="l8", entity="e", ground=DissolutionGround.NO_MEMBERS, assets_left=False),
        Cessation(id="l9", entity="e"),
    ),
    claims=(
        Claim(about="w5", field="number", value=45, source="s"),
        Claim(about="k", field="hours", value=Hours(40), quality=Quality.ABOUT, source="s"),
        Claim(about="l1", field="new_name", value="Coöp", source="s"),
    ),
    gaps=(Gap(about="t", field="work"),),
    sources=(Source(id="s", title="A paper"),),
)
NETWORK = Network(
    id="n",
    name="LSA",
    jurisdictions=(Jurisdiction.NL,),
    members=(
        NetworkMember(id="m1", trust="tevreden", grades=(Grade(grade=GradeKind.CORE, called="kernlid"),)),
        NetworkMember(id="m2", name="Generatiehuis"),
    ),
    claims=(Claim(about="m2", field="name", value="Claerkamp", source="s"),),
    sources=(Source(id="s", title="A paper"),),
)
PROGRAMME = Programme(
    id="p",
    name="Experiment",
    target_awards=Numbers(10, 15),
    applications=(Application(id="a", name="Emmen", asked=Money("EUR 1.00")),),
    awards=(Award(id="w", to="a", months=24),),
    support=(Training(id="s1", to=("a",)),),
    claims=(Claim(about="p", field="target_awards", value=Numbers(12, 12), source="s"),),
    sources=(Source(id="s", title="A paper"),),
)
EACH: tuple[Root, ...] = (EVERYTHING, NETWORK, PROGRAMME)


@pytest.mark.parametrize("root", EACH, ids=lambda root: root.noun)
def test_every_root_comes_back_as_it_was(root: Root, tmp_path: Path) -> None:
    text = dumps(root)
    assert loads(text, root=type(root)) == root
    assert loads(text, root=Root) == root
    assert dumps(loads(text, root=Root)) == text
    dump(root, tmp_path / "root.json")
    assert load(tmp_path / "root.json", root=type(root)) == root


def test_each_root_has_a_case_here() -> None:
    assert {type(root) for root in EACH} == set(ROOTS)
    assert len({root.noun for root in ROOTS}) == len(ROOTS)


@pytest.mark.parametrize("asked", ROOTS, ids=lambda root: root.noun)
@pytest.mark.parametrize("root", EACH, ids=lambda root: root.noun)
def test_a_document_with_another_root_is_refused_and_told_how_to_be_read(asked: type[Root], root: Root) -> None:
    if isinstance(root, asked):
        return
    with pytest.raises(DocumentError) as caught:
        loads(dumps(root), root=asked)
    found = {(problem.path, problem.code): problem.expected for problem in caught.value.problems}
    assert set(found) == {(root.noun, "unknown_key"), (asked.noun, "missing_key")}
    assert f"root={type(root).__name__}" in found[root.noun, "unknown_key"]


def test_a_trust_is_what_is_read_when_nothing_is_said() -> None:
    assert loads(dumps(EVERYTHING)) == EVERYTHING
    with pytest.raises(DocumentError):
        loads(dumps(NETWORK))


def test_a_document_has_one_root() -> None:
    both = json.loads(dumps(NETWORK)) | json.loads(dumps(PROGRAMME))
    with pytest.raises(DocumentError) as caught:
        loads(json.dumps(both), root=Root)
    assert [(problem.path, problem.code) for problem in caught.value.problems] == [("programme", "several")]
    with pytest.raises(DocumentError) as none:
        loads('{"schema": 1}', root=Root)
    assert [problem.code for problem in none.value.problems] == ["missing_key"]
    assert all(root.noun in str(none.value) for root in ROOTS)


@pytest.mark.parametrize(
    ("root", "path", "value", "code"),
    [
        (NETWORK, ["members", 0, "grades", 0, "grade"], "kern", "unknown_word"),
        (NETWORK, ["members", 1, "nane"], "x", "unknown_key"),
        (NETWORK, ["claims", 0, "value"], 3, "wrong_type"),
        (PROGRAMME, ["target_awards"], "15..10", "range"),
        (PROGRAMME, ["target_awards"], 12, "wrong_type"),
        (PROGRAMME, ["awards", 0, "to"], "nobody", "dangling"),
        (PROGRAMME, ["support", 0, "kind"], "trainning", "unknown_kind"),
        (PROGRAMME, ["claims", 0, "value"], "12..12", "canonical"),
    ],
)
def test_what_is_wrong_is_named_with_its_path(root: Root, path: list[str | int], value: object, code: str) -> None:
    raw: Any = json.loads(dumps(root))
    here = raw[root.noun]
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    with pytest.raises(DocumentError) as caught:
        loads(json.dumps(raw), root=type(root))
    written = root.noun + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    assert (written, code) in {(problem.path, problem.code) for problem in caught.value.problems}


@given(
    known=st.none() | st.integers(0, 10**9).map(lambda n: Hours(Fraction(n, 100))),
    share=st.none() | testing.shares(),
    since=st.none() | testing.whens(),
)
def test_work_of_any_hours_comes_back(known: Hours | None, share: Share | None, since: When | None) -> None:
    week = Hours(168)
    hours = known if known is None or known <= week else week
    work = Employee(id="w", fte=share, hours_per_week=hours, since=since)
    trust = Trust(id="t", name="Huis", work=(work,))
    assert loads(dumps(trust)) == trust


def test_the_experiment_of_2012_is_a_document() -> None:
    programme = examples.load_programme("experiment-bewonersbedrijven")
    assert dumps(programme) == examples.text("experiment-bewonersbedrijven")
    target = programme.target_awards
    assert target is not None
    assert programme.covers(target.low).is_false
    assert programme.awards_covered().number == 8
    assert str(programme.most_per_award(target.low)) == "EUR 170000.00"
    with pytest.raises(examples.UnknownExample):
        examples.load_programme("experiment")

"""Walking from flip to flip finds what asking on every day of several years finds, by all shipped rules."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Assessment
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.assets import Building
from wijkonderneming.model.bodies import Body, BodyKind, SeatGroup, SeatRange
from wijkonderneming.model.clauses_purpose import BookYear, Surplus
from wijkonderneming.model.distributions import Recipient
from wijkonderneming.model.endings import Dissolution
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.formers import FormerForm
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.members import MemberClass
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Organisation, OrganisationKind, Person, Residence
from wijkonderneming.model.rights import Ownership, RightState
from wijkonderneming.model.statuses import Status, StatusKind
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.values.place import Area, Place
from wijkonderneming.values.when import When

AREA = Area(name="Hill")
HILL, DALE = Place(name="Hill"), Place(name="Dale")
ORGANISATIONS = (
    Organisation(id="council", kind_=OrganisationKind.MUNICIPALITY),
    Organisation(id="neighbours", kind_=OrganisationKind.RESIDENTS_ASSOCIATION),
)


def day(text: str) -> When:
    return When.parse(text)


def association() -> Trust:
    """An association that became a full one, whose directors come, go and move, and whose years are filed late."""
    people = (
        Person(id="ann", residences=(Residence(place=HILL, until=day("2023-03")),)),
        Person(id="bob", residences=(Residence(place=DALE, until=day("2022-02-28")), Residence(place=HILL, since=day("2022-02-28")))),
        Person(id="cas", residences=None),
    )  # fmt: skip
    groups = (
        SeatGroup(id="by-members", seats=SeatRange(2, 3), appointed_by="meeting"),
        SeatGroup(id="by-council", seats=SeatRange(1, 2), appointed_by="council", since=day("2021-07-01")),
    )
    offices = (
        Office(
            id="o1", body="board", seat_group="by-members", holder="ann", since=day("2020"), until=day("2024-02-29")
        ),
        Office(
            id="o2", body="board", seat_group="by-members", holder="bob", since=day("2021-12-31"), left=day("2025-06")
        ),
        Office(id="o3", body="board", seat_group="by-council", holder="cas", since=day("2022-05-01")),
    )
    years = tuple(
        FinancialYear(id=f"y{year}", since=date(year, 1, 1), until=date(year + 1, 1, 1)) for year in (2021, 2022)
    )
    filings = (
        Filing(id="f21", kind_=FilingKind.ACCOUNTS, year="y2021", drawn_up=day("2022-06-30"), adopted=day("2022-07")),
        Filing(id="f22", kind_=FilingKind.ACCOUNTS, year="y2022", drawn_up=day("2023-07-01")),
    )
    club = Entity(
        id="club",
        form=LegalForm.VERENIGING,
        former_forms=(FormerForm(value=LegalForm.VERENIGING_BEPERKT, until=day("2022-10-01")),),
        founded=day("2020-01"),
        articles=(
            Articles(id="first", notarial=False, clauses=(Surplus(to=(Recipient.PRIVATE_PERSONS,)),), complete=True),
            Articles(id="second", since=day("2022-10-01"), notarial=True, clauses=(Surplus(to=(Recipient.NEIGHBOURHOOD,)),)),
        ),
        bodies=(
            Body(id="meeting", kind_=BodyKind.GENERAL_MEETING),
            Body(id="board", kind_=BodyKind.BOARD, seat_groups=groups),
            Body(id="audit", kind_=BodyKind.AUDIT_COMMITTEE, since=day("2023-05-15")),
        ),
        offices=offices,
        membership=(MemberClass(id="members", voting=True, residents_only=True),),
        statuses=(Status(status=StatusKind.ANBI, since=day("2021-01-01"), until=day("2024-06-01")),),
        distributions=(),
        financial_years=years,
        filings=filings,
    )  # fmt: skip
    rights = (Ownership(id="title", over="hall", holder="club", state=RightState.TRANSFERRED, since=day("2022-08")),)
    return Trust(
        id="lively",
        name="Lively",
        area=AREA,
        led_by="club",
        charters=("lsa",),
        people=people,
        organisations=ORGANISATIONS,
        entities=(club,),
        assets=(Building(id="hall"),),
        rights=rights,
    )


def foundation() -> Trust:
    """A foundation with years of its own, a supervisory board from some day on, and an end."""
    offices = tuple(
        Office(id=f"o{n}", body=body, since=day(since), until=day(until))
        for n, (body, since, until) in enumerate(
            (("board", "2019-12", "2023-12-01"), ("board", "2023-12-01", "2027"), ("council-of", "2021-07-01", "2025-07-01"))
        )
    )  # fmt: skip
    house = Entity(
        id="house",
        form=LegalForm.STICHTING,
        founded=day("2019-11-30"),
        articles=(Articles(id="deed", clauses=(BookYear(month=7),), complete=True),),
        bodies=(
            Body(id="board", kind_=BodyKind.BOARD),
            Body(id="council-of", kind_=BodyKind.SUPERVISORY_BOARD, since=day("2021-07-01")),
        ),
        offices=offices,
        statuses=None,
    )
    life = (Dissolution(id="end", entity="house", on=day("2025-03"), assets_left=False),)
    return Trust(id="quiet", name="Quiet", area=AREA, charters=("lsa",), entities=(house,), rights=(), life=life)


def gist(found: Assessment) -> list[object]:
    """What is decided; what an open verdict rests on is compared in the laws of rules."""
    return [(one.rule, one.subject, one.verdicts, one.status, one.reason, one.source) for one in found]


QUARTERS = [(year, month) for year in range(2020, 2026) for month in (1, 4, 7, 10)]
HANGS_ON_A_DOZEN = {"nl.bw2.10.2", "nl.bw2.49.1.report", "nl.bw2.394.1", "nl.bw2.394.2", "nl.bw2.394.3", "nl.bw2.396.8"}
"""What is not known of these has so many combinations that asking them on every day takes minutes."""
RULES = sorted({rule.id for book in STANDARD_RULEBOOKS for rule in book.rules} - HANGS_ON_A_DOZEN)
TRUSTS = (association(), foundation())


@pytest.mark.parametrize("number", range(len(QUARTERS)), ids=lambda number: "{}-{:02}".format(*QUARTERS[number]))
def test_nothing_changes_but_on_noted_days(number: int) -> None:
    # Each quarter has its trust and some rules of its own, so that all days of six years can be asked one by one.
    trust, rules = TRUSTS[number % 2], RULES[number :: 2 * len(QUARTERS)]
    start = date(*QUARTERS[number], 1)
    last: list[object] = []
    flip: date | None = start
    for today in (start + timedelta(days=days) for days in range(92)):
        found = assess(trust, on=today, rulebooks=STANDARD_RULEBOOKS, rules=rules)
        if today == flip:
            last, flip = gist(found), found.next_flip
        assert gist(found) == last, f"on {today}, which was not noted"

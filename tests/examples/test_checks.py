"""The sums that the notes on the cases derive, made again from the documents."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

import attrs
import pytest

from wijkonderneming.examples import load, load_programme
from wijkonderneming.finance.given import given_of
from wijkonderneming.model.contracts import Result, ResultContract
from wijkonderneming.model.life import PhaseKind
from wijkonderneming.model.root import Root
from wijkonderneming.model.schedule import Given
from wijkonderneming.model.tariffs import TariffCard, TariffUnit
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.when import When


def note(root: Root, words: str) -> str:
    """The one note that has these words."""
    (found,) = [str(note.text.en) for note in root.notes or () if words in str(note.text.en)]
    return found


def euros(text: str) -> list[int]:
    """The whole amounts that a text names, in their order."""
    return [int(amount.replace(",", "")) for amount in re.findall(r"(?:EUR|GBP) ([0-9,]*[0-9])", text)]


def test_the_grants_of_gerkesklooster_leave_more_than_87_000_uncovered() -> None:
    trust = load("gerkesklooster-stroobos")
    grants = Money.total([trust[name].amount for name in ("grant-municipality", "grant-province")], Currency.EUR)
    assert grants == Money("EUR 40000.00")
    cost = given_of(trust).amount(trust["phase-1"], "amount")
    assert cost is not None
    left = cost - Amount.of(grants)
    assert left.low == Money("EUR 87000.01").cents
    assert left.high is None


def test_gerkesklooster_agreed_and_did_not_yet_acquire() -> None:
    trust = load("gerkesklooster-stroobos")
    assert trust["title"].since == When.on(date(2017, 2, 28))
    assert date(2017, 2, 28).isoweekday() == 2, "the Tuesday by which the year was inferred"


def test_the_playgrounds_of_deventer_got_440_000_for_ten_years() -> None:
    trust = load("tevreden-deventer")
    (each,) = euros(note(trust, "For each playground"))[:1]
    assert trust["playground-budget"].amount == Money.from_cents(each * 100, Currency.EUR) * trust["playgrounds"].number
    agreement = trust["land-use"]
    assert agreement.until.earliest.year - agreement.since.earliest.year == 10
    announced = int(re.findall(r"removes ([0-9]+) playgrounds", str(trust["removal"].says.en))[0])
    assert announced - trust["playgrounds"].number == 7


def test_esbeek_says_two_things_of_its_first_issue() -> None:
    trust = load("esbeek")
    (derived,) = [
        claim.value for claim in trust.claims or () if claim.about == "first-issue" and claim.value is not None
    ]
    assert derived == Money("EUR 1000.00") * 300
    assert trust["first-issue"].raised == Money("EUR 350000.00")


def test_de_meevaart_has_two_first_days() -> None:
    trust = load("meevaart")
    said = [claim.value or trust["reopens"].on for claim in trust.claims or () if claim.about == "reopens"]
    assert len(said) == 2
    first, second = said
    assert first.latest < second.earliest


@pytest.mark.parametrize(
    ("room", "plain"),
    [("theatre", 15000), ("conference-room", 15000), ("studio-3", 7500), ("classroom-2", 7500), ("classroom-3", 6000)],
)
def test_de_meevaart_charges_others_double_and_fines_half(room: str, plain: int) -> None:
    card = load("meevaart").get("card", TariffCard)
    half_day, on = TariffUnit.HALF_DAY, date(2026, 11, 23)
    prices = [card.price(room, half_day, group, on) for group in (None, "third-parties", "social-groups")]
    assert [None if price is None else price.low for price in prices] == [plain, 2 * plain, 0]
    fine = card.no_show_fine(room, half_day, "social-groups", on)
    assert fine is not None
    assert (fine.low, fine.high) == (Fraction(plain, 2), Fraction(plain, 2))


def test_a_party_at_de_meevaart_pays_double_at_least() -> None:
    card = load("meevaart").get("card", TariffCard)
    price = card.price("theatre", TariffUnit.HALF_DAY, "parties", date(2026, 11, 23))
    assert price is not None
    assert price.low == Money("EUR 300.00").cents
    assert price.high is None, "how much cleaning costs is not said"


def test_a_half_day_at_de_meevaart_is_four_hours_of_the_sports_room() -> None:
    card = load("meevaart").get("card", TariffCard)
    on = date(2026, 11, 23)
    assert card.price("sports-room", TariffUnit.HOUR, None, on, 4) == card.price(
        "theatre", TariffUnit.HALF_DAY, None, on
    )
    assert card.price("theatre", TariffUnit.HOUR, None, on) is None


def test_a_person_out_of_benefit_brings_the_afrikaanderwijk_2_000() -> None:
    trust = load("afrikaanderwijk")
    contract = attrs.evolve(
        trust.get("out-of-benefit", ResultContract), results=(Result(id="two", on=When.on(date(2027, 3, 1)), number=2),)
    )
    (strand,) = contract.schedule(Span(date(2027, 1, 1), date(2028, 1, 1)), Given())
    assert (strand.days, strand.low) == ((date(2027, 3, 1),), (Money("EUR 4000.00").cents,))


def test_the_sources_of_the_bruishuis_differ_on_its_surplus() -> None:
    claims = load("malburgen-bruishuis").claims or ()
    assert {claim.value for claim in claims if claim.about == "surplus-2014"} == {40_000, 50_000}
    assert {str(claim.value) for claim in claims if claim.about == "year-2014"} == {"EUR 500000.00"}


def test_the_shares_of_coin_street_are_rounded() -> None:
    trust = load("coin-street")
    (total,) = euros(note(trust, "GBP 11,060,000 came in"))
    assert trust["year-2017"].gross_income == Money.from_cents(total * 100, Currency.GBP)
    costs = [int(share) for share in re.findall(r"([0-9]+)%", note(trust, "costs in that year"))]
    assert sum(costs) == 100
    income = {
        what: int(share)
        for share, what in re.findall(r"([0-9]+)% (fees|council|grants|leases)", note(trust, "GBP 11,060,000 came in"))
    }
    assert sum(income.values()) == 25, "while the text says that commercial is more than three quarters"
    assert {what: total * share // 100 for what, share in income.items()} == {
        "fees": 1_437_800,
        "council": 331_800,
        "grants": 110_600,
        "leases": 884_800,
    }
    assert total * 75 // 100 == 8_295_000


def test_no_more_than_eight_full_awards_come_out_of_the_pool() -> None:
    programme = load_programme("experiment-bewonersbedrijven")
    pool = programme.pool()
    assert pool is not None
    assert pool.low == pool.high == Money("EUR 1700000.00").cents
    assert str(programme.awards_covered()) == "8"
    assert not programme.covers(9).is_true
    target = programme.target_awards
    assert target is not None
    averages = [programme.most_per_award(number) for number in (target.low, target.high)]
    assert [str(average) for average in averages] == ["EUR 170000.00", "EUR 113333.33"]


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("gerkesklooster-stroobos", date(2020, 1, 28)),
        ("esbeek", date(2025, 12, 20)),
        ("tevreden-deventer", date(2026, 1, 1)),
    ],
)
def test_an_enterprise_was_at_work_when_it_was_last_heard_of(name: str, by: date) -> None:
    (phase,) = [phase for phase in load(name).phases or () if phase.phase is PhaseKind.OPERATING]
    assert phase.since is not None
    assert phase.since.possibly_by(by)
    assert phase.until is None

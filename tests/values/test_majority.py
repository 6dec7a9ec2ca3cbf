"""What a decision needs: against a count by hand of every small body, its laws, and the statutes that set it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import combinations_with_replacement, product
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wijkonderneming.testing.values_legal import majorities, measured, tallies
from wijkonderneming.values.count import Count
from wijkonderneming.values.majority import (
    InvalidMajority,
    Majority,
    MajorityBase,
    SecondMeeting,
    Turnout,
    TurnoutOf,
    WhichSecond,
)
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Share
from wijkonderneming.values.tally import InvalidTally, Measured, Standing, Tally
from wijkonderneming.values.unknown import Unknown

BALLOTS = ("for", "against", "blank", "invalid", "abstained", "absent")
HALF, TWO_THIRDS, THREE_QUARTERS = (Share(Fraction(n, d)) for n, d in ((1, 2), (2, 3), (3, 4)))
ABSOLUTE = Majority(share=HALF, more_than=True)
AMENDMENT = Majority(share=TWO_THIRDS, more_than=False)
SPECIAL = Majority(share=THREE_QUARTERS, more_than=False)
UNANIMOUS = Majority(share=Share(1), more_than=False)
EVERYBODY = attrs.evolve(UNANIMOUS, base=MajorityBase.ENTITLED)
CONVERSION = Majority(
    share=THREE_QUARTERS,
    more_than=False,
    turnout=Turnout(share=HALF, counting=TurnoutOf.VOTES_CAST),
    second=SecondMeeting(
        which=WhichSecond.CONFIRMING,
        share=HALF,
        more_than=True,
        not_before=Period.parse("14 days"),
        not_after=Period.parse("1 month"),
    ),
)
"""Co-operative and Community Benefit Societies Act 2014 s113(2)."""
QUORATE = Majority(
    share=HALF,
    more_than=True,
    turnout=Turnout(share=HALF),
    second=SecondMeeting(which=WhichSecond.AFTER_LOW_TURNOUT),
)
"""An absolute majority with half the votes present or represented; without that, in a new meeting (BW 2:230(3))."""


def tally_of(ballots: tuple[str, ...]) -> Tally:
    def number(what: str) -> int:
        return ballots.count(what)

    return Tally(
        votes_for=number("for"),
        votes_against=number("against"),
        blank=number("blank"),
        invalid=number("invalid"),
        abstained=number("abstained"),
        present=len(ballots) - number("absent"),
        entitled=len(ballots),
    )


def of(votes_for: int, votes_against: int, **others: Any) -> Tally:
    return Tally(votes_for=votes_for, votes_against=votes_against, **others)


def big_enough(part: list[str], whole: list[str], share: Share, *, more_than: bool) -> bool:
    """By fractions, where the library uses whole numbers."""
    if not part:
        return False
    if not whole:
        return True
    fraction = Fraction(len(part), len(whole))
    return fraction > share.fraction or (fraction == share.fraction and not more_than)


def by_hand(majority: Majority, ballots: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether it passes and whether enough took part, from lists of ballots."""
    counted = {"for", "against"}
    if majority.blank_is_cast:
        counted.add("blank")
    if majority.invalid_is_cast:
        counted.add("invalid")
    everyone = list(ballots)
    there = [ballot for ballot in ballots if ballot != "absent"]
    cast = [ballot for ballot in ballots if ballot in counted]
    in_favour = [ballot for ballot in ballots if ballot == "for"]
    base = {MajorityBase.VOTES_CAST: cast, MajorityBase.PRESENT: there, MajorityBase.ENTITLED: everyone}[majority.base]
    enough = True
    if majority.turnout is not None:
        turnout = majority.turnout
        took_part = {TurnoutOf.PRESENT: there, TurnoutOf.VOTES_CAST: cast, TurnoutOf.VOTES_FOR: in_favour}
        part = took_part[turnout.counting]
        if turnout.share is not None:
            enough &= big_enough(part, everyone, turnout.share, more_than=turnout.more_than)
        if turnout.number is not None:
            enough &= len(part) >= turnout.number
    return enough and big_enough(in_favour, base, majority.share, more_than=majority.more_than), enough


def kinds_of_majority() -> Iterator[Majority]:
    turnouts: list[Turnout | None] = [None, Turnout(number=2), Turnout(share=HALF, more_than=True)]
    turnouts += [Turnout(share=HALF, counting=counting) for counting in TurnoutOf]
    strict = [(HALF, True), (HALF, False), (TWO_THIRDS, False), (THREE_QUARTERS, True), (Share(1), False)]
    for (share, more_than), base, (blank, invalid), turnout in product(
        strict, MajorityBase, [(False, False), (True, False), (True, True)], turnouts
    ):
        yield Majority(
            share=share,
            more_than=more_than,
            base=base,
            blank_is_cast=blank,
            invalid_is_cast=invalid,
            turnout=turnout,
        )


@pytest.mark.parametrize("size", range(5))
def test_every_small_body_counted_by_hand_agrees(size: int) -> None:
    bodies = list(combinations_with_replacement(BALLOTS, size))
    for majority in kinds_of_majority():
        for ballots in bodies:
            outcome = majority.measure(tally_of(ballots))
            assert (outcome.passed, outcome.enough_took_part) == by_hand(majority, ballots), (majority, ballots)


@given(majorities(in_one_meeting=True), st.lists(st.sampled_from(BALLOTS), max_size=12))
def test_any_body_counted_by_hand_agrees(majority: Majority, ballots: list[str]) -> None:
    outcome = majority.measure(tally_of(tuple(ballots)))
    assert (outcome.passed, outcome.enough_took_part) == by_hand(majority, tuple(ballots))


@given(majorities(in_one_meeting=True), st.lists(st.sampled_from(BALLOTS), max_size=10), st.data())
def test_a_vote_for_never_turns_passed_into_failed(majority: Majority, ballots: list[str], data: st.DataObject) -> None:
    """Whether it is cast by a newcomer or by one who was absent or did something else before."""
    place = data.draw(st.integers(0, len(ballots)))
    more = [*ballots[:place], "for", *ballots[place + data.draw(st.integers(0, 1)) :]]
    assert majority.measure(tally_of(tuple(ballots))).passed <= majority.measure(tally_of(tuple(more))).passed


@pytest.mark.parametrize("size", range(1, 4))
def test_in_no_small_body_does_a_vote_for_do_harm(size: int) -> None:
    for majority in kinds_of_majority():
        for rest in combinations_with_replacement(BALLOTS, size - 1):
            better = majority.measure(tally_of((*rest, "for"))).passed
            assert better or not any(majority.measure(tally_of((*rest, other))).passed for other in BALLOTS)


@given(majorities(in_one_meeting=True), tallies(), st.integers(1, 1000))
def test_only_proportions_matter(majority: Majority, tally: Tally, times: int) -> None:
    assume(majority.turnout is None or majority.turnout.number is None)
    scaled = Tally(**{name: number * times for name, number in attrs.asdict(tally).items()})
    assert majority.measure(scaled).passed == majority.measure(tally).passed


@given(majorities(in_one_meeting=True, bases=(MajorityBase.VOTES_CAST,)), tallies())
def test_counting_blank_votes_as_cast_never_helps_a_proposal(majority: Majority, tally: Tally) -> None:
    majority = attrs.evolve(majority, turnout=None)
    strict, lenient = (attrs.evolve(majority, blank_is_cast=cast) for cast in (True, False))
    assert strict.measure(tally).passed <= lenient.measure(tally).passed


@given(majorities(in_one_meeting=True), tallies())
def test_more_than_is_never_easier_than_at_least(majority: Majority, tally: Tally) -> None:
    assume(majority.share.fraction not in {0, 1})
    more, least = (attrs.evolve(majority, more_than=more_than) for more_than in (True, False))
    assert more.measure(tally).passed <= least.measure(tally).passed


@pytest.mark.parametrize("share", [HALF, TWO_THIRDS, THREE_QUARTERS], ids=str)
@pytest.mark.parametrize("size", [1, 2, 7, 10**12])
def test_exactly_the_share_is_enough_for_at_least_and_too_little_for_more_than(share: Share, size: int) -> None:
    votes_for = share.fraction.numerator * size
    votes_against = (share.fraction.denominator - share.fraction.numerator) * size
    for more_than in (True, False):
        majority = Majority(share=share, more_than=more_than)
        assert majority.measure(of(votes_for, votes_against)).passed is not more_than
        assert majority.measure(of(votes_for + 1, votes_against)).passed
        assert not majority.measure(of(votes_for - 1, votes_against)).passed


@given(majorities(in_one_meeting=True), tallies())
def test_without_a_vote_for_nothing_passes(majority: Majority, tally: Tally) -> None:
    assert not majority.measure(attrs.evolve(tally, votes_for=0)).passed
    assert not majority.measure(of(0, 0, entitled=0)).passed


@given(measured(), st.integers(0, 40))
def test_what_is_needed_is_the_least_that_would_do(found: Measured, part: int) -> None:
    assert attrs.evolve(found, part=part).holds == (part >= found.needed)
    assert attrs.evolve(found, part=found.needed).holds
    assert found.needed >= 1
    fraction = found.share.fraction * found.whole
    assert found.needed > fraction if found.more_than else found.needed >= fraction
    less = found.needed - 1
    assert less == 0 or (less <= fraction if found.more_than else less < fraction)


@given(majorities(in_one_meeting=True), tallies())
def test_known_numbers_decide_the_same_as_counts(majority: Majority, tally: Tally) -> None:
    numbers = attrs.asdict(tally)
    for given_as in (numbers, {name: Count.exact(number) for name, number in numbers.items()}):
        truth = majority.reached(**given_as)
        assert truth.is_certain
        assert truth.is_true == majority.measure(tally).passed


BALLOT = [
    Unknown(about="meeting", field="ballots", states=("for", "against", "blank", "abstained"), item=item)
    for item in range(1, 4)
]


@given(majorities(in_one_meeting=True), tallies(most=4), st.integers(1, 3))
def test_unknown_ballots_leave_open_exactly_what_they_may_decide(majority: Majority, tally: Tally, number: int) -> None:
    """Some of those present handed in a ballot that is not known: every way it may read is tried."""
    unknowns = BALLOT[:number]

    def so_many(state: str) -> Count:
        return Count.total(Count.choice(unknown, {state: 1}) for unknown in unknowns)

    total = tally.there + number
    everyone = (tally.entitled or 0) + number
    truth = majority.reached(
        votes_for=tally.votes_for + so_many("for"),
        votes_against=tally.votes_against + so_many("against"),
        blank=tally.blank + so_many("blank"),
        invalid=tally.invalid,
        abstained=tally.abstained + so_many("abstained"),
        present=total,
        entitled=everyone,
    )
    found = set()
    for states in product(*(unknown.states for unknown in unknowns)):
        completed = attrs.evolve(
            tally,
            votes_for=tally.votes_for + states.count("for"),
            votes_against=tally.votes_against + states.count("against"),
            blank=tally.blank + states.count("blank"),
            abstained=tally.abstained + states.count("abstained"),
            present=total,
            entitled=everyone,
        )
        found.add(majority.measure(completed).passed)
    assert truth.settled
    assert truth.possible == found


def test_those_present_are_what_was_cast_and_abstained_where_not_told() -> None:
    majority = Majority(share=HALF, more_than=True, base=MajorityBase.PRESENT)
    assert majority.measure(of(3, 1, blank=1, invalid=1)).votes == Measured(part=3, whole=6, share=HALF, more_than=True)
    assert majority.reached(votes_for=3, votes_against=1, blank=1, invalid=1).is_false
    assert majority.reached(votes_for=3, votes_against=1, blank=1).is_true


def test_to_abstain_is_not_to_be_recused() -> None:
    """Of those present the abstained count and the recused do not; of the votes cast neither does."""
    of_present = Majority(share=HALF, more_than=True, base=MajorityBase.PRESENT)
    abstained, recused = of(3, 2, abstained=1, entitled=6), of(3, 2, entitled=6)
    assert not of_present.measure(abstained).passed
    assert of_present.measure(recused).passed
    assert ABSOLUTE.measure(abstained).passed
    assert ABSOLUTE.measure(recused).passed


@pytest.mark.parametrize(
    ("majority", "tally", "passed"),
    [
        # BW 2:43(1): at least two thirds of the votes cast; test vectors of the Dutch rules
        (AMENDMENT, of(8, 4), True),
        (AMENDMENT, of(7, 4), False),
        (AMENDMENT, of(8, 4, blank=3), True),
        (attrs.evolve(AMENDMENT, blank_is_cast=True), of(8, 4, blank=3), False),
        # BW 2:18(2)a: nine tenths
        (Majority(share=Share(Fraction(9, 10)), more_than=False), of(9, 1), True),
        (Majority(share=Share(Fraction(9, 10)), more_than=False), of(89, 10), False),
        # BW 2:43(2): with all votes, all members present or represented
        (attrs.evolve(UNANIMOUS, turnout=Turnout(share=Share(1))), of(12, 0, entitled=12), True),
        (attrs.evolve(UNANIMOUS, turnout=Turnout(share=Share(1))), of(11, 0, entitled=12), False),
        # BW 2:40(2), and a CIO outside a meeting: all members
        (EVERYBODY, of(90, 0, entitled=90), True),
        (EVERYBODY, of(89, 0, entitled=90), False),
        # BW 2:243(2): two thirds of the votes cast, these being more than half of the capital
        (
            attrs.evolve(AMENDMENT, turnout=Turnout(share=HALF, more_than=True, counting=TurnoutOf.VOTES_FOR)),
            of(51, 20, entitled=100),
            True,
        ),
        (
            attrs.evolve(AMENDMENT, turnout=Turnout(share=HALF, more_than=True, counting=TurnoutOf.VOTES_FOR)),
            of(50, 20, entitled=100),
            False,
        ),
        # Companies Act 2006 s282, s283 at a meeting
        (ABSOLUTE, of(21, 20), True),
        (ABSOLUTE, of(19, 20), False),
        (ABSOLUTE, of(20, 20), False),
        (SPECIAL, of(31, 10), True),
        (SPECIAL, of(30, 10), True),
        (SPECIAL, of(29, 10), False),
        # s281 to s283 in writing: of all eligible
        (attrs.evolve(ABSOLUTE, base=MajorityBase.ENTITLED), of(51, 0, entitled=100), True),
        (attrs.evolve(ABSOLUTE, base=MajorityBase.ENTITLED), of(40, 3, entitled=100), False),
        (attrs.evolve(SPECIAL, base=MajorityBase.ENTITLED), of(75, 0, entitled=100), True),
        # s318: two present
        (attrs.evolve(ABSOLUTE, turnout=Turnout(number=2)), of(2, 0, entitled=40), True),
        (attrs.evolve(ABSOLUTE, turnout=Turnout(number=2)), of(1, 0, entitled=40), False),
        # Co-operative and Community Benefit Societies Act 2014 s111, first meeting
        (AMENDMENT, of(40, 10), True),
        (AMENDMENT, of(33, 17), False),
        (AMENDMENT, of(40, 20), True),
    ],
)
def test_statutes(majority: Majority, tally: Tally, *, passed: bool) -> None:
    assert majority.measure(tally).passed is passed


@pytest.mark.parametrize(
    ("majority", "first", "second", "standing"),
    [
        (ABSOLUTE, of(2, 1), None, Standing.PASSED),
        (ABSOLUTE, of(1, 1), None, Standing.FAILED),
        (ABSOLUTE, of(2, 1), of(0, 9), Standing.PASSED),
        # a conversion of a society, s113
        (CONVERSION, of(60, 10, entitled=120), of(40, 5, entitled=120), Standing.PASSED),
        (CONVERSION, of(45, 5, entitled=120), of(40, 5, entitled=120), Standing.LOW_TURNOUT),
        (CONVERSION, of(45, 15, entitled=120), of(21, 20, entitled=120), Standing.PASSED),
        (CONVERSION, of(45, 15, entitled=120), of(20, 20, entitled=120), Standing.FAILED),
        (CONVERSION, of(44, 16, entitled=120), of(40, 5, entitled=120), Standing.FAILED),
        (CONVERSION, of(60, 10, entitled=120), None, Standing.NEEDS_SECOND_MEETING),
        # a new meeting after too few came
        (QUORATE, of(5, 0, entitled=20), None, Standing.NEEDS_SECOND_MEETING),
        (QUORATE, of(5, 0, entitled=20), of(2, 1, entitled=20), Standing.PASSED),
        (QUORATE, of(5, 0, entitled=20), of(1, 1, entitled=20), Standing.FAILED),
        (QUORATE, of(5, 5, entitled=20), of(9, 0, entitled=20), Standing.FAILED),
        (QUORATE, of(6, 4, entitled=20), None, Standing.PASSED),
    ],
)
def test_one_meeting_or_two(majority: Majority, first: Tally, second: Tally | None, standing: Standing) -> None:
    assert majority.standing(first, second) is standing


def test_a_second_meeting_may_have_a_turnout_of_its_own() -> None:
    second = SecondMeeting(which=WhichSecond.AFTER_LOW_TURNOUT, turnout=Turnout(number=3))
    majority = attrs.evolve(QUORATE, second=second)
    assert majority.at_second_meeting == attrs.evolve(ABSOLUTE, turnout=Turnout(number=3))
    assert majority.standing(of(2, 0, entitled=20), of(2, 0, entitled=20)) is Standing.LOW_TURNOUT
    assert ABSOLUTE.at_second_meeting is None


@pytest.mark.parametrize(
    ("second", "in_time"),
    [
        (date(2026, 3, 2), False),
        (date(2026, 3, 15), False),
        (date(2026, 3, 16), True),
        (date(2026, 3, 25), True),
        (date(2026, 4, 2), True),
        (date(2026, 4, 3), False),
    ],
)
def test_a_confirming_meeting_is_held_in_time(second: date, *, in_time: bool) -> None:
    assert CONVERSION.second is not None
    assert CONVERSION.second.in_time(date(2026, 3, 2), second) is in_time


def test_a_second_meeting_is_always_later() -> None:
    assert QUORATE.second is not None
    assert not QUORATE.second.in_time(date(2026, 3, 2), date(2026, 3, 1))
    assert QUORATE.second.in_time(date(2026, 3, 2), date(2036, 3, 3))


@pytest.mark.parametrize(
    "make",
    [
        lambda: Majority(share=Share(0), more_than=False),
        lambda: Majority(share=Share(1), more_than=True),
        lambda: Majority(share=Fraction(1, 2), more_than=True),  # type: ignore[arg-type]
        lambda: Majority(share=None, more_than=True),  # type: ignore[arg-type]
        lambda: Majority(share=HALF, more_than=1),  # type: ignore[arg-type]
        lambda: Majority(share=HALF, more_than=True, base="present"),  # type: ignore[arg-type]
        Turnout,
        lambda: Turnout(number=0),
        lambda: Turnout(number=True),
        lambda: Turnout(number=2, more_than=True),
        lambda: Turnout(number=2, counting="present"),  # type: ignore[arg-type]
        lambda: Turnout(share=Share(0)),
        lambda: Majority(share=HALF, more_than=True, second=SecondMeeting(which=WhichSecond.AFTER_LOW_TURNOUT)),
        lambda: SecondMeeting(which="confirming"),  # type: ignore[arg-type]
        lambda: SecondMeeting(which=WhichSecond.CONFIRMING, more_than=True),
        lambda: SecondMeeting(which=WhichSecond.CONFIRMING, share=Share(1), more_than=True),
    ],
)
def test_what_asks_for_nothing_or_for_more_than_all_is_refused(make: Any) -> None:
    with pytest.raises(InvalidMajority):
        make()


@pytest.mark.parametrize(
    "numbers",
    [
        {"votes_for": -1},
        {"votes_for": True},
        {"votes_for": 1.0},
        {"blank": "2"},
        {"entitled": -1},
        {"present": 2},
        {"entitled": 2},
        {"present": 5, "entitled": 4},
    ],
)
def test_a_tally_whose_parts_are_more_than_its_whole_is_refused(numbers: dict[str, Any]) -> None:
    with pytest.raises(InvalidTally):
        Tally(**{"votes_for": 2, "votes_against": 1, **numbers})


@pytest.mark.parametrize("majority", [EVERYBODY, QUORATE])
def test_who_is_entitled_must_be_counted_where_it_matters(majority: Majority) -> None:
    with pytest.raises(InvalidTally):
        majority.measure(of(2, 1))
    with pytest.raises(InvalidTally):
        majority.reached(votes_for=2, votes_against=1)


@pytest.mark.parametrize(
    ("majority", "text"),
    [
        (ABSOLUTE, "more than 1/2 of the votes cast"),
        (EVERYBODY, "at least 1 of all votes"),
        (
            Majority(share=HALF, more_than=True, base=MajorityBase.PRESENT, blank_is_cast=True, invalid_is_cast=True),
            "more than 1/2 of the votes present or represented, blank and invalid ones among them",
        ),
        (
            CONVERSION,
            "at least 3/4 of the votes cast, with at least 1/2 of all votes being cast, confirmed by a second meeting",
        ),
        (
            attrs.evolve(QUORATE, turnout=Turnout(share=HALF, number=10)),
            (
                "more than 1/2 of the votes cast, with at least 1/2 of all votes and at least 10 votes being present "
                "or represented, or without that in a second meeting"
            ),
        ),
        (
            attrs.evolve(AMENDMENT, turnout=Turnout(number=3, counting=TurnoutOf.VOTES_FOR)),
            "at least 2/3 of the votes cast, with at least 3 votes being for",
        ),
    ],
)
def test_a_majority_reads_like_its_clause(majority: Majority, text: str) -> None:
    assert str(majority) == text


def test_what_was_measured_reads_as_its_numbers() -> None:
    assert str(AMENDMENT.measure(of(7, 4)).votes) == "7 of 11, needed 8"

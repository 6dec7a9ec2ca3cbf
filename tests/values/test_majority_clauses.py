"""Majorities as statutes set them, one meeting or two, what is refused, and how they read."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest

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
from wijkonderneming.values.tally import InvalidTally, Standing, Tally

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


def of(votes_for: int, votes_against: int, **others: Any) -> Tally:
    return Tally(votes_for=votes_for, votes_against=votes_against, **others)


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

"""Terms, majorities and turnouts in words."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from wijkonderneming.governance.given import Given, Option
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_meeting import TieBreak
from wijkonderneming.present.facts import given_text
from wijkonderneming.present.normtext import majority_text, period_text, steps_text, turnout_text
from wijkonderneming.testing.values_legal import majorities, periods
from wijkonderneming.values.majority import Majority, MajorityBase, SecondMeeting, Turnout, TurnoutOf, WhichSecond
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Lang
from wijkonderneming.values.truth import TRUE

HALF, TWO_THIRDS, ALL = (Share(Fraction(*each)) for each in ((1, 2), (2, 3), (1, 1)))


@given(periods(), majorities())
def test_every_term_and_majority_can_be_read_in_both_languages(period: Period, majority: Majority) -> None:
    assert period_text(period, Lang.EN) == str(period)
    assert period_text(period, Lang.NL).split()[0] == str(period.number)
    assert majority_text(majority, Lang.EN) == str(majority)
    assert str(majority.share) in majority_text(majority, Lang.NL) or majority.share == ALL


@pytest.mark.parametrize(
    ("period", "nl"), [("1 day", "1 dag"), ("4 weeks", "4 weken"), ("1 month", "1 maand"), ("2 years", "2 jaar")]
)
def test_terms(period: str, nl: str) -> None:
    assert period_text(Period.parse(period), Lang.NL) == nl


SECOND = SecondMeeting(which=WhichSecond.AFTER_LOW_TURNOUT)
CONFIRMING = SecondMeeting(which=WhichSecond.CONFIRMING)


@pytest.mark.parametrize(
    ("fields", "nl"),
    [
        ({"share": TWO_THIRDS, "more_than": False}, "ten minste 2/3 van de uitgebrachte stemmen"),
        (
            {"share": HALF, "more_than": True, "blank_is_cast": True},
            "meer dan 1/2 van de uitgebrachte stemmen, blanco meegeteld",
        ),
        ({"share": ALL, "more_than": False, "base": MajorityBase.ENTITLED}, "alle stemmen"),
        (
            {"share": ALL, "more_than": False, "turnout": Turnout(share=ALL)},
            "alle uitgebrachte stemmen, met alle stemmen aanwezig of vertegenwoordigd",
        ),
        (
            {"share": HALF, "more_than": True, "turnout": Turnout(share=HALF, number=1), "second": SECOND},
            (
                "meer dan 1/2 van de uitgebrachte stemmen, met ten minste 1/2 van alle stemmen en ten minste 1 stem"
                " aanwezig of vertegenwoordigd, of zonder dat in een tweede vergadering"
            ),
        ),
        (
            {"share": HALF, "more_than": True, "base": MajorityBase.PRESENT, "second": CONFIRMING},
            "meer dan 1/2 van de stemmen die aanwezig of vertegenwoordigd zijn, bevestigd in een tweede vergadering",
        ),
    ],
)
def test_majorities(fields: dict[str, Any], nl: str) -> None:
    assert majority_text(Majority(**fields), Lang.NL) == nl


def test_turnouts_and_steps() -> None:
    turnout = Turnout(number=20, counting=TurnoutOf.VOTES_FOR)
    assert turnout_text(turnout, Lang.NL) == "ten minste 20 stemmen voor"
    assert turnout_text(turnout, Lang.EN) == str(turnout)
    steps = (TieBreak.SECOND_ROUND, TieBreak.LOT)
    assert steps_text(steps, Lang.NL) == "er wordt opnieuw gestemd; het lot beslist"
    assert steps_text(steps, Lang.EN) == "there is another round; the lot decides"


def test_what_a_norm_gives_is_told_in_the_readers_language() -> None:
    values: dict[Any, tuple[str, str]] = {
        Period.parse("4 weeks"): ("4 weken", "4 weeks"),
        Majority(share=TWO_THIRDS, more_than=False): (
            "ten minste 2/3 van de uitgebrachte stemmen",
            "at least 2/3 of the votes cast",
        ),
        Turnout(number=3): (
            "ten minste 3 stemmen aanwezig of vertegenwoordigd",
            "at least 3 votes being present or represented",
        ),
        (TieBreak.REJECTED,): ("verworpen", "rejected"),
        BodyKind.BOARD: ("bestuur", "board"),
        "members-council": ("members-council", "members-council"),
        True: ("ja", "yes"),
    }
    for value, (nl, en) in values.items():
        told = Given(options=(Option(when=TRUE, value=value, given_by="clause"),))
        assert given_text(told, Lang.NL) == nl
        assert given_text(told, Lang.EN) == en

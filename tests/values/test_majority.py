"""What a decision needs: against a count by hand of every small body, its laws, and the statutes that set it."""

from __future__ import annotations

from collections.abc import Iterator
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
    Majority,
    MajorityBase,
    Turnout,
    TurnoutOf,
)
from wijkonderneming.values.share import Share
from wijkonderneming.values.tally import Measured, Tally
from wijkonderneming.values.unknown import Unknown

BALLOTS = ("for", "against", "blank", "invalid", "abstained", "absent")
HALF, TWO_THIRDS, THREE_QUARTERS = (Share(Fraction(n, d)) for n, d in ((1, 2), (2, 3), (3, 4)))


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
    of_cast = Majority(share=HALF, more_than=True)
    assert of_cast.measure(abstained).passed
    assert of_cast.measure(recused).passed

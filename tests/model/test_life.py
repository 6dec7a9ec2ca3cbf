from __future__ import annotations

from datetime import date
from itertools import product

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.model.assets import Building
from wijkonderneming.model.effects import Effect, EffectKind
from wijkonderneming.model.endings import (
    ENDING_KINDS,
    Cessation,
    Dissolution,
    DissolutionGround,
    EntityStanding,
    Insolvency,
    InsolvencyKind,
    Merger,
    Succession,
    standings,
)
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.formers import FormerForm, FormerName, held_on
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.life import (
    LIFE_EVENT_KINDS,
    Closing,
    Conversion,
    Incorporation,
    LifeEvent,
    Phase,
    PhaseKind,
    Rename,
    Reopening,
)
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing import DAYS
from wijkonderneming.values.when import When

A, B = When.parse("2013"), When.parse("2018-06-01")

EACH: tuple[LifeEvent, ...] = (
    Incorporation(id="i", entity="e", on=A),
    Rename(id="r", entity="e", old_name="MidWest", new_name="Coop MidWest", on=B),
    Conversion(id="c", entity="e", old_form=LegalForm.STICHTING, new_form=LegalForm.COOPERATIE, on=B),
    Merger(id="m", disappearing=("e", "f"), into="g", on=B),
    Succession(id="s", from_="e", to="f", on=B),
    Insolvency(id="n", entity="e", proceeding=InsolvencyKind.ADMINISTRATION, on=A, ended=B),
    Dissolution(id="d", entity="e", ground=DissolutionGround.RESOLUTION, on=B),
    Cessation(id="x", entity="e", on=B),
    Closing(id="k", entity="e", over="hall", on=A),
    Reopening(id="o", over="hall", on=B),
)


def codes(*life: LifeEvent) -> list[tuple[str, str]]:
    try:
        Trust(
            id="t",
            name="Huis",
            entities=(Entity(id="e"), Entity(id="f"), Entity(id="g")),
            assets=(Building(id="hall"),),
            life=life,
        )
    except InvalidTrust as error:
        return [(problem.path.removeprefix("trust.life[0]."), problem.code) for problem in error.problems]
    return []


def test_every_kind_can_be_said_and_is_well_formed() -> None:
    assert {type(event) for event in EACH} == {*LIFE_EVENT_KINDS, *ENDING_KINDS}
    assert codes(*EACH) == []


@pytest.mark.parametrize("event", EACH, ids=lambda event: event.kind)
def test_effects_are_about_entities_of_the_event_on_its_day(event: LifeEvent) -> None:
    values = [getattr(event, field.name) for field in attrs.fields(type(event)) if "refers_to" in field.metadata]
    named = {"e", "f", "g"} & {name for value in values for name in (value if isinstance(value, tuple) else (value,))}
    for effect in event.effects():
        assert effect.about in named
        assert effect.other is None or effect.other in named
        assert effect.on == event.on


def done(event: LifeEvent) -> set[tuple[EffectKind, str, str]]:
    return {(effect.kind_, effect.about, effect.field) for effect in event.effects()}


SETS, ENDS, ENDS_EACH, MOVES_EACH, KEEPS = (
    EffectKind.SETS,
    EffectKind.ENDS,
    EffectKind.ENDS_EACH,
    EffectKind.MOVES_EACH,
    EffectKind.KEEPS,
)


@pytest.mark.parametrize("event", [Rename(id="r", entity="e"), Conversion(id="c", entity="e")])
def test_a_new_name_or_form_keeps_the_person_with_all_it_has(event: LifeEvent) -> None:
    kinds = {effect.kind_ for effect in event.effects()}
    assert not kinds & {ENDS, ENDS_EACH, MOVES_EACH}
    assert [effect.kind_ for effect in event.effects()].count(SETS) == 1
    assert {(KEEPS, "e", "identifiers"), (KEEPS, "e", "offices"), (KEEPS, "e", "rights")} <= done(event)


def test_a_conversion_brings_new_articles() -> None:
    event = Conversion(id="c", entity="e", new_form=LegalForm.COOPERATIE, on=B)
    assert (EffectKind.BEGINS, "e", "articles") in done(event)
    (form,) = [effect for effect in event.effects() if effect.field == "form"]
    assert form.value is LegalForm.COOPERATIE


@pytest.mark.parametrize("form", [None, *LegalForm])
def test_only_into_a_foundation_membership_ends(form: LegalForm | None) -> None:
    event = Conversion(id="c", entity="e", new_form=form)
    assert ((ENDS_EACH, "e", "membership") in done(event)) == (form is LegalForm.STICHTING)
    assert (KEEPS, "e", "offices") in done(event)


@pytest.mark.parametrize("assets", [None, True, False])
def test_a_dissolution_ends_offices_and_leaves_a_liquidation_unless_nothing_is_left(*, assets: bool | None) -> None:
    event = Dissolution(id="d", entity="e", assets_left=assets, on=B)
    assert (ENDS_EACH, "e", "offices") in done(event)
    assert ((ENDS, "e", "") in done(event)) == (assets is False)
    assert ((KEEPS, "e", "rights") in done(event)) == (assets is not False)
    last = EntityStanding.ENDED if assets is False else EntityStanding.IN_LIQUIDATION
    assert standings((event,), "e", date(2018, 6, 1)) == {last}


def test_a_merger_carries_everything_over_and_only_then_ends() -> None:
    effects = Merger(id="m", disappearing=("e", "f"), into="g", on=B).effects()
    for gone in ("e", "f"):
        own = [effect for effect in effects if effect.about == gone]
        assert own[-1] == Effect(kind_=ENDS, about=gone, on=B)
        moved = [effect for effect in own if effect.kind_ is MOVES_EACH]
        assert {effect.other for effect in moved} == {"g"}
        assert {effect.field for effect in moved} == {"rights", "capital", "income", "costs"}
    assert not [effect for effect in effects if effect.about == "g"]


def test_a_succession_carries_nothing_over() -> None:
    (effect,) = Succession(id="s", from_="e", to="f", on=B).effects()
    assert (effect.kind_, effect.about, effect.field, effect.other) == (EffectKind.BEGINS, "f", "links", "e")


def test_insolvency_and_closing_leave_offices_and_rights_where_they_are() -> None:
    kinds = {effect.kind_ for effect in Insolvency(id="n", entity="e").effects()}
    assert kinds == {SETS, KEEPS}
    assert Closing(id="k", over="hall").effects() == Reopening(id="o", over="hall").effects() == ()


@pytest.mark.parametrize(
    ("event", "found"),
    [
        (Rename(id="r", entity="e", old_name="Huis", new_name="Huis"), [("new_name", "same")]),
        (Conversion(id="c", entity="e", old_form=LegalForm.BV, new_form=LegalForm.BV), [("new_form", "same")]),
        (Merger(id="m", disappearing=(), into="g"), [("disappearing", "entities")]),
        (Merger(id="m", disappearing=("e", "e"), into="g"), [("disappearing", "entities")]),
        (Merger(id="m", disappearing=("e", "g"), into="g"), [("disappearing[1]", "elsewhere")]),
        (Succession(id="s", from_="e", to="e"), [("to", "elsewhere")]),
        (Insolvency(id="n", entity="e", on=B, ended=A), [("ended", "ends_before_start")]),
        (Dissolution(id="d", entity="hall"), [("entity", "wrong_noun")]),
        (Closing(id="k", over="e"), [("over", "wrong_noun")]),
    ],
)
def test_events_that_cannot_be(event: LifeEvent, found: list[tuple[str, str]]) -> None:
    assert codes(event) == found


def test_phases_may_come_back() -> None:
    first = Phase(phase=PhaseKind.OPERATING, since=A, until=B)
    Trust(id="t", name="Huis", phases=(first, Phase(phase=PhaseKind.PLAN), attrs.evolve(first, since=B, until=None)))


@st.composite
def endings(draw: st.DrawFn, *, known: bool = False) -> LifeEvent:
    entity = draw(st.sampled_from(["e", "e", "f"]))
    whens = testing.whens(known=True) if known else st.none() | testing.whens()
    on = draw(whens)
    what = draw(st.sampled_from(["insolvency", "dissolution", "emptied", "cessation", "merger", "rename"]))
    match what:
        case "insolvency":
            return Insolvency(id="x", entity=entity, on=on, ended=draw(st.none() | whens))
        case "dissolution":
            return Dissolution(id="x", entity=entity, on=on)
        case "emptied":
            return Dissolution(id="x", entity=entity, on=on, assets_left=False)
        case "cessation":
            return Cessation(id="x", entity=entity, on=on)
        case "merger":
            return Merger(id="x", disappearing=(entity,), into="g", on=on)
    return Rename(id="x", entity=entity, on=on)


def happened(when: When | None, day: date) -> set[bool]:
    """Whether something has come by a day, for every day it may be on."""
    if when is None:
        return {True, False}
    return {when.certainly_by(day)} | {when.possibly_by(day)}


def last_standing(event: LifeEvent) -> EntityStanding:
    if isinstance(event, Insolvency):
        return EntityStanding.INSOLVENT
    whole = isinstance(event, Dissolution) and event.assets_left is not False
    return EntityStanding.IN_LIQUIDATION if whole else EntityStanding.ENDED


@given(events=st.lists(endings(), max_size=4), day=testing.days())
def test_standings_are_those_of_every_completion(events: list[LifeEvent], day: date) -> None:
    order = list(EntityStanding)
    own = [
        event
        for event in events
        if not isinstance(event, Rename)
        and "e" in (event.disappearing if isinstance(event, Merger) else (event.entity,))  # type: ignore[attr-defined]  # all others have one
    ]
    options = []
    for event in own:
        ended = event.ended if isinstance(event, Insolvency) else None
        over = {False} if ended is None else happened(ended, day)
        options.append(
            {
                last_standing(event) if begun and not gone else EntityStanding.ACTIVE
                for begun, gone in product(happened(event.on, day), over)
            }
        )
    expected = {max((EntityStanding.ACTIVE, *row), key=order.index) for row in product(*options)}
    assert standings(events, "e", day) == expected


@given(events=st.lists(endings(known=True), max_size=4))
def test_with_known_days_there_is_one_standing_and_an_end_is_for_good(events: list[LifeEvent]) -> None:
    seen = [standings(events, "e", day) for day in sorted(DAYS)]
    assert all(len(found) == 1 for found in seen)
    ended = [found == {EntityStanding.ENDED} for found in seen]
    assert ended == sorted(ended)


NAMES = ("Freehouse", "Kasko", "Wijkhuis", "Coop")


@given(ends=st.lists(st.sampled_from(DAYS), max_size=3, unique=True), day=testing.days())
def test_with_known_days_one_name_is_held_on_each(ends: list[date], day: date) -> None:
    ends.sort()
    formers = [FormerName(value=name, until=When.on(end)) for name, end in zip(NAMES, ends, strict=False)]
    held = held_on("now", reversed(formers), day)
    passed = sum(end <= day for end in ends)
    assert held == ((*NAMES[: len(ends)], "now")[passed],)


@given(ends=st.lists(testing.whens(), max_size=3), day=testing.days())
def test_a_day_that_may_lie_on_either_side_gives_both(ends: list[When], day: date) -> None:
    formers = [FormerName(value=name, until=end) for name, end in zip(NAMES, ends, strict=False)]
    held = held_on("now", formers, day)
    if not formers:
        assert held == ("now",)
    for former in formers:
        assert former.until is not None
        if former.until.certainly_by(day):
            assert former.value not in held
    if all(end.possibly_by(day) for end in ends):
        assert held[-1] == "now"
    if len(formers) == 1:
        expected = ([NAMES[0]] if not ends[0].certainly_by(day) else []) + (["now"] if ends[0].possibly_by(day) else [])
        assert list(held) == expected


def test_an_entity_tells_its_name_and_form_on_a_day() -> None:
    entity = Entity(
        id="e",
        name="Coop MidWest",
        former_names=(FormerName(value="Stichting MidWest", since=A, until=When(None, date(2018, 6, 1))),),
        form=LegalForm.COOPERATIE,
        former_forms=(FormerForm(value=LegalForm.STICHTING, until=When.parse("2017")),),
    )
    assert entity.forms_on(date(2016, 12, 31)) == (LegalForm.STICHTING,)
    assert entity.forms_on(date(2017, 6, 1)) == (LegalForm.STICHTING, LegalForm.COOPERATIE)
    assert entity.forms_on(date(2017, 12, 31)) == (LegalForm.COOPERATIE,)
    assert entity.names_on(date(2015, 1, 1)) == ("Stichting MidWest", "Coop MidWest")
    assert entity.names_on(date(2018, 6, 1)) == ("Coop MidWest",)


def test_two_former_names_are_not_held_at_once() -> None:
    first = FormerName(value="a", since=When.parse("2010-01-01"), until=When.parse("2014-01-01"))
    second = FormerName(value="b", since=When.parse("2013-01-01"), until=When.parse("2015-01-01"))
    with pytest.raises(InvalidTrust) as caught:
        Trust(id="t", name="Huis", entities=(Entity(id="e", former_names=(first, second)),))
    assert [problem.code for problem in caught.value.problems] == ["overlap"]

"""A document to begin with: for each legal form, with what the form has and nothing that is not known."""

from __future__ import annotations

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import STANDARD_RULEBOOKS, assess, project
from wijkonderneming.documents.starting import FORMS_UNDER, InvalidStart, starting_trust
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.span import Span

DAYS = st.sampled_from([date(1999, 12, 31), date(2002, 4, 23), date(2024, 2, 29), date(2026, 11, 25), date(2100, 1, 1)])
PAIRS = [(form, law) for law, forms in FORMS_UNDER.items() for form in forms]
SPAN = Span(date(2026, 1, 1), date(2028, 1, 1))


def test_every_form_stands_under_a_law() -> None:
    assert {form for form, _ in PAIRS} == set(LegalForm)
    assert set(FORMS_UNDER) == set(Jurisdiction)


@pytest.mark.parametrize(("form", "law"), PAIRS)
def test_every_form_gives_a_document_that_can_be_used(form: LegalForm, law: Jurisdiction) -> None:
    trust = starting_trust("De Linde", form=form, jurisdiction=law, place="Lindeplein")
    text = dumps(trust)
    assert loads(text) == trust
    assert dumps(loads(text)) == text
    found = assess(trust, on=date(2026, 11, 25))
    assert not found.breached
    assert {entity.form for entity in trust.entities or ()} == {form}
    project(trust, span=SPAN)


@given(
    st.sampled_from(PAIRS),
    st.text().filter(str.strip) | st.sampled_from(["Board", "general meeting", "Company", "\u0130\u00df", "東京"]),
    st.none() | st.text(min_size=1),
    DAYS,
)
def test_whatever_it_is_called_it_can_be_used_or_is_refused(
    pair: tuple[LegalForm, Jurisdiction], name: str, place: str | None, day: date
) -> None:
    form, law = pair
    try:
        trust = starting_trust(name, form=form, jurisdiction=law, place=place)
    except InvalidStart as error:
        assert {problem.path for problem in error.problems} <= {"name", "place"}  # noqa: PT017 - either is right
        return
    assert loads(dumps(trust)) == trust
    assess(trust, on=day)


@pytest.mark.parametrize("form", LegalForm)
def test_a_form_has_its_bodies(form: LegalForm) -> None:
    law = form.jurisdiction or Jurisdiction.ENGLAND
    (entity,) = starting_trust("A", form=form, jurisdiction=law).entities or ()
    kinds = [body.kind_ for body in entity.bodies or ()]
    if form is LegalForm.STICHTING:
        assert kinds == [BodyKind.BOARD]
        assert entity.membership == ()
    else:
        assert kinds == [BodyKind.GENERAL_MEETING, BodyKind.BOARD]
        assert entity.membership is None


def test_what_is_not_known_is_left_open() -> None:
    trust = starting_trust("De Linde", form="vereniging")
    (entity,) = trust.entities or ()
    assert [getattr(entity, name) for name in ("articles", "offices", "members", "balances", "founded")] == [None] * 5
    assert trust.has_gap(trust.id, "entities")
    assert trust.has_gap(entity.id, "bodies")
    assert all(body.seat_groups is None for body in entity.bodies or ())


@pytest.mark.parametrize("form", FORMS_UNDER[Jurisdiction.NL])
def test_a_report_tells_what_is_missing(form: LegalForm) -> None:
    found = assess(starting_trust("De Linde", form=form), on=date(2026, 11, 25))
    asked = {(unknown.about, unknown.field) for finding in found.unknown for unknown in finding.unknowns}
    assert ("board", "offices") in asked or ("board", "seat_groups") in asked
    assert any(field.startswith("initiative") or about == "initiative" for about, field in asked)


def test_charters_are_those_that_are_held_for_the_country() -> None:
    held = {book.id for book in STANDARD_RULEBOOKS if book.charter}
    for form, law in PAIRS:
        assert set(starting_trust("A", form=form, jurisdiction=law).charters or ()) <= held
    assert starting_trust("A", form="stichting").charters == ("lsa",)
    assert starting_trust("A", form="stichting", charters=()).charters == ()


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("De Linde", "de-linde"),
        ("  Ça va? Été!  ", "ca-va-ete"),
        ("東京", "trust"),
        ("x" * 80, "x" * 64),
        ("Board", "board"),
        ("Foundation", "foundation"),
    ],
)
def test_an_id_is_made_of_the_name(name: str, own: str) -> None:
    trust = starting_trust(name, form="stichting")
    assert trust.id == own
    assert trust[own] == trust


def test_an_id_that_is_given_is_taken() -> None:
    assert starting_trust("De Linde", form="cio", id="linde-1").id == "linde-1"


# What does not do


def refused(*arguments: Any, **named: Any) -> dict[str, str]:
    with pytest.raises(InvalidStart) as caught:
        starting_trust(*arguments, **named)
    return {problem.path: problem.expected for problem in caught.value.problems}


def test_everything_that_does_not_do_is_named() -> None:
    found = refused(" ", form="stichtin", jurisdiction="frankrijk", place="", id="A B")
    assert set(found) == {"name", "form", "jurisdiction", "place", "id"}
    assert found["form"].endswith("(did you mean stichting?)")


@pytest.mark.parametrize(("form", "law"), [pair for pair in product(LegalForm, Jurisdiction) if pair not in PAIRS])
def test_a_form_of_another_law_is_refused(form: LegalForm, law: Jurisdiction) -> None:
    (path,) = refused("A", form=form, jurisdiction=law)
    assert path == "jurisdiction"


@pytest.mark.parametrize("form", LegalForm)
def test_a_law_is_only_asked_where_the_form_does_not_tell(form: LegalForm) -> None:
    if form.jurisdiction is None:
        assert "one of england, scotland" in refused("A", form=form)["jurisdiction"]
    else:
        assert starting_trust("A", form=form).jurisdiction is None


@pytest.mark.parametrize("name", ["", None, 3, "a\x00b", "\ud800"])
def test_what_is_no_name(name: Any) -> None:
    assert set(refused(name, form="stichting")) == {"name"}


def test_what_stood_there_is_not_repeated() -> None:
    with pytest.raises(InvalidStart) as caught:
        starting_trust("A", form="Geheime Vorm", place="")
    assert "Geheim" not in str(caught.value)


def test_it_is_a_trust_of_its_own() -> None:
    assert isinstance(starting_trust("A", form="bv"), Trust)

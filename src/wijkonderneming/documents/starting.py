"""A trust to begin with: one legal entity with the bodies its form has, and everything else left open.

It says nothing that is not known: what is left out is not stated, lists that will grow have a gap, and a report of it
tells what is missing and whom to ask.
"""

from __future__ import annotations

import re
from enum import Enum
from types import MappingProxyType
from typing import TypeVar
from unicodedata import combining, normalize

from wijkonderneming.documents.scalars import close_to
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.fieldtypes import is_text
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import IllFormed, Problem, described
from wijkonderneming.values.identifiers import InvalidId, check_id
from wijkonderneming.values.place import Area

__all__ = ["FORMS_UNDER", "InvalidStart", "starting_trust"]

E = TypeVar("E", bound=Enum)

_LONGEST_ID = 64

FORMS_UNDER = MappingProxyType(
    {
        law: tuple(
            form
            for form in LegalForm
            if form.jurisdiction is law or (form.jurisdiction is None and law is not Jurisdiction.NL)
        )
        for law in Jurisdiction
    }
)
"""The legal forms there are under each law; the forms of no law of their own are British."""

_ENTITY_IDS = MappingProxyType(
    {
        LegalForm.STICHTING: "foundation",
        LegalForm.VERENIGING: "association",
        LegalForm.VERENIGING_BEPERKT: "association",
        LegalForm.COOPERATIE: "cooperative",
        LegalForm.CIO: "charity",
        LegalForm.SCIO: "charity",
        LegalForm.COMMUNITY_BENEFIT_SOCIETY: "society",
        LegalForm.COOPERATIVE_SOCIETY: "society",
    }
)
"""What the entity is called in its document; that of another form is a company."""

_CHARTERS = MappingProxyType({Jurisdiction.NL: ("lsa",), Jurisdiction.SCOTLAND: ("dta-scotland",)})
"""The charters that are held for a country, by which a trust asks to be measured; that claims no membership."""


class InvalidStart(IllFormed):
    """A trust cannot be begun with this. ``problems`` names every answer that does not do, by what was asked."""


def starting_trust(
    name: str,
    *,
    form: LegalForm | str,
    jurisdiction: Jurisdiction | str | None = None,
    place: str | None = None,
    id: str | None = None,  # noqa: A002 - as the field is called
    charters: tuple[str, ...] | None = None,
) -> Trust:
    """A trust with one entity to begin a document with.

    Args:
        name: what it is called; the entity too.
        form: the legal form of the entity, or its word in documents, like ``stichting``.
        jurisdiction: whose law governs it, or its word; left out where the form tells.
        place: the area whose residents own it; left out, not stated.
        id: its id; left out, made of the name.
        charters: the charters to be measured by; left out, those that are held for the country.

    Raises:
        InvalidStart: naming everything that does not do.
    """
    problems: list[Problem] = []
    if not is_text(name) or not name.strip():
        problems.append(Problem(path="name", code="name", expected="a name, like De Linde", found=_found(name)))
    if place is not None and (not is_text(place) or not place.strip()):
        problems.append(Problem(path="place", code="name", expected="a name, like Lindeplein", found=_found(place)))
    law = None if jurisdiction is None else _member(Jurisdiction, jurisdiction, "jurisdiction", problems)
    known = _member(LegalForm, form, "form", problems)
    if known is not None and (jurisdiction is None or law is not None):
        problems += _do_not_fit(known, law)
    if id is not None:
        try:
            check_id(id)
        except InvalidId as error:
            problems += (problem.below("id") for problem in error.problems)
    if problems or known is None:
        raise InvalidStart(tuple(problems))
    return _trust(name.strip(), known, law or known.jurisdiction, place, id or _id_from(name), charters)


def _trust(
    name: str, form: LegalForm, law: Jurisdiction | None, place: str | None, own: str, charters: tuple[str, ...] | None
) -> Trust:
    """The trust of answers that do."""
    entity, board, meeting = (
        one if one != own else f"{one}-2" for one in (_ENTITY_IDS.get(form, "company"), "board", "general-meeting")
    )
    has_members = form is not LegalForm.STICHTING  # which has none, art. 2:285(1) BW
    bodies = (Body(id=meeting, kind_=BodyKind.GENERAL_MEETING),) if has_members else ()
    return Trust(
        id=own,
        name=name,
        jurisdiction=law if form.jurisdiction is None else None,
        area=None if place is None else Area(name=place.strip()),
        led_by=entity,
        charters=_CHARTERS.get(law) if charters is None and law is not None else charters,
        entities=(
            Entity(
                id=entity,
                name=name,
                form=form,
                bodies=(*bodies, Body(id=board, kind_=BodyKind.BOARD)),
                membership=None if has_members else (),
            ),
        ),
        gaps=(Gap(about=own, field="entities"), Gap(about=entity, field="bodies")),
    )


def _member(cls: type[E], found: E | str, path: str, problems: list[Problem]) -> E | None:
    """The member of a closed list that is meant, or a problem more."""
    if isinstance(found, cls):
        return found
    words = [str(member.value) for member in cls]
    if isinstance(found, str) and found in words:
        return cls(found)
    expected = f"one of {', '.join(words)}{close_to(found, words)}"
    problems.append(Problem(path=path, code="unknown_word", expected=expected, found=_found(found)))
    return None


def _do_not_fit(form: LegalForm, law: Jurisdiction | None) -> list[Problem]:
    """Whether a form is one of a law."""
    laws = [str(one.value) for one, forms in FORMS_UNDER.items() if form in forms]
    if (law is None and len(laws) == 1) or (law is not None and law.value in laws):
        return []
    found = "" if law is None else str(law.value)
    expected = f"one of {', '.join(laws)} for this form"
    return [Problem(path="jurisdiction", code="other_law", expected=expected, found=found)]


def _found(value: object) -> str:
    return "nothing" if value is None or value == "" else described(value)


def _id_from(name: str) -> str:
    """An id that looks like a name; ``trust`` when there is nothing in it that an id can have."""
    plain = "".join(letter for letter in normalize("NFKD", name.casefold()) if not combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST_ID].rstrip("-") or "trust"

"""A reader is told whether a list is not stated, may miss items, or is all there is."""

from __future__ import annotations

import re
from datetime import date

import pytest

from wijkonderneming.governance.assess import assess
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Gap
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.offices import Office
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.as_text import report_text
from wijkonderneming.present.phrases import say
from wijkonderneming.present.reports import assessment_report
from wijkonderneming.present.vocabulary import MEMBERS
from wijkonderneming.rulebooks.charters.lsa import LSA
from wijkonderneming.values.text import Lang
from wijkonderneming.values.unknown import UnknownKind

GAP = (Gap(about="club", field="offices"),)
NAME = "Bestuur De Ploeg"


def told(offices: tuple[Office, ...] | None, gaps: tuple[Gap, ...], lang: Lang) -> set[UnknownKind]:
    """Why it is not certain who is in office, as the list of what to ask says it."""
    board = Body(id="board", kind_=BodyKind.BOARD, name=NAME)
    club = Entity(id="club", form=LegalForm.VERENIGING, bodies=(board,), offices=offices)
    trust = Trust(id="t", name="T", led_by="board", entities=(club,), gaps=gaps)
    text = report_text(assessment_report(assess(trust, on=date(2026, 1, 1), rulebooks=[LSA]), lang))
    items = re.split(r"(?m)^\* ", text.split(say("ask", lang))[1])
    asked = [" ".join(item.split()) for item in items if item.startswith(f"{say('of', lang)}: {NAME}")]
    return {kind for kind in UnknownKind for item in asked if MEMBERS[kind].in_(lang) in item}


@pytest.mark.parametrize("lang", Lang)
def test_a_reader_is_told_which_of_the_three_it_is(lang: Lang) -> None:
    assert told(None, (), lang) == {UnknownKind.MISSING}
    assert told((), GAP, lang) == {UnknownKind.GAP}
    assert told((), (), lang) == set()

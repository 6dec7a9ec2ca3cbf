"""Those who ultimately own or control a legal person, in the trade register (uiteindelijk belanghebbenden, UBO)."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.versions import Transition, in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.model.filings import FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.rulebooks.nl.handelsregister import REGISTERED_FORMS
from wijkonderneming.rulebooks.nl.register_facts import HRW_OLDEST, a_week_after, duty_began, filed_by, filings_of
from wijkonderneming.rulebooks.nl.sources import READ_ON, handelsregisterwet, wwft_decree
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth

__all__ = ["OWNS_MORE_THAN", "WWFT_UBO"]

_SINCE = date(2020, 9, 27)
_OLD_ONES_BY = date(2022, 3, 28)
"""The first day after the eighteen months that those registered already were given."""

OWNS_MORE_THAN = Parameter(
    id="nl.wwft_decree.3.1.c",
    title=Text(
        nl="Uiteindelijk belanghebbende is wie meer heeft dan dit deel van het eigendomsbelang of de stemmen",
        en="A beneficial owner is whoever has more than this part of the ownership interest or the votes",
    ),
    unit="share, exclusive",
    versions=(stated(Share.parse("1/4"), _SINCE, wwft_decree("3", "1", _SINCE)),),
)
"""Of votes, those on changing the articles. Whoever else is in actual control is one too; where there is none, every
director is (art. 3(1)(c) and (6))."""


def _registered_already(entity: EntityView) -> Truth:
    """Whether it was founded before the duty began and the eighteen months it was given are not over."""
    told, field = duty_began(entity)
    older = told.day(field, unstated=TRUE).by(date(2020, 9, 26))
    return older & ~entity.reached(_OLD_ONES_BY)


@rule(
    "nl.hrw.15a.1",
    about=each_entity,
    title=Text(
        nl="De uiteindelijk belanghebbenden staan in het handelsregister",
        en="The beneficial owners stand in the trade register",
    ),
    versions=[
        in_force(
            handelsregisterwet("15a", "1", _SINCE),
            transition=Transition(
                reason=Text(
                    nl="Wie op 27 september 2020 al was ingeschreven, had achttien maanden voor de eerste opgave",
                    en="Those registered on 27 September 2020 already had eighteen months for the first filing",
                ),
                source=handelsregisterwet("57", "3", _SINCE),
                tolerates=_registered_already,
            ),
        ),
    ],
    forms=REGISTERED_FORMS,
    severity=Severity.MANDATORY,
    short="UBO-01",
    held_from=HRW_OLDEST,
)
def beneficial_owners_are_registered(entity: EntityView) -> Judgement:
    """First filed within a week of the incorporation, as other data. Not of an association with limited capacity.

    Met by a filing of the beneficial owners; breached where a complete list of filings has none. Who they are, is not
    judged: personal data of them are no part of a document.
    """
    owners = filings_of(entity, FilingKind.BENEFICIAL_OWNERS).some(filed_by, asks="beneficial owners")
    due = a_week_after(*duty_began(entity))
    return judge(owners, applies=due | owners, beneficial_owners_registered=owners)


WWFT_UBO = Rulebook(
    id="nl.ubo",
    title=Text(nl="Register van uiteindelijk belanghebbenden", en="Register of beneficial owners"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(beneficial_owners_are_registered,),
    parameters=(OWNS_MORE_THAN,),
)

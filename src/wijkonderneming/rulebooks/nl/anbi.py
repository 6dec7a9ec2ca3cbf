"""Public benefit organisations (ANBI): art. 5b Algemene wet inzake rijksbelastingen."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.model.activities import Domain
from wijkonderneming.model.clauses_purpose import ParticipationCertificates, StatedPurpose
from wijkonderneming.model.filings import Filing, FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.model.statuses import StatusKind
from wijkonderneming.rulebooks.nl.sources import READ_ON, awr
from wijkonderneming.rulebooks.nl.tax_facts import ANBI_FORMS, does_in, is_anbi
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = [
    "ANBI",
    "admitted_for_public_housing",
    "articles_serve_the_public_benefit",
    "form_of_a_public_benefit_organisation",
    "publications",
    "published_on_the_standard_form",
]

_FIRST = date(2012, 1, 1)
"""The definition moved into this act on this day; before, it stood in the income tax act, which is not held."""
_LARGER, _ALL = date(2021, 1, 1), date(2026, 1, 1)
"""From when larger organisations, and from when all of them, publish on the form of the tax authority."""


@rule(
    "nl.awr.5b.1.form",
    about=each_entity,
    title=Text(
        nl="Een ANBI is geen coöperatie of vennootschap en kan geen bewijzen van deelgerechtigdheid uitgeven",
        en="A public benefit organisation is no co-operative or company, and can issue no participation certificates",
    ),
    source=(awr("5b", "1", _FIRST), awr("5b", "1", date(2024, 1, 1))),
    severity=Severity.STATUS,
    short="ANB-01",
)
def form_of_a_public_benefit_organisation(entity: EntityView) -> Judgement:
    """Asked of whatever has the status.

    Met by a foundation whose articles know of no participation certificates; breached by a co-operative, whatever its
    purpose, and by an association whose articles let it issue certificates.
    """
    excluded = entity.has_form(frozenset({LegalForm.COOPERATIE, LegalForm.BV}))
    said = entity.clauses(ParticipationCertificates)
    certificates = said.some("participation certificates can be issued", lambda clause: clause.flag("allowed"))
    return judge(
        ~excluded & ~certificates,
        applies=is_anbi(entity),
        co_operative_or_company=excluded,
        can_issue_participation_certificates=certificates,
    )


@rule(
    "nl.awr.5b.1.benefit",
    about=each_entity,
    title=Text(
        nl="De statuten van een ANBI beogen het algemeen nut",
        en="The articles of a public benefit organisation aim at the public benefit",
    ),
    source=(awr("5b", "1", _FIRST), awr("5b", "1", date(2024, 1, 1))),
    forms=ANBI_FORMS,
    severity=Severity.STATUS,
    short="ANB-02a",
)
def articles_serve_the_public_benefit(entity: EntityView) -> Judgement:
    """The article says exclusively or nearly so; which part is nearly all it does not say.

    Met by articles of which every stated purpose serves the public benefit; breached by one that serves members only,
    and by articles without a purpose.
    """
    said = entity.clauses(StatedPurpose)
    every = said.every("the purpose serves the public benefit", lambda clause: clause.flag("of_public_benefit"))
    return judge(
        said.laid_down & every,
        applies=is_anbi(entity),
        purpose_is_laid_down=said.laid_down,
        purpose_serves_the_public_benefit=every,
    )


@rule(
    "nl.awr.5b.5",
    about=each_entity,
    title=Text(
        nl="Een ANBI die aan volkshuisvesting doet is een toegelaten instelling",
        en="A public benefit organisation that works on public housing is an admitted institution",
    ),
    source=(awr("5b", "5", date(2013, 1, 1)), awr("5b", "5", date(2024, 1, 1))),
    forms=ANBI_FORMS,
    severity=Severity.STATUS,
    held_from=_FIRST,
    short="ANB-08",
)
def admitted_for_public_housing(entity: EntityView) -> Judgement:
    """Public housing (volkshuisvesting) became a public benefit in 2013, for admitted institutions alone.

    Met by a housing association; breached by a foundation that offers homes as a public task and is not admitted;
    letting a room to an artist is no public housing.
    """
    works = does_in(entity, Domain.PUBLIC_HOUSING)
    admitted = entity.has_status(StatusKind.ADMITTED_INSTITUTION)
    return judge(
        admitted, applies=is_anbi(entity) & works, works_on_public_housing=works, admitted_institution=admitted
    )


def publications(entity: EntityView, kind: FilingKind = FilingKind.ANBI_PUBLICATION) -> ToldList:
    """What it published as one, or filed of another kind."""
    return entity.told.items("filings").where(lambda filing: filing.kind_ is kind)


def _since(filing: Told[Filing], first: date) -> Truth:
    """Whether something was published from a day on."""
    filed = filing.day("filed")
    return filed.reached & ~filed.by(date.fromordinal(first.toordinal() - 1))


def _owes_the_form(filing: Told[Filing]) -> Truth:
    """Whether it had to be made on the form. How large the larger ones are the statute leaves to the regulation."""
    size = Unknown(about="nl.awr.5b.10", field="value", kind=UnknownKind.LAW, states=())
    return _since(filing, _ALL) | (_since(filing, _LARGER) & Truth.undecided((size,), "it is a larger organisation"))


@rule(
    "nl.awr.5b.10",
    about=each_entity,
    title=Text(
        nl="Een ANBI publiceert op het standaardformulier",
        en="A public benefit organisation publishes on the standard form",
    ),
    source=(awr("5b", "10", _LARGER), awr("5b", "10", _ALL)),
    forms=ANBI_FORMS,
    severity=Severity.STATUS,
    held_from=_FIRST,
    short="ANB-07",
)
def published_on_the_standard_form(entity: EntityView) -> Judgement:
    """Each publication is judged by the law of its own day: from 2021 for larger organisations, from 2026 for all.

    Met by a publication of 2026 on the form; breached by one of 2026 without it; not known of one from 2021 to 2025
    without it, as the text that says which organisations are larger is not held.
    """
    published = publications(entity)
    owed = published.some(_owes_the_form, asks="publications that had to be on the form")
    right = published.every(
        lambda filing: _owes_the_form(filing).implies(filing.flag("standard_form")), asks="publications on the form"
    )
    return judge(right, applies=is_anbi(entity) & owed, form_was_owed=owed, published_on_the_form=right)


ANBI = Rulebook(
    id="nl.anbi",
    title=Text(nl="Algemeen nut beogende instellingen (ANBI)", en="Dutch public benefit organisations (ANBI)"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        form_of_a_public_benefit_organisation,
        articles_serve_the_public_benefit,
        admitted_for_public_housing,
        published_on_the_standard_form,
    ),
)

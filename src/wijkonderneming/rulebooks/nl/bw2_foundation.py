"""Foundations: Burgerlijk Wetboek Boek 2, title 6, on what they are, their articles, and changing these."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_right
from wijkonderneming.governance.versions import in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.holdings import RightView
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_board import PropertyPower
from wijkonderneming.model.clauses_purpose import AmendmentPower, LiquidationSurplus, StatedPurpose
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.rulebooks.nl.bw2_legal_facts import (
    articles_appoint,
    board_could_acquire,
    changes_deposited,
    decided_by_the_board,
    is_acquired,
    later_versions,
    name_holds,
    plain,
    seat_stated,
)
from wijkonderneming.rulebooks.nl.register_facts import a_week_after, articles_deposited, registered
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = ["AMENDING_FOUNDATION", "BW2_FOUNDATION", "FOUNDATION_PROPERTY_POWER"]

FOUNDATIONS = frozenset({LegalForm.STICHTING})
_WBTR = date(2021, 7, 1)
_CONTENT_TEXTS = (BW2_OLDEST, date(2003, 1, 1), _WBTR)
"""The first days of the wordings of art. 2:286 BW; those of 2003 are about founding by a last will."""

FOUNDATION_PROPERTY_POWER = Norm(
    id="nl.bw2.291.2.default",
    title=Text(
        nl="Het bestuur van een stichting is niet bevoegd tot handelingen met registergoed, tenzij de statuten dat zeggen",
        en="The board of a foundation has no power to deal in registered property, unless the articles say so",
    ),
    unit="whether allowed",
    versions=tuple(stated(False, day, bw2("291", "2", day)) for day in (BW2_OLDEST, _WBTR)),
    clause=PropertyPower,
    reads=lambda clause: clause.allowed if clause.acts is None else None,
    forms=FOUNDATIONS,
)
"""The power to acquire, sell and encumber registered property, and to stand surety."""

AMENDING_FOUNDATION = Norm(
    id="nl.bw2.293.default",
    title=Text(
        nl="Organen van een stichting kunnen de statuten niet wijzigen, tenzij de statuten dat toelaten",
        en="The bodies of a foundation cannot change its articles, unless these allow it",
    ),
    unit="whether allowed",
    versions=(stated(False, BW2_OLDEST, bw2("293", "", BW2_OLDEST)),),
    clause=AmendmentPower,
    reads=lambda clause: clause.allowed,
    forms=FOUNDATIONS,
)
"""The court can change them all the same where keeping them would have results nobody wanted: art. 2:294 BW."""


@rule(
    "nl.bw2.285.3",
    about=each_entity,
    title=Text(
        nl="Het doel van een stichting houdt geen uitkeringen in, dan aan anderen met een ideële of sociale strekking",
        en="The purpose of a foundation holds no payments, but to others with an idealistic or social aim",
    ),
    source=bw2("285", "3", BW2_OLDEST),
    forms=FOUNDATIONS,
    severity=Severity.MANDATORY,
    short="PRF-02",
    held_from=BW2_OLDEST,
)
def purpose_pays_nobody(entity: EntityView) -> Judgement:
    """Nothing goes to founders or to people in its bodies; to others only for an idealistic or social aim.

    Met by a purpose that gives to neighbours in need; breached by one that pays out to the founders, or to others
    without such an aim.
    """
    said = entity.clauses(StatedPurpose)
    wrong = said.some("pays whom it may not", lambda clause: clause.flag("pays_insiders") | clause.flag("pays_others"))
    return judge(~wrong, applies=said.laid_down, purpose_pays_whom_it_may_not=wrong)


@rule(
    "nl.bw2.286.1",
    about=each_entity,
    title=Text(
        nl="De statuten van een stichting staan in een notariële akte",
        en="The articles of a foundation stand in a notarial deed",
    ),
    versions=[in_force(bw2("286", "1-3", day)) for day in _CONTENT_TEXTS],
    forms=FOUNDATIONS,
    severity=Severity.MANDATORY,
    short="CAP-04a",
    held_from=BW2_OLDEST,
)
def founded_by_deed(entity: EntityView) -> Judgement:
    """Without a deed signed by a notary there is no foundation (art. 2:4(1) BW).

    Met by a foundation of which nothing else is told; breached where the articles of the day are said to stand in no
    notarial deed.
    """
    notarial = ~entity.limited_capacity
    return judge(notarial, notarial_articles=notarial)


@rule(
    "nl.bw2.286.4.name",
    about=each_entity,
    title=Text(nl="De naam bevat het woord stichting", en="The name holds the word stichting"),
    versions=[in_force(bw2("286", "4", day)) for day in _CONTENT_TEXTS],
    forms=FOUNDATIONS,
    severity=Severity.MANDATORY,
    short="CAP-04b",
    held_from=BW2_OLDEST,
)
def named_stichting(entity: EntityView) -> Judgement:
    """Judged by the name in full; a shorter name by which it goes only settles it where the word is in it.

    Met by Stichting Dorpshuis; breached by a statutory name that is Dorpshuis alone.
    """
    named = name_holds(entity, "name with stichting", lambda name: "stichting" in plain(name))
    return judge(named, name_says_stichting=named)


def _content(entity: EntityView) -> tuple[Truth, ...]:
    return (
        seat_stated(entity),
        entity.clauses(StatedPurpose).laid_down,
        articles_appoint(entity, BodyKind.BOARD),
        entity.clauses(LiquidationSurplus).laid_down,
    )


def _content_until_2021(entity: EntityView) -> Judgement:
    seat, purpose, directors, surplus = _content(entity)
    return judge(
        seat & purpose & directors & surplus,
        seat_in_articles=seat,
        purpose_in_articles=purpose,
        appointment_of_directors=directors,
        destination_of_surplus=surplus,
    )


@rule(
    "nl.bw2.286.4",
    about=each_entity,
    title=Text(
        nl="De statuten van een stichting bevatten wat de wet voorschrijft",
        en="The articles of a foundation hold what the law asks",
    ),
    versions=[
        in_force(bw2("286", "4", BW2_OLDEST), check=_content_until_2021),
        in_force(bw2("286", "4", date(2003, 1, 1)), check=_content_until_2021),
        in_force(bw2("286", "4", _WBTR)),
    ],
    forms=FOUNDATIONS,
    severity=Severity.MANDATORY,
    short="CAP-04c",
    held_from=BW2_OLDEST,
)
def content_of_the_articles(entity: EntityView) -> Judgement:
    """Seat, purpose, how directors are appointed, where a surplus goes; since 2021 supervisors too, where there are any.

    Met by articles told in whole with a clause on each; breached when one is missing. The name is a rule of its own.
    """
    seat, purpose, directors, surplus = _content(entity)
    supervised = entity.has_body(BodyKind.SUPERVISORY_BOARD)
    supervisors = articles_appoint(entity, BodyKind.SUPERVISORY_BOARD)
    return judge(
        seat & purpose & directors & surplus & supervised.implies(supervisors),
        seat_in_articles=seat,
        purpose_in_articles=purpose,
        appointment_of_directors=directors,
        destination_of_surplus=surplus,
        has_supervisory_board=supervised,
        appointment_of_supervisors=supervisors,
    )


@rule(
    "nl.bw2.289.1",
    about=each_entity,
    title=Text(
        nl="Een stichting staat in het handelsregister en haar statuten liggen daar",
        en="A foundation stands in the trade register, and its articles are deposited there",
    ),
    source=bw2("289", "1", BW2_OLDEST),
    forms=FOUNDATIONS,
    severity=Severity.MANDATORY,
    short="CAP-06b",
    held_from=BW2_OLDEST,
)
def registered_with_its_articles(entity: EntityView) -> Judgement:
    """Until both are done, each director is liable beside the foundation for what he binds it to (art. 2:289(2) BW).

    They have a week (art. 20(1) Handelsregisterwet). Met by a number in the register and a deposit of the articles;
    breached where the week is over and a complete list of filings has none.
    """
    entered, deposited = registered(entity), articles_deposited(entity)
    both = entered & deposited
    due = both | a_week_after(entity.told, "founded")
    return judge(both, applies=due, registered=entered, articles_deposited=deposited)


@rule(
    "nl.bw2.291.2",
    about=each_right,
    title=Text(
        nl="Het bestuur van een stichting verkrijgt registergoed alleen als de statuten dat toelaten",
        en="The board of a foundation acquires registered property only as its articles allow",
    ),
    source=(bw2("291", "2", BW2_OLDEST), bw2("291", "2", _WBTR)),
    forms=FOUNDATIONS,
    severity=Severity.MANDATORY,
    short="CAP-07b",
    held_from=BW2_OLDEST,
)
def board_may_acquire(right: RightView) -> Judgement:
    """Judged by the articles of the day on which the right was agreed, or began where that is not told.

    Met where these let the board acquire it; breached where they do not and it was the board that decided. Selling,
    encumbering and standing surety take the same power, which the norm on it answers.
    """
    power, by_board = board_could_acquire(right), decided_by_the_board(right)
    acquired = is_acquired(right)
    return judge(power, applies=acquired & (power | by_board), board_had_the_power=power, board_decided=by_board)


@rule(
    "nl.bw2.293",
    about=each_entity,
    title=Text(
        nl="Een stichting wijzigde haar statuten alleen zoals die dat toelaten, en bij notariële akte",
        en="A foundation changed its articles only as these allow, and by notarial deed",
    ),
    source=bw2("293", "", BW2_OLDEST),
    forms=FOUNDATIONS,
    severity=Severity.MANDATORY,
    short="VOT-11",
    held_from=BW2_OLDEST,
)
def amended_as_allowed(entity: EntityView) -> Judgement:
    """Each later version of the articles is looked at, with the one it took the place of.

    Met by a later version in a notarial deed where the articles before it could be changed; breached by one without a
    deed, or made by the foundation itself while they did not allow it. The court may change them in spite of them (art.
    2:294 BW).
    """
    amended, by_deed, allowed = later_versions(entity)
    return judge(
        by_deed & allowed, applies=amended, was_amended=amended, amended_by_deed=by_deed, change_allowed=allowed
    )


@rule(
    "nl.bw2.293.deposit",
    about=each_entity,
    title=Text(
        nl="Gewijzigde statuten van een stichting liggen bij het handelsregister",
        en="Changed articles of a foundation are deposited with the trade register",
    ),
    source=bw2("293", "", BW2_OLDEST),
    forms=FOUNDATIONS,
    severity=Severity.MANDATORY,
    short="CAP-06g",
    held_from=BW2_OLDEST,
)
def changes_lie_in_the_register(entity: EntityView) -> Judgement:
    """Directors deposit the change and the changed articles; they have a week (art. 19(2) and 20(2) Handelsregisterwet).

    Met by a deposit of each later version; breached where a version is older than a week and a complete list of filings
    has none. That a deposit came late is not judged.
    """
    deposited, due = changes_deposited(entity)
    return judge(deposited, applies=due, changes_deposited=deposited)


BW2_FOUNDATION = Rulebook(
    id="nl.bw2.foundation",
    title=Text(nl="Burgerlijk Wetboek Boek 2, titel 6", en="Dutch Civil Code, Book 2, title 6"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        purpose_pays_nobody,
        founded_by_deed,
        named_stichting,
        content_of_the_articles,
        registered_with_its_articles,
        board_may_acquire,
        amended_as_allowed,
        changes_lie_in_the_register,
    ),
    norms=(FOUNDATION_PROPERTY_POWER, AMENDING_FOUNDATION),
)

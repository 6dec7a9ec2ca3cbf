"""Boards of associations, co-operatives, foundations and private companies: Burgerlijk Wetboek Boek 2."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.versions import in_force
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_board import AbsenceOfAll, ConflictOfInterest, Remuneration
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.rulebooks.nl.bw2_association import ASSOCIATION_FORMS, WBTR
from wijkonderneming.rulebooks.nl.bw2_board_facts import (
    FOR_FIVE_YEARS,
    UNTIL_AMENDED,
    is_for_the_board,
    somebody_decides_alone,
    somebody_outvotes,
    supervisors,
)
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, bw2
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = ["BLOCKED_BOARD", "BLOCKED_FOUNDATION_BOARD", "BOARD_PAY", "BW2_BOARD"]

FOUNDATION = frozenset({LegalForm.STICHTING})
COMPANY = frozenset({LegalForm.BV})
BOARD = frozenset({BodyKind.BOARD})
CASTING_VOTES = Source(
    title="Stemrecht",
    publisher="De Clercq Advocaten Notariaat",
    url="https://www.declercq.com/blogs/stemrecht/",
    read_on=date(2026, 11, 25),
)


# No director outvotes the others


def no_director_outvotes_the_others(entity: EntityView) -> Judgement:
    """Judged on the votes that seats and articles give, in the smallest board of two or more that they allow.

    Met by two votes beside one and one, and by a board of one; breached by three votes beside one and one, and by two
    beside one: of two directors neither can have more votes than the other.
    """
    board = entity.board
    outvotes = somebody_outvotes(entity, board)
    return judge(~outvotes, applies=board.seats.most > 0, one_outvotes_the_others=outvotes, seats=board.seats)


_VOTES = Text(
    nl="Geen bestuurder brengt meer stemmen uit dan de andere bestuurders tezamen",
    en="No director casts more votes than the other directors together",
)

votes_in_an_association = rule(
    "nl.bw2.44.4",
    about=each_entity,
    title=_VOTES,
    versions=[in_force(bw2("44", "4", WBTR), transition=FOR_FIVE_YEARS)],
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-06a",
)(no_director_outvotes_the_others)

votes_in_a_foundation = rule(
    "nl.bw2.291.4",
    about=each_entity,
    title=_VOTES,
    versions=[in_force(bw2("291", "4", WBTR), transition=FOR_FIVE_YEARS)],
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-06b",
)(no_director_outvotes_the_others)

votes_in_a_company = rule(
    "nl.bw2.239.2",
    about=each_entity,
    title=_VOTES,
    source=bw2("239", "2", BW2_OLDEST),
    forms=COMPANY,
    severity=Severity.MANDATORY,
    short="BRD-06e",
)(no_director_outvotes_the_others)


@rule(
    "nl.bw2.44.4.casting_vote",
    about=each_entity,
    title=Text(
        nl="Met een doorslaggevende stem kan geen bestuurder in zijn eentje beslissen",
        en="No director can decide alone by a casting vote",
    ),
    versions=[in_force(CASTING_VOTES, WBTR)],
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS | FOUNDATION,
    severity=Severity.GOOD_PRACTICE,
    short="BRD-06f",
)
def no_director_decides_alone(entity: EntityView) -> Judgement:
    """The statute says nothing of casting votes; a notary's office counts one as a second vote.

    Met by a chair who decides a tie of three or more; breached by one who decides a tie of two, and so decides always.
    """
    board = entity.board
    decides = somebody_decides_alone(entity, board)
    return judge(~decides, applies=board.seats.most > 1, one_decides_alone_by_a_casting_vote=decides, seats=board.seats)


# Somebody acts when no director can


def absence_of_all_directors_is_provided_for(entity: EntityView) -> Judgement:
    """What the articles lay down for one director who is absent does not do: it is about all of them at once.

    Met by articles by which the supervisory board acts, or somebody is appointed, when all directors are absent or can
    not act; breached by articles that say nothing of it.
    """
    provided = entity.clauses(AbsenceOfAll).some("of all directors", lambda clause: is_for_the_board(entity, clause))
    return judge(provided, absence_of_all_directors_provided_for=provided)


_ABSENCE = Text(
    nl="De statuten voorzien in ontstentenis of belet van alle bestuurders",
    en="The articles provide for the absence of all directors",
)

absence_in_an_association = rule(
    "nl.bw2.44.5",
    about=each_entity,
    title=_ABSENCE,
    versions=[in_force(bw2("44", "5", WBTR), transition=UNTIL_AMENDED)],
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-07a",
)(absence_of_all_directors_is_provided_for)

absence_in_a_foundation = rule(
    "nl.bw2.291.5",
    about=each_entity,
    title=_ABSENCE,
    versions=[in_force(bw2("291", "5", WBTR), transition=UNTIL_AMENDED)],
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-07b",
)(absence_of_all_directors_is_provided_for)

absence_in_a_company = rule(
    "nl.bw2.244.4",
    about=each_entity,
    title=_ABSENCE,
    source=bw2("244", "4", WBTR),
    forms=COMPANY,
    severity=Severity.MANDATORY,
    short="BRD-07e",
)(absence_of_all_directors_is_provided_for)


# Conflicts of interest


def conflicted_director_takes_no_part(entity: EntityView) -> Judgement:
    """Judged on the articles; whether a director took part in a decision is judged with that decision.

    Met by articles that say nothing of it, as the law then holds; breached by a clause that lets a director with a
    conflicting interest take part in deliberation or decision.
    """
    lets = entity.clauses(ConflictOfInterest).some(
        "lets a director with such an interest take part",
        lambda clause: is_for_the_board(entity, clause) & Truth.certainly(clause.noun.takes_part is True),
    )
    return judge(~lets, articles_let_one_with_a_conflict_take_part=lets)


_CONFLICT = Text(
    nl="De statuten laten een bestuurder met een tegenstrijdig belang niet meebeslissen",
    en="The articles let no director with a conflicting interest take part in the decision",
)

conflict_in_an_association = rule(
    "nl.bw2.44.6",
    about=each_entity,
    title=_CONFLICT,
    source=bw2("44", "6", WBTR),
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-08a",
)(conflicted_director_takes_no_part)

conflict_in_a_foundation = rule(
    "nl.bw2.291.6",
    about=each_entity,
    title=_CONFLICT,
    source=bw2("291", "6", WBTR),
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-08b",
)(conflicted_director_takes_no_part)

conflict_in_a_company = rule(
    "nl.bw2.239.6",
    about=each_entity,
    title=_CONFLICT,
    source=bw2("239", "6", date(2013, 1, 1)),
    held_from=BW2_OLDEST,
    forms=COMPANY,
    severity=Severity.MANDATORY,
    short="BRD-08e",
)(conflicted_director_takes_no_part)


def supervisors_decide_for_a_blocked_board(entity: EntityView) -> Judgement:
    """Only where there is no supervisory board may the articles say who decides in the place of the board.

    Met by articles that are silent, or name the supervisory board; breached by articles that give the decision to the
    general meeting, or leave it to the board, while there is a supervisory board.
    """
    boards = {body.id for body in supervisors(entity)}

    def elsewhere(clause: Told[ConflictOfInterest]) -> Truth:
        to = clause.noun.escalates_to
        moved = clause.noun.board_decides is True or (to is not None and to not in boards)
        return is_for_the_board(entity, clause) & Truth.certainly(moved)

    moved = entity.clauses(ConflictOfInterest).some("gives the decision of a blocked board to somebody else", elsewhere)
    supervised = entity.has_body(BodyKind.SUPERVISORY_BOARD)
    return judge(
        ~moved, applies=supervised, has_supervisory_board=supervised, articles_pass_by_the_supervisory_board=moved
    )


_BLOCKED = Text(
    nl="Kan het bestuur door tegenstrijdige belangen niet beslissen, dan beslist de raad van commissarissen",
    en="Where conflicts of interest leave the board unable to decide, the supervisory board does",
)

blocked_board_of_an_association = rule(
    "nl.bw2.44.6.supervisors",
    about=each_entity,
    title=_BLOCKED,
    source=bw2("44", "6", WBTR),
    held_from=BW2_OLDEST,
    forms=ASSOCIATION_FORMS,
    severity=Severity.MANDATORY,
    short="BRD-09",
)(supervisors_decide_for_a_blocked_board)

blocked_board_of_a_foundation = rule(
    "nl.bw2.291.6.supervisors",
    about=each_entity,
    title=_BLOCKED,
    source=bw2("291", "6", WBTR),
    held_from=BW2_OLDEST,
    forms=FOUNDATION,
    severity=Severity.MANDATORY,
    short="BRD-10",
)(supervisors_decide_for_a_blocked_board)


# What holds where the articles say nothing else


def _decider(clause: ConflictOfInterest) -> BodyKind | str | None:
    return BodyKind.BOARD if clause.board_decides else clause.escalates_to


BLOCKED_BOARD: Norm[BodyKind | str] = Norm(
    id="nl.bw2.44.6.decides",
    title=Text(
        nl="Wie beslist als het bestuur het door tegenstrijdige belangen niet kan, zonder raad van commissarissen",
        en="Who decides when conflicts of interest keep the board from it, without a supervisory board",
    ),
    versions=(stated(BodyKind.GENERAL_MEETING, WBTR, bw2("44", "6", WBTR)),),
    clause=ConflictOfInterest,
    reads=_decider,
    of=BOARD,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:44(6), third sentence: the general meeting, unless the articles differ."""

BLOCKED_FOUNDATION_BOARD: Norm[BodyKind | str] = Norm(
    id="nl.bw2.291.6.decides",
    title=Text(
        nl="Wie beslist als het bestuur van een stichting het door tegenstrijdige belangen niet kan, zonder raad van commissarissen",
        en="Who decides when conflicts of interest keep the board of a foundation from it, without a supervisory board",
    ),
    versions=(stated(BodyKind.BOARD, WBTR, bw2("291", "6", WBTR)),),
    clause=ConflictOfInterest,
    reads=_decider,
    of=BOARD,
    forms=FOUNDATION,
)
"""Art. 2:291(6), third sentence: the board itself, with its considerations in writing, unless the articles differ."""

BOARD_PAY: Norm[BodyKind | str] = Norm(
    id="nl.bw2.44.7",
    title=Text(nl="Wie de bezoldiging van bestuurders vaststelt", en="Who sets the pay of directors"),
    versions=(stated(BodyKind.GENERAL_MEETING, WBTR, bw2("44", "7", WBTR)),),
    clause=Remuneration,
    reads=lambda clause: clause.set_by,
    of=BOARD,
    forms=ASSOCIATION_FORMS,
)
"""Art. 2:44(7): the general meeting, unless the articles differ."""

BW2_BOARD = Rulebook(
    id="nl.bw2.board",
    title=Text(nl="Burgerlijk Wetboek Boek 2, het bestuur", en="Dutch Civil Code, Book 2, the board"),
    read_on=date(2026, 11, 25),
    jurisdiction=Jurisdiction.NL,
    rules=(
        votes_in_an_association,
        no_director_decides_alone,
        absence_in_an_association,
        conflict_in_an_association,
        blocked_board_of_an_association,
        votes_in_a_company,
        conflict_in_a_company,
        absence_in_a_company,
        votes_in_a_foundation,
        absence_in_a_foundation,
        conflict_in_a_foundation,
        blocked_board_of_a_foundation,
    ),
    norms=(BLOCKED_BOARD, BLOCKED_FOUNDATION_BOARD, BOARD_PAY),
)

"""Accounts of every legal person, and those of associations and foundations: Burgerlijk Wetboek Boek 2."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import Parameter, stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year
from wijkonderneming.governance.versions import Anchor, in_force
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.offices import OfficeView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.bodies import BodyKind
from wijkonderneming.model.clauses_purpose import BookYear
from wijkonderneming.model.distributions import Distribution
from wijkonderneming.model.financial_years import Assurance
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.rulebooks.nl.bw2_accounts_facts import (
    day_before,
    drawing_up_term,
    end_of_months,
    end_of_years,
    presenting_term,
)
from wijkonderneming.rulebooks.nl.bw2_accounts_size import under_title_nine
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = ["BW2_ACCOUNTS"]

_LEGAL_PERSONS = frozenset(form for form in LegalForm if form.jurisdiction is Jurisdiction.NL)
_ASSOCIATIONS = frozenset({LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT})
_NEW_REPORT = date(2015, 11, 1)
_PAYEES = date(2020, 7, 8)

EXTENSION_COUNTS: Parameter[bool] = Parameter(
    id="nl.bw2.10.2.extension",
    title=Text(
        nl="Of verlenging van de termijn voor de jaarrekening ook geldt voor balans en staat van baten en lasten",
        en="Whether a longer term for annual accounts holds for the balance sheet of every legal person too",
    ),
    unit="statement",
    versions=(
        stated(True, BW2_OLDEST, bw2("58", "1", BW2_OLDEST)),
        stated(False, BW2_OLDEST, bw2("10", "2", BW2_OLDEST)),
    ),
)
"""Art. 2:10(2) holds without prejudice to the titles that follow, and knows no longer term; art. 2:58(1) does."""

BEGIN_OF_THE_YEAR: Norm[str] = Norm(
    id="nl.bw2.10a",
    title=Text(nl="Eerste dag van het boekjaar", en="First day of the financial year"),
    unit="month and day",
    versions=(stated("01-01", BW2_OLDEST, bw2("10a", "", BW2_OLDEST)),),
    clause=BookYear,
    reads=lambda clause: f"{clause.month:02}-{clause.day:02}",
)


@rule(
    "nl.bw2.10.2",
    about=each_financial_year,
    title=Text(
        nl="Balans en staat van baten en lasten staan binnen zes maanden na het boekjaar op papier",
        en="Balance sheet and statement of income and expenditure are drawn up within six months of the year",
    ),
    versions=(in_force(bw2("10", "2", BW2_OLDEST), anchor=Anchor.YEAR_END),),
    forms=_LEGAL_PERSONS,
    short="ACC-01",
    severity=Severity.MANDATORY,
)
def balance_drawn_up(year: FinancialYearView) -> Judgement:
    """Where a general meeting made the term for annual accounts longer, the law does not say that this one is too.

    Met by accounts of a calendar year drawn up on 30 June; breached when they are not there on 1 July. What is late
    here and in time under Title 9 is not settled.
    """
    drawn_up = year.drawn_up()
    counts = under_title_nine(year) & year.law(EXTENSION_COUNTS).holds(Truth.certainly)
    term = end_of_months(year.last, 6).or_later(drawing_up_term(year), counts)
    on_time, due = term.kept(year, drawn_up)
    return judge(on_time, applies=due, last_day=str(term), accounts_drawn_up=drawn_up.done)


@rule(
    "nl.bw2.10.3",
    about=each_financial_year,
    title=Text(
        nl="De administratie wordt zeven jaar bewaard",
        en="Books and records are kept for seven years",
    ),
    source=bw2("10", "3", BW2_OLDEST),
    forms=_LEGAL_PERSONS,
    short="ACC-02",
    severity=Severity.MANDATORY,
)
def records_kept(year: FinancialYearView) -> Judgement:
    """Counted from the end of the year, by convention: the law does not say when the seven years begin.

    Met while the records are there, and by records destroyed after seven years; breached from the day on which they
    are destroyed before.
    """
    destroyed = year.told.day("records_kept_until")
    last = end_of_years(year.last, 7)
    gone = destroyed.by(last) & destroyed.reached
    return judge(~gone, last_day=last.isoformat())


@rule(
    "nl.bw2.48.1",
    about=each_financial_year,
    title=Text(
        nl="De vereniging legt haar jaarstukken binnen zes maanden aan de algemene vergadering voor",
        en="An association lays its accounts before the general meeting within six months",
    ),
    versions=(
        in_force(bw2("48", "1", BW2_OLDEST), anchor=Anchor.YEAR_END),
        in_force(bw2("48", "1", _NEW_REPORT), anchor=Anchor.YEAR_END),
    ),
    forms=_ASSOCIATIONS,
    short="ACC-04",
    severity=Severity.MANDATORY,
)
def accounts_presented(year: FinancialYearView) -> Judgement:
    """The general meeting may make the term longer, by as much as it likes.

    Met by accounts that the meeting saw on 30 June, or later by its leave; breached when it had not seen them on 1
    July and gave none. An association under Title 9 has another rule.
    """
    presented = year.presented()
    term = presenting_term(year)
    on_time, due = term.kept(year, presented)
    title_nine = under_title_nine(year)
    return judge(
        on_time,
        applies=due & ~title_nine,
        last_day=str(term),
        accounts_presented=presented.done,
        under_title_nine=title_nine,
    )


@rule(
    "nl.bw2.48.2",
    about=each_entity,
    title=Text(
        nl="Zonder raad van commissarissen en accountantsverklaring onderzoekt een kascommissie de stukken",
        en="Without supervisory board and accountant's statement, a committee of members examines the accounts",
    ),
    source=bw2("48", "2", BW2_OLDEST),
    forms=_ASSOCIATIONS | {LegalForm.COOPERATIE},
    short="ACC-05",
    severity=Severity.MANDATORY,
)
def accounts_examined(entity: EntityView) -> Judgement:
    """Judged from the end of the first year, by the accountant's statement on the year that ended last.

    Met by a committee of two or more of whom none is a director; breached without one, by a committee of one, and by
    one with a director in it. Whether those in it are members is not asked.
    """
    supervised = entity.has_body(BodyKind.SUPERVISORY_BOARD)
    examiners = _enough_examiners(entity)
    ended = [year for year in entity.financial_years if year.reached(year.year.until).is_true][-1:]
    audited = Truth.any(year.told.is_("assurance", Assurance.AUDIT) for year in ended)
    return judge(
        examiners,
        applies=Truth.any(year.exists for year in ended) & ~supervised & ~audited,
        committee_of_two=examiners,
        has_supervisory_board=supervised,
        accountants_statement=audited,
    )


@fact
def _enough_examiners(entity: EntityView) -> Truth:
    """Whether an audit committee of two or more is there, without directors."""
    found = Truth.any(_independent(entity, one) for one in entity.bodies_of(BodyKind.AUDIT_COMMITTEE))
    missing = entity.told.items("bodies").missing
    return found if missing is None else found | Truth.undecided((missing,), "a committee of two")


def _independent(entity: EntityView, committee: BodyView) -> Truth:
    directors = [office for board in entity.bodies_of(BodyKind.BOARD) for office in board.offices]
    mixed = Truth.any(one.serving & _directs(one, directors) for one in committee.offices)
    missing = entity.told.items("offices").missing
    if missing is not None and committee.offices:
        mixed |= Truth.undecided((missing,), f"a director in {committee.id}")
    return committee.is_there & (committee.in_office >= 2) & ~mixed  # noqa: PLR2004 - as the article has it


def _directs(one: OfficeView, directors: list[OfficeView]) -> Truth:
    """Whether who holds an office is a director as well."""
    told = one.told
    return Truth.any(
        office.serving
        & (
            Truth.certainly(office.holder == one.holder)
            if office.holder is not None and one.holder is not None
            else Truth.undecided(
                tuple(each.unknown("holder") for each in (told, office.told) if each.noun.holder is None),
                f"{one.id} is {office.id}",
            )
        )
        for office in directors
    )


def _turnover_shown(year: FinancialYearView) -> Judgement:
    drawn_up, enterprise = year.drawn_up().done, year.told.flag("enterprise")
    shown = year.told.flag("turnover_shown")
    return judge(
        shown, applies=drawn_up & enterprise, turnover_shown=shown, enterprise=enterprise, accounts_drawn_up=drawn_up
    )


@rule(
    "nl.bw2.48.3",
    about=each_financial_year,
    title=Text(
        nl="De vereniging met een onderneming vermeldt de netto-omzet daarvan",
        en="An association with an enterprise shows the net turnover of it",
    ),
    source=bw2("48", "3", BW2_OLDEST),
    forms=_ASSOCIATIONS,
    short="ACC-10a",
    severity=Severity.MANDATORY,
)
def association_shows_turnover(year: FinancialYearView) -> Judgement:
    """Asked of accounts that were drawn up, of an enterprise that must stand in the trade register.

    Met by a statement of income and expenditure that shows the turnover; breached by one that does not.
    """
    return _turnover_shown(year)


@rule(
    "nl.bw2.299a",
    about=each_financial_year,
    title=Text(
        nl="De stichting met een onderneming vermeldt de netto-omzet daarvan",
        en="A foundation with an enterprise shows the net turnover of it",
    ),
    source=bw2("299a", "", BW2_OLDEST),
    forms=frozenset({LegalForm.STICHTING}),
    short="ACC-10b",
    severity=Severity.MANDATORY,
)
def foundation_shows_turnover(year: FinancialYearView) -> Judgement:
    """Asked of accounts that were drawn up, of an enterprise that must stand in the trade register.

    Met by a statement of income and expenditure that shows the turnover; breached by one that does not.
    """
    return _turnover_shown(year)


@rule(
    "nl.bw2.290.1",
    about=each_financial_year,
    title=Text(
        nl="De stichting houdt een register bij van wie zij een kleinere uitkering deed",
        en="A foundation keeps a register of those to whom it made a smaller payment",
    ),
    source=bw2("290", "1", _PAYEES),
    held_from=BW2_OLDEST,
    forms=frozenset({LegalForm.STICHTING}),
    short="PRF-03",
    severity=Severity.MANDATORY,
)
def payees_registered(year: FinancialYearView) -> Judgement:
    """Asked of payments made since 8 July 2020, of at most a quarter of what could be distributed in the year.

    Met when each of them stands in the register; breached when one does not. A larger payment is no matter for this
    register.
    """
    told = year.entity.told.items("distributions")
    smaller = told.some(lambda one: _smaller(year, one), asks=f"smaller payments in {year.id}")
    unregistered = told.some(
        lambda one: _smaller(year, one) & ~one.flag("registered"), asks=f"payments not registered in {year.id}"
    )
    return judge(~unregistered, applies=smaller | unregistered, smaller_payments=smaller, not_registered=unregistered)


def _smaller(year: FinancialYearView, one: Told[Distribution]) -> Truth:
    """Whether a payment was made of a year, and is at most a quarter of what could be distributed."""
    on = one.day("on")
    made = on.reached & ~on.by(day_before(_PAYEES))
    if one.noun.year is None:
        of_year = on.by(year.last) & ~on.by(day_before(year.first))
    else:
        of_year = Truth.certainly(one.noun.year == year.id)
    return made & of_year & _a_quarter_at_most(year, one)


def _a_quarter_at_most(year: FinancialYearView, one: Told[Distribution]) -> Truth:
    part, whole = one.noun.amount, year.told.noun.distributable
    if part is not None and whole is not None:
        return Truth.certainly(4 * part.cents <= whole.cents)
    missing = [one.unknown("amount")] if part is None else []
    missing += [year.told.unknown("distributable")] if whole is None else []
    return Truth.undecided(missing, f"{one.about}.{one.path('amount')} a quarter at most")


BW2_ACCOUNTS = Rulebook(
    id="nl.bw2.accounts",
    title=Text(nl="Burgerlijk Wetboek Boek 2: jaarstukken", en="Dutch Civil Code, Book 2: accounts"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        balance_drawn_up,
        records_kept,
        accounts_presented,
        accounts_examined,
        association_shows_turnover,
        payees_registered,
        foundation_shows_turnover,
    ),
    parameters=(EXTENSION_COUNTS,),
    norms=(BEGIN_OF_THE_YEAR,),
)

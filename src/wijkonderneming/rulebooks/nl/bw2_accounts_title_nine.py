"""Annual accounts of co-operatives and BVs, and of foundations and associations that Title 9 is about: Book 2 BW."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_financial_year
from wijkonderneming.governance.versions import Anchor, Version, in_force
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.filings import FilingKind
from wijkonderneming.model.financial_years import Discharge
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.rulebooks.nl.bw2_accounts_facts import (
    ADOPTING_MONTHS,
    EXTRA_MONTHS,
    EXTRA_MONTHS_OF_COMPANIES,
    drawing_up_term,
    within_months,
)
from wijkonderneming.rulebooks.nl.bw2_accounts_size import SIZE_LIMITS, is_medium, is_small, under_title_nine
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.text import Text

__all__ = ["BW2_ACCOUNTS_TITLE_NINE"]

_ASSOCIATIONS = frozenset({LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT})
_FOUNDATION = frozenset({LegalForm.STICHTING})
_COOPERATIVE = frozenset({LegalForm.COOPERATIE})
_LATER = (date(2005, 9, 1), date(2007, 1, 1), date(2008, 6, 25), date(2015, 11, 1))
"""The days on which what art. 2:49(1), 2:58(1) and 2:300(1) BW say of accounts was worded anew."""
_SMALL_WITHOUT_REPORT = date(2002, 9, 1)
"""Before, a small one had to report too where it needed a works council, which is not asked here."""
_OF_COOPERATIVES = (BW2_OLDEST, _SMALL_WITHOUT_REPORT, *_LATER)
_OF_COMPANIES = (
    *(BW2_OLDEST, _SMALL_WITHOUT_REPORT, date(2004, 10, 1), *_LATER[:-1]),
    *(date(2014, 1, 1), date(2015, 1, 1), _LATER[-1]),
)


def _wordings(article: str, paragraph: str, *days: date) -> tuple[Version, ...]:
    """The wordings of an article, each for the years that end under it."""
    return tuple(in_force(bw2(article, paragraph, day), anchor=Anchor.YEAR_END) for day in days)


def _drawn_up(year: FinancialYearView) -> Judgement:
    drawn_up, term, title_nine = year.drawn_up(), drawing_up_term(year), under_title_nine(year)
    on_time, due = term.kept(year, drawn_up)
    return judge(
        on_time,
        applies=due & title_nine,
        last_day=str(term),
        accounts_drawn_up=drawn_up.done,
        under_title_nine=title_nine,
    )


def _adopted(year: FinancialYearView) -> Judgement:
    adopted, title_nine = year.adopted(), under_title_nine(year)
    term = drawing_up_term(year).then(lambda last: within_months(last, ADOPTING_MONTHS))
    on_time, due = term.kept(year, adopted)
    return judge(
        on_time,
        applies=due & title_nine,
        last_day=str(term),
        accounts_adopted=adopted.done,
        under_title_nine=title_nine,
    )


def _reported(year: FinancialYearView) -> Judgement:
    report, term, title_nine = year.drawn_up(FilingKind.BOARD_REPORT), drawing_up_term(year), under_title_nine(year)
    on_time, due = term.kept(year, report)
    small = is_small(year)
    return judge(
        on_time,
        applies=due & title_nine & ~small,
        last_day=str(term),
        board_report_drawn_up=report.done,
        small=small,
        small_or_medium=is_medium(year),
        under_title_nine=title_nine,
    )


def _discharged_apart(year: FinancialYearView) -> Judgement:
    adopted, title_nine = year.adopted().done, under_title_nine(year)
    by_adoption = year.told.is_("discharge", Discharge.BY_ADOPTION)
    return judge(
        ~by_adoption,
        applies=adopted & title_nine,
        discharge_by_adoption=by_adoption,
        accounts_adopted=adopted,
        under_title_nine=title_nine,
    )


@rule(
    "nl.bw2.49.1",
    about=each_financial_year,
    title=Text(
        nl="De vereniging onder titel 9 maakt binnen zes maanden haar jaarrekening op",
        en="An association under Title 9 draws up its annual accounts within six months",
    ),
    versions=_wordings("49", "1", BW2_OLDEST, *_LATER),
    forms=_ASSOCIATIONS,
    short="ACC-08a",
    severity=Severity.MANDATORY,
)
def association_draws_up(year: FinancialYearView) -> Judgement:
    """The general meeting may make the term longer by four months, of older years by five.

    Met by accounts of a calendar year drawn up on 30 June, or on 31 October by leave of the meeting; breached by
    accounts that are not there then. An association whose enterprises are too small for Title 9 is not concerned.
    """
    return _drawn_up(year)


@rule(
    "nl.bw2.49.1.report",
    about=each_financial_year,
    title=Text(
        nl="De vereniging onder titel 9 die niet klein is maakt een bestuursverslag op",
        en="An association under Title 9 that is not small draws up a board report",
    ),
    versions=_wordings("49", "1", _SMALL_WITHOUT_REPORT, *_LATER),
    forms=_ASSOCIATIONS,
    short="ACC-09b",
    severity=Severity.MANDATORY,
)
def association_reports(year: FinancialYearView) -> Judgement:
    """Within the term for the accounts; a small one need not, art. 2:396(7), nor one in a group, which is not asked.

    Met by a report drawn up in time; breached without one when the term is over.
    """
    return _reported(year)


@rule(
    "nl.bw2.49.3",
    about=each_financial_year,
    title=Text(
        nl="De algemene vergadering van de vereniging onder titel 9 stelt de jaarrekening binnen een maand vast",
        en="The general meeting of an association under Title 9 adopts the accounts within a month",
    ),
    versions=_wordings("49", "3", BW2_OLDEST),
    forms=_ASSOCIATIONS,
    short="ACC-08b",
    severity=Severity.MANDATORY,
)
def association_adopts(year: FinancialYearView) -> Judgement:
    """A month after the term for drawing up, as the Algemene termijnenwet moves its end.

    Met by accounts of a calendar year adopted on 31 July; breached by accounts not adopted by then.
    """
    return _adopted(year)


@rule(
    "nl.bw2.49.3.discharge",
    about=each_financial_year,
    title=Text(
        nl="Vaststelling van de jaarrekening van de vereniging onder titel 9 is geen decharge",
        en="Adopting the accounts of an association under Title 9 is no discharge of its directors",
    ),
    versions=_wordings("49", "3", BW2_OLDEST),
    forms=_ASSOCIATIONS,
    short="ACC-11a",
    severity=Severity.MANDATORY,
)
def association_discharges_apart(year: FinancialYearView) -> Judgement:
    """Asked once the accounts are adopted.

    Met by a discharge by a decision of its own, and without any; breached where it is taken from the adoption.
    """
    return _discharged_apart(year)


@rule(
    "nl.bw2.58.1",
    about=each_financial_year,
    title=Text(
        nl="De coöperatie maakt binnen zes maanden haar jaarrekening op",
        en="A co-operative draws up its annual accounts within six months",
    ),
    versions=_wordings("58", "1", *_OF_COOPERATIVES),
    forms=_COOPERATIVE,
    short="ACC-06a",
    severity=Severity.MANDATORY,
)
def cooperative_draws_up(year: FinancialYearView) -> Judgement:
    """The general meeting may make the term longer by four months, of older years by five.

    Met by accounts of a calendar year drawn up on 30 June, or on 31 October by leave of the meeting; breached by
    accounts that are not there then.
    """
    return _drawn_up(year)


@rule(
    "nl.bw2.58.1.report",
    about=each_financial_year,
    title=Text(
        nl="De coöperatie die niet klein is maakt een bestuursverslag op",
        en="A co-operative that is not small draws up a board report",
    ),
    versions=_wordings("58", "1", *_OF_COOPERATIVES[1:]),
    forms=_COOPERATIVE,
    short="ACC-09a",
    severity=Severity.MANDATORY,
)
def cooperative_reports(year: FinancialYearView) -> Judgement:
    """Within the term for the accounts; a small one need not, art. 2:396(7), nor one in a group, which is not asked.

    Met by a report drawn up in time; breached without one when the term is over.
    """
    return _reported(year)


@rule(
    "nl.bw2.58.1.adopted",
    about=each_financial_year,
    title=Text(
        nl="De algemene vergadering van de coöperatie stelt de jaarrekening binnen een maand vast",
        en="The general meeting of a co-operative adopts the accounts within a month",
    ),
    versions=_wordings("58", "1", *_OF_COOPERATIVES),
    forms=_COOPERATIVE,
    short="ACC-06b",
    severity=Severity.MANDATORY,
)
def cooperative_adopts(year: FinancialYearView) -> Judgement:
    """A month after the term for drawing up, as the Algemene termijnenwet moves its end.

    Met by accounts of a calendar year adopted on 31 July; breached by accounts not adopted by then.
    """
    return _adopted(year)


@rule(
    "nl.bw2.58.1.discharge",
    about=each_financial_year,
    title=Text(
        nl="Vaststelling van de jaarrekening van de coöperatie is geen decharge",
        en="Adopting the accounts of a co-operative is no discharge of its directors",
    ),
    versions=_wordings("58", "1", *_OF_COOPERATIVES),
    forms=_COOPERATIVE,
    short="ACC-11b",
    severity=Severity.MANDATORY,
)
def cooperative_discharges_apart(year: FinancialYearView) -> Judgement:
    """Asked once the accounts are adopted.

    Met by a discharge by a decision of its own, and without any; breached where it is taken from the adoption.
    """
    return _discharged_apart(year)


@rule(
    "nl.bw2.210.1",
    about=each_financial_year,
    title=Text(
        nl="De bv maakt binnen vijf maanden haar jaarrekening op",
        en="A BV draws up its annual accounts within five months",
    ),
    versions=_wordings("210", "1", *_OF_COMPANIES),
    forms=frozenset({LegalForm.BV}),
    short="ACC-BV",
    severity=Severity.MANDATORY,
)
def company_draws_up(year: FinancialYearView) -> Judgement:
    """The general meeting may make the term longer by five months, of older years by six.

    Met by accounts of a calendar year drawn up on 31 May, or on 31 October by leave of the meeting; breached by
    accounts that are not there then.
    """
    return _drawn_up(year)


@rule(
    "nl.bw2.300.1",
    about=each_financial_year,
    title=Text(
        nl="De stichting onder titel 9 maakt binnen zes maanden haar jaarrekening op",
        en="A foundation under Title 9 draws up its annual accounts within six months",
    ),
    versions=_wordings("300", "1", BW2_OLDEST, *_LATER),
    forms=_FOUNDATION,
    short="ACC-08c",
    severity=Severity.MANDATORY,
)
def foundation_draws_up(year: FinancialYearView) -> Judgement:
    """The organ that adopts the accounts may make the term longer by four months, of older years by five.

    Met by accounts of a calendar year drawn up on 30 June, or on 31 October by leave of that organ; breached by
    accounts that are not there then. A foundation whose enterprises are too small for Title 9 is not concerned.
    """
    return _drawn_up(year)


@rule(
    "nl.bw2.300.1.report",
    about=each_financial_year,
    title=Text(
        nl="De stichting onder titel 9 die niet klein is maakt een bestuursverslag op",
        en="A foundation under Title 9 that is not small draws up a board report",
    ),
    versions=_wordings("300", "1", _SMALL_WITHOUT_REPORT, *_LATER),
    forms=_FOUNDATION,
    short="ACC-09c",
    severity=Severity.MANDATORY,
)
def foundation_reports(year: FinancialYearView) -> Judgement:
    """Within the term for the accounts; a small one need not, art. 2:396(7), nor one in a group, which is not asked.

    Met by a report drawn up in time; breached without one when the term is over.
    """
    return _reported(year)


@rule(
    "nl.bw2.300.3",
    about=each_financial_year,
    title=Text(
        nl="De jaarrekening van de stichting onder titel 9 wordt binnen een maand vastgesteld",
        en="The accounts of a foundation under Title 9 are adopted within a month",
    ),
    versions=_wordings("300", "3", BW2_OLDEST),
    forms=_FOUNDATION,
    short="ACC-08d",
    severity=Severity.MANDATORY,
)
def foundation_adopts(year: FinancialYearView) -> Judgement:
    """A month after the term for drawing up, by the organ the articles name, else the supervisors, else the board.

    Met by accounts of a calendar year adopted on 31 July; breached by accounts not adopted by then.
    """
    return _adopted(year)


BW2_ACCOUNTS_TITLE_NINE = Rulebook(
    id="nl.bw2.annual_accounts",
    title=Text(nl="Burgerlijk Wetboek Boek 2: jaarrekening", en="Dutch Civil Code, Book 2: annual accounts"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        association_draws_up,
        association_reports,
        association_adopts,
        association_discharges_apart,
        cooperative_draws_up,
        cooperative_reports,
        cooperative_adopts,
        cooperative_discharges_apart,
        company_draws_up,
        foundation_draws_up,
        foundation_reports,
        foundation_adopts,
    ),
    parameters=(EXTRA_MONTHS, EXTRA_MONTHS_OF_COMPANIES, *SIZE_LIMITS),
)

"""Filing annual accounts in the trade register: Burgerlijk Wetboek Boek 2, Title 9."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_financial_year
from wijkonderneming.governance.versions import Anchor, in_force
from wijkonderneming.governance.views.told import Moment, Told
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.filings import Filing, FilingExtent, FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.rulebooks.nl.bw2_accounts_facts import (
    FILING_MONTHS,
    Term,
    drawing_up_term,
    eight_days_after,
    end_of_months,
    within_months,
)
from wijkonderneming.rulebooks.nl.bw2_accounts_size import (
    COMPANIES_AND_COOPERATIVES,
    FOUNDATIONS_AND_ASSOCIATIONS,
    is_medium,
    is_micro,
    is_small,
    under_title_nine,
)
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = ["BW2_ACCOUNTS_FILING"]

_FORMS = COMPANIES_AND_COOPERATIVES | FOUNDATIONS_AND_ASSOCIATIONS
_WITHOUT_APPROVAL = date(2004, 10, 1)
_OTHER_REGISTER = (date(2008, 7, 1), date(2014, 1, 1))
_NEW_TERMS = date(2015, 11, 1)
_DEPOSITED = date(2016, 7, 1)
_NEW_NUMBER = date(2008, 6, 25)
_MONTHS_WITHOUT_ADOPTION = 2


def _exempt(year: FinancialYearView) -> Truth:
    """Whether an accountant's statement stands in the place of the accounts of a small body without profit aim.

    Source: art. 2:396(9) BW.
    """
    return year.filed(FilingKind.STATEMENT_IN_PLACE_OF_ACCOUNTS).done & is_small(year)


@rule(
    "nl.bw2.394.1",
    about=each_financial_year,
    title=Text(
        nl="De jaarrekening wordt binnen acht dagen na de vaststelling openbaar gemaakt",
        en="Annual accounts are filed within eight days of their adoption",
    ),
    versions=[
        in_force(bw2("394", "1", day), anchor=Anchor.YEAR_END)
        for day in (BW2_OLDEST, _WITHOUT_APPROVAL, *_OTHER_REGISTER, _DEPOSITED)
    ],
    forms=_FORMS,
    short="ACC-07a",
    severity=Severity.MANDATORY,
)
def filed_after_adoption(year: FinancialYearView) -> Judgement:
    """The Algemene termijnenwet moves the end of the eight days. That accounts need approval too is not asked.

    Met by accounts adopted on Monday 1 June and filed on Tuesday 9 June; breached by accounts filed on the tenth.
    """
    adopted, title_nine, exempt = year.adopted(), under_title_nine(year), _exempt(year)
    found = [_after(year, moment) for moment in adopted.moments]
    late = Truth.any(adopted_by & due & ~on_time for adopted_by, on_time, due in found)
    asked = Truth.any(adopted_by & due for adopted_by, _, due in found)
    if adopted.missing is not None:
        late |= Truth.undecided((adopted.missing,), f"{year.id} filed late")
        asked |= late | Truth.undecided((adopted.missing,), f"{year.id} filed in time")
    return judge(
        ~late,
        applies=asked & title_nine & ~exempt,
        accounts_adopted=adopted.done,
        accounts_filed=year.filed().done,
        statement_in_place=exempt,
        under_title_nine=title_nine,
    )


def _after(year: FinancialYearView, adopted: Moment) -> tuple[Truth, Truth, Truth]:
    """Whether accounts were adopted, whether they were filed in time, and whether that can be said by now."""
    when = adopted.when
    first, last = (None, None) if when is None else (when.earliest, when.latest)
    filed = year.filed()
    on_time, due = (filed.done, filed.done) if last is None else eight_days_after(last).kept(year, filed)
    if first is not None and first == last:
        return adopted.reached, on_time, due
    # Had it been adopted on an earlier day, it would have had to be filed sooner.
    sooner = Truth.undecided((adopted.of.unknown(adopted.field),), f"{year.id} adopted sooner")
    if first is None:
        return adopted.reached, on_time & ~sooner, due | sooner
    its_time, its_due = eight_days_after(first).kept(year, filed)
    return adopted.reached, its_time | (~sooner & on_time), due | (sooner & its_due)


@rule(
    "nl.bw2.394.2",
    about=each_financial_year,
    title=Text(
        nl="Een jaarrekening die niet op tijd is vastgesteld wordt onverwijld openbaar gemaakt",
        en="Annual accounts that are not adopted in time are filed at once, unadopted",
    ),
    versions=[
        in_force(bw2("394", "2", day), anchor=Anchor.YEAR_END) for day in (BW2_OLDEST, _WITHOUT_APPROVAL, _DEPOSITED)
    ],
    forms=_FORMS,
    short="ACC-07b",
    severity=Severity.MANDATORY,
)
def filed_unadopted(year: FinancialYearView) -> Judgement:
    """Two months after the term for drawing up, as the Algemene termijnenwet moves them. "At once" is no number of days.

    Met once the accounts are filed; breached while they are not. Accounts that were adopted in time are not concerned.
    """
    title_nine, exempt, filed = under_title_nine(year), _exempt(year), year.filed().done
    term = drawing_up_term(year).then(lambda last: within_months(last, _MONTHS_WITHOUT_ADOPTION))
    adopted, _ = term.kept(year, year.adopted())
    return judge(
        filed,
        applies=term.over(year) & ~adopted & title_nine & ~exempt,
        last_day=str(term),
        accounts_adopted=year.adopted().done,
        accounts_filed=filed,
        statement_in_place=exempt,
        under_title_nine=title_nine,
    )


@rule(
    "nl.bw2.394.3",
    about=each_financial_year,
    title=Text(
        nl="De jaarrekening is uiterlijk twaalf maanden na het boekjaar openbaar gemaakt",
        en="Annual accounts are filed within twelve months of the year",
    ),
    versions=[in_force(bw2("394", "3", day), anchor=Anchor.YEAR_END) for day in (BW2_OLDEST, _NEW_TERMS)],
    forms=_FORMS,
    short="ACC-07c",
    severity=Severity.MANDATORY,
)
def filed_at_the_latest(year: FinancialYearView) -> Judgement:
    """Thirteen months for older years; of which year the twelve were the first was not read.

    Met by accounts of a calendar year filed on 31 December of the next; breached by accounts not filed by then.
    """
    title_nine, exempt, filed = under_title_nine(year), _exempt(year), year.filed()
    term = Term(
        tuple(
            (option.when & case, last)
            for option in year.law(FILING_MONTHS).options
            for case, last in end_of_months(year.last, option.value or 0).cases
        )
    )
    on_time, due = term.kept(year, filed)
    return judge(
        on_time,
        applies=due & title_nine & ~exempt,
        last_day=str(term),
        accounts_filed=filed.done,
        statement_in_place=exempt,
        under_title_nine=title_nine,
    )


@rule(
    "nl.bw2.396.8",
    about=each_financial_year,
    title=Text(
        nl="Er is zoveel van de jaarrekening openbaar als de grootte van de rechtspersoon vraagt",
        en="As much of the accounts is filed as the size of the legal person asks",
    ),
    versions=[
        in_force(bw2("396", "7", BW2_OLDEST), anchor=Anchor.YEAR_END),
        in_force(bw2("396", "8", _NEW_NUMBER), anchor=Anchor.YEAR_END),
        in_force(bw2("396", "8", _NEW_TERMS), anchor=Anchor.YEAR_END),
    ],
    forms=_FORMS,
    short="ACC-09",
    severity=Severity.MANDATORY,
)
def filed_enough(year: FinancialYearView) -> Judgement:
    """Asked of accounts that were filed. A micro legal person may do with the balance sheet, art. 2:395a(8).

    Met by the balance sheet and notes of a small co-operative; breached by the same of a larger one, and by the balance
    sheet alone of one that is not micro.
    """
    filed, title_nine = year.filed(), under_title_nine(year)
    small, micro = is_small(year), is_micro(year)
    enough = Truth.any(moment.reached & _enough(moment.of, small, micro) for moment in filed.moments)
    if filed.missing is not None:
        enough |= Truth.undecided((filed.missing,), f"enough filed of {year.id}")
    return judge(
        enough,
        applies=filed.done & title_nine,
        accounts_filed=filed.done,
        micro=micro,
        small=small,
        small_or_medium=is_medium(year),
        under_title_nine=title_nine,
    )


def _enough(filing: Told[Filing], small: Truth, micro: Truth) -> Truth:
    return (
        filing.is_("extent", FilingExtent.WHOLE)
        | (filing.is_("extent", FilingExtent.BALANCE_AND_NOTES) & small)
        | (filing.is_("extent", FilingExtent.BALANCE) & micro)
    )


BW2_ACCOUNTS_FILING = Rulebook(
    id="nl.bw2.filing",
    title=Text(
        nl="Burgerlijk Wetboek Boek 2: openbaarmaking van de jaarrekening",
        en="Dutch Civil Code, Book 2: filing annual accounts",
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(filed_after_adoption, filed_unadopted, filed_at_the_latest, filed_enough),
    parameters=(FILING_MONTHS,),
)

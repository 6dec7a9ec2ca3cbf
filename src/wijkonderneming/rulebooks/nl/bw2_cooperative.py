"""Co-operatives: Burgerlijk Wetboek Boek 2, title 3, on name, liability of members, trade with others, list of members."""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import stated
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity, each_financial_year
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.clauses_members import MemberLiability
from wijkonderneming.model.clauses_purpose import NonMemberTrade
from wijkonderneming.model.filings import FilingKind
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm, Liability
from wijkonderneming.model.members import Member
from wijkonderneming.rulebooks.nl.bw2_legal_facts import (
    articles_let,
    is_positive,
    letters,
    name_holds,
    plain,
    years_ago,
)
from wijkonderneming.rulebooks.nl.register_facts import a_week_after, filed_by, filings_of, in_time_after_close
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST, READ_ON, bw2
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.periods import Period
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, Truth

__all__ = ["AFTER_LEAVING", "BW2_COOPERATIVE"]

COOPERATIVES = frozenset({LegalForm.COOPERATIE})
_TRADE_TEXTS = (BW2_OLDEST, date(2006, 1, 1))
"""The first days of the wordings of art. 2:53 BW; that of 2006 is about mutual insurers."""
_LIST_TEXTS = (BW2_OLDEST, date(2014, 1, 1))
"""The first days of the wordings of art. 2:61 BW; that of 2014 names the chamber otherwise."""
_A_YEAR = {Unit.DAY: 365, Unit.WEEK: 53, Unit.MONTH: 12, Unit.YEAR: 1}


def _a_year(period: Period) -> bool:
    return period.number >= _A_YEAR[period.unit]


AFTER_LEAVING = Norm(
    id="nl.bw2.55.1.after_leaving",
    title=Text(
        nl="Wie korter dan een jaar voor de ontbinding vertrok, is mee aansprakelijk",
        en="Whoever left less than a year before the dissolution is liable too",
    ),
    unit="period",
    versions=(stated(Period.parse("1 year"), BW2_OLDEST, bw2("55", "1", BW2_OLDEST)),),
    clause=MemberLiability,
    reads=lambda clause: clause.after_leaving,
    mandatory=True,
    allows=lambda articles, _: _a_year(articles),
    forms=COOPERATIVES,
)
"""How long former members of a co-operative stay liable for a deficit. Articles may make it longer; where these leave out
how a deficit is divided, all are liable for equal parts (art. 2:55(2) BW)."""


@rule(
    "nl.bw2.53.3",
    about=each_financial_year,
    title=Text(
        nl="Een coöperatie handelt alleen met anderen dan leden als haar statuten dat toelaten",
        en="A co-operative trades with others than its members only as its articles allow",
    ),
    source=tuple(bw2("53", "3", day) for day in _TRADE_TEXTS),
    forms=COOPERATIVES,
    severity=Severity.MANDATORY,
    short="PRF-04a",
    held_from=BW2_OLDEST,
)
def trades_with_others_as_allowed(year: FinancialYearView) -> Judgement:
    """About contracts like those it makes with its members. Judged by the articles at the end of the year.

    Met by articles that let it trade with others; breached by turnover with others where they do not. Without such
    turnover nothing is asked of them.
    """
    traded = is_positive(year.told, "turnover_with_others")
    allowed = articles_let(year.entity, min(year.last, year.on), NonMemberTrade, _lets_trade)
    return judge(allowed, applies=traded | allowed, traded_with_others=traded, trade_with_others_allowed=allowed)


def _lets_trade(version: Articles) -> bool | None:
    said = version.said(NonMemberTrade)
    return all(clause.allowed for clause in said) if said else None


@rule(
    "nl.bw2.53.4",
    about=each_financial_year,
    title=Text(
        nl="Handel met anderen blijft bij een coöperatie ten hoogste even groot als die met leden",
        en="A co-operative's trade with others stays at most as large as that with its members",
    ),
    source=tuple(bw2("53", "4", day) for day in _TRADE_TEXTS),
    forms=COOPERATIVES,
    severity=Severity.GOOD_PRACTICE,
    short="PRF-04b",
    held_from=BW2_OLDEST,
)
def members_come_first(year: FinancialYearView) -> Judgement:
    """The law gives no figure: contracts with members may not be of merely subordinate importance.

    That they are, once others take more than half, is an inference; hence advice and no more. Met by as much turnover
    with members as with others; breached by less.
    """
    stated = [money for money in (year.year.turnover_with_others, year.year.turnover_with_members) if money is not None]
    currency = stated[0].currency if stated else Currency.EUR
    nothing = Money.from_cents(0, currency)
    others = year.told.money("turnover_with_others", currency, nothing)
    members = year.told.money("turnover_with_members", currency, nothing)
    return judge(
        others <= members,
        applies=is_positive(year.told, "turnover_with_others"),
        turnover_with_others=others,
        turnover_with_members=members,
    )


@rule(
    "nl.bw2.54.1",
    about=each_entity,
    title=Text(
        nl="De statuten van een coöperatie staan in een notariële akte",
        en="The articles of a co-operative stand in a notarial deed",
    ),
    source=bw2("54", "1", BW2_OLDEST),
    forms=COOPERATIVES,
    severity=Severity.MANDATORY,
    short="CAP-05a",
    held_from=BW2_OLDEST,
)
def founded_by_deed(entity: EntityView) -> Judgement:
    """Without a deed signed by a notary there is no co-operative (art. 2:4(1) BW).

    Met by a co-operative of which nothing else is told; breached where the articles of the day are said to stand in no
    notarial deed.
    """
    notarial = ~entity.limited_capacity
    return judge(notarial, notarial_articles=notarial)


@rule(
    "nl.bw2.54.2",
    about=each_entity,
    title=Text(
        nl="De naam van een coöperatie bevat coöperatief en eindigt op W.A., B.A. of U.A.",
        en="The name of a co-operative holds coöperatief and ends in W.A., B.A. or U.A.",
    ),
    source=bw2("54", "2", BW2_OLDEST),
    forms=COOPERATIVES,
    severity=Severity.MANDATORY,
    short="CAP-05b",
    held_from=BW2_OLDEST,
)
def named_as_it_must(entity: EntityView) -> Judgement:
    """Judged by the name in full; a shorter name by which it goes only settles it where all of it is there.

    Inflections count (coöperatieve, coöperatie), wider than the letter of the law, so that no name in the register is
    rejected. Met by Coöperatie Dorpswinkel U.A.; breached by Dorpswinkel U.A., and by Coöperatie Dorpswinkel.
    """
    says = name_holds(entity, "name with coöperatief", lambda name: "cooperati" in plain(name))
    ends = name_holds(entity, "name with letters", lambda name: letters(name) is not None)
    return judge(says & ends, name_says_cooperative=says, name_ends_in_letters=ends)


@rule(
    "nl.bw2.55.1",
    about=each_entity,
    title=Text(
        nl="De statuten maken de aansprakelijkheid van vertrokken leden niet korter dan een jaar",
        en="The articles make the liability of former members no shorter than a year",
    ),
    source=bw2("55", "1", BW2_OLDEST),
    forms=COOPERATIVES,
    severity=Severity.MANDATORY,
    short="PRF-05b",
    held_from=BW2_OLDEST,
)
def liable_for_a_year(entity: EntityView) -> Judgement:
    """Only where members are liable at all. Met by two years; breached by six months; silent articles have the law's year."""
    said = entity.clauses(MemberLiability)
    told = said.some("how long former members are liable", _says_how_long)
    short = said.some("former members are liable for less than a year", _for_less_than_a_year)
    return judge(~short, applies=told, term_after_leaving=told, liable_a_year_after_leaving=~short)


def _says_how_long(clause: Told[MemberLiability]) -> Truth:
    return Truth.certainly(clause.noun.after_leaving is not None) & ~_excludes(clause)


def _for_less_than_a_year(clause: Told[MemberLiability]) -> Truth:
    period = clause.noun.after_leaving
    return Truth.certainly(period is not None and not _a_year(period)) & ~_excludes(clause)


def _excludes(clause: Told[MemberLiability]) -> Truth:
    return Truth.certainly(clause.noun.at_most is not None and clause.noun.at_most.cents == 0)


def _caps(clause: Told[MemberLiability]) -> Truth:
    return Truth.certainly(clause.noun.at_most is not None and clause.noun.at_most.cents > 0)


@rule(
    "nl.bw2.56.1",
    about=each_entity,
    title=Text(
        nl="De letters W.A., B.A. of U.A. zijn die van de aansprakelijkheid in de statuten",
        en="The letters W.A., B.A. or U.A. are those of the liability in the articles",
    ),
    source=bw2("56", "1", BW2_OLDEST),
    forms=COOPERATIVES,
    severity=Severity.MANDATORY,
    short="PRF-05a",
    held_from=BW2_OLDEST,
)
def letters_as_the_articles(entity: EntityView) -> Judgement:
    """U.A. where the articles exclude every duty to make up a deficit, B.A. where they cap it, W.A. where they do neither.

    Met by U.A. with a clause that excludes it; breached by U.A. over articles that say nothing, on which members then
    cannot rely.
    """
    said, stated_as = entity.clauses(MemberLiability), entity.entity.liability
    excluded, capped = said.some("excludes liability", _excludes), said.some("caps liability", _caps)
    # Whatever the articles say, some letters fit them and others do not.
    right = Truth.undecided((entity.told.unknown("liability"),), "the letters fit the articles")
    if stated_as is Liability.UA:
        right = excluded
    elif stated_as is Liability.BA:
        right = capped
    elif stated_as is Liability.WA:
        right = ~said.some("limits liability", lambda clause: _excludes(clause) | _caps(clause))
    shown = "-" if stated_as is None else f"{stated_as.value[0]}.{stated_as.value[1]}.".upper()
    return judge(right, liability_letters=shown, liability_excluded=excluded, liability_capped=capped)


def _liable(entity: EntityView) -> Truth:
    return entity.told.is_("liability", Liability.WA, Liability.BA)


@rule(
    "nl.bw2.61.a",
    about=each_entity,
    title=Text(
        nl="Een coöperatie met aansprakelijke leden bewaart de aanvragen van het lidmaatschap tien jaar",
        en="A co-operative with liable members keeps applications for membership for ten years",
    ),
    source=tuple(bw2("61", "", day) for day in _LIST_TEXTS),
    forms=COOPERATIVES,
    severity=Severity.MANDATORY,
    short="MEM-04a",
    held_from=BW2_OLDEST,
)
def applications_are_kept(entity: EntityView) -> Judgement:
    """Items a and b: applied for in writing and kept for ten years, unless the member signed in the records.

    Met when that is said of every member admitted less than ten years ago; breached by one of whom there is none. Not of
    a co-operative U.A.
    """
    liable = _liable(entity)

    def recent(member: Told[Member]) -> Truth:
        return member.day("since", unstated=FALSE).reached & ~years_ago(member, "since", 10)

    members = entity.told.items("members")
    some = members.some(recent, asks="member admitted in ten years")
    kept = members.every(
        lambda one: recent(one).implies(one.flag("applied_in_writing")), asks="application of every member"
    )
    return judge(kept, applies=liable & some, members_are_liable=liable, applications_kept=kept)


@rule(
    "nl.bw2.61.d.list",
    about=each_entity,
    title=Text(
        nl="De ledenlijst van een coöperatie met aansprakelijke leden ligt bij het handelsregister",
        en="The list of members of a co-operative with liable members is deposited with the trade register",
    ),
    source=tuple(bw2("61", "", day) for day in _LIST_TEXTS),
    forms=COOPERATIVES,
    severity=Severity.MANDATORY,
    short="MEM-04c",
    held_from=BW2_OLDEST,
)
def list_of_members_is_deposited(entity: EntityView) -> Judgement:
    """Item d, first sentence: at the registration of the co-operative, which has to be within a week.

    Met by any list of members that was filed by the day; breached where the week is over and a complete list of filings
    has none. Not of a co-operative U.A.
    """
    liable = _liable(entity)
    deposited = filings_of(entity, FilingKind.MEMBER_LIST).some(filed_by, asks="list of members")
    due = deposited | a_week_after(entity.told, "founded")
    return judge(deposited, applies=liable & due, members_are_liable=liable, list_deposited=deposited)


@rule(
    "nl.bw2.61.d",
    about=each_financial_year,
    title=Text(
        nl="Een coöperatie met aansprakelijke leden geeft wijzigingen van de ledenlijst binnen een maand op",
        en="A co-operative with liable members files changes of its list of members within a month",
    ),
    source=tuple(bw2("61", "", day) for day in _LIST_TEXTS),
    forms=COOPERATIVES,
    severity=Severity.MANDATORY,
    short="MEM-04b",
    held_from=BW2_OLDEST,
)
def changes_of_members_are_filed(year: FinancialYearView) -> Judgement:
    """Item d: within a month after the end of each financial year, with the trade register, as far as anything changed.

    Met by a list filed in January for a calendar year; breached where a member came and nothing was filed by the end of
    January. Not of a co-operative U.A.
    """
    entity, liable = year.entity, _liable(year.entity)
    on_time, due = in_time_after_close(year, year.filed(FilingKind.MEMBER_LIST), 1)

    def changed(member: Told[Member]) -> Truth:
        return Truth.any(_within(member, field, year) for field in ("since", "until"))

    changes = entity.told.items("members").some(changed, asks=f"changed in {year.id}")
    return judge(
        on_time,
        applies=due & liable & (changes | on_time),
        members_are_liable=liable,
        members_changed=changes,
        list_filed_in_time=on_time,
    )


def _within(member: Told[Member], field: str, year: FinancialYearView) -> Truth:
    if not member.is_stated(field):
        return FALSE
    moment = member.day(field)
    return moment.by(year.last) & ~moment.by(date.fromordinal(year.first.toordinal() - 1))


BW2_COOPERATIVE = Rulebook(
    id="nl.bw2.cooperative",
    title=Text(nl="Burgerlijk Wetboek Boek 2, titel 3", en="Dutch Civil Code, Book 2, title 3"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(
        trades_with_others_as_allowed,
        members_come_first,
        founded_by_deed,
        named_as_it_must,
        liable_for_a_year,
        letters_as_the_articles,
        applications_are_kept,
        list_of_members_is_deposited,
        changes_of_members_are_filed,
    ),
    norms=(AFTER_LEAVING,),
)

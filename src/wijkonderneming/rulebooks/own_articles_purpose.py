"""An entity's own articles on what it is for: purpose, surplus, what is left, lock, certificates, changes, its year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, each_entity, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.views.clauses import Clauses
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told, ToldList
from wijkonderneming.model.activities import Activity
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.capital import Instrument
from wijkonderneming.model.clauses_purpose import (
    AmendmentPower,
    AssetLock,
    BookYear,
    LiquidationSurplus,
    NonMemberTrade,
    ParticipationCertificates,
    StatedPurpose,
    Surplus,
)
from wijkonderneming.model.distributions import Distribution, DistributionKind, Recipient
from wijkonderneming.model.financial_years import FinancialYear
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.rights import Right
from wijkonderneming.model.shares import BoughtBackEquity, Shares
from wijkonderneming.rulebooks.own_articles_facts import (
    HELD_FROM,
    READ_ON,
    follow,
    followed_then,
    is_there,
    laid_down_then,
    one_thing,
    own,
)
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import TRUE, Truth

__all__ = ["OWN_ARTICLES_PURPOSE"]

_OF_PROFIT = (DistributionKind.DIVIDEND, DistributionKind.MEMBER_REFUND, DistributionKind.GIFT)
_OF_CAPITAL = (DistributionKind.CAPITAL, DistributionKind.LIQUIDATION)
_DAY = timedelta(days=1)


@rule(
    "own.articles.stated_purpose",
    about=each_entity,
    title=Text(nl="Er wordt iets voor het doel gedaan", en="Something is done for the purpose"),
    source=own(StatedPurpose),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-36",
)
def something_is_done(entity: EntityView) -> Judgement:
    """Whether what is done serves the purpose is for people to judge; that nothing is done at all, is not.

    Met by an entity with an activity or a right over an asset; breached by one that has neither.
    """
    told = entity.world.told
    mine = told.items("activities").where(lambda activity: activity.entity in {None, entity.id})
    held = told.items("rights").where(lambda right: right.holder == entity.id)
    active = mine.some(lambda one: one.holds & _of(entity, one), asks=f"an activity of {entity.id}")
    holds = held.some(_lasts, asks=f"a right of {entity.id}")
    return follow(
        entity, StatedPurpose, "something done", lambda _: active | holds, own_activities=active, own_rights=holds
    )


def _of(entity: EntityView, activity: Told[Activity]) -> Truth:
    return activity.refers_to("entity", entity.id)


def _lasts(right: Told[Right]) -> Truth:
    return right.holds


@rule(
    "own.articles.surplus",
    about=each_entity,
    title=Text(
        nl="Winst ging alleen naar wie de statuten noemen",
        en="Profit went only to whom the articles name",
    ),
    source=own(Surplus),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-37",
)
def profit_goes_where_the_articles_say(entity: EntityView) -> Judgement:
    """Each distribution of profit is judged by the articles of the day it was paid.

    Met by a gift to the neighbourhood where the articles name it; breached by a dividend to members where they do not.
    """

    def let(paid: Told[Distribution]) -> Truth:
        return followed_then(entity, Surplus, paid, "on", f"paid to {paid.noun.to}", lambda c: _to(paid, c.noun.to))

    return _distributed(entity, Surplus, _OF_PROFIT, let)


@rule(
    "own.articles.liquidation_surplus",
    about=each_entity,
    title=Text(
        nl="Wat na vereffening overbleef ging alleen naar wie de statuten noemen",
        en="What was left after liquidation went only to whom the articles name",
    ),
    source=own(LiquidationSurplus),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-38",
)
def what_is_left_goes_where_the_articles_say(entity: EntityView) -> Judgement:
    """Each payment of what was left is judged by the articles of the day it was paid.

    Met by a payment to a similar body where the articles name it; breached by one to private persons where they do not.
    """

    def let(paid: Told[Distribution]) -> Truth:
        asks = f"left to {paid.noun.to}"
        return followed_then(entity, LiquidationSurplus, paid, "on", asks, lambda c: _to(paid, c.noun.to))

    return _distributed(entity, LiquidationSurplus, (DistributionKind.LIQUIDATION,), let)


@rule(
    "own.articles.asset_lock",
    about=each_entity,
    title=Text(
        nl="Vermogen dat vastligt ging niet naar privépersonen",
        en="Assets that are locked did not go to private persons",
    ),
    source=own(AssetLock),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-39",
)
def locked_assets_stay(entity: EntityView) -> Judgement:
    """Judged on capital paid back and on what was left after liquidation; where the articles name who gets that, they do.

    Met by what was left going to the foundation that the articles name; breached by capital paid to private persons, and
    by what was left going to somebody else.
    """

    def locked(paid: Told[Distribution], clause: Told[AssetLock]) -> Truth:
        kept = ~paid.is_("to", Recipient.PRIVATE_PERSONS)
        if clause.noun.to is not None:
            left = paid.is_("kind_", DistributionKind.LIQUIDATION)
            kept &= left.implies(paid.refers_to("payee", clause.noun.to))
        return kept if clause.noun.locked else TRUE

    def let(paid: Told[Distribution]) -> Truth:
        return followed_then(entity, AssetLock, paid, "on", f"locked from {paid.about}", lambda c: locked(paid, c))

    return _distributed(entity, AssetLock, _OF_CAPITAL, let)


def _distributed(
    entity: EntityView,
    kind: type[Surplus | LiquidationSurplus | AssetLock],
    of: tuple[DistributionKind, ...],
    let: Callable[[Told[Distribution]], Truth],
) -> Judgement:
    """Whether the articles let every distribution of some kinds that was made."""

    def made(paid: Told[Distribution]) -> Truth:
        return paid.day("on", unstated=TRUE).reached & paid.is_("kind_", *of)

    payments = entity.told.items("distributions")
    asked = payments.some(lambda paid: made(paid) & laid_down_then(entity, kind, paid, "on"), asks=f"{kind.kind} asked")
    return judge(
        payments.every(lambda paid: ~made(paid) | let(paid), asks=f"{kind.kind} followed"),
        applies=asked,
        distributions_asked_about=payments.how_many(made, asks=f"of {kind.kind}"),
    )


def _to(paid: Told[Distribution], named: tuple[Recipient, ...]) -> Truth:
    return paid.is_("to", *named) if named else ~paid.is_("to", *Recipient)


@rule(
    "own.articles.non_member_trade",
    about=each_entity,
    title=Text(
        nl="De statuten zeggen één ding over handel met anderen dan leden",
        en="The articles say one thing about trade with others than members",
    ),
    source=own(NonMemberTrade),
    forms=frozenset({LegalForm.COOPERATIE}),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-40",
)
def one_thing_about_trade(entity: EntityView) -> Judgement:
    """Which contracts are like those with members, no document says; so whether the clause is followed is not judged.

    Met by one clause; breached by one that lets such trade beside one that does not.
    """
    return one_thing(entity, NonMemberTrade, "one thing about trade")


@rule(
    "own.articles.participation_certificates",
    about=each_entity,
    title=Text(
        nl="Er zijn geen aandelen of winstbewijzen waar de statuten die uitsluiten",
        en="There are no shares or certificates where the articles rule them out",
    ),
    source=own(ParticipationCertificates),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-41",
)
def no_certificates(entity: EntityView) -> Judgement:
    """Shares, certificates of them and equity of investors count; loans and bonds do not.

    Met by a foundation with loans alone; breached by certificates that it issued.
    """
    issued = (
        entity.world.told.items("capital")
        .of(Shares, BoughtBackEquity)
        .where(lambda one: one.issuer == entity.id)
        .how_many(_begun, asks=f"shares of {entity.id}")
    )
    return follow(
        entity,
        ParticipationCertificates,
        "shares",
        lambda _: issued.equals(0),
        concerns=lambda clause: Truth.certainly(not clause.noun.allowed),
        shares_issued=issued,
    )


def _begun(instrument: Told[Instrument]) -> Truth:
    return instrument.day("on" if isinstance(instrument.noun, BoughtBackEquity) else "start", unstated=TRUE).reached


@rule(
    "own.articles.amendment_power",
    about=each_entity,
    title=Text(
        nl="Wie de statuten wijzigt of dat goedkeurt, is er",
        en="Whoever changes the articles, or approves that, is there",
    ),
    source=own(AmendmentPower),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-42",
)
def whoever_amends_is_there(entity: EntityView) -> Judgement:
    """Asked where the articles can be changed.

    Met by a board with somebody in it; breached where the body that must approve is gone.
    """
    return follow(
        entity,
        AmendmentPower,
        "who amends",
        lambda clause: is_there(entity, clause.noun.by) & is_there(entity, clause.noun.approved_by),
        concerns=lambda clause: Truth.certainly(clause.noun.allowed),
    )


@rule(
    "own.articles.amended",
    about=each_entity,
    title=Text(
        nl="Statuten die niet gewijzigd kunnen worden, zijn niet gewijzigd",
        en="Articles that cannot be changed were not changed",
    ),
    source=own(AmendmentPower),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-43",
)
def not_changed_where_they_cannot_be(entity: EntityView) -> Judgement:
    """Each change is judged by the articles of the day before. A court may change what the articles do not let.

    Met by articles changed under a clause that lets the board; breached by articles that replace ones that cannot be
    changed.
    """
    told = listed(entity.entity.articles)
    later = entity.told.items("articles").where(lambda one: one.since is not None and not _is_first(one, told))
    changes = later.how_many(_changed, asks="changes")
    return judge(
        later.every(lambda one: ~_changed(one) | ~_said_before(entity, one, _forbids), asks="changed as they can be"),
        applies=later.some(lambda one: _changed(one) & _said_before(entity, one, _any), asks="changed under a clause"),
        changes_of_the_articles=changes,
    )


def _is_first(one: Articles, told: Iterable[Articles]) -> bool:
    """Whether every other version certainly begins later: what came first changes nothing."""
    last = None if one.since is None else one.since.latest
    others = [other.since.earliest if other.since else None for other in told if other is not one]
    return last is not None and all(begin is not None and last < begin for begin in others)


def _changed(one: Told[Articles]) -> Truth:
    return one.day("since").reached


def _said_before(entity: EntityView, one: Told[Articles], test: Callable[[Told[AmendmentPower]], Truth]) -> Truth:
    """Whether a clause of the articles in force until a version began is so."""
    day = None if one.noun.since is None else one.noun.since.known
    if day is None or day == date.min:
        return Truth.undecided((one.unknown("since"),), f"{test.__name__} before")
    return entity.clauses(AmendmentPower, day - _DAY).some(f"{test.__name__} before", test)


def _forbids(clause: Told[AmendmentPower]) -> Truth:
    return Truth.certainly(not clause.noun.allowed)


def _any(_: Told[AmendmentPower]) -> Truth:
    return TRUE


@rule(
    "own.articles.book_year",
    about=each_entity,
    title=Text(
        nl="Boekjaren beginnen op de dag van de statuten",
        en="Financial years begin on the day of the articles",
    ),
    source=own(BookYear),
    severity=Severity.ARTICLES,
    held_from=HELD_FROM,
    short="ART-44",
)
def years_begin_as_the_articles_say(entity: EntityView) -> Judgement:
    """Each listed year is judged by the articles of its first day; the one in which the entity was founded begins then.

    Years that are not listed are those of the articles.

    Met by a year from 1 July under a clause that says so; breached by one from 1 January.
    """
    listed_years = entity.told.items("financial_years").where(lambda year: entity.agenda.come(year.since))
    years = ToldList(listed_years.told)
    return judge(
        years.every(lambda year: _begins(entity, year), asks="beginning by the clause"),
        applies=years.some(lambda year: _clauses(entity, year).laid_down, asks="under a clause"),
        financial_years_listed=years.how_many(),
    )


def _clauses(entity: EntityView, year: Told[FinancialYear]) -> Clauses[BookYear]:
    return entity.clauses(BookYear, year.noun.since)


def _begins(entity: EntityView, year: Told[FinancialYear]) -> Truth:
    first = year.noun.since
    by_clause = _clauses(entity, year).every(
        "the day of the year", lambda c: Truth.certainly((c.noun.month, c.noun.day) == (first.month, first.day))
    )
    founded = entity.told.day("founded")
    return by_clause | (founded.by(first) & ~founded.by(first - _DAY if first > date.min else first))


OWN_ARTICLES_PURPOSE = Rulebook(
    id="own.articles.purpose",
    title=Text(nl="Eigen statuten: doel, vermogen en wijziging", en="Own articles: purpose, assets and changes"),
    read_on=READ_ON,
    rules=(
        something_is_done,
        profit_goes_where_the_articles_say,
        what_is_left_goes_where_the_articles_say,
        locked_assets_stay,
        one_thing_about_trade,
        no_certificates,
        whoever_amends_is_there,
        not_changed_where_they_cannot_be,
        years_begin_as_the_articles_say,
    ),
)

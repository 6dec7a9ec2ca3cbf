"""Organisations that serve a social interest (SBBI): art. 5c Algemene wet inzake rijksbelastingen.

That they are established in the Kingdom, letter d, is so of every body under Dutch law; no inspector decides on it.
"""

from __future__ import annotations

from datetime import date

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_entity
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.model.clauses_purpose import StatedPurpose
from wijkonderneming.model.legal_forms import Jurisdiction
from wijkonderneming.model.statuses import StatusKind
from wijkonderneming.rulebooks.nl.sources import READ_ON, awr
from wijkonderneming.rulebooks.nl.tax_facts import paid_directors, untaxed
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import Truth

__all__ = ["SBBI", "articles_serve_a_social_interest", "no_pay_for_policy_makers", "no_tax_on_profit"]

_FIRST = awr("5c", "", date(2012, 1, 1))


def _is_sbbi(entity: EntityView) -> Truth:
    return entity.has_status(StatusKind.SBBI)


@rule(
    "nl.awr.5c.a",
    about=each_entity,
    title=Text(
        nl="Een SBBI behartigt volgens haar statuten een sociaal belang",
        en="An organisation for a social interest serves one by its articles",
    ),
    source=_FIRST,
    severity=Severity.STATUS,
    short="SBB-01a",
)
def articles_serve_a_social_interest(entity: EntityView) -> Judgement:
    """Asked of whoever claims to be one, by what the articles say.

    Met by a choir whose purpose serves its members; breached by articles with another purpose alone, or none.
    """
    serves = entity.clauses(StatedPurpose).some(
        "a purpose serves a social interest", lambda clause: clause.flag("of_social_interest")
    )
    return judge(serves, applies=_is_sbbi(entity), purpose_serves_a_social_interest=serves)


@rule(
    "nl.awr.5c.b",
    about=each_entity,
    title=Text(
        nl="Een SBBI is niet aan een winstbelasting onderworpen of daarvan vrijgesteld",
        en="An organisation for a social interest is not taxed on profit, or is exempt",
    ),
    source=_FIRST,
    severity=Severity.STATUS,
    short="SBB-01b",
)
def no_tax_on_profit(entity: EntityView) -> Judgement:
    """Judged by corporate tax, in the financial year that runs.

    Met by an association that runs no enterprise, or whose profit stays within the exemption; breached by one that asked
    to be taxed, by an enterprise with more profit, and by a co-operative.
    """
    exempt = untaxed(entity)
    return judge(exempt, applies=_is_sbbi(entity), not_taxed_on_profit=exempt)


@rule(
    "nl.awr.5c.c",
    about=each_entity,
    title=Text(
        nl="Bestuurders van een SBBI krijgen alleen onkosten en een niet bovenmatig vacatiegeld",
        en="Directors of an organisation for a social interest get their costs and a modest fee, and no more",
    ),
    source=_FIRST,
    severity=Severity.STATUS,
    short="SBB-01c",
)
def no_pay_for_policy_makers(entity: EntityView) -> Judgement:
    """Those are meant who set the policy: the board.

    Met by directors who are paid nothing, or a fee for attending that is not excessive; breached by a salary.
    """
    paid = paid_directors(entity)
    return judge(paid.equals(0), applies=_is_sbbi(entity), directors_paid_more_than_a_fee=paid)


SBBI = Rulebook(
    id="nl.sbbi",
    title=Text(
        nl="Sociaal belang behartigende instellingen (SBBI)",
        en="Dutch organisations that serve a social interest (SBBI)",
    ),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(articles_serve_a_social_interest, no_tax_on_profit, no_pay_for_policy_makers),
)

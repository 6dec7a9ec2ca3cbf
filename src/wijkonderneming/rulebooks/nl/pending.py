"""Dutch bills that would ask something of neighbourhood enterprises: shown, and never met or breached."""

from __future__ import annotations

from wijkonderneming.governance.findings import Judgement, judge
from wijkonderneming.governance.rules import Rulebook, rule
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.subjects import each_financial_year
from wijkonderneming.governance.versions import pending
from wijkonderneming.governance.views.years import FinancialYearView
from wijkonderneming.model.legal_forms import Jurisdiction, LegalForm
from wijkonderneming.rulebooks.nl.sources import READ_ON
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text

__all__ = ["PENDING", "foundation_would_file_its_figures"]

TRANSPARENCY_BILL = Source(
    title="Wetsvoorstel transparantie en tegengaan ondermijning door maatschappelijke organisaties (Wtmo)",
    publisher="Staten-Generaal",
    locator="Kamerstukken 35 646",
    read_on=READ_ON,
)
"""Passed by the Tweede Kamer on 1 April 2025; what the Eerste Kamer decided was not found, nor was the text read."""


@rule(
    "nl.wtmo.figures",
    about=each_financial_year,
    title=Text(
        nl="Een stichting deponeert haar balans en staat van baten en lasten (wetsvoorstel)",
        en="A foundation files its balance sheet and statement of income and expenditure (bill)",
    ),
    versions=[pending(TRANSPARENCY_BILL)],
    forms=frozenset({LegalForm.STICHTING}),
    severity=Severity.GOOD_PRACTICE,
    short="PND-01",
)
def foundation_would_file_its_figures(year: FinancialYearView) -> Judgement:
    """What the bill would ask; by when it would be due was not read. It has a duty to tell of gifts as well.

    It would be met by accounts of the year that were filed; it would be breached by a year that is over without them.
    """
    filed = year.filed().done
    return judge(filed, applies=year.is_over, figures_filed=filed)


PENDING = Rulebook(
    id="nl.pending",
    title=Text(nl="Nederlandse wetsvoorstellen", en="Dutch bills"),
    read_on=READ_ON,
    jurisdiction=Jurisdiction.NL,
    rules=(foundation_would_file_its_figures,),
)

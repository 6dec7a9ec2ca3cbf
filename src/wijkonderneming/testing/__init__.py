"""Published Hypothesis strategies, and the laws that rules, kinds and rulebooks must obey.

Each name of ``__all__`` is loaded when it is first used; Hypothesis is loaded no sooner.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wijkonderneming.testing.acting import Act, acts_of, known_acts
    from wijkonderneming.testing.cases import Case, InvalidCase, cases_in, mismatches
    from wijkonderneming.testing.changing import begins, change_documents, changes_of, differences, ends, revisions
    from wijkonderneming.testing.completing import Completion, completions, decisive
    from wijkonderneming.testing.drawn_nouns import nouns, seat_ranges
    from wijkonderneming.testing.drawn_roots import networks, programmes, roots, sparse_trusts, trusts
    from wijkonderneming.testing.earning import earning_trusts
    from wijkonderneming.testing.every import catalogues, draw_kinds_of, instances, rulebooks, rules
    from wijkonderneming.testing.faults import Fault, faulty_trusts, nearly_valid
    from wijkonderneming.testing.forgetting import less_known, reordered, with_strangers
    from wijkonderneming.testing.kindlaws import check_kind, moved
    from wijkonderneming.testing.laws import check_cases, check_rulebook, check_sources, check_trust
    from wijkonderneming.testing.lines import AROUND, LINE_DAYS, Around, given_around, told_lines, widened
    from wijkonderneming.testing.results import (
        assessments,
        comparisons,
        glances,
        projections,
        questions_of_governance,
        questions_of_money,
    )
    from wijkonderneming.testing.small import (
        small_boards,
        small_disputes,
        small_origins,
        small_profits,
        small_properties,
        small_seats,
        small_trusts,
    )
    from wijkonderneming.testing.values import (
        DAYS,
        UNKNOWNS,
        amounts,
        areas,
        counts,
        currencies,
        days,
        languages,
        money,
        object_ids,
        organisation_ids,
        places,
        postcodes,
        rates,
        recurrences,
        roundings,
        shares,
        sources,
        spans,
        texts,
        truths,
        unknowns,
        weekdays,
        whens,
        words,
    )
    from wijkonderneming.testing.values_legal import (
        HELD_DAYS,
        bag_ids,
        cbs_codes,
        held_days,
        ibans,
        lsoa_codes,
        majorities,
        measured,
        periods,
        sbi_codes,
        second_meetings,
        tallies,
        turnouts,
        uprns,
        vat_ids,
        vote_results,
    )
    from wijkonderneming.testing.values_measures import ean_codes, figures, hours, numbers

_WHERE = {
    "acting": "Act acts_of known_acts",
    "cases": "Case InvalidCase cases_in mismatches",
    "changing": "begins change_documents changes_of differences ends revisions",
    "completing": "Completion completions decisive",
    "drawn_nouns": "nouns seat_ranges",
    "drawn_roots": "networks programmes roots sparse_trusts trusts",
    "earning": "earning_trusts",
    "every": "catalogues draw_kinds_of instances rulebooks rules",
    "faults": "Fault faulty_trusts nearly_valid",
    "forgetting": "less_known reordered with_strangers",
    "kindlaws": "check_kind moved",
    "laws": "check_cases check_rulebook check_sources check_trust",
    "lines": "AROUND LINE_DAYS Around given_around told_lines widened",
    "results": "assessments comparisons glances projections questions_of_governance questions_of_money",
    "small": ("small_boards small_disputes small_origins small_profits small_properties small_seats small_trusts"),
    "values": (
        "DAYS UNKNOWNS amounts areas counts currencies days languages money object_ids "
        "organisation_ids places postcodes rates recurrences roundings shares sources spans texts "
        "truths unknowns weekdays whens words"
    ),
    "values_legal": (
        "HELD_DAYS bag_ids cbs_codes held_days ibans lsoa_codes majorities measured periods "
        "sbi_codes second_meetings tallies turnouts uprns vat_ids vote_results"
    ),
    "values_measures": "ean_codes figures hours numbers",
}
_MODULE = {name: module for module, names in _WHERE.items() for name in names.split()}

__all__ = [
    "AROUND",
    "DAYS",
    "HELD_DAYS",
    "LINE_DAYS",
    "UNKNOWNS",
    "Act",
    "Around",
    "Case",
    "Completion",
    "Fault",
    "InvalidCase",
    "acts_of",
    "amounts",
    "areas",
    "assessments",
    "bag_ids",
    "begins",
    "cases_in",
    "catalogues",
    "cbs_codes",
    "change_documents",
    "changes_of",
    "check_cases",
    "check_kind",
    "check_rulebook",
    "check_sources",
    "check_trust",
    "comparisons",
    "completions",
    "counts",
    "currencies",
    "days",
    "decisive",
    "differences",
    "draw_kinds_of",
    "ean_codes",
    "earning_trusts",
    "ends",
    "faulty_trusts",
    "figures",
    "given_around",
    "glances",
    "held_days",
    "hours",
    "ibans",
    "instances",
    "known_acts",
    "languages",
    "less_known",
    "lsoa_codes",
    "majorities",
    "measured",
    "mismatches",
    "money",
    "moved",
    "nearly_valid",
    "networks",
    "nouns",
    "numbers",
    "object_ids",
    "organisation_ids",
    "periods",
    "places",
    "postcodes",
    "programmes",
    "projections",
    "questions_of_governance",
    "questions_of_money",
    "rates",
    "recurrences",
    "reordered",
    "revisions",
    "roots",
    "roundings",
    "rulebooks",
    "rules",
    "sbi_codes",
    "seat_ranges",
    "second_meetings",
    "shares",
    "small_boards",
    "small_disputes",
    "small_origins",
    "small_profits",
    "small_properties",
    "small_seats",
    "small_trusts",
    "sources",
    "spans",
    "sparse_trusts",
    "tallies",
    "texts",
    "told_lines",
    "trusts",
    "truths",
    "turnouts",
    "unknowns",
    "uprns",
    "vat_ids",
    "vote_results",
    "weekdays",
    "whens",
    "widened",
    "with_strangers",
    "words",
]


def __getattr__(name: str) -> Any:
    """Load a published name when it is first used."""
    module = _MODULE.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

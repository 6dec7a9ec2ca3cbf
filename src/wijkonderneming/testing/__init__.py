"""Published Hypothesis strategies, and the laws that rules, kinds and rulebooks must obey.

Each name of ``__all__`` is loaded when it is first used; Hypothesis is loaded no sooner.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    "values": "DAYS UNKNOWNS amounts areas counts currencies days languages money object_ids organisation_ids places "
    "postcodes rates recurrences roundings shares sources spans texts truths unknowns weekdays whens words",
    "values_legal": "HELD_DAYS bag_ids cbs_codes held_days ibans lsoa_codes majorities measured periods sbi_codes "
    "second_meetings tallies turnouts uprns vat_ids vote_results",
    "values_measures": "ean_codes figures hours numbers",
}
_MODULE = {name: module for module, names in _WHERE.items() for name in names.split()}

__all__ = [
    "DAYS",
    "HELD_DAYS",
    "UNKNOWNS",
    "amounts",
    "areas",
    "bag_ids",
    "cbs_codes",
    "counts",
    "currencies",
    "days",
    "ean_codes",
    "figures",
    "held_days",
    "hours",
    "ibans",
    "languages",
    "lsoa_codes",
    "majorities",
    "measured",
    "money",
    "numbers",
    "object_ids",
    "organisation_ids",
    "periods",
    "places",
    "postcodes",
    "rates",
    "recurrences",
    "roundings",
    "sbi_codes",
    "second_meetings",
    "shares",
    "sources",
    "spans",
    "tallies",
    "texts",
    "truths",
    "turnouts",
    "unknowns",
    "uprns",
    "vat_ids",
    "vote_results",
    "weekdays",
    "whens",
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

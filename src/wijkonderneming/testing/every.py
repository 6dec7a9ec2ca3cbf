"""An instance of any class of the library: what Hypothesis' ``from_type`` gives.

Kinds of open families are those of the standard catalogue, and of any other that a test suite asks for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.documents.kinds import is_ours
from wijkonderneming.finance.projection import Projection
from wijkonderneming.governance.compare import Comparison
from wijkonderneming.governance.findings import Assessment, Judgement
from wijkonderneming.governance.glance import Glance
from wijkonderneming.governance.norms import Norm
from wijkonderneming.governance.parameters import Parameter
from wijkonderneming.governance.rules import Rule, Rulebook
from wijkonderneming.governance.versions import Version
from wijkonderneming.model.changes import Begin, Change, Changes, End, Revise
from wijkonderneming.model.chosen_rates import ChosenRateBond, RateTotal
from wijkonderneming.model.differences import Difference, Differences
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.programme import Programme
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.umbrella import Network
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing import changing, values
from wijkonderneming.testing.drawn_nouns import nouns, plain_values
from wijkonderneming.testing.drawn_roots import networks, programmes, roots, trusts
from wijkonderneming.testing.lines import told_lines
from wijkonderneming.testing.results import (
    PARTS_OF_RESULTS,
    assessments,
    comparisons,
    glances,
    parts_of_results,
    projections,
)
from wijkonderneming.values.base import Frozen

__all__ = ["catalogues", "draw_kinds_of", "instances", "rulebooks", "rules"]


class _Drawn:
    """Which kinds ``from_type`` draws; a test suite says so once."""

    catalogue = STANDARD_CATALOGUE


def draw_kinds_of(catalogue: Catalogue) -> Catalogue:
    """Have ``from_type`` draw open families from a catalogue from now on, also where it was asked before.

    Meant for the ``conftest.py`` of a package with kinds of its own. Its kinds, and the classes their fields hold, are
    then known to ``from_type`` too.

    Args:
        catalogue: the kinds.

    Returns:
        The catalogue they were drawn from until now.
    """
    before, _Drawn.catalogue = _Drawn.catalogue, catalogue
    todo: list[Any] = list(catalogue.kinds)
    known: set[Any] = set()
    while todo:
        cls = todo.pop()
        if isinstance(cls, type) and issubclass(cls, Frozen) and not is_ours(cls) and cls not in known:
            known.add(cls)
            st.register_type_strategy(cls, instances)
            todo.extend(field.item for field in types_of(cls).fields)
    return before


def catalogues() -> SearchStrategy[Catalogue]:
    """Catalogues with some of the standard kinds."""
    some = st.lists(st.sampled_from(STANDARD_CATALOGUE.kinds), max_size=12, unique=True)
    return some.map(lambda kinds: Catalogue(tuple(kinds)))


def rulebooks() -> SearchStrategy[Rulebook]:
    """The rulebooks that come with the library."""
    return st.sampled_from(STANDARD_RULEBOOKS)


def rules() -> SearchStrategy[Rule[Any]]:
    """The rules of the rulebooks that come with the library."""
    return st.sampled_from([rule for book in STANDARD_RULEBOOKS for rule in book.rules])


def _rate_totals() -> SearchStrategy[RateTotal]:
    bonds = told_lines(ChosenRateBond).map(lambda bond: bond.by_rate()).filter(bool)
    return bonds.flatmap(st.sampled_from)


def _changes() -> SearchStrategy[Change]:
    return roots(catalogue=_Drawn.catalogue, most=10).flatmap(
        lambda root: changing.changes_of(root, catalogue=_Drawn.catalogue)
    )


_OF_CLASS: Mapping[Any, Callable[[], SearchStrategy[Any]]] = {
    Assessment: assessments,
    Begin: lambda: _changes().filter(lambda change: isinstance(change, Begin)),
    Catalogue: catalogues,
    Change: _changes,
    Changes: lambda: changing.change_documents(catalogue=_Drawn.catalogue),
    Comparison: comparisons,
    Glance: glances,
    Judgement: lambda: st.builds(Judgement, met=values.truths(), applies=values.truths()),
    Difference: lambda: (
        changing.differences(catalogue=_Drawn.catalogue)
        .map(lambda found: found.items)
        .filter(bool)
        .flatmap(st.sampled_from)
    ),
    Differences: lambda: changing.differences(catalogue=_Drawn.catalogue),
    End: lambda: _changes().filter(lambda change: isinstance(change, End)),
    Norm: lambda: st.sampled_from([norm for book in STANDARD_RULEBOOKS for norm in book.norms]),
    Parameter: lambda: st.sampled_from([figure for book in STANDARD_RULEBOOKS for figure in book.parameters]),
    Network: lambda: networks(catalogue=_Drawn.catalogue),
    Programme: lambda: programmes(catalogue=_Drawn.catalogue),
    Projection: projections,
    RateTotal: _rate_totals,
    Revise: lambda: _changes().filter(lambda change: isinstance(change, Revise)),
    Root: lambda: roots(catalogue=_Drawn.catalogue),
    Rule: rules,
    Rulebook: rulebooks,
    Trust: lambda: trusts(catalogue=_Drawn.catalogue),
    Version: lambda: rules().flatmap(lambda rule: st.sampled_from(rule.versions)),
}


def instances(cls: type[Any]) -> SearchStrategy[Any]:
    """Instances of any class of the library, or of a kind of somebody else, as ``from_type`` gives them.

    What verbs answer comes up as they answer it. Which kinds there are is read when an instance is drawn.

    Args:
        cls: the class.
    """
    return st.just(cls).flatmap(_instances)


def _instances(cls: type[Any]) -> SearchStrategy[Any]:
    if cls in _OF_CLASS:
        return _OF_CLASS[cls]()
    if cls in PARTS_OF_RESULTS:
        return parts_of_results(cls)
    plain = plain_values(cls)
    if plain is None:
        return nouns(cls, catalogue=_Drawn.catalogue)
    return plain.filter(lambda made: made is not None)

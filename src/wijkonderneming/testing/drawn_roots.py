"""Hypothesis strategies for whole documents: trusts, networks and programmes, well known and sparsely known."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE, Catalogue
from wijkonderneming.model.programme import Programme
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.umbrella import Network
from wijkonderneming.testing.planned import MOST_OBJECTS, root_parts
from wijkonderneming.values.money import Currency

__all__ = ["networks", "programmes", "roots", "sparse_trusts", "trusts"]

R = TypeVar("R", bound=Root)


def trusts(
    *,
    catalogue: Catalogue = STANDARD_CATALOGUE,
    currency: Currency | None = None,
    most: int = MOST_OBJECTS,
    stated: int = 5,
) -> SearchStrategy[Trust]:
    """Well-formed trusts.

    Args:
        catalogue: the kinds of open families, read when a trust is drawn.
        currency: the currency of all amounts; left out, one for each trust.
        most: how many objects with an id at most.
        stated: how many of ten fields that may be left out are stated.
    """
    return _roots(Trust, catalogue, currency, most, stated)


def sparse_trusts(
    *, catalogue: Catalogue = STANDARD_CATALOGUE, currency: Currency | None = None
) -> SearchStrategy[Trust]:
    """Well-formed trusts of which little is stated: a few objects, hardly any dates, amounts and lists."""
    return trusts(catalogue=catalogue, currency=currency, most=8, stated=2)


def networks(
    *,
    catalogue: Catalogue = STANDARD_CATALOGUE,
    currency: Currency | None = None,
    most: int = MOST_OBJECTS,
    stated: int = 5,
) -> SearchStrategy[Network]:
    """Well-formed networks.

    Args:
        catalogue: the kinds of open families, read when a network is drawn.
        currency: the currency of all amounts; left out, one for each network.
        most: how many objects with an id at most.
        stated: how many of ten fields that may be left out are stated.
    """
    return _roots(Network, catalogue, currency, most, stated)


def programmes(
    *,
    catalogue: Catalogue = STANDARD_CATALOGUE,
    currency: Currency | None = None,
    most: int = MOST_OBJECTS,
    stated: int = 5,
) -> SearchStrategy[Programme]:
    """Well-formed programmes.

    Args:
        catalogue: the kinds of open families, read when a programme is drawn.
        currency: the currency of all amounts; left out, one for each programme.
        most: how many objects with an id at most.
        stated: how many of ten fields that may be left out are stated.
    """
    return _roots(Programme, catalogue, currency, most, stated)


def roots(
    *, catalogue: Catalogue = STANDARD_CATALOGUE, currency: Currency | None = None, most: int = MOST_OBJECTS
) -> SearchStrategy[Root]:
    """What a document can hold: trusts mostly, networks and programmes.

    Args:
        catalogue: the kinds of open families, read when one is drawn.
        currency: the currency of all amounts; left out, one for each.
        most: how many objects with an id at most.
    """
    trust = trusts(catalogue=catalogue, currency=currency, most=most)
    network = networks(catalogue=catalogue, currency=currency, most=most)
    return st.one_of(trust, trust, network, programmes(catalogue=catalogue, currency=currency, most=most))


def _roots(cls: type[R], catalogue: Catalogue, currency: Currency | None, most: int, stated: int) -> SearchStrategy[R]:
    drawn = root_parts(cls, catalogue=catalogue, currency=currency, most=most, stated=stated)
    return drawn.map(lambda parts: cls(**parts))

"""Acts about the articles of an entity: each makes a new version, and the old one stays as it was."""

from __future__ import annotations

import attrs

from wijkonderneming.model.acts import Day, fresh, refused, when
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.changes import Change, Revise
from wijkonderneming.model.clause import Clause
from wijkonderneming.model.dated import surely_before
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.when import When

__all__ = ["amend_articles", "set_clause"]


def amend_articles(trust: Trust, *, entity: str, articles: Articles, on: Day) -> tuple[Change, ...]:
    """The articles are amended (statutenwijziging): another version is in force from a day on.

    Source: art. 2:43(5) and 2:293 BW: of an association with notarial articles and of a foundation, from the day of
    the notarial deed.

    Args:
        trust: the trust.
        entity: the entity.
        articles: the new version; its first day is left out or the same.
        on: the first day it is in force.

    Raises:
        UnknownId: when there is no such entity.
    """
    return (Revise(about=trust.entity(entity).id, field="articles", value=articles, on=when(on)),)


def set_clause(
    trust: Trust, *, entity: str, clause: Clause, on: Day, instead_of: tuple[Clause, ...] | None = None
) -> tuple[Change, ...]:
    """One clause of the articles becomes another, or is added; all others stay.

    Args:
        trust: the trust.
        entity: the entity.
        clause: the new clause.
        on: the first day it is in force.
        instead_of: the clauses it replaces; an empty tuple for none. Left out, the one of its kind where there is one.

    Raises:
        UnknownId: when there is no such entity.
        InvalidChange: when it is not stated what the articles say until then, or which clause is replaced.
    """
    day = when(on)
    version = _in_force(listed(trust.entity(entity).articles), day)
    if version is None or version.clauses is None:
        raise refused("entity", "not_stated", "an entity of which the clauses in force on that day are stated")
    alike = tuple(one for one in version.clauses if type(one) is type(clause))
    gone = alike if instead_of is None else instead_of
    if instead_of is None and len(alike) > 1:
        raise refused("instead_of", "several", "the clauses that are replaced, as there are several of this kind")
    if any(one not in version.clauses for one in gone):
        raise refused("instead_of", "not_there", "clauses of the version in force on that day")
    kept = [one if one.id is None else attrs.evolve(one, id=fresh(trust, None, one.id, day)) for one in version.clauses]
    at = version.clauses.index(gone[0]) if gone else len(kept)
    before = [new for old, new in zip(version.clauses[:at], kept[:at], strict=True) if old not in gone]
    after = [new for old, new in zip(version.clauses[at:], kept[at:], strict=True) if old not in gone]
    name = None if version.id is None else fresh(trust, None, version.id, day)
    clauses = (*before, clause, *after)
    new = attrs.evolve(version, id=name, since=None, until=None, deed=None, clauses=clauses)
    return amend_articles(trust, entity=entity, articles=new, on=day)


def _in_force(versions: tuple[Articles, ...], day: When) -> Articles | None:
    """The version that a new one from that day on follows; nothing when there is no telling."""
    begun = [version for version in versions if version.since is None or surely_before(version.since, day)]
    there = [version for version in begun if version.until is None or not surely_before(version.until, day)]
    others = [version for version in versions if version not in begun and not surely_before(day, version.since)]
    last = max(there, key=lambda version: _first(version.since), default=None)
    return None if others else last


def _first(since: When | None) -> tuple[bool, str]:
    return (since is not None, "" if since is None or since.latest is None else since.latest.isoformat())

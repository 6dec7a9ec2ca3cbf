"""Whether objects fit together: types, ids, references, dates, cycles, currencies, and what claims are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from wijkonderneming.model.evidence import Claim, Gap
from wijkonderneming.model.fieldtypes import field_named, fits, says, types_of
from wijkonderneming.model.noun import Noun, listed
from wijkonderneming.values.base import Frozen, Problem, described
from wijkonderneming.values.identifiers import InvalidId, check_id
from wijkonderneming.values.money import Money

if TYPE_CHECKING:
    from wijkonderneming.model.trust import Trust

__all__ = ["problems_of", "walk"]


def walk(item: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """An object and everything inside it, each with its path."""
    yield path, item
    for name, holds in types_of(type(item)).nested:
        value = getattr(item, name)
        key = f"{path}.{name.rstrip('_')}" if path else name.rstrip("_")
        if holds == "many":
            if isinstance(value, tuple):
                for i, part in enumerate(value):
                    if isinstance(part, Frozen):
                        yield from walk(part, f"{key}[{i}]")
        elif isinstance(value, Frozen):
            yield from walk(value, key)


def problems_of(trust: Trust) -> tuple[Problem, ...]:
    """Everything that is ill-formed in a trust."""
    found = list(_each(trust))
    if all(problem.code != "wrong_type" for problem in found):
        found += [*_references(trust), *_cycles(trust), *_currencies(trust), *_evidence(trust)]
    return tuple(problem.below(trust.noun) for problem in found)


def _each(trust: Trust) -> Iterator[Problem]:
    """Types, ids, and what each object finds wrong with itself."""
    ids: Counter[str] = Counter()
    for path, item in walk(trust):
        right = True
        for name, hint in types_of(type(item)).hints:
            value = getattr(item, name)
            if not fits(value, hint):
                right = False
                place = f"{path}.{name.rstrip('_')}" if path else name.rstrip("_")
                yield Problem(path=place, code="wrong_type", expected=says(hint), found=described(value))
        if not right:
            continue
        own = getattr(item, "id", None)
        if isinstance(own, str):
            ids[own] += 1
            yield from _id_problems(own, path, ids[own])
        if isinstance(item, Noun):
            yield from (p.below(path) if path else p for p in item.own_problems())


def _id_problems(name: str, path: str, times: int) -> Iterator[Problem]:
    place = f"{path}.id" if path else "id"
    try:
        check_id(name)
    except InvalidId as error:
        yield from (p.below(place) for p in error.problems)
    if times == 2:  # noqa: PLR2004 - the second one is the duplicate
        yield Problem(path=place, code="duplicate_id", expected="an id that no other object has", found=described(name))


def _references(trust: Trust) -> Iterator[Problem]:
    """Every id refers to an object of a noun that fits."""
    for path, item in walk(trust):
        for attribute, nouns in types_of(type(item)).references:
            value = getattr(item, attribute)
            several = isinstance(value, tuple)
            for i, name in enumerate(value if several else (value,)):
                if name is None:
                    continue
                place = f"{path}.{attribute.rstrip('_')}" + (f"[{i}]" if several else "")
                target = trust.by_id.get(name)
                if target is None:
                    code = "dangling"
                elif "any" in nouns or noun_of(target) in nouns:
                    continue
                else:
                    code = "wrong_noun"
                expected = (
                    "an id of the document" if "any" in nouns else "the id of " + " or ".join(map(_with_article, nouns))
                )
                yield Problem(path=place.lstrip("."), code=code, expected=expected, found=described(name))


def _with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun.replace('_', ' ')}"


def noun_of(item: Any) -> str:
    """The word by which fields refer to an object."""
    return item.noun if isinstance(item, Noun) else type(item).__name__.lower()


def _cycles(trust: Trust) -> Iterator[Problem]:
    """Nothing is a part of itself, or succeeds itself."""
    parts: dict[str, set[str]] = {asset.id: {asset.part_of} for asset in listed(trust.assets) if asset.part_of}
    yield from _cycle(parts, "assets", "part_of")
    succeeds: dict[str, set[str]] = {}
    for link in listed(trust.links):
        if link.kind_.value == "succeeds":
            succeeds.setdefault(link.from_, set()).add(link.to)
    yield from _cycle(succeeds, "links", "succeeds")


def _cycle(edges: Mapping[str, set[str]], path: str, field: str) -> Iterator[Problem]:
    for start in edges:
        reached, todo = set(), list(edges[start])
        while todo:
            here = todo.pop()
            if here not in reached:
                reached.add(here)
                todo.extend(edges.get(here, ()))
        if start in reached:
            yield Problem(path=path, code="cycle", expected=f"no cycle of {field}", found=described(start))
            return


def _currencies(trust: Trust) -> Iterator[Problem]:
    """One currency per entity."""
    seen: dict[str, str] = {}
    holders = [(f"entities[{i}]", entity.id, entity) for i, entity in enumerate(listed(trust.entities))]
    lines = [(path, line.pays, line) for path, line in trust.lines()]
    for path, entity_id, holder in [*holders, *lines]:
        for place, item in walk(holder, path):
            for attribute, _ in types_of(type(item)).hints:
                value = getattr(item, attribute)
                if isinstance(value, Money):
                    first = seen.setdefault(entity_id, value.currency.value)
                    if value.currency.value != first:
                        yield Problem(
                            path=f"{place}.{attribute}",
                            code="other_currency",
                            expected=f"{first}, as elsewhere in this entity",
                            found=value.currency.value,
                        )


def _evidence(trust: Trust) -> Iterator[Problem]:
    """Claims and gaps are about fields that exist; a claimed value is of the type of its field."""
    families: tuple[tuple[str, tuple[Claim | Gap, ...]], ...] = (
        ("claims", listed(trust.claims)),
        ("gaps", listed(trust.gaps)),
    )
    for family, items in families:
        for i, item in enumerate(items):
            target = trust.by_id.get(item.about)
            if item.field is None or target is None:
                continue
            hint = field_named(type(target), item.field)
            if hint is None:
                known = ", ".join(sorted(a.name.rstrip("_") for a in attrs.fields(type(target))))
                yield Problem(
                    path=f"{family}[{i}].field",
                    code="unknown_field",
                    expected=f"one of {known}",
                    found=described(item.field),
                )
            elif isinstance(item, Claim) and item.value is not None and not fits(item.value, hint):
                found = described(item.value)
                yield Problem(path=f"claims[{i}].value", code="wrong_type", expected=says(hint), found=found)

"""Whether the root of a document is well-formed, asked quickly: no reason is given, and no problem described.

One pass over the objects, by functions generated from what the classes declare, asks each by itself and gathers its id
and what it refers to; then what was gathered is asked together. What needs more thought is asked of ``wellformed``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import attrs

from wijkonderneming.model.fieldtypes import Field, is_text, per_class, types_of
from wijkonderneming.model.links import Link
from wijkonderneming.model.making import generated
from wijkonderneming.model.noun import Noun, listed
from wijkonderneming.model.ownrules import bounds_of, list_problems, lists_of, order_problems, orders_of
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import (
    Place,
    claim_problems,
    claimable,
    currencies,
    cycles,
    outside,
    places,
)
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.identifiers import check_id
from wijkonderneming.values.money import Currency, Money

__all__ = ["is_sound", "sound_root"]

R = TypeVar("R", bound=Root)


class _Unsound(Exception):
    """Something is not well-formed."""


def _no() -> None:
    raise _Unsound


def _none(rule: Callable[[Any], Iterable[Any]], item: Any) -> None:
    """A rule finds nothing wrong with an object."""
    for _ in rule(item):
        raise _Unsound


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class _Reference(Frozen):
    """What a field may refer to: nouns, unless it is anything, and where it must stand, if that matters."""

    nouns: frozenset[str] | None
    placed: Field | None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class _Gathered(Frozen):
    """What one pass over the objects of a root gathers.

    Attributes:
        ids: where the object with an id stands.
        references: each id that is referred to, how, and from where.
        chained: where objects stand whose references must not come back.
        currencies: the currency of each amount.
    """

    ids: dict[str, Place]
    references: list[tuple[str, _Reference, Place]]
    chained: list[Place]
    currencies: list[Currency]


def is_sound(root: Root, *, typed: bool = False) -> bool:
    """Whether a root is well-formed; exactly when ``wellformed`` finds no problem in it.

    Args:
        root: the root.
        typed: whether every field is known to hold what its annotation says.
    """
    found = _Gathered(ids={}, references=[], chained=[], currencies=[])
    try:
        _PASSES[typed][type(root)](root, None, "", None, found)
        return _fits_together(root, found)
    except Exception:  # noqa: BLE001 - whatever goes wrong is described by the slow way, or raised there
        return False


def sound_root(cls: type[R], parts: Mapping[str, Any]) -> R:
    """A root of fields that are known to hold what their annotations say, as its constructor would make it.

    Raises:
        IllFormed: when it is not well-formed, as the constructor says.
    """
    root = object.__new__(cls)
    for field in types_of(cls).fields:
        object.__setattr__(root, field.name, parts.get(field.name, field.default))
    return root if is_sound(root, typed=True) else cls(**parts)


def _fits_together(root: Root, found: _Gathered) -> bool:
    """Whether what was gathered fits together."""
    if not all(_refers(found.ids, *reference) for reference in found.references):
        return False
    if found.chained and any(True for _ in cycles(found.chained, found.ids)):
        return False
    if not _evident(root, found.ids):
        return False
    claimed = [claim.value.currency for claim in listed(root.claims) if type(claim.value) is Money]
    return len({*map(id, found.currencies), *map(id, claimed)}) < 2 or not any(  # noqa: PLR2004 - of one, no two differ
        True for _ in currencies(places(root), found.ids)
    )


def _refers(ids: Mapping[str, Place], name: str, wanted: _Reference, here: Place) -> bool:
    """Whether a reference goes to an object of a noun that fits, which stands where it should."""
    target = ids.get(name)
    if target is None or (wanted.nouns is not None and _noun(type(target[0])) not in wanted.nouns):
        return False
    return wanted.placed is None or not outside(here, wanted.placed, target)


def _evident(root: Root, ids: Mapping[str, Place]) -> bool:
    """Whether claims and gaps are about fields that exist, and of their type."""
    for claim in listed(root.claims):
        if claim.value is not None:
            _none(lambda one: claim_problems(one, ids), claim)
        elif claim.field is not None and claim.field not in _claimable(type(ids[claim.about].item)):
            return False
    return all(_claimable(type(ids[gap.about].item))[gap.field].many for gap in listed(root.gaps))


@per_class
def _claimable(cls: type[Any]) -> Mapping[str, Field]:
    return {field.key: field for field in claimable(cls)}


@per_class
def _noun(cls: type[Any]) -> str:
    return cls.noun if issubclass(cls, Noun) else cls.__name__.lower()


# The pass over the objects of one class


def _pass(cls: type[Any], *, typed: bool) -> Callable[..., None]:
    """A function that asks an object of a class by itself, gathers from it, and goes on with what it holds."""
    space: dict[str, Any] = {
        "new": tuple.__new__,
        "Place": Place,
        "no": _no,
        "none": _none,
        "is_text": is_text,
        "check_id": check_id,
        "order_problems": order_problems,
        "list_problems": list_problems,
        "passes": _PASSES[typed],
    }
    lines = ["here = new(Place, (o, above, key, number))"]
    for i, field in enumerate(types_of(cls).fields):
        asked = list(_asked(cls, field, i, space, typed=typed))
        if asked:
            lines.append(f"v = o.{field.name}")
            if field.optional:
                lines += ["if v is not None:", *(f"    {line}" for line in asked)]
            else:
                lines += asked
    lines += _alone(cls, space)
    source = "\n    ".join(["def go(o, above, key, number, found):", *lines])
    return generated(f"{source}\n", space, "go")


def _asked(cls: type[Any], field: Field, i: int, space: dict[str, Any], *, typed: bool) -> Iterable[str]:
    """What is asked of the value ``v`` of one field, where it is stated."""
    if not typed:
        space[f"fits{i}"] = types_of(cls).checks[i]
        yield f"fits{i}(v) or no()"
    elif field.item is str:
        text = "v.isprintable() or is_text(v) or no()"
        yield f"for w in v: {text.replace('v', 'w', 1).replace('(v)', '(w)')}" if field.many else text
    if field.name == "id":
        yield "check_id(v)"
        yield "if found.ids.setdefault(v, here) is not here: no()"
    if field.nouns:
        nouns = None if "any" in field.nouns else frozenset(field.nouns)
        space[f"wanted{i}"] = _Reference(nouns=nouns, placed=field if field.placed else None)
        one = f"found.references.append((%s, wanted{i}, here))"
        yield f"for w in v: {one % 'w'}" if field.many else one % "v"
        if field.metadata.get("acyclic"):
            yield "found.chained.append(here)"
    if field.item is Money:
        yield "for w in v: found.currencies.append(w.currency)" if field.many else "found.currencies.append(v.currency)"
    for bounded, least, most in bounds_of(cls) if issubclass(cls, Noun) else ():
        if bounded.name == field.name:
            scale, size = (100, "w.cents") if field.item is Money else (1, "w")
            low = "" if least is None else f"{least * scale} <= "
            high = "" if most is None else f" <= {most * scale}"
            yield f"for w in {'v' if field.many else '(v,)'}: {low}{size}{high} or no()"
    if field.composed:
        step = f"passes[type(%s)](%s, here, {field.key!r}, %s, found)"
        yield f"for n, w in enumerate(v): {step % ('w', 'w', 'n')}" if field.many else step % ("v", "v", "None")


def _alone(cls: type[Any], space: dict[str, Any]) -> Iterable[str]:
    """What is asked of the whole object ``o``."""
    if not issubclass(cls, Noun):
        return
    if issubclass(cls, Link):
        yield "found.chained.append(here)"
    for first, last in orders_of(cls):
        yield f"if o.{first} is not None and o.{last} is not None: none(order_problems, o)"
    for field, _, _ in lists_of(cls):
        yield f"if o.{field.name} is not None and len(o.{field.name}) > 1: none(list_problems, o)"
    if cls.own_problems is not Noun.own_problems:
        space["own_problems"] = cls.own_problems
        yield "none(own_problems, o)"


class _Passes(dict[type[Any], Callable[..., None]]):
    """The pass over the objects of each class, made when it is first needed."""

    def __init__(self, *, typed: bool) -> None:
        super().__init__()
        self._typed = typed

    def __missing__(self, cls: type[Any]) -> Callable[..., None]:
        made = self[cls] = _pass(cls, typed=self._typed)
        return made


_PASSES: Mapping[bool, _Passes] = {typed: _Passes(typed=typed) for typed in (False, True)}

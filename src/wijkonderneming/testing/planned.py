"""How a whole trust, network or programme is drawn, object by object, read off the declarations.

First is drawn which objects there are and what holds what, then their fields; so every reference is to something that
is there. What a rule of some class still finds wrong is left out again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import attrs
from hypothesis import reject
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from wijkonderneming.documents.catalogue import FAMILIES, STANDARD_CATALOGUE, Catalogue
from wijkonderneming.model.evidence import Claim, Gap
from wijkonderneming.model.fieldtypes import Field, per_class, types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import claimable, claimed_field
from wijkonderneming.testing import values
from wijkonderneming.testing.drawn_nouns import any_of_family, lighter, one_value
from wijkonderneming.values.base import IllFormed
from wijkonderneming.values.money import Currency

__all__ = ["MOST_OBJECTS", "root_parts"]

MOST_OBJECTS = 40
"""How many objects with an id a drawn root has at most, unless it is said."""
_FEW_LISTS = 2
_ROUNDS = 60


@attrs.define(kw_only=True, eq=False)
class _Node:
    """An object that is to be made.

    Attributes:
        cls: its class.
        above: the object that holds it.
        id: its id; nothing when it has none.
        held: the objects it holds, by field.
    """

    cls: type[Any]
    above: _Node | None
    id: str | None = None
    held: dict[str, list[_Node]] = attrs.field(factory=dict)

    @property
    def noun(self) -> str:
        return str(getattr(self.cls, "noun", "")) or self.cls.__name__.lower()

    def around(self) -> Iterator[_Node]:
        above = self.above
        while above is not None:
            yield above
            above = above.above


@st.composite
def root_parts(
    draw: DrawFn,
    cls: type[Root],
    *,
    catalogue: Catalogue = STANDARD_CATALOGUE,
    currency: Currency | None = None,
    most: int = MOST_OBJECTS,
    stated: int = 5,
) -> dict[str, Any]:
    """The fields of a well-formed root, by name.

    Args:
        draw: given by Hypothesis.
        cls: which root.
        catalogue: the kinds of open families, read when a root is drawn.
        currency: the currency of all amounts; left out, one for each root.
        most: how many objects with an id at most.
        stated: how many of ten fields that may be left out are stated.
    """
    money = draw(values.currencies()) if currency is None else currency
    root = _Node(cls=cls, above=None, id=cls.noun)
    nodes = _planned(draw, root, catalogue, most)
    drawing = _Drawing(draw, nodes, money, stated)
    parts = drawing.fields(root)
    for _ in range(_ROUNDS):
        try:
            cls(**parts)
        except IllFormed as error:
            lighter_parts = _without(cls, parts, error.problems[0].path.removeprefix(f"{cls.noun}."))
            if lighter_parts is None:
                break
            parts = lighter_parts
        else:
            return parts
    return reject()


def _without(cls: type[Root], parts: dict[str, Any], path: str) -> dict[str, Any] | None:
    """The parts without what stands at a path, or the nearest part around it that can be left out."""
    step, _, rest = path.partition(".")
    key, _, number = step.rstrip("]").partition("[")
    name = next(field.name for field in types_of(cls).fields if field.key == key)
    value = parts[name]
    if not number:
        inner = lighter(value, rest) if rest and value is not None else None
        return {**parts, name: inner} if inner is not None else {k: v for k, v in parts.items() if k != name}
    i = int(number)
    inner = lighter(value[i], rest) if rest else None
    return {**parts, name: (*value[:i], *(() if inner is None else (inner,)), *value[i + 1 :])}


@per_class
def _lists(cls: type[Any]) -> tuple[Field, ...]:
    """The fields of a class that hold objects which need a place of their own: nouns, and whatever has an id."""
    return tuple(field for field in types_of(cls).fields if field.composed and _is_object(field.item))


def _is_object(cls: type[Any]) -> bool:
    return issubclass(cls, Noun) or any(field.name == "id" for field in types_of(cls).fields)


@per_class
def _wanted(cls: type[Any]) -> tuple[str, ...]:
    """The nouns that a class cannot do without a reference to."""
    return tuple(noun for field in types_of(cls).fields if field.required and field.nouns for noun in field.nouns[:1])


def _planned(draw: DrawFn, root: _Node, catalogue: Catalogue, most: int) -> list[_Node]:
    """Which objects there are, and which holds which; what most others refer to comes first."""
    fields = _lists(root.cls)
    ordered = _most_asked_first(fields, catalogue)
    nameless = [field for field in ordered if all(own.name != "id" for own in types_of(field.item).fields)]
    first = list(dict.fromkeys((*ordered[:6], *nameless)))
    rest = [field for field in ordered if field not in first]
    chosen = _some(draw, rest)
    nodes = [root]
    for outer in (*first, *chosen):
        room = min(most, len(nodes) + 1 + 2 * (most - len(nodes)) // 3)  # what is deep in one leaves some to others
        todo = [(root, outer)]
        while todo:
            node, field = todo.pop(0)
            if field.required or draw(st.integers(0, 5)):
                for child in _hold(draw, node, field, catalogue, nodes, room):
                    todo[:0] = [(child, own) for own in _lists_of(draw, child, catalogue)]
    return _pruned(root, nodes)


def _most_asked_first(fields: Sequence[Field], catalogue: Catalogue) -> list[Field]:
    """The lists in order of how many others refer to what they hold."""
    asked: Counter[str] = Counter()
    for field in fields:
        for cls in (catalogue.of(field.item) or {"": field.item}).values():
            asked.update(_wanted(cls) * 3)
            asked.update(noun for own in types_of(cls).refers for noun in own.nouns)
    return sorted(fields, key=lambda field: -asked[str(getattr(field.item, "noun", "") or field.item.__name__.lower())])


def _lists_of(draw: DrawFn, node: _Node, catalogue: Catalogue) -> list[Field]:
    """Which lists of an object are planned: those others refer to most, those that refer to most, and some of the rest.

    They are planned next, so that what is deep inside comes up as often as what stands on the trust.
    """
    lists = _most_asked_first(_lists(node.cls), catalogue)
    few = sorted(lists, key=lambda field: -len(types_of(field.item).refers))[:_FEW_LISTS]
    first = [field for field in lists if field in few or field in lists[:_FEW_LISTS]]
    return [*first, *_some(draw, [field for field in lists if field not in first])]


def _some(draw: DrawFn, fields: Sequence[Field]) -> list[Field]:
    """About half of the fields, each by itself: a drawn list of some would hardly ever hold more than one or two."""
    return [field for field in fields if draw(st.booleans())]


def _hold(draw: DrawFn, node: _Node, field: Field, catalogue: Catalogue, nodes: list[_Node], most: int) -> list[_Node]:
    """Plan what an object holds in a field; the lists of what it holds are still to be planned."""
    number = draw(st.integers(0, 3)) if field.many else 1
    held = node.held.setdefault(field.name, [])
    if field.item in FAMILIES and not catalogue.of(field.item):
        return []
    below = []
    for _ in range(number if field.required else min(number, most - len(nodes))):
        cls = draw(any_of_family(field.item, catalogue))
        child = _Node(cls=cls, above=node)
        if any(own.name == "id" for own in types_of(cls).fields):
            child.id = f"{child.noun.replace('_', '-')}-{len(nodes)}"
            nodes.append(child)
        held.append(child)
        below.append(child)
    return below


def _pruned(root: _Node, nodes: list[_Node]) -> list[_Node]:
    """The objects without those that cannot do without one that is not there."""
    while True:
        there = {node.noun for node in nodes}
        gone = {id(node) for node in nodes if any(noun not in there | {"any"} for noun in _wanted(node.cls))}
        before = len(nodes)
        nodes = [
            node for node in nodes if id(node) not in gone and all(id(above) not in gone for above in node.around())
        ]
        for node in _all(root):
            for name, held in node.held.items():
                node.held[name] = [child for child in held if id(child) not in gone]
        if len(nodes) == before:
            return nodes


def _all(node: _Node) -> Iterator[_Node]:
    yield node
    for held in node.held.values():
        for child in held:
            yield from _all(child)


class _Drawing:
    """Draws the fields of planned objects."""

    def __init__(self, draw: DrawFn, nodes: Sequence[_Node], currency: Currency, stated: int) -> None:
        self._draw = draw
        self._nodes = tuple(nodes)
        self._number = {id(node): i for i, node in enumerate(nodes)}
        self._currency = currency
        self._stated = stated

    def fields(self, node: _Node) -> dict[str, Any]:
        """The fields of an object that are stated."""
        parts: dict[str, Any] = {}
        for field in types_of(node.cls).fields:
            if field.name == "id":
                if node.id is not None:
                    parts["id"] = node.id
            elif field.name in node.held:
                made = [self.object(child) for child in node.held[field.name]]
                made = [item for item in made if item is not None]
                parts |= {field.name: tuple(made)} if field.many else {field.name: made[0]} if made else {}
            elif field.composed and _is_object(field.item):
                parts |= {field.name: ()} if field.required and field.many else {}
            elif field.required or self._draw(st.integers(0, 9)) >= 10 - self._stated:
                value = self._value(node, field, parts)
                if value is not None:
                    parts[field.name] = value
        return parts

    def object(self, node: _Node) -> Any:
        """The object, or nothing when there is nothing for it to refer to."""
        if node.cls is Claim or node.cls is Gap:
            return self._evidence(node)
        parts = self.fields(node)
        if any(field.required and field.name not in parts for field in types_of(node.cls).fields):
            return None
        return node.cls(**parts)

    def _value(self, node: _Node, field: Field, beside: dict[str, Any]) -> Any:
        if field.nouns:
            return self._reference(node, field, beside)
        strategy = one_value(field, self._currency)
        if strategy is None or field.item is Any:
            return None
        return self._draw(st.lists(strategy, max_size=2).map(tuple) if field.many else strategy)

    def _reference(self, node: _Node, field: Field, beside: dict[str, Any]) -> Any:
        """One id, or some, of objects that the field may refer to; nothing when there is none."""
        fits = [other.id for other in self._nodes if self._may_refer(node, field, other, beside)]
        if field.many:
            return tuple(self._draw(st.lists(st.sampled_from(fits), max_size=3, unique=True))) if fits else ()
        return self._draw(st.sampled_from(fits)) if fits else None

    def _may_refer(self, node: _Node, field: Field, other: _Node, beside: dict[str, Any]) -> bool:
        if "any" not in field.nouns and other.noun not in field.nouns:
            return False
        same, within, than = (field.metadata.get(key) for key in ("same", "within", "other_than"))
        own, theirs = (next((a for a in n.around() if a.noun == same), None) for n in (node, other))
        return (
            (same is None or own is theirs)
            and (within is None or within not in beside or any(a.id == beside[within] for a in other.around()))
            and (than is None or other.id != beside.get(than))
            and (not field.metadata.get("acyclic") or self._number[id(other)] < self._number.get(id(node), 0))
        )

    def _evidence(self, node: _Node) -> Any:
        """A claim or a gap about a field of something that is there."""
        sources = [other.id for other in self._nodes if other.noun == "source"]
        about = self._draw(st.sampled_from(self._nodes))
        fields = [field for field in claimable(about.cls) if field.many or node.cls is Claim]
        if not fields or (node.cls is Claim and not sources):
            return None
        field = self._draw(st.sampled_from(fields))
        if node.cls is Gap:
            return Gap(about=str(about.id), field=field.key)
        parts: dict[str, Any] = {"about": about.id, "source": self._draw(st.sampled_from(sources)), "field": field.key}
        for own in types_of(Claim).fields:
            if own.name not in parts and own.item is not Any and self._draw(st.booleans()):
                parts[own.name] = self._value(node, own, parts)
        _, valued = claimed_field(about.cls, field.key, dated=parts.get("on") is not None) or (about.cls, field)
        whole = not (valued.composed and _is_object(valued.item))
        if whole and self._draw(st.booleans()):
            parts["value"] = self._value(about, valued, {})
        return Claim(**parts)

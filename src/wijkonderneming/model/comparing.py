"""Compare two states of a trust, a network or a programme. Nothing here knows a class: each declares its fields.

Objects with an id are the same object when the id is the same, wherever they stand. What has no id is told from others
in its list by the field its class names for that, else by what it has in common with what stood there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any, NamedTuple

import attrs

from wijkonderneming.model.differences import Difference, DifferenceKind, Differences
from wijkonderneming.model.evidence import Claim
from wijkonderneming.model.fieldtypes import Field, per_class, types_of
from wijkonderneming.model.pairing import left_over, paired, telling
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import noun_of
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.text import Text

__all__ = ["diff", "is_personal"]


def diff(before: Root, after: Root) -> Differences:
    """What differs between two states of a trust, a network or a programme.

    The order of a list is no difference, except where it says something. Nothing differs exactly when both are equal.

    Args:
        before: the one before.
        after: the one after.
    """
    comparison = _Comparison(before, after)
    comparison.run()
    return Differences(before=before, after=after, items=tuple(comparison.items), reordered=tuple(comparison.reordered))


def is_personal(item: Any, field: Field, *roots: Root) -> bool:
    """Whether a field of an object may hold personal data, or what a source says of such a field.

    Args:
        item: the object.
        field: one of its fields.
        roots: the documents in which to look for what a claim is about.
    """
    if not isinstance(item, Claim) or field.name != "value":
        return bool(field.metadata.get("personal"))
    abouts = [root.by_id[item.about] for root in roots if item.about in root.by_id]
    named = (types_of(type(about)).named(item.field or "") for about in abouts)
    return any(bool(field.metadata.get("personal")) for field in named if field is not None)


class _Spot(NamedTuple):
    """An object with an id, and where it stands: the id of what holds it, empty for the root, and the field there."""

    item: Any
    holder: str
    field: str


class _At(NamedTuple):
    """Where a comparison has come: the object with an id, the fields below it, and which one of a list."""

    about: str
    path: str = ""
    told_by: str = ""
    told: Any = None
    personal: bool = False

    def to(self, field: Field) -> _At:
        path = f"{self.path}.{field.key}" if self.path else field.key
        return self._replace(path=path)


class _Comparison:
    """One comparison, and what it has found."""

    def __init__(self, before: Root, after: Root) -> None:
        self.items: list[Difference] = []
        self.reordered: list[tuple[str, str]] = []
        self._roots = (before, after)
        self._old, self._new = _spots(before), _spots(after)
        self._moved: set[str] = set()

    def run(self) -> None:
        """Compare every object with an id to the one with the same id."""
        for about, spot in self._new.items():
            was = self._old.get(about)
            if was is None:
                if spot.holder in self._old:
                    self._whole(about, spot, DifferenceKind.ADDED)
                continue
            if (was.holder, was.field) != (spot.holder, spot.field):
                self._move(about)
            if was.item is not spot.item:
                at = _At(about)
                if type(was.item) is not type(spot.item):
                    self._say(at._replace(path="kind"), _kind_of(was.item), _kind_of(spot.item))
                self._fields(at, was.item, spot.item)
        for about, spot in self._old.items():
            if about not in self._new and spot.holder in self._new:
                self._whole(about, spot, DifferenceKind.REMOVED)

    def _name(self, about: str, spots: dict[str, _Spot] | None = None) -> str:
        """The id of an object; of the root the one it has after, unless it is asked for in the other."""
        return about or str((spots or self._new)[""].item.id)

    def _whole(self, about: str, spot: _Spot, kind: DifferenceKind) -> None:
        """An object came or went, with everything in it."""
        added = kind is DifferenceKind.ADDED
        self.items.append(
            Difference(
                about=about,
                kind=kind,
                field=spot.field,
                within=self._name(spot.holder),
                before=None if added else spot.item,
                after=spot.item if added else None,
            )
        )

    def _move(self, about: str) -> None:
        """An object stands elsewhere."""
        if about not in self._moved:
            self._moved.add(about)
            ends = [(self._name(spots[about].holder, spots), spots[about].field) for spots in (self._old, self._new)]
            self.items.append(Difference(about=about, kind=DifferenceKind.MOVED, before=ends[0], after=ends[1]))

    def _say(self, at: _At, before: Any, after: Any, on: date | None = None) -> None:
        """A value differs."""
        changed = DifferenceKind.CHANGED if after is not None else DifferenceKind.REMOVED
        self.items.append(
            Difference(
                about=self._name(at.about),
                kind=DifferenceKind.ADDED if before is None else changed,
                field=at.path,
                told_by=at.told_by,
                told=at.told,
                on=on,
                before=None if at.personal else before,
                after=None if at.personal else after,
                personal=at.personal,
            )
        )

    def _fields(self, at: _At, x: Any, y: Any) -> None:
        """Compare two objects field by field."""
        old, new = ({field.key: field for field in types_of(type(item)).fields} for item in (x, y))
        for key in dict.fromkeys((*new, *old)):
            field = new.get(key) or old[key]
            one = getattr(x, old[key].name) if key in old else None
            two = getattr(y, new[key].name) if key in new else None
            if one is two or one == two:
                continue
            here = at.to(field)
            if any(is_personal(item, field, *self._roots) for item in (x, y)):
                here = here._replace(personal=True)
            composed = field.composed and field.item is not Text
            if not all(isinstance(value, tuple) == field.many for value in (one, two) if value is not None):
                self._say(here, one, two)  # a field of one name in two classes
            elif field.many:
                self._list(here, field, one, two, composed=composed)
            elif composed:
                self._part(here, one, two)
            else:
                self._say(here, one, two)

    def _part(self, at: _At, one: Any, two: Any) -> None:
        """Compare what a field holds; what has an id is compared by that, wherever it stands."""
        x, y = (None if _has_id(value) else value for value in (one, two))
        if type(x) is type(y):
            self._fields(at, x, y)
        else:
            self._say(at, x, y)

    def _list(
        self, at: _At, field: Field, one: tuple[Any, ...] | None, two: tuple[Any, ...] | None, *, composed: bool
    ) -> None:
        """Compare two lists."""
        if one is None or two is None or (not composed and Counter(one) != Counter(two)):
            self._say(at, one, two)
            return
        if composed:
            self._without_ids(at, field, [x for x in one if not _has_id(x)], [y for y in two if not _has_id(y)])
            self._with_ids(at, one, two)
        if not _in_the_same_order(one, two):
            if field.metadata.get("in_order"):
                self._say(at, one, two)
            else:
                self.reordered.append((self._name(at.about), at.path))

    def _with_ids(self, at: _At, xs: Iterable[Any], ys: Iterable[Any]) -> None:
        """What is in one of two parts that have no ids, and was in another one that stands in the same list."""
        mine = ({item.id for item in items if _has_id(item)} for items in (xs, ys))
        before, after = mine
        for name in sorted(before ^ after):
            if "." in at.path and name in self._old and name in self._new:
                self._move(name)

    def _without_ids(self, at: _At, field: Field, xs: list[Any], ys: list[Any]) -> None:
        """Compare what has no id in two lists."""
        old, new = left_over(xs, ys), left_over(ys, xs)
        if _is_dated(field.item):
            self._dated(at, (xs, ys), sorted({item.since for item in (*old, *new)}))
            return
        pairs = list(paired(old, new))
        for x, y in pairs:
            told_by, told = telling(x, y)
            self._fields(at if at.told_by else at._replace(told_by=told_by, told=told), x, y)
        for x in left_over(old, (x for x, _ in pairs)):
            self._say(at, x, None)
        for y in left_over(new, (y for _, y in pairs)):
            self._say(at, None, y)

    def _dated(self, at: _At, lists: tuple[list[Any], list[Any]], days: list[date]) -> None:
        """Compare values that each hold until the next one, day by day."""
        for day in days:
            stated = [any(item.since == day for item in items) for items in lists]
            before, after = (_in_force(items, day) for items in lists)
            self._say(at, before, after, on=day)
            if stated[0] != stated[1]:
                kind = DifferenceKind.ADDED if stated[1] else DifferenceKind.REMOVED
                self.items[-1] = attrs.evolve(self.items[-1], kind=kind)
            else:
                self.items[-1] = attrs.evolve(self.items[-1], kind=DifferenceKind.CHANGED)


def _spots(root: Root) -> dict[str, _Spot]:
    """Every object with an id, by that; the root by the empty text, as it is the root whatever its id is."""
    found = {"": _Spot(root, "", "")}

    def visit(item: Any, holder: str, path: str) -> None:
        for name, _ in types_of(type(item)).nested:
            value = getattr(item, name)
            key = f"{path}.{name.rstrip('_')}" if path else name.rstrip("_")
            for part in value if type(value) is tuple else (value,):
                if _has_id(part):
                    found[part.id] = _Spot(part, holder, key)
                    visit(part, part.id, "")
                elif isinstance(part, Frozen):
                    visit(part, holder, key)

    visit(root, "", "")
    return found


def _has_id(item: Any) -> bool:
    return isinstance(item, Frozen) and isinstance(getattr(item, "id", None), str)


def _kind_of(item: Any) -> str:
    return getattr(item, "kind", "") or noun_of(item)


def _in_the_same_order(xs: tuple[Any, ...], ys: tuple[Any, ...]) -> bool:
    """Whether what two lists have in common stands in the same order in both."""
    tokens = [[item.id if _has_id(item) else item for item in items] for items in (xs, ys)]
    both = Counter(tokens[0]) & Counter(tokens[1])
    kept: list[list[Any]] = []
    for items in tokens:
        left = both.copy()
        kept.append([])
        for item in items:
            if left[item]:
                left[item] -= 1
                kept[-1].append(item)
    return kept[0] == kept[1]


@per_class
def _is_dated(cls: type[Any]) -> bool:
    """Whether objects of a class are values of which each holds from a day that is known until the next."""
    distinct: str = getattr(cls, "distinct", "")
    fields = {field.name: field.item for field in types_of(cls).fields}
    return distinct == "since" and fields.keys() == {"since", "value"} and fields["since"] is date


def _in_force(items: list[Any], day: date) -> Any:
    begun = [item for item in items if item.since <= day]
    return max(begun, key=lambda item: item.since).value if begun else None

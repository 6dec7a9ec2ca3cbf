"""What differs between two documents as plain values, for JSON. What may be personal is left out."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from wijkonderneming.documents.scalars import leaf_writer
from wijkonderneming.model.comparing import is_personal
from wijkonderneming.model.differences import Difference, DifferenceKind, Differences
from wijkonderneming.model.fieldtypes import is_whole, types_of
from wijkonderneming.model.root import Root
from wijkonderneming.values.base import Frozen

__all__ = ["differences_plain"]


def differences_plain(found: Differences) -> dict[str, Any]:
    """All that differs, with the values as documents write them."""
    return {
        "before": found.before.id,
        "after": found.after.id,
        "same": found.same,
        "differences": [_difference(found, item) for item in found],
        "reordered": [{"about": about, "field": field} for about, field in found.reordered],
    }


def _difference(found: Differences, item: Difference) -> dict[str, Any]:
    said: dict[str, Any] = {"about": item.about, "change": item.kind.value}
    said |= {"field": item.field} if item.field else {}
    said |= {} if item.within is None else {"within": item.within}
    said |= {"which": {item.told_by: _plain(found.after, item.told)}} if item.told_by else {}
    said |= {} if item.on is None else {"on": item.on.isoformat()}
    if item.personal:
        return {**said, "personal": True}
    for key, root, value in (("before", found.before, item.before), ("after", found.after, item.after)):
        if item.kind is DifferenceKind.MOVED:
            said[key] = dict(zip(("within", "field"), value, strict=True))
        elif value is not None or item.on is not None:
            said[key] = _plain(root, value)
    return said


def _plain(root: Root, value: Any) -> Any:
    """A value as documents write it, without what may be personal."""
    match value:
        case None | bool() | int() | str():
            return value
        case tuple():
            return [_plain(root, item) for item in value]
        case Enum():
            return value.value
        case Frozen() if not is_whole(type(value)):
            tag = getattr(value, "kind", "")
            shown = (
                (field, getattr(value, field.name))
                for field in types_of(type(value)).fields
                if not is_personal(value, field, root)
            )
            stated = {field.key: _plain(root, one) for field, one in shown if field.required or one != field.default}
            return {"kind": tag, **stated} if tag else stated
        case date():
            return value.isoformat()
        case _:
            write = leaf_writer(type(value))
            return str(value) if write is None else write(value)

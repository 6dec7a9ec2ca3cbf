"""The common base of all immutable classes, and how ill-formed values are reported."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

__all__ = ["Frozen", "IllFormed", "InvalidValue", "Problem", "described"]

_SHOWN_FIELDS = 4
_SHOWN_ITEMS = 3
_SHOWN_LETTERS = 40


class Frozen:
    """Base of every immutable class: one short ``repr`` that shows no personal data.

    Subclasses are declared with ``@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)``.
    A field whose metadata says ``personal`` is left out of the ``repr``, as are fields at their default.
    """

    __slots__ = ("__weakref__",)

    def _repr_html_(self) -> str | None:
        """What a notebook shows of a result; nothing for other objects, of which it shows the ``repr``."""
        from wijkonderneming.present.notebook import html_of

        return html_of(self)

    def __repr__(self) -> str:
        shown = []
        fields: tuple[attrs.Attribute[Any], ...] = getattr(type(self), "__attrs_attrs__", ())
        for field in fields:
            value = getattr(self, field.name)
            if field.metadata.get("personal") or not field.repr or value == field.default:
                continue
            if isinstance(value, (tuple, frozenset)) and len(value) > _SHOWN_ITEMS:
                shown.append(f"{field.name}=<{len(value)}>")
            elif type(value) is str and len(value) > _SHOWN_LETTERS:
                shown.append(f"{field.name}={value[:_SHOWN_LETTERS] + '...'!r}")
            else:
                shown.append(f"{field.name}={value!r}")
            if len(shown) == _SHOWN_FIELDS:
                break
        return f"{type(self).__name__}({', '.join(shown)})"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Problem(Frozen):
    """One thing that is not well-formed, and where.

    Attributes:
        path: where it stands, like ``trust.entities[0].form``; empty for the value itself.
        code: a stable word for the kind of problem, like ``unknown_key``.
        expected: what would have been accepted, with an example.
        found: what stood there; for values that may be personal only its type and length.
    """

    path: str = ""
    code: str
    expected: str
    found: str = ""

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path else ""
        found = f", found {self.found}" if self.found else ""
        return f"{where}expected {self.expected}{found} [{self.code}]"

    def below(self, path: str) -> Problem:
        """The same problem, seen from the object that holds this one under ``path``."""
        if not self.path:
            joined = path
        elif self.path.startswith("["):
            joined = f"{path}{self.path}"
        else:
            joined = f"{path}.{self.path}"
        return attrs.evolve(self, path=joined)


class IllFormed(ValueError):
    """Something is not well-formed. ``problems`` holds every reason, each with its place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))

    def __reduce__(self) -> tuple[Any, ...]:
        # Errors cross processes: a subclass is made again without its own arguments, and keeps its notes.
        return (_again, (type(self), self.problems), self.__dict__)


class InvalidValue(IllFormed):
    """A single value is not acceptable to its type."""

    def __init__(self, code: str, *, expected: str, found: str = "") -> None:
        super().__init__((Problem(code=code, expected=expected, found=found),))


def _again(kind: type[IllFormed], problems: tuple[Problem, ...]) -> IllFormed:
    error = kind.__new__(kind)
    IllFormed.__init__(error, problems)
    return error


def described(value: object) -> str:
    """A found value as an error may show it: dates, numbers and words of a closed list; else type and length."""
    if isinstance(value, (int, Fraction)) and max(abs(value.numerator), value.denominator) >= 10**_SHOWN_LETTERS:
        return f"a number of more than {_SHOWN_LETTERS} digits"
    if value is None or isinstance(value, (int, float, date, Fraction, Decimal)):
        shown = str(value)
        return shown if len(shown) <= 2 * _SHOWN_LETTERS else f"{type(value).__name__} of {len(shown)} characters"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return f"text of {len(value)} characters"
    if isinstance(value, dict):
        return f"an object of {len(value)} keys"
    size = f" of {len(value)}" if isinstance(value, (tuple, list, set, frozenset)) else ""
    return f"{type(value).__name__}{size}"

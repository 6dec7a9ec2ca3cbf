"""A day that may not be known exactly."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue, described

__all__ = ["InvalidWhen", "When", "read_day"]

_YEAR = re.compile(r"[0-9]{4}")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LIKE_A_DAY = re.compile(r"[0-9]{1,4}(?:[-/.][0-9]{1,2}){0,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}")
_EXPECTED = "a day, month or year, like 2016-09-14, 2016-09 or 2016"


class InvalidWhen(InvalidValue):
    """Something is no day, month or year."""


def read_day(text: str) -> date:
    """Read a day like ``2016-09-14``, in that spelling only.

    Raises:
        InvalidWhen: for anything else.
    """
    try:
        if isinstance(text, str) and _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise InvalidWhen("day", expected="a day, like 2016-09-14", found=_shown(text))


def _shown(text: object) -> str:
    return text if isinstance(text, str) and _LIKE_A_DAY.fullmatch(text) else described(text)


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class When(Frozen):
    """A day of which an earliest and a latest possible one are known.

    Attributes:
        earliest: the first day it can be, inclusive; ``None`` is without bound.
        latest: the last day it can be, inclusive; ``None`` is without bound.

    Raises:
        InvalidWhen: when neither is given, they are the wrong way round, or not days.
    """

    earliest: date | None
    latest: date | None

    def __attrs_post_init__(self) -> None:
        for end in (self.earliest, self.latest):
            if end is not None and (not isinstance(end, date) or isinstance(end, datetime)):
                raise InvalidWhen("day", expected="a date without a time", found=described(end))
        if self.earliest is None and self.latest is None:
            raise InvalidWhen("no_bound", expected="an earliest or a latest day")
        if self.earliest is not None and self.latest is not None and self.earliest > self.latest:
            raise InvalidWhen(
                "order", expected=f"latest from {self.earliest.isoformat()} on", found=self.latest.isoformat()
            )

    @staticmethod
    def on(day: date) -> When:
        """A day that is known."""
        return When(day, day)

    @staticmethod
    def parse(text: str) -> When:
        """Read a day, a month or a year: ``2016-09-14``, ``2016-09``, ``2016``.

        Raises:
            InvalidWhen: for anything else.
        """
        if not isinstance(text, str):
            raise InvalidWhen("when", expected=_EXPECTED, found=described(text))
        try:
            if _YEAR.fullmatch(text):
                return When(date(int(text), 1, 1), date(int(text), 12, 31))
            if found := _MONTH.fullmatch(text):
                year, month = int(found[1]), int(found[2])
                return When(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
            if _DAY.fullmatch(text):
                return When.on(date.fromisoformat(text))
        except ValueError:
            pass
        raise InvalidWhen("when", expected=_EXPECTED, found=_shown(text))

    @property
    def known(self) -> date | None:
        """The day, when it is known."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def day(self) -> date:
        """The day.

        Raises:
            InvalidWhen: when it is not known.
        """
        if self.known is None:
            raise InvalidWhen("not_known", expected="a day that is known", found=str(self))
        return self.known

    def certainly_by(self, day: date) -> bool:
        """Whether it has come by a day, inclusive, whichever day it is."""
        return self.latest is not None and self.latest <= day

    def possibly_by(self, day: date) -> bool:
        """Whether it may have come by a day, inclusive."""
        return self.earliest is None or self.earliest <= day

    @property
    def text(self) -> str | None:
        """The canonical text of a day, a month or a year; nothing for other bounds."""
        first, last = self.earliest, self.latest
        if first is None or last is None:
            return None
        if first == last:
            return first.isoformat()
        if first.day != 1 or first.year != last.year:
            return None
        if (first.month, last.month, last.day) == (1, 12, 31):
            return f"{first.year:04}"
        if first.month == last.month and last.day == monthrange(last.year, last.month)[1]:
            return f"{first.year:04}-{first.month:02}"
        return None

    def __str__(self) -> str:
        ends = ["" if end is None else end.isoformat() for end in (self.earliest, self.latest)]
        return self.text or f"{ends[0]}..{ends[1]}"

    def __repr__(self) -> str:
        return f"When({str(self)!r})"

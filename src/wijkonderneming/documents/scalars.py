"""Values that are one text or number in documents: how each is read and written, strictly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from typing import Any

from wijkonderneming.documents.parsing import shown_key
from wijkonderneming.model.bodies import SeatRange
from wijkonderneming.model.fieldtypes import is_whole
from wijkonderneming.values.base import InvalidValue, Problem, described
from wijkonderneming.values.identifiers import OrganisationId, Postcode
from wijkonderneming.values.money import Money
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.when import When, read_day

__all__ = ["InvalidField", "close_to", "leaf_reader", "leaf_writer", "word"]

_LONGEST_WORD = 40
_WORD = re.compile(r"[a-z][a-z0-9_.-]{0,39}")
_RANGE = re.compile(r"(0|[1-9][0-9]{0,3})\.\.(0|[1-9][0-9]{0,3})")


class InvalidField(InvalidValue):
    """A value in a document is not what its field takes."""

    def __init__(self, code: str, *, expected: str, found: str = "", key: str = "") -> None:
        super().__init__(code, expected=expected, found=found)
        self.problems = (Problem(path=key, code=code, expected=expected, found=found),)


def close_to(word: Any, known: Iterable[str]) -> str:
    """A hint at the known word that was probably meant, or nothing."""
    if not isinstance(word, str) or len(word) > _LONGEST_WORD:
        return ""
    about_as_long = [one for one in known if 2 * abs(len(one) - len(word)) <= min(len(one), len(word))]
    near = get_close_matches(word.casefold(), about_as_long, n=1)
    return f" (did you mean {near[0]}?)" if near else ""


def word(found: Any) -> str:
    """What stood where a word of a closed list was expected: itself when it looks like one, and like no name."""
    shown = isinstance(found, str) and _WORD.fullmatch(found)
    return f"'{found}'" if shown else described(found)


def _exactly(cls: type, words: str) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) is not cls:
            raise InvalidField("wrong_type", expected=words, found=described(value))
        return value

    return read


def _text(value: Any) -> str:
    if type(value) is not str:
        raise InvalidField("wrong_type", expected="text", found=described(value))
    return value


def _parsed(parse: Callable[[str], Any], words: str) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) is not str:
            raise InvalidField("wrong_type", expected=words, found=described(value))
        return parse(value)

    return read


def _date(value: Any) -> date:
    if type(value) is not str:
        raise InvalidField("wrong_type", expected="a day, like 2016-09-14", found=described(value))
    return read_day(value)


def _when(value: Any) -> When:
    if isinstance(value, dict):
        strange = sorted(set(value) - {"earliest", "latest"})
        if strange:
            raise InvalidField("unknown_key", expected="only earliest and latest", key=shown_key(strange[0]))
        ends = {key: _date(day) for key, day in value.items()}
        when = When(ends.get("earliest"), ends.get("latest"))
        if when.text is not None:
            raise InvalidField("not_canonical", expected=f"the text {when.text}", found=str(when))
        return when
    if type(value) is not str:
        expected = "a day, month or year like 2016-09, or an object with earliest and latest"
        raise InvalidField("wrong_type", expected=expected, found=described(value))
    return When.parse(value)


def _write_when(when: When) -> Any:
    if (text := when.text) is not None:
        return text
    ends = {"earliest": when.earliest, "latest": when.latest}
    return {key: day.isoformat() for key, day in ends.items() if day is not None}


def _seats(value: Any) -> SeatRange:
    if type(value) is int:
        return SeatRange(value, value)
    found = _RANGE.fullmatch(value) if type(value) is str else None
    if found is None or found[1] == found[2]:
        raise InvalidField("seats", expected="a number of seats, or a range like 3..6", found=described(value))
    return SeatRange(int(found[1]), int(found[2]))


def _write_seats(seats: SeatRange) -> Any:
    return seats.low if seats.low == seats.high else str(seats)


_READ: dict[Any, Callable[[Any], Any]] = {
    str: _text,
    int: _exactly(int, "a whole number"),
    bool: _exactly(bool, "true or false"),
    date: _date,
    Money: _parsed(Money.parse, "a currency and an amount with two decimals, like EUR 1250.00"),
    Share: _parsed(Share.parse, "a fraction in lowest terms, like 2/3"),
    Rate: _parsed(Rate.parse, "a percentage, like 2.0%"),
    When: _when,
    SeatRange: _seats,
    OrganisationId: _parsed(OrganisationId.parse, "a register and a number, like NL-KVK-12345678"),
    Postcode: _parsed(Postcode.parse, "a postcode, like 1234 AB"),
}
_WRITE: dict[Any, Callable[[Any], Any]] = {date: date.isoformat, When: _write_when, SeatRange: _write_seats}


def leaf_reader(hint: Any) -> Callable[[Any], Any] | None:
    """How a value that is one text or number is read; nothing for other types.

    A class with a ``parse`` of its own that no line here knows is read with it, and written with ``str``.
    """
    if hint in _READ:
        return _READ[hint]
    if isinstance(hint, type) and is_whole(hint):
        return _parsed(getattr(hint, "parse", None) or _unparsable, f"text of a {hint.__name__}")
    return None


def _unparsable(_: str) -> Any:
    raise InvalidField("unreadable", expected="a class with a parse of its own")


def leaf_writer(hint: Any) -> Callable[[Any], Any] | None:
    """How a value that is one text or number is written; nothing for types that are written as they are."""
    if hint in _WRITE:
        return _WRITE[hint]
    return str if isinstance(hint, type) and is_whole(hint) else None

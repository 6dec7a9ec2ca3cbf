"""How values that are one text or number are spelled, as a JSON Schema can say it.

A pattern lets through all that is read, and little else: that 30 February is no day is left to the reading.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from wijkonderneming.documents.schema_words import said_of_class
from wijkonderneming.model.bodies import SeatRange
from wijkonderneming.values.figure import Figure
from wijkonderneming.values.hours import Hours
from wijkonderneming.values.identifiers import OrganisationId, Postcode, Scheme
from wijkonderneming.values.money import Money
from wijkonderneming.values.numbers import Numbers
from wijkonderneming.values.periods import Period
from wijkonderneming.values.share import Rate, Share
from wijkonderneming.values.when import When

__all__ = ["ID", "NOT_NEGATIVE", "TEXT", "spelled"]

TEXT = {"type": "string", "pattern": "^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$"}
"""Any text without control characters, but for tabs and ends of lines."""
ID = {"type": "string", "pattern": "^[a-z0-9]([a-z0-9._-]{0,62}[a-z0-9])?$"}
"""The id of an object."""
NOT_NEGATIVE = {"not": {"pattern": "^[A-Z]+ -.*[1-9]"}}
"""An amount of nothing or more."""

_COUNT = "(0|[1-9][0-9]{0,8})"
_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

_PATTERNS: dict[type[Any], tuple[str, str]] = {
    date: (f"^{_DAY}$", "2016-09-14"),
    Figure: (rf"^{_COUNT}(\.[0-9]{{0,5}}[1-9])?$", "1.5"),
    Hours: (rf"^{_COUNT}(\.[0-9]?[1-9])? h$", "7.5 h"),
    Money: (r"^(EUR|GBP) -?(0|[1-9][0-9]*)\.[0-9]{2}$", "EUR 1250.00"),
    Numbers: (rf"^{_COUNT}(\.\.{_COUNT})?$", "10..15"),
    OrganisationId: (f"^({'|'.join(scheme.value for scheme in Scheme)})-[0-9A-Z]+$", "NL-KVK-12345678"),
    Period: ("^(1 (day|week|month|year)|(0|[2-9]|[1-9][0-9]{1,3}) (days|weeks|months|years))$", "14 days"),
    Postcode: (
        "^([1-9][0-9]{3} ?[A-Za-z]{2}|([Gg][Ii][Rr]|[A-Za-z]{1,2}[0-9][0-9A-Za-z]?) ?[0-9][A-Za-z]{2})$",
        "1234 AB",
    ),
    Rate: (r"^-?(0|[1-9][0-9]{0,5})(\.[0-9]{1,9})?%$", "2.0%"),
    Share: ("^(0|1|[1-9][0-9]{0,17}/[1-9][0-9]{0,17})$", "2/3"),
}


def spelled(cls: type[Any]) -> dict[str, Any]:
    """The schema of a class of which a value is one text or number.

    A class of somebody else is any text: what it takes, it says itself when it is read.
    """
    said = "A day." if cls is date else said_of_class(cls)
    made: dict[str, Any] = {"description": said} if said else {}
    if cls is When:
        return {**made, **_when()}
    if cls is SeatRange:
        return {**made, **_seats()}
    made |= {"type": "string"}
    if cls in _PATTERNS:
        pattern, example = _PATTERNS[cls]
        made |= {"pattern": pattern, "examples": [example]}
    return made


def _when() -> dict[str, Any]:
    """A day, month or year, or an object with an earliest and a latest day."""
    day = {"type": "string", "pattern": f"^{_DAY}$"}
    return {
        "type": ["string", "object"],
        "pattern": f"^([0-9]{{4}}|[0-9]{{4}}-[0-9]{{2}}|{_DAY})$",
        "properties": {
            "earliest": {**day, "description": "The first day it can be, inclusive; left out, there is no saying."},
            "latest": {**day, "description": "The last day it can be, inclusive; left out, there is no saying."},
        },
        "additionalProperties": False,
        "minProperties": 1,
        "examples": ["2016-09-14", "2016-09", "2016", {"latest": "2018-05-31"}],
    }


def _seats() -> dict[str, Any]:
    """A number, or a range as text."""
    return {
        "type": ["integer", "string"],
        "minimum": 0,
        "maximum": 1000,
        "pattern": r"^(0|[1-9][0-9]{0,3})\.\.(0|[1-9][0-9]{0,3})$",
        "examples": [4, "3..6"],
    }

"""Places, and areas that places lie in or not."""

from __future__ import annotations

import re

import attrs

from wijkonderneming.values.base import Frozen, InvalidValue
from wijkonderneming.values.identifiers import Postcode
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

__all__ = ["Area", "InvalidPlace", "Place"]

_CBS = re.compile(r"(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})(?:@((?:19|20)[0-9]{2}))?")
_CODE = re.compile(r"[A-Z]{1,3}[0-9A-Z]{4,10}(?:@(?:19|20)[0-9]{2})?")


class InvalidPlace(InvalidValue):
    """A place or area says nothing, or has a code that is none."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Place(Frozen):
    """Somewhere: by name, by what it lies within, by official codes, by postcode.

    Attributes:
        name: its name.
        within: names of larger places it lies in.
        codes: official codes of areas it lies in, at any level: CBS ``GM0363``, ``WK036301``, ``BU03630101`` with the
            year they are of (``@2024``) where it matters; English and Scottish statistical codes.
        postcode: its postcode.

    Raises:
        InvalidPlace: when nothing is said, or a code is no code.
    """

    name: str | None = None
    within: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    postcode: Postcode | None = None

    def __attrs_post_init__(self) -> None:
        if not (self.name or self.within or self.codes or self.postcode):
            raise InvalidPlace("place", expected="a name, within, codes or a postcode")
        _check_codes(self.codes)


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Area(Frozen):
    """The area a neighbourhood enterprise is of.

    Attributes:
        name: its name.
        within: names of larger places it lies in.
        codes: official codes that together make it up; left out, it is known by name.
        places: names of the places that together make it up, complete when given; left out, not stated.

    Raises:
        InvalidPlace: when it has no name, or a code is no code.
    """

    name: str
    within: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    places: tuple[str, ...] | None = None

    def __attrs_post_init__(self) -> None:
        if not self.name:
            raise InvalidPlace("area", expected="a name")
        _check_codes(self.codes)

    def contains(self, place: Place, otherwise: Unknown) -> Truth:
        """Whether a place lies in this area.

        True when one of its codes is, or lies below, a code of the area, or one of its names is the area's or one of
        its places'. False when both have codes of one year and none can overlap, or the area lists its places and the
        place, named, is neither one of them nor a larger one. Else the unknown decides.

        Args:
            place: the place.
            otherwise: what is unknown when names and codes do not tell; it has the states ``inside`` and ``outside``.
        """
        names = {_folded(name) for name in (place.name, *place.within) if name}
        own = {_folded(name) for name in (self.name, *(self.places or ()))}
        if names & own or any(_below(code, other) for code in place.codes for other in self.codes):
            return TRUE
        if self.codes and any(all(_apart(code, other) for other in self.codes) for code in place.codes):
            return FALSE
        larger = {_folded(name) for name in self.within}
        if self.places is not None and place.name and _folded(place.name) not in larger:
            return FALSE
        return Truth.of(otherwise, "inside")


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _check_codes(codes: tuple[str, ...]) -> None:
    for code in codes:
        if not isinstance(code, str) or not _CODE.fullmatch(code):
            raise InvalidPlace("code", expected="an official code, like GM0363, BU03630101@2024 or E01000001")


def _cbs(code: str) -> tuple[str, str] | None:
    """The digits of a CBS code, which begin with those of every larger area it lies in, and its year."""
    found = _CBS.fullmatch(code)
    return None if found is None else (found[1][2:], found[2] or "")


def _below(code: str, other: str) -> bool:
    inner, outer = _cbs(code), _cbs(other)
    if inner is None or outer is None:
        return code == other
    return inner[1] == outer[1] and inner[0].startswith(outer[0])


def _apart(code: str, other: str) -> bool:
    inner, outer = _cbs(code), _cbs(other)
    if inner is None or outer is None or inner[1] != outer[1]:
        return False
    return not inner[0].startswith(outer[0]) and not outer[0].startswith(inner[0])

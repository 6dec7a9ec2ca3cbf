"""What sources say: claims, gaps and notes stand beside the facts."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any, ClassVar

import attrs

from wijkonderneming.model.noun import Noun, Role, refers_to
from wijkonderneming.values.text import Text

__all__ = ["Claim", "Gap", "Note", "Quality"]


class Quality(Enum):
    """How exactly a source says it."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    LESS_THAN = "less_than"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Claim(Noun):
    """What one source says of one field of one object.

    The field's own value is the one in use. A claim without a value says that the source confirms it; claims of the
    same field with other values compete with it and with each other.

    Attributes:
        about: id of the object.
        field: the field, as documents call it; left out, the object as a whole.
        on: the day for which it is said, where the field is dated.
        quality: how exactly the source says it.
        value: what the source says, of the type of the field, or for a day of a list of dated values, of the type of
            the value that is in force then; left out, what the field says.
        source: id of the source.
        locator: where in the source.
    """

    noun: ClassVar[str] = "claim"
    role: ClassVar[Role] = Role.SOURCE

    about: str = attrs.field(metadata=refers_to("any"))
    field: str | None = None
    on: date | None = None
    quality: Quality = Quality.EXACT
    value: Any = attrs.field(default=None, repr=False)  # it may be of a field that holds personal data
    source: str = attrs.field(metadata=refers_to("source"))
    locator: str | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Gap(Noun):
    """A list that is stated, but may miss items.

    Attributes:
        about: id of the object.
        field: the list, as documents call it.
    """

    noun: ClassVar[str] = "gap"

    about: str = attrs.field(metadata=refers_to("any"))
    field: str


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Note(Noun):
    """Something a source says that no noun holds.

    Attributes:
        text: what it says, in our words.
        about: id of the object it concerns; left out, the trust.
        sources: ids of the sources that say it.
    """

    noun: ClassVar[str] = "note"
    role: ClassVar[Role] = Role.SOURCE

    text: Text
    about: str | None = attrs.field(default=None, metadata=refers_to("any"))
    sources: tuple[str, ...] = attrs.field(default=(), metadata=refers_to("source"))

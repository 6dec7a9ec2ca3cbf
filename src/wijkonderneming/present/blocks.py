"""What a report is made of, before it is text or HTML."""

from __future__ import annotations

from datetime import date

import attrs

from wijkonderneming.values.base import Frozen

__all__ = ["Block", "Chart", "Items", "Paragraph", "Report", "Section", "Table"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Paragraph(Frozen):
    """A paragraph; ``notice`` when it has to be seen."""

    text: str
    notice: bool = False


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Items(Frozen):
    """A list of short texts."""

    items: tuple[str, ...]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Table(Frozen):
    """A table with a caption; ``numbers`` says which columns stand to the right."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Chart(Frozen):
    """A line over months, with a band where it is known by bounds only. Values are whole cents.

    Attributes:
        title: what it shows.
        description: the same in words.
        months: the first day of each month.
        low: the lower bound at the end of each month.
        high: the upper bound.
        marks: the labels of the value axis, with their values.
    """

    title: str
    description: str
    months: tuple[date, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    marks: tuple[tuple[int, str], ...]


Block = Paragraph | Items | Table | Chart


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Section(Frozen):
    """A part of a report under a heading."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Report(Frozen):
    """A whole report."""

    lang: str
    title: str
    lead: tuple[Paragraph, ...]
    sections: tuple[Section, ...]

"""What a report is made of, before it is text or HTML."""

from __future__ import annotations

from datetime import date

import attrs

from wijkonderneming.values.base import Frozen

__all__ = ["Block", "Card", "Chart", "Cited", "Heading", "Items", "Paragraph", "Report", "Section", "Table"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Paragraph(Frozen):
    """A paragraph; ``notice`` when it has to be seen."""

    text: str
    notice: bool = False


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Heading(Frozen):
    """A heading inside a section; ``inner`` under another one."""

    text: str
    inner: bool = False


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Cited(Frozen):
    """A citation, with where it stands on the web. Only web addresses become links."""

    text: str
    url: str | None = None

    @property
    def link(self) -> str | None:
        """The address, when it is one of the web."""
        return self.url if self.url is not None and self.url.startswith(("https://", "http://")) else None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Items(Frozen):
    """A list of short texts, in an order that means something when ``numbered``."""

    items: tuple[Cited, ...]
    numbered: bool = False


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Card(Frozen):
    """One finding: what it asks, how it came out, and why.

    Attributes:
        title: what is asked.
        outcome: the verdict in words.
        tone: the verdict as a name for the looks: ``breached``, ``unknown``, ``met``.
        pairs: what it rests on, each with its name.
        cited: where it is written.
        cited_as: the name under which that is shown.
        inner: whether it stands under an inner heading.
    """

    title: str
    outcome: str
    tone: str
    pairs: tuple[tuple[str, str], ...]
    cited: Cited
    cited_as: str
    inner: bool = False


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Table(Frozen):
    """A table with a caption; the first column heads the rows, ``numbers`` says which columns stand to the right."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...] = ()

    def without_empty(self) -> Table:
        """The table without the columns in which nothing stands."""
        kept = [i for i in range(len(self.heads)) if any(row[i] for row in self.rows)]
        return Table(
            caption=self.caption,
            heads=tuple(self.heads[i] for i in kept),
            rows=tuple(tuple(row[i] for i in kept) for row in self.rows),
            numbers=tuple(kept.index(i) for i in self.numbers if i in kept),
        )


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
        below: what to write beside the first month end below nothing.
    """

    title: str
    description: str
    months: tuple[date, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]
    marks: tuple[tuple[int, str], ...]
    below: str


Block = Paragraph | Heading | Items | Card | Table | Chart


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Section(Frozen):
    """A part of a report under a heading."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Report(Frozen):
    """A whole report.

    Attributes:
        lang: the language, as HTML calls it.
        title: whose report it is.
        contents: how the list of sections is called.
        lead: what stands above everything else.
        sections: its parts.
    """

    lang: str
    title: str
    contents: str
    lead: tuple[Paragraph, ...]
    sections: tuple[Section, ...]

"""What a secretary looks at first: the retirement rota, the empty seats, and what is due."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wijkonderneming.governance.glance import Due, EmptySeats, Glance, Leaving
from wijkonderneming.model.offices import Office
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Block, Paragraph, Section, Table
from wijkonderneming.present.facts import verdicts_text
from wijkonderneming.present.formats import cite_text, day_text, span_of_numbers, when_text
from wijkonderneming.present.naming import label
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, word
from wijkonderneming.values.text import Lang

__all__ = ["glance_plain", "secretary_section"]


def secretary_section(seen: Glance, lang: Lang) -> Section:
    """The retirement rota, the empty seats, and what is due, each as a table or as a line that says there is none."""
    blocks = (*_rota(seen, lang), _empty(seen, lang), _due(seen, lang))
    return Section(id="secretary", heading=say("secretary", lang), blocks=blocks)


def _rota(seen: Glance, lang: Lang) -> Iterator[Block]:
    """A table for each body, in the order in which somebody leaves."""
    if not seen.rota:
        yield Paragraph(text=say("rota_empty", lang))
    heads = tuple(say(name, lang) for name in ("until", "person", "office", "since", "remark"))
    for body in dict.fromkeys(line.body for line in seen.rota):
        rows = tuple(
            (
                say("not_stated", lang) if line.until is None else when_text(line.until, lang),
                say("not_stated", lang) if line.holder is None else label(seen.trust, line.holder, lang),
                _office(seen.trust, line, lang),
                "" if line.since is None else when_text(line.since, lang),
                _remark(line, lang),
            )
            for line in seen.rota
            if line.body == body
        )
        caption = say("rota", lang, body=label(seen.trust, body, lang))
        yield Table(caption=caption, heads=heads, rows=rows).without_empty()


def _office(trust: Trust, line: Leaving, lang: Lang) -> str:
    office = trust.by_id[line.office]
    return word(office.role_, lang) if isinstance(office, Office) and office.role_ is not None else ""


def _remark(line: Leaving, lang: Lang) -> str:
    if line.over.is_false:
        return ""
    return say("term_over" if line.over.is_true else "term_may_be_over", lang)


def _empty(seen: Glance, lang: Lang) -> Block:
    if not seen.empty:
        return Paragraph(text=say("no_empty_seats", lang))
    rows = tuple(
        (
            capital(label(seen.trust, line.body, lang)),
            "" if line.seat_group is None else label(seen.trust, line.seat_group, lang),
            span_of_numbers(*line.seats, lang),
            span_of_numbers(*line.taken, lang),
            span_of_numbers(line.least, line.most, lang),
        )
        for line in seen.empty
    )
    names = ("in_body", "seats_of_body", "seats_allowed", "seats_taken", "seats_empty")
    heads = tuple(say(name, lang) for name in names)
    return Table(caption=say("empty_seats", lang), heads=heads, rows=rows, numbers=(2, 3, 4)).without_empty()


def _due(seen: Glance, lang: Lang) -> Block:
    day = day_text(seen.until, lang)
    if not seen.due:
        return Paragraph(text=say("nothing_due", lang, day=day))
    rows = tuple(
        (
            day_text(one.last, lang),
            one.finding.title.in_(lang),
            label(seen.trust, one.finding.subject, lang),
            verdicts_text(one.finding.verdicts, lang),
            f"{cite_text(one.finding.source, lang, read=False)} [{one.finding.rule}]",
        )
        for one in seen.due
    )
    heads = tuple(say(name, lang) for name in ("due_by", "due_what", "about", "due_else", "source"))
    return Table(caption=say("due", lang, day=day), heads=heads, rows=rows)


def glance_plain(seen: Glance) -> dict[str, Any]:
    """The same as plain values, for JSON; persons are ids."""
    return {
        "until": seen.until.isoformat(),
        "rota": [_leaving_plain(line) for line in seen.rota],
        "empty_seats": [_empty_plain(line) for line in seen.empty],
        "due": [_due_plain(one) for one in seen.due],
    }


def _leaving_plain(line: Leaving) -> dict[str, Any]:
    return {
        "body": line.body,
        "office": line.office,
        "holder": line.holder,
        "since": None if line.since is None else str(line.since),
        "until": None if line.until is None else str(line.until),
        "term_over": line.over.is_true if line.over.is_certain else None,
    }


def _empty_plain(line: EmptySeats) -> dict[str, Any]:
    ends = {"seats": line.seats, "taken": line.taken, "empty": (line.least, line.most)}
    numbers = {name: {"low": low, "high": high} for name, (low, high) in ends.items()}
    return {"body": line.body, "seat_group": line.seat_group, **numbers}


def _due_plain(one: Due) -> dict[str, Any]:
    return {
        "last": one.last.isoformat(),
        "rule": one.finding.rule,
        "subject": one.finding.subject,
        "otherwise": sorted(verdict.value for verdict in one.finding.verdicts),
        "citation": one.finding.source.cite(),
    }

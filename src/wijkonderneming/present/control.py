"""Who controls a trust, as a section of a report."""

from __future__ import annotations

from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.bodies import SeatGroup
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Block, Paragraph, Section, Table
from wijkonderneming.present.formats import span_of_numbers
from wijkonderneming.present.words import label, say, word
from wijkonderneming.values.text import Lang

__all__ = ["control_section"]


def control_section(world: TrustView, lang: Lang) -> Section:
    """The legal entities, the seats of the leading body, and how many residents are in office."""
    trust = world.trust
    blocks: list[Block] = []
    if trust.entities:
        rows = tuple(
            (label(trust, entity.id), say("not_stated", lang) if entity.form is None else word(entity.form, lang))
            for entity in trust.entities
        )
        blocks.append(Table(caption=say("entities", lang), heads=(say("entity", lang), say("form", lang)), rows=rows))
    body = world.leading_body
    if body is None:
        blocks.append(Paragraph(text=say("no_body", lang)))
    else:
        blocks.extend(_body(trust, body, lang))
    return Section(id="control", heading=say("control", lang), blocks=tuple(blocks))


def _body(trust: Trust, body: BodyView, lang: Lang) -> list[Block]:
    blocks: list[Block] = []
    groups = listed(body.body.seat_groups)
    name = f"{word(body.body.kind_, lang)} ({label(trust, body.entity.id)})"
    if groups:
        heads = tuple(say(head, lang) for head in ("seat", "number_of", "appointed_by", "casting"))
        rows = tuple(_seats(trust, group, lang) for group in groups)
        blocks.append(Table(caption=say("seats_of", lang, body=name), heads=heads, rows=rows, numbers=(1,)))
    residents = span_of_numbers(body.residents_in_office.low, body.residents_in_office.high, lang)
    everyone = span_of_numbers(body.in_office.low, body.in_office.high, lang)
    blocks.append(Paragraph(text=f"{name}. {say('in_office', lang, residents=residents, all=everyone)}"))
    return blocks


def _seats(trust: Trust, group: SeatGroup, lang: Lang) -> tuple[str, ...]:
    number = (
        say("not_stated", lang) if group.seats is None else span_of_numbers(group.seats.low, group.seats.high, lang)
    )
    by = say("not_stated", lang) if group.appointed_by is None else label(trust, group.appointed_by)
    return (group.id.replace("-", " "), number, by, say("yes" if group.casting_vote else "no", lang))

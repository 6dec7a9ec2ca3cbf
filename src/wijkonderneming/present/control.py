"""Who controls a trust, as a section of a report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wijkonderneming.governance.findings import Portion
from wijkonderneming.governance.views.body import BodyView
from wijkonderneming.governance.views.seats import SeatGroupView, Seats
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.encumbrances import Encumbrance
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.evidence import Quality
from wijkonderneming.model.members import MemberClass, MemberCount
from wijkonderneming.model.noun import listed
from wijkonderneming.model.rights import Right
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Block, Paragraph, Section, Table
from wijkonderneming.present.facts import fact_text, truth_text
from wijkonderneming.present.formats import number_text, span_of_numbers, when_text
from wijkonderneming.present.naming import label, label_of
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, joined, kind_word, word
from wijkonderneming.values.count import Count
from wijkonderneming.values.text import Lang
from wijkonderneming.values.when import When

__all__ = ["control_section", "denominators", "entity_blocks", "majority_text", "seat_groups"]


def control_section(world: TrustView, lang: Lang) -> Section:
    """The legal entities and their members, the seats and directors of the leading body, and who holds what."""
    trust = world.trust
    blocks = list(entity_blocks(trust, lang))
    blocks += _members(trust, lang)
    body = world.leading_body
    if body.is_told:
        blocks += _body(body, lang)
    else:
        blocks.append(Paragraph(text=say("no_body" if body.unknown is None else "body_unstated", lang)))
    blocks += _rights(trust, lang)
    blocks += _encumbrances(trust, lang)
    return Section(id="control", heading=say("control", lang), blocks=tuple(blocks))


def entity_blocks(trust: Trust, lang: Lang) -> Iterable[Block]:
    """The legal entities and how they are linked."""
    unstated = say("not_stated", lang)
    if trust.entities:
        heads = (say("entity", lang), say("form", lang), say("status", lang))
        rows = tuple(
            (
                capital(label_of(trust, entity, lang)),
                unstated if entity.form is None else word(entity.form, lang),
                unstated if entity.statuses is None else _statuses(entity, lang) or say("none", lang),
            )
            for entity in trust.entities
        )
        yield Table(caption=say("entities", lang), heads=heads, rows=rows)
    if trust.links:
        linked = tuple(
            (
                capital(label(trust, link.from_, lang)),
                f"{word(link.kind_, lang)} {label(trust, link.to, lang)}",
                _when(link.since, lang),
                _when(link.until, lang),
            )
            for link in trust.links
        )
        of_links = tuple(say(head, lang) for head in ("entity", "link", "since", "until"))
        yield Table(caption=say("links", lang), heads=of_links, rows=linked).without_empty()


def _statuses(entity: Entity, lang: Lang) -> str:
    """Each status once, with the days between which it is held where they are stated."""
    found: dict[str, None] = {}
    for status in listed(entity.statuses):
        days = [
            (say(head, lang), _when(when, lang)) for head, when in (("since", status.since), ("until", status.until))
        ]
        told = ", ".join(f"{head} {day}" for head, day in days if day)
        found[word(status.status, lang) + (f" ({told})" if told else "")] = None
    return "; ".join(found)


def _counted(members: MemberClass, lang: Lang) -> str:
    """The last number of members that is stated, with how exactly it is said."""
    last = max(enumerate(listed(members.counts)), key=lambda pair: (_day(pair[1]), pair[0]), default=None)
    if last is None:
        return say("not_stated", lang)
    number, quality = number_text(last[1].number, lang), last[1].quality
    return number if quality is Quality.EXACT else f"{word(quality, lang)} {number}"


def _day(count: MemberCount) -> date:
    return date.min if count.on is None else count.on.latest or count.on.earliest or date.min


def _members(trust: Trust, lang: Lang) -> list[Block]:
    blocks: list[Block] = []
    rows: list[tuple[str, ...]] = []
    unstated = []
    for entity in listed(trust.entities):
        if entity.membership is None:
            unstated.append(label_of(trust, entity, lang))
        elif not entity.membership:
            blocks.append(Paragraph(text=capital(say("no_members", lang, entity=label_of(trust, entity, lang)))))
        rows += [
            (
                capital(label_of(trust, members, lang)),
                label_of(trust, entity, lang),
                _yes_no(members.voting, lang),
                _yes_no(members.residents_only, lang),
                _counted(members, lang),
            )
            for members in listed(entity.membership)
        ]
    if rows:
        heads = tuple(say(h, lang) for h in ("member_class", "members_of", "voting", "residents_only", "number_of"))
        blocks.insert(0, Table(caption=say("members", lang), heads=heads, rows=tuple(rows), numbers=(4,)))
    if unstated:
        blocks.append(Paragraph(text=say("members_unstated", lang, names=joined(unstated, lang))))
    return blocks


def _body(body: BodyView, lang: Lang) -> list[Block]:
    groups = seat_groups(body)
    name = label(body.trust, body.id, lang)
    blocks: list[Block] = []
    if groups:
        heads = tuple(
            say(head, lang) for head in ("appointed_by", "number_of", "meant_for", "locals_appoint", "casting")
        )
        rows = tuple(_seats(group, lang) for group in groups)
        seats = Table(caption=say("seats_of", lang, body=name), heads=heads, rows=rows, numbers=(1,))
        blocks.append(seats)
    else:
        blocks.append(Paragraph(text=say("seats_unstated", lang, body=name)))
    counted = tuple(
        (
            capital(say(over, lang)),
            fact_text(portion.part, lang),
            fact_text(portion.whole, lang),
            majority_text(portion, lang),
        )
        for over, portion in denominators(body)
        if over != "seats_without_casting" or any(view.group.casting_vote for view in groups)
    )
    told = tuple(row for row in counted if set(row[1:]) != {say("not_known", lang)})
    if not told:
        return [*blocks, Paragraph(text=say("no_count", lang))]
    heads = tuple(say(head, lang) for head in ("counted_over", "residents", "all", "majority"))
    caption = say("majority_of", lang, body=capital(name))
    return [*blocks, Table(caption=caption, heads=heads, rows=told, numbers=(1, 2))]


def seat_groups(body: BodyView) -> tuple[SeatGroupView, ...]:
    """The groups of seats a body has on the day, or may have."""
    return tuple(view for view in body.groups if not view.exists.is_false)


def denominators(body: BodyView) -> tuple[tuple[str, Portion], ...]:
    """The ways to count a majority of residents, each with the part and the whole."""
    return (
        ("persons_in_office", Portion(body.residents_in_office, body.in_office)),
        ("all_seats", Portion(body.seats_of_locals, body.seats)),
        (
            "seats_without_casting",
            Portion(body.seats_of_locals_without_casting_vote, body.seats_without_casting_vote),
        ),
        ("all_votes", Portion(body.votes_of_locals, body.votes)),
    )


def majority_text(portion: Portion, lang: Lang) -> str:
    """Whether the part is more than half of the whole, in every composition the articles allow."""
    part, whole = _ends(portion.part), _ends(portion.whole)
    others = (whole[0] - part[0], whole[1] - part[1])
    always, ever = part[0] > others[1], part[1] > others[0]
    if always.is_true or ever.is_false:
        return truth_text(always, lang)
    if always.is_false and ever.is_true:
        return say("depends_on_composition", lang)
    return say("not_known", lang)


def _ends(number: Count | Seats) -> tuple[Count, Count]:
    return (number.least, number.most) if isinstance(number, Seats) else (number, number)


def _seats(view: SeatGroupView, lang: Lang) -> tuple[str, ...]:
    unstated = say("not_stated", lang)
    group = view.group
    return (
        capital(unstated if group.appointed_by is None else label(view.trust, group.appointed_by, lang)),
        unstated if group.seats is None else span_of_numbers(group.seats.low, group.seats.high, lang),
        unstated if group.class_ is None else word(group.class_, lang),
        say("observer", lang) if view.observes else truth_text(view.by_locals, lang),
        _yes_no(group.casting_vote, lang),
    )


def _rights(trust: Trust, lang: Lang) -> list[Block]:
    if not trust.rights:
        return []
    heads = tuple(say(head, lang) for head in ("over", "right", "holder", "state", "since", "until"))
    rows = tuple(_right(trust, right, lang) for right in trust.rights)
    return [Table(caption=say("rights", lang), heads=heads, rows=rows).without_empty()]


def _right(trust: Trust, right: Right, lang: Lang) -> tuple[str, ...]:
    return (
        capital(label(trust, right.over, lang)),
        kind_word(right.kind, lang),
        label(trust, right.holder, lang),
        say("not_stated", lang) if right.state is None else word(right.state, lang),
        _when(right.since, lang),
        _when(right.until, lang),
    )


def _encumbrances(trust: Trust, lang: Lang) -> list[Block]:
    if not trust.encumbrances:
        return []
    heads = tuple(say(head, lang) for head in ("over", "encumbrance", "beneficiary", "state", "since", "until"))
    rows = tuple(_encumbrance(trust, one, lang) for one in trust.encumbrances)
    return [Table(caption=say("encumbrances", lang), heads=heads, rows=rows).without_empty()]


def _encumbrance(trust: Trust, one: Encumbrance, lang: Lang) -> tuple[str, ...]:
    return (
        capital(label(trust, one.over, lang)),
        one.name or kind_word(one.kind, lang),
        "" if one.beneficiary is None else label(trust, one.beneficiary, lang),
        say("not_stated", lang) if one.state is None else word(one.state, lang),
        _when(one.since, lang),
        _when(one.until, lang),
    )


def _when(when: When | None, lang: Lang) -> str:
    return "" if when is None else when_text(when, lang)


def _yes_no(value: bool | None, lang: Lang) -> str:  # noqa: FBT001 - a stated fact, not a switch
    return say("not_stated" if value is None else "yes" if value else "no", lang)

"""The cash of each entity, as a section of a report."""

from __future__ import annotations

from wijkonderneming.finance.projection import EntityProjection, OfferTotals, Projection
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Block, Chart, Items, Paragraph, Section, Table
from wijkonderneming.present.formats import amount_text, day_text, money_text, percent_text, span_of_numbers
from wijkonderneming.present.words import label, say, word
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.text import Lang

__all__ = ["cash_section", "entity_blocks", "offer_text", "shortfall_text"]

MOST_MOVEMENTS = 24


def cash_section(projection: Projection, lang: Lang) -> Section:
    """What the projection says, entity by entity."""
    blocks: list[Block] = []
    trust = projection.trust
    for entity in projection.entities:
        blocks.extend(entity_blocks(trust, entity, lang))
    if not projection.entities:
        blocks.append(Paragraph(text=say("no_cash", lang)))
    else:
        blocks.append(Paragraph(text=say("group_note", lang)))
    offers = tuple(offer_text(trust, offer, lang) for offer in projection.offers)
    if offers:
        blocks.append(Items(items=offers))
    end = projection.span.end or projection.span.start
    period = say("period", lang, start=day_text(projection.span.start, lang), end=day_text(end, lang))
    return Section(id="cash", heading=f"{say('cash', lang)}, {period}", blocks=tuple(blocks))


def shortfall_text(trust: Trust, entity: EntityProjection, lang: Lang) -> str:
    """Whether and when the cash of an entity runs short."""
    name = label(trust, entity.id)
    if entity.opening is None:
        return say("no_balance", lang, entity=name)
    shortfall = entity.first_shortfall
    if shortfall is None:
        end = entity.span.end or entity.span.start
        return say("holds", lang, entity=name, day=day_text(end, lang))
    phrase = "shortfall" if shortfall.certain else "may_fall_short"
    return say(phrase, lang, entity=name, day=day_text(shortfall.day, lang), cash=amount_text(shortfall.cash, lang))


def offer_text(trust: Trust, offer: OfferTotals, lang: Lang) -> str:
    """What an offer raised and pays back."""
    name, raised = label(trust, offer.id), amount_text(offer.raised, lang)
    if offer.number is None or offer.pays_back is None:
        return say("offer_raised", lang, offer=name, raised=raised)
    number = span_of_numbers(*offer.number, lang)
    return say("offer", lang, offer=name, raised=raised, number=number, back=amount_text(offer.pays_back, lang))


def entity_blocks(trust: Trust, entity: EntityProjection, lang: Lang) -> list[Block]:
    """The chart, the years, the movements where they are few, and what could not be computed."""
    name = label(trust, entity.id)
    blocks: list[Block] = [
        Paragraph(text=shortfall_text(trust, entity, lang), notice=entity.first_shortfall is not None)
    ]
    chart = _chart(entity, name, lang)
    if chart is not None:
        blocks.append(chart)
    moving = [line for line in entity.lines if line.strand.days]
    if moving:
        blocks.append(_years(entity, name, lang))
        movements = entity.movements(entity.span.start, entity.span.end or entity.span.start)
        if len(movements) <= MOST_MOVEMENTS:
            rows = tuple(
                (
                    day_text(m.day, lang),
                    f"{label(trust, m.line)}: {word(m.purpose, lang)}",
                    amount_text(m.amount, lang),
                    ", ".join(m.sources),
                )
                for m in movements
            )
            heads = (say("day", lang), say("for", lang), say("amount", lang), say("source", lang))
            blocks.append(Table(caption=say("movements_of", lang, entity=name), heads=heads, rows=rows, numbers=(2,)))
    if entity.uncomputed:
        lines = tuple(
            (
                label(trust, line.id),
                word(line.purpose, lang),
                ", ".join(dict.fromkeys(word(u.field, lang) for u in line.strand.unknowns)),
            )
            for line in entity.uncomputed
        )
        missing = (say("of", lang), say("for", lang), say("not_stated", lang))
        blocks.append(Table(caption=f"{name}: {say('uncomputed', lang)}", heads=missing, rows=lines))
    return blocks


def _years(entity: EntityProjection, name: str, lang: Lang) -> Table:
    rows = tuple(
        (
            str(year.year),
            amount_text(year.received, lang),
            amount_text(year.paid, lang),
            say("not_stated", lang) if year.closing is None else amount_text(year.closing, lang),
            "" if year.own_income_share is None else percent_text(year.own_income_share, lang),
        )
        for year in entity.years
    )
    heads = tuple(say(head, lang) for head in ("year", "received", "paid", "closing", "own_share"))
    return Table(caption=say("years_of", lang, entity=name), heads=heads, rows=rows, numbers=(1, 2, 3, 4))


def _chart(entity: EntityProjection, name: str, lang: Lang) -> Chart | None:
    """The cash by month; nothing where it is not known, or not bounded."""
    cash = entity.cash()
    if cash is None or len(cash) < 2 or any(end.low is None or end.high is None for end in cash):  # noqa: PLR2004
        return None
    low = tuple(int(end.low or 0) for end in cash)
    high = tuple(int(end.high or 0) for end in cash)
    least = min(range(len(low)), key=low.__getitem__)
    month = entity.months[least]
    description = say(
        "chart_says",
        lang,
        first=amount_text(cash[0], lang),
        last=amount_text(cash[-1], lang),
        low=_money(low[least], entity.currency, lang),
        month=day_text(month, lang).partition(" ")[2],
    )
    return Chart(
        title=say("chart", lang, entity=name),
        description=description,
        months=entity.months,
        low=low,
        high=high,
        marks=tuple((value, _money(value, entity.currency, lang)) for value in _marks(min(low), max(high))),
    )


def _money(cents: int, currency: Currency, lang: Lang) -> str:
    return money_text(Money.from_cents(cents, currency), lang)


def _marks(low: int, high: int) -> tuple[int, ...]:
    """Round values for an axis: at most seven, nothing among them where it lies between."""
    low, high = min(low, 0), max(high, 0)
    step = 100
    while (high - low) > 6 * step:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return tuple(range(low // step * step, high + step, step)) if high > low else (0, 100)

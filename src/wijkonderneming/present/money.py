"""The cash of each entity, as a section of a report."""

from __future__ import annotations

from datetime import date, timedelta

from wijkonderneming.finance.projection import EntityProjection, OfferTotals, Projection
from wijkonderneming.finance.totals import Movement
from wijkonderneming.model.schedule import Nature
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.blocks import Block, Chart, Heading, Paragraph, Section, Table
from wijkonderneming.present.evidence import references
from wijkonderneming.present.formats import (
    amount_text,
    day_text,
    money_text,
    month_text,
    percent_text,
    span_of_numbers,
)
from wijkonderneming.present.naming import label
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, field_word, joined, purpose_word, word
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.money import Currency, Money
from wijkonderneming.values.span import Span
from wijkonderneming.values.text import Lang

__all__ = ["cash_section", "entity_blocks", "last_day", "offer_text", "shortfall_text"]

MOST_MOVEMENTS = 24
"""With more movements than this, the years and the month that matters are shown, not every one."""


def last_day(span: Span) -> date:
    """The last day of a span that has an end."""
    return (span.end or date.max) - timedelta(days=1)


def cash_section(projection: Projection, lang: Lang) -> Section:
    """What the projection says, entity by entity."""
    blocks: list[Block] = []
    trust = projection.trust
    for entity in projection.entities:
        blocks.append(Heading(text=capital(label(trust, entity.id, lang))))
        blocks += entity_blocks(trust, entity, lang)
    if projection.offers:
        blocks.append(_offers(trust, projection.offers, lang))
    for one, other in projection.doubled:
        said = say("doubled", lang, one=label(trust, one, lang), other=label(trust, other, lang))
        blocks.append(Paragraph(text=said, notice=True))
    if projection.entities:
        blocks += _notes(projection, lang)
    else:
        blocks.insert(0, Paragraph(text=say("no_cash", lang)))
    start, end = day_text(projection.span.start, lang), day_text(last_day(projection.span), lang)
    heading = say("cash_of", lang, section=say("cash", lang), start=start, end=end)
    return Section(id="cash", heading=heading, blocks=tuple(blocks))


def _notes(projection: Projection, lang: Lang) -> list[Block]:
    """How to read the tables, as far as there is something to read."""
    notes = []
    years = [year for entity in projection.entities for year in entity.years]
    if any(year.own_income_share is not None for year in years):
        notes.append("own_note")
    if any(not amount.is_exact for year in years for amount in (year.received, year.paid)):
        notes.append("bounds_note")
    if len(projection.entities) > 1:
        notes.append("purses")
    return [Paragraph(text=" ".join(say(note, lang) for note in notes))] if notes else []


def shortfall_text(trust: Trust, entity: EntityProjection, lang: Lang) -> str:
    """Whether and when the cash of an entity runs out."""
    name = capital(label(trust, entity.id, lang))
    if entity.opening is None:
        return say("no_balance", lang, entity=name)
    shortfall = entity.first_shortfall
    if shortfall is None:
        phrase = "holds_as_far" if entity.uncomputed or entity.unlisted else "holds"
        return say(phrase, lang, entity=name, day=day_text(last_day(entity.span), lang))
    phrase = "shortfall" if shortfall.certain else "may_fall_short"
    return say(phrase, lang, entity=name, day=day_text(shortfall.day, lang), cash=amount_text(shortfall.cash, lang))


def offer_text(trust: Trust, offer: OfferTotals, lang: Lang) -> str:
    """What an offer raised and pays back, in a sentence."""
    name, raised = capital(label(trust, offer.id, lang)), amount_text(offer.raised, lang)
    if offer.pays_back is None:
        return say("offer_raised", lang, offer=name, raised=raised)
    return say("offer_short", lang, offer=name, raised=raised, back=amount_text(offer.pays_back, lang))


def _offers(trust: Trust, offers: tuple[OfferTotals, ...], lang: Lang) -> Table:
    unstated = say("not_known", lang)
    rows = tuple(
        (
            capital(label(trust, offer.id, lang)),
            amount_text(offer.raised, lang),
            unstated if offer.number is None else span_of_numbers(*offer.number, lang),
            unstated if offer.pays_back is None else amount_text(offer.pays_back, lang),
        )
        for offer in offers
    )
    heads = tuple(say(head, lang) for head in ("offer", "raised", "units", "pays_back"))
    return Table(caption=say("offers", lang), heads=heads, rows=rows, numbers=(1, 2, 3))


def entity_blocks(trust: Trust, entity: EntityProjection, lang: Lang) -> list[Block]:
    """Whether cash runs out, the chart, the years, the movements that matter, and what could not be computed."""
    name = label(trust, entity.id, lang)
    shortfall = entity.first_shortfall
    blocks: list[Block] = [Paragraph(text=shortfall_text(trust, entity, lang), notice=shortfall is not None)]
    chart = _chart(entity, name, lang)
    if chart is not None:
        blocks.append(chart)
    movements = entity.movements(entity.span.start, entity.span.end or date.max)
    if movements:
        blocks += _years(entity, name, lang)
        blocks += _natures(entity, name, lang) if len(movements) > MOST_MOVEMENTS else []
    elif entity.opening is None or entity.uncomputed:
        blocks.append(Paragraph(text=say("no_movement", lang)))
    if 0 < len(movements) <= MOST_MOVEMENTS:
        blocks.append(_movements(trust, movements, say("movements_of", lang, entity=name), lang))
    elif shortfall is not None:
        month = [m for m in movements if (m.day.year, m.day.month) == (shortfall.day.year, shortfall.day.month)]
        caption = say("month_of", lang, month=month_text(shortfall.day, lang), entity=name)
        blocks.append(_movements(trust, tuple(month), caption, lang))
    blocks += _comparisons(entity, name, lang)
    if entity.uncomputed:
        blocks.append(_uncomputed(trust, entity, name, lang))
    return blocks


def _movements(trust: Trust, movements: tuple[Movement, ...], caption: str, lang: Lang) -> Table:
    rows = tuple(
        (
            _fall(m, lang),
            f"{label(trust, m.line, lang)}: {purpose_word(m.purpose, lang)}",
            amount_text(m.amount, lang),
            references(trust, m.sources, lang),
        )
        for m in movements
    )
    heads = tuple(say(head, lang) for head in ("day", "for", "amount", "source"))
    return Table(caption=caption, heads=heads, rows=rows, numbers=(2,)).without_empty()


def _fall(movement: Movement, lang: Lang) -> str:
    """The day a movement falls on, or the days between which it does."""
    first = day_text(movement.day, lang)
    if movement.day == movement.latest:
        return first
    return say("between_days", lang, first=first, last=day_text(movement.latest, lang))


def _comparisons(entity: EntityProjection, name: str, lang: Lang) -> list[Block]:
    """The balances stated later on, beside what was projected for the same day."""
    rows = tuple(
        (day_text(c.on, lang), money_text(c.stated, lang), amount_text(c.projected, lang)) for c in entity.comparisons
    )
    heads = tuple(say(head, lang) for head in ("day", "stated_balance", "projected"))
    caption = say("stated_beside", lang, entity=name)
    return [Table(caption=caption, heads=heads, rows=rows, numbers=(1, 2))] if rows else []


def _uncomputed(trust: Trust, entity: EntityProjection, name: str, lang: Lang) -> Table:
    """One row for each object, with everything of it that could not be computed."""
    found: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for line in entity.uncomputed:
        purposes, missing = found.setdefault(line.id, ({}, {}))
        purposes[purpose_word(line.purpose, lang)] = None
        for unknown in line.strand.unknowns:
            what = field_word(unknown.field, lang)
            other = "" if unknown.about == line.id else f" ({label(trust, unknown.about, lang)})"
            missing[what + other] = None
    rows = tuple(
        (capital(label(trust, about, lang)), joined(tuple(purposes), lang), joined(tuple(missing), lang))
        for about, (purposes, missing) in found.items()
    )
    heads = tuple(say(head, lang) for head in ("of", "for", "missing"))
    return Table(caption=say("uncomputed", lang, entity=name), heads=heads, rows=rows)


def _years(entity: EntityProjection, name: str, lang: Lang) -> list[Block]:
    """The totals of each year; without a balance, of the years in which something moves."""
    years = entity.years
    if entity.opening is None:
        years = tuple(year for year in years if year.by_nature)
    shares = any(year.own_income_share is not None for year in years)
    heads = ["year", "received", "paid"]
    heads += [] if entity.opening is None else ["closing"]
    heads += ["own_share"] if shares else []
    rows = []
    for year in years:
        row = [str(year.year), amount_text(year.received, lang), amount_text(year.paid, lang)]
        if year.closing is not None:
            row.append(amount_text(year.closing, lang))
        if shares:
            share = year.own_income_share
            row.append(say("no_share", lang) if share is None else percent_text(share, lang))
        rows.append(tuple(row))
    table = Table(
        caption=say("years_of", lang, entity=name),
        heads=tuple(say(head, lang) for head in heads),
        rows=tuple(rows),
        numbers=tuple(range(1, len(heads))),
    )
    return [table, Paragraph(text=say("other_years", lang))] if len(years) < len(entity.years) else [table]


def _natures(entity: EntityProjection, name: str, lang: Lang) -> list[Block]:
    """What each sort of movement came to each year; nothing where that only repeats what came in and went out."""
    years = [(str(year.year), dict(year.by_nature)) for year in entity.years]
    natures = [nature for nature in Nature if any(nature in moved for _, moved in years)]
    if len(natures) < 3:  # noqa: PLR2004 - two sorts are mostly what came in and what went out
        return []
    nothing = Amount.of(Money.from_cents(0, entity.currency))
    rows = tuple(
        (year, *(amount_text(moved.get(nature, nothing), lang) for nature in natures)) for year, moved in years
    )
    heads = (say("year", lang), *(word(nature, lang) for nature in natures))
    numbers = tuple(range(1, len(heads)))
    return [Table(caption=say("natures_of", lang, entity=name), heads=heads, rows=rows, numbers=numbers)]


def _chart(entity: EntityProjection, name: str, lang: Lang) -> Chart | None:
    """The cash by month; nothing where it is not known, or not bounded."""
    cash = entity.cash()
    if cash is None or len(cash) < 2 or any(end.low is None or end.high is None for end in cash):  # noqa: PLR2004
        return None
    low = tuple(int(end.low or 0) for end in cash)
    high = tuple(int(end.high or 0) for end in cash)
    least = min(range(len(low)), key=low.__getitem__)
    months = entity.months
    description = say(
        "chart_says",
        lang,
        first=amount_text(cash[0], lang),
        first_month=month_text(months[0], lang),
        last=amount_text(cash[-1], lang),
        last_month=month_text(months[-1], lang),
        low=_money(low[least], entity.currency, lang),
        low_month=month_text(months[least], lang),
    )
    return Chart(
        title=say("chart", lang, entity=name),
        description=description,
        months=months,
        low=low,
        high=high,
        marks=tuple((value, _whole(value, entity.currency, lang)) for value in _marks(min(low), max(high))),
        below=say("below_zero", lang),
    )


def _money(cents: int, currency: Currency, lang: Lang) -> str:
    return money_text(Money.from_cents(cents, currency), lang)


def _whole(cents: int, currency: Currency, lang: Lang) -> str:
    """Whole euros or pounds, for an axis whose marks are whole."""
    return _money(cents, currency, lang)[:-3]


def _marks(low: int, high: int) -> tuple[int, ...]:
    """Round values for an axis, at most eight, with nothing among them."""
    low, high = min(low, 0), max(high, 0)
    step = 100
    while (high - low) > 6 * step:
        step = step * 5 // 2 if str(step).startswith("2") else step * 2
    return tuple(range(low // step * step, high + step, step)) if high > low else (0, 100)

"""Where sources differ, what they say besides, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from wijkonderneming.finance.projection import Projection, RivalProjection
from wijkonderneming.governance.disputes import disputes_of
from wijkonderneming.governance.findings import Assessment, Finding, Rival
from wijkonderneming.model.evidence import Claim, Quality
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.model.wellformed import claimed_field
from wijkonderneming.present.blocks import Block, Cited, Items, Paragraph, Section, Table
from wijkonderneming.present.facts import value_text, verdicts_text
from wijkonderneming.present.formats import amount_text, cite_text, day_text
from wijkonderneming.present.naming import label
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, field_word, joined, word
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.text import Lang

__all__ = ["besides_sections", "differing_section", "references", "rival_text"]

_Key = tuple[str, str]


def references(trust: Trust, names: Iterable[str], lang: Lang) -> str:
    """Sources by their number in the list of sources: ``sources 2 and 5``; nothing for none."""
    numbers = {source.id: n for n, source in enumerate(listed(trust.sources), start=1)}
    found = [str(numbers[name]) for name in names if name in numbers]
    if not found:
        return ""
    return say("cited_one" if len(found) == 1 else "cited_several", lang, n=joined(found, lang))


def rival_text(trust: Trust, rival: Rival, lang: Lang) -> str:
    """What a finding would be if a competing source were right, in one sentence."""
    return say(
        "rival",
        lang,
        verdicts=verdicts_text(rival.verdicts, lang),
        field=field_word(rival.field, lang),
        value=value_text(trust, rival.about, rival.field, rival.value, lang),
        cited=references(trust, rival.sources, lang) or say("in_document", lang),
    )


def differing_section(assessment: Assessment, projection: Projection | None, lang: Lang) -> Section:
    """Where sources differ, which source gives which value, and what that makes of the findings and the cash."""
    trust = assessment.trust
    rivals_of_cash = () if projection is None else projection.rivals
    blocks: list[Block] = []
    for key, claims in _competing(trust).items():
        table = _claims(trust, key, claims, lang)
        blocks.append(table)
        changed = [(f, rivals) for f in assessment.findings if (rivals := _rivals(f, key))]
        blocks += [_changes(trust, changed, lang)] if changed else []
        notes = [] if any(row[2] == say("yes", lang) for row in table.rows) else ["none_in_use"]
        notes += [] if changed else ["changes_nothing"]
        blocks += [Paragraph(text=" ".join(say(note, lang) for note in notes))] if notes else []
        figures = [rival for rival in rivals_of_cash if (rival.about, rival.field) == key]
        if figures:
            blocks.append(_figures(trust, figures, lang))
    if not blocks:
        blocks.append(Paragraph(text=say("no_rivals", lang)))
    return Section(id="differ", heading=say("differ", lang), blocks=tuple(blocks))


def _rivals(finding: Finding, key: _Key) -> list[Rival]:
    return [rival for rival in finding.rivals if (rival.about, rival.field) == key]


def _competing(trust: Trust) -> dict[_Key, list[Claim]]:
    """The claims about each field of which sources say different things."""
    exact = {(dispute.about, dispute.field) for dispute in disputes_of(trust)}
    by_field: dict[_Key, list[Claim]] = {}
    for claim in listed(trust.claims):
        if claim.field is not None:
            by_field.setdefault((claim.about, claim.field), []).append(claim)
    return {
        key: claims
        for key, claims in by_field.items()
        if key in exact or len({(c.value, c.quality) for c in claims if c.value is not None}) > 1
    }


def _claims(trust: Trust, key: _Key, claims: list[Claim], lang: Lang) -> Table:
    about, field = key
    rows = [(_cited(trust, claim, lang), *_claimed(trust, claim, lang)) for claim in claims]
    own = _own(trust, about, field)
    if own is not None and not any(row[2] == say("yes", lang) for row in rows):
        rows.insert(0, (say("in_document", lang), value_text(trust, about, field, own, lang), say("yes", lang)))
    caption = say("differ_about", lang, field=field_word(field, lang), name=label(trust, about, lang))
    heads = (say("source", lang), say("says", lang), say("in_use", lang))
    return Table(caption=caption, heads=heads, rows=tuple(rows))


def _own(trust: Trust, about: str, field: str, on: date | None = None) -> Any:
    """The value in use; of dated values the one in force on a day, where one is said."""
    item = trust.by_id[about]
    own = getattr(item, field, None) if hasattr(item, field) else getattr(item, f"{field}_", None)
    told = claimed_field(type(item), field, dated=on is not None)
    if on is None or told is None or told[0] is type(item):
        return own
    begun = [one for one in own or () if isinstance(one.since, date) and one.since <= on]
    return max(begun, key=lambda one: one.since).value if begun else None


def _cited(trust: Trust, claim: Claim, lang: Lang) -> str:
    source = cite_text(trust[claim.source], lang, read=False)
    return f"{source}, {claim.locator}" if claim.locator else source


def _claimed(trust: Trust, claim: Claim, lang: Lang) -> tuple[str, str]:
    """What a claim says, and whether that is the value in use."""
    field = claim.field or ""
    own = _own(trust, claim.about, field, claim.on)
    value = own if claim.value is None else claim.value
    said = _with_quality(value_text(trust, claim.about, field, value, lang), claim.quality, lang)
    used = own is not None and value == own and claim.quality is Quality.EXACT
    said = said if claim.on is None else f"{day_text(claim.on, lang)}: {said}"
    return said, say("yes" if used else "no", lang)


def _changes(trust: Trust, changed: list[tuple[Finding, list[Rival]]], lang: Lang) -> Table:
    """What each rival value would make of the findings it bears on."""
    rows = tuple(
        (
            say("figure_of", lang, figure=finding.title.in_(lang), name=label(trust, finding.subject, lang)),
            value_text(trust, rival.about, rival.field, rival.value, lang),
            references(trust, rival.sources, lang) or say("in_document", lang),
            verdicts_text(rival.verdicts, lang),
        )
        for finding, rivals in changed
        for rival in rivals
    )
    heads = (say("rule", lang), say("says", lang), say("source", lang), say("outcome", lang))
    return Table(caption=say("rivals_of", lang), heads=heads, rows=rows)


def _figures(trust: Trust, rivals: list[RivalProjection], lang: Lang) -> Table:
    """What each rival value would change in the cash, figure by figure."""
    rows = tuple(
        (
            _with_quality(value_text(trust, rival.about, rival.field, rival.value, lang), rival.quality, lang),
            references(trust, rival.sources, lang),
            say("figure_of", lang, figure=say(changed.figure, lang), name=label(trust, changed.about, lang)),
            _figure(changed.own, lang),
            _figure(changed.rival, lang),
        )
        for rival in rivals
        for changed in rival.changed
    )
    heads = tuple(say(head, lang) for head in ("says", "source", "figure", "figure_here", "figure_then"))
    return Table(caption=say("figures_of", lang), heads=heads, rows=rows, numbers=(3, 4))


def _figure(figure: Amount | date | None, lang: Lang) -> str:
    if figure is None:
        return say("never", lang)
    return amount_text(figure, lang) if isinstance(figure, Amount) else day_text(figure, lang)


def _with_quality(said: str, quality: Quality, lang: Lang) -> str:
    return said if quality is Quality.EXACT else f"{word(quality, lang)} {said}"


def besides_sections(trust: Trust, lang: Lang) -> list[Section]:
    """Sourced notes, and the numbered list of sources."""
    found = []
    notes = []
    for note in listed(trust.notes):
        cited = references(trust, note.sources, lang)
        about = capital(label(trust, note.about or trust.id, lang))
        notes.append(Cited(text=f"{about}: {note.text.in_(lang)}" + (f" ({cited})" if cited else "")))
    if notes:
        found.append(Section(id="besides", heading=say("besides", lang), blocks=(Items(items=tuple(notes)),)))
    sources = tuple(Cited(text=cite_text(source, lang), url=source.url) for source in listed(trust.sources))
    if sources:
        block = Items(items=sources, numbered=True)
        found.append(Section(id="sources", heading=say("sources", lang), blocks=(block,)))
    return found

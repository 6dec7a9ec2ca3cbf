"""What law or articles give, as a person reads it: terms, majorities, turnouts, steps after a tie."""

from __future__ import annotations

from enum import Enum

from wijkonderneming.present.words import joined, word
from wijkonderneming.values.majority import Majority, MajorityBase, Turnout, TurnoutOf, WhichSecond
from wijkonderneming.values.periods import Period
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.share import Share
from wijkonderneming.values.text import Lang

__all__ = ["majority_text", "period_text", "steps_text", "turnout_text"]

_UNITS = {
    Unit.DAY: ("dag", "dagen"),
    Unit.WEEK: ("week", "weken"),
    Unit.MONTH: ("maand", "maanden"),
    Unit.YEAR: ("jaar", "jaar"),
}
_BASES = {
    MajorityBase.VOTES_CAST: "uitgebrachte stemmen",
    MajorityBase.PRESENT: "stemmen die aanwezig of vertegenwoordigd zijn",
    MajorityBase.ENTITLED: "stemmen",
}
_TURNOUTS = {
    TurnoutOf.PRESENT: "aanwezig of vertegenwoordigd",
    TurnoutOf.VOTES_CAST: "uitgebracht",
    TurnoutOf.VOTES_FOR: "voor",
}


def period_text(period: Period, lang: Lang) -> str:
    """A term: ``14 dagen``, ``1 month``."""
    if lang is Lang.EN:
        return str(period)
    one, more = _UNITS[period.unit]
    return f"{period.number} {one if period.number == 1 else more}"


def majority_text(majority: Majority, lang: Lang) -> str:
    """A majority: ``ten minste 2/3 van de uitgebrachte stemmen``."""
    if lang is Lang.EN:
        return str(majority)
    counted = [
        name for name, counts in (("blanco", majority.blank_is_cast), ("ongeldige", majority.invalid_is_cast)) if counts
    ]
    said = [f"{_share(majority.share, 'de ' + _BASES[majority.base], more_than=majority.more_than)}"]
    said += [f"{joined(counted, lang)} meegeteld"] if counted else []
    said += [f"met {turnout_text(majority.turnout, lang)}"] if majority.turnout is not None else []
    if majority.second is not None:
        confirming = majority.second.which is WhichSecond.CONFIRMING
        said.append("bevestigd in een tweede vergadering" if confirming else "of zonder dat in een tweede vergadering")
    return ", ".join(said)


def turnout_text(turnout: Turnout, lang: Lang) -> str:
    """A turnout: ``ten minste 1/2 van alle stemmen aanwezig of vertegenwoordigd``."""
    if lang is Lang.EN:
        return str(turnout)
    asked = []
    if turnout.share is not None:
        asked.append(_share(turnout.share, "alle stemmen", more_than=turnout.more_than))
    if turnout.number is not None:
        asked.append(f"ten minste {turnout.number} stem{'' if turnout.number == 1 else 'men'}")
    return f"{joined(asked, lang)} {_TURNOUTS[turnout.counting]}"


def steps_text(steps: tuple[Enum, ...], lang: Lang) -> str:
    """What follows one after the other: ``er wordt opnieuw gestemd; het lot beslist``."""
    return "; ".join(word(step, lang) for step in steps)


def _share(share: Share, whole: str, *, more_than: bool) -> str:
    if share.fraction == 1:
        return whole if whole.startswith("alle") else whole.replace("de ", "alle ", 1)
    return f"{'meer dan' if more_than else 'ten minste'} {share} van {whole}"

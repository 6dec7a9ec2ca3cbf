"""Ask every rule that applies of everything it is about, on a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import attrs

from wijkonderneming.governance.disputes import disputes_of, variant
from wijkonderneming.governance.findings import Assessment, Finding, Judgement, Outcome, Verdict, Wording
from wijkonderneming.governance.money_ahead import MoneyAhead
from wijkonderneming.governance.rivals import with_rivals
from wijkonderneming.governance.rules import InvalidRule, Rule, Rulebook
from wijkonderneming.governance.versions import Anchor, LawStatus, Transition, Version
from wijkonderneming.governance.views.view import View
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import MixedUnits
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.source import Source
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown, UnknownKind

__all__ = ["assess", "chosen", "judgement"]


def chosen(trust: Trust, rulebooks: Iterable[Rulebook]) -> tuple[Rulebook, ...]:
    """The rulebooks that concern a trust: statutes that may govern one of its entities, and the charters it names.

    Where sources compete, also what one of their values brings in.
    """
    rivals = (variant(trust, [(d, n)]) for d in disputes_of(trust) for n in range(len(d.rivals)))
    worlds = [TrustView(each, date.max) for each in (trust, *rivals) if each is not None]

    def concerns(book: Rulebook, world: TrustView) -> bool:
        if book.charter:
            return book.id in (world.trust.charters or ())
        law = book.jurisdiction
        return law is None or any(not entity.governed_by(law).is_false for entity in world.entities)

    return tuple(book for book in rulebooks if any(concerns(book, world) for world in worlds))


def assess(
    trust: Trust,
    *,
    on: date,
    rulebooks: Iterable[Rulebook],
    rules: Iterable[str] | None = None,
    money: MoneyAhead | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Assessment:
    """Judge a trust by rulebooks, on a day.

    A finding is met or breached only when every completion of what is not known gives that verdict; otherwise it says
    which verdicts are possible and what would decide. Where sources compete, the trust is judged again with each of
    their values.

    Args:
        trust: the trust.
        on: the day whose facts and law count.
        rulebooks: whom to ask; all of them are asked, whatever the trust names.
        rules: ids of the rules to ask; left out, all of the rulebooks.
        money: what is projected of its money; without it, what depends on money to come is not known.
        progress: called with the number of rules asked and the number in all.

    Raises:
        InvalidRule: when two rulebooks, or two rules, have the same id, or none has one that is asked for. Bad governance is no error but a finding.
    """
    books = tuple(rulebooks)
    only = _only(books, rules)
    plan = [(b, [_entry(rule, on) for rule in b.rules if only is None or rule.id in only]) for b in books]
    number = sum(len(entries) for _, entries in plan)
    days: set[date] = set()

    def run(of: Trust, told: Callable[[int, int], None] | None = None) -> list[Finding]:
        world = TrustView(of, on, money)
        found: list[Finding] = []
        steps = (step for book, entries in plan for step in _rule_by_rule(book, entries, world))
        for done, step in enumerate(steps, start=1):
            found += step
            if told is not None:
                told(done, number)
        days.update(world.agenda.days)
        return found

    found = run(trust, progress)
    if trust.claims:
        place = {entry.rule.id: number for number, entry in enumerate(e for _, entries in plan for e in entries)}
        found = sorted(with_rivals(trust, _by_key(found), lambda of: _by_key(run(of))), key=lambda f: place[f.rule])
    return Assessment(
        trust=trust,
        on=on,
        asked=tuple(book.asked for book in books),
        findings=tuple(found),
        agenda=tuple(sorted(days)),
    )


def _rule_by_rule(book: Rulebook, entries: Iterable[_Entry], world: TrustView) -> Iterator[list[Finding]]:
    """What each rule of a rulebook finds. What rules share is asked once: who is governed, and who is concerned."""
    governed: dict[object, list[tuple[View, Truth]]] = {}
    concerned: dict[object, list[tuple[View, str, Truth]]] = {}
    for entry in entries:
        if entry.asked_of not in concerned:
            about = entry.rule.about
            if about not in governed:
                governed[about] = _governed(book, about(world))
            concerned[entry.asked_of] = _concerned(entry.rule, governed[about])
        subjects, check, wording = concerned[entry.asked_of], entry.check, entry.wording
        if subjects and entry.turns:
            world.agenda.note(*entry.turns)
        found = []
        for subject, name, whether in subjects:
            if whether is TRUE and check is not None and wording is not None:
                found.append(Finding(wording=wording, subject=name, outcome=_checked(entry.rule, check, subject)))
            elif whether is FALSE and wording is not None:
                found.append(Finding(wording=wording, subject=name, outcome=_NOT_CONCERNED))
            else:
                found.append(_finding(entry.rule, subject, whether))
        yield found


def _by_key(found: Iterable[Finding]) -> dict[tuple[str, str], Finding]:
    return {(finding.rule, finding.subject): finding for finding in found}


def _only(books: tuple[Rulebook, ...], rules: Iterable[str] | None) -> frozenset[str] | None:
    """The ids of the rules to ask, where not all are."""
    ids = [book.rule_ids for book in books]
    every = frozenset[str]().union(*ids)
    if len({book.id for book in books}) < len(books):
        _refuse_twice("rulebook", [book.id for book in books])
    if len(every) < sum(map(len, ids)):
        _refuse_twice("rule", [rule.id for book in books for rule in book.rules])
    if rules is None:
        return None
    only = frozenset(rules)
    if not only <= every:
        strange = ", ".join(sorted(only - every))
        raise InvalidRule("rule", expected="ids of rules of these rulebooks", found=strange)
    return only


def _refuse_twice(what: str, ids: list[str]) -> None:
    twice = sorted({name for name in ids if ids.count(name) > 1})
    raise InvalidRule(f"duplicate_{what}", expected=f"each {what} once", found=", ".join(twice))


@attrs.frozen(order=False, repr=False, weakref_slot=False, eq=False)
class _Entry(Frozen):
    """A rule on a day, with what is the same for everything it is asked of.

    Attributes:
        rule: the rule.
        asked_of: what it shares with other rules that are asked of the same subjects.
        turns: the later days on which another wording may count.
        wording: the wording that counts; nothing where that differs from subject to subject.
        check: what judges, where the wording is simply in force.
    """

    rule: Rule[Any]
    asked_of: object
    turns: tuple[date, ...]
    wording: Wording | None
    check: Callable[[Any], Judgement] | None


@lru_cache(maxsize=2_000)
def _entry(rule: Rule[Any], on: date) -> _Entry:
    """A rule on a day; the same for all trusts, so it is kept for a while."""
    asked_of = (rule.about, rule.forms)
    turns = tuple(day for day in rule.turns if day > on)
    version = rule.version_on(lambda _: on)
    if version is None or not all(each.anchor is Anchor.EVENT for each in rule.versions):
        return _Entry(rule, asked_of, turns, None, None)
    plain = version.asks and version.transition is None and rule.is_held(lambda _: on)
    check = (version.check or rule.check) if plain else None
    return _Entry(rule, asked_of, turns, _wording(rule, version, version.source, None), check)


def _governed(book: Rulebook, subjects: Iterable[View]) -> list[tuple[View, Truth]]:
    """The subjects that the law of a rulebook may govern, each with whether it does."""
    found = ((subject, _under(book, subject)) for subject in subjects)
    return [(subject, under) for subject, under in found if not under.is_false]


def _concerned(rule: Rule[Any], subjects: Iterable[tuple[View, Truth]]) -> list[tuple[View, str, Truth]]:
    """The subjects of a rule, each with its id and whether it concerns them."""
    return [(subject, subject.id, _plain(under & rule.concerns(subject))) for subject, under in subjects]


def _plain(truth: Truth) -> Truth:
    """What is certain, as one of the two that are."""
    return TRUE if truth.is_true else FALSE if truth.is_false else truth


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False, eq=False)
class _Judged(Frozen):
    """A judgement with what the law of the day makes of it."""

    judgement: Judgement
    version: Version | None
    transition: Transition | None = None
    would_be: frozenset[Verdict] = frozenset()


_NOT_CONCERNED = Judgement(met=TRUE, applies=FALSE)


def judgement(book: Rulebook, rule: Rule[Any], subject: View) -> Judgement:
    """What a rule of a rulebook says of a subject, with the statements its verdict is made of."""
    return _judged(rule, subject, _under(book, subject) & rule.concerns(subject)).judgement


def _under(book: Rulebook, subject: View) -> Truth:
    return TRUE if book.jurisdiction is None else subject.governed_by(book.jurisdiction)


def _judged(rule: Rule[Any], subject: View, concerned: Truth) -> _Judged:
    version = rule.version_on(subject.anchored)
    if concerned.is_false:
        return _Judged(judgement=_NOT_CONCERNED, version=version)
    if not rule.is_held(subject.anchored) and _dated(version):
        law = _law_unknown(rule, "text")
        return _Judged(judgement=attrs.evolve(law, applies=concerned & law.applies), version=version)
    if version is None or version.status is LawStatus.REPEALED:
        return _Judged(judgement=_NOT_CONCERNED, version=version)
    found = _checked(rule, version.check or rule.check, subject)
    if not concerned.is_true:
        found = attrs.evolve(found, applies=concerned & found.applies)
    if not version.asks:
        bill = attrs.evolve(found, applies=FALSE)
        return _Judged(judgement=bill, version=version, would_be=found.verdicts)
    if version.transition is None:
        return _Judged(judgement=found, version=version)
    # What meets the new rule meets it; what does not, is tolerated where the transitional law says so.
    tolerated = found.applies & ~found.met & version.transition.tolerates(subject)
    found = attrs.evolve(found, applies=found.applies & ~tolerated)
    return _Judged(judgement=found, version=version, transition=None if tolerated.is_false else version.transition)


def _checked(rule: Rule[Any], check: Callable[[Any], Judgement], subject: View) -> Judgement:
    """What a rule says of a subject. Of books in another currency than its own, the law says nothing."""
    try:
        return check(subject)
    except MixedUnits:
        return _law_unknown(rule, "currency")


def _finding(rule: Rule[Any], subject: View, concerned: Truth) -> Finding:
    judged = _judged(rule, subject, concerned)
    version = judged.version
    source = version.source if version is not None else rule.cited(subject.anchored)
    said = judged.judgement
    outcome = (
        Outcome(verdicts=said.verdicts, facts=said.facts, settled=said.settled, would_be=judged.would_be)
        if judged.would_be
        else said
    )
    wording = _wording(rule, version, source, judged.transition)
    return Finding(wording=wording, subject=subject.id, outcome=outcome)


def _wording(rule: Rule[Any], version: Version | None, source: Source, transition: Transition | None) -> Wording:
    return Wording(
        rule=rule.id,
        title=rule.title,
        severity=rule.severity,
        source=source,
        status=LawStatus.IN_FORCE if version is None else _status(version, transition),
        reason=None if transition is None else transition.reason,
    )


def _dated(version: Version | None) -> bool:
    """Whether what counts is law of some day, and not a bill."""
    return version is None or version.asks or version.status is LawStatus.REPEALED


def _status(version: Version, transition: Transition | None) -> LawStatus:
    """A wording of which nothing is tolerated here is simply in force."""
    if version.status is LawStatus.TRANSITIONAL and transition is None:
        return LawStatus.IN_FORCE
    return version.status


def _law_unknown(rule: Rule[Any], field: str) -> Judgement:
    """Anything is possible: the law of another day says nothing of this one, nor its amounts of another currency."""
    law = Unknown(about=rule.id, field=field, kind=UnknownKind.LAW, states=())
    return Judgement(met=Truth.undecided((law,), "it is met"), applies=Truth.undecided((law,), "it applies"))

"""The laws every rule must obey, to be checked in one line of anybody's tests.

::

    def test_laws() -> None:
        check_rulebook(MY_RULEBOOK, cases=cases_in("tests/cases"))
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from copy import deepcopy
from datetime import date
from itertools import islice

import attrs
import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Finding, Verdict
from wijkonderneming.governance.rules import Rule, Rulebook
from wijkonderneming.governance.versions import Anchor
from wijkonderneming.model.trust import Trust
from wijkonderneming.testing.cases import Case, mismatches
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.forgetting import less_known, reordered, with_strangers
from wijkonderneming.testing.small import small_trusts
from wijkonderneming.values.unknown import UnknownKind

__all__ = ["check_cases", "check_rulebook", "check_sources", "check_trust"]

_Findings = dict[tuple[str, str], Finding]

_FAR = 40 * 366
"""How many days on is looked where no later day was noted."""
_LAWS_FORGET = 12
"""How many trusts of which one thing less is known are tried for each."""


def check_rulebook(
    book: Rulebook,
    *,
    cases: Iterable[Case] = (),
    trusts: SearchStrategy[Trust] | None = None,
    days: SearchStrategy[date] | None = None,
    examples: int = 40,
) -> None:
    """Every law, over small trusts and, of each rule, over the situations of its cases.

    Args:
        book: the rulebook.
        cases: its cases; each rule needs one that is met, one breached and one unknown.
        trusts: the trusts to try; left out, the small ones that are published.
        days: the days to ask about; left out, those the small trusts know of.
        examples: how many trusts to try.

    Raises:
        AssertionError: saying which law is broken, and by which rule.
    """
    told = tuple(cases)
    check_sources(book)
    check_cases(book, told)
    alone = {rule.id: attrs.evolve(book, rules=(rule,)) for rule in book.rules}
    for case in told:
        if case.rule in alone:
            check_trust(alone[case.rule], case.trust, case.on)

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(small_trusts() if trusts is None else trusts, st.sampled_from(DAYS) if days is None else days)
    def try_them(trust: Trust, on: date) -> None:
        check_trust(book, trust, on)

    try_them()


def check_sources(book: Rulebook) -> None:
    """Every rule has a title in both languages, and a source that says where and when it was read.

    Raises:
        AssertionError: naming the rule.
    """
    for rule in book.rules:
        assert rule.title.complete, f"{rule.id} has no title in both languages"
        assert (rule.check.__doc__ or "").strip(), f"{rule.id} does not say what meets and what breaches it"
        for source in rule.wordings:
            assert source.read_on is not None, f"{rule.id} does not say when its source was read"
            assert source.cite(), f"{rule.id} cites nothing"
            assert source.read_on <= book.read_on, f"{rule.id} was read after its rulebook"
        _law_not_held(rule)


def _law_not_held(rule: Rule[object]) -> None:  # type: ignore[type-var]  # of any subject
    """A day before the oldest text cites no wording of today."""
    if not rule.comes:
        return
    before = date.fromordinal(max(1, rule.held_from.toordinal() - 1))
    assert all(source.version is None or source.version >= rule.held_from for source in rule.wordings), rule.id
    assert rule.cited(before).version is None, f"{rule.id} cites a wording before it is held"


def check_cases(book: Rulebook, cases: Iterable[Case]) -> None:
    """Every rule has cases that are met, breached and unknown, and all of them come out as expected.

    Raises:
        AssertionError: naming the rule and what is found otherwise.
    """
    ids = {rule.id for rule in book.rules}
    own = [case for case in cases if case.rule in ids]
    wrong = [line for case in own for line in mismatches(case, [book])]
    assert not wrong, "\n".join(wrong)
    for rule in book.rules:
        needed = {"met", "breached", "unknown"} if rule.comes else {"not_applicable"}
        verdicts = {expected.verdict for case in own if case.rule == rule.id for expected in case.expected}
        missing = needed - verdicts
        assert not missing, f"{rule.id} has no case that is {' or '.join(sorted(missing))}"


def check_trust(book: Rulebook, trust: Trust, on: date) -> None:
    """The laws of all rules of a rulebook, for one trust on one day.

    A rule never raises and finds the same thing twice. It leaves the trust as it is. It does not mind the order of
    lists, nor entities, persons and organisations that nothing refers to. What it finds while something is not known,
    includes what it finds once it is known, of all that is told of in both. What is decided depends on nothing, and
    what is not, on something. Before the oldest text that is held it decides nothing but that it does not apply. Until
    the first later day that was noted, it finds the same.

    Raises:
        AssertionError: naming the rule and the law it breaks.
    """
    before = deepcopy(trust)
    found = _found(book, trust, on)
    assert found == _found(book, trust, on), "asked twice, another answer"
    assert trust == before, "the trust was changed"
    for finding in found.values():
        _well_made(book, finding, on)
    _steady(book, trust, on, found)
    _same(found, _found(book, reordered(trust), on), "the order of a list matters to")
    if trust.led_by is not None:
        _same(found, _found(book, with_strangers(trust), on), "something unrelated matters to")
    if not trust.claims:
        for less in islice(less_known(trust), _LAWS_FORGET):
            # Nothing can be said of what a document no longer tells of.
            still = {
                key: finding for key, finding in found.items() if key[1] in less.by_id or key[1] not in trust.by_id
            }
            _narrower(still, _found(book, less, on))


def _steady(book: Rulebook, trust: Trust, on: date, found: _Findings) -> None:
    """Nothing is found otherwise before the first day on which that was said to be possible."""
    flip = assess(trust, on=on, rulebooks=[book]).next_flip
    last = min(on.toordinal() + _FAR, date.max.toordinal()) if flip is None else flip.toordinal() - 1
    for day in {on.toordinal() + 1, last}:
        if on.toordinal() < day <= last:
            later = _found(book, trust, date.fromordinal(day))
            assert later.keys() == found.keys(), (
                f"something else is asked on {date.fromordinal(day)}, which is not noted"
            )
            for key, finding in found.items():
                same = _gist(finding) == _gist(later[key])
                assert same, f"{key[0]} finds otherwise on {date.fromordinal(day)}, which is not noted"


def _found(book: Rulebook, trust: Trust, on: date) -> _Findings:
    found = assess(trust, on=on, rulebooks=[book])
    return {(finding.rule, finding.subject): finding for finding in found}


def _well_made(book: Rulebook, finding: Finding, on: date) -> None:
    rule = next(rule for rule in book.rules if rule.id == finding.rule)
    assert finding.verdicts, f"{finding.rule} has no verdict"
    assert Verdict.UNKNOWN not in finding.verdicts, f"{finding.rule} says unknown instead of what is possible"
    decided = len(finding.verdicts) == 1
    assert decided is not bool(finding.unknowns), (
        f"{finding.rule} is decided by something unknown, or undecided by nothing"
    )
    if not all(version.anchor is Anchor.EVENT for version in rule.versions):
        return
    assert finding.source == rule.cited(on), f"{finding.rule} cites another wording"
    if rule.comes and on < rule.held_from and finding.verdicts != {Verdict.NOT_APPLICABLE}:
        assert finding.verdict is Verdict.UNKNOWN, f"{finding.rule} decides by a law that is not held"
        assert any(unknown.kind is UnknownKind.LAW for unknown in finding.unknowns), f"{finding.rule} does not say so"


def _same(found: _Findings, other: _Findings, law: str) -> None:
    for key, finding in found.items():
        assert key in other, f"{law} {finding.rule}"
        assert _gist(finding) == _gist(other[key]), f"{law} {finding.rule}"


def _gist(finding: Finding) -> object:
    """A finding without the numbers by which the items of a list are told apart."""
    facts = tuple((name, str(fact)) for name, fact in finding.facts)
    # One day that is not known may be asked about on several days.
    unknowns = sorted({(unknown.about, re.sub(r"\[[0-9]+\]", "", unknown.field)) for unknown in finding.unknowns})
    return finding.verdicts, facts, unknowns


def _narrower(found: _Findings, less: _Findings) -> None:
    """What is found with a fact less includes what is found with it; what is not asked does not apply."""
    nothing = frozenset({Verdict.NOT_APPLICABLE})
    for key in found.keys() | less.keys():
        known = found[key].verdicts if key in found else nothing
        unknown = less[key].verdicts if key in less else nothing
        assert known <= unknown, f"{key[0]} finds something about {key[1]} that it excluded while less was known"

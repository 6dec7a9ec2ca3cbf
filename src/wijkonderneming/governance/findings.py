"""What a rule found: the verdicts still possible, the facts, and what would decide it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any

import attrs

from wijkonderneming.governance.given import Given
from wijkonderneming.governance.severity import Severity
from wijkonderneming.governance.versions import LawStatus
from wijkonderneming.governance.views.seats import Seats
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.amount import Amount
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.count import Count
from wijkonderneming.values.source import Source
from wijkonderneming.values.text import Text
from wijkonderneming.values.truth import FALSE, TRUE, Truth
from wijkonderneming.values.unknown import Unknown

__all__ = [
    "Asked",
    "Assessment",
    "Fact",
    "Finding",
    "Judgement",
    "Outcome",
    "Portion",
    "Rival",
    "Verdict",
    "Wording",
    "judge",
    "ordered_unknowns",
]


@attrs.frozen(order=False, repr=False, weakref_slot=False)
class Portion(Frozen):
    """A part, and the whole it is a part of: four of nine seats.

    Attributes:
        part: how many of them.
        whole: how many in all.
    """

    part: Count | Seats
    whole: Count | Seats

    def __str__(self) -> str:
        return f"{self.part} of {self.whole}"


Fact = Truth | Count | Amount | Seats | Portion | Given[Any] | int | str
"""What a finding may rest on: certain, or an unknown with its bounds."""


class Verdict(Enum):
    """What came out."""

    MET = "met"
    BREACHED = "breached"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


_MET, _BREACHED = frozenset({Verdict.MET}), frozenset({Verdict.BREACHED})
_NOTHING: frozenset[Verdict] = frozenset()


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Judgement(Frozen):
    """What a rule says of its subject.

    Attributes:
        met: whether what it asks holds.
        applies: whether it asks anything of this subject at all.
        facts: what it looked at, by name, in the order of the article.
    """

    met: Truth
    applies: Truth = TRUE
    facts: tuple[tuple[str, Fact], ...] = ()

    @cached_property
    def _truths(self) -> tuple[tuple[Verdict, Truth], ...]:
        return (
            (Verdict.MET, self.applies & self.met),
            (Verdict.BREACHED, self.applies & ~self.met),
            (Verdict.NOT_APPLICABLE, ~self.applies),
        )

    @property
    def verdicts(self) -> frozenset[Verdict]:
        """The verdicts that some completion of the unknowns gives. Never unknown: that is when there are several."""
        if self.applies is TRUE:
            if self.met is TRUE:
                return _MET
            if self.met is FALSE:
                return _BREACHED
        return self._possible

    @cached_property
    def _possible(self) -> frozenset[Verdict]:
        return frozenset(verdict for verdict, truth in self._truths if not truth.is_false)

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """The unknowns on which the verdict really depends."""
        if len(self.verdicts) == 1:
            return ()
        return ordered_unknowns(unknown for _, truth in self._truths for unknown in truth.unknowns)

    @property
    def settled(self) -> bool:
        """Whether all combinations of the unknowns were looked at."""
        if self.applies.is_true and self.met.is_certain:
            return True
        return all(truth.settled for _, truth in self._truths)

    @property
    def rivals(self) -> tuple[Rival, ...]:
        """A rule judges by the values in use."""
        return ()

    @property
    def would_be(self) -> frozenset[Verdict]:
        """What it says is what is in force."""
        return _NOTHING


def judge(met: Truth, *, applies: Truth = TRUE, **facts: Fact) -> Judgement:
    """Say whether a rule is met, and on which facts that rests.

    Args:
        met: whether what the rule asks holds.
        applies: whether it asks anything of this subject.
        facts: what it looked at, in the order in which a person should read it.
    """
    return Judgement(met=met, applies=applies, facts=tuple(facts.items()))


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Rival(Frozen):
    """What a finding would be if a competing source were right.

    Attributes:
        about: id of the object the sources differ about.
        field: the field.
        value: what this source says; shown only through its type where it may be personal.
        sources: ids of the sources that say so; empty for the value in use.
        verdicts: the verdicts possible then.
    """

    about: str
    field: str
    value: Any
    sources: tuple[str, ...]
    verdicts: frozenset[Verdict]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Outcome(Frozen):
    """What came out where that is more than one judgement of one wording: under competing sources, or of a bill.

    Attributes:
        verdicts: the verdicts still possible; one when it is decided.
        facts: what it rests on, by name.
        unknowns: the unknowns on which the verdict really depends; empty when it is decided.
        settled: whether all combinations were looked at.
        rivals: what competing sources would make of it; empty when they make no difference.
        would_be: the verdicts that would be possible if a bill were in force; empty where it is no bill.
    """

    verdicts: frozenset[Verdict]
    facts: tuple[tuple[str, Fact], ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    settled: bool = True
    rivals: tuple[Rival, ...] = ()
    would_be: frozenset[Verdict] = frozenset()


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Wording(Frozen):
    """A rule in the wording that counts on a day: what all findings of it share.

    Attributes:
        rule: id of the rule.
        title: what the rule asks.
        severity: what standing it has.
        source: where it is written; the text in force on the day.
        status: what standing the wording has that counts on the day; a bill is never met or breached.
        reason: why something else applies than the rule as it stands: transitional law; nothing where it applies.
    """

    rule: str
    title: Text
    severity: Severity
    source: Source
    status: LawStatus = LawStatus.IN_FORCE
    reason: Text | None = None


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Finding(Frozen):
    """What one rule found about one subject.

    Attributes:
        wording: the rule, as it stands on the day.
        subject: id of what it is about.
        outcome: what was found: what the rule says, or what that comes to.
    """

    wording: Wording
    subject: str
    outcome: Judgement | Outcome

    @property
    def rule(self) -> str:
        """The id of the rule."""
        return self.wording.rule

    @property
    def title(self) -> Text:
        """What the rule asks."""
        return self.wording.title

    @property
    def severity(self) -> Severity:
        """What standing the rule has."""
        return self.wording.severity

    @property
    def source(self) -> Source:
        """Where it is written; the text in force on the day."""
        return self.wording.source

    @property
    def status(self) -> LawStatus:
        """What standing the wording has that counts on the day; a bill is never met or breached."""
        return self.wording.status

    @property
    def reason(self) -> Text | None:
        """Why something else applies than the rule as it stands: transitional law; nothing where it applies."""
        return self.wording.reason

    @property
    def verdicts(self) -> frozenset[Verdict]:
        """The verdicts still possible; one when it is decided."""
        return self.outcome.verdicts

    @property
    def facts(self) -> tuple[tuple[str, Fact], ...]:
        """What it rests on, by name."""
        return self.outcome.facts

    @property
    def unknowns(self) -> tuple[Unknown, ...]:
        """The unknowns on which the verdict really depends; empty when it is decided."""
        return self.outcome.unknowns

    @property
    def settled(self) -> bool:
        """Whether all combinations were looked at."""
        return self.outcome.settled

    @property
    def rivals(self) -> tuple[Rival, ...]:
        """What competing sources would make of it; empty when they make no difference."""
        return self.outcome.rivals

    @property
    def would_be(self) -> frozenset[Verdict]:
        """The verdicts that would be possible if a bill were in force; empty where it is no bill."""
        return self.outcome.would_be

    @property
    def verdict(self) -> Verdict:
        """The verdict; unknown when more than one is possible."""
        verdicts = self.outcome.verdicts
        if len(verdicts) > 1:
            return Verdict.UNKNOWN
        (only,) = verdicts
        return only

    def fact(self, name: str) -> Fact:
        """One fact by its name.

        Raises:
            KeyError: when the rule did not look at it.
        """
        return dict(self.facts)[name]

    def __repr__(self) -> str:
        return f"Finding({self.rule!r}, {self.subject!r}, {self.verdict.value})"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Asked(Frozen):
    """A rulebook that was asked.

    Attributes:
        id: its id.
        title: what it is.
        read_on: the day its texts were last read.
    """

    id: str
    title: Text
    read_on: date


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Assessment(Frozen):
    """What all rules found about a trust on a day. It is not legal advice.

    Attributes:
        trust: the trust.
        on: the day.
        asked: the rulebooks that were asked.
        findings: in the order of the rulebooks, their rules and the subjects.
        agenda: later days, in order. Before the first of them everything is found as it is; on each something may be
            found otherwise, and after the first one other days may count.
    """

    trust: Trust
    on: date
    asked: tuple[Asked, ...]
    findings: tuple[Finding, ...]
    agenda: tuple[date, ...] = ()

    @property
    def next_flip(self) -> date | None:
        """The first later day on which something may be found otherwise; nothing where no such day comes."""
        return self.agenda[0] if self.agenda else None

    def _with(self, verdict: Verdict) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.verdict is verdict)

    @property
    def met(self) -> tuple[Finding, ...]:
        """What holds under every completion of the unknowns."""
        return self._with(Verdict.MET)

    @property
    def breached(self) -> tuple[Finding, ...]:
        """What fails under every completion of the unknowns."""
        return self._with(Verdict.BREACHED)

    @property
    def unknown(self) -> tuple[Finding, ...]:
        """What depends on something unknown."""
        return self._with(Verdict.UNKNOWN)

    @property
    def not_applicable(self) -> tuple[Finding, ...]:
        """What asks nothing of its subject."""
        return self._with(Verdict.NOT_APPLICABLE)

    def by_rule(self, rule: str) -> tuple[Finding, ...]:
        """The findings of one rule, one for each subject; none when it was not asked."""
        return tuple(finding for finding in self.findings if finding.rule == rule)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(found)} {verdict.value.replace('_', ' ')}" for verdict in Verdict if (found := self._with(verdict))
        )
        return f"Assessment({self.trust.id!r} on {self.on.isoformat()}: {counts or 'no rule asked'})"


def ordered_unknowns(unknowns: Iterable[Unknown]) -> tuple[Unknown, ...]:
    """Each once, in a fixed order."""
    return tuple(sorted(set(unknowns), key=lambda u: u.key))

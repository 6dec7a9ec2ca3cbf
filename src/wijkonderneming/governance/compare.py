"""What two assessments find differently: of one trust on two days, or of two trusts."""

from __future__ import annotations

import attrs

from wijkonderneming.governance.findings import Assessment, Finding, Verdict
from wijkonderneming.values.base import Frozen

__all__ = ["Comparison", "FindingChange", "compare"]


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class FindingChange(Frozen):
    """One thing that is found differently.

    Attributes:
        rule: id of the rule.
        subject: id of what it is about, in the first assessment where it is there.
        before: what the first found; nothing where it was not asked.
        after: what the second found; nothing where it was not asked.
    """

    rule: str
    subject: str
    before: Finding | None
    after: Finding | None

    @property
    def turned(self) -> bool:
        """Whether other verdicts are possible, and not only other facts told."""
        return _verdicts(self.before) != _verdicts(self.after)

    def __repr__(self) -> str:
        ends = ("not asked" if one is None else one.verdict.value for one in (self.before, self.after))
        return f"FindingChange({self.rule!r}, {self.subject!r}, {' to '.join(ends)})"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Comparison(Frozen):
    """Two assessments beside each other.

    Attributes:
        first: the first assessment.
        second: the second assessment.
        differences: what is found differently, in the order of the first, then what only the second was asked.
        alike: how many findings are the same.
    """

    first: Assessment
    second: Assessment
    differences: tuple[FindingChange, ...]
    alike: int

    def _into(self, verdict: Verdict) -> tuple[FindingChange, ...]:
        return tuple(
            one for one in self.differences if one.turned and one.after is not None and one.after.verdict is verdict
        )

    @property
    def breached(self) -> tuple[FindingChange, ...]:
        """What the second finds breached and the first did not."""
        return self._into(Verdict.BREACHED)

    @property
    def met(self) -> tuple[FindingChange, ...]:
        """What the second finds met and the first did not."""
        return self._into(Verdict.MET)

    @property
    def unknown(self) -> tuple[FindingChange, ...]:
        """What the second leaves open otherwise than the first."""
        return self._into(Verdict.UNKNOWN)

    def __repr__(self) -> str:
        return f"Comparison({len(self.differences)} different, {self.alike} alike)"


def compare(first: Assessment, second: Assessment) -> Comparison:
    """Set two assessments beside each other, finding by finding.

    Findings belong together that are of one rule about one subject: the trusts themselves, or objects of one id.

    Args:
        first: an assessment.
        second: another one, of the same trust on another day or of another trust.
    """
    one, other = _keyed(first), _keyed(second)
    different = []
    for key in dict.fromkeys((*one, *other)):
        before, after = one.get(key), other.get(key)
        if _said(before) != _said(after):
            subject = (before or after or first.findings[0]).subject
            different.append(FindingChange(rule=key[0], subject=subject, before=before, after=after))
    alike = len(one.keys() | other.keys()) - len(different)
    return Comparison(first=first, second=second, differences=tuple(different), alike=alike)


def _keyed(assessment: Assessment) -> dict[tuple[str, str], Finding]:
    whole = assessment.trust.id
    return {(found.rule, "" if found.subject == whole else found.subject): found for found in assessment}


def _verdicts(finding: Finding | None) -> frozenset[Verdict]:
    return frozenset() if finding is None else finding.verdicts


def _said(finding: Finding | None) -> object:
    """What a finding says, whatever the days by which the states of what is not known are told apart."""
    if finding is None:
        return None
    facts = tuple((name, str(fact)) for name, fact in finding.facts)
    unknowns = tuple((unknown.about, unknown.field, unknown.item) for unknown in finding.unknowns)
    return finding.verdicts, finding.status, finding.would_be, finding.source, facts, unknowns

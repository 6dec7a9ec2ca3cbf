"""What competing sources make of the findings about a trust."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, product

import attrs

from wijkonderneming.governance.disputes import Dispute, disputes_of, variant
from wijkonderneming.governance.findings import Finding, Outcome, Rival, Verdict, ordered_unknowns
from wijkonderneming.model.trust import Trust

__all__ = ["with_rivals"]

_Key = tuple[str, str]
_Findings = Mapping[_Key, Finding]
_Choice = frozenset[tuple[Dispute, int]]
"""The rival value of each dispute that is not left as it is."""

_OWN: _Choice = frozenset()


def with_rivals(trust: Trust, own: _Findings, run: Callable[[Trust], _Findings]) -> list[Finding]:
    """The findings, each with what the competing values make of it; as they are where no sources compete.

    The trust is asked again with each value, and with each pair of values of two disputes that both bear on one
    finding or are about one object.

    Args:
        trust: the trust.
        own: what was found with the values in use.
        run: finds again, for a trust in which a value is another.
    """
    disputes = disputes_of(trust)
    if not disputes:
        return list(own.values())
    runs: dict[_Choice, _Findings] = {_OWN: own}
    for dispute in disputes:
        for number in range(len(dispute.rivals)):
            _try(runs, trust, frozenset({(dispute, number)}), run)
    names = dict.fromkeys(key for found in runs.values() for key in found)
    bearing = {key: [d for d in disputes if _bears(d, key, runs)] for key in names}
    pairs = [pair for pair in combinations(disputes, 2) if pair[0].about == pair[1].about]
    pairs += [pair for several in bearing.values() for pair in combinations(several, 2)]
    for one, other in dict.fromkeys(pairs):
        for first, second in product(range(len(one.rivals)), range(len(other.rivals))):
            _try(runs, trust, frozenset({(one, first), (other, second)}), run)
    names = dict.fromkeys(key for found in runs.values() for key in found)
    return [_joined(key, [d for d in disputes if _bears(d, key, runs)], runs) for key in names]


def _try(runs: dict[_Choice, _Findings], trust: Trust, choice: _Choice, run: Callable[[Trust], _Findings]) -> None:
    changed = variant(trust, choice)
    if changed is not None:
        runs[choice] = run(changed)


def _bears(dispute: Dispute, key: _Key, runs: Mapping[_Choice, _Findings]) -> bool:
    """Whether a finding is another one for another value of the dispute."""
    return any(_said(found.get(key)) != _said(base.get(key)) for base, found in _steps(dispute, runs))


def _steps(dispute: Dispute, runs: Mapping[_Choice, _Findings]) -> Iterator[tuple[_Findings, _Findings]]:
    """What was found with and without a rival value of one dispute, all else being equal."""
    for choice, found in runs.items():
        without = frozenset((d, number) for d, number in choice if d is not dispute)
        if without != choice and without in runs:
            yield runs[without], found


def _said(finding: Finding | None) -> object:
    return None if finding is None else (finding.verdicts, finding.facts)


def _verdicts(finding: Finding | None) -> frozenset[Verdict]:
    """The verdicts of a finding; a rule that is not asked, because another law governs, does not apply."""
    return frozenset({Verdict.NOT_APPLICABLE}) if finding is None else finding.verdicts


def _joined(key: _Key, bearing: list[Dispute], runs: Mapping[_Choice, _Findings]) -> Finding:
    """One finding over all values of the disputes that bear on it."""
    own = runs[_OWN].get(key)
    base = own if own is not None else _not_asked(next(found[key] for found in runs.values() if key in found))
    if not bearing:
        return base
    chosen = _possible(bearing, runs)
    outcomes = [runs[choice].get(key) for choice in chosen]
    verdicts = frozenset[Verdict]().union(*map(_verdicts, outcomes))
    unknowns = [unknown for found in outcomes if found is not None for unknown in found.unknowns]
    unknowns += [dispute.unknown for dispute in bearing if _decides(dispute, key, chosen, runs)]
    several = Outcome(
        verdicts=verdicts,
        facts=base.facts,
        unknowns=ordered_unknowns(unknowns) if len(verdicts) > 1 else (),
        settled=all(found is None or found.settled for found in outcomes),
        rivals=tuple(rival for dispute in bearing for rival in _rivals(dispute, key, runs)),
        would_be=base.would_be,
    )
    return attrs.evolve(base, outcome=several)


def _possible(bearing: list[Dispute], runs: Mapping[_Choice, _Findings]) -> list[_Choice]:
    """The choices that give every dispute one of its claimed values.

    Where a field states no value of its own, one of the claimed ones holds: it is left as it is only when too many
    disputes bear on one finding to try their values together.
    """
    choices = [choice for choice in runs if all(d in bearing for d, _ in choice)]
    silent = {d for d in bearing if not d.stated}
    whole = [choice for choice in choices if silent <= {d for d, _ in choice}]
    return whole or choices


def _decides(dispute: Dispute, key: _Key, chosen: list[_Choice], runs: Mapping[_Choice, _Findings]) -> bool:
    """Whether other verdicts are possible for another value of the dispute, all else being equal."""
    verdicts: dict[_Choice, set[frozenset[Verdict]]] = {}
    for choice in chosen:
        without = frozenset((d, number) for d, number in choice if d is not dispute)
        verdicts.setdefault(without, set()).add(_verdicts(runs[choice].get(key)))
    return any(len(different) > 1 for different in verdicts.values())


def _not_asked(finding: Finding) -> Finding:
    return attrs.evolve(finding, outcome=Outcome(verdicts=frozenset({Verdict.NOT_APPLICABLE})))


def _rivals(dispute: Dispute, key: _Key, runs: Mapping[_Choice, _Findings]) -> Iterator[Rival]:
    """What each value of a dispute makes of a finding, all else as it is; the value in use first."""
    values = [(_OWN, dispute.own, dispute.own_sources)] if dispute.stated else []
    values += [(frozenset({(dispute, n)}), value, by) for n, (value, by) in enumerate(dispute.rivals)]
    for choice, value, sources in values:
        yield Rival(
            about=dispute.about,
            field=dispute.field,
            value=value,
            sources=sources,
            verdicts=_verdicts(runs[choice].get(key)),
        )

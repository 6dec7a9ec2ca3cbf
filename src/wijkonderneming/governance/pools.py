"""The fewest things to find out that may decide a finding, alike ones pooled: any 8 of these 14."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations_with_replacement, product

import attrs

from wijkonderneming.governance.assess import judgement
from wijkonderneming.governance.findings import Finding, Judgement, Verdict
from wijkonderneming.governance.money_ahead import MoneyAhead
from wijkonderneming.governance.rules import InvalidRule, Rulebook
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.unknown import Unknown

__all__ = ["Needed", "WayToSettle", "pools_of", "settlements"]

_TRIES = 2_000
"""How many ways to know something are tried at most."""


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Needed(Frozen):
    """That some of several alike things turn out to be in a state.

    Attributes:
        number: how many of them.
        of: the things, any of which may be meant, in a fixed order.
        state: the state.
    """

    number: int
    of: tuple[Unknown, ...]
    state: str

    def __str__(self) -> str:
        things = str(self.of[0]) if len(self.of) == 1 else f"any {self.number} of {len(self.of)} like {self.of[0]}"
        return f"{things}: {self.state}"


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class WayToSettle(Frozen):
    """One way in which a finding is decided with as little as possible.

    Attributes:
        verdict: what it is then.
        needed: what must turn out how; whatever else is not known no longer matters.
    """

    verdict: Verdict
    needed: tuple[Needed, ...]

    @property
    def size(self) -> int:
        """How many things must be found out."""
        return sum(one.number for one in self.needed)

    def __repr__(self) -> str:
        return f"WayToSettle({self.verdict.value}: {'; '.join(map(str, self.needed))})"


def settlements(
    trust: Trust, finding: Finding, *, on: date, rulebooks: Iterable[Rulebook], money: MoneyAhead | None = None
) -> tuple[WayToSettle, ...] | None:
    """For each verdict still possible, every smallest way to decide it; nothing when too many would have to be tried.

    It is empty where nothing with a list of states decides, as with an amount of money. Where sources compete, the
    values in use count.

    Args:
        trust: the trust.
        finding: what was found about it.
        on: the day of the assessment.
        rulebooks: where its rule stands.
        money: as in ``assess``.

    Raises:
        InvalidRule: when no rulebook has the rule, or it is not asked of the subject.
    """
    world = TrustView(trust, on, money)
    for book in rulebooks:
        for rule in book.rules:
            if rule.id == finding.rule:
                subjects = (subject for subject in rule.about(world) if subject.id == finding.subject)
                for subject in subjects:
                    return _smallest(judgement(book, rule, subject))
    raise InvalidRule("finding", expected="a finding of one of these rulebooks about this trust", found=finding.rule)


def pools_of(found: Judgement) -> tuple[tuple[Unknown, ...], ...]:
    """The unknowns with states on which a judgement depends, those together that may stand for each other."""
    pools: list[list[Unknown]] = []
    for unknown in found.unknowns:
        if unknown.states:
            fitting = (pool for pool in pools if _alike(found, pool[0], unknown))
            pool = next(fitting, None)
            if pool is None:
                pools.append([unknown])
            else:
                pool.append(unknown)
    return tuple(tuple(pool) for pool in pools)


def _alike(found: Judgement, one: Unknown, other: Unknown) -> bool:
    """Whether nothing changes when two unknowns change places."""
    name = re.sub(r"\[[0-9]+\]", "", one.field), one.kind, one.states
    if name != (re.sub(r"\[[0-9]+\]", "", other.field), other.kind, other.states):
        return False
    return all(
        truth.given({one: here, other: there}) == truth.given({one: there, other: here})
        for truth in (found.met, found.applies)
        for here, there in combinations_with_replacement(one.states, 2)
    )


def _smallest(found: Judgement) -> tuple[WayToSettle, ...] | None:
    if len(found.verdicts) == 1:
        return ()
    pools = pools_of(found)
    smallest: dict[Verdict, list[WayToSettle]] = {}
    tries = 0
    for size in range(1, sum(map(len, pools)) + 1):
        for needed in _ways(pools, size):
            tries += 1
            if tries > _TRIES:
                return None
            verdicts = _given(found, needed).verdicts
            verdict = next(iter(verdicts))
            if len(verdicts) == 1 and all(one.size == size for one in smallest.get(verdict, ())):
                smallest.setdefault(verdict, []).append(WayToSettle(verdict=verdict, needed=needed))
        if found.verdicts <= smallest.keys():
            break
    return tuple(one for verdict in Verdict for one in smallest.get(verdict, ()))


def _given(found: Judgement, needed: Iterable[Needed]) -> Judgement:
    states: dict[Unknown, str] = {}
    for one in needed:
        free = [unknown for unknown in one.of if unknown not in states]
        states |= dict.fromkeys(free[: one.number], one.state)
    known: Mapping[Unknown, str] = states
    return attrs.evolve(found, met=found.met.given(known), applies=found.applies.given(known))


def _ways(pools: tuple[tuple[Unknown, ...], ...], size: int) -> Iterator[tuple[Needed, ...]]:
    """Every way to know the states of so many unknowns, alike ones being told apart by nothing."""
    for numbers in _split(size, [len(pool) for pool in pools]):
        choices = [
            list(combinations_with_replacement(pool[0].states, number))
            for pool, number in zip(pools, numbers, strict=True)
        ]
        for chosen in product(*choices):
            yield tuple(
                Needed(number=states.count(state), of=pool, state=state)
                for pool, states in zip(pools, chosen, strict=True)
                for state in dict.fromkeys(states)
            )


def _split(size: int, most: list[int]) -> Iterator[tuple[int, ...]]:
    if not most:
        if size == 0:
            yield ()
        return
    for first in range(min(size, most[0]) + 1):
        for rest in _split(size - first, most[1:]):
            yield (first, *rest)

"""Hold a rule against a plain oracle over all ways in which a small trust may turn out.

::

    def test_exact() -> None:
        check_exact(BOOK, "nl.bw2.48.2", oracle, small_clubs(), {(Articles, "clauses"): ((), (AuditCommittee(),))})
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any

import attrs
import hypothesis.strategies as st
from hypothesis import HealthCheck, assume, given, settings
from hypothesis.strategies import SearchStrategy

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Verdict
from wijkonderneming.governance.rules import Rulebook
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.paths import inside, put

__all__ = ["check_exact", "ways"]

Domains = Mapping[tuple[type[Any], str], Iterable[Any]]
"""For a field of a class, every value it may turn out to have where it is not stated."""

_MANY = 60


def ways(trust: Trust, domains: Domains) -> Iterator[Trust]:
    """Every trust that says what a trust leaves open, as far as domains are given; itself where it leaves nothing open.

    Args:
        trust: the trust.
        domains: the fields to fill, each with the values to fill them with.
    """
    for path, item in inside(trust):
        for (cls, name), values in domains.items():
            if isinstance(item, cls) and getattr(item, name) is None:
                for value in values:
                    try:
                        filled = put(trust, path, attrs.evolve(item, **{name: value}))
                    except InvalidTrust:
                        continue
                    yield from ways(filled, domains)
                return
    yield trust


def check_exact(
    book: Rulebook,
    rule: str,
    oracle: Callable[[Trust, str, date], Verdict],
    trusts: SearchStrategy[Trust],
    domains: Domains,
    *,
    days: SearchStrategy[date] | None = None,
    exact: bool = True,
    examples: int = 40,
) -> None:
    """What a rule finds about trusts is what an oracle says of all ways in which they may turn out.

    Args:
        book: the rulebook.
        rule: id of the rule.
        oracle: judges a trust that leaves nothing open, by trust, subject and day, written without views.
        trusts: small trusts, some of which leave something open.
        domains: see ``ways``. A value must say so where nothing else is meant: ``()`` for an empty list, not ``None``.
        days: the days to ask about; left out, those small trusts know of.
        exact: whether the verdicts must be the same; otherwise none may be missing, which is all that amounts and
            gaps promise.
        examples: how many trusts to try.

    Raises:
        AssertionError: with the trust, and what was found and expected.
    """

    @settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))
    @given(trusts, st.sampled_from(DAYS) if days is None else days)
    def try_them(trust: Trust, on: date) -> None:
        turned = list(islice(ways(trust, domains), _MANY + 1))
        assume(0 < len(turned) <= _MANY)
        for finding in assess(trust, on=on, rulebooks=[book], rules=[rule]):
            expected = {oracle(way, finding.subject, on) for way in turned}
            right = finding.verdicts == expected if exact else finding.verdicts >= expected
            told = (sorted(v.value for v in finding.verdicts), sorted(v.value for v in expected))
            assert right, f"{rule} about {finding.subject}: found {told[0]}, expected {told[1]}"

    try_them()

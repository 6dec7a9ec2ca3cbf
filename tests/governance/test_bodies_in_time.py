"""Boards that are created and abolished on days that may not be known: no completion has a verdict a finding lacks."""

from __future__ import annotations

from datetime import date
from itertools import islice

import attrs
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wijkonderneming.governance.assess import assess
from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.bodies import Body, BodyKind
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.rulebooks.standard import STANDARD_RULEBOOKS
from wijkonderneming.testing.completing import completions
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.small import small_boards, small_seats
from wijkonderneming.values.when import When

MANY = 40
"""More completions than this are too many for one example."""

whens = st.sampled_from(
    [None, None, *map(When.on, DAYS), When(DAYS[0], DAYS[3]), When(DAYS[1], DAYS[2]), When(DAYS[2], DAYS[3])]
)


def dated(body: Body, since: When | None, until: When | None) -> Body:
    return attrs.evolve(body, since=since, until=until) if body.kind_ is BodyKind.BOARD else body


def with_boards(trust: Trust, since: When | None, until: When | None) -> Trust | None:
    """The same trust, with these days for each board; nothing where they are out of order."""
    entities = tuple(
        attrs.evolve(entity, bodies=entity.bodies and tuple(dated(body, since, until) for body in entity.bodies))
        for entity in listed(trust.entities)
    )
    try:
        return attrs.evolve(trust, entities=entities)
    except InvalidTrust:
        return None


@settings(max_examples=15)
@given(st.one_of(small_boards(), small_seats()), whens, whens, st.sampled_from(DAYS))
def test_a_finding_has_the_verdicts_of_all_completions(
    drawn: Trust, since: When | None, until: When | None, on: date
) -> None:
    trust = with_boards(drawn, since, until)
    assume(trust is not None)
    assert trust is not None
    ways = list(islice(completions(trust, on), MANY + 1))
    assume(ways and len(ways) <= MANY)
    seen: dict[tuple[str, str], set[Verdict]] = {}
    for way in ways:
        for finding in assess(way.trust, on=on, rulebooks=STANDARD_RULEBOOKS).findings:
            seen.setdefault((finding.rule, finding.subject), set()).update(finding.verdicts)
    for finding in assess(trust, on=on, rulebooks=STANDARD_RULEBOOKS).findings:
        possible = seen.get((finding.rule, finding.subject), set())
        assert possible <= finding.verdicts
        if possible and finding.settled and all(unknown.states for unknown in finding.unknowns):
            assert possible == finding.verdicts

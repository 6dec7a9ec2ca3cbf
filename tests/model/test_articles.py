"""Versions of articles that stand beside each other without a first day."""

from __future__ import annotations

import pytest

from wijkonderneming.model.articles import Articles
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.formers import FormerName
from wijkonderneming.model.ownrules import declared_problems
from wijkonderneming.values.when import When


def day(text: str | None) -> When | None:
    return None if text is None else When.parse(text)


@pytest.mark.parametrize(
    ("ends", "refused"),
    [
        ((None, None), [1]),
        (("2020-01-01", "2020-01-01"), [1]),
        (("2020-01-01", None), []),
        (("2020-01-01", "2021-01-01"), []),
        (("2020", "2020"), []),
        ((None, "2020-01-01", None, "2020-01-01"), [2, 3]),
    ],
)
def test_of_two_without_a_first_day_that_end_together_nothing_tells_which_is_in_force(
    ends: tuple[str | None, ...], refused: list[int]
) -> None:
    versions = tuple(Articles(id=f"v{n}", until=day(end)) for n, end in enumerate(ends))
    names = tuple(FormerName(value=f"name {n}", until=day(end)) for n, end in enumerate(ends))
    for entity, field in (
        (Entity(id="e", articles=versions), "articles"),
        (Entity(id="e", former_names=names), "former_names"),
    ):
        found = [(problem.path, problem.code) for problem in declared_problems(entity) if problem.code == "overlap"]
        assert found == [(f"{field}[{n}].since", "overlap") for n in refused]


def test_a_version_with_a_first_day_follows_one_without() -> None:
    versions = (Articles(id="old"), Articles(id="new", since=When.parse("2020")))
    assert list(declared_problems(Entity(id="e", articles=versions))) == []

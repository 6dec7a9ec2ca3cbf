"""What the chapter on amending articles asks beyond the views: whether they were amended, and by deed."""

from __future__ import annotations

from collections.abc import Callable

from wijkonderneming.governance.facts import fact
from wijkonderneming.governance.views.entity import EntityView
from wijkonderneming.governance.views.told import Told
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.rulebooks.nl.sources import BW2_OLDEST
from wijkonderneming.values.truth import TRUE, Truth

__all__ = ["amended_by_now", "notarial_by_now", "of_articles_in_force"]


@fact
def amended_by_now(entity: EntityView) -> Truth:
    """Whether the articles in force were amended since the oldest text of the law that is held."""
    versions = entity.told.items("articles")
    known = Truth.any(entity.articles.in_force(number, entity.on) for number, _ in enumerate(versions))
    if versions.missing is not None:
        known |= Truth.undecided((versions.missing,), "in force")
    return entity.amended_since(BW2_OLDEST) & known


@fact
def notarial_by_now(entity: EntityView) -> Truth:
    """Whether it had notarial articles by the day, as a co-operative always has (art. 2:54 BW)."""

    def begun(version: Told[Articles]) -> Truth:
        return version.day("since", unstated=TRUE).reached & version.flag("notarial")

    said = entity.told.items("articles").some(begun, asks="notarial articles")
    return entity.has_form(frozenset({LegalForm.COOPERATIE})) | said


def of_articles_in_force(entity: EntityView, test: Callable[[Told[Articles]], Truth], asks: str) -> Truth:
    """Whether something is so of the version of the articles in force; ``asks`` says what, in a few words of its own."""
    versions = entity.told.items("articles")
    found = Truth.any(
        entity.articles.in_force(number, entity.on) & test(version) for number, version in enumerate(versions)
    )
    return found if versions.missing is None else found | Truth.undecided((versions.missing,), asks)

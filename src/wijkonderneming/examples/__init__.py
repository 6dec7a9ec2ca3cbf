"""Documents that ship with the library: published cases with their sources, and one invented enterprise."""

from __future__ import annotations

from importlib.resources import files

from wijkonderneming.documents.texts import loads
from wijkonderneming.model.programme import Programme
from wijkonderneming.model.trust import Trust

__all__ = ["NAMES", "PROGRAMMES", "SHOWN", "UnknownExample", "load", "load_programme", "text"]

NAMES: tuple[str, ...] = (
    "de-eester",
    "eigg",
    "de-oude-school",
    "gerkesklooster-stroobos",
    "tevreden-deventer",
    "midwest-amsterdam",
    "esbeek",
    "meevaart",
    "malburgen-bruishuis",
    "afrikaanderwijk",
    "goodwin-hull",
    "coin-street",
)
"""The examples; ``de-oude-school`` is fictitious, the others hold published facts only."""

SHOWN: tuple[str, ...] = ("de-eester", "eigg", "de-oude-school")
"""The examples that a first look shows."""

PROGRAMMES: tuple[str, ...] = ("experiment-bewonersbedrijven",)
"""The examples that are programmes; they hold published facts only."""


class UnknownExample(KeyError):
    """There is no example of this name."""


def text(name: str) -> str:
    """The JSON document of an example.

    Raises:
        UnknownExample: when there is none.
    """
    known = (*NAMES, *PROGRAMMES)
    if name not in known:
        raise UnknownExample(f"{name}; examples are {', '.join(known)}")
    return (files(__name__) / f"{name}.json").read_text(encoding="utf-8")


def load(name: str) -> Trust:
    """The trust of an example.

    Raises:
        UnknownExample: when there is none.
    """
    return loads(text(name))


def load_programme(name: str) -> Programme:
    """The programme of an example.

    Raises:
        UnknownExample: when there is none.
    """
    return loads(text(name), root=Programme)

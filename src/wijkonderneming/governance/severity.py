"""What standing a rule has."""

from __future__ import annotations

from enum import Enum

__all__ = ["Severity"]


class Severity(Enum):
    """What standing a rule has, the strictest first."""

    MANDATORY = "mandatory"
    """Statute."""
    STATUS = "status"
    """Condition of a tax or charity status."""
    CHARTER = "charter"
    """An umbrella's or funder's criterion."""
    ARTICLES = "articles"
    """The trust's own articles."""
    GOOD_PRACTICE = "good_practice"
    """A code, guidance, a regulator's advice."""
    CONVENTION = "convention"
    """Usual in the field, without authority."""

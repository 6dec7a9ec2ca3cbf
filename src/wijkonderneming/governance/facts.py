"""Facts that only one source needs: written in its rulebook, found once for each object and day."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from wijkonderneming.governance.views.view import View

__all__ = ["fact"]

V = TypeVar("V", bound=View)
F = TypeVar("F")


def fact(find: Callable[[V], F]) -> Callable[[V], F]:
    """Make a fact of a function of a view: its answer is found once for each view.

    ::

        @fact
        def paid_directors(entity: EntityView) -> Count:
            return entity.told.items("offices").how_many(lambda office: office.money("pay_per_year") > NOTHING)
    """

    @wraps(find)
    def found(view: V) -> F:
        return view.world.memory.recall((found, type(view), view.id), lambda: find(view))

    return found

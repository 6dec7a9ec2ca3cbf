"""Making changes in a trust, a network or a programme: all of them or none, with every reason why not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

import attrs

from wijkonderneming.model.changes import Begin, Change
from wijkonderneming.model.dated import Outcome, one_at_a_time
from wijkonderneming.model.draft import Draft, value_at
from wijkonderneming.model.fieldtypes import Field, fits, says, types_of
from wijkonderneming.model.noun import listed
from wijkonderneming.model.root import Root
from wijkonderneming.values.base import IllFormed, Problem, described

__all__ = ["InvalidChange", "apply"]

R = TypeVar("R", bound=Root)

_BESIDE = frozenset({"notes", "sources"})
"""Lists that stand beside the facts: nothing is unknown because one is missing in them."""
_NUMBER = re.compile(r"\[([0-9]+)\](.*)", re.DOTALL)


class InvalidChange(IllFormed):
    """Changes cannot be made. ``problems`` names every reason, each with its path; nothing was changed."""


class _Touch(NamedTuple):
    """A field in which a change put something: the objects that were not there before, where it is a list."""

    number: int
    change: Change
    field: Field
    new: tuple[Any, ...]


def apply(root: R, *changes: Change | Iterable[Change]) -> R:
    """A trust, network or programme in which changes are made, in their order; the old one is untouched.

    All are made or none. Parts that no change touches are the same objects as before. Only when all are made does
    everything have to fit together, so of two that need each other either may come first, as long as the object that
    a change is made in is there.

    Args:
        root: the trust, network or programme.
        changes: changes, or several together as the functions named after what people do give them.

    Raises:
        InvalidChange: with every reason why they cannot be made, each with its path, like ``changes[0].item.holder``.
    """
    wanted = [one for some in changes for one in _several(some)]
    if not wanted:
        return root
    draft = Draft(root)
    problems: list[Problem] = []
    touches: list[_Touch] = []
    lost: set[str] = set()
    for number, change in enumerate(wanted):
        outcome = _outcome(change, draft, lost, root.noun)
        if outcome is None or outcome.problems:
            lost.update(change.brings if isinstance(change, Change) else ())
            problems += (problem.below(f"changes[{number}]") for problem in (outcome.problems if outcome else ()))
        else:
            touches += _made(number, change, outcome, draft)
    whole, ill_formed = draft.made()
    placed = (_placed(problem, root.noun, draft, touches, lost) for problem in ill_formed)
    problems += (problem for problem in placed if problem is not None)
    if problems:
        raise InvalidChange(tuple(problems))
    return whole


def _several(some: Any) -> Iterable[Any]:
    """The changes of an argument, which may be one; what is none is refused later, in its place."""
    single = isinstance(some, (Change, str)) or not isinstance(some, Iterable)
    return (some,) if single else some


def _outcome(change: Any, draft: Draft[Any], lost: set[str], noun: str) -> Outcome | None:
    """What a change makes of its object. Nothing where that was to come from a change that was refused."""
    ill_typed = tuple(_of_their_types(change))
    if ill_typed:
        return Outcome({}, ill_typed)
    if change.target in draft:
        made: Outcome = change.outcome(draft)
        return made
    if change.target in lost:
        return None
    key = "within" if isinstance(change, Begin) else "about"
    return Outcome({}, (Problem(path=key, code="dangling", expected=f"an id of the {noun}"),))


def _of_their_types(change: Any) -> Iterator[Problem]:
    """What of a change is not of its type."""
    if not isinstance(change, Change):
        yield Problem(code="wrong_type", expected="a change", found=described(change))
        return
    for field in types_of(type(change)).fields:
        value = getattr(change, field.name)
        if not fits(value, field.hint):
            yield Problem(path=field.key, code="wrong_type", expected=says(field.hint), found=described(value))


def _made(number: int, change: Change, outcome: Outcome, draft: Draft[Any]) -> list[_Touch]:
    """Make a change that fits, and remember where."""
    cls, item = draft.class_of(change.target), draft.item(change.target)
    touches = []
    for field in types_of(cls).fields:
        if field.name not in outcome.values:
            continue
        new: tuple[Any, ...] = ()
        if field.many:
            before = getattr(item, field.name)
            there = {id(one) for one in listed(before)}
            new = tuple(one for one in outcome.values[field.name] if id(one) not in there)
            if before is None and field.key not in _BESIDE and not one_at_a_time(cls, field.key):
                draft.open(change.target, field.key)
        touches.append(_Touch(number, change, field, new))
    draft.put(change.target, outcome.values)
    return touches


def _placed(problem: Problem, noun: str, draft: Draft[Any], touches: list[_Touch], lost: set[str]) -> Problem | None:
    """A problem of the changed root, with its path in the change it comes from where that can be told.

    Nothing when it is only that something is missing which another change was to bring, and which was refused.
    """
    path = problem.path.removeprefix(f"{noun}.")
    for touch in reversed(touches):
        above = draft.path(touch.change.target)
        whole = f"{above}.{touch.field.key}" if above else touch.field.key
        rest = path.removeprefix(whole)
        if not path.startswith(whole) or rest[:1] not in {"", ".", "["}:
            continue
        if numbered := _NUMBER.fullmatch(rest):
            item = getattr(draft.item(touch.change.target), touch.field.name)[int(numbered[1])]
            if not any(_same(item, new) for new in touch.new):
                continue
            rest = numbered[2]
            if problem.code == "dangling" and value_at(item, rest) in lost:
                return None
        return attrs.evolve(problem, path=f"changes[{touch.number}].{touch.change.part(rest)}")
    return problem


def _same(item: Any, new: Any) -> bool:
    """Whether an object is the one a change brought, also when another change was made in it since."""
    name = getattr(new, "id", None)
    return item is new or (name is not None and getattr(item, "id", None) == name)

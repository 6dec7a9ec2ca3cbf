"""Carrying out events: the changes that an event in the life of an entity is made of, read off its effects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from wijkonderneming.model.acts import ends, fresh, refused
from wijkonderneming.model.changes import Begin, Change, Revise
from wijkonderneming.model.dated import dated_fields
from wijkonderneming.model.effects import Effect, EffectKind
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.life import LifeEvent
from wijkonderneming.model.links import Link, LinkKind
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.values.when import When

__all__ = ["carry_out"]


def carry_out(trust: Trust, event: LifeEvent) -> tuple[Change, ...]:
    """The changes of an event: it is added to the life of the trust, and what it does is done on its day.

    What it begins without saying what, such as new articles, is for another change to bring. How an entity stands
    after it follows from the event itself.

    Raises:
        InvalidChange: when it has no day, or does what no change can do: moving what an entity has to another is
            ended and begun one by one.
        UnknownId: when it is about nothing that is there.
    """
    if event.on is None:
        raise refused("on", "not_stated", "an event of which the day is stated")
    made: list[Change] = [Begin(within=trust.id, field="life", item=event)]
    for effect in event.effects():
        made += _CARRIED[effect.kind_](trust, effect, event.on)
    return tuple(made)


def _sets(trust: Trust, effect: Effect, on: When) -> Iterator[Change]:
    """A field that keeps its history is revised; what the class has no field for, the event says by itself."""
    item = trust[effect.about]
    field = types_of(type(item)).named(effect.field)
    if field is None or getattr(item, field.name) == effect.value:
        return
    if effect.value is None or effect.field not in dated_fields(type(item)):
        raise refused(effect.field, "not_stated", "an event that says what it becomes, of a field that can change")
    yield Revise(about=effect.about, field=effect.field, value=effect.value, on=on)


def _begins(trust: Trust, effect: Effect, on: When) -> Iterator[Change]:
    if isinstance(effect.value, LinkKind) and effect.other is not None:
        name = fresh(trust, None, effect.about, effect.value.value, effect.other)
        link = Link(id=name, kind_=effect.value, from_=effect.about, to=effect.other, since=on)
        yield Begin(within=trust.id, field="links", item=link)


def _ends(trust: Trust, effect: Effect, on: When) -> Iterator[Change]:
    item = trust[effect.about]
    if getattr(item, "ending", ""):
        yield from ends((item,), on)


def _ends_each(trust: Trust, effect: Effect, on: When) -> Iterator[Change]:
    """Of a list of the object itself, or of what in a list of the trust belongs to it."""
    field = types_of(type(trust[effect.about])).named(effect.field)
    if field is not None:
        yield from ends(listed(getattr(trust[effect.about], field.name)), on)
    else:
        items = listed(getattr(trust, effect.field))
        yield from ends(tuple(item for item in items if item.pays == effect.about), on)


def _moves_each(trust: Trust, effect: Effect, on: When) -> Iterator[Change]:
    """What belongs to an entity and is there on the day stops it: nothing says what becomes of its terms."""
    if list(_ends_each(trust, effect, on)) or any(
        not item.ending and item.pays == effect.about for item in listed(getattr(trust, effect.field))
    ):
        raise refused(
            effect.field, "moves", "an entity that has none left: each is ended and begun by an act of its own"
        )
    yield from ()


def _keeps(trust: Trust, effect: Effect, on: When) -> Iterator[Change]:
    del trust, effect, on
    yield from ()


_CARRIED: Mapping[EffectKind, Callable[[Trust, Effect, When], Iterator[Change]]] = {
    EffectKind.SETS: _sets,
    EffectKind.BEGINS: _begins,
    EffectKind.ENDS: _ends,
    EffectKind.ENDS_EACH: _ends_each,
    EffectKind.MOVES_EACH: _moves_each,
    EffectKind.KEEPS: _keeps,
}

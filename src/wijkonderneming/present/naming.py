"""What to call the objects of a trust, a network or a programme: by name, else by what they are. Persons go by their id."""

from __future__ import annotations

from typing import Any

from wijkonderneming.model.bodies import Body, SeatGroup
from wijkonderneming.model.encumbrances import Encumbrance
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.noun import Noun
from wijkonderneming.model.offers import Offer
from wijkonderneming.model.offices import Office
from wijkonderneming.model.people import Organisation, Person
from wijkonderneming.model.rights import Right
from wijkonderneming.model.root import Root
from wijkonderneming.model.trust import Trust
from wijkonderneming.present.lawnames import law_title
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import joined, kind_word, word
from wijkonderneming.values.text import Lang

__all__ = ["label", "label_of", "labels"]

_MOST = 2
"""So many things of an offer are named."""


def label(trust: Root, name: str, lang: Lang) -> str:
    """What to call the object with an id.

    An object without a name is called by its kind and by whom or what it belongs to. The id stands behind it only
    where the trust has another object that would be called the same.
    """
    item = trust.by_id.get(name)
    if item is None:
        # A financial year the document does not list goes by its entity and its last day.
        entity, _, last = name.rpartition(":")
        if entity in trust.by_id:
            return f"{label(trust, entity, lang)}, {last}"
        law = law_title(name)
        return name if law is None else law.in_(lang)
    return label_of(trust, item, lang)


def label_of(trust: Root, item: Any, lang: Lang) -> str:
    """What to call an object of a trust."""
    if isinstance(item, Person):
        return f"{kind_word('person', lang)} {item.id}"
    called = getattr(item, "name", None)
    if isinstance(called, str) and called:
        return called
    described = _described(trust, item, lang)
    own = getattr(item, "id", None)
    alike = (
        other
        for other in trust.by_id.values()
        if type(other) is type(item) and other is not item and not getattr(other, "name", None)
    )
    if own is not None and any(_described(trust, other, lang) == described for other in alike):
        return f"{described} ({own})"
    return described


def labels(trust: Root, names: tuple[str, ...], lang: Lang) -> tuple[str, ...]:
    """What to call each of several objects."""
    return tuple(label(trust, name, lang) for name in names)


def _described(trust: Root, item: Any, lang: Lang) -> str:
    match item:
        case Entity():
            form = kind_word("entity", lang) if item.form is None else word(item.form, lang)
            return say("the", lang, what=form.partition(" (")[0])
        case Body():
            entity = trust.entity_of.get(item.id) if isinstance(trust, Trust) else None
            what = word(item.kind_, lang)
            return what if entity is None else _with("of_name", what, trust, entity, lang)
        case SeatGroup():
            what = kind_word("seat_group", lang)
            if item.appointed_by is not None:
                return _with("by_name", what, trust, item.appointed_by, lang)
            return what if item.class_ is None else say("for_name", lang, what=what, name=word(item.class_, lang))
        case Office():
            what = kind_word("office", lang) if item.role_ is None else word(item.role_, lang)
            return what if item.holder is None else _with("of_name", what, trust, item.holder, lang)
        case Offer():
            names = labels(trust, item.instruments[:_MOST], lang)
            more = len(item.instruments) - len(names)
            several = (*names, say("more", lang, n=more)) if more else names
            return say("of_name", lang, what=kind_word(item.noun, lang), name=joined(several, lang))
        case Right() | Encumbrance():
            return _with("over_name", kind_word(item.kind, lang), trust, item.over, lang)
        case Organisation(kind_=kind) if kind is not None:
            return word(kind, lang)
        case Noun():
            what = kind_word(item.kind or item.noun, lang)
            giver = getattr(item, "from_", None)
            return what if giver is None else _with("from_name", what, trust, giver, lang)
        case _:
            return str(getattr(item, "id", ""))


def _with(phrase: str, what: str, trust: Root, name: str, lang: Lang) -> str:
    """The object with another one it belongs to; parts of parts are followed as deep as the document goes."""
    return say(phrase, lang, what=what, name=label(trust, name, lang))

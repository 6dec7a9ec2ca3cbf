"""What differs between two documents, as a person reads it. What may be personal is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wijkonderneming.model.comparing import is_personal
from wijkonderneming.model.differences import Difference, DifferenceKind, Differences
from wijkonderneming.model.evidence import Claim, Gap
from wijkonderneming.model.fieldtypes import Field, is_whole, types_of
from wijkonderneming.model.root import Root
from wijkonderneming.model.wellformed import noun_of
from wijkonderneming.present.blocks import Cited, Items, Paragraph, Report, Section
from wijkonderneming.present.facts import simple_text
from wijkonderneming.present.formats import day_text, number_text
from wijkonderneming.present.naming import label, label_of
from wijkonderneming.present.phrases import say
from wijkonderneming.present.words import capital, field_word, joined, kind_word
from wijkonderneming.values.base import Frozen
from wijkonderneming.values.text import Lang, Text

__all__ = ["difference_text", "differences_report"]

_HIDDEN = {
    DifferenceKind.ADDED: "hidden_added",
    DifferenceKind.REMOVED: "hidden_removed",
    DifferenceKind.CHANGED: "hidden_changed",
}


def differences_report(found: Differences, lang: Lang) -> Report:
    """What differs, object by object."""
    n = len(found)
    counted = {0: "differs_in_nothing", 1: "differs_in_one"}.get(n, "differs_in")
    lead = [Paragraph(text=say(counted, lang, n=number_text(n, lang)))]
    for about, path in found.reordered:
        field, name = _field_words(found, about, path, lang), label(found.after, about, lang)
        lead.append(Paragraph(text=capital(say("other_order", lang, field=field, name=name))))
    by_object: dict[str, list[Cited]] = {}
    for item in found:
        by_object.setdefault(item.about, []).append(Cited(text=difference_text(found, item, lang)))
    sections = [
        Section(id=about, heading=_heading(found, about, lang), blocks=(Items(items=tuple(lines)),))
        for about, lines in by_object.items()
    ]
    name = getattr(found.after, "name", found.after.id)
    return Report(
        lang=lang.value, title=name, contents=say("contents", lang), lead=tuple(lead), sections=tuple(sections)
    )


def difference_text(found: Differences, item: Difference, lang: Lang) -> str:
    """One difference in words."""
    root = found.before if item.kind is DifferenceKind.REMOVED else found.after
    if item.kind is DifferenceKind.MOVED:
        before, after = _stood(found.before, item.before, lang), _stood(found.after, item.after, lang)
        return say("stands_elsewhere", lang, before=before, after=after)
    if item.within is not None:
        phrase = "is_new" if item.kind is DifferenceKind.ADDED else "is_gone"
        what = item.after if item.kind is DifferenceKind.ADDED else item.before
        field, name = _field_words(found, item.within, item.field, lang), label(root, item.within, lang)
        said = _gist(root, what, lang)
        return say(phrase, lang, field=field, name=name) + (f": {said}" if said else "")
    return _of_field(found, item, lang)


def _of_field(found: Differences, item: Difference, lang: Lang) -> str:
    """A field that differs."""
    words = _field_words(found, item.about, item.field, lang)
    field = _field_at(_either(found, item.about), item.field)
    if item.told_by:
        whole, _, rest = item.field.partition(".")
        by, told = field_word(item.told_by, lang), _told(found, item, lang)
        words = say("which_one", lang, field=_field_words(found, item.about, whole, lang), by=by, told=told)
        words += f", {field_word(rest, lang)}" if rest else ""
    if item.personal:
        return say(_HIDDEN[item.kind], lang, field=words)
    before, after = item.before, item.after
    if item.on is not None:
        shown = {"before": _value(found.before, field, before, lang), "after": _value(found.after, field, after, lang)}
        return say("was_dated", lang, day=day_text(item.on, lang), field=words, **shown)
    if field is not None and field.many and field.composed and (before is None or after is None):
        root, one = (found.after, after) if before is None else (found.before, before)
        if isinstance(one, tuple):
            phrase = "now_stated" if before is None else "now_unstated"
            return say(phrase, lang, field=words, what=_items(root, field, one, lang))
        phrase = "one_more" if before is None else "one_less"
        return say(phrase, lang, field=words, what=_value(root, field, one, lang))
    if item.field == "kind" and field is None:
        shown = {"before": kind_word(before, lang), "after": kind_word(after, lang)}
    else:
        shown = {"before": _value(found.before, field, before, lang), "after": _value(found.after, field, after, lang)}
    return say("was", lang, field=words, **shown)


def _items(root: Root, field: Field, items: tuple[Any, ...], lang: Lang) -> str:
    """What stands in a list that was not stated: what has an id is told by itself, and only counted here."""
    if not items:
        return say("none", lang)
    if any(getattr(one, "id", None) for one in items):
        return say("in_number", lang, n=number_text(len(items), lang))
    return _value(root, field, items, lang)


def _told(found: Differences, item: Difference, lang: Lang) -> str:
    """The value by which something without an id is told from others."""
    path = item.field.split(".")
    for depth in range(len(path), 0, -1):
        field = _field_at(_either(found, item.about), ".".join([*path[:depth], item.told_by]))
        if field is not None:
            root = found.after if item.told in found.after.by_id else found.before
            return _value(root, field, item.told, lang)
    return _value(found.after, None, item.told, lang)


def _heading(found: Differences, about: str, lang: Lang) -> str:
    """What to call an object, with its id, which both documents have."""
    root = found.after if about in found.after.by_id else found.before
    called = capital(label(root, about, lang))
    return called if called.endswith((f" {about}", f"({about})")) else f"{called} ({about})"


def _either(found: Differences, about: str) -> Any:
    item = found.after.by_id.get(about)
    return found.before.by_id.get(about, found.before) if item is None else item


def _stood(root: Root, end: tuple[str, str], lang: Lang) -> str:
    """Where something stood: the field, and the object that held it."""
    about, path = end
    return say("of_name", lang, what=field_word(path, lang, noun_of(root.by_id[about])), name=label(root, about, lang))


def _field_words(found: Differences, about: str, path: str, lang: Lang) -> str:
    return field_word(path, lang, noun_of(_either(found, about)))


def _field_at(item: Any, path: str) -> Field | None:
    """The field at a path below an object, as far as the classes tell."""
    cls: Any = type(item)
    field = None
    for key in path.split("."):
        field = types_of(cls).named(key) if isinstance(cls, type) else None
        if field is None:
            return None
        cls = field.item
    return field


# Values


def _value(root: Root, field: Field | None, value: Any, lang: Lang) -> str:
    """A value as a person reads it; an id by what it is called."""
    match value:
        case None:
            return say("not_stated", lang)
        case tuple():
            return joined([_value(root, field, one, lang) for one in value], lang) or say("none", lang)
        case str():
            return label(root, value, lang) if field is not None and field.nouns else value
        case Text():
            return value.in_(lang)
        case Frozen() if not is_whole(type(value)):
            called = label_of(root, value, lang) if getattr(value, "id", None) else ""
            return called or _gist(root, value, lang) or say("something", lang)
        case _:
            return simple_text(value, lang) or str(value)


def _gist(root: Root, item: Any, lang: Lang) -> str:
    """What an object says, field by field; of lists of objects the number."""
    return "; ".join(_said(root, item, lang))


def _said(root: Root, item: Any, lang: Lang) -> Iterator[str]:
    if getattr(item, "kind", ""):
        yield kind_word(item.kind, lang)
    for field in types_of(type(item)).fields:
        value = getattr(item, field.name)
        if field.name in {"id", "name"} and not is_personal(item, field, root) and getattr(item, "id", None):
            continue  # the heading says so
        if value is None or (not field.required and value == field.default):
            continue
        if is_personal(item, field, root):
            shown = say("not_shown", lang)
        elif field.name == "field" and isinstance(item, (Claim, Gap)):
            shown = field_word(value, lang, noun_of(root.by_id[item.about]))
        elif field.many and field.composed and field.item is not Text:
            shown = number_text(len(value), lang)
        else:
            shown = _value(root, field, value, lang)
        yield f"{field_word(field.key, lang, noun_of(item))}: {shown}"

"""Whether objects fit together: types, ids, references, bounds, days, cycles, currencies, and what claims are about.

Nothing here knows a class of the model but links, claims and gaps: each class declares what its fields
are bounded by, refer to and come after, and this reads the declarations.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from wijkonderneming.model.evidence import Claim, Gap
from wijkonderneming.model.fieldtypes import Field, fits, per_class, says, types_of
from wijkonderneming.model.formers import Former
from wijkonderneming.model.links import Link
from wijkonderneming.model.noun import Noun, listed
from wijkonderneming.model.ownrules import declared_problems, out_of_bounds
from wijkonderneming.values.base import Frozen, Problem, described
from wijkonderneming.values.identifiers import InvalidId, check_id
from wijkonderneming.values.money import Money

if TYPE_CHECKING:
    from wijkonderneming.model.root import Root

__all__ = [
    "Place",
    "claim_problems",
    "claimable",
    "claimed_field",
    "currencies",
    "cycles",
    "noun_of",
    "outside",
    "places",
    "problems_of",
    "walk",
]


class Place(NamedTuple):
    """An object and where it stands.

    Attributes:
        item: the object.
        above: where the object stands that holds it; nothing for the outermost.
        key: the field of that object, as documents call it.
        number: its place in the list of that field; nothing when the field is no list.
    """

    item: Any
    above: Place | None
    key: str
    number: int | None

    @property
    def path(self) -> str:
        """The path from the outermost object; empty for that one itself."""
        if self.above is None:
            return self.key
        key = self.key if self.number is None else f"{self.key}[{self.number}]"
        above = self.above.path
        return f"{above}.{key}" if above else key

    def to(self, key: str) -> str:
        """The path of a field of this object."""
        path = self.path
        return f"{path}.{key}" if path else key

    def around(self) -> Iterator[Any]:
        """The objects that hold this one, from the inside."""
        above = self.above
        while above is not None:
            yield above.item
            above = above.above


def places(item: Any, path: str = "") -> list[Place]:
    """An object and everything inside it that has fields of its own, outer before inner."""
    found: list[Place] = []
    _collect(Place(item, None, path, None), found)
    return found


def _collect(place: Place, found: list[Place]) -> None:
    found.append(place)
    for name, holds in types_of(type(place.item)).nested:
        value = getattr(place.item, name)
        if value is None:
            continue
        key = name.rstrip("_")
        if holds == "one":
            if isinstance(value, Frozen):
                _collect(Place(value, place, key, None), found)
        elif type(value) is tuple:
            for i, part in enumerate(value):
                if isinstance(part, Frozen):
                    _collect(Place(part, place, key, i), found)


def walk(item: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """An object and everything inside it that has fields of its own, each with its path."""
    return ((place.path, place.item) for place in places(item, path))


def noun_of(item: Any) -> str:
    """The word by which fields refer to an object."""
    return item.noun if isinstance(item, Noun) else type(item).__name__.lower()


@per_class
def claimable(cls: type[Any]) -> tuple[Field, ...]:
    """The fields of a class that a source can say something of: all but its id."""
    return tuple(field for field in types_of(cls).fields if field.name != "id")


def claimed_field(cls: type[Any], key: str | None, *, dated: bool) -> tuple[type[Any], Field] | None:
    """The class and its field that a claim gives a value of; nothing when there is no such field.

    Args:
        cls: the class of what the claim is about.
        key: the field, as documents call it.
        dated: whether it is said for a day: of dated values that is the one in force then, not the list of them.
    """
    field = next((field for field in claimable(cls) if field.key == key), None)
    if field is None or not dated or not (field.many and field.composed) or issubclass(field.item, Former):
        return None if field is None else (cls, field)
    value, since = types_of(field.item).named("value"), types_of(field.item).named("since")
    return (cls, field) if value is None or since is None else (field.item, value)


def problems_of(root: Root, sound: Container[int] = ()) -> tuple[Problem, ...]:
    """Everything that is ill-formed in the root of a document.

    Args:
        root: the root.
        sound: objects, by their identity, that stand where they stood in a well-formed root of which nothing was taken
            away. What they hold and refer to is not asked again.
    """
    from wijkonderneming.model.soundness import is_sound

    if sound == () and is_sound(root):
        return ()
    there = places(root)
    new = [place for place in there if id(place.item) not in sound]
    found = [problem for place in new for problem in _types(place)]
    if not found:
        by_id: dict[str, Place] = {}
        found += _ids(there, by_id)
        for place in new:
            found += _alone(place)
            if types_of(type(place.item)).refers:
                found += _references(place, by_id)
        if any(True for place in new if types_of(type(place.item)).refers for _ in _acyclic(place.item)):
            found += cycles(there, by_id)
        found += _evidence(root, by_id, sound)
        found += currencies(there, by_id)
    return tuple(problem.below(root.noun) for problem in found)


def _types(place: Place) -> Iterator[Problem]:
    """Every field holds a value of its type."""
    plan = types_of(type(place.item))
    for check, value, field in zip(plan.checks, plan.values(place.item), plan.fields, strict=True):
        if value is None and field.optional:
            continue
        if not check(value):
            code, expected = "wrong_type", says(field.hint)
            if isinstance(value, str) and field.item is str:
                code, expected = "not_text", "text without control characters or halves of characters"
            yield Problem(path=place.to(field.key), code=code, expected=expected, found=described(value))


def _ids(there: list[Place], by_id: dict[str, Place]) -> Iterator[Problem]:
    """Every id is one, and no other object has it; fills the places by id."""
    for place in there:
        name = getattr(place.item, "id", None)
        if name is None:
            continue
        if by_id.setdefault(name, place) is not place:
            expected = "an id that no other object has"
            yield Problem(path=place.to("id"), code="duplicate_id", expected=expected, found=described(name))
        try:
            check_id(name)
        except InvalidId as error:
            yield from (problem.below(place.to("id")) for problem in error.problems)


def _alone(place: Place) -> Iterator[Problem]:
    """What is ill-formed in an object by itself."""
    if isinstance(place.item, Noun):
        for problem in declared_problems(place.item):
            yield problem.below(place.path) if place.path else problem


def _references(place: Place, by_id: Mapping[str, Place]) -> Iterator[Problem]:
    """Every id refers to an object of a noun that fits, and that stands where it should."""
    for field in types_of(type(place.item)).refers:
        value = getattr(place.item, field.name)
        if value is None:
            continue
        for i, name in enumerate(value if field.many else (value,)):
            target = by_id.get(name)
            if target is None:
                code, expected = "dangling", _one_of(field.nouns)
            elif "any" not in field.nouns and noun_of(target.item) not in field.nouns:
                code, expected = "wrong_noun", _one_of(field.nouns)
            elif field.placed and (wrong := outside(place, field, target)):
                code, expected = "elsewhere", wrong
            else:
                continue
            key = f"{field.key}[{i}]" if field.many else field.key
            yield Problem(path=place.to(key), code=code, expected=expected, found=described(name))


def _one_of(nouns: tuple[str, ...]) -> str:
    return "an id of the document" if "any" in nouns else "the id of " + " or ".join(map(_with_article, nouns))


def _with_article(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeio' else 'a'} {noun.replace('_', ' ')}"


def outside(place: Place, field: Field, target: Place) -> str:
    """What was expected of a reference that goes to an object in the wrong place; nothing when the place is right."""
    same, within, other = (field.metadata.get(key) for key in ("same", "within", "other_than"))
    # What a source claims stands nowhere, or in what it claims of the same object: their ids tell.
    holder, other_holder = (None, None) if not same else (_holder(place, same), _holder(target, same))
    if holder is not None and (other_holder is None or holder.id != other_holder.id):
        return f"one of the same {same}"
    if within:
        holder = getattr(place.item, within)
        if holder is not None and all(getattr(item, "id", None) != holder for item in target.around()):
            return f"one that stands in what {within.rstrip('_')} refers to"
    if other and getattr(place.item, other) == target.item.id:
        return f"something else than {other.rstrip('_')}"
    return ""


def _holder(place: Place, noun: str) -> Any:
    return next((item for item in place.around() if noun_of(item) == noun), None)


def cycles(there: list[Place], by_id: Mapping[str, Place]) -> Iterator[Problem]:
    """Following one kind of reference never comes back to where it began: nothing is part of itself."""
    edges: dict[str, dict[str, list[tuple[str, Place, str]]]] = {}
    for place in there:
        for relation, start, end, key in _acyclic(place.item) if types_of(type(place.item)).refers else ():
            if start in by_id and end in by_id:
                edges.setdefault(relation, {}).setdefault(start, []).append((end, place, key))
    for relation, graph in edges.items():
        for place, key, start in _back(graph):
            expected = f"no cycle of {relation}"
            yield Problem(path=place.to(key), code="cycle", expected=expected, found=described(start))


def _acyclic(item: Any) -> Iterator[tuple[str, str, str, str]]:
    """The relation, both ends and the field of every reference of an object that may not come back to itself."""
    for field in types_of(type(item)).refers:
        if field.metadata.get("acyclic") and getattr(item, field.name) is not None:
            yield field.key, item.id, getattr(item, field.name), field.key
    if isinstance(item, Link) and item.kind_.acyclic:
        yield item.kind_.value, item.from_, item.to, "to"


def _back(graph: Mapping[str, list[tuple[str, Place, str]]]) -> Iterator[tuple[Place, str, str]]:
    """The references that close a cycle, found in one pass from each object in order."""
    done: set[str] = set()
    for root in graph:
        if root in done:
            continue
        on_path = {root}
        todo = [(root, iter(graph[root]))]
        while todo:
            start, rest = todo[-1]
            for end, place, key in rest:
                if end in on_path:
                    yield place, key, start
                elif end not in done:
                    on_path.add(end)
                    todo.append((end, iter(graph.get(end, ()))))
                    break
            else:
                todo.pop()
                on_path.discard(start)
                done.add(start)


def currencies(there: list[Place], by_id: Mapping[str, Place]) -> Iterator[Problem]:
    """One currency per entity: in it, in what it pays or receives, and in what is claimed of either."""
    seen: dict[str, str] = {}
    for place in there:
        about = place
        fields = types_of(type(place.item)).amounts
        if isinstance(place.item, Claim) and isinstance(place.item.value, Money) and place.item.about in by_id:
            about, fields = by_id[place.item.about], tuple(f for f in claimable(Claim) if f.key == "value")
        purses = _purses(about, by_id) if fields else ()
        for field in fields:
            value = getattr(place.item, field.name)
            for one in () if value is None else value if field.many else (value,):
                found = one.currency.value
                other = next((seen[purse] for purse in purses if seen.setdefault(purse, found) != found), None)
                if other is not None:
                    expected = f"{other}, as elsewhere in this entity"
                    yield Problem(path=place.to(field.key), code="other_currency", expected=expected, found=found)


def _purses(place: Place, by_id: Mapping[str, Place]) -> tuple[str, ...]:
    """The entities whose money is meant in an object, on all sides of it; nothing when there is no telling."""
    for item in (place.item, *place.around()):
        if noun_of(item) == "entity":
            return (str(item.id),)
        if isinstance(getattr(item, "pays", None), str):
            others = dict.fromkeys((getattr(item, "partner", None), *getattr(item, "payees", ())))
            inside = (name for name in others if name in by_id and noun_of(by_id[name].item) == "entity")
            return (item.pays, *inside)
    for field in types_of(type(place.item)).refers:
        value = getattr(place.item, field.name)
        for name in value if type(value) is tuple else (value,):
            pays = getattr(by_id[name].item, "pays", None) if name in by_id else None
            if isinstance(pays, str):
                return (pays,)
    return ()


def _evidence(root: Root, by_id: Mapping[str, Place], sound: Container[int]) -> Iterator[Problem]:
    """Claims and gaps are about fields that exist; a claimed value is of the type of its field, a gap is in a list."""
    for i, claim in enumerate(listed(root.claims)):
        if claim.about in by_id and id(claim) not in sound:
            yield from (p.below(f"claims[{i}]") for p in claim_problems(claim, by_id))
    for i, gap in enumerate(listed(root.gaps)):
        if gap.about in by_id and id(gap) not in sound:
            field, found = _meant(gap, by_id)
            if field is not None and not field.many:
                found = Problem(path="field", code="not_a_list", expected="a field that holds a list", found=field.key)
            if found is not None:
                yield found.below(f"gaps[{i}]")


def _meant(item: Claim | Gap, by_id: Mapping[str, Place]) -> tuple[Field | None, Problem | None]:
    """The field that a claim or gap is about, or what is wrong with its name."""
    cls = type(by_id[item.about].item)
    field = next((field for field in claimable(cls) if field.key == item.field), None)
    if field is not None or item.field is None:
        return field, None
    known = ", ".join(sorted(field.key for field in claimable(cls)))
    return None, Problem(path="field", code="unknown_field", expected=f"one of {known}", found=described(item.field))


def claim_problems(claim: Claim, by_id: Mapping[str, Place]) -> Iterator[Problem]:
    """What is ill-formed in a claim about something that exists."""
    _, problem = _meant(claim, by_id)
    meant = claimed_field(type(by_id[claim.about].item), claim.field, dated=claim.on is not None)
    if problem is not None:
        yield problem
    elif claim.value is not None and meant is None:
        yield Problem(path="field", code="missing_key", expected="the key field: what the value is of")
    elif claim.value is not None and meant is not None:
        cls, field = meant
        if not fits(claim.value, field.hint):
            found = described(claim.value)
            yield Problem(path="value", code="wrong_type", expected=says(field.hint), found=found)
        else:
            yield from _claimed(cls, field, claim.value, by_id)


def _claimed(cls: type[Any], field: Field, value: Any, by_id: Mapping[str, Place]) -> Iterator[Problem]:
    """What would be ill-formed in an object if it had the claimed value."""
    for problem in out_of_bounds(cls, lambda name: value if name == field.name else None):
        yield Problem(path="value", code=problem.code, expected=problem.expected, found=problem.found)
    if field.nouns:
        for i, name in enumerate(value if field.many else (value,)):
            if name not in by_id or not ({"any", noun_of(by_id[name].item)} & set(field.nouns)):
                code = "wrong_noun" if name in by_id else "dangling"
                path = f"value[{i}]" if field.many else "value"
                yield Problem(path=path, code=code, expected=_one_of(field.nouns), found=described(name))
    if field.composed:
        for i, part in enumerate(value if field.many else (value,)):
            for place in places(part, f"value[{i}]" if field.many else "value"):
                yield from _types(place)
                yield from _alone(place)
                yield from _references(place, by_id)

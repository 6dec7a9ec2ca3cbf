"""Changes and their opposites: taking back by hand what a change did, and acts that close what another opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wijkonderneming as wo
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.model.changes import Change
from wijkonderneming.model.dated import dated_fields
from wijkonderneming.model.formers import held_on
from wijkonderneming.model.noun import listed
from wijkonderneming.model.root import Root
from wijkonderneming.testing import changes_of, trusts
from wijkonderneming.testing.paths import inside, put
from wijkonderneming.values.money import Currency

FAR = date(2090, 5, 31)
LATER = FAR + timedelta(days=40)


def on(day: date) -> wo.When:
    return wo.When.on(day)


def taken_back(changed: Any, before: Any, change: Change) -> Any:
    """A changed root with the one object the change was made in as it was, and without the gap that came with it."""
    if change.target == before.id:
        field = getattr(change, "field", None)
        whole = attrs.evolve(changed, gaps=before.gaps)
        return whole if field is None else attrs.evolve(whole, **{field: getattr(before, field)})
    path = next(path for path, item in inside(changed) if getattr(item, "id", None) == change.target)
    old = next(item for _, item in inside(before) if getattr(item, "id", None) == change.target)
    return attrs.evolve(put(changed, path, old), gaps=before.gaps)


def accepted(draw: Any, root: Root) -> tuple[Change, Root] | None:
    for _ in range(4):
        change = draw(changes_of(root, currency=Currency.EUR))
        try:
            return change, wo.apply(root, change)
        except wo.InvalidChange:
            continue
    return None


@settings(max_examples=40)
@given(st.data())
def test_taking_back_by_hand_what_a_change_did_gives_the_old_trust(data: st.DataObject) -> None:
    before = data.draw(trusts(currency=Currency.EUR, most=10))
    found = accepted(data.draw, before)
    if found is None:
        return
    change, changed = found
    again = taken_back(changed, before, change)
    assert again == before
    assert dumps(again) == dumps(before)


def revisable(trust: wo.Trust) -> Iterator[tuple[Any, str, Any]]:
    """Fields of which the value moves into a history that is over: the object, the field, and another value for it.

    A former value of which it is not known when it ended may have come after whatever is revised.
    """
    for _, item in inside(trust):
        for key, dated in dated_fields(type(item)).items():
            formers = () if dated.history is None else listed(getattr(item, dated.history.name))
            open_ended = any(former.until is None or former.until.latest is None for former in formers)
            if dated.history is not None and getattr(item, dated.field.name) is not None and not open_ended:
                now = getattr(item, dated.field.name)
                if isinstance(now, str):
                    yield item, key, "another name"
                elif isinstance(now, Enum):
                    yield item, key, next(one for one in type(now) if one is not now)
                elif type(now) is int:
                    yield item, key, now - 1 if now > 1 else now + 1


@settings(max_examples=30)
@given(trusts(most=10), st.data())
def test_revising_there_and_back_gives_the_value_back_and_keeps_what_was_between(
    trust: wo.Trust, data: st.DataObject
) -> None:
    found = list(revisable(trust))
    if not found:
        return
    item, key, other = data.draw(st.sampled_from(found))
    dated = dated_fields(type(item))[key]
    assert dated.history is not None
    old = getattr(item, dated.field.name)
    there = wo.Revise(about=item.id, field=key, value=other, on=on(FAR))
    back = wo.Revise(about=item.id, field=key, value=old, on=on(LATER))
    try:
        once, both = wo.apply(trust, there), wo.apply(trust, there, back)
    except wo.InvalidChange:  # its history is not over by then, or what it becomes does not fit
        return
    new = both[item.id]
    formers = getattr(new, dated.history.name)
    assert getattr(new, dated.field.name) == old
    assert [former.value for former in formers[-2:]] == [old, other]
    assert held_on(old, formers, LATER) == (old,)
    assert held_on(old, formers, FAR) == (other,)
    before = FAR - timedelta(days=1)
    earlier = held_on(getattr(item, dated.field.name), listed(getattr(item, dated.history.name)), before)
    assert held_on(old, formers, before) == earlier
    assert getattr(once[item.id], dated.field.name) == other
    assert loads(dumps(both)) == both


BOARD = wo.Body(id="board", kind_=wo.BodyKind.BOARD)
BASE = wo.Trust(
    id="t",
    name="Huis",
    people=(wo.Person(id="p1", residences=()),),
    organisations=(wo.Organisation(id="bank"),),
    entities=(
        wo.Entity(
            id="e",
            form=wo.LegalForm.VERENIGING,
            bodies=(BOARD,),
            statuses=(),
            offices=(wo.Office(id="o", body="board", holder="p1", suspended=(), absent=()),),
            membership=(wo.MemberClass(id="class"),),
            members=(wo.Member(id="m", holder="p1", member_class="class", suspended=()),),
        ),
        wo.Entity(id="f", form=wo.LegalForm.STICHTING),
    ),
    links=(),
    interests=(),
    phases=(),
)
INTEREST = wo.Interest(id="i", person="p1", in_="bank", since=on(FAR))
ASIDE = wo.Body(id="aside", kind_=wo.BodyKind.ADVISORY)
PAIRS: dict[str, tuple[tuple[Change, ...], Callable[[wo.Trust], tuple[Change, ...]]]] = {
    "suspended": (wo.suspend(BASE, about="o", on=FAR), lambda t: wo.lift_suspension(t, about="o", on=LATER)),
    "member": (wo.suspend(BASE, about="m", on=FAR), lambda t: wo.lift_suspension(t, about="m", on=LATER)),
    "absent": (wo.be_absent(BASE, office="o", on=FAR), lambda t: wo.come_back(t, office="o", on=LATER)),
    "linked": (
        wo.link(BASE, kind=wo.LinkKind.OPERATES_FOR, from_="e", to="f", on=FAR, id_="l"),
        lambda t: wo.end_link(t, link="l", on=LATER),
    ),
    "interest": (wo.declare_interest(BASE, interest=INTEREST), lambda t: wo.end_interest(t, interest="i", on=LATER)),
    "status": (
        wo.grant_status(BASE, entity="e", status=wo.StatusKind.ANBI, on=FAR),
        lambda t: wo.end_status(t, entity="e", status=wo.StatusKind.ANBI, on=LATER),
    ),
    "body": (
        wo.create_body(BASE, entity="e", body=ASIDE, on=FAR),
        lambda t: wo.abolish_body(t, body="aside", on=LATER),
    ),
    "phase": (
        wo.start_phase(BASE, phase=wo.PhaseKind.OPERATING, on=FAR, id_="ph"),
        lambda t: wo.end_phase(t, phase="ph", on=LATER),
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_what_one_act_opens_another_closes_and_nothing_else_changed(name: str) -> None:
    opened, close = PAIRS[name]
    once = wo.apply(BASE, opened)
    both = wo.apply(once, close(once))
    (stretch,) = [item for _, item in inside(both) if item not in [old for _, old in inside(BASE)] and spans(item)]
    assert (stretch.since, stretch.until) == (on(FAR), on(LATER))
    assert TrustView(both, FAR - timedelta(days=1)).entity("e").board.in_office.equals(1).is_true
    with pytest.raises(wo.InvalidChange):
        wo.apply(both, close(both))


def spans(item: Any) -> bool:
    return getattr(item, "since", None) == on(FAR)

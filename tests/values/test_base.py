"""What all immutable classes and all errors share."""

from __future__ import annotations

import copy
import pickle
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming.testing import (
    amounts,
    areas,
    counts,
    money,
    organisation_ids,
    places,
    postcodes,
    rates,
    recurrences,
    shares,
    sources,
    spans,
    texts,
    truths,
    unknowns,
    whens,
)
from wijkonderneming.values.base import Frozen, IllFormed, InvalidValue, Problem, described
from wijkonderneming.values.money import InvalidMoney, Money

VALUES = st.one_of(
    amounts(), areas(), counts(open_numbers=True), money(), organisation_ids(), places(), postcodes(), rates(), recurrences(),
    shares(), sources(), spans(), texts(), truths(open_numbers=True), unknowns(), whens(),
)  # fmt: skip


@attrs.frozen(kw_only=True, order=False, repr=False, weakref_slot=False)
class Example(Frozen):
    """A class with one field of each kind."""

    a: object = None
    b: object = None
    c: object = None
    d: object = None
    e: object = None
    name: str = attrs.field(default="", metadata={"personal": True})
    inner: str = attrs.field(default="", repr=False)


class Several(IllFormed):
    """An error with arguments of its own."""

    def __init__(self, about: str) -> None:
        super().__init__((Problem(code="one", expected=about), Problem(path="x", code="two", expected=about)))


@given(VALUES)
def test_values_survive_copying(value: object) -> None:
    repr(value)
    before = hash(value)
    for made in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert made == value
        assert hash(made) == before


@given(VALUES)
def test_values_cannot_be_changed(value: attrs.AttrsInstance) -> None:
    field = attrs.fields(type(value))[0].name
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, field, None)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        delattr(value, field)
    with pytest.raises((AttributeError, TypeError)):
        object.__setattr__(value, "another", None)


@given(VALUES, VALUES)
def test_equal_values_have_one_hash_and_one_text(one: object, other: object) -> None:
    if one == other:
        assert hash(one) == hash(other)
        assert repr(one) == repr(other)
    assert one != object()


@given(places())
def test_the_repr_of_a_place_does_not_say_where_somebody_lives(place: Frozen) -> None:
    shown = repr(place)
    assert not any(word in shown for word in ("Eigg", "eigg", "Amsterdam", "Havengebied", "Cramalot", "Pijp"))


def test_a_repr_is_short_and_leaves_out_what_is_personal() -> None:
    assert repr(Example(name="somebody", inner="x")) == "Example()"
    assert repr(Example(a=1, b=(1, 2, 3), c=(1, 2, 3, 4), d=frozenset(range(9)), e=5)) == (
        "Example(a=1, b=(1, 2, 3), c=<4>, d=<9>)"
    )
    assert repr(Example(a="x" * 40, b="y" * 41)) == f"Example(a={'x' * 40!r}, b={'y' * 40 + '...'!r})"
    assert repr(Frozen()) == "Frozen()"


def test_a_problem_says_where_what_was_expected_and_what_was_found() -> None:
    bare = Problem(code="c", expected="a day")
    assert str(bare) == "expected a day [c]"
    assert str(Problem(path="x", code="c", expected="a day", found="5")) == "x: expected a day, found 5 [c]"
    assert bare.below("rate").below("[3]").below("capital").below("trust").path == "trust.capital[3].rate"
    assert bare.below("trust") == Problem(path="trust", code="c", expected="a day")


@pytest.mark.parametrize(
    "error",
    [IllFormed((Problem(code="a", expected="b"),)), IllFormed(()), InvalidMoney("a", expected="b"), Several("b")],
)
def test_errors_survive_copying_with_their_notes(error: IllFormed) -> None:
    error.add_note("while reading a document")
    for made in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert type(made) is type(error)
        assert made.problems == error.problems == made.args
        assert str(made) == str(error) == "\n".join(map(str, error.problems))
        assert made.__notes__ == ["while reading a document"]


def test_an_invalid_value_is_a_value_error_with_one_problem() -> None:
    with pytest.raises(ValueError, match="expected b, found c") as caught:
        raise InvalidValue("a", expected="b", found="c")
    assert isinstance(caught.value, InvalidValue)
    assert caught.value.problems == (Problem(code="a", expected="b", found="c"),)


class Colour(Enum):
    """A closed vocabulary."""

    RED = "red"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "None"), (True, "True"), (12, "12"), (0.5, "0.5"), (date(2024, 2, 29), "2024-02-29"), (Fraction(1, 3), "1/3"),
        (Decimal("1E+9999"), "1E+9999"), (Colour.RED, "red"), ("Jan", "text of 3 characters"), ((1, 2), "tuple of 2"),
        ({"Jan": 1}, "an object of 1 keys"), ({1}, "set of 1"), ([], "list of 0"), (b"Jan", "bytes"), (Money("EUR 1.00"), "Money"),
    ],
)  # fmt: skip
def test_a_found_value_is_shown_when_it_cannot_be_personal(value: object, expected: str) -> None:
    assert described(value) == expected


def test_a_number_without_end_is_not_written_out() -> None:
    for number in (10**5000, -(10**5000), Fraction(1, 10**5000)):
        assert described(number) == "a number of more than 40 digits"
    assert described(Decimal("1" * 5000)) == "Decimal of 5000 characters"
    assert described(10**40 - 1) == "9" * 40

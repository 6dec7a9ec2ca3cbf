"""Every problem is told in Dutch too: what is wrong, what was expected and what was found."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wijkonderneming
from wijkonderneming import examples
from wijkonderneming.cli import main
from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.texts import loads
from wijkonderneming.model.applying import InvalidChange, apply
from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.present.expectedwords import in_dutch
from wijkonderneming.present.problems import problem_text
from wijkonderneming.present.problemwords import PROBLEM_CODES
from wijkonderneming.testing.changing import changes_of
from wijkonderneming.testing.drawn_roots import trusts
from wijkonderneming.testing.faults import nearly_valid
from wijkonderneming.values.base import Problem
from wijkonderneming.values.text import Lang

ROOT = Path(wijkonderneming.__file__).parent
REFUSE = {"refused", "_refused"}
ROOMS = ("values", "model", "documents")
"""The rooms of which people meet the refusals; rules and kinds of one's own are refused to whoever writes them."""
FOR_WRITERS = {
    "InvalidAmount",
    "InvalidCatalogue",
    "InvalidCase",
    "InvalidCount",
    "InvalidMoney",
    "InvalidRule",
    "InvalidStrand",
    "InvalidTruth",
    "InvalidUnknown",
    "InvalidTally",
    "MixedUnits",
}
"""Refusals of what no document holds."""
FOR_KINDS = {"catalogue", "kinds"}
"""Where kinds that somebody wrote are refused."""


def texts_of(node: ast.AST | None) -> Iterator[str]:
    """The texts an expression may be, with a word for what is put into it."""
    match node:
        case ast.Constant(value=str() as text):
            yield text
        case ast.JoinedStr(values=values):
            yield "".join(str(v.value) if isinstance(v, ast.Constant) else "word" for v in values)
        case ast.IfExp(body=body, orelse=other):
            yield from texts_of(body)
            yield from texts_of(other)


def refusals() -> Iterator[tuple[str, ast.Call, dict[str, ast.AST | None]]]:
    """Every call by which something is refused, with the code and what is expected."""
    for path in sorted(ROOT.rglob("*.py")):
        room = path.relative_to(ROOT).parts[0]
        if room in {"present", "testing"} or path.stem in FOR_KINDS:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                named: dict[str, ast.AST | None] = {word.arg: word.value for word in node.keywords if word.arg}
                if "expected" in named:
                    yield room, node, {"code": named.get("code", node.args[0] if node.args else None), **named}
                elif ast.unparse(node.func).rpartition(".")[2] in REFUSE:
                    at = 0 if room == "documents" else 1
                    texts: dict[str, ast.AST | None] = {}
                    texts.update(zip(("code", "expected"), node.args[at : at + 2], strict=False))
                    yield room, node, texts
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple):
                names = [target.id for target in node.targets[0].elts if isinstance(target, ast.Name)]
                values = node.value.elts if isinstance(node.value, ast.Tuple) else []
                if "code" in names:
                    assigned: dict[str, ast.AST | None] = {}
                    assigned.update(zip(names, values, strict=False))
                    yield room, ast.Call(ast.Name("assigned"), [], []), assigned
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in {"expected", "_EXPECTED"}:
                yield room, ast.Call(ast.Name("assigned"), [], []), {"expected": node.value}


def test_every_code_has_words() -> None:
    found = {
        code
        for _, call, said in refusals()
        if ast.unparse(call.func) not in FOR_WRITERS
        for code in texts_of(said.get("code"))
        if re.fullmatch("[a-z0-9_]+", code)
    }
    assert len(found) > 100
    assert found - {"duplicate_word"} - set(PROBLEM_CODES) == set()
    assert {f"duplicate_{what}" for what in ("rule", "rulebook", "parameter")} <= set(PROBLEM_CODES)


def test_whatever_is_expected_has_dutch() -> None:
    lacking = {
        text
        for room, call, said in refusals()
        if room in ROOMS and ast.unparse(call.func) not in FOR_WRITERS
        for text in texts_of(said.get("expected"))
        if in_dutch(text) is None
    }
    assert lacking == set()


def told(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        assert in_dutch(problem.expected) is not None, problem
        assert not problem.found or in_dutch(problem.found) is not None, problem
        line = problem_text(problem, Lang.NL)
        assert line.startswith(f"{problem.path}: {PROBLEM_CODES[problem.code].in_(Lang.NL)}; verwacht: ")
        assert problem_text(problem, Lang.EN) == str(problem)


@settings(max_examples=15)
@given(nearly_valid())
def test_problems_of_trusts_are_told(parts: dict[str, Any]) -> None:
    try:
        Trust(**parts)
    except InvalidTrust as error:
        told(error.problems)


@settings(max_examples=10)
@given(st.data())
def test_problems_of_changes_are_told(data: st.DataObject) -> None:
    trust = data.draw(trusts())
    try:
        apply(trust, *data.draw(st.lists(changes_of(trust), min_size=1, max_size=3)))
    except InvalidChange as error:
        told(error.problems)


DE_EESTER: Any = json.loads(examples.text("de-eester"))
WRONG: tuple[Any, ...] = (
    None,
    7,
    1.5,
    True,
    "",
    "x y",
    "2016-13-01",
    [],
    [1],
    {},
    {"kind": "x"},
    "EUR 1.5",
    "3..1",
    "7%",
)


def nodes(raw: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    if isinstance(raw, (dict, list)):
        for key, value in raw.items() if isinstance(raw, dict) else enumerate(raw):
            yield from nodes(value, (*path, key))


def put(raw: Any, path: tuple[Any, ...], value: Any) -> Any:
    if not path:
        return value
    copy = dict(raw) if isinstance(raw, dict) else list(raw)
    copy[path[0]] = put(raw[path[0]], path[1:], value)
    return copy


PATHS = tuple(nodes(DE_EESTER))


@settings(max_examples=40)
@given(st.sampled_from(PATHS), st.sampled_from(WRONG))
def test_problems_of_documents_are_told(path: tuple[Any, ...], value: Any) -> None:
    try:
        loads(json.dumps(put(DE_EESTER, path, value)))
    except DocumentError as error:
        for problem in error.problems:
            assert in_dutch(problem.expected) is not None, problem
            assert problem.code in PROBLEM_CODES


def test_what_has_no_dutch_is_shown_in_english_and_said_to_be_so() -> None:
    problem = Problem(path="trust.x", code="vendor_code", expected="a rather odd thing", found="text of 3 characters")
    assert problem_text(problem, Lang.NL) == (
        "trust.x: verwacht (in het Engels): a rather odd thing; gevonden: tekst van 3 tekens [vendor_code]"
    )
    assert in_dutch("a rather odd thing, or the key left out") is None
    assert in_dutch("When, or the key left out") == "een dag, maand of jaar, zoals 2016-09, of de sleutel weggelaten"
    assert in_dutch("EUR 3.00 or more") == "EUR 3.00 of meer"
    assert in_dutch("one of a, b (did you mean b?)") == "een van a, b (bedoelde u b?)"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_command_line_tells_problems_in_its_language(
    lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "wrong.json"
    file.write_text('{"schema": 1, "trust": {"id": "t", "naam": "T"}}', encoding="utf-8")
    assert main(["assess", str(file), "--lang", lang]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert (
        lines[2]
        == {
            "nl": "  trust.name: hier ontbreekt een sleutel; verwacht: de sleutel name: tekst [missing_key]",
            "en": "  trust.name: expected the key name: text [missing_key]",
        }[lang]
    )

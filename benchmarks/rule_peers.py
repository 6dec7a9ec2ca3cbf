"""The same fifteen comparisons by rule-engine, zen-engine and OpenFisca, each as its own documentation has it.

The first two are asked twice: of four numbers that are ready, and of the document of a trust, out of which they get the
numbers by expressions of their own, once for each trust. zen-engine is asked as expressions compiled beforehand, and as
a decision made beforehand, without and with its trace, which is what tells how it came to its answers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

Facts = dict[str, int]
Ask = Callable[[list[Any]], list[bool]]
"""Every answer about every trust, one after another."""

NAMES = ("others", "members", "seats", "votes")
_NAME = re.compile(r"\b(" + "|".join(NAMES) + r")\b")


def has(module: str) -> bool:
    return find_spec(module) is not None


# rule-engine: a context of Python objects or mappings, expressions with comprehensions

_SEATS = "$sum([group.seats for group in groups{}])"
ENGINE_FACTS = {
    "groups": '[body for body in entities[0].bodies if body.kind == "board"][0].seat_groups',
    "others": _SEATS.format(' if group.appointed_by != "meeting"'),
    "members": _SEATS.format(' if group.appointed_by == "meeting"'),
    "seats": _SEATS.format(""),
    "votes": "$sum([group.seats * (group.votes == null ? 1 : group.votes) for group in groups])",
}


def by_rule_engine(expressions: list[str]) -> Ask:
    peer: Any = import_module("rule_engine")
    rules = [peer.Rule(expression) for expression in expressions]
    return lambda facts: [bool(one.matches(numbers)) for numbers in facts for one in rules]


def by_rule_engine_of_documents(expressions: list[str]) -> Ask:
    peer: Any = import_module("rule_engine")
    context = peer.Context(default_value=None)
    facts = {name: peer.Rule(expression, context=context) for name, expression in ENGINE_FACTS.items()}
    rules = [peer.Rule(expression) for expression in expressions]

    def ask(documents: list[Any]) -> list[bool]:
        found = []
        for document in documents:
            known = dict(document)
            for name, expression in facts.items():
                known[name] = expression.evaluate(known)
            found += [bool(one.matches(known)) for one in rules]
        return found

    return ask


# zen-engine: expressions of JSON-like data, alone or in a decision

ZEN_FACTS = {
    "groups": 'filter(entities[0].bodies, #.kind == "board")[0].seat_groups',
    "others": 'sum(map(filter(groups, #.appointed_by != "meeting"), number(#.seats)))',
    "members": 'sum(map(filter(groups, #.appointed_by == "meeting"), number(#.seats)))',
    "seats": "sum(map(groups, number(#.seats)))",
    "votes": "sum(map(groups, number(#.seats) * (#.votes ?? 1)))",
}


def by_zen_expressions(expressions: list[str]) -> Ask:
    peer: Any = import_module("zen")
    rules = [peer.compile_expression(expression) for expression in expressions]
    return lambda facts: [bool(one.evaluate(numbers)) for numbers in facts for one in rules]


def by_zen_expressions_of_documents(expressions: list[str]) -> Ask:
    peer: Any = import_module("zen")
    first = peer.compile_expression(ZEN_FACTS["groups"])
    facts = {name: peer.compile_expression(ZEN_FACTS[name]) for name in NAMES}
    rules = [peer.compile_expression(expression) for expression in expressions]

    def ask(documents: list[Any]) -> list[bool]:
        found = []
        for document in documents:
            groups = {"groups": first.evaluate(document)}
            numbers = {name: expression.evaluate(groups) for name, expression in facts.items()}
            found += [bool(one.evaluate(numbers)) for one in rules]
        return found

    return ask


def by_zen_decision(expressions: list[str], *, of_documents: bool = False, trace: bool = False) -> Ask:
    peer: Any = import_module("zen")
    pairs = [(f"rule{number}", expression) for number, expression in enumerate(expressions)]
    if of_documents:
        told = [(name, re.sub(r"\bgroups\b", "$.groups", expression)) for name, expression in ZEN_FACTS.items()]
        pairs = [*told, *((name, _NAME.sub(r"$.\1", expression)) for name, expression in pairs)]
    content = {"expressions": [{"id": name, "key": name, "value": expression} for name, expression in pairs]}
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode"},
        {"id": "rules", "name": "rules", "type": "expressionNode", "content": content},
        {"id": "out", "name": "out", "type": "outputNode"},
    ]
    edges = [
        {"id": "a", "type": "edge", "sourceId": "in", "targetId": "rules"},
        {"id": "b", "type": "edge", "sourceId": "rules", "targetId": "out"},
    ]
    decision = peer.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    options = {"trace": trace}
    names = [f"rule{number}" for number in range(len(expressions))]

    def ask(inputs: list[Any]) -> list[bool]:
        found = []
        for each in inputs:
            result = decision.evaluate(each, options)["result"]
            found += [result[name] for name in names]
        return found

    return ask


# OpenFisca: a column for each number, a formula for each rule


def by_openfisca(pairs: list[tuple[int, int, str]], *, arrays: bool) -> Ask:
    entities: Any = import_module("openfisca_core.entities")
    systems: Any = import_module("openfisca_core.taxbenefitsystems")
    variables: Any = import_module("openfisca_core.variables")
    builders: Any = import_module("openfisca_core.simulation_builder")
    numpy: Any = import_module("numpy")
    year = import_module("openfisca_core.periods").DateUnit.YEAR
    trust = entities.build_entity(key="trust", plural="trusts", label="Trust", is_person=True)
    system = systems.TaxBenefitSystem([trust])

    def column(name: str) -> None:
        told = {"value_type": int, "entity": trust, "definition_period": year, "label": name}
        system.add_variable(type(name, (variables.Variable,), told))

    def formula(name: str, times: int, of: int, against: str) -> None:
        def judged(trusts: Any, period: Any) -> Any:
            return times * trusts("others", period) < of * trusts(against, period)

        told = {"value_type": bool, "entity": trust, "definition_period": year, "label": name, "formula": judged}
        system.add_variable(type(name, (variables.Variable,), told))

    for name in NAMES:
        column(name)
    names = [f"rule{number}" for number in range(len(pairs))]
    for name, (times, of, against) in zip(names, pairs, strict=True):
        formula(name, times, of, against)

    def ask(facts: list[Facts]) -> list[bool]:
        if arrays:
            simulation = builders.SimulationBuilder().build_default_simulation(system, count=len(facts))
            for name in NAMES:
                simulation.set_input(name, "2026", numpy.array([numbers[name] for numbers in facts]))
        else:
            told = {f"t{at}": {name: {"2026": numbers[name]} for name in NAMES} for at, numbers in enumerate(facts)}
            simulation = builders.SimulationBuilder().build_from_dict(system, {"trusts": told})
        answers = numpy.stack([simulation.calculate(name, "2026") for name in names], axis=1)
        return [bool(answer) for answer in answers.ravel()]

    return ask

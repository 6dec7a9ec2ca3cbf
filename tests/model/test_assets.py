"""Assets of every kind: what can be said of them, and what cannot be."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import wijkonderneming as wo
from wijkonderneming.documents.catalogue import STANDARD_CATALOGUE
from wijkonderneming.documents.parsing import DocumentError
from wijkonderneming.documents.texts import dumps, loads
from wijkonderneming.model.assets import Asset, Tangible
from wijkonderneming.model.fieldtypes import types_of
from wijkonderneming.model.noun import Noun
from wijkonderneming.testing.drawn_nouns import nouns

KINDS = STANDARD_CATALOGUE.of(Asset)
INSIDE: tuple[type[Noun], ...] = (
    wo.Component,
    wo.ConditionScore,
    wo.Defect,
    wo.EnergyLabel,
    wo.FloorArea,
    wo.Inspection,
    wo.InspectionDuty,
    wo.Replacement,
    wo.Valuation,
)


def test_the_kinds_are_those_of_the_field() -> None:
    movable = {"equipment", "vehicle", "intangible", "public_equipment", "energy_installation"}
    immovable = {name for name, kind in KINDS.items() if issubclass(kind, Asset) and kind.immovable}
    assert immovable == {"building", "space", "building_part", "home", "land", "garden", "playground"}
    assert set(KINDS) == immovable | movable
    assert [name for name, kind in KINDS.items() if not issubclass(kind, Tangible)] == ["intangible"]


@pytest.mark.parametrize("cls", [*KINDS.values(), *INSIDE], ids=lambda cls: cls.__name__)
def test_the_published_strategies_state_every_field_of_it(cls: type[Noun]) -> None:
    seen: set[str] = set()

    @settings(max_examples=25, database=None, derandomize=True)
    @given(nouns(cls, stated=9))
    def look(item: Any) -> None:
        seen.update(field.key for field in types_of(cls).fields if getattr(item, field.name) not in {None, ()})

    look()
    assert {field.key for field in types_of(cls).fields} - seen == set()


SCHOOL = wo.Building(
    id="school",
    built=wo.When.parse("1921"),
    storeys=2,
    lettable_units=12,
    floor_areas=(
        wo.FloorArea(basis=wo.FloorBasis.GROSS, m2=wo.Figure.parse("1234.5")),
        wo.FloorArea(basis=wo.FloorBasis.LETTABLE, m2=wo.Figure.parse("800.25")),
    ),
    energy_labels=(
        wo.EnergyLabel(label=wo.EnergyClass.G, since=wo.When.parse("2015")),
        wo.EnergyLabel(label=wo.EnergyClass.A4, since=wo.When.parse("2024-02-29")),
    ),
    bag=(wo.BagId("0150100000000001"),),
)


def test_what_stands_in_a_document() -> None:
    trust = wo.Trust(
        id="t",
        name="Huis",
        assets=(
            SCHOOL,
            wo.Space(id="hall", part_of="school", storey=0, capacity=150, lettable=True),
            wo.BuildingPart(id="roof", part_of="school", part=wo.PartKind.ROOF, m2=wo.Figure(600)),
            wo.EnergyInstallation(
                id="panels",
                part_of="roof",
                number=40,
                technique=wo.EnergyTechnique.SOLAR,
                kwp=wo.Figure.parse("16.4"),
                kwh_per_year=wo.Figure(14000),
                ean=(wo.EanCode("871687110000000005"),),
            ),
            wo.Home(id="flats", number=10, care=True, self_contained=True),
            wo.Garden(id="yard", plots=8),
        ),
    )
    text = dumps(trust)
    assert loads(text) == trust
    for words in ('"m2": "1234.5"', '"label": "A++++"', '"kwp": "16.4"', '"bag": [', '"basis": "lettable"'):
        assert words in text
    assert "0150100000000001" not in repr(SCHOOL)
    assert "871687110000000005" not in repr(trust["panels"])


def said(**fields: Any) -> str:
    import json

    asset = {"id": "a", **fields}
    return json.dumps({"schema": 1, "trust": {"id": "t", "name": "Huis", "assets": [asset]}})


@pytest.mark.parametrize(
    ("fields", "path", "code"),
    [
        ({"kind": "building", "storeys": 0}, "storeys", "out_of_bounds"),
        ({"kind": "space", "storey": -21}, "storey", "out_of_bounds"),
        ({"kind": "building", "floor_areas": [{"basis": "gross", "m2": "-1"}]}, "floor_areas[0].m2", "figure"),
        ({"kind": "building", "floor_areas": [{"basis": "gross", "m2": 12.5}]}, "floor_areas[0].m2", "wrong_type"),
        (
            {"kind": "home", "floor_areas": [{"basis": "net", "m2": "1"}, {"basis": "net", "m2": "2"}]},
            "floor_areas[1].basis",
            "twice",
        ),
        (
            {
                "kind": "building",
                "energy_labels": [{"label": "A", "since": "2020", "until": "2030"}, {"label": "B", "since": "2024"}],
            },
            "energy_labels[1].since",
            "overlap",
        ),
        ({"kind": "building", "energy_labels": [{"label": "a"}]}, "energy_labels[0].label", "unknown_word"),
        ({"kind": "energy_installation", "ean": ["871687110000000004"]}, "ean[0]", "ean"),
        ({"kind": "building", "bag": ["0150990000000001"]}, "bag[0]", "bag"),
        ({"kind": "intangible", "components": []}, "components", "unknown_key"),
        ({"kind": "land", "components": [{"id": "c", "cycle": 0}]}, "components[0].cycle", "out_of_bounds"),
        (
            {"kind": "land", "components": [{"id": "c", "scores": [{"since": "2020", "value": 7}]}]},
            "components[0].scores[0].value",
            "out_of_bounds",
        ),
        (
            {"kind": "vehicle", "components": [{"id": "c", "defects": [{"id": "d", "intensity": 4}]}]},
            "components[0].defects[0].intensity",
            "out_of_bounds",
        ),
        (
            {"kind": "playground", "inspections": [{"id": "i", "every_months": 0}]},
            "inspections[0].every_months",
            "out_of_bounds",
        ),
        ({"kind": "garden", "part_of": "a"}, "part_of", "cycle"),
    ],
)
def test_what_cannot_be_said(fields: dict[str, Any], path: str, code: str) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(said(**fields))
    assert [(problem.path, problem.code) for problem in caught.value.problems] == [(f"trust.assets[0].{path}", code)]


@given(st.integers(1997, 2300), st.sampled_from(wo.ValuationBasis))
def test_a_woz_value_is_of_the_first_day_of_the_year_before(year: int, basis: wo.ValuationBasis) -> None:
    value = wo.Valuation(id="v", over="a", basis=basis, tax_year=year)
    assert str(value.valued_on) == f"{year - 1}-01-01"
    assert [problem.path for problem in value.own_problems()] == (
        [] if basis is wo.ValuationBasis.WOZ else ["tax_year"]
    )


@given(st.sampled_from(["2023", "2023-01", "2023-01-01", "2022", "2023-01-02", "2022-12-31", "2024-01-01"]))
def test_its_day_may_be_stated_less_exactly_and_not_otherwise(text: str) -> None:
    value = wo.Valuation(id="v", over="a", basis=wo.ValuationBasis.WOZ, tax_year=2024, on=wo.When.parse(text))
    wrong = [problem.path for problem in value.own_problems()]
    assert wrong == ([] if text in {"2023", "2023-01", "2023-01-01"} else ["on"])
    assert value.valued_on == wo.When.parse(text)

"""The kinds keep the published laws, come up in drawn trusts, and bring what can be worked out by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import wijkonderneming as wo
from energy_battery import CATALOGUE, KINDS, Battery, ConnectionFee, CycleLife, Module, StorageYield
from wijkonderneming.model.assets import Asset
from wijkonderneming.testing import check_kind, earning_trusts, nouns, trusts

YEAR = wo.Span(date(2026, 1, 1), date(2027, 1, 1))
FEW = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def trust() -> wo.Trust:
    return wo.load(Path(__file__).with_name("battery.json"), catalogue=CATALOGUE)


@pytest.mark.parametrize("kind", [StorageYield, ConnectionFee])
def test_the_kinds_keep_the_laws(kind: Any) -> None:
    check_kind(kind)


@FEW
@given(st.one_of(*(nouns(kind, catalogue=CATALOGUE) for kind in KINDS)))
def test_each_is_drawn_within_its_bounds(item: Any) -> None:
    assert type(item) in KINDS
    assert not isinstance(item, StorageYield) or item.cycles is None or 0 <= item.cycles <= 100


@FEW
@given(st.data())
def test_whole_trusts_are_written_and_read_again(data: st.DataObject) -> None:
    some = wo.Catalogue((*KINDS, wo.Building, wo.OtherIncome, wo.SingleCost))
    trust = data.draw(st.one_of(trusts(catalogue=some), earning_trusts(catalogue=some)))
    assert wo.loads(wo.dumps(trust, catalogue=CATALOGUE), catalogue=CATALOGUE) == trust


@FEW
@given(st.from_type(Battery), st.from_type(Module), st.from_type(Asset))
def test_hypothesis_knows_them_by_their_type(battery: Battery, module: Module, asset: Asset) -> None:
    assert isinstance(battery, Battery)
    assert module.life is None or CycleLife.parse(str(module.life)) == module.life
    assert type(asset) in CATALOGUE.of(Asset).values()


def test_a_year_brings_what_can_be_worked_out(trust: wo.Trust) -> None:
    """Of 200 kWh nine tenths come back, 25 times a month: 4.5 MWh at EUR 80, less 50 kW at EUR 3.10."""
    money = wo.project(trust, span=YEAR).entity("cooperative")
    assert [str(year.received) for year in money.years] == ["EUR 4320.00"]
    assert str(money.closing) == "EUR 3460.00"


@pytest.mark.parametrize("unknown", ["modules", "returned"])
def test_what_is_not_known_of_the_battery_is_said_and_not_taken_for_nothing(trust: wo.Trust, unknown: str) -> None:
    told: dict[str, Any] = {unknown: None}
    battery = attrs.evolve(trust.get("battery", Battery), **told)
    money = wo.project(attrs.evolve(trust, assets=(battery,)), span=YEAR).entity("cooperative")
    assert [line.id for line in money.uncomputed] == ["yield"]
    assert ("battery", unknown) in {(unknown.about, unknown.field) for unknown in money.unknowns}


@pytest.mark.parametrize("text", ["6000", "0 cycles", "cycles", "060 cycles", "6000 cycles\n", "٦ cycles"])
def test_a_life_is_a_number_of_cycles(trust: wo.Trust, text: str) -> None:
    written = wo.dumps(trust, catalogue=CATALOGUE)
    with pytest.raises(wo.DocumentError, match=r"modules\[0\]\.life: expected a number of cycles"):
        wo.loads(written.replace("6000 cycles", text.replace("\n", "\\n")), catalogue=CATALOGUE)


def test_without_the_catalogue_the_kinds_are_not_known(trust: wo.Trust) -> None:
    with pytest.raises(wo.DocumentError) as caught:
        wo.loads(wo.dumps(trust, catalogue=CATALOGUE))
    assert {problem.code for problem in caught.value.problems} == {"unknown_kind"}
    assert [problem.path for problem in caught.value.problems] == [
        "trust.assets[0].kind",
        "trust.income[0].kind",
        "trust.costs[0].kind",
    ]

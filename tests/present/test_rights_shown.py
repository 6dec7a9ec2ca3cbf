"""Rights, and what rests on them, as a reader meets them."""

from __future__ import annotations

from datetime import date

import pytest

import wijkonderneming as wo
from wijkonderneming import examples
from wijkonderneming.governance.views.world import TrustView
from wijkonderneming.present.blocks import Table
from wijkonderneming.present.control import control_section
from wijkonderneming.present.naming import label
from wijkonderneming.present.notebook import html_of
from wijkonderneming.values.text import Lang

ON = date(2026, 11, 25)


def tables(trust: wo.Trust, lang: Lang) -> dict[str, Table]:
    section = control_section(TrustView(trust, ON), lang)
    return {block.caption: block for block in section.blocks if isinstance(block, Table)}


def test_what_rests_on_a_right_stands_beneath_the_rights() -> None:
    trust = examples.load("midwest-amsterdam")
    english = tables(trust, Lang.EN)["What rests on those rights"]
    assert english.heads == ("over", "encumbrance", "state", "since", "until")
    assert english.rows == (
        ("Ownership over former school", "part of the price, paid on a resale", "proposed", "2015", "September 2015"),
    )
    dutch = tables(trust, Lang.NL)["Wat er op die rechten rust"]
    assert dutch.rows[0][2:4] == ("voorgenomen", "2015")


def test_without_encumbrances_there_is_no_table_of_them() -> None:
    assert "What rests on those rights" not in tables(examples.load("eigg"), Lang.EN)


@pytest.mark.parametrize(
    ("lang", "called"), [(Lang.NL, "hypotheek op eigendom op hall"), (Lang.EN, "mortgage over ownership over hall")]
)
def test_an_encumbrance_without_a_name_is_called_by_its_kind_and_right(lang: Lang, called: str) -> None:
    trust = wo.Trust(
        id="t",
        name="T",
        organisations=(wo.Organisation(id="bank", name="Bank"),),
        entities=(wo.Entity(id="coop"),),
        assets=(wo.Building(id="hall", name="hall"),),
        rights=(wo.Ownership(id="title", over="hall", holder="coop"),),
        encumbrances=(wo.Mortgage(id="m", over="title", beneficiary="bank"),),
    )
    assert label(trust, "m", lang) == called
    caption = {Lang.NL: "Wat er op die rechten rust", Lang.EN: "What rests on those rights"}[lang]
    ((_, kind, beneficiary, *_),) = tables(trust, lang)[caption].rows
    assert (kind, beneficiary) == (called.split(" ", maxsplit=1)[0], "Bank")
    assert "What rests on the rights" in str(html_of(trust))

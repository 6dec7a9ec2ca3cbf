"""The published strategies of majorities, periods and codes: each gives its class, and ``from_type`` finds it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkonderneming import testing
from wijkonderneming.testing.drawn_nouns import plain_values
from wijkonderneming.testing.every import instances
from wijkonderneming.values.areacodes import CbsCode, LsoaCode
from wijkonderneming.values.codes import BagId, SbiCode, Uprn
from wijkonderneming.values.fiscal import Iban, VatId
from wijkonderneming.values.holidays import DECREES, holidays
from wijkonderneming.values.majority import Majority, MajorityBase, SecondMeeting, Turnout, WhichSecond
from wijkonderneming.values.periods import Period
from wijkonderneming.values.recurrence import Unit
from wijkonderneming.values.tally import Measured, Tally, VoteResult

PUBLISHED = {
    BagId: testing.bag_ids,
    CbsCode: testing.cbs_codes,
    Iban: testing.ibans,
    LsoaCode: testing.lsoa_codes,
    Majority: testing.majorities,
    Measured: testing.measured,
    Period: testing.periods,
    SbiCode: testing.sbi_codes,
    SecondMeeting: testing.second_meetings,
    Tally: testing.tallies,
    Turnout: testing.turnouts,
    Uprn: testing.uprns,
    VatId: testing.vat_ids,
    VoteResult: testing.vote_results,
}


@pytest.mark.parametrize("cls", PUBLISHED)
@given(st.data())
def test_each_class_has_a_strategy_of_its_own(cls: Any, data: st.DataObject) -> None:
    strategy = PUBLISHED[cls]()  # type: ignore[operator]
    assert isinstance(data.draw(strategy), cls)
    assert isinstance(data.draw(instances(cls)), cls)
    assert repr(plain_values(cls)) == repr(strategy)


@given(st.data())
def test_bounds_are_kept(data: st.DataObject) -> None:
    assert data.draw(testing.periods(units=(Unit.WEEK,), most=3)).number <= 3
    majority = data.draw(testing.majorities(bases=(MajorityBase.PRESENT,), in_one_meeting=True))
    assert (majority.base, majority.second) == (MajorityBase.PRESENT, None)
    assert data.draw(testing.second_meetings(which=(WhichSecond.CONFIRMING,))).which is WhichSecond.CONFIRMING
    assert data.draw(testing.ibans(countries=("GB",))).country == "GB"
    assert data.draw(testing.cbs_codes(years=(2024,))).year == 2024
    assert DECREES[0].first_year <= data.draw(testing.held_days()).year <= DECREES[-1].last_year


def test_the_pool_of_days_stands_by_holidays_and_ends_of_months() -> None:
    assert all(holidays(day.year) for day in testing.HELD_DAYS)
    assert {day.day for day in testing.HELD_DAYS if day.month == 2} == {29}

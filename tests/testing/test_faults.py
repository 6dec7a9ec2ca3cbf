"""A trust with one thing wrong says which, and is refused for it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from wijkonderneming.model.trust import InvalidTrust, Trust
from wijkonderneming.testing.faults import Fault, faulty_trusts

MANY = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def test_what_is_wrong_is_what_is_found_wrong() -> None:
    seen: Counter[str] = Counter()

    @MANY
    @given(faulty_trusts())
    def refused(drawn: tuple[dict[str, Any], Fault]) -> None:
        parts, fault = drawn
        seen[fault.code] += 1
        with pytest.raises(InvalidTrust) as caught:
            Trust(**parts)
        assert (fault.path, fault.code) in {(problem.path, problem.code) for problem in caught.value.problems}

    refused()
    codes = {"wrong_type", "duplicate_id", "dangling", "wrong_noun", "out_of_bounds", "ends_before_start"}
    assert set(seen) <= codes
    assert len(seen) >= 4

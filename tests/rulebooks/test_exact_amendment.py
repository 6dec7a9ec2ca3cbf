"""Amended articles against all completions of small clubs, judged in a second, plain way."""

from __future__ import annotations

from datetime import date

import hypothesis.strategies as st
from hypothesis.strategies import DrawFn

from wijkonderneming.governance.findings import Verdict
from wijkonderneming.model.articles import Articles
from wijkonderneming.model.entities import Entity
from wijkonderneming.model.legal_forms import LegalForm
from wijkonderneming.model.noun import listed
from wijkonderneming.model.trust import Trust
from wijkonderneming.rulebooks.nl.bw2_amendment import BW2_AMENDMENT
from wijkonderneming.testing.drawing import DAYS
from wijkonderneming.testing.exact import check_exact
from wijkonderneming.values.when import When

HELD = date(2002, 4, 23)
FORMS = (LegalForm.VERENIGING, LegalForm.VERENIGING_BEPERKT, LegalForm.COOPERATIE, LegalForm.STICHTING)


def judged(*, applies: bool, met: bool) -> Verdict:
    if not applies:
        return Verdict.NOT_APPLICABLE
    return Verdict.MET if met else Verdict.BREACHED


def trust_of(entity: Entity) -> Trust:
    return Trust(id="small", name="Small", entities=(entity,), gaps=())


def test_amendments_stand_in_a_deed() -> None:
    @st.composite
    def amended(draw: DrawFn) -> Trust:
        flags = st.none() | st.booleans()
        starts = draw(st.lists(st.sampled_from(DAYS), max_size=2, unique=True).map(sorted))
        versions = [Articles(id="v0", notarial=draw(flags)) if draw(st.booleans()) else None]
        versions += [Articles(id=f"v{n}", since=When.on(day), notarial=draw(flags)) for n, day in enumerate(starts, 1)]
        told = tuple(version for version in versions if version is not None)
        return trust_of(Entity(id="club", form=draw(st.sampled_from(FORMS)), articles=told))

    def oracle(trust: Trust, subject: str, on: date) -> Verdict:
        entity = trust.entity(subject)
        begun = [one for one in listed(entity.articles) if one.since is None or one.since.day <= on]
        notarial = entity.form is LegalForm.COOPERATIE or any(one.notarial for one in begun)
        concerned = entity.form in {LegalForm.VERENIGING, LegalForm.COOPERATIE}
        return judged(
            applies=concerned and len(begun) > 1 and notarial, met=len(begun) > 1 and bool(begun[-1].notarial)
        )

    domains = {(Articles, "notarial"): (True, False)}
    check_exact(BW2_AMENDMENT, "nl.bw2.43.5", oracle, amended(), domains, days=st.sampled_from((HELD, *DAYS)))

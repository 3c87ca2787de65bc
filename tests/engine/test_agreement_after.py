"""Agreement, to 1e-9, with years under a regime worked out independently from the same formulas (``vectors/``): E7.1 to
E7.6, with peer review and without, and as a club with free riders. Every reason to differ is listed in
``test_agreement``; none of them touches these."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.engine.breach import renegotiation
from game.engine.expected import superiority
from game.engine.implementation import Implementation, States
from game.engine.parameters import Parameters
from game.engine.reciprocity import Ledger, expected_shares
from game.engine.regime import Regime
from game.engine.trust import Trust
from tests.engine.test_agreement import CLOSE, ORDER

P = Parameters()


@cache
def vectors() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((Path(__file__).parent / "vectors" / "implementation.json").read_text("utf-8"))
    return found


def put_to_work(kind: dict[str, Any]) -> Implementation:
    world = {name: np.array(values) for name, values in vectors()["world"].items()}
    phi = np.zeros(10)
    phi[:8] = np.array(vectors()["phi"])[ORDER]
    club = kind.get("conditional", False)
    regime = Regime(phi=phi, review=kind["review"], club=club, setup=kind.get("setup_cost", 0.0))
    who = States(
        power=world["power"], mu=world["contrib"], above=superiority(world["power"]), leverage=world["lev"],
        share=expected_shares(world["cap"], world["power"], P), rule=P.rule, unwilling=np.array(vectors()["shirk"]),
    )  # fmt: skip
    prior = np.column_stack([world["T0"], np.full(len(world["cap"]), P.process_trust)])
    party = np.array(vectors()["party"])
    return Implementation(who, world["cap"], party, regime, Trust(prior, P), Ledger(len(party), P), P)


@pytest.mark.parametrize("number", range(3), ids=("reviewed", "unreviewed", "club"))
def test_six_years_under_a_regime_agree(number: int) -> None:  # E7.1 to E7.5
    told = vectors()["runs"][number]
    run = put_to_work(told["kw"])
    for year in range(6):
        lived = run.pass_year(11)
        assert (lived.asked == np.array(told["Q"][year])).all()
        assert (lived.given == np.array(told["D"][year])).all()
        np.testing.assert_allclose(lived.pay, told["pay"][year], **CLOSE)
        rates = (lived.rate, lived.willing_rate, lived.inside, lived.across)
        np.testing.assert_allclose(rates, told["rates"][year], **CLOSE)
    np.testing.assert_allclose(run.trust.level(), told["trust"], **CLOSE)
    np.testing.assert_allclose(run.ledger.given, told["ledger"], **CLOSE)
    np.testing.assert_allclose(run.capacity, told["cap"], **CLOSE)
    assert run.norm == pytest.approx(told["norm"], abs=1e-9)
    assert run.party.tolist() == told["party"]


def test_non_compliance_as_renegotiation_agrees() -> None:  # E7.6
    for power, soft, net, chance in vectors()["reneg"]:
        found = renegotiation(np.asarray(0.1), np.asarray(power), np.asarray(soft), P)
        assert (float(found.net), float(found.chance)) == pytest.approx((net, chance), abs=1e-9)

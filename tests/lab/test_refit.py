"""The refit: it finds what made the rows, nothing it left out, and the figures that stand in the parameters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.engine.arrays import Floats
from game.engine.observed import Observed, chance_after_signature, unsaid
from game.engine.parameters import Parameters, described
from game.lab import refit
from game.lab.backtest_positions import read_issues
from game.lab.backtest_rows import chapter_of
from game.lab.refit_fit import errors, fit
from game.lab.refit_hazard import AT_CLOSE, KEPT, SIGNED, WELCOME, YEARLY, Prior, fit_all, held_out, read_training
from game.lab.refit_positions import LIKELY, cases_of, fit_outcomes, held, smallest_mass, without_their_own
from tests.kit import real_tables
from tests.kit.real_tables import real

P = Parameters()
TRUE = replace(P, five_signed=-1.5, b_sign=1.1, b_propensity=2.2)
NAMES = ("five_signed", "b_sign", "b_propensity")
FIRM = Prior(ridge=30.0, welcome=300.0, kept=100.0)


def after_signature(seen: Observed, p: Parameters) -> Floats:
    """Of treaties whose subject has no level of its own."""
    return chance_after_signature(seen, np.zeros(len(seen.signed), dtype=np.int64), p)


def made(rows: int) -> tuple[Observed, Floats]:
    """Rows that came about with the coefficients ``TRUE``."""
    luck = np.random.Generator(np.random.Philox(3))
    plain = {each: unsaid(rows) for each in ("regional", "affinity", "world", "record", "distance", "polyarchy")}
    signed = (luck.random(rows) < 0.4).astype(np.float64)
    seen = Observed(signed=signed, propensity=luck.normal(0, 0.2, rows), **plain)
    return seen, (luck.random(rows) < after_signature(seen, TRUE)).astype(np.float64)


def test_what_the_rows_say_nothing_of_stays_where_it_was() -> None:
    """Two treaties, of which one is left out, ended in a division by nought."""
    assert fit(lambda p: np.full(4, 0.5), np.array([1.0, 0.0, 1.0, 0.0]), NAMES, P) == P


def test_the_fit_finds_the_coefficients_that_made_the_rows_within_their_errors() -> None:
    seen, joined = made(20_000)
    found = fit(lambda p: after_signature(seen, p), joined, NAMES, P)
    spread = errors(lambda p: after_signature(seen, p), joined, NAMES, found, np.arange(20_000))
    for name in NAMES:
        assert 0 < spread[name] < 0.15
        assert abs(getattr(found, name) - getattr(TRUE, name)) < 3 * spread[name]


def test_a_prior_draws_coefficients_to_nought_and_leaves_levels_alone() -> None:
    seen, joined = made(4_000)
    free, drawn = (fit(lambda p: after_signature(seen, p), joined, NAMES, P, ridge) for ridge in (0.0, 1e6))
    assert abs(drawn.b_sign) < 0.01 < free.b_sign
    assert joined.mean() == pytest.approx(after_signature(seen, drawn).mean(), abs=0.005)
    one = fit(lambda p: after_signature(seen, p), joined, NAMES, P, 0.0, {"b_propensity": 1e6})
    assert abs(one.b_propensity) < 0.01
    assert one.b_sign == pytest.approx(free.b_sign, abs=0.2)


def test_rows_of_a_cluster_are_no_independent_witnesses() -> None:
    seen, joined = made(500)
    twice = Observed(**{name: np.tile(getattr(seen, name), 2) for name in Observed.__slots__})
    found = fit(lambda p: after_signature(seen, p), joined, NAMES, P)
    alone = errors(lambda p: after_signature(seen, p), joined, NAMES, found, np.arange(500))
    copied = errors(lambda p: after_signature(twice, p), np.tile(joined, 2), NAMES, found, np.tile(np.arange(500), 2))
    assert copied["b_sign"] == pytest.approx(alone["b_sign"], rel=1e-6)


def with_other_ends(path: Path, treaty: str) -> None:
    """Turn what became of that treaty's rows round."""
    lines = [line.split(",") for line in path.read_text().splitlines()]
    for cells in lines:
        if cells[0] == treaty:
            cells[3] = str(1 - int(cells[3]))
    path.write_text("\n".join(",".join(cells) for cells in lines))


def test_a_treaty_left_out_has_no_say_in_the_fit_that_foretells_it(tmp_path: Path) -> None:
    treaties = ("4-1", "4-2", "18-12")
    five = real_tables.five_years(tmp_path / "five.csv", treaties, states=40)
    years = real_tables.years(tmp_path / "years.csv", treaties, states=40)

    def fits() -> list[Parameters]:
        training = read_training(str(five), str(years))
        without = fit_all(training, P, FIRM, lambda rows: np.array([each != "4-2" for each in rows.treaty]))
        return [without, fit_all(training, P, FIRM)]

    before = fits()
    with_other_ends(five, "4-2")
    with_other_ends(years, "4-2")
    after = fits()
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_a_subject_left_out_is_held_against_what_the_others_did_on_average(tmp_path: Path) -> None:
    treaties = ("4-1", "4-2", "18-12")
    five = real_tables.five_years(tmp_path / "five.csv", treaties, states=40)
    years = real_tables.years(tmp_path / "years.csv", treaties, states=40)
    training = read_training(str(five), str(years))
    found = held_out(training, P, FIRM, "subject", 1990)["close"]
    crime = np.array([chapter_of(each) == 18 for each in training.close.treaty])
    joined = training.close.joined
    constant = np.where(crime, joined[~crime].mean(), joined[crime].mean())
    assert found.constant.brier == pytest.approx(float(((constant - joined) ** 2).mean()))
    assert found.came == pytest.approx(float(joined.mean()))
    by_treaty = held_out(training, P, FIRM, "treaty", 1990)["close"]
    assert found.ours.brier != by_treaty.ours.brier


def test_what_is_left_out_together_is_told_by_one_fit_and_ordered_within_it(tmp_path: Path) -> None:
    treaties = ("4-1", "4-2", "18-12", "27-1")
    five = real_tables.five_years(tmp_path / "five.csv", treaties, states=40)
    years = real_tables.years(tmp_path / "years.csv", treaties, states=40)
    training = read_training(str(five), str(years))
    found = held_out(training, P, FIRM, "later", 1985)
    assert set(found) == {"hazard", "signatures, since 1985", "close, since 1985"}
    only = found["close, since 1985"]
    later = training.close.when >= 1985
    assert only.constant.auc == 0.5  # one fold, one constant
    assert only.together == pytest.approx(only.ours.auc)
    assert only.came == pytest.approx(float(training.close.joined[later].mean()))
    apart = held_out(training, P, FIRM, "treaty", 1985)["close"]
    assert apart.together == pytest.approx(apart.within)


def test_issues_left_out_by_proposal_are_foretold_by_the_others(tmp_path: Path) -> None:
    about, said = real_tables.issues(tmp_path, 20)
    cases = cases_of(read_issues(str(about), str(said)), P)
    told = without_their_own(cases, P)
    assert len(told) == len(cases) == 20
    assert len({p.outcome_nash for _, p in told}) == 10  # one fit for each proposal
    found = fit_outcomes(cases, P)
    wiggled = [
        sum(each.log_chance(replace(found, **{name: getattr(found, name) + by})) for each in cases)
        for name in LIKELY
        for by in (-0.05, 0.05)
    ]
    assert max(wiggled) < sum(each.log_chance(found) for each in cases)
    mass = smallest_mass(told)
    assert held([(case, replace(p, outcome_mass=mass)) for case, p in told]).coverage >= 0.8


def test_the_command_prints_estimates_and_scores_and_tells_a_bad_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    about, said = real_tables.issues(tmp_path, 20)
    assert refit.main(["positions", str(about), str(said)]) == 0
    out = capsys.readouterr().out
    assert "outcome_nash" in out
    assert "proposal left out" in out
    treaties = ("4-1", "4-2", "18-12")
    five = real_tables.five_years(tmp_path / "five.csv", treaties, states=8)
    years = real_tables.years(tmp_path / "years.csv", treaties, states=8)
    hazard = ["hazard", str(five), str(years), "--ridge", "30"]
    assert refit.main([*hazard, "--by", "subject"]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in (*YEARLY, *SIGNED, *AT_CLOSE, "subject left out"))
    assert "treaty left out" not in out
    ways: list[str] = []
    monkeypatch.setattr(refit, "held_out", lambda _rows, _p, _prior, by, _since: ways.append(by) or {})
    assert refit.main(hazard) == 0  # what is left out in turn where nothing is said; some fits for each
    assert tuple(ways) == refit.WAYS == ("treaty", "subject", "quarter", "later", "state")
    capsys.readouterr()
    assert refit.main(["positions", str(about), str(tmp_path / "none.csv")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_what_the_training_rows_say_stands_in_the_parameters_with_its_error() -> None:
    five, years = real("ratification_5y_train.csv"), real("hazard_state_year_train.csv.gz")
    found = fit_all(read_training(str(five), str(years)), P, refit.PRIOR)
    cases = cases_of(read_issues(str(real("deu_issues_train.csv")), str(real("deu_positions_train.csv"))), P)
    by_likelihood = fit_outcomes(cases, P)
    for name in (*YEARLY, *SIGNED, *AT_CLOSE, *WELCOME, *KEPT):
        assert getattr(P, name) == pytest.approx(getattr(found, name), abs=0.006), name
    for name in LIKELY:
        assert getattr(P, name) == pytest.approx(getattr(by_likelihood, name), abs=0.006), name
    told = {each.name: each for each in described()}
    assert all("standard error 0." in told[name].source for name in (*YEARLY, *SIGNED, *AT_CLOSE, *LIKELY))

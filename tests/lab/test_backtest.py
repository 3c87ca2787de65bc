"""The engine on tables of the real world: the hazard of play scores them (D22), and a bad table is told in a line."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from game.engine.climate import begin
from game.engine.parameters import Parameters
from game.lab.backtest import CRIME, OTHERS, Backtest, backtest_hazard, backtest_ratification
from game.lab.backtest_positions import backtest_positions, compromise, read_issues
from game.lab.backtest_rows import Known, chapter_of, five_year_chance, read_five_years, read_years, yearly_chance
from game.lab.backtest_scores import auc, scores, slope
from game.lab.backtest_tables import read_table
from game.terms.by_seat import Keyed
from game.terms.ids import OBSERVER
from game.terms.trouble import Trouble
from tests.engine.made_up import opened
from tests.kit import real_tables
from tests.kit.real_tables import FIVE_YEARS, YEARS, real, written

P = Parameters()


@pytest.mark.parametrize("coefficient", ["b_sign", "b_peer"])
def test_d22_a_perturbed_coefficient_moves_a_reading_of_play_and_the_scores_of_the_past(
    tmp_path: Path, coefficient: str
) -> None:
    text = f"{getattr(P, coefficient) + 0.25:g}"
    usual = opened(3)
    perturbed = replace(usual, parameters=Keyed({coefficient: text}))
    assert begin(usual).readings(OBSERVER).likelihood != begin(perturbed).readings(OBSERVER).likelihood
    five, years = real_tables.five_years(tmp_path / "five.csv"), real_tables.years(tmp_path / "years.csv.gz")
    p = P.changed({coefficient: text})
    within_five = [backtest_ratification(str(five), Known.SIGNATURES, each).whole.engine for each in (P, p)]
    by_year = [backtest_hazard(str(years), each).whole.engine for each in (P, p)]
    assert within_five[0] != within_five[1]
    assert by_year[0] != by_year[1]


def test_scores_are_those_of_the_textbook() -> None:
    happened, chance = np.array([1.0, 0, 1, 0]), np.array([0.8, 0.6, 0.6, 0.2])
    found = scores(happened, chance)
    assert found.auc == pytest.approx(3.5 / 4)  # a tie counts half
    assert found.brier == pytest.approx((0.04 + 0.36 + 0.16 + 0.04) / 4)
    assert found.mae == pytest.approx((0.2 + 0.6 + 0.4 + 0.2) / 4)


def test_order_and_slope_are_not_defined_where_nothing_differs() -> None:
    assert auc(np.ones(3), np.array([0.1, 0.2, 0.3])) is None
    assert slope(np.array([1.0, 0, 1]), np.full(3, 0.4)) is None
    assert slope(np.array([0.0, 0, 1, 1]), np.array([0.1, 0.2, 0.3, 0.4])) is None  # told apart without fail
    assert slope(np.zeros(3), np.array([0.1, 0.2, 0.3])) is None


def test_the_slope_is_one_for_honest_chances_and_small_for_bold_ones() -> None:
    luck = np.random.Generator(np.random.Philox(5))
    chance = luck.uniform(0.05, 0.95, 20_000)
    happened = (luck.random(20_000) < chance).astype(np.float64)
    bold = 1 / (1 + ((1 - chance) / chance) ** 2)
    assert slope(happened, chance) == pytest.approx(1, abs=0.05)
    assert slope(happened, bold) == pytest.approx(0.5, abs=0.03)


def test_rows_are_scored_by_kind_of_treaty_and_those_without_an_end_left_out(tmp_path: Path) -> None:
    path = real_tables.five_years(tmp_path / "five.csv", ("18-12", "6-19", "4-1"))
    lines = path.read_text().splitlines()
    cells = lines[2].split(",")
    lines[2] = ",".join([*cells[:3], "", *cells[4:]])
    path.write_text("\n".join(lines))
    found = backtest_ratification(str(path), Known.CLOSE, P)
    assert (found.left_out, found.whole.rows) == (1, 17)
    assert {name: (each.rows, each.treaties) for name, each in found.groups.items()} == {CRIME: (11, 2), OTHERS: (6, 1)}


@pytest.mark.parametrize(
    ("treaty", "chapter"), [("18-12-a", 18), ("04-3", 4), ("6-19", 6), ("UNTOC", 0), ("", 0), ("9" * 30 + "-1", 0)]
)
def test_a_treaty_names_its_chapter_of_the_treaty_collection(treaty: str, chapter: int) -> None:
    assert chapter_of(treaty) == chapter


def test_unknown_values_are_scored_as_the_reference_and_unseen_treaties_and_years_as_any(tmp_path: Path) -> None:
    rows = [("99-1", "XXX", year, end, *[""] * 8) for year, end in ((1950, 0), ("", 1), (2040, 1))]
    path = str(written(tmp_path / "five.csv", FIVE_YEARS, rows))
    for known in Known:
        pairs = read_five_years(path, known)
        chance = five_year_chance(pairs, P, known)
        assert ((chance > 0.01) & (chance < 0.9)).all()
    late = written(tmp_path / "years.csv", YEARS, [("99-1", "XXX", year, 0, *[""] * 8) for year in (3, 25)])
    assert (yearly_chance(read_years(str(late)), P) > 0).all()


def test_signatures_count_only_where_they_are_taken_to_be_known(tmp_path: Path) -> None:
    path = real_tables.five_years(tmp_path / "five.csv")
    blind = path.read_text().replace("sig1,glob_sig1,reg_sig_dev,aff_sig_dev", "w,x,y,z")
    (tmp_path / "blind.csv").write_text(blind)
    at_close = [backtest_ratification(str(each), Known.CLOSE, P) for each in (path, tmp_path / "blind.csv")]
    assert at_close[0] == at_close[1]
    assert "signatories" not in at_close[0].whole.baselines
    with pytest.raises(Trouble, match=r"blind\.csv, line 2: there is no column sig1"):
        backtest_ratification(str(tmp_path / "blind.csv"), Known.SIGNATURES, P)


def test_the_yearly_table_is_read_packed_or_not_and_in_any_order(tmp_path: Path) -> None:
    packed, plain = real_tables.years(tmp_path / "a.csv.gz"), tmp_path / "b.csv"
    lines = gzip.decompress(packed.read_bytes()).decode().splitlines()
    plain.write_text("\r\n".join([*lines[:2], *reversed(lines[2:])]) + "\r\n")
    one, other = (backtest_hazard(str(each), P).whole.engine for each in (packed, plain))
    assert one.brier == pytest.approx(other.brier, abs=1e-12)
    assert one.auc == pytest.approx(other.auc)


def test_positions_are_scored_with_simpler_rules_beside_them(tmp_path: Path) -> None:
    found = backtest_positions(*map(str, real_tables.issues(tmp_path)), P)
    assert found.issues == 12
    assert set(found.baselines) == {"compromise", "mean", "median", "constant"}
    assert 0 <= found.coverage <= 1
    changed = backtest_positions(*map(str, real_tables.issues(tmp_path)), replace(P, outcome_nash=3.0))
    assert changed.engine != found.engine


def test_the_compromise_weighs_positions_by_power_times_salience(tmp_path: Path) -> None:
    about = written(tmp_path / "i.csv", ("issue", "outcome"), [("one", 40), ("two", ""), ("three", 10)])
    said = written(
        tmp_path / "p.csv",
        ("issue", "actor", "position", "salience", "power"),
        [("one", "a", 0, 50, 0.5), ("one", "b", 100, 50, 1.5), ("one", "c", "", 9, 9), ("two", "a", 5, 5, 5)],
    )
    read = read_issues(str(about), str(said))
    assert [each.name for each in read.issues] == ["one"]
    assert read.left_out == 2  # no outcome; no position
    assert compromise(read.issues[0]) == pytest.approx(75)


def read_all(path: Path) -> None:
    table = read_table(str(path), ("a", "b"))
    table.words("a")
    table.numbers("b", 0, 1)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", r"t\.csv has no line that names its columns"),
        (b"# only a remark\n", r"t\.csv has no line that names its columns"),
        (b"a,b\n", r"t\.csv has columns and no row below line 1"),
        (b"a\n1\n", r"t\.csv, line 1: there is no column b"),
        (b"a,b\n1,2\n\n# so\n1,2,3\n", r"t\.csv, line 5, column b: the row has 3 cells, and the table 2 columns"),
        (b"a,b\n1\n", r"t\.csv, line 2, column b: the row has 1 cells"),
        (b"a,b\n1,much\n", r"t\.csv, line 2, column b: “much” is no number"),
        (b"a,b\n1,\xff\n", r"t\.csv is no table: byte 6 is not text"),
        (b"a,b\n1,inf\n", r"t\.csv, line 2, column b: inf lies outside"),
        (b"a,b\n1,7\n", r"t\.csv, line 2, column b: 7 lies outside 0 to 1"),
        (b"a,b\n ,1\n", r"t\.csv, line 2, column a: a name is missing"),
        (b"\x1f\x8b\x08\x00", r"t\.csv is damaged: it cannot be unpacked"),
        (b'a,b\n1,"' + b"x" * 200_000 + b'"\n', r"t\.csv, line 2: this is no line of a table"),
    ],
)
def test_a_bad_table_is_told_with_file_line_and_column(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(Trouble, match=said):
        read_all(path)
    with pytest.raises(Trouble, match="cannot be read"):
        read_table(str(tmp_path), ("a",))


def test_what_happened_is_one_or_nought_and_known_of_some_row(tmp_path: Path) -> None:
    half = written(tmp_path / "half.csv", YEARS, [("4-1", "AAA", 0, 0.5, *[""] * 8)])
    with pytest.raises(Trouble, match=r"half\.csv, line 3, column event: it happened, 1, or it did not, 0"):
        read_years(str(half))
    none = written(tmp_path / "none.csv", YEARS, [("4-1", "AAA", 0, "", *[""] * 8)])
    with pytest.raises(Trouble, match="of no row what became of it"):
        read_years(str(none))


def test_issues_that_do_not_fit_together_are_told(tmp_path: Path) -> None:
    said = written(tmp_path / "p.csv", ("issue", "actor", "position", "salience", "power"), [("two", "a", 5, 5, 5)])
    for rows, words in (
        ([("one", 3)], r"p\.csv, line 3, column issue: .*i\.csv has no issue two"),
        ([("two", 3), ("two", 4)], r"i\.csv, line 4, column issue: two stands there twice"),
        ([("two", "")], "has both an outcome and a position"),
    ):
        about = written(tmp_path / "i.csv", ("issue", "outcome"), rows)
        with pytest.raises(Trouble, match=words):
            read_issues(str(about), str(said))


def ratification(known: Known) -> Backtest:
    return backtest_ratification(str(real("ratification_5y_train.csv")), known, P)


def test_on_the_training_treaties_what_is_known_at_the_close_tells_more_than_the_constant() -> None:
    found = ratification(Known.CLOSE).whole
    assert found.engine.auc is not None
    assert found.engine.auc >= 0.63
    assert found.engine.brier <= found.baselines["constant_in_hindsight"].brier


def test_on_the_training_treaties_signatures_tell_most() -> None:
    found = ratification(Known.SIGNATURES).whole
    assert found.engine.auc is not None
    assert found.engine.slope is not None
    assert found.engine.auc >= 0.83
    assert found.engine.brier <= 0.145
    assert 0.55 <= found.engine.slope <= 1.4
    assert found.engine.brier < found.baselines["signatories"].brier


def test_on_the_training_years_the_hazard_tells_who_joins() -> None:
    found = backtest_hazard(str(real("hazard_state_year_train.csv.gz")), P).whole
    assert found.engine.auc is not None
    assert found.engine.auc >= 0.74
    assert found.expected == pytest.approx(found.share, abs=0.003)


def test_on_the_training_issues_the_bargain_is_nearer_than_the_compromise() -> None:
    found = backtest_positions(str(real("deu_issues_train.csv")), str(real("deu_positions_train.csv")), P)
    assert found.engine.mae <= 23.3
    assert found.engine.rmse <= 1.02 * found.baselines["compromise"].rmse
    assert 0.75 <= found.coverage <= 0.85

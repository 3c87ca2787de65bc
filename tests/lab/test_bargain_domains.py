"""Domains come from other people's files: what is wrong with one is said in a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from game.lab.bargain_domains import read_domains
from game.terms.trouble import Trouble

GOOD: dict[str, Any] = {
    "issues": [{"name": "seats", "values": ["one", "two"]}],
    "profiles": [
        {"weights": [2.0], "values": [{"one": 3, "two": 5}], "reservation": 8.0},
        {"weights": [1.0], "values": [{"one": 1, "two": 0}], "reservation": None},
    ],
}


def written(folder: Path, given: object) -> str:
    path = folder / "domains.json"
    path.write_text(given if isinstance(given, str) else json.dumps(given), "utf-8")
    return str(path)


def test_utilities_and_the_value_of_failure_are_brought_to_one_scale(tmp_path: Path) -> None:
    (domain,) = read_domains(written(tmp_path, {"_remark": 1, "Chairs": GOOD}))
    assert domain.utility.tolist() == [[0.0, 1.0], [1.0, 0.0]]
    assert domain.least.tolist() == [0.5, 0.0]
    assert domain.turned(1).least.tolist() == [0.0, 0.5]


@pytest.mark.parametrize(
    "given",
    [
        "{",
        "[" * 100_000,
        [],
        {"_remark": 1},
        {"X": 3},
        {"X": {**GOOD, "issues": []}},
        {"X": {**GOOD, "profiles": GOOD["profiles"][:1]}},
        {"X": {**GOOD, "profiles": [{"weights": [], "values": []}, GOOD["profiles"][0]]}},
        {"X": {**GOOD, "profiles": [{"weights": [float("nan")], "values": [{"one": 1, "two": 1}]}] * 2}},
        {"X": {**GOOD, "issues": [{"values": [str(k) for k in range(3000)]}] * 3}},
    ],
)
def test_a_file_that_holds_no_domains_is_told_so(tmp_path: Path, given: object) -> None:
    with pytest.raises(Trouble):
        read_domains(written(tmp_path, given))


def test_a_file_that_is_not_there_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot be read"):
        read_domains(str(tmp_path / "nowhere.json"))

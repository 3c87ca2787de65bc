"""Whatever lies in a scenario's folder is a scenario or is refused in words, within a second; nothing else happens."""

from __future__ import annotations

import os
import time
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from game.scenarios import checking, reading
from game.scenarios.bundles import LARGEST
from game.scenarios.reduced import reduce
from game.scenarios.sheets import NAMES, Sheet, sheet_of
from game.terms import codec
from game.terms.scenario import Scenario
from game.terms.trouble import Fault, Trouble
from tests.scenarios.folders import texts, written
from tests.scenarios.grown import grown
from tests.scenarios.hostile import judged as judged_folder
from tests.scenarios.hostile import kind_of, made, put
from tests.scenarios.mutants import mutant

SECOND = 1.0
"""The promise; tests allow twice as much on a busy machine."""
SOUND = {file: text.encode("utf-8") for file, text in texts().items()}
SOUND_SHEETS = {file: sheet_of(raw, f"tutorial/{file}") for file, raw in SOUND.items()}


def judged(file: str, raw: bytes) -> Scenario | tuple[Fault, ...]:
    """The tutorial with one file in another form: the scenario it makes, or every fault."""
    opened = tuple({**SOUND_SHEETS, file: sheet_of(raw, f"tutorial/{file}")}.values())
    examined = checking.examine_sheets(opened)
    if examined.faults:
        return examined.faults
    return reading.scenario(*(sheet.row for sheet in examined.sheets))


def lines_in(raw: bytes) -> int:
    return raw.count(b"\n") + 1


def assert_told_well(fault: Fault, file: str, raw: bytes) -> None:
    """File, line, reason, cure; and no sign in them that a screen would act upon."""
    name = fault.file.removeprefix("tutorial/")
    assert name in NAMES
    assert 0 < fault.line <= lines_in(raw if name == file else SOUND[name])
    assert fault.reason.endswith(".")
    assert fault.cure.endswith((".", "?"))
    assert str(fault).isprintable()
    assert len(str(fault)) < 1000


def assert_whole(scenario: Scenario) -> None:
    """It goes to bytes and back, and so do its reduced games."""
    games = [reduce(scenario, game) for game in scenario.public.reduced_games]
    for each in (scenario, *games):
        assert codec.from_bytes(Scenario, codec.to_bytes(each)) == each


@pytest.mark.parametrize(("file", "many"), [("scenario.toml", 450), ("clauses.toml", 350), ("delegations.toml", 200)])
def test_a_thousand_spoilt_files_are_read_or_refused_in_words_and_quickly(file: str, many: int) -> None:
    outcomes: Counter[str] = Counter()
    for number in range(many):
        raw = mutant(number, SOUND[file])
        start = time.process_time()
        found = judged(file, raw)
        assert time.process_time() - start < 2 * SECOND, f"mutant {number} of {file}"
        if not isinstance(found, Scenario):
            for fault in found:
                assert_told_well(fault, file, raw)
        elif number % 5 == 0:
            assert_whole(found)
        outcomes["read" if isinstance(found, Scenario) else "refused"] += 1
    assert min(outcomes["read"], outcomes["refused"]) > many // 20, outcomes


MEGABYTE = 2**20
HEAVY = {
    "deep lists": b"x = " + b"[" * MEGABYTE,
    "deep tables": b"x = " + b"{a=" * (MEGABYTE // 3),
    "a dotted key": b".".join([b"a"] * (MEGABYTE // 2)) + b" = 1",
    "a dotted header": b"[" + b".".join([b"a"] * (MEGABYTE // 2)) + b"]",
    "a dotted key within a table": b"x = {" + b".".join([b"a"] * (MEGABYTE // 2)) + b" = 1}",
    "many headers": b"[[a]]\n" * (MEGABYTE // 6),
    "many keys": b"".join(b"a%d=1\n" % n for n in range(MEGABYTE // 10)) * 2,
    "many numbers": b"x = [" + b"1," * (MEGABYTE // 2) + b"]",
    "a long number": b"x = " + b"9" * MEGABYTE,
    "a long word": b"x = " + b"a" * MEGABYTE,
    "an open string": b'x = "' + b"\\n" * (MEGABYTE // 2),
    "an open long string": b'x = """' + b"\\" * MEGABYTE,
    "many quotation marks": b"x = " + b'"' * MEGABYTE,
    "many apostrophes": b"x = " + b"'" * MEGABYTE,
    "backslashes and marks": b'x = """' + b'\\"""' * (MEGABYTE // 4),
    "many signs": b"=" * MEGABYTE,
    "many brackets": b"[" * MEGABYTE,
    "many spaces": b" " * MEGABYTE,
    "many comments": b"#\n" * (MEGABYTE // 2),
    "spaces before nothing": (b"a" + b" " * 1000 + b"\n") * (MEGABYTE // 1000),
    "noughts": b"\0" * MEGABYTE,
    "no text at all": bytes(range(256)) * (MEGABYTE // 256),
    "nothing": b"",
}


@pytest.mark.parametrize("raw", HEAVY.values(), ids=HEAVY)
def test_a_megabyte_made_to_exhaust_the_parser_is_refused_within_a_second_and_little_memory(raw: bytes) -> None:
    start = time.process_time()
    found = judged("clauses.toml", raw)
    assert time.process_time() - start < 2 * SECOND
    assert not isinstance(found, Scenario)
    for fault in found:
        assert_told_well(fault, "clauses.toml", raw)


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    folder = written(tmp_path, texts())
    with (folder / "clauses.toml").open("ab") as opened:
        opened.truncate(LARGEST + 1)
    tracemalloc.start()
    found = checking.check(folder)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [(each.file, each.reason) for each in found] == [("tutorial/clauses.toml", "The file is larger than 4 MB.")]
    assert peak < 3 * LARGEST


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders here")
def test_a_pipe_in_the_place_of_a_file_does_not_hold_us_up(tmp_path: Path) -> None:
    folder = written(tmp_path, {name: text for name, text in texts().items() if name != "scenario.toml"})
    os.mkfifo(folder / "scenario.toml")
    assert [each.reason for each in checking.check(folder)] == ["The file is missing."]


def test_a_folder_in_the_place_of_a_file_and_no_folder_at_all_are_refused(tmp_path: Path) -> None:
    (tmp_path / "odd" / "scenario.toml").mkdir(parents=True)
    assert len(checking.check(tmp_path / "odd")) == 3
    assert len(checking.check(tmp_path / "nowhere")) == 3
    with pytest.raises(Trouble, match="The file is missing"):
        reading.read(tmp_path / "nowhere")


def test_latin_text_is_refused_with_its_line(tmp_path: Path) -> None:
    folder = written(tmp_path, texts())
    (folder / "scenario.toml").write_bytes(b'id = "tutorial"\ntitle = "Caf\xe9"\n')
    assert [(each.line, each.reason) for each in checking.check(folder)] == [(2, "This is not UTF-8 text.")]


def test_a_sheet_that_parses_keeps_being_checked_beside_one_that_does_not(tmp_path: Path) -> None:
    files = texts()
    files["scenario.toml"] = files["scenario.toml"].replace("difficulty = 1", "difficulty = 9")
    folder = written(tmp_path, {**files, "clauses.toml": "x = ["})
    found = checking.check(folder)
    assert [each.file for each in found] == ["tutorial/scenario.toml", "tutorial/clauses.toml"]
    assert isinstance(SOUND_SHEETS["scenario.toml"], Sheet)


FOLDERS = [number for number in range(48) if kind_of(number) != "grown to the limits"]
"""The small version of ``python -m tests.mutants``: two of each kind; growth to the limits is left to the command."""


@pytest.mark.parametrize("number", FOLDERS)
def test_a_hostile_folder_is_valid_or_refused_in_words(number: int, tmp_path: Path) -> None:
    found = judged_folder(made(number, tmp_path / "home"))
    assert found.badly == ""
    assert found.seconds < (10 if found.valid else 2)  # one alone; twice that on a machine that does other things
    assert found.valid is (found.faults == 0)


def test_a_large_scenario_is_looked_at_within_ten_seconds(tmp_path: Path) -> None:
    files = grown("grown", seats=40, clauses=30, options=5, games=10, hard=True)
    found = judged_folder(put(tmp_path, "grown", {file: text.encode("utf-8") for file, text in files.items()}))
    assert found.valid
    assert found.seconds < 10


def test_a_mutant_is_a_function_of_its_number(tmp_path: Path) -> None:
    first, second = made(3, tmp_path / "a"), made(3, tmp_path / "b")
    assert [each.read_bytes() for each in sorted(first.iterdir())] == [
        each.read_bytes() for each in sorted(second.iterdir())
    ]

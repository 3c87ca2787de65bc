"""The command line for people and scripts: exit status 0, 1 or 2, one paragraph of trouble, the same bytes again."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from game.app import cli
from game.store.record import open_file
from game.terms.codec import from_plain
from game.terms.events import Event
from tests.app.commands import cut, run, run_elsewhere, saved, with_damaged_ending
from tests.kit import real_tables
from tests.kit.sessions import played

STATE_HASH = re.compile(r"state_hash +([0-9a-f]{64})")
SIMULATE = ("simulate", "--scenario", "tutorial", "--sessions", "4", "--seed", "7")


def in_trouble(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What a command says when the thing asked about is bad: status 1, nothing on stdout, one paragraph on stderr."""
    said = run(capsys, *arguments)
    assert said.status == 1
    assert said.out == ""
    assert "Traceback" not in said.err
    assert max(map(len, said.err.splitlines())) <= 100 or " " not in max(said.err.splitlines(), key=len)
    paragraph = " ".join(said.err.split())
    assert re.fullmatch(r"[“A-Za-z/].*\.", paragraph), paragraph
    assert "\n\n" not in said.err
    return paragraph


def wrong_usage(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """What a command says when it was called wrongly: status 2, the usage and the reason on stderr."""
    said = run(capsys, *arguments)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("usage: ad-referendum")
    assert "Traceback" not in said.err
    return said.err.splitlines()[-1]


# What can be done


def test_what_is_sound_ends_with_status_0(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = saved(tmp_path)
    for arguments in (
        ("validate", "tutorial"),
        ("replay", path),
        ("sessions",),
        ("sessions", "list"),
        ("sessions", "show", path),
        ("sessions", "check", "ferry-1"),
        ("sessions", "check"),
        ("export", path, "--format", "json"),
        ("assumptions",),
        (*SIMULATE, "--json"),
    ):
        said = run(capsys, "--saves", tmp_path, *arguments)
        assert (said.status, said.err) == (0, ""), arguments
        assert said.out


def test_saves_may_be_named_before_or_after_the_command(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    saved(tmp_path)
    before, after = run(capsys, "--saves", tmp_path, "sessions"), run(capsys, "sessions", "--saves", tmp_path)
    assert before == after
    assert "ferry-1" in before.out


def test_demo_tells_stores_and_replays(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = [run(capsys, "--saves", tmp_path, "demo", "--scenario", "tutorial", "--seed", "1") for _ in range(2)]
    assert [each.status for each in told] == [0, 0]
    first, second = tmp_path / "demo-tutorial-1.adref", tmp_path / "demo-tutorial-1-2.adref"
    tales = [each.out.partition("Stored as ")[0] for each in told]
    assert tales[0] == tales[1]
    assert "entered into force" in tales[0]
    assert [str(path) in each.out for path, each in zip((first, second), told, strict=True)] == [True, True]
    assert run(capsys, "replay", second, "--json").out == run(capsys, "replay", first, "--json").out
    replayed = run(capsys, "replay", first)
    assert replayed.status == 0
    assert STATE_HASH.search(replayed.out)


def test_an_export_holds_the_whole_record_and_no_clock(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "record.json"
    path = saved(tmp_path)
    assert run(capsys, "export", path, "--format", "json", "--out", out).status == 0
    assert run(capsys, "export", path, "--format", "json").out == out.read_text("utf-8")
    document = json.loads(out.read_text("utf-8"))
    assert document["format"] == "ad-referendum-record/1"
    assert "at_ms" not in out.read_text("utf-8")
    events = [from_plain(Event, each["event"]) for each in document["events"]]
    assert events == [each.event for each in played("tutorial", 1)]


def test_an_export_of_a_damaged_file_is_json_still_and_says_beside_it_what_is_missing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    said = run(capsys, "export", with_damaged_ending(saved(tmp_path)), "--format", "json")
    assert len(json.loads(said.out)["events"]) == len(played("tutorial", 1)) - 1
    assert "Only the sound part is exported." in said.err


# What cannot


@pytest.mark.parametrize("command", [("replay",), ("sessions", "show"), ("export", "--format", "json")])
def test_a_session_in_the_folder_of_sessions_is_named_by_its_name(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    """Its whole path had to be written even beside --saves."""
    path = saved(tmp_path)
    by_path = run(capsys, *command, path)
    assert run(capsys, "--saves", tmp_path, *command, "ferry-1") == by_path
    assert "There is no session" in in_trouble(capsys, "--saves", tmp_path, *command, "ferry-2")


@pytest.mark.parametrize("command", [("replay",), ("sessions", "show"), ("export", "--format", "json")])
def test_a_file_that_is_no_session_is_refused_in_one_paragraph(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    letter = tmp_path / "letter.adref"
    letter.write_text("Dear colleague,")
    empty = tmp_path / "empty.adref"
    empty.touch()
    missing = tmp_path / "missing.adref"
    assert "is not a session of Ad Referendum" in in_trouble(capsys, *command, letter)
    assert "is not a session of Ad Referendum" in in_trouble(capsys, *command, empty)
    of_a_folder = "Name the folder for them" if command[0] == "export" else "is not a session of Ad Referendum"
    assert of_a_folder in in_trouble(capsys, *command, tmp_path)
    assert "There is no session" in in_trouble(capsys, *command, missing)
    assert letter.read_text() == "Dear colleague,"


@pytest.mark.parametrize("share", [0.0002, 0.01, 0.4, 0.7])
def test_a_session_that_was_cut_off_is_never_a_crash(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, share: float
) -> None:
    path = cut(saved(tmp_path), share)
    raw = path.read_bytes()
    for command in (("replay",), ("sessions", "show"), ("sessions", "check")):
        said = run(capsys, *command, path)
        assert said.status == 1
        assert "Traceback" not in said.err
        assert re.search("damaged|not a session", " ".join((said.out + said.err).split()))
    assert path.read_bytes() == raw


def test_a_session_open_in_a_window_is_left_to_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = saved(tmp_path)
    with open_file(path):
        assert "open" in in_trouble(capsys, "replay", path)
    assert run(capsys, "replay", path).status == 0


def test_a_session_that_nobody_has_is_looked_for_and_the_list_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for what in ("show", "check"):
        trouble = in_trouble(capsys, "--saves", tmp_path, "sessions", what, "unheard-of")
        assert "There is no session unheard-of" in trouble
        assert "ad-referendum sessions" in trouble
    assert "Say which session" in in_trouble(capsys, "sessions", "show")


@pytest.mark.parametrize("command", [("simulate", "--scenario"), ("demo", "--scenario")])
def test_an_unknown_scenario_is_answered_with_those_there_are(
    capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    trouble = in_trouble(capsys, *command, "atlantis")
    assert "atlantis" in trouble
    assert "cybercrime" in trouble


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("b_margin", "KEY=VALUE"),
        ("kindness=1", "no engine parameter called 'kindness'"),
        ("b_margin=much", "takes a number"),
        ("b_margin=9000", "b_margin"),
        ("calendar.weeks=3", "nothing that can be varied"),
        ("calendar.years=soon", "no whole number"),
        ("calendar.years=0", "0 is outside"),
        ("world.climate=nan", "world.climate"),
        ("world.climate=99", "99 does not"),
        ("=", "no engine parameter"),
    ],
)
def test_a_wrong_vary_says_what_is_wrong_with_it(capsys: pytest.CaptureFixture[str], given: str, says: str) -> None:
    assert says in in_trouble(capsys, *SIMULATE, "--vary", given)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (("simulate",), "required: --scenario"),
        ((*SIMULATE, "--seed", "luck"), "'luck' is no whole number"),
        ((*SIMULATE, "--seed", "-1"), "'-1' is no whole number"),
        ((*SIMULATE, "--seed", "9007199254740992"), "is no whole number from 0 to 2^53 - 1"),
        ((*SIMULATE, "--seed", "1" * 5000), "is no whole number"),
        ((*SIMULATE, "--sessions", "0"), "'0' is no whole number from 1"),
        ((*SIMULATE, "--workers", "1.5"), "'1.5' is no whole number"),
        (("demo", "--seed", ""), "'' is no whole number"),
        (("replay",), "required: FILE"),
        (("replay", "x", "--until", "the end"), "--until"),
        (("export", "x"), "required: --format"),
        (("export", "x", "--format", "odt"), "'odt'"),
        (("sessions", "burn"), "'burn'"),
        (("negotiate",), "'negotiate'"),
        (("doctor", "--loudly"), "--loudly"),
    ],
)
def test_wrong_usage_is_status_2_and_says_why(
    capsys: pytest.CaptureFixture[str], given: tuple[str, ...], says: str
) -> None:
    assert says in wrong_usage(capsys, *given)


def test_where_nothing_can_be_written_the_option_to_change_is_named_before_anything_is_played(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    many = ("simulate", "--scenario", "cybercrime", "--sessions", "1000000")
    for place in (tmp_path, tmp_path / "no-such-folder" / "out.json"):
        assert "--out" in in_trouble(capsys, *many, "--out", place)
    path = saved(tmp_path)
    assert "--out" in in_trouble(capsys, "export", path, "--format", "json", "--out", tmp_path)


def test_sessions_that_cannot_be_stored_name_saves(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    a_file = tmp_path / "a-file"
    a_file.touch()
    assert "--saves" in in_trouble(capsys, "--saves", a_file, "demo", "--scenario", "tutorial")


def test_a_reader_that_goes_away_ends_the_program_in_silence(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "import sys; from game.app.cli import main; sys.exit(main(['assumptions']))"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        said = program.stderr.read()
        assert (program.wait(), said) == (0, b"")


def test_help_names_every_command_and_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    said = run(capsys, "--help")
    assert (said.status, said.err) == (0, "")
    for name in ("play", "demo", "simulate", "validate", "replay", "export", "sessions", "doctor"):
        assert re.search(rf"^ +{name} ", said.out, re.MULTILINE)
        assert run(capsys, name, "--help").status == 0
    assert cli.DONE == 0


# The same again, anywhere


def test_the_same_seed_gives_the_same_bytes_under_any_hash_seed_and_number_of_workers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = run_elsewhere(tmp_path, *SIMULATE, "--json", hash_seed="1")
    assert (alone.status, alone.err) == (0, "")
    together = run_elsewhere(tmp_path, *SIMULATE, "--json", "--workers", "2", hash_seed="4711")
    assert together == alone
    other = run(capsys, *SIMULATE[:-1], "8", "--json")
    assert json.loads(other.out)["sessions"][0]["state_hash"] == json.loads(alone.out)["sessions"][1]["state_hash"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells it in a file")
def test_what_memory_a_campaign_held_at_its_start_and_end_is_told_beside_the_answer(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Issue 5: memory is flat. It differs from machine to machine, so the answer itself does not say it."""
    said = run(capsys, "simulate", "--scenario", "tutorial", "--sessions", "2")
    assert re.search(r"Memory: [\d.]+ MB after the first session of a process, [\d.]+ MB after its last\.", said.err)
    assert "Memory" not in said.out


def test_a_stored_session_has_the_same_hash_in_another_process(tmp_path: Path) -> None:
    path = saved(tmp_path)
    said = {run_elsewhere(tmp_path, "replay", str(path), hash_seed=seed).out for seed in ("0", "99")}
    assert len(said) == 1
    assert STATE_HASH.search(said.pop())


HEAVY = ("PySide6", "shiboken6", "pyqtgraph", "numpy", "sqlmodel", "sqlalchemy", "alembic", "pydantic")


def test_doctor_imports_nothing_heavy() -> None:
    script = (
        "import sys\nfrom game.app.cli import main\nmain(['doctor', '--json'])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stderr.strip() == "[]"
    assert json.loads(ran.stdout)["findings"]


def test_doctor_is_quick() -> None:
    """At most half a second of computing; where Python alone is slow to start, at most 40 such starts."""

    def seconds(script: str) -> float:
        before = os.times()
        subprocess.run([sys.executable, "-c", script], stdout=subprocess.DEVNULL, check=True)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    doctor = "from game.app.cli import main; main(['doctor'])"
    nothing, whole = zip(*((seconds("pass"), seconds(doctor)) for _ in range(3)), strict=True)
    assert min(whole) < max(0.5, 40 * min(nothing))


def test_backtest_prints_the_engine_and_simpler_rules_beside_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    five, years = real_tables.five_years(tmp_path / "five.csv"), real_tables.years(tmp_path / "years.csv.gz")
    for arguments in (("ratification", five), ("ratification", five, "--known", "signatures"), ("hazard", years)):
        said = run(capsys, "backtest", *arguments)
        assert (said.status, said.err) == (0, "")
        assert said.out.count("the engine") == 3  # all, crime conventions, others
        assert "crime conventions: " in said.out
    said = run(capsys, "backtest", "positions", *real_tables.issues(tmp_path))
    assert (said.status, said.err) == (0, "")
    assert "within the interval meant for 80%" in said.out


def test_backtest_of_a_bad_table_names_file_line_and_column(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = real_tables.five_years(tmp_path / "five.csv")
    path.write_text(path.read_text().replace(",1999,", ",the year 1999,", 1))
    said = in_trouble(capsys, "backtest", "ratification", path)
    assert "five.csv, line 3, column open_year: “the year 1999” is no number" in said
    assert "there is no column" in in_trouble(capsys, "backtest", "hazard", path)
    assert "cannot be read" in in_trouble(capsys, "backtest", "positions", tmp_path / "none.csv", path)
    assert run(capsys, "backtest").status == run(capsys, "backtest", "positions", path).status == 2


def test_notes_prints_a_booklet_or_writes_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = run(capsys, "notes", "tutorial")
    assert said.status == 0
    assert said.out.startswith("# The Three Ports Convention\n")
    run(capsys, "notes", "tutorial", "--out", tmp_path / "booklet.md")
    assert (tmp_path / "booklet.md").read_text("utf-8") == said.out
    smaller = run(capsys, "notes", "cybercrime", "--reduced", "six in ninety minutes")
    assert "### Velun" not in smaller.out
    mine = run(capsys, "notes", "tutorial", "--for", "bre")
    assert mine.out.startswith("# ")
    assert "Instructions, for your delegation alone" in mine.out
    nobody = run(capsys, "notes", "tutorial", "--for", "XXX")
    assert (nobody.status, "ALD, BRE, CIN" in nobody.err) == (1, True)
    assert run(capsys, "notes", "atlantis").status == 1

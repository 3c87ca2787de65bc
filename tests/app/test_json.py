"""What programs are told: every ``--json`` output is one object of the shape committed for it (decision D40)."""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from game.app import cli
from game.scenarios import shelf
from game.store import backups
from tests.app.commands import Said, cut, run, saved, with_damaged_ending
from tests.kit import real_tables

SCHEMAS = Path(__file__).parents[2] / "assets" / "schemas"
HURRIED = ("minutes = 15", "minutes = 1")
NAMES = sorted(path.stem for path in SCHEMAS.glob("*.json"))


def schema(name: str) -> dict[str, Any]:
    """The shape committed for that command."""
    made: dict[str, Any] = json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))
    return made


def fits(name: str, said: Said) -> dict[str, Any]:
    """The one object on standard output, which must have the committed shape."""
    answer: dict[str, Any] = json.loads(said.out)
    Draft202012Validator(schema(name)).validate(answer)
    return answer


def objects(part: Any) -> Iterator[dict[str, Any]]:
    """Every description of an object within a schema."""
    if isinstance(part, dict):
        if part.get("type") == "object":
            yield part
        for each in part.values():
            yield from objects(each)
    elif isinstance(part, list):
        for each in part:
            yield from objects(each)


def parts_of(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands of a parser; empty where it has none."""
    for each in parser._actions:
        if isinstance(each, argparse._SubParsersAction):
            return dict(each.choices)
    return {}


def commands_with_json() -> set[str]:
    """The names under which the parser offers ``--json``; some commands count once for each thing they can do."""
    found = set()
    for name, command in parts_of(cli._parser()).items():
        found |= {f"{name}-{part}" for part, each in parts_of(command).items() if "--json" in each.format_help()}
        if any("--json" in each.option_strings for each in command._actions):
            what = next((each.choices for each in command._actions if each.dest == "what"), None)
            found |= {f"{name}-{each}" for each in what} if what else {name}
    return found


def test_every_command_that_speaks_json_has_a_shape_and_every_shape_a_command() -> None:
    assert commands_with_json() == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_shape_is_sound_and_closed(name: str) -> None:
    Draft202012Validator.check_schema(schema(name))
    loose = [each for each in objects(schema(name)) if each.get("additionalProperties", True) is True]
    assert loose == []
    for each in objects(schema(name)):
        assert set(each.get("properties", {})) == set(each.get("required", []))


def test_a_shape_refuses_what_is_not_of_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    answer = fits("replay", run(capsys, "replay", saved(tmp_path), "--json"))
    for wrong in ({**answer, "note": ""}, {**answer, "seq": 0}, {k: v for k, v in answer.items() if k != "ending"}):
        with pytest.raises(ValidationError):
            Draft202012Validator(schema("replay")).validate(wrong)


def test_doctor(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = run(capsys, "doctor", "--json")
    answer = fits("doctor", said)
    assert said.status == (0 if answer["well"] else 1)
    nowhere = tmp_path / "a-file"
    nowhere.touch()
    ill = run(capsys, "--saves", nowhere, "doctor", "--json")
    assert ill.status == 1
    assert not fits("doctor", ill)["well"]


def test_bench(capsys: pytest.CaptureFixture[str]) -> None:
    answer = fits("bench", run(capsys, "bench", "--only", "frontier", "--json"))
    assert [each["name"] for each in answer["calls"]] == ["frontier"]
    refused = run(capsys, "bench", "--only", "nothing")
    assert refused.status == 1
    assert "frontier" in refused.err


def test_assumptions(capsys: pytest.CaptureFixture[str]) -> None:
    answer = fits("assumptions", run(capsys, "assumptions", "--json"))
    for each in answer["parameters"]:
        assert float(each["low"]) <= float(each["default"]) <= float(each["high"])


def test_simulate_prints_what_it_writes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "sessions.json"
    said = run(
        capsys, "simulate", "--scenario", "tutorial", "--sessions", "3", "--years", "2",
        "--vary", "b_margin=0.3", "--out", out, "--json",
    )  # fmt: skip
    answer = fits("simulate", said)
    assert (said.status, said.err) == (0, "")
    assert answer["plan"]["vary"] == [["b_margin", "0.3"]]
    assert len(answer["sessions"]) == answer["totals"]["sessions"] == 3
    assert json.loads(out.read_text("utf-8")) == answer


def test_validate(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    sound, faulty = run(capsys, "validate", "tutorial", "--json"), run(capsys, "validate", tmp_path, "--json")
    assert (sound.status, faulty.status) == (0, 1)
    assert fits("validate", sound)["sound"]
    assert fits("validate", faulty)["faults"]


def test_validate_tells_what_is_odd_and_what_is_worth_a_look(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = shutil.copytree(shelf.folder("tutorial"), tmp_path / "tutorial")
    for file, old, new in (("clauses.toml", "effect = 0.03", "effect = 0.03\neffct = 1"), ("scenario.toml", *HURRIED)):
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1), "utf-8")
    said = run(capsys, "validate", folder, "--json")
    answer = fits("validate", said)
    assert said.status == 0
    assert len(answer["warnings"]) == 1
    assert [each["concern"] for each in answer["advice"]] == ["clock"]


@pytest.mark.parametrize("until", [1, 7, 60, 10_000])
def test_replay_and_show_say_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path, until: int) -> None:
    path = saved(tmp_path)
    answer = fits("replay", run(capsys, "replay", path, "--until", str(until), "--json"))
    assert answer["seq"] == min(until, answer["of"])
    shown = fits("sessions-show", run(capsys, "--saves", tmp_path, "sessions", "show", "ferry-1", "--json"))
    assert shown == fits("replay", run(capsys, "replay", path, "--json"))


def test_show_has_the_shape_of_replay() -> None:
    assert {**schema("sessions-show"), "title": ""} == {**schema("replay"), "title": ""}


def test_a_damaged_record_is_still_one_object_and_the_damage_is_said_beside_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    whole = fits("replay", run(capsys, "replay", saved(tmp_path), "--json"))
    said = run(capsys, "replay", with_damaged_ending(tmp_path / "ferry-1.adref"), "--json")
    assert said.status == 1
    assert fits("replay", said)["seq"] == whole["of"] - 1
    assert "damaged" in said.err


def test_list_and_check_speak_of_sound_and_of_broken_files(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    saved(tmp_path, "whole")
    saved(tmp_path, "young", events=30)
    with_damaged_ending(saved(tmp_path, "spoilt"))
    cut(saved(tmp_path, "cut"))
    (tmp_path / "letter.adref").write_text("Dear colleague")
    listed = fits("sessions-list", run(capsys, "--saves", tmp_path, "sessions", "list", "--json"))
    assert {each["name"]: bool(each["trouble"]) for each in listed["sessions"]} == {
        "whole": False, "young": False, "spoilt": True, "cut": True, "letter": True,
    }  # fmt: skip
    checked = run(capsys, "--saves", tmp_path, "sessions", "check", "--json")
    assert checked.status == 1
    sound = {each["file"]: each["sound"] for each in fits("sessions-check", checked)["checked"]}
    assert sound == {f"{each['name']}.adref": each["name"] in ("whole", "young") for each in listed["sessions"]}


def test_an_empty_shelf_is_sound(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for what in ("list", "check"):
        said = run(capsys, "--saves", tmp_path, "sessions", what, "--json")
        assert said.status == 0
        fits(f"sessions-{what}", said)


def test_what_keeps_files_of_sessions_says_what_was_made(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = saved(tmp_path)
    backups.back_up(path)
    with_damaged_ending(path)
    for what in ("repair", "restore"):
        answer = fits(f"sessions-{what}", run(capsys, "sessions", what, path, "--json"))
        assert (tmp_path / answer["made"]).exists()
    sound = tmp_path / answer["made"]
    erased = run(capsys, "sessions", "erase", sound, "--seat", "ALD", "--json")
    assert (erased.status, "Add --yes" in fits("sessions-erase", erased)["says"]) == (1, True)
    fits("sessions-delete", run(capsys, "sessions", "delete", sound, "--json"))
    assert not sound.exists()


def test_debrief(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = saved(tmp_path)
    answer = fits("debrief", run(capsys, "debrief", path, "--as", "ald", "--json"))
    assert (answer["seat"], answer["scenario"]) == ("ALD", "tutorial")
    assert fits("debrief", run(capsys, "debrief", path, "--json"))["seat"] is None
    assert "Who gave and who took" in run(capsys, "debrief", path).out
    refused = run(capsys, "debrief", path, "--as", "NOBODY")
    assert (refused.status, "no delegation NOBODY" in refused.err) == (1, True)


def test_compare(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    one, two = saved(tmp_path, "one", 1), saved(tmp_path, "two", 2)
    answer = fits("compare", run(capsys, "compare", one, two, "--json"))
    assert [each["session"] for each in answer["sessions"]] == ["one", "two"]
    assert "Joint gain made" in run(capsys, "compare", one, two).out
    assert run(capsys, "compare", one).status == 1


DOMAIN = {
    "issues": [{"name": "dates", "values": ["June", "July"]}, {"name": "place", "values": ["here", "there", "away"]}],
    "profiles": [
        {"name": "a", "weights": [0.7, 0.3], "values": [{"June": 1, "July": 0}, {"here": 1, "there": 0.5, "away": 0}],
         "reservation": None},
        {"name": "b", "weights": [0.2, 0.8], "values": [{"June": 0, "July": 1}, {"here": 0, "there": 0.9, "away": 1}],
         "reservation": 0.1},
    ],
}  # fmt: skip


def test_bargain(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    third = {**DOMAIN, "profiles": [*DOMAIN["profiles"], DOMAIN["profiles"][0]]}
    path = tmp_path / "domains.json"
    path.write_text(json.dumps({"_source": "made up", "Two": DOMAIN, "Three": third}), "utf-8")
    said = run(capsys, "bargain", path, "--rounds", "40", "--json")
    answer = fits("bargain", said)
    assert (said.status, said.err, answer["rounds"]) == (0, "", 40)
    assert [each["name"] for each in answer["domains"]] == ["Two", "Three"]
    assert answer["by_parties"]["2"]["played"] == 2
    assert answer["by_parties"]["3"]["agreement"] == 1
    assert "Nash ratio" in run(capsys, "bargain", path, "--rounds", "40").out


def test_backtest_ratification(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = real_tables.five_years(tmp_path / "five.csv")
    for known in ("close", "signatures"):
        said = run(capsys, "backtest", "ratification", path, "--known", known, "--json")
        answer = fits("backtest-ratification", said)
        assert (said.status, answer["known"], answer["rows"]) == (0, known, 12)
        assert (answer["baselines"]["signatories"] is None) == (known == "close")
        assert [each["name"] for each in answer["groups"]] == ["crime conventions", "others"]
    assert fits("backtest-ratification", run(capsys, "backtest", "ratification", path, "--json"))["known"] == "close"


def test_backtest_hazard_and_figures_that_are_not_defined(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = run(capsys, "backtest", "hazard", real_tables.years(tmp_path / "years.csv.gz"), "--json")
    assert fits("backtest-hazard", said)["treaties"] == 2
    alike = real_tables.written(tmp_path / "alike.csv", real_tables.YEARS, [("4-1", "AAA", 0, 0, *[""] * 8)])
    answer = fits("backtest-hazard", run(capsys, "backtest", "hazard", alike, "--json"))
    assert (answer["auc"], answer["slope"]) == (None, None)


def test_backtest_positions(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    said = run(capsys, "backtest", "positions", *real_tables.issues(tmp_path), "--json")
    assert fits("backtest-positions", said)["issues"] == 12


def test_review_and_what_if_speak_of_the_same_moves(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = saved(tmp_path)
    told = fits("review", run(capsys, "review", file, "--as", "ALD", "--workers", "1", "--json"))
    assert told["seat"] == "ALD"
    assert all(sum(each["parts"].values()) == each["loss"]["value"] for each in told["reviews"])
    signed = next(each for each in told["reviews"] if each["action"]["is"] == "SignConvention")
    withheld = json.dumps({**signed["action"], "sign": False})
    asked = ("what-if", file, "--as", "ALD", "--at", str(signed["seq"] - 1), "--runs", "4", "--workers", "1")
    found = fits("what-if", run(capsys, *asked, "--instead", withheld, "--json"))["what_if"]
    assert found["made"] == signed["action"]
    assert found["instead"]["sign"] is False
    assert found["as_played"]["ratified"]["ALD"] >= found["otherwise"]["ratified"]["ALD"] == 0
    nonsense = run(capsys, *asked, "--instead", "dance")
    assert nonsense.status == 1
    assert "best" in nonsense.err
    nobody = run(capsys, "review", file)
    assert nobody.status == 1
    assert "--as" in nobody.err


def test_what_a_delegation_had_heard_is_told_to_any_event_and_nothing_else(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Issue 8: replay of any session from any seat's view."""
    file = saved(tmp_path)
    told = {seat: run(capsys, "replay", file, "--as", seat, "--until", "40").out for seat in ("ALD", "BRE", "CIN")}
    assert len({*told.values()}) == 3
    assert all("event 40 of" in each for each in told.values())
    whole = run(capsys, "replay", file, "--as", "CIN").out
    assert len(whole) > len(told["CIN"])
    nobody = run(capsys, "replay", file, "--as", "XYZ")
    assert (nobody.status, "It has ALD, BRE, CIN" in nobody.err) == (1, True)
    assert run(capsys, "replay", file, "--as", "ALD", "--json").status == 1

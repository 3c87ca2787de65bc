"""What a facilitator does from the command line (rule 36): one move each, told in sentences; bad wishes refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from game.store.opening import inspect
from game.table.playback import Playback
from game.terms import events as e
from game.terms.ids import OBSERVER
from tests.app.commands import Said, run, saved, with_damaged_ending
from tests.app.test_json import fits
from tests.kit.sessions import played

YOUNG = 30
"""Events: the first sitting has begun."""


@pytest.fixture
def young(tmp_path: Path) -> Path:
    """A session of the tutorial that goes on."""
    return saved(tmp_path, "young", events=YOUNG)


def ask(capsys: pytest.CaptureFixture[str], path: Path, *words: str) -> Said:
    """``sessions …`` on the shelf of that file; the file is called by its name there."""
    what, *rest = words
    return run(capsys, "--saves", path.parent, "sessions", what, path.stem, *rest)


def told(capsys: pytest.CaptureFixture[str], path: Path, *words: str) -> dict[str, Any]:
    """The same for programs, in the committed shape."""
    return fits(f"sessions-{words[0]}", ask(capsys, path, *words, "--json"))


def last(path: Path) -> e.Event:
    """The last event of a file."""
    return inspect(path).events[-1].event


def test_what_may_be_thrown_in_is_listed_and_no_longer_once_it_was(
    capsys: pytest.CaptureFixture[str], young: Path
) -> None:
    every = told(capsys, young, "injects")["injects"]
    first = every[0]["id"]
    assert not any("{" in each["headline"] for each in every)
    assert any(each["in_season"] for each in every)
    thrown = ask(capsys, young, "inject", first.lower(), "--on", "BRE")
    assert thrown.status == 0
    event = last(young)
    assert isinstance(event, e.EventDrawn)
    assert (event.inject, event.struck, event.odds) == (first, ("BRE",), None)
    left = told(capsys, young, "injects")["injects"]
    assert [each["id"] for each in left] == [each["id"] for each in every[1:]]
    again = ask(capsys, young, "inject", first)
    assert (again.status, "injects" in again.err) == (1, True)


def test_an_event_thrown_in_on_nobody_in_particular_strikes_whom_the_deck_means(
    capsys: pytest.CaptureFixture[str], young: Path
) -> None:
    wanted = told(capsys, young, "injects")["injects"][-1]["id"]
    said = told(capsys, young, "inject", wanted)
    event = last(young)
    assert isinstance(event, e.EventDrawn)
    assert event.struck
    assert said["seq"] == len(inspect(young).events)
    assert said["done"]


def test_the_conference_goes_back_to_a_moment_of_the_list_and_stands_as_it_stood(
    capsys: pytest.CaptureFixture[str], young: Path
) -> None:
    few, many = (told(capsys, young, "moments", *more)["moments"] for more in ((), ("--all",)))
    assert {each["seq"] for each in few} < {each["seq"] for each in many}
    assert len({each["stage"] for each in few}) == len(few)
    for moment in many:
        back = saved(young.parent, f"back-{moment['seq']}", events=YOUNG)
        assert ask(capsys, back, "undo", "--to", str(moment["seq"])).status == 0
        live, then = Playback(inspect(back).events), Playback(played("tutorial", 1)[: moment["seq"]])
        live.walk(live.end)
        then.walk(then.end)
        assert live.view(OBSERVER).sight == then.view(OBSERVER).sight
        assert len(inspect(back).events) == YOUNG + 1
    ends = {each["seq"] for each in told(capsys, back, "moments", "--all")["moments"]}
    assert ends <= {each["seq"] for each in many}


def test_a_seat_is_handed_to_a_person_and_back_to_an_artificial_delegate(
    capsys: pytest.CaptureFixture[str], young: Path
) -> None:
    assert "Brescal" in ask(capsys, young, "hand-over", "bre", "--to", "person").out
    event = last(young)
    assert isinstance(event, e.SeatHandedOver)
    assert (event.seat, event.occupant) == ("BRE", e.Occupant(kind=e.SeatKind.PERSON))
    told(capsys, young, "hand-over", "BRE", "--to", "ai:firm")
    event = last(young)
    assert isinstance(event, e.SeatHandedOver)
    assert event.occupant == e.Occupant(kind=e.SeatKind.AI, name="firm")


BAD: list[tuple[tuple[str, ...], str]] = [
    (("inject",), "Say which EVENT"),
    (("inject", "EV99"), "sessions injects FILE"),
    (("inject", "{0}"), "sessions injects FILE"),
    (("inject", "EV02", "--on", "XXX"), "ALD, BRE, CIN"),
    (("inject", "EV02", "--on", "CHAIR"), "ALD, BRE, CIN"),
    (("inject", "EV02", "--on", "BRE", "BRE"), "named twice"),
    (("undo",), "--to SEQ"),
    (("undo", "--to", "x"), "a whole number"),
    (("undo", "--to", "-3"), "a whole number"),
    (("undo", "--to", "٣"), "a whole number"),
    (("undo", "--to", "1"), "no moment to go back to"),
    (("undo", "--to", str(YOUNG)), "no moment to go back to"),
    (("undo", "--to", "9" * 400), "no moment to go back to"),
    (("hand-over",), "Say which SEAT"),
    (("hand-over", "BRE"), "person, ai, ai:"),
    (("hand-over", "BRE", "--to", "ai:kind"), "person, ai, ai:"),
    (("hand-over", "XXX", "--to", "ai"), "The seats are"),
    (("hand-over", "FACILITATOR", "--to", "ai"), "The seats are"),
    (("hand-over", "BRE", "--to", "ai"), "stands like this already"),
]


@pytest.mark.parametrize(("words", "part"), BAD, ids=[" ".join(words)[:40] for words, _ in BAD])
def test_a_bad_wish_is_refused_in_one_paragraph_and_leaves_the_file_as_it_was(
    capsys: pytest.CaptureFixture[str], young: Path, words: tuple[str, ...], part: str
) -> None:
    said = run(capsys, "--saves", young.parent, "sessions", words[0], "young", *(f"{each}" for each in words[1:]))
    if said.status == 2:
        assert words == ("undo", "--to", "-3")
        return
    assert (said.status, said.out) == (1, "")
    assert part in " ".join(said.err.split())
    assert "Traceback" not in said.err
    assert len(said.err) < 700
    assert len(inspect(young).events) == YOUNG


def test_a_session_that_has_ended_is_read_and_nothing_more(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    over = saved(tmp_path, "over")
    assert told(capsys, over, "moments")["moments"]
    for words in (("undo", "--to", "2"), ("hand-over", "BRE", "--to", "person"), ("inject", "EV02")):
        said = ask(capsys, over, *words)
        assert (said.status, "over" in said.err) == (1, True), said


def test_a_damaged_session_and_one_that_is_not_there_are_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    spoilt = with_damaged_ending(saved(tmp_path, "spoilt"))
    for words in (("injects",), ("moments",), ("undo", "--to", "2")):
        said = ask(capsys, spoilt, *words)
        assert (said.status, said.out) == (1, "")
        assert "damaged" in said.err or "not what was written" in said.err
        assert ask(capsys, tmp_path / "nowhere.adref", *words).status == 1
    assert json.loads(run(capsys, "--saves", tmp_path, "sessions", "check", "--json").out)["checked"]

"""The line on the door: how entry into force stood to one's delegation through the last session."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from game.app import recalling
from game.app.foyer import LocalFoyer
from game.app.laying import store
from game.app.release import release
from game.lab.simulate import everybody_ai
from game.minutes.names import Names
from game.store.archives import archive
from game.store.desk import SessionDesk
from game.table.foyer import SavedSession
from game.table.playback import Playback
from game.table.retrace import Recalled, Stood, player, recall
from game.terms.events import Occupant, PackageOffered, QuestionPut, Recorded, SeatKind, SessionOpened
from game.terms.ids import SeatId
from game.terms.moments import Moment, Phase
from game.terms.readings import Interval
from game.ui.lines.delegates import delegates_of
from game.ui.lines.door_course import door_course, what_waits
from game.ui.lines.home import home
from game.ui.theme.look import Look
from game.ui.widgets.safe_text import Prose
from tests.gallery.scenes import shell_of
from tests.gallery.scenes_door import CannedFoyer
from tests.kit.sessions import played, scenario

BRE, CIN = SeatId("BRE"), SeatId("CIN")


def seated(*seats: SeatId) -> tuple[Recorded, ...]:
    """A played tutorial, as if persons had held these seats: what a seat is told asks not who sits there."""
    first, *rest = played("tutorial", 3)
    opened = first.event
    assert isinstance(opened, SessionOpened)
    seating = everybody_ai(opened.scenario)
    for each in seats:
        seating = seating.put(each, Occupant(kind=SeatKind.PERSON))
    return (replace(first, event=replace(opened, seating=seating)), *rest)


def test_the_line_is_what_the_seats_own_bar_said_at_every_stage() -> None:
    record = seated(BRE)
    points = recall(record, BRE).course
    walk = Playback(record)
    assert points[0].force == walk.view(BRE).readings.in_force
    walk.walk(walk.end)
    end = walk.view(BRE)
    assert points[-1] == Stood(moment=end.sight.moment, force=end.readings.in_force)
    assert len({each.force for each in points}) > 2
    assert {each.moment.phase for each in points} >= {Phase.SITTING, Phase.ADOPTION}


def test_another_seats_instructions_change_nothing_in_the_line() -> None:
    """Nothing computed for a seat may read another seat's mandate (D1)."""
    record = seated(BRE)
    first, *rest = record
    opened = first.event
    assert isinstance(opened, SessionOpened)
    mandates = opened.scenario.mandates
    other = replace(mandates[CIN], batna=mandates[BRE].batna, preference=mandates[BRE].preference)
    with_it = replace(opened.scenario, mandates=mandates.put(CIN, other))
    changed = (replace(first, event=replace(opened, scenario=with_it)), *rest)
    assert recall(changed, BRE) == recall(record, BRE)
    assert recall(changed, CIN) != recall(record, CIN)


@pytest.mark.parametrize(("seats", "found"), [((), None), ((BRE,), BRE), ((BRE, CIN), None)])
def test_the_door_speaks_for_one_delegation_or_for_none(seats: tuple[SeatId, ...], found: SeatId | None) -> None:
    assert player(seated(*seats)) == found


def test_the_line_is_worked_out_in_a_process_of_its_own_from_a_file_that_lies_as_it_was_left(tmp_path: Path) -> None:
    path = store(archive(tmp_path), "mine", seated(BRE))
    assert recalling.recalled(path) == recalling.NOTHING, "nobody has said how it lies"
    file = archive(tmp_path).open("mine")
    file.close()
    file.back_up()
    assert recalling.recalled(path) == recall(seated(BRE), BRE)
    path.write_bytes(path.read_bytes() + b"\0")
    assert recalling.recalled(path) == recalling.NOTHING


def test_nothing_is_said_at_the_door_of_a_seat_that_has_a_pin_or_of_several_seats(tmp_path: Path) -> None:
    store(archive(tmp_path), "mine", seated(BRE))
    store(archive(tmp_path), "ours", seated(BRE, CIN))
    assert recalling.found(tmp_path / "mine.adref").course
    SessionDesk.laid(tmp_path / "mine.adref", [(BRE, "1234")])
    assert recalling.found(tmp_path / "mine.adref") == recalling.NOTHING
    assert recalling.found(tmp_path / "ours.adref") == recalling.NOTHING
    assert recalling.found(tmp_path / "none.adref") == recalling.NOTHING


def test_the_door_says_who_waits_for_an_answer_and_whether_the_house_does() -> None:
    """``Okanda is waiting for an answer.`` (spec, section 8)"""
    assert what_waits(Recalled()) == ""
    assert what_waits(Recalled(offering=("Okanda", "Tyrsen"))) == "Okanda and Tyrsen are waiting for an answer."
    record = seated(BRE)
    at, offer = next((each.seq, each.event.package) for each in record if isinstance(each.event, PackageOffered))
    first = record[: at - record[0].seq + 1]
    answering = next(seat for seat in offer.parties if seat != offer.by)
    names = Names.of(Playback(record).view(answering).sight.scenario)
    assert recall(first, answering).offering == (names.seat_within(offer.by),)
    assert recall(first, offer.by).offering == ()
    asked = next(each for each in record if isinstance(each.event, QuestionPut) and BRE in each.event.question.asked_of)
    assert recall(record[: asked.seq - record[0].seq + 1], BRE).asked
    assert not recall(record, BRE).asked


def test_a_session_is_listed_with_the_seal_of_whoever_plays_it(tmp_path: Path) -> None:
    store(archive(tmp_path), "mine", seated(BRE))
    store(archive(tmp_path), "ours", seated(BRE, CIN))
    lines = {each.name: each for each in archive(tmp_path).listing()}
    assert (lines["mine"].letters, lines["mine"].delegations) == ("BRE", ("ALD", "BRE", "CIN"))
    assert (lines["ours"].letters, lines["ours"].delegations) == ("", ())
    (mine,) = (each for each in LocalFoyer(tmp_path).sessions() if each.name == "mine")
    delegate = home([replace(mine, open=True)]).last
    assert delegate is not None
    assert delegate.delegate == replace(delegates_of(scenario("tutorial").public)[BRE], you=True)


def stood(phase: Phase, sitting: int, round_: int, value: int) -> Stood:
    moment = Moment(phase=phase, sitting=sitting, round=round_)
    return Stood(moment=moment, force=Interval(value=value, low=value - 100, high=value + 100))


POINTS = (
    stood(Phase.OPENING, 0, 0, 200),
    stood(Phase.SITTING, 1, 1, 150),
    stood(Phase.SITTING, 1, 1, 300),
    stood(Phase.SITTING, 2, 1, 570),
)


def test_its_table_has_a_row_for_every_stage_and_its_sentence_says_where_it_went() -> None:
    course = door_course(POINTS)
    assert course is not None
    assert course.table.rows == ("Before the first sitting", "Sitting 1, round 1", "Sitting 2, round 1")
    assert course.table.cells == (("20%", "10 to 30%"), ("30%", "20 to 40%"), ("57%", "47 to 67%"))
    assert course.ticks == ((1, "Sitting 1"), (3, "2"))
    assert course.says.startswith(
        "As your delegation saw it, from 20% to 57%, likely 47–67. The lowest was 15%, the highest 57%."
    )
    assert door_course(POINTS[:1]) is None


MINE = SavedSession(
    name="mine", scenario="The Small Convention", played="", seat="Brevonia", stands="", open=True, at_ms=5
)


def test_the_door_keeps_room_draws_nothing_and_moves_nothing_when_the_line_comes(look: Look, qtbot: QtBot) -> None:
    asked: list[str] = []

    def found(name: str) -> Recalled:
        asked.append(name)
        return Recalled(course=POINTS, asked=True, offering=("the Corvane Union",))

    shell = shell_of(look)
    qtbot.addWidget(shell)
    shell.pages.recall_by(found)
    shell.enter(CannedFoyer(MINE))
    card = shell.home.card
    assert card is not None
    assert card.course is None
    high = card.sizeHint().height()
    assert asked == []
    shell.pages.begin_recalling()
    qtbot.waitUntil(lambda: card.course is not None)
    assert asked == ["mine"]
    assert card.sizeHint().height() == high
    assert card.course is not None
    assert card.waits == "A question is before the house. The Corvane Union is waiting for an answer."
    card.course.toggle_twin()
    assert card.course.twin.isVisibleTo(card)
    assert card.sizeHint().height() == high
    shell.pages.show_sessions()
    again = shell.home.card
    assert again is not None
    assert again.course is not None, "what is known is not asked for twice"
    assert asked == ["mine"]


@pytest.mark.parametrize("found", [lambda _name: Recalled(), None])
def test_where_nothing_can_be_said_the_room_is_given_back(
    look: Look, qtbot: QtBot, found: Callable[[str], Recalled] | None
) -> None:
    shell = shell_of(look)
    qtbot.addWidget(shell)
    shell.enter(CannedFoyer(MINE))
    assert shell.home.card is not None
    usual = shell.home.card.sizeHint().height()
    if found is not None:
        shell.pages.recall_by(found)
        shell.pages.show_sessions()
        shell.pages.begin_recalling()
    qtbot.waitUntil(lambda: shell.home.card is not None and shell.home.card.sizeHint().height() == usual)
    assert shell.home.card.course is None


def test_the_foot_of_the_door_says_which_release_it_is_when_nothing_else_is_said_there(
    look: Look, qtbot: QtBot
) -> None:
    """Picture 01."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
    assert release() == project["version"]
    shell = shell_of(look)
    qtbot.addWidget(shell)
    shell.enter(CannedFoyer(MINE))
    shell.home.show_busy("The session is being opened.")
    shell.pages.show_release(release())
    assert [each.text() for each in shell.home.findChildren(Prose) if "being opened" in each.text()]
    shell.home.show_busy("")
    said = f"Version {release()}. Works offline. Nothing leaves this computer."
    assert said in [each.text() for each in shell.home.findChildren(Prose)]

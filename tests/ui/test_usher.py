"""Tables are laid beside the window: it hears of them when they are there, and what nobody waits for is closed."""

from __future__ import annotations

from threading import Event, current_thread, main_thread
from typing import cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from game.table.ports import Place
from game.terms.trouble import Trouble
from game.ui.theme.look import Look
from game.ui.usher import Usher
from tests.kit.ui_house import until


class Laid:
    """All of a place that matters here."""

    def __init__(self) -> None:
        self.times = 0
        self.by_another = current_thread() is not main_thread()

    def close(self) -> None:
        self.times += 1

    @property
    def closed(self) -> bool:
        return self.times > 0


def laid() -> Place:
    return cast(Place, Laid())


def test_a_table_is_laid_in_another_thread_and_taken_in_the_windows_own(look: Look) -> None:
    usher, came = Usher(look), list[tuple[Laid, bool]]()
    usher.fetch(laid, lambda place: came.append((place, current_thread() is main_thread())), pytest.fail)
    assert came == []
    until(lambda: came != [], "the table")
    assert came[0][0].by_another
    assert came[0][1]
    assert not came[0][0].closed


def test_a_table_nobody_waits_for_any_more_is_closed(look: Look) -> None:
    """Whoever has gone back to the door meanwhile is not led to it, and its file is let go of."""
    usher, go, made = Usher(look), Event(), list[Laid]()

    def work() -> Place:
        go.wait(60)
        made.append(Laid())
        return cast(Place, made[0])

    usher.fetch(work, pytest.fail, pytest.fail)
    usher.drop()
    go.set()
    usher.rest()
    assert made[0].closed


def arrived(usher: Usher) -> Laid:
    """A table that was laid while the window was busy: it has been told of it and has not heard it yet."""
    made = list[Laid]()

    def work() -> Place:
        made.append(Laid())
        return cast(Place, made[0])

    usher.fetch(work, pytest.fail, pytest.fail)
    assert usher._thread is not None
    usher._thread.join()
    return made[0]


def test_what_arrives_at_the_very_moment_it_is_dropped_is_closed_at_once(look: Look) -> None:
    """It lay open until the window heard of it, and for good where the window was closed before that."""
    usher = Usher(look)
    place = arrived(usher)
    usher.drop()
    assert place.closed
    usher.rest()
    QApplication.processEvents()
    assert place.times == 1


def test_a_table_is_let_go_of_before_another_is_laid(look: Look) -> None:
    """Whoever pressed twice was told that the session is open already: by the first press."""
    usher, came = Usher(look), list[tuple[Laid, bool]]()
    first = arrived(usher)

    def again() -> Place:
        came.append((Laid(), first.closed))
        return cast(Place, came[0][0])

    taken = list[object]()
    usher.fetch(again, taken.append, pytest.fail)
    until(lambda: taken != [], "the second table")
    assert came[0][1]
    assert first.times == 1
    assert taken == [came[0][0]]
    assert not came[0][0].closed


def test_trouble_that_arrives_when_nobody_waits_is_said_to_nobody(look: Look) -> None:
    usher = Usher(look)

    def trouble() -> Place:
        raise Trouble("The disk is full.")

    usher.fetch(trouble, pytest.fail, pytest.fail)
    usher.rest()
    QApplication.processEvents()


def test_trouble_is_handed_on_and_a_bug_is_raised_in_the_window(look: Look, qtbot: QtBot) -> None:
    usher, failed = Usher(QObject(look)), list[str]()

    def trouble() -> Place:
        raise Trouble("The disk is full.")

    def bug() -> Place:
        raise ZeroDivisionError

    usher.fetch(trouble, pytest.fail, lambda said: failed.append(str(said)))
    until(lambda: failed == ["The disk is full."], "the trouble")
    with qtbot.capture_exceptions() as caught:
        usher.fetch(bug, pytest.fail, lambda said: failed.append(str(said)))
        until(lambda: len(caught) == 1, "the bug")
    assert failed == ["The disk is full.", ""]
    assert caught[0][0] is ZeroDivisionError

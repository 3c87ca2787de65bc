"""A damaged session in the window: refused in words, and gone on with in a copy (reliability 3)."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from game.app.foyer import LocalFoyer
from game.terms.ids import SeatId
from game.ui.theme.look import Look
from game.ui.widgets.button import Button
from tests.kit.ui_house import at_table, click, opened, until

pytestmark = pytest.mark.usefixtures("thinking_here")


def damaged(folder: Path) -> bytes:
    """A session of the lesson whose last event says something else than its chain; its bytes."""
    LocalFoyer(folder).begin("tutorial", SeatId("ALD"), 7).close()
    with sqlite3.connect(folder / "tutorial-ald.adref") as connection:
        last = connection.execute("SELECT max(seq) FROM event").fetchone()[0]
        assert last > 1
        connection.execute("DROP TRIGGER event_fixed")
        connection.execute("UPDATE event SET hash = zeroblob(32) WHERE seq = ?", (last,))
    connection.close()
    return (folder / "tutorial-ald.adref").read_bytes()


def test_a_damaged_session_is_refused_and_gone_on_with_in_a_copy(look: Look, tmp_path: Path) -> None:
    before = damaged(tmp_path)
    shell = opened(look, tmp_path)
    shell.take_up("tutorial-ald")
    until(lambda: shell.home.trouble.isVisible(), "the session is refused")
    assert shell.session is None
    click(shell, "Continue in a copy")
    until(lambda: shell.session is not None, "the copy is opened")
    assert at_table(shell).isVisible()
    assert (tmp_path / "tutorial-ald-repaired.adref").exists()
    assert (tmp_path / "tutorial-ald.adref").read_bytes() == before, "the damaged file stays as it is"
    shell.leave()


def test_other_troubles_offer_no_copy(look: Look, tmp_path: Path) -> None:
    (tmp_path / "letters.adref").write_text("no session", encoding="utf-8")
    shell = opened(look, tmp_path)
    shell.take_up("letters")
    until(lambda: shell.home.trouble.isVisible(), "the file is refused")
    assert "Continue in a copy" not in [
        each.words() for each in shell.home.trouble.findChildren(Button) if each.isVisible()
    ]

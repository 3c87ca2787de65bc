"""What lies beside a session: PINs that are never written down, notebooks, and a bad file that spoils nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.store.desk import SessionDesk, path_beside
from game.terms.ids import SeatId
from game.terms.trouble import Trouble

ALD, BRE = SeatId("ALD"), SeatId("BRE")


def test_a_pin_opens_its_own_seat_and_is_written_nowhere(tmp_path: Path) -> None:
    session = tmp_path / "letters.adref"
    SessionDesk.laid(session, [(ALD, "2580"), (BRE, "")])
    desk = SessionDesk(session)
    assert (desk.locked(ALD), desk.locked(BRE)) == (True, False)
    assert (desk.opens(ALD, "2580"), desk.opens(ALD, "2581"), desk.opens(BRE, "anything")) == (True, False, True)
    assert "2580" not in path_beside(session).read_text(encoding="utf-8")
    SessionDesk.laid(tmp_path / "other.adref", [(ALD, "2580")])
    assert path_beside(session).read_text() != path_beside(tmp_path / "other.adref").read_text()


def test_nothing_lies_beside_a_session_that_needs_nothing(tmp_path: Path) -> None:
    SessionDesk.laid(tmp_path / "letters.adref", [(ALD, "")])
    assert list(tmp_path.iterdir()) == []


def test_a_new_session_does_not_inherit_what_lay_there(tmp_path: Path) -> None:
    session = tmp_path / "letters.adref"
    SessionDesk.laid(session, [(ALD, "1")]).keep_notebook(ALD, "mine")
    desk = SessionDesk.laid(session, [(BRE, "2")])
    assert (desk.locked(ALD), desk.locked(BRE), desk.notebook(ALD)) == (False, True, "")


def test_each_seat_has_a_notebook_of_its_own(tmp_path: Path) -> None:
    session = tmp_path / "letters.adref"
    SessionDesk(session).keep_notebook(ALD, "Brescal wants a judge.\n\ud800")
    again = SessionDesk(session)
    assert (again.notebook(ALD), again.notebook(BRE)) == ("Brescal wants a judge.\n\ud800", "")


@pytest.mark.parametrize(
    "said",
    ["", "[]", '{"locks": 3, "notebooks": []}', '{"locks": {"ALD": "zz:zz"}, "notebooks": {"ALD": 4}}', "[" * 90_000],
)
def test_a_file_that_says_nothing_sensible_is_an_empty_desk(tmp_path: Path, said: str) -> None:
    session = tmp_path / "letters.adref"
    path_beside(session).write_text(said, encoding="utf-8")
    desk = SessionDesk(session)
    assert (desk.locked(ALD), desk.notebook(ALD)) == (False, "")


def test_a_notebook_that_cannot_be_kept_says_so(tmp_path: Path) -> None:
    (tmp_path / "nowhere").write_text("a file where the folder would be", encoding="utf-8")
    with pytest.raises(Trouble, match="The session itself is safe"):
        SessionDesk(tmp_path / "nowhere" / "letters.adref").keep_notebook(ALD, "mine")

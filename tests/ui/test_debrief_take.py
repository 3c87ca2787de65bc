"""What is taken along from the debrief by its button: every format, by keyboard, read back by readers of others."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import html5lib
import mammoth
from lxml import etree
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from game.app.takeaways import MAKERS, Takeaway, write
from game.app.takeaways import file_name as named
from game.minutes.treaty import clean
from game.publish.table import MARK
from game.table.hindsight import Exported, Found
from game.terms.ids import SeatId
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.debrief_take import KINDS, TakeAlong, file_name
from game.ui.theme.look import Look
from tests.kit.hindsight import Still, made
from tests.kit.sessions import played
from tests.kit.ui_house import until
from tests.ui.showing import shown


class Writing(Still):
    """Writes what is asked for, as the program does in a process of its own."""

    def export(self, kind: str, place: str, seat: SeatId | None) -> None:
        """At once."""
        taken = Takeaway(record=self.record, seat=str(seat or ""), given=made())
        write(Path(place), taken.made(kind))
        self._written = Exported(place=place)

    def found(self) -> Found | None:
        """What was written, else the debrief."""
        written, self._written = getattr(self, "_written", None), None
        return written or super().found()


def title() -> str:
    sight = Takeaway(record=played("tutorial", 1)).sight
    assert sight.adopted is not None
    return clean(sight.scenario, sight.adopted)[0]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def words_of(raw: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(raw)).pages)


def table_of(raw: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(raw.decode().removeprefix(MARK))))


READ: dict[str, Callable[[bytes], bool]] = {
    "pdf": lambda raw: "How it turned" in words_of(raw),
    "html": lambda raw: html5lib.HTMLParser(strict=True).parse(raw.decode()) is not None,
    "convention": lambda raw: title() in words_of(raw) and "How it turned" not in words_of(raw),
    "docx": lambda raw: (
        zipfile.ZipFile(io.BytesIO(raw)).testzip() is None
        and mammoth.extract_raw_text(io.BytesIO(raw)).value.startswith(title())
    ),
    "akn": lambda raw: title() in "".join(etree.fromstring(raw).itertext()),
    "csv": lambda raw: {"figure", "value", "record_lines"} <= set(table_of(raw)[0]),
    "gradebook": lambda raw: {each["seat"] for each in table_of(raw)} >= {"ALD", "BRE", "CIN"},
    "json": lambda raw: len(json.loads(raw)["events"]) == len(played("tutorial", 1)),
}


def test_the_list_of_the_button_holds_every_format_and_no_two_have_one_name() -> None:
    assert set(KINDS) == set(MAKERS) == set(READ)
    assert len({file_name("ferry-1", each) for each in KINDS}) == len(KINDS)
    assert [file_name("ferry-1", each) for each in KINDS] == [named("ferry-1", each) for each in KINDS]


def test_every_format_is_taken_by_keyboard_and_opens_in_a_reader_of_others(look: Look, tmp_path: Path) -> None:
    """Issue 8, point 6: from the debrief; every export opens in an independent library."""
    screen = shown(DebriefScreen(look, Writing()), 1440, 900)
    screen.start()
    until(lambda: screen.telling is not None, "the debrief")
    screen.ask_place = lambda _parent, name: str(tmp_path / name)
    button = screen.findChild(TakeAlong)
    assert isinstance(button, TakeAlong)
    for at, kind in enumerate(KINDS):
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        assert button.open_list is not None
        for key in (*[Qt.Key.Key_Down] * at, Qt.Key.Key_Return):
            QTest.keyClick(focused(), key)
        place = tmp_path / file_name(screen.hindsight.name, kind)
        assert READ[kind](place.read_bytes()), kind
        until(lambda place=place: place.name in screen.said, "the word that it is written")
    screen.close_up()

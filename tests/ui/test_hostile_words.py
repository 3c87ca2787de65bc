"""The hostile corpus of reliability.md section 5 through every text field into every window, and through the record.

No file is opened (a picture all red would be seen), nothing becomes markup, and nothing takes 200 ms of the window.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from game.table.ports import Part
from game.terms.actions_floor import Tag
from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, MessageSent, StatementMade, only
from game.terms.ids import MessageId
from game.ui.lines.table_record import Filter
from game.ui.shell import Shell
from game.ui.theme.look import Look
from game.ui.widgets.plain import LONGEST, plain
from tests.gallery import almeira_text
from tests.gallery import almeira_view as almeira
from tests.gallery.scenes import table_of
from tests.gallery.scenes_table import at_almeira
from tests.gallery.screens import SCENES
from tests.gallery.still import StillPlace
from tests.kit import ui_moments as moments
from tests.kit.fits import settle

STALL = 0.2
"""Seconds of the window's own thread that words may take (the issue's figure)."""
WRITTEN = (
    *("02b_several", "03c_message", "03c_statement", "03c_own_words", "03c_group", "03c_request"),
    *("03f_find", "03f_notebook", "10_curtain_pin", "14_words", "06_signature"),
)
"""Screens with something to write in."""
RED = QColor("#FF0000").rgb()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A picture all red: if red is seen, the file was read."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    file = tmp_path / "secret.png"
    assert image.save(str(file))
    return file


def corpus(secret: Path) -> list[str]:
    """What the experiments of section 5 found to load, to hang or to take seconds."""
    return [
        f"<img src='file://{secret}'>",
        f"<img src={secret}>",
        f"<div style='background-image:url({secret})'>x</div>",
        f"![]({secret.as_uri()})",
        f"<table><tr><td background='{secret}'>x</table>",
        "<b>" * 30_000,
        "<table><tr><td>" * 200,
        "a" + "\u0301" * 100_000,
        "\u202egnitirw drakcab {name} %n &amp; \x00\x1b[31m",
        "<img src=/dev/zero><img src='http://198.51.100.1/x.png'><a href='file:///etc/passwd'>x</a>",
    ]


def red(window: QWidget) -> int:
    """Pixels of the secret's colour in the window."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen = np.frombuffer(image.constBits(), dtype=np.uint32)
    return int(np.count_nonzero(seen == RED))


def fields(shell: Shell) -> Iterator[QLineEdit | QPlainTextEdit]:
    """Everything to write in that can be seen."""
    for each in shell.findChildren(QWidget):
        if each.isVisible() and each.isEnabled() and isinstance(each, QLineEdit | QPlainTextEdit):
            yield each


def pasted(field: QLineEdit | QPlainTextEdit, words: str) -> float:
    """Replace what is in the field; seconds of this thread until everything is laid out and painted."""
    QGuiApplication.clipboard().setText(words)
    began = time.thread_time()
    field.selectAll()
    field.paste()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    QApplication.processEvents()
    return time.thread_time() - began


@pytest.mark.parametrize("name", WRITTEN)
def test_hostile_words_in_every_field_stay_words(look: Look, secret: Path, name: str) -> None:
    shell = SCENES[name](look)
    settle()
    found = list(fields(shell))
    assert found, "there is nothing to write in"
    for field in found:
        for words in corpus(secret):
            took = pasted(field, words)
            assert took < STALL, f"{took:.2f} s for {words[:20]!r} in {field.accessibleName()!r}"
            kept = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            assert len(kept) <= LONGEST
            assert plain(words).startswith(kept[:4]) or words.startswith(kept[:4]), kept[:20]
        assert red(shell) == 0
    shell.leave()


def test_hostile_words_in_the_record_stay_words(look: Look, secret: Path) -> None:
    """As statements and as notes, through the record, the notes, the bulletin and the curtain."""
    view = almeira.view()
    shell = at_almeira(look, view)
    table = table_of(shell)
    for number, words in enumerate(corpus(secret)):
        note = MessageSent(
            audience=only(almeira_text.OKA, almeira_text.MIR),
            id=MessageId(f"H{number}"),
            by=almeira_text.OKA,
            to=(almeira_text.MIR,),
            text=words,
            tag=Tag.NONE,
        )
        said = StatementMade(audience=PUBLIC, by=almeira_text.OKA, text=words, tag=Tag.NONE, attention=0)
        view = moments.recorded(view, said, note)
        began = time.thread_time()
        table.show_view(view, frozenset({Part.MESSAGES}))
        QApplication.processEvents()
        took = time.thread_time() - began
        assert took < STALL, f"{took:.2f} s for {words[:20]!r}"
        settle()
        assert red(shell) == 0
    table.record.toggle()
    table.record.chips[Filter.ALL].click()
    settle()
    assert red(shell) == 0
    shell.leave()


def test_hostile_names_of_people_on_the_curtain_stay_names(look: Look, secret: Path) -> None:
    shell = SCENES["01_door_first"](look)
    for words in corpus(secret):
        place = StillPlace(almeira.view(), others=(almeira_text.OKA,))
        place.people = Keyed({almeira_text.MIR: words[:40], almeira_text.OKA: words[:40]})
        shell.sit_down(place)
        settle()
        assert shell.floor.curtain is not None
        assert red(shell) == 0
    shell.leave()

"""Plain text at the sink (reliability.md section 5): nothing that somebody wrote can load a file or hang the window."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.widgets.fields import LineField, WordingField
from game.ui.widgets.plain import LONGEST, one_line, plain
from game.ui.widgets.safe_text import Line, Prose, hint, name, tip
from tests.ui.showing import shown

UI = Path(__file__).parents[2] / "game" / "ui"
THE_SINK = UI / "widgets" / "safe_text.py"

GUESSING = re.compile(
    r"(?<!\w)QLabel\(|\(QLabel\)|setHtml|insertHtml|appendHtml|setMarkdown|insertMarkdown|setToolTip\(|setWhatsThis"
    r"|setStatusTip|QToolTip(?! \{)|QMessageBox|QErrorMessage|QInputDialog|QProgressDialog|QTextBrowser|QTextEdit"
    r"|QStaticText|setDefaultStyleSheet|QGraphicsTextItem"
)
WAITING = re.compile(r"\.exec_?\(")


def lines_that(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{file.relative_to(UI)}:{number}: {line.strip()}"
        for file in sorted(UI.rglob("*.py"))
        if file != THE_SINK
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_only_one_module_touches_what_guesses_at_rich_text() -> None:
    assert lines_that(GUESSING) == []


def test_no_modal_loop_is_entered() -> None:
    assert lines_that(WAITING) == []


def test_the_lint_would_find_what_it_looks_for() -> None:
    for line in (
        "label = QLabel(name)",
        "class Mine(QLabel):",
        "box.setHtml(x)",
        "w.setToolTip(x)",
        "QMessageBox.warning()",
    ):
        assert GUESSING.search(line)
    assert not GUESSING.search("from PySide6.QtWidgets import QLabelled")
    assert WAITING.search("dialog.exec()")


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A picture all red: if red is seen, the file was read."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    file = tmp_path / "secret.png"
    assert image.save(str(file))
    return file


def payloads(secret: Path) -> list[str]:
    return [
        f"<img src='file://{secret}'>",
        f"<img src={secret}>",
        f"<div style='background-image:url({secret})'>x</div>",
        f"![]({secret.as_uri()})",
        f"<table><tr><td background='{secret}'>x</table>",
        "<b>" * 30_000,
        "<table><tr><td>" * 200,
        "a" + "\u0301" * 100_000,
        "\u202egnitirw drawkcab",
        "<img src=/dev/zero>",
    ]


def red_pixels(widget: QWidget) -> int:
    image = widget.grab().toImage()
    pure = QColor("#FF0000")
    return sum(image.pixelColor(x, y) == pure for x in range(image.width()) for y in range(image.height()))


def fields() -> list[tuple[str, Callable[[Look, str], QWidget]]]:
    def typed(look: Look, text: str) -> QWidget:
        field = LineField(look, text)
        field.setText(text)
        return field

    def written(look: Look, text: str) -> QWidget:
        field = WordingField(look, text)
        field.show_text(text)
        return field

    return [("line", Line), ("prose", Prose), ("typed", typed), ("written", written)]


@pytest.mark.parametrize("number", range(10))
@pytest.mark.parametrize(("_what", "build"), fields())
def test_hostile_words_are_shown_and_nothing_else(
    look: Look, secret: Path, _what: str, build: Callable[[Look, str], QWidget], number: int
) -> None:
    began = time.thread_time()
    widget = shown(build(look, payloads(secret)[number]), 300, 80)
    assert red_pixels(widget) == 0
    # The window may stall for 200 ms; counting 24,000 pixels in the test costs as much again.
    assert time.thread_time() - began < 0.8


def test_a_tip_is_words_with_every_sign_escaped(look: Look) -> None:
    widget = Line(look, "x")
    hint(widget, "<img src=a> & <b>")
    assert widget.toolTip() == "<qt>&lt;img src=a&gt; &amp; &lt;b&gt;</qt>"
    assert tip("") == ""


def test_names_for_the_screen_reader_are_one_plain_line(look: Look) -> None:
    widget = Line(look, "x")
    name(widget, "two\nlines\u202e", "and\nmore")
    assert (widget.accessibleName(), widget.accessibleDescription()) == ("two lines", "and more")


def test_pasting_rich_text_pastes_its_words(look: Look, secret: Path) -> None:
    from PySide6.QtCore import QMimeData

    rich = QMimeData()
    rich.setHtml(f"<img src='{secret}'><b>words</b>")
    rich.setText("words")
    field = WordingField(look, "Wording")
    field.insertFromMimeData(rich)
    assert field.text() == "words"


def test_a_line_shows_a_label_plain_even_to_qt(look: Look) -> None:
    line = Line(look, "<b>bold</b>")
    assert line.textFormat() is Qt.TextFormat.PlainText
    assert line.text() == "<b>bold</b>"
    assert shown(line).mapToGlobal(QPoint(0, 0)) is not None


@given(st.text())
def test_plain_text_keeps_no_override_and_no_wall_of_marks(text: str) -> None:
    cleaned = plain(text)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u0000-\u0008]", cleaned)
    assert not re.search("[\u0300-\u036f]{4}", cleaned)
    assert len(cleaned) <= LONGEST
    assert plain(cleaned) == cleaned
    assert "\n" not in one_line(text)


@given(st.text("abcdefghijklmnopqrstuvwxyz éß中文 .,¶→−", max_size=200))
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert plain(text) == text

"""Setting text in lines: wrapping, cutting, and where words lie."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.theme import Theme
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.typeset import Run, Setting, Side, set_paragraph, width_of
from tests.ui.showing import shown

SENTENCE = "A State Party shall not refuse assistance on the ground of bank secrecy."


def test_lines_are_as_high_as_the_role_says(look: Look) -> None:
    paragraph = set_paragraph(look.theme, (Run(text=SENTENCE),), Setting(role=Role.TREATY), 200)
    assert paragraph.line_count == 3
    assert paragraph.height == 3 * 24
    assert paragraph.width <= 200


@given(st.text("abc def", min_size=0, max_size=80), st.integers(30, 400))
def test_text_that_may_wrap_is_never_wider_than_its_place(text: str, width: int) -> None:
    paragraph = set_paragraph(Theme(), (Run(text=text),), Setting(), width)
    assert paragraph.width <= width
    assert not paragraph.cut


@given(st.text("abc déf𝄞中", min_size=1, max_size=80), st.integers(20, 300))
def test_one_line_is_whole_or_ends_in_an_ellipsis(text: str, width: int) -> None:
    paragraph = set_paragraph(Theme(), (Run(text=text),), Setting(lines=1), width)
    assert paragraph.line_count == 1
    if paragraph.cut:
        assert paragraph.text.endswith("…")
        assert text.startswith(paragraph.text[:-1].rstrip())
    else:
        assert paragraph.text == text


def test_two_lines_and_no_more(look: Look) -> None:
    paragraph = set_paragraph(look.theme, (Run(text=SENTENCE),), Setting(lines=2), 120)
    assert paragraph.line_count == 2
    assert paragraph.cut
    assert paragraph.text.endswith("…")


def test_a_line_at_the_right_ends_at_the_right(look: Look) -> None:
    runs = (Run(text="86"),)
    paragraph = set_paragraph(look.theme, runs, Setting(side=Side.RIGHT, lines=1), 100)
    (box,) = paragraph.boxes(0, 2)
    assert box.right() == pytest.approx(100, abs=0.1)


def test_signs_are_found_where_they_stand(look: Look) -> None:
    paragraph = set_paragraph(look.theme, (Run(text=SENTENCE),), Setting(role=Role.TREATY), 200)
    for at in (0, 10, 40):
        (box,) = paragraph.boxes(at, 1)
        assert paragraph.position_at(QPointF(box.left() + 1, box.center().y())) == at


def test_signs_beyond_the_first_plane_count_as_two(look: Look) -> None:
    paragraph = set_paragraph(look.theme, (Run(text="𝄞"), Run(text="ab")), Setting(), 200)
    assert paragraph.boxes(2, 1)[0].left() == pytest.approx(paragraph.boxes(0, 2)[0].right())


def test_a_line_that_is_too_long_offers_the_whole_as_a_tip(look: Look) -> None:
    line = shown(Line(look, SENTENCE), 100, 20)
    assert SENTENCE in line.toolTip()
    line.resize(1000, 20)
    assert line.toolTip() == ""


def test_prose_is_as_high_as_its_width_asks(look: Look) -> None:
    prose = Prose(look, SENTENCE)
    assert prose.heightForWidth(1000) == 20
    assert prose.heightForWidth(150) == 60
    assert Prose(look, SENTENCE, measure=150).heightForWidth(1000) == 60


def test_text_grows_with_the_look(look: Look) -> None:
    line = shown(Line(look, SENTENCE, whole=True))
    before = line.sizeHint()
    look.wear(Theme(percent=200))
    assert line.sizeHint().height() == 2 * before.height()
    assert line.sizeHint().width() == pytest.approx(2 * before.width(), rel=0.02)
    assert width_of(look.theme, SENTENCE, Setting()) == line.sizeHint().width()

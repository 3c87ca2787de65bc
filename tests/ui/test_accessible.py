"""Everything that hears the keyboard tells a screen reader what it is, what it is called, and a sentence (WCAG 4.1.2);
it is large enough to be hit (WCAG 2.5.8), and its colours can be told from their ground (WCAG 1.4.3, 1.4.11).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QVBoxLayout, QWidget

from game.ui.theme.colour import contrast
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button
from tests.ui.showing import shown

LEAST = 24
"""Pixels of a target, each way, at text size 100 % (WCAG 2.5.8)."""
SPOKEN = (
    *("01_door", "01_keys", "01_settings", "01_about", "02b_several", "02a_smaller_game", "02_instructions"),
    *("03_table", "03_coach", "03b_incoming", "03b_threat", "03b_request", "03b_event", "03_question", "03_phrase"),
    *("03_why", "03_record", "03_refused", "03c_message", "03c_statement", "03c_walk_out", "03f_find", "03f_notebook"),
    *("04_relations", "05_ratification", "10_curtain_pin", "14_words", "14_rules", "14_calendar", "14_explained"),
    *("06_adoption", "06_vote", "06_signature", "05_years", "07_ending", "07_review", "07_outside"),
)
"""Screens that differ in what can be focused on them."""
GROUNDS = (Tone.BG, Tone.PANEL, Tone.SHEET, Tone.SOFT, Tone.HOVER)
TEXTS = (Tone.INK, Tone.INK2, Tone.INK3, Tone.ACCENT, Tone.POS, Tone.NEG)


def unspoken(window: QWidget, percent: int = 100) -> Iterator[str]:
    """What can be focused and does not say what it is, or is too small to be hit at that size of the text.

    ``test_screens_fit`` asks it of every screen in ``SPOKEN``.
    """
    for each in window.findChildren(QWidget):
        if not each.isVisible() or not each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        heard = QAccessible.queryAccessibleInterface(each)
        what = f"{type(each).__name__} {each.accessibleName()!r}"
        if heard is None or not heard.text(QAccessible.Text.Name):
            yield f"{what} has no name"
        elif not heard.text(QAccessible.Text.Description):
            yield f"{what} has no sentence"
        nothing = heard is None or heard.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client)
        if nothing and not isinstance(each, QAbstractScrollArea):
            yield f"{what} has no role"
        if min(each.width(), each.height()) < LEAST * percent // 100:
            yield f"{what} is {each.width()} by {each.height()} pixels"


def test_a_thing_without_name_sentence_role_or_size_is_found(look: Look) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    small, mute = Button(look, "Small"), QWidget()
    small.setFixedSize(20, 20)
    mute.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    mute.setMinimumSize(30, 30)
    for each in (small, mute):
        column.addWidget(each)
    shown(window)
    assert list(unspoken(window)) == [
        "Button 'Small' is 20 by 20 pixels",
        "QWidget '' has no name",
        "QWidget '' has no role",
    ]


@pytest.mark.parametrize("dark", [False, True])
def test_words_and_borders_can_be_told_from_every_ground(dark: bool) -> None:
    theme = Theme(dark=dark)
    for ground in GROUNDS:
        below = theme.hexadecimal(ground)
        for tone in TEXTS:
            assert contrast(theme.hexadecimal(tone), below) >= 4.5, f"{tone} on {ground}"
        assert contrast(theme.hexadecimal(Tone.CTL), below) >= 3.0, f"a border on {ground}"
    assert contrast(theme.hexadecimal(Tone.ONACC), theme.hexadecimal(Tone.ACCENT)) >= 4.5

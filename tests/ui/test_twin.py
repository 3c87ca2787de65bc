"""Tables of sentences: what a cell says is read whole at every size of text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from game.app.about import about
from game.ui.screens.twin import TableTwin
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from tests.kit.fits import settle
from tests.ui.showing import shown

_PADDING = 8
"""Left and right of the words in a cell, in logical pixels, by the style sheet."""


@pytest.mark.parametrize("percent", [100, 200])
def test_every_row_of_a_table_of_sentences_wants_the_height_of_its_longest_cell(look: Look, percent: int) -> None:
    """Rows were measured without what the style sheet leaves beside the words, and their last line was cut."""
    look.wear(Theme(percent=percent))
    twin = TableTwin(look, wraps=True)
    twin.show_table(about().assumptions)
    shown(twin, 1440, 900)
    settle()
    metrics, flags = twin.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
    beside = look.theme.px(_PADDING) + twin.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
    cut = []
    for row, cells in enumerate(twin.table.cells):
        for column, words in enumerate(cells):
            room = twin.columnWidth(column) - 2 * beside
            if metrics.boundingRect(QRect(0, 0, room, 10_000), flags, words).height() > twin.sizeHintForRow(row):
                cut.append(words)
    assert cut == []


def test_rows_of_sentences_are_no_higher_than_their_words_once_the_table_is_wider(look: Look) -> None:
    """They kept the height that the words took in the width the table was made at."""
    twins = [TableTwin(look, wraps=True) for _each in range(2)]
    for twin, width in zip(twins, (600, 1440), strict=True):
        twin.show_table(about().assumptions)
        shown(twin, width, 900)
    settle()
    twins[0].resize(1440, 900)
    settle()
    grown, made = ([twin.rowHeight(row) for row in range(40)] for twin in twins)
    assert grown == made

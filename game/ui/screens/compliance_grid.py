"""Who complies with what, as a small picture: articles down, states across."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.terms.practice import NOT_DUE, THIRDS
from game.ui.lines.review_years import ComplianceTable
from game.ui.speaking import clauses, items, sentences
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_ROW, _HEAD, _CELL, _BOX = 34, 44, 36, 18
_TITLED = 140
"""Width from which articles are written with their titles."""


class ComplianceGrid(Painted):
    """Articles down, states across; each box is filled by the thirds that are met. Its twin says it in words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._shown: ComplianceTable | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_table(self, shown: ComplianceTable) -> None:
        """Another year."""
        self._shown = shown
        rows = (
            self.tr("{article}: {states}").format(article=article, states=self._cells(shown, cells))
            for article, cells in zip(shown.articles, shown.table.cells, strict=True)
        )
        name(self, shown.table.what, clauses(rows))
        self.updateGeometry()
        self.update()

    def _cells(self, shown: ComplianceTable, cells: Sequence[str]) -> str:
        return items(sentences(each) for each in zip(shown.table.columns, cells, strict=True))

    def sizeHint(self) -> QSize:
        """A row for each article."""
        rows = len(self._shown.articles) if self._shown else 0
        states = len(self._shown.states) if self._shown else 0
        px = self.theme.px
        return QSize(px(150) + px(_CELL) * states, px(_HEAD) + px(_ROW) * rows + px(52))

    def minimumSizeHint(self) -> QSize:
        """As high; names are cut first."""
        states = len(self._shown.states) if self._shown else 0
        return QSize(self.theme.px(90) + self.theme.px(24) * states, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """States, articles, boxes, what the boxes mean."""
        shown = self._shown
        if shown is None or not shown.states:
            return
        painter, px, theme = QPainter(self), self.theme.px, self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = max(px(70), self.width() - px(_CELL) * len(shown.states))
        pitch = (self.width() - names) / len(shown.states)
        small = Setting(role=Role.CAPTION, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        lettered = all(width_of(theme, state.letters, small) < pitch for state in shown.states)
        for place, state in enumerate(shown.states):
            middle = names + pitch * (place + 0.5)
            paint_seal(painter, QRectF(middle - px(10), 0, px(20), px(20)), state.seal)
            if lettered:
                write(painter, theme, QRectF(middle - pitch / 2, px(22), pitch, px(18)), state.letters, small)
        for row, article in enumerate(shown.articles if names > px(_TITLED) else shown.short):
            top = px(_HEAD) + px(_ROW) * row
            painter.fillRect(QRectF(0, top, self.width(), px(1)), theme.colour(Tone.LINE))
            write(painter, theme, QRectF(0, top, names - px(8), px(_ROW)), article, Setting(role=Role.SMALL, lines=1))
            for place, level in enumerate(shown.levels[row]):
                at = QPointF(names + pitch * (place + 0.5), top + px(_ROW) / 2)
                self._paint_level(painter, at, level)
        self._paint_legend(painter, px(_HEAD) + px(_ROW) * len(shown.articles) + px(4))

    def _paint_level(self, painter: QPainter, at: QPointF, level: int | None) -> None:
        theme, half = self.theme, self.theme.length(_BOX) / 2
        if level is None or level == NOT_DUE:
            words = "?" if level is None else "\u00b7"
            setting = Setting(role=Role.SMALL, tone=Tone.INK3, side=Side.CENTRE, lines=1)
            write(painter, theme, QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half), words, setting)
            return
        box = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
        painter.setPen(QPen(theme.colour(Tone.ACCENT), theme.length(1.4)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme.length(2), theme.length(2))
        inner = box.adjusted(half / 4, half / 4, -half / 4, -half / 4)
        inner.setTop(inner.bottom() - inner.height() * level / THIRDS)
        painter.fillRect(inner, theme.colour(Tone.ACCENT))

    def _paint_legend(self, painter: QPainter, top: float) -> None:
        assert self._shown is not None
        px, left = self.theme.px, float(self.theme.px(9))
        caption = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
        levels: tuple[int | None, ...] = (3, 2, 1, 0, NOT_DUE, None)
        for level, words in zip(levels, self._shown.legend, strict=True):
            wide = width_of(self.theme, words, caption) + px(2)
            if left + px(16) + wide > self.width():
                left, top = float(px(9)), top + px(24)
            self._paint_level(painter, QPointF(left, top + px(10)), level)
            write(painter, self.theme, QRectF(left + px(14), top, wide, px(20)), words, caption)
            left += px(34) + wide

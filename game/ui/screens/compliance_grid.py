"""Who complies with what, as a small picture: articles down, states across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.terms.practice import NOT_DUE, THIRDS
from game.ui.lines.review_years import ComplianceTable
from game.ui.speaking import clauses, items, sentences
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush, upright
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import name
from game.ui.widgets.typeset import Setting, Side, width_of, write

_ROW, _HEAD, _CELL, _BOX = 42, 48, 36, 18
_LEGEND, _APART = 24, 10
_DIM = 0.45
"""How faint the seal of a state that is no party is."""
_CAPTION = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
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
        return QSize(px(150) + px(_CELL) * states, px(_HEAD) + px(_ROW) * rows + px(1))

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
            painter.setOpacity(1 if place < shown.parties else _DIM)
            paint_seal(painter, QRectF(middle - px(10), 0, px(20), px(20)), state.seal)
            painter.setOpacity(1)
            if lettered:
                write(painter, theme, QRectF(middle - pitch / 2, px(22), pitch, px(18)), state.letters, small)
        for row, article in enumerate(shown.articles if names > px(_TITLED) else shown.short):
            top = px(_HEAD) + px(_ROW) * row
            painter.fillRect(QRectF(0, top, self.width(), px(1)), theme.colour(Tone.LINE))
            write(painter, theme, QRectF(0, top, names - px(8), px(_ROW)), article, Setting(role=Role.SMALL, lines=1))
            for place, level in enumerate(shown.levels[row][: shown.parties]):
                at = QPointF(names + pitch * (place + 0.5), top + px(_ROW) / 2)
                _paint_level(painter, theme, at, level, _BOX)
        bottom = px(_HEAD) + px(_ROW) * len(shown.articles)
        painter.fillRect(QRectF(0, bottom, self.width(), px(1)), theme.colour(Tone.LINE))
        if 0 < shown.parties < len(shown.states):
            self._paint_outside(painter, QRectF(names + pitch * shown.parties, px(_HEAD), 0, bottom - px(_HEAD)))

    def _paint_outside(self, painter: QPainter, edge: QRectF) -> None:
        """A line before those who are no parties, and the words: upwards where there is no room across."""
        assert self._shown is not None
        px, words = self.theme.px, self._shown.outside
        painter.fillRect(QRectF(edge.left(), edge.top(), px(1), edge.height()), self.theme.colour(Tone.LINE2))
        place = QRectF(edge.left() + px(6), edge.top(), self.width() - edge.left() - px(6), edge.height())
        setting = Setting(role=Role.SMALL, tone=Tone.INK3, side=Side.CENTRE, lines=2)
        if max(width_of(self.theme, each, setting) for each in words.split()) > place.width():
            self._paint_upwards(painter, place, words, setting)
            return
        ground = QRectF(place.left(), place.center().y() - px(20), place.width(), px(40))
        painter.fillRect(ground, self.theme.colour(Tone.PANEL))
        write(painter, self.theme, place, words, setting)

    def _paint_upwards(self, painter: QPainter, place: QRectF, words: str, setting: Setting) -> None:
        painter.fillRect(place.adjusted(0, self.theme.px(1), 0, 0), self.theme.colour(Tone.PANEL))
        with upright(painter, place):
            painter.save()
            painter.translate(place.center())
            painter.rotate(-90)
            turned = QRectF(-place.height() / 2, -place.width() / 2, place.height(), place.width())
            write(painter, self.theme, turned, words, replace(setting, lines=1))
            painter.restore()


class ComplianceLegend(Painted):
    """What the boxes mean, on one line at the right, or on several where there is no room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._words: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: tuple[str, ...]) -> None:
        """For 3, 2, 1, 0 thirds, not due, not known."""
        self._words = words
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Of its lines."""
        return self.theme.px(_LEGEND) * (1 + max((line for line, _ in self._places(width)), default=0))

    def sizeHint(self) -> QSize:
        """All on one line."""
        wide = sum(self._wide(each) + self.theme.px(_APART) for each in self._words)
        return QSize(wide, self.theme.px(_LEGEND))

    def minimumSizeHint(self) -> QSize:
        """The longest of them."""
        return QSize(max(map(self._wide, self._words), default=0), self.theme.px(_LEGEND))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each box with its words."""
        painter, px = brush(self), self.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        levels: tuple[int | None, ...] = (3, 2, 1, 0, NOT_DUE, None)
        places = self._places(self.width())
        for level, words, (line, left) in zip(levels, self._words, places, strict=False):
            top, x = line * px(_LEGEND), px(8) + left
            _paint_level(painter, self.theme, QPointF(x, top + px(_LEGEND) / 2), level, 14)
            wide = self._wide(words)
            write(painter, self.theme, QRectF(x + px(13), top, wide, px(_LEGEND)), words, _CAPTION)

    def _wide(self, words: str) -> int:
        return self.theme.px(22) + width_of(self.theme, words, _CAPTION)

    def _places(self, width: int) -> list[tuple[int, float]]:
        """Line and left end of each."""
        apart, found, line, left = self.theme.px(_APART), list[tuple[int, float]](), 0, 0.0
        for each in map(self._wide, self._words):
            if left and left + each > width:
                line, left = line + 1, 0.0
            found.append((line, left))
            left += each + apart
        spare = width - (left - apart) if not line else 0.0
        return [(row, at + max(0.0, spare)) for row, at in found]


def _paint_level(painter: QPainter, theme: Theme, at: QPointF, level: int | None, side: float) -> None:
    half = theme.length(side) / 2
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

"""One line of the debrief: what it says, its figure, what stands below; a press leads to the record lines behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.minutes.debriefing import Told
from game.ui.speaking import sentences
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Run, Setting, Side, set_paragraph, write

_TONES = {1: Tone.POS, -1: Tone.NEG, 0: Tone.INK}
_PAD = 9
_MEASURE = 780
"""Widest line, in logical pixels."""


class ToldRow(Pressable):
    """Pressable where record lines stand behind it. Signals: ``clicked`` of ``QAbstractButton``."""

    def __init__(
        self,
        look: Look,
        told: Told,
        *,
        bar: tuple[int | None, int | None] | None = None,
        under: int = 0,
        figure_width: int = 96,
        lines: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """``bar`` = own score and that of the group, per mille, drawn in place of the figure; ``under`` = how many of
        the lines below are shown, 0 for all; ``lines`` = at most so many of the text, 0 for all."""
        super().__init__(look, parent)
        self._heights: dict[int, int] = {}
        self.told, self._bar, self._lines = told, bar, lines
        self._under = told.under[:under] if under else told.under
        self._figure_width = figure_width if told.figure or bar else 0
        self.setEnabled(bool(told.rests))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        name(self, told.text, sentences((told.figure, *told.under)))
        if lines:
            hint(self, told.text)

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words; worked out once for each width, for a layout asks again and again."""
        if width not in self._heights:
            self._heights[width] = self._height_for(width)
        return self._heights[width]

    def _on_look_changed(self) -> None:
        self._heights.clear()
        super()._on_look_changed()

    def _height_for(self, width: int) -> int:
        px, room = self.theme.px, self._room(width)
        text = set_paragraph(self.theme, (Run(text=self.told.text),), self._setting(), room).height
        small = Setting(role=Role.SMALL, tone=Tone.INK2)
        below = sum(set_paragraph(self.theme, (Run(text=each),), small, room).height for each in self._under)
        return max(text + below, self._figure_height()) + 2 * px(_PAD)

    def _figure_height(self) -> int:
        if not self.told.figure or self._bar is not None:
            return 0
        wide = self.theme.px(self._figure_width)
        return set_paragraph(self.theme, (Run(text=self.told.figure),), self._figure_setting(), wide).height

    def sizeHint(self) -> QSize:
        """At a width that reads well."""
        width = self.theme.px(420)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words and one line."""
        return QSize(self.theme.px(200), self.theme.line(self._setting().role) + 2 * self.theme.px(_PAD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground under the pointer, words, figure, a rule below."""
        painter, px = brush(self), self.theme.px
        if self.isEnabled() and self.underMouse():
            painter.fillRect(self.rect(), self.theme.colour(Tone.HOVER))
        room, top = self._room(self.width()), float(px(_PAD))
        shown = set_paragraph(self.theme, (Run(text=self.told.text),), self._setting(), room)
        write(painter, self.theme, QRectF(px(4), top, room, shown.height), self.told.text, self._setting())
        top += shown.height
        small = Setting(role=Role.SMALL, tone=Tone.INK2)
        for each in self._under:
            height = set_paragraph(self.theme, (Run(text=each),), small, room).height
            write(painter, self.theme, QRectF(px(4), top, room, height), each, small)
            top += height
        if self._bar is not None:
            self._paint_bar(painter)
        elif self.told.figure:
            at = QRectF(
                self.width() - px(self._figure_width + 24), px(_PAD), px(self._figure_width), self._figure_height()
            )
            write(painter, self.theme, at, self.told.figure, self._figure_setting())
        if self.isEnabled():
            side = px(14)
            place = QRectF(self.width() - side - px(2), px(_PAD) + px(3), side, side)
            paint_icon(painter, place, self.theme, Icon.RIGHT, Tone.INK3)
        painter.fillRect(QRectF(0, self.height() - px(1), self.width(), px(1)), self.theme.colour(Tone.LINE))

    def _setting(self) -> Setting:
        return Setting(role=Role.STRONG if self._under else Role.BODY, lines=self._lines)

    def _figure_setting(self) -> Setting:
        return Setting(role=Role.LABEL, tone=_TONES[self.told.mark], side=Side.RIGHT)

    def _room(self, width: int) -> float:
        px = self.theme.px
        free = width - px(32) - (px(self._figure_width + 8) if self._figure_width else 0)
        return float(max(px(120), min(free, px(_MEASURE))))

    def _paint_bar(self, painter: QPainter) -> None:
        """How much there is of it, with a tick for the mean of the group."""
        assert self._bar is not None
        (own, group), px = self._bar, self.theme.px
        track = QRectF(self.width() - px(self._figure_width + 24), px(_PAD) + px(8), px(self._figure_width), px(4))
        painter.fillRect(track, self.theme.colour(Tone.MID_SOFT))
        if own is not None:
            filled = QRectF(track)
            filled.setWidth(track.width() * own / 1000)
            painter.fillRect(filled, self.theme.colour(Tone.ACCENT))
        if group is not None:
            x = track.left() + track.width() * group / 1000
            painter.fillRect(QRectF(x - px(1), track.top() - px(4), px(2), px(12)), self.theme.colour(Tone.INK))

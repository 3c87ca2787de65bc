"""An icon among words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted


class Sign(Painted):
    """An icon that says something and cannot be pressed."""

    def __init__(
        self, look: Look, icon: Icon, *, tone: Tone = Tone.INK2, side: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._icon = icon
        self._tone = tone
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: Icon, tone: Tone) -> None:
        """Another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self.theme.px(self._side)
        return QSize(side, max(side, self.theme.line(Role.SMALL)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The icon, in the middle of a line's height."""
        side = self.theme.px(self._side)
        place = QRectF(0, (self.height() - side) / 2, side, side)
        paint_icon(brush(self), place, self.theme, self._icon, self._tone)

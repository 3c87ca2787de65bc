"""A paragraph of treaty text between painted brackets: they mean undecided, and go when the point is agreed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.treaty_text import Wording, runs_of, spoken
from game.ui.widgets.typeset import Paragraph, Setting, set_paragraph

_SERIF = 7
_TEXT_INSET = 16
_BRACKET_PAD = 2


class BracketState(StrEnum):
    """How the brackets are drawn."""

    OPEN = "open"
    YOURS = "yours"
    NONE = "none"
    """Agreed: no brackets, and the text starts at the edge."""


def paint_brackets(painter: QPainter, rect: QRectF, theme: Theme, state: BracketState, *, serif: int = _SERIF) -> None:
    """The two brackets at the left and right edge of ``rect``: mitred corners, serifs of 7 unless told otherwise."""
    if state is BracketState.NONE:
        return
    width = theme.length(2.5 if state is BracketState.YOURS else 1.5)
    pen = QPen(theme.colour(Tone.ACCENT if state is BracketState.YOURS else Tone.CTL), width)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    across = theme.length(serif) - width / 2
    for edge, end in ((inner.left(), inner.left() + across), (inner.right(), inner.right() - across)):
        points = [(end, inner.top()), (edge, inner.top()), (edge, inner.bottom()), (end, inner.bottom())]
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.restore()


class BracketFrame(Painted):
    """Treaty text that wraps between its brackets. Can be selected with the mouse and copied."""

    def __init__(
        self,
        look: Look,
        wording: Sequence[Wording] = (),
        *,
        state: BracketState = BracketState.OPEN,
        role: Role = Role.TREATY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._wording = tuple(wording)
        self._state = state
        self._role = role
        self._selected = (0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_wording(wording, state)

    def show_wording(self, wording: Sequence[Wording], state: BracketState) -> None:
        """Other words, or other brackets."""
        self._wording, self._state, self._selected = tuple(wording), state, (0, 0)
        self.setAccessibleName(spoken(wording, bracketed=state is not BracketState.NONE))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Always."""
        return True

    def heightForWidth(self, width: int) -> int:
        """All lines."""
        return self._paragraph(width).height

    def sizeHint(self) -> QSize:
        """A comfortable measure."""
        width = self.theme.px(480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(self.theme.px(160), self.theme.line(self._role))

    def selected_text(self) -> str:
        """The words marked with the mouse."""
        start, end = sorted(self._selected)
        text = self._paragraph(self.width()).text.encode("utf-16-le")
        return text[2 * start : 2 * end].decode("utf-16-le", errors="ignore")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start to select."""
        at = self._position(event)
        self._selected = (at, at)
        self.update()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select as far as here."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._selected = (self._selected[0], self._position(event))
            self.update()

    def copy(self) -> None:
        """Put the selected words on the clipboard."""
        if self.selected_text():
            QApplication.clipboard().setText(self.selected_text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Selection, words, brackets."""
        painter = QPainter(self)
        paragraph = self._paragraph(self.width())
        origin = QPointF(self._inset(), 0)
        start, end = sorted(self._selected)
        for box in paragraph.boxes(start, end - start):
            painter.fillRect(box.translated(origin), self.theme.colour(Tone.SOFT))
        paragraph.draw(painter, origin)
        pad = self.theme.length(_BRACKET_PAD)
        paint_brackets(painter, QRectF(self.rect()).adjusted(0, pad, 0, -pad), self.theme, self._state)

    def _paragraph(self, width: int) -> Paragraph:
        runs = runs_of(self._wording)
        return set_paragraph(self.theme, runs, Setting(role=self._role), float(width - 2 * self._inset()))

    def _inset(self) -> int:
        return 0 if self._state is BracketState.NONE else self.theme.px(_TEXT_INSET)

    def _position(self, event: QMouseEvent) -> int:
        return self._paragraph(self.width()).position_at(event.position() - QPointF(self._inset(), 0))

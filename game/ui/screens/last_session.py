"""The session that can be gone on with, between brackets: what it is, how it stands, and the way back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.home import SessionLine
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.bracket_frame import BracketState, paint_brackets
from game.ui.widgets.breadth import Breadth
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.ground import Painted
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.seal_view import SealView

if TYPE_CHECKING:
    from game.ui.lines.door_course import DoorCourse
    from game.ui.screens.course_panel import CoursePanel

_WIDE, _CLOSE = Margins(left=54, top=24, right=54, bottom=36), Margins(left=28, top=20, right=28, bottom=20)
_NARROW = 480
"""Effective width below which less is left around, and what waits stands below the button."""
_SERIF = 22
"""Of the brackets around it, in logical pixels: the largest there are."""
COURSE_HIGH = 184
"""Room for the line of the likelihood with its heading, in logical pixels."""


class LastSession(Painted):
    """Signals: ``wished`` with the session's name."""

    wished = Signal(str)

    def __init__(self, look: Look, line: SessionLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        column = self._column = Column(look, self, spacing=4, margins=_WIDE)
        column.addWidget(Line(look, self.tr("Your last session"), role=Role.SMALL, tone=Tone.INK2))
        column.addWidget(Prose(look, line.title, role=Role.TITLE))
        column.gap(11)
        column.addLayout(_who(look, line))
        self.course: CoursePanel | None = None
        self._room = _Room(look)
        self._room.hide()
        self._place = Column(look, spacing=0)
        self._place.addWidget(self._room)
        column.gap(18)
        column.addLayout(self._place)
        row = self._foot = Row(look, spacing=18)
        button = Button(look, self.tr("Return to the table"), kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        button.clicked.connect(lambda: self.wished.emit(line.name))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._waits = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        self._waits.hide()
        row.addWidget(self._waits, 1)
        column.addLayout(row)
        Breadth(look, self, _NARROW, self._fit)

    def await_course(self) -> None:
        """Keep the room of the line and draw nothing: what stands here does not move when it comes."""
        self._room.show()

    def show_course(self, course: DoorCourse | None, waits: str = "") -> None:
        """How entry into force stood through the session, ``None`` takes the room away; and what waits there."""
        from game.ui.screens.course_panel import CoursePanel  # here, because the door is painted without it

        self._room.hide()
        self._waits.show_text(waits)
        self._waits.setVisible(bool(waits))
        if course is not None:
            self.course = CoursePanel(self.look, course)
            self._place.addWidget(self.course)
            self.course.show()

    def _fit(self, wide: bool) -> None:
        self._column.show_margins(_WIDE if wide else _CLOSE)
        self._foot.turn(wide)

    @property
    def waits(self) -> str:
        """What waits there for an answer; empty where nothing does."""
        return self._waits.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The brackets."""
        paint_brackets(brush(self), QRectF(self.rect()), self.theme, BracketState.YOURS, serif=_SERIF)


def _who(look: Look, line: SessionLine) -> Row:
    """Who one is and where it stands, beside one's seal."""
    row = Row(look, spacing=12)
    if line.delegate is not None:
        row.addWidget(SealView(look, line.delegate, side=40), 0, Qt.AlignmentFlag.AlignVCenter)
    words = Column(look, spacing=0)
    if line.you:
        words.addWidget(Line(look, line.you, role=Role.LEAD))
    words.addWidget(Prose(look, line.stands, role=Role.SMALL, tone=Tone.INK2))
    row.addLayout(words, 1)
    return row


class _Room(Painted):
    """Nothing, as high as the line will be."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The room of the line."""
        return QSize(0, self.theme.px(COURSE_HIGH))

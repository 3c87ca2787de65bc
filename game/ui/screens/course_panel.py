"""How entry into force stood through the last session: a line, or the same as a table."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.door_course import DoorCourse
from game.ui.screens.last_session import COURSE_HIGH
from game.ui.screens.twin import TableTwin
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.widgets.ground import Painted
from game.ui.widgets.likelihood_line import LikelihoodLine
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Line

_ROWS = 3
"""Rows of the table before it scrolls: as high as the line."""


class CoursePanel(Painted):
    """As high as the room that was kept for it."""

    def __init__(self, look: Look, course: DoorCourse, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = Column(look, self, spacing=2)
        self.line, self.twin = LikelihoodLine(look, course), TableTwin(look, most=_ROWS)
        self.twin.show_table(course.table)
        self.twin.hide()
        column.addWidget(Line(look, course.heading, role=Role.LABEL))
        column.addWidget(self.line)
        column.addWidget(self.twin)
        column.addStretch(1)
        QShortcut(QKeySequence("Ctrl+Shift+T"), self).activated.connect(self.toggle_twin)

    def sizeHint(self) -> QSize:
        """The room that was kept."""
        return QSize(super().sizeHint().width(), self.theme.px(COURSE_HIGH))

    def toggle_twin(self) -> None:
        """From the line to its table or back."""
        tables = self.line.isVisibleTo(self)
        self.line.setVisible(not tables)
        self.twin.setVisible(tables)

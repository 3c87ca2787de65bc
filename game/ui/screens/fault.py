"""A fault of the program, over the lower left of the window: what is safe, where the report is, how to copy it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from game.ui.screens.notice import Corner
from game.ui.speaking import sentences
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonSize
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Prose, name
from game.ui.widgets.sign import Sign

_WIDTH = 560


class FaultNotice(Corner):
    """Stays until it is closed. Esc closes it."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, _WIDTH)
        self._report = ""
        row = Row(look, self, spacing=10, margins=Margins(left=14, top=12, right=14, bottom=12))
        row.addWidget(Sign(look, Icon.WARNING, tone=Tone.NEG), 0, Qt.AlignmentFlag.AlignTop)
        column = Column(look, spacing=10)
        self._words = Prose(look)
        column.addWidget(self._words)
        buttons = Row(look, spacing=8)
        self.copy_button = Button(look, self.tr("Copy the report"), size=ButtonSize.SMALL)
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button = Button(look, self.tr("Close"), size=ButtonSize.SMALL)
        self.close_button.clicked.connect(self.hide)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        row.addLayout(column, 1)
        self.hide()

    def show_fault(self, report: str, path: str) -> None:
        """Say what happened; ``path`` is empty where no report could be kept."""
        self._report = report
        words = self.tr(
            "Something went wrong in the program itself. Your session is safe: each move was on disk before you saw it."
            " If the window behaves oddly, close it and go on with the session from the first page."
        )
        where = (
            self.tr("A report without names and without anything anybody wrote is in {file}.").format(file=path)
            if path
            else self.tr("The report could not be written to the disk, but it can be copied.")
        )
        self._words.show_text(sentences((words, where)))
        name(self, self._words.text())
        self._place()
        self.show()
        self.raise_()
        self.copy_button.setFocus(Qt.FocusReason.PopupFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)

"""Places to type in. What is typed or pasted is plain text, whatever it was before."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.widgets.plain import LONGEST, plain
from game.ui.widgets.safe_text import name

LONGEST_WORDING = 4000
"""Signs that a field for wording takes unless it is told otherwise."""


class LineField(QLineEdit):
    """One line to type in. Signals: those of ``QLineEdit``."""

    def __init__(self, look: Look, what: str, *, small: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._role = Role.SMALL if small else Role.BODY
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(what)
        name(self, what, _how(self))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_fault(self, sentence: str) -> None:
        """Mark what is typed as not usable, and say why to a screen reader; an empty sentence takes the mark away."""
        _mark(self, sentence)

    def _on_look_changed(self) -> None:
        self.setFont(self._look.theme.font(self._role))


class WordingField(QPlainTextEdit):
    """Several lines to write, in the treaty's type or the body's.

    Signals: those of ``QPlainTextEdit``; ``sent`` on Ctrl Enter. Tab leaves the field.
    """

    sent = Signal()

    def __init__(
        self,
        look: Look,
        what: str,
        *,
        role: Role = Role.TREATY,
        lines: int = 3,
        longest: int = LONGEST_WORDING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._lines = lines
        self._longest = longest
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setPlaceholderText(what)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, what, _how(self))
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def show_purpose(self, what: str) -> None:
        """What is to be written here."""
        if what != self.placeholderText():
            self.setPlaceholderText(what)
            name(self, what, _how(self))

    def text(self) -> str:
        """What was written, without blanks around it, at most as long as allowed."""
        return self.toPlainText().strip()[: self._longest]

    def show_text(self, text: str) -> None:
        """Write ``text`` into the field."""
        written = plain(text)[: self._longest]
        if written != self.toPlainText():
            self.setPlainText(written)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words only, as many as there is room for."""
        room = self._longest - len(self.toPlainText()) + len(self.textCursor().selectedText())
        self.insertPlainText(plain(source.text())[: max(0, room)])

    def show_fault(self, sentence: str) -> None:
        """Mark what is written as not usable, and say why to a screen reader; an empty sentence takes the mark away."""
        _mark(self, sentence)

    def sizeHint(self) -> QSize:
        """So many lines."""
        theme = self._look.theme
        return QSize(theme.px(320), self._lines * theme.line(self._role) + theme.px(18))

    def minimumSizeHint(self) -> QSize:
        """As high."""
        return QSize(self._look.theme.px(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl Enter sends."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
        else:
            super().keyPressEvent(event)

    def _on_look_changed(self) -> None:
        self.setFont(self._look.theme.font(self._role))
        self.updateGeometry()


def _how(field: QWidget) -> str:
    if isinstance(field, QLineEdit):
        return QCoreApplication.translate("Fields", "One line to write")
    return QCoreApplication.translate("Fields", "Several lines to write; Tab leaves the field")


def _mark(field: QWidget, sentence: str) -> None:
    field.setProperty("fault", "true" if sentence else "false")
    field.setAccessibleDescription(sentence or _how(field))
    field.style().unpolish(field)
    field.style().polish(field)

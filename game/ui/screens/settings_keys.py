"""The keys, each to be changed: press its button, then the key it shall have."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from game.ui.keys import DEFAULTS, Deed
from game.ui.lines.keys import deed_words, heard, taken, unfit
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.rows import Column, Row
from game.ui.widgets.safe_text import Line, Prose

_HELD = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_WIDE = 560


class KeyButton(Button):
    """Shows the key of a deed; pressed, it waits for another one. Signals: ``heard_key`` with how Qt writes it."""

    heard_key = Signal(str)
    waiting = False

    def __init__(self, look: Look, deed: Deed, parent: QWidget | None = None) -> None:
        super().__init__(look, "", size=ButtonSize.SMALL, parent=parent)
        self.deed = deed
        self.clicked.connect(self._on_clicked)
        self.show_key()

    def show_key(self) -> None:
        """The key as it is now."""
        words = self.tr("Press a key") if self.waiting else self.look.keys.shown(self.deed)
        self.show_words(words, heard(self.deed, waiting=self.waiting))

    def event(self, event: QEvent) -> bool:
        """While it waits, no shortcut of the window comes before it."""
        if self.waiting and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key it shall have; Esc leaves things as they were."""
        if not self.waiting:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._stop()
        elif event.key() not in _HELD:
            self._stop()
            self.heard_key.emit(_written(event.keyCombination()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere wants no other key."""
        super().focusOutEvent(event)
        if self.waiting:
            self._stop()

    def _on_clicked(self) -> None:
        self.waiting = True
        self.show_key()

    def _stop(self) -> None:
        self.waiting = False
        self.show_key()


def _written(combination: QKeyCombination) -> str:
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)


class KeyTable(QWidget):
    """Every deed with its key."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        line = Row(look, self)
        column = Column(look, spacing=4)
        line.addLayout(column)
        self._fit()
        self.buttons: dict[Deed, KeyButton] = {}
        for deed in Deed:
            row = Row(look, spacing=12)
            words = Line(look, deed_words(deed), role=Role.SMALL)
            row.addWidget(words, 1)
            button = KeyButton(look, deed)
            button.heard_key.connect(lambda key, deed=deed: self._on_key(deed, key))
            self.buttons[deed] = button
            row.addWidget(button)
            column.addLayout(row)
        self._said = Prose(look, "", role=Role.SMALL, tone=Tone.WARN)
        column.addWidget(self._said)
        self.usual = Button(look, self.tr("The usual keys"), kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
        self.usual.clicked.connect(self._on_usual)
        column.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignLeft)
        look.keys.changed.connect(self._show)
        look.changed.connect(self._fit)

    @property
    def said(self) -> str:
        """Why a key was not taken; empty where one was."""
        return self._said.text()

    def _on_key(self, deed: Deed, key: str) -> None:
        keys = self._look.keys
        if keys.is_free(key, deed):
            self._said.show_text("")
            keys.give(deed, key)
            return
        other = keys.taken_by(key)
        self._said.show_text(taken(key, other) if other is not None else unfit(key))

    def _fit(self) -> None:
        self.setMaximumWidth(self._look.theme.px(_WIDE))

    def _on_usual(self) -> None:
        self._said.show_text("")
        for deed in DEFAULTS:
            self._look.keys.give(deed, "")

    def _show(self) -> None:
        for each in self.buttons.values():
            each.show_key()

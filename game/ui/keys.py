"""Which key does what: every deed of the window with its key, changed by the person and kept with the settings.

Whoever wants a key asks here by deed; when the key of a deed changes, every shortcut that stands follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget


class Deed(StrEnum):
    """What a key can do. The values stand in the file of settings."""

    FIND = "find"
    NOTEBOOK = "notebook"
    CURTAIN = "curtain"
    EXPLAIN = "explain"
    NEXT_PANEL = "next_panel"
    LAST_PANEL = "last_panel"
    SEND = "send"
    UNDO = "undo"
    REDO = "redo"
    READY = "ready"
    SKIP = "skip"
    THEME = "theme"
    LARGER = "larger"
    SMALLER = "smaller"
    USUAL = "usual"


DEFAULTS: Mapping[Deed, str] = {
    Deed.FIND: "Ctrl+K",
    Deed.NOTEBOOK: "Ctrl+N",
    Deed.CURTAIN: "F9",
    Deed.EXPLAIN: "F1",
    Deed.NEXT_PANEL: "F6",
    Deed.LAST_PANEL: "Shift+F6",
    Deed.SEND: "Ctrl+Return",
    Deed.UNDO: "Ctrl+Z",
    Deed.REDO: "Ctrl+Y",
    Deed.READY: "Ctrl+R",
    Deed.SKIP: "Ctrl+J",
    Deed.THEME: "Ctrl+T",
    Deed.LARGER: "Ctrl++",
    Deed.SMALLER: "Ctrl+-",
    Deed.USUAL: "Ctrl+0",
}
TWINS: Mapping[str, str] = {"Ctrl+Return": "Ctrl+Enter", "Ctrl++": "Ctrl+="}
"""Keys that mean the same: the other Enter, and plus without Shift."""
_FIXED = frozenset({"Tab", "Backtab", "Shift+Tab", "Return", "Enter", "Esc", "Space", "Left", "Right", "Up", "Down"})
"""What the window needs for itself."""
_SIGNS: Mapping[str, str] = {"Return": "↵", "plus": "+", "-": "−"}
_LETTER = "letter"
WINDOW = Qt.ShortcutContext.WindowShortcut


class Keys(QObject):
    """The keys as they are now. Signals: ``changed`` with the deed."""

    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._own: dict[Deed, str] = {}
        self._letters = True

    @property
    def letters(self) -> bool:
        """Whether letters and digits by themselves are keys, inside their panels."""
        return self._letters

    @letters.setter
    def letters(self, on: bool) -> None:
        self._letters = on
        for each in _shortcuts(_LETTER):
            each.setEnabled(on)

    @property
    def own(self) -> dict[str, str]:
        """What differs from the keys that come with the program."""
        return {deed.value: key for deed, key in self._own.items()}

    def key_of(self, deed: Deed) -> str:
        """Its key, as Qt writes it: ``Ctrl+K``."""
        return self._own.get(deed, DEFAULTS[deed])

    def shown(self, deed: Deed) -> str:
        """Its key as a cap shows it: ``Ctrl K``."""
        *held, key = self.key_of(deed).replace("++", "+plus").split("+")
        return " ".join((*held, _SIGNS.get(key, key)))

    def taken_by(self, key: str) -> Deed | None:
        """The deed that has that key."""
        return next((deed for deed in Deed if self.key_of(deed) == key), None)

    def is_free(self, key: str, deed: Deed) -> bool:
        """Whether that key can be given to ``deed``: something with Ctrl or Alt, or a function key; nobody's yet."""
        if key in _FIXED or self.taken_by(key) not in (None, deed):
            return False
        held, _, _last = key.rpartition("+")
        function = key.rpartition("+")[2].startswith("F") and key.rpartition("+")[2][1:].isdigit()
        return bool(key) and (function or "Ctrl" in held or "Alt" in held or "Meta" in held)

    def give(self, deed: Deed, key: str) -> None:
        """Another key for a deed; the usual one where ``key`` is empty."""
        if key in ("", DEFAULTS[deed]):
            self._own.pop(deed, None)
        else:
            self._own[deed] = key
        for each in _shortcuts(deed.value):
            each.setKeys(_sequences(self.key_of(deed)))
        self.changed.emit(deed.value)

    def take(self, own: Mapping[str, str]) -> None:
        """The keys that were kept; what is no deed or no key is left out."""
        for name, key in own.items():
            if name in set(Deed) and self.is_free(key, Deed(name)):
                self.give(Deed(name), key)

    def hear(
        self, deed: Deed, around: QWidget, act: Callable[[], object], context: Qt.ShortcutContext = WINDOW
    ) -> None:
        """Do ``act`` when the key of ``deed`` is pressed in ``around``."""
        shortcut = QShortcut(around)
        shortcut.setContext(context)
        shortcut.setKeys(_sequences(self.key_of(deed)))
        shortcut.setProperty("deed", deed.value)
        shortcut.activated.connect(act)

    def hear_letter(self, key: str, panel: QWidget, act: Callable[[], object]) -> None:
        """Do ``act`` when that letter or digit is pressed within ``panel``, unless letters are switched off."""
        shortcut = QShortcut(QKeySequence(key), panel)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setProperty("deed", _LETTER)
        shortcut.setEnabled(self._letters)
        shortcut.activated.connect(act)


def _shortcuts(deed: str) -> Iterator[QShortcut]:
    for window in QApplication.topLevelWidgets():
        for each in window.findChildren(QShortcut):
            if each.property("deed") == deed:
                yield each


def _sequences(key: str) -> list[QKeySequence]:
    return [QKeySequence(each) for each in (key, TWINS.get(key, "")) if each]

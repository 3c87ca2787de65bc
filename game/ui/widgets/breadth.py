"""Whether something is wide enough for what it shows side by side, told anew as it or the size of text changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look


class Breadth(QObject):
    """Watches one widget for as long as that lives."""

    def __init__(self, look: Look, holder: QWidget, least: int, then: Callable[[bool], object]) -> None:
        """``least`` = effective width, pixels over the scale of text, from which ``then`` hears that it is wide."""
        super().__init__(holder)
        self._look, self._holder, self._least, self._then = look, holder, least, then
        self._wide: bool | None = None
        holder.installEventFilter(self)
        look.changed.connect(self._look_again)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """It has another size."""
        if event.type() is QEvent.Type.Resize:
            self._look_again()
        return False

    def _look_again(self) -> None:
        wide = self._holder.width() * 100 >= self._least * self._look.theme.percent
        if wide is not self._wide:
            self._wide = wide
            self._then(wide)

"""What a page is about, as large as it stands whole on one line; on two of the smallest where it does not."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.widgets.safe_text import Prose
from game.ui.widgets.typeset import Setting, width_of

_AIR = 16
"""Left at its end, in logical pixels."""
_SIZES = (Role.TITLE, Role.ARTICLE, Role.HEADING, Role.CONVENTION)


class Headline(Prose):
    """Its size follows the room it is given."""

    def __init__(self, look: Look, text: str = "", parent: QWidget | None = None) -> None:
        self._sizes: tuple[Role, ...] = _SIZES
        super().__init__(look, text, role=Role.CONVENTION, lines=2, parent=parent)

    def show_text(self, text: str) -> None:
        """Other words, perhaps of another size."""
        super().show_text(text)
        self._choose()

    def show_low(self, low: bool) -> None:
        """Whether a line stands under it: then it is at most a heading."""
        self._sizes = _SIZES[2:] if low else _SIZES
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as fits."""
        super().resizeEvent(event)
        self._choose()

    def _on_look_changed(self) -> None:
        super()._on_look_changed()
        self._choose()

    def _choose(self) -> None:
        theme = self._look.theme
        room = self.width() - theme.px(_AIR)
        fits = (role for role in self._sizes if width_of(theme, self._runs, Setting(role=role)) <= room)
        self.show_role(next(fits, self._sizes[-1]))

"""A column of widgets that stay as long as their thing does: what has the keyboard keeps it while figures change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look
from game.ui.widgets.rows import Column, Row
from game.ui.widgets.tabbing import follow


class Keyed(Protocol):
    """A line about one thing."""

    @property
    def key(self) -> str:
        """Which thing."""
        ...


L = TypeVar("L", bound=Keyed)
W = TypeVar("W", bound=QWidget)


class Kept(QWidget, Generic[L, W]):
    """One widget for every key, below one another or side by side; an old key keeps its widget and shows it anew."""

    def __init__(
        self,
        look: Look,
        made: Callable[[], W],
        shows: Callable[[W, L], None],
        *,
        spacing: int = 8,
        across: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._made, self._shows = made, shows
        self._line = Row(look, self, spacing=spacing) if across else Column(look, self, spacing=spacing)
        self._by_key: dict[str, W] = {}
        self.hide()

    @property
    def widgets(self) -> dict[str, W]:
        """What stands there, by key, in order."""
        return self._by_key

    def show_lines(self, lines: Iterable[L]) -> None:
        """These things and no others."""
        before, self._by_key = self._by_key, {}
        stood = list(before)
        for place, line in enumerate(lines):
            widget = before.pop(line.key, None) or self._made()
            self._shows(widget, line)
            self._by_key[line.key] = widget
            if self._line.indexOf(widget) != place:
                self._line.insertWidget(place, widget)  # takes it from where it stood
        for old in before.values():
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        if stood != list(self._by_key):
            follow(self, self._by_key.values())
        self.setVisible(bool(self._by_key))

"""A layout that sets things side by side and goes on in the next line, as text does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from game.ui.theme.look import Look

GAP = "gap before it"
"""Property of a widget that stands closer to the one before it than others do: logical pixels."""


class Flow(QLayout):
    """Items from left to right, broken into lines where the width ends; each is centred in its line."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, across: int = 7, down: int = 4) -> None:
        super().__init__(parent)
        self._look = look
        self._across = across
        self._down = down
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self.invalidate)

    def addItem(self, item: QLayoutItem) -> None:
        """At the end."""
        self._items.append(item)

    def count(self) -> int:
        """Number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at ``index``, or nothing."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and hand out the item at ``index``."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Neither."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Always."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all lines at ``width``."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        wishes = [item.sizeHint() for item in self._items]
        across = sum(map(self._before, self._items[1:]))
        return QSize(sum(wish.width() for wish in wishes) + across, max((wish.height() for wish in wishes), default=0))

    def minimumSize(self) -> QSize:
        """The widest single item."""
        wishes = [item.minimumSize() for item in self._items]
        return QSize(
            max((wish.width() for wish in wishes), default=0), max((wish.height() for wish in wishes), default=0)
        )

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        down = self._look.theme.px(self._down)
        top, line, left = rect.top(), list[tuple[QLayoutItem, QRect]](), rect.left()
        for item in self._items:
            wish = item.sizeHint()
            width = min(wish.width(), rect.width())
            left += self._before(item) if line else 0
            if line and left + width > rect.right() + 1:
                top += self._finish(line, top, rect, move=move) + down
                line, left = [], rect.left()
            line.append((item, QRect(left, 0, width, wish.height())))
            left += width
        return top + self._finish(line, top, rect, move=move) - rect.top()

    def _before(self, item: QLayoutItem) -> int:
        """Pixels between an item and the one before it in its line."""
        widget = item.widget()
        own = widget.property(GAP) if widget is not None else None
        return self._look.theme.px(self._across if own is None else int(own))

    def _finish(self, line: list[tuple[QLayoutItem, QRect]], top: int, rect: QRect, *, move: bool) -> int:
        """Place the items of one line, from the right where that is read first; answers its height."""
        height = max((place.height() for _, place in line), default=0)
        parent = self.parentWidget()
        way = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
        if move:
            for item, place in line:
                place.moveTopLeft(QPoint(place.left(), top + (height - place.height()) // 2))
                item.setGeometry(QStyle.visualRect(way, rect, place))
        return height

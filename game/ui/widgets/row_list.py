"""Lists of rows: a model over frozen values, a view with one current row, and what row painters share."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from game.ui.theme.look import Look
from game.ui.theme.mirror import turn
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.focus_ring import BY_KEYS
from game.ui.widgets.pictures import Pictures
from game.ui.widgets.plain import one_line
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.safe_text import name, tip

ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which a model hands out the frozen row itself."""

Index = QModelIndex | QPersistentModelIndex


class ListRow(Protocol):
    """What every row has."""

    @property
    def key(self) -> str:
        """Its name for signals; unique in the list."""
        ...

    @property
    def sentence(self) -> str:
        """All of it in words, for a screen reader."""
        ...

    @property
    def passive(self) -> bool:
        """Whether it is a heading that cannot be chosen."""
        ...


class RowModel(QAbstractListModel):
    """Rows in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListRow, ...] = ()

    @property
    def rows(self) -> tuple[ListRow, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show ``rows``. The same keys in the same order only repaint what changed."""
        new = tuple(rows)
        if [row.key for row in new] == [row.key for row in self._rows]:
            old, self._rows = self._rows, new
            for place, (before, after) in enumerate(zip(old, new, strict=True)):
                if before != after:
                    self.dataChanged.emit(self.index(place), self.index(place))
        else:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()

    def place_of(self, key: str) -> int:
        """Row number of ``key``, -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if index.isValid() and self._rows[index.row()].passive:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself, and its sentence for a screen reader."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return one_line(row.sentence)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(getattr(row, "hint", ""))
        return None


class RowPainter(QStyledItemDelegate):
    """Paints rows of one height: ground, selection bar, ring; what stands in them is up to ``paint_row``."""

    height = 27
    """Of a row, in logical pixels."""
    ground: Tone | None = None
    """What lies under the rows. Where it is known a row is painted once and its picture shown again, as long as it
    says the same; its rows must then be hashable, as frozen values are."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._pictures = Pictures()

    @property
    def theme(self) -> Theme:
        """The theme worn now."""
        return self.look.theme

    def row_height(self, row: ListRow) -> int:
        """Height of one row in logical pixels."""
        return self.height

    def variant(self) -> Hashable:
        """What besides the row and the theme decides how a row looks."""
        return None

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """Paint what stands in the row."""
        raise NotImplementedError

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The row's height; the view gives the width."""
        return QSize(1, self.theme.px(self.row_height(index.data(ROW))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, what stands in the row, ring."""
        row: ListRow = index.data(ROW)
        box: QRectF = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        view: QWidget = option.widget
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and not row.passive
        mirrored = view.isRightToLeft()

        def paint_all(inside: QPainter, where: QRectF) -> None:
            if mirrored:
                turn(inside, where)
            self._paint_all(inside, where, row, selected=selected, hovered=hovered)

        painter.save()
        if self.ground is None:
            paint_all(painter, box)
        else:
            key = (row, self.theme, selected, hovered, mirrored, self.variant())
            self._pictures.draw(painter, box, key, self.theme.colour(self.ground), paint_all)
        if state & QStyle.StateFlag.State_HasFocus and view.window().property(BY_KEYS):
            self._ring(painter, box)
        painter.restore()

    def _paint_all(self, painter: QPainter, box: QRectF, row: ListRow, *, selected: bool, hovered: bool) -> None:
        if selected:
            painter.fillRect(box, self.theme.colour(Tone.SOFT))
            bar = QRectF(box.left(), box.top(), self.theme.px(3), box.height())
            painter.fillRect(bar, self.theme.colour(Tone.ACCENT))
        elif hovered:
            painter.fillRect(box, self.theme.colour(Tone.HOVER))
        self.paint_row(painter, box, row, selected=selected)

    def _ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), self.theme.length(2)))
        inset = self.theme.length(2)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), inset * 2, inset * 2)


class RowList(QListView):
    """A list with one current row, moved through with the arrow keys.

    Signals: ``shown`` with the key when the current row changes; ``opened`` with the key on Enter or a double click.
    """

    shown = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look, what: str, painter: RowPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowModel(self)
        painter.setParent(self)
        self.setModel(self._rows)
        self.setItemDelegate(painter)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(self._on_double_clicked)
        name(self, what, self.tr("Arrows go from row to row, Enter opens"))
        look.changed.connect(self._on_look_changed)

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show ``rows`` and keep the current one where it still stands."""
        kept = self.current_key()
        self._rows.show_rows(rows)
        self.show_current(kept)

    def current_key(self) -> str:
        """Key of the current row, empty for none."""
        row = self.currentIndex().data(ROW)
        return str(row.key) if row is not None else ""

    def show_current(self, key: str) -> None:
        """Make ``key`` the current row without telling anybody."""
        place = self._rows.place_of(key)
        if place >= 0 and key != self.current_key():
            self.blockSignals(True)
            self.setCurrentIndex(self._rows.index(place))
            self.blockSignals(False)

    def go(self, steps: int) -> None:
        """Make another row current, ``steps`` further down or up."""
        place = max(0, min(self._rows.rowCount() - 1, self.currentIndex().row() + steps))
        if self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(place))

    def scrollTo(
        self, index: Index, how: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """As Qt does; the headings above the first row that can be chosen are seen with it."""
        if all(row.passive for row in self._rows.rows[: index.row()]):
            self.scrollToTop()
        else:
            super().scrollTo(index, how)

    def content_height(self) -> int:
        """Height of all rows together, in pixels."""
        painter = self.itemDelegate()
        assert isinstance(painter, RowPainter)
        return sum(painter.theme.px(painter.row_height(row)) for row in self._rows.rows)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row is current."""
        super().currentChanged(current, previous)
        row = current.data(ROW) if current.isValid() else None
        if row is not None:
            self.shown.emit(row.key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; letters are left to the panel around the list."""
        if event.key() in ENTER_KEYS and self.current_key():
            self.opened.emit(self.current_key())
        elif event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if row is not None and not row.passive:
            self.opened.emit(row.key)

    def _on_look_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

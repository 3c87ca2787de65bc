"""A page of charts and its twin: the same figures as a table, for whoever would rather read than look."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from game.ui.lines.chart_tables import ChartTable
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.widgets.plain import one_line
from game.ui.widgets.pressable import ENTER_KEYS
from game.ui.widgets.safe_text import name

Index = QModelIndex | QPersistentModelIndex
_ROW = 28
"""Height of a row, in logical pixels."""
_BESIDE = 8
"""What the style sheet leaves left and right of the words in a cell, in logical pixels."""


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.table = ChartTable(what="", columns=(), rows=(), cells=())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        table, row, column = self.table, index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(table.cells[row][column])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            sentence = self.tr("{row}, {column}: {cell}")
            slots = {"row": table.rows[row], "column": table.columns[column], "cell": table.cells[row][column]}
            return one_line(sentence.format_map(slots))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        heads = self.table.columns if orientation is Qt.Orientation.Horizontal else self.table.rows
        return one_line(heads[section])

    def show(self, table: ChartTable) -> None:
        self.beginResetModel()
        self.table = table
        self.endResetModel()


class _Sentences(QStyledItemDelegate):
    """Measures words at the width that they are painted in: Qt leaves out what a style sheet keeps free beside them."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        inside = QStyleOptionViewItem(option)
        beside = self._look.theme.px(_BESIDE)
        inside.rect = option.rect.adjusted(beside, 0, -beside, 0)
        return super().sizeHint(inside, index)


class TableTwin(QTableView):
    """The table. Its rows and columns are named; every cell says whole what it is.

    Signals: ``cell_chosen`` with row and column, by a press or by Enter.
    """

    cell_chosen = Signal(int, int)

    def __init__(self, look: Look, *, wraps: bool = False, most: int = 0, parent: QWidget | None = None) -> None:
        """``wraps`` for a table of sentences: its columns share the width, its rows grow.

        ``most`` = rows at which it stops growing and scrolls; 0 takes the height there is.
        """
        super().__init__(parent)
        self._look, self._most, self._wraps = look, most, wraps
        self._model = _Model(self)
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        modes = QHeaderView.ResizeMode
        self.horizontalHeader().setSectionResizeMode(modes.Stretch if wraps else modes.ResizeToContents)
        if wraps:
            self.verticalHeader().setSectionResizeMode(modes.ResizeToContents)
            self.setItemDelegate(_Sentences(look, self))
        self.clicked.connect(lambda index: self.cell_chosen.emit(index.row(), index.column()))
        look.changed.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the cell where one stands."""
        index = self.currentIndex()
        if event.key() in ENTER_KEYS and index.isValid():
            self.cell_chosen.emit(index.row(), index.column())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows of sentences are as high as they are at this width, not at the one before."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit_rows()

    def showEvent(self, event: QShowEvent) -> None:
        """Columns share the width only once they are seen."""
        super().showEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        if self._wraps and self.isVisible():
            self.executeDelayedItemsLayout()
            self.verticalHeader().resizeSections(QHeaderView.ResizeMode.ResizeToContents)

    @property
    def table(self) -> ChartTable:
        """What it shows."""
        return self._model.table

    def show_table(self, table: ChartTable) -> None:
        """Other figures; the same ones change nothing."""
        if table != self._model.table:
            self._model.show(table)
            name(self, table.what, self.tr("A table; arrows go from cell to cell"))
            self._fit_height()

    def _fit(self) -> None:
        theme = self._look.theme
        font = theme.font(Role.SMALL)
        for each in (self, self.horizontalHeader(), self.verticalHeader()):
            each.setFont(font)
        self.verticalHeader().setDefaultSectionSize(theme.px(_ROW))
        self._fit_height()

    def _fit_height(self) -> None:
        """Room for the rows, the heads of columns, and a bar to scroll with."""
        if self._most:
            self.setFixedHeight(self._look.theme.px(_ROW * (min(len(self.table.rows), self._most) + 2)))


class TwinPage(QStackedWidget):
    """Charts, or their table."""

    def __init__(self, look: Look, charts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charts = charts
        self.twin = TableTwin(look)
        self.addWidget(charts)
        self.addWidget(self.twin)

    @property
    def reads_table(self) -> bool:
        """Whether the table is shown."""
        return self.currentWidget() is self.twin

    def toggle_twin(self) -> None:
        """From the charts to their table or back."""
        self.setCurrentWidget(self._charts if self.reads_table else self.twin)
        if self.reads_table:
            self.twin.setFocus(Qt.FocusReason.ShortcutFocusReason)

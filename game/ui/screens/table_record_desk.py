"""Behind the record: reads it a few events at a time, and knows what can be done about each of its lines."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from game.terms.ids import ClauseId
from game.terms.views import SeatView
from game.ui.lines.record_deeds import RecordDeed, record_deeds
from game.ui.lines.table_record import RecordBook
from game.ui.screens.table_record import RecordPanel

READING_S = 0.008
"""How long the record is read at one go; the rest waits until the event loop has turned."""


class RecordDesk(QObject):
    """Signals: ``clause_wished`` with a clause; ``write_wished`` with seats; ``leak_wished`` with a disclosure."""

    clause_wished = Signal(str)
    write_wished = Signal(object)
    leak_wished = Signal(object)

    def __init__(self, panel: RecordPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._book = RecordBook()
        self._view: SeatView | None = None
        self._clause: ClauseId | None = None
        self._deeds: tuple[RecordDeed, ...] = ()
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_on)
        panel.filtered.connect(self.show_lines)
        panel.asked.connect(self._on_asked)
        panel.chosen.connect(self._on_deed)

    def read(self, view: SeatView) -> None:
        """Read on, when the event loop has turned."""
        self._view = view
        self._reading.start()

    def show_clause(self, clause: ClauseId) -> None:
        """The article before us, where only its lines are wanted."""
        self._clause = clause

    def show_lines(self) -> None:
        """The lines that the filter leaves."""
        if self._clause is not None:
            self._panel.show_lines(self._book.lines(self._panel.which, self._clause))

    def _read_on(self) -> None:
        """Word the next events of the record, and come back for more when the event loop has turned."""
        stop = perf_counter() + READING_S
        if self._view is None or not self._book.read(self._view):
            return
        while perf_counter() < stop and self._book.read(self._view):
            pass
        self.show_lines()
        self._reading.start()

    def _on_asked(self, key: str) -> None:
        """What can be done about a line of the record."""
        self._deeds = record_deeds(self._view, key) if self._view is not None else ()
        self._panel.offer([each.choice for each in self._deeds])

    def _on_deed(self, key: str) -> None:
        deed = next((each for each in self._deeds if each.choice.key == key), None)
        if deed is None:
            return
        if deed.clause is not None:
            self.clause_wished.emit(deed.clause)
        elif deed.write_to is not None:
            self.write_wished.emit((deed.write_to,))
        elif deed.secret is not None:
            self.leak_wished.emit(deed.secret)

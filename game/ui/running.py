"""Lets the years after signature pass by themselves, until the seat is asked something, or to the end."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from game.terms.actions import Action, DeclareReady, Move
from game.terms.cooperation import RequestStatus
from game.terms.moments import Phase
from game.terms.practice import AmendmentStatus
from game.terms.views import SeatView, Sight
from game.ui.lines.stage import is_awaited, is_open

YEARS = frozenset({Phase.HOME, Phase.REVIEW})


def is_asked(sight: Sight) -> bool:
    """Whether somebody waits for an answer of this seat: a question, a request, an amendment, news."""
    requests = any(each.to == sight.seat and each.status is RequestStatus.OPEN for each in sight.requests)
    amendments = any(
        each.status is AmendmentStatus.PROPOSED and sight.seat not in (*each.in_favour, *each.against)
        for each in sight.amendments
    )
    struck = is_open(sight, Move.CHOOSE)
    return sight.question is not None or requests or struck or (amendments and sight.seat in sight.parties)


class YearsRun(QObject):
    """Signals: ``turned`` with whether years run now."""

    turned = Signal(bool)

    def __init__(self, seen: Callable[[], SeatView], wish: Callable[[Action], None], parent: QObject) -> None:
        super().__init__(parent)
        self._seen, self._wish = seen, wish
        self._runs = self._fresh = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._pass)

    @property
    def runs(self) -> bool:
        """Whether years run now."""
        return self._runs

    def toggle(self) -> None:
        """Start, or stop."""
        if self._runs:
            self.stop()
        else:
            self._runs = self._fresh = True
            self.turned.emit(True)
            self.go_on()

    def stop(self) -> None:
        """The seat lets years pass by hand again."""
        self._next.stop()
        if self._runs:
            self._runs = False
            self.turned.emit(False)

    def go_on(self) -> None:
        """After anything happened: let the present year pass as well, if it is this seat it waits for."""
        if not self._runs:
            return
        sight = self._seen().sight
        if sight.moment.phase not in YEARS or (is_asked(sight) and not self._fresh):
            self.stop()
        elif is_awaited(sight) and not self._next.isActive():
            self._next.start(0)

    def _pass(self) -> None:
        if self._runs:
            sight = self._seen().sight
            if sight.moment.phase in YEARS and is_awaited(sight):
                self._fresh = False
                self._wish(DeclareReady(by=sight.seat))

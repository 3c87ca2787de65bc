"""The pages beside the text: relations, ratification, programme. Each is made when somebody first goes there."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from game.terms.actions import Action
from game.terms.readings import Outlook, Preview
from game.terms.same import same
from game.terms.views import SeatView
from game.ui.bridge import Bridge
from game.ui.screens.table_programme import ProgrammePanel
from game.ui.screens.table_strip import Pane
from game.ui.screens.twin import TwinPage
from game.ui.theme.look import Look

CHARTS = frozenset({Pane.RELATIONS, Pane.RATIFICATION})
"""Pages that take all the room there is."""
LEAVES = CHARTS | {Pane.PROGRAMME}
"""The tabs that are not the text itself or a part of it."""


@runtime_checkable
class _Viewing(Protocol):
    def show_view(self, view: SeatView) -> None:
        """What the seat sees now."""
        ...


@runtime_checkable
class _Foreseeing(_Viewing, Protocol):
    def show_outlook(self, outlook: Outlook) -> None:
        """The forecast from here."""
        ...

    def age(self) -> None:
        """A newer forecast is on its way."""
        ...


@runtime_checkable
class _Previewing(Protocol):
    def show_preview(self, preview: Preview | None) -> None:
        """What the draft would change."""
        ...


@runtime_checkable
class _Turning(Protocol):
    def look_at(self, state: str) -> None:
        """Another delegation."""
        ...


class Leaves(QStackedWidget):
    """One of the pages; none is worked on while another is looked at. Signals: ``draft_wished`` with a choice."""

    draft_wished = Signal(object)

    def __init__(self, bridge: Bridge, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._look = bridge, look
        self._pane = Pane.TEXT
        self._outlook: Outlook | None = None
        self._foreseen_at = 0
        self._seat = ""
        self._draft: Action | None = None
        self._preview: Preview | None = None
        bridge.previewed.connect(self._on_previewed)
        self.programme = ProgrammePanel(look)
        self._pages: dict[Pane, QWidget] = {Pane.PROGRAMME: self.programme}
        self.addWidget(self.programme)
        bridge.foreseen.connect(self._on_foreseen)
        QShortcut(QKeySequence("Ctrl+Shift+T"), self).activated.connect(self.toggle_twin)

    def page(self, pane: Pane) -> QWidget:
        """The page of that tab."""
        if pane not in self._pages:
            self._pages[pane] = self._made(pane)
            self.addWidget(self._pages[pane])
        return self._pages[pane]

    def show_pane(self, pane: Pane, view: SeatView | None) -> bool:
        """Go to a tab; whether it is one of the pages here."""
        came, self._pane = pane is not self._pane, pane
        if pane not in LEAVES:
            return False
        if came or self.currentWidget() is not self._pages.get(pane):
            new = pane not in self._pages
            self.setCurrentWidget(self.page(pane))
            if view is not None:
                self.show_view(view)
                if new:
                    self._turn(self.page(pane))
                    self._show_preview(self._preview)
                self._foresee(self.page(pane), view)
        return True

    def show_view(self, view: SeatView) -> None:
        """What the seat sees now, on the page that is looked at."""
        if self._pane is Pane.PROGRAMME or self._pane not in LEAVES:
            self.programme.show_sight(view.sight)
            return
        page = self.page(self._pane)
        assert isinstance(page, _Viewing)
        page.show_view(view)

    def look_at(self, seat: str) -> None:
        """The delegation that is looked at, at whichever page is gone to."""
        if seat and seat != self._seat:
            self._seat = seat
            for page in self._pages.values():
                self._turn(page)

    def _turn(self, page: QWidget) -> None:
        if self._seat and isinstance(page, _Turning):
            page.look_at(self._seat)

    def toggle_twin(self) -> None:
        """From the charts of the page to their table or back."""
        page = self._pages.get(self._pane)
        if isinstance(page, TwinPage):
            page.toggle_twin()

    def consider(self, draft: Action | None) -> None:
        """Another draft is considered: what was foreseen of the one before is of no use any more."""
        if not same(draft, self._draft):
            self._draft = draft
            self._show_preview(None)

    def _on_previewed(self, draft: Action, preview: Preview) -> None:
        if same(draft, self._draft):
            self._show_preview(preview)

    def _show_preview(self, preview: Preview | None) -> None:
        self._preview = preview
        for page in self._pages.values():
            if isinstance(page, _Previewing):
                page.show_preview(preview)

    def _on_foreseen(self, outlook: Outlook) -> None:
        self._outlook, self._foreseen_at = outlook, self._bridge.view().seq
        page = self._pages.get(self._pane)
        if isinstance(page, _Foreseeing):
            page.show_outlook(outlook)

    def _foresee(self, page: QWidget, view: SeatView) -> None:
        """The last forecast there was; marked where it is of an earlier moment."""
        if isinstance(page, _Foreseeing) and self._outlook is not None:
            page.show_outlook(self._outlook)
            if view.seq != self._foreseen_at:
                page.age()

    def _made(self, pane: Pane) -> QWidget:
        """Imported here: charts bring libraries along that nothing else needs."""
        if pane is Pane.RATIFICATION:
            from game.ui.screens.table_outlook import OutlookLeaf

            leaf = OutlookLeaf(self._look, self._bridge)
            leaf.draft_wished.connect(self.draft_wished)
            return leaf
        from game.ui.screens.table_relations import RelationsLeaf

        return RelationsLeaf(self._look, self._bridge)

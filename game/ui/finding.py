"""What Ctrl K can reach from where one is, and how one gets there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from game.ui.keys import Deed
from game.ui.lines import finder as lines
from game.ui.lines.finder import FoundLine, Leaf, Target
from game.ui.lines.handbook import NONE, Handbook
from game.ui.lines.table_drafts import Kind
from game.ui.screens.finder import Finder
from game.ui.screens.table import TableScreen
from game.ui.screens.table_kinds import segments
from game.ui.screens.table_strip import Pane
from game.ui.theme.look import Look

if TYPE_CHECKING:
    from game.ui.screens.session import SessionScreen

_TOP = 64


class Finding(QObject):
    """Opens the finder over a window and goes where it says."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        *,
        deeds: Mapping[Deed, Callable[[], object]],
        pages: Mapping[Leaf, Callable[[], object]],
        explain: Callable[[str, QWidget], object],
    ) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._deeds, self._pages, self._explain = deeds, pages, explain
        self._handbook: Handbook = NONE
        self._session: SessionScreen | None = None
        self.finder = Finder(look, window)
        self.finder.taken.connect(self._go)

    def open(self, session: SessionScreen | None, handbook: Handbook | None) -> None:
        """Over the middle of the window; a second time closes it."""
        if self.finder.isVisible():
            self.finder.close_up()
            return
        self._session, self._handbook = session, handbook or NONE
        self.finder.show_lines(tuple(self._lines()))
        px = self._look.theme.px
        wide = self.finder.sizeHint().width()
        self.finder.open_at(self._window, QRect((self._window.width() - wide) // 2, 0, wide, px(_TOP)))

    def close(self) -> None:
        """Close it, and forget what it could find."""
        self.finder.close_up()
        self.finder.show_lines(())
        self._session = None

    def _lines(self) -> Iterator[FoundLine]:
        session, table = self._session, self._table
        if session is not None and table is not None:
            view = session.bridge.view()
            yield from lines.clauses(view.sight.scenario)
            yield from lines.seats(view.sight.scenario)
            yield from lines.moves(segments(view.sight))
            yield from lines.panes((each.key, each.words) for each in table.strip.tabs)
        yield from lines.pages(self._leaves())
        yield from lines.deeds(self._look.keys, (each for each in self._deeds if each is not Deed.FIND))
        yield from lines.terms(self._handbook.terms)

    @property
    def _table(self) -> TableScreen | None:
        screen = self._session.phase_screen if self._session is not None else None
        return screen if isinstance(screen, TableScreen) else None

    def _leaves(self) -> Iterator[Leaf]:
        for each in self._pages:
            if each is not Leaf.BRIEF or (self._session is not None and self._session.bar.brief.isVisible()):
                yield each

    def _go(self, key: str) -> None:
        target, _, rest = key.partition(":")
        table = self._table
        match Target(target):
            case Target.PAGE:
                self._pages[Leaf(rest)]()
            case Target.DEED:
                self._deeds[Deed(rest)]()
            case Target.TERM:
                term = next(each for each in self._handbook.terms if each.id == rest)
                self._explain(term.term, self._window)
            case place if table is not None and self._session is not None:
                self._session.show_phase()
                _go_at(table, place, rest)


def _go_at(table: TableScreen, target: Target, rest: str) -> None:
    match target:
        case Target.CLAUSE:
            _show(table, Pane.TEXT)
            table.outline.picked.emit(rest)
            _focus(table.sheet.first_focus())
        case Target.SEAT:
            _show(table, Pane.DELEGATIONS if Pane.DELEGATIONS in table.strip.panes else Pane.TEXT)
            table.delegations.list.show_current(rest)
            _focus(table.delegations.list)
        case Target.MOVE:
            _show(table, Pane.TEXT)
            table.moves.composer.show_kind(Kind(rest))
            table.moves.composer.kind_chosen.emit()
            _focus(table.moves.composer.first_focus())
        case Target.PANE:
            _show(table, Pane(rest))


def _show(table: TableScreen, pane: Pane) -> None:
    table.strip.show_pane(pane)
    table.strip.pane_chosen.emit()


def _focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)

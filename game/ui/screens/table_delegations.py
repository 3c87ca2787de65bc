"""The other delegations beside the text: how they stand, how they trust, what is owed, who is likely to ratify."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from game.terms.readings import ReadingKind
from game.ui.lines.table_delegations import SortedBy, sort_words
from game.ui.screens.page import Panel
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.delegation_list import DelegationHeader, DelegationPainter, DelegationRow, columns
from game.ui.widgets.ground import Edges
from game.ui.widgets.phrase import Choice
from game.ui.widgets.phrase_list import PhraseList
from game.ui.widgets.row_list import RowList
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line
from game.ui.widgets.typeset import Setting, width_of
from game.ui.widgets.why_popover import Explanation, WhyPopover

_SCROLL_BAR, _WIDER = 12, 44
_WHY_TRUST, _WHY_LIKELY = "W", "Shift W"
_FOOT, _FOOT_GAP = Margins(left=9, top=1, right=10, bottom=3), 4
_ORDER = (SortedBy.TRUST, SortedBy.LIKELIHOOD, SortedBy.NAME)


class DelegationsPanel(Panel):
    """Signals: ``why_wished(kind, seat)``; ``order_changed`` with the new order; ``picked`` with a seat."""

    why_wished = Signal(object, str)
    order_changed = Signal(object)
    picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look, "", tone=Tone.PANEL, edges=Edges(left=True), margins=Margins(left=1), spacing=0, parent=parent
        )
        self.setAccessibleName(self.tr("Delegations"))
        self.order = SortedBy.TRUST
        self._rows: tuple[DelegationRow, ...] = ()
        self._head = QWidget()
        head = Row(look, self._head, spacing=8, margins=Margins(left=15, top=4, right=10))
        head.addWidget(Line(look, self.tr("Delegations"), role=Role.LABEL), 1)
        self._sort = self._sort_button(sort_words(self.order))
        head.addWidget(self._sort)
        self.column.addWidget(self._head)
        self._header = DelegationHeader(look, "")
        self.column.addWidget(self._header)
        self._painter = DelegationPainter(look)
        self.list = RowList(look, self.tr("Delegations"), self._painter)
        self.list.opened.connect(lambda key: self.why_wished.emit(ReadingKind.TRUST, key))
        self.list.shown.connect(self.picked)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(self._foot())
        self._popover: WhyPopover | None = None
        self._orders: PhraseList | None = None
        look.keys.hear_letter("W", self, lambda: self._wish(ReadingKind.TRUST))
        look.keys.hear_letter("Shift+W", self, lambda: self._wish(ReadingKind.RATIFICATION))

    def show_rows(self, rows: Sequence[DelegationRow], paragraph: str) -> None:
        """The delegations; ``paragraph`` is what their stances are about."""
        self._header.show_paragraph(paragraph)
        self._rows = tuple(rows)
        self.list.show_rows(rows)
        if rows and not self.list.current_key():
            self.list.show_current(rows[0].key)

    def show_compact(self, compact: bool) -> None:
        """Lower rows without the figures of trust, under one line of captions; the order is chosen below them."""
        self._head.setVisible(not compact)
        self._header.show_compact(compact, self.tr("Delegations") if compact else "")
        self._sort_below.setVisible(compact)
        self._fit_foot()
        if compact != self._painter.compact:
            self._painter.compact = compact
            self.list.scheduleDelayedItemsLayout()

    def widen(self, base: int) -> int:
        """``base``, in logical pixels, and as much more as the longest name needs, up to a limit."""
        rows = self._rows
        theme = self.theme
        longest = max((width_of(theme, row.delegate.name, Setting(role=Role.STRONG)) for row in rows), default=0)
        where = columns(theme, theme.px(base) - theme.px(_SCROLL_BAR))
        return theme.px(base) + max(0, min(theme.px(_WIDER), ceil(longest + theme.px(8) - (where.badge - where.name))))

    def explain(self, explanation: Explanation) -> WhyPopover:
        """Open why, beside the row it is about."""
        if self._popover is not None:
            self._popover.close_up()
        window = self.window()
        popover = WhyPopover(self.look, window, explanation)
        popover.closed.connect(lambda: self._forget(popover))
        self._popover = popover
        place = self.list.visualRect(self.list.currentIndex())
        popover.open_at(self.list, place if place.isValid() else QRect())
        return popover

    @property
    def popover(self) -> WhyPopover | None:
        """The explanation that is open."""
        return self._popover

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The foot says as much as there is room for."""
        super().resizeEvent(event)
        self._fit_foot()

    def _on_look_changed(self) -> None:
        super()._on_look_changed()
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Fewer words where the list is compact or a language needs more; then without the caps of the keys."""
        compact = not self._sort_below.isHidden()
        for brief, keyed in ((compact, True), (True, True), (True, False)):
            self._trust.show_words(self.tr("Why trust") if brief else self.tr("Why this trust"))
            self._likely.show_words(self.tr("Why likely") if brief else self.tr("Why this likelihood"))
            self._trust.show_cap(_WHY_TRUST if keyed else "")
            self._likely.show_cap(_WHY_LIKELY if keyed else "")
            if self._wanted_by_foot() <= self.width():
                return

    def _wanted_by_foot(self) -> int:
        """Pixels."""
        shown = [each for each in (self._trust, self._sort_below, self._likely) if not each.isHidden()]
        px, around = self.theme.px, _FOOT.left + _FOOT.right + 1
        return px(around) + sum(each.sizeHint().width() for each in shown) + len(shown) * px(_FOOT_GAP)

    def _foot(self) -> Row:
        row = Row(self.look, spacing=_FOOT_GAP, margins=_FOOT)
        self._trust = Button(self.look, self.tr("Why this trust"), kind=ButtonKind.QUIET, key=_WHY_TRUST)
        self._trust.clicked.connect(lambda: self._wish(ReadingKind.TRUST))
        self._likely = Button(self.look, self.tr("Why this likelihood"), kind=ButtonKind.QUIET, key=_WHY_LIKELY)
        self._likely.clicked.connect(lambda: self._wish(ReadingKind.RATIFICATION))
        self._sort_below = self._sort_button(self.tr("Sort"))
        self._sort_below.hide()
        row.addWidget(self._trust)
        row.addStretch(1)
        row.addWidget(self._sort_below)
        row.addWidget(self._likely)
        return row

    def _sort_button(self, words: str) -> Button:
        button = Button(self.look, words, kind=ButtonKind.MENU, icon=Icon.DOWN, sentence=self.tr("Choose the order"))
        button.clicked.connect(lambda: self._choose_order(button))
        return button

    def _wish(self, kind: ReadingKind) -> None:
        if self.list.current_key():
            self.why_wished.emit(kind, self.list.current_key())

    def _forget(self, closed: WhyPopover) -> None:
        if self._popover is closed:
            self._popover = None
        closed.deleteLater()

    def _choose_order(self, button: Button) -> None:
        if self._orders is not None:
            self._orders.close_up()
            return
        offered = [Choice(key=each.value, words=sort_words(each)) for each in _ORDER]
        orders = PhraseList(self.look, self.window(), self.tr("Order"), offered, self.order.value)
        orders.taken.connect(self._on_order)
        orders.taken_on.connect(self._on_order)
        orders.closed.connect(lambda: self._forget_orders(orders))
        self._orders = orders
        orders.open_at(button)

    def _on_order(self, key: str) -> None:
        self.order = SortedBy(key)
        self._sort.show_words(sort_words(self.order), self.tr("Choose the order"))
        self.order_changed.emit(self.order)

    def _forget_orders(self, closed: PhraseList) -> None:
        self._orders = None
        closed.deleteLater()

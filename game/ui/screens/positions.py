"""Beside the signature: an explanation of one's position, and reservations, where the text lets anybody make them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.terms.actions_positions import EnterReservation, ExplainVote
from game.terms.ids import ClauseId
from game.terms.views import Sight
from game.ui.lines.positions import PositionsPage, positions
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.fields import WordingField
from game.ui.widgets.phrase_list import PhraseList
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Line, Prose


class PositionsBox(QWidget):
    """Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sight: Sight | None = None
        self._page: PositionsPage | None = None
        self._list: PhraseList | None = None
        column = Column(look, self, spacing=8)
        self._label = Line(look, self.tr("Explanation of your position"), role=Role.LABEL)
        self._field = WordingField(look, self.tr("Optional; it goes on the record"), lines=3)
        self._field.textChanged.connect(self._fit)
        self._field.sent.connect(self._on_explained)
        self._say = Button(look, self.tr("Put it on the record"))
        self._say.clicked.connect(self._on_explained)
        self._entered = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        self._why_not = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        self._reserve = Button(look, self.tr("Enter a reservation"), kind=ButtonKind.MENU, icon=Icon.DOWN)
        self._reserve.clicked.connect(self._open)
        left = Qt.AlignmentFlag.AlignLeft
        for widget in (self._label, self._field):
            column.addWidget(widget)
        column.addWidget(self._say, 0, left)
        column.addWidget(self._entered)
        column.addWidget(self._reserve, 0, left)
        column.addWidget(self._why_not)
        self.hide()

    def show_sight(self, sight: Sight) -> None:
        """What may be put on the record now."""
        page = positions(sight)
        self._sight, self._page = sight, page
        for widget in (self._label, self._field, self._say):
            widget.setVisible(page.explain)
        self._reserve.setVisible(page.reserve)
        self._entered.show_text(page.entered)
        self._entered.setVisible(bool(page.entered))
        self._why_not.show_text(page.refusal)
        self._why_not.setVisible(bool(page.refusal) and page.explain)
        self.setVisible(page.explain or page.reserve or bool(page.entered))
        self._fit()

    @property
    def field(self) -> WordingField:
        """Where one explains."""
        return self._field

    def _fit(self) -> None:
        self._say.setEnabled(bool(self._field.text()))

    def _on_explained(self) -> None:
        if self._sight is not None and self._field.text():
            self.wished.emit(ExplainVote(by=self._sight.seat, text=self._field.text()))
            self._field.show_text("")

    def _open(self) -> None:
        if self._list is not None:
            self._list.close_up()
        elif self._page is not None:
            articles = PhraseList(self._look, self.window(), self.tr("Which article"), self._page.articles, "")
            articles.taken.connect(self._on_reserved)
            articles.taken_on.connect(self._on_reserved)
            articles.closed.connect(lambda: self._forget(articles))
            self._list = articles
            articles.open_at(self._reserve)

    def _forget(self, closed: PhraseList) -> None:
        self._list = None
        closed.deleteLater()

    def _on_reserved(self, key: str) -> None:
        if self._sight is not None:
            self.wished.emit(EnterReservation(by=self._sight.seat, clause=ClauseId(key)))

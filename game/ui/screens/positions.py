"""Beside a vote and the signature: an explanation of one's position, how one reads the text, and reservations."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.terms.actions_positions import DeclareInterpretation, EnterReservation, ExplainVote
from game.terms.ids import ClauseId
from game.terms.views import SeatView, Sight
from game.ui.lines.positions import WHOLE, on_record, positions
from game.ui.screens.many import Many
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.fields import WordingField
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Line, Prose


class PositionsBox(QWidget):
    """Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sight: Sight | None = None
        column = Column(look, self, spacing=8)
        self._label = Line(look, role=Role.LABEL)
        self._field = WordingField(look, self.tr("Optional; it goes on the record"), lines=3)
        self._field.textChanged.connect(self._fit)
        self._field.sent.connect(self._on_explained)
        self._say = Button(look, self.tr("Put it on the record"))
        self._say.clicked.connect(self._on_explained)
        self._said = Many(look)
        self._entered = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        self._why_not = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        self._reserve = ChoiceButton(look, self.tr("Enter a reservation"), self.tr("Which article"))
        self._reserve.taken.connect(self._on_reserved)
        self._reads = Line(look, self.tr("How you read the text"), role=Role.LABEL)
        self._reading = WordingField(look, self.tr("Binds nobody; it goes on the record"), lines=3)
        self._reading.textChanged.connect(self._fit)
        self._interpret = ChoiceButton(look, self.tr("Declare it"), self.tr("What it is about"))
        self._interpret.taken.connect(self._on_interpreted)
        left = Qt.AlignmentFlag.AlignLeft
        for widget in (self._label, self._field):
            column.addWidget(widget)
        column.addWidget(self._say, 0, left)
        for widget in (self._reads, self._reading):
            column.addWidget(widget)
        column.addWidget(self._interpret, 0, left)
        column.addWidget(self._said)
        column.addWidget(self._entered)
        column.addWidget(self._reserve, 0, left)
        column.addWidget(self._why_not)
        self.hide()

    def show_view(self, view: SeatView) -> None:
        """What may be put on the record now, and what one has put there."""
        said = on_record(view)
        self._said.show_values(said, lambda each: Prose(self._look, each, role=Role.SMALL, tone=Tone.INK2))
        self._said.setVisible(bool(said))
        self.show_sight(view.sight)
        if said:
            self.show()

    def show_sight(self, sight: Sight) -> None:
        """What may be put on the record now."""
        page = positions(sight)
        self._sight = sight
        self._label.show_text(page.label)
        for widget in (self._label, self._field, self._say):
            widget.setVisible(page.explain)
        for widget in (self._reads, self._reading, self._interpret):
            widget.setVisible(page.interpret)
        self._interpret.show_choices(page.matters)
        self._reserve.setVisible(page.reserve)
        self._reserve.show_choices(page.articles)
        self._entered.show_text(page.entered)
        self._entered.setVisible(bool(page.entered))
        self._why_not.show_text(page.refusal)
        self._why_not.setVisible(bool(page.refusal) and page.explain)
        self.setVisible(page.explain or page.reserve or page.interpret or bool(page.entered))
        self._fit()

    @property
    def field(self) -> WordingField:
        """Where one explains."""
        return self._field

    def explain(self) -> None:
        """Put on the record what is written there, where it may be and anything is."""
        if self._say.isVisibleTo(self):
            self._on_explained()

    @property
    def reading(self) -> WordingField:
        """Where one says how one reads the text."""
        return self._reading

    @property
    def interpret(self) -> ChoiceButton:
        """What declares it, of the whole or of an article."""
        return self._interpret

    def _fit(self) -> None:
        self._interpret.setEnabled(bool(self._reading.text()))
        self._say.setEnabled(bool(self._field.text()))

    def _on_explained(self) -> None:
        if self._sight is not None and self._field.text():
            self.wished.emit(ExplainVote(by=self._sight.seat, text=self._field.text()))
            self._field.show_text("")

    def _on_interpreted(self, key: str) -> None:
        if self._sight is not None and self._reading.text():
            clause = None if key == WHOLE else ClauseId(key)
            self.wished.emit(DeclareInterpretation(by=self._sight.seat, text=self._reading.text(), clause=clause))
            self._reading.show_text("")

    def _on_reserved(self, key: str) -> None:
        if self._sight is not None:
            self.wished.emit(EnterReservation(by=self._sight.seat, clause=ClauseId(key)))

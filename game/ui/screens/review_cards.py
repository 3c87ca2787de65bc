"""What a year of practice asks, one thing to a card, and one obligation to a row."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.terms.actions import Action
from game.terms.readings import Interval
from game.ui.lines.review import AnswerLine, AwaitsLine, ConductLine
from game.ui.lines.review_trust import felt
from game.ui.screens.review_requests import AnswerRow
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonSize
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.ground import Rule
from game.ui.widgets.rows import Column, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.typeset import Side


class AwaitsCard(QWidget):
    """A request or an amendment that was opened, with a button for every answer.

    Signals: ``wished`` with the action; ``refused`` with the line and the ground on which it is refused.
    """

    wished = Signal(object)
    refused = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._line: AwaitsLine | None = None
        self._buttons: dict[str, Button] = {}
        self.rows: dict[str, AnswerRow] = {}
        """One for each answer, by its key."""
        self._column = Column(look, self, spacing=4)
        self._head = Row(look, spacing=10)
        words = Column(look, spacing=0)
        self._title = Prose(look, role=Role.STRONG)
        self._under = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        self._text = Prose(look, role=Role.TREATY)
        words.addWidget(self._title)
        words.addWidget(self._under)
        self._head.addLayout(words, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(self._text)
        self._column.gap(4)
        self._over = Line(
            look,
            self.tr("Trust in you of who asks, with its likely range"),
            role=Role.CAPTION,
            tone=Tone.INK2,
            side=Side.RIGHT,
        )
        self._over.hide()
        self._column.addWidget(self._over)
        self._answers = Column(look, spacing=6)
        self._column.addLayout(self._answers)
        self._refusal = Prose(look, role=Role.CAPTION, tone=Tone.INK2)
        self._column.addWidget(self._refusal)
        self._column.gap(8)
        self._column.addWidget(Rule(look))

    @property
    def buttons(self) -> dict[str, Button]:
        """One for each answer, by its key."""
        return self._buttons

    def first(self) -> QWidget | None:
        """The first answer that can be given."""
        return next((each for each in self._buttons.values() if each.isEnabled()), None)

    def show_line(self, line: AwaitsLine) -> None:
        """What waits, and what may be answered now."""
        if self._line is None:
            self._head.insertWidget(0, SealView(self._look, line.delegate, side=32), 0, Qt.AlignmentFlag.AlignTop)
        self._line = line
        for prose, words in ((self._title, line.title), (self._under, line.under), (self._text, line.text)):
            prose.show_text(words)
            prose.setVisible(bool(words))
        name(self, line.title, line.under)
        for answer in line.answers:
            self._show_answer(answer, line)
        why = next((each.refusal for each in line.answers if each.refusal), "")
        self._refusal.show_text(why)
        self._refusal.setVisible(bool(why))

    def show_felt(self, changes: Mapping[Action, Interval]) -> None:
        """What each answer would do to the trust of who asks, as far as it is known."""
        answers = self._line.answers if self._line is not None else ()
        for each in answers:
            change = changes.get(each.action)
            self.rows[each.key].felt.show_line(felt(change) if change is not None else None)
        self._over.setVisible(any(each.action in changes for each in answers))

    def _show_answer(self, answer: AnswerLine, line: AwaitsLine) -> None:
        if answer.key not in self._buttons:
            self._buttons[answer.key] = self._made(answer, line)
        button = self._buttons[answer.key]
        button.show_words(answer.words, answer.refusal)
        button.setEnabled(not answer.refusal)

    def _made(self, answer: AnswerLine, line: AwaitsLine) -> Button:
        if answer.asks_why:
            choice = ChoiceButton(self._look, answer.words, self.tr("On which ground"), size=ButtonSize.SMALL)
            choice.show_choices(line.reasons)
            choice.taken.connect(self._on_refused)
            button: Button = choice
        else:
            button = Button(self._look, answer.words, size=ButtonSize.SMALL)
            button.clicked.connect(partial(self._on_answered, answer.key))
        self.rows[answer.key] = AnswerRow(self._look, button)
        self._answers.addWidget(self.rows[answer.key])
        return button

    def _on_answered(self, key: str) -> None:
        if self._line is not None:
            self.wished.emit(next(each.action for each in self._line.answers if each.key == key))

    def _on_refused(self, ground: str) -> None:
        if self._line is not None:
            self.refused.emit(self._line, ground)


class ConductRow(QWidget):
    """One obligation. Signals: ``chosen`` with the line and the conduct."""

    chosen = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: ConductLine | None = None
        row = Row(look, self, spacing=12)
        self._article = Prose(look, role=Role.SMALL)
        self.choice = Segmented(look, "", (), "")
        self.choice.chosen.connect(self._on_chosen)
        row.addWidget(self._article, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_line(self, line: ConductLine) -> None:
        """What is done about it now."""
        self._line = line
        self._article.show_text(line.article)
        self.choice.show_purpose(line.article)
        self.choice.show_segments([Segment(key=key, words=words) for key, words in line.choices], line.current)

    def _on_chosen(self, key: str) -> None:
        if self._line is not None:
            self.chosen.emit(self._line, key)
            self.choice.show_current(self._line.current)

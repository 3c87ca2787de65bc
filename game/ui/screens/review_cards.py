"""What a year of practice asks, one thing to a card, and one obligation to a row."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from game.terms.actions import Action
from game.terms.readings import Interval
from game.ui.keys import Deed
from game.ui.lines.review import AnswerLine, AwaitsLine, ConductLine
from game.ui.lines.review_trust import felt
from game.ui.screens.review_answers import AnswerRadio
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.ground import Rule
from game.ui.widgets.rows import Column, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.typeset import Side


class AwaitsCard(QWidget):
    """A request or an amendment that was opened: the answers to it, one of them chosen, and the button that sends it.

    Signals: ``wished`` with the action; ``refused`` with the line and the ground on which it is refused.
    """

    wished = Signal(object)
    refused = Signal(object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._line: AwaitsLine | None = None
        self._ground = ""
        self.cards: dict[str, AnswerRadio] = {}
        """One for each answer, by its key."""
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(lambda _card, on: self._show_foot() if on else None)
        self._column = Column(look, self, spacing=8)
        self._make_head()
        self._over = Row(look, spacing=8)
        self._label = Line(look, self.tr("Answer"), role=Role.LABEL)
        self._over.addWidget(self._label, 1)
        self._trust = Line(look, role=Role.CAPTION, tone=Tone.INK3, side=Side.RIGHT, whole=True)
        self._over.addWidget(self._trust)
        self._column.addLayout(self._over)
        self._answers = Column(look, spacing=8)
        self._column.addLayout(self._answers)
        self.ground = ChoiceButton(look, "", self.tr("On which ground"), size=ButtonSize.SMALL)
        self.ground.taken.connect(self._on_ground)
        self._column.addWidget(self.ground)
        self._refusal = Prose(look, role=Role.CAPTION, tone=Tone.INK2)
        self._column.addWidget(self._refusal)
        self._column.gap(2)
        self.send = Button(look, self.tr("Send the answer"), kind=ButtonKind.PRIMARY)
        self.send.clicked.connect(self._on_sent)
        look.keys.hear(Deed.SEND, self, self.send.click, Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._column.addWidget(self.send)
        self._column.gap(8)
        self._column.addWidget(Rule(look))

    def _make_head(self) -> None:
        look = self._look
        self._head = Row(look, spacing=12)
        words = Column(look, spacing=0)
        self._title = Prose(look, role=Role.HEADING)
        self._under = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        self._text = Prose(look, role=Role.TREATY)
        words.addWidget(self._title)
        words.addWidget(self._under)
        self._head.addLayout(words, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(self._text)

    def first(self) -> QWidget | None:
        """The answer chosen; nothing where none can be given."""
        return next((each for each in self.cards.values() if each.isChecked() and each.isEnabled()), None)

    def show_line(self, line: AwaitsLine) -> None:
        """What waits, and what may be answered now."""
        if self._line is None:
            self._head.insertWidget(0, SealView(self._look, line.delegate, side=36), 0, Qt.AlignmentFlag.AlignTop)
        self._line = line
        for prose, words in ((self._title, line.title), (self._under, line.under), (self._text, line.text)):
            prose.show_text(words)
            prose.setVisible(bool(words))
        name(self, line.title, line.under)
        self._trust.show_text(line.trust)
        self._trust.setVisible(bool(line.trust))
        self.ground.show_choices(line.reasons)
        for answer in line.answers:
            self._show_answer(answer)
        if self.first() is None:
            first = next((each for each in self.cards.values() if each.isEnabled()), None)
            if first is not None:
                first.setChecked(True)
        self._show_foot()

    def show_felt(self, changes: Mapping[Action, Interval]) -> None:
        """What each answer would do to the trust of who asks, as far as it is known."""
        asked = self._line is not None and self._line.asker is not None
        for card in self.cards.values():
            change = changes.get(card.line.action)
            waits = asked and not card.line.refusal
            card.show_felt(felt(change) if change is not None else None, waits=waits)

    def _show_answer(self, answer: AnswerLine) -> None:
        if answer.key in self.cards:
            self.cards[answer.key].show_line(answer)
            return
        card = AnswerRadio(self._look, answer)
        self.cards[answer.key] = card
        self._group.addButton(card)
        self._answers.addWidget(card)

    def _show_foot(self) -> None:
        """The ground where one has to be named, and why nothing can be sent."""
        line, chosen = self._line, self._chosen()
        if line is None:
            return
        asks = chosen is not None and chosen.asks_why
        named = next((each.words for each in line.reasons if each.key == self._ground), "")
        self.ground.setVisible(asks)
        self.ground.show_words(named or self.tr("On which ground"))
        lacks = self.tr("Choose the ground on which it is refused.") if asks and not named else ""
        barred = next((each.refusal for each in line.answers if each.refusal), "")
        self._refusal.show_text(barred or lacks)
        self._refusal.setVisible(bool(barred or lacks))
        self.send.setEnabled(chosen is not None and not lacks)
        self.send.show_words(self.tr("Send the answer"), barred or lacks)

    def _chosen(self) -> AnswerLine | None:
        return next((each.line for each in self.cards.values() if each.isChecked() and each.isEnabled()), None)

    def _on_ground(self, ground: str) -> None:
        self._ground = ground
        self._show_foot()
        self.send.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sent(self) -> None:
        chosen = self._chosen()
        if self._line is None or chosen is None:
            return
        if chosen.asks_why:
            self.refused.emit(self._line, self._ground)
        else:
            self.wished.emit(chosen.action)


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

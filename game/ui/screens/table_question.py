"""The bar above the article while the chair asks: each item can be objected to, silence is consent."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.table_question import QuestionLines, answer_words
from game.ui.screens.many import Many
from game.ui.screens.page import Panel
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.check_box import CheckBox
from game.ui.widgets.ground import Edges
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line
from game.ui.widgets.sign import Sign


class QuestionBar(Panel):
    """Signals: ``answered`` with the set of items objected to; ``article_wished`` with a clause."""

    answered = Signal(object)
    article_wished = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            self.tr("The Chair’s question"),
            tone=Tone.SOFT,
            edges=Edges(bottom=True),
            margins=Margins(left=26, top=10, right=22, bottom=10),
            spacing=4,
            parent=parent,
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = Row(look, spacing=8)
        head.addWidget(Sign(look, Icon.GAVEL, tone=Tone.INK))
        self._title = Line(look, role=Role.LEAD)
        head.addWidget(self._title, 1)
        self.button = Button(look, "", kind=ButtonKind.PRIMARY)
        self.button.clicked.connect(self._on_answered)
        head.addWidget(self.button)
        self.column.addLayout(head)
        self._items = Many(look, spacing=0)
        self.column.addWidget(self._items)
        self._hint = Line(look, role=Role.SMALL, tone=Tone.INK2)
        self.column.addWidget(self._hint)
        self._lines: QuestionLines | None = None
        self._boxes: dict[str, CheckBox] = {}
        self.hide()

    @property
    def boxes(self) -> dict[str, CheckBox]:
        """One box for each item, by its key; ticked where objected to."""
        return self._boxes

    @property
    def objections(self) -> frozenset[str]:
        """The items objected to now."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked())

    def show_question(self, lines: QuestionLines | None) -> bool:
        """What is asked; whether it is a new question for this seat."""
        if lines == self._lines:
            return False
        fresh = lines is not None and lines.asked and (self._lines is None or self._lines.id != lines.id)
        kept = self.objections if lines and self._lines and lines.id == self._lines.id else frozenset()
        self._lines = lines
        self.setVisible(lines is not None)
        if lines is not None:
            self._title.show_text(lines.title)
            self._hint.show_text(lines.hint)
            self._boxes = {}
            self._items.show_widgets([self._row(lines, place, kept) for place in range(len(lines.items))])
            self.button.setVisible(lines.asked)
            self._name_button()
        return fresh

    def _row(self, lines: QuestionLines, place: int, kept: frozenset[str]) -> QWidget:
        item = lines.items[place]
        holder = QWidget()
        row = Row(self.look, holder, spacing=8)
        if lines.asked:
            box = CheckBox(self.look, item.objection, on=item.key in kept)
            box.toggled.connect(self._name_button)
            self._boxes[item.key] = box
            row.addWidget(box)
        else:
            row.addWidget(Line(self.look, item.words))
        row.addStretch(1)
        if item.clause is not None:
            read = Button(self.look, item.article, kind=ButtonKind.QUIET, sentence=self.tr("Shows the article"))
            clause = str(item.clause)
            read.clicked.connect(lambda: self.article_wished.emit(clause))
            row.addWidget(read, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder

    def _name_button(self) -> None:
        if self._lines is not None:
            self.button.show_words(answer_words(self._lines.kind, len(self.objections)))

    def _on_answered(self) -> None:
        self.answered.emit(self.objections)

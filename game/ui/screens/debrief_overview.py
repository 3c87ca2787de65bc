"""The first tab of the debrief: how it turned, what was possible, where the world drifts, what to practise."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from game.minutes.debriefing import Section, Telling, Told
from game.minutes.english.debrief import Topics
from game.ui.lines.debrief import course_chart, dial_chart, point_words, scores, tried_words
from game.ui.screens.many import Many
from game.ui.screens.page import Panel
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.course_chart import CourseLine
from game.ui.widgets.dial import Dial
from game.ui.widgets.ground import Edges, Rule
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, name
from game.ui.widgets.space_chart import SpaceChart
from game.ui.widgets.told_row import ToldRow

BESIDE = 860
"""Effective width from which the list of turning points stands beside the bargaining space."""


class CoursePanel(Panel):
    """Signals: ``opened`` with what was told and rests on record lines; ``entered`` when the keyboard goes there."""

    opened = Signal(object)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look, self.tr("How it turned"), tone=Tone.SHEET, margins=Margins(left=32, top=20, right=32, bottom=24)
        )
        head = Row(look)
        head.addWidget(Line(look, self.tr("How it turned"), role=Role.HEADING, whole=True))
        head.addStretch(1)
        self._caption = Line(look, role=Role.CAPTION, tone=Tone.INK3)
        head.addWidget(self._caption)
        self.column.addLayout(head)
        self.line = CourseLine(look)
        self.line.picked.connect(self._on_turn)
        self.line.entered.connect(self.entered)
        self.column.addWidget(self.line)
        self.column.addWidget(Rule(look))
        self._pair = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pair.setSpacing(look.theme.px(28))
        self._pair.addWidget(self._make_list(), 1)
        self._pair.addWidget(self._make_space(), 1)
        self.column.addLayout(self._pair)
        self.column.addStretch(1)
        self._turns: Section | None = None
        self._telling: Telling | None = None

    def show_telling(self, telling: Telling, told: dict[Topics, Section]) -> None:
        """The debrief."""
        self._telling, turns = telling, told[Topics.TURN]
        self._turns = turns
        self._caption.show_text(turns.lead[0] if turns.lead else "")
        self.line.show_chart(course_chart(telling, turns))
        rows = [self._row(number, each) for number, each in enumerate(turns.lines)]
        self._rows.show_widgets(rows)
        space = telling.debrief.space
        self._space_box.setVisible(space is not None)
        if space is not None:
            across = self.tr("value to {seat}").format(seat=telling.seat)
            self.space.show_space(space, across, self.tr("value to the others, on average"))
            self._tried.show_text(tried_words(len(space.tried)))

    def fit(self, room: int) -> None:
        """The list beside the space, or above it, for so many pixels."""
        beside = room * 100 / self.look.theme.percent >= BESIDE
        directions = QBoxLayout.Direction
        self._pair.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _make_list(self) -> QWidget:
        box = QWidget()
        column = Column(self.look, box, spacing=4)
        column.addWidget(Line(self.look, self.tr("Turning points"), role=Role.HEADING))
        self._rows = Many(self.look, spacing=0)
        column.addWidget(self._rows)
        column.addStretch(1)
        return box

    def _make_space(self) -> QWidget:
        self._space_box = QWidget()
        column = Column(self.look, self._space_box, spacing=4)
        head = Row(self.look)
        head.addWidget(Line(self.look, self.tr("What was possible"), role=Role.HEADING, whole=True))
        head.addStretch(1)
        self._tried = Line(self.look, role=Role.CAPTION, tone=Tone.INK3)
        head.addWidget(self._tried)
        column.addLayout(head)
        self.space = SpaceChart(self.look)
        self.space.picked.connect(self._on_space)
        self.space.entered.connect(self.entered)
        column.addWidget(self.space)
        column.addStretch(1)
        return self._space_box

    def _row(self, number: int, told: Told) -> ToldRow:
        numbered = Told(
            text=f"{number + 1}. {told.text}", figure=told.figure, under=told.under, rests=told.rests, mark=told.mark
        )
        row = ToldRow(self.look, numbered, under=1, lines=2)
        row.clicked.connect(partial(self._on_row, number))
        return row

    def _on_row(self, number: int) -> None:
        self.line.show_at(number)
        self._open(number)
        self.entered.emit()

    def _on_turn(self, number: int) -> None:
        if self._telling is not None:
            name(self.line, self.tr("How it turned"), point_words(self._telling, number))
        self._open(number)

    def _open(self, number: int) -> None:
        if self._turns is not None:
            self.opened.emit(self._turns.lines[number])

    def _on_space(self, place: int) -> None:
        space = self._telling.debrief.space if self._telling is not None else None
        if space is not None:
            words = self.tr("The text on its way, moment {place} of {count}")
            shown = words.format(place=place + 1, count=len(space.path))
            self.opened.emit(Told(text=shown, rests=space.path[place].rests))


class DriftPanel(Panel):
    """The five futures, and the objectives of the scenario. Signals: ``opened`` and ``entered`` as above."""

    opened = Signal(object)
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("Where the world drifts"), edges=Edges(left=True), parent=parent)
        head = Row(look)
        head.addWidget(Line(look, self.tr("Where the world drifts"), role=Role.HEADING, whole=True))
        head.addStretch(1)
        head.addWidget(Line(look, self.tr("dashed: at the start"), role=Role.CAPTION, tone=Tone.INK3))
        self.column.addLayout(head)
        self.dial = Dial(look)
        self.column.addWidget(self.dial)
        self._drift = Many(look, spacing=0)
        self.column.addWidget(self._drift)
        self.column.gap(10)
        self._practise = QWidget()
        below = Column(look, self._practise, spacing=4)
        head = Row(look)
        head.addWidget(Line(look, self.tr("What to practise"), role=Role.HEADING, whole=True))
        head.addStretch(1)
        head.addWidget(Line(look, self.tr("tick: all delegations"), role=Role.CAPTION, tone=Tone.INK3))
        below.addLayout(head)
        self._objectives = Many(look, spacing=0)
        below.addWidget(self._objectives)
        self.column.addWidget(self._practise)
        self.column.addStretch(1)

    def show_telling(self, telling: Telling, told: dict[Topics, Section]) -> None:
        """The debrief."""
        self.dial.setVisible(bool(telling.debrief.foreseen))
        if telling.debrief.foreseen:
            self.dial.show_chart(dial_chart(telling))
        drift = told.get(Topics.FUTURES)
        self._drift.show_widgets([self._row(each) for each in (drift.lines[:2] if drift else ())])
        section = told.get(Topics.OBJECTIVES)
        self._practise.setVisible(section is not None and bool(section.lines))
        lines = section.lines if section else ()
        bars = zip(lines, scores(telling.debrief), strict=True)
        self._objectives.show_widgets([self._row(line, bar) for line, bar in bars])

    def _row(self, told: Told, bar: tuple[int | None, int | None] | None = None) -> ToldRow:
        row = ToldRow(self.look, told, bar=bar, under=1, figure_width=84)
        row.clicked.connect(partial(self.opened.emit, told))
        row.clicked.connect(self.entered)
        return row

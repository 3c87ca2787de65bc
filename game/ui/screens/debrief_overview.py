"""The first tab of the debrief: how it turned, what was possible, where the world drifts, what to practise."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from game.minutes.debriefing import Section, Telling, Told
from game.minutes.english.debrief import Topics
from game.terms.assessment import MoveReview
from game.ui.lines.debrief import (
    SpaceMark,
    around_the_dial,
    course_point,
    dial_chart,
    scores,
    space_marks,
    tried_words,
)
from game.ui.lines.debrief_course import CourseChart, all_words, course_chart, listed, point_words, told_move
from game.ui.lines.debrief_moves import counts
from game.ui.screens.many import Many
from game.ui.screens.page import Panel
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.course_chart import CourseLine
from game.ui.widgets.dial import Dial
from game.ui.widgets.ground import Edges, Rule
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.space_chart import SpaceChart
from game.ui.widgets.told_row import ToldRow

BESIDE = 860
"""Effective width from which the list of turning points stands beside the bargaining space."""


class CoursePanel(Panel):
    """Signals: ``opened`` with what was told and rests on record lines; ``entered`` when the keyboard goes there;
    ``moves_wished`` for the tab where moves are reviewed."""

    opened = Signal(object)
    entered = Signal()
    moves_wished = Signal()

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
        self.line.pointed.connect(self._on_line)
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
        self._marks: tuple[SpaceMark, ...] = ()
        self._telling: Telling | None = None
        self._chart: CourseChart | None = None

    def show_telling(self, telling: Telling, told: dict[Topics, Section]) -> None:
        """The debrief."""
        self._telling, turns = telling, told[Topics.TURN]
        self._turns = turns
        self._caption.show_text(turns.lead[0] if turns.lead else "")
        self.show_reviews(())
        self._moves.setVisible(telling.debrief.seat is not None)
        rows = [self._row(number, each) for number, each in enumerate(turns.lines)]
        self._rows.show_widgets(rows)
        space = telling.debrief.space
        self._space_box.setVisible(space is not None)
        if space is not None:
            across = self.tr("value to {seat}").format(seat=telling.seat)
            self._marks = space_marks(telling)
            self.space.show_space(space, self._marks, across, self.tr("value to the others, on average"))
            self._tried.show_text(tried_words(len(space.tried)))

    def show_reviews(self, reviews: Iterable[MoveReview]) -> None:
        """The own moves that have been reviewed so far: their grades on the line, and the telling ones in a list."""
        if self._telling is None or self._turns is None:
            return
        telling, reviewed = self._telling, tuple(reviews)
        self._chart = course_chart(telling, self._turns, reviewed)
        self.line.show_chart(self._chart)
        self._counts.show_text(counts(reviewed) if reviewed else "")
        self._counts.setVisible(bool(reviewed))
        self.all_moves.show_words(all_words(len(reviewed)) if reviewed else self.tr("Review your moves"))
        self._graded.show_widgets([self._move(told_move(telling, each)) for each in listed(reviewed)])

    def fit(self, room: int) -> None:
        """The list beside the space, or above it, for so many pixels."""
        beside = room * 100 / self.look.theme.percent >= BESIDE
        directions = QBoxLayout.Direction
        self._pair.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _make_list(self) -> QWidget:
        box = QWidget()
        column = Column(self.look, box, spacing=4)
        column.addWidget(self._make_moves())
        column.addWidget(Line(self.look, self.tr("Turning points"), role=Role.HEADING))
        self._rows = Many(self.look, spacing=0)
        column.addWidget(self._rows)
        column.addStretch(1)
        return box

    def _make_moves(self) -> QWidget:
        self._moves = QWidget()
        column = Column(self.look, self._moves, spacing=4)
        head = Row(self.look)
        head.addWidget(Line(self.look, self.tr("Your moves"), role=Role.HEADING, whole=True))
        head.addStretch(1)
        self.all_moves = Button(self.look, "", kind=ButtonKind.QUIET, size=ButtonSize.SMALL)
        self.all_moves.clicked.connect(self.moves_wished)
        head.addWidget(self.all_moves)
        column.addLayout(head)
        self._counts = Prose(self.look, role=Role.SMALL, tone=Tone.INK2)
        column.addWidget(self._counts)
        self._graded = Many(self.look, spacing=0)
        column.addWidget(self._graded)
        column.gap(8)
        return self._moves

    def _move(self, told: Told) -> ToldRow:
        row = ToldRow(self.look, told, under=1, lines=2, figure_width=64)
        row.clicked.connect(partial(self.opened.emit, told))
        row.clicked.connect(self.entered)
        return row

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
        if self._turns is None or self._chart is None:
            return
        line = self._turns.lines[number]
        self.line.show_at(next(place for place, each in enumerate(self._chart.turns) if each.told is line))
        self.opened.emit(line)
        self.entered.emit()

    def _on_turn(self, place: int) -> None:
        if self._chart is not None:
            name(self.line, self.tr("How it turned"), point_words(self._chart, place))
            self.opened.emit(self._chart.turns[place].told)

    def _on_line(self, place: int) -> None:
        if self._telling is not None:
            self.opened.emit(course_point(self._telling, place))

    def _on_space(self, place: int) -> None:
        name(self.space, self.tr("What was possible"), self._marks[place].told.text)
        self.opened.emit(self._marks[place].told)


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
        self.dial.pointed.connect(self._on_pointed)
        self.dial.picked.connect(self._on_future)
        self.column.addWidget(self.dial)
        self._around: tuple[Told, ...] = ()
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
        self._around = around_the_dial(telling, drift) if drift and drift.lines else ()
        self._drift.show_widgets([self._row(each) for each in (drift.lines[:2] if drift else ())])
        section = told.get(Topics.OBJECTIVES)
        self._practise.setVisible(section is not None and bool(section.lines))
        lines = section.lines if section else ()
        bars = zip(lines, scores(telling.debrief), strict=True)
        self._objectives.show_widgets([self._row(line, bar) for line, bar in bars])

    def _on_pointed(self, place: int) -> None:
        if place < len(self._around):
            name(self.dial, self.tr("Where the world drifts"), self._around[place].text)

    def _on_future(self, place: int) -> None:
        if place < len(self._around):
            self.opened.emit(self._around[place])
            self.entered.emit()

    def _row(self, told: Told, bar: tuple[int | None, int | None] | None = None) -> ToldRow:
        row = ToldRow(self.look, told, bar=bar, under=1, figure_width=84)
        row.clicked.connect(partial(self.opened.emit, told))
        row.clicked.connect(self.entered)
        return row

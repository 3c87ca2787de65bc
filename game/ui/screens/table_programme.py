"""The programme: calendar and agenda, rules of procedure, the words of the trade, debrief and sources."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from game.terms.scenario import PublicScenario
from game.terms.teaching import GlossaryTerm
from game.terms.views import Sight
from game.ui.lines.handbook import NONE, Handbook, RuleLine, matching, rule_lines
from game.ui.lines.programme import AgendaRow, ProgrammePage, StageRow, programme
from game.ui.lines.teaching import debrief_lines, source_lines
from game.ui.screens.many import Many
from game.ui.screens.page import Panel, Scroll
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.fields import LineField
from game.ui.widgets.flow import Flow
from game.ui.widgets.ground import Edges
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.sign import Sign

_MEASURE = 680
_AT_ONCE = 12
"""Paragraphs made in one turn of the event loop."""


class Leaf(StrEnum):
    """What can be read here."""

    CALENDAR = "calendar"
    RULES = "rules"
    WORDS = "words"
    DEBRIEF = "debrief"
    SOURCES = "sources"


class ProgrammePanel(Panel):
    """Five leaves, one of them open."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", tone=Tone.SHEET, edges=Edges(), margins=Margins(), spacing=0, parent=parent)
        name(self, self.tr("Programme"))
        self._handbook = NONE
        self._page: ProgrammePage | None = None
        self._scenario: PublicScenario | None = None
        self._left: list[RuleLine | GlossaryTerm] = []
        head, line = Column(look, margins=Margins(left=26, top=14, right=22, bottom=10)), Flow(look, across=12)
        self._leaves = Segmented(look, self.tr("Programme"), self._segments(), Leaf.CALENDAR.value)
        self._leaves.chosen.connect(self._on_leaf)
        line.addWidget(self._leaves)
        self._search = LineField(look, self.tr("Find a word"), small=True)
        self._search.textChanged.connect(self._show_words)
        line.addWidget(self._search)
        head.addLayout(line)
        self.column.addLayout(head)
        self._stack = QStackedWidget()
        self._many = {leaf: Many(look, spacing=8) for leaf in Leaf}
        for leaf, what in (
            (Leaf.CALENDAR, self.tr("Calendar and agenda")),
            (Leaf.RULES, self.tr("Rules of procedure")),
            (Leaf.WORDS, self.tr("Words")),
            (Leaf.DEBRIEF, self.tr("Debrief and rubric")),
            (Leaf.SOURCES, self.tr("Sources")),
        ):
            self._stack.addWidget(self._leaf(self._many[leaf], what))
        self.column.addWidget(self._stack, 1)
        self._making = QTimer(self)
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_on)
        self._on_leaf(Leaf.CALENDAR.value)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self._leaves

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up."""
        if handbook != self._handbook:
            self._handbook = handbook
            for leaf in (Leaf.RULES, Leaf.WORDS, Leaf.DEBRIEF, Leaf.SOURCES):
                self._many[leaf].show_widgets([])
            self._on_leaf(self._leaves.current)

    def show_sight(self, sight: Sight) -> None:
        """Where the conference stands."""
        page = programme(sight)
        if page != self._page:
            self._page = page
            self._many[Leaf.CALENDAR].show_widgets(self._calendar_of(page))
        self._scenario = sight.scenario

    def show_leaf(self, leaf: Leaf) -> None:
        """Open another leaf."""
        self._leaves.show_current(leaf.value)
        self._on_leaf(leaf.value)

    @property
    def search(self) -> LineField:
        """Where a word is looked for."""
        return self._search

    @property
    def said(self) -> str:
        """Every word on the leaf that is open."""
        many = self._many[Leaf(self._leaves.current)]
        return "\n".join(each.text() for each in many.findChildren(Prose) if each.isVisibleTo(many))

    def _segments(self) -> tuple[Segment, ...]:
        return (
            Segment(key=Leaf.CALENDAR.value, words=self.tr("Calendar"), icon=Icon.CALENDAR),
            Segment(key=Leaf.RULES.value, words=self.tr("Rules of procedure"), icon=Icon.GAVEL),
            Segment(key=Leaf.WORDS.value, words=self.tr("Words"), icon=Icon.LEARN),
            Segment(key=Leaf.DEBRIEF.value, words=self.tr("Debrief"), icon=Icon.REVIEW),
            Segment(key=Leaf.SOURCES.value, words=self.tr("Sources"), icon=Icon.DOC),
        )

    def _leaf(self, many: Many, what: str) -> QWidget:
        inside = QWidget()
        column = Column(self.look, inside, spacing=0, margins=Margins(left=26, top=4, right=22, bottom=24))
        column.addWidget(many)
        column.addStretch(1)
        scroll = Scroll(inside, what)
        inside.setAutoFillBackground(False)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return scroll

    def _on_leaf(self, key: str) -> None:
        leaf = Leaf(key)
        self._stack.setCurrentIndex(tuple(Leaf).index(leaf))
        self._search.setVisible(leaf is Leaf.WORDS)
        if self._many[leaf].shown:
            return
        match leaf:
            case Leaf.RULES:
                self._make(leaf, rule_lines(self._handbook.rules))
            case Leaf.WORDS:
                self._show_words()
            case Leaf.DEBRIEF if self._scenario is not None:
                self._make(leaf, debrief_lines(self._handbook.library, self._scenario))
            case Leaf.SOURCES if self._scenario is not None:
                self._make(leaf, source_lines(self._handbook.library, self._scenario))

    def _show_words(self) -> None:
        self._make(Leaf.WORDS, matching(self._search.text(), self._handbook.terms))

    def _make(self, leaf: Leaf, lines: Sequence[RuleLine] | Sequence[GlossaryTerm]) -> None:
        """Begin to fill a leaf; the rest follows when the event loop has turned."""
        self._left, self._filling = list(lines), self._many[leaf]
        self._filling.show_widgets([])
        self._make_on()
        self._making.start()

    def _make_on(self) -> None:
        now, self._left = self._left[:_AT_ONCE], self._left[_AT_ONCE:]
        self._filling.add_widgets([self._paragraph(each) for each in now])
        if not self._left:
            self._making.stop()

    def finish(self) -> None:
        """Make at once what is left to be made."""
        while self._left:
            self._make_on()

    def _paragraph(self, line: RuleLine | GlossaryTerm) -> QWidget:
        if isinstance(line, GlossaryTerm):
            return self._term(line)
        if line.heading:
            return Prose(self.look, line.text, role=Role.HEADING, measure=_MEASURE)
        words = Prose(self.look, line.text, measure=_MEASURE)
        if not line.number:
            return words
        holder = QWidget()
        row = Row(self.look, holder, spacing=12)
        number = Line(self.look, line.number, role=Role.SMALL, tone=Tone.INK3, whole=True)
        row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return holder

    def _term(self, term: GlossaryTerm) -> QWidget:
        holder = QWidget()
        column = Column(self.look, holder, spacing=0, margins=Margins(bottom=6))
        column.addWidget(Prose(self.look, term.term, role=Role.STRONG, measure=_MEASURE))
        column.addWidget(Prose(self.look, term.definition, tone=Tone.INK2, measure=_MEASURE))
        return holder

    def _calendar_of(self, page: ProgrammePage) -> list[QWidget]:
        look = self.look
        stages = [self._stage(each) for each in page.stages]
        decides = [Line(look, self.tr("How it decides"), role=Role.LABEL), Prose(look, page.decision, measure=_MEASURE)]
        chair = [
            Line(look, self.tr("In the chair"), role=Role.LABEL),
            Prose(look, page.chair, role=Role.STRONG),
            Prose(look, page.opening, role=Role.TREATY, tone=Tone.INK2, measure=_MEASURE),
        ]
        agenda = [self._item(each) for each in page.agenda]
        heading = [Line(look, self.tr("Agenda at a table of people"), role=Role.LABEL)] if agenda else []
        return [*stages, *decides, *(chair if page.chair else []), *heading, *agenda]

    def _stage(self, row: StageRow) -> QWidget:
        holder = QWidget()
        line = Row(self.look, holder, spacing=12)
        icon = Icon.RIGHT if row.here else Icon.CHECK if row.past else Icon.MINUS
        tone = Tone.ACCENT if row.here or row.past else Tone.INK3
        line.addWidget(Sign(self.look, icon, tone=tone), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(self.look, spacing=0)
        words.addWidget(Prose(self.look, row.title, role=Role.STRONG if row.here else Role.BODY))
        words.addWidget(Prose(self.look, row.under, role=Role.SMALL, tone=Tone.INK2))
        line.addLayout(words, 1)
        return holder

    def _item(self, row: AgendaRow) -> QWidget:
        holder = QWidget()
        line = Row(self.look, holder, spacing=12)
        minutes = Line(self.look, row.minutes, role=Role.SMALL, tone=Tone.INK3, whole=True)
        line.addWidget(minutes, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Prose(self.look, row.text, measure=_MEASURE), 1)
        return holder

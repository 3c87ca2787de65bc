"""The bar above every phase of a session, and the coach's line under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.minutes.names import Names
from game.terms.moments import Phase
from game.terms.views import SeatView
from game.ui.lines.delegates import delegates_of
from game.ui.lines.handbook import NONE, Handbook, explained
from game.ui.lines.stage import ForceLine, force, stage, turn
from game.ui.screens.bar_person import ActingPerson
from game.ui.screens.many import Many
from game.ui.screens.page import NARROW, PANEL
from game.ui.screens.table_room import WIDE
from game.ui.speaking import items, opening
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Edges, Ground, Rule
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.sign import Sign
from game.ui.widgets.stage_dots import StageDots
from game.ui.widgets.states import LikelyFigure
from game.ui.widgets.wordmark import Wordmark

TALL, LOW, LOWEST = 54, 48, 42
"""Height with room for everything, where the window is less wide, and where one pane is shown at a time."""
_WITH_WORDMARK, _WITH_DOTS, _WITH_TITLE, _WITH_NAME = 1340, 1060, 900, 860
"""Effective widths from which the bar has room for these. What a text is called is known; how it stands is not."""


class SessionBar(Ground):
    """Where the conference stands, whose turn it is, how likely entry into force is.

    Signals: ``back_wished``; ``brief_wished``; ``person.taken`` with who of a shared seat acts from now on.
    """

    back_wished = Signal()
    brief_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Tone.PANEL, edges=Edges(bottom=True), height=TALL, parent=parent)
        self.setProperty(PANEL, True)
        name(self, self.tr("The conference"))
        row = Row(look, self, spacing=16, margins=Margins(left=12, right=20))
        self.back = IconButton(look, Icon.LEFT, self.tr("Leave the table"), sentence=self.tr("Everything is saved"))
        self.back.clicked.connect(self.back_wished)
        row.addWidget(self.back)
        self._wordmark = Wordmark(look)
        row.addWidget(self._wordmark)
        self._rules = [Rule(look, upright=True) for _each in range(4)]
        row.addWidget(self._rules[0])
        self._title = QWidget()
        row.addWidget(self._title, 200)
        inside = Row(look, self._title, spacing=0)
        self._convention, self._scenario = self._two_lines(inside, Role.CONVENTION, stretch=1)
        self._dots = StageDots(look)
        row.addWidget(self._dots)
        self._stage, self._stage_under = self._two_lines(row, Role.LABEL)
        row.addWidget(self._rules[1])
        self._turn, self._turn_under = self._two_lines(row, Role.LABEL)
        row.addStretch(1)
        self._figure = LikelyFigure(look)
        row.addWidget(self._rules[2])
        row.addWidget(self._figure)
        row.addWidget(self._rules[3])
        self._seal = Many(look)
        self._seal.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self._seal)
        self._you, self._you_under = self._two_lines(row, Role.LABEL)
        self._you_under.show_text(self.tr("You"))
        self.person = ActingPerson(look)
        row.addWidget(self.person)
        self._make_buttons(row)
        self._seat = self._delegation = ""
        self._ruled = True
        self._over = self._moving = self._briefly = False
        self._people: tuple[tuple[str, ...], str] = ((), "")
        self._likely: ForceLine | None = None
        look.changed.connect(self._fit)  # after everything that stands on it has its new size

    def _make_buttons(self, row: Row) -> None:
        look = self.look
        self.finder = IconButton(look, Icon.SEARCH, self.tr("Find and go"))
        row.addWidget(self.finder)
        self.notebook = IconButton(look, Icon.PEN, self.tr("Your notebook"), sentence=self.tr("Only you see it"))
        row.addWidget(self.notebook)
        self.brief = IconButton(look, Icon.DOC, self.tr("Your instructions"), sentence=self.tr("Opens and closes them"))
        self.brief.setCheckable(True)
        self.brief.clicked.connect(self.brief_wished)
        row.addWidget(self.brief)

    def _two_lines(self, row: Row, role: Role, *, stretch: int = 0) -> tuple[Line, Line]:
        column = Column(self.look, spacing=0)
        column.addStretch(1)
        upper = Line(self.look, role=role, whole=not stretch)
        under = Line(self.look, role=Role.CAPTION, tone=Tone.INK2, whole=not stretch)
        column.addWidget(upper)
        column.addWidget(under)
        column.addStretch(1)
        row.addLayout(column, stretch)
        return upper, under

    def show_view(self, view: SeatView) -> None:
        """The conference as the seat sees it now."""
        sight = view.sight
        here, whose, likely = stage(sight), turn(sight), force(view)
        self._convention.show_text(Names.of(sight.scenario).convention)
        self._scenario.show_text(opening(sight.scenario.subtitle))
        self._dots.show_stage(here.at, here.count, items((here.title, here.under)))
        self._stage.show_text(here.title)
        self._stage_under.show_text(here.under)
        self._turn.show_text(whose.title)
        self._turn.show_tone(Tone.ACCENT if whose.yours else Tone.INK)
        self._turn_under.show_text(whose.under)
        self._likely = likely
        self._show_figure()
        self._over = sight.moment.phase is Phase.ENDED
        self.brief.setVisible(sight.moment.phase is not Phase.PREPARATION and sight.mandate is not None)
        self._show_you(view)
        self._fit()

    def show_moving(self, moving: bool) -> None:
        """Whether others are moving: the figure follows them, and says so until they have done."""
        if moving != self._moving:
            self._moving = moving
            self._show_figure()

    def _show_figure(self) -> None:
        if self._likely is not None:
            caption = self._likely.brief if self._briefly else self._likely.caption
            self._figure.show_caption(caption, self._likely.meaning)
            likely = self._likely.likely
            self._figure.show_likely(likely.likely, likely.figure, likely.span, updating=self._moving)

    def show_ruled(self, ruled: bool) -> None:
        """Whether a line parts it from what is below; tabs belong to it, and have the finder where there is room."""
        self._ruled = ruled
        self.show_edges(Edges(bottom=ruled))
        self._fit()

    def _show_you(self, view: SeatView) -> None:
        you = delegates_of(view.sight.scenario, view.sight.seat).get(view.sight.seat)
        if you is not None and self._seat != you.letters:
            self._seat, self._delegation = you.letters, you.name
            self._you.show_text(you.name)
            self._seal.show_widgets([SealView(self.look, you, side=28)])

    def show_people(self, people: Sequence[str], person: str) -> None:
        """Who shares the seat, and who of them acts now; nobody where it is not shared."""
        shown = (tuple(people), person)
        if shown != self._people:
            self._people = shown
            self.person.show_people(people, person, self._delegation)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is less room."""
        super().resizeEvent(event)
        self._fit()

    @property
    def _room(self) -> float:
        """Its effective width: over the size of text."""
        return self.width() * 100 / self.theme.percent

    def _fit(self) -> None:
        room = self._room
        self.show_height(TALL if room >= _WITH_WORDMARK else LOW if room >= NARROW else LOWEST)
        self._wordmark.setVisible(room >= _WITH_WORDMARK)
        self.finder.setVisible(self._ruled or room < WIDE)
        self._dots.setVisible(room >= _WITH_DOTS)
        self._rules[1].setVisible(not self._over)
        named = room >= _WITH_NAME and not self.person.shared
        self._you.setVisible(named)
        self._you_under.setVisible(named)
        self.person.fit(brief=room < _WITH_TITLE)
        self._title.setVisible(room >= _WITH_TITLE)
        self._rules[0].setVisible(room >= _WITH_TITLE)
        self._figure.setVisible(not self._over)
        self._figure.fit(brief=room < _WITH_TITLE)
        self._briefly = room < _WITH_WORDMARK
        self._show_figure()
        self._rules[2].setVisible(not self._over)
        self._give_way()

    def _give_way(self) -> None:
        """What the text is called stands whole, so ornaments give way to it; whose turn it is, before all others."""
        if not self._briefly and self._wanted() > self.width():
            self._briefly = True
            self._show_figure()
        ornaments: tuple[tuple[QWidget, ...], ...] = ((self._wordmark,), (self._dots,))
        for each in ornaments:
            self._hide_where(self._wanted() > self.width(), each)
        for each in (*ornaments, (self._you, self._you_under), (self._figure, self._rules[2])):
            if self._least() > self.width():
                self.person.fit(brief=True)
                self._figure.fit(brief=True)
                self._show_figure()
            self._hide_where(self._least() > self.width(), each)

    def _hide_where(self, crowded: bool, widgets: tuple[QWidget, ...]) -> None:
        if crowded:
            for each in widgets:
                each.setVisible(False)

    def _least(self) -> int:
        for each in (self._title, self._figure, self):  # what was said a moment ago counts, not what was laid out
            layout = each.layout()
            if layout is not None:
                layout.invalidate()
                layout.activate()
        layout = self.layout()
        return layout.minimumSize().width() if layout is not None else 0

    def _wanted(self) -> int:
        """The width in which nothing is cut off."""
        if self._title.isHidden():
            return 0
        lines = max(each.sizeHint().width() for each in (self._convention, self._scenario))
        at_ease = self._figure.sizeHint().width() - self._figure.minimumSizeHint().width()
        return self._least() - self._title.minimumSizeHint().width() + lines + at_ease + 2


class CoachLine(Ground):
    """A quiet remark; it can be put away until another one is due.

    Signals: ``words_wished`` to have the words of the trade in it explained.
    """

    words_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Tone.SOFT, edges=Edges(bottom=True), parent=parent)
        # Not fixed: that would hold it to the height of words on one line.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = Row(look, self, spacing=10, margins=Margins(left=20, top=2, right=12, bottom=2))
        row.addWidget(Sign(look, Icon.LEARN, tone=Tone.ACCENT))
        self._words = Prose(look, role=Role.SMALL, lines=4)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._help = IconButton(look, Icon.HELP, self.tr("What the words mean"))
        self._help.clicked.connect(self.words_wished)
        row.addWidget(self._help)
        self._handbook = NONE
        close = IconButton(look, Icon.CROSS, self.tr("Put the remark away"))
        close.clicked.connect(self._on_close)
        row.addWidget(close)
        self._closed = self._said = ""
        self.hide()

    def show_words(self, words: str) -> None:
        """The remark that is due; empty for none."""
        self._said = words
        self._words.show_text(words)
        self._help.setVisible(bool(explained(words, self._handbook.terms)))
        name(self, self.tr("Coach"), words)
        self.setVisible(bool(words) and words != self._closed)

    @property
    def words(self) -> str:
        """What it says."""
        return self._said

    def teach(self, handbook: Handbook) -> None:
        """The words that can be explained."""
        self._handbook = handbook
        self._help.setVisible(bool(explained(self._said, handbook.terms)))

    def _on_close(self) -> None:
        self._closed = self._said
        self.hide()

"""A new game: which scenario, which delegation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from game.ui.lines.new_game import HARDEST, GameLine, ScenarioLine, ScenarioPage, strengths
from game.ui.screens.many import Many
from game.ui.screens.new_game_seats import SeatsPanel
from game.ui.screens.page import ActionBar, Page, Panel
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.chip import Chip
from game.ui.widgets.flow import Flow
from game.ui.widgets.ground import Edges, Ground, Rule
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.row_list import ListRow, RowList, RowPainter
from game.ui.widgets.rows import Margins, Row
from game.ui.widgets.safe_text import Line, Prose
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.sign import Sign
from game.ui.widgets.states import ErrorNotice
from game.ui.widgets.typeset import Run, Setting, set_paragraph, width_of, write
from game.ui.widgets.wordmark import Wordmark

_LIST, _SEATS = 316, 470


def paint_dots(painter: QPainter, rect: QRectF, look: Look, filled: int, count: int = HARDEST) -> None:
    """Difficulty: so many dots filled of so many, from the left of ``rect``."""
    theme = look.theme
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius, pitch = theme.length(4), theme.length(12)
    painter.setPen(QPen(theme.colour(Tone.INK2), theme.length(1.2)))
    for place in range(count):
        painter.setBrush(theme.colour(Tone.INK2) if place < filled else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(rect.left() + radius + 1 + place * pitch, rect.center().y()), radius, radius)
    painter.restore()


class ScenarioPainter(RowPainter):
    """Paints scenarios: title, subtitle, seats, minutes, difficulty."""

    height = 90

    def row_height(self, row: ListRow) -> int:
        """Long titles take a second line."""
        assert isinstance(row, ScenarioLine)
        return self.height + 26 * (self._title_lines(row) - 1)

    def _title_lines(self, row: ScenarioLine) -> int:
        title = Setting(role=Role.HEADING, weight=SEMIBOLD, lines=2)
        room = float(self.theme.px(_LIST - 42))
        return set_paragraph(self.theme, (Run(text=row.title),), title, room).line_count

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """One scenario."""
        assert isinstance(row, ScenarioLine)
        px = self.theme.px
        room = rect.width() - px(28) - px(14)
        more = px(26) * (self._title_lines(row) - 1)
        title = Setting(role=Role.HEADING, weight=SEMIBOLD if selected else 400, lines=2)
        words = QRectF(rect.left() + px(28), rect.top() + px(9), room, px(26) + more)
        write(painter, self.theme, words, row.title, title)
        small = Setting(role=Role.SMALL, tone=Tone.INK2, lines=1)
        place = QRectF(rect.left() + px(28), rect.top() + px(35) + more, room, px(20))
        write(painter, self.theme, place, row.subtitle, small)
        self._paint_facts(painter, rect.adjusted(0, more, 0, 0), row)
        line = QRectF(rect.left(), rect.bottom() - px(1), rect.width(), px(1))
        painter.fillRect(line, self.theme.colour(Tone.LINE))

    def _paint_facts(self, painter: QPainter, rect: QRectF, row: ScenarioLine) -> None:
        px = self.theme.px
        left, top, side = rect.left() + px(28), rect.top() + px(60), px(14)
        setting = Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1)
        for icon, words in ((Icon.PEOPLE, row.seats), (Icon.CLOCK, row.minutes)):
            paint_icon(painter, QRectF(left, top + px(2), side, side), self.theme, icon, Tone.INK2)
            width = width_of(self.theme, words, setting)
            write(painter, self.theme, QRectF(left + px(20), top, width + 1, px(18)), words, setting)
            left += px(20) + width + px(16)
        paint_dots(painter, QRectF(left, top, px(70), px(18)), self.look, row.difficulty)


class Fact(QWidget):
    """An icon and a few words."""

    def __init__(self, look: Look, icon: Icon, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(look, self, spacing=7)
        row.addWidget(Sign(look, icon))
        row.addWidget(Line(look, words, role=Role.SMALL, tone=Tone.INK2, whole=True))


class NewGameScreen(Page):
    """Signals: ``back_wished``; ``begun`` with a scenario's id, a seat, a smaller game if any, whether one chairs,
    everybody who plays here where there are several, and how well the others negotiate.
    """

    back_wished = Signal()
    begun = Signal(str, str, str, bool, object, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self._pages: Mapping[str, ScenarioPage] = {}
        self._page: ScenarioPage | None = None
        self._games = QButtonGroup(self)
        self._games.buttonClicked.connect(self._on_game)
        self._make_top()
        self._make_list()
        self._make_page()
        self.seating = SeatsPanel(look)
        self.seating.changed.connect(self._on_people)
        self.spread.add(self.seating, _SEATS)
        self._make_foot()

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self._list

    @property
    def scenarios(self) -> RowList:
        """The list of what can be played."""
        return self._list

    def show_scenarios(self, lines: Sequence[ScenarioLine], pages: Mapping[str, ScenarioPage]) -> None:
        """What can be played; the first is chosen where none was."""
        self._pages = pages
        kept = self._list.current_key()
        self._list.show_rows(lines)
        self._fit_list()
        if lines and kept not in pages:
            self._list.show_current(lines[0].key)
            self._on_scenario(lines[0].key)

    def choose(self, key: str, game: str = "") -> None:
        """Open that scenario, and one of its smaller games."""
        self._list.show_current(key)
        self._on_scenario(key)
        for place, each in enumerate(self._pages[key].games):
            if each.key == game:
                self._games.button(place).setChecked(True)
                self._show_game(self._pages[key], each)

    def show_trouble(self, failed: str, why: str) -> None:
        """What did not happen and why; empty words take it away."""
        self._trouble.setVisible(bool(failed or why))
        self._trouble.show_error(failed, why)
        if failed or why:
            self.scroller.ensureWidgetVisible(self._trouble)

    def show_busy(self, words: str) -> None:
        """Say that a table is being laid; an empty sentence takes it back."""
        self._begin.setEnabled(not words)
        self._foot.show_words(words or self._foot_words())
        if not words:
            self._on_people()

    def _make_top(self) -> None:
        top = Ground(self.look, Tone.PANEL, edges=Edges(bottom=True), height=58)
        row = Row(self.look, top, spacing=10, margins=Margins(left=24, right=28))
        back = IconButton(self.look, Icon.LEFT, self.tr("Back to the door"))
        back.clicked.connect(self.back_wished)
        row.addWidget(back)
        row.addWidget(Line(self.look, self.tr("New game"), role=Role.HEADING), 1)
        row.addWidget(Wordmark(self.look))
        self.show_top(top)

    def _make_list(self) -> None:
        panel = Panel(self.look, self.tr("Scenarios"), edges=Edges(right=True), margins=Margins(), spacing=0)
        head = Row(self.look, margins=Margins(left=28, top=18, right=28, bottom=14))
        head.addWidget(Line(self.look, self.tr("Scenarios"), role=Role.LABEL))
        panel.column.addLayout(head)
        panel.column.addWidget(Rule(self.look))
        self._list = RowList(self.look, self.tr("Scenarios"), ScenarioPainter(self.look))
        self._list.shown.connect(self._on_scenario)
        self._list.clicked.connect(lambda _index: self._on_scenario(self._list.current_key()))
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        panel.column.addWidget(self._list)
        panel.column.addStretch(1)
        self.look.changed.connect(self._fit_list)
        self.spread.add(panel, _LIST)

    def _fit_list(self) -> None:
        self._list.setFixedHeight(max(1, self._list.content_height()))

    def _make_page(self) -> None:
        panel = Panel(
            self.look, self.tr("The scenario"), tone=Tone.SHEET, margins=Margins(left=44, top=28, right=40, bottom=28)
        )
        self._trouble = ErrorNotice(self.look, "", "")
        self._trouble.hide()
        panel.column.addWidget(self._trouble)
        self._title = panel.prose(role=Role.TITLE)
        self._subtitle = panel.prose(tone=Tone.INK2)
        self._game_chips = QWidget()
        self._chips = Flow(self.look, self._game_chips, across=6, down=2)
        panel.column.addWidget(self._game_chips)
        self._facts = Many(self.look)
        panel.column.addWidget(self._facts)
        self._game_note = panel.prose(role=Role.SMALL, tone=Tone.INK2)
        panel.column.gap(8)
        self._synopsis = panel.prose(role=Role.BRIEF)
        self._advisory = Many(self.look)
        panel.column.addWidget(self._advisory)
        panel.column.gap(6)
        panel.column.addWidget(Rule(self.look))
        panel.column.gap(6)
        panel.label(self.tr("Difficulty"))
        self._strengths = strengths()
        segments = [Segment(key=each.key, words=each.words) for each in self._strengths]
        self.strength = Segmented(self.look, self.tr("Difficulty"), segments, self._strengths[1].key)
        self.strength.chosen.connect(self._say_strength)
        panel.column.addWidget(self.strength, 0, Qt.AlignmentFlag.AlignLeft)
        self._strength_is = panel.prose(role=Role.SMALL, tone=Tone.INK2)
        self._say_strength()
        panel.column.gap(6)
        self._adoption_label = panel.label(self.tr("Adoption"))
        self._adoption = panel.prose(tone=Tone.INK2)
        panel.column.gap(6)
        self._learning_label = panel.label(self.tr("What there is to learn"))
        self._learning = Many(self.look, spacing=4)
        panel.column.addWidget(self._learning)
        self._names_note = panel.prose(role=Role.CAPTION, tone=Tone.INK3)
        panel.column.addStretch(1)
        self.spread.add(panel)

    def _say_strength(self) -> None:
        chosen = next(each for each in self._strengths if each.key == self.strength.current)
        self._strength_is.show_text(chosen.what)

    def _make_foot(self) -> None:
        self._foot = ActionBar(self.look, self.tr("Begin"))
        self._begin = Button(self.look, self.tr("Begin"), kind=ButtonKind.PRIMARY, size=ButtonSize.LARGE)
        self._begin.setEnabled(False)
        self._begin.clicked.connect(self._on_begin)
        self._list.opened.connect(lambda _key: self._on_begin())
        self._foot.add(self._begin)
        self._foot.show_words(self._foot_words())
        self.show_bar(self._foot)

    def _foot_words(self) -> str:
        return self.tr("Artificial delegates sit in all other seats. Every move is saved as it is made.")

    def _on_scenario(self, key: str) -> None:
        page = self._pages.get(key)
        if page is None:
            return
        self._title.show_text(page.title)
        self._subtitle.show_text(page.subtitle)
        self._synopsis.show_text(page.synopsis)
        self._advisory.show_widgets([self._caution(page.advisory)] if page.advisory else [])
        self._adoption.show_text(page.adoption)
        self._learning_label.setVisible(bool(page.learning))
        self._learning.show_widgets([Prose(self.look, each, tone=Tone.INK2, measure=640) for each in page.learning])
        self._names_note.show_text(page.names_note)
        self._show_games(page)

    def _show_games(self, page: ScenarioPage) -> None:
        """The whole conference and its smaller games to choose from; a choice of one is none."""
        self._page = page
        self._emptied()
        for place, game in enumerate(page.games):
            chip = Chip(self.look, game.words, on=not place)
            self._games.addButton(chip, place)
            self._chips.addWidget(chip)
        self._game_chips.setVisible(len(page.games) > 1)
        self._game_chips.updateGeometry()
        self._show_game(page, page.games[0])

    def _on_game(self, _chip: QAbstractButton) -> None:
        if self._page is not None:
            self._show_game(self._page, self._page.games[self._games.checkedId()])

    def _show_game(self, page: ScenarioPage, game: GameLine) -> None:
        """What that game holds, and who sits in it."""
        self._facts.show_widgets([self._fact_row(game)])
        self._game_note.show_text(game.note)
        self._game_note.setVisible(bool(game.note))
        self.seating.show_seats([each for each in page.seats if each.seat in game.seats])

    def _fact_row(self, game: GameLine) -> QWidget:
        holder = QWidget()
        flow = Flow(self.look, holder, across=20)
        for icon, words in zip((Icon.PEOPLE, Icon.DOC, Icon.CLOCK), game.facts, strict=True):
            flow.addWidget(Fact(self.look, icon, words))
        return holder

    def _caution(self, words: str) -> QWidget:
        holder = Ground(self.look, Tone.WARN_SOFT)
        row = Row(self.look, holder, spacing=10, margins=Margins.around(14, 10))
        row.addWidget(Sign(self.look, Icon.INFO, tone=Tone.WARN), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Prose(self.look, words, role=Role.SMALL), 1)
        return holder

    def _emptied(self) -> None:
        """Take the smaller games off the screen."""
        for old in self._games.buttons():
            self._games.removeButton(old)
            self._chips.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _on_people(self) -> None:
        """Whether a table can be laid for whom was chosen."""
        why = self.seating.why_not
        self._begin.setEnabled(not why)
        self._foot.show_words(why or self._foot_words())

    def _on_begin(self) -> None:
        if self._begin.isEnabled() and self.seating.seat:
            game = self._page.games[self._games.checkedId()].key if self._page is not None else ""
            chosen = self.seating
            chairs = chosen.chairs.isChecked()
            scenario, strength = self._list.current_key(), self.strength.current
            self.begun.emit(scenario, chosen.seat, game, chairs, chosen.people, strength)

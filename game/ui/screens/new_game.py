"""A new game: which scenario, which delegation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from game.ui.lines.new_game import HARDEST, GameLine, ScenarioLine, ScenarioPage, SeatLine
from game.ui.screens.many import Many
from game.ui.screens.page import ActionBar, Page, Panel
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.check_box import CheckBox
from game.ui.widgets.chip import Chip
from game.ui.widgets.flow import Flow
from game.ui.widgets.ground import Edges, Ground, Rule, paint_box
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.row_list import ListRow, RowList, RowPainter
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.sign import Sign
from game.ui.widgets.states import ErrorNotice
from game.ui.widgets.typeset import Run, Setting, Side, set_paragraph, width_of, write
from game.ui.widgets.wordmark import Wordmark

_LIST, _SEATS = 316, 440


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


class SeatTile(Pressable):
    """A delegation to choose: its seal and its name."""

    def __init__(self, look: Look, line: SeatLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._line = line
        self.setCheckable(True)
        name(self, line.delegate.name, line.sentence)

    @property
    def line(self) -> SeatLine:
        """The delegation."""
        return self._line

    def sizeHint(self) -> QSize:
        """Room for the name in its bolder face."""
        words = width_of(self.theme, self._line.delegate.name, Setting(role=Role.LABEL))
        return QSize(max(self.theme.px(74), words + self.theme.px(12)), self.theme.px(78))

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, seal, name."""
        painter, px = QPainter(self), self.theme.px
        if self.isChecked():
            pen = QPen(self.theme.colour(Tone.ACCENT), self.theme.length(2))
            paint_box(painter, self.theme, QRectF(self.rect()), pen=pen, ground=Tone.SOFT)
        elif self.underMouse():
            paint_box(painter, self.theme, QRectF(self.rect()), pen=None, ground=Tone.HOVER)
        side = px(40)
        paint_seal(painter, QRectF((self.width() - side) / 2, px(9), side, side), self._line.delegate.seal)
        role = Role.LABEL if self.isChecked() else Role.SMALL
        place = QRectF(0, px(53), self.width(), px(20))
        setting = Setting(role=role, side=Side.CENTRE, lines=1, tone=Tone.INK if self.isChecked() else Tone.INK2)
        write(painter, self.theme, place, self._line.delegate.name, setting)


class Fact(QWidget):
    """An icon and a few words."""

    def __init__(self, look: Look, icon: Icon, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(look, self, spacing=7)
        row.addWidget(Sign(look, icon))
        row.addWidget(Line(look, words, role=Role.SMALL, tone=Tone.INK2, whole=True))


class NewGameScreen(Page):
    """Signals: ``back_wished``; ``begun`` with a scenario's id, a seat, a smaller game if any, and if one chairs."""

    back_wished = Signal()
    begun = Signal(str, str, str, bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent=parent)
        self._pages: Mapping[str, ScenarioPage] = {}
        self._page: ScenarioPage | None = None
        self._games = QButtonGroup(self)
        self._games.buttonClicked.connect(self._on_game)
        self._seats = QButtonGroup(self)
        self._seats.buttonClicked.connect(self._on_seat)
        self._make_top()
        self._make_list()
        self._make_page()
        self._make_seats()
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
        self._adoption_label = panel.label(self.tr("Adoption"))
        self._adoption = panel.prose(tone=Tone.INK2)
        panel.column.gap(6)
        self._learning_label = panel.label(self.tr("What there is to learn"))
        self._learning = Many(self.look, spacing=4)
        panel.column.addWidget(self._learning)
        self._names_note = panel.prose(role=Role.CAPTION, tone=Tone.INK3)
        panel.column.addStretch(1)
        self.spread.add(panel)

    def _make_seats(self) -> None:
        panel = Panel(self.look, self.tr("Your delegation"), edges=Edges(left=True), margins=Margins.around(28, 18))
        panel.label(self.tr("Your delegation"))
        self._tiles_holder = QWidget()
        self._tiles = Flow(self.look, self._tiles_holder, across=2, down=2)
        panel.column.addWidget(self._tiles_holder)
        self.chairs = CheckBox(self.look, self.tr("Chair the conference as well"))
        panel.column.addWidget(self.chairs)
        panel.column.addWidget(Rule(self.look))
        panel.column.gap(4)
        self._seat = Many(self.look)
        panel.column.addWidget(self._seat)
        panel.column.addStretch(1)
        row = Row(self.look, spacing=8)
        row.addWidget(Sign(self.look, Icon.LOCK), 0, Qt.AlignmentFlag.AlignTop)
        secret = self.tr("The instructions of a delegation are shown when you have taken it.")
        row.addWidget(Prose(self.look, secret, role=Role.SMALL, tone=Tone.INK2), 1)
        panel.column.addLayout(row)
        self.spread.add(panel, _SEATS)

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
        self._emptied(self._games, self._chips)
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
        self._show_seats([each for each in page.seats if each.seat in game.seats])

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

    def _show_seats(self, seats: Sequence[SeatLine]) -> None:
        self._emptied(self._seats, self._tiles)
        for line in seats:
            tile = SeatTile(self.look, line)
            self._seats.addButton(tile)
            self._tiles.addWidget(tile)
            tile.toggled.connect(self._on_toggled)
        buttons = self._seats.buttons()
        self._begin.setEnabled(bool(buttons))
        if buttons:
            buttons[0].setChecked(True)
        self._tiles_holder.updateGeometry()

    def _emptied(self, group: QButtonGroup, flow: Flow) -> None:
        """Take the buttons of a group off the screen."""
        for old in group.buttons():
            group.removeButton(old)
            flow.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _on_toggled(self, on: bool) -> None:
        if on and (chosen := self._seats.checkedButton()) is not None:
            self._on_seat(chosen)

    def _on_seat(self, tile: QAbstractButton) -> None:
        assert isinstance(tile, SeatTile)
        line, look = tile.line, self.look
        card = QWidget()
        row = Row(look, card, spacing=14)
        row.addWidget(SealView(look, line.delegate, side=64), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(look, spacing=2)
        words.addWidget(Prose(look, line.form, role=Role.HEADING))
        words.addWidget(Prose(look, line.short, tone=Tone.INK2))
        words.addWidget(Prose(look, line.difficulty_words, role=Role.SMALL, tone=Tone.INK2))
        row.addLayout(words, 1)
        self._seat.show_widgets(
            [
                card,
                Line(look, self.tr("What everybody knows"), role=Role.LABEL),
                Prose(look, line.brief),
                Prose(look, line.budget, role=Role.SMALL, tone=Tone.INK2),
                Line(look, self.tr("How it will open"), role=Role.LABEL),
                Prose(look, line.statement, role=Role.TREATY, tone=Tone.INK2),
            ]
        )

    def _on_begin(self) -> None:
        chosen = self._seats.checkedButton()
        if self._begin.isEnabled() and isinstance(chosen, SeatTile):
            game = self._page.games[self._games.checkedId()].key if self._page is not None else ""
            self.begun.emit(self._list.current_key(), str(chosen.line.seat), game, self.chairs.isChecked())

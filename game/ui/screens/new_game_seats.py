"""Who sits where: one person at one delegation, or several people who share this machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRandomGenerator, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from game.table.ports import Person
from game.ui.lines.new_game import SeatLine
from game.ui.screens.many import Many
from game.ui.screens.page import Panel
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.check_box import CheckBox
from game.ui.widgets.fields import LineField
from game.ui.widgets.flow import Flow
from game.ui.widgets.ground import Edges, Rule, paint_box
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.measure_bar import MeasureBar
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.sign import Sign
from game.ui.widgets.typeset import Setting, Side, width_of, write

_SOLO, _SHARED = "solo", "shared"
LONGEST_NAME, LONGEST_PIN = 40, 32


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
        painter, px = brush(self), self.theme.px
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


@dataclass(frozen=True, slots=True)
class PersonRow:
    """The fields of one person who plays here."""

    seat: SeatLine
    row: QWidget
    called: LineField
    pin: LineField | None
    """The delegation's, beside the first of those who share it."""
    turn: IconButton
    """Adds somebody to the delegation, or takes this person out of it."""

    def person(self) -> Person:
        """What was written."""
        pin = self.pin.text() if self.pin is not None else ""
        return Person(seat=self.seat.seat, name=self.called.text().strip(), pin=pin)


class SeatsPanel(Panel):
    """Signals: ``changed`` when somebody else was chosen."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", edges=Edges(left=True), margins=Margins.around(28, 18), parent=parent)
        name(self, self.tr("Your delegation"))
        self._tiles_of = QButtonGroup(self)
        self._all: list[SeatTile] = []
        self._rows: list[PersonRow] = []
        play = self.tr("Who plays")
        modes = [
            Segment(key=_SOLO, words=self.tr("One person")),
            Segment(key=_SHARED, words=self.tr("Several, in turn")),
        ]
        self.modes = Segmented(look, play, modes, _SOLO)
        self.modes.chosen.connect(self._on_mode)
        head = Row(look, spacing=8)
        self._label = Line(look, self.tr("Your delegation"), role=Role.LABEL)
        self.any = Button(look, self.tr("Choose for me"), kind=ButtonKind.QUIET, size=ButtonSize.SMALL, icon=Icon.SWAP)
        self.any.clicked.connect(self._on_any)
        head.addWidget(self._label, 1)
        head.addWidget(self.any)
        self.column.addLayout(head)
        self.column.addWidget(self.modes, 0, Qt.AlignmentFlag.AlignLeft)
        self._tiles_holder = QWidget()
        self._tiles = Flow(look, self._tiles_holder, across=2, down=2)
        self.column.addWidget(self._tiles_holder)
        self._people = Many(look, spacing=6)
        self._people.hide()
        self.column.addWidget(self._people)
        self.chairs = CheckBox(look, self.tr("Chair the conference as well"))
        self.column.addWidget(self.chairs)
        self.column.addWidget(Rule(look))
        self.column.gap(4)
        self._about = Many(look)
        self.column.addWidget(self._about)
        self.column.addStretch(1)
        row = Row(look, spacing=8)
        row.addWidget(Sign(look, Icon.LOCK), 0, Qt.AlignmentFlag.AlignTop)
        self._secret = Prose(look, "", role=Role.SMALL, tone=Tone.INK2)
        row.addWidget(self._secret, 1)
        self.column.addLayout(row)
        self._say_secret()

    @property
    def shared(self) -> bool:
        """Whether several people play at this machine."""
        return self.modes.current == _SHARED

    @property
    def seat(self) -> str:
        """The delegation that was chosen, or the first of several; empty for none."""
        chosen = self._chosen()
        return str(chosen[0].line.seat) if chosen else ""

    @property
    def rows(self) -> tuple[PersonRow, ...]:
        """The fields of everybody who plays here."""
        return tuple(self._rows)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody who plays here; nobody is named where one person plays."""
        return tuple(each.person() for each in self._rows) if self.shared else ()

    @property
    def why_not(self) -> str:
        """Why no table can be laid for them; empty where one can."""
        people = self.people
        if self.shared and len(people) < 2:
            return self.tr("Choose a delegation for each of you, or add a second person to one.")
        shared = {each.seat for place, each in enumerate(people) if each.seat in {one.seat for one in people[:place]}}
        named = [(each.seat, each.name) for each in people if each.seat in shared]
        if len(set(named)) < len(named) or not all(called for _seat, called in named):
            return self.tr("Those who share a delegation each need a name of their own.")
        return ""

    def show_seats(self, seats: Sequence[SeatLine]) -> None:
        """The delegations there are."""
        for old in self._all:
            self._tiles_of.removeButton(old)
            self._tiles.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows, self._all = [], [SeatTile(self.look, line) for line in seats]
        for tile in self._all:
            self._tiles.addWidget(tile)
            tile.toggled.connect(self._on_toggled)
        self._group()
        if self._all:
            self._all[0].setChecked(True)
        self._tiles_holder.updateGeometry()
        self._show_people()

    def _group(self) -> None:
        """One of a group is chosen, and arrows go round it; of those outside any may be, and Tab comes to each."""
        for tile in self._all:
            if self.shared:
                self._tiles_of.removeButton(tile)
                tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            else:
                self._tiles_of.addButton(tile)

    def _on_any(self) -> None:
        """Another delegation than the one that is chosen, whichever; a second press chooses again."""
        others = [each for each in self._all if not each.isChecked()]
        if others and not self.shared:
            others[QRandomGenerator.global_().bounded(len(others))].setChecked(True)

    def _chosen(self) -> list[SeatTile]:
        return [each for each in self._all if each.isChecked()]

    def _on_mode(self, _key: str) -> None:
        """Back to one person, the first of those who were chosen stays."""
        chosen = self._chosen()
        if not self.shared:
            for each in chosen[1:]:
                each.setChecked(False)
        self._group()
        if not self.shared and not chosen and self._all:
            self._all[0].setChecked(True)
        self._say_secret()
        self._show_people()

    def _say_secret(self) -> None:
        one = self.tr("The instructions of a delegation are shown when you have taken it.")
        several = self.tr(
            "A curtain falls between you. A PIN keeps the others from lifting it by accident; it does not keep them "
            "from the file on this machine."
        )
        self._label.show_text(self.tr("Your delegations") if self.shared else self.tr("Your delegation"))
        self._secret.show_text(several if self.shared else one)
        self.any.setVisible(not self.shared)

    def _on_toggled(self, on: bool) -> None:
        tile = self.sender()
        if on and isinstance(tile, SeatTile):
            self._show_about(tile.line)
        self._show_people()

    def _show_people(self) -> None:
        """A row for each who plays here; what was written in the others stays."""
        chosen = [each.line.seat for each in self._chosen()] if self.shared else []
        old = [each.person() for each in self._rows]
        if chosen != list(dict.fromkeys(each.seat for each in old)):
            kept = ([each for each in old if each.seat == seat] or [Person(seat=seat)] for seat in chosen)
            self._lay([each for several in kept for each in several])
        self.changed.emit()

    def _lay(self, people: Sequence[Person]) -> None:
        lines = {each.line.seat: each.line for each in self._chosen()}
        seats = [each.seat for each in people]
        first = [each.seat not in seats[:place] for place, each in enumerate(people)]
        self._rows = [self._made(lines[each.seat], each, first=one) for each, one in zip(people, first, strict=True)]
        self._people.show_widgets([each.row for each in self._rows])

    def _on_turn(self, row: PersonRow) -> None:
        """Somebody more beside this person, or this one out again: only the first of a delegation stays."""
        people, place = [each.person() for each in self._rows], self._rows.index(row)
        if row.pin is None:
            self._lay([*people[:place], *people[place + 1 :]])
            focus: QWidget = self._rows[place - 1].turn
        else:
            place += sum(each.seat == row.seat.seat for each in people)
            self._lay([*people[:place], Person(seat=row.seat.seat), *people[place:]])
            focus = self._rows[place].called
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _made(self, line: SeatLine, kept: Person, *, first: bool) -> PersonRow:
        holder, delegation = QWidget(), line.delegate.name
        row = Row(self.look, holder, spacing=8)
        row.addWidget(SealView(self.look, line.delegate, side=28))
        words = self.tr("Who plays {delegation}") if first else self.tr("Who else plays {delegation}")
        called = LineField(self.look, words.format(delegation=delegation), small=True)
        called.setMaxLength(LONGEST_NAME)
        called.setText(kept.name)
        called.textChanged.connect(self.changed)
        row.addWidget(called, 3)
        pin = self._pin_of(delegation, kept.pin) if first else None
        if pin is not None:
            row.addWidget(pin, 2)
        words = self.tr("Add a person to {delegation}") if first else self.tr("Take this person out of {delegation}")
        turn = IconButton(self.look, Icon.PLUS if first else Icon.CROSS, words.format(delegation=delegation))
        row.addWidget(turn)
        made = PersonRow(line, holder, called, pin, turn)
        turn.clicked.connect(lambda: self._on_turn(made))
        return made

    def _pin_of(self, delegation: str, kept: str) -> LineField:
        pin = LineField(self.look, self.tr("PIN, if you like"), small=True)
        name(pin, self.tr("PIN of {delegation}").format(delegation=delegation), self.tr("Asked for at the curtain"))
        pin.setEchoMode(QLineEdit.EchoMode.Password)
        pin.setMaxLength(LONGEST_PIN)
        pin.setText(kept)
        return pin

    def _measures(self, line: SeatLine) -> QWidget:
        holder = QWidget()
        column = Column(self.look, holder, spacing=2)
        bars = Row(self.look, spacing=24)
        for each in line.measures:
            bars.addWidget(MeasureBar(self.look, each))
        column.addLayout(bars)
        tick = self.tr("The tick is the average delegation.")
        column.addWidget(Prose(self.look, tick, role=Role.CAPTION, tone=Tone.INK3))
        return holder

    def _show_about(self, line: SeatLine) -> None:
        look = self.look
        card = QWidget()
        row = Row(look, card, spacing=14)
        row.addWidget(SealView(look, line.delegate, side=64), 0, Qt.AlignmentFlag.AlignTop)
        words = Column(look, spacing=2)
        words.addWidget(Prose(look, line.form, role=Role.HEADING))
        words.addWidget(Prose(look, line.short, tone=Tone.INK2))
        words.addWidget(Prose(look, line.difficulty_words, role=Role.SMALL, tone=Tone.INK2))
        row.addLayout(words, 1)
        self._about.show_widgets(
            [
                card,
                Line(look, self.tr("What everybody knows"), role=Role.LABEL),
                self._measures(line),
                Prose(look, line.brief),
                Prose(look, line.budget, role=Role.SMALL, tone=Tone.INK2),
                Line(look, self.tr("How it will open"), role=Role.LABEL),
                Prose(look, line.statement, role=Role.TREATY, tone=Tone.INK2),
            ]
        )

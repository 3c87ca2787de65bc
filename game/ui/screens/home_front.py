"""The home front: every domestic actor with what would carry it, neighbours, reservations, and what was heard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from game.terms.views import SeatView
from game.ui.lines.home_front import Consider, FrontActor, WayLine, front
from game.ui.lines.ratification import own_home
from game.ui.lines.year_news import news
from game.ui.screens.kept import Kept
from game.ui.screens.many import Many
from game.ui.screens.page import Panel
from game.ui.screens.positions import PositionsBox
from game.ui.speaking import stops
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonSize
from game.ui.widgets.ground import Rule
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name


class WayRow(QWidget):
    """One thing to do: its button, what it adds, what it costs. Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way: WayLine | None = None
        column = Column(look, self, spacing=2)
        row = Row(look, spacing=12)
        self.button = Button(look, "", size=ButtonSize.SMALL)
        self.button.clicked.connect(self._on_pressed)
        self._gain = Line(look, "", role=Role.STRONG, whole=True)
        self._cost = Line(look, "", role=Role.SMALL, tone=Tone.INK2, whole=True)
        row.addWidget(self.button)
        row.addStretch(1)
        row.addWidget(self._gain)
        row.addWidget(self._cost)
        column.addLayout(row)
        self._refusal = Prose(look, role=Role.CAPTION, tone=Tone.INK2)
        column.addWidget(self._refusal)

    def show_way(self, way: WayLine) -> None:
        """What it is now."""
        self._way = way
        self.button.show_words(way.words, way.sentence)
        self.button.setEnabled(not way.refusal)
        self._gain.show_text(way.gain)
        self._gain.show_tone(Tone.POS if way.points > 0 else Tone.NEG if way.points < 0 else Tone.INK3)
        self._cost.show_text(way.cost)
        self._refusal.show_text(way.said)
        self._refusal.setVisible(bool(way.said))

    def _on_pressed(self) -> None:
        if self._way is not None:
            self.wished.emit(self._way.action)


class ActorFront(QWidget):
    """One domestic actor. Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(look, self, spacing=3)
        head = Row(look, spacing=8)
        self._name = Line(look, "", role=Role.STRONG)
        self._stands = Line(look, "", role=Role.STRONG, whole=True)
        head.addWidget(self._name, 1)
        head.addWidget(self._stands)
        column.addLayout(head)
        self._pivotal = Prose(look, role=Role.LABEL, tone=Tone.ACCENT)
        self._kind = Prose(look, role=Role.SMALL, tone=Tone.INK2)
        self._notes = Prose(look, role=Role.SMALL)
        for each in (self._pivotal, self._kind, self._notes):
            column.addWidget(each)
        self.ways = _ways(look, self)
        column.addWidget(self.ways)
        column.gap(4)
        column.addWidget(Rule(look))

    def show_actor(self, actor: FrontActor) -> None:
        """How it stands now."""
        self._name.show_text(actor.name)
        self._stands.show_text(actor.stands)
        self._stands.show_tone(Tone.POS if actor.supports else Tone.NEG)
        for line, words in (
            (self._pivotal, actor.pivotal),
            (self._kind, actor.kind),
            (self._notes, " ".join(actor.notes)),
        ):
            line.show_text(words)
            line.setVisible(bool(words))
        self.ways.show_lines(actor.ways)
        name(self, actor.name, stops((actor.stands, actor.pivotal)))


class HomePanel(Panel):
    """One's own capital in a year. Signals: ``wished`` with the action."""

    wished = Signal(object)

    def __init__(
        self, look: Look, consider: Consider, *, margins: Margins | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "", tone=Tone.SHEET, margins=margins or Margins.around(28, 20), parent=parent)
        self.setAccessibleName(self.tr("Your capital"))
        self._consider = consider
        self._news_heading = self.heading(self.tr("Since last year"))
        self._news = Many(look, spacing=2)
        self.column.addWidget(self._news)
        self.heading(self.tr("Your capital"))
        self._state = self.prose()
        self._chance = self.prose(role=Role.STRONG)
        self._hinge = self.prose()
        self._left = self.prose(role=Role.SMALL, tone=Tone.INK2)
        self._shut = Many(look, spacing=2)
        self.column.addWidget(self._shut)
        self.column.gap(4)
        self.actors: Kept[FrontActor, ActorFront] = Kept(
            look, partial(_actor, look, self), ActorFront.show_actor, spacing=10
        )
        self.column.addWidget(self.actors)
        self._elsewhere_label = self.label(self.tr("Beyond your own actors"))
        self.elsewhere = _ways(look, self)
        self.column.addWidget(self.elsewhere)
        words = self.tr(
            "Support is how far the text is above, or below, what an actor asks for; 1 is the whole way from the worst "
            "text to the best. Points are what the likelihood to ratify within five years would gain; of waiting, "
            "what the chance of one year could."
        )
        self._note = self.prose(words, role=Role.CAPTION, tone=Tone.INK3)
        self.positions = PositionsBox(look)
        self.positions.wished.connect(self.wished)
        self.column.addWidget(self.positions)
        self.column.addStretch(1)

    def show_view(self, view: SeatView, *, tells_news: bool = True) -> None:
        """Everything at home now."""
        told = news(view) if tells_news else ()
        self._news_heading.setVisible(bool(told))
        self._news.show_values(told, lambda each: Prose(self.look, each))
        self._state.show_text(own_home(view).state)
        page = front(view, self._consider)
        for each in (self._chance, self._hinge, self._left, self._elsewhere_label, self._note):
            each.setVisible(page is not None)
        shut = page.shut if page else ()
        self._shut.show_values(shut, lambda each: Prose(self.look, each, role=Role.SMALL, tone=Tone.INK2))
        self.actors.show_lines(page.actors if page else ())
        self.elsewhere.show_lines(page.elsewhere if page else ())
        if page is not None:
            self._chance.show_text(page.chance)
            self._hinge.show_text(page.hinge)
            self._left.show_text(page.left)
            self._hinge.setVisible(bool(page.hinge))
        self.positions.show_view(view)


def _ways(look: Look, owner: ActorFront | HomePanel) -> Kept[WayLine, WayRow]:
    return Kept(look, partial(_way, look, owner), WayRow.show_way, spacing=4)


def _way(look: Look, owner: ActorFront | HomePanel) -> WayRow:
    row = WayRow(look)
    row.wished.connect(owner.wished)
    return row


def _actor(look: Look, owner: HomePanel) -> ActorFront:
    made = ActorFront(look)
    made.wished.connect(owner.wished)
    return made

"""The bar of the debrief: how it ended, whose debrief it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from game.terms.ids import SeatId
from game.ui.screens.bar import TALL
from game.ui.screens.debrief_take import TakeAlong
from game.ui.screens.many import Many
from game.ui.screens.page import PANEL
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.ground import Ground
from game.ui.widgets.headline import Headline
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.phrase import Choice
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, name
from game.ui.widgets.seal_view import Delegate, SealView

ROOM = "ROOM"
"""In the list of seats: the whole room."""


class DebriefTop(Ground):
    """Less stands on it where the window is less wide; whoever holds it hears its buttons."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Tone.PANEL, height=TALL, parent=parent)
        self.setProperty(PANEL, True)
        name(self, self.tr("The debrief"))
        self.back = IconButton(look, Icon.LEFT, self.tr("Back to the door"))
        self._seal = Many(look)
        self._title = Headline(look)
        self._under = Line(look, role=Role.CAPTION, tone=Tone.INK2)
        self.whose = ChoiceButton(look, self.tr("For"), self.tr("Whose debrief"))
        self.replay = Button(look, self.tr("Replay"), icon=Icon.REVIEW)
        self.report = Button(look, self.tr("Report, PDF"), icon=Icon.DOWNLOAD)
        self.more = TakeAlong(look)
        self.again = Button(look, self.tr("Play again"), kind=ButtonKind.PRIMARY)
        row = Row(look, self, spacing=12, margins=Margins(left=20, right=28))
        words = Column(look, spacing=0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._under)
        words.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self._seal)
        row.addLayout(words, 1)
        for each in (self.whose, self.replay, self.report, self.more, self.again):
            row.addWidget(each)

    def enable_ways(self, enabled: bool) -> None:
        """Whether anything can be done with it yet."""
        for each in (self.whose, self.replay, self.report, self.more, self.again):
            each.setEnabled(enabled)

    def show_told(self, title: str, under: str) -> None:
        """How it ended; what was played, by whom, in how many moves."""
        self._title.show_text(title)
        self._under.show_text(under)

    def show_seats(self, delegates: Mapping[SeatId, Delegate], seat: SeatId | None) -> None:
        """Whose debrief it is, and whose it might be."""
        self._seal.show_widgets([SealView(self.look, delegates[seat], side=40)] if seat else [])
        room = Choice(key=ROOM, words=self.tr("The room"))
        seats = [Choice(key=str(each), words=one.name, delegate=one) for each, one in delegates.items()]
        self.whose.show_choices([*seats, room])
        self.whose.show_words(delegates[seat].name if seat else self.tr("The room"))

    def fit(self, wide: float, *, below: bool, seal: bool) -> None:
        """For so many logical pixels; ``below`` = what was played stands under the outcome, where there is room."""
        self._title.show_low(below)
        self._under.setVisible(below and wide >= 1050)
        self.report.setVisible(wide >= 1250)
        self.whose.setVisible(wide >= 1050)
        self._seal.setVisible(seal and wide >= 900)

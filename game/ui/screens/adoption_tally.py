"""How the house decided: as announced, the count with its arithmetic, who answered how, and what follows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.roll_call import Tally
from game.ui.screens.adoption_roll import RollList
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted, Rule
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Prose, name
from game.ui.widgets.typeset import Setting, Side, width_of, write


class TallyBar(Painted):
    """Votes in favour, abstaining and against, and the number needed."""

    def __init__(self, look: Look, tally: Tally, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._tally = tally
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name(self, tally.title, tally.arithmetic or tally.announced)

    def sizeHint(self) -> QSize:
        """Words above, the bar below."""
        return QSize(self.theme.px(360), self.theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """One box for each vote."""
        painter, px, tally = QPainter(self), self.theme.px, self._tally
        total = max(1, tally.in_favour + tally.abstaining + tally.against)
        box = min(float(px(40)), self.width() / total)
        gap = min(float(px(2)), box / 4)
        tones = [Tone.POS] * tally.in_favour + [Tone.MID_SOFT] * tally.abstaining + [Tone.NEG] * tally.against
        for place, tone in enumerate(tones):
            painter.fillRect(QRectF(place * box, px(22), box - gap, px(18)), self.theme.colour(tone))
        if tally.needed:
            x = tally.needed * box - gap / 2
            painter.fillRect(QRectF(x - px(1), px(18), px(2), px(26)), self.theme.colour(Tone.INK))
            setting = Setting(role=Role.LABEL, lines=1, side=Side.LEFT)
            width = width_of(self.theme, tally.needed_words, setting)
            left = max(0.0, min(x - width / 2, self.width() - width - 1.0))
            write(painter, self.theme, QRectF(left, 0, width + 1, px(18)), tally.needed_words, setting)


class TallyCard(QWidget):
    """One thing that was decided: as announced, with its arithmetic, everybody's answer and what follows."""

    def __init__(self, look: Look, tally: Tally, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(look, self, spacing=6)
        column.addWidget(Prose(look, tally.title, role=Role.LABEL, tone=Tone.INK2))
        column.addWidget(Prose(look, tally.announced, role=Role.TREATY, measure=640))
        if tally.needed:
            column.addWidget(TallyBar(look, tally))
            column.addWidget(Prose(look, tally.arithmetic, role=Role.SMALL, measure=640))
        if tally.who:
            column.addWidget(Prose(look, tally.who, role=Role.SMALL, measure=640))
        column.addWidget(Prose(look, tally.follows, role=Role.STRONG, measure=640))
        column.addWidget(RollList(look, tally.title, tally.rows))
        column.gap(6)
        column.addWidget(Rule(look))

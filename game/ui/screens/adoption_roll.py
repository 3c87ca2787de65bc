"""How the house decided: the roll of delegations with their votes, the count, and what the chair announced."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.terms.standing import Vote
from game.ui.lines.adoption import Tally, VoterLine
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.flow import Flow
from game.ui.widgets.ground import Painted, Rule
from game.ui.widgets.marks import VoteSign, paint_vote
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.typeset import Setting, Side, width_of, write

VOTE_SIGNS = {Vote.IN_FAVOUR: VoteSign.IN_FAVOUR, Vote.AGAINST: VoteSign.AGAINST, Vote.ABSTAIN: VoteSign.ABSTAINS}


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


class VoterMark(QWidget):
    """How one delegation answered: its seal, the sign of its vote, its name."""

    def __init__(self, look: Look, line: VoterLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Row(look, self, spacing=8, margins=Margins(right=18, top=3, bottom=3))
        row.addWidget(SealView(look, line.delegate, side=28))
        row.addWidget(VoteBadge(look, line.vote))
        words = Column(look, spacing=0)
        words.addWidget(Line(look, line.delegate.name, role=Role.SMALL, whole=True))
        tone = {Vote.IN_FAVOUR: Tone.POS, Vote.AGAINST: Tone.NEG}.get(line.vote, Tone.INK3)
        words.addWidget(Line(look, line.words, role=Role.CAPTION, tone=tone, whole=True))
        row.addLayout(words)
        name(self, line.delegate.name, line.words)


class VoteBadge(Painted):
    """The sign of a vote."""

    def __init__(self, look: Look, vote: Vote, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._vote = vote
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.theme.px(18), self.theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sign."""
        paint_vote(QPainter(self), QRectF(self.rect()), self.theme, VOTE_SIGNS[self._vote])


class TallyCard(QWidget):
    """One thing that was decided: as announced, with its arithmetic and everybody's answer."""

    def __init__(self, look: Look, tally: Tally, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(look, self, spacing=6)
        column.addWidget(Prose(look, tally.title, role=Role.LABEL, tone=Tone.INK2))
        column.addWidget(Prose(look, tally.announced, role=Role.TREATY, measure=640))
        if tally.needed:
            column.addWidget(TallyBar(look, tally))
        voters = QWidget()
        flow = Flow(look, voters, across=4, down=2)
        for each in tally.voters:
            flow.addWidget(VoterMark(look, each))
        column.addWidget(voters)
        column.gap(6)
        column.addWidget(Rule(look))

"""The house around its table: every delegation at its place with its vote, and what is asked in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, radians, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.terms.standing import Vote
from game.ui.lines.roll_call import Roll, RollRow
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted, paint_box
from game.ui.widgets.marks import VoteSign, paint_vote
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Run, Setting, Side, set_paragraph, width_of, write

VOTE_SIGNS = {Vote.IN_FAVOUR: VoteSign.IN_FAVOUR, Vote.AGAINST: VoteSign.AGAINST, Vote.ABSTAIN: VoteSign.ABSTAINS}
TONES = {Vote.IN_FAVOUR: Tone.POS, Vote.AGAINST: Tone.NEG}
MOST = 24
"""More delegations than these are read from a list."""
NARROWEST = 600
"""Logical pixels that it takes."""
_OPENING = 55.0
"""Degrees left open on either side of the top."""
_LABEL, _DEEP = 92, 76
"""Room for a name beside the table; depth of the table."""
_WIDEST = 281
_CHAIR, _OVER = 42, 16
_UNDER = 62
_SEAL, _SIGN = 36, 20


class Horseshoe(Painted):
    """The table. Left and right go round it; the seat looked at is ringed and said."""

    spoken_as = QAccessible.Role.Chart

    def __init__(self, look: Look, roll: Roll, question: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._roll, self._question, self._at = roll, question, 0
        self._chair = self.tr("The Chair")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._speak()

    @property
    def at(self) -> int:
        """Place of the delegation looked at."""
        return self._at

    def sizeHint(self) -> QSize:
        """As wide as it takes."""
        wide = self.theme.px(NARROWEST)
        return QSize(wide, self._height(wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wider table is higher."""
        super().resizeEvent(event)
        self.setFixedHeight(self._height(self.width()))

    def _height(self, width: int) -> int:
        """Chair, table, names below it."""
        reach = self._reach(width)
        return round(self._middle_y(reach) + reach + self.theme.px(_UNDER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Round the table."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._roll.rows) - 1}
        if event.key() in steps:
            self._look_at(self._at + steps[Qt.Key(event.key())])
        elif event.key() in ends:
            self._look_at(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say who sits there."""
        under = self._under(event.position())
        hint(self, "" if under is None else self._roll.rows[under].sentence)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at whoever sits there."""
        under = self._under(event.position())
        if under is not None:
            self._look_at(under)

    def seat_of(self, place: int) -> QPointF:
        """Where a delegation sits."""
        count = len(self._roll.rows)
        first, last = 90 + _OPENING, 450 - _OPENING
        inset = 7.0
        share = 0.5 if count < 2 else place / (count - 1)
        angle = radians(first + inset + (last - first - 2 * inset) * share)
        radius = self._reach(self.width()) - self.theme.px(_DEEP) / 2
        return self._middle() + QPointF(cos(angle) * radius, -sin(angle) * radius)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The chair, the table, who sits at it, the question and its count."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_chair(painter)
        painter.setPen(QPen(self.theme.colour(Tone.ACCENT), self.theme.length(1.2)))
        painter.setBrush(self.theme.colour(Tone.SOFT))
        painter.drawPath(self._table())
        for place, row in enumerate(self._roll.rows):
            self._paint_seat(painter, place, row)
        self._paint_middle(painter)

    def _paint_chair(self, painter: QPainter) -> None:
        px, theme = self.theme.px, self.theme
        box = QRectF(self.width() / 2 - px(92), 0, px(184), px(_CHAIR))
        paint_box(painter, theme, box, pen=QPen(theme.colour(Tone.ACCENT), px(1)), ground=Tone.SOFT)
        setting = Setting(role=Role.LEAD, tone=Tone.ACCENT, lines=1)
        wide = width_of(theme, self._chair, setting)
        left = box.center().x() - (wide + px(26)) / 2
        paint_icon(painter, QRectF(left, box.center().y() - px(9), px(18), px(18)), theme, Icon.GAVEL, Tone.ACCENT)
        write(painter, theme, QRectF(left + px(26), box.top(), wide + 1, box.height()), self._chair, setting)

    def _table(self) -> QPainterPath:
        middle, outer = self._middle(), self._reach(self.width())
        inner = outer - self.theme.px(_DEEP)
        path = QPainterPath()
        start, sweep = 90 + _OPENING, 360 - 2 * _OPENING
        path.arcMoveTo(_around(middle, outer), start)
        path.arcTo(_around(middle, outer), start, sweep)
        path.arcTo(_around(middle, inner), start + sweep, -sweep)
        path.closeSubpath()
        return path

    def _paint_seat(self, painter: QPainter, place: int, row: RollRow) -> None:
        px, theme, centre = self.theme.px, self.theme, self.seat_of(place)
        side = px(_SEAL)
        seal = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        if row.delegate.you or (place == self._at and self.hasFocus()):
            painter.setPen(QPen(theme.colour(Tone.ACCENT), theme.length(2)))
            painter.setBrush(theme.colour(Tone.SHEET))
            painter.drawEllipse(centre, side / 2 + px(4), side / 2 + px(4))
        paint_seal(painter, seal, row.delegate.seal)
        sign = QRectF(seal.right() - px(_SIGN) * 0.55, seal.top() - px(_SIGN) * 0.35, px(_SIGN), px(_SIGN))
        paint_vote(painter, sign, theme, VOTE_SIGNS[row.vote] if row.vote else VoteSign.TO_COME)
        self._paint_name(painter, centre, row)

    def _paint_name(self, painter: QPainter, seat: QPointF, row: RollRow) -> None:
        """Beside the table, outside of it; below it at its foot."""
        px, theme, middle = self.theme.px, self.theme, self._middle()
        away = seat - middle
        length = max(1.0, (away.x() ** 2 + away.y() ** 2) ** 0.5)
        at = middle + away * ((self._reach(self.width()) + px(12)) / length)
        side = Side.CENTRE if abs(away.x()) < length * 0.34 else Side.LEFT if away.x() > 0 else Side.RIGHT
        wide = float(px(_LABEL))
        lefts = {Side.LEFT: at.x(), Side.CENTRE: at.x() - wide / 2, Side.RIGHT: at.x() - wide}
        left = max(0.0, min(self.width() - wide, lefts[side]))
        top = at.y() - px(19) if side is not Side.CENTRE else at.y() + px(2)
        role = Role.LABEL if row.delegate.you else Role.SMALL
        fits = width_of(theme, row.delegate.name, Setting(role=role)) <= wide
        called = row.delegate.name if fits else row.delegate.letters
        tone = Tone.ACCENT if row.delegate.you else Tone.INK
        write(
            painter, theme, QRectF(left, top, wide, px(20)), called,
            Setting(role=role, tone=tone, side=side, lines=1),
        )  # fmt: skip
        below = TONES.get(row.vote, Tone.INK2) if row.vote else Tone.INK2
        words = Setting(role=Role.CAPTION, tone=below, side=side, lines=1)
        write(painter, theme, QRectF(left, top + px(18), wide, px(18)), row.words, words)

    def _paint_middle(self, painter: QPainter) -> None:
        px, theme, middle = self.theme.px, self.theme, self._middle()
        inner = self._reach(self.width()) - px(_DEEP)
        wide = inner * 1.56
        settings = (Setting(role=role, side=Side.CENTRE, lines=4) for role in (Role.TITLE, Role.HEADING))
        made = [set_paragraph(theme, (Run(text=self._question),), each, wide) for each in settings]
        question = next((each for each in made if each.line_count <= 3 and not each.cut), made[-1])
        top = middle.y() - question.height - px(10)
        question.draw(painter, QPointF(middle.x() - wide / 2, top))
        self._paint_count(painter, QRectF(middle.x() - wide / 2, middle.y() + px(14), wide, px(64)))

    def _paint_count(self, painter: QPainter, place: QRectF) -> None:
        """One box for each vote: in favour, to come, abstaining, against; the line is what it takes."""
        px, theme = self.theme.px, self.theme
        groups = [(votes, tone) for votes, tone in self._groups() if votes]
        total = max(1, sum(votes for votes, _tone in groups))
        box = min(float(px(26)), place.width() / total)
        left = place.center().x() - box * total / 2
        gap = min(float(px(2)), box / 4)
        x = left
        for votes, tone in groups:
            for _each in range(votes):
                cell = QRectF(x, place.top() + px(20), box - gap, px(18))
                if tone is None:
                    painter.setPen(QPen(theme.colour(Tone.CTL), px(1), Qt.PenStyle.DashLine))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5))
                else:
                    painter.fillRect(cell, theme.colour(tone))
                x += box
        if self._roll.needed:
            at = left + box * self._roll.needed - gap / 2
            painter.fillRect(QRectF(at - px(1), place.top() + px(14), px(2), px(30)), theme.colour(Tone.INK))
            words = Setting(role=Role.LABEL, side=Side.CENTRE, lines=1)
            over = QRectF(at - px(120), place.top() - px(8), px(240), px(20))
            write(painter, theme, over, self._roll.needed_words, words)
        said = Setting(role=Role.SMALL, tone=Tone.INK2, side=Side.CENTRE, lines=1)
        write(
            painter, theme, QRectF(place.left(), place.bottom() - px(16), place.width(), px(20)), self._roll.count, said
        )

    def _groups(self) -> Sequence[tuple[int, Tone | None]]:
        def votes(wanted: Vote | None) -> int:
            return sum(each.weight for each in self._roll.rows if each.vote is wanted)

        return (
            (votes(Vote.IN_FAVOUR), Tone.POS),
            (votes(None), None),
            (votes(Vote.ABSTAIN), Tone.MID_SOFT),
            (votes(Vote.AGAINST), Tone.NEG),
        )

    def _reach(self, width: int) -> float:
        """Radius of the table."""
        return float(min(self.theme.px(_WIDEST), width / 2 - self.theme.px(_LABEL + 14)))

    def _middle_y(self, reach: float) -> float:
        return self.theme.px(_CHAIR + _OVER) + reach * sin(pi / 2 - radians(_OPENING))

    def _middle(self) -> QPointF:
        return QPointF(self.width() / 2, self._middle_y(self._reach(self.width())))

    def _under(self, point: QPointF) -> int | None:
        near = self.theme.px(_SEAL) * 0.7
        for place in range(len(self._roll.rows)):
            away = point - self.seat_of(place)
            if away.x() ** 2 + away.y() ** 2 <= near**2:
                return place
        return None

    def _look_at(self, place: int) -> None:
        self._at = max(0, min(len(self._roll.rows) - 1, place))
        self._speak()
        self.update()

    def _speak(self) -> None:
        sentence = self.tr("{seat} {place} of {count}. {votes}")
        row = self._roll.rows[self._at]
        count = len(self._roll.rows)
        said = sentence.format(seat=row.sentence, place=self._at + 1, count=count, votes=self._roll.count)
        name(self, self._roll.title, said)


def _around(middle: QPointF, radius: float) -> QRectF:
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)

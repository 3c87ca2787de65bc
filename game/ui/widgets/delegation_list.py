"""The delegations: seal and name, stance, trust both ways with its doubt, balance, likelihood of ratifying."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.figures import signed, signed_hundredths, span
from game.ui.widgets.ground import Painted
from game.ui.widgets.interval_marks import TRUST, Likely, paint_dot, paint_likelihood, paint_zero, tone_of
from game.ui.widgets.marks import StanceSign, paint_stance
from game.ui.widgets.row_list import ListRow, RowPainter
from game.ui.widgets.seal_view import Delegate
from game.ui.widgets.typeset import Setting, Side, write

WIDE_FROM = 410
"""From this width (logical pixels) rows show letters and the figures of trust; below, they are compact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationRow:
    """One delegation in the list. Trust on -1..+1, likelihood in per cent, balance in favours (+ they owe you)."""

    key: str
    delegate: Delegate
    stance: StanceSign
    letter: str
    """Of the alternative it supports or can accept; empty if undeclared."""
    stance_words: str
    """The stance in words, with what it is about."""
    their_trust: Likely
    """In you."""
    your_trust: Likely
    """In them."""
    balance: int
    likelihood: Likely
    updating: bool = False
    """Whether newer figures are on their way; the old ones are dimmed."""
    notice: str = ""
    """Instead of figures: it has the floor, its connection is lost."""
    alarm: bool = False
    """Whether the notice is bad news."""

    @property
    def passive(self) -> bool:
        """Can be chosen."""
        return False

    @property
    def sentence(self) -> str:
        """All of it in words."""
        if self.notice:
            return f"{self.delegate.name}, {self.notice}"
        return QCoreApplication.translate(
            "Delegations",
            "{name}, {stance}, trusts you {theirs}, likely {theirs_low} to {theirs_high}, you trust them {yours}, "
            "{balance}, {odds} per cent likely to ratify, likely {odds_low} to {odds_high}{updating}",
        ).format(
            name=self.delegate.name,
            stance=self.stance_words,
            theirs=signed_hundredths(self.their_trust.value),
            theirs_low=signed_hundredths(self.their_trust.low),
            theirs_high=signed_hundredths(self.their_trust.high),
            yours=signed_hundredths(self.your_trust.value),
            balance=self._balance_words(),
            odds=round(self.likelihood.value),
            odds_low=round(self.likelihood.low),
            odds_high=round(self.likelihood.high),
            updating=QCoreApplication.translate("Delegations", ", updating") if self.updating else "",
        )

    @property
    def hint(self) -> str:
        """The figures that the row draws without writing."""
        if self.notice:
            return ""
        return QCoreApplication.translate("Delegations", "{name}: {stance}. Likely to ratify {range} of 100.").format(
            name=self.delegate.name,
            stance=self.stance_words,
            range=span(round(self.likelihood.low), round(self.likelihood.high)),
        )

    def _balance_words(self) -> str:
        if self.balance > 0:
            return QCoreApplication.translate("Delegations", "they owe you {favours}").format(favours=self.balance)
        return (
            QCoreApplication.translate("Delegations", "you owe {favours}").format(favours=-self.balance)
            if self.balance
            else QCoreApplication.translate("Delegations", "nothing owed")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where the columns of a row lie, in pixels from its left edge."""

    seal: float
    seal_side: float
    name: float
    badge: float
    chip: QRectF
    numbers_right: float
    """Right edge of the figures of trust; 0 where there are none."""
    balance: float
    """Middle of the balance."""
    track: QRectF
    odds_right: float
    wide: bool


def columns(theme: Theme, width: float) -> Columns:
    """The columns for a row of ``width`` pixels; they hang from the right edge, names take what is left."""
    length = theme.length
    wide = width >= length(WIDE_FROM)
    right = width - length(16 if wide else 14)
    if wide:
        numbers, reach = 133.5, 44
        track = QRectF(right - length(96), 0, length(66), 1)
        balance, zero, badge = right - length(114.5), right - length(213), right - length(282.5)
    else:
        numbers, reach = 0.0, 37
        track = QRectF(right - length(82), 0, length(54), 1)
        balance, zero, badge = right - length(107), right - length(154), right - length(216)
    return Columns(
        seal=length(16 if wide else 14),
        seal_side=length(28 if wide else 26),
        name=length(54 if wide else 49),
        badge=badge,
        chip=QRectF(zero - length(reach), 0, 2 * length(reach), 1),
        numbers_right=right - length(numbers) if numbers else 0.0,
        balance=balance,
        track=track,
        odds_right=right,
        wide=wide,
    )


class DelegationPainter(RowPainter):
    """Paints the rows: 50 high with everything, 46 compact. A line lies under each."""

    height = 50
    ground = Tone.PANEL

    def __init__(self, look: Look, *, compact: bool = False) -> None:
        super().__init__(look)
        self.compact = compact

    def variant(self) -> bool:
        """Whether it is compact."""
        return self.compact

    def row_height(self, row: ListRow) -> int:
        """Lower where compact."""
        return 46 if self.compact else self.height

    def paint_row(self, painter: QPainter, rect: QRectF, row: ListRow, *, selected: bool) -> None:
        """One delegation."""
        assert isinstance(row, DelegationRow)
        painter.translate(rect.topLeft())
        box = QRectF(0, 0, rect.width(), rect.height())
        where = columns(self.theme, rect.width())
        line = self.theme.px(1)
        painter.fillRect(QRectF(0, box.height() - line, box.width(), line), self.theme.colour(Tone.LINE))
        seal = QRectF(where.seal, (box.height() - where.seal_side) / 2, where.seal_side, where.seal_side)
        paint_seal(painter, seal, row.delegate.seal)
        self._paint_name(painter, box, row, where, selected=selected)
        if row.notice:
            self._paint_notice(painter, box, row, where)
        else:
            if row.updating:
                painter.setOpacity(0.55)
            self._paint_stance(painter, box, row, where)
            self._paint_trust(painter, box, row, where, selected=selected)
            self._paint_balance(painter, box, row, where)
            self._paint_odds(painter, box, row, where)
            painter.setOpacity(1.0)
        painter.translate(-rect.topLeft())

    def _paint_name(
        self, painter: QPainter, box: QRectF, row: DelegationRow, where: Columns, *, selected: bool
    ) -> None:
        room = where.badge - where.name - self.theme.px(6)
        role = Role.STRONG if selected else Role.BODY
        if not where.wide:
            write(
                painter,
                self.theme,
                QRectF(where.name, 0, room, box.height()),
                row.delegate.name,
                Setting(role=role, lines=1),
            )
            return
        middle, px = box.height() / 2, self.theme.px
        upper = QRectF(where.name, middle - px(16.5), room, px(20))
        write(painter, self.theme, upper, row.delegate.name, Setting(role=role, lines=1))
        lower = QRectF(where.name, middle + px(2), room, px(16))
        letters = Setting(role=Role.MONOGRAM, weight=400, tone=Tone.INK3, lines=1)
        write(painter, self.theme, lower, row.delegate.letters, letters)

    def _paint_notice(self, painter: QPainter, box: QRectF, row: DelegationRow, where: Columns) -> None:
        side = self.theme.px(16)
        icon, tone = (Icon.MUTE, Tone.NEG) if row.alarm else (Icon.GAVEL, Tone.ACCENT)
        paint_icon(painter, QRectF(where.badge, (box.height() - side) / 2, side, side), self.theme, icon, tone)
        left = where.badge + side + self.theme.px(6)
        setting = Setting(role=Role.SMALL, weight=None if row.alarm else SEMIBOLD, tone=tone, lines=1)
        write(painter, self.theme, QRectF(left, 0, box.width() - left - 8, box.height()), row.notice, setting)

    def _paint_stance(self, painter: QPainter, box: QRectF, row: DelegationRow, where: Columns) -> None:
        side = self.theme.length(20)
        badge = QRectF(where.badge, (box.height() - side) / 2, side, side)
        paint_stance(painter, badge, self.theme, row.stance, row.letter)

    def _paint_trust(
        self, painter: QPainter, box: QRectF, row: DelegationRow, where: Columns, *, selected: bool
    ) -> None:
        length, middle = self.theme.length, box.height() / 2
        chip = QRectF(where.chip.left(), middle - length(13), where.chip.width(), length(26))
        zero = Tone.LINE2 if selected else Tone.LINE
        paint_trust(painter, chip, self.theme, row.their_trust, row.your_trust, zero=zero)
        if not where.numbers_right:
            return
        for trust, top, tone in ((row.their_trust, -17, Tone.INK), (row.your_trust, -3, Tone.INK3)):
            place = QRectF(where.numbers_right - length(60), middle + length(top), length(60), length(18))
            setting = Setting(role=Role.SMALL, tone=tone, side=Side.RIGHT, lines=1)
            write(painter, self.theme, place, signed_hundredths(trust.value), setting)

    def _paint_balance(self, painter: QPainter, box: QRectF, row: DelegationRow, where: Columns) -> None:
        reach = self.theme.length(24)
        role = Role.STRONG if row.balance else Role.BODY
        setting = Setting(role=role, tone=tone_of(row.balance), side=Side.CENTRE, lines=1)
        place = QRectF(where.balance - reach, 0, 2 * reach, box.height())
        write(painter, self.theme, place, signed(row.balance), setting)

    def _paint_odds(self, painter: QPainter, box: QRectF, row: DelegationRow, where: Columns) -> None:
        track = QRectF(where.track.left(), 0, where.track.width(), box.height())
        paint_likelihood(painter, track, self.theme, row.likelihood)
        place = QRectF(where.track.right(), 0, where.odds_right - where.track.right(), box.height())
        odds = str(round(row.likelihood.value))
        write(painter, self.theme, place, odds, Setting(side=Side.RIGHT, lines=1))


def paint_trust(
    painter: QPainter, rect: QRectF, theme: Theme, theirs: Likely, yours: Likely, *, zero: Tone = Tone.LINE
) -> None:
    """Trust on -1..+1 across ``rect``: above, a filled dot, theirs in you; below, a hollow one, yours in them."""
    paint_zero(painter, rect, theme, TRUST, zero)
    half = theme.length(5.5)
    above = QRectF(rect.left(), rect.center().y() - 2 * half + theme.length(0.5), rect.width(), 2 * half)
    below = above.translated(0, 2 * half)
    paint_dot(painter, above, theme, theirs, axis=TRUST, tone=tone_of(round(theirs.value, 2)))
    paint_dot(painter, below, theme, yours, axis=TRUST, tone=tone_of(round(yours.value, 2)), hollow=True)


class DelegationHeader(Painted):
    """What the columns are, above the list and in line with it."""

    def __init__(self, look: Look, paragraph: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._paragraph = paragraph
        self._compact, self._title = False, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_paragraph(self, paragraph: str) -> None:
        """What the stances are about."""
        self._paragraph = paragraph
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines of captions and a line below; one line where compact."""
        return QSize(self.theme.px(320), self.theme.px(37 if self._compact else 42))

    def show_compact(self, compact: bool, title: str) -> None:
        """One line of captions, with the name of the list before them."""
        self._compact, self._title = compact, title
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Captions."""
        painter = brush(self)
        where, length = columns(self.theme, self.width()), self.theme.length
        line = self.theme.px(1)
        painter.fillRect(0, self.height() - line, self.width(), line, self.theme.colour(Tone.LINE))
        if self._compact:
            self._paint_compact(painter, where)
            return
        upper, lower = length(2), length(18)
        self._write(painter, where.badge - length(6), lower, length(32), self._paragraph, Side.CENTRE)
        if where.wide:
            zero = where.chip.center().x()
            self._dot(painter, QPointF(zero - length(22), upper + length(8)), hollow=False)
            self._dot(painter, QPointF(zero - length(22), lower + length(8)), hollow=True)
            self._write(
                painter, zero - length(15), upper, length(90), QCoreApplication.translate("Delegations", "trust in you")
            )
            self._write(
                painter, zero - length(15), lower, length(90), QCoreApplication.translate("Delegations", "your trust")
            )
        else:
            self._write(
                painter,
                where.chip.left(),
                lower,
                where.chip.width(),
                QCoreApplication.translate("Delegations", "Trust"),
                Side.CENTRE,
            )
        self._paint_right(painter, where)

    def _paint_right(self, painter: QPainter, where: Columns) -> None:
        """Over what is owed and how likely."""
        length = self.theme.length
        upper, lower, half = length(2), length(18), length(19)
        left = where.balance - half + length(2)
        self._write(painter, left, upper, 2 * half, QCoreApplication.translate("Delegations", "Owes"), Side.CENTRE)
        self._write(painter, left, lower, 2 * half, QCoreApplication.translate("Delegations", "you"), Side.CENTRE)
        room = self.width() - where.track.left()
        self._write(
            painter, where.track.left() + length(3), upper, room, QCoreApplication.translate("Delegations", "Likely to")
        )
        self._write(
            painter, where.track.left() + length(3), lower, room, QCoreApplication.translate("Delegations", "ratify, %")
        )

    def _paint_compact(self, painter: QPainter, where: Columns) -> None:
        length = self.theme.length
        top = length(10)
        title = QRectF(where.seal, 0, where.badge - length(13) - where.seal, self.height())
        write(painter, self.theme, title, self._title, Setting(role=Role.LABEL, lines=1))
        self._write(painter, where.badge - length(10), top, length(40), self._paragraph, Side.CENTRE)
        self._write(
            painter,
            where.chip.left(),
            top,
            where.chip.width(),
            QCoreApplication.translate("Delegations", "Trust"),
            Side.CENTRE,
        )
        self._write(
            painter,
            where.balance - length(21),
            top,
            length(42),
            QCoreApplication.translate("Delegations", "Owes"),
            Side.CENTRE,
        )
        left = where.track.left()
        self._write(
            painter,
            left,
            top,
            self.width() - left - length(4),
            QCoreApplication.translate("Delegations", "Ratifies, %"),
        )

    def _write(
        self, painter: QPainter, left: float, top: float, width: float, words: str, side: Side = Side.LEFT
    ) -> None:
        place = QRectF(left, top, width, self.theme.length(16))
        write(painter, self.theme, place, words, Setting(role=Role.CAPTION, tone=Tone.INK3, side=side, lines=1))

    def _dot(self, painter: QPainter, centre: QPointF, *, hollow: bool) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, length = self.theme.colour(Tone.INK2), self.theme.length
        painter.setPen(QPen(colour, length(1.7)) if hollow else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
        radius = length(3.1 if hollow else 4)
        painter.drawEllipse(centre, radius, radius)
        painter.restore()

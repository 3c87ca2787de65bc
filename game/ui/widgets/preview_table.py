"""What a draft would change: per delegation trust, balance and likelihood, each with its likely range."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.speaking import clauses, items
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.tones import Tone
from game.ui.widgets.figures import DASH, signed, signed_hundredths
from game.ui.widgets.ground import Painted
from game.ui.widgets.interval_marks import Axis, Likely, paint_dot, paint_zero, tone_of
from game.ui.widgets.safe_text import name
from game.ui.widgets.seal_view import Delegate
from game.ui.widgets.typeset import Run, Setting, Side, width_of, write

_ROW = 23
_HEAD = 22
_LEAST_TRUST = 0.15
_LEAST_POINTS = 10.0
_NAME = Setting(role=Role.SMALL, lines=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectRow:
    """What changes for one delegation. ``None`` where a figure has no meaning for it."""

    delegate: Delegate
    trust: Likely | None
    """Change of its trust in you, on the scale -1..+1."""
    owes_before: int | None
    """Favours it owes you now."""
    owes_after: int | None
    points: Likely | None
    """Change of its likelihood of ratifying, in points of a hundred."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """The whole table."""

    rows: tuple[EffectRow, ...]
    updating: bool = False


class PreviewTable(Painted):
    """The table of effects: one axis per column, the same for every row, with a fixed line at zero.

    Signals: ``head_changed`` when its captions take more lines, or fewer.
    """

    head_changed = Signal()

    def __init__(self, look: Look, effects: Effects | None = None, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._head_lines = 1
        self._effects = effects or Effects(rows=())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_effects(self._effects)

    def show_effects(self, effects: Effects) -> None:
        """Another draft's effects; while newer ones are on their way, the old are dimmed."""
        self._effects = effects
        name(self, self.tr("What this would change"), clauses(self._sentence(row) for row in effects.rows))
        self.updateGeometry()
        self.update()

    @property
    def head_height(self) -> int:
        """Of the captions, in pixels."""
        return self.theme.px(_HEAD * self._head_lines)

    @property
    def row_height(self) -> int:
        """Of one row, in pixels."""
        return self.theme.px(_ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Captions of one line, or of two."""
        super().resizeEvent(event)
        rooms = [(words, place.width()) for words, place, _side in self._captions()]
        lines = 2 if any(width_of(self.theme, words, _caption()) > room for words, room in rooms) else 1
        if lines != self._head_lines:
            self._head_lines = lines
            self.updateGeometry()
            self.head_changed.emit()

    def sizeHint(self) -> QSize:
        """A heading and one row for each delegation."""
        height = self.head_height + len(self._effects.rows) * self.row_height
        return QSize(self.theme.px(356), height)

    def minimumSizeHint(self) -> QSize:
        """As high, a little narrower."""
        return QSize(self.theme.px(300), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Heading and rows."""
        painter = brush(self)
        self._paint_head(painter)
        if self._effects.updating:
            painter.setOpacity(0.55)
        by_name = self._has_room_for_names()
        for place, row in enumerate(self._effects.rows):
            top = self.head_height + place * self.theme.px(_ROW)
            self._paint_row(painter, top, row, by_name=by_name)

    def _paint_head(self, painter: QPainter) -> None:
        for words, place, side in self._captions():
            write(painter, self.theme, place, words, _caption(side))

    def _captions(self) -> tuple[tuple[str, QRectF, Side], ...]:
        """What stands over the columns; it takes a second line where a language needs it."""
        columns, words, px = self._columns(), self.tr("Owes"), self.theme.px
        chip, owes = columns["trust"], columns["owes"]
        height = self.head_height - px(2)
        beside = max(owes.width() * 0.55, min(float(width_of(self.theme, words, _caption()) + 1), owes.width()))
        last = QRectF(owes.left() + beside, 0, self.width() - owes.left() - beside - px(5), height)
        return (
            (self.tr("Trust in you"), QRectF(chip.left(), 0, owes.left() - chip.left(), height), Side.LEFT),
            (words, QRectF(owes.left(), 0, beside, height), Side.LEFT),
            (self.tr("Ratification, points"), last, Side.RIGHT),
        )

    def _paint_row(self, painter: QPainter, top: int, row: EffectRow, *, by_name: bool) -> None:
        theme, height = self.theme, self.theme.px(_ROW)
        columns = self._columns()
        side = theme.px(16)
        paint_seal(painter, QRectF(0, top + (height - side) / 2, side, side), row.delegate.seal)
        words = QRectF(side + theme.px(7), top, self._room_for_names(), height)
        write(painter, theme, words, self._who(row.delegate, by_name=by_name), _NAME)
        trust = columns["trust"].translated(0, top)
        trust_figure = signed_hundredths(row.trust.value) if row.trust else DASH
        reach = self._reach("trust")
        self._paint_change(painter, trust, row.trust, Axis(low=-reach, high=reach), trust_figure, bold=False)
        self._paint_owes(painter, columns["owes"].translated(0, top), row)
        points = columns["points"].translated(0, top)
        points_figure = signed(round(row.points.value)) if row.points else DASH
        reach = self._reach("points")
        self._paint_change(painter, points, row.points, Axis(low=-reach, high=reach), points_figure, bold=True)

    def _room_for_names(self) -> float:
        return self._columns()["trust"].left() - self.theme.px(16) - self.theme.px(10)

    def _has_room_for_names(self) -> bool:
        """All by their names, or all by their letters: a name cut after its first word may be anybody's."""
        room, others = self._room_for_names(), [row.delegate for row in self._effects.rows if not row.delegate.you]
        return all(width_of(self.theme, each.name, _NAME) <= room for each in others)

    def _who(self, delegate: Delegate, *, by_name: bool) -> str:
        if delegate.you:
            return self.tr("You")
        return delegate.name if by_name else delegate.letters

    def _paint_change(
        self, painter: QPainter, place: QRectF, change: Likely | None, axis: Axis, figure: str, *, bold: bool
    ) -> None:
        theme = self.theme
        tone = tone_of(round(change.value, 2)) if change else Tone.INK3
        room = theme.length(42 if not bold else 30)
        chip = QRectF(place.left(), place.top(), place.width() - room, place.height())
        if change:
            paint_zero(painter, chip.adjusted(0, theme.length(4), 0, -theme.length(4)), theme, axis)
            paint_dot(painter, chip, theme, change, axis=axis, tone=tone)
        setting = Setting(role=Role.LABEL if bold else Role.SMALL, tone=tone, side=Side.RIGHT, lines=1)
        write(painter, theme, QRectF(chip.right(), place.top(), room, place.height()), figure, setting)

    def _paint_owes(self, painter: QPainter, place: QRectF, row: EffectRow) -> None:
        write(painter, self.theme, place, _owes(row), Setting(role=Role.SMALL, lines=1))

    def _columns(self) -> dict[str, QRectF]:
        length, width = self.theme.length, float(self.width())
        height = float(self.theme.px(_ROW))
        # Names keep their room: where the table is narrower than it wishes, the lines are shorter.
        spare = width - length(356)
        chip, owes, points = length(110) + spare * 0.45, length(54) + spare * 0.1, length(104) + spare * 0.45
        trust_left = width - points - owes - length(14) - chip
        return {
            "trust": QRectF(trust_left, 0, chip, height),
            "owes": QRectF(trust_left + chip + length(14), 0, owes, height),
            "points": QRectF(width - points, 0, points, height),
        }

    def _reach(self, column: str) -> float:
        """Half of a column's axis: as far as the farthest range in it goes."""
        changes = [row.trust if column == "trust" else row.points for row in self._effects.rows]
        least = _LEAST_TRUST if column == "trust" else _LEAST_POINTS
        ends = [abs(end) for change in changes if change for end in (change.low, change.high)]
        return max([least, *ends])

    def _sentence(self, row: EffectRow) -> str:
        parts = [row.delegate.name]
        if row.trust:
            template = self.tr("trust in you {change}, likely {low} to {high}")
            figures = [signed_hundredths(value) for value in (row.trust.value, row.trust.low, row.trust.high)]
            parts.append(template.format(change=figures[0], low=figures[1], high=figures[2]))
        if row.owes_after is not None:
            parts.append(self.tr("then owes you {favours}").format(favours=signed(row.owes_after)))
        if row.points:
            template = self.tr("ratification {change} points, likely {low} to {high}")
            points = [signed(round(value)) for value in (row.points.value, row.points.low, row.points.high)]
            parts.append(template.format(change=points[0], low=points[1], high=points[2]))
        return items(parts)


def _caption(side: Side = Side.LEFT) -> Setting:
    return Setting(role=Role.CAPTION, tone=Tone.INK3, lines=2, side=side)


def _owes(row: EffectRow) -> tuple[Run, ...]:
    if row.owes_before is None or row.owes_after is None:
        return (Run(text=DASH, tone=Tone.INK3),)
    if row.owes_before == row.owes_after:
        return (Run(text=signed(row.owes_before)),)
    return Run(text=f"{signed(row.owes_before)} → "), Run(text=signed(row.owes_after), weight=SEMIBOLD)

"""The curtain between two people at one machine: nothing of either is behind it, for nothing of either is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from game.ui.keys import Deed
from game.ui.lines.curtain import CurtainLines, OrderLine
from game.ui.screens.page import PANEL, Scroll
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import paint_seal
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.button import Button, ButtonKind
from game.ui.widgets.fields import LineField
from game.ui.widgets.hold_ring import HoldRing
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, hint, name
from game.ui.widgets.seal_view import Delegate, SealView
from game.ui.widgets.sign import Sign
from game.ui.widgets.typeset import Side

CLOTH, FOLD, DARK_FOLD, FOOT, TRACK = "#104437", "#114A3C", "#0C3B30", "#0B2D26", "#2B6E5C"
"""The cloth, its folds, what stands below it, and the ring before it is held: one curtain for both themes."""
_FRAME_ABOVE, _FRAME_BELOW = 28, 48
_FRAME_WIDTH, _FRAME_LEG, _FRAME_LINE = 570, 26, 2
_FOLD_WIDTH = 62
_SEAL, _SEAL_LOW, _SMALL_SEAL = 140, 64, 34
_LOW = 740
"""Effective height below which the seal is smaller."""
_PIN_WIDTH = 220
LONGEST_PIN = 32


class Night(Look):
    """The dark theme at the text size of the window, worn by the curtain alone."""

    def __init__(self, look: Look) -> None:
        super().__init__(theme=replace(look.theme, dark=True), reduced_motion=look.reduced_motion)
        self._day = look
        look.changed.connect(self._follow)

    def dress(self) -> None:
        """The application keeps its own."""

    def _follow(self) -> None:
        self.wear(replace(self._day.theme, dark=True))


class CurtainSeal(SealView):
    """A large seal, set off from the cloth by a white edge."""

    def __init__(self, look: Look, delegate: Delegate, parent: QWidget | None = None) -> None:
        super().__init__(look, delegate, side=_SEAL, parent=parent)

    def show_side(self, side: int) -> None:
        """Larger or smaller, in logical pixels."""
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The edge, then the seal within it."""
        painter, edge = QPainter(self), self.theme.length(5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.GlobalColor.white)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(self.rect()))
        within = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        paint_seal(painter, within, self._delegate.seal, self._delegate.letters)


class OrderSeal(Pressable):
    """Somebody who plays here: its seal, with a ring around the one whose turn it is."""

    def __init__(self, look: Look, line: OrderLine, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.line = line
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        name(self, line.delegate.name, line.sentence)
        hint(self, line.sentence)

    def sizeHint(self) -> QSize:
        """A square."""
        side = self.theme.px(_SMALL_SEAL + 10)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The seal and its ring."""
        painter, px = QPainter(self), self.theme.length
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = px(2) if self.line.now else px(4)
        if self.line.now:
            painter.setPen(QPen(self.theme.colour(Tone.ACCENT2), px(2)))
            painter.drawEllipse(QRectF(self.rect()).adjusted(px(1), px(1), -px(1), -px(1)))
        edge = inside + px(3)
        paint_seal(painter, QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), self.line.delegate.seal)


class CurtainScreen(QWidget):
    """Signals: ``opened`` once the right person has opened it; ``handed`` with another seat; ``left`` for the door."""

    opened = Signal()
    handed = Signal(str)
    left = Signal()

    def __init__(
        self, look: Look, lines: CurtainLines, opens: Callable[[str], bool] | None, parent: QWidget | None = None
    ) -> None:
        """``opens`` says whether a PIN is the right one; without it none is asked for."""
        super().__init__(parent)
        self._outer, self._opens = look, opens
        self._look = Night(look)
        self._look.setParent(self)
        self._lines = lines
        self.pin: QLineEdit | None = None
        self._make()
        look.changed.connect(self.update)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self.ring if self.pin is None else self.pin

    @property
    def night(self) -> Look:
        """What it wears."""
        return self._look

    @property
    def seals(self) -> tuple[OrderSeal, ...]:
        """Everybody who plays here, in turn order."""
        return tuple(self._seals)

    def _make(self) -> None:
        look, lines = self._look, self._lines
        column = Column(look, self, spacing=0)
        column.addWidget(self._make_top())
        inside = QWidget()
        middle = Column(look, inside, spacing=0, margins=Margins(left=40, top=20, right=40, bottom=32))
        middle.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._seal = CurtainSeal(look, lines.delegate)
        middle.addWidget(self._seal, 0, centre)
        middle.gap(21)
        middle.addWidget(Prose(look, lines.delegate.name, role=Role.DISPLAY, side=Side.CENTRE))
        middle.gap(12)
        middle.addWidget(Prose(look, lines.call, role=Role.BRIEF, tone=Tone.INK2, side=Side.CENTRE))
        middle.gap(43)
        if self._opens is not None:
            self._make_pin(middle)
        held = self.tr("Hold Space to open")
        self.ring = HoldRing(look, held, self.tr("Keep holding until the ring closes"), track=TRACK)
        self.ring.held.connect(self._on_held)
        middle.addWidget(self.ring, 0, centre)
        middle.gap(16)
        middle.addWidget(Prose(look, held, role=Role.STRONG, side=Side.CENTRE))
        middle.gap(9)
        words = self.tr("Keep holding until the ring closes. {key} hides your screen again at any time.")
        words = words.format(key=self._outer.keys.shown(Deed.CURTAIN))
        self._lowest = Prose(look, words, role=Role.SMALL, tone=Tone.INK2, side=Side.CENTRE)
        middle.addWidget(self._lowest)
        middle.addStretch(1)
        self._scroller = Scroll(inside, self.tr("The curtain"))
        column.addWidget(self._scroller, 1)
        column.addWidget(self._make_foot())

    def _make_top(self) -> QWidget:
        top = QWidget()
        top.setProperty(PANEL, True)
        name(top, self.tr("The curtain"))
        row = Row(self._look, top, spacing=10, margins=Margins(left=48, top=34, right=48))
        row.addWidget(Line(self._look, self._lines.closed), 1)
        row.addWidget(Sign(self._look, Icon.PAUSE, tone=Tone.INK2))
        row.addWidget(Line(self._look, self._lines.stands))
        row.gap(12)
        leave = Button(
            self._look, self.tr("Leave the table"), kind=ButtonKind.QUIET, sentence=self.tr("Everything is saved")
        )
        leave.clicked.connect(self.left)
        row.addWidget(leave)
        return top

    def _make_pin(self, middle: Column) -> None:
        self.pin = field = LineField(self._look, self.tr("Your PIN"))
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setMaxLength(LONGEST_PIN)
        field.setFixedWidth(self._look.theme.px(_PIN_WIDTH))
        field.returnPressed.connect(self._on_held)
        self._wrong = Prose(self._look, "", role=Role.SMALL, tone=Tone.WARN, side=Side.CENTRE)
        field.textEdited.connect(lambda _text: self._say_wrong(""))
        middle.addWidget(field, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.gap(6)
        middle.addWidget(self._wrong)
        middle.gap(14)

    def _make_foot(self) -> QWidget:
        look, lines = self._look, self._lines
        self._foot = foot = QWidget()
        foot.setProperty(PANEL, True)
        name(foot, self.tr("What everybody knows"))
        row = Row(look, foot, spacing=24, margins=Margins.around(48, 24))
        told = Column(look, spacing=4)
        if lines.since:
            told.addWidget(Line(look, lines.since, role=Role.LABEL))
        for each in lines.news:
            told.addWidget(Prose(look, each, role=Role.SMALL, tone=Tone.INK2, lines=2))
        told.addStretch(1)
        row.addLayout(told, 1)
        order = Column(look, spacing=6)
        self._seals = [OrderSeal(look, each) for each in lines.order]
        if self._seals:
            caption = Line(look, self.tr("Turn order"), role=Role.CAPTION, tone=Tone.INK2, whole=True)
            order.addWidget(caption, 0, Qt.AlignmentFlag.AlignRight)
        seals = Row(look, spacing=4)
        for seal in self._seals:
            seal.clicked.connect(lambda _on=False, seat=seal.line.seat: self.handed.emit(str(seat)))
            seals.addWidget(seal)
        order.addLayout(seals)
        row.addLayout(order)
        return foot

    def _on_held(self) -> None:
        if self.pin is None or self._opens is None:
            self.opened.emit()
        elif self._opens(self.pin.text()):
            self.pin.clear()
            self.opened.emit()
        else:
            self.pin.clear()
            self._say_wrong(self.tr("This PIN does not open the screen. Nothing was shown."))
            self.pin.setFocus()

    def _say_wrong(self, words: str) -> None:
        assert isinstance(self.pin, LineField)
        self._wrong.show_text(words)
        self.pin.show_fault(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Cloth, folds at both sides, the brackets around the middle, what everybody knows below."""
        painter, theme = QPainter(self), self._look.theme
        painter.fillRect(self.rect(), QColor(CLOTH))
        self._paint_folds(painter, theme)
        foot = self._foot.geometry()
        painter.fillRect(0, foot.top(), self.width(), foot.height(), QColor(FOOT))
        painter.fillRect(0, 0, self.width(), theme.px(10), QColor(FOOT))
        self._paint_brackets(painter, theme, foot.top())

    def _paint_folds(self, painter: QPainter, theme: Theme) -> None:
        step = theme.px(_FOLD_WIDTH)
        side = max(0, (self.width() - theme.px(_FRAME_WIDTH + 110)) // 2)
        for at in range(0, side, step):
            width = min(step // 3, side - at)
            for left in (at, self.width() - at - width):
                painter.fillRect(left, 0, width, self.height(), QColor(DARK_FOLD))
                painter.fillRect(left + width, 0, max(1, theme.px(10)), self.height(), QColor(FOLD))

    def _paint_brackets(self, painter: QPainter, theme: Theme, below: int) -> None:
        width = min(theme.px(_FRAME_WIDTH), self.width() - theme.px(40))
        left, right = (self.width() - width) / 2, (self.width() + width) / 2
        leg = theme.length(_FRAME_LEG)
        first, last = self._seal.mapTo(self, QPoint(0, 0)).y(), self._lowest.mapTo(self, QPoint(0, 0)).y()
        top = float(max(theme.px(62), first - theme.px(_FRAME_ABOVE)))
        bottom = float(min(below - theme.px(8), last + self._lowest.height() + theme.px(_FRAME_BELOW)))
        if bottom - top < theme.px(200):
            return
        painter.setPen(QPen(theme.colour(Tone.ACCENT), theme.length(_FRAME_LINE), j=Qt.PenJoinStyle.MiterJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for edge, inward in ((left, leg), (right, -leg)):
            corners = ((edge + inward, top), (edge, top), (edge, bottom), (edge + inward, bottom))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in corners]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The brackets follow once the foot stands; the seal gives way to what has to be pressed."""
        super().resizeEvent(event)
        low = self.height() * 100 / self._look.theme.percent < _LOW
        self._seal.show_side(_SEAL_LOW if low else _SEAL)
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        self._scroller.ensureWidgetVisible(self.first_focus())
        self.update()

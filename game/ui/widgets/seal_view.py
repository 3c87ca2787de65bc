"""A delegation's seal as a widget, and a row of seals with their letters."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.speaking import items
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import Role
from game.ui.theme.seal_painting import LETTERED_FROM, paint_seal
from game.ui.theme.seals import Seal
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.ground import Painted
from game.ui.widgets.safe_text import hint, name
from game.ui.widgets.typeset import Setting, width_of, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegate:
    """How a delegation is recognised: seal, name, letters."""

    seal: Seal
    name: str
    letters: str
    you: bool = False
    """Whether it is the one that looks at the screen."""


class SealView(Painted):
    """One seal; from 56 pixels with the letters in it."""

    def __init__(self, look: Look, delegate: Delegate, *, side: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._delegate = delegate
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_delegate(delegate)

    def show_delegate(self, delegate: Delegate) -> None:
        """Another delegation."""
        self._delegate = delegate
        name(self, self.tr("Seal of {name}").format(name=delegate.name))
        hint(self, delegate.name)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = self.theme.px(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The seal."""
        # The letters belong to the design's size, not to the scaled one: at 200 % a small seal stays without.
        letters = self._delegate.letters if self._side >= LETTERED_FROM else ""
        paint_seal(brush(self), QRectF(self.rect()), self._delegate.seal, letters)


@dataclass(frozen=True, slots=True, kw_only=True)
class SponsorList:
    """Who tabled something: the chair, or delegations, as many as fit and then a number."""

    delegates: tuple[Delegate, ...] = ()
    chair: str = ""
    """What is written beside the gavel where the text is the chair's."""


_SEAL = 18
_GAP = 5
_BETWEEN = 8


class Sponsors(Painted):
    """A row of small seals with letters; those without room are counted (``+2``) and named by the tip."""

    def __init__(self, look: Look, sponsors: SponsorList, *, shown: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._sponsors = sponsors
        self._shown = shown
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_sponsors(sponsors)

    def show_sponsors(self, sponsors: SponsorList) -> None:
        """Other sponsors."""
        self._sponsors = sponsors
        names = items(delegate.name for delegate in sponsors.delegates) or sponsors.chair
        name(self, self.tr("Tabled by"), names)
        hint(self, names)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Everything that is shown."""
        return QSize(sponsors_width(self.theme, self._sponsors, self._shown), self.theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """No smaller."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Seals and letters."""
        paint_sponsors(brush(self), QRectF(self.rect()), self.theme, self._sponsors, self._shown)


def sponsors_width(theme: Theme, sponsors: SponsorList, shown: int) -> int:
    """Width of a row of sponsors in pixels."""
    if sponsors.chair:
        return theme.px(_SEAL + _GAP) + width_of(theme, sponsors.chair, Setting(role=Role.LABEL))
    parts = [_mark(theme, delegate)[1] for delegate in sponsors.delegates[:shown]]
    total = sum(parts) + max(0, len(parts) - 1) * theme.px(_BETWEEN)
    if len(sponsors.delegates) > shown:
        total += theme.px(_BETWEEN) + width_of(theme, _rest(sponsors, shown), Setting(role=Role.CAPTION))
    return total


def paint_sponsors(painter: QPainter, rect: QRectF, theme: Theme, sponsors: SponsorList, shown: int) -> None:
    """Paint a row of sponsors from the left of ``rect``."""
    side, left = theme.px(_SEAL), rect.left()
    top = rect.top() + (rect.height() - side) / 2
    if sponsors.chair:
        paint_icon(painter, QRectF(left, top, side, side).adjusted(1, 1, -1, -1), theme, Icon.GAVEL, Tone.INK)
        words = QRectF(left + side + theme.px(_GAP), rect.top(), rect.width(), rect.height())
        write(painter, theme, words, sponsors.chair, Setting(role=Role.LABEL, lines=1))
        return
    for delegate in sponsors.delegates[:shown]:
        setting, width = _mark(theme, delegate)
        paint_seal(painter, QRectF(left, top, side, side), delegate.seal)
        words = QRectF(left + side + theme.px(_GAP), rect.top(), width, rect.height())
        write(painter, theme, words, _letters(delegate), setting)
        left += width + theme.px(_BETWEEN)
    if len(sponsors.delegates) > shown:
        rest = QRectF(left, rect.top(), rect.right() - left, rect.height())
        write(painter, theme, rest, _rest(sponsors, shown), Setting(role=Role.CAPTION, tone=Tone.INK2, lines=1))


def _letters(delegate: Delegate) -> str:
    return delegate.name if delegate.you else delegate.letters


def _rest(sponsors: SponsorList, shown: int) -> str:
    return f"+{len(sponsors.delegates) - shown}"


def _mark(theme: Theme, delegate: Delegate) -> tuple[Setting, int]:
    setting = Setting(role=Role.MONOGRAM, tone=Tone.ACCENT if delegate.you else Tone.INK, lines=1)
    return setting, theme.px(_SEAL) + theme.px(_GAP) + width_of(theme, _letters(delegate), setting)

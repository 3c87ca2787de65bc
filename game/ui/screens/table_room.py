"""How much room the table has, and what of it each part gets, by effective width and height (over the text's scale)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

WIDE, MIDDLE = 1360, 1100
"""Effective widths from which three full columns, or three narrower ones, stand side by side."""
LOW, BAR = 760, 54
"""Effective height of the window below which the composer is lower; the bar above is part of it."""
ROOMY = 600
"""Effective height of the table from which the composer shows everything where the columns are narrower."""
LOWEST = 460
"""Effective height of the table below which the composer is folded until it is asked for."""
OPEN_WIDE, OPEN_MIDDLE, OPEN_LOW, FOLDED = 250, 266, 216, 52
_WIDEST = 16_777_215


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The room of one table."""

    mode: str
    """``wide``, ``middle`` or ``narrow``."""
    height: float
    """Effective."""

    @staticmethod
    def of(width: int, height: int, percent: int) -> Room:
        """The room of so many pixels at that text size."""
        effective = width * 100 / percent
        mode = "wide" if effective >= WIDE else "middle" if effective >= MIDDLE else "narrow"
        return Room(mode=mode, height=height * 100 / percent)

    @property
    def narrow(self) -> bool:
        """Whether one pane is shown at a time."""
        return self.mode == "narrow"

    @property
    def low(self) -> bool:
        """Whether the record is one line for want of height."""
        return self.height < LOW - BAR

    @property
    def lowest(self) -> bool:
        """Whether the composer is folded until somebody unfolds it."""
        return self.height < LOWEST

    def composer(self, *, raised: bool) -> int:
        """Height of the composer that is not folded, logical; ``raised`` where the record is opened upward."""
        if self.mode == "middle":
            return OPEN_MIDDLE if self.height >= ROOMY and not raised else OPEN_LOW
        return OPEN_LOW if self.low else OPEN_WIDE


def fix_width(widget: QWidget, width: int) -> None:
    """So many pixels wide; 0 takes what there is."""
    widget.setMinimumWidth(width)
    widget.setMaximumWidth(width or _WIDEST)

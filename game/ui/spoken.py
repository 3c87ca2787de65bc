"""What a screen reader is told a thing is: Qt takes everything that paints itself for a plain surface.

A class says its role as ``spoken_as``; whoever says none keeps what Qt knows of it.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_installed: list[bool] = []


def install() -> None:
    """Let Qt ask here; once for a process."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_interface)


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    role = getattr(type(thing), "spoken_as", None)
    return QAccessibleWidget(thing, role, "") if isinstance(thing, QWidget) and role is not None else None

"""Errors leave the window's own code whole, so that they are said and the program lives on.

Under Python 3.11 an error that was raised in C (nothing left for ``next``, a widget that is gone) becomes an object
when somebody catches it, and not before. PySide6 takes what leaves an override for one all the same, and where Python
had called Qt and Qt the override, the program dies of it. One handler on the way makes it whole; from Python 3.12 on
none is needed.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

_OURS = "game."
_installed: list[bool] = []


def install() -> None:
    """Put a handler into every override there is, and into those of classes that come later; once for a process."""
    if _installed or sys.version_info >= (3, 12):
        return
    _installed.append(True)
    for each in _heirs(QObject):
        _guard(each)
    QObject.__init_subclass__ = classmethod(_follow)  # type: ignore[assignment]


def _heirs(kind: type[QObject]) -> list[type[QObject]]:
    return [heir for each in kind.__subclasses__() for heir in (each, *_heirs(each))]


def _follow(cls: type[QObject], /, **more: object) -> None:
    super(QObject, cls).__init_subclass__(**more)
    _guard(cls)


def _guard(cls: type[QObject]) -> None:
    """Wrap what ``cls`` itself overrides of Qt."""
    if not cls.__module__.startswith(_OURS):
        return
    qt = next(each for each in cls.__mro__ if each.__module__.startswith("PySide6."))
    for name, deed in list(vars(cls).items()):
        if isinstance(deed, FunctionType) and not name.startswith("__") and hasattr(qt, name):
            setattr(cls, name, _whole(deed))


def _whole(deed: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(deed)
    def called(*given: Any, **named: Any) -> Any:
        try:
            return deed(*given, **named)
        except BaseException:
            raise  # caught for a moment: that makes an object of it

    return called

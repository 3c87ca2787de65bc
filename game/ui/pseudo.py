"""A language nobody speaks: every word accented and two fifths longer, to see what a translation would meet.

Words that stay plain bypass the translator; words that are cut off would be cut in German. For testers: start with
``AD_REFERENDUM_LANGUAGE=pseudo``, or ``mirrored`` to read from right to left as well.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator
from PySide6.QtWidgets import QApplication

PSEUDO, MIRRORED = "pseudo", "mirrored"
LONGER = 0.4
"""How much longer words are, as German is than English (W3C, text size in translation)."""
_ACCENTS = str.maketrans("AaCcEeGgIiKkLlNnOoRrSsTtUuYyZz", "ÅåÇçÉéĞğÎîĶķĻļÑñÖöŘřŠšŢţÛûÝýŽž")
_SLOT = re.compile(r"(\{[^{}]*\})")
_TAIL = "õ"


def pseudo(words: str) -> str:
    """``words`` as that language says them; slots and line breaks stay, and so do words without a letter."""
    if not any(each.isalpha() for each in _SLOT.sub("", words)):
        return words
    parts = [each if _SLOT.fullmatch(each) else each.translate(_ACCENTS) for each in _SLOT.split(words)]
    more = max(1, round(LONGER * len(_SLOT.sub("", words))))
    return "".join(parts) + _stretched(more)


def _stretched(count: int) -> str:
    """So many signs more, in words of five, so that they wrap as words do."""
    return "".join(" " if at % 6 == 0 and count > 6 else _TAIL for at in range(count))


class PseudoTranslator(QTranslator):
    """Answers every text in that language."""

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        """The text."""
        return pseudo(source)

    def isEmpty(self) -> bool:
        """It knows every word; Qt asks nobody who is empty."""
        return False


def speak(language: str, parent: QObject | None = None) -> PseudoTranslator | None:
    """Let the application speak it, where ``language`` names it; answers the translator, for whoever takes it back."""
    if language not in (PSEUDO, MIRRORED):
        return None
    translator = PseudoTranslator(parent or QCoreApplication.instance())
    QCoreApplication.installTranslator(translator)
    app = QApplication.instance()
    if language == MIRRORED and isinstance(app, QApplication):
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    return translator

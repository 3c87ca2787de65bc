"""What can be taken along from a debrief, and where it is to be written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from game.ui.theme.look import Look
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.phrase import Choice

KINDS = ("pdf", "html", "convention", "docx", "akn", "csv", "gradebook", "json")
"""In the order of the list."""
ENDINGS = {"akn": "xml", "convention": "pdf", "gradebook": "csv"}
"""How files end whose format does not say so."""

AskPlace = Callable[[QWidget, str], str]
"""Asks where a file shall be written; answers an empty word for nowhere."""


def ask_place(parent: QWidget, name: str) -> str:
    """The system's own dialog."""
    return QFileDialog.getSaveFileName(parent, "", str(Path.home() / name))[0]


def file_name(session: str, kind: str) -> str:
    """What a take-away of a session is called unless somebody wants it otherwise; no two kinds are called the same."""
    return f"{session}-{kind}.{ENDINGS[kind]}" if kind in ENDINGS else f"{session}.{kind}"


class TakeAlong(ChoiceButton):
    """Every format. Signals: ``taken`` with one."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "", parent=parent)
        self.show_words(self.tr("Take along"))
        words = (
            self.tr("Report, PDF"),
            self.tr("Report, web page"),
            self.tr("Convention, PDF"),
            self.tr("Convention, word processor"),
            self.tr("Convention, Akoma Ntoso"),
            self.tr("Figures, CSV"),
            self.tr("Gradebook, CSV"),
            self.tr("Record, JSON"),
        )
        self.show_choices([Choice(key=key, words=each) for key, each in zip(KINDS, words, strict=True)])

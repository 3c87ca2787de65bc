"""The words of a treaty as they stand: plain, in brackets of their own, added, or taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from game.ui.theme.roles import SEMIBOLD
from game.ui.theme.tones import Tone
from game.ui.widgets.typeset import Mark, Run


class Standing(StrEnum):
    """What some words of a paragraph are."""

    PLAIN = "plain"
    BRACKET = "bracket"
    """One alternative of an inline bracket."""
    YOURS = "yours"
    """The alternative of an inline bracket that you support."""
    PROPOSED = "proposed"
    """An alternative that somebody has just proposed."""
    CAUCUS = "caucus"
    ADDED = "added"
    REMOVED = "removed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """Some words and what they are. Brackets are drawn, never written in ``text``."""

    text: str
    standing: Standing = Standing.PLAIN


_BRACKETED = {Standing.BRACKET, Standing.YOURS, Standing.PROPOSED, Standing.CAUCUS}


def runs_of(wording: Sequence[Wording]) -> tuple[Run, ...]:
    """The runs that show ``wording``."""
    runs: list[Run] = []
    for words in wording:
        if words.standing in _BRACKETED:
            runs.extend(_bracketed(words))
        else:
            runs.append(_loose(words))
    return tuple(runs)


def written(wording: Sequence[Wording], *, bracketed: bool) -> str:
    """The words as they are read by eye: with the brackets that are drawn about them, without what is struck out."""
    words = "".join(run.text for run in runs_of(wording) if run.mark is not Mark.STRUCK)
    return f"[{words}]" if bracketed else words


def spoken(wording: Sequence[Wording], *, bracketed: bool) -> str:
    """The words as a screen reader says them, brackets in words."""
    parts = []
    for words in wording:
        match words.standing:
            case Standing.REMOVED | Standing.WITHDRAWN:
                parts.append(
                    QCoreApplication.translate("TreatyText", "struck out: {words}, end of struck out").format(
                        words=words.text.strip()
                    )
                )
            case Standing.ADDED:
                parts.append(
                    QCoreApplication.translate("TreatyText", "added: {words}, end of added").format(
                        words=words.text.strip()
                    )
                )
            case standing if standing in _BRACKETED:
                parts.append(
                    QCoreApplication.translate("TreatyText", "open bracket, {words}, close bracket").format(
                        words=words.text
                    )
                )
            case _:
                parts.append(words.text)
    text = " ".join(part.strip() for part in parts)
    return (
        QCoreApplication.translate("TreatyText", "open bracket, {words}, close bracket").format(words=text)
        if bracketed
        else text
    )


def _bracketed(words: Wording) -> tuple[Run, ...]:
    mark = {Standing.PROPOSED: Mark.ADDED, Standing.CAUCUS: Mark.DASHED}.get(words.standing, Mark.NONE)
    below = Tone.POS if mark is Mark.ADDED else Tone.INK3
    tone, weight = (Tone.ACCENT, SEMIBOLD) if words.standing is Standing.YOURS else (Tone.CTL, None)
    return (
        Run(text="[", tone=tone, weight=weight, mark=mark, mark_tone=below),
        Run(text=words.text, mark=mark, mark_tone=below),
        Run(text="]", tone=tone, weight=weight, mark=mark, mark_tone=below),
    )


def _loose(words: Wording) -> Run:
    match words.standing:
        case Standing.ADDED:
            return Run(text=words.text, tone=Tone.POS, mark=Mark.ADDED)
        case Standing.REMOVED:
            return Run(text=words.text, tone=Tone.NEG, mark=Mark.STRUCK)
        case Standing.WITHDRAWN:
            return Run(text=words.text, tone=Tone.INK3, mark=Mark.STRUCK)
        case _:
            return Run(text=words.text)

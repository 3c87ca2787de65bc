"""The composer's sentence: whole lines from the catalogue, with phrases in their slots."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.speaking import items, sentences
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.flow import GAP, Flow
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.phrase import Choice, Phrase, PhraseView
from game.ui.widgets.phrase_list import PhraseList
from game.ui.widgets.rows import Column
from game.ui.widgets.safe_text import Line
from game.ui.widgets.tabbing import follow

_SPACE = 4
"""Between two pieces of one run of words, as wide as the spaces within them."""
_CLINGING = ".,:;!?"
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What a slot holds and what it could hold."""

    what: str
    """What is chosen here, for a screen reader: ``Whom you ask``."""
    phrases: tuple[Phrase, ...]
    """One for a slot that always holds one thing; any number where things are added and removed."""
    choices: tuple[Choice, ...]
    add: str = ""
    """What the plus behind the phrases does; empty where nothing can be added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceLine:
    """One line: words with ``{slots}``, whole from the catalogue of translations."""

    template: str
    small: bool = False
    """For circumstances: set smaller, below the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """All lines and all slots."""

    lines: tuple[SentenceLine, ...] = ()
    slots: Mapping[str, Slot] = field(default_factory=lambda: MappingProxyType({}))

    def spoken(self) -> str:
        """The sentence as it reads now."""
        filled = {slot: items(phrase.words for phrase in held.phrases) for slot, held in self.slots.items()}
        return sentences(line.template.format_map(filled) for line in self.lines)


class SentenceView(QWidget):
    """Shows a sentence and hears what is changed in it.

    Signals: ``picked(slot, old key, new key)``, ``added(slot, key)``, ``removed(slot, key)``.
    """

    picked = Signal(str, str, str)
    added = Signal(str, str)
    removed = Signal(str, str)

    def __init__(self, look: Look, sentence: Sentence | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sentence = Sentence()
        self._views: list[tuple[str, PhraseView | IconButton]] = []
        self._open: PhraseList | None = None
        self._body: QWidget | None = None
        self._column = Column(look, self, spacing=0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_sentence(sentence or Sentence())

    def show_sentence(self, sentence: Sentence) -> None:
        """Another state of the sentence; the keyboard stays in its slot."""
        if sentence == self._sentence and self._body is not None:
            return
        focused = self._focused_place()
        self._sentence = sentence
        self.setAccessibleName(self.tr("Your move"))
        self.setAccessibleDescription(sentence.spoken())
        self._rebuild()
        if focused is not None:
            self.focus_phrase(self._place_of(*focused))

    def focus_phrase(self, place: int) -> None:
        """Give the keyboard to the ``place``-th phrase or plus, the last one where there are fewer."""
        if self._views:
            self._views[min(max(0, place), len(self._views) - 1)][1].setFocus(Qt.FocusReason.TabFocusReason)

    def phrase_at(self, place: int) -> PhraseView | IconButton:
        """The ``place``-th phrase or plus."""
        return self._views[place][1]

    @property
    def has_phrases(self) -> bool:
        """Whether anything can be chosen in it."""
        return bool(self._views)

    def focus_open(self) -> bool:
        """Give the keyboard to the first phrase in which nothing was chosen yet; whether there is one."""
        views = (view for _, view in self._views)
        found = next((each for each in views if isinstance(each, PhraseView) and not each.phrase.key), None)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)
        return found is not None

    def open_phrase(self, place: int) -> None:
        """Open the list of the ``place``-th phrase or plus."""
        slot, view = self._views[place]
        self._open_list(slot, view)

    @property
    def open_list(self) -> PhraseList | None:
        """The list that is open now."""
        return self._open

    def _rebuild(self) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._views = []
        self._body = QWidget(self)
        lines = Column(self._look, self._body, spacing=2)
        for line in self._sentence.lines:
            if line.small:
                lines.gap(2)
            lines.addWidget(self._line(line))
        lines.addStretch(1)
        self._column.addWidget(self._body)
        follow(self, [view for _, view in self._views])

    def _line(self, line: SentenceLine) -> QWidget:
        body = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        body.setSizePolicy(policy)
        flow = Flow(self._look, body, down=2)
        for place, piece in enumerate(_SLOT.split(line.template)):
            if place % 2:
                self._fill(flow, piece, small=line.small)
            elif piece.strip():
                role, tone = (Role.SMALL, Tone.INK2) if line.small else (Role.TREATY, Tone.INK)
                for part, word in enumerate(_measured(piece.strip())):
                    words = Line(self._look, word, role=role, tone=tone, whole=True)
                    if word[0] in _CLINGING:
                        words.setProperty(GAP, 2)
                    elif part:
                        words.setProperty(GAP, _SPACE)
                    flow.addWidget(words)
        return body

    def _fill(self, flow: Flow, key: str, *, small: bool) -> None:
        slot = self._sentence.slots[key]
        for phrase in slot.phrases:
            view = PhraseView(self._look, slot.what, phrase, small=small)
            view.clicked.connect(lambda _on=False, k=key, v=view: self._open_list(k, v))
            view.removal_wished.connect(lambda k=key, p=phrase: self.removed.emit(k, p.key))
            self._views.append((key, view))
            flow.addWidget(view)
        if slot.add:
            plus = IconButton(self._look, Icon.PLUS, slot.add)
            plus.clicked.connect(lambda _on=False, k=key, v=plus: self._open_list(k, v))
            self._views.append((key, plus))
            flow.addWidget(plus)

    def _open_list(self, key: str, view: PhraseView | IconButton) -> None:
        if self._open is not None:
            again = self._open.anchor is view
            self._open.close_up()
            if again:
                return
        slot = self._sentence.slots[key]
        held = {phrase.key for phrase in slot.phrases}
        old = view.phrase.key if isinstance(view, PhraseView) else ""
        offered = [choice for choice in slot.choices if choice.key == old or choice.key not in held]
        opened = PhraseList(self._look, self.window(), slot.what, offered, old)
        place = next(at for at, (_, each) in enumerate(self._views) if each is view)
        opened.taken.connect(lambda new: self._take(key, old, new, place))
        opened.taken_on.connect(lambda new: self._take(key, old, new, place + 1))
        opened.closed.connect(lambda: self._forget(opened))
        self._open = opened
        opened.open_at(view)

    def _take(self, key: str, old: str, new: str, go_to: int) -> None:
        if old:
            self.picked.emit(key, old, new)
        elif any(not phrase.key for phrase in self._sentence.slots[key].phrases):
            self.picked.emit(key, "", new)
        else:
            self.added.emit(key, new)
        self.focus_phrase(go_to)

    def _forget(self, closed: PhraseList) -> None:
        if self._open is closed:
            self._open = None
        closed.deleteLater()

    def _focused_place(self) -> tuple[str, int] | None:
        """The slot of the phrase that has the keyboard, and which of that slot it is."""
        for place, (slot, view) in enumerate(self._views):
            if view.hasFocus():
                return slot, sum(each == slot for each, _ in self._views[:place])
        return None

    def _place_of(self, slot: str, number: int) -> int:
        """Where that phrase is now: the last of its slot where there are fewer, the first of all without the slot."""
        places = [place for place, (each, _) in enumerate(self._views) if each == slot]
        return places[min(number, len(places) - 1)] if places else 0


def _measured(words: str) -> list[str]:
    """Words that may be broken into lines: pieces of a few words, so that long translations wrap."""
    pieces, line = list[str](), ""
    for word in words.split():
        if line and len(line) + len(word) >= 24:
            pieces.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*pieces, line]

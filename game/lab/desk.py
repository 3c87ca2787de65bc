"""What a study has been asked and has not answered yet, and what it takes up next."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from game.lab.hindsight import Hindsight, Imagine, LookBack, Piece
from game.lab.thinker import Thinker
from game.table.ports import Thought
from game.terms.actions import Action
from game.terms.events import Recorded
from game.terms.ids import SeatId


@dataclass(frozen=True, slots=True)
class Follow:
    """The next events of the record."""

    events: tuple[Recorded, ...]


@dataclass(frozen=True, slots=True)
class Choose:
    """What does the delegate in that chair want to do?"""

    seat: SeatId


@dataclass(frozen=True, slots=True)
class Foresee:
    """What is the outlook from here?"""

    seat: SeatId


@dataclass(frozen=True, slots=True)
class DraftMade:
    """What would this draft change?"""

    seat: SeatId
    action: Action


@dataclass(frozen=True, slots=True)
class Stop:
    """Give up what is asked about the past."""


Asked: TypeAlias = Follow | Choose | Foresee | DraftMade | LookBack | Imagine | Stop
Answer: TypeAlias = Thought | Piece


class Desk:
    """News and choices in their order, and the newest draft, outlook and question about the past: an older one is put
    away half done.
    """

    def __init__(self) -> None:
        self._queue: deque[Follow | Choose] = deque()
        self._draft: DraftMade | None = None
        self._outlook: Foresee | None = None
        self._at_draft: Iterator[Thought | None] | None = None
        self._at_outlook: Iterator[Thought | None] | None = None
        self._past: Hindsight | None = None
        self._at_past: Iterator[Piece | None] | None = None

    @property
    def busy(self) -> bool:
        """Whether anything is left to do."""
        return bool(self._queue or self._draft or self._outlook or self._past)

    def lay(self, asked: Asked) -> None:
        """One more thing is asked; what the record leaves behind is not asked any more."""
        match asked:
            case Follow():
                self._queue.append(asked)
                self._draft = self._outlook = self._at_draft = self._at_outlook = None
            case Choose():
                self._queue.append(asked)
            case DraftMade():
                self._draft, self._at_draft = asked, None
            case Foresee():
                self._outlook, self._at_outlook = asked, None
            case LookBack() | Imagine():
                self._past, self._at_past = asked, None
            case Stop():
                self._past = self._at_past = None
            case _:
                assert_never(asked)

    def step(self, thinker: Thinker) -> Answer | None:
        """Do a little: news and choices first, then draft, outlook, past. ``None`` while nothing is ready."""
        if self._queue:
            return _taken(thinker, self._queue.popleft())
        if self._draft is not None:
            return self._draw_up(thinker, self._draft)
        if self._outlook is not None:
            return self._look_out(thinker, self._outlook)
        if self._past is not None:
            return self._look_back(thinker, self._past)
        return None

    def _look_back(self, thinker: Thinker, asked: Hindsight) -> Piece | None:
        self._at_past = self._at_past or thinker.looking_back(asked)
        try:
            return next(self._at_past)
        except StopIteration:
            self._past = self._at_past = None
            return None

    def _draw_up(self, thinker: Thinker, draft: DraftMade) -> Thought | None:
        self._at_draft = self._at_draft or thinker.previewing(draft.seat, draft.action)
        thought = next(self._at_draft)
        if thought is not None:
            self._draft = self._at_draft = None
        return thought

    def _look_out(self, thinker: Thinker, asked: Foresee) -> Thought | None:
        self._at_outlook = self._at_outlook or thinker.foreseeing(asked.seat)
        thought = next(self._at_outlook)
        if thought is not None:
            self._outlook = self._at_outlook = None
        return thought


def _taken(thinker: Thinker, asked: Follow | Choose) -> Thought | None:
    match asked:
        case Follow(events):
            thinker.follow(events)
            return None
        case Choose(seat):
            return thinker.choose(seat)

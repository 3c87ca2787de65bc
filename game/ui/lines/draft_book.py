"""The drafts of one composer: one of every kind for each seat, and the way back through their changes."""

from __future__ import annotations

from game.terms.ids import OFFICES, SeatId
from game.ui.lines.table_drafts import EMPTY, Draft, Kind, kind_of

UNDO_DEEP = 100


class DraftBook:
    """What is drafted, of which kind one looks at one, and what stood there before."""

    def __init__(self) -> None:
        self.kind = Kind.STANCE
        """The kind looked at."""
        self._drafts: dict[Kind, Draft] = dict(EMPTY)
        self._kept: dict[SeatId, dict[Kind, Draft]] = {}
        self._behind: list[Draft] = []
        self._ahead: list[Draft] = []

    @property
    def draft(self) -> Draft:
        """The draft looked at."""
        return self._drafts[self.kind]

    @property
    def begun(self) -> bool:
        """Whether anything of it was drafted."""
        return self.draft != EMPTY[self.kind]

    @property
    def steps(self) -> tuple[bool, bool]:
        """Whether there is a change to go back from, and one that was gone back from."""
        return bool(self._behind), bool(self._ahead)

    def change(self, draft: Draft) -> None:
        """Another draft of its own kind; what stood there can be gone back to."""
        self.kind = kind_of(draft)
        if draft != self.draft:
            self._behind = [*self._behind, self.draft][-UNDO_DEEP:]
            self._ahead = []
            self._drafts[self.kind] = draft

    def write(self, draft: Draft) -> None:
        """The same draft with other words; a field goes back by itself."""
        self._drafts[kind_of(draft)] = draft

    def go_back(self) -> bool:
        """To what stood before the last change; whether there was one."""
        return self._step(self._behind, self._ahead)

    def go_forward(self) -> bool:
        """To what was gone back from; whether there was anything."""
        return self._step(self._ahead, self._behind)

    def change_seats(self, old: SeatId, new: SeatId) -> None:
        """Nothing drafted for one seat is sent for another."""
        self._kept[old] = self._drafts
        self._drafts = self._kept.pop(new, dict(EMPTY))
        self._behind, self._ahead = [], []
        self.kind = Kind.AGREEMENT if new in OFFICES else Kind.STANCE

    def _step(self, source: list[Draft], other: list[Draft]) -> bool:
        if not source:
            return False
        draft = source.pop()
        self.kind = kind_of(draft)
        other.append(self.draft)
        self._drafts[self.kind] = draft
        return True

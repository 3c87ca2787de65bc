"""Which articles have new text since their reader looked: other wordings on the table, or other ones settled."""

from __future__ import annotations

from typing import TypeAlias

from game.terms.ids import AlternativeId, BracketId, ClauseId
from game.terms.standing import BracketStatus
from game.terms.text import Clause
from game.terms.views import Sight
from game.ui.lines.table_outline import standing

_Text: TypeAlias = tuple[tuple[BracketId, BracketStatus, tuple[AlternativeId, ...], AlternativeId], ...]


class Looked:
    """What each article was when its reader saw it last; at first all of them are known."""

    def __init__(self) -> None:
        self._seen: dict[ClauseId, _Text] = {}

    def fresh(self, sight: Sight, reading: ClauseId | None) -> frozenset[ClauseId]:
        """Those with new text; the one that is read now has none."""
        found = set()
        for clause in sight.scenario.convention.clauses:
            now = _text(clause, sight)
            if clause.id == reading:
                self._seen[clause.id] = now
            elif self._seen.setdefault(clause.id, now) != now:
                found.add(clause.id)
        return frozenset(found)


def _text(clause: Clause, sight: Sight) -> _Text:
    stands = [(each.id, standing(sight, each)) for each in clause.brackets]
    return tuple((bracket, here.status, here.on_table, here.agreed) for bracket, here in stands)

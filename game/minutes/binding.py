"""What an adopted text binds its parties to, and how near it came to the real one: for the end of a conference."""

from __future__ import annotations

from collections.abc import Mapping

from game.minutes.catalogue import clause_list, number, say
from game.minutes.english.binding import DISPUTES, FINANCING, PARTICIPATION, REVIEWS, Binding
from game.minutes.names import Names
from game.terms.binding import bound
from game.terms.ids import AlternativeId, BracketId
from game.terms.text import Convention


def binding(convention: Convention, adopted: Mapping[BracketId, AlternativeId]) -> str:
    """Reservations, participation, disputes, review and money under the final clauses as they stand: one sentence."""
    found = bound(convention, adopted)
    parts = (
        Binding.RESERVATIONS if found.reservations else Binding.NO_RESERVATIONS,
        PARTICIPATION[found.participation],
        DISPUTES[found.disputes],
        REVIEWS[found.review],
        FINANCING[found.financing],
    )
    return say(Binding.WHOLE, parts=clause_list(say(each) for each in parts if each is not None))


def likeness(convention: Convention, adopted: Mapping[BracketId, AlternativeId], names: Names) -> tuple[str, ...]:
    """In which articles the wording is the one that the author marked as nearest to the real text; none: nothing."""
    mains = [clause.main for clause in convention.clauses]
    marked = [each for each in mains if any(one.reference for one in each.alternatives)]
    near = [
        each.id for each in marked if any(one.reference and one.id == adopted.get(each.id) for one in each.alternatives)
    ]
    if not near:
        return ()
    return (say(Binding.LIKENESS, count=len(near), all=number(len(mains)), articles=names.articles(near)),)

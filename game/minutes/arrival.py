"""Where a session arrived among the five futures, in words: whence, what tells it, what pushed it (E6.13, E6.14)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.minutes.catalogue import and_list, clause_list, say
from game.minutes.english.arrival import Whereto
from game.minutes.english.practice import Figured
from game.minutes.english.vocabulary import COORDINATES, FUTURES
from game.minutes.figures import hundredth_per_cent, per_cent, trust, whole
from game.minutes.templates import complete_table
from game.terms.mandate import Future
from game.terms.practice import Arrival, Indicators, Pushed

MEANING = complete_table(Future, {each: Whereto[f"MEANS_{each.name}"] for each in Future})
_NAMED = 3
"""Coordinates that are named on either side."""
_TELLS = 20
"""Per mille of likeness from which a move is worth naming."""


def arrival_lines(found: Arrival) -> tuple[str, ...]:
    """The whole of it, sentence by sentence."""
    key = Whereto.STAYED if found.future is found.began else Whereto.MOVED
    first = say(
        key,
        future=FUTURES[found.future],
        began=FUTURES[found.began],
        share=per_cent(found.likeness[found.future]),
    )
    telling = [COORDINATES[each] for each in found.telling]
    return (
        first,
        say(MEANING[found.future]),
        say(Whereto.TELLING, first=telling[0], second=telling[1]),
        *_pushes(found.pushed),
    )


def _pushes(moved: tuple[Pushed, ...]) -> Iterator[str]:
    forth = [each for each in moved if each.toward >= _TELLS][:_NAMED]
    back = [each for each in moved if each.toward <= -_TELLS][:_NAMED]
    if forth:
        yield say(Whereto.PUSHED, moves=_moves(forth))
    if back:
        yield say(Whereto.HELD, moves=_moves(back))
    if not forth and not back:
        yield say(Whereto.STILL)


def _moves(moved: Iterable[Pushed]) -> str:
    return and_list(
        say(
            Whereto.MOVE,
            coordinate=COORDINATES[each.coordinate],
            began=per_cent(each.began),
            ended=per_cent(each.ended),
        )
        for each in moved
    )


def year_line(year: int, figures: Indicators) -> str:
    """One year's figures: ``Year 3: 142 of 301 requests honoured; …``."""
    parts = [say(Figured.REQUESTS, given=whole(figures.given), asked=whole(figures.asked))]
    if figures.compliance:
        parts.append(say(Figured.COMPLIANCE, share=per_cent(figures.compliance)))
    if figures.registrations:
        parts.append(say(Figured.REGISTERS, share=per_cent(figures.registrations)))
    parts.append(say(Figured.RECOVERED, share=hundredth_per_cent(figures.recovered)))
    if figures.victims:
        helped = (figures.victims + 5) // 10
        parts.append(say(Figured.VICTIMS, count=helped, figure=whole(helped)))
    parts.append(say(Figured.TRUST, trust=trust(figures.trust)))
    return say(Figured.LINE, year=year, figures=clause_list(parts))

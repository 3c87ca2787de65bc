"""Sessions side by side in words: a row for each figure, a column for each session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.minutes.catalogue import say
from game.minutes.english.comparing import Beside
from game.minutes.english.vocabulary import FUTURES
from game.minutes.figures import nearest, per_cent, signed, whole
from game.minutes.names import Names
from game.terms.comparison import Compared, Comparison
from game.terms.debrief_marks import Rests
from game.terms.ids import BracketId, ClauseId, SeatId
from game.terms.practice import Indicators
from game.terms.text import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """A table of words."""

    what: str
    columns: tuple[str, ...]
    """Names of the sessions."""
    rows: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    """By row, then by session."""
    rests: tuple[tuple[Rests, ...], ...]
    """Behind each cell, lines of that session's own record."""


def side_by_side(comparison: Comparison, names: Names) -> SideBySide:
    """Everything that can be compared; of the text, the articles in which it differs."""
    lines: list[tuple[str, Callable[[Compared], str]]] = [
        (say(Beside.PLAYED_BY), lambda each: names.seats(each.persons) or say(Beside.NOBODY)),
        (say(Beside.OUTCOME), _outcome),
        (say(Beside.PARTIES), _parties),
        (
            say(Beside.FORCE),
            lambda each: whole(each.headline.in_force) if each.headline.in_force else say(Beside.NEVER),
        ),
        (say(Beside.CREATED), lambda each: per_cent(each.created)),
        (say(Beside.INTEGRATIVE), lambda each: whole(nearest(each.integrative, 10))),
        (say(Beside.PACKAGES), lambda each: whole(each.packages)),
        (say(Beside.KEPT), lambda each: whole(each.kept)),
        (say(Beside.BROKEN), lambda each: whole(each.broken)),
        (say(Beside.THREATS), lambda each: whole(each.threats)),
        (say(Beside.FUTURE), lambda each: FUTURES[each.future]),
        (say(Beside.HONOURED), _last(lambda year: f"{whole(year.given)} / {whole(year.asked)}")),
        (say(Beside.MET), _last(lambda year: per_cent(year.compliance) if year.parties else say(Beside.NEVER))),
        *((say(Beside.VALUE, who=names.label(seat)), _value(seat)) for seat in names.scenario.states),
        *((names.article_titled(clause), _wording(names, clause)) for clause in comparison.differ),
    ]
    return SideBySide(
        what=say(Beside.WHAT, title=comparison.title),
        columns=tuple(each.session for each in comparison.sessions),
        rows=tuple(words for words, _ in lines),
        cells=tuple(tuple(tell(each) for each in comparison.sessions) for _, tell in lines),
        rests=tuple(tuple(each.headline.rests + each.rests for each in comparison.sessions) for _ in lines),
    )


def _last(written: Callable[[Indicators], str]) -> Callable[[Compared], str]:
    """A figure of the last year; nothing where there was no year."""
    return lambda each: say(Beside.NEVER) if each.last_year is None else written(each.last_year)


def _outcome(each: Compared) -> str:
    if each.headline.adopted:
        return say(Beside.BY_CONSENSUS if each.headline.by_consensus else Beside.BY_VOTE)
    return say(Beside.GOES_ON if each.headline.ending is None else Beside.NOT_ADOPTED)


def _force(each: Compared) -> str:
    year = each.headline.in_force
    return say(Beside.NEVER) if year is None else whole(year)


def _parties(each: Compared) -> str:
    return say(Beside.PARTIES_OF, count=whole(each.headline.parties), needed=whole(each.headline.needed))


def _value(seat: SeatId) -> Callable[[Compared], str]:
    return lambda each: signed(nearest(each.values[seat], 10)) if seat in each.values else say(Beside.NEVER)


def _wording(names: Names, clause: ClauseId) -> Callable[[Compared], str]:
    def told(each: Compared) -> str:
        stands = each.text.get(clause)
        if stands is None:
            return say(Beside.NEVER)
        return names.alternative_within(Choice(bracket=BracketId(clause), alternative=stands))

    return told

"""Sessions side by side in words: a row for each figure, a column for each session."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from game.minutes.catalogue import say
from game.minutes.english.comparing import Beside
from game.minutes.english.vocabulary import FUTURES
from game.minutes.figures import nearest, per_cent, signed, whole
from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.terms.comparison import Aspect, Compared, Comparison
from game.terms.debrief_marks import Rests
from game.terms.events import Recorded, SessionOpened
from game.terms.ids import BracketId, ClauseId, SeatId, Seq
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
    lines = (
        *_aspects(names),
        *(_of_seat(names, seat) for seat in names.scenario.states),
        *(_of_clause(names, clause) for clause in comparison.differ),
    )
    return SideBySide(
        what=say(Beside.WHAT, title=comparison.title),
        columns=tuple(each.session for each in comparison.sessions),
        rows=tuple(each.words for each in lines),
        cells=tuple(tuple(each.tell(one) for one in comparison.sessions) for each in lines),
        rests=tuple(tuple(each.rests(one) for one in comparison.sessions) for each in lines),
    )


def sentences_behind(told: Compared, record: Sequence[Recorded]) -> tuple[tuple[Seq, str], ...]:
    """A sentence for every line of its own record that something compared rests on, in the order of the record."""
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    names = Names.of(opened.scenario.public).hearing(each.event for each in record)
    behind = (*told.behind.values(), *told.behind_values.values(), *told.behind_text.values())
    wanted = {seq for rests in behind for seq in rests}
    return tuple((each.seq, sentence(each.event, names)) for each in record if each.seq in wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    words: str
    tell: Callable[[Compared], str]
    rests: Callable[[Compared], Rests]


def _aspects(names: Names) -> Iterator[_Line]:
    told: dict[Aspect, tuple[Beside, Callable[[Compared], str]]] = {
        Aspect.PLAYED_BY: (Beside.PLAYED_BY, lambda each: names.seats(each.persons) or say(Beside.NOBODY)),
        Aspect.OUTCOME: (Beside.OUTCOME, _outcome),
        Aspect.PARTIES: (Beside.PARTIES, _parties),
        Aspect.FORCE: (Beside.FORCE, _force),
        Aspect.CREATED: (Beside.CREATED, lambda each: per_cent(each.created)),
        Aspect.INTEGRATIVE: (Beside.INTEGRATIVE, lambda each: whole(nearest(each.integrative, 10))),
        Aspect.PACKAGES: (Beside.PACKAGES, lambda each: whole(each.packages)),
        Aspect.KEPT: (Beside.KEPT, lambda each: whole(each.kept)),
        Aspect.BROKEN: (Beside.BROKEN, lambda each: whole(each.broken)),
        Aspect.THREATS: (Beside.THREATS, lambda each: whole(each.threats)),
        Aspect.FUTURE: (Beside.FUTURE, lambda each: FUTURES[each.future]),
        Aspect.HONOURED: (
            Beside.HONOURED,
            _last(lambda year: say(Beside.HONOURED_OF, given=whole(year.given), asked=whole(year.asked))),
        ),
        Aspect.MET: (
            Beside.MET,
            _last(lambda year: per_cent(year.compliance) if year.parties else say(Beside.NEVER)),
        ),
    }
    for aspect, (key, tell) in told.items():
        yield _Line(words=say(key), tell=tell, rests=partial(_behind, aspect))


def _behind(aspect: Aspect, each: Compared) -> Rests:
    return each.behind[aspect]


def _of_seat(names: Names, seat: SeatId) -> _Line:
    words = say(Beside.VALUE, who=names.label(seat))
    return _Line(words=words, tell=_value(seat), rests=lambda each: each.behind_values.get(seat, ()))


def _of_clause(names: Names, clause: ClauseId) -> _Line:
    return _Line(
        words=names.article_titled(clause),
        tell=_wording(names, clause),
        rests=lambda each: each.behind_text.get(clause, ()),
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

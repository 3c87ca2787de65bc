"""The blank scenario with one thing changed."""

from __future__ import annotations

from dataclasses import replace

from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, PerMille, SeatId
from game.terms.scenario import EntryIntoForce, Fallback, Scenario, VoteMode
from game.terms.text import Binds
from tests.kit import blank
from tests.kit.blank import BL02, B


def fixed(**brackets: str) -> Scenario:
    """The blank scenario with some brackets agreed beforehand."""
    whole = blank.scenario()
    return replace(whole, public=replace(whole.public, fixed=Keyed(brackets)))  # type: ignore[arg-type]


def full_table() -> Scenario:
    """The blank scenario with seven wordings of its second clause, six of them on the table."""
    whole = blank.scenario()
    letter, judge, final = whole.public.convention.clauses
    more = tuple(replace(judge.main.alternatives[0], id=AlternativeId(name)) for name in "CDEF")
    bracket = replace(judge.main, alternatives=(*judge.main.alternatives, *more))
    clauses = (letter, replace(judge, brackets=(bracket,)), final)
    start = whole.public.starting_text.put(BL02, tuple(AlternativeId(name) for name in "ABCDEF"))
    convention = replace(whole.public.convention, clauses=clauses)
    return replace(whole, public=replace(whole.public, convention=convention, starting_text=start))


def deciding(fallback: Fallback = Fallback.TWO_THIRDS, mode: VoteMode = VoteMode.ONE_EACH, **members: int) -> Scenario:
    """The blank scenario with another rule of decision, and some blocs."""
    whole = blank.scenario()
    decision = replace(whole.public.decision, fallback=fallback, vote_mode=mode)
    blocs = tuple(replace(each, members=members.get(each.id, 1)) for each in whole.public.delegations)
    return replace(whole, public=replace(whole.public, decision=decision, delegations=blocs))


def entering(**changes: object) -> Scenario:
    """The blank scenario with another rule on entry into force."""
    whole = blank.scenario()
    nothing = EntryIntoForce(clause=None, share_by_alternative=Keyed(), share=None, count=None, include=())
    rule = replace(nothing, **changes)  # type: ignore[arg-type]
    return replace(whole, public=replace(whole.public, entry_into_force=rule))


def powerless(*states: SeatId) -> Scenario:
    """The blank scenario in which these have no coercive power."""
    whole = blank.scenario()
    changed = tuple(
        replace(each, power=replace(each.power, coercive=PerMille(0))) if each.id in states else each
        for each in whole.public.delegations
    )
    return replace(whole, public=replace(whole.public, delegations=changed))


def saying(binds: Binds) -> Scenario:
    """The blank scenario in which only its last clause binds, and to that, and nothing is core."""
    whole = blank.scenario()
    *others, final = (replace(each, core=False) for each in whole.public.convention.clauses)
    alternatives = tuple(replace(each, binds=binds) for each in final.main.alternatives)
    last = replace(final, brackets=(replace(final.main, alternatives=alternatives), *final.brackets[1:]))
    convention = replace(whole.public.convention, clauses=(*others, last))
    return replace(whole, public=replace(whole.public, convention=convention))


def practising(*, club: bool = True, review: str = "peer", disputes: str = "arbitration") -> Scenario:
    """The blank scenario whose judge also reviews, settles disputes and, in a club, has teeth (rules 39 to 41)."""
    whole = blank.scenario()
    letter, judge, final = whole.public.convention.clauses
    strict = judge.main.alternative(B)
    armed = replace(
        strict,
        attributes=replace(strict.attributes, enforcement=PerMille(600 if club else 0)),
        binds=Binds(review=review, disputes=disputes),
    )
    wordings = tuple(armed if each.id == B else each for each in judge.main.alternatives)
    reviewing = replace(judge, tags=("safeguards", "review"), brackets=(replace(judge.main, alternatives=wordings),))
    convention = replace(whole.public.convention, clauses=(letter, reviewing, final))
    return replace(whole, public=replace(whole.public, convention=convention))

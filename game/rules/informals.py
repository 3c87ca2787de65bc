"""Informals of a few, and friends of the chair: who may work on what, what it saves, when it ends (rule 34)."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.clauses import open_brackets, tabled_by
from game.rules.phases import addressed, following, present
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms.events import InformalsClosed, InformalsConvened
from game.terms.ids import CHAIR, ClauseId, SeatId
from game.terms.informals import Informals
from game.terms.moments import Phase
from game.terms.refusals import Refusal, Refused

SITTING = frozenset({Phase.SITTING})
SAVED = 1
"""Attention that a package costs less inside (rule 34.3)."""
FEWEST = 2


def discount(now: Negotiation, action: a.Action) -> int:
    """What a package among those in informals, about nothing but their clauses, costs less (rule 34.3)."""
    if not isinstance(action, a.OfferPackage) or not now.informals:
        return 0
    pledged = (each.pledge.choice for each in action.pledges)
    choices = [each for each in (*(each.choice for each in action.undertakings), *pledged) if each is not None]
    known = [each for each in choices if each.bracket in now.ground.brackets]
    clauses = {now.ground.clause_of(each.bracket) for each in known}
    within = clauses and len(known) == len(choices)
    inside = any(_holds(each, {action.by, *action.parties}, clauses) for each in now.informals.values())
    return SAVED if within and inside else 0


def discount_at_best(now: Negotiation, by: SeatId) -> int:
    """What a package of this seat may cost less, for some content of it."""
    return SAVED if any(by in each.parties for each in now.informals.values()) else 0


def _holds(informals: Informals, parties: set[SeatId], clauses: set[ClauseId]) -> bool:
    return parties <= set(informals.parties) and clauses <= set(informals.clauses)


def asked_of_friend(now: Negotiation, seat: SeatId) -> frozenset[ClauseId]:
    """The clauses on which a seat may report a text as a friend of the chair (rule 34.4)."""
    asked = (each.clauses for each in now.informals.values() if each.friends and seat in each.parties)
    return frozenset(clause for clauses in asked for clause in clauses)


def over(now: Negotiation) -> Iterator[Informals]:
    """Informals that close with this round: it is their last, or that of the talks (rule 34.2)."""
    after = following(now)
    last = after is None or after.phase is Phase.ADOPTION
    return (each for each in now.informals.values() if last or each.until <= now.opened_rounds)


# Gates


def _clauses_are_known(now: Negotiation, action: a.ConveneInformals) -> Refused | None:
    known = {clause.id for clause in now.ground.public.convention.clauses}
    for each in action.clauses:
        if each not in known:
            return Refused(reason=Refusal.UNKNOWN_CLAUSE, about=each)
    return None


def _not_put_aside(now: Negotiation, action: a.ConveneInformals) -> Refused | None:
    for each in action.clauses:
        if each in now.parked:
            return Refused(reason=Refusal.CLAUSE_PARKED, about=each)
    return None


def _something_is_open(now: Negotiation, action: a.ConveneInformals) -> Refused | None:
    open_clauses = {now.ground.clause_of(each) for each in open_brackets(now)}
    for each in action.clauses:
        if each not in open_clauses:
            return Refused(reason=Refusal.BRACKET_AGREED, about=each)
    return None


def _not_at_work_already(now: Negotiation, action: a.ConveneInformals) -> Refused | None:
    wanted, about = set(action.parties), set(action.clauses)
    same = (each for each in now.informals.values() if each.friends is action.friends)
    already = bool(wanted and about) and any(_holds(each, wanted, about) for each in same)
    return Refused(reason=Refusal.ALREADY_SO) if already else None


def _clauses_are_named_once(now: Negotiation, action: a.ConveneInformals) -> Refused | None:
    twice = [each for place, each in enumerate(action.clauses) if each in action.clauses[:place]]
    return Refused(reason=Refusal.NAMED_TWICE, about=twice[0]) if twice else None


def _are_a_few(now: Negotiation, action: a.ConveneInformals) -> Refused | None:
    """Two at least, of those in the room, and not all of them (rule 34.1)."""
    room = set(present(now))
    few = FEWEST <= len(action.parties) < len(room) and set(action.parties) <= room
    return None if few else Refused(reason=Refusal.NOT_A_FEW)


def _is_about_something(now: Negotiation, action: a.ConveneInformals) -> Refused | None:
    return None if action.clauses else Refused(reason=Refusal.SUBJECT_MISSING)


def _is_a_friend(now: Negotiation, action: a.ReportText) -> Refused | None:
    asked = asked_of_friend(now, action.by)
    for each in action.choices:
        if now.ground.clause_of(each.bracket) not in asked:
            return Refused(reason=Refusal.NOT_A_FRIEND, about=each.bracket)
    return None if asked else Refused(reason=Refusal.NOT_A_FRIEND)


def _adds_something(now: Negotiation, action: a.ReportText) -> Refused | None:
    known = all(tabled_by(now, CHAIR, each) for each in action.choices)
    return Refused(reason=Refusal.ALREADY_SO) if known else None


def _a_few_are_there(now: Negotiation, seat: SeatId) -> Refusal | None:
    if len(present(now)) <= FEWEST:
        return Refusal.NOT_A_FEW
    return None if next(open_brackets(now), None) is not None else Refusal.BRACKET_AGREED


def _was_asked(now: Negotiation, seat: SeatId) -> Refusal | None:
    return None if asked_of_friend(now, seat) else Refusal.NOT_A_FRIEND


TOPIC = Topic(
    places={a.ConveneInformals: SITTING, a.ReportText: SITTING},
    costs={a.ReportText: 1},
    chairs=frozenset({a.ConveneInformals}),
    gates={
        a.ConveneInformals: (
            (Refusal.UNKNOWN_CLAUSE, _clauses_are_known),
            (Refusal.CLAUSE_PARKED, _not_put_aside),
            (Refusal.BRACKET_AGREED, _something_is_open),
            (Refusal.ALREADY_SO, _not_at_work_already),
            (Refusal.NAMED_TWICE, _clauses_are_named_once),
            (Refusal.SUBJECT_MISSING, _is_about_something),
            (Refusal.NOT_A_FEW, _are_a_few),
        ),
        a.ReportText: ((Refusal.ALREADY_SO, _adds_something), (Refusal.NOT_A_FRIEND, _is_a_friend)),
    },
    looks={a.ConveneInformals: _a_few_are_there, a.ReportText: _was_asked},
)
"""Informals."""


# What an event makes of them


def convened(now: Negotiation, event: InformalsConvened) -> Negotiation:
    """A few are at work; they may want to react."""
    informals = event.informals
    return becoming(now, informals=now.informals.put(informals.id, informals), ready=addressed(now, informals.parties))


def closed(now: Negotiation, event: InformalsClosed) -> Negotiation:
    """They are over."""
    return becoming(now, informals=now.informals.drop(event.informals))


STEPS: Steps = {InformalsConvened: convened, InformalsClosed: closed}
"""What each class of event makes of the state."""

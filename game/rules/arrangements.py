"""Side arrangements: who knows of one, the gates they meet, and what an event makes of them (rule 31)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.phases import IN_TALKS, addressed, spent
from game.rules.state import NEVER, Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms import events as e
from game.terms.arrangements import Arrangement, ArrangementKind, ArrangementStatus
from game.terms.ids import ArrangementId, SeatId, Seq
from game.terms.refusals import Refusal, Refused

Answers = a.AcceptArrangement | a.DeclineArrangement
STANDING = frozenset({ArrangementStatus.OFFERED, ArrangementStatus.CONCLUDED})
PAIR = 2


def knows_of_arrangement(arrangement: Arrangement, seat: SeatId) -> bool:
    """Whether a seat may know of it: its parties, and everybody once it is concluded and not informal (rule 31.3)."""
    concluded = arrangement.status is ArrangementStatus.CONCLUDED
    return seat in arrangement.parties or (concluded and arrangement.kind is not ArrangementKind.INFORMAL)


def arrangements_known_to(now: Negotiation, seat: SeatId) -> tuple[Arrangement, ...]:
    """The arrangements a seat may know of, oldest first."""
    return tuple(each for each in now.arrangements.values() if knows_of_arrangement(each, seat))


def still_offered(now: Negotiation) -> tuple[Arrangement, ...]:
    """Those that wait for an answer, oldest first."""
    return tuple(each for each in now.arrangements.values() if each.status is ArrangementStatus.OFFERED)


# Gates


def _known(now: Negotiation, action: Answers) -> Refused | None:
    arrangement = now.arrangements.get(action.arrangement)
    if arrangement is None or not knows_of_arrangement(arrangement, action.by):
        return Refused(reason=Refusal.UNKNOWN_ARRANGEMENT, about=action.arrangement)
    return None


def _is_a_party(now: Negotiation, action: Answers) -> Refused | None:
    if action.by not in now.arrangements[action.arrangement].parties:
        return Refused(reason=Refusal.NOT_FOR_YOU, about=action.arrangement)
    return None


def _is_offered(now: Negotiation, action: Answers) -> Refused | None:
    if now.arrangements[action.arrangement].status is not ArrangementStatus.OFFERED:
        return Refused(reason=Refusal.MATTER_CLOSED, about=action.arrangement)
    return None


def _answers_once(now: Negotiation, action: Answers) -> Refused | None:
    if action.by in now.arrangements[action.arrangement].accepted:
        return Refused(reason=Refusal.ALREADY_ANSWERED, about=action.arrangement)
    return None


def _subjects_are_known(now: Negotiation, action: a.OfferArrangement) -> Refused | None:
    known = {clause.id for clause in now.ground.public.convention.clauses}
    for each in action.subjects:
        if each not in known:
            return Refused(reason=Refusal.UNKNOWN_CLAUSE, about=each)
    return None


def _is_about_something(now: Negotiation, action: a.OfferArrangement) -> Refused | None:
    return None if action.subjects else Refused(reason=Refusal.SUBJECT_MISSING)


def _subjects_are_named_once(now: Negotiation, action: a.OfferArrangement) -> Refused | None:
    twice = [each for each in action.subjects if action.subjects.count(each) > 1]
    return Refused(reason=Refusal.NAMED_TWICE, about=twice[0]) if twice else None


def _parties_fit(now: Negotiation, action: a.OfferArrangement) -> Refused | None:
    """Two for a bilateral one, one region for a regional one (rule 31.1)."""
    parties = (action.by, *action.parties)
    regions = {now.ground.public.delegation(each).region for each in parties}
    pair = action.kind is not ArrangementKind.BILATERAL or len(parties) == PAIR
    region = action.kind is not ArrangementKind.REGIONAL or len(regions) == 1
    return None if pair and region else Refused(reason=Refusal.PARTIES_DO_NOT_FIT)


def _is_new(now: Negotiation, action: a.OfferArrangement) -> Refused | None:
    parties, subjects = {action.by, *action.parties}, set(action.subjects)
    for each in now.arrangements.values():
        same = each.kind is action.kind and set(each.parties) == parties and set(each.subjects) == subjects
        if same and each.status in STANDING:
            return Refused(reason=Refusal.ALREADY_SO)
    return None


def _some_offer(now: Negotiation, seat: SeatId) -> Refusal | None:
    waiting = (each for each in still_offered(now) if seat in each.parties and seat not in each.accepted)
    return None if next(waiting, None) is not None else Refusal.UNKNOWN_ARRANGEMENT


def _touched(now: Negotiation, action: Answers) -> Seq:
    return NEVER if _known(now, action) is not None else now.touched.get(action.arrangement, NEVER)


_ANSWERING = (
    (Refusal.UNKNOWN_ARRANGEMENT, _known),
    (Refusal.ALREADY_ANSWERED, _answers_once),
    (Refusal.NOT_FOR_YOU, _is_a_party),
    (Refusal.MATTER_CLOSED, _is_offered),
)

TOPIC = Topic(
    places={a.OfferArrangement: IN_TALKS, a.AcceptArrangement: IN_TALKS, a.DeclineArrangement: IN_TALKS},
    costs={a.OfferArrangement: 2},
    gates={
        a.OfferArrangement: (
            (Refusal.UNKNOWN_CLAUSE, _subjects_are_known),
            (Refusal.ALREADY_SO, _is_new),
            (Refusal.NAMED_TWICE, _subjects_are_named_once),
            (Refusal.SUBJECT_MISSING, _is_about_something),
            (Refusal.PARTIES_DO_NOT_FIT, _parties_fit),
        ),
        a.AcceptArrangement: _ANSWERING,
        a.DeclineArrangement: _ANSWERING,
    },
    looks={a.AcceptArrangement: _some_offer, a.DeclineArrangement: _some_offer},
    touched={a.AcceptArrangement: _touched, a.DeclineArrangement: _touched},
)


# What an event makes of them


def offered(now: Negotiation, event: e.ArrangementOffered) -> Negotiation:
    """An offer: its other parties may want to react."""
    arrangement = event.arrangement
    return becoming(
        now,
        arrangements=now.arrangements.put(arrangement.id, arrangement),
        attention=spent(now, arrangement.by, event.attention),
        ready=addressed(now, arrangement.parties[1:]),
    )


def accepted(now: Negotiation, event: e.ArrangementAccepted) -> Negotiation:
    """One more party agrees."""
    was = now.arrangements[event.arrangement]
    return becoming(now, arrangements=now.arrangements.put(was.id, replace(was, accepted=(*was.accepted, event.by))))


def concluded(now: Negotiation, event: e.ArrangementConcluded) -> Negotiation:
    """It stands; what it gives and takes is the engine's."""
    arrangement = event.arrangement
    return becoming(
        now,
        arrangements=now.arrangements.put(arrangement.id, arrangement),
        touched=now.touched.put(arrangement.id, now.seq),
    )


def declined(now: Negotiation, event: e.ArrangementDeclined) -> Negotiation:
    """A party refused."""
    return _closed(now, event.arrangement, ArrangementStatus.DECLINED)


def lapsed(now: Negotiation, event: e.ArrangementLapsed) -> Negotiation:
    """No answer came in time."""
    return _closed(now, event.arrangement, ArrangementStatus.LAPSED)


def _closed(now: Negotiation, name: ArrangementId, status: ArrangementStatus) -> Negotiation:
    return becoming(
        now,
        arrangements=now.arrangements.put(name, replace(now.arrangements[name], status=status)),
        touched=now.touched.put(name, now.seq),
    )


STEPS: Steps = {
    e.ArrangementOffered: offered,
    e.ArrangementAccepted: accepted,
    e.ArrangementConcluded: concluded,
    e.ArrangementDeclined: declined,
    e.ArrangementLapsed: lapsed,
}
"""What each class of event makes of the state."""

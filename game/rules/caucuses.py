"""Caucuses: who knows of one, who speaks for it from whose attention, and what an event makes of it (rule 27)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.rules.clauses import stance_of
from game.rules.phases import IN_TALKS, addressed, spent
from game.rules.state import Negotiation, Steps, becoming
from game.rules.topics import Topic
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import PledgeKind
from game.terms.by_seat import BySeat, Keyed
from game.terms.caucuses import Caucus
from game.terms.ids import CaucusId, SeatId
from game.terms.refusals import Refusal, Refused
from game.terms.standing import Stance
from game.terms.text import Choice

LONGEST_NAME = 60
"""Signs of a caucus's name (rule 27.1)."""
FEWEST = 2
"""Members that make a group (rule 27.2)."""
BEHIND_IT = frozenset({Stance.SUPPORT, Stance.CAN_ACCEPT})
PROMISED_TOGETHER = frozenset({PledgeKind.SUPPORT, PledgeKind.TABLE})
"""What a group can promise: that it stands behind a wording (rule 27.6)."""

Names = a.JoinCaucus | a.LeaveCaucus | a.NameSpeaker
Speaks = a.MakeStatement | a.TableWording | a.MakePromise


def is_group(caucus: Caucus) -> bool:
    """Whether two have joined: then it can speak, and everybody knows of it (rule 27.2)."""
    return len(caucus.members) >= FEWEST


def knows_of_caucus(caucus: Caucus, seat: SeatId) -> bool:
    """Whether a seat may know of a caucus (rule 27.2)."""
    return is_group(caucus) or seat in caucus.members or seat in caucus.invited


def caucuses_known_to(now: Negotiation, seat: SeatId) -> tuple[Caucus, ...]:
    """The caucuses a seat may know of, oldest first; whom one invited, its own circle alone knows."""
    return tuple(as_seen(each, seat) for each in now.caucuses.values() if knows_of_caucus(each, seat))


def as_seen(caucus: Caucus, seat: SeatId) -> Caucus:
    """A caucus in the eyes of a seat."""
    inside = seat in caucus.members or seat in caucus.invited
    return caucus if inside or not caucus.invited else replace(caucus, invited=())


def purse(now: Negotiation, by: SeatId, caucus: CaucusId | None) -> int:
    """Attention there is for a move: one's own, or that of all members one speaks for (rule 27.4)."""
    group = None if caucus is None else now.caucuses.get(caucus)
    return now.attention[by] if group is None else sum(now.attention[each] for each in group.members)


def deepest_purse(now: Negotiation, by: SeatId) -> int:
    """The most attention a seat can draw on, for itself or for a group it speaks for."""
    groups = (each for each in now.caucuses.values() if each.speaker == by and is_group(each))
    return max([now.attention[by], *(purse(now, by, each.id) for each in groups)])


def shares(now: Negotiation, caucus: CaucusId | None, cost: int) -> BySeat[int]:
    """What each member pays: one after another from whoever has most left; of equals, who joined first (rule 27.4)."""
    if caucus is None or not cost:
        return Keyed()
    members = now.caucuses[caucus].members
    left = {each: now.attention[each] for each in members}
    paid: dict[SeatId, int] = {}
    for _ in range(cost):
        fullest = max(members, key=left.__getitem__)
        left[fullest] -= 1
        paid[fullest] = paid.get(fullest, 0) + 1
    return Keyed(paid)


def behind(now: Negotiation, caucus: Caucus, choice: Choice) -> tuple[SeatId, ...]:
    """The members that support a wording in public, or can accept it."""
    return tuple(each for each in caucus.members if stance_of(now, each, choice) in BEHIND_IT)


# Gates


def _known(now: Negotiation, name: CaucusId, by: SeatId) -> Refused | None:
    caucus = now.caucuses.get(name)
    if caucus is None or not knows_of_caucus(caucus, by):
        return Refused(reason=Refusal.UNKNOWN_CAUCUS, about=name)
    return None


def _is_known(now: Negotiation, action: Names) -> Refused | None:
    return _known(now, action.caucus, action.by)


def _group_is_known(now: Negotiation, action: Speaks) -> Refused | None:
    return None if action.caucus is None else _known(now, action.caucus, action.by)


def _speaks_for_it(now: Negotiation, action: Speaks | a.NameSpeaker) -> Refused | None:
    if action.caucus is not None and now.caucuses[action.caucus].speaker != action.by:
        return Refused(reason=Refusal.NOT_THE_SPEAKER, about=action.caucus)
    return None


def _there_is_a_group(now: Negotiation, action: Speaks) -> Refused | None:
    if action.caucus is not None and not is_group(now.caucuses[action.caucus]):
        return Refused(reason=Refusal.CAUCUS_ALONE, about=action.caucus)
    return None


def _all_are_behind_it(now: Negotiation, action: a.MakePromise) -> Refused | None:
    """A group promises only what every member stands behind in public (rule 27.6)."""
    if action.caucus is None:
        return None
    caucus, pledge = now.caucuses[action.caucus], action.pledge
    choice = pledge.choice if pledge.kind in PROMISED_TOGETHER else None
    if choice is not None and behind(now, caucus, choice) == caucus.members:
        return None
    return Refused(reason=Refusal.CAUCUS_DIVIDED, about=action.caucus)


def _promises_to_others(now: Negotiation, action: a.MakePromise) -> Refused | None:
    members = now.caucuses[action.caucus].members if action.caucus is not None else ()
    within = [each for each in action.to if each in members]
    return Refused(reason=Refusal.NAMED_ONESELF, about=within[0]) if within else None


def _is_invited(now: Negotiation, action: a.JoinCaucus) -> Refused | None:
    if action.by not in now.caucuses[action.caucus].invited:
        return Refused(reason=Refusal.NOT_INVITED, about=action.caucus)
    return None


def _joins_anew(now: Negotiation, action: a.JoinCaucus) -> Refused | None:
    return Refused(reason=Refusal.ALREADY_SO) if action.by in now.caucuses[action.caucus].members else None


def _is_a_member(now: Negotiation, action: a.LeaveCaucus | a.NameSpeaker) -> Refused | None:
    seat = action.speaker if isinstance(action, a.NameSpeaker) else action.by
    if seat not in now.caucuses[action.caucus].members:
        return Refused(reason=Refusal.NOT_A_MEMBER, about=seat)
    return None


def _another_speaks(now: Negotiation, action: a.NameSpeaker) -> Refused | None:
    return Refused(reason=Refusal.ALREADY_SO) if now.caucuses[action.caucus].speaker == action.speaker else None


def _name_is_short(now: Negotiation, action: a.FormCaucus) -> Refused | None:
    if len(action.name) > LONGEST_NAME:
        return Refused(reason=Refusal.TEXT_TOO_LONG, about=str(len(action.name)))
    return None


def _some(wanted: Callable[[Caucus, SeatId], bool]) -> Callable[[Negotiation, SeatId], Refusal | None]:
    def look(now: Negotiation, seat: SeatId) -> Refusal | None:
        return None if any(wanted(each, seat) for each in now.caucuses.values()) else Refusal.UNKNOWN_CAUCUS

    return look


_SPEAKING = (
    (Refusal.UNKNOWN_CAUCUS, _group_is_known),
    (Refusal.NOT_THE_SPEAKER, _speaks_for_it),
    (Refusal.CAUCUS_ALONE, _there_is_a_group),
)

TOPIC = Topic(
    places={a.FormCaucus: IN_TALKS, a.JoinCaucus: IN_TALKS, a.LeaveCaucus: IN_TALKS, a.NameSpeaker: IN_TALKS},
    costs={a.FormCaucus: 2},
    gates={
        a.FormCaucus: ((Refusal.TEXT_TOO_LONG, _name_is_short),),
        a.JoinCaucus: (
            (Refusal.UNKNOWN_CAUCUS, _is_known),
            (Refusal.ALREADY_SO, _joins_anew),
            (Refusal.NOT_INVITED, _is_invited),
        ),
        a.LeaveCaucus: ((Refusal.UNKNOWN_CAUCUS, _is_known), (Refusal.NOT_A_MEMBER, _is_a_member)),
        a.NameSpeaker: (
            (Refusal.UNKNOWN_CAUCUS, _is_known),
            (Refusal.ALREADY_SO, _another_speaks),
            (Refusal.NOT_A_MEMBER, _is_a_member),
            (Refusal.NOT_THE_SPEAKER, _speaks_for_it),
        ),
        a.MakeStatement: _SPEAKING,
        a.TableWording: _SPEAKING,
        a.MakePromise: (
            *_SPEAKING,
            (Refusal.NAMED_ONESELF, _promises_to_others),
            (Refusal.CAUCUS_DIVIDED, _all_are_behind_it),
        ),
    },
    looks={
        a.JoinCaucus: _some(lambda each, seat: seat in each.invited and seat not in each.members),
        a.LeaveCaucus: _some(lambda each, seat: seat in each.members),
        a.NameSpeaker: _some(lambda each, seat: each.speaker == seat and is_group(each)),
    },
)


# What an event makes of them


def formed(now: Negotiation, event: e.CaucusFormed) -> Negotiation:
    """A caucus of one; those it invites may want to react."""
    caucus = event.caucus
    return becoming(
        now,
        caucuses=now.caucuses.put(caucus.id, caucus),
        attention=spent(now, caucus.speaker, event.attention),
        ready=addressed(now, caucus.invited),
    )


def joined(now: Negotiation, event: e.CaucusJoined) -> Negotiation:
    """One more member."""
    was = now.caucuses[event.caucus]
    return _put(now, replace(was, members=(*was.members, event.by)))


def left(now: Negotiation, event: e.CaucusLeft) -> Negotiation:
    """One member fewer; where it spoke, the first of the others does (rule 27.3)."""
    was = now.caucuses[event.caucus]
    members = tuple(each for each in was.members if each != event.by)
    speaker = members[0] if members and was.speaker == event.by else was.speaker
    return _put(now, replace(was, members=members, speaker=speaker))


def speaker_named(now: Negotiation, event: e.SpeakerNamed) -> Negotiation:
    """Another member speaks."""
    return _put(now, replace(now.caucuses[event.caucus], speaker=event.speaker))


def ended(now: Negotiation, event: e.CaucusEnded) -> Negotiation:
    """There is no such group any more."""
    return becoming(now, caucuses=now.caucuses.drop(event.caucus))


def _put(now: Negotiation, caucus: Caucus) -> Negotiation:
    return becoming(now, caucuses=now.caucuses.put(caucus.id, caucus))


STEPS: Steps = {
    e.CaucusFormed: formed,
    e.CaucusJoined: joined,
    e.CaucusLeft: left,
    e.SpeakerNamed: speaker_named,
    e.CaucusEnded: ended,
}
"""What each class of event makes of the state."""

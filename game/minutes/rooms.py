"""The room as a whole in sentences: how far it trusts, what is given back, whose proposals show a pattern."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.minutes.catalogue import say
from game.minutes.english.rooms import Room
from game.minutes.figures import per_cent, trust, trust_step
from game.minutes.names import Names
from game.terms.ids import SeatId
from game.terms.readings import RoomReading

_ROUND = 500
"""Per mille of debts made up for by others from which on giving is said to go round (E3.8)."""


def room_sentences(room: RoomReading, states: Sequence[SeatId], names: Names) -> tuple[str, ...]:
    """What there is to say, each in a sentence with its figure; lists of the reading follow ``states``."""
    return (*_of_trust(room, states, names), *_of_giving(room, states, names), *_of_patterns(room, names))


def _of_trust(room: RoomReading, states: Sequence[SeatId], names: Names) -> Iterator[str]:
    yield say(Room.TRUST, trust=trust(room.trust))
    step = trust_step(room.generated)
    key = Room.STILL if step == trust_step(0) else Room.MADE if room.generated > 0 else Room.LOST
    yield say(key, step=step)
    most = max(range(len(states)), key=lambda i: room.reputation[i])
    least = min(range(len(states)), key=lambda i: room.reputation[i])
    if room.reputation[most] > room.reputation[least]:
        yield say(
            Room.MOST,
            who=names.seat(states[most]),
            trust=trust(room.reputation[most]),
            other=names.seat_within(states[least]),
            less=trust(room.reputation[least]),
        )


def _of_giving(room: RoomReading, states: Sequence[SeatId], names: Names) -> Iterator[str]:
    if room.returned is None:
        yield say(Room.NOTHING_GIVEN)
        return
    yield say(Room.RETURNED, share=per_cent(room.returned))
    if room.diffuse is not None:
        yield say(Room.DIFFUSE if room.diffuse >= _ROUND else Room.PAIRWISE, share=per_cent(room.diffuse))
    gave = [(share, state) for share, state in zip(room.returned_to, states, strict=True) if share is not None]
    if gave:
        share, state = min(gave)
        yield say(Room.LEAST, who=names.seat(state), share=per_cent(share))


def _of_patterns(room: RoomReading, names: Names) -> Iterator[str]:
    if room.patterns:
        yield say(Room.PATTERN, names=names.seats(room.patterns))

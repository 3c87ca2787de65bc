"""The last of the opening sequence: the record is replayed, event by event, and held to the state it was left in.

What runs here may be made to hurt. ``credentials`` runs it in a process of its own, with limits of time and memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from game.store.opening import Opened, inspect
from game.table.actors import actor
from game.table.playback import Playback
from game.terms.events import Event, Recorded, SessionOpened
from game.terms.ids import OFFICES, SeatId, Seq
from game.terms.trouble import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of a file: how many events of it are sound, and what is wrong with the rest."""

    sound: int = 0
    reason: str = ""
    """A sentence; empty where all is sound."""
    trouble: str = ""
    """Why the file cannot be opened at all, in words; empty where it can."""


def examined(path: Path) -> Verdict:
    """The whole opening sequence, to the replay."""
    try:
        opened = inspect(path)
    except Trouble as trouble:
        return Verdict(trouble=str(trouble))
    return replayed(opened)


def replayed(opened: Opened) -> Verdict:
    """Let everything that is sound have happened again, and hold it to the state that was noted."""
    if not opened.events:
        return Verdict(reason=opened.fault.reason if opened.fault else "")
    events, left = opened.events, opened.state
    if left is not None and left.seq > len(events) == opened.expected:
        return Verdict(sound=len(events), reason=f"The state noted in it is of event {left.seq}, which is not there.")
    noted = left.seq if left is not None and left.seq <= len(events) else Seq(0)
    state = _led_to(events, noted)
    if state is None:
        sound = _sound(events)
        return Verdict(sound=sound, reason=f"Event {sound + 1} cannot have happened in this session.")
    if left is not None and noted and state != left.hash:
        return Verdict(sound=noted, reason=_ELSEWHERE.format(noted))
    return Verdict(sound=len(events), reason=opened.fault.reason if opened.fault else "")


def _led_to(events: Sequence[Recorded], noted: Seq) -> str | None:
    """The hash of the state after event ``noted``; ``None`` where the events cannot all have happened."""
    try:
        seats = _seats(events[0].event)
        if any(actor(each.event) not in seats for each in events):
            return None
        walk = Playback(events)
        walk.walk(noted)
        state = walk.state_hash
        walk.walk(walk.end)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - rules and engine were written for records that a table has written
        return None
    return state


def _sound(events: Sequence[Recorded]) -> int:
    """How many of them can have happened; the first that cannot is found by halving."""
    sound, broken = 0, len(events)
    while broken - sound > 1:
        middle = (sound + broken) // 2
        if _led_to(events[:middle], Seq(0)) is None:
            broken = middle
        else:
            sound = middle
    return sound


def _seats(first: Event) -> frozenset[SeatId | None]:
    """Who may act in the session; ``None``, for what nobody does, among them."""
    assert isinstance(first, SessionOpened)
    return frozenset({None, *OFFICES, *first.scenario.public.states, *first.seating})


_ELSEWHERE = "Replayed, its first {} events do not come to the state that the session was left in."

"""``replay``: recompute a saved session from its record, and say where it stands."""

from __future__ import annotations

from argparse import Namespace

from game.app import archive, terminal
from game.minutes.names import Names
from game.minutes.rooms import room_sentences
from game.minutes.sentences import sentence
from game.table.playback import Playback
from game.terms.codec import Plain, to_plain
from game.terms.events import SeatKind
from game.terms.ids import OBSERVER, SeatId, Seq
from game.terms.trouble import Trouble
from game.terms.views import SeatView


def run(asked: Namespace) -> int:
    """Walk the record and print its state and the hash of it."""
    read = archive.read(asked, asked.file)
    playback = Playback(read.events)
    playback.walk(Seq(asked.until) if asked.until is not None else playback.end)
    view = playback.view(OBSERVER)
    state = _state(playback, view)
    if asked.seat:
        _print_heard(playback, asked)
    elif asked.json:
        terminal.one_object(state)
    else:
        _print(view, state)
        names = Names.seen(view.sight)
        terminal.say("", *room_sentences(playback.room(OBSERVER), view.readings.states, names))
    if read.fault is not None:
        terminal.aside(f"The rest of the session is damaged. {read.fault}")
        return 1
    return 0


def _print_heard(playback: Playback, asked: Namespace) -> None:
    """The record as one delegation had heard it. Raises ``Trouble``."""
    if asked.json:
        raise Trouble("What a delegation heard is told in words. Leave out either --json or --as.")
    states = playback.view(OBSERVER).readings.states
    seat = SeatId(asked.seat.upper())
    if seat not in states:
        raise Trouble(f"There is no delegation {seat} in this session. It has {', '.join(states)}.")
    view = playback.view(seat)
    names = Names.seen(view.sight).hearing(each.event for each in view.record)
    where = f"event {playback.seq} of {playback.end}"
    terminal.say(f"{view.sight.scenario.title}, {where}, as {names.seat_within(seat)} had heard it", "")
    terminal.say(*(f"{each.seq:>6}  {sentence(each.event, names)}" for each in view.record))


def _state(playback: Playback, view: SeatView) -> dict[str, Plain]:
    sight = view.sight
    return {
        "session": sight.session,
        "scenario": sight.scenario.id,
        "seq": playback.seq,
        "of": playback.end,
        "moment": to_plain(sight.moment),
        "agreed": {str(k): str(v.agreed) for k, v in sight.brackets.items() if v.status.value in ("agreed", "adopted")},
        "parties": {str(k): v for k, v in sight.parties.items()},
        "in_force": sight.in_force,
        "ending": sight.ending.value if sight.ending else None,
        "state_hash": playback.state_hash,
    }


def _print(view: SeatView, state: dict[str, Plain]) -> None:
    sight, names = view.sight, Names.seen(view.sight)
    agreed = state["agreed"]
    assert isinstance(agreed, dict)
    terminal.say(f"{sight.scenario.title}, session {sight.session}")
    terminal.table(
        [
            ("event", f"{state['seq']} of {state['of']}"),
            ("stands at", names.moment(sight.moment)),
            *_played_by(view, names),
            ("settled", f"{len(agreed)} of {len(sight.brackets)} brackets"),
            ("ratified by", ", ".join(names.label(seat) for seat in sight.parties) or "nobody"),
            ("state_hash", str(state["state_hash"])),
        ]
    )


def _played_by(view: SeatView, names: Names) -> list[tuple[str, str]]:
    """Who shares which seat; nothing where artificial delegates sit in all of them."""
    taken = [(seat, each) for seat, each in view.sight.seating.items() if each.kind is SeatKind.PERSON]
    seats = [
        f"{names.label(seat)} ({', '.join(each.people)})" if each.people else names.label(seat) for seat, each in taken
    ]
    return [("played by persons", ", ".join(seats))] if seats else []

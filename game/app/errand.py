"""One piece of work in a process of its own, so that a window never waits: spawned, and ended when it is dropped."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from game.lab.compare import compare
from game.lab.debrief import STEPS, debrief
from game.minutes.comparing import sentences_behind
from game.minutes.motives import motive
from game.table.actors import actor
from game.table.hindsight import Exported, Failed, Found, LaidOut, Reasons, Underway
from game.table.motives import Motives
from game.terms.debrief import Debrief
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq
from game.terms.trouble import Trouble

_PATIENCE = 2.0
"""Seconds that a process is given to end."""


class Errand:
    """The window's end: what has been found so far."""

    def __init__(
        self,
        record: tuple[Recorded, ...],
        seat: SeatId | None,
        kind: str = "",
        place: str = "",
        given: Debrief | None = None,
        others: tuple[tuple[str, tuple[Recorded, ...]], ...] = (),
        why: tuple[Seq, ...] = (),
    ) -> None:
        """Without ``kind`` the debrief is worked out; with it that take-away is written to ``place``.

        With ``others`` they are laid side by side instead; with ``why`` the reasons of these events are asked for.
        """
        ours, theirs = get_context("spawn").Pipe(duplex=False)
        self._pipe = ours
        self._process = get_context("spawn").Process(
            target=_run, args=(theirs, record, seat, kind, place, given, others, why), daemon=True, name="errand"
        )
        self._process.start()
        theirs.close()

    def found(self) -> Found | Reasons | None:
        """The newest that has come; ``None`` where nothing new has."""
        newest: Found | Reasons | None = None
        try:
            while self._pipe.poll(0):
                newest = self._pipe.recv()
        except (EOFError, OSError):
            return newest or Failed(why="The work ended before it was done.")
        return newest

    def stop(self) -> None:
        """End it."""
        with suppress(OSError):
            self._pipe.close()
        if self._process.is_alive():
            self._process.terminate()
        self._process.join(_PATIENCE)


def _run(
    pipe: Connection,
    record: tuple[Recorded, ...],
    seat: SeatId | None,
    kind: str,
    place: str,
    given: Debrief | None,
    others: tuple[tuple[str, tuple[Recorded, ...]], ...],
    why: tuple[Seq, ...],
) -> None:
    """In the process: work it out and send it home."""
    with suppress(BrokenPipeError, OSError, KeyboardInterrupt):
        if why:
            pipe.send(Reasons(sentences=tuple(_reasons(record, why))))
        elif others:
            pipe.send(_laid_out(others))
        elif kind:
            pipe.send(_written(record, seat, kind, place, given))
        else:
            pipe.send(_thought(pipe, record, seat))


def _thought(pipe: Connection, record: tuple[Recorded, ...], seat: SeatId | None) -> Debrief:
    from game.scenarios import shelf

    return debrief(record, shelf.library(), seat, lambda done: pipe.send(Underway(done=done, of=STEPS)))


def _reasons(record: tuple[Recorded, ...], seqs: tuple[Seq, ...]) -> Iterator[tuple[Seq, str]]:
    """In the order of the record, so that it is walked once."""
    motives = Motives(record)
    for each in record:
        by = actor(each.event)
        if each.seq in seqs and by is not None:
            reasoned = motives.of(by, each.seq)
            if reasoned is not None:
                yield each.seq, motive(reasoned, motives.names)


def _laid_out(sessions: tuple[tuple[str, tuple[Recorded, ...]], ...]) -> LaidOut | Failed:
    try:
        found = compare(sessions)
    except Trouble as trouble:
        return Failed(why=str(trouble))
    told = zip(found.sessions, sessions, strict=True)
    return LaidOut(comparison=found, lines=tuple(sentences_behind(each, record) for each, (_, record) in told))


def _written(
    record: tuple[Recorded, ...], seat: SeatId | None, kind: str, place: str, given: Debrief | None
) -> Exported | Failed:
    from game.app.takeaways import Takeaway, write

    try:
        taken = Takeaway(record=record, seat=str(seat or ""), given=given)
        write(Path(place), taken.made(kind))
    except Trouble as trouble:
        return Failed(why=str(trouble))
    return Exported(place=place)

"""A session looked back on whose debrief is there at once."""

from __future__ import annotations

from functools import cache
from queue import SimpleQueue

from game.lab.compare import compare
from game.lab.debrief import debrief
from game.minutes.comparing import sentences_behind
from game.scenarios import shelf
from game.table.hindsight import Exported, Failed, Found, LaidOut, Reasons
from game.table.looking_back import LookedBack
from game.table.ports import Imagined, Place, Reviewed, Thought
from game.terms.actions import Action, DeclareReady, MakeStatement
from game.terms.actions_floor import Tag
from game.terms.assessment import Considered, Distribution, Grade, MoveReview, Remark, WhatIf
from game.terms.assessment import Part as AssessedPart
from game.terms.by_seat import Keyed
from game.terms.debrief import Debrief
from game.terms.events import Recorded
from game.terms.ids import PerMille, SeatId, Seq
from game.terms.readings import Interval, Spread
from game.terms.trouble import Trouble
from tests.kit.sessions import played

ALD = SeatId("ALD")


@cache
def made() -> Debrief:
    return debrief(played("tutorial", 1), shelf.library(), ALD)


def a_review(record: tuple[Recorded, ...], grade: Grade, loss: int, seq: Seq) -> MoveReview:
    """A move of Aldmere's, with a better one beside it where it lost something."""
    made, better = DeclareReady(by=ALD), MakeStatement(by=ALD, text="Let us meet halfway.", tag=Tag.FRAME)
    order = (made,) if not loss else (better, made)
    return MoveReview(
        seq=seq,
        by=ALD,
        action=made,
        grade=grade,
        remark=Remark.NOTHING_BETTER if not loss else Remark.BETTER_ELSEWHERE,
        loss=Interval(value=loss, low=loss, high=loss),
        parts=Keyed({AssessedPart.TEXT: loss - loss // 5, AssessedPart.COOPERATION: loss // 5}),
        considered=tuple(Considered(action=each, behind=Interval(value=0, low=0, high=0)) for each in order),
        runs=384,
    )


def distribution(value: int) -> Distribution:
    """Hundred continuations that all end alike."""
    spread = Spread(median=value, half_low=value, half_high=value, low=value, high=value)
    return Distribution(
        runs=100,
        adoption=PerMille(1000),
        consensus=PerMille(500),
        in_force=PerMille(900),
        force_year=spread,
        parties=spread,
        by_number=(PerMille(0), PerMille(1000)),
        ratified=Keyed(),
        value=spread,
        values=(value,) * 100,
    )


def a_what_if(at: Seq, seat: SeatId, instead: Action | None) -> WhatIf:
    """Another move would have been worth six points more, and changed nothing else."""
    nothing = Interval(value=0, low=0, high=0)
    return WhatIf(
        at=at,
        seat=seat,
        made=DeclareReady(by=seat),
        instead=instead,
        as_played=distribution(600),
        otherwise=distribution(660),
        value=Interval(value=60, low=40, high=80),
        adoption=nothing,
        in_force=nothing,
        parties=nothing,
    )


class CannedStudy:
    """Three reviewed moves, and one way in which another would have gone; stops when it is told to."""

    def __init__(self, record: tuple[Recorded, ...]) -> None:
        self._record = record
        self._answers: SimpleQueue[Thought | None] = SimpleQueue()
        self.stopped = False

    def review(self, seat: SeatId) -> None:
        graded = ((Grade.GOOD, 3, Seq(20)), (Grade.MISTAKEN, 45, Seq(30)), (Grade.BRILLIANT, 0, Seq(40)))
        for done, (grade, loss, seq) in enumerate(graded, 1):
            self._answers.put(Reviewed(seat=seat, done=done, total=3, move=a_review(self._record, grade, loss, seq)))

    def imagine(self, at: Seq, seat: SeatId, instead: Action | None, runs: int) -> None:
        found = a_what_if(at, seat, instead)
        self._answers.put(Imagined(done=runs, total=runs, what_if=found))

    def stop(self) -> None:
        self.stopped = True

    def thought(self) -> Thought:
        answer = self._answers.get()
        if answer is None:
            raise EOFError
        return answer

    def close(self) -> None:
        self._answers.put(None)


class Still:
    """A session looked back on whose debrief is there at once; keeps what is wished of it."""

    name = "ferry-1"
    library = shelf.library()
    seats = (ALD,)

    def __init__(self, events: int | None = None) -> None:
        self.record: tuple[Recorded, ...] = played("tutorial", 1)[:events]
        self.over = events is None
        self.asked: tuple[Seq, ...] = ()
        self.wished: list[object] = []
        self._found: Found | None = None

    def think(self, seat: SeatId | None) -> None:
        self.wished.append(seat)
        self._found = made() if seat == ALD and self.over else debrief(self.record, self.library, seat)

    def export(self, kind: str, place: str, seat: SeatId | None) -> None:
        self._found = Exported(place=place) if "no-such" not in place else Failed(why="There is no such folder.")

    def found(self) -> Found | None:
        found, self._found = self._found, None
        return found

    def stop(self) -> None:
        self.wished.append("stop")

    def compare(self) -> None:
        sessions = [(self.name, self.record), ("ferry-2", played("tutorial", 2))]
        found = compare(sessions)
        told = zip(found.sessions, sessions, strict=True)
        lines = tuple(sentences_behind(each, record) for each, (_, record) in told)
        self._found = LaidOut(comparison=found, lines=lines)

    def ask_why(self, seqs: tuple[Seq, ...]) -> None:
        self.asked = seqs

    def reasons(self) -> Reasons | None:
        return Reasons(sentences=tuple((seq, f"Because of event {seq}.") for seq in self.asked))

    def close(self) -> None:
        self.stop()

    def study(self) -> CannedStudy:
        """Reviews that were written down beforehand."""
        return CannedStudy(self.record)

    def replay(self) -> LookedBack:
        return LookedBack(self.record)

    def play_on(self, seat: SeatId, after: Seq) -> Place:
        raise Trouble(f"Nobody plays on here from event {after} as {seat}.")

    def play_again(self, seat: SeatId) -> Place:
        raise Trouble(f"Nobody plays again here as {seat}.")

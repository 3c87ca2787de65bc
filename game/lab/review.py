"""Holds the moves of one seat against the best that playouts find for it, by what that seat knew at each moment.

Every plausible move of the moment is weighed in few runs, the best of them and the one that was made in many, all with
the same random numbers. What is weighed is the move, not how it turned out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import chain
from multiprocessing import get_context
from signal import SIG_DFL, SIGINT, signal

from game.engine.why import apportion
from game.lab.review_candidates import candidates
from game.lab.review_grades import MATTERS, MUCH, grade_of, remark_of
from game.lab.review_moves import Moved, moves_of
from game.lab.review_worth import Weighing, Worth, difference, made_of
from game.table.proceedings import Proceedings
from game.terms import actions as a
from game.terms.assessment import Considered, MoveReview, Part
from game.terms.by_seat import Keyed
from game.terms.events import Recorded
from game.terms.ids import SeatId, Seq
from game.terms.readings import Interval
from game.terms.same import same
from game.terms.trouble import Trouble

SIFTED = 128
"""Runs in which every plausible move is tried."""
KEPT = 3
"""How many of them are looked at more closely."""
RUNS = 384
"""Runs in which these are compared with what was done, more where the grade hangs on it."""
MOST_RUNS = 1536
_CLOSE = 2.0
"""Standard errors from the edge of a grade within which more runs are played."""
_WITHIN = 1.2816
"""Standard errors that hold the middle 80 %."""
NOTHING = Interval(value=0, low=0, high=0)


def reviews(
    record: Sequence[Recorded], seat: SeatId, *, part: int = 0, parts: int = 1, entropy: int | None = None
) -> Iterator[MoveReview]:
    """Review the moves of a seat in a whole record, secrets included: every ``parts``-th, from the ``part``-th on."""
    found = reviewing(record, seat, part=part, parts=parts, entropy=entropy)
    return (each for each in found if each is not None)


def reviewing(
    record: Sequence[Recorded], seat: SeatId, *, part: int = 0, parts: int = 1, entropy: int | None = None
) -> Iterator[MoveReview | None]:
    """The same in small steps: ``None`` while a review is not ready, so that whoever works on it can be stopped."""
    walk = Proceedings(record[0])
    for number, moved in enumerate(moves_of(record, seat)):
        if number % parts == part:
            walk.fold(record[len(walk.record) : moved.place])
            yield from _review(walk, moved, record[moved.place].seq, entropy)


def reviewed(
    record: Sequence[Recorded],
    seat: SeatId,
    workers: int,
    told: Callable[[int], None] = lambda done: None,
    entropy: int | None = None,
) -> tuple[MoveReview, ...]:
    """All of them in order; the same whatever the number of workers. ``told`` hears how many are done."""
    if workers <= 1:
        found = [*_counted(reviews(record, seat, entropy=entropy), told)]
    else:
        parts = _SHARES * workers
        jobs = [(tuple(record), seat, part, parts, entropy) for part in range(parts)]
        spawn = get_context("spawn")
        with ProcessPoolExecutor(max_workers=workers, mp_context=spawn, initializer=_end_quietly) as pool:
            found = [*_counted(chain.from_iterable(pool.map(_share, jobs)), told)]
    return tuple(sorted(found, key=lambda each: each.seq))


_SHARES = 4
"""Shares of the work for every worker, so that none waits long for the others."""


def _end_quietly() -> None:
    """Of a worker: Ctrl+C ends it at once, and only the command says so."""
    signal(SIGINT, SIG_DFL)


def _share(job: tuple[tuple[Recorded, ...], SeatId, int, int, int | None]) -> list[MoveReview]:
    record, seat, part, parts, entropy = job
    return list(reviews(record, seat, part=part, parts=parts, entropy=entropy))


def _counted(found: Iterable[MoveReview], told: Callable[[int], None]) -> Iterator[MoveReview]:
    for number, each in enumerate(found, 1):
        told(number)
        yield each


def review_to_better(record: Sequence[Recorded], seat: SeatId, at: Seq) -> MoveReview:
    """The review of a seat's move after event ``at``, in place of which something better was found.

    Raises ``Trouble`` where nothing better was found, ``StopIteration`` where it made no move there.
    """
    moved = next(each for each in moves_of(record, seat) if record[each.place - 1].seq == at)
    walk = Proceedings(record[0])
    walk.fold(record[1 : moved.place])
    found = review(walk, moved, record[moved.place].seq)
    if found.best is not None and same(found.best, moved.action):
        raise Trouble(f"Nothing better was found for the move after event {at}. Name another one with --instead.")
    return found


def review(before: Proceedings, moved: Moved, seq: int, entropy: int | None = None) -> MoveReview:
    """Review one move, whose first event is ``seq``; ``before`` stands where it was made."""
    *_, found = _review(before, moved, seq, entropy)
    assert found is not None
    return found


def _review(before: Proceedings, moved: Moved, seq: int, entropy: int | None) -> Iterator[MoveReview | None]:
    made, weighing = moved.action, Weighing(before, moved.action.by, entropy)
    others = [each for each in candidates(before, made.by) if not same(each, made)]
    yield None
    first: dict[a.Action, float] = {}
    for each in others:
        first[each] = weighing.worth(each, SIFTED).mean
        yield None
    others.sort(key=lambda each: -first[each])
    worths: dict[a.Action, Worth] = {}
    runs = RUNS // 2
    while not worths or (runs < MOST_RUNS and _hangs(worths, made)):
        runs *= 2
        for each in (made, *others[:KEPT]):
            worths[each] = weighing.worth(each, runs)
            yield None
    yield _told(before, made, seq, worths, runs)


def _told(before: Proceedings, made: a.Action, seq: int, worths: Mapping[a.Action, Worth], runs: int) -> MoveReview:
    order = sorted(worths, key=lambda each: (-worths[each].mean, not same(each, made)))
    best, short, error = order[0], *difference(worths[order[0]], worths[made])
    ahead = difference(worths[made], worths[order[1]])[0] if same(best, made) and len(order) > 1 else None
    grade = grade_of(short, error, ahead)
    return MoveReview(
        seq=Seq(seq),
        by=made.by,
        action=made,
        grade=grade,
        remark=remark_of(grade, made, best, before),
        loss=_interval(short, error),
        parts=_parts(worths[best], worths[made], round(short)),
        considered=tuple(
            Considered(action=each, behind=_interval(*difference(worths[best], worths[each]))) for each in order
        ),
        runs=runs,
    )


def _hangs(worths: Mapping[a.Action, Worth], made: a.Action) -> bool:
    """Whether the grade could still turn out another."""
    best = max(worths.values(), key=lambda each: each.mean)
    short, error = difference(best, worths[made])
    return any(abs(short - edge) < _CLOSE * error for edge in (MATTERS, MUCH))


def _interval(mean: float, error: float) -> Interval:
    value = round(mean)
    return Interval(
        value=value, low=min(round(mean - _WITHIN * error), value), high=max(round(mean + _WITHIN * error), value)
    )


def _parts(best: Worth, made: Worth, whole: int) -> Keyed[Part, int]:
    """Whole thousandths that sum to the loss as it is shown."""
    found = made_of(best, made)
    return Keyed(zip(found, apportion(list(found.values()), whole), strict=True))

"""What a batch of sessions says together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

from game.lab.simulate import SessionResult
from game.terms.ids import SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Counts over sessions. Means are in hundredths, so that the same sessions print the same bytes anywhere."""

    sessions: int
    endings: tuple[tuple[str, int], ...]
    adopted: int
    by_consensus: int
    in_force: int
    distinct_texts: int
    mean_parties: int
    """Hundredths of a ratification, over adopted sessions; 0 where there is none."""
    median_events: int
    mean_packages: int
    """Hundredths of a concluded package."""
    ratified_by: tuple[tuple[SeatId, int], ...]
    """In how many sessions each state ratified, most often first."""
    refused: int
    futures: tuple[tuple[str, int], ...]
    """In how many sessions the world resembled each of the five futures most; those that were reached."""
    mean_integrative: int
    """Thousandths of the integrative index (E6.10), over adopted sessions; 0 where there is none."""


def totals(results: Sequence[SessionResult]) -> Totals:
    """Add the sessions up. ``results`` is not empty."""
    adopted = [each for each in results if each.text]
    ratified = Counter(seat for each in results for seat in each.parties)
    return Totals(
        sessions=len(results),
        endings=tuple(sorted(Counter(each.ending.value for each in results).items())),
        adopted=len(adopted),
        by_consensus=sum(each.by_consensus is True for each in adopted),
        in_force=sum(each.in_force is not None for each in results),
        distinct_texts=len({each.text for each in adopted}),
        mean_parties=_hundredths([len(each.parties) for each in adopted]),
        median_events=round(median(each.events for each in results)),
        mean_packages=_hundredths([each.packages for each in results]),
        ratified_by=tuple(sorted(ratified.items(), key=lambda pair: (-pair[1], pair[0]))),
        refused=sum(each.refused for each in results),
        futures=tuple(sorted(Counter(each.arrival.future.value for each in results).items())),
        mean_integrative=_rounded([each.integrative for each in adopted if each.integrative is not None]),
    )


def _hundredths(numbers: Sequence[int]) -> int:
    return round(100 * mean(numbers)) if numbers else 0


def _rounded(numbers: Sequence[int]) -> int:
    return round(mean(numbers)) if numbers else 0

"""Whether every act of a delegate has its true reason: ``python -m tests.reasons N`` plays N whole sessions of each
scenario, asks for every act again from the record alone, and prints how many were found, the largest gap between parts
and score, parts without words, and one sentence for each kind of act.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from game.minutes.english.motives import Weight
from game.minutes.motives import motive
from game.table.actors import actor
from game.table.motives import Motives
from game.terms.events import Recorded, SessionOpened
from game.terms.reasons import Reasoned
from tests.speech import SCENARIOS, played


def acts(record: Sequence[Recorded]) -> Iterator[tuple[Recorded, Reasoned | None, str]]:
    """Every event that names an actor, with its reason and the sentence for it; of a session of delegates."""
    found = Motives(record)
    for recorded in record:
        seat = actor(recorded.event)
        if seat is not None and not isinstance(recorded.event, SessionOpened):
            reasoned = found.of(seat, recorded.seq)
            yield recorded, reasoned, motive(reasoned, found.names) if reasoned is not None else ""


def gap(reasoned: Reasoned) -> float:
    """The largest difference between a score and the sum of its parts; parts of no score count whole."""
    sums = {each.of: -each.amount for each in reasoned.scores}
    for part in reasoned.parts:
        sums[part.of] = sums.get(part.of, 0.0) + part.amount
    return max((abs(each) for each in sums.values()), default=0.0)


def wordless(reasoned: Reasoned) -> set[str]:
    """Names of parts that nobody has worded."""
    return {each.name for each in reasoned.parts} - {each.name.lower() for each in Weight}


def main(most: int) -> None:
    """Print the figures."""
    shown: dict[tuple[str, str], str] = {}
    for name in SCENARIOS:
        for seed in range(1, most + 1):
            found = list(acts(played(name, seed)))
            known = [reasoned for _, reasoned, _ in found if reasoned is not None]
            worst = max(map(gap, known))
            words = sorted(set().union(*map(wordless, known)))
            print(f"{name} {seed}: {len(found)} acts, {len(known)} reasons, largest gap {worst:.1e}, no words {words}")
            for recorded, reasoned, told in found:
                if reasoned is None:
                    print(f"  no reason: {recorded.seq} {type(recorded.event).__name__}")
                else:
                    shown.setdefault((reasoned.reason.value, type(reasoned.action).__name__), told)
    for (reason, kind), told in sorted(shown.items()):
        print(f"  {kind}, {reason}: {told}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)

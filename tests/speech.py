"""How varied delegations speak: ``python -m tests.speech N`` plays N whole sessions of each scenario and prints the
share of distinct four-word runs over all speeches of a session, the sentences said twice, and what is repeated most.

Issue 6: "distinct four-word runs at least .7 across a session; no sentence twice but formulas".
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from game.lab.simulate import opening_of
from game.minutes.english.speeches import Presiding
from game.minutes.names import Names
from game.minutes.speeches import Spoken
from game.minutes.voice import spoken_in
from game.scenarios import shelf
from game.table.manners import manners
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.table.turns import Turns
from game.terms.by_seat import Keyed
from game.terms.events import Recorded, SessionOpened

RUN = 4
"""Words in a run."""
SCENARIOS = ("tutorial", "cybercrime", "illicit_finance", "trafficking")
SHOWN = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Variety:
    """How varied the speeches of one session were."""

    speeches: int
    distinct: float
    """Share of runs of four words that are distinct, 0 to 1, over all speeches in order."""
    said_twice: tuple[str, ...]
    """Sentences of delegations said word for word more than once, formulas apart."""
    runs: Counter[str]


def words(text: str) -> list[str]:
    """The words of a speech, without case and signs."""
    return re.findall(r"[\w’'-]+", text.lower())


def runs(texts: Iterable[str]) -> Iterator[str]:
    """Every run of four words within a speech."""
    for text in texts:
        said = words(text)
        yield from (" ".join(said[at : at + RUN]) for at in range(len(said) - RUN + 1))


def sentences(text: str) -> Iterator[str]:
    """The sentences of a speech."""
    yield from (each for each in re.split(r"(?<=[.!?]) +", text.strip()) if each)


def variety(record: Sequence[Recorded], luck: int) -> Variety:
    """Of the speeches of one session."""
    opened = record[0].event
    assert isinstance(opened, SessionOpened)
    names = Names.of(opened.scenario.public)
    characters = manners(opened.scenario.public, opened.seating, opened.seed or 0)
    spoken = list(spoken_in(record, names, luck, characters))
    counted = Counter(runs(each.text for each in spoken))
    return Variety(
        speeches=len(spoken),
        distinct=len(counted) / max(1, counted.total()),
        said_twice=said_twice(spoken),
        runs=counted,
    )


def said_twice(spoken: Iterable[Spoken]) -> tuple[str, ...]:
    """Sentences said more than once, but for the formulas of the chair."""
    said = Counter(each for speech in spoken for each in sentences(speech.text))
    return tuple(sentence for sentence, times in said.items() if times > 1 and sentence not in FORMULAS)


def _formulas() -> frozenset[str]:
    """What the chair says by custom: its gavel, an objection noted, the question on the text as a whole."""
    customs = (Presiding.GAVEL, Presiding.STAYS_OPEN, Presiding.ASK_CONSENSUS, Presiding.CONSENSUS_FAILED)
    return frozenset(sentence for each in customs for text in each.value for sentence in sentences(text))


FORMULAS = _formulas()


def played(name: str, seed: int) -> tuple[Recorded, ...]:
    """The record of a session, a delegate in every chair."""
    table = Table.begin(MemoryRecord(), opening_of(shelf.load(name), seed, Keyed()), clock=lambda: 0)
    Turns(table).run()
    return table.recorded()


def main(most: int) -> None:
    """Print the figures."""
    for name in SCENARIOS:
        found = [variety(played(name, seed), seed) for seed in range(1, most + 1)]
        shares = [each.distinct for each in found]
        print(f"{name}: {sum(each.speeches for each in found) / most:.0f} speeches a session, distinct runs of four")
        twice = [len(each.said_twice) for each in found]
        print(f"  mean {sum(shares) / most:.3f}, least {min(shares):.3f}; sentences said twice {twice}")
        together = sum((each.runs for each in found), Counter[str]())
        for run, times in together.most_common(SHOWN):
            print(f"  {times / most:6.1f}  {run}")
        for sentence in dict.fromkeys(each for one in found for each in one.said_twice[:3]):
            print(f"  twice: {sentence}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1)

"""The floor: what was said and declared so far, so that nobody says it again and everybody can refer to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from game.minutes.english.speeches_manner import Manner
from game.minutes.names import Names
from game.terms.events import Event, StanceDeclared
from game.terms.ids import SeatId
from game.terms.standing import Stance
from game.terms.text import Choice

RUN = 4
"""Words in a run: speeches are told apart by how many of these they share."""

_WORD = re.compile(r"[\w’'-]+")
_SENTENCE = re.compile(r"(?<=[.!?]) +")


class Floor:
    """Hears speeches and public stances in order. A fresh one remembers nothing.

    ``manners`` = the persona of those whose character is heard in what they say.
    """

    def __init__(self, manners: Mapping[SeatId, str] = MappingProxyType({})) -> None:
        self._manners = manners
        self._runs: set[tuple[str, ...]] = set()
        self._sentences: set[str] = set()
        self._stances: dict[Choice, dict[SeatId, Stance]] = {}

    def manner(self, seat: SeatId) -> Manner | None:
        """How that delegation speaks; ``None`` where its character is not heard."""
        persona = self._manners.get(seat, "").upper()
        return Manner[persona] if persona in Manner.__members__ else None

    def least_said(self, texts: Sequence[str], luck: int) -> str:
        """Of several ways to say the same, the one that repeats least of what was said; luck among equals."""
        start = luck % len(texts)
        return min((*texts[start:], *texts[:start]), key=self._repeats)

    def repeats(self, text: str) -> float:
        """Share of its four-word runs that were said before, 0 to 1; one more for every sentence said before."""
        twice, share = self._repeats(text)
        return twice + share

    def said(self, text: str) -> None:
        """Remember a speech."""
        self._runs.update(_runs(text))
        self._sentences.update(_SENTENCE.split(text))

    def declared(self, event: Event) -> None:
        """Remember stances, where they were taken in public."""
        if isinstance(event, StanceDeclared) and event.audience.everyone:
            for each in event.declarations:
                self._stances.setdefault(each.choice, {})[event.by] = each.stance

    def stance(self, seat: SeatId, choice: Choice) -> Stance:
        """Where a delegation stands in public."""
        return self._stances.get(choice, {}).get(seat, Stance.UNDECLARED)

    def others(self, seat: SeatId, choice: Choice, stance: Stance, names: Names) -> tuple[SeatId, ...]:
        """Who else stands there in public, neighbours first."""
        found = [who for who, said in self._stances.get(choice, {}).items() if said is stance and who != seat]
        return tuple(sorted(found, key=lambda who: not neighbours(seat, who, names)))

    def _repeats(self, text: str) -> tuple[int, float]:
        runs = _runs(text)
        known = sum(1 for each in runs if each in self._runs)
        twice = sum(1 for each in _SENTENCE.split(text) if each in self._sentences)
        return twice, known / max(1, len(runs))


def neighbours(one: SeatId, other: SeatId, names: Names) -> bool:
    """Whether two delegations come from one region."""
    here, there = names.delegations.get(one), names.delegations.get(other)
    return bool(here and there and here.region and here.region == there.region)


def _runs(text: str) -> list[tuple[str, ...]]:
    words: Iterable[str] = _WORD.findall(text.lower())
    said = tuple(words)
    return [said[at : at + RUN] for at in range(len(said) - RUN + 1)]

"""Promises of a stage: those made and those broken one by one, those kept together where they are many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.minutes.catalogue import say
from game.minutes.english.narrative import Tale
from game.minutes.gathered import gathered
from game.minutes.names import Names
from game.minutes.passages import Passage, paragraph
from game.minutes.sentences import sentence
from game.terms.events import PackageBroken, PromiseBroken, PromiseKept, PromiseMade, Recorded

FEW_KEPT = 2


def promises(events: Sequence[Recorded], names: Names, *, packages: bool = False) -> Iterator[Passage]:
    """One paragraph; with ``packages``, those that were gone against as well."""
    told = (PromiseMade, PromiseBroken, PackageBroken) if packages else (PromiseMade, PromiseBroken)
    kept = [each.event for each in events if isinstance(each.event, PromiseKept)]
    lines = [*gathered([each.event for each in events if isinstance(each.event, told)], names)]
    if len(kept) <= FEW_KEPT:
        lines = [*(sentence(each, names) for each in kept), *lines]
    else:
        who = names.seats(dict.fromkeys(each.by for each in kept))
        lines = [say(Tale.KEPT_MANY, count=len(kept), who=who), *lines]
    yield from paragraph(*lines)

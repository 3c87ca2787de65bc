"""The negotiation linter: is there a deal at all, for whom not, and is it too easy or too late for one?

Advice for authors, never a verdict: it looks at the texts with the simplest measure there is (``bargain_space``) and by
climbing, so that "found" is certain and "not found" is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.scenarios.bargain_space import BUDGET, Space, Text
from game.scenarios.reduced import reduce
from game.terms.ids import NO_TEXT, AlternativeId
from game.terms.mandate import RedLine
from game.terms.scenario import Delegation, Scenario, VoteMode
from game.terms.text import Clause

NAMED = 10
"""Seats that one sentence names."""


class Concern(StrEnum):
    """What may be the matter with a scenario as a negotiation."""

    NO_DEAL = "no_deal"
    """No text was found that all prefer to none."""
    IMPOSSIBLE_MANDATE = "impossible_mandate"
    """A seat prefers no text to any, or somebody at home blocks them all."""
    DICTATOR = "dictator"
    """One seat decides: by its votes, by its red lines, or because all others take whatever it likes best."""
    DOMINATED = "dominated"
    """A wording that everybody likes less than another one."""
    UNCONTESTED = "uncontested"
    """A clause in which everybody likes the same best."""
    CLOCK = "clock"
    """There is less time or attention than the text asks for."""
    REDUCED_GAME = "reduced_game"
    """A reduced game in which no deal was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One thing an author may want to look at."""

    concern: Concern
    about: tuple[str, ...]
    """Ids of delegations, clauses, alternatives (``TU01.B``) or games, as ``places`` knows them."""
    sentence: str


def advice(scenario: Scenario) -> tuple[Advice, ...]:
    """Everything the linter has to say; nothing for a scenario that is well made. Depends on the scenario alone."""
    budget = BUDGET // (1 + len(scenario.public.reduced_games))
    space = Space(scenario, budget)
    return (
        *_deal(space, _outcomes(space, scenario)),
        *_impossible(space, scenario),
        *_dictators(space, scenario),
        *_options(scenario),
        *_clock(scenario),
        *_games(scenario, budget),
    )


def _outcomes(space: Space, scenario: Scenario) -> list[Text]:
    return [space.text_of(dict(each.choices)) for each in scenario.outcomes]


def _points(surplus: int) -> str:
    """A surplus as a hundredth of full utility, as screens show it."""
    return f"{surplus / 10_000:.1f}"


def _losers(space: Space, text: Text) -> tuple[list[int], str]:
    """The seats that prefer no text to this one, and by how much."""
    found = {seat: space.surplus(text, seat) for seat in space.everybody}
    losers = [seat for seat in space.everybody if found[seat] < 0]
    named = [
        f"{space.seats[seat]} ({'a red line' if _crosses(space, text, seat) else _points(found[seat])})"
        for seat in losers
    ]
    more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
    return losers, ", ".join(named[:NAMED]) + more


def _crosses(space: Space, text: Text, seat: int) -> bool:
    return any(line.broken(text) for line in space.lines[seat])


def _deal(space: Space, beginnings: list[Text]) -> Iterator[Advice]:
    (least, _), text = space.best(beginnings)
    if least < 0:
        losers, named = _losers(space, text)
        cut = " in the time allowed" if space.exhausted else ""
        yield Advice(
            concern=Concern.NO_DEAL,
            about=tuple(space.seats[seat] for seat in losers),
            sentence=f"No text was found{cut} that all prefer to none; the nearest is no gain for {named}.",
        )


def _impossible(space: Space, scenario: Scenario) -> Iterator[Advice]:
    for seat, name in enumerate(space.seats):
        (surplus, _), text = space.best([], [seat])
        if surplus < 0 and not space.exhausted:
            why = "crosses a red line" if _crosses(space, text, seat) else f"falls {_points(-surplus)} points short"
            yield Advice(
                concern=Concern.IMPOSSIBLE_MANDATE,
                about=(name,),
                sentence=f"{name} was found no text that it prefers to none: even the best for it {why}.",
            )
    for delegation in scenario.public.delegations:
        yield from _blocked(delegation, scenario)


def _blocked(delegation: Delegation, scenario: Scenario) -> Iterator[Advice]:
    """Formal domestic actors that block every wording of a clause."""
    briefs = scenario.mandates[delegation.id].actors
    for actor, brief in zip(delegation.actors, briefs, strict=True):
        for clause in scenario.public.convention.clauses:
            blocked = {each.alternative for each in brief.blocks if each.bracket == clause.main.id}
            if actor.formal and blocked.issuperset(each.id for each in clause.main.alternatives):
                yield Advice(
                    concern=Concern.IMPOSSIBLE_MANDATE,
                    about=(delegation.id, clause.id),
                    sentence=f"{actor.name} in {delegation.id} blocks every wording of {clause.id}.",
                )


def _dictators(space: Space, scenario: Scenario) -> Iterator[Advice]:
    public = scenario.public
    together = sum(each.members for each in public.delegations)
    for seat, delegation in enumerate(public.delegations):
        reasons = []
        if public.decision.vote_mode is VoteMode.WEIGHTED and 3 * delegation.members >= 2 * together:
            reasons.append("has two thirds of the votes")
        if 2 * len(_dictated(scenario, delegation)) > len(public.convention.clauses):
            reasons.append("leaves one wording only in most clauses")
        if _takes_all(space, seat):
            reasons.append("meets no resistance to the text it likes best")
        if reasons:
            sentence = f"{delegation.id} {' and '.join(reasons)}."
            yield Advice(concern=Concern.DICTATOR, about=(delegation.id,), sentence=sentence)


def _dictated(scenario: Scenario, delegation: Delegation) -> list[Clause]:
    """Clauses of which a seat's absolute red lines leave one wording."""
    lines = scenario.mandates[delegation.id].red_lines
    return [
        clause
        for clause in scenario.public.convention.clauses
        if len(clause.main.alternatives) - len(_refused(lines, clause)) == 1 < len(clause.main.alternatives)
    ]


def _refused(lines: tuple[RedLine, ...], clause: Clause) -> set[AlternativeId]:
    return {each for line in lines if line.clause == clause.id and not line.unless for each in line.alternatives}


def _takes_all(space: Space, seat: int) -> bool:
    """Whether everybody else prefers that seat's favourite text to none."""
    _, text = space.climbed(space.favourite([seat]), [seat], 10 * len(space.clauses) * 1_000_000)
    return len(space.seats) > 1 and all(space.surplus(text, other) >= 0 for other in space.everybody)


def _options(scenario: Scenario) -> Iterator[Advice]:
    for clause in scenario.public.convention.clauses:
        wordings = [each.id for each in clause.main.alternatives if each.id != NO_TEXT]
        liked = [each.preference[clause.main.id] for each in scenario.mandates.values()]
        for worse in wordings:
            better = [each for each in wordings if all(values[worse] < values[each] for values in liked)]
            if better:
                yield Advice(
                    concern=Concern.DOMINATED,
                    about=(f"{clause.id}.{worse}",),
                    sentence=f"Everybody likes {clause.id}.{worse} less than {clause.id}.{better[0]}.",
                )
        best = [{each for each in values if values[each] == max(values.values())} for values in liked]
        shared = set.intersection(*best) if len(clause.main.alternatives) > 1 else set()
        if shared:
            yield Advice(
                concern=Concern.UNCONTESTED,
                about=(clause.id,),
                sentence=f"Everybody likes {clause.id}.{min(shared)} best: there is nothing to settle in {clause.id}.",
            )


def _clock(scenario: Scenario) -> Iterator[Advice]:
    """A wording costs 1 attention and a package 2 (decision D12): one wording for each open bracket, and one package
    for each red line that only another clause can lift.
    """
    public = scenario.public
    rounds = public.calendar.sittings * public.calendar.rounds
    there_is = rounds * sum(each.attention for each in public.delegations)
    brackets = sum(len(each.alternatives) > 1 and each.id not in public.fixed for each in public.convention.brackets)
    packages = sum(bool(line.unless) for mandate in scenario.mandates.values() for line in mandate.red_lines)
    if brackets + 2 * packages > there_is:
        yield Advice(
            concern=Concern.CLOCK,
            about=(),
            sentence=f"{brackets} open brackets and {packages} conditional red lines ask for {brackets + 2 * packages} "
            f"attention; all rounds together give {there_is}.",
        )
    planned = sum(each.minutes for each in public.agenda)
    if planned > public.minutes:
        yield Advice(
            concern=Concern.CLOCK,
            about=(),
            sentence=f"The run-sheet asks for {planned} minutes, and the scenario says {public.minutes}.",
        )


def _games(scenario: Scenario, budget: int) -> Iterator[Advice]:
    for game in scenario.public.reduced_games:
        smaller = reduce(scenario, game)
        space = Space(smaller, budget)
        (least, _), text = space.best(_outcomes(space, scenario))
        if least < 0:
            _, named = _losers(space, text)
            yield Advice(
                concern=Concern.REDUCED_GAME,
                about=(game.name,),
                sentence=f"No deal was found in the game {game.name}; the nearest is no gain for {named}.",
            )

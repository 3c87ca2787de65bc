"""Wordings and time: what nobody wants, what everybody wants, and whether the clock suffices."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenarios.advice import Advice, Concern, Figure
from game.terms.ids import NO_TEXT
from game.terms.scenario import Scenario


def options(scenario: Scenario) -> Iterator[Advice]:
    """Wordings that everybody likes less than another, and clauses in which everybody likes the same best."""
    for clause in scenario.public.convention.clauses:
        wordings = [each.id for each in clause.main.alternatives if each.id != NO_TEXT]
        liked = [each.preference[clause.main.id] for each in scenario.mandates.values()]
        for worse in wordings:
            better = [each for each in wordings if all(values[worse] < values[each] for values in liked)]
            if better:
                nearest = min(values[better[0]] - values[worse] for values in liked)
                yield Advice(
                    concern=Concern.DOMINATED,
                    about=(f"{clause.id}.{worse}",),
                    sentence=f"Everybody likes {clause.id}.{worse} less than {clause.id}.{better[0]}.",
                    cure="Make it somebody's favourite, or leave it out.",
                    figures=(Figure(what="smallest difference", value=nearest * 10, unit="points"),),
                )
        best = [{each for each in values if values[each] == max(values.values())} for values in liked]
        shared = set.intersection(*best) if len(clause.main.alternatives) > 1 else set()
        if shared:
            yield Advice(
                concern=Concern.UNCONTESTED,
                about=(clause.id,),
                sentence=f"Everybody likes {clause.id}.{min(shared)} best: there is nothing to settle in {clause.id}.",
                cure="Give somebody a reason against it, or leave the clause out.",
                figures=(Figure(what="delegations", value=len(liked), unit="delegations"),),
            )


def clock(scenario: Scenario, game: str = "") -> Iterator[Advice]:
    """Whether there is enough attention and time in a scenario, or in a reduced game of that name.

    A wording costs 1 attention and a package 2 (decision D12): one wording for each open bracket, and one package
    for each red line that only another clause can lift.
    """
    public = scenario.public
    rounds = public.calendar.sittings * public.calendar.rounds
    there_is = rounds * sum(each.attention for each in public.delegations)
    brackets = sum(len(each.alternatives) > 1 and each.id not in public.fixed for each in public.convention.brackets)
    packages = sum(bool(line.unless) for mandate in scenario.mandates.values() for line in mandate.red_lines)
    needed = brackets + 2 * packages
    if needed > there_is:
        yield Advice(
            concern=Concern.CLOCK,
            about=(game,) if game else (),
            sentence=f"{_in(game)}{brackets} open brackets and {packages} conditional red lines ask for {needed} "
            f"attention; all rounds together give {there_is}.",
            cure="Add rounds or attention, or close brackets beforehand.",
            figures=(
                Figure(what="needed", value=needed, unit="attention"),
                Figure(what="there is", value=there_is, unit="attention"),
            ),
            at="" if game else "calendar",
        )
    planned = sum(each.minutes for each in public.agenda)
    if planned > public.minutes:
        yield Advice(
            concern=Concern.CLOCK,
            about=(game,) if game else (),
            sentence=f"The run-sheet asks for {planned} minutes, and the scenario says {public.minutes}.",
            cure="Raise minutes, or shorten a phase.",
            figures=(
                Figure(what="planned", value=planned, unit="minutes"),
                Figure(what="there are", value=public.minutes, unit="minutes"),
            ),
            at="" if game else "minutes",
        )


def _in(game: str) -> str:
    return f"In the game {game}, " if game else ""

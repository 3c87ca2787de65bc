"""A smaller game out of a scenario: fewer delegations, and the other clauses agreed beforehand (decision D21).

A clause that is left out is fixed at the reference outcome, its inline brackets at their first alternative. Nobody
cares about it any more: it leaves the saliences and the orders of concession. Red lines and domestic actors still read
it, and a link to it still pays those who are there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, ClauseId, SeatId
from game.terms.mandate import Mandate
from game.terms.scenario import Calendar, Delegation, EntryIntoForce, Outcome, PublicScenario, ReducedGame, Scenario
from game.terms.text import Bracket, Clause, Convention, Link
from game.terms.trouble import Trouble

REFERENCES = ("reference_outcome", "hanoi_like", "model_package")
"""Names under which the reference outcome is looked for; where there is none of them, the first outcome is it."""


def reference_name(outcomes: Iterable[str]) -> str | None:
    """Which of these outcomes is the reference; ``None`` where there is none."""
    found = tuple(outcomes)
    return next((name for name in REFERENCES if name in found), next(iter(found), None))


def game_called(scenario: Scenario, name: str) -> ReducedGame:
    """The scenario's reduced game of that name. Raises ``Trouble`` where it has none."""
    games = scenario.public.reduced_games
    for game in games:
        if game.name == name:
            return game
    there = ", ".join(each.name for each in games) or "none"
    raise Trouble(f"{scenario.public.title} has no reduced game called {name!r:.80}; it has {there}.")


def reduce(scenario: Scenario, game: ReducedGame) -> Scenario:
    """The scenario as that reduced game plays it. Its id stays; its subtitle is the name of the game.

    The agenda of the whole conference goes where the game has less time: what it does in its minutes, a run-sheet says.
    """
    public = scenario.public
    fixed = _fixed(public.convention, game, _reference(scenario))
    present = tuple(each for each in public.delegations if each.id in game.delegations)
    smaller = replace(
        public,
        subtitle=game.name,
        minutes=game.minutes if game.minutes is not None else public.minutes,
        calendar=_calendar(public.calendar, game),
        agenda=public.agenda if game.minutes in (None, public.minutes) else (),
        convention=_convention(public.convention, game),
        links=_links(public.links, game),
        fixed=fixed,
        starting_text=_starting_text(public.starting_text, fixed),
        delegations=tuple(_delegation(each, game) for each in present),
        entry_into_force=_entry_into_force(public, game),
        reduced_games=(),
    )
    mandates = Keyed((each.id, _mandate(scenario.mandates[each.id], game)) for each in present)
    return replace(scenario, public=smaller, mandates=mandates)


def _calendar(calendar: Calendar, game: ReducedGame) -> Calendar:
    """That of the whole conference, but for what the game says of its own."""
    own = {key: getattr(game, key) for key in ("sittings", "rounds", "months_between")}
    return replace(calendar, **{key: value for key, value in own.items() if value is not None})


def _reference(scenario: Scenario) -> Keyed[ClauseId, AlternativeId]:
    name = reference_name(each.name for each in scenario.outcomes)
    found: dict[str, Outcome] = {each.name: each for each in scenario.outcomes}
    return found[name].choices if name is not None else Keyed()


def _fixed(
    convention: Convention, game: ReducedGame, reference: Keyed[ClauseId, AlternativeId]
) -> Keyed[BracketId, AlternativeId]:
    choices: dict[BracketId, AlternativeId] = {}
    for clause in convention.clauses:
        if clause.id not in game.clauses:
            stands = reference[clause.id]
            choices[clause.main.id] = stands
            counting = [each for each in clause.brackets[1:] if each.under in (None, stands)]
            choices.update((each.id, each.alternatives[0].id) for each in counting)
    return Keyed(choices)


def _starting_text(
    authored: Keyed[BracketId, tuple[AlternativeId, ...]], fixed: Keyed[BracketId, AlternativeId]
) -> Keyed[BracketId, tuple[AlternativeId, ...]]:
    """What is fixed stands on the table too, wherever the author had left it out."""
    text = authored
    for bracket, stands in fixed.items():
        if bracket in text and stands not in text[bracket]:
            text = text.put(bracket, (*text[bracket], stands))
    return text


def _present(seats: Iterable[SeatId], game: ReducedGame) -> tuple[SeatId, ...]:
    return tuple(each for each in seats if each in game.delegations)


def _convention(convention: Convention, game: ReducedGame) -> Convention:
    return replace(convention, clauses=tuple(_clause(each, game) for each in convention.clauses))


def _clause(clause: Clause, game: ReducedGame) -> Clause:
    return replace(clause, brackets=tuple(_bracket(each, game) for each in clause.brackets))


def _bracket(bracket: Bracket, game: ReducedGame) -> Bracket:
    """Wordings stay whoever tabled them; the absent are not named."""
    kept = tuple(replace(each, tabled_by=_present(each.tabled_by, game)) for each in bracket.alternatives)
    return replace(bracket, alternatives=kept)


def _links(links: tuple[Link, ...], game: ReducedGame) -> tuple[Link, ...]:
    """Links of the absent alone are dropped: one that names nobody would concern everybody."""
    trimmed = ((each, _present(each.who, game)) for each in links)
    return tuple(replace(link, who=who) for link, who in trimmed if who or not link.who)


def _delegation(delegation: Delegation, game: ReducedGame) -> Delegation:
    kept = ((other, level) for other, level in delegation.trust.items() if other in game.delegations)
    return replace(delegation, trust=Keyed(kept))


def _mandate(mandate: Mandate, game: ReducedGame) -> Mandate:
    """The instructions for the smaller game. Saliences stay: what is fixed is worth something, and the value of no
    convention was authored against the whole of it.
    """
    order = tuple(each for each in mandate.concession_order if each in game.clauses)
    return replace(mandate, concession_order=order)


def _entry_into_force(public: PublicScenario, game: ReducedGame) -> EntryIntoForce:
    """A count shrinks with the number of delegations, rounded up: two of three become two of two."""
    rule = public.entry_into_force
    count = rule.count and -(-rule.count * len(game.delegations) // len(public.delegations))
    return replace(rule, include=_present(rule.include, game), count=count)

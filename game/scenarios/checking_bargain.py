"""The negotiation linter: is there a deal at all, for whom not, and is it too easy or too late for one?

Advice for authors, never a verdict on play: it looks at the texts with the simplest measure there is
(``bargain_space``). That a deal was found is certain; that there is none is said only where it was proved
(``bargain_proof``), and else that none was found.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.scenarios.advice import Advice, Concern, Counsel, Figure, Zone, points, spoken
from game.scenarios.advice_seats import dictators, impossible
from game.scenarios.advice_text import clock, options
from game.scenarios.bargain_proof import Prover
from game.scenarios.bargain_space import BUDGET, UNIT, Space, Text
from game.scenarios.reduced import reduce
from game.terms.scenario import Scenario

NAMED = 10
"""Seats that one sentence names."""
WITHOUT = 6
"""Seats that are left out one by one, to see who stands in the way."""


def counsel(scenario: Scenario) -> Counsel:
    """Everything the linter has to say. Depends on the scenario alone."""
    budget = BUDGET // (1 + len(scenario.public.reduced_games))
    space = Space(scenario, budget)
    space.reserve()
    refused = tuple(impossible(space, scenario))
    space.release()
    zone, text = _zone(space, "", _outcomes(space, scenario))
    late = tuple(clock(scenario))
    said = [*_no_deal(space, zone, text), *refused, *dictators(space, scenario), *options(scenario), *late]
    zones = [zone]
    for game in scenario.public.reduced_games:
        reduced = reduce(scenario, game)
        smaller = Space(reduced, budget)
        zone, text = _zone(smaller, game.name, _outcomes(smaller, scenario))
        zones.append(zone)
        said += _no_game(smaller, zone, text)
        said += () if late else clock(reduced, game.name)
    return Counsel(advice=tuple(said), zones=tuple(zones))


def advice(scenario: Scenario) -> tuple[Advice, ...]:
    """What there is to mend; nothing for a scenario that is well made."""
    return counsel(scenario).advice


def _outcomes(space: Space, scenario: Scenario) -> list[Text]:
    return [space.text_of(dict(each.choices)) for each in scenario.outcomes]


def _zone(space: Space, game: str, beginnings: list[Text]) -> tuple[Zone, Text]:
    """How much room there is, and the best text found."""
    prover = Prover(space, space.everybody)
    ceiling = prover.ceiling()
    space.reserve()
    (least, _), text = space.best(beginnings)
    space.release()
    deal: bool | None = True
    if least < 0:
        settled = prover.settle() if ceiling >= 0 else None
        text = text if settled is None or settled.text is None else settled.text
        deal = settled is not None and settled.text is not None
        if settled is not None and not settled.complete:
            deal = None
    (least, _), text = space.climbed(text, space.everybody, UNIT, pairs=False)
    seat = min(space.everybody, key=lambda each: space.surplus(text, each))
    zone = Zone(
        game=game,
        deal=deal,
        least=points(least),
        seat=space.seats[seat],
        ceiling=points(ceiling),
        texts=prover.texts,
    )
    return zone, text


def _losers(space: Space, text: Text) -> tuple[list[int], str]:
    """The seats that prefer no text to this one, and by how much."""
    found = {seat: space.surplus(text, seat) for seat in space.everybody}
    losers = [seat for seat in space.everybody if found[seat] < 0]
    named = [
        f"{space.seats[seat]} ({'a red line' if space.crosses(text, seat) else spoken(found[seat])})" for seat in losers
    ]
    more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
    return losers, ", ".join(named[:NAMED]) + more


def _figures(space: Space, zone: Zone, text: Text) -> tuple[Figure, ...]:
    losers, _ = _losers(space, text)
    return (
        *(Figure(what=space.seats[seat], value=points(space.surplus(text, seat)), unit="points") for seat in losers),
        Figure(what="ceiling", value=zone.ceiling, unit="points"),
        Figure(what="texts", value=zone.texts, unit="texts"),
    )


def _excluded(zone: Zone) -> str:
    """What was proved, in words."""
    if zone.deal is None:
        return "none was found, and none is excluded"
    if zone.ceiling < 0:
        return f"no text is worth more than {zone.ceiling / 100:.1f} points to everybody"
    return "every text was looked at or cut off"


def _no_deal(space: Space, zone: Zone, text: Text) -> Iterator[Advice]:
    if zone.deal:
        return
    losers, named = _losers(space, text)
    alone = _in_the_way(space, losers)
    cure = "Soften a red line, lower what they expect without a text, or add a wording they can bear."
    if alone:
        cure = f"Without {' or without '.join(alone)} the others have a deal: begin there. {cure}"
    yield Advice(
        concern=Concern.NO_DEAL,
        about=tuple(space.seats[seat] for seat in losers),
        sentence=f"No text was found that all prefer to none ({_excluded(zone)}); the nearest is no gain for {named}.",
        cure=cure,
        figures=_figures(space, zone, text),
        at=f"{space.seats[losers[0]]}.batna",
    )


def _in_the_way(space: Space, losers: list[int]) -> list[str]:
    """Those without whom all others have a deal."""
    found: list[str] = []
    for seat in losers[:WITHOUT]:
        others = [each for each in space.everybody if each != seat]
        (least, _), _ = space.best([], others)
        if others and least >= 0:
            found.append(space.seats[seat])
    return found


def _no_game(space: Space, zone: Zone, text: Text) -> Iterator[Advice]:
    if zone.deal:
        return
    losers, named = _losers(space, text)
    yield Advice(
        concern=Concern.REDUCED_GAME,
        about=(zone.game, *(space.seats[seat] for seat in losers)),
        sentence=f"No deal was found in the game {zone.game} ({_excluded(zone)}); the nearest is no gain for {named}.",
        cure="Add a clause to the game in which they can be paid, leave them out, or choose another reference outcome.",
        figures=_figures(space, zone, text),
    )

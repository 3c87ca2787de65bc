"""Seats: mandates that no text can satisfy, and seats that decide alone."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenarios.advice import Advice, Concern, Figure, points, spoken
from game.scenarios.bargain_proof import Prover
from game.scenarios.bargain_space import Space
from game.terms.ids import AlternativeId
from game.terms.mandate import RedLine
from game.terms.scenario import Delegation, Scenario, VoteMode
from game.terms.text import Clause


def impossible(space: Space, scenario: Scenario) -> Iterator[Advice]:
    """Seats that prefer no text to every text, and domestic actors who block all wordings of a clause."""
    for seat in space.everybody:
        yield from _no_text(space, seat)
    for delegation in scenario.public.delegations:
        yield from _blocked(delegation, scenario)


def _no_text(space: Space, seat: int) -> Iterator[Advice]:
    name = space.seats[seat]
    prover = Prover(space, [seat])
    empty = next((c for c, allowed in enumerate(prover.allowed) if not allowed), None)
    if empty is not None:
        clause = space.clauses[empty]
        yield Advice(
            concern=Concern.IMPOSSIBLE_MANDATE,
            about=(name, clause),
            sentence=f"{name} can sign no text: its red lines refuse every wording of {clause}.",
            cure="Let one of the wordings pass, or give a red line an 'unless'.",
            figures=(Figure(what=f"wordings of {clause}", value=len(space.options[empty]), unit="wordings"),),
            at=f"{name}.red_line",
        )
        return
    settled = prover.settle()
    if settled.text is not None or not settled.complete:
        return
    (surplus, _), text = space.best([], [seat])
    crosses = space.crosses(text, seat)
    why = "crosses a red line" if crosses else f"falls {spoken(-surplus)} points short"
    yield Advice(
        concern=Concern.IMPOSSIBLE_MANDATE,
        about=(name,),
        sentence=f"{name} prefers no text to every text: even the best for it {why}.",
        cure="Soften a red line." if crosses else "Lower its values in batna, or raise its preferences.",
        figures=(
            Figure(what="best text", value=points(surplus + space.without[seat]), unit="points"),
            Figure(what="no text", value=points(space.without[seat]), unit="points"),
        ),
        at=f"{name}.red_line" if crosses else f"{name}.batna",
    )


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
                    cure="Take one wording out of blocks.",
                    figures=(Figure(what="blocked", value=len(blocked), unit="wordings"),),
                    at=f"{delegation.id}.domestic_actor",
                )


def dictators(space: Space, scenario: Scenario) -> Iterator[Advice]:
    """Seats that decide alone, for any of three reasons."""
    public = scenario.public
    together = sum(each.members for each in public.delegations)
    for seat, delegation in enumerate(public.delegations):
        reasons, figures = [], []
        if public.decision.vote_mode is VoteMode.WEIGHTED and 3 * delegation.members >= 2 * together:
            reasons.append("has two thirds of the votes")
            figures.append(Figure(what=f"votes of {together}", value=delegation.members, unit="votes"))
        dictated = _dictated(scenario, delegation)
        if 2 * len(dictated) > len(public.convention.clauses):
            reasons.append("leaves one wording only in most clauses")
            figures.append(Figure(what="clauses with one wording left", value=len(dictated), unit="clauses"))
        if _takes_all(space, seat):
            reasons.append("meets no resistance to the text it likes best")
            least = min(space.surplus(_favourite(space, seat), other) for other in space.everybody)
            figures.append(Figure(what="least surplus of its favourite text", value=points(least), unit="points"))
        if reasons:
            yield Advice(
                concern=Concern.DICTATOR,
                about=(delegation.id,),
                sentence=f"{delegation.id} {' and '.join(reasons)}.",
                cure="Give the others something to hold against it: a red line, a better alternative, more votes.",
                figures=tuple(figures),
            )


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


def _favourite(space: Space, seat: int) -> tuple[int, ...]:
    return space.climbed(space.favourite([seat]), [seat], 10 * len(space.clauses) * 1_000_000)[1]


def _takes_all(space: Space, seat: int) -> bool:
    """Whether everybody else prefers that seat's favourite text to none."""
    text = _favourite(space, seat)
    return len(space.seats) > 1 and all(space.surplus(text, other) >= 0 for other in space.everybody)

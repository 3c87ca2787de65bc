"""A facilitator's booklet of one scenario, as Markdown: what a teacher needs on paper and no seat may read in play."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.minutes.booklet_day import debrief, marks, plans
from game.minutes.handout import chaired, decided, meets
from game.terms.deck import Inject
from game.terms.ids import NO_TEXT, AlternativeId, ClauseId
from game.terms.scenario import Delegation, PublicScenario, Scenario
from game.terms.teaching import Library, Position, Source
from game.terms.text import Alternative, Binds, Bracket, Clause

STRUCK = "a delegation"
"""What stands where an event names whom it strikes."""


def booklet(scenario: Scenario, library: Library) -> str:
    """The whole booklet. Depends on nothing else."""
    public = scenario.public
    sources = {each.id: each for each in library.sources}
    lines = [
        *_front(public, sources),
        *_course(public),
        *(line for clause in public.convention.clauses for line in _clause(clause)),
        *_links(public),
        *_delegations(scenario, {each.id: each for each in library.positions}),
        *_outcomes(scenario),
        *_events(scenario.deck),
        *plans(library, scenario),
        *debrief(library),
        *marks(library),
        *_sources(_cited(scenario), sources),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _front(public: PublicScenario, sources: dict[str, Source]) -> Iterator[str]:
    yield from (f"# {public.title}", "", f"*{public.subtitle}*", "", public.synopsis, "")
    yield from (each for note in (public.names_note, public.content_advisory) if note for each in (f"> {note}", ">"))
    if public.based_on:
        cited = [sources[each].cite for each in public.based_on if each in sources]
        yield from ("", "Based on:", "", *(f"- {each}" for each in cited), "")
    if public.learning:
        yield from ("## What there is to learn", "", *(f"- {each}" for each in public.learning), "")


def _course(public: PublicScenario) -> Iterator[str]:
    yield from ("## The conference", "", meets(public), "", decided(public), "", chaired(public), "")
    yield from (f"> {public.chair.opening}", "")
    yield from (f"- {each.minutes} min: {each.text}" for each in public.agenda)
    if public.reduced_games:
        yield from ("", "Smaller games:", "")
    for game in public.reduced_games:
        people = " or ".join(map(str, game.participants))
        minutes = public.minutes if game.minutes is None else game.minutes
        seats, articles = len(game.delegations), len(game.clauses)
        for_whom = f" For {people} people." if people else ""
        size = f"{seats} delegations, {articles} articles, {minutes} min"
        yield f"- **{game.name}**: {size}.{for_whom} {game.note}".rstrip()
    yield ""


def _clause(clause: Clause) -> Iterator[str]:
    yield from (f"## Article {clause.article}. {clause.title}", "", f"*{clause.issue}*", "")
    yield f"Cluster: {clause.cluster}. Tags: {', '.join(clause.tags)}.{' May be left out.' if clause.deletable else ''}"
    yield ""
    for bracket in clause.brackets:
        yield from _bracket(bracket)
    if clause.teaching_note:
        cited = f" ({', '.join(clause.teaching_sources)})" if clause.teaching_sources else ""
        yield from ("", f"For teachers: {clause.teaching_note}{cited}")
    yield ""


def _bracket(bracket: Bracket) -> Iterator[str]:
    indent = "" if bracket.main else "  "
    if not bracket.main:
        yield f"- in the text as {{{bracket.name}}}{f', under {bracket.under}' if bracket.under else ''}:"
    for each in bracket.alternatives:
        yield f"{indent}- {_alternative(each)}"
        if bracket.main and each.text:
            yield from (f"  > {line}" for line in each.text.split("\n"))


def _alternative(each: Alternative) -> str:
    verb = f", verb “{each.modal}”" if each.modal not in ("", NO_TEXT) else ""
    whose = f", tabled by {', '.join(each.tabled_by)}" if each.tabled_by else ""
    real = ", nearest to the real text" if each.reference else ""
    binding = f", sets {_binding(each.binds)}" if each.binds and _binding(each.binds) else ""
    return f"**{each.id}** {each.label}{verb}{whose}{binding}{real}"


def _binding(binds: Binds) -> str:
    shares = {"stages": binds.staged, "threshold": binds.threshold}
    words = {
        "review": binds.review,
        "disputes": binds.disputes,
        "participation": binds.participation,
        "financing": binds.financing,
        "reservations": {None: None, True: "allowed", False: "barred"}[binds.reservations],
        **{key: f"{share / 10:g} %" for key, share in shares.items() if share is not None},
        "in force after": None if binds.days is None else f"{binds.days} days",
    }
    return "; ".join(f"{key} {word}" for key, word in words.items() if word)


def _at(clause: ClauseId, alternatives: Iterable[AlternativeId], public: PublicScenario) -> str:
    """A place in the text as everybody calls it: ``article 14 at B/C``."""
    return f"article {public.convention.clause(clause).article} at {'/'.join(alternatives)}"


def _links(public: PublicScenario) -> Iterator[str]:
    if not public.links:
        return
    yield from ("## What hangs together", "")
    for each in public.links:
        both = f"{_at(each.a, each.a_alternatives, public)} and {_at(each.b, each.b_alternatives, public)}"
        whom = ", ".join(each.who) or "all"
        cited = f" ({', '.join(each.sources)})" if each.sources else ""
        yield f"- {both} ({each.kind}): {each.effect / 10:+g} points for {whom}. {each.note}{cited}"
    yield ""


def _delegations(scenario: Scenario, positions: dict[str, Position]) -> Iterator[str]:
    yield from ("## The delegations", "")
    for each in scenario.public.delegations:
        yield from _delegation(each, scenario, positions)


def _delegation(each: Delegation, scenario: Scenario, positions: dict[str, Position]) -> Iterator[str]:
    public, mandate = scenario.public, scenario.mandates[each.id]
    yield from (f"### {each.form} ({each.id})", "", f"{each.short}. {', '.join(each.archetype)}.", "")
    power, capacity = each.power, each.capacity
    shares = [power.material, power.agenda, power.coercive, capacity.legal, capacity.technical, capacity.financial]
    words = "Power: material {} %, agenda {} %, coercive {} %. Capacity: legal {} %, technical {} %, financial {} %."
    yield words.format(*(f"{share / 10:g}" for share in shares))
    yield ""
    yield from (each.public_brief, "", f"Confidential: {mandate.confidential}", "", f"Wants: {mandate.objective}", "")
    for line in mandate.red_lines:
        unless = " and ".join(_at(one.clause, one.alternatives, public) for one in line.unless)
        lifted = f", unless {unless}" if unless else ""
        yield f"- will not sign {_at(line.clause, line.alternatives, public)}{lifted}: {line.note}"
    for actor in mandate.actors:
        yield f"- at home, {actor.name}: {actor.note}"
    for echo in (positions[name] for name in each.echoes if name in positions):
        yield f"- echoes {echo.who}, {echo.when} ({echo.topic}; how sure: {echo.sureness}): {echo.summary}"
    yield ""


def _outcomes(scenario: Scenario) -> Iterator[str]:
    """Each by its name, the articles by their numbers."""
    if scenario.outcomes:
        yield from (
            "## Outcomes to compare with",
            "",
            "Each article by its number, at the alternative that stands.",
            "",
        )
    for each in scenario.outcomes:
        article = scenario.public.convention.clause
        chosen = ", ".join(f"{article(clause).article} {alternative}" for clause, alternative in each.choices.items())
        yield f"- **{each.name.replace('_', ' ')}**: {chosen}"
    yield ""


def _events(deck: tuple[Inject, ...]) -> Iterator[str]:
    if deck:
        yield from ("## Events that may be drawn", "")
    for each in deck:
        choices = "; ".join(choice.label for choice in each.choices)
        when = ", ".join(each.seasons)
        headline = each.headline.replace("{target}", STRUCK)
        told = f"{headline[:1].upper()}{headline[1:]}"
        yield f"- **{each.id} {each.title}** ({when}): {told} Answers: {choices}. {each.teaching}"
    yield ""


def _cited(scenario: Scenario) -> list[str]:
    """Ids of every source the scenario and its deck name, sorted."""
    public = scenario.public
    found = {*public.based_on, *(s for each in scenario.deck for s in each.sources)}
    found |= {s for clause in public.convention.clauses for s in clause.teaching_sources}
    return sorted(found | {s for link in public.links for s in link.sources})


def _sources(cited: list[str], sources: dict[str, Source]) -> Iterator[str]:
    known = [sources[each] for each in cited if each in sources]
    if known:
        yield from ("## Sources", "")
    for each in known:
        where = f" <{each.address}>" if each.address else ""
        yield f"- {each.id} ({each.kind}, {each.sureness}): {each.cite}{where}"

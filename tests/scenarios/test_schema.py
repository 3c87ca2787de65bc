"""Every key of the scenario format: where it lives in the vocabulary, and a place that makes something of it.

A key is alive where a room other than the archive shelf reads the field it became. Where a key is not, it is named
below with the reason, so that nobody takes it for more than it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from game.scenarios.kinds import Group, Groups, Kind
from game.scenarios.shapes import SHAPES
from game.terms import mandate, scenario, text

GAME = Path(scenario.__file__).parents[1]

LIVES: Mapping[str, tuple[str, str, str]] = {
    # key: (field of the vocabulary, file that makes something of it, how it stands there)
    "scenario:id": ("PublicScenario.id", "app/laying.py", "public.id"),
    "scenario:title": ("PublicScenario.title", "ui/lines/new_game.py", "scenario.title"),
    "scenario:subtitle": ("PublicScenario.subtitle", "ui/lines/new_game.py", "scenario.subtitle"),
    "scenario:synopsis": ("PublicScenario.synopsis", "ui/lines/new_game.py", "scenario.synopsis"),
    "scenario:based_on": ("PublicScenario.based_on", "minutes/booklet.py", "public.based_on"),
    "scenario:names_note": ("PublicScenario.names_note", "ui/lines/new_game.py", "scenario.names_note"),
    "scenario:difficulty": ("PublicScenario.difficulty", "ui/lines/new_game.py", "scenario.difficulty"),
    "scenario:minutes": ("PublicScenario.minutes", "ui/lines/new_game.py", "scenario.minutes"),
    "scenario:content_advisory": (
        "PublicScenario.content_advisory", "ui/lines/new_game.py", "scenario.content_advisory",
    ),
    "scenario:learning": ("PublicScenario.learning", "ui/lines/new_game.py", "scenario.learning"),
    "scenario:calendar": ("PublicScenario.calendar", "rules/phases.py", "ground.calendar"),
    "scenario:calendar.sittings": ("Calendar.sittings", "rules/phases.py", "calendar.sittings"),
    "scenario:calendar.rounds": ("Calendar.rounds", "rules/phases.py", "calendar.rounds"),
    "scenario:calendar.months_between": ("Calendar.months_between", "rules/phases.py", "calendar.months_between"),
    "scenario:calendar.years": ("Calendar.years", "rules/phases.py", "calendar.years"),
    "scenario:world": ("PublicScenario.world", "engine/ground.py", "public.world"),
    "scenario:world.climate": ("World.climate", "engine/trust.py", "world.climate"),
    "scenario:world.rule": ("World.rule", "engine/ground.py", "world.rule"),
    "scenario:world.news": ("World.news", "rules/drawing.py", "world.news"),
    "scenario:engine": ("PublicScenario.parameters", "engine/parameters.py", "parameters"),
    "scenario:decision": ("PublicScenario.decision", "rules/voting.py", "public.decision"),
    "scenario:decision.fallback": ("DecisionRule.fallback", "rules/voting.py", "decision.fallback"),
    "scenario:decision.fallback_condition": (
        "DecisionRule.fallback_condition", "minutes/sentences_adoption.py", "decision.fallback_condition",
    ),
    "scenario:decision.vote_mode": ("DecisionRule.vote_mode", "rules/ground.py", "decision.vote_mode"),
    "scenario:chair": ("PublicScenario.chair", "ui/lines/programme.py", "scenario.chair"),
    "scenario:chair.name": ("ChairBrief.name", "ui/lines/programme.py", "chair.name"),
    "scenario:chair.style": ("ChairBrief.style", "delegates/styles.py", "chair.style"),
    "scenario:chair.opening": ("ChairBrief.opening", "minutes/speeches.py", "chair.opening"),
    "scenario:entry_into_force": (
        "PublicScenario.entry_into_force", "rules/ratification.py", "public.entry_into_force",
    ),
    "scenario:entry_into_force.clause": ("EntryIntoForce.clause", "rules/ratification.py", "rule.clause"),
    "scenario:entry_into_force.share_by_alternative": (
        "EntryIntoForce.share_by_alternative", "engine/entry.py", "rule.share_by_alternative",
    ),
    "scenario:entry_into_force.share": ("EntryIntoForce.share", "engine/entry.py", "rule.share"),
    "scenario:entry_into_force.count": ("EntryIntoForce.count", "engine/entry.py", "rule.count"),
    "scenario:entry_into_force.include": ("EntryIntoForce.include", "engine/entry.py", "rule.include"),
    "scenario:phase": ("PublicScenario.agenda", "ui/lines/programme.py", "scenario.agenda"),
    "scenario:phase.id": ("AgendaItem.id", "minutes/handout.py", "each.id.replace"),
    "scenario:phase.minutes": ("AgendaItem.minutes", "ui/lines/programme.py", "each.minutes"),
    "scenario:phase.text": ("AgendaItem.text", "ui/lines/programme.py", "each.text"),
    "scenario:starting_text": ("PublicScenario.starting_text", "rules/opening.py", "public.starting_text"),
    "scenario:outcomes": ("Scenario.outcomes", "scenarios/reduced.py", "scenario.outcomes"),
    "scenario:reduced_game": ("PublicScenario.reduced_games", "ui/lines/new_game.py", "scenario.reduced_games"),
    "scenario:reduced_game.name": ("ReducedGame.name", "ui/lines/new_game.py", "game.name"),
    "scenario:reduced_game.participants": ("ReducedGame.participants", "minutes/booklet.py", "game.participants"),
    "scenario:reduced_game.minutes": ("ReducedGame.minutes", "ui/lines/new_game.py", "game.minutes"),
    "scenario:reduced_game.sittings": ("ReducedGame.sittings", "ui/lines/new_game.py", "game.sittings"),
    "scenario:reduced_game.rounds": ("ReducedGame.rounds", "scenarios/reduced.py", '"rounds"'),
    "scenario:reduced_game.months_between": ("ReducedGame.months_between", "scenarios/reduced.py", '"months_between"'),
    "scenario:reduced_game.delegations": ("ReducedGame.delegations", "ui/lines/new_game.py", "game.delegations"),
    "scenario:reduced_game.clauses": ("ReducedGame.clauses", "ui/lines/new_game.py", "game.clauses"),
    "scenario:reduced_game.note": ("ReducedGame.note", "ui/lines/new_game.py", "game.note"),
    "scenario:hint": ("PublicScenario.hints", "ui/lines/hints.py", "scenario.hints"),
    "scenario:hint.when": ("Hint.when", "ui/lines/hints.py", "each.when"),
    "scenario:hint.text": ("Hint.text", "ui/lines/hints.py", "each.text"),
    "clauses:clause": ("Convention.clauses", "engine/interests.py", "convention.clauses"),
    "clauses:clause.id": ("Clause.id", "rules/clauses.py", ".id"),
    "clauses:clause.article": ("Clause.article", "minutes/treaty.py", "clause.article"),
    "clauses:clause.title": ("Clause.title", "minutes/treaty.py", "clause.title"),
    "clauses:clause.cluster": ("Clause.cluster", "engine/tradition.py", "clause.cluster"),
    "clauses:clause.tags": ("Clause.tags", "rules/effects.py", "each.tags"),
    "clauses:clause.core": ("Clause.core", "engine/text.py", "each.core"),
    "clauses:clause.deletable": ("Clause.deletable", "minutes/handout.py", "clause.deletable"),
    "clauses:clause.issue": ("Clause.issue", "minutes/handout.py", "clause.issue"),
    "clauses:clause.teaching_note": ("Clause.teaching_note", "minutes/booklet.py", "clause.teaching_note"),
    "clauses:clause.teaching_sources": ("Clause.teaching_sources", "minutes/booklet.py", "clause.teaching_sources"),
    "clauses:clause.bracket": ("Clause.brackets", "rules/clauses.py", "brackets"),
    "clauses:clause.bracket.id": ("Bracket.id", "engine/text.py", ".id"),
    "clauses:clause.bracket.under": ("Bracket.under", "engine/text.py", "bracket.under"),
    "clauses:clause.bracket.weight": ("Bracket.weight", "engine/text.py", ".weight"),
    "clauses:clause.bracket.alternative": ("Bracket.alternatives", "engine/text.py", "axes.alternatives"),
    "clauses:clause.bracket.alternative.id": ("Alternative.id", "engine/text.py", ".id"),
    "clauses:clause.bracket.alternative.label": ("Alternative.label", "minutes/treaty.py", "each.label"),
    "clauses:clause.bracket.alternative.tabled_by": ("Alternative.tabled_by", "rules/aims.py", "each.tabled_by"),
    "clauses:clause.bracket.alternative.modal": ("Alternative.modal", "minutes/handout.py", "each.modal"),
    "clauses:clause.bracket.alternative.hanoi": ("Alternative.reference", "minutes/binding.py", "one.reference"),
    "clauses:clause.bracket.alternative.text": ("Alternative.text", "minutes/clause_text.py", "each.text"),
    **{
        f"clauses:clause.bracket.alternative.{name}": (f"Attributes.{name}", "engine/text.py", "alternative.attributes")
        for name in text.ATTRIBUTE_NAMES
    },
    "clauses:clause.bracket.alternative.binds": ("Alternative.binds", "engine/entry.py", "stands.binds"),
    "clauses:clause.bracket.alternative.binds.reservations": (
        "Binds.reservations", "rules/positions.py", "bound(now).reservations",
    ),
    "clauses:clause.bracket.alternative.binds.review": ("Binds.review", "minutes/binding.py", "found.review"),
    "clauses:clause.bracket.alternative.binds.disputes": ("Binds.disputes", "minutes/binding.py", "found.disputes"),
    "clauses:clause.bracket.alternative.binds.participation": (
        "Binds.participation", "rules/ratification.py", "bound(now).participation",
    ),
    "clauses:clause.bracket.alternative.binds.financing": ("Binds.financing", "minutes/binding.py", "found.financing"),
    "clauses:clause.bracket.alternative.binds.staged": ("Binds.staged", "engine/ground.py", "binds.staged"),
    "clauses:clause.bracket.alternative.binds.days": ("Binds.days", "engine/entry.py", "binds.days"),
    "clauses:clause.bracket.alternative.binds.threshold": ("Binds.threshold", "engine/entry.py", "binds.threshold"),
    "clauses:link": ("PublicScenario.links", "engine/utility.py", "links"),
    "clauses:link.a": ("Link.a", "engine/utility.py", "each.a"),
    "clauses:link.a_alternatives": ("Link.a_alternatives", "engine/utility.py", "each.a_alternatives"),
    "clauses:link.b": ("Link.b", "engine/utility.py", "each.b"),
    "clauses:link.b_alternatives": ("Link.b_alternatives", "engine/utility.py", "each.b_alternatives"),
    "clauses:link.effect": ("Link.effect", "engine/utility.py", "each.effect"),
    "clauses:link.who": ("Link.who", "engine/utility.py", "each.who"),
    "clauses:link.kind": ("Link.kind", "minutes/handout.py", "each.kind"),
    "clauses:link.note": ("Link.note", "minutes/handout.py", "each.note"),
    "clauses:link.sources": ("Link.sources", "minutes/booklet.py", "each.sources"),
    "delegations:delegation": ("PublicScenario.delegations", "engine/ground.py", "public.delegations"),
    "delegations:delegation.id": ("Delegation.id", "ui/lines/new_game.py", "delegation.id"),
    "delegations:delegation.name": ("Delegation.name", "minutes/called.py", "known.name"),
    "delegations:delegation.article": ("Delegation.article", "minutes/called.py", "known.article"),
    "delegations:delegation.form": ("Delegation.form", "ui/lines/new_game.py", "delegation.form"),
    "delegations:delegation.short": ("Delegation.short", "ui/lines/new_game.py", "delegation.short"),
    "delegations:delegation.archetype": ("Delegation.archetype", "rules/aims.py", ".archetype"),
    "delegations:delegation.bloc": ("Delegation.bloc", "engine/ground.py", "each.bloc"),
    "delegations:delegation.role": ("Delegation.role", "minutes/speeches.py", "known.role"),
    "delegations:delegation.difficulty": ("Delegation.difficulty", "ui/lines/new_game.py", "delegation.difficulty"),
    "delegations:delegation.region": ("Delegation.region", "engine/ground.py", "each.region"),
    "delegations:delegation.legal_family": ("Delegation.legal_family", "engine/tradition.py", "each.legal_family"),
    "delegations:delegation.hurdle": ("Delegation.hurdle", "engine/ground.py", "each.hurdle"),
    "delegations:delegation.members": ("Delegation.members", "rules/ground.py", "each.members"),
    "delegations:delegation.attention": ("Delegation.attention", "rules/phases.py", "attention"),
    "delegations:delegation.rights_salience": (
        "Delegation.rights_salience", "engine/beliefs.py", "each.rights_salience",
    ),
    "delegations:delegation.echoes": ("Delegation.echoes", "minutes/booklet.py", "each.echoes"),
    "delegations:delegation.public_brief": (
        "Delegation.public_brief", "ui/lines/new_game.py", "delegation.public_brief",
    ),
    "delegations:delegation.opening_statement": (
        "Delegation.opening_statement", "minutes/speeches.py", "known.opening_statement",
    ),
    "delegations:delegation.confidential": ("Mandate.confidential", "ui/lines/brief.py", "mandate.confidential"),
    "delegations:delegation.objective": ("Mandate.objective", "ui/lines/brief.py", "mandate.objective"),
    "delegations:delegation.concession_order": (
        "Mandate.concession_order", "delegates/wants.py", "mandate.concession_order",
    ),
    "delegations:delegation.power": ("Delegation.power", "engine/ground.py", "each.power"),
    "delegations:delegation.power.material": ("Power.material", "engine/ground.py", "power.material"),
    "delegations:delegation.power.agenda": ("Power.agenda", "delegates/agenda.py", "power.agenda"),
    "delegations:delegation.power.coercive": ("Power.coercive", "engine/ground.py", "power.coercive"),
    "delegations:delegation.capacity": ("Delegation.capacity", "engine/beliefs.py", "each.capacity"),
    "delegations:delegation.capacity.legal": ("Capacity.legal", "engine/beliefs.py", "capacity.legal"),
    "delegations:delegation.capacity.technical": ("Capacity.technical", "engine/beliefs.py", "capacity.technical"),
    "delegations:delegation.capacity.financial": ("Capacity.financial", "engine/beliefs.py", "capacity.financial"),
    "delegations:delegation.trust_default": ("Delegation.trust_default", "engine/trust.py", "each.trust_default"),
    "delegations:delegation.trust": ("Delegation.trust", "engine/trust.py", "each.trust"),
    "delegations:delegation.batna": ("Mandate.batna", "engine/interests.py", "mandate.batna"),
    "delegations:delegation.belief": ("Mandate.belief", "engine/interests.py", "mandate.belief"),
    "delegations:delegation.red_line": ("Mandate.red_lines", "engine/home.py", "mandate.red_lines"),
    "delegations:delegation.red_line.clause": ("RedLine.clause", "engine/home.py", "line.clause"),
    "delegations:delegation.red_line.alternatives": ("RedLine.alternatives", "engine/home.py", ".alternatives"),
    "delegations:delegation.red_line.note": ("RedLine.note", "ui/lines/brief.py", "line.note"),
    "delegations:delegation.red_line.unless": ("RedLine.unless", "engine/home.py", "line.unless"),
    "delegations:delegation.red_line.unless.clause": ("Condition.clause", "engine/home.py", "each.clause"),
    "delegations:delegation.red_line.unless.alternatives": (
        "Condition.alternatives", "delegates/red_lines.py", "each.alternatives",
    ),
    "delegations:delegation.domestic_actor": ("Delegation.actors", "engine/home.py", "actors"),
    "delegations:delegation.domestic_actor.kind": ("DomesticActor.kind", "engine/home.py", ".kind"),
    "delegations:delegation.domestic_actor.name": ("DomesticActor.name", "ui/lines/brief.py", ".name"),
    "delegations:delegation.domestic_actor.formal": ("DomesticActor.formal", "engine/home.py", "actor.formal"),
    "delegations:delegation.domestic_actor.weight": ("ActorBrief.weight", "engine/home.py", ".weight"),
    "delegations:delegation.domestic_actor.cares": ("ActorBrief.cares", "engine/home.py", "each.cares"),
    **{
        f"delegations:delegation.domestic_actor.cares.{name}": (f"Cares.{name}", "ui/lines/brief.py", f"cares.{name}")
        for name in ("sov", "rights", "cap", "eff")
    },
    "delegations:delegation.domestic_actor.blocks": ("ActorBrief.blocks", "engine/home.py", "brief.blocks"),
    "delegations:delegation.domestic_actor.needs": ("ActorBrief.needs", "engine/home.py", "brief.needs"),
    "delegations:delegation.domestic_actor.note": ("ActorBrief.note", "ui/lines/brief.py", "secret.note"),
    "delegations:delegation.salience": ("Mandate.salience", "engine/interests.py", "mandate.salience"),
    "delegations:delegation.preference": ("Mandate.preference", "engine/interests.py", "mandate.preference"),
}  # fmt: skip

UNREAD: Mapping[str, str] = {
    "scenario:schema": "says which format this is; another one is refused",
    "scenario:names": "says that the names are invented; only that may be shipped",
    "scenario:decision.primary": "consensus is always tried first; nothing else is allowed there",
    "scenario:decision.note": "from author to author",
    "scenario:entry_into_force.note": "from author to author",
    **{
        f"delegations:delegation.{key}.{future.value}": "a key of the mapping under Future"
        for key in ("batna", "belief")
        for future in mandate.Future
    },
}
"""Keys that are checked and become no field of their own."""


def keys(shape: Mapping[str, Kind], above: str = "") -> Iterator[str]:
    for key, kind in shape.items():
        name = f"{above}.{key}" if above else key
        yield name
        if isinstance(kind, Group | Groups):
            yield from keys(kind.keys, name)


KEYS = {f"{file.removesuffix('.toml')}:{key}" for file, shape in SHAPES.items() for key in keys(shape)}
CLASSES = {
    name: found
    for room in (mandate, scenario, text)
    for name, found in vars(room).items()
    if isinstance(found, type) and is_dataclass(found)
}


FOR_TEACHERS = {
    "scenario:based_on", "scenario:reduced_game.participants", "clauses:clause.teaching_note",
    "clauses:clause.teaching_sources", "clauses:link.sources", "delegations:delegation.echoes",
}  # fmt: skip
"""Written for whoever teaches with it: all that may live in the facilitator's booklet alone."""


def test_what_is_not_written_for_teachers_lives_in_play() -> None:
    assert {key for key, (_, file, _) in LIVES.items() if file.startswith("minutes/booklet")} == FOR_TEACHERS


def test_every_key_of_the_format_has_its_place() -> None:
    assert set(LIVES) | set(UNREAD) == KEYS
    assert set(LIVES) & set(UNREAD) == set()


@pytest.mark.parametrize("key", sorted(LIVES))
def test_a_key_became_a_field_of_the_vocabulary(key: str) -> None:
    owner, _, field = LIVES[key][0].partition(".")
    assert field in {each.name for each in fields(CLASSES[owner])}


@pytest.mark.parametrize("key", sorted(LIVES))
def test_a_key_is_alive_where_it_is_said_to_be(key: str) -> None:
    _, file, written = LIVES[key]
    assert written in (GAME / file).read_text("utf-8")

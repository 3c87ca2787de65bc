"""A scenario with words that delegations drafted during the session, and without (decision D16).

A wording of one's own takes the attributes and preferences of the alternative it equals, under an id of its own: in the
text, in links and thresholds, in what every capital likes, will not sign, blocks and needs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, PerMille
from game.terms.mandate import ActorBrief, Condition, Mandate, RedLine
from game.terms.scenario import PublicScenario, Scenario
from game.terms.standing import OwnWording
from game.terms.text import Alternative, Bracket, Choice, Clause, Convention, Link


def drafted(scenario: Scenario, bracket: BracketId, own: OwnWording) -> Scenario:
    """The scenario with one more wording in that bracket."""
    return replace(
        scenario,
        public=drafted_in_public(scenario.public, bracket, own),
        mandates=scenario.mandates.map(lambda each: _instructed(each, bracket, own)),
    )


def drafted_in_public(public: PublicScenario, bracket: BracketId, own: OwnWording) -> PublicScenario:
    """Its public half likewise."""
    rule = public.entry_into_force
    shares = rule.share_by_alternative
    if rule.clause is not None and str(rule.clause) == str(bracket) and own.equals in shares:
        rule = replace(rule, share_by_alternative=shares.put(own.id, shares[own.equals]))
    return replace(
        public,
        convention=_convention(public.convention, lambda each: _with(each, own) if each.id == bracket else each),
        links=tuple(_linked(each, bracket, own) for each in public.links),
        entry_into_force=rule,
    )


def without_drafts(public: PublicScenario) -> PublicScenario:
    """The text as the scenario has it; the same object where nobody drafted anything."""
    if all(each.equals is None for bracket in public.convention.brackets for each in bracket.alternatives):
        return public
    return replace(public, convention=_convention(public.convention, _without))


def _convention(convention: Convention, change: Callable[[Bracket], Bracket]) -> Convention:
    return replace(convention, clauses=tuple(_clause(each, change) for each in convention.clauses))


def _clause(clause: Clause, change: Callable[[Bracket], Bracket]) -> Clause:
    return replace(clause, brackets=tuple(change(each) for each in clause.brackets))


def _with(bracket: Bracket, own: OwnWording) -> Bracket:
    wording = replace(
        bracket.alternative(own.equals),
        id=own.id,
        label="",
        text=own.text,
        tabled_by=(own.by,),
        reference=False,
        equals=own.equals,
    )
    return replace(bracket, alternatives=(*bracket.alternatives, wording))


def _without(bracket: Bracket) -> Bracket:
    kept: tuple[Alternative, ...] = tuple(each for each in bracket.alternatives if each.equals is None)
    return bracket if len(kept) == len(bracket.alternatives) else replace(bracket, alternatives=kept)


def _also(
    alternatives: tuple[AlternativeId, ...], clause: str, bracket: BracketId, own: OwnWording
) -> tuple[AlternativeId, ...]:
    """The alternatives of a clause that something names, the new wording among them where it equals one."""
    named = clause == str(bracket) and own.equals in alternatives
    return (*alternatives, own.id) if named else alternatives


def _linked(link: Link, bracket: BracketId, own: OwnWording) -> Link:
    return replace(
        link,
        a_alternatives=_also(link.a_alternatives, str(link.a), bracket, own),
        b_alternatives=_also(link.b_alternatives, str(link.b), bracket, own),
    )


def _instructed(mandate: Mandate, bracket: BracketId, own: OwnWording) -> Mandate:
    preference = mandate.preference
    likes: Keyed[AlternativeId, PerMille] | None = preference.get(bracket)
    if likes is not None and own.equals in likes:
        preference = preference.put(bracket, likes.put(own.id, likes[own.equals]))
    return replace(
        mandate,
        preference=preference,
        red_lines=tuple(_line(each, bracket, own) for each in mandate.red_lines),
        actors=tuple(_actor(each, bracket, own) for each in mandate.actors),
    )


def _line(line: RedLine, bracket: BracketId, own: OwnWording) -> RedLine:
    conditions: tuple[Condition, ...] = tuple(
        replace(each, alternatives=_also(each.alternatives, str(each.clause), bracket, own)) for each in line.unless
    )
    return replace(line, alternatives=_also(line.alternatives, str(line.clause), bracket, own), unless=conditions)


def _actor(actor: ActorBrief, bracket: BracketId, own: OwnWording) -> ActorBrief:
    same, new = Choice(bracket=bracket, alternative=own.equals), Choice(bracket=bracket, alternative=own.id)
    return replace(
        actor,
        blocks=(*actor.blocks, new) if same in actor.blocks else actor.blocks,
        needs=(*actor.needs, new) if same in actor.needs else actor.needs,
    )

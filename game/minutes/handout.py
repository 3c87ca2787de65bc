"""The instructions of one delegation on paper, as Markdown: what its people read before they sit down.

Made from what that seat may know and nothing else: the public scenario and its own mandate (law 2). The articles stand
in the order in which they matter to the capital.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.minutes.catalogue import number, or_list
from game.minutes.english.vocabulary import ACTORS, FUTURES, HURDLES
from game.minutes.names import Names
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, AlternativeId, ClauseId, PerMille, SeatId
from game.terms.mandate import Future, Mandate, RedLine
from game.terms.scenario import Delegation, Fallback, PublicScenario
from game.terms.teaching import GlossaryTerm
from game.terms.text import Alternative, Bracket, Clause, Link

NOTHING: Keyed[AlternativeId, PerMille] = Keyed()
VERBS = "shall-should"
"""The word of the glossary that explains the ladder of duty."""


def handout(public: PublicScenario, mandate: Mandate, seat: SeatId, glossary: Iterable[GlossaryTerm] = ()) -> str:
    """The whole paper."""
    delegation, names = public.delegation(seat), Names.of(public)
    lines = [
        *_head(public, delegation, mandate),
        *_articles(public, mandate, names),
        *_together(public.links, seat, names),
        *_red_lines(mandate.red_lines, names),
        *_home(delegation, mandate, names),
        *_without(mandate),
        *_procedure(public),
        *_verbs(glossary),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _head(public: PublicScenario, delegation: Delegation, mandate: Mandate) -> Iterator[str]:
    yield from (f"# {delegation.form}", "", f"*{public.title}. Instructions, for your delegation alone.*", "")
    yield from (delegation.public_brief, "", f"**What you want.** {mandate.objective}", "")
    yield from (f"**In confidence.** {mandate.confidential}", "")
    yield from ("**What you say when the conference opens.**", "", f"> {delegation.opening_statement}", "")


# --- the text ---


def _articles(public: PublicScenario, mandate: Mandate, names: Names) -> Iterator[str]:
    """Dearest first; what a reduced game has fixed is only named."""
    salience = mandate.salience
    open_ones = [each for each in public.convention.clauses if each.main.id not in public.fixed]
    total = sum(salience.values()) or 1
    yield from ("## The articles, dearest first", "")
    for clause in sorted(open_ones, key=lambda each: (-salience.get(each.id, 0), each.article)):
        share = round(100 * salience.get(clause.id, 0) / total)
        yield from (f"### Article {clause.article}. {clause.title} ({share} of 100)", "")
        yield from (f"*{clause.issue}*{' It may be left out.' if clause.deletable else ''}", "")
        for bracket in clause.brackets:
            yield from _bracket(bracket, mandate, names)
        yield ""
    if mandate.concession_order:
        order = ", ".join(str(public.convention.clause(each).article) for each in mandate.concession_order)
        yield from (f"Give way in this order, the cheapest first: articles {order}.", "")
    fixed = [each for each in public.convention.clauses if each.main.id in public.fixed]
    if fixed:
        yield from (f"Agreed already: {', '.join(_stands(each, public) for each in fixed)}.", "")


def _stands(clause: Clause, public: PublicScenario) -> str:
    return f"article {clause.article} ({clause.title}) at {public.fixed[clause.main.id]}"


def _bracket(bracket: Bracket, mandate: Mandate, names: Names) -> Iterator[str]:
    likes = mandate.preference.get(bracket.id, NOTHING)
    told = [f"**{each.id}** {_wording(each, likes, names)}" for each in bracket.alternatives]
    if bracket.main:
        yield from (f"- {each}" for each in told)
    else:
        under = f" (under {bracket.under})" if bracket.under else ""
        yield f"- words inside{under}: {'; '.join(told)}"


def _wording(each: Alternative, likes: Keyed[AlternativeId, PerMille], names: Names) -> str:
    """Its label, its verb, whose it is, and what it is worth to the capital, of 100."""
    verb = f", verb “{each.modal}”" if each.modal not in ("", NO_TEXT) else ""
    whose = f", tabled by {names.seats(each.tabled_by)}" if each.tabled_by else ""
    worth = f": {likes[each.id] // 10}" if each.id in likes else ""
    return f"{each.label}{verb}{whose}{worth}"


def _together(links: Iterable[Link], seat: SeatId, names: Names) -> Iterator[str]:
    """What is worth more, or less, together: the links that are the seat's own, and those of everybody."""
    mine = [each for each in links if not each.who or seat in each.who]
    if mine:
        yield from ("## What hangs together for you", "")
        for each in mine:
            both = f"{_at(each.a, each.a_alternatives, names)} with {_at(each.b, each.b_alternatives, names)}"
            yield f"- {both}: {each.effect / 10:+g} ({each.kind}). {each.note}"
        yield ""


def _at(clause: ClauseId, alternatives: tuple[AlternativeId, ...], names: Names) -> str:
    return f"article {names.clauses[clause].article} at {'/'.join(alternatives)}"


def _red_lines(lines: tuple[RedLine, ...], names: Names) -> Iterator[str]:
    if lines:
        yield from ("## What you will not sign", "")
        for each in lines:
            unless = " and ".join(_at(one.clause, one.alternatives, names) for one in each.unless)
            lifted = f", unless {unless}" if unless else ""
            yield f"- {_at(each.clause, each.alternatives, names)}{lifted}. {each.note}"
        yield ""


# --- home, and the world without it ---


def _home(delegation: Delegation, mandate: Mandate, names: Names) -> Iterator[str]:
    yield from ("## At home", "", f"Ratification takes a {HURDLES[delegation.hurdle]}.", "")
    for known, brief in zip(delegation.actors, mandate.actors, strict=True):
        kind = f"{ACTORS[known.kind]}{', can stop it alone' if known.formal else ''}"
        needs = f" Needs {or_list(map(names.choice, brief.needs))}." if brief.needs else ""
        blocks = f" Will not pass {or_list(map(names.choice, brief.blocks))}." if brief.blocks else ""
        yield f"- **{known.name}** ({kind}). {brief.note}{needs}{blocks}"
    yield ""


def _without(mandate: Mandate) -> Iterator[str]:
    """What the capital expects if nothing is adopted."""
    yield from ("## If there is no convention", "")
    for future in Future:
        likely, worth = mandate.belief[future] // 10, mandate.batna[future] // 10
        yield f"- {FUTURES[future]}: {likely} % likely, worth {worth} of 100"
    expected = sum(mandate.belief[each] * mandate.batna[each] for each in Future) / 10_000
    yield from ("", f"All in all {expected:.0f} of 100 to your capital: accept nothing that is worth less.", "")


def _procedure(public: PublicScenario) -> Iterator[str]:
    yield from ("## How it goes", "", meets(public), "", chaired(public), "")
    yield from (decided(public), "")
    yield from (f"- **{each.id.replace('_', ' ')}**, {each.minutes} minutes: {each.text}" for each in public.agenda)
    yield ""


def meets(public: PublicScenario) -> str:
    """How often the conference sits: ``Four sittings of two rounds each, six months apart.``"""
    calendar = public.calendar
    rounds = "one round" if calendar.rounds == 1 else f"{number(calendar.rounds)} rounds"
    if calendar.sittings == 1:
        return f"One sitting of {rounds}."
    months = "one month" if calendar.months_between == 1 else f"{number(calendar.months_between)} months"
    apart = f", {months} apart" if calendar.months_between else ", one after the other"
    return f"{number(calendar.sittings).capitalize()} sittings of {rounds} each{apart}."


def chaired(public: PublicScenario) -> str:
    """Who presides, and in what manner."""
    chair = public.chair
    return f"In the chair: {chair.name}{f' ({chair.style})' if chair.style else ''}."


def decided(public: PublicScenario) -> str:
    """How the conference decides, in one sentence."""
    rule = public.decision
    if rule.fallback is Fallback.NOTHING:
        return "Decisions are taken by consensus, and by nothing else."
    once = f", once {rule.fallback_condition}" if rule.fallback_condition else ""
    return f"Decisions are taken by consensus; failing that, by two thirds of those present and voting{once}."


def _verbs(glossary: Iterable[GlossaryTerm]) -> Iterator[str]:
    for each in glossary:
        if each.id == VERBS:
            yield from (f"**{each.term}**: {each.definition}", "")

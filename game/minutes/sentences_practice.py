"""Sentences for the years under the convention."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.minutes.catalogue import say
from game.minutes.english.practice import Practised
from game.minutes.figures import per_cent, whole
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms import events as e
from game.terms.ids import BracketId
from game.terms.practice import Conduct, DisputeMeans, DisputeStatus, SanctionStep, ShockKind
from game.terms.text import Choice

_CONDUCT = complete_table(
    Conduct,
    {Conduct.COMPLY: Practised.COMPLIES, Conduct.GO_SLOW: Practised.GOES_SLOW, Conduct.BREACH: Practised.BREACHES},
)
_MEANS = complete_table(DisputeMeans, {each: Practised[each.name] for each in DisputeMeans})
_FOUND: dict[DisputeStatus, Practised] = {
    DisputeStatus.UPHELD: Practised.UPHELD,
    DisputeStatus.DISMISSED: Practised.DISMISSED,
    DisputeStatus.UNSETTLED: Practised.UNSETTLED,
}
_STEPS = complete_table(SanctionStep, {each: Practised[each.name] for each in SanctionStep})
_SHOCKS = complete_table(ShockKind, {each: Practised[each.name] for each in ShockKind})


def sentence(event: e.PracticeEvent, names: Names) -> str:
    """What happened under the convention."""
    return _TELLS[type(event)](event, names)


def _began(event: e.YearBegan, names: Names) -> str:
    return say(Practised.YEAR_CONFERENCE if event.conference else Practised.YEAR, year=event.year)


def _conduct(event: e.ConductSet, names: Names) -> str:
    who, article = names.seat(event.by), names.article(event.clause)
    if event.demands is None:
        return say(_CONDUCT[event.conduct], who=who, article=article)
    choice = Choice(bracket=BracketId(event.clause), alternative=event.demands)
    return say(Practised.DEMANDS, who=who, article=article, choice=names.alternative_within(choice))


def _counted(event: e.YearCounted, names: Names) -> str:
    figures = event.practice.indicators
    key = Practised.COUNTED if event.practice.bound else Practised.COUNTED_BEFORE
    return say(
        key,
        year=event.year,
        given=whole(figures.given),
        asked=whole(figures.asked),
        compliance=per_cent(figures.compliance),
    )


def _published(event: e.RecordPublished, names: Names) -> str:
    key = Practised.PUBLISHED if event.reviewers else Practised.PUBLISHED_ALONE
    who, reviewers = names.seat_within(event.state), names.seats(event.reviewers)
    return say(key, who=who, reviewers=reviewers, fair=per_cent(event.fair))


def _dispute(event: e.DisputeRaised, names: Names) -> str:
    about = event.dispute
    return say(
        Practised.DISPUTE,
        who=names.seat(about.by),
        whom=names.seat_within(about.against),
        article=names.article(about.clause),
        means=say(_MEANS[about.means]),
    )


def _found(event: e.DisputeClosed, names: Names) -> str:
    who, whom = names.seat_within(event.by), names.seat_within(event.against)
    return say(_FOUND[event.status], who=who, whom=whom, article=names.article(event.clause))


def _sanction(event: e.SanctionImposed, names: Names) -> str:
    return say(_STEPS[event.step], who=names.seat(event.by), whom=names.seat_within(event.against))


def _lifted(event: e.SanctionLifted, names: Names) -> str:
    return say(Practised.LIFTED, who=names.seat(event.by), whom=names.seat_within(event.against))


def _forgiven(event: e.DebtForgiven, names: Names) -> str:
    return say(Practised.FORGIVEN, who=names.seat(event.by), whom=names.seat_within(event.to))


def _denounced(event: e.ConventionDenounced, names: Names) -> str:
    return say(Practised.DENOUNCED, who=names.seat(event.by))


def _sought(event: e.ExclusionSought, names: Names) -> str:
    return say(Practised.EXCLUSION_SOUGHT, who=names.seat(event.by), whom=names.seat_within(event.against))


def _excluded(event: e.MemberExcluded, names: Names) -> str:
    who = names.seat(event.state)
    if event.by_record:
        return say(Practised.EXCLUDED_RECORD, who=who, fair=per_cent(event.fair))
    return say(Practised.EXCLUDED, who=who, count=len(event.asked))


def _rule(event: e.RuleChanged, names: Names) -> str:
    who, article = names.seat_within(event.by), names.article(event.bracket)
    if event.now == event.was:
        return say(Practised.HELD_OUT, who=who, article=article)
    choice = names.choice(Choice(bracket=event.bracket, alternative=event.now))
    return say(Practised.GAVE_WAY, who=who, choice=choice)


def _proposed(event: e.AmendmentProposed, names: Names) -> str:
    about = event.amendment
    return say(Practised.PROPOSED, who=names.seat(about.by), choice=names.choice(about.choice))


def _answered(event: e.AmendmentAnswered, names: Names) -> str:
    known = names.amendments.get(event.amendment)
    if known is None:
        return say(Practised.ANSWERED_UNKNOWN, who=names.seat(event.by))
    key = Practised.FOR if event.accepts else Practised.AGAINST
    return say(key, who=names.seat(event.by), article=names.article(known.choice.bracket))


def _closed(event: e.AmendmentClosed, names: Names) -> str:
    key = Practised.AMENDED if event.adopted else Practised.NOT_AMENDED
    return say(key, count=len(event.in_favour), needed=event.needed, choice=names.choice(event.choice))


def _shock(event: e.ShockStruck, names: Names) -> str:
    shock = event.shock
    who = names.seats_first(shock.struck) or say(Practised.SOMEBODY)
    articles = names.articles(shock.clauses)
    return say(_SHOCKS[shock.kind], who=who, articles=articles, count=max(1, len(shock.struck)))


def _passed(event: e.ShockPassed, names: Names) -> str:
    return say(Practised.PASSED)


_TELLS: dict[type, Callable[[Any, Names], str]] = {
    e.YearBegan: _began,
    e.ConductSet: _conduct,
    e.YearCounted: _counted,
    e.RecordPublished: _published,
    e.DisputeRaised: _dispute,
    e.DisputeClosed: _found,
    e.SanctionImposed: _sanction,
    e.SanctionLifted: _lifted,
    e.DebtForgiven: _forgiven,
    e.ConventionDenounced: _denounced,
    e.ExclusionSought: _sought,
    e.MemberExcluded: _excluded,
    e.RuleChanged: _rule,
    e.AmendmentProposed: _proposed,
    e.AmendmentAnswered: _answered,
    e.AmendmentClosed: _closed,
    e.ShockStruck: _shock,
    e.ShockPassed: _passed,
}

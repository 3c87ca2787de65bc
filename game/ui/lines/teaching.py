"""What a conference teaches, what to talk about afterwards, how play is judged, and where its facts come from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from game.terms.scenario import PublicScenario
from game.terms.teaching import Library, Source, Sureness
from game.ui.lines.handbook import RuleLine
from game.ui.speaking import QT_TRANSLATE_NOOP, clauses, say

_CONTEXT = "Teaching"


class _Words(StrEnum):
    LEARNING = QT_TRANSLATE_NOOP("Teaching", "What this conference teaches")
    FEELINGS = QT_TRANSLATE_NOOP("Teaching", "Afterwards: how it felt, and what the facts were")
    WHY = QT_TRANSLATE_NOOP("Teaching", "Afterwards: what happened, and why")
    WORLD = QT_TRANSLATE_NOOP("Teaching", "Afterwards: what it has to do with the world")
    TRANSFER = QT_TRANSLATE_NOOP("Teaching", "Afterwards: what you take along")
    RUBRIC = QT_TRANSLATE_NOOP("Teaching", "How a delegate is judged")
    CRITERION = QT_TRANSLATE_NOOP("Teaching", "{name}, {weight} of 100. {describes}")
    EVIDENCE = QT_TRANSLATE_NOOP("Teaching", "The record can show: {log}.")
    GUARDS = QT_TRANSLATE_NOOP("Teaching", "What whoever judges must beware of")
    HERE = QT_TRANSLATE_NOOP("Teaching", "What this conference rests on")
    OTHERS = QT_TRANSLATE_NOOP("Teaching", "Other sources of the game")
    SOURCE = QT_TRANSLATE_NOOP("Teaching", "{cite} {address}")
    UNSURE = QT_TRANSLATE_NOOP("Teaching", "{source} (not confirmed)")
    NONE = QT_TRANSLATE_NOOP("Teaching", "Nothing is written of it.")


_STEPS = {1: _Words.FEELINGS, 2: _Words.WHY, 3: _Words.WORLD, 4: _Words.TRANSFER}


def debrief_lines(library: Library, scenario: PublicScenario) -> tuple[RuleLine, ...]:
    """What is learned here, the questions for afterwards in their order, and the criteria with their levels."""
    return tuple(_debrief(library, scenario)) or (RuleLine(text=say(_CONTEXT, _Words.NONE)),)


def _debrief(library: Library, scenario: PublicScenario) -> Iterator[RuleLine]:
    if scenario.learning:
        yield _heading(_Words.LEARNING)
        yield from (RuleLine(text=each) for each in scenario.learning)
    for step, words in _STEPS.items():
        asked = [each.text for each in library.debrief if each.step == step]
        if asked:
            yield _heading(words)
            yield from (RuleLine(text=text, number=str(place)) for place, text in enumerate(asked, start=1))
    yield from _rubric(library)


def _rubric(library: Library) -> Iterator[RuleLine]:
    if library.rubric.criteria:
        yield _heading(_Words.RUBRIC)
    for each in library.rubric.criteria:
        said = say(_CONTEXT, _Words.CRITERION, name=each.name, weight=each.weight, describes=each.describes)
        yield RuleLine(text=said)
        yield from (RuleLine(text=level, number=str(place)) for place, level in enumerate(each.levels, start=1))
        if each.log:
            yield RuleLine(text=say(_CONTEXT, _Words.EVIDENCE, log=clauses(each.log)))
    if library.rubric.guards:
        yield _heading(_Words.GUARDS)
        yield from (RuleLine(text=each) for each in library.rubric.guards)


def source_lines(library: Library, scenario: PublicScenario) -> tuple[RuleLine, ...]:
    """What the scenario cites, then everything else that the game cites."""
    cited = _cited(scenario)
    here = [each for each in library.sources if each.id in cited]
    others = [each for each in library.sources if each.id not in cited]
    lines = [
        line
        for words, group in ((_Words.HERE, here), (_Words.OTHERS, others))
        if group
        for line in (_heading(words), *map(_source, group))
    ]
    return tuple(lines) or (RuleLine(text=say(_CONTEXT, _Words.NONE)),)


def _cited(scenario: PublicScenario) -> frozenset[str]:
    clauses = scenario.convention.clauses
    found = {*scenario.based_on, *(source for each in clauses for source in each.teaching_sources)}
    return frozenset(found | {source for link in scenario.links for source in link.sources})


def _source(source: Source) -> RuleLine:
    said = say(_CONTEXT, _Words.SOURCE, cite=source.cite, address=source.address).strip()
    text = say(_CONTEXT, _Words.UNSURE, source=said) if source.sureness is Sureness.LOW else said
    return RuleLine(text=text, number=source.id)


def _heading(words: _Words) -> RuleLine:
    return RuleLine(text=say(_CONTEXT, words), heading=True)

"""A debrief in words: objectives, marks, briefs, questions, the real instrument and its sources."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from game.minutes.catalogue import and_list, plain, say
from game.minutes.debriefing import Section, Telling, Told, points
from game.minutes.english.debrief import Hindsight, Topics
from game.minutes.figures import MINUS, nearest, per_cent, trust_step, whole
from game.terms.debrief_marks import BriefOpened, ClauseCompared, LineFate, Measure, Measured, ObjectiveMark, RubricMark
from game.terms.ids import BracketId
from game.terms.text import Choice

_ALONE = frozenset(
    {
        Measure.ASKED_AND_TOLD,
        Measure.VALUE_CREATED,
        Measure.OWN_WORDS,
        Measure.LEVERS,
        Measure.TRUST_EARNED,
        Measure.HOME,
        Measure.FUTURES,
        Measure.PRESSURE,
    }
)
"""Measures whose amount says everything; the others are so many of so many."""


def _points(per_mille: int) -> str:
    """Utility as points of a hundred, one decimal: ``0.8``."""
    return f"{MINUS if per_mille < 0 else ''}{abs(per_mille) // 10}.{abs(per_mille) % 10}"


def _levels(thousandths: int) -> str:
    """Levels of 0 to 1 added up over articles, one decimal: ``13.6``."""
    return _points(nearest(thousandths, 100))


_WRITTEN: Mapping[Measure, Callable[[int], str]] = {
    Measure.VALUE_CLAIMED: _points,
    Measure.VALUE_CREATED: _points,
    Measure.FUTURES: _points,
    Measure.TRUST_EARNED: trust_step,
    Measure.HOME: per_cent,
    Measure.SAFEGUARDS: _levels,
}
"""How amounts are written that are no counts."""


def evidence(found: Measured) -> str:
    """What was counted: ``Levers of the law in what it proposed: 3 of 4.``"""
    key = Hindsight.EVIDENCE if found.measure in _ALONE else Hindsight.EVIDENCE_OF
    written = _WRITTEN.get(found.measure, whole)
    words = say(key, measure=say(found.measure), amount=written(found.amount), of=written(found.of))
    return words[:1].upper() + words[1:]


def objectives(telling: Telling) -> Section:
    """How far each objective shows in the play of the seat."""
    lines = tuple(_objective(telling, each) for each in telling.debrief.objectives)
    return Section(topic=Topics.OBJECTIVES, lead=(say(Hindsight.OBJECTIVES_LEAD),) if lines else (), lines=lines)


def _objective(telling: Telling, mark: ObjectiveMark) -> Told:
    text = plain(mark.text)
    text = text[:1].upper() + text[1:]
    if mark.score is None or mark.group is None:
        return Told(text=text, under=(say(Hindsight.NO_EVIDENCE),))
    group = say(Hindsight.GROUP, group=points(mark.group))
    about = (say(Hindsight.ABOUT, articles=telling.names.articles(mark.about)),) if mark.about else ()
    return Told(
        text=text,
        figure=points(mark.score),
        under=(*map(evidence, mark.evidence), *about, group),
        rests=mark.rests,
        mark=(mark.score > mark.group) - (mark.score < mark.group),
    )


def rubric(telling: Telling) -> Section:
    """A level for each criterion, proposed, with what it rests on and what the record does not show."""
    if not telling.debrief.rubric:
        return Section(topic=Topics.RUBRIC)
    lines = tuple(_criterion(telling, each) for each in telling.debrief.rubric)
    guards = tuple(map(plain, telling.library.rubric.guards))
    return Section(topic=Topics.RUBRIC, lead=(say(Hindsight.RUBRIC_LEAD), *guards), lines=lines)


def _criterion(telling: Telling, mark: RubricMark) -> Told:
    known = {each.id: each for each in telling.library.rubric.criteria}
    criterion = known.get(mark.criterion)
    name = plain(criterion.name) if criterion else mark.criterion
    unseen = (say(Hindsight.UNSEEN, what=and_list(mark.unseen)),) if mark.unseen else ()
    if mark.level is None:
        return Told(text=name, figure=say(Hindsight.NO_LEVEL), under=unseen)
    described = (plain(criterion.levels[mark.level - 1]),) if criterion else ()
    return Told(
        text=name,
        figure=say(Hindsight.LEVEL, level=mark.level),
        under=(*described, *map(evidence, mark.evidence), *unseen),
        rests=mark.rests,
    )


def briefs(telling: Telling) -> Section:
    """What every delegation was told by its capital."""
    return Section(topic=Topics.BRIEFS, lines=tuple(_brief(telling, each) for each in telling.debrief.briefs))


def _brief(telling: Telling, brief: BriefOpened) -> Told:
    names = telling.names
    under = [plain(brief.confidential)] if plain(brief.confidential) else []
    under.append(say(Hindsight.BRIEF_FIRST, articles=names.articles(brief.first)))
    if brief.changed:
        under.append(say(Hindsight.BRIEF_CHANGED))
    for line in brief.lines:
        letters = and_list(map(str, line.alternatives))
        under.append(say(Hindsight.LINE, article=names.article(line.clause), letters=letters, fate=say(line.fate)))
    crossed = any(each.fate is LineFate.CROSSED for each in brief.lines)
    rests = tuple(sorted({*brief.rests, *(seq for each in brief.lines for seq in each.rests)}))
    text = say(Hindsight.BRIEF, who=names.seat(brief.seat), objective=brief.objective)
    return Told(text=text, under=tuple(under), rests=rests, mark=-1 if crossed else 0)


def questions(telling: Telling) -> Section:
    """Questions of the bank that fit what happened."""
    bank = {each.id: each.sources for each in telling.library.debrief}
    lines = tuple(
        Told(text=plain(each.text), figure=each.id, rests=each.rests, under=_cited(telling, bank.get(each.id, ())))
        for each in telling.debrief.questions
    )
    return Section(topic=Topics.QUESTIONS, lines=lines)


def _cited(telling: Telling, sources: Collection[str]) -> tuple[str, ...]:
    """Where a question comes from, a line for each source."""
    return tuple(plain(each.cite) for each in telling.library.sources if each.id in sources)


def reference(telling: Telling) -> Section:
    """Clause by clause beside the real instrument."""
    found = telling.debrief.reference
    if not any(each.reference for each in found.clauses):
        return Section(topic=Topics.REFERENCE)
    lines = [_clause(telling, each) for each in found.clauses]
    for each in found.outcomes:
        name = plain(each.name.replace("_", " "))
        text = say(Hindsight.OUTCOME_SAME, name=name, same=each.same, of=each.of)
        lines.append(Told(text=text[:1].upper() + text[1:], rests=each.rests))
    return Section(topic=Topics.REFERENCE, lead=(say(Hindsight.REFERENCE_LEAD),), lines=tuple(lines))


def _clause(telling: Telling, compared: ClauseCompared) -> Told:
    names = telling.names
    place = BracketId(compared.clause)
    under = []
    if compared.stands is None:
        under.append(say(Hindsight.NOTHING_STANDS))
    else:
        words = names.alternative(Choice(bracket=place, alternative=compared.stands))
        under.append(words[:1].upper() + words[1:])
    if compared.reference is None:
        under.append(say(Hindsight.NO_REFERENCE))
    elif compared.reference == compared.stands:
        under.append(say(Hindsight.SAME))
    else:
        wording = Choice(bracket=place, alternative=compared.reference)
        under.append(say(Hindsight.OTHER, reference=names.alternative_within(wording)))
    return Told(
        text=names.article_titled(compared.clause),
        figure=and_list(compared.sources),
        under=tuple(under),
        rests=compared.rests,
    )


def positions(telling: Telling) -> Section:
    """Public positions that the delegations echo, each with its sources."""
    wanted = set(telling.debrief.reference.positions)
    lines = tuple(
        Told(
            text=say(Hindsight.POSITION, who=each.who, when=each.when, topic=each.topic, summary=each.summary),
            figure=and_list(each.sources),
            under=_echoing(telling, each.id),
        )
        for each in telling.library.positions
        if each.id in wanted
    )
    return Section(topic=Topics.POSITIONS, lead=(say(Hindsight.POSITIONS_LEAD),) if lines else (), lines=lines)


def _echoing(telling: Telling, position: str) -> tuple[str, ...]:
    """Which delegations echo a position."""
    names = telling.names
    found = [names.seat_within(each.id) for each in names.scenario.delegations if position in each.echoes]
    return (say(Hindsight.ECHOED, who=and_list(found)),) if found else ()


def sources(telling: Telling) -> Section:
    """Every source that was named."""
    return Section(topic=Topics.SOURCES, lines=tuple(_sources(telling)))


def _sources(telling: Telling) -> Iterator[Told]:
    wanted = set(telling.debrief.reference.sources)
    for each in telling.library.sources:
        if each.id in wanted:
            yield Told(text=plain(each.cite), figure=each.id, under=(each.address,) if each.address else ())

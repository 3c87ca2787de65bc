"""Briefs opened, questions that fit what happened, and the outcome beside the real instrument."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.lab.debrief_home import settled_by
from game.lab.debrief_walk import Walked
from game.terms import events as e
from game.terms.debrief_marks import (
    BriefOpened,
    ClauseCompared,
    LineFate,
    OutcomeCompared,
    QuestionPosed,
    RedLineTold,
    Reference,
    Rests,
)
from game.terms.ids import AlternativeId, ClauseId, SeatId
from game.terms.mandate import RedLine
from game.terms.teaching import DebriefQuestion, Exhibit, Library
from game.terms.text import Clause

FIRST = 3
"""Clauses named as what mattered most."""
_STEP_TAKES = {1: 3, 2: 5, 3: 5, 4: 3}
"""Questions of each step at most: a facilitator chooses three to six of them."""


def briefs_of(walked: Walked) -> tuple[BriefOpened, ...]:
    """Every delegation's sealed instructions, and what became of its red lines."""
    return tuple(_brief(walked, seat) for seat in walked.states)


def _brief(walked: Walked, seat: SeatId) -> BriefOpened:
    mandate = walked.ground.own[seat].mandate
    first = sorted(mandate.salience, key=lambda each: (-mandate.salience[each], each))[:FIRST]
    news = [seq for seq, each in walked.of(e.EventDrawn) if any(change.of == seat for change in each.changes)]
    news += [seq for seq, each in walked.of(e.EventChoiceMade) if any(change.of == seat for change in each.changes)]
    news += [seq for seq, each in walked.of(e.GuestSpoke) if any(change.of == seat for change in each.changes)]
    return BriefOpened(
        seat=seat,
        objective=mandate.objective,
        confidential=mandate.confidential,
        changed=mandate != walked.end.opened.scenario.mandates[seat],
        first=tuple(first),
        lines=tuple(_line(walked, seat, each) for each in mandate.red_lines),
        actors=tuple(each.note for each in mandate.actors if each.note),
        rests=(walked.record[0].seq, *sorted(set(news))),
    )


def _stands(walked: Walked, clause: ClauseId) -> AlternativeId | None:
    axes = walked.ground.axes
    c = axes.bracket_at[walked.ground.public.convention.clause(clause).main.id]
    k = int(walked.chosen[c])
    return axes.alternatives[c][k] if k < len(axes.alternatives[c]) else None


def _line(walked: Walked, seat: SeatId, line: RedLine) -> RedLineTold:
    return RedLineTold(
        clause=line.clause,
        alternatives=line.alternatives,
        note=line.note,
        conditional=bool(line.unless),
        fate=_fate(walked, seat, line),
        rests=settled_by(walked, walked.ground.public.convention.clause(line.clause).main.id),
    )


def _fate(walked: Walked, seat: SeatId, line: RedLine) -> LineFate:
    if walked.end.now.adopted is None:
        return LineFate.OPEN
    if _stands(walked, line.clause) not in line.alternatives:
        return LineFate.HELD
    if line.unless and all(_stands(walked, each.clause) in each.alternatives for each in line.unless):
        return LineFate.LIFTED
    reserved = walked.end.now.reservations.get(seat, ())
    return LineFate.RESERVED if line.clause in reserved else LineFate.CROSSED


def questions_of(walked: Walked, library: Library) -> tuple[QuestionPosed, ...]:
    """The questions that fit, step by step: rather those that rest on few events, which are about this conference."""
    posed: list[QuestionPosed] = []
    for step, most in _STEP_TAKES.items():
        fitting = [(each, _fits(walked, each)) for each in library.debrief if each.step == step]
        able = [(each, rests) for each, rests in fitting if rests is not None]
        able.sort(key=lambda pair: (not pair[1], len(pair[1]), pair[0].id))
        posed += [_posed(each, rests) for each, rests in sorted(able[:most], key=lambda pair: pair[0].id)]
    return tuple(posed)


def _posed(each: DebriefQuestion, rests: Rests) -> QuestionPosed:
    return QuestionPosed(id=each.id, step=each.step, text=each.text, sources=each.sources, rests=rests)


def _fits(walked: Walked, question: DebriefQuestion) -> Rests | None:
    """The events that make a question fit; empty for one that always does, ``None`` for one that does not."""
    if question.needs is Exhibit.NONE:
        return ()
    if question.id in _BY_ID:
        return _BY_ID[question.id](walked) or None
    return _EXHIBITS[question.needs](walked) or None if question.needs in _EXHIBITS else None


def _seqs(walked: Walked, *kinds: type) -> Rests:
    return tuple(each.seq for each in walked.record if isinstance(each.event, kinds))


def _kept_promises(walked: Walked) -> Rests:
    return _seqs(walked, e.PromiseMade, e.PromiseKept, e.PromiseBroken, e.PackageBroken)


def _silent(walked: Walked) -> Rests:
    """Where somebody never spoke, was informed of nothing or left: the statements of those who did speak."""
    spoke = {each.by for _, each in walked.of(e.StatementMade)} | {each.by for _, each in walked.of(e.WordingTabled)}
    return _seqs(walked, e.StatementMade) if set(walked.states) - spoke else ()


def _lifted_lines(walked: Walked) -> Rests:
    told = (each for brief in briefs_of(walked) for each in brief.lines if each.fate is LineFate.LIFTED)
    return tuple(sorted({seq for each in told for seq in each.rests}))


def _adoption(walked: Walked) -> Rests:
    return _seqs(walked, e.ConventionAdopted)


def _trained(walked: Walked) -> Rests:
    return _seqs(walked, e.ProjectStarted, e.ContactPointNamed)


def _pressed(walked: Walked) -> Rests:
    return _seqs(walked, e.ThreatMade, e.ThreatCarriedOut, e.Leaked)


def _weak(walked: Walked) -> Rests:
    """The signatures and refusals of those with least capacity, where a text was adopted."""
    able = walked.ground.capacity
    weakest = walked.states[int(able.argmin())]
    signed = [seq for seq, each in walked.of(e.SignatureGiven) if each.by == weakest]
    return tuple(signed + [seq for seq, each in walked.of(e.CapitalAnswered) if each.by == weakest])


def _lists(walked: Walked, *tags: str) -> Rests:
    """Where brackets of clauses with one of these tags were settled."""
    clauses = [each for each in walked.ground.public.convention.clauses if set(each.tags) & set(tags)]
    return tuple(sorted({seq for each in clauses for seq in settled_by(walked, each.main.id)}))


def _outside_parties(walked: Walked) -> Rests:
    """Refusals at home, where a smaller club would have had fewer."""
    return tuple(seq for seq, each in walked.of(e.CapitalAnswered) if not each.ratified)


_Test = Callable[[Walked], Rests]
_BY_ID: Mapping[str, _Test] = {"D12": _pressed, "D24": _trained}
"""Questions with a sharper test than what they need on the screen."""
_EXHIBITS: Mapping[Exhibit, _Test] = {
    Exhibit.TIMELINE: lambda walked: _seqs(walked, e.BracketLifted, e.PackageConcluded),
    Exhibit.BRIEFS: lambda walked: (walked.record[0].seq,),
    Exhibit.SURPLUS: lambda walked: (walked.settled,),
    Exhibit.TRUST: lambda walked: _seqs(walked, e.PromiseKept, e.PromiseBroken, e.PackageBroken, e.ProjectStarted),
    Exhibit.PROMISES: _kept_promises,
    Exhibit.INFLUENCE: lambda walked: _seqs(walked, e.PackageConcluded, e.ThreatMade, e.WalkedOut),
    Exhibit.SPEAKING_TIME: _silent,
    Exhibit.RED_LINES: _lifted_lines,
    Exhibit.DIFFERENCE: lambda walked: _seqs(walked, e.BracketLifted),
    Exhibit.CLUB: _outside_parties,
    Exhibit.FUTURES: _adoption,
    Exhibit.COMPARE: lambda walked: _adoption(walked) if _has_reference(walked) else (),
    Exhibit.EFFECTIVENESS: _adoption,
    Exhibit.CAPACITY: _weak,
    Exhibit.SALIENCE: lambda walked: _seqs(walked, e.PackageConcluded),
    Exhibit.RADAR: _adoption,
    Exhibit.REVIEW: lambda walked: _lists(walked, "review", "civil-society"),
    Exhibit.LISTS: lambda walked: _lists(walked, "lists", "sanctions"),
    Exhibit.DISPUTES: lambda walked: _lists(walked, "disputes"),
    Exhibit.STRESS: lambda walked: _seqs(walked, e.EventDrawn),
    Exhibit.STAGING: lambda walked: _lists(walked, "timelines", "final-clauses"),
    Exhibit.RATIFICATION: lambda walked: _seqs(walked, e.CapitalAnswered),
    Exhibit.MODEL: lambda walked: (walked.record[0].seq,),
}


def _has_reference(walked: Walked) -> bool:
    clauses = walked.ground.public.convention.clauses
    return any(each.reference for clause in clauses for each in clause.main.alternatives)


def reference_of(walked: Walked, library: Library) -> Reference:
    """Clause by clause beside the wording nearest to the real instrument; outcomes; who the delegations echo."""
    public = walked.ground.public
    clauses = tuple(_compared(walked, each) for each in public.convention.clauses)
    echoed = {name for each in public.delegations for name in each.echoes}
    positions = tuple(each.id for each in library.positions if each.id in echoed)
    cited = {*public.based_on, *(source for each in clauses for source in each.sources)}
    cited |= {source for each in library.positions if each.id in positions for source in each.sources}
    known = {each.id for each in library.sources}
    return Reference(
        clauses=clauses,
        outcomes=tuple(_outcome(walked, each.name, each.choices) for each in walked.end.opened.scenario.outcomes),
        positions=positions,
        sources=tuple(sorted(cited & known)),
    )


def _compared(walked: Walked, clause: Clause) -> ClauseCompared:
    return ClauseCompared(
        clause=clause.id,
        stands=_stands(walked, clause.id),
        reference=next((each.id for each in clause.main.alternatives if each.reference), None),
        sources=clause.teaching_sources,
        rests=settled_by(walked, clause.main.id),
    )


def _outcome(walked: Walked, name: str, choices: Mapping[ClauseId, AlternativeId]) -> OutcomeCompared:
    same = sum(_stands(walked, clause) == alternative for clause, alternative in choices.items())
    convention = walked.ground.public.convention
    rests = {seq for clause in choices for seq in settled_by(walked, convention.clause(clause).main.id)}
    return OutcomeCompared(name=name, same=same, of=len(choices), rests=tuple(sorted(rests)) or walked.span)

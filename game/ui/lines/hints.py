"""Which remark of the coach is due: a scenario's hints where their condition can be decided, and first steps.

A hint says in words when it is due. Only conditions that follow from what the seat sees are decided here; a hint with
any other condition is never shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from game.terms.ids import NO_TEXT, OFFICES, AlternativeId, ClauseId
from game.terms.mandate import RedLine
from game.terms.moments import Phase
from game.terms.standing import BracketStatus, Stance
from game.terms.text import Clause
from game.terms.views import SeatView, Sight
from game.ui.lines.lesson import step, urgent

_ARTICLE_AT = re.compile(r"article (\d+) (?:stands )?at ([A-Z](?:(?:, | or )[A-Z])*)")
_SEVERAL_AT = re.compile(r"(two|three|four|many) articles at ([A-Z])")
_DELETES = re.compile(r"a delegation asks to delete article (\d+)")
_NUMBERS = {"two": 2, "three": 3, "four": 4}
_SETTLED = (BracketStatus.AGREED, BracketStatus.ADOPTED)


def due(view: SeatView) -> str:
    """The remark to show now; empty where none is due."""
    sight = view.sight
    if waits := urgent(sight):
        return waits
    for each in sight.scenario.hints:
        if is_due(each.when, sight) and not _is_the_chairs(each.text, sight):
            return each.text
    return step(view)


def _is_the_chairs(text: str, sight: Sight) -> bool:
    """Whether a remark speaks of what others want: only whoever chairs, and has everybody's confidence, may hear it."""
    if sight.seat in OFFICES:
        return False
    return any(re.search(rf"\b{re.escape(each.name)}\b", text)
               for each in sight.scenario.delegations)  # fmt: skip


def is_due(when: str, sight: Sight) -> bool:
    """Whether every part of a condition can be decided and holds now."""
    parts = when.split(" while ")
    return all(_holds(part.strip(), sight) for part in parts)


def _holds(part: str, sight: Sight) -> bool:
    if found := _SEVERAL_AT.fullmatch(part):
        return _several_at(found[1], AlternativeId(found[2]), sight)
    if found := _ARTICLE_AT.fullmatch(part):
        clause = _article(int(found[1]), sight)
        return clause is not None and at(clause, sight) in re.findall(r"\b[A-Z]\b", found[2])
    if found := _DELETES.fullmatch(part):
        clause = _article(int(found[1]), sight)
        return clause is not None and _deletion_asked((clause,), sight)
    decided = _CONDITIONS.get(part)
    return decided is not None and decided(sight)


def at(clause: Clause, sight: Sight) -> AlternativeId | None:
    """Where an article stands for this seat: what is agreed, else the one alternative that it supports itself."""
    now = sight.brackets.get(clause.main.id)
    if now is None:
        return None
    if now.status in _SETTLED:
        return now.agreed
    own = [which for which, stance in now.stances.get(sight.seat, {}).items() if stance is Stance.SUPPORT]
    return own[0] if len(own) == 1 and now.status is BracketStatus.OPEN else None


def _several_at(number: str, alternative: AlternativeId, sight: Sight) -> bool:
    clauses = sight.scenario.convention.clauses
    there = sum(at(each, sight) == alternative for each in clauses)
    return there >= _NUMBERS.get(number, max(2, (len(clauses) + 1) // 2))


def _article(number: int, sight: Sight) -> Clause | None:
    return next((each for each in sight.scenario.convention.clauses if each.article == number), None)


def _deletion_asked(clauses: Iterable[Clause], sight: Sight) -> bool:
    standings = (sight.brackets.get(each.main.id) for each in clauses)
    return any(
        said.get(NO_TEXT) is Stance.SUPPORT
        for now in standings
        if now is not None and now.status is BracketStatus.OPEN
        for said in now.stances.values()
    )


def crossed(sight: Sight) -> tuple[RedLine, ...]:
    """The red lines of this seat that are crossed where it stands; a condition lifts one only when it is agreed."""
    lines = sight.mandate.red_lines if sight.mandate else ()
    return tuple(each for each in lines if _crosses(each, sight))


def _crosses(line: RedLine, sight: Sight) -> bool:
    lifted = bool(line.unless) and all(_agreed_at(each.clause, sight) in each.alternatives for each in line.unless)
    return at(sight.scenario.convention.clause(line.clause), sight) in line.alternatives and not lifted


def _agreed_at(clause: ClauseId, sight: Sight) -> AlternativeId | None:
    now = sight.brackets.get(sight.scenario.convention.clause(clause).main.id)
    return now.agreed if now is not None and now.status in _SETTLED else None


def everything_agreed(sight: Sight) -> bool:
    """Whether no bracket that counts is open, and the text is not yet adopted."""
    if sight.moment.phase not in (Phase.SITTING, Phase.ADOPTION) or sight.adopted is not None:
        return False
    return all(_settled(each, sight) for each in sight.scenario.convention.clauses)


def _settled(clause: Clause, sight: Sight) -> bool:
    now = sight.brackets.get(clause.main.id)
    if now is None or now.status not in _SETTLED:
        return False
    inline = (each for each in clause.brackets if not each.main and each.under in (None, now.agreed))
    standings = (sight.brackets.get(each.id) for each in inline)
    return all(each is not None and each.status in _SETTLED for each in standings)


_CONDITIONS: dict[str, Callable[[Sight], bool]] = {
    "red line crossed": lambda sight: bool(crossed(sight)) and sight.moment.phase in (Phase.SITTING, Phase.ADOPTION),
    "all three agreed ad referendum": everything_agreed,
    "everything is agreed ad referendum": everything_agreed,
    "deletion of an article is proposed": lambda sight: _deletion_asked(sight.scenario.convention.clauses, sight),
    "adopted": lambda sight: sight.moment.phase is Phase.SIGNATURE,
}

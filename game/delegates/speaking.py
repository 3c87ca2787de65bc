"""What a delegation says to the plenary of its own accord: its opening statement, and later its own story again.

Those who stall or stand on principle frame the talks with what their country is known for (Lakoff 2004: a frame that is
repeated is believed). The words are the scenario's own, the public brief sentence by sentence; none is said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from game.delegates.delegate import Part, Reason, Reasoned, Score
from game.delegates.personas import Persona
from game.delegates.situation import Situation
from game.delegates.this_stage import of_kind
from game.terms.actions import MakeStatement, Move, Tag
from game.terms.events import StatementMade
from game.terms.text import Choice

HOW_OFTEN = {Persona.SPOILER: 0.8, Persona.PRINCIPLED: 0.3}
"""Share of rounds in which it does."""
LONGEST = 300


def opening(s: Situation) -> Reasoned | None:
    """The delegation's opening statement, once."""
    text = s.sight.scenario.delegation(s.seat).opening_statement
    spoken = any(event.by == s.seat for event in of_kind(s.view, StatementMade))
    if not text or spoken or not s.may(Move.STATEMENT):
        return None
    return Reasoned(action=MakeStatement(by=s.seat, text=text, tag=Tag.OPENING), reason=Reason.OPENS)


def framing(s: Situation) -> Reasoned | None:
    """Its own story once more: at most once a round, and no sentence twice."""
    often = HOW_OFTEN.get(s.temper.persona, 0.0)
    mood = s.drawn("frame")
    if mood >= often or not s.may(Move.STATEMENT):
        return None
    if any(event.by == s.seat for event in of_kind(s.view, StatementMade)):
        return None
    said = {each.event.text for each in s.view.record if isinstance(each.event, StatementMade)}
    text = next((each for each in _story(s) if each not in said), None)
    if text is None:
        return None
    parts = (Part(name="persona", amount=1000 * often), Part(name="mood", amount=-1000 * mood))
    action = MakeStatement(by=s.seat, text=text, tag=Tag.NONE)
    about = _dear_to(s)
    if about is not None:
        action = replace(action, tag=Tag.FRAME if s.temper.frames else Tag.RED_LINE, choice=about)
    return Reasoned(action=action, reason=Reason.FRAMES, parts=parts, scores=(Score(amount=1000 * (often - mood)),))


def _dear_to(s: Situation) -> Choice | None:
    """What it speaks of: of the wordings still to be settled that would cross a line, the one it would mind most."""
    crossing = s.forbidden & s.board.on_table & s.ground.exists & s.board.decidable[:, None]
    mind = np.where(crossing, -s.gain, -np.inf)
    row, column = divmod(int(mind.argmax()), mind.shape[1])
    return s.ground.choice(row, column) if crossing[row, column] else None


def _story(s: Situation) -> Iterator[str]:
    """The sentences of its public brief that speak of itself, as it would say them."""
    own = s.sight.scenario.delegation(s.seat)
    for sentence in re.split(r"(?<=[.!?]) +", own.public_brief.strip()):
        spoken = re.sub(r"^It\b", own.name, sentence)
        if spoken.startswith(own.name) and len(spoken) <= LONGEST:
            yield spoken

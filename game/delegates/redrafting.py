"""Words of one's own: says the same in other words to those who have said no to the old ones, and contests the like.

Who has opposed a wording in public finds it hard to take it back, and easier to accept a new one that says no more; the
old art is to add an assurance that is law in any case (constructive ambiguity: Fischhendler 2008; the assurances are
those of article 4 of the Convention against Transnational Organized Crime and of the Charter). Whether the words mean
what their author says is for those who trust it (decision D16).
"""

from __future__ import annotations

from collections.abc import Set

import numpy as np

from game.delegates.board import OPPOSE, SUPPORT
from game.delegates.delegate import Reason, Reasoned
from game.delegates.situation import Situation
from game.delegates.weighed import weighed, worth
from game.terms.actions import ContestWording, Move, TableOwnWording
from game.terms.text import Choice

FROM, UNTIL = 0.3, 0.9
"""Share of the conference in which it is worth redrafting: once positions are known, and while there is time."""
ASSURANCES = (
    "In carrying out this article the Parties shall respect the sovereign equality of States.",
    "Nothing in this article entitles a Party to exercise jurisdiction in the territory of another.",
    "This article shall be carried out in good faith and with regard to the rights of all Parties.",
)
FACE = 0.5
"""Steps of utility that sparing the others' faces is worth for each share of the room that is in the way."""
PRICE = 0.5
"""Steps of utility that drafting costs. Design values."""
DOUBTED = 0.3
"""Trust in its author below which words are contested. Design value."""
MOST_ON_TABLE = 6
MOST_DRAFTS = 2
"""Wordings of delegations' own that a room bears: with more, nobody would know any more what is on the table."""


def redraft(s: Situation) -> Reasoned | None:
    """Table in words of its own what it alone supports and others have refused in public, once a session."""
    if not FROM <= s.progress <= UNTIL or s.temper.lam < s.drawn("redraft") or not s.may(Move.OWN_WORDING):
        return None
    drafted = [own.by for each in s.sight.brackets.values() for own in each.own]
    if s.seat in drafted or len(drafted) >= MOST_DRAFTS:
        return None
    opposed = (s.board.stances == OPPOSE).mean(0)
    alone = (s.board.stances[s.place] == SUPPORT) & ((s.board.stances == SUPPORT).sum(0) == 1)
    can = alone & (opposed > 0) & s.board.decidable[:, None] & s.board.on_table & s.ground.layout.main[:, None]
    gain = np.where(can & s.ground.exists, s.gain, 0.0)
    row, column = divmod(int(gain.argmax()), gain.shape[1])
    if gain[row, column] <= 0 or column == s.ground.axes.nothing:
        return None
    choice = s.ground.choice(row, column)
    text = _reworded(s, choice)
    weights = {
        "interest": float(gain[row, column]) / s.step,
        "face": FACE * float(opposed[row, column]),
        "cost": -PRICE,
    }
    if text is None or worth(weights) <= 0:
        return None
    action = TableOwnWording(by=s.seat, bracket=choice.bracket, text=text, equals=choice.alternative)
    return weighed(action, Reason.REDRAFTS, weights, about=choice.bracket, choice=choice)


def contest(s: Situation) -> Reasoned | None:
    """Deny that words mean what an author says whom it does not trust, where it would mind what they say."""
    if not s.may(Move.CONTEST):
        return None
    for bracket, here in s.sight.brackets.items():
        for own in here.own:
            if own.struck or own.contested_by is not None or own.by == s.seat:
                continue
            row, column = s.ground.at(Choice(bracket=bracket, alternative=own.equals))
            if not s.board.decidable[row] or own.by not in s.view.readings.states:
                continue
            weights = {
                "needed_trust": DOUBTED,
                "trust": -float(s.trust[s.view.readings.index(own.by)]),
                "interest": -max(0.0, float(s.gain[row, column])) / s.step,
            }
            if worth(weights) > 0 and s.board.stances[s.place, row, column] == OPPOSE:
                action = ContestWording(by=s.seat, bracket=bracket, alternative=own.id)
                return weighed(action, Reason.CONTESTS, weights, about=own.by)
    return None


def _reworded(s: Situation, choice: Choice) -> str | None:
    """The wording with an assurance; ``None`` where it has gaps to fill, no end of a sentence, or no room beside it."""
    bracket = s.sight.scenario.convention.bracket(choice.bracket)
    text = bracket.alternative(choice.alternative).text.strip()
    full = len(s.sight.brackets[choice.bracket].on_table) >= MOST_ON_TABLE
    if full or "{" in text or not text.endswith(".") or "\n" in text:
        return None
    return assured(text, {own.text for own in s.sight.brackets[choice.bracket].own}, s.luck("assurance"))


def assured(text: str, said: Set[str], first: int) -> str | None:
    """The text with an assurance, ``first`` or the next that makes it new; ``None`` where others said all of them."""
    drafts = (f"{text} {ASSURANCES[(first + step) % len(ASSURANCES)]}" for step in range(len(ASSURANCES)))
    return next((each for each in drafts if each not in said), None)

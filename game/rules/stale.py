"""Whether something an action names was touched after the moment its seat had seen (decision D7)."""

from __future__ import annotations

from game.rules.bargains import knows_of
from game.rules.naming import brackets_in, package_in
from game.rules.register import TOUCHED
from game.rules.state import NEVER, Negotiation
from game.terms import actions as a
from game.terms.ids import Seq

NAMES_THE_STAGE = (a.DeclareReady, a.CloseRound, a.SignConvention)
"""Moves about the stage itself: late by one stage they would mean something else."""


def touched_since(now: Negotiation, action: a.Action, base: Seq) -> bool:
    """Whether an event after ``base`` settled or unsettled a bracket the action names, closed its package, or changed
    the question or the stage that it is about, or went back (rule 6). Words and stances of others touch nothing.
    """
    if now.undone and now.undone[-1][1] > base:
        return True
    if isinstance(action, NAMES_THE_STAGE):
        return now.stage_touched > base
    if isinstance(action, a.GiveAnswer):
        return now.question_touched > base
    if any(now.bracket_touched.get(bracket, NEVER) > base for bracket in brackets_in(action)):
        return True
    touched = TOUCHED.get(type(action), _package_touched)
    return touched(now, action) > base


def _package_touched(now: Negotiation, action: a.Action) -> Seq:
    """When the package it names was closed; what the seat may not know of stays unknown to it."""
    name = package_in(action)
    package = None if name is None else now.packages.get(name)
    if package is None or not knows_of(package, action.by):
        return NEVER
    return now.package_touched.get(package.id, NEVER)

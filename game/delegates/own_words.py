"""A delegate thinks in the alternatives of the scenario, and speaks in the words that stand on the table (D16).

Where a delegation has drafted words of its own that equal an alternative in effect, a delegate that means the
alternative names the words with most support.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import singledispatchmethod

from game.delegates.board import spoken_for
from game.delegates.delegate import Delegate, Luck, Reasoned
from game.terms import actions as a
from game.terms.bargains import Pledge
from game.terms.text import Choice
from game.terms.views import SeatView, Sight


@dataclass(frozen=True, slots=True, kw_only=True)
class InTheirWords:
    """A delegate whose choices are put into the words that stand."""

    inner: Delegate

    def choose(self, view: SeatView, luck: Luck) -> a.Action:
        """What to do now."""
        return _in_words(view, self.inner.choose(view, luck))

    def explain(self, view: SeatView, luck: Luck) -> Reasoned:
        """What to do now, and why."""
        reasoned = self.inner.explain(view, luck)
        return Reasoned(
            action=_in_words(view, reasoned.action),
            reason=reasoned.reason,
            parts=reasoned.parts,
            scores=reasoned.scores,
        )


def _in_words(view: SeatView, action: a.Action) -> a.Action:
    """The same action in the words that stand; those that name no wording stay as they are."""
    if type(action) not in _NAMING or not any(each.own for each in view.sight.brackets.values()):
        return action
    return _Words(view.sight).put(action)


class _Words:
    """The words by which each alternative is spoken of."""

    def __init__(self, sight: Sight) -> None:
        convention = sight.scenario.convention
        self._spoken = {
            name: spoken_for(convention.bracket(name), standing)
            for name, standing in sight.brackets.items()
            if standing.own
        }

    def _choice(self, choice: Choice) -> Choice:
        spoken = self._spoken.get(choice.bracket, {}).get(choice.alternative)
        return choice if spoken is None else replace(choice, alternative=spoken)

    @singledispatchmethod
    def put(self, action: a.Action) -> a.Action:
        """The same action in these words."""
        return action

    @put.register
    def _(self, action: a.DeclareStance) -> a.Action:
        said = tuple(replace(each, choice=self._choice(each.choice)) for each in action.declarations)
        return replace(action, declarations=said)

    @put.register
    def _(self, action: a.TableWording) -> a.Action:
        return replace(action, choice=self._choice(action.choice))

    @put.register
    def _(self, action: a.OfferPackage) -> a.Action:
        undertakings = tuple(replace(each, choice=self._choice(each.choice)) for each in action.undertakings)
        return replace(action, undertakings=undertakings)

    @put.register
    def _(self, action: a.NamePrice) -> a.Action:
        return replace(action, wants=tuple(map(self._choice, action.wants)))

    @put.register
    def _(self, action: a.MakePromise) -> a.Action:
        return replace(action, pledge=self._pledge(action.pledge))

    @put.register
    def _(self, action: a.MakeThreat) -> a.Action:
        return replace(action, demand=self._pledge(action.demand))

    @put.register
    def _(self, action: a.MakeStatement) -> a.Action:
        return action if action.choice is None else replace(action, choice=self._choice(action.choice))

    def _pledge(self, pledge: Pledge) -> Pledge:
        return pledge if pledge.choice is None else replace(pledge, choice=self._choice(pledge.choice))

    @put.register(a.SeekAgreement)
    @put.register(a.TableChairText)
    @put.register(a.ReportText)
    @put.register(a.PutToVote)
    def _(self, action: a.SeekAgreement | a.TableChairText | a.ReportText | a.PutToVote) -> a.Action:
        return replace(action, choices=tuple(map(self._choice, action.choices)))


_NAMING = frozenset(vars(_Words)["put"].dispatcher.registry) - {object}
"""Kinds of action that may name a wording."""

"""The lesson: one idea at a time, met by doing it; what waits for an answer goes before the next idea."""

from __future__ import annotations

from dataclasses import replace

from game.terms.bargains import Package, Pledge, PledgeKind, Promise
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, BracketId, PackageId, PromiseId
from game.terms.moments import Phase
from game.terms.standing import QuestionKind, Stance
from game.terms.views import SeatView
from game.ui.lines.lesson import step, urgent
from tests.kit import ui_moments as at

ALD, BRE = at.ALD, at.BRE


def opening() -> SeatView:
    return at.again(at.opening_of(Phase.OPENING).view(ALD))


def sitting(round_: int = 1, **changes: object) -> SeatView:
    seen = at.opening_of(Phase.SITTING).view(ALD)
    here = replace(seen.sight.moment, round=round_)
    return at.again(seen, **{"moment": here, "packages": (), "promises": (), "ready": Keyed(), **changes})


def mine() -> Package:
    return Package(id=PackageId("K"), by=ALD, parties=(ALD, BRE), undertakings=(), accepted=(ALD,))


def test_first_one_declares_then_compares() -> None:
    assert step(opening()).startswith("Choose the article you came for")
    hotline = BracketId("TU01")
    seen = opening().sight.brackets
    declared = replace(seen[hotline], stances=Keyed({ALD: Keyed({AlternativeId("C"): Stance.SUPPORT})}))
    assert step(at.again(opening(), brackets=seen.put(hotline, declared))).startswith("The letter beside each")


def test_then_a_package_a_why_a_promise_and_the_small_words() -> None:
    assert step(sitting()).startswith("Nobody moves alone")
    assert step(sitting(packages=(mine(),))).startswith("Select a delegation and press W")
    assert step(sitting(2, packages=(mine(),))).startswith("A promise goes on the record")
    promise = Promise(
        id=PromiseId("P"), by=ALD, to=(BRE,), pledge=Pledge(kind=PledgeKind.SIGN), due=sitting().sight.moment
    )
    assert step(sitting(2, packages=(mine(),), promises=(promise,))).startswith("Words still open")


def test_the_last_round_is_the_last_for_certain_once_the_chair_has_added_one() -> None:
    """The Chair adds a round once a sitting (rule 23.3)."""
    assert step(sitting(3)).startswith("This is the last round, unless the Chair adds one. ")
    assert step(sitting(4, rounds=4)).startswith("This is the last round. ")


def test_whoever_is_ready_is_told_to_watch() -> None:
    assert step(sitting(ready=Keyed({ALD: True}))).startswith("The others are moving")


def test_a_question_and_a_package_go_before_the_next_idea() -> None:
    assert urgent(at.put(QuestionKind.NO_OBJECTION).view(ALD).sight).startswith("The Chair asks")
    theirs = replace(mine(), by=BRE, accepted=(BRE,))
    assert urgent(sitting(packages=(theirs,)).sight).startswith("A package waits")
    assert urgent(sitting().sight) == ""


def test_every_phase_has_its_step_and_the_end_has_none() -> None:
    assert all(step(at.opening_of(phase).view(ALD)) for phase in (Phase.PREPARATION, Phase.SIGNATURE, Phase.HOME))
    assert step(at.ended().view(ALD)) == ""

"""Artificial delegates at a table where somebody drafts words of its own (decision D16; rule 25)."""

from __future__ import annotations

from game.delegates.board import spoken_for
from game.delegates.redrafting import ASSURANCES, assured
from game.lab.simulate import opening_of
from game.table.memory import MemoryRecord
from game.table.ports import Accepted
from game.table.table import Table
from game.table.turns import Turns
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId
from game.terms.moments import Phase
from game.terms.standing import BracketStanding, OwnWording, QuestionKind, Stance
from tests.kit import blank
from tests.kit.blank import ARD, BL01, BRV, COR, choose

A, B, W1 = AlternativeId("A"), AlternativeId("B"), AlternativeId("W1")


def at_the_first_sitting(seed: int = 3) -> tuple[Table, Turns]:
    """A conference played by artificial delegates, as its first sitting opens."""
    table = Table.begin(MemoryRecord(), opening_of(blank.scenario(), seed, Keyed()), clock=lambda: 0)
    turns = Turns(table)
    while table.moment.phase is not Phase.SITTING:
        seat = turns.due()
        assert seat is not None
        turns.play(seat, turns.choose(seat))
    return table, turns


WORDS = a.TableOwnWording(by=COR, bracket=BL01, text="Letters may be left unanswered.", equals=AlternativeId("C"))


def played_on(*actions: a.Action) -> list[e.Event]:
    """What happens after somebody has done this in the first sitting; nothing of it may be refused to a delegate."""
    table, turns = at_the_first_sitting()
    for action in actions:
        assert isinstance(table.submit(action.by, action, table.seq), Accepted)
    turns.run()
    assert turns.refused == []
    return [each.event for each in table.recorded()]


def test_a_contested_wording_is_judged_by_every_delegate() -> None:
    record = played_on(WORDS, a.ContestWording(by=ARD, bracket=BL01, alternative=W1))
    closed = next(each for each in record if isinstance(each, e.QuestionClosed))
    assert closed.question.kind is QuestionKind.LEGAL_EFFECT
    assert set(closed.question.answers) == {ARD, BRV, COR}


def test_delegates_speak_of_the_words_that_stand_and_not_of_what_these_equal() -> None:
    spoken = [each for each in played_on(WORDS) if isinstance(each, e.StanceDeclared) and each.by in (ARD, BRV)]
    said = {declaration.choice for each in spoken for declaration in each.declarations}
    assert choose("BL01", "W1") in said
    assert choose("BL01", "C") not in said


def test_of_words_alike_in_effect_those_with_most_support_are_spoken_of() -> None:
    bracket = blank.scenario().public.convention.bracket(BL01)
    own = OwnWording(id=W1, by=ARD, text="Now.", equals=B)
    standing = BracketStanding(on_table=(A, B, W1), own=(own,))
    assert spoken_for(bracket, standing) == {A: A, B: B}
    supported = BracketStanding(on_table=(A, B, W1), own=(own,), stances=Keyed({ARD: Keyed({W1: Stance.SUPPORT})}))
    assert spoken_for(bracket, supported) == {A: A, B: W1}


def test_words_that_somebody_has_drafted_already_are_not_drafted_again() -> None:
    """Rule 25: words of one's own must say something new, or they are refused."""
    text = "Letters are answered."
    drafts = [f"{text} {each}" for each in ASSURANCES]
    assert assured(text, set(), 1) == drafts[1]
    assert assured(text, {drafts[1], drafts[2]}, 1) == drafts[0]
    assert assured(text, set(drafts), 1) is None

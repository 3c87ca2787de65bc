"""Words of one's own, their contest, and sponsors (rules 9.6 and 23; decision D16)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.clauses import stance_of, standing, tabled_by
from game.rules.ratification import needed
from game.rules.sight import see
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import PackageStatus, Pledge, PledgeKind, PromiseStatus
from game.terms.by_seat import Keyed
from game.terms.ids import AlternativeId, SeatId
from game.terms.moments import Phase
from game.terms.own_words import without_drafts
from game.terms.scenario import Fallback
from game.terms.standing import BracketStatus, QuestionKind, Stance
from tests.kit import blank
from tests.kit.blank import ARD, BL01, BL02, BL03, BRV, COR, SPEED, choose
from tests.rules.room import Room, every, one, sitting
from tests.rules.worlds import deciding

W1, W2 = AlternativeId("W1"), AlternativeId("W2")
WORDS = choose(BL01, W1)


def draft(room: Room, by: SeatId = ARD, equals: str = "B", bracket: str = BL01, text: str = "Answer at once.") -> None:
    """Words of somebody's own."""
    room.do(a.TableOwnWording(by=by, bracket=bracket, text=text, equals=AlternativeId(equals)))  # type: ignore[arg-type]


def contested(*against: SeatId, fallback: bool = True) -> tuple[Room, tuple[e.Event, ...]]:
    """Arden's words, contested by Brava; these deny that they equal what Arden says."""
    room = sitting()
    draft(room)
    room.do(a.ContestWording(by=BRV, bracket=BL01, alternative=W1))
    return room, room.answer(against=against)


def test_rule_25_1_own_words_stand_under_a_name_of_their_own_and_their_author_supports_them() -> None:
    room = sitting()
    draft(room, text="  Answer at once.\n")
    draft(room, BRV, "A", text="Answer some day.")
    here = room.now.brackets[BL01]
    assert here.on_table == ("A", "B", W1, W2)
    assert [(each.id, each.by, each.text, each.equals) for each in here.own] == [
        (W1, ARD, "Answer at once.", "B"),
        (W2, BRV, "Answer some day.", "A"),
    ]
    assert stance_of(room.now, ARD, WORDS) is Stance.SUPPORT
    assert tabled_by(room.now, ARD, WORDS)


def test_rule_25_1_own_words_take_the_effect_of_what_they_equal_in_the_text_and_in_every_mandate() -> None:
    room = sitting()
    draft(room)
    scenario = room.now.ground.scenario
    mine, theirs = (scenario.public.convention.bracket(BL01).alternative(AlternativeId(each)) for each in (W1, "B"))
    assert (mine.attributes, mine.modal, mine.equals) == (theirs.attributes, theirs.modal, "B")
    for state in (ARD, BRV, COR):
        likes = scenario.mandates[state].preference[BL01]
        assert likes[W1] == likes[AlternativeId("B")]
    assert WORDS in scenario.mandates[ARD].actors[1].needs
    assert see(room.now, ARD).mandate == scenario.mandates[ARD]
    assert see(room.now, BRV).scenario == scenario.public


def test_rule_25_1_without_its_drafts_the_text_is_the_scenarios_again() -> None:
    room = sitting()
    draft(room)
    assert without_drafts(room.now.ground.public).convention == blank.scenario().public.convention
    assert without_drafts(blank.scenario().public) is blank.scenario().public


def test_rule_25_1_what_is_nested_in_the_wording_they_equal_is_nested_in_them() -> None:
    room = sitting()
    draft(room)
    room.agree(WORDS)
    assert SPEED in standing(room.now)
    room.agree(choose(SPEED, "slow"))
    assert room.now.brackets[SPEED].status is BracketStatus.AGREED


def test_rule_25_1_a_threshold_follows_the_wording_that_own_words_equal() -> None:
    room = sitting()
    draft(room, equals="B", bracket=BL03)
    room.agree(choose(BL03, W1))
    assert needed(room.now) == 2


def test_rule_25_1_own_words_are_agreed_adopted_and_ratified_like_any_other() -> None:
    room = sitting()
    draft(room)
    room.agree(WORDS)
    room.to(Phase.SIGNATURE)
    assert room.now.adopted is not None
    assert room.now.adopted[BL01] == W1


def test_rule_25_2_a_contest_puts_the_question_at_once() -> None:
    room = sitting()
    draft(room)
    happened = room.do(a.ContestWording(by=BRV, bracket=BL01, alternative=W1))
    question = one(happened, e.QuestionPut).question
    assert question.kind is QuestionKind.LEGAL_EFFECT
    assert [item.choice for item in question.items] == [WORDS]
    assert room.now.brackets[BL01].own[0].contested_by == BRV
    assert room.now.attention[BRV] == 3


def test_rule_25_3_the_majority_of_those_voting_upholds_own_words() -> None:
    room, happened = contested(BRV)
    verdict = one(happened, e.QuestionClosed).verdicts[0]
    assert (verdict.weight_for, verdict.weight_against, verdict.weight_needed, verdict.carried) == (2, 1, 2, True)
    assert not every(happened, e.WordingStruck)
    assert W1 in room.now.brackets[BL01].on_table


def test_rule_25_3_words_that_are_denied_are_struck_with_every_position_on_them() -> None:
    room, happened = contested(BRV, COR)
    assert one(happened, e.WordingStruck).alternative == W1
    here = room.now.brackets[BL01]
    assert W1 not in here.on_table
    assert here.own[0].struck
    assert not here.stances
    assert not here.tabled
    assert room.refusal(a.TableWording(by=ARD, choice=WORDS)).reason.value == "unknown_alternative"
    draft(room, text="Answer soon.")
    assert W2 in room.now.brackets[BL01].on_table


def test_rule_25_3_half_of_the_votes_is_not_enough() -> None:
    room = sitting(seating=blank.seating(nobody=(COR,)))
    draft(room)
    room.do(a.ContestWording(by=BRV, bracket=BL01, alternative=W1))
    assert every(room.answer(against=(BRV,)), e.WordingStruck)


def test_rule_25_3_where_the_scenario_knows_no_vote_the_majority_still_decides_what_words_mean() -> None:
    room = sitting(scenario=deciding(Fallback.NOTHING))
    draft(room)
    room.do(a.ContestWording(by=BRV, bracket=BL01, alternative=W1))
    assert not every(room.answer(against=(BRV,)), e.WordingStruck)


def test_rule_25_3_offers_about_struck_words_lapse_and_promises_of_them_come_to_nothing() -> None:
    room = sitting()
    draft(room)
    promise = room.promise(ARD, Pledge(kind=PledgeKind.SUPPORT, choice=WORDS), to=(COR,))
    package = room.offer(ARD, (BRV,), gives=(WORDS,), asks=(choose(BL02, "A"),))
    room.do(a.ContestWording(by=BRV, bracket=BL01, alternative=W1))
    room.answer(against=(BRV, COR))
    assert room.now.packages[package.id].status is PackageStatus.LAPSED
    room.to(Phase.SIGNATURE)
    assert room.now.promises[promise.id].status is PromiseStatus.LAPSED


def test_rule_25_3_to_deny_what_words_mean_breaks_no_undertaking_to_support_them() -> None:
    room = sitting()
    draft(room)
    room.conclude(room.offer(BRV, (COR,), gives=(WORDS,), asks=(choose(BL02, "A"),)))
    room.do(a.ContestWording(by=BRV, bracket=BL01, alternative=W1))
    assert not every(room.answer(against=(BRV,)), e.PackageBroken)


def test_rule_9_6_a_sponsor_has_tabled_the_wording_and_supports_it() -> None:
    room = sitting()
    attention = room.now.attention[COR]
    draft(room)
    room.do(a.SponsorWording(by=COR, choice=WORDS))
    assert tabled_by(room.now, COR, WORDS)
    assert stance_of(room.now, COR, WORDS) is Stance.SUPPORT
    assert room.now.attention[COR] == attention


def test_rule_9_6_sponsoring_keeps_a_promise_to_table_and_breaks_one_not_to() -> None:
    room = sitting()
    choice = choose(BL01, "A")
    kept = room.promise(BRV, Pledge(kind=PledgeKind.TABLE, choice=choice), to=(ARD,))
    broken = room.promise(COR, Pledge(kind=PledgeKind.NOT_TABLE, choice=choice), to=(ARD,))
    room.do(a.SponsorWording(by=BRV, choice=choice), a.SponsorWording(by=COR, choice=choice))
    assert room.now.evidence[kept.id].kept
    assert not room.now.evidence[broken.id].kept


def test_a_wording_in_the_scenario_that_is_called_w1_keeps_its_name() -> None:
    whole = blank.scenario()
    letter, judge, final = whole.public.convention.clauses
    called = replace(judge.main.alternatives[0], id=W1)
    bracket = replace(judge.main, alternatives=(*judge.main.alternatives, called))
    convention = replace(whole.public.convention, clauses=(letter, replace(judge, brackets=(bracket,)), final))
    public = replace(whole.public, convention=convention, starting_text=Keyed({BL01: (AlternativeId("A"),)}))
    room = sitting(scenario=replace(whole, public=public))
    draft(room, bracket=BL02, equals="A")
    assert room.now.brackets[BL02].own[0].id == W2

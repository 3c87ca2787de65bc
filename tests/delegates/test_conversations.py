"""Conversations with a scripted other side: what an honest problem-solver says, accepts and refuses, and why."""

from __future__ import annotations

from dataclasses import replace

from game.delegates.delegate import Reason
from game.terms import actions as a
from game.terms.actions import Tag
from game.terms.bargains import PackageId, Undertaking
from game.terms.events import PackageConcluded, PackageOffered
from game.terms.ids import CHAIR, SeatId
from game.terms.mandate import Condition, RedLine
from game.terms.moments import Phase
from game.terms.scenario import Scenario
from game.terms.standing import Declaration, QuestionKind, Stance, Vote
from game.terms.text import Choice
from tests.delegates.conversations import Conversation, objections
from tests.kit import blank, sessions
from tests.kit.blank import ARD, BRV, COR, choose

ALD, BRE, CIN = SeatId("ALD"), SeatId("BRE"), SeatId("CIN")


def tutorial(phase: Phase = Phase.SITTING, number: int = 1, seed: int = 1) -> Conversation:
    talk = Conversation(sessions.scenario("tutorial"), seed)
    talk.goes_on_to(phase, 1 if phase is Phase.SITTING else 0, number)
    return talk


def stances(action: a.Action) -> dict[str, Stance]:
    assert isinstance(action, a.DeclareStance)
    return {f"{each.choice.bracket} {each.choice.alternative}": each.stance for each in action.declarations}


def package(talk: Conversation, by: SeatId, *undertakings: tuple[SeatId, Choice]) -> PackageId:
    """Offer a package to everybody else named in it."""
    seats = tuple(dict.fromkeys(seat for seat, _ in undertakings if seat != by))
    made = tuple(Undertaking(by=seat, choice=choice) for seat, choice in undertakings)
    talk.says(a.OfferPackage(by=by, parties=seats, undertakings=made))
    offered = [each.event for each in talk.table.recorded() if isinstance(each.event, PackageOffered)]
    return offered[-1].package.id


def declares(talk: Conversation, by: SeatId, choice: Choice, stance: Stance) -> None:
    talk.says(a.DeclareStance(by=by, declarations=(Declaration(choice=choice, stance=stance),)))


# --- at the opening ------------------------------------------------------------------------------------------------


def test_it_opens_with_its_own_statement_and_then_says_where_it_stands() -> None:
    talk = tutorial(Phase.OPENING)
    first = talk.plays(ALD)
    assert isinstance(first.action, a.MakeStatement)
    assert first.action.tag is Tag.OPENING
    assert "baker in our harbour" in first.action.text
    assert isinstance(talk.plays(ALD).action, a.DeclareStance)
    assert talk.hears(ALD).action == a.DeclareReady(by=ALD)


def test_its_first_stances_are_what_it_wants() -> None:
    talk = tutorial(Phase.OPENING)
    talk.plays(CIN)
    said = stances(talk.hears(CIN).action)
    assert said["TU03 C"] is Stance.SUPPORT, "article 3 is what it came for"
    assert said["TU03 A"] is Stance.OPPOSE, "goodwill has been tried: an absolute red line"
    assert "TU01 C" not in said, "no night duty without means, but means are still to be had: it does not say no yet"


def test_it_does_not_open_what_is_behind_a_red_line_even_late() -> None:
    talk = tutorial(number=3)
    said = stances(talk.hears(CIN).action)
    assert said["TU03 A"] is Stance.OPPOSE


def test_it_opens_up_with_time() -> None:
    early, late = stances(tutorial(number=1).hears(BRE).action), stances(tutorial(number=3).hears(BRE).action)
    assert sum(stance is Stance.CAN_ACCEPT for stance in late.values()) > sum(
        stance is Stance.CAN_ACCEPT for stance in early.values()
    )


def test_it_has_said_all_when_it_has_said_it_once() -> None:
    talk = tutorial(number=2)
    talk.plays(BRE)
    assert not isinstance(talk.hears(BRE).action, a.DeclareStance)


# --- trading -------------------------------------------------------------------------------------------------------


def test_it_trades_what_it_cares_little_about_for_what_it_cares_much_about() -> None:
    """Aldmere: "give Brescal 2 C, but ask for 1 C in the same breath"."""
    talk = tutorial(number=3)
    talk.plays(ALD)
    declares(talk, BRE, choose("TU01", "C"), Stance.OPPOSE)
    declares(talk, BRE, choose("TU02", "C"), Stance.SUPPORT)
    declares(talk, BRE, choose("TU02", "B"), Stance.OPPOSE)
    declares(talk, CIN, choose("TU03", "B"), Stance.CAN_ACCEPT)
    offered = talk.hears(ALD)
    assert offered.reason is Reason.TRADES
    assert isinstance(offered.action, a.OfferPackage)
    asked = {each.choice for each in offered.action.undertakings if each.by != ALD}
    given = {each.choice for each in offered.action.undertakings if each.by == ALD}
    assert asked == {choose("TU01", "C")}
    assert given, "who asks gives"
    assert choose("TU01", "A") not in given


def test_it_accepts_a_package_that_satisfies_the_condition_of_a_red_line_in_the_same_breath() -> None:
    """Cindra: no 1 C "unless" 3 B or C."""
    talk = tutorial(number=3)
    offer = package(talk, ALD, (CIN, choose("TU01", "C")), (ALD, choose("TU03", "C")))
    answer = talk.plays(CIN)
    assert answer.action == a.AcceptPackage(by=CIN, package=offer)
    assert answer.reason is Reason.GAINS
    assert any(isinstance(each.event, PackageConcluded) for each in talk.table.recorded())


def test_it_declines_the_same_duty_without_the_means() -> None:
    talk = tutorial(number=3)
    offer = package(talk, ALD, (CIN, choose("TU01", "C")), (ALD, choose("TU02", "B")))
    answer = talk.hears(CIN)
    assert answer.action == a.DeclinePackage(by=CIN, package=offer)
    assert answer.reason is Reason.RED_LINE


def test_a_package_that_is_too_dear_is_countered_or_declined_with_its_arithmetic() -> None:
    talk = tutorial(number=1)
    offer = package(talk, CIN, (BRE, choose("TU02", "B")), (CIN, choose("TU01", "B")))
    answer = talk.hears(BRE)
    if isinstance(answer.action, a.OfferPackage):
        assert answer.reason is Reason.COUNTERS
        assert answer.action.counters == offer
        assert sum(part.amount for part in answer.parts) > 0
    else:
        assert answer.reason is Reason.TOO_DEAR
        assert sum(part.amount for part in answer.parts) <= 0


def test_early_on_it_does_not_sell_its_trophy_for_a_little_certainty() -> None:
    """Brescal: "2 B with fine words about proportion is not your trophy"."""
    talk = tutorial(number=1)
    offer = package(talk, CIN, (BRE, choose("TU02", "B")), (CIN, choose("TU01", "B")))
    assert talk.hears(BRE).action != a.AcceptPackage(by=BRE, package=offer)


def test_it_keeps_its_word_when_the_question_comes() -> None:
    talk = tutorial(number=3)
    package(talk, ALD, (CIN, choose("TU01", "C")), (ALD, choose("TU03", "C")))
    talk.plays(CIN)
    talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("TU01", "C"), choose("TU03", "A"))))
    assert objections(talk.hears(CIN)) == {"TU03"}
    assert "TU01" not in objections(talk.hears(ALD))


def test_it_does_not_undertake_two_things_at_once() -> None:
    talk = tutorial(number=3)
    package(talk, ALD, (CIN, choose("TU01", "C")), (ALD, choose("TU03", "C")))
    talk.plays(CIN)
    offer = package(talk, BRE, (CIN, choose("TU01", "B")), (BRE, choose("TU03", "C")))
    answer = talk.hears(CIN)
    assert answer.action == a.DeclinePackage(by=CIN, package=offer)
    assert answer.reason is Reason.COMMITTED


# --- answering -----------------------------------------------------------------------------------------------------


def test_it_never_lets_an_absolute_red_line_pass_in_silence() -> None:
    for number in (1, 3):
        talk = tutorial(number=number)
        talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("TU02", "A"),)))
        assert objections(talk.hears(BRE)) == {"TU02"}


def test_a_conditional_line_is_lifted_by_what_is_put_beside_it() -> None:
    talk = tutorial(number=3)
    talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("TU01", "C"),)))
    assert objections(talk.hears(CIN)) == {"TU01"}
    talk = tutorial(number=3)
    talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("TU01", "C"), choose("TU03", "B"))))
    assert objections(talk.hears(CIN)) == set()


def test_small_losses_add_up() -> None:
    """Aldmere could swallow each of these; together they are worth less to it than no convention (E1.6)."""
    talk = tutorial(number=3)
    choices = (choose("TU01", "B"), choose("TU02", "B"), choose("TU03", "B"))
    talk.says(a.SeekAgreement(by=CHAIR, choices=choices))
    assert "TU01" in objections(talk.hears(ALD))


def test_every_objection_comes_with_its_parts() -> None:
    talk = tutorial(number=1)
    talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("TU02", "A"),)))
    parts = talk.hears(BRE).parts
    assert {part.about for part in parts} == {"TU02"}
    assert ("red_line", -4000) in {(part.name, part.amount) for part in parts}


def adopted_as(talk: Conversation, **letters: str) -> None:
    """Go to the adoption with this text."""
    choices = tuple(choose(clause, letter) for clause, letter in letters.items())
    talk.says(a.SeekAgreement(by=CHAIR, choices=choices))
    talk.silence()
    talk.goes_on_to(Phase.ADOPTION)
    talk.until_asked_for(QuestionKind.CONSENSUS)


def test_it_joins_a_consensus_on_a_text_that_is_better_than_none() -> None:
    talk = tutorial(number=3)
    adopted_as(talk, TU01="C", TU02="C", TU03="B")
    for seat in (ALD, BRE, CIN):
        answer = talk.hears(seat, "yielding").action
        assert isinstance(answer, a.GiveAnswer)
        assert set(answer.votes.values()) == {Vote.IN_FAVOUR}


def test_a_spoiler_votes_down_a_text_that_others_join() -> None:
    talk = tutorial(number=1)
    adopted_as(talk, TU01="B", TU02="C", TU03="B")
    for persona, vote in (("yielding", Vote.IN_FAVOUR), ("spoiler", Vote.AGAINST)):
        answer = talk.hears(CIN, persona).action
        assert isinstance(answer, a.GiveAnswer)
        assert set(answer.votes.values()) == {vote}


def test_it_stands_in_the_way_of_a_text_behind_its_red_line() -> None:
    talk = tutorial(number=3)
    adopted_as(talk, TU01="C", TU02="C", TU03="A")
    answer = talk.hears(CIN)
    assert isinstance(answer.action, a.GiveAnswer)
    assert set(answer.action.votes.values()) == {Vote.AGAINST}
    assert ("red_line", -100_000) in {(part.name, part.amount) for part in answer.parts}


def test_it_signs_and_submits_what_it_joined_and_withholds_from_the_rest() -> None:
    talk = tutorial(number=3)
    adopted_as(talk, TU01="C", TU02="C", TU03="B")
    talk.goes_on_to(Phase.SIGNATURE)
    assert talk.plays(ALD).action == a.SignConvention(by=ALD)
    talk.says(a.SignConvention(by=BRE))
    talk.says(a.SignConvention(by=CIN, sign=False))
    talk.goes_on_to(Phase.HOME)
    laid = False
    while talk.table.moment.year < 5 and not laid:
        seat = talk.table.awaited()[0]
        if seat == ALD:
            laid = isinstance(talk.plays(ALD).action, a.SubmitToRatification)
        else:
            talk.says(a.DeclareReady(by=seat))
    assert laid, "an honest signatory lays the text before its capital"


def test_a_text_below_the_outside_value_is_not_signed() -> None:
    talk = tutorial(number=3)
    adopted_as(talk, TU01="C", TU02="B", TU03="B")
    talk.goes_on_to(Phase.SIGNATURE)
    assert talk.hears(BRE).action == a.SignConvention(by=BRE, sign=False)


# --- reopening -----------------------------------------------------------------------------------------------------


def guarded() -> Scenario:
    """Arden accepts the judge only if letters are answered in time."""
    made = blank.scenario()
    line = RedLine(
        clause=blank.JUDGE,
        alternatives=(blank.B,),
        note="A judge only if it is quick.",
        unless=(Condition(clause=blank.LETTER, alternatives=(blank.B,)),),
    )
    mandate = replace(made.mandates[ARD], red_lines=(line,))
    return replace(made, mandates=made.mandates.put(ARD, mandate))


def test_it_reopens_only_what_has_come_to_lie_behind_a_red_line_for_good() -> None:
    talk = Conversation(guarded())
    talk.goes_on_to(Phase.SITTING, 1, 2)
    talk.says(a.SeekAgreement(by=CHAIR, choices=(choose("BL01", "A"), choose("BL02", "B"))))
    talk.silence()
    for _ in range(4):
        reasoned = talk.plays(ARD)
        if isinstance(reasoned.action, a.ReopenBracket):
            break
    assert reasoned.action == a.ReopenBracket(by=ARD, bracket=blank.BL02)
    assert reasoned.reason is Reason.RED_LINE
    assert all(not isinstance(talk.hears(seat).action, a.ReopenBracket) for seat in (BRV, COR))

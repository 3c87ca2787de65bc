"""The presenters of the course of a conference: stage, turn, hints, brief, adoption, years, ending. No window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.minutes.arrival import arrival_lines, year_line
from game.terms.actions import Move
from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, QuestionClosed, Recorded
from game.terms.ids import CHAIR, WHOLE_TEXT, AlternativeId, BracketId, ItemId, PerMille, QuestionId, SeatId, Seq
from game.terms.moments import Moment, Phase
from game.terms.readings import Interval
from game.terms.refusals import Refusal, Refused
from game.terms.standing import (
    BracketStatus,
    Item,
    Question,
    QuestionKind,
    Stance,
    Verdict,
    Vote,
    choice_item,
)
from game.terms.text import Choice
from game.terms.views import SeatView
from game.ui import lines
from game.ui.lines import adoption, brief, ending, hints, ratification, roll_call, signature, stage
from game.ui.lines.chart_tables import outlook_table
from game.ui.lines.delegates import delegates_of
from tests.gallery import almeira_figures
from tests.kit import ui_moments as at
from tests.kit.ui_moments import ALD, BRE, CIN


def view(walk: at.Playback, seat: SeatId = ALD) -> SeatView:
    return walk.view(seat)


def agreed(seen: SeatView, **choices: str) -> SeatView:
    """The same view with these brackets agreed ad referendum."""
    brackets = seen.sight.brackets
    for bracket, alternative in choices.items():
        now = replace(brackets[BracketId(bracket)], status=BracketStatus.AGREED, agreed=AlternativeId(alternative))
        brackets = brackets.put(BracketId(bracket), now)
    return at.again(seen, brackets=brackets)


def test_no_presenter_imports_qt() -> None:
    for module in Path(lines.__file__).parent.glob("*.py"):
        assert "PySide6" not in module.read_text("utf-8"), module.name


@pytest.mark.parametrize(
    ("phase", "place"),
    [(Phase.PREPARATION, 0), (Phase.OPENING, 1), (Phase.SITTING, 2), (Phase.ADOPTION, 3), (Phase.HOME, 5)],
)
def test_every_stage_has_its_dot_and_its_words(phase: Phase, place: int) -> None:
    line = stage.stage(view(at.opening_of(phase)).sight)
    assert (line.at, line.count) == (place, 6)
    assert line.title
    assert line.under


def test_whose_turn_it_is_follows_from_ready_and_from_questions() -> None:
    first = view(at.opening_of(Phase.PREPARATION)).sight
    assert stage.turn(first).yours
    waiting = replace(first, ready=first.ready.put(ALD, True))
    assert stage.turn(waiting) == stage.TurnLine(
        title="Others are moving", under="Waiting for Brescal and Cindra", yours=False
    )
    asked = view(at.put(QuestionKind.CONSENSUS)).sight
    assert stage.turn(asked).under == "An answer is awaited"


def test_the_brief_says_red_lines_with_their_conditions_and_what_home_needs() -> None:
    page = brief.brief(view(at.opening_of(Phase.PREPARATION)).sight)
    (line,) = page.red_lines
    assert line.what == "Article 3 (The training fund): not alternative C (Fixed shares)"
    assert line.unless == "Unless Article 1 (The hotline) stands at alternative C (Day and night)."
    assert [each.name for each in page.actors] == ["Treasury", "Chamber of shipping"]
    assert page.actors[0].kind == "Executive, can stop a ratification by itself"
    assert page.actors[1].conditions == ("Needs alternative C of Article 1 (Day and night).",)
    assert page.cheapest.startswith("Article 2")


def test_an_absolute_red_line_says_that_nothing_lifts_it() -> None:
    page = brief.brief(view(at.opening_of(Phase.PREPARATION), BRE).sight)
    assert page.red_lines[0].unless == "Nothing lifts this."


def test_the_tutorials_three_hints_are_decided_from_what_is_seen() -> None:
    sitting = view(at.opening_of(Phase.SITTING))
    assert not any(hints.is_due(each.when, sitting.sight) for each in sitting.sight.scenario.hints)
    two_at_b = agreed(sitting, TU01="B", TU02="B").sight
    assert hints.is_due("two articles at B", two_at_b)
    assert not hints.is_due("two articles at B", agreed(sitting, TU01="B", TU02="C").sight)
    assert hints.is_due("red line crossed", agreed(sitting, TU03="C").sight)
    assert not hints.is_due("red line crossed", agreed(sitting, TU03="C", TU01="C").sight)
    crossed_at_home = replace(agreed(sitting, TU03="C").sight, moment=Moment(phase=Phase.HOME, year=1))
    assert not hints.is_due("red line crossed", crossed_at_home)


def test_a_remark_that_speaks_of_others_is_only_for_whoever_chairs() -> None:
    """No seat is told what another wants (decision D1); a scenario's remarks to the chair may say so."""
    two_at_b = agreed(view(at.opening_of(Phase.SITTING)), TU01="B", TU02="B")
    hint = next(each for each in two_at_b.sight.scenario.hints if each.when == "two articles at B")
    telling = replace(hint, text="Brescal accepts B only for a firm fund.")
    scenario = replace(two_at_b.sight.scenario, hints=(telling,))
    heard = at.again(two_at_b, scenario=scenario)
    assert hints.due(heard) != telling.text
    assert hints.due(at.again(heard, seat=CHAIR)) == telling.text


def test_all_is_agreed_only_when_the_words_that_count_are_agreed_too() -> None:
    sitting = view(at.opening_of(Phase.SITTING))
    when = "all three agreed ad referendum"
    assert hints.is_due(when, agreed(sitting, TU01="B", TU02="C", TU03="A").sight)
    words_open = agreed(sitting, TU01="C", TU02="C", TU03="A")
    assert not hints.is_due(when, words_open.sight)
    assert hints.is_due(when, agreed(words_open, **{"TU01.speed": "h24"}).sight)


def test_an_article_is_where_this_seats_own_support_puts_it_until_it_is_agreed() -> None:
    sitting = view(at.opening_of(Phase.SITTING)).sight
    bracket = BracketId("TU01")
    now = sitting.brackets[bracket]
    own = replace(now, stances=Keyed({ALD: Keyed({AlternativeId("B"): Stance.SUPPORT})}))
    supporting = replace(sitting, brackets=sitting.brackets.put(bracket, own))
    assert hints.at(sitting.scenario.convention.clauses[0], supporting) == "B"
    assert hints.is_due("article 1 at A or B", supporting)
    assert not hints.is_due("article 1 at C while article 2 stands at A", supporting)


@pytest.mark.parametrize("when", ["someone is silent or leaves", "before the first statement", ""])
def test_a_hint_whose_condition_cannot_be_decided_is_never_due(when: str) -> None:
    assert not hints.is_due(when, view(at.opening_of(Phase.SITTING)).sight)


def test_first_steps_are_given_in_the_lesson_alone() -> None:
    first = view(at.opening_of(Phase.PREPARATION))
    assert hints.due(first).startswith("Read what your capital wants")
    elsewhere = at.again(first, scenario=replace(first.sight.scenario, id="other"))
    assert hints.due(elsewhere) == ""


def test_a_ballot_on_the_whole_text_offers_to_join_or_to_object() -> None:
    ballot = adoption.ballot(view(at.put(QuestionKind.CONSENSUS)).sight)
    assert ballot is not None
    assert ballot.title == "Shall the convention be adopted as a whole?"
    assert [each.cast for each in ballot.items[0].answers] == ["Join consensus", "Object"]
    assert ballot.cast_all == ""


def test_nothing_is_asked_of_a_seat_that_has_answered() -> None:
    sight = view(at.put(QuestionKind.CONSENSUS)).sight
    assert sight.question is not None
    answered = replace(sight.question, answers=Keyed({ALD: Keyed({WHOLE_TEXT: Vote.IN_FAVOUR})}))
    assert adoption.ballot(replace(sight, question=answered)) is None
    assert adoption.ballot(replace(sight, question=None)) is None


def test_brackets_put_to_separate_votes_each_have_three_answers_and_their_words() -> None:
    sight = view(at.opening_of(Phase.ADOPTION)).sight
    choices = (
        Choice(bracket=BracketId("TU02"), alternative=AlternativeId("C")),
        Choice(bracket=BracketId("TU03.pledge"), alternative=AlternativeId("should")),
    )
    question = Question(
        id=QuestionId("q"),
        kind=QuestionKind.SEPARATE_VOTE,
        items=tuple(choice_item(each) for each in choices),
        asked_of=(ALD, BRE, CIN),
    )
    ballot = adoption.ballot(replace(sight, question=question))
    assert ballot is not None
    assert [each.title for each in ballot.items] == ["Article 2", "Article 3, the words on pledge"]
    assert ballot.items[0].text.startswith("No evidence shall be transmitted")
    assert ballot.items[1].text == "should"
    assert [each.vote for each in ballot.items[0].answers] == [Vote.IN_FAVOUR, Vote.AGAINST, Vote.ABSTAIN]
    assert ballot.cast_all == "Cast these votes"


def test_a_tally_carries_the_arithmetic_of_its_verdict() -> None:
    seen = view(at.opening_of(Phase.ADOPTION))
    item = Item(id=WHOLE_TEXT)
    verdict = Verdict(
        item=item,
        carried=False,
        in_favour=(ALD,),
        against=(BRE,),
        abstaining=(CIN,),
        weight_for=1,
        weight_against=1,
        weight_needed=2,
    )
    question = Question(id=QuestionId("q"), kind=QuestionKind.ADOPTION_VOTE, items=(item,), asked_of=(ALD, BRE, CIN))
    event = QuestionClosed(audience=PUBLIC, question=question, verdicts=(verdict,))
    (tally,) = roll_call.tallies(replace(seen, record=(Recorded(seq=Seq(1), at_ms=0, event=event),)))
    assert (tally.in_favour, tally.against, tally.abstaining, tally.needed) == (1, 1, 1, 2)
    assert tally.needed_words == "2 needed"
    assert [(each.delegate.letters, each.vote) for each in tally.rows] == [
        ("ALD", Vote.IN_FAVOUR),
        ("BRE", Vote.AGAINST),
        ("CIN", Vote.ABSTAIN),
    ]
    assert tally.arithmetic == (
        "In favour 1, against 1, abstaining 1. Two thirds of the 2 votes cast for or against make 2."
    )
    assert tally.who == "Against: Brescal. Abstaining: Cindra."
    assert tally.follows == "The convention is rejected."
    assert tally.rows[1].sentence == "Brescal: against."
    assert tally.rows[0].sentence == "Aldmere, your delegation: in favour."


def test_questions_of_the_sittings_are_no_tallies_of_adoption() -> None:
    assert at.closed(QuestionKind.NO_OBJECTION)
    told = roll_call.tallies(view(at.ended()))
    whole = (QuestionKind.SEPARATE_VOTE, QuestionKind.CONSENSUS, QuestionKind.ADOPTION_VOTE)
    assert len(told) == sum(len(closed.verdicts) for kind in whole for closed in at.closed(kind))


def test_signature_is_open_until_it_was_given_or_withheld() -> None:
    sight = view(at.opening_of(Phase.SIGNATURE)).sight
    assert signature.signature(sight).open
    signed = signature.signature(replace(sight, signed=(ALD,)))
    assert not signed.open
    assert signed.own_words == "You have signed, subject to ratification."


def test_states_come_by_likelihood_with_the_threshold_under_the_last_that_is_needed() -> None:
    seen = view(at.opening_of(Phase.HOME))
    rows = ratification.states(seen)
    values = [each.likely.value for each in rows]
    assert values == sorted(values, reverse=True)
    assert [bool(each.threshold) for each in rows] == [place == seen.sight.needed for place in (1, 2, 3)]
    assert rows[seen.sight.needed - 1].threshold == "Second ratification: entry into force"


def test_parties_stand_first_and_no_threshold_is_left_once_in_force() -> None:
    seen = view(at.in_force())
    rows = ratification.states(seen)
    parties = [each.party for each in rows]
    assert parties == sorted(parties, reverse=True)
    assert not any(each.threshold for each in rows)
    assert rows[0].state.startswith("Party since year")


@pytest.mark.parametrize("state", [ALD, BRE, CIN])
@pytest.mark.parametrize("phase", [Phase.SITTING, Phase.HOME])
def test_why_adds_up_as_it_is_shown(phase: Phase, state: SeatId) -> None:
    walk = at.opening_of(phase)
    account = ratification.why_page(state, walk.view(ALD), at.explain(walk)).account
    assert account.start + sum(part.amount for part in account.parts) == account.total
    assert account.low <= account.total <= account.high


def test_the_charts_hold_the_forecast() -> None:
    walk = at.opening_of(Phase.HOME)
    forecast = at.outlook(walk)
    count = ratification.count_chart(forecast)
    assert len(count.shares) == 4
    assert abs(sum(count.shares) - 100) <= 2
    year = ratification.year_chart(forecast, walk.view(ALD).sight)
    assert list(year.shares) == sorted(year.shares)
    assert year.now == 1
    pairs = zip(year.lows, year.shares, year.highs, strict=True)
    assert all(low <= share <= high for low, share, high in pairs)


def test_the_line_of_years_says_its_range_and_when_if_at_all() -> None:
    """Written ``57%, likely 46–67`` (spec, section 4), as picture 05 has it."""
    forecast, seen = almeira_figures.outlook(), view(at.opening_of(Phase.SITTING))
    year = ratification.year_chart(forecast, seen.sight)
    assert year.sentence == "Of conferences played out from here, in force by the end of year 10: 57%, likely 46–67."
    assert (year.middle, year.middle_words) == (6, "If it happens: year 6")
    table = outlook_table(seen, forecast)
    assert table.cells[table.rows.index("In force by year 5")] == ("23%", "15 to 33%")
    never = replace(forecast, in_force_by_year=(PerMille(0),), in_force_likely=(Interval(value=0, low=0, high=0),))
    assert ratification.year_chart(never, seen.sight).middle == 0
    assert ratification.year_chart(forecast, at.again(seen, in_force=4).sight).middle_words == ""


def test_ones_own_capital_can_be_asked_once() -> None:
    seen = view(at.opening_of(Phase.HOME))
    assert stage.permission(seen.sight, Move.SUBMIT) is not None
    submitted = at.again(seen, submitted=(ALD,))
    assert ratification.own_home(submitted).refusal == ""
    assert "answers at the end of each year" in ratification.own_home(submitted).state


def test_who_did_not_sign_is_told_whether_its_capital_may_accede() -> None:
    seen = view(at.opening_of(Phase.HOME))
    without = at.again(seen, signed=(), withheld=(ALD,), submitted=())
    assert stage.permission(without.sight, Move.SUBMIT) == stage.permission(seen.sight, Move.SUBMIT)
    assert "your capital may accede" in ratification.own_home(without).state
    refused = Refused(reason=Refusal.NOT_SIGNED)
    may = seen.sight.permissions
    shut = tuple(replace(each, refused=refused) if each.move is Move.SUBMIT else each for each in may)
    closed = at.again(seen, signed=(), withheld=(ALD,), submitted=(), permissions=shut)
    assert "cannot be laid before your capital" in ratification.own_home(closed).state


def test_another_seats_figures_say_what_is_not_in_them() -> None:
    walk = at.opening_of(Phase.HOME)
    assert "Brescal" in ratification.why_page(BRE, walk.view(ALD), at.explain(walk)).secrecy
    assert "your own instructions" in ratification.why_page(ALD, walk.view(ALD), at.explain(walk)).secrecy


def test_the_ending_holds_the_text_the_parties_and_why() -> None:
    walk = at.in_force()
    seen = walk.view(ALD)
    page = ending.ending(seen, at.explain(walk))
    assert page.title == f"In force since year {seen.sight.in_force}"
    assert [each.party for each in page.parties].count(True) == len(seen.sight.parties)
    assert {each.article for each in page.text} == {1, 2, 3}
    assert page.nothing == ""
    assert page.why


def test_the_ending_says_which_of_the_five_futures_it_came_to_from_where_and_what_pushed_it() -> None:
    walk = at.ended()
    arrived = walk.arrival()
    seen = walk.view(ALD)
    page = ending.ending(seen, at.explain(walk), arrived)
    assert page.world == arrival_lines(arrived)
    assert sum(each.share for each in page.futures) in range(98, 103)
    nearest_future = max(page.futures, key=lambda each: each.share)
    assert nearest_future.future.value == arrived.future.value
    assert page.years == (year_line(1, seen.sight.indicators[0]), year_line(8, seen.sight.indicators[-1]))
    assert ending.ending(seen).world == ()


def test_an_ending_without_a_text_says_so() -> None:
    seen = at.again(view(at.in_force()), adopted=None, parties=Keyed(), in_force=None)
    page = ending.ending(seen)
    assert (page.title, page.nothing, page.text) == ("No convention", "No text was adopted.", ())


def test_no_two_delegations_share_a_seal() -> None:
    scenario = view(at.opening_of(Phase.PREPARATION)).sight.scenario
    delegates = delegates_of(scenario, ALD)
    assert len({each.seal for each in delegates.values()}) == len(delegates)
    assert [each.letters for each in delegates.values() if each.you] == ["ALD"]


def test_a_vote_says_whose_word_it_keeps_or_breaks() -> None:
    sight = view(at.put(QuestionKind.CONSENSUS)).sight
    assert adoption.owed_to(Item(id=ItemId("TEXT")), replace(sight, promises=(), packages=())) == ()

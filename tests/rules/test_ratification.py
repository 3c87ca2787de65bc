"""Signature, capitals, entry into force, the end (rules 19 to 22)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from game.rules.ratification import deposit_day, needed
from game.terms import actions as a
from game.terms import events as e
from game.terms.by_seat import Keyed
from game.terms.ids import CHAIR, AlternativeId, ClauseId, Odds, PerMille, SeatId
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.scenario import Scenario
from game.terms.text import Binds, Bracket
from tests.kit import blank
from tests.kit.blank import ARD, BRV, COR, FINAL, STATES, choose
from tests.rules.room import HOPELESS, SURE, KeyedFacts, Room, every, kinds, one, sitting
from tests.rules.worlds import entering, saying


def adopted(facts: KeyedFacts = HOPELESS, scenario: Scenario | None = None, final: str = "B") -> Room:
    """At the signature of a text that needs two ratifications (``A``: three)."""
    room = sitting(facts=facts, scenario=scenario)
    room.agree(choose("BL01", "A"), choose("BL02", "A"), choose("BL03", final))
    return room.to(Phase.SIGNATURE)


def at_home(facts: KeyedFacts = HOPELESS, scenario: Scenario | None = None, final: str = "B") -> Room:
    """In the first year, with every signature."""
    room = adopted(facts, scenario, final)
    room.sign()
    return room


def test_rule_19_1_a_delegation_signs_or_withholds_and_may_change_its_mind() -> None:
    room = adopted()
    room.do(a.SignConvention(by=ARD), a.SignConvention(by=BRV, sign=False))
    assert (room.now.signed, room.now.withheld) == ((ARD,), (BRV,))
    room.do(a.SignConvention(by=BRV), a.SignConvention(by=ARD, sign=False))
    assert (room.now.signed, room.now.withheld) == ((BRV,), (ARD,))
    assert room.refusal(a.SignConvention(by=BRV)).reason is Refusal.ALREADY_SO


def test_the_last_signature_closes_the_stage() -> None:
    happened = adopted().sign()
    assert kinds(happened) == [e.SignatureGiven, e.SignatureGiven, e.SignatureGiven, e.StageOpened]


def test_rule_19_2_who_has_not_signed_when_the_stage_closes_has_withheld() -> None:
    room = adopted()
    room.do(a.SignConvention(by=ARD))
    happened = room.all_ready()
    assert [(each.by, each.signed) for each in every(happened, e.SignatureGiven)] == [(BRV, False), (COR, False)]
    assert room.now.withheld == (BRV, COR)
    assert room.now.moment.phase is Phase.HOME


def test_rule_20_1_only_a_signatory_submits_and_it_stays_submitted() -> None:
    room = adopted()
    room.sign(withheld=(COR,))
    room.submit(BRV)
    assert room.refusal(a.SubmitToRatification(by=COR)).reason is Refusal.NOT_SIGNED
    assert room.refusal(a.SubmitToRatification(by=BRV)).reason is Refusal.ALREADY_SO
    room.close()
    assert room.now.submitted == (BRV,)


def test_rule_20_1_where_the_text_is_open_who_has_not_signed_accedes_and_may_reserve_with_it() -> None:
    room = adopted(scenario=saying(Binds(participation="open")))
    room.sign(withheld=(COR,))
    room.do(a.EnterReservation(by=COR, clause=ClauseId("BL02")))
    room.submit(COR)
    assert room.now.submitted == (COR,)
    answers = every(room.close(), e.CapitalAnswered)
    assert [each.by for each in answers] == [COR]


def test_rule_20_1_where_the_text_is_closed_it_is_for_signatories() -> None:
    room = adopted(scenario=saying(Binds(participation="closed")))
    room.sign(withheld=(COR,))
    assert room.refusal(a.SubmitToRatification(by=COR)).reason is Refusal.NOT_SIGNED


def test_rule_20_2_every_capital_that_was_asked_answers_as_the_year_closes() -> None:
    room = at_home()
    room.submit(BRV, ARD)
    happened = room.close()
    answers = every(happened, e.CapitalAnswered)
    assert [(each.by, each.year, each.ratified) for each in answers] == [(ARD, 1, False), (BRV, 1, False)]
    again = every(room.close(), e.CapitalAnswered)
    assert [each.year for each in again] == [2, 2]
    assert [each.drawn for each in again] != [each.drawn for each in answers]


@pytest.mark.parametrize(("odds", "ratified"), [(0, False), (1, None), (100_000, True)])
def test_rule_20_2_odds_and_draw_stand_in_the_event(odds: int, ratified: bool | None) -> None:
    room = at_home(KeyedFacts({ARD: odds}))
    room.submit(ARD)
    answered = one(room.close(), e.CapitalAnswered)
    assert answered.odds == odds
    assert answered.drawn is not None
    assert answered.ratified is (answered.drawn < odds)
    assert ratified is None or answered.ratified is ratified


def test_a_capital_that_has_ratified_is_not_asked_again() -> None:
    room = at_home(KeyedFacts({ARD: 100_000, BRV: 0}))
    room.submit(ARD, BRV)
    room.close()
    assert room.now.parties == Keyed({ARD: 1})
    assert [each.by for each in every(room.close(), e.CapitalAnswered)] == [BRV]
    assert room.refusal(a.SubmitToRatification(by=ARD)).reason is Refusal.ALREADY_PARTY


def test_rule_21_1_the_convention_enters_into_force_when_enough_are_parties() -> None:
    room = at_home(SURE)
    room.submit(ARD)
    assert every(room.close(), e.EnteredIntoForce) == []
    room.submit(BRV)
    entered = one(room.close(), e.EnteredIntoForce)
    assert (entered.year, entered.parties, entered.needed) == (2, (ARD, BRV), 2)
    assert room.now.in_force == 2


@pytest.mark.parametrize(
    ("rule", "final", "wanted"),
    [
        ({"count": 1, "share": PerMille(1000)}, "A", 1),
        ({"clause": FINAL, "share_by_alternative": Keyed({AlternativeId("A"): PerMille(100)})}, "A", 1),
        ({"clause": FINAL, "share_by_alternative": Keyed({AlternativeId("A"): PerMille(100)})}, "B", 2),
        ({"clause": FINAL}, "A", 3),
        ({"share": PerMille(334)}, "A", 2),
        ({"share": PerMille(333)}, "A", 1),
        ({}, "A", 2),
    ],
)
def test_rule_21_2_how_many_ratifications_it_takes(rule: dict[str, object], final: str, wanted: int) -> None:
    assert needed(adopted(scenario=entering(**rule), final=final).now) == wanted


def test_rule_21_2_before_it_is_agreed_the_leading_wording_of_the_final_clause_counts() -> None:
    room = sitting()
    assert needed(room.now) == 3
    room.do(a.TableWording(by=ARD, choice=choose("BL03", "B")))
    assert needed(room.now) == 2


def test_rule_21_2_where_the_final_clause_fell_the_usual_share_counts() -> None:
    room = sitting().to(Phase.ADOPTION)
    room.answer(against=(ARD, BRV), items=("BL03",))
    room.close()
    assert needed(room.now) == 2


def test_rule_21_3_those_who_must_be_among_the_parties_must() -> None:
    facts = KeyedFacts({ARD: 100_000, BRV: 100_000, COR: 0})
    room = at_home(facts, scenario=entering(count=1, include=(COR,)))
    room.submit(*STATES)
    room.close()
    assert room.now.in_force is None
    assert len(room.now.parties) == 2


def test_rule_22_1_nobody_signs_and_the_session_ends() -> None:
    room = adopted()
    room.sign(withheld=STATES)
    assert room.now.ending is e.EndReason.NOT_IN_FORCE


def test_rule_22_1_when_it_is_in_force_and_every_signatory_is_a_party_the_session_ends() -> None:
    room = adopted(SURE)
    room.sign(withheld=(COR,))
    room.submit(ARD, BRV)
    assert kinds(room.close())[-2:] == [e.EnteredIntoForce, e.SessionEnded]
    assert room.now.ending is e.EndReason.IN_FORCE
    assert room.now.moment.year == 1


def test_rule_22_1_in_force_with_a_signatory_outside_the_years_go_on() -> None:
    room = at_home(SURE)
    room.submit(ARD, BRV)
    assert kinds(room.close())[-1] is e.StageOpened
    assert room.now.in_force == 1


def test_rule_22_1_the_last_year_ends_the_session() -> None:
    room = at_home()
    room.submit(*STATES)
    years = [room.close() for _ in range(3)]
    assert kinds(years[-1])[-1] is e.SessionEnded
    assert room.now.ending is e.EndReason.NOT_IN_FORCE


def test_rule_1_2_an_empty_seat_neither_signs_nor_ratifies() -> None:
    room = sitting(seating=blank.seating(nobody=(COR,)), facts=SURE)
    room.agree(choose("BL01", "A"), choose("BL02", "A"), choose("BL03", "A"))
    room.to(Phase.SIGNATURE)
    room.sign()
    room.submit(ARD, BRV)
    room.close()
    assert COR not in (*room.now.signed, *room.now.withheld)
    assert room.now.in_force is None
    assert needed(room.now) == 3


def test_rule_22_2_after_the_end_nothing_more_is_done() -> None:
    room = adopted()
    room.sign(withheld=STATES)
    for action in (
        a.DeclareReady(by=ARD),
        a.SendMessage(by=ARD, to=(BRV,), text="Was it worth it?"),
        a.SignConvention(by=ARD),
        a.CloseRound(by=CHAIR),
    ):
        assert room.refusal(action).reason is Refusal.SESSION_ENDED


def waiting(days: int) -> Scenario:
    """The blank scenario whose final clause lets so many days pass."""
    whole = blank.scenario()
    public = whole.public
    rule = replace(public.entry_into_force, clause=FINAL, count=2)

    def bound(bracket: Bracket) -> Bracket:
        return replace(
            bracket, alternatives=tuple(replace(each, binds=Binds(days=days)) for each in bracket.alternatives)
        )

    clauses = tuple(
        replace(each, brackets=tuple(map(bound, each.brackets))) if each.id == FINAL else each
        for each in public.convention.clauses
    )
    convention = replace(public.convention, clauses=clauses)
    return replace(whole, public=replace(public, convention=convention, entry_into_force=rule))


class FixedDraws(KeyedFacts):
    """Draws of capitals that lie where the test wants them in the year."""

    def __init__(self, drawn: Mapping[SeatId, int]) -> None:
        super().__init__(dict.fromkeys(STATES, 100_000))
        self._drawn = drawn

    def draw(self, purpose: str, *names: str) -> Odds:
        """The one that was set for the state."""
        return Odds(self._drawn[SeatId(names[0])]) if purpose == "capital" else super().draw(purpose, *names)


@pytest.mark.parametrize(("drawn", "days", "year"), [(10_000, 90, 1), (75_000, 90, 1), (76_000, 90, 2), (99_999, 0, 1)])
def test_rule_21_1_the_days_of_the_final_clause_pass_before_entry_into_force(drawn: int, days: int, year: int) -> None:
    room = at_home(FixedDraws({ARD: 0, BRV: drawn}), scenario=waiting(days))
    room.submit(ARD, BRV)
    happened = room.close()
    assert [each.year for each in every(happened, e.EnteredIntoForce)] == [year]
    assert room.now.in_force == year
    if year == 2:
        assert kinds(happened)[-2:] == [e.StageOpened, e.EnteredIntoForce]


def test_rule_21_4_an_instrument_is_deposited_where_the_draw_lay_within_its_odds() -> None:
    def deposited(drawn: int, odds: int) -> int:
        answer = e.CapitalAnswered(
            audience=e.PUBLIC, by=ARD, year=1, ratified=True, odds=Odds(odds), drawn=Odds(drawn), decisive=""
        )
        return deposit_day(answer)

    assert [deposited(0, 40_000), deposited(20_000, 40_000), deposited(39_999, 40_000)] == [1, 183, 365]


def test_rule_21_1_where_the_years_are_over_before_the_days_it_does_not_enter_into_force() -> None:
    scenario = waiting(365)
    calendar = replace(scenario.public.calendar, years=1)
    short = replace(scenario, public=replace(scenario.public, calendar=calendar))
    room = at_home(FixedDraws({ARD: 50_000, BRV: 50_000}), scenario=short)
    room.submit(ARD, BRV)
    assert every(room.close(), e.EnteredIntoForce) == []
    assert room.now.ending is e.EndReason.NOT_IN_FORCE

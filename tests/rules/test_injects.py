"""News from the world: drawn as a stage opens, answered in it, passed after some rounds (rule 30)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.effects import mandate_of
from game.rules.injects import season
from game.rules.sight import redact, see
from game.terms import actions as a
from game.terms import events as e
from game.terms.bargains import PackagePledge, Pledge, PledgeKind
from game.terms.cooperation import ProjectKind, RefusalGround, RequestAnswer, RequestKind
from game.terms.deck import Aim, Effect, EventChoice, Family, Inject, Rank, Season, Target, What
from game.terms.ids import OBSERVER, ClauseId, Odds, PerMille, SeatId
from game.terms.mandate import Future
from game.terms.moments import Phase
from game.terms.refusals import Refusal
from game.terms.scenario import Calendar, Scenario
from tests.kit import blank
from tests.kit.blank import ARD, BL01, BRV, COR, STATES
from tests.rules.room import Room, every, kinds, one, sitting

EVERY_SEASON = tuple(Season)
ALL, STRUCK, MOVER, OTHERS = (Target(aim=each) for each in (Aim.ALL, Aim.TARGET, Aim.MOVER, Aim.OTHERS))


def inject(
    name: str = "EV1",
    target: Target = ALL,
    effects: tuple[Effect, ...] = (),
    choices: tuple[EventChoice, ...] = (),
    seasons: tuple[Season, ...] = EVERY_SEASON,
) -> Inject:
    """One event of a deck."""
    return Inject(
        id=name,
        title=f"Title of {name}",
        family=Family.POLITICAL,
        scenarios=("blank",),
        seasons=seasons,
        target=target,
        headline="{target} is in the news.",
        private_text="You are in the news.",
        effects=effects,
        choices=choices,
        teaching="What did it teach?",
    )


def world(*deck: Inject, news: int = 1000) -> Scenario:
    """The blank scenario with a deck, from which something is drawn whenever it may be."""
    whole = blank.scenario()
    public = replace(whole.public, world=replace(whole.public.world, news=PerMille(news)))
    return replace(whole, public=public, deck=deck)


def choice(label: str, *effects: Effect) -> EventChoice:
    """An answer to an inject."""
    return EventChoice(label=label, effects=effects)


def effect(what: What, delta: int, **how: object) -> Effect:
    """One effect, of the struck one where nothing else is said."""
    return Effect(what=what, delta=delta, **{"of": STRUCK, **how})  # type: ignore[arg-type]


def test_rule_30_1_as_a_round_opens_something_happens_with_odds_that_stand_in_the_record() -> None:
    room = sitting(scenario=world(inject()))
    drawn = one(room.events, e.EventDrawn)
    assert (drawn.struck, drawn.everybody, drawn.odds) == (STATES, True, Odds(100_000))
    assert drawn.drawn is not None
    assert drawn.drawn < 100_000
    assert every(sitting(scenario=world(inject(), news=0)).events, e.EventDrawn) == []


def test_rule_30_2_none_happens_twice_and_each_has_its_season() -> None:
    later = inject("EV2", seasons=(Season.MIDDLE,))
    room = sitting(scenario=world(inject(), later))
    assert [each.inject for each in every(room.events, e.EventDrawn)] == ["EV1"]
    room.to(Phase.ADOPTION)
    assert [each.inject for each in every(room.events, e.EventDrawn)] == ["EV1", "EV2"]


def test_rule_30_2_of_two_sittings_the_seasons_are_thirds_of_all_rounds() -> None:
    whole = world(inject())
    calendar = Calendar(sittings=2, rounds=3, months_between=6, years=1)
    room = sitting(scenario=replace(whole, public=replace(whole.public, calendar=calendar)))
    found = []
    while room.now.moment.phase in (Phase.SITTING, Phase.INTERSESSION):
        if room.now.moment.phase is Phase.SITTING:
            found.append(season(room.now))
        room.close()
    assert found == [Season.EARLY] * 2 + [Season.MIDDLE] * 2 + [Season.LATE] * 2


def test_rule_30_2_all_hear_the_headline_and_those_it_strikes_read_more() -> None:
    struck = inject(target=Target(aim=Aim.STRONGEST), choices=(choice("Own up"), choice("Keep quiet")))
    room = sitting(scenario=world(struck))
    drawn = one(room.events, e.EventDrawn)
    (who,) = drawn.struck
    own = redact(drawn, who)
    other = redact(drawn, next(each for each in STATES if each != who))
    assert isinstance(own, e.EventDrawn)
    assert isinstance(other, e.EventDrawn)
    assert (own.private_text, own.choices) == ("You are in the news.", ("Own up", "Keep quiet"))
    assert (other.private_text, other.choices, other.headline) == ("", (), drawn.headline)
    assert own.odds is None


def test_rule_30_3_whoever_it_strikes_chooses_before_the_stage_closes() -> None:
    asked = inject(choices=(choice("Own up", effect(What.TRUST, 50, of=OTHERS, to=MOVER)), choice("Keep quiet")))
    room = sitting(scenario=world(asked))
    made = one(room.do(a.ChooseInEvent(by=ARD, inject="EV1", choice=0)), e.EventChoiceMade)
    assert (made.label, made.by_default) == ("Own up", False)
    assert [(each.of, each.to, each.delta) for each in made.changes] == [(BRV, ARD, 50), (COR, ARD, 50)]
    assert room.refusal(a.ChooseInEvent(by=ARD, inject="EV1", choice=1)).reason is Refusal.ALREADY_ANSWERED
    assert room.refusal(a.ChooseInEvent(by=BRV, inject="EV1", choice=2)).reason is Refusal.UNKNOWN_CHOICE
    assert room.refusal(a.ChooseInEvent(by=BRV, inject="EV9", choice=0)).reason is Refusal.UNKNOWN_INJECT


def test_rule_30_3_who_does_not_choose_has_taken_the_last() -> None:
    room = sitting(scenario=world(inject(choices=(choice("Own up"), choice("Keep quiet")))))
    silent = every(room.close(), e.EventChoiceMade)
    assert [(each.by, each.label, each.by_default) for each in silent] == [(by, "Keep quiet", True) for by in STATES]
    assert not room.now.injects


def test_rule_30_4_what_lasts_some_rounds_is_taken_back_to_the_last_digit() -> None:
    passing = inject(
        effects=(effect(What.SALIENCE, 200, of=ALL, rounds=2), effect(What.BATNA, 90, future=Future.RETREAT))
    )
    before = {seat: mandate_of(Room(scenario=world()).now, seat) for seat in STATES}
    room = sitting(scenario=world(passing, news=1000))
    assert mandate_of(room.now, ARD) != before[ARD]
    room.close()
    assert every(room.events, e.EffectsPassed) == []
    passed = one(room.to(Phase.SITTING, sitting=2).events, e.EffectsPassed)
    assert all(each.what is What.SALIENCE for each in passed.changes)
    after = mandate_of(room.now, ARD)
    assert after is not None
    assert after.salience == before[ARD].salience  # type: ignore[union-attr]
    assert after.batna != before[ARD].batna  # type: ignore[union-attr]
    assert room.now.fading == ()


def test_rule_30_5_a_round_is_lost_never_the_one_being_played() -> None:
    room = sitting(scenario=world(inject(effects=(Effect(what=What.CLOCK, delta=-1),))))
    assert see(room.now, ARD).rounds == 1
    assert one(room.close(), e.StageOpened).moment.phase is Phase.INTERSESSION


def test_rule_30_5_who_is_called_away_sits_out_a_round() -> None:
    away = inject(target=Target(aim=Aim.STRONGEST), effects=(effect(What.CLOCK, -1),))
    room = sitting(scenario=world(away))
    (who,) = one(room.events, e.EventDrawn).struck
    room.close()
    assert (room.now.attention[who], room.now.ready[who]) == (0, True)
    room.to(Phase.SITTING, sitting=2)
    assert room.now.attention[who] > 0


def test_rule_30_6_what_it_changes_in_instructions_is_known_to_that_delegation_alone() -> None:
    moved = inject(effects=(effect(What.PREFERENCE, -400, of=ALL, rank=Rank.RIGHTS), effect(What.CAPACITY, 50, of=ALL)))
    room = sitting(scenario=world(moved))
    drawn = one(room.events, e.EventDrawn)
    for seat in STATES:
        seen = redact(drawn, seat)
        assert isinstance(seen, e.EventDrawn)
        assert {each.of for each in seen.changes if each.what is What.PREFERENCE} <= {seat}
        assert {each.of for each in seen.changes if each.what is What.CAPACITY} == set(STATES)
    assert see(room.now, ARD).mandate == mandate_of(room.now, ARD)
    assert see(room.now, OBSERVER).mandate is None


def test_rule_30_6_what_it_reveals_is_known_to_all() -> None:
    printed = inject(target=Target(aim=Aim.STRONGEST), effects=(effect(What.VISIBILITY, 2),))
    room = sitting(scenario=world(printed))
    (who,) = one(room.events, e.EventDrawn).struck
    shown = see(room.now, OBSERVER).revealed
    assert [each.seat for each in shown] == [who, who]
    mandate = mandate_of(room.now, who)
    assert mandate is not None
    liked = mandate.preference[BL01]
    letters = [each for each in shown if each.clause == ClauseId("BL01")]
    assert all(list(each.order) == sorted(liked, key=lambda name: (-liked[name], name)) for each in letters)


def test_a_change_never_leaves_the_range_of_a_level() -> None:
    wild = inject(
        effects=(effect(What.SALIENCE, 5000, of=ALL), effect(What.PREFERENCE, -90_000, of=ALL, rank=Rank.EFF))
    )
    room = sitting(scenario=world(wild))
    for seat in STATES:
        mandate = mandate_of(room.now, seat)
        assert mandate is not None
        levels = [
            *mandate.salience.values(),
            *(level for each in mandate.preference.values() for level in each.values()),
        ]
        assert all(0 <= level <= 1000 for level in levels)


def test_an_event_that_fits_nobody_is_not_drawn() -> None:
    nobody = inject(target=Target(aim=Aim.ARCHETYPE, names=("dragon",)))
    assert e.EventDrawn not in kinds(sitting(scenario=world(nobody)).events)


RESPONDERS = Target(aim=Aim.RESPONDERS)


def asked_for_help() -> Room:
    """Arden was struck, and asks the room for help; between the sittings."""
    trusting = effect(What.TRUST, 100, to=RESPONDERS)
    helped = choice("Ask for help", trusting, effect(What.BATNA, 10, future=Future.UNBOUND))
    room = sitting(scenario=world(inject(target=Target(aim=Aim.STRONGEST), choices=(helped, choice("Keep quiet")))))
    (struck,) = one(room.events, e.EventDrawn).struck
    assert struck == ARD
    room.do(a.ChooseInEvent(by=ARD, inject="EV1", choice=0))
    return room


def help_of(by: SeatId, to: SeatId = ARD, kind: ProjectKind = ProjectKind.TRAINING) -> a.StartProject:
    """Something done for another."""
    return a.StartProject(by=by, to=to, kind=kind)


def test_rule_30_7_who_helps_the_one_that_asked_is_thanked_once() -> None:
    room = asked_for_help()
    assert one(room.events, e.EventChoiceMade).changes[0].what is What.BATNA
    assert not room.now.hopes[0].helpers
    helped = one(room.do(help_of(BRV)), e.HelpGiven)
    assert (helped.by, helped.to, helped.inject) == (BRV, ARD, "EV1")
    assert [(each.what, each.of, each.to, each.delta) for each in helped.changes] == [(What.TRUST, ARD, BRV, 100)]
    assert e.HelpGiven not in kinds(room.do(help_of(BRV, kind=ProjectKind.EQUIPMENT)))
    assert e.HelpGiven in kinds(room.do(help_of(COR)))


def test_rule_30_7_help_for_others_or_a_hotline_is_no_help() -> None:
    room = asked_for_help()
    assert e.HelpGiven not in kinds(room.do(help_of(BRV, COR), help_of(BRV, kind=ProjectKind.HOTLINE)))


def test_rule_30_7_to_grant_a_request_helps_and_to_refuse_one_does_not() -> None:
    room = asked_for_help()
    hope = room.now.hopes
    room.to(Phase.INTERSESSION)
    room.now = replace(room.now, hopes=hope)
    for by in (BRV, COR):
        room.do(a.RequestCooperation(by=ARD, to=by, kind=RequestKind.EVIDENCE))
    first, second = (each.id for each in room.now.requests.values())
    assert e.HelpGiven in kinds(room.do(a.AnswerRequest(by=BRV, request=first, answer=RequestAnswer.PART)))
    refusing = a.AnswerRequest(by=COR, request=second, answer=RequestAnswer.REFUSE, reason=RefusalGround.SECRECY)
    assert e.HelpGiven not in kinds(room.do(refusing))


def test_rule_30_7_after_the_next_round_nobody_is_thanked_any_more() -> None:
    room = asked_for_help()
    room.close()
    assert room.now.hopes
    while room.now.moment.phase is not Phase.SITTING or room.now.moment.sitting == 1:
        room.close()
    assert not room.now.hopes
    assert e.HelpGiven not in kinds(room.do(help_of(BRV)))


def test_rule_30_7_to_promise_assistance_helps_and_any_other_promise_does_not() -> None:
    room = asked_for_help()
    assert e.HelpGiven not in kinds(room.do(a.MakePromise(by=BRV, to=(ARD,), pledge=Pledge(kind=PledgeKind.SIGN))))
    assistance = Pledge(kind=PledgeKind.ASSISTANCE)
    assert e.HelpGiven in kinds(room.do(a.MakePromise(by=BRV, to=(ARD,), pledge=assistance)))
    within = PackagePledge(by=COR, to=(ARD,), pledge=assistance)
    package = room.offer(COR, (ARD,), gives=(), asks=(), pledges=(within,))
    assert one(room.conclude(package), e.HelpGiven).by == COR

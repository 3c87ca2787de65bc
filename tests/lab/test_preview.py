"""What a draft move would change, from what its seat may know (game.md: every legal move has a preview)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from random import Random

import pytest

from game.lab.preview import preview
from game.rules.gates import refusal
from game.table.proceedings import Proceedings
from game.terms.actions import Action, DeclareReady, DeclareStance, OfferPackage, ReopenBracket
from game.terms.bargains import Undertaking
from game.terms.events import PUBLIC, OwnWordingTabled, Recorded, SessionOpened
from game.terms.ids import CHAIR, AlternativeId, SeatId, Seq
from game.terms.moments import Phase
from game.terms.readings import Interval, Preview
from game.terms.standing import BracketStatus, Declaration, Stance
from game.terms.text import Choice
from tests.engine.letters import but_for
from tests.kit.sessions import new_table, played
from tests.kit.wild import Wild

SAB, WIC = SeatId("SAB"), SeatId("WIC")


@cache
def halfway() -> tuple[Recorded, ...]:
    """A conference on cybercrime up to the beginning of its third sitting."""
    record = played("cybercrime", 3)
    walk = Proceedings(record[0])
    for place, each in enumerate(record[1:], 1):
        walk.fold((each,))
        agreed = any(here.status is BracketStatus.AGREED for here in walk.now.brackets.values())
        if agreed and walk.now.moment.phase is Phase.SITTING and walk.now.moment.sitting >= 3:
            return record[: place + 1]
    raise AssertionError("nothing agreed from the third sitting on")


def at_halfway(*, without_secrets_of_others: bool = False) -> Proceedings:
    first, *rest = halfway()
    if without_secrets_of_others:
        assert isinstance(first.event, SessionOpened)
        first = replace(first, event=replace(first.event, scenario=but_for(first.event.scenario, SAB)))
    walk = Proceedings(first)
    walk.fold(rest)
    return walk


def open_choices(now: Proceedings) -> Iterator[Choice]:
    for bracket, here in now.now.brackets.items():
        if here.status is BracketStatus.OPEN and now.now.ground.brackets[bracket].main:
            yield Choice(bracket=bracket, alternative=here.on_table[0])


def drafts(now: Proceedings) -> Iterator[Action]:
    first, second = list(open_choices(now))[:2]
    yield DeclareStance(by=SAB, declarations=(Declaration(choice=first, stance=Stance.CAN_ACCEPT),))
    mine, theirs = Undertaking(by=SAB, choice=first), Undertaking(by=WIC, choice=second)
    yield OfferPackage(by=SAB, parties=(WIC,), undertakings=(mine, theirs))
    agreed = next(each for each, here in now.now.brackets.items() if here.status is BracketStatus.AGREED)
    yield ReopenBracket(by=SAB, bracket=agreed)


def figures(of: Preview) -> Iterator[Interval]:
    yield from (of.likelihood, of.value, of.adoption, of.in_force)
    for each in of.effects:
        yield from (each.trust, each.owes_more, each.reciprocity, each.likelihood)


def test_law_2_a_preview_holds_nothing_of_the_others_secrets() -> None:
    now, elsewhere = at_halfway(), at_halfway(without_secrets_of_others=True)
    for draft in drafts(now):
        assert preview(now, SAB, draft) == preview(elsewhere, SAB, draft)


def test_d32_a_preview_speaks_of_every_other_state_and_its_ranges_hold_their_values() -> None:
    now = at_halfway()
    others = tuple(each for each in now.opened.scenario.public.states if each != SAB)
    for draft in drafts(now):
        shown = preview(now, SAB, draft)
        assert tuple(each.state for each in shown.effects) == others
        assert all(each.low <= each.value <= each.high for each in figures(shown))


def test_d17_taking_back_what_was_agreed_costs_trust_with_everybody_who_sees_it() -> None:
    now = at_halfway()
    *_, reopening = drafts(now)
    assert all(each.trust.high < 0 for each in preview(now, SAB, reopening).effects)


def test_a_package_needs_consent_and_its_preview_says_how_likely_that_is() -> None:
    now = at_halfway()
    stance, package, _ = drafts(now)
    welcome = preview(now, SAB, package).welcome
    assert welcome is not None
    assert 0 < welcome < 1000
    assert preview(now, SAB, stance).welcome is None


def with_own_words() -> tuple[Proceedings, Choice, Choice]:
    """Halfway, own words on the table; the words, and the wording that they are said to equal (D16)."""
    now = at_halfway()
    equals = next(open_choices(now))
    own = Choice(bracket=equals.bracket, alternative=AlternativeId("W1"))
    tabled = OwnWordingTabled(
        audience=PUBLIC, by=WIC, bracket=own.bracket, alternative=own.alternative, text="In other words.",
        equals=equals.alternative, attention=1,
    )  # fmt: skip
    now.fold((Recorded(seq=Seq(now.seq + 1), at_ms=0, event=tabled),))
    return now, own, equals


def test_d16_a_draft_about_own_words_is_previewed_like_one_about_what_they_equal() -> None:
    now, own, _ = with_own_words()
    stance = DeclareStance(by=SAB, declarations=(Declaration(choice=own, stance=Stance.CAN_ACCEPT),))
    assert refusal(now.now, stance) is None
    assert all(each.low <= each.value <= each.high for each in figures(preview(now, SAB, stance)))


def test_d16_who_consents_to_own_words_consents_to_what_they_equal() -> None:
    now, own, equals = with_own_words()
    others = [each for each in now.opened.scenario.public.states if each != SAB]
    for bearable in (False, True):
        by_own, by_equal = (now.climate.consent(SAB, others, (each,), bearable=bearable) for each in (own, equals))
        assert by_own == by_equal
    second = next(each for each in open_choices(now) if each.bracket != own.bracket)
    mine, theirs = Undertaking(by=SAB, choice=second), Undertaking(by=WIC, choice=own)
    package = OfferPackage(by=SAB, parties=(WIC,), undertakings=(mine, theirs))
    assert refusal(now.now, package) is None
    assert preview(now, SAB, package).welcome is not None


@pytest.mark.parametrize("seat", [SAB, CHAIR])
def test_a_draft_that_would_be_refused_changes_nothing(seat: SeatId) -> None:
    now = at_halfway()
    agreed = next(iter(open_choices(now))).bracket
    for draft in (ReopenBracket(by=seat, bracket=agreed), DeclareReady(by=seat)):
        shown = preview(now, seat, draft)
        assert set(figures(shown)) == {Interval(value=0, low=0, high=0)}


def test_law_3_a_preview_leaves_the_table_as_it_was() -> None:
    now, untouched = at_halfway(), at_halfway()
    for draft in drafts(now):
        preview(now, SAB, draft)
    assert now.climate.readings(SAB) == untouched.climate.readings(SAB)
    assert now.now == untouched.now


@pytest.mark.parametrize("seed", range(3))
def test_whatever_anybody_might_do_has_a_preview(seed: int) -> None:
    table = new_table("tutorial", seed)
    wild, walk = Wild(table, Random(seed)), Proceedings(table.recorded()[0])
    walk.fold(table.recorded()[1:])
    for _ in range(60):
        seat = wild.seat()
        action = wild.action(seat)
        if seat in walk.opened.scenario.public.states or seat == CHAIR:
            shown = preview(walk, seat, action)
            assert all(each.low <= each.value <= each.high for each in figures(shown))
        table.submit(seat, action, table.seq)
        walk.fold(table.recorded()[walk.seq :])

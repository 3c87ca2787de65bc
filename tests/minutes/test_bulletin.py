"""The daily summary and the movements of trust, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from game.minutes.bulletin import bulletin
from game.minutes.movements import Assessed, cause, lines, room_line, sentence, trust_movements
from game.minutes.summary import readings_line, readings_lines
from game.terms.events import (
    PUBLIC,
    BracketLifted,
    Event,
    PackageConcluded,
    PackageDeclined,
    PackageOffered,
    QuestionClosed,
    StanceDeclared,
)
from game.terms.ids import SeatId
from game.terms.readings import ReadingKind, ReadingOf
from game.terms.standing import Declaration, QuestionKind, Stance, choice_item
from game.terms.text import Choice
from tests.minutes.happening_parts import COUNTER, PACKAGE, package, question, verdict
from tests.minutes.happenings import happenings
from tests.minutes.readings import LEVEL, explained, likely, trusting
from tests.minutes.room import ALD, BRE, CIN, NAMES, on

JUDGE, HOTLINE = on("C2", "B"), on("C1", "B")


def declared(by: SeatId, stance: Stance, choice: Choice, *to: SeatId) -> Event:
    return StanceDeclared(audience=PUBLIC, by=by, declarations=(Declaration(choice=choice, stance=stance),), to=to)


def refused(choice: Choice, *against: SeatId) -> Event:
    asked = question(QuestionKind.NO_OBJECTION, choice)
    return QuestionClosed(audience=PUBLIC, question=asked, verdicts=(verdict(choice_item(choice), *against),))


def test_a_day_on_which_nothing_happened_says_so() -> None:
    assert bulletin((), NAMES) == ("Nothing moved.",)


def test_what_was_agreed_comes_first() -> None:
    lifted = BracketLifted(audience=PUBLIC, choice=HOTLINE, sponsors=())
    told = bulletin((refused(JUDGE, CIN), lifted), NAMES)
    assert told == (
        "The conference agreed ad referendum on alternative B of Article 1 (Day and night).",
        "Cindra stood in the way of alternative B of Article 2 (A judge).",
    )


def test_who_came_out_for_what_is_gathered_by_wording() -> None:
    told = bulletin(
        (
            declared(ALD, Stance.SUPPORT, JUDGE),
            declared(BRE, Stance.SUPPORT, JUDGE),
            declared(CIN, Stance.OPPOSE, JUDGE),
            declared(CIN, Stance.SUPPORT, HOTLINE),
        ),
        NAMES,
    )
    assert told == (
        "On alternative B of Article 2 (A judge) opinions parted, "
        "with Aldmere and Brescal in favour and Cindra opposed.",
        "Cindra came out for alternative B of Article 1 (Day and night).",
    )


def test_what_was_said_in_confidence_is_not_in_the_bulletin() -> None:
    assert bulletin((declared(ALD, Stance.SUPPORT, JUDGE, BRE),), NAMES) == ("Nothing moved.",)


def test_a_change_of_mind_within_the_day_counts_once() -> None:
    told = bulletin((declared(ALD, Stance.OPPOSE, JUDGE), declared(ALD, Stance.SUPPORT, JUDGE)), NAMES)
    assert told == ("Aldmere came out for alternative B of Article 2 (A judge).",)


def test_packages_are_told_by_their_parties() -> None:
    events: Sequence[Event] = (
        PackageOffered(audience=PUBLIC, package=package(PACKAGE, ALD), attention=2),
        PackageOffered(audience=PUBLIC, package=package(COUNTER, BRE), attention=2),
        PackageConcluded(audience=PUBLIC, package=PACKAGE, promises=()),
        PackageDeclined(audience=PUBLIC, by=ALD, package=COUNTER),
    )
    assert bulletin(events, NAMES) == (
        "One package was concluded: Aldmere, Brescal and Cindra on Articles 1 and 2.",
        "One package came to nothing.",
    )


@given(st.lists(st.sampled_from(happenings()), max_size=30))
def test_any_day_can_be_summed_up(events: list[Event]) -> None:
    for line in bulletin(events, NAMES):
        assert line[0].isupper()
        assert line.endswith((".", "”"))
        assert "  " not in line
        assert "{" not in line


def test_the_largest_movement_of_trust_is_named_with_its_reason() -> None:
    before = Assessed(readings=LEVEL, explain=explained({"prior": 0}))
    after = Assessed(readings=trusting({(BRE, ALD): 590}), explain=explained({"prior": 0, "concession": 90}))
    assert readings_line(before, after, NAMES) == (
        "Trust in Aldmere rose most with Brescal, from 0.00 to +0.18: concessions made."
    )


def test_a_fall_is_named_by_what_weighed_against() -> None:
    after = trusting({(BRE, CIN): 300, (ALD, CIN): 400})
    found = trust_movements(LEVEL, after)
    assert [each.of for each in found] == [ReadingOf(kind=ReadingKind.TRUST, a=BRE, b=CIN)]
    part = cause(found[0], explained({}), explained({"concession": 40, "package_broken": -240}))
    assert sentence(found[0], NAMES, part) == (
        "Trust in Cindra fell most with Brescal, from 0.00 to −0.40: a package gone against."
    )


def test_what_is_forgotten_is_said_to_fade() -> None:
    """E2.3: what is known of an act decays."""
    before = Assessed(readings=trusting({(BRE, ALD): 700}), explain=explained({"ratified": 200}))
    after = Assessed(readings=trusting({(BRE, ALD): 600}), explain=explained({"ratified": 100}))
    assert tuple(lines(before, after, NAMES)) == (
        "Trust in Aldmere fell most with Brescal, from +0.40 to +0.20: "
        "the memory of ratification after signing fading.",
    )


def test_no_reason_is_given_where_none_points_that_way() -> None:
    found = trust_movements(LEVEL, trusting({(BRE, CIN): 300}))
    assert cause(found[0], explained({}), explained({"concession": 40})) is None
    assert cause(found[0], None, None) is None


def test_the_room_is_told_beside_its_largest_movements() -> None:
    told = readings_lines(Assessed(readings=LEVEL), Assessed(readings=trusting({(BRE, ALD): 620})), NAMES)
    assert told == (
        "In the room as a whole trust rose from 0.00 to +0.04.",
        "Trust in Aldmere rose most with Brescal, from 0.00 to +0.24.",
    )
    assert room_line(LEVEL, LEVEL) == "Trust hardly moved."


def test_movements_with_one_reason_are_one_sentence() -> None:
    moved = trusting({(BRE, ALD): 590, (CIN, BRE): 560})
    explain = explained({"concession": 90})
    told = tuple(
        lines(Assessed(readings=LEVEL, explain=explained({})), Assessed(readings=moved, explain=explain), NAMES)
    )
    assert told == (
        "Trust rose most in Aldmere (with Brescal, from 0.00 to +0.18) and Brescal (with Cindra, from 0.00 to +0.12): "
        "concessions made.",
    )


def test_a_party_is_not_told_to_be_likely() -> None:
    assert tuple(lines(Assessed(readings=LEVEL), Assessed(readings=likely(1000, 500, 500)), NAMES)) == ()


def test_a_likelihood_that_moved_is_told_in_per_cent() -> None:
    told = tuple(lines(Assessed(readings=LEVEL), Assessed(readings=likely(500, 660, 495)), NAMES))
    assert told == ("Ratification by Brescal became more likely, 66% after 50%.",)

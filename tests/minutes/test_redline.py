"""The redline: what was struck and added since the first sitting; and the clean text as it would stand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.minutes import treaty
from game.minutes.redline import Change, Piece, changes, opening_brackets, redline, redline_article, redline_paragraphs
from game.scenarios import shelf
from game.terms.by_seat import Keyed
from game.terms.ids import NO_TEXT, AlternativeId, BracketId, SeatId
from game.terms.own_words import drafted_in_public
from game.terms.scenario import PublicScenario
from game.terms.standing import BracketStanding, BracketStatus, OwnWording
from tests.kit import sessions
from tests.minutes.golden import as_text, printed
from tests.minutes.room import JUDGE, SMALL
from tests.minutes.seeing import agreed, opening_standing, sight

TUTORIAL = sessions.scenario("tutorial").public
SHELF = [sessions.scenario(name).public for name in shelf.names()]
WORDS = st.lists(st.sampled_from(["shall", "should", "[", "]", " ", "\n", "keep,", "a", "point"]), max_size=14)


def half_agreed() -> Keyed[BracketId, BracketStanding]:
    now = opening_standing(TUTORIAL)
    for place, wanted in (("TU01", "C"), ("TU02", "C"), ("TU01.speed", "h48")):
        now = now.put(BracketId(place), agreed(now[BracketId(place)], wanted))
    return now


def text_of(pieces: tuple[Piece, ...], *wanted: Change) -> str:
    return "".join(each.text for each in pieces if each.change in wanted)


def test_the_tutorial_half_agreed_is_redlined_against_its_opening_text() -> None:
    assert as_text(redline(sight(TUTORIAL, half_agreed()))) == printed("tutorial_redline")


def test_the_tutorial_half_agreed_reads_clean_as_it_would_stand() -> None:
    lines = tuple(each.line for each in treaty.standing_paragraphs(sight(TUTORIAL, half_agreed())))
    assert as_text(lines) == printed("tutorial_standing")


@given(WORDS, WORDS)
def test_kept_and_struck_words_are_the_first_text_kept_and_added_ones_the_second(
    old: list[str], new: list[str]
) -> None:
    before, after = "".join(old), "".join(new)
    pieces = changes(before, after)
    assert text_of(pieces, Change.KEPT, Change.STRUCK) == before
    assert text_of(pieces, Change.KEPT, Change.ADDED) == after


def test_a_text_against_itself_changes_nothing_and_against_nothing_is_struck_whole() -> None:
    assert changes("within [thirty] days", "within [thirty] days") == (
        Piece(text="within [thirty] days", change=Change.KEPT),
    )
    assert changes("one word", "") == (Piece(text="one word", change=Change.STRUCK),)
    assert changes("", "one word") == (Piece(text="one word", change=Change.ADDED),)


def test_neighbouring_changes_are_told_in_one_piece_each() -> None:
    assert changes("may refuse it", "shall not refuse it") == (
        Piece(text="may", change=Change.STRUCK),
        Piece(text="shall not", change=Change.ADDED),
        Piece(text=" refuse it", change=Change.KEPT),
    )


@pytest.mark.parametrize("public", SHELF, ids=lambda each: str(each.id))
def test_before_the_first_sitting_nothing_is_changed(public: PublicScenario) -> None:
    made = redline_paragraphs(sight(public, opening_brackets(public)))
    assert {piece.change for each in made for piece in each.pieces} == {Change.KEPT}
    said = [each.line for each in made].count("Unchanged since the first sitting.")
    assert said == len(public.convention.clauses)


def test_rule_9_the_opening_text_is_what_the_scenario_puts_on_the_table() -> None:
    assert opening_brackets(TUTORIAL) == opening_standing(TUTORIAL)


def test_an_article_agreed_away_is_struck_whole_and_says_so() -> None:
    now = opening_standing(SMALL)
    now = now.put(BracketId("C3"), agreed(now[BracketId("C3")], str(NO_TEXT)))
    lines = redline(sight(SMALL, now))
    at = lines.index("Article 3. The fund")
    assert lines[at + 1 :] == (
        "~~[A. The Parties may train.]~~",
        "~~[no text]~~",
        "The conference agreed to leave this article out.",
    )


def test_an_article_that_fell_is_struck_whole() -> None:
    now = opening_standing(SMALL).put(BracketId("C1"), BracketStanding(status=BracketStatus.FALLEN))
    (_heading, *struck, note) = redline_article(SMALL.convention.clauses[0], sight(SMALL, now))
    assert {piece.change for each in struck for piece in each.pieces} == {Change.STRUCK}
    assert note.line == "This article fell: no wording carried."


def test_words_that_somebody_drafted_are_added() -> None:
    """Decision D16: a wording of one's own stands under an id of its own."""
    own = OwnWording(id=AlternativeId("X1"), by=SeatId("BRE"), text="A judge decides.", equals=AlternativeId("B"))
    public = drafted_in_public(SMALL, JUDGE.main.id, own)
    now = opening_standing(SMALL)
    main = now[JUDGE.main.id]
    brackets = now.put(JUDGE.main.id, replace(main, on_table=(*main.on_table, own.id), own=(own,)))
    assert "++[X1. A judge decides.]++" in redline(sight(public, brackets))


def test_the_adopted_text_is_redlined_too() -> None:
    adopted = Keyed({BracketId("C1"): AlternativeId("A"), BracketId("C3"): NO_TEXT})
    lines = redline(replace(sight(SMALL), adopted=adopted))
    assert "~~[A. ~~Each Party should name an officer.~~]~~" in lines
    assert lines.count("This article fell: no wording carried.") == 1
    assert treaty.standing_paragraphs(replace(sight(SMALL), adopted=adopted)) == treaty.clean_paragraphs(SMALL, adopted)


def test_an_open_article_says_clean_what_becomes_of_it() -> None:
    """Rule 16.3: "no text" where that is possible, else the clause falls."""
    lines = [each.line for each in treaty.standing_paragraphs(sight(SMALL))]
    assert lines[lines.index("Article 1. The hotline") + 1].endswith("this article falls.")
    assert lines[lines.index("Article 2. The judge") + 1].endswith("this article is left out.")

"""What delegations say: true to the act, in character, the same words for the same luck."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.minutes.english.speeches import Role
from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.minutes.speeches import opening_words, remark, speech
from game.terms.actions import Tag
from game.terms.events import (
    PUBLIC,
    AnswerGiven,
    ConventionAdopted,
    Event,
    PackageAccepted,
    PackageDeclined,
    PackageOffered,
    QuestionClosed,
    QuestionPut,
    ReadyDeclared,
    SignatureGiven,
    StatementMade,
)
from game.terms.ids import CHAIR
from tests.kit import sessions
from tests.minutes.happenings import happenings
from tests.minutes.room import ALD, BRE, CIN, delegation, scenario

WAYS = {
    "Article 1": ("Article 1 B", "in Article 1", "alternative B on the hotline"),
    "Article 2": ("Article 2 B", "in Article 2", "alternative B on the judge"),
}
"""How a wording may be called aloud: by letter, by its own name, by its matter."""


def roomful(role: str) -> Names:
    """Three delegations that all play one part, and everything heard."""
    public = scenario(
        delegation(ALD, "Aldmere", role), delegation(BRE, "Brescal", role), delegation(CIN, "Cindra", role)
    )
    return Names.of(public).hearing(happenings())


@pytest.mark.parametrize("role", [*Role, "unheard of", ""])
@pytest.mark.parametrize("luck", range(3))
def test_every_remark_is_whole(role: str, luck: int) -> None:
    names = roomful(role)
    for event in happenings():
        said = remark(event, names, luck)
        if said is None:
            continue
        assert re.fullmatch(r"[A-Z“].*[.?”]", said), said
        assert not re.search(r"[{}]|  | [,.]|\bNone\b", said), said
        assert not re.search(r"\b(ALD|BRE|CIN|C1|C2|P7|P9)\b", said), said


def test_the_parts_speak_differently() -> None:
    declined = next(each for each in happenings() if isinstance(each, PackageDeclined))
    said = {remark(declined, roomful(role), 0) for role in Role}
    assert len(said) == len(Role)


def test_luck_chooses_among_variants_and_nothing_else() -> None:
    accepted = next(each for each in happenings() if isinstance(each, PackageAccepted))
    names = roomful("drive")
    assert remark(accepted, names, 7) == remark(accepted, names, 7)
    assert len({remark(accepted, names, luck) for luck in range(6)}) > 1


@pytest.mark.parametrize("role", Role)
def test_an_offer_says_exactly_what_it_asks_and_gives(role: str) -> None:
    offered = next(each for each in happenings() if isinstance(each, PackageOffered))
    for luck in range(4):
        said = remark(offered, roomful(role), luck)
        assert said is not None
        for article in ("Article 1", "Article 2"):
            assert any(called in said for called in WAYS[article]), said


def test_who_speaks_is_who_acted() -> None:
    names = roomful("brake")
    for event in happenings():
        spoken = speech(event, names, 0)
        if spoken and hasattr(event, "by"):
            assert spoken.by == event.by
            own = spoken.by == CHAIR or isinstance(event, StatementMade)
            assert own or names.seat(spoken.by) in spoken.text
        if spoken and isinstance(event, ConventionAdopted | QuestionPut | QuestionClosed):
            assert spoken.by == CHAIR


def test_silence_is_kept_where_nothing_is_refused() -> None:
    names = roomful("defend")
    quiet: tuple[type[Event], ...] = (ReadyDeclared,)
    assert all(remark(each, names, 0) is None for each in happenings() if isinstance(each, quiet))
    joined = [each for each in happenings() if isinstance(each, AnswerGiven) and not each.votes]
    assert joined
    assert all(remark(each, names, 0) is None for each in joined)


def test_the_gavel_falls_only_where_nobody_objected() -> None:
    names = roomful("cruise")
    closed = [each for each in happenings() if isinstance(each, QuestionClosed)]
    for each in closed:
        said = remark(each, names, 0)
        if said and "so agreed" in said:
            assert all(verdict.carried for verdict in each.verdicts)
            assert "no objection" in sentence(each, names)


def test_an_opening_without_words_is_the_statement_the_scenario_gives() -> None:
    public = sessions.scenario("cybercrime").public
    names = Names.of(public)
    for each in public.delegations:
        event = StatementMade(audience=PUBLIC, by=each.id, text="", tag=Tag.OPENING, attention=1)
        assert remark(event, names, 0) == opening_words(each.id, names) == each.opening_statement
    assert opening_words(CHAIR, names) == public.chair.opening


def test_a_signature_withheld_is_not_spoken_of_as_given() -> None:
    for role in Role:
        for luck in range(3):
            names = roomful(role)
            events = [each for each in happenings() if isinstance(each, SignatureGiven)]
            said = {each.signed: remark(each, names, luck) or "" for each in events}
            assert said[True] != said[False]
            assert re.search(r"not sign|will not|empty|unsigned|no authority|before it signs", said[False])


@given(st.integers(min_value=0), st.text(max_size=20), st.text(max_size=10))
def test_no_name_part_or_luck_breaks_a_speech(luck: int, name: str, role: str) -> None:
    public = scenario(delegation(ALD, name, role), delegation(BRE, name, role))
    names = Names.of(public).hearing(happenings())
    assert all(said is None or said.strip() for said in (remark(each, names, luck) for each in happenings()))

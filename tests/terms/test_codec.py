"""The codec: one format for the record, the state hash and the exports (decision D31)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields, is_dataclass
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.terms import codec
from game.terms.actions import Action, MakeStatement
from game.terms.bargains import Package, Undertaking
from game.terms.by_seat import Keyed
from game.terms.events import PUBLIC, Event, Recorded, StageOpened, StatementMade, Tag, only
from game.terms.ids import AlternativeId, BracketId, ItemId, QuestionId, SeatId
from game.terms.moments import Moment, Phase
from game.terms.readings import Grid
from game.terms.standing import Vote
from game.terms.text import Choice
from game.terms.views import SeatView

STAGE = StageOpened(audience=PUBLIC, moment=Moment(phase=Phase.SITTING, sitting=2, round=1, quarter=25))

words = st.text(max_size=12).filter(lambda s: s.isprintable())
seats = st.sampled_from([SeatId(each) for each in ("ALD", "BRE", "CIN")])


@given(text=words, by=seats, seats_told=st.lists(seats, max_size=3))
def test_what_is_written_is_read_back_equal(text: str, by: SeatId, seats_told: list[SeatId]) -> None:
    event = StatementMade(audience=only(*seats_told), by=by, text=text, tag=Tag.BLAME, attention=1)
    assert codec.from_bytes(Event, codec.to_bytes(event, Event)) == event


@given(st.dictionaries(words, st.integers(-1000, 1000)), st.randoms())
def test_equal_mappings_have_equal_bytes_in_whatever_order_they_were_filled(mapping: dict[str, int], luck: Any) -> None:
    items = list(mapping.items())
    luck.shuffle(items)
    assert codec.to_bytes(Keyed(items), Keyed[str, int]) == codec.to_bytes(Keyed(mapping), Keyed[str, int])


@given(st.binary(max_size=60))
def test_bytes_of_any_kind_are_read_or_refused_and_nothing_else(raw: bytes) -> None:
    with suppress(codec.BadShape):
        codec.from_bytes(Event, raw)


@pytest.mark.parametrize(
    "plain",
    [
        {"is": "Nonsense"},
        {"is": "ReadyDeclared", "by": "ALD", "ready": True},
        {"is": "ReadyDeclared", "by": "ALD", "ready": 1, "audience": {"everyone": True}},
        {"is": "ReadyDeclared", "by": 3, "ready": True, "audience": {"everyone": True}},
        {"is": "ReadyDeclared", "by": "ALD", "ready": True, "audience": {"everyone": True}, "more": 1},
        {"is": "StageOpened", "moment": {"phase": "lunch"}, "audience": {"everyone": True}},
        {"is": "StageOpened", "moment": {"phase": "sitting", "year": 2**60}, "audience": {"everyone": True}},
        {"is": "StageOpened", "moment": {"phase": "sitting", "year": 1.0}, "audience": {"everyone": True}},
        [],
        None,
    ],
)
def test_plain_data_that_does_not_fit_is_refused(plain: Any) -> None:
    with pytest.raises(codec.BadShape):
        codec.from_plain(Event, plain)


def test_deeply_nested_bytes_are_refused_and_do_not_crash() -> None:
    with pytest.raises(codec.BadShape):
        codec.from_bytes(Event, b"[" * 200_000)


def test_a_missing_field_with_a_default_takes_it() -> None:
    plain = codec.to_plain(STAGE, Event)
    del plain["moment"]["year"]
    assert codec.from_plain(Event, plain) == STAGE


@pytest.mark.parametrize("union", [Event, Action], ids=["events", "actions"])
def test_every_member_of_a_union_has_a_form(union: Any) -> None:
    for cls in get_args(union):
        assert is_dataclass(cls)
        assert {name for name, _, _ in codec._shape(cls)} == {each.name for each in fields(cls)}
        codec._encoder(cls)
        codec._decoder(cls)


def test_a_view_and_a_recorded_event_have_a_form() -> None:
    codec._encoder(SeatView)
    recorded = Recorded(seq=3, at_ms=0, event=STAGE)  # type: ignore[arg-type]
    assert codec.from_bytes(Recorded, codec.to_bytes(recorded)) == recorded


def test_nested_containers_are_read_back_equal() -> None:
    votes = Keyed({ItemId("TEXT"): Vote.ABSTAIN})
    choice = Choice(bracket=BracketId("TU01"), alternative=AlternativeId("C"))
    package = Package(
        id="p1",  # type: ignore[arg-type]
        by=SeatId("ALD"),
        parties=(SeatId("ALD"), SeatId("BRE")),
        undertakings=(Undertaking(by=SeatId("ALD"), choice=choice),),
    )
    assert codec.from_plain(Keyed[ItemId, Vote], codec.to_plain(votes, Keyed[ItemId, Vote])) == votes
    assert codec.from_plain(Package, codec.to_plain(package)) == package
    assert codec.from_plain(Grid, codec.to_plain(Grid.of((2,), (1, -1)))) == Grid.of((2,), (1, -1))


def test_an_action_and_its_kind_survive() -> None:
    action = MakeStatement(by=SeatId("ALD"), text="Friends, the ferry leaves at four.")
    assert codec.from_plain(Action, codec.to_plain(action, Action)) == action
    assert codec.kinds(Action)["MakeStatement"] is MakeStatement


@pytest.mark.parametrize("bad", ["\x00", "a\u202eb", "\ud800", "\x07", "\u2066x"])
def test_text_that_no_reader_should_meet_is_refused(bad: str) -> None:
    assert codec.plain_text(bad) is None


def test_text_is_brought_into_one_form() -> None:
    assert codec.plain_text("cafe\u0301\n\t✓") == "café\n\t✓"


def test_a_question_id_is_only_a_string_in_the_file() -> None:
    assert codec.to_plain(QuestionId("q7"), QuestionId) == "q7"

"""h = SHA-256(before || head || commitment), commitment = SHA-256(salt || body): any change of any part is seen."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from game.store.chain import BEFORE_FIRST, Entry, Meta, linked, seal
from game.terms.ids import Seq

ENTRY = Entry(session="s", seq=Seq(3), at_ms=12, kind="K", version=1, salt=b"salt", body=b"{}")
META = Meta(session="s", scenario="blank", title="T", created="2031", count=3, head=bytes(32))


def test_the_link_is_what_the_formula_says() -> None:
    link = linked(BEFORE_FIRST, ENTRY)
    assert link.commitment == sha256(b"salt" + b"{}").digest()
    assert link.hash == sha256(bytes(32) + b'["s",3,12,"K",1]' + link.commitment).digest()


def test_who_acted_is_part_of_the_head_and_a_head_without_it_is_that_of_format_1() -> None:
    link = linked(BEFORE_FIRST, replace(ENTRY, person="Ada"))
    assert link.hash == sha256(bytes(32) + b'["s",3,12,"K",1,"Ada"]' + link.commitment).digest()


@pytest.mark.parametrize(
    "other",
    [
        {"session": "t"},
        {"seq": Seq(4)},
        {"at_ms": 13},
        {"kind": "L"},
        {"version": 2},
        {"salt": b"salu"},
        {"body": b"{ }"},
        {"person": "Ada"},
    ],
    ids=str,
)
def test_a_change_of_any_part_of_an_event_changes_its_hash(other: dict[str, object]) -> None:
    assert linked(BEFORE_FIRST, replace(ENTRY, **other)).hash != linked(BEFORE_FIRST, ENTRY).hash


def test_an_event_after_another_event_has_another_hash() -> None:
    assert linked(bytes(31) + b"\x01", ENTRY).hash != linked(BEFORE_FIRST, ENTRY).hash


def test_a_body_can_be_forgotten_and_the_chain_still_holds() -> None:
    """The hash is over the commitment: without salt and body it can be computed all the same."""
    link = linked(BEFORE_FIRST, ENTRY)
    head = b'["s",3,12,"K",1]'
    assert sha256(BEFORE_FIRST + head + link.commitment).digest() == link.hash


@pytest.mark.parametrize(
    "other",
    [
        {"session": "t"},
        {"scenario": "x"},
        {"title": "U"},
        {"created": "2032"},
        {"count": 4},
        {"head": bytes(31) + b"\x01"},
    ],
    ids=str,
)
def test_a_change_of_anything_on_the_cover_sheet_breaks_its_seal(other: dict[str, object]) -> None:
    assert seal(replace(META, **other)) != seal(META)

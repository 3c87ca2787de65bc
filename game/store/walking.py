"""Rows of a session, wherever they lie, held to the chain: how far they can be believed. Pure functions over rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from game.store.bodies import FromNewer, decoded
from game.store.chain import BEFORE_FIRST, Entry, Meta, linked, seal
from game.terms.codec import BadShape
from game.terms.events import Recorded
from game.terms.ids import Seq

_EVENT = (str, int, int, str, int, bytes, bytes, bytes, bytes, str)
_META = (str, str, str, str, int, bytes, bytes)
_STATE = (int, bytes)
_DIGEST = 32
_OPENING, _LARGEST_OPENING, _LARGEST = "SessionOpened", 4 * 2**20, 2**18
"""Bytes of a body, of the opening, which holds the whole scenario, and of any other; ours have 240,000 and 21,000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """How far the chain could be followed, and what stopped it."""

    events: tuple[Recorded, ...]
    head: bytes
    reason: str
    """A sentence; empty where nothing did."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """The state a session was left in: what its events up to ``seq`` led to."""

    seq: Seq
    hash: str
    """As ``rules.state_hash`` writes it."""


def believed(row: Sequence[Any]) -> Meta | None:
    """The cover sheet from its seven columns in the order of ``rows.MetaRow``; ``None`` where the seal is broken."""
    if not _typed(row, _META):
        return None
    session, scenario, title, created, count, head, sealed = row
    meta = Meta(session=session, scenario=scenario, title=title, created=created, count=count, head=head)
    return meta if seal(meta) == sealed else None


def noted(row: Sequence[Any]) -> Noted | None:
    """A state from seq and hash; ``None`` where it cannot be one."""
    if not _typed(row, _STATE) or len(row[1]) != _DIGEST or row[0] < 1:
        return None
    return Noted(seq=Seq(row[0]), hash=row[1].hex())


def walk(rows: Iterable[Sequence[Any]], session: str | None) -> Walk:
    """Follow the chain as far as it holds.

    A row is session, seq, at_ms, kind, version, salt, body, commitment, hash and person. Raises ``FromNewer`` where a
    newer program wrote a sound event.
    """
    events: list[Recorded] = []
    head, reason = BEFORE_FIRST, ""
    for row in rows:
        seq = Seq(len(events) + 1)
        if not _typed(row, _EVENT) or not _follows(head, seq, session, row):
            reason = f"Event {seq} is not what was written."
            break
        if len(row[6]) > (_LARGEST_OPENING if row[3] == _OPENING else _LARGEST):
            reason = f"Event {seq} is larger than any event."
            break
        try:
            event = decoded(row[3], row[4], row[6])
        except FromNewer:
            raise
        except BadShape:
            reason = f"Event {seq} cannot be understood."
            break
        events.append(Recorded(seq=seq, at_ms=row[2], event=event, person=row[9]))
        session, head = row[0], row[8]
    return Walk(events=tuple(events), head=head, reason=reason)


def against(meta: Meta | None, walked: Walk) -> str:
    """What the cover sheet says against a chain that holds."""
    if meta is None:
        return "Its cover sheet is damaged."
    if meta.count > len(walked.events):
        return f"Its record ends after event {len(walked.events)} of {meta.count}."
    if (meta.count, meta.head) != (len(walked.events), walked.head):
        return "Its cover sheet does not agree with its record."
    return ""


def _typed(row: Sequence[Any], types: tuple[type, ...]) -> bool:
    return tuple(map(type, row)) == types


def _follows(head: bytes, seq: Seq, session: str | None, row: Sequence[Any]) -> bool:
    """Whether this row is the event ``seq`` of the session and continues the chain, unchanged to the last bit."""
    whose, place, at_ms, kind, version, salt, body, *chained, person = row
    entry = Entry(
        session=whose, seq=place, at_ms=at_ms, kind=kind, version=version, salt=salt, body=body, person=person
    )
    if entry.seq != seq or entry.session != (session or entry.session):
        return False
    link = linked(head, entry)
    return [link.commitment, link.hash] == chained

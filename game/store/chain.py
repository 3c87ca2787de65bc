"""The chain of hashes through a record: it shows what a broken disk, or a careless hand, has changed.

It proves accident, not malice: whoever can rewrite the file can forge a new chain. Pure functions over bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from game.terms.codec import Plain, canonical
from game.terms.ids import Seq

BEFORE_FIRST = bytes(32)
"""What the first event is chained to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One event as it is stored."""

    session: str
    seq: Seq
    at_ms: int
    kind: str
    version: int
    salt: bytes
    body: bytes
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An entry in its place in the chain."""

    entry: Entry
    commitment: bytes
    hash: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """What the cover sheet of a session says."""

    session: str
    scenario: str
    title: str
    created: str
    count: int
    head: bytes
    """Hash of the last event."""


def linked(before: bytes, entry: Entry) -> Link:
    """The entry chained to the one whose hash is ``before``: SHA-256(before || head || commitment).

    The commitment, SHA-256(salt || body), vouches for a body without giving it away once the salt is gone. A head
    without a person is what it was in format 1, so that what was written then is still chained.
    """
    commitment = sha256(entry.salt + entry.body).digest()
    named: list[Plain] = [entry.person] if entry.person else []
    head = canonical([entry.session, entry.seq, entry.at_ms, entry.kind, entry.version, *named])
    return Link(entry=entry, commitment=commitment, hash=sha256(before + head + commitment).digest())


def seal(meta: Meta) -> bytes:
    """SHA-256 over everything the cover sheet says."""
    said: list[Plain] = [meta.session, meta.scenario, meta.title, meta.created, meta.count, meta.head.hex()]
    return sha256(canonical(said)).digest()

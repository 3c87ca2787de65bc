"""The tables as SQLModel knows them: columns to insert into and to select from. Their guards stand in ``schema``."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import BigInteger, ForeignKeyConstraint, Integer, LargeBinary, Table, Text, text
from sqlmodel import Field, SQLModel

from game.store.chain import Link
from game.store.walking import Noted

_WHOLE = BigInteger().with_variant(Integer(), "sqlite")
"""Sixty-four bits in both databases; SQLite calls every whole number INTEGER."""
_STRICT = {"sqlite_strict": True, "sqlite_with_rowid": False}


class MetaRow(SQLModel, table=True):
    """The cover sheet, one row: whose session this is and how far it has come."""

    __tablename__ = "meta"
    __table_args__ = _STRICT
    __table__: ClassVar[Table]
    session: str = Field(primary_key=True, sa_type=Text)
    scenario: str = Field(sa_type=Text)
    title: str = Field(sa_type=Text)
    created: str = Field(sa_type=Text)
    """A label for people, UTC in ISO form; never compared."""
    count: int
    """Events in the record."""
    head: bytes = Field(sa_type=LargeBinary)
    """Hash of the last event; 32 zero bytes before the first."""
    seal: bytes = Field(sa_type=LargeBinary)
    """Hash over everything else in this row."""


class EventRow(SQLModel, table=True):
    """An event's place and its links in the chain (``chain``); what happened stands in ``BodyRow``."""

    __tablename__ = "event"
    __table_args__ = _STRICT
    __table__: ClassVar[Table]
    session: str = Field(primary_key=True, sa_type=Text, foreign_key="meta.session")
    seq: int = Field(primary_key=True)
    at_ms: int = Field(sa_type=_WHOLE)
    kind: str = Field(sa_type=Text)
    version: int
    commitment: bytes = Field(sa_type=LargeBinary)
    hash: bytes = Field(sa_type=LargeBinary)
    person: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": text("''")})
    """Who of those who share a seat acted; empty where nobody in particular."""


class BodyRow(SQLModel, table=True):
    """What happened, in canonical bytes; apart from ``EventRow``, so that it can be forgotten and the chain holds."""

    __tablename__ = "body"
    __table_args__ = (ForeignKeyConstraint(["session", "seq"], ["event.session", "event.seq"]), _STRICT)
    __table__: ClassVar[Table]
    session: str = Field(primary_key=True, sa_type=Text)
    seq: int = Field(primary_key=True)
    salt: bytes = Field(sa_type=LargeBinary)
    body: bytes = Field(sa_type=LargeBinary)


class StateRow(SQLModel, table=True):
    """Which state the events up to ``seq`` had led to when the session was left."""

    __tablename__ = "state"
    __table_args__ = (ForeignKeyConstraint(["session", "seq"], ["event.session", "event.seq"]), _STRICT)
    __table__: ClassVar[Table]
    session: str = Field(primary_key=True, sa_type=Text)
    seq: int = Field(primary_key=True)
    hash: bytes = Field(sa_type=LargeBinary)
    """SHA-256 of the state (``rules.state_hash``)."""


def event_row(link: Link) -> dict[str, object]:
    """The columns of a link in ``EventRow``."""
    entry = link.entry
    return {
        "session": entry.session,
        "seq": entry.seq,
        "at_ms": entry.at_ms,
        "kind": entry.kind,
        "version": entry.version,
        "commitment": link.commitment,
        "hash": link.hash,
        "person": entry.person,
    }


def body_row(link: Link) -> dict[str, object]:
    """The columns of a link in ``BodyRow``."""
    entry = link.entry
    return {"session": entry.session, "seq": entry.seq, "salt": entry.salt, "body": entry.body}


def state_row(session: str, state: Noted) -> dict[str, object]:
    """The columns of a noted state in ``StateRow``."""
    return {"session": session, "seq": state.seq, "hash": bytes.fromhex(state.hash)}

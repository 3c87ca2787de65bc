"""The tables as SQLModel knows them: columns to insert into and to select from. Their guards stand in ``schema``."""

from __future__ import annotations

from typing import ClassVar

from sqlalchemy import BLOB, ForeignKeyConstraint, Table, Text, text
from sqlmodel import Field, SQLModel

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
    head: bytes = Field(sa_type=BLOB)
    """Hash of the last event; 32 zero bytes before the first."""
    seal: bytes = Field(sa_type=BLOB)
    """Hash over everything else in this row."""


class EventRow(SQLModel, table=True):
    """An event's place and its links in the chain (``chain``); what happened stands in ``BodyRow``."""

    __tablename__ = "event"
    __table_args__ = _STRICT
    __table__: ClassVar[Table]
    session: str = Field(primary_key=True, sa_type=Text, foreign_key="meta.session")
    seq: int = Field(primary_key=True)
    at_ms: int
    kind: str = Field(sa_type=Text)
    version: int
    commitment: bytes = Field(sa_type=BLOB)
    hash: bytes = Field(sa_type=BLOB)
    person: str = Field(default="", sa_type=Text, sa_column_kwargs={"server_default": text("''")})
    """Who of those who share a seat acted; empty where nobody in particular."""


class BodyRow(SQLModel, table=True):
    """What happened, in canonical bytes; apart from ``EventRow``, so that it can be forgotten and the chain holds."""

    __tablename__ = "body"
    __table_args__ = (ForeignKeyConstraint(["session", "seq"], ["event.session", "event.seq"]), _STRICT)
    __table__: ClassVar[Table]
    session: str = Field(primary_key=True, sa_type=Text)
    seq: int = Field(primary_key=True)
    salt: bytes = Field(sa_type=BLOB)
    body: bytes = Field(sa_type=BLOB)

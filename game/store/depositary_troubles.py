"""What a database can do to a session, in sentences for people. No sentence holds a password."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

from game.terms.trouble import Fault, Trouble

_NO_ROOM = ("53100", "53200", "53400")
_NOT_LET = ("42501", "28000", "28P01", "3D000")
_ANOTHER = ("23505", "23000")
"""The key is taken, or the guard of the order says so."""


def no_address() -> Trouble:
    """The address names no PostgreSQL database."""
    return Trouble(
        "That is no address of a PostgreSQL database. Write it as postgresql://ROLE@HOST/DATABASE and leave the "
        "password to ~/.pgpass or PGPASSWORD. Sessions in files need no --store."
    )


def no_driver() -> Trouble:
    """The driver is not installed."""
    return Trouble(
        "Sessions in PostgreSQL need one more package, the driver psycopg. Install it with: "
        'pip install "psycopg[binary]"'
    )


def silent(depositary: str, error: DBAPIError) -> Trouble:
    """No connection came about, or it broke off."""
    first = str(error.orig).strip().split("\n")[0][:200]
    return Trouble(
        f"The database {depositary} does not answer ({first}). Look whether it runs and whether host, role and "
        "password are right; what was acknowledged before is safe in it."
    )


def refused(depositary: str, error: DBAPIError) -> Trouble | None:
    """The sentence for what the server refused; ``None`` where the fault is the program's own."""
    state = getattr(error.orig, "sqlstate", None)
    if state in _NO_ROOM:
        return Trouble(
            f"The database {depositary} has no room left, so nothing more was written. Everything up to now is safe: "
            "make room, then do it again."
        )
    if state in _NOT_LET:
        return Trouble(
            f"The database {depositary} does not let this role in, or not write. Ask whoever keeps it for a role "
            "that may create and use the schema ad_referendum."
        )
    if state in _ANOTHER:
        return Trouble(
            f"Somebody else has written to this session in {depositary}, so nothing was written here. Open it again."
        )
    return None


def lost(depositary: str, session: str) -> Trouble:
    """The connection broke while the session was held."""
    return Trouble(
        f"The database {depositary} was lost, and with it the hold on {session}. Everything that was acknowledged is "
        "safe in it; whether the last move arrived shows when the session is opened again."
    )


def held_elsewhere(session: str, holder: str | None) -> Trouble:
    """Another host, or another window of this one, holds the session."""
    whose = f" by the database's role {holder}" if holder else ""
    return Trouble(
        f"The session {session} is already open in another window of Ad Referendum, here or on another machine{whose}. "
        "Go on there, or close it there first and open it again."
    )


def missing(depositary: str, session: str) -> Trouble:
    """There is no such session."""
    return Trouble(
        f"There is no session {session:.80} in {depositary}. “ad-referendum --store … sessions” lists those there are."
    )


def taken(depositary: str, session: str) -> Trouble:
    """A new session was to be made where one is."""
    return Trouble(
        f"There is already a session {session} in {depositary}, and it is left as it is. Choose another name."
    )


def damaged(depositary: str, session: str, fault: Fault) -> Trouble:
    """Somebody wanted to write to a session that is not sound."""
    return Trouble(f"{session} in {depositary} is damaged and is not written to. {fault.reason} {fault.cure}")


def led_elsewhere(session: str) -> Trouble:
    """The record is sound, and what it leads to is not what was on the table when the session was left."""
    return Trouble(
        f"The record of {session} is sound, but replayed it does not come to the state that the session was left in: "
        "it was played with another edition of the program. Go on with that edition, or with what it comes to here, in "
        f"a copy that “ad-referendum --store … sessions repair {session}” writes."
    )


def other_format(depositary: str, found: int, known: int) -> Trouble:
    """Another program's tables."""
    return Trouble(
        f"The database {depositary} was made by another Ad Referendum, one that writes session format {found}, and "
        f"this one writes format {known}: everybody who uses it needs the same version."
    )


def not_ours(depositary: str) -> Trouble:
    """Something was to be forgotten by a role that could only hide it."""
    return Trouble(
        f"What is deleted in {depositary} stays in the files of its tables until they are written anew, and only the "
        "role that made the schema ad_referendum may do that. Let it do this. Nothing was changed."
    )


def not_swept(depositary: str, error: DBAPIError) -> Trouble:
    """It is gone from the tables and not yet from their files."""
    first = str(error.orig).strip().split("\n")[0][:200]
    return Trouble(
        f"It was taken out of {depositary}, but the files of its tables could not be written anew ({first}), so what "
        "stood there may still be read in them. Whoever keeps the database does it with VACUUM FULL on the tables of "
        "the schema ad_referendum."
    )

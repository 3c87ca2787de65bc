"""What a disk can do to a session, in sentences for people: what did not happen, what is safe, what helps."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from game.terms.trouble import Fault, Mendable, Trouble

_PRIMARY = 0xFF
"""The low byte of SQLite's result code says what went wrong; the rest says where."""


def already_open(path: Path) -> Trouble:
    """Another process, or another window of this one, holds the file."""
    return Trouble(
        f"The session {path.stem} is already open in another window of Ad Referendum. "
        f"Go on there, or close it there first and open {path.name} again."
    )


def missing(path: Path) -> Trouble:
    """There is no such file."""
    return Trouble(f"There is no session file {path}. Look at the name, or at the folder that --saves names.")


def taken(path: Path) -> Trouble:
    """A new file was to be made where one is."""
    return Trouble(f"There is already a file {path}, and it is left as it is. Choose another name.")


def no_session(path: Path) -> Trouble:
    """The file is something else, or its first bytes are gone."""
    return Trouble(
        f"{path.name} is not a session of Ad Referendum, or its first bytes are damaged. "
        "It is left as it is; choose another file, or a backup of this one."
    )


def from_newer(path: Path, found: int, known: int) -> Trouble:
    """A newer program made the file."""
    return Trouble(
        f"{path.name} was saved by a newer Ad Referendum, one that writes session format {found}, and this one reads "
        f"formats up to {known}: update Ad Referendum to open it."
    )


def newer_event(path: Path, what: str) -> Trouble:
    """A newer program wrote an event into a file of a format we know."""
    return Trouble(f"{path.name} holds an event of a newer Ad Referendum ({what}): update Ad Referendum to open it.")


def too_old(path: Path, found: int, oldest: int) -> Trouble:
    """No migration leads from there."""
    return Trouble(
        f"{path.name} says it has session format {found}, and the oldest there is has number {oldest}: the file is "
        "damaged. It is left as it is; choose a backup of it."
    )


def nothing_left(path: Path, reason: str) -> Trouble:
    """Damaged before the first event."""
    return Trouble(
        f"{path.name} is damaged and no event of it can be read: {reason} It is left as it is; choose a backup of it."
    )


def gone(path: Path) -> Trouble:
    """The stick was pulled, or somebody moved or deleted the file while it was open."""
    return Trouble(
        f"{path} is not there any more: its drive was disconnected, or somebody moved or deleted it. The last move was "
        "not written; all before it is in that file. Bring it back to its place and do the move again, or open it "
        "where it is now."
    )


def too_much(path: Path) -> Trouble:
    """Reading it hangs, eats memory, or breaks the process that reads it."""
    return Trouble(
        f"{path.name} was given up: reading it takes more time or memory than any session does, so it is damaged or "
        "was made to do harm. It is left as it is; choose another file, or a backup of this one."
    )


def nobody_to_read(path: Path) -> Trouble:
    """The process that should read it did not begin, as where files of the program were replaced while it ran."""
    return Trouble(
        f"{path.name} was not opened: the part of the program that looks through a file first did not start. The "
        "session is as it was. Close the program, start it again, and install it anew where that does not help."
    )


def led_elsewhere(path: Path) -> Trouble:
    """The record is sound, and what it leads to is not what was on the table when the session was left."""
    return Mendable(
        f"The record of {path.name} is sound, but replayed it does not come to the state that the session was left in: "
        f"it was played with another edition of the program. “ad-referendum sessions repair {path.stem}” goes on from "
        "what it comes to here, in a copy.",
        str(path),
    )


def damaged(path: Path, fault: Fault) -> Trouble:
    """Somebody wanted to write to a file that is not sound."""
    return Mendable(f"{fault.file} is damaged and is not written to. {fault.reason} {fault.cure}", str(path))


def never_begun(path: Path) -> Trouble:
    """Made, but nothing was written to it."""
    return Trouble(f"The session in {path.name} was never begun: it holds no event. Delete it, or choose another.")


def reading_only(path: Path) -> Trouble:
    """Something was to be written to a file that is open for reading."""
    return Trouble(f"{path.name} is open for reading only; nothing was written. Continue the session in a copy.")


def closed(path: Path) -> Trouble:
    """Something was to be written after the file was closed."""
    return Trouble(f"{path.name} is closed; nothing was written. Open the session again.")


def unreadable(path: Path, error: OSError) -> Trouble:
    """The system does not let us at the file."""
    return Trouble(
        f"{path} cannot be read: {error.strerror or error}. Look whether the drive is connected and whether you may "
        "read the file."
    )


def unwritable(path: Path, error: OSError) -> Trouble:
    """The system does not let us write there."""
    return Trouble(
        f"{path} cannot be written: {error.strerror or error}. Nothing was changed; name another folder with --saves."
    )


def write_protected(path: Path) -> Trouble:
    """The file, or its folder, may be read and no more."""
    return Trouble(
        f"{path} may not be written to. It is left as it is: copy it into a folder of your own and open the copy, or "
        "name another folder with --saves."
    )


def refused_by_disk(path: Path, error: sqlite3.Error) -> Trouble | None:
    """The sentence for a write that SQLite could not make; ``None`` where the fault is the program's own."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return already_open(path)
        case sqlite3.SQLITE_FULL:
            return Trouble(
                f"The disk is full, so nothing more was written to {path}. Everything up to now is safe: make room, "
                "then do it again."
            )
        case sqlite3.SQLITE_IOERR:
            return Trouble(
                f"The disk did not take what was to be written to {path}. Everything up to now is safe: look whether "
                "the drive is connected and has room, then do it again."
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_AUTH:
            return write_protected(path)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return Trouble(
                f"{path} is damaged, so nothing was written to it. Close it and open it again: what is sound in it "
                "can be continued in a copy."
            )
    return None

"""``sessions repair, delete, erase`` for sessions in a database, in the words that are true of one."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.app.keeping import UNLESS, forgotten_one, lost_in_words, said, would_go
from game.store.archives import Department
from game.terms.trouble import Trouble


def run(asked: Namespace, shelves: Department, session: str) -> int:
    """Do one of them."""
    if asked.what == "repair":
        return _repair(asked, shelves, session)
    if asked.what == "delete":
        return _delete(asked, shelves, session)
    if asked.what == "erase":
        return _erase(asked, shelves, session)
    raise Trouble(
        "Backups of a database are made and brought back by whoever keeps it (pg_dump, pg_restore); “sessions restore” "
        "is for session files. “sessions repair” writes what is sound of a session into a new one."
    )


def _repair(asked: Namespace, shelves: Department, session: str) -> int:
    opened = shelves.looked_through(session)
    if opened.fault is None:
        return said(asked, f"{session} is sound, {len(opened.events)} events. Nothing was done.", Path(session), "")
    opened, new = shelves.continue_in_copy(session)
    assert opened.fault is not None
    sound = len(opened.events)
    told = (
        f"{opened.fault.reason} The {sound} events before that are in the session {new}, to be played on or replayed. "
        f"{lost_in_words(max(0, opened.expected - sound))}{session} was left as it is."
    )
    return said(asked, told, Path(session), new)


def _delete(asked: Namespace, shelves: Department, session: str) -> int:
    if not asked.for_good:
        aside = shelves.set_aside(session)
        told = (
            f"{session} was taken out of the database and set aside as {aside}. To delete a session in a database for "
            "good, add --for-good."
        )
        return said(asked, told, Path(session), str(aside))
    shelves.delete(session)
    return said(asked, f"{session} was deleted for good. {_JOURNAL}", Path(session), "")


def _erase(asked: Namespace, shelves: Department, session: str) -> int:
    seat, person = forgotten_one(asked)
    what = would_go(session, shelves.survey(session, seat, person), seat, person)
    if not asked.yes:
        said(asked, f"{what}. {UNLESS}", Path(session), "")
        return 1
    shelves.erase(session, seat, person)
    told = f"Forgotten: {what}. The record verifies and replays as before. {_JOURNAL} Exports are yours to delete."
    return said(asked, told, Path(session), session)


_JOURNAL = (
    "The tables' files were written anew without it; the server's journal holds it until that is used again, and "
    "backups of the database are in the hands of whoever keeps it."
)

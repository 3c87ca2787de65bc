"""``sessions repair, restore, delete, erase``: what is done with files of sessions, never without saying so."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.app import terminal
from game.store import backups, erasing, mending, saves, troubles
from game.store.credentials import admitted, looked_through
from game.store.forgetting import Erasure
from game.terms.codec import Plain
from game.terms.ids import SeatId, Seq
from game.terms.trouble import Trouble

UNLESS = "Add --yes to take names and words out for good; what was decided stays. Nothing was changed."


def repair(asked: Namespace, path: Path) -> int:
    """Write what is sound into a new file; the damaged one stays as it is."""
    opened = looked_through(path)
    if opened.fault is None:
        return said(asked, f"{path.name} is sound, {len(opened.events)} events. Nothing was done.", path, "")
    if not opened.events:
        if backups.latest_sound(path) is None:
            raise troubles.nothing_left(path, opened.fault.reason)
        return _restored(asked, path)
    new = saves.new_path(path.parent, f"{path.stem}-repaired")
    last = mending.continue_in_copy(path, new, Seq(len(opened.events)))
    lost = max(0, opened.expected - last)
    told = (
        f"{opened.fault.reason} The {last} events before that are in {new.name}, to be played on or replayed. "
        f"{lost_in_words(lost)}{path.name} was left as it is."
    )
    backup = backups.latest_sound(path)
    longer = backup is not None and len(admitted(backup).events) > last
    more = f" A backup holds more: “ad-referendum sessions restore {path.stem}”." if longer else ""
    return said(asked, told + more, path, new.name)


def lost_in_words(lost: int) -> str:
    """How many events are not in the copy; empty where none is missing."""
    if not lost:
        return ""
    return "The last event is lost. " if lost == 1 else f"The last {lost} events are lost. "


def restore(asked: Namespace, path: Path) -> int:
    """Bring back the newest sound backup as a session of its own."""
    return _restored(asked, path)


def _restored(asked: Namespace, path: Path) -> int:
    new = saves.new_path(path.parent, f"{path.stem}-restored")
    backup = backups.restore(path, new)
    events = len(admitted(new).events)
    told = f"{new.name} is the newest sound backup of {path.stem}, {backup.name}: {events} events."
    return said(asked, told, path, new.name)


def delete(asked: Namespace, path: Path) -> int:
    """Take the session off the shelf; ``--for-good`` deletes it with its backups."""
    if not asked.for_good:
        aside = saves.move_aside(path)
        told = f"{path.name} was set aside as {aside}. To delete it for good, add --for-good."
        return said(asked, told, path, str(aside))
    gone = erasing.shred(path)
    return said(asked, f"{path.name} was deleted for good, with {gone} backups.", path, "")


def erase(asked: Namespace, path: Path) -> int:
    """Forget a participant; says what that means unless ``--yes``."""
    seat, person = forgotten_one(asked)
    found = erasing.survey(path, seat, person)
    what = f"{would_go(path.name, found, seat, person)}; {len(found.backups)} backups hold the same"
    if not asked.yes:
        said(asked, f"{what}. {UNLESS}", path, "")
        return 1
    erasing.erase(path, seat, person)
    done = (
        f"Forgotten: {what} and were deleted. The record verifies and replays as before. Copies and exports that "
        "were carried elsewhere are yours to delete."
    )
    return said(asked, done, path, path.name)


def forgotten_one(asked: Namespace) -> tuple[SeatId, str]:
    """Whom the words mean: a seat, a person, or a person at a seat. Raises ``Trouble`` where they say nobody."""
    seat, person = SeatId((asked.seat or "").upper()), asked.person or ""
    if not seat and not person:
        raise Trouble("Say whom to forget: --person NAME, or --seat DELEGATION for whoever sat there.")
    return seat, person


def would_go(session: str, found: Erasure, seat: SeatId, person: str) -> str:
    """What would go, in words. Raises ``Trouble`` where that is nothing."""
    whom = f"“{person}”" if person else f"whoever sat for {seat}"
    if not found.acts and not found.named:
        raise Trouble(f"In {session} there is nothing of {whom}. Nothing was changed.")
    return (
        f"{found.acts} acts of {whom}, {found.texts} of them with words of their own; "
        f"the name stands in {found.named} places"
    )


def said(asked: Namespace, words: str, path: Path, made: str) -> int:
    """Say it, to people or to a program; ``made`` is what there is now that was not there before."""
    if asked.json:
        plain: dict[str, Plain] = {"file": path.name, "made": made, "says": words}
        terminal.one_object(plain)
    else:
        terminal.say(words)
    return 0

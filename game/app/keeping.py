"""``sessions repair, restore, delete, erase``: what is done with files of sessions, never without saying so."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from game.app import terminal
from game.store import backups, erasing, mending, saves, troubles
from game.store.credentials import admitted, looked_through
from game.terms.codec import Plain
from game.terms.ids import SeatId, Seq
from game.terms.trouble import Trouble


def repair(asked: Namespace, path: Path) -> int:
    """Write what is sound into a new file; the damaged one stays as it is."""
    opened = looked_through(path)
    if opened.fault is None:
        return _said(asked, f"{path.name} is sound, {len(opened.events)} events. Nothing was done.", path, "")
    if not opened.events:
        if backups.latest_sound(path) is None:
            raise troubles.nothing_left(path, opened.fault.reason)
        return _restored(asked, path)
    new = saves.new_path(path.parent, f"{path.stem}-repaired")
    last = mending.continue_in_copy(path, new, Seq(len(opened.events)))
    lost = max(0, opened.expected - last)
    said = (
        f"{opened.fault.reason} The {last} events before that are in {new.name}, to be played on or replayed. "
        f"{_lost(lost)}{path.name} was left as it is."
    )
    backup = backups.latest_sound(path)
    longer = backup is not None and len(admitted(backup).events) > last
    more = f" A backup holds more: “ad-referendum sessions restore {path.stem}”." if longer else ""
    return _said(asked, said + more, path, new.name)


def _lost(lost: int) -> str:
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
    said = f"{new.name} is the newest sound backup of {path.stem}, {backup.name}: {events} events."
    return _said(asked, said, path, new.name)


def delete(asked: Namespace, path: Path) -> int:
    """Take the session off the shelf; ``--for-good`` deletes it with its backups."""
    if not asked.for_good:
        aside = saves.move_aside(path)
        said = f"{path.name} was set aside as {aside}. To delete it for good, add --for-good."
        return _said(asked, said, path, str(aside))
    gone = erasing.shred(path)
    return _said(asked, f"{path.name} was deleted for good, with {gone} backups.", path, "")


def erase(asked: Namespace, path: Path) -> int:
    """Forget a participant; says what that means unless ``--yes``."""
    seat, person = SeatId((asked.seat or "").upper()), asked.person or ""
    if not seat and not person:
        raise Trouble("Say whom to forget: --person NAME, or --seat DELEGATION for whoever sat there.")
    found = erasing.survey(path, seat, person)
    whom = f"“{person}”" if person else f"whoever sat for {seat}"
    if not found.acts and not found.named:
        raise Trouble(f"In {path.name} there is nothing of {whom}. Nothing was changed.")
    what = (
        f"{found.acts} acts of {whom}, {found.texts} of them with words of their own; "
        f"the name stands in {found.named} places; {len(found.backups)} backups hold the same"
    )
    if not asked.yes:
        said = f"{what}. Add --yes to take names and words out for good; what was decided stays. Nothing was changed."
        _said(asked, said, path, "")
        return 1
    erasing.erase(path, seat, person)
    said = (
        f"Forgotten: {what} and were deleted. The record verifies and replays as before. Copies and exports that "
        "were carried elsewhere are yours to delete."
    )
    return _said(asked, said, path, path.name)


def _said(asked: Namespace, words: str, path: Path, made: str) -> int:
    if asked.json:
        plain: dict[str, Plain] = {"file": path.name, "made": made, "says": words}
        terminal.one_object(plain)
    else:
        terminal.say(words)
    return 0

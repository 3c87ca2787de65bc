"""``sessions``: what is stored, whether it is sound, and what a facilitator may do with it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from game.app import archive, facilitating, keeping, keeping_deposited, replay, terminal
from game.store import saves
from game.store.archives import Archive, Department
from game.terms.codec import Plain
from game.terms.trouble import Trouble

KEEPING = ("repair", "restore", "delete", "erase")


def run(asked: Namespace) -> int:
    """List, show, check, or what ``facilitating`` and ``keeping`` do."""
    shelves = archive.of(asked)
    if asked.what == "list":
        return _list(asked, shelves)
    if asked.what == "check":
        return _check(asked, shelves)
    path = _path(asked, shelves)
    if asked.what == "show":
        return replay.run(Namespace(**{**vars(asked), "file": str(path), "until": None, "seat": None}))
    if asked.what in KEEPING:
        if isinstance(shelves, Department):
            return keeping_deposited.run(asked, shelves, path.name)
        work: Callable[[Namespace, Path], int] = getattr(keeping, asked.what)
        return work(asked, path)
    return facilitating.run(asked, path)


def _path(asked: Namespace, shelves: Archive) -> Path:
    """The file that is meant; of a session in a database the bare name."""
    given = asked.file
    if given is None:
        raise Trouble("Say which session: ad-referendum sessions show FILE. “ad-referendum sessions” lists them.")
    path = Path(given)
    if isinstance(shelves, Department):
        if shelves.holds(given):
            return path
    elif path.exists():
        return path
    elif path.suffix != saves.ENDING and len(path.parts) == 1 and shelves.holds(given):
        return shelves.desk_of(given)
    raise Trouble(
        f"There is no session {given}, neither as a file nor in {shelves.name}. “ad-referendum sessions” lists them."
    )


def _list(asked: Namespace, shelves: Archive) -> int:
    lines = shelves.listing()
    if asked.json:
        terminal.one_object({"folder": shelves.name, "sessions": [each.plain() for each in lines]})
    elif not lines:
        terminal.say(f"No sessions in {shelves.name}.")
    else:
        terminal.say(f"Sessions in {shelves.name}", "")
        terminal.table([(each.name, each.words()) for each in lines])
    return 0


def _check(asked: Namespace, shelves: Archive) -> int:
    named = [_path(asked, shelves)] if asked.file else [each.path for each in shelves.listing()]
    verdicts = [_verdict(asked, path) for path in named]
    if asked.json:
        terminal.one_object({"folder": shelves.name, "checked": list(verdicts)})
    else:
        terminal.table([(str(each["file"]), str(each["says"])) for each in verdicts])
        if not verdicts:
            terminal.say(f"No sessions in {shelves.name}.")
    return 0 if all(each["sound"] for each in verdicts) else 1


def _verdict(asked: Namespace, path: Path) -> dict[str, Plain]:
    try:
        read = archive.checked(asked, str(path))
    except Trouble as trouble:
        return {"file": path.name, "sound": False, "events": 0, "says": str(trouble)}
    if read.fault is not None:
        return {"file": path.name, "sound": False, "events": len(read.events), "says": str(read.fault)}
    return {"file": path.name, "sound": True, "events": len(read.events), "says": f"sound, {len(read.events)} events"}

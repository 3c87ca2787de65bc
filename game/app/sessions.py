"""``sessions``: what is stored, whether it is sound, and what a facilitator may do with it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from game.app import facilitating, keeping, replay, terminal
from game.store import saves
from game.store.opening import read_events
from game.terms.codec import Plain
from game.terms.trouble import Trouble

KEEPING = ("repair", "restore", "delete", "erase")


def run(asked: Namespace) -> int:
    """List, show, check, or what ``facilitating`` and ``keeping`` do."""
    folder = saves.folder(asked.saves)
    if asked.what == "list":
        return _list(asked, folder)
    if asked.what == "show":
        return replay.run(Namespace(file=str(_path(asked.file, folder)), until=None, json=asked.json))
    if asked.what == "check":
        return _check(asked, folder)
    if asked.what in KEEPING:
        work: Callable[[Namespace, Path], int] = getattr(keeping, asked.what)
        return work(asked, _path(asked.file, folder))
    return facilitating.run(asked, _path(asked.file, folder))


def _path(given: str | None, folder: Path) -> Path:
    if given is None:
        raise Trouble("Say which session: ad-referendum sessions show FILE. “ad-referendum sessions” lists them.")
    path = Path(given)
    if path.exists():
        return path
    if path.suffix != saves.ENDING and len(path.parts) == 1:
        named = saves.path_for(folder, given)
        if named.exists():
            return named
    raise Trouble(
        f"There is no session {given}, neither as a file nor in {folder}. “ad-referendum sessions” lists them."
    )


def _list(asked: Namespace, folder: Path) -> int:
    lines = saves.listing(folder)
    if asked.json:
        terminal.one_object({"folder": str(folder), "sessions": [each.plain() for each in lines]})
    elif not lines:
        terminal.say(f"No sessions in {folder}.")
    else:
        terminal.say(f"Sessions in {folder}", "")
        terminal.table([(each.name, each.words()) for each in lines])
    return 0


def _check(asked: Namespace, folder: Path) -> int:
    paths = [_path(asked.file, folder)] if asked.file else [each.path for each in saves.listing(folder)]
    verdicts = [_verdict(path) for path in paths]
    if asked.json:
        terminal.one_object({"folder": str(folder), "checked": list(verdicts)})
    else:
        terminal.table([(str(each["file"]), str(each["says"])) for each in verdicts])
        if not verdicts:
            terminal.say(f"No sessions in {folder}.")
    return 0 if all(each["sound"] for each in verdicts) else 1


def _verdict(path: Path) -> dict[str, Plain]:
    try:
        read = read_events(path)
    except Trouble as trouble:
        return {"file": path.name, "sound": False, "events": 0, "says": str(trouble)}
    if read.fault is not None:
        return {"file": path.name, "sound": False, "events": len(read.events), "says": str(read.fault)}
    return {"file": path.name, "sound": True, "events": len(read.events), "says": f"sound, {len(read.events)} events"}

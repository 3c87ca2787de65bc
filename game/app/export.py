"""``export``: a session as one JSON document, or a scenario as a Genius domain, for other programs to read."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from game.app import terminal
from game.publish.genius import domain
from game.scenarios import shelf
from game.store.opening import read_events
from game.table.playback import Playback
from game.terms.codec import Plain, to_plain
from game.terms.events import Event, Recorded
from game.terms.ids import SeatId
from game.terms.trouble import Trouble

FORMAT = "ad-referendum-record/1"


def run(asked: Namespace) -> int:
    """Write a record, or the domain of a scenario. Raises ``Trouble``."""
    return _domain(asked) if asked.format == "genius" else _record(asked)


def _domain(asked: Namespace) -> int:
    """Write the files of a domain into a folder, which is made where it is not there."""
    if not asked.out:
        raise Trouble("A Genius domain is several files. Name the folder for them with --out.")
    scenario = shelf.load(shelf.called(asked.file, asked.reduced))
    between = asked.between.upper().split(",") if asked.between else scenario.public.states[:2]
    files = domain(scenario, tuple(SeatId(each.strip()) for each in between))
    folder = Path(asked.out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"The folder {folder} was not made: {error.strerror or error}. Choose another place.") from None
    for name, content in files.items():
        terminal.write_file(str(folder / name), content)
        print(folder / name)
    return 0


def _event(recorded: Recorded) -> dict[str, Plain]:
    """An event in its place; who made the move stands beside it where several people share the seat."""
    by = {"person": recorded.person} if recorded.person else {}
    return {"seq": recorded.seq, "event": to_plain(recorded.event, Event), **by}


def _record(asked: Namespace) -> int:
    """Write the whole record, without clock times, so that equal sessions give equal bytes."""
    read = read_events(Path(asked.file))
    if read.fault is not None:
        terminal.aside(f"Only the sound part is exported. {read.fault}")
    playback = Playback(read.events)
    playback.walk(playback.end)
    document = {
        "format": FORMAT,
        "state_hash": playback.state_hash,
        "events": [_event(each) for each in read.events],
    }
    content = json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    if asked.out:
        terminal.write_file(asked.out, content)
    else:
        print(content, end="")
    return 0

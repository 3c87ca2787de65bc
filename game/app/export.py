"""``export``: a session as one JSON document that other programs can read."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from game.app import terminal
from game.store.opening import read_events
from game.table.playback import Playback
from game.terms.codec import to_plain
from game.terms.events import Event

FORMAT = "ad-referendum-record/1"


def run(asked: Namespace) -> int:
    """Write the whole record, without clock times, so that equal sessions give equal bytes."""
    read = read_events(Path(asked.file))
    if read.fault is not None:
        terminal.aside(f"Only the sound part is exported. {read.fault}")
    playback = Playback(read.events)
    playback.walk(playback.end)
    document = {
        "format": FORMAT,
        "state_hash": playback.state_hash,
        "events": [{"seq": each.seq, "event": to_plain(each.event, Event)} for each in read.events],
    }
    content = json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    if asked.out:
        terminal.write_file(asked.out, content)
    else:
        print(content, end="")
    return 0

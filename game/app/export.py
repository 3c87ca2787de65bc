"""``export``: the take-aways of a session, or a scenario as a Genius domain, for other programs to read."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from game.app import archive, terminal
from game.app.takeaways import BINARY, taken_from, write
from game.publish.genius import domain
from game.scenarios import shelf
from game.terms.ids import SeatId
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Write a take-away of a session, or the domain of a scenario. Raises ``Trouble``."""
    return _domain(asked) if asked.format == "genius" else _taken(asked)


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


def _taken(asked: Namespace) -> int:
    """Write one document, to a file or to standard output; what is no text goes to no terminal."""
    if asked.out:
        terminal.expect_writable(asked.out)
    elif asked.format in BINARY and sys.stdout.isatty():
        raise Trouble(f"A {asked.format.upper()} file is not for a terminal. Name a file for it with --out.")
    taken, fault = taken_from(archive.read(asked, asked.file), asked.seat, text_alone=asked.text)
    if fault:
        terminal.aside(f"Only the sound part is exported. {fault}")
    content = taken.made(asked.format)
    if asked.out:
        write(Path(asked.out), content)
    elif asked.format in BINARY:
        sys.stdout.buffer.write(content)
    else:
        print(content.decode(), end="")
    return 0

"""``export``: the take-aways of a session, or a scenario as a Genius domain, for other programs to read."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.app import archive, terminal
from game.app.takeaways import BINARY, Takeaway, file_name, gradebook_of, graded, taken_from, write
from game.publish.genius import domain
from game.scenarios import shelf
from game.store.saves import ENDING
from game.terms.ids import SeatId
from game.terms.trouble import Trouble


def run(asked: Namespace) -> int:
    """Write take-aways of sessions, or the domain of a scenario. Raises ``Trouble``."""
    if asked.format == "genius":
        return _domain(asked)
    if asked.text and asked.format == "pdf":
        asked.format = "convention"
    if len(asked.files) > 1 or Path(asked.files[0]).is_dir():
        return _of_many(asked, [*_sessions(asked.files)])
    return _taken(asked)


def _sessions(given: Sequence[str]) -> Iterator[str]:
    """Those named one by one, and those in the folders that are named. Raises ``Trouble`` for an empty folder."""
    for each in given:
        if not Path(each).is_dir():
            yield each
            continue
        inside = sorted(path for path in Path(each).glob(f"*{ENDING}") if not path.name.startswith("."))
        if not inside:
            raise Trouble(f"There is no session in {each}.")
        yield from map(str, inside)


def _of_many(asked: Namespace, files: Sequence[str]) -> int:
    """One gradebook of all; in every other format a file of each, into a folder."""
    if asked.format == "gradebook":
        if asked.out:
            terminal.expect_writable(asked.out)
        book = [graded(name, taken.record) for name, taken in _read(asked, files)]
        _put(asked, gradebook_of(book))
        return int(len(book) < len(files))
    if not asked.out:
        raise Trouble("These are several files. Name the folder for them with --out.")
    folder, written = Path(asked.out), 0
    _make(folder)
    for name, taken in _read(asked, files):
        write(folder / file_name(name, asked.format), taken.made(asked.format))
        written += 1
    return int(written < len(files))


def _read(asked: Namespace, files: Sequence[str]) -> Iterator[tuple[str, Takeaway]]:
    """Each session with its name. What cannot be read is said and left out."""
    told = terminal.progress("sessions", len(files))
    for done, each in enumerate(files, 1):
        name = Path(each).stem
        try:
            taken, fault = taken_from(archive.read(asked, each), asked.seat)
        except Trouble as trouble:
            terminal.aside(f"{name} is left out. {trouble}")
            continue
        if fault:
            terminal.aside(f"Of {name} only the sound part is exported. {fault}")
        yield name, taken
        told(done)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"The folder {folder} was not made: {error.strerror or error}. Choose another place.") from None


def _domain(asked: Namespace) -> int:
    """Write the files of a domain into a folder, which is made where it is not there."""
    if not asked.out:
        raise Trouble("A Genius domain is several files. Name the folder for them with --out.")
    scenario = shelf.load(shelf.called(asked.files[0], asked.reduced))
    between = asked.between.upper().split(",") if asked.between else scenario.public.states[:2]
    files = domain(scenario, tuple(SeatId(each.strip()) for each in between))
    folder = Path(asked.out)
    _make(folder)
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
    taken, fault = taken_from(archive.read(asked, asked.files[0]), asked.seat)
    if fault:
        terminal.aside(f"Only the sound part is exported. {fault}")
    _put(asked, taken.made(asked.format))
    return 0


def _put(asked: Namespace, content: bytes) -> None:
    if asked.out:
        write(Path(asked.out), content)
    elif asked.format in BINARY:
        sys.stdout.buffer.write(content)
    else:
        print(content.decode(), end="")

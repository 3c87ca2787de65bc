"""How the commands speak: wrapped paragraphs for a person, one object for a program."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from game.terms.trouble import Trouble

WIDEST = 100
_NAMED = 6
"""Record lines named after a figure."""


def width() -> int:
    """Columns to write in: the terminal's, at most 100; 100 where there is none, so that output is reproducible."""
    if not sys.stdout.isatty():
        return WIDEST
    return max(40, min(WIDEST, shutil.get_terminal_size().columns))


def say(*lines: str) -> None:
    """Print lines, each wrapped as a paragraph that keeps its own indent."""
    for line in lines:
        indent = line[: len(line) - len(line.lstrip())]
        print(
            textwrap.fill(
                line.strip(),
                width(),
                initial_indent=indent,
                subsequent_indent=indent,
                break_long_words=False,
                break_on_hyphens=False,  # so that a path can be copied
            )
            if line.strip()
            else ""
        )


def lines_behind(rests: Sequence[int]) -> str:
    """The record lines that a figure rests on: the first of them, in brackets; empty for none."""
    if not rests:
        return ""
    return f"[{', '.join(map(str, rests[:_NAMED]))}{' …' if len(rests) > _NAMED else ''}]"


def aside(*lines: str) -> None:
    """Tell a person what does not belong to the answer: on standard error, where no program reads it."""
    for line in lines:
        print(textwrap.fill(line, WIDEST, break_long_words=False, break_on_hyphens=False), file=sys.stderr)


def table(rows: Iterable[tuple[str, str]], indent: str = "  ") -> None:
    """Print pairs as two columns."""
    pairs = list(rows)
    left = max((len(first) for first, _ in pairs), default=0)
    for first, second in pairs:
        hanging = indent + " " * (left + 2)
        print(
            textwrap.fill(
                second, width(), initial_indent=f"{indent}{first:<{left}}  ", subsequent_indent=hanging,
                break_long_words=False, break_on_hyphens=False,
            )
        )  # fmt: skip


def one_object(plain: Mapping[str, object]) -> None:
    """Print one JSON object and nothing else (decision D40)."""
    print(json.dumps(plain, indent=2, sort_keys=True, ensure_ascii=False))


def expect_writable(path: str) -> None:
    """Raise ``Trouble`` where a file of that name can never be written: before work that would be lost."""
    place = Path(path)
    if place.is_dir() or not place.absolute().parent.is_dir():
        why = "It is a folder" if place.is_dir() else "There is no such folder"
        raise Trouble(f"{path} cannot be written. {why}. Choose another place with --out.")


def write_file(path: str, content: str) -> None:
    """Write a text file. Raises ``Trouble`` where that is impossible."""
    try:
        Path(path).write_text(content, encoding="utf-8")
    except OSError as error:
        raise Trouble(f"{path} was not written: {error.strerror or error}. Choose another place with --out.") from None


def progress(what: str, total: int) -> Callable[[int], None]:
    """On a terminal: how many are done and the time left, on standard error. Elsewhere: silence."""
    if not sys.stderr.isatty() or not total:
        return lambda done: None
    started = time.monotonic()

    def told(done: int) -> None:
        left = (time.monotonic() - started) / done * (total - done)
        end = "\n" if done == total else ""
        print(f"\r{done} of {total} {what}, about {_span(left)} left    ", end=end, file=sys.stderr, flush=True)

    return told


def _span(seconds: float) -> str:
    """``40 s`` up to a minute and a half, then ``7 min``."""
    return f"{seconds:.0f} s" if seconds <= 90 else f"{seconds / 60:.0f} min"

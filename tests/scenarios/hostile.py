"""Scenario folders made to be hostile, each a function of its number alone; and one of them judged in words.

A mutant is a shipped scenario, its own event deck beside it, in a folder or in one zipped file, spoilt in one way.
"""

from __future__ import annotations

import os
import re
import time
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TypeAlias

from game.scenarios import reading, shelf
from game.scenarios.checking import examine_path
from game.scenarios.checking_bargain import counsel
from game.scenarios.sheets import NAMES
from game.terms.trouble import Fault
from tests.scenarios.grown import grown
from tests.scenarios.mutants import mutant

Files: TypeAlias = dict[str, bytes]
Making: TypeAlias = Callable[[Random, str, Path], Path]
SHIPPED = ("tutorial", "trafficking", "illicit_finance", "cybercrime")
DECK = "events.toml"
NUMBER = re.compile(rb"(?<== )\d+(?:\.\d+)?")
KNOWN = (*NAMES, DECK)


@cache
def sound(name: str) -> Mapping[str, bytes]:
    """The files of a shipped scenario, and a deck that is only its own."""
    files = {file: (shelf.folder(name) / file).read_bytes() for file in NAMES}
    deck = (shelf.shelf().parent / DECK).read_text("utf-8").split("[[event]]\n")[1:]
    own = [each for each in deck if f'"{name}"' in each][:3]
    listed = "".join(f"[[event]]\n{each}" for each in own)
    return {**files, DECK: listed.encode("utf-8")}


def put(place: Path, name: str, files: Mapping[str, bytes]) -> Path:
    folder = place / name
    folder.mkdir(parents=True)
    for file, raw in files.items():
        (folder / file).write_bytes(raw)
    return folder


def _file(luck: Random) -> str:
    return luck.choice((*KNOWN, "clauses.toml", "delegations.toml"))


def spoilt_text(luck: Random, name: str, place: Path) -> Path:
    """Values, lines, names and bytes: the spoilings of single files, in one to three of them."""
    files = dict(sound(name))
    for file in luck.sample(KNOWN, luck.choice((1, 1, 2, 3))):
        files[file] = mutant(luck.randrange(2**32), files[file])
    return put(place, name, files)


def _whole_file(change: Callable[[Random, bytes], bytes]) -> Making:
    def make(luck: Random, name: str, place: Path) -> Path:
        files = dict(sound(name))
        file = _file(luck)
        files[file] = change(luck, files[file])
        return put(place, name, files)

    return make


def _coded(luck: Random, raw: bytes) -> bytes:
    text = raw.decode("utf-8")
    marks = luck.choice((b"", b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    return marks + text.encode(luck.choice(("utf-8", "utf-16", "utf-32", "latin-1", "cp037", "utf-7")), "replace")


def _numbered(luck: Random, raw: bytes) -> bytes:
    odd = (b"nan", b"inf", b"-inf", b"1e999", b"-1e-999", b"9" * 80, b"0x" + b"f" * 40, b"1_0", b"+1", b"-0.0", b"1e3")
    places = list(NUMBER.finditer(raw))
    for found in sorted(luck.sample(places, luck.choice((1, 1, 3))), key=lambda each: -each.start()):
        raw = raw[: found.start()] + luck.choice(odd) + raw[found.end() :]
    return raw


def _deep(luck: Random, raw: bytes) -> bytes:
    depth = luck.choice((3, 7, 50, 5_000, 200_000))
    opening, closing = luck.choice(((b"[", b"]"), (b"{a=", b"}"), (b"[{a=", b"}]")))
    key = luck.choice((b"\ndeep = ", b"\n[deep]\nx = ", b"\n[[deep.er]]\nx = "))
    return raw + key + opening * depth + b"1" + closing * luck.choice((depth, depth, 0)) + b"\n"


def _large(luck: Random, raw: bytes) -> bytes:
    filling = luck.choice((b"#\n", b"[[clause]]\n", b"a = 1\n", b'x = "' + b"y" * 5_000 + b'"\n', b"\n", b"[a.b.c]\n"))
    size = luck.choice((200_000, 2_000_000, 4_100_000, 6_000_000))
    return raw + b"\n" + filling * (size // len(filling))


def _signs(luck: Random, raw: bytes) -> bytes:
    signs = ("\0", "\x1b[2J", "\x07", "\u202e", "\u2066", "\ufeff", "\u200b", "\ud800", "\x7f", "e\u0301", "\U000e0041")
    place = luck.randrange(len(raw))
    sign = luck.choice(signs).encode("utf-8", "surrogatepass")
    return raw[:place] + sign * luck.choice((1, 1, 5, 400)) + raw[place:]


def _ended(luck: Random, raw: bytes) -> bytes:
    return luck.choice(
        (raw.replace(b"\n", b"\r\n"), raw.replace(b"\n", b"\r"), raw[: luck.randrange(len(raw))], b"", b"\0" * 1000)
    )


def _doubled(luck: Random, raw: bytes) -> bytes:
    """A table, or all of them, twice."""
    blocks = raw.split(b"\n[[")
    block = luck.choice(blocks)
    return luck.choice((raw + b"\n" + raw, raw + b"\n[[" + block, raw + (b"\n[[" + block) * 300))


def odd_folder(luck: Random, name: str, place: Path) -> Path:
    """Files that are missing, folders, links, pipes, or forbidden; a folder of another name."""
    folder = put(place, luck.choice((name, name, "x", "ünï", "a b")), sound(name))
    path = folder / _file(luck)
    path.unlink()
    match luck.randrange(6):
        case 0:
            path.mkdir()
        case 1:
            path.symlink_to(luck.choice(("/etc/hostname", "/dev/zero", "nowhere", path.name, "scenario.toml")))
        case 2:
            os.mkfifo(path)
        case 3:
            path.write_bytes(sound(name)[path.name])
            path.chmod(0)
        case 4:
            path.with_name(path.name.upper()).write_bytes(sound(name)[path.name])
    return folder


def zipped_scenario(luck: Random, name: str, place: Path) -> Path:
    """A zipped scenario, sound or spoilt inside, its bytes left alone, changed, cut off, or swollen."""
    files = dict(sound(name))
    if luck.random() < 0.5:
        file = _file(luck)
        files[file] = mutant(luck.randrange(2**32), files[file])
    if luck.random() < 0.2:
        files["clauses.toml"] = b"#" * luck.choice((5_000_000, 80_000_000))
    made = BytesIO()
    with zipfile.ZipFile(made, "w", luck.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        home = luck.choice((f"{name}/", f"{name}/", f"../{name}/", "a/b/", ""))
        for file, raw in files.items():
            archive.writestr(home + file, raw)
        for extra in range(luck.choice((0, 0, 0, 5, 200))):
            archive.writestr(f"{extra}.txt", b"")
    packed = bytearray(made.getvalue())
    for _ in range(luck.choice((0, 0, 1, 3, 40))):
        packed[luck.randrange(len(packed))] = luck.randrange(256)
    place.mkdir(parents=True, exist_ok=True)
    path = place / f"{name}.zip"
    path.write_bytes(packed if luck.random() < 0.8 else packed[: luck.randrange(len(packed))])
    return path


def grown_scenario(luck: Random, name: str, place: Path) -> Path:
    """Made up and sound, or a little beyond what can be played with."""
    seats, clauses, options = luck.choice(((2, 1, 1), (3, 60, 6), (40, 30, 5), (193, 60, 6), (194, 3, 2), (5, 61, 2)))
    games = luck.choice((0, 3, 50))
    files = grown(name, seats=seats, clauses=clauses, options=options, games=games, hard=luck.random() < 0.5)
    return put(place, name, {file: text.encode("utf-8") for file, text in files.items()})


MAKINGS: Mapping[str, Making] = {
    "values, lines, names, bytes": spoilt_text,
    "encoding and marks": _whole_file(_coded),
    "numbers": _whole_file(_numbered),
    "nesting": _whole_file(_deep),
    "size": _whole_file(_large),
    "signs no reader should meet": _whole_file(_signs),
    "ends of lines and of files": _whole_file(_ended),
    "duplicates": _whole_file(_doubled),
    "links, pipes, missing files": odd_folder,
    "zipped": zipped_scenario,
    "grown to the limits": grown_scenario,
}
WEIGHTS = {"values, lines, names, bytes": 12, "numbers": 3, "zipped": 3}
"""How often; the others once. Growth is slow to write and once is enough."""


def kind_of(number: int) -> str:
    """What is done to mutant ``number``."""
    kinds = [kind for kind in MAKINGS for _ in range(WEIGHTS.get(kind, 1))]
    return kinds[number % len(kinds)]


def made(number: int, place: Path) -> Path:
    """Mutant ``number``, written below ``place``."""
    luck = Random(number)
    return MAKINGS[kind_of(number)](luck, luck.choice(SHIPPED), place)


@dataclass(frozen=True)
class Judged:
    """What became of a mutant."""

    valid: bool
    faults: int
    seconds: float
    badly: str
    """What is wrong with how it was told; empty where nothing is."""


def judged(path: Path) -> Judged:
    """The mutant as ``validate`` looks at it: every fault; and the linter, where there is none."""
    start = time.process_time()
    found = examine_path(path)
    if not found.faults:
        counsel(reading.scenario(*(sheet.row for sheet in found.sheets)))
    seconds = time.process_time() - start
    badly = next((why for each in (*found.faults, *found.warnings) if (why := told_badly(each, path))), "")
    return Judged(not found.faults, len(found.faults), seconds, badly)


def told_badly(fault: Fault, path: Path) -> str:
    """File, line, reason and cure, and nothing in them that a screen would act upon; what is wrong, else empty."""
    told = str(fault)
    file = fault.file.rpartition("/")[2]
    checks = {
        "the file is none of the scenario's": file in KNOWN or fault.file == path.name,
        "the reason is no sentence": fault.reason.endswith("."),
        "there is no cure": fault.cure.endswith((".", "?")),
        "a sign stands in it that a screen acts upon": told.isprintable(),
        "it is too long": len(told) < 1_000,
        "the line is none of the file": 0 <= fault.line <= lines_in(path / file) if path.is_dir() else fault.line >= 0,
    }
    return next((f"{why}: {told[:200]!r}" for why, holds in checks.items() if not holds), "")


def lines_in(path: Path) -> int:
    try:
        return path.read_bytes().count(b"\n") + 1 if path.is_file() and not path.is_symlink() else 0
    except OSError:
        return 0

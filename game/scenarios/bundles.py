"""Where a scenario's files come from: a folder, or one zipped file that is read by name in memory, never unpacked."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Protocol

from game.terms.trouble import Fault

LARGEST = 4 * 1024 * 1024
"""Bytes of one file, and of a zipped scenario; the largest file of our own has under 110,000."""
MOST_ENTRIES = 64
"""Files in a zipped scenario."""
STEEPEST = 100
"""How many times larger than its zipped form a file may be; ours are about four times as large."""
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
AGAIN = "Zip the scenario's folder anew, with plain files in it and no password."


class Bundle(Protocol):
    """Named files that belong together."""

    @property
    def name(self) -> str:
        """What the folder is called, or would be."""
        ...

    def holds(self, file: str) -> bool:
        """Whether there is a file of that name."""
        ...

    def raw(self, file: str) -> bytes | Fault:
        """The bytes of that file, or why they cannot be had."""
        ...


@dataclass(frozen=True, slots=True)
class Folder:
    """Files in a folder."""

    path: Path

    @property
    def name(self) -> str:
        """The folder's own name."""
        return self.path.name

    def holds(self, file: str) -> bool:
        """Whether a file, or a link to one, lies there under that name."""
        try:
            return (self.path / file).is_file()
        except (OSError, ValueError):
            return False

    def raw(self, file: str) -> bytes | Fault:
        """The bytes of a plain file; links out of the folder are not followed."""
        named, path = f"{self.name}/{file}", self.path / file
        try:
            if not path.is_file():
                return _missing(named)
            if path.is_symlink():
                cure = "Put the file itself there."
                return Fault(file=named, line=0, reason="This is a link to another file.", cure=cure)
            with path.open("rb") as opened:
                found = opened.read(LARGEST + 1)
        except (OSError, ValueError) as error:
            reason = f"The file cannot be read ({getattr(error, 'strerror', None) or error})."
            return Fault(file=named, line=0, reason=reason, cure="See whether it may be opened at all.")
        return _not_too_large(found, named)


@dataclass(frozen=True, slots=True)
class Zipped:
    """Files in one zipped file that lies in memory."""

    name: str
    archive: zipfile.ZipFile
    entries: Mapping[str, zipfile.ZipInfo]

    def holds(self, file: str) -> bool:
        """Whether an entry has that name."""
        return file in self.entries

    def raw(self, file: str) -> bytes | Fault:
        """The bytes of an entry, unpacked into memory as far as the limit."""
        named = f"{self.name}/{file}"
        entry = self.entries.get(file)
        if entry is None:
            return _missing(named)
        if odd := _odd(entry):
            return Fault(file=named, line=0, reason=odd, cure=AGAIN)
        try:
            with self.archive.open(entry) as opened:
                found = opened.read(LARGEST + 1)
        except (OSError, ValueError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError):
            return Fault(file=named, line=0, reason="It is damaged in the zipped file.", cure=AGAIN)
        return _not_too_large(found, named)


def _missing(named: str) -> Fault:
    cure = "A scenario needs scenario.toml, clauses.toml and delegations.toml."
    return Fault(file=named, line=0, reason="The file is missing.", cure=cure)


def _not_too_large(found: bytes, named: str) -> bytes | Fault:
    if len(found) <= LARGEST:
        return found
    cure = "Leave out what is not part of the scenario."
    return Fault(file=named, line=0, reason=f"The file is larger than {LARGEST // 2**20} MB.", cure=cure)


def _odd(entry: zipfile.ZipInfo) -> str:
    """What keeps an entry from being read; empty where nothing does."""
    mode = entry.external_attr >> 16
    if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
        return "This is a link or a device, not a plain file."
    if entry.flag_bits & 1:
        return "It is locked with a password."
    if entry.compress_type not in METHODS:
        return "It is zipped in a way that is not read here."
    if entry.file_size > STEEPEST * max(entry.compress_size, 1) or entry.file_size > LARGEST:
        return f"It says that it unpacks to {entry.file_size:,} bytes from {entry.compress_size:,}."
    return ""


def bundle_at(path: Path) -> Bundle | Fault:
    """The folder or the zipped scenario at ``path``; a folder that is not there is one without files."""
    if not path.is_file():
        return Folder(path)
    try:
        with path.open("rb") as opened:
            raw = opened.read(LARGEST + 1)
    except OSError as error:
        reason = f"The file cannot be read ({error.strerror or error})."
        return Fault(file=path.name, line=0, reason=reason, cure="See whether it may be opened at all.")
    return zipped(raw, path.name)


def zipped(raw: bytes, name: str) -> Zipped | Fault:
    """The scenario in these bytes, or why there is none. ``name`` is that of the file. Any bytes will do."""
    if len(raw) > LARGEST:
        reason = f"The zipped file is larger than {LARGEST // 2**20} MB."
        return Fault(file=name, line=0, reason=reason, cure="Leave out what is not part of the scenario.")
    try:
        archive = zipfile.ZipFile(BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, struct.error):
        cure = "Give a scenario's folder, or that folder zipped."
        return Fault(file=name, line=0, reason="This is no zipped file.", cure=cure)
    entries = [each for each in archive.infolist() if not each.is_dir()]
    if len(entries) > MOST_ENTRIES:
        reason = f"It holds {len(entries):,} files; {MOST_ENTRIES} is the most that is looked at."
        return Fault(file=name, line=0, reason=reason, cure="Leave out what is not part of the scenario.")
    return _opened(archive, entries, name)


def _opened(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], name: str) -> Zipped | Fault:
    """The files beside ``scenario.toml``, which stands at the top or in one folder."""
    homes = {
        each.filename.rpartition("/")[0] for each in entries if each.filename.rpartition("/")[2] == "scenario.toml"
    }
    if len(homes) != 1:
        reason = "It holds no scenario.toml." if not homes else f"It holds {len(homes)} scenarios."
        return Fault(file=name, line=0, reason=reason, cure="Zip the folder of one scenario.")
    home = homes.pop()
    here = [each for each in entries if each.filename.rpartition("/")[0] == home]
    named = {each.filename.rpartition("/")[2]: each for each in here}
    if len(named) < len(here):
        return Fault(file=name, line=0, reason="Two files in it have one name.", cure=AGAIN)
    called = home.rpartition("/")[2] if home else name.removesuffix(".zip")
    return Zipped(called if called.isprintable() else "scenario", archive, named)

"""What lies beside a session and is no part of its record: the PIN of each seat, salted and hashed, and notebooks.

One small file, ``NAME.desk.json``. A PIN is a curtain and no cryptography: whoever can read files can read the record,
which holds every seat's mandate; the hash only keeps a PIN that somebody uses elsewhere from lying about.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from hashlib import scrypt
from pathlib import Path

from game.terms.ids import SeatId
from game.terms.trouble import Trouble

ENDING = ".desk.json"
LONGEST = 20_000
"""Signs of one notebook."""
_SALT = 16
_COST, _BLOCK = 2**14, 8
"""Of scrypt (Percival 2009): some 40 ms and 16 MB a try."""


def path_beside(session: Path) -> Path:
    """The desk of that session's file."""
    return session.with_name(session.stem + ENDING)


class SessionDesk:
    """The desk of one session."""

    def __init__(self, session: Path) -> None:
        self._path = path_beside(session)
        self._locks, self._notebooks = _read(self._path)

    @classmethod
    def laid(cls, session: Path, pins: Sequence[tuple[SeatId, str]]) -> SessionDesk:
        """A new desk with these PINs; whatever lay there from another session is gone. Raises ``Trouble``."""
        desk = cls(session)
        desk._notebooks = {}
        desk._locks = {str(seat): _locked(pin) for seat, pin in pins if pin}
        if desk._locks or desk._path.exists():
            desk._write()
        return desk

    def locked(self, seat: SeatId) -> bool:
        """Whether that seat's screen has a PIN."""
        return str(seat) in self._locks

    def opens(self, seat: SeatId, pin: str) -> bool:
        """Whether that PIN opens that seat's screen; any does where it has none."""
        lock = self._locks.get(str(seat))
        if lock is None:
            return True
        salt, _, digest = lock.partition(":")
        return hmac.compare_digest(_digest(bytes.fromhex(salt), pin), digest)

    def notebook(self, seat: SeatId) -> str:
        """What somebody in that seat has written for itself."""
        return self._notebooks.get(str(seat), "")

    def keep_notebook(self, seat: SeatId, words: str) -> None:
        """Keep what it says now. Raises ``Trouble``."""
        if words != self.notebook(seat):
            self._notebooks[str(seat)] = words[:LONGEST]
            self._write()

    def forget(self, seat: SeatId) -> None:
        """Let go of that seat's notebook and PIN. Raises ``Trouble``."""
        if self._notebooks.pop(str(seat), None) is not None or self._locks.pop(str(seat), None) is not None:
            self._locks.pop(str(seat), None)
            self._write()

    def _write(self) -> None:
        part = self._path.with_suffix(".part")
        said = json.dumps({"locks": self._locks, "notebooks": self._notebooks}, indent=1)
        try:
            part.parent.mkdir(parents=True, exist_ok=True)  # the session itself may lie in a database
            part.write_text(said + "\n", encoding="utf-8")
            part.replace(self._path)
        except OSError as error:
            raise Trouble(
                f"What lies beside the session was not kept: {error.strerror or error}. The session itself is safe."
            ) from error


def _read(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Locks and notebooks; a file that cannot be read is an empty desk, for the session can be played without."""
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}, {}
    if not isinstance(said, dict):
        return {}, {}
    locks = {seat: lock for seat, lock in _words(said.get("locks")).items() if _is_lock(lock)}
    return locks, _words(said.get("notebooks"))


def _words(said: object) -> dict[str, str]:
    if not isinstance(said, Mapping):
        return {}
    return {str(seat): words[:LONGEST] for seat, words in said.items() if isinstance(words, str)}


def _is_lock(lock: str) -> bool:
    salt, parted, digest = lock.partition(":")
    try:
        return bool(parted) and len(bytes.fromhex(salt)) == _SALT and len(bytes.fromhex(digest)) > 0
    except ValueError:
        return False


def _locked(pin: str) -> str:
    salt = secrets.token_bytes(_SALT)
    return f"{salt.hex()}:{_digest(salt, pin)}"


def _digest(salt: bytes, pin: str) -> str:
    return scrypt(pin.encode("utf-8", "replace"), salt=salt, n=_COST, r=_BLOCK, p=1).hex()

"""Where sessions are kept, seen alike: a folder of files on this machine, or a department's database.

Loads neither SQLModel nor the driver until a session is opened or made, so that a list of files is there at once.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from game.store import saves
from game.store.glance import SaveLine
from game.store.opening import Opened, begun
from game.terms.ids import SeatId

if TYPE_CHECKING:
    from game.store.depositary import Depositary
    from game.store.forgetting import Erasure
    from game.store.session import StoredSession

VARIABLE = "AD_REFERENDUM_STORE"
"""The address of the database where no ``--store`` names one."""


class Archive(Protocol):
    """Sessions by name. Every method raises ``Trouble``."""

    @property
    def name(self) -> str:
        """Where this is, for people; without a password."""
        ...

    def listing(self) -> tuple[SaveLine, ...]:
        """Every session, the latest first; what cannot be read says so in its line."""
        ...

    def holds(self, session: str) -> bool:
        """Whether there is a session of that name."""
        ...

    def fresh(self, wish: str) -> str:
        """A name no session here has, as near to the wish as every system can bear."""
        ...

    def read(self, session: str) -> Opened:
        """What is sound of a session, one event at least."""
        ...

    def open(self, session: str, *, read_only: bool = False) -> StoredSession:
        """Open a session and, unless ``read_only``, hold it alone until it is closed."""
        ...

    def create(self, session: str, *, scenario: str, title: str) -> StoredSession:
        """Make a new session and hold it."""
        ...

    def desk_of(self, session: str) -> Path:
        """The place beside which the session's PINs and notebooks lie (``desk``)."""
        ...


class Folder:
    """Session files in one folder of this machine."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @property
    def name(self) -> str:
        """The folder."""
        return str(self._path)

    def listing(self) -> tuple[SaveLine, ...]:
        """Its files; a folder that is not there holds none."""
        return saves.listing(self._path)

    def holds(self, session: str) -> bool:
        """Whether there is a file of that name."""
        return saves.path_for(self._path, session).exists()

    def fresh(self, wish: str) -> str:
        """The stem of a path no file has yet."""
        return saves.new_path(self._path, wish).stem

    def read(self, session: str) -> Opened:
        """``read_events`` of its file."""
        from game.store.credentials import read_events

        return read_events(saves.path_for(self._path, session))

    def open(self, session: str, *, read_only: bool = False) -> StoredSession:
        """``open_file`` of its file."""
        return opened(saves.path_for(self._path, session), read_only=read_only)

    def create(self, session: str, *, scenario: str, title: str) -> StoredSession:
        """A new file, and the folder where there is none."""
        from game.store.record import create

        return create(saves.path_for(self._path, session), session=session, scenario=scenario, title=title)

    def desk_of(self, session: str) -> Path:
        """The file itself, where a link leads."""
        return Path(os.path.realpath(saves.path_for(self._path, session)))


class Department:
    """Sessions in a PostgreSQL database; PINs and notebooks stay on this machine, in its folder of sessions."""

    def __init__(self, address: str, here: Path) -> None:
        self._address, self._here = address, here
        self._opened: Depositary | None = None

    @property
    def name(self) -> str:
        """The address without a password."""
        return self._depositary.name

    def listing(self) -> tuple[SaveLine, ...]:
        """Every session of the database."""
        return self._depositary.listing()

    def holds(self, session: str) -> bool:
        """Whether the database has it."""
        return self._depositary.holds(session)

    def fresh(self, wish: str) -> str:
        """A name that neither the database nor a file has: beside both lie desks, and in one folder."""
        return saves.new_path(self._here, wish, lambda path: path.exists() or self.holds(path.stem)).stem

    def read(self, session: str) -> Opened:
        """The session, believing nothing; ``Trouble`` where nothing of it is sound."""
        return begun(self._depositary.inspect(session))

    def open(self, session: str, *, read_only: bool = False) -> StoredSession:
        """The session, held by a lock in the database."""
        return self._depositary.open(session, read_only=read_only)

    def create(self, session: str, *, scenario: str, title: str) -> StoredSession:
        """A new session; its name is one that a file could have too."""
        saves.path_for(self._here, session)
        return self._depositary.create(session, scenario=scenario, title=title)

    def desk_of(self, session: str) -> Path:
        """Where its file would lie."""
        return saves.path_for(self._here, session)

    def looked_through(self, session: str) -> Opened:
        """The session, replayed as a stranger's file is."""
        from game.store import withdrawing

        return withdrawing.looked_through(self._depositary, session)

    def continue_in_copy(self, session: str) -> tuple[Opened, str]:
        """Write what is sound to a session of its own; answers what was found, and the new name."""
        from game.store import withdrawing

        new = self.fresh(f"{session}-repaired")
        return withdrawing.continue_in_copy(self._depositary, session, new), new

    def set_aside(self, session: str) -> Path:
        """Take a session out of the database into a file of this machine, with its desk; answers the file."""
        from game.store import withdrawing

        path = saves.new_path(self._here / saves.ASIDE, session)
        path.parent.mkdir(parents=True, exist_ok=True)
        withdrawing.set_aside(self._depositary, session, path)
        saves.move_desk(self.desk_of(session), path)
        return path

    def delete(self, session: str) -> None:
        """Delete a session for good, and what lies of it on this machine."""
        from game.store import erasing, withdrawing

        withdrawing.delete(self._depositary, session)
        erasing.shred_desk(self.desk_of(session))

    def survey(self, session: str, seat: SeatId, person: str) -> Erasure:
        """What forgetting a participant would take out of a session."""
        from game.store import withdrawing

        return withdrawing.survey(self._depositary, session, seat, person)

    def erase(self, session: str, seat: SeatId, person: str) -> None:
        """Forget a participant in a session, and their notebooks on this machine."""
        from game.store import erasing, withdrawing

        seats = withdrawing.erase(self._depositary, session, seat, person)
        erasing.clear_desk(self.desk_of(session), seats)

    @property
    def _depositary(self) -> Depositary:
        if self._opened is None:
            from game.store.depositary import Depositary

            self._opened = Depositary(self._address)
        return self._opened


def opened(path: Path, *, read_only: bool = False) -> StoredSession:
    """A session in a file, wherever it comes from: looked at by a process of its own first. Raises ``Trouble``."""
    from game.store.credentials import admitted
    from game.store.record import open_file

    return open_file(path, read_only=read_only, looked=admitted)


def archive(where: Path | Archive) -> Archive:
    """A folder's archive; another stays what it is."""
    return Folder(where) if isinstance(where, Path) else where


def named(store: str | None, folder: Path) -> Archive:
    """The database of that address, else the one ``AD_REFERENDUM_STORE`` names, else the folder."""
    address = store or os.environ.get(VARIABLE)
    return Department(address, folder) if address else Folder(folder)

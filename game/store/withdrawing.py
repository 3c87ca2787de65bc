"""What is done with a whole session of a depositary: checked to the replay, mended, set aside, deleted, and forgetting.

Whatever changes a session holds it first, so that nobody is playing in it. What a database deletes stays in its files
until they are rewritten, so that is done too; its journal and its backups are in the hands of whoever keeps it.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from game.store import depositary_troubles as troubles
from game.store.chain import BEFORE_FIRST, Meta
from game.store.credentials import as_far_as, booth
from game.store.depositary import Depositary
from game.store.deposited import Deposits
from game.store.forgetting import Erasure, forgotten, seats_of, surveyed
from game.store.making import part_of, put_in_place
from game.store.opening import Opened, begun, inspect
from game.store.record import create
from game.store.saves import path_for
from game.store.session import Salt, StoredSession, fresh_salt
from game.store.troubles import unwritable
from game.terms.ids import SeatId, Seq


def looked_through(depositary: Depositary, session: str) -> Opened:
    """The session, replayed by a process of its own as a stranger's file is. Raises ``Trouble``."""
    opened = depositary.inspect(session)
    if not opened.events:
        return opened
    with tempfile.TemporaryDirectory(prefix="ad-referendum-") as folder:
        path = path_for(Path(folder), session)
        _copied(opened, path)
        return as_far_as(opened, booth().examine(path))


def continue_in_copy(depositary: Depositary, session: str, new: str) -> Opened:
    """Write what is sound to a session of its own; answers what was found. Raises ``Trouble`` where nothing is."""
    opened = begun(looked_through(depositary, session))
    scenario, title = _cover(opened)
    with depositary.create(new, scenario=scenario, title=title) as copy:
        copy.append_copy(opened.events)
    return opened


def set_aside(depositary: Depositary, session: str, to: Path) -> None:
    """Take a sound session out of the database into the file ``to``. Raises ``Trouble``; it is then still there."""
    part = part_of(to)
    with depositary.held(session) as (deposits, opened):
        _refuse_damaged(depositary, opened)
        try:
            part.unlink(missing_ok=True)
            _copied(opened, part)
            if inspect(part).events != opened.events:
                raise unwritable(to, OSError(5, "what was written does not read the same"))
            put_in_place(part, to)
        except OSError as error:
            raise unwritable(to, error) from error
        finally:
            part.unlink(missing_ok=True)
        deposits.delete()


def delete(depositary: Depositary, session: str) -> None:
    """Delete a session for good, sound or not. Raises ``Trouble``: missing, open elsewhere, not ours to do."""
    depositary.refuse_strangers()
    with depositary.held(session) as (deposits, _):
        deposits.delete()
    depositary.sweep()


def survey(depositary: Depositary, session: str, seat: SeatId, person: str) -> Erasure:
    """What would go. Raises ``Trouble`` for a session that is damaged."""
    opened = depositary.inspect(session)
    _refuse_damaged(depositary, opened)
    return surveyed(opened.events, seat, person)


def erase(
    depositary: Depositary, session: str, seat: SeatId, person: str, *, salt: Salt = fresh_salt
) -> frozenset[SeatId]:
    """Forget ``person`` (everybody at the seat where empty); answers the seats they sat at. Raises ``Trouble``."""
    depositary.refuse_strangers()
    with depositary.held(session) as (deposits, opened):
        _refuse_damaged(depositary, opened)
        assert opened.meta is not None
        blank = replace(opened.meta, count=0, head=BEFORE_FIRST)
        empty = replace(opened, meta=blank, events=(), head=BEFORE_FIRST, state=None)
        StoredSession(empty, _Anew(deposits), salt).append_copy(forgotten(opened.events, seat, person))
    depositary.sweep()
    return frozenset(seats_of(opened.events, seat, person))


class _Anew:
    """What is written through this stands in place of what there was."""

    def __init__(self, held: Deposits) -> None:
        self.write, self.note, self.close = held.write_anew, held.note, held.close


def _refuse_damaged(depositary: Depositary, opened: Opened) -> None:
    if opened.fault is not None:
        raise troubles.damaged(depositary.name, opened.path.name, opened.fault)
    begun(opened)


def _copied(opened: Opened, path: Path) -> None:
    """A file that holds what the database holds: the same record, and the same state noted at the same place."""
    scenario, title = _cover(opened)
    created = opened.meta.created if opened.meta else None
    noted = opened.state.seq if opened.state else Seq(0)
    with create(path, session=opened.path.name, scenario=scenario, title=title, created=created) as copy:
        copy.append_copy(opened.events[:noted])
        if opened.state and copy.head == noted:
            copy.note_state(opened.state.hash)
        copy.append_copy(opened.events[noted:])


def _cover(opened: Opened) -> tuple[str, str]:
    meta: Meta | None = opened.meta
    return (meta.scenario, meta.title) if meta else ("", "")

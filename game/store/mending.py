"""Going on from a damaged file: what is sound of it becomes a new session file, and the old one stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.store.making import part_of, put_in_place
from game.store.opening import read_events
from game.store.record import Salt, create, fresh_salt
from game.store.troubles import taken, unwritable
from game.terms.events import Recorded, SessionOpened
from game.terms.ids import Seq


def continue_in_copy(path: Path, new_path: Path, upto: Seq | None = None, *, salt: Salt = fresh_salt) -> Seq:
    """Write the events up to ``upto`` (all that are sound by default) to a new file, whole or not at all.

    The answer is the last of them. Raises ``Trouble``: nothing is sound, the new name is taken, no room; and
    ``ValueError`` for an ``upto`` beyond the sound part.
    """
    opened = read_events(path)
    last = len(opened.events) if upto is None else int(upto)
    if not 1 <= last <= len(opened.events):
        raise ValueError(f"event {last} is not among the {len(opened.events)} that are sound")
    if new_path.exists():
        raise taken(new_path)
    part = part_of(new_path)
    try:
        part.unlink(missing_ok=True)
        written_anew(path, part, opened.events[:last], created=opened.meta.created if opened.meta else None, salt=salt)
        put_in_place(part, new_path)
    except OSError as error:
        raise unwritable(new_path, error) from error
    finally:
        part.unlink(missing_ok=True)
    return Seq(last)


def written_anew(
    path: Path, to: Path, events: Sequence[Recorded], *, created: str | None, salt: Salt = fresh_salt
) -> None:
    """Write ``events``, which came from ``path``, to a file of their own under the same cover. Raises ``Trouble``."""
    begun = events[0].event if isinstance(events[0].event, SessionOpened) else None
    with create(
        to,
        session=begun.session if begun else path.stem,
        scenario=begun.scenario.public.id if begun else "",
        title=begun.scenario.public.title if begun else "",
        created=created,
        salt=salt,
    ) as copy:
        copy.append_copy(events)

"""A study whose worker is a thread of this process: it thinks the same, and is there at once.

To start a process and read the house in it takes .8 s of computing. That the real one is a process, is followed, killed
and left, is tested in ``tests/lab/test_resident.py`` and ``tests/ui/test_shell.py``; whole plays have it too.
"""

from __future__ import annotations

from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from threading import Thread

from game.lab.desk import Asked
from game.lab.resident import PATIENCE, serve


class HandHere:
    """One worker and our end of its pipe, as ``game.lab.resident`` has them."""

    def __init__(self) -> None:
        self.pipe, theirs = Pipe()
        self._thread = Thread(target=_serve, args=(theirs,), daemon=True, name="study")
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Whether it still works."""
        return self._thread.is_alive()

    def send(self, asked: Asked | None) -> None:
        """Put something on its desk."""
        with suppress(OSError):  # it ended before us
            self.pipe.send(asked)

    def close(self) -> None:
        """Let it end."""
        self.send(None)
        self._thread.join(PATIENCE)


def _serve(pipe: Connection) -> None:
    with pipe:  # closed at the end as a process's is: whoever waits for a thought learns of it
        serve(pipe)

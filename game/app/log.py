"""A small log beside the sessions: which command ran, how it ended, which faults it met. No names, texts or paths."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

LOG = logging.getLogger("ad-referendum")
FOLDER = "log"
FILE = "ad-referendum.log"
_BYTES, _FILES = 256_000, 3
_FORM = logging.Formatter("%(asctime)s %(levelname)s %(message)s")


def folder(sessions: Path) -> Path:
    """Where log and reports lie."""
    return sessions / FOLDER


def begin(sessions: Path, *, verbose: bool) -> None:
    """Log into the folder of sessions, if there is one yet, and to stderr where ``verbose``. Nothing fails for it."""
    end()
    LOG.propagate = False
    LOG.setLevel(logging.INFO)
    if verbose:
        _to(logging.StreamHandler(sys.stderr))
    if sessions.is_dir():
        try:
            folder(sessions).mkdir(exist_ok=True)
            from game.app.log_file import Quiet  # here, because what it is made from would delay every start

            _to(Quiet(folder(sessions) / FILE, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8"))
        except OSError as error:
            LOG.warning("no log is kept: %s", error.strerror)


def end() -> None:
    """Let go of the files."""
    for each in list(LOG.handlers):
        LOG.removeHandler(each)
        each.close()


def _to(handler: logging.Handler) -> None:
    handler.setFormatter(_FORM)
    LOG.addHandler(handler)

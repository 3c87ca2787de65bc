"""The file that the log is written to; it turns over to a new one when it is full."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler


class Quiet(RotatingFileHandler):
    """A full disk is said once, by whoever plays; the log keeps silent."""

    def handleError(self, _record: logging.LogRecord) -> None:  # noqa: N802 - the library's own name
        """Nothing."""

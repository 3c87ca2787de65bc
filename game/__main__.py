"""The program's own door: `python3 -m game` from a checkout, `ad-referendum` when installed."""

import os
import sys

from game import _bootstrap, _libraries

WITH_VALUE = ("--saves", "--store")
"""Options that may stand before the command and take the next word."""


def command_in(arguments: "list[str]") -> str:
    """The command word; empty when the program is to open as it is, `--help` when only a question was asked."""
    words = iter(arguments)
    for word in words:
        if word in WITH_VALUE:
            next(words, None)
        elif not word.startswith("-") or word in ("-h", "--help", "--version"):
            return word
    return ""


def opens_window(arguments: "list[str]") -> bool:
    """Whether these words ask for a window: no command, `play`, or a session's file; all else is for the terminal."""
    command = command_in(arguments)
    return command in ("", "play") or command.endswith(".adref")


def main() -> None:
    """Make the environment on the first start, then hand over to the front door."""
    arguments = sys.argv[1:]
    _bootstrap.refuse_unfit_python()
    # Our arrays are small: a second thread for each would only wait for the first, and keep other work from its core.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if os.path.exists(_bootstrap.LOCK) and opens_window(arguments):
        trouble = _libraries.provide(_libraries.for_display(dict(os.environ)), "A window")
        if trouble:
            raise SystemExit("Ad Referendum: " + trouble)
    _bootstrap.enter("game", arguments)
    from game.app import cli

    sys.exit(cli.main(arguments))


if __name__ == "__main__":
    main()

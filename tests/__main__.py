"""`python3 -m tests`: make the environment on the first start, then run the suite; arguments go to pytest."""

import os
import sys

from game import _bootstrap, _libraries

WHOLE_SUITE = ["-q", "-rfEs", "-n", "auto", "--maxprocesses", "4", "--dist", "worksteal"]
"""Without arguments: the whole suite on all cores, four at most, and every skip with its reason."""


def provide_libraries() -> None:
    """Painting without a screen is a must; a screen in memory is offered, and its tests skip aloud without it."""
    trouble = _libraries.provide(_libraries.OFFSCREEN, "The test suite")
    if trouble:
        raise SystemExit("Ad Referendum: " + trouble)
    trouble = _libraries.provide(_libraries.WINDOW_TESTS, "The tests that click in a real window are skipped: each")
    if trouble:
        _libraries.say(trouble)


def main() -> None:
    """Run pytest on tests/ from the checkout's root and leave with its status."""
    _bootstrap.refuse_unfit_python()
    provide_libraries()
    _bootstrap.enter("tests", sys.argv[1:])
    import pytest

    os.chdir(_bootstrap.ROOT)
    sys.exit(pytest.main(sys.argv[1:] or WHOLE_SUITE))


if __name__ == "__main__":
    main()

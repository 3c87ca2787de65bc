"""`python3 -m tests`: make the environment on the first start, then run the suite; arguments go to pytest."""

import os
import sys
from collections.abc import Sequence

from game import _bootstrap, _libraries

ON_ALL_CORES = ["-n", "auto", "--maxprocesses", "4", "--dist", "worksteal"]
WHOLE_SUITE = ["-q", "-rfEs"]
"""Without arguments: the whole suite, and every skip with its reason."""
ON_ONE = {"--numprocesses", "--dist", "--pdb", "--trace", "-s", "--capture", "--co", "--collect-only", "--help", "-h"}
"""Who asks for one of these has chosen how many cores, or wants to see and speak with the one process there is."""


def provide_libraries() -> None:
    """Painting without a screen is a must; a screen in memory is offered, and its tests skip aloud without it."""
    trouble = _libraries.provide(_libraries.OFFSCREEN, "The test suite")
    if trouble:
        raise SystemExit("Ad Referendum: " + trouble)
    trouble = _libraries.provide(_libraries.WINDOW_TESTS, "The tests that click in a real window are skipped: each")
    if trouble:
        _libraries.say(trouble)


def for_pytest(asked: Sequence[str]) -> list[str]:
    """What pytest is told: one file takes one process; a folder, several files and the whole take every core."""
    arguments = list(asked) or WHOLE_SUITE
    if any(each.startswith("-n") or each.split("=")[0] in ON_ONE for each in asked):
        return arguments
    named = [each for each in asked if os.path.exists(each.split("::")[0])]
    one = len(named) == 1 and not os.path.isdir(named[0])
    return arguments if one else [*ON_ALL_CORES, *arguments]


def keep_what_is_compiled() -> None:
    """Where nothing compiled may lie beside the sources, it lies in the environment: a hundred processes need it."""
    if sys.dont_write_bytecode and not sys.pycache_prefix:
        sys.pycache_prefix = os.path.join(_bootstrap.environment_folder(), "compiled")
        sys.dont_write_bytecode = False
        os.environ["PYTHONPYCACHEPREFIX"] = sys.pycache_prefix
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def main() -> None:
    """Run pytest on tests/ from the checkout's root and leave with its status."""
    _bootstrap.refuse_unfit_python()
    provide_libraries()
    _bootstrap.enter("tests", sys.argv[1:])
    keep_what_is_compiled()
    import pytest

    os.chdir(_bootstrap.ROOT)
    sys.exit(pytest.main(for_pytest(sys.argv[1:])))


if __name__ == "__main__":
    main()

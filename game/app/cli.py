"""The command line: one parser, one door for every trouble, and nothing else.

Exit status 0 done, 1 the thing asked about is bad, 2 wrong usage. Errors are one readable paragraph on stderr.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import textwrap
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TypeAlias

from game.app import log
from game.store import places
from game.terms.events import Strength
from game.terms.trouble import Trouble

Command = Callable[[argparse.Namespace], int]
_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

FORMATS = ("akn", "docx", "pdf", "convention", "html", "csv", "json", "gradebook", "genius")
"""What a session, or a scenario, can be taken along as."""

DONE, BAD, WRONG_USAGE = 0, 1, 2
PLAYED = ("play", "beginning")
"""Commands in which people make moves: whoever stops them wants to know that nothing is lost."""
SESSION = ".adref"
"""How the file of a session ends."""
FACILITATING = ("injects", "inject", "moments", "undo", "hand-over")
KEEPING = ("repair", "restore", "delete", "erase")
SESSIONS = ("list", "show", "check", *FACILITATING, *KEEPING)
"""What ``sessions`` does."""


def main(argv: Sequence[str]) -> int:
    """Run one command; answers the exit status."""
    asked = _parser().parse_args(_double_clicked(list(argv)))
    log.begin(places.folder(asked.saves), verbose=asked.verbose)
    status = BAD
    try:
        log.LOG.info("%s begins", asked.run)
        status = _obeyed(asked)
    finally:
        log.LOG.info("%s ends with status %d", asked.run, status)
        log.end()
    return status


def _obeyed(asked: argparse.Namespace) -> int:
    try:
        return _command(asked.run)(asked)
    except Trouble as trouble:
        return _say_trouble(str(trouble))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        kept = " Every move that was made is kept." if asked.run in PLAYED else ""
        print(f"\nStopped.{kept}", file=sys.stderr)
        return BAD


def _double_clicked(words: list[str]) -> list[str]:
    """A session's file alone is to be played on, as a desktop asks when somebody opens one."""
    if not words or not words[-1].endswith(SESSION):
        return words
    before = iter(words[:-1])
    for word in before:
        if word != "--verbose" and (word not in ("--saves", "--store") or next(before, None) is None):
            return words
    return [*words[:-1], "play", words[-1]]


def _say_trouble(paragraph: str) -> int:
    for line in paragraph.split("\n"):
        print(textwrap.fill(line, 100, break_long_words=False, break_on_hyphens=False), file=sys.stderr)
    return BAD


def _command(name: str) -> Command:
    """The function ``run`` of ``game.app.NAME``, imported only now: a command pays for no other's imports."""
    run: Command = import_module(f"game.app.{name}").run
    return run


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ad-referendum",
        description="Negotiate a convention clause by clause, and find out whether anyone would ratify it.",
        epilog="Without a command it opens the program; on a machine without a screen it plays the demo.",
    )
    parser.add_argument("--saves", metavar="DIR", help="folder for sessions (else AD_REFERENDUM_SAVES, else the usual)")
    parser.add_argument("--store", metavar="URL", help="sessions in PostgreSQL instead (else AD_REFERENDUM_STORE)")
    parser.add_argument("--verbose", action="store_true", help="say on standard error what the log is told")
    parser.set_defaults(run="beginning", seed=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for add in (
        _play, _demo, _simulate, _validate, _notes, _replay, _debrief, _review, _what_if, _compare, _export, _sessions,
        _bargain, _backtest, _bench, _assumptions, _doctor,
    ):  # fmt: skip
        add(commands)
    return parser


def _new(commands: _Commands, name: str, says: str, *, json: bool = True) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=says, description=says)
    command.set_defaults(run=name.replace("-", "_"))
    for option, what in (("--saves", "DIR"), ("--store", "URL")):
        command.add_argument(option, metavar=what, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    if json:
        command.add_argument("--json", action="store_true", help="one JSON object on standard output and nothing else")
    return command


def _play(commands: _Commands) -> None:
    play = _new(commands, "play", "straight to a table, in a window", json=False)
    play.add_argument("session", nargs="?", metavar="FILE", help="a stored session to go on with, wherever it lies")
    play.add_argument("--scenario", default="tutorial", metavar="ID", help="which one (else the tutorial)")
    _reduced(play)
    play.add_argument("--as", dest="seat", metavar="DELEGATION", help="its three letters (else the first)")
    play.add_argument("--seed", type=_seed, metavar="N", help="the luck of the session")


def _demo(commands: _Commands) -> None:
    demo = _new(commands, "demo", "one cybercrime conference, narrated in the terminal", json=False)
    demo.add_argument("--seed", type=_seed, metavar="N", help="the luck of the session; the same seed, the same story")
    demo.add_argument("--scenario", default="cybercrime", metavar="ID", help="another scenario")
    _reduced(demo)


def _simulate(commands: _Commands) -> None:
    simulate = _new(commands, "simulate", "many sessions with artificial delegates in every seat")
    simulate.add_argument("--scenario", required=True, metavar="ID")
    _reduced(simulate)
    simulate.add_argument("--sessions", type=_positive, default=1, metavar="N")
    simulate.add_argument("--seed", type=_seed, default=1, metavar="N", help="session k has the seed N + k")
    simulate.add_argument("--years", type=_positive, metavar="Y", help="years after signature (else the scenario's)")
    simulate.add_argument("--vary", action="append", default=[], metavar="KEY=VALUE", help="may be repeated")
    simulate.add_argument(
        "--workers", type=_positive, nargs="?", default=1, const=os.cpu_count() or 1, metavar="N",
        help="processes, as many as there are cores where no number is given; changes no result",
    )  # fmt: skip
    strengths = [each.value for each in Strength]
    simulate.add_argument("--strength", choices=strengths, default="standard", help="of every delegate (else standard)")
    simulate.add_argument(
        "--no-last-package",
        dest="last_package",
        action="store_false",
        help="the chair leaves the last hour to the floor",
    )
    simulate.add_argument("--out", metavar="FILE", help="write every session's result there, as JSON")


def _validate(commands: _Commands) -> None:
    validate = _new(commands, "validate", "check a scenario: every fault with file, line and cure")
    validate.add_argument(
        "path",
        metavar="PATH",
        help="a scenario's folder, that folder zipped, a folder of assets, or the id of one that comes with the game",
    )


def _notes(commands: _Commands) -> None:
    says = "a facilitator's booklet of a scenario, or one delegation's instructions, as Markdown; secret both"
    notes = _new(commands, "notes", says, json=False)
    notes.add_argument("scenario", metavar="ID", help="which one, or the folder of one")
    notes.add_argument("--for", dest="seat", metavar="DELEGATION", help="its instructions, by its three letters")
    _reduced(notes)
    notes.add_argument("--out", metavar="FILE", help="else standard output")


def _replay(commands: _Commands) -> None:
    replay = _new(commands, "replay", "recompute a saved session and print its state")
    replay.add_argument("file", metavar="FILE")
    replay.add_argument("--until", type=int, metavar="SEQ", help="stop after that event")
    whose = "what this delegation had heard by then, line by line, and nothing else"
    replay.add_argument("--as", dest="seat", metavar="DELEGATION", help=whose)


def _debrief(commands: _Commands) -> None:
    says = "what a session comes to with every brief open; each figure with the record lines it rests on"
    debrief = _new(commands, "debrief", says)
    debrief.add_argument("file", metavar="FILE")
    whose = "for this delegation (else the one that a person plays, else the room)"
    debrief.add_argument("--as", dest="seat", metavar="DELEGATION", help=whose)


def _review(commands: _Commands) -> None:
    says = "each move of a delegation against the best that playouts find for it, graded, with the reason"
    review = _new(commands, "review", says)
    review.add_argument("file", metavar="FILE")
    review.add_argument("--as", dest="seat", metavar="DELEGATION", help="whose (else the one that a person plays)")
    review.add_argument("--seed", type=_seed, metavar="N", help="other random numbers than the session's own")
    review.add_argument("--workers", type=_positive, default=_cores(), metavar="N", help="processes (else all cores)")


def _what_if(commands: _Commands) -> None:
    says = "do something else at an event, let delegates play on, and see both distributions of how it ends"
    what_if = _new(commands, "what-if", says)
    what_if.add_argument("file", metavar="FILE")
    what_if.add_argument("--at", type=int, required=True, metavar="SEQ", help="the last event before the move")
    what_if.add_argument("--as", dest="seat", metavar="DELEGATION", help="whose move (else the one a person plays)")
    instead = "best (as review finds it), nothing, or an action as review --json prints it"
    what_if.add_argument("--instead", default="best", metavar="MOVE", help=instead)
    runs = "continuations, half with each move (200 early in a long conference take minutes)"
    what_if.add_argument("--runs", type=_pairs, default=200, metavar="N", help=runs)
    what_if.add_argument("--seed", type=_seed, default=0, metavar="N", help="other luck")
    what_if.add_argument("--workers", type=_positive, default=_cores(), metavar="N", help="processes (else all cores)")


def _cores() -> int:
    return os.cpu_count() or 1


def _compare(commands: _Commands) -> None:
    compare = _new(commands, "compare", "sessions of one scenario side by side, for a class at several tables")
    compare.add_argument("files", nargs="+", metavar="FILE", help="two session files or more")


def _export(commands: _Commands) -> None:
    export = _new(commands, "export", "take a session along, or a scenario to other programs", json=False)
    what = "a session's file, several, or a folder of them; for genius a scenario's id, folder or zipped file"
    export.add_argument("files", nargs="+", metavar="FILE", help=what)
    export.add_argument("--format", required=True, choices=FORMATS)
    whose = "for this delegation (else the one that a person plays, else the room)"
    export.add_argument("--as", dest="seat", default="", metavar="DELEGATION", help=whose)
    export.add_argument("--text", action="store_true", help="pdf: the convention alone, as --format convention")
    export.add_argument("--between", default="", metavar="ARV,COR", help="genius: the parties (else the first two)")
    _reduced(export)
    export.add_argument("--out", metavar="FILE", help="else standard output; for genius, or many sessions, a folder")


def _sessions(commands: _Commands) -> None:
    says = "what is stored, whether it is sound, and what a facilitator does with it"
    sessions = _new(commands, "sessions", says)
    sessions.add_argument("what", nargs="?", choices=SESSIONS, default="list")
    sessions.add_argument("file", nargs="?", metavar="FILE", help="for all but list; check alone checks all")
    sessions.add_argument("name", nargs="?", metavar="EVENT|SEAT", help="of inject and of hand-over")
    sessions.add_argument("--on", nargs="+", default=[], metavar="SEAT", help="inject: on whom (else the deck says)")
    to = "undo: the event that is the last again; hand-over: person, ai, or ai:PERSONA"
    sessions.add_argument("--to", metavar="SEQ|WHO", help=to)
    sessions.add_argument("--all", action="store_true", help="moments: after every move, not the first of each stage")
    sessions.add_argument("--for-good", action="store_true", help="delete: from the disk, with its backups")
    sessions.add_argument("--person", metavar="NAME", help="erase: who is forgotten")
    sessions.add_argument("--seat", metavar="DELEGATION", help="erase: whoever sat there")
    sessions.add_argument("--yes", action="store_true", help="erase: do it; without, it says what would go")


def _bargain(commands: _Commands) -> None:
    bargain = _new(commands, "bargain", "standard delegates among themselves on plain domains, and how well they do")
    bargain.add_argument("file", metavar="DOMAINS.json", help="issues, and profiles with weights and values")
    bargain.add_argument("--rounds", type=_rounds, default=200, metavar="N", help="turns each party has (else 200)")


def _backtest(commands: _Commands) -> None:
    says = "score the engine on tables of the real world, with simpler rules beside it"
    kinds = _new(commands, "backtest", says, json=False).add_subparsers(dest="what", required=True, metavar="WHAT")
    ratification = _scored(kinds, "ratification", "who joined within five years of opening")
    ratification.add_argument("file", metavar="FILE.csv", help="a row for a state before a treaty")
    known = ("close", "signatures")
    ratification.add_argument("--known", choices=known, default="close", help="at their close, or a year later")
    hazard = _scored(kinds, "hazard", "who joined in which year")
    hazard.add_argument("file", metavar="FILE.csv.gz", help="a row for a state, a treaty and a year; packed or not")
    positions = _scored(kinds, "positions", "outcomes of issues, from positions, salience and power")
    positions.add_argument("issues", metavar="ISSUES.csv", help="a row for an issue")
    positions.add_argument("positions", metavar="POSITIONS.csv", help="a row for an actor on an issue")


def _scored(kinds: _Commands, name: str, says: str) -> argparse.ArgumentParser:
    kind = kinds.add_parser(name, help=says, description=says)
    kind.add_argument("--json", action="store_true", help="one JSON object on standard output and nothing else")
    return kind


def _assumptions(commands: _Commands) -> None:
    _new(commands, "assumptions", "every parameter of the engine with unit, range, mark and source")


def _bench(commands: _Commands) -> None:
    bench = _new(commands, "bench", "the engine's speed table, each figure beside its floor")
    bench.add_argument("--only", metavar="NAME", help="one row of it")


def _doctor(commands: _Commands) -> None:
    _new(commands, "doctor", "what is installed, what is missing, and what to do about it")


def _reduced(command: argparse.ArgumentParser) -> None:
    says = "a smaller game of that scenario, by its name on the run-sheet (validate lists them)"
    command.add_argument("--reduced", default="", metavar="NAME", help=says)


def _positive(given: str) -> int:
    return _whole(given, 1, 1_000_000, "1000000")


def _pairs(given: str) -> int:
    """Half of them go each way, so there are two at least."""
    return _whole(given, 2, 1_000_000, "1000000")


def _rounds(given: str) -> int:
    return _whole(given, 1, 10_000, "10000")


def _seed(given: str) -> int:
    return _whole(given, 0, 2**53 - 1, "2^53 - 1")


def _whole(given: str, low: int, high: int, shown: str) -> int:
    if not re.fullmatch(r"-?[0-9]{1,20}", given) or not low <= int(given) <= high:
        raise argparse.ArgumentTypeError(f"{given!r} is no whole number from {low} to {shown}")
    return int(given)

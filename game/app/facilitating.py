"""``sessions inject``, ``undo`` and ``hand-over``: what a facilitator does with a stored session.

Each is one move in the record, and nobody else moves: whoever takes the session up again finds it as it was left.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from game.app import archive, terminal
from game.app.laying import now_ms
from game.delegates.personas import Persona
from game.minutes import refusals
from game.minutes.names import Names
from game.minutes.sentences import sentence
from game.table.ports import Accepted
from game.table.table import Table
from game.terms.actions import MOVE_OF, Action, HandOver, InjectEvent, UndoTo
from game.terms.codec import Plain
from game.terms.deck import Inject
from game.terms.events import Occupant, Recorded, SeatKind, StageOpened
from game.terms.ids import FACILITATOR, OBSERVER, SeatId, Seq
from game.terms.moments import Moment
from game.terms.trouble import Trouble

TO = ("person", "ai", *(f"ai:{each.value}" for each in Persona))
"""Who a seat can be handed to; an artificial delegate without a persona draws one that suits its role."""


def run(asked: Namespace, path: Path) -> int:
    """Carry out, or list. Raises ``Trouble``: every bad wish in one paragraph."""
    return COMMANDS[asked.what](asked, path)


@contextmanager
def _table(asked: Namespace, path: Path, *, read_only: bool = False) -> Iterator[Table]:
    with archive.opened(asked, path, read_only=read_only) as file:
        if file.fault is not None:
            raise Trouble(str(file.fault))
        if not file.head:
            raise Trouble(f"{path.name} holds no session that has begun.")
        table = Table(file, now_ms)
        if not read_only:
            file.hold_to(table.state_hash)
        yield table


def _names(table: Table) -> Names:
    return Names.seen(table.view(OBSERVER).sight).hearing([each.event for each in table.recorded()])


def _answer(table: Table, path: Path, **more: Plain) -> dict[str, Plain]:
    return {"session": path.stem, "seq": table.seq, "moment": _names(table).moment(table.moment), **more}


# --- what may be chosen ---


def _injects(asked: Namespace, path: Path) -> int:
    with _table(asked, path, read_only=True) as table:
        meant, left = table.in_season(), table.left_in_the_deck()
        answer = _answer(table, path, injects=[_inject(each, meant) for each in left])
    if asked.json:
        terminal.one_object(answer)
    elif not left:
        terminal.say(f"Nothing is left in the deck of {path.stem}.")
    else:
        terminal.say(f"What may be thrown into {path.stem}; a star marks what is meant for this part of it.", "")
        terminal.table(
            [(f"{each.id}{'*' if each.id in meant else ''}", f"{_titled(each)} {_headline(each)}") for each in left]
        )
    return 0


def _titled(each: Inject) -> str:
    return each.title if each.title[-1:] in "?!." else f"{each.title}."


def _headline(each: Inject) -> str:
    """As it is before anybody is struck."""
    return each.headline.replace("{target}", "[a delegation]")


def _inject(each: Inject, meant: frozenset[str]) -> dict[str, Plain]:
    return {
        "id": each.id,
        "title": each.title,
        "headline": _headline(each),
        "family": each.family.value,
        "seasons": [season.value for season in each.seasons],
        "strikes": each.target.aim.value,
        "answers": [choice.label for choice in each.choices],
        "in_season": each.id in meant,
    }


def _moments(asked: Namespace, path: Path) -> int:
    with _table(asked, path, read_only=True) as table:
        names = _names(table)
        found: list[dict[str, Plain]] = [
            {"seq": each.seq, "stage": names.moment(stage), "after": sentence(each.event, names)}
            for each, stage in _restful(table, every=asked.all)
        ]
        answer = _answer(table, path, moments=list[Plain](found))
    if asked.json:
        terminal.one_object(answer)
    elif not found:
        terminal.say(f"There is nothing to go back to in {path.stem} yet.")
    else:
        terminal.say(f"Where {path.stem} can go back to, the beginning of every stage (--all: after every move).", "")
        terminal.table([(str(each["seq"]), f"{each['stage']}: {each['after']}") for each in found])
    return 0


def _restful(table: Table, *, every: bool) -> Iterator[tuple[Recorded, Moment]]:
    """Events that one can go back to, each with its stage; the first of every stage where not ``every``."""
    rests, stage, told = set(table.rests()), None, False
    for recorded in table.standing():
        if isinstance(recorded.event, StageOpened):
            stage, told = recorded.event.moment, False
        if stage is not None and recorded.seq in rests and (every or not told):
            told = True
            yield recorded, stage


# --- what is done ---


def _throw_in(asked: Namespace, path: Path) -> int:
    wanted = _wanted(asked, "EVENT", "sessions inject FILE EVENT", "sessions injects FILE")
    with _table(asked, path) as table:
        left = {each.id for each in table.left_in_the_deck()}
        if wanted.upper() not in left:
            raise Trouble(
                f"{wanted!r:.80} is no event that may still be thrown into {path.stem}. "
                "“ad-referendum sessions injects FILE” lists them."
            )
        struck = tuple(_delegation(table, each) for each in asked.on)
        return _done(asked, path, table, InjectEvent(by=FACILITATOR, inject=wanted.upper(), struck=struck))


def _undo(asked: Namespace, path: Path) -> int:
    if asked.to is None or not asked.to.isascii() or not asked.to.isdigit():
        raise Trouble(
            "Say to which event: ad-referendum sessions undo FILE --to SEQ, a whole number. "
            "“ad-referendum sessions moments FILE” lists where one can go back to."
        )
    with _table(asked, path) as table:
        to = Seq(int(asked.to[:12]))
        if to not in table.rests():
            raise Trouble(
                f"Event {asked.to:.20} of {path.stem} is no moment to go back to: it lies in the midst of something, "
                "was undone itself, or is not there. “ad-referendum sessions moments FILE” lists those that are."
            )
        return _done(asked, path, table, UndoTo(by=FACILITATOR, to_seq=to))


def _hand_over(asked: Namespace, path: Path) -> int:
    wanted = _wanted(asked, "SEAT", "sessions hand-over FILE SEAT --to person|ai[:PERSONA]", "sessions show FILE")
    if asked.to not in TO:
        raise Trouble(f"A seat is handed to one of these, with --to: {', '.join(TO)}.")
    with _table(asked, path) as table:
        seat = SeatId(wanted.upper())
        if seat not in table.seating or seat == FACILITATOR:
            seats = ", ".join(each for each in table.seating if each != FACILITATOR)
            raise Trouble(f"Nobody sits as {wanted!r:.80} in {path.stem}. The seats are {seats}.")
        kind, _, persona = asked.to.partition(":")
        strength = table.seating[seat].strength
        occupant = Occupant(kind=SeatKind(kind), name=persona, strength=strength)
        return _done(asked, path, table, HandOver(by=FACILITATOR, seat=seat, occupant=occupant))


def _wanted(asked: Namespace, what: str, how: str, lists: str) -> str:
    if asked.name is None:
        raise Trouble(f"Say which {what}: ad-referendum {how}. “ad-referendum {lists}” lists what there is.")
    return str(asked.name)


def _delegation(table: Table, given: str) -> SeatId:
    states = table.view(OBSERVER).sight.scenario.states
    seat = SeatId(given.upper())
    if seat not in states:
        raise Trouble(f"There is no delegation {given!r:.80} at this conference. It has {', '.join(states)}.")
    return seat


def _done(asked: Namespace, path: Path, table: Table, action: Action) -> int:
    """Ask for it, and tell in sentences what came of it."""
    before = table.seq
    receipt = table.submit(FACILITATOR, action, before)
    names = _names(table)
    if not isinstance(receipt, Accepted):
        raise Trouble(refusals.sentence(receipt, names, MOVE_OF[type(action)]))
    told = [sentence(each.event, names) for each in table.recorded() if each.seq > before]
    if asked.json:
        terminal.one_object(_answer(table, path, done=list[Plain](told)))
    else:
        terminal.say(*told, f"{path.stem} stands at event {table.seq}, in {names.moment(table.moment)}.")
    return 0


COMMANDS: Mapping[str, Callable[[Namespace, Path], int]] = {
    "injects": _injects,
    "moments": _moments,
    "inject": _throw_in,
    "undo": _undo,
    "hand-over": _hand_over,
}
"""What a facilitator may ask of ``sessions``."""

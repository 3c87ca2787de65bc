"""A long record of events in their stored shapes, as builders for tests of anything that keeps records.

The events are well-formed, one by one; that they follow the rules of procedure is no concern of a disk.
"""

from __future__ import annotations

from itertools import cycle, islice

from game.terms.actions import Tag
from game.terms.by_seat import Keyed
from game.terms.events import (
    PUBLIC,
    EndReason,
    Event,
    MessageSent,
    ReadyDeclared,
    SessionEnded,
    SessionOpened,
    StageOpened,
    StanceDeclared,
    StatementMade,
    only,
)
from game.terms.ids import MessageId
from game.terms.moments import Moment, Phase
from game.terms.standing import Declaration, Stance
from tests.kit.blank import ARD, BRV, COR, choose, scenario, seating

OPENED = SessionOpened(
    audience=PUBLIC, session="letters", scenario=scenario(), seating=seating(), seed=7, parameters=Keyed()
)
SITTING = StageOpened(audience=PUBLIC, moment=Moment(phase=Phase.SITTING, sitting=1, round=2, quarter=3))
STATEMENT = StatementMade(
    audience=PUBLIC, by=ARD, text="Il faut répondre dans la journée. 三日以内。", tag=Tag.OPENING, attention=1
)
MESSAGE = MessageSent(
    audience=only(ARD, BRV), id=MessageId("M1"), by=ARD, to=(BRV,), text="Between us:\n\ta week?", tag=Tag.NONE
)
STANCE = StanceDeclared(
    audience=PUBLIC, by=COR, declarations=(Declaration(choice=choose("BL01", "A"), stance=Stance.SUPPORT),), to=()
)
READY = ReadyDeclared(audience=PUBLIC, by=BRV, ready=True)
ENDED = SessionEnded(audience=PUBLIC, reason=EndReason.NOT_ADOPTED)

BEGINNING: tuple[Event, ...] = (OPENED, SITTING)


def talk(length: int) -> tuple[Event, ...]:
    """So many events of a sitting."""
    return tuple(islice(cycle((STATEMENT, STANCE, MESSAGE, READY)), length))

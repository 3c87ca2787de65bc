"""Sentences for what is said and tabled on the floor."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from game.minutes.catalogue import clause_list, plain, quoted, say
from game.minutes.english.floor import Floor
from game.minutes.names import Names
from game.minutes.templates import complete_table
from game.terms.actions import Tag
from game.terms.events import (
    ChairTextTabled,
    MessageSent,
    ReadyDeclared,
    SessionOpened,
    StageOpened,
    StanceDeclared,
    StatementMade,
    WordingTabled,
)
from game.terms.ids import CHAIR
from game.terms.moments import Moment, Phase
from game.terms.standing import Stance

FloorEvent: TypeAlias = (
    SessionOpened
    | StageOpened
    | ReadyDeclared
    | StatementMade
    | MessageSent
    | StanceDeclared
    | WordingTabled
    | ChairTextTabled
)

_STAGES = complete_table(
    Phase,
    {
        Phase.PREPARATION: Floor.STAGE_PREPARATION,
        Phase.OPENING: Floor.STAGE_OPENING,
        Phase.SITTING: Floor.STAGE_SITTING,
        Phase.INTERSESSION: Floor.STAGE_INTERSESSION,
        Phase.ADOPTION: Floor.STAGE_ADOPTION,
        Phase.SIGNATURE: Floor.STAGE_SIGNATURE,
        Phase.HOME: Floor.STAGE_HOME,
        Phase.REVIEW: Floor.STAGE_REVIEW,
        Phase.ENDED: Floor.STAGE_ENDED,
    },
)
_SPOKE = complete_table(
    Tag,
    {
        Tag.NONE: (Floor.SPOKE, Floor.WROTE),
        Tag.OPENING: (Floor.SPOKE_OPENING, Floor.WROTE_OPENING),
        Tag.PRAISE: (Floor.SPOKE_PRAISE, Floor.WROTE_PRAISE),
        Tag.BLAME: (Floor.SPOKE_BLAME, Floor.WROTE_BLAME),
        Tag.RED_LINE: (Floor.SPOKE_RED_LINE, Floor.WROTE_RED_LINE),
        Tag.FRAME: (Floor.SPOKE_FRAME, Floor.WROTE_FRAME),
    },
)
_NAMED = {Tag.PRAISE: Floor.SPOKE_PRAISE_OF, Tag.BLAME: Floor.SPOKE_BLAME_OF}
_PLACED = {Tag.RED_LINE: Floor.SPOKE_RED_LINE_AT, Tag.FRAME: Floor.SPOKE_FRAME_OF}
_STANCES = complete_table(
    Stance,
    {
        Stance.SUPPORT: (Floor.SUPPORTED, Floor.SUPPORTED_TO, Floor.FOR),
        Stance.CAN_ACCEPT: (Floor.COULD_ACCEPT, Floor.COULD_ACCEPT_TO, Floor.ABLE),
        Stance.OPPOSE: (Floor.OPPOSED, Floor.OPPOSED_TO, Floor.AGAINST),
        Stance.UNDECLARED: (Floor.TOOK_BACK, Floor.TOOK_BACK_TO, Floor.OPEN),
    },
)


def sentence(event: FloorEvent, names: Names) -> str:
    """What was said or tabled."""
    match event:
        case SessionOpened():
            return _opened(names)
        case StageOpened():
            return _stage(event.moment)
        case ReadyDeclared():
            return say(Floor.READY if event.ready else Floor.NOT_READY, who=names.seat(event.by))
        case StatementMade():
            return _statement(event, names)
        case MessageSent():
            return _message(event, names)
        case StanceDeclared():
            return _stances(event, names)
        case WordingTabled():
            return say(Floor.TABLED, who=names.speaking((event.by,), event.caucus), choice=names.choice(event.choice))
        case ChairTextTabled():
            return _chair_text(event, names)
        case _:
            assert_never(event)


def _chair_text(event: ChairTextTabled, names: Names) -> str:
    choices = names.choices(event.choices)
    if event.by == CHAIR:
        return say(Floor.CHAIR_TEXT, count=len(event.choices), choices=choices)
    return say(Floor.REPORTED, who=names.seat(event.by), count=len(event.choices), choices=choices)


def _opened(names: Names) -> str:
    return say(
        Floor.OPENED,
        convention=names.convention,
        delegations=say(Floor.DELEGATIONS, count=len(names.delegations)),
        articles=say(Floor.ARTICLES, count=len(names.clauses)),
    )


def _stage(moment: Moment) -> str:
    later_round = moment.phase is Phase.SITTING and moment.round > 1
    key = Floor.STAGE_ROUND if later_round else _STAGES[moment.phase]
    return say(key, sitting=moment.sitting, round=moment.round, year=moment.year)


def _statement(event: StatementMade, names: Names) -> str:
    key = _SPOKE[event.tag][0] if plain(event.text) else Floor.SPOKE_NOTHING
    who, text = names.speaking((event.by,), event.caucus), quoted(event.text)
    if event.about and event.tag in _NAMED and plain(event.text):
        return say(_NAMED[event.tag], who=who, whom=names.seats(event.about), text=text)
    if event.choice is not None and event.tag in _PLACED and plain(event.text):
        return say(_PLACED[event.tag], who=who, choice=names.choice(event.choice), text=text)
    return say(key, who=who, text=text)


def _message(event: MessageSent, names: Names) -> str:
    key = _SPOKE[event.tag][1] if plain(event.text) else Floor.WROTE_NOTHING
    return say(key, who=names.seat(event.by), whom=names.seats(event.to), text=quoted(event.text))


def _stances(event: StanceDeclared, names: Names) -> str:
    who, whom = names.seat(event.by), names.seats(event.to)
    declared = {
        stance: [each.choice for each in event.declarations if each.stance is stance]
        for stance in Stance
        if any(each.stance is stance for each in event.declarations)
    }
    if not declared:
        return say(Floor.NO_POSITIONS, who=who)
    if len(declared) == 1:
        ((stance, choices),) = declared.items()
        return say(_STANCES[stance][1 if event.to else 0], who=who, whom=whom, choices=names.choices(choices))
    positions = clause_list(say(_STANCES[each][2], choices=names.choices(on)) for each, on in declared.items())
    return say(Floor.POSITIONS_TO if event.to else Floor.POSITIONS, who=who, whom=whom, positions=positions)

"""Sentences for caucuses."""

from __future__ import annotations

from typing import assert_never

from game.minutes.catalogue import say
from game.minutes.english.caucuses import Groups
from game.minutes.names import Names
from game.terms.events import CaucusEnded, CaucusEvent, CaucusFormed, CaucusJoined, CaucusLeft, SpeakerNamed


def sentence(event: CaucusEvent, names: Names) -> str:
    """Who formed a group, who joined and left it."""
    match event:
        case CaucusFormed():
            caucus = event.caucus
            who, whom = names.seat(caucus.speaker), names.seats(caucus.invited)
            return say(Groups.FORMED, who=who, whom=whom, caucus=names.caucus(caucus.id))
        case CaucusJoined():
            members = names.seats(event.group.members)
            return say(Groups.JOINED, who=names.seat(event.by), caucus=names.caucus(event.caucus), members=members)
        case CaucusLeft():
            return say(Groups.LEFT, who=names.seat(event.by), caucus=names.caucus(event.caucus))
        case SpeakerNamed():
            who, speaker = names.seat(event.by), names.seat_within(event.speaker)
            return say(Groups.SPEAKER, who=who, speaker=speaker, caucus=names.caucus(event.caucus))
        case CaucusEnded():
            return say(Groups.ENDED, caucus=names.caucus_first(event.caucus))
        case _:
            assert_never(event)

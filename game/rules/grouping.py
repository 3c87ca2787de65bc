"""What follows from forming, joining and leaving groups (rule 27)."""

from __future__ import annotations

from dataclasses import replace

from game.rules.caucuses import is_group
from game.rules.gates import cost
from game.rules.speaking import words
from game.rules.unfolding import Follows, Unfolding
from game.terms import actions as a
from game.terms.caucuses import Caucus
from game.terms.events import (
    PUBLIC,
    Audience,
    CaucusEnded,
    CaucusFormed,
    CaucusJoined,
    CaucusLeft,
    SpeakerNamed,
    only,
)
from game.terms.ids import CaucusId


def _told(caucus: Caucus) -> Audience:
    """Everybody once it is a group, those it invited before."""
    return PUBLIC if is_group(caucus) else only(*dict.fromkeys((*caucus.members, *caucus.invited)))


def form_caucus(u: Unfolding, action: a.FormCaucus) -> None:
    """Found a caucus."""
    caucus = Caucus(
        id=CaucusId(f"caucus-{u.seq:05d}"),
        name=words(action.name),
        speaker=action.by,
        members=(action.by,),
        invited=action.invited,
    )
    u.happen(CaucusFormed(audience=_told(caucus), caucus=caucus, attention=cost(u.now, action)))


def join_caucus(u: Unfolding, action: a.JoinCaucus) -> None:
    """Join; from here on everybody knows of it (rule 27.2)."""
    was = u.now.caucuses[action.caucus]
    group = replace(was, members=(*was.members, action.by), invited=())
    u.happen(CaucusJoined(audience=PUBLIC, caucus=was.id, by=action.by, group=group))


def leave_caucus(u: Unfolding, action: a.LeaveCaucus) -> None:
    """Leave; fewer than two are no group (rule 27.3)."""
    leave(u, u.now.caucuses[action.caucus], action)


def leave(u: Unfolding, caucus: Caucus, action: a.LeaveCaucus) -> None:
    """One member leaves a caucus, and perhaps ends it."""
    told = _told(caucus)
    u.happen(CaucusLeft(audience=told, caucus=caucus.id, by=action.by))
    if not is_group(u.now.caucuses[caucus.id]):
        u.happen(CaucusEnded(audience=told, caucus=caucus.id))


def name_speaker(u: Unfolding, action: a.NameSpeaker) -> None:
    """Hand on the word."""
    told = _told(u.now.caucuses[action.caucus])
    u.happen(SpeakerNamed(audience=told, caucus=action.caucus, by=action.by, speaker=action.speaker))


def end_lonely(u: Unfolding) -> None:
    """Caucuses that nobody has joined end with the sitting (rule 27.3)."""
    for caucus in tuple(u.now.caucuses.values()):
        if not is_group(caucus):
            u.happen(CaucusEnded(audience=_told(caucus), caucus=caucus.id))


FOLLOWS: Follows = {
    a.FormCaucus: form_caucus,
    a.JoinCaucus: join_caucus,
    a.LeaveCaucus: leave_caucus,
    a.NameSpeaker: name_speaker,
}
"""What follows from each kind of action."""

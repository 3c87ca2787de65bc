"""The shape of the event deck, key by key."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenarios.kinds import Groups, Kind, Several, Share, Whole, Word
from game.scenarios.shapes import ANY, IDS, NOTE, SOME_IDS, TEXT
from game.terms.deck import Family, Rank, Season, Toward, What
from game.terms.guests import Guest, GuestAct
from game.terms.mandate import ActorKind, Future

MOST_INJECTS = 200
EFFECT: Mapping[str, Kind] = {
    "what": Word(of=tuple(What)),
    "delta": Share(low=-1_000_000, high=1_000_000),
    "of": Word(required=False),
    "to": Word(required=False),
    "tag": Word(required=False),
    "rank": Word(of=tuple(Rank), required=False),
    "toward": Word(of=tuple(Toward), required=False),
    "future": Word(of=tuple(Future), required=False),
    "kind": Word(of=tuple(ActorKind), required=False),
    "rounds": Whole(low=0, high=24, required=False),
}
EFFECTS = Groups(keys=EFFECT, least=1, most=12)
CHOICE: Mapping[str, Kind] = {"label": ANY, "note": NOTE, "effects": EFFECTS}
INJECT: Mapping[str, Kind] = {
    "id": ANY,
    "title": ANY,
    "family": Word(of=tuple(Family)),
    "scenarios": SOME_IDS,
    "phase": Several(each=Word(of=tuple(Season)), least=1, most=len(Season)),
    "target": ANY,
    "headline": TEXT,
    "private_text": TEXT,
    "effects": EFFECTS,
    "choices": Groups(keys=CHOICE, least=2, most=6),
    "teaching": TEXT,
    "sources": IDS,
}
SPEECH: Mapping[str, Kind] = {
    "id": ANY,
    "guest": Word(of=tuple(Guest)),
    "act": Word(of=tuple(GuestAct)),
    "title": ANY,
    "scenarios": SOME_IDS,
    "tags": SOME_IDS,
    "text": TEXT,
    "effects": EFFECTS,
    "teaching": TEXT,
    "sources": IDS,
}
GUESTS: Mapping[str, Kind] = {"guest": Groups(keys=SPEECH, least=1, most=MOST_INJECTS)}
DECK: Mapping[str, Kind] = {"event": Groups(keys=INJECT, least=1, most=MOST_INJECTS)}

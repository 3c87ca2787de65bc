"""The shape of the books that lie beside the scenarios: glossary, rubric, debrief, sources, positions, run-sheets."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenarios.kinds import Groups, Kind, Whole, Word
from game.scenarios.shapes import ANY, IDS, OPTIONAL, SLUG, SOME_IDS, TEXT
from game.scenarios.shapes_deck import DECK, GUESTS
from game.terms.teaching import Exhibit, SourceKind, Sureness, WordGroup

MOST = 1_000
LONG = 2_000
"""Signs of an address or of a reference."""
SURENESS = Word(of=tuple(Sureness))
SOME_NUMBER = Whole(low=1, high=1_000)
MINUTE = Whole(low=0, high=20_000)

TERM: Mapping[str, Kind] = {
    "id": ANY,
    "term": ANY,
    "group": Word(of=tuple(WordGroup)),
    "def": TEXT,
    "see": IDS,
    "where": IDS,
}
CRITERION: Mapping[str, Kind] = {
    "id": ANY,
    "name": ANY,
    "weight": Whole(low=1, high=100),
    "describes": TEXT,
    **{f"level{step}": TEXT for step in (1, 2, 3, 4)},
    "log": SOME_IDS,
}
QUESTION: Mapping[str, Kind] = {
    "id": ANY,
    "step": Whole(low=1, high=4),
    "text": TEXT,
    "sources": IDS,
    "needs": Word(of=tuple(Exhibit)),
}
SOURCE: Mapping[str, Kind] = {
    "id": ANY,
    "kind": Word(of=tuple(SourceKind)),
    "cite": Word(longest=LONG),
    "addr": Word(required=False, empty=True, longest=LONG),
    "confidence": SURENESS,
}
POSITION: Mapping[str, Kind] = {
    "id": ANY,
    "who": ANY,
    "when": ANY,
    "topic": ANY,
    "summary": TEXT,
    "sources": SOME_IDS,
    "conf": SURENESS,
    "echoes": IDS,
}
OBJECTIVE: Mapping[str, Kind] = {"id": ANY, "text": TEXT, "seen_in": ANY, "sources": IDS}
PLAY: Mapping[str, Kind] = {
    "people": SOME_NUMBER,
    "scenario": ANY,
    "game": OPTIONAL,
    "rooms": Whole(low=1, high=100, required=False),
    "seating": TEXT,
}
ITEM: Mapping[str, Kind] = {
    "day": Whole(low=1, high=10, required=False),
    "from": MINUTE,
    "until": MINUTE,
    "what": TEXT,
    "facilitator": Word(required=False, empty=True, longest=LONG),
    "program": OPTIONAL,
    "injects": IDS,
    "questions": IDS,
}
RUNSHEET: Mapping[str, Kind] = {
    "id": SLUG,
    "title": ANY,
    "minutes": Whole(low=1, high=20_000),
    "play": Groups(keys=PLAY, least=1),
    "item": Groups(keys=ITEM, least=1),
}
NOTE: Mapping[str, Kind] = {"text": TEXT}

BOOKS: Mapping[str, Mapping[str, Kind]] = {
    "events.toml": DECK,
    "guests.toml": GUESTS,
    "glossary.toml": {"term": Groups(keys=TERM, least=1, most=MOST)},
    "rubric.toml": {
        "criterion": Groups(keys=CRITERION, least=1),
        "guard": Groups(keys=NOTE, required=False),
    },
    "debrief.toml": {"question": Groups(keys=QUESTION, least=1, most=MOST)},
    "sources.toml": {"source": Groups(keys=SOURCE, least=1, most=MOST)},
    "positions.toml": {"position": Groups(keys=POSITION, least=1, most=MOST)},
    "runsheets.toml": {
        "objective": Groups(keys=OBJECTIVE, least=1),
        "runsheet": Groups(keys=RUNSHEET, least=1),
        "note": Groups(keys=NOTE, required=False),
    },
}
"""What stands under each file of the assets, in the order in which faults are listed."""

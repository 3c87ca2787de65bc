"""The shape of the three files of a scenario, key by key: the scenario format, schema 2.

What a key that may be absent means when it is absent is said where it is read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from game.scenarios.kinds import PROSE, ByName, Flag, Group, Groups, Kind, Several, Share, Whole, Word
from game.terms import binding
from game.terms.mandate import ActorKind, Future
from game.terms.scenario import Fallback, Hurdle, VoteMode
from game.terms.text import ATTRIBUTE_NAMES

SCHEMA = 2
MOST_DELEGATIONS, MOST_CLAUSES, MOST_BRACKETS, MOST_ALTERNATIVES = 193, 60, 96, 6
"""What the engine's arrays are made for; alternatives of one bracket, "no text" not counted."""

ROLES = ("drive", "conduct", "defend", "brake", "cruise")
LEGAL_FAMILIES = ("civil", "common", "islamic", "mixed", "customary")
HEAVIEST_INLINE = 599
"""An inline bracket takes less than .6 of its clause's salience."""

OPTIONAL = Word(required=False, empty=True)
NOTE = Word(required=False, empty=True, longest=PROSE)
REMARK = NOTE
"""A note from author to author; nothing reads it."""
ANY = Word()
TEXT = Word(longest=PROSE)
IDS = Several(each=ANY, required=False)
SOME_IDS = Several(each=ANY, least=1)
SLUG = Word(like=re.compile(r"[a-z][a-z0-9_]{0,39}"), like_words="small letters, digits and underscores")
CLAUSE_ID = Word(like=re.compile(r"(?!TEXT$)[A-Za-z][A-Za-z0-9_-]{0,19}"), like_words="letters and digits, as TU01")
BRACKET_ID = Word(
    like=re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,19}(\.[A-Za-z][A-Za-z0-9_]{0,29})?"),
    like_words="the clause's id, and for an inline bracket a point and a word, as TU01.speed",
)
ALTERNATIVE_ID = Word(like=re.compile(r"[A-Za-z0-9_]{1,20}"), like_words="a letter or a short word, as A or h24")
STATE_ID = Word(like=re.compile(r"[A-Z]{3}"), like_words="three capital letters, as ALD")

CALENDAR: Mapping[str, Kind] = {
    "sittings": Whole(low=1, high=12, required=False),
    "rounds": Whole(low=1, high=12, required=False),
    "months_between": Whole(low=0, high=60, required=False),
    "years": Whole(low=1, high=30, required=False),
}
DECISION: Mapping[str, Kind] = {
    "primary": Word(of=("consensus",), required=False),
    "fallback": Word(of=tuple(Fallback), required=False),
    "fallback_condition": NOTE,
    "vote_mode": Word(of=tuple(VoteMode), required=False),
    "note": REMARK,
}
ENTRY_INTO_FORCE: Mapping[str, Kind] = {
    "clause": Word(required=False),
    "share_by_alternative": ByName(each=Share(low=1), required=False),
    "share": Share(low=1, required=False),
    "count": Whole(low=1, high=MOST_DELEGATIONS, required=False),
    "include": IDS,
    "note": REMARK,
}
REDUCED_GAME: Mapping[str, Kind] = {
    "name": ANY,
    "participants": Several(each=Whole(low=1, high=1000), required=False),
    "minutes": Whole(low=1, high=20_000, required=False),
    **{key: kind for key, kind in CALENDAR.items() if key != "years"},
    "delegations": Several(each=ANY, least=2),
    "clauses": SOME_IDS,
    "note": NOTE,
}
SCENARIO: Mapping[str, Kind] = {
    "id": SLUG,
    "schema": Whole(low=SCHEMA, high=SCHEMA),
    "title": ANY,
    "subtitle": OPTIONAL,
    "synopsis": TEXT,
    "based_on": IDS,
    "names": OPTIONAL,
    "names_note": NOTE,
    "difficulty": Whole(low=1, high=5),
    "minutes": Whole(low=1, high=20_000),
    "content_advisory": NOTE,
    "learning": Several(each=TEXT, required=False),
    "calendar": Group(keys=CALENDAR, required=False),
    "world": Group(
        keys={
            "climate": Share(low=-3000, high=3000, required=False),
            "rule": Share(required=False),
            "news": Share(required=False),
        },
        required=False,
    ),
    "engine": ByName(each=Share(low=-20_000, high=500_000), required=False),
    "decision": Group(keys=DECISION, required=False),
    "chair": Group(keys={"name": ANY, "style": NOTE, "opening": NOTE}, required=False),
    "entry_into_force": Group(keys=ENTRY_INTO_FORCE, required=False),
    "phase": Groups(keys={"id": ANY, "minutes": Whole(low=0, high=20_000), "text": TEXT}, required=False),
    "starting_text": ByName(each=SOME_IDS, required=False),
    "outcomes": ByName(each=ByName(each=ANY), required=False, most=50),
    "reduced_game": Groups(keys=REDUCED_GAME, required=False, most=50),
    "hint": Groups(keys={"when": ANY, "text": TEXT}, required=False),
}

BINDS: Mapping[str, Kind] = {
    "reservations": Flag(required=False),
    **{key: Word(required=False, of=words) for key, words in binding.WORDS.items()},
    "staged": Share(required=False),
    "threshold": Share(low=1, required=False),
    "days": Whole(low=0, high=365, required=False),
}
ALTERNATIVE: Mapping[str, Kind] = {
    "id": ALTERNATIVE_ID,
    "label": ANY,
    "tabled_by": IDS,
    "modal": OPTIONAL,
    "hanoi": Flag(required=False),
    "text": Word(empty=True, longest=PROSE),
    **dict.fromkeys(ATTRIBUTE_NAMES, Share(low=-1000, required=False)),
    "binds": Group(keys=BINDS, required=False),
}
"""Attributes as in an inline bracket; those of a main one are narrower (``checking_text``)."""
BRACKET: Mapping[str, Kind] = {
    "id": BRACKET_ID,
    "under": Word(required=False),
    "weight": Share(low=1, high=HEAVIEST_INLINE, required=False),
    "alternative": Groups(keys=ALTERNATIVE, least=1, most=MOST_ALTERNATIVES + 1),
}
CLAUSE: Mapping[str, Kind] = {
    "id": CLAUSE_ID,
    "article": Whole(low=1, high=999),
    "title": ANY,
    "cluster": ANY,
    "tags": IDS,
    "core": Flag(required=False),
    "deletable": Flag(required=False),
    "issue": TEXT,
    "teaching_note": NOTE,
    "teaching_sources": IDS,
    "bracket": Groups(keys=BRACKET, least=1, most=MOST_BRACKETS),
}
LINK: Mapping[str, Kind] = {
    "a": ANY,
    "a_alternatives": SOME_IDS,
    "b": ANY,
    "b_alternatives": SOME_IDS,
    "effect": Share(low=-1000),
    "who": SOME_IDS,
    "kind": ANY,
    "note": NOTE,
    "sources": IDS,
}
CLAUSES: Mapping[str, Kind] = {
    "clause": Groups(keys=CLAUSE, least=1, most=MOST_CLAUSES),
    "link": Groups(keys=LINK, required=False),
}

CONDITION: Mapping[str, Kind] = {"clause": ANY, "alternatives": SOME_IDS}
RED_LINE: Mapping[str, Kind] = {
    **CONDITION,
    "note": NOTE,
    "unless": Groups(keys=CONDITION, required=False, most=MOST_CLAUSES),
}
CARES: Mapping[str, Kind] = dict.fromkeys(("sov", "rights", "cap", "eff"), Share(low=-1000, required=False))
DOMESTIC_ACTOR: Mapping[str, Kind] = {
    "kind": Word(of=tuple(ActorKind)),
    "name": ANY,
    "formal": Flag(),
    "weight": Share(),
    "cares": Group(keys=CARES),
    "blocks": IDS,
    "needs": IDS,
    "note": NOTE,
}
FUTURES: Mapping[str, Kind] = dict.fromkeys(tuple(map(str, Future)), Share())
DELEGATION: Mapping[str, Kind] = {
    "id": STATE_ID,
    "name": ANY,
    "article": OPTIONAL,
    "form": Word(required=False),
    "short": OPTIONAL,
    "archetype": IDS,
    "bloc": OPTIONAL,
    "role": Word(of=ROLES),
    "difficulty": Whole(low=1, high=5, required=False),
    "region": Word(required=False),
    "legal_family": Word(of=LEGAL_FAMILIES),
    "hurdle": Word(of=tuple(Hurdle), required=False),
    "members": Whole(low=1, high=MOST_DELEGATIONS, required=False),
    "attention": Whole(low=1, high=20, required=False),
    "rights_salience": Share(required=False),
    "echoes": IDS,
    "public_brief": TEXT,
    "opening_statement": TEXT,
    "confidential": TEXT,
    "objective": TEXT,
    "concession_order": IDS,
    "power": Group(keys=dict.fromkeys(("material", "agenda", "coercive"), Share())),
    "capacity": Group(keys=dict.fromkeys(("legal", "technical", "financial"), Share())),
    "trust_default": Share(required=False),
    "trust": ByName(each=Share(), required=False),
    "batna": Group(keys=FUTURES),
    "belief": Group(keys=FUTURES),
    "red_line": Groups(keys=RED_LINE, required=False, most=MOST_CLAUSES),
    "domestic_actor": Groups(keys=DOMESTIC_ACTOR, least=1, most=12),
    "salience": ByName(each=Share()),
    "preference": ByName(each=ByName(each=Share())),
}
DELEGATIONS: Mapping[str, Kind] = {"delegation": Groups(keys=DELEGATION, least=2, most=MOST_DELEGATIONS)}

SHAPES: Mapping[str, Mapping[str, Kind]] = {
    "scenario.toml": SCENARIO,
    "clauses.toml": CLAUSES,
    "delegations.toml": DELEGATIONS,
}

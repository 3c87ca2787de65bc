"""events.toml to the deck of injects, guests.toml to what guests may say."""

from __future__ import annotations

from game.scenarios.row import Row
from game.terms.deck import WHOLE, Aim, Effect, EventChoice, Family, Inject, Rank, Season, Target, Toward, What
from game.terms.guests import Guest, GuestAct, GuestSpeech
from game.terms.mandate import ActorKind, Future

NAMED = (Aim.ARCHETYPE, Aim.CLAUSE_TAG)
"""Aims that go on with a colon and names."""
EVERYBODY = Target(aim=Aim.ALL)


def deck(sheet: Row) -> tuple[Inject, ...]:
    """All injects in the order of the file."""
    return tuple(inject(each) for each in sheet.rows("event"))


def target_of(written: str) -> Target | None:
    """``weakest``, ``archetype:a|b``: whom that means; ``None`` where it means nobody."""
    aim, colon, rest = written.partition(":")
    if aim not in tuple(Aim) or bool(colon) is not (aim in NAMED):
        return None
    names = tuple(each.strip() for each in rest.split("|")) if colon else ()
    return Target(aim=Aim(aim), names=names) if all(names) else None


def guests(sheet: Row) -> tuple[GuestSpeech, ...]:
    """All speeches of guests in the order of the file."""
    return tuple(_speech(each) for each in sheet.rows("guest"))


def _speech(row: Row) -> GuestSpeech:
    return GuestSpeech(
        id=row.word("id"),
        guest=Guest(row.word("guest")),
        act=GuestAct(row.word("act")),
        title=row.word("title"),
        scenarios=row.words("scenarios"),
        tags=row.words("tags"),
        text=row.word("text"),
        effects=_effects(row),
        teaching=row.word("teaching"),
        sources=row.words("sources"),
    )


def inject(row: Row) -> Inject:
    """One event of a sound sheet."""
    return Inject(
        id=row.word("id"),
        title=row.word("title"),
        family=Family(row.word("family")),
        scenarios=row.words("scenarios"),
        seasons=tuple(Season(each) for each in row.words("phase")),
        target=_target(row, "target") or EVERYBODY,
        headline=row.word("headline"),
        private_text=row.word("private_text"),
        effects=_effects(row),
        choices=tuple(_choice(each) for each in row.rows("choices")),
        teaching=row.word("teaching"),
        sources=row.words("sources"),
    )


def _choice(row: Row) -> EventChoice:
    return EventChoice(label=row.word("label"), note=row.word("note"), effects=_effects(row))


def _effects(row: Row) -> tuple[Effect, ...]:
    return tuple(_effect(each) for each in row.rows("effects"))


def _effect(row: Row) -> Effect:
    what = What(row.word("what"))
    delta = row.share("delta")
    return Effect(
        what=what,
        delta=delta // 1000 if what in WHOLE else int(delta),
        of=_target(row, "of") or (None if what is What.CLOCK else EVERYBODY),
        to=_target(row, "to"),
        tags=tuple(each.strip() for each in row.word("tag").split("|")) if "tag" in row else (),
        rank=Rank(row.word("rank")) if "rank" in row else None,
        toward=Toward(row.word("toward")) if "toward" in row else None,
        future=Future(row.word("future")) if "future" in row else None,
        kind=ActorKind(row.word("kind")) if "kind" in row else None,
        rounds=row.whole("rounds"),
    )


def _target(row: Row, key: str) -> Target | None:
    return target_of(row.word(key)) if key in row else None

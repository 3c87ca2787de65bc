"""events.toml beyond its shape: names, whom it strikes, and whether each effect says what it needs and no more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from game.scenarios import references
from game.scenarios.lines import Path
from game.scenarios.margin import Margin, quoted, shown
from game.scenarios.reading_deck import target_of
from game.scenarios.row import Row, Table
from game.terms.deck import ANY_TAG, CONCERNED, STRUCK, WHOLE, Aim, What
from game.terms.guests import SPOKEN_OF

PLACE = re.compile(r"{(\w*)}")

NEEDS: Mapping[What, tuple[str, ...]] = {
    What.TRUST: ("of", "to"),
    What.SALIENCE: ("tag",),
    What.BATNA: ("future",),
    What.BELIEF: ("future",),
    What.ACTOR_WEIGHT: ("kind", "of"),
    **dict.fromkeys((What.CAPACITY, What.POWER, What.RATIFICATION, What.VISIBILITY, What.PLEDGE), ("of",)),
}
"""What an effect cannot do without, beyond ``what`` and ``delta``."""
MAY: Mapping[What, tuple[str, ...]] = {
    What.SALIENCE: ("of",),
    What.PREFERENCE: ("of", "tag", "rank", "toward"),
    What.BATNA: ("of",),
    What.BELIEF: ("of",),
    What.CLOCK: ("of",),
}
"""What it may have besides."""
KEYS = ("of", "to", "tag", "rank", "toward", "future", "kind")
WIDEST: Mapping[What, int] = {What.RATIFICATION: 3, What.VISIBILITY: 5, What.CLOCK: 3}
"""The largest delta either way; 1 for all others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """What the aims and tags of a deck may find in one scenario."""

    archetypes: frozenset[str]
    tags: frozenset[str]


def cast_of(text: Table, delegations: Table) -> Cast:
    """The archetypes and tags in two cleaned sheets."""
    return Cast(
        archetypes=frozenset(a for row in Row(delegations).rows("delegation") for a in row.words("archetype")),
        tags=frozenset(tag for row in Row(text).rows("clause") for tag in row.words("tags")),
    )


def check_deck(margin: Margin, deck: Table, casts: Mapping[str, Cast], sources: frozenset[str]) -> None:
    """Everything about the injects that needs more than one key to see; ``sources`` empty = not looked at."""
    rows = Row(deck).rows("event")
    references.unique(margin, ((row.word("id"), ("event", n, "id")) for n, row in enumerate(rows)), "events")
    for place, row in enumerate(rows):
        _check_inject(margin, row, casts, sources, ("event", place))


def _check_inject(margin: Margin, row: Row, casts: Mapping[str, Cast], sources: frozenset[str], path: Path) -> None:
    played = _played(margin, row, casts, sources, path)
    _check_struck(margin, row, played, path)
    _check_effects(margin, row, played, path, in_choice=False)
    references.unique(
        margin, ((each.word("label"), (*path, "choices", n)) for n, each in enumerate(row.rows("choices"))), "choices"
    )
    for number, choice in enumerate(row.rows("choices")):
        _check_effects(margin, choice, played, (*path, "choices", number), in_choice=True)


def check_guests(margin: Margin, book: Table, casts: Mapping[str, Cast], sources: frozenset[str]) -> None:
    """Everything about the speeches of guests that needs more than one key to see; ``sources`` as above."""
    rows = Row(book).rows("guest")
    references.unique(margin, ((row.word("id"), ("guest", n, "id")) for n, row in enumerate(rows)), "guests")
    for place, row in enumerate(rows):
        path: Path = ("guest", place)
        played = _played(margin, row, casts, sources, path)
        for name, cast in played.items():
            if not cast.tags.intersection(row.words("tags")):
                reason = f"no clause of {name} is tagged {quoted(row.words('tags'))}."
                margin.fault((*path, "tags"), reason, f"It knows {quoted(sorted(cast.tags))}.")
        _check_effects(margin, row, played, path, in_choice=False)
        _check_nobody_struck(margin, row, path)


def _check_nobody_struck(margin: Margin, row: Row, path: Path) -> None:
    for number, effect in enumerate(row.rows("effects")):
        for key in ("of", "to"):
            target = target_of(effect.word(key)) if key in effect else None
            if target is not None and target.aim in CONCERNED and target.aim not in SPOKEN_OF:
                reason = f"{key} is {shown(effect.word(key))}, and words of guests strike nobody."
                margin.fault((*path, "effects", number), reason, f"Write one of {', '.join(_written(SPOKEN_OF))}.")


def _played(
    margin: Margin, row: Row, casts: Mapping[str, Cast], sources: frozenset[str], path: Path
) -> dict[str, Cast]:
    unknown = [each for each in row.words("scenarios") if each not in casts]
    if unknown:
        cure = f"The scenarios here are {quoted(sorted(casts))}."
        margin.warn((*path, "scenarios"), f"there is no scenario {quoted(unknown)}.", cure)
    lost = [each for each in row.words("sources") if sources and each not in sources]
    if lost:
        margin.fault((*path, "sources"), f"there is no source {quoted(lost)}.", "Add it to the sources, or drop it.")
    return {each: casts[each] for each in row.words("scenarios") if each in casts}


def _check_struck(margin: Margin, row: Row, played: Mapping[str, Cast], path: Path) -> None:
    if "target" not in row:
        return
    target = target_of(row.word("target"))
    here: Path = (*path, "target")
    if target is None or target.aim not in STRUCK:
        cure = f"Write one of {', '.join(_written(STRUCK))}."
        margin.fault(here, f"target is {shown(row.word('target'))}.", cure)
        return
    for name, cast in played.items():
        known = {Aim.ARCHETYPE: cast.archetypes, Aim.CLAUSE_TAG: cast.tags}.get(target.aim)
        if known is not None and not known.intersection(target.names):
            reason = f"nobody in {name} is struck by {shown(row.word('target'))}."
            margin.fault(here, reason, f"It knows {quoted(sorted(known))}; or take {name} out of scenarios.")
    holes = set(PLACE.findall(row.word("headline")))
    if holes - {"target"} or (holes and target.aim is Aim.ALL):
        cure = "Name nobody." if target.aim is Aim.ALL else "The only name that is filled in is {target}."
        margin.fault((*path, "headline"), f"the headline holds {{{min(holes)}}}.", cure)


def _written(aims: Iterable[Aim]) -> list[str]:
    return [f"{aim}:name|name" if aim in (Aim.ARCHETYPE, Aim.CLAUSE_TAG) else str(aim) for aim in aims]


def _check_effects(margin: Margin, row: Row, played: Mapping[str, Cast], path: Path, *, in_choice: bool) -> None:
    for number, effect in enumerate(row.rows("effects")):
        here: Path = (*path, "effects", number)
        if "what" in effect and effect.word("what") in tuple(What):
            _check_keys(margin, effect, What(effect.word("what")), here)
            _check_delta(margin, effect, What(effect.word("what")), here)
        for key in ("of", "to"):
            if key in effect:
                _check_concerned(margin, effect.word(key), key, here, in_choice=in_choice)
        _check_tags(margin, effect, played, here)


def _check_keys(margin: Margin, effect: Row, what: What, path: Path) -> None:
    needed = NEEDS.get(what, ())
    for key in needed:
        if key not in effect:
            margin.fault(path, f"an effect on {what} says nothing of {key}.", f'Add {key} = "…".')
    for key in KEYS:
        if key in effect and key not in (*needed, *MAY.get(what, ())):
            margin.fault(path, f"an effect on {what} has no {key}.", "Leave it out.")
    if what is What.PREFERENCE and ("rank" in effect) is ("toward" in effect):
        margin.fault(path, "a preference moves by rank or toward a wording.", "Write rank or toward, one of them.")


def _check_delta(margin: Margin, effect: Row, what: What, path: Path) -> None:
    if "delta" not in effect:
        return
    delta, widest = effect.share("delta"), WIDEST.get(what, 1)
    if delta == 0:
        margin.fault(path, "delta is 0.", "Say by how much, or leave the effect out.")
    elif abs(delta) > widest * 1000:
        margin.fault(path, f"delta is {Decimal(delta) / 1000:f}.", f"Write a number from -{widest} to {widest}.")
    elif what in WHOLE and delta % 1000:
        margin.fault(path, f"delta is {Decimal(delta) / 1000:f}.", f"{what} is counted in whole numbers.")
    elif what is What.VISIBILITY and delta < 0:
        margin.fault(path, "what was shown cannot be hidden.", "Write a whole number above 0.")


def _check_concerned(margin: Margin, written: str, key: str, path: Path, *, in_choice: bool) -> None:
    target = target_of(written)
    only = (Aim.MOVER, Aim.RESPONDERS)
    if target is None or target.aim not in CONCERNED:
        margin.fault(path, f"{key} is {shown(written)}.", f"Write one of {', '.join(_written(CONCERNED))}.")
    elif target.aim in only and not in_choice:
        margin.fault(path, f"{key} is {written}, and nobody has chosen yet.", "Write it in an effect of a choice.")


def _check_tags(margin: Margin, effect: Row, played: Mapping[str, Cast], path: Path) -> None:
    """Tags that no scenario of the inject knows are a slip of the pen; one beside tags that are known is odd."""
    known = frozenset().union(*(cast.tags for cast in played.values()))
    tags = [each.strip() for each in effect.word("tag").split("|")] if "tag" in effect else []
    if ANY_TAG in tags:
        if len(tags) > 1:
            margin.fault(path, f"'{ANY_TAG}' stands beside other tags.", "Leave the others out.")
        return
    lost = [each for each in tags if each not in known]
    if lost and known:
        note = margin.fault if len(lost) == len(tags) else margin.warn
        note(path, f"no clause is tagged {quoted(lost)}.", f"The tags are {quoted(sorted(known))}.")

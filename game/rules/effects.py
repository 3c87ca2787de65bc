"""What an effect of an inject comes to: whole numbers, worked out once, that rules and engine then simply add."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.aims import meant
from game.rules.clauses import stance_of, standing_in
from game.rules.state import Negotiation
from game.terms.deck import ANY_TAG, Change, Effect, Revelation, Target, Toward, What
from game.terms.facts import Facts
from game.terms.ids import AlternativeId, BracketId, ClauseId, PerMille, SeatId
from game.terms.mandate import Mandate
from game.terms.standing import Stance
from game.terms.text import Bracket, Choice, Clause

THREE = 3
"""Clauses that the tag ``any`` means: the most salient."""


def mandate_of(now: Negotiation, seat: SeatId) -> Mandate | None:
    """A seat's instructions as they stand; ``None`` where they are not here."""
    return now.mandates.get(seat, now.opened.scenario.mandates.get(seat))


class Working:
    """Works out the effects of one inject, or of one choice in it."""

    __slots__ = ("_facts", "_mover", "_now", "_responders", "_struck")

    def __init__(
        self,
        now: Negotiation,
        facts: Facts,
        struck: tuple[SeatId, ...],
        mover: SeatId | None,
        responders: tuple[SeatId, ...] = (),
    ) -> None:
        self._now, self._facts, self._struck, self._mover, self._responders = now, facts, struck, mover, responders

    def _meant(self, target: Target) -> tuple[SeatId, ...]:
        return meant(self._now, self._facts, target, self._struck, self._mover, self._responders)

    def changes(self, effect: Effect) -> tuple[Change, ...]:
        """What an effect changes, seat by seat."""
        if effect.what is What.VISIBILITY:
            return ()
        if effect.of is None:
            return (Change(what=effect.what, delta=effect.delta),)
        seats = self._meant(effect.of)
        return tuple(change for seat in seats for change in self._of(effect, seat) if change.delta)

    def revelations(self, effect: Effect) -> tuple[Revelation, ...]:
        """What an effect shows of instructions."""
        if effect.what is not What.VISIBILITY or effect.of is None:
            return ()
        seats = self._meant(effect.of)
        return tuple(shown for seat in seats for shown in self._shown(seat, effect.delta))

    def _of(self, effect: Effect, seat: SeatId) -> Iterator[Change]:
        match effect.what:
            case What.TRUST:
                yield from self._trust(effect, seat)
            case What.SALIENCE:
                yield from self._salience(effect, seat)
            case What.PREFERENCE:
                yield from self._preference(effect, seat)
            case What.BATNA | What.BELIEF:
                yield from self._future(effect, seat)
            case What.ACTOR_WEIGHT:
                yield from self._actors(effect, seat)
            case _:
                yield Change(what=effect.what, delta=effect.delta, of=seat)

    def _trust(self, effect: Effect, seat: SeatId) -> Iterator[Change]:
        if effect.to is None:
            return
        for other in self._meant(effect.to):
            if other != seat:
                yield Change(what=What.TRUST, delta=effect.delta, of=seat, to=other)

    def _salience(self, effect: Effect, seat: SeatId) -> Iterator[Change]:
        mandate = mandate_of(self._now, seat)
        for clause in () if mandate is None else self._tagged(effect.tags, mandate):
            was = mandate.salience.get(clause.id, PerMille(0)) if mandate else PerMille(0)
            yield Change(what=What.SALIENCE, delta=clipped(was, effect.delta), of=seat, clause=clause.id)

    def _tagged(self, tags: tuple[str, ...], mandate: Mandate) -> tuple[Clause, ...]:
        """The clauses that have one of the tags; all where none is named; the most salient for ``any``."""
        clauses = self._now.ground.public.convention.clauses
        if tags == (ANY_TAG,):
            dear = {each.id: -mandate.salience.get(each.id, PerMille(0)) for each in clauses}
            return tuple(sorted(clauses, key=lambda each: (dear[each.id], each.id))[:THREE])
        return tuple(each for each in clauses if not tags or not set(each.tags).isdisjoint(tags))

    def _preference(self, effect: Effect, seat: SeatId) -> Iterator[Change]:
        mandate = mandate_of(self._now, seat)
        for clause in () if mandate is None else self._tagged(effect.tags, mandate):
            assert mandate is not None
            liked = mandate.preference.get(clause.main.id)
            if liked is None:
                continue
            for alternative, delta in self._moves(effect, clause.main):
                if alternative in liked:
                    choice = Choice(bracket=clause.main.id, alternative=alternative)
                    applied = clipped(liked[alternative], delta)
                    yield Change(what=What.PREFERENCE, delta=applied, of=seat, choice=choice)

    def _moves(self, effect: Effect, bracket: Bracket) -> Iterator[tuple[AlternativeId, int]]:
        """By how much each wording of a bracket gains: by an attribute, or one wording alone."""
        if effect.rank is not None:
            ranks = {each.id: getattr(each.attributes, effect.rank.value) for each in bracket.alternatives}
            mean = sum(ranks.values()) / len(ranks)
            yield from ((name, round(effect.delta * (rank - mean) / 1000)) for name, rank in ranks.items())
            return
        wanted = self._supported(bracket.id) if effect.toward is Toward.TARGET else standing_in(self._now, bracket.id)
        if wanted is not None:
            yield wanted, effect.delta

    def _supported(self, bracket: BracketId) -> AlternativeId | None:
        """What the struck one supports in public."""
        for each in self._now.brackets[bracket].on_table:
            if stance_of(self._now, self._struck[0], Choice(bracket=bracket, alternative=each)) is Stance.SUPPORT:
                return each
        return None

    def _future(self, effect: Effect, seat: SeatId) -> Iterator[Change]:
        mandate = mandate_of(self._now, seat)
        if mandate is None or effect.future is None:
            return
        values = mandate.batna if effect.what is What.BATNA else mandate.belief
        delta = clipped(values.get(effect.future, PerMille(0)), effect.delta)
        yield Change(what=effect.what, delta=delta, of=seat, future=effect.future)

    def _actors(self, effect: Effect, seat: SeatId) -> Iterator[Change]:
        mandate = mandate_of(self._now, seat)
        public = self._now.ground.public.delegation(seat).actors
        for actor, brief in zip(public, mandate.actors, strict=False) if mandate else ():
            if actor.kind is effect.kind:
                delta = clipped(brief.weight, effect.delta)
                yield Change(what=What.ACTOR_WEIGHT, delta=delta, of=seat, actor=brief.name)

    def _shown(self, seat: SeatId, most: int) -> Iterator[Revelation]:
        """The most salient clauses that are not public yet."""
        mandate = mandate_of(self._now, seat)
        if mandate is None:
            return
        known = {each.clause for each in self._now.revealed if each.seat == seat}
        clauses = sorted(mandate.salience, key=lambda each: (-mandate.salience[each], each))
        for clause in [each for each in clauses if each not in known][:most]:
            yield _revelation(seat, clause, mandate)


def _revelation(seat: SeatId, clause: ClauseId, mandate: Mandate) -> Revelation:
    liked = mandate.preference.get(BracketId(clause))
    order = () if liked is None else tuple(sorted(liked, key=lambda each: (-liked[each], each)))
    line = any(each.clause == clause for each in mandate.red_lines)
    return Revelation(seat=seat, clause=clause, order=order, red_line=line)


def clipped(was: int, delta: int) -> int:
    """The part of a change that keeps a level within 0..1000."""
    return min(max(was + delta, 0), 1000) - was

"""What may be concluded about the others: one public estimate with its spread, and what each seat was told besides.

Preferences are counts of what was said in public (E5.5), turned into an estimate (E5.6, unordered brackets): a state
is taken to like what it asked for, to like the rest of that bracket less, and to think like the room where it was
silent. Everything computed *about* others uses this estimate (decision D1); a seat's overlay adds what it was told in
confidence (decision D3).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from game.engine.arrays import Floats, Whole, in_all, most
from game.engine.axes import Axes, Place
from game.engine.interests import without_text
from game.engine.parameters import Parameters
from game.engine.remembering import remembered
from game.engine.text import Layout
from game.engine.utility import value_array
from game.terms.ids import NO_TEXT
from game.terms.late import late
from game.terms.scenario import PublicScenario
from game.terms.standing import Stance

_FADED = 0.5
"""What is left of a position once it was replaced by another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What everybody is taken to want."""

    salience: Floats
    """[N, clauses] rows sum to 1."""
    preference: Floats
    """[N, C, K] in 0..1."""
    value: Floats
    """[N, C, K] V of E1.3."""
    doubt: Floats
    """[N, C, K] standard deviation of ``preference``."""
    room: Floats
    """[N, C, K] what a state that is silent on a bracket is taken to think: what the room does."""
    voices: Floats
    """[N, C] how much was said by whom about what, for or against."""
    size: Floats
    """[N, C, K] the same by wording."""


def prior_of(axes: Axes, layout: Layout, public: PublicScenario, p: Parameters) -> Floats:
    """[N, C, K] before anybody speaks nothing is known, but no text suits those least who tabled one (D15)."""
    absent = np.stack([without_text(public, state) for state in axes.states])[:, layout.clause]
    preference = np.full((len(axes.states), *layout.mask.shape), p.unknown)
    preference[:, :, axes.nothing] = absent
    for (bracket, name), place in axes.places.items():
        if name == NO_TEXT and layout.main[axes.bracket_at[bracket]]:
            preference[:, place.c, place.k] = absent[:, place.c]
    return preference


def opening_counts(axes: Axes, public: PublicScenario, p: Parameters) -> Floats:
    """[N, C, K] counts before the first statement: whose name stands on which wording (E5.5)."""
    counts = np.zeros((len(axes.states), len(axes.brackets), axes.width))
    for c, bracket in enumerate(public.convention.brackets):
        for k, alternative in enumerate(bracket.alternatives):
            for state in alternative.tabled_by:
                if state in axes.state_at:
                    counts[axes.state_at[state], c, k] += p.say_support
    return counts


def stance_count(stance: Stance, p: Parameters) -> float:
    """What a declared stance adds to the counts (E5.5)."""
    match stance:
        case Stance.SUPPORT:
            return p.say_support
        case Stance.CAN_ACCEPT:
            return p.say_accept
        case Stance.OPPOSE:
            return p.say_oppose
        case Stance.UNDECLARED:
            return 0.0


def note_stance(counts: Floats, i: int, place: Place, was: Stance, now: Stance, p: Parameters) -> None:
    """Let state ``i`` have moved from one stance to another: half of the old one stays in memory."""
    counts[i, place.c, place.k] += stance_count(now, p) - _FADED * stance_count(was, p)


def estimate(counts: Floats, prior: Floats, layout: Layout, p: Parameters) -> Estimate:
    """The estimate from the counts (E5.6 for unordered brackets; correlation with the truth is tested)."""
    said = _heard(counts, p)
    room = (said.asked.sum(0) + p.room * prior) / (said.voices.sum(0)[:, None] + p.room)
    known = np.where(layout.mask, _liked(said, room, p), prior)
    return _estimate(layout, known, room, said.voices, said.size, p)


def estimate_after(
    before: Estimate, counts: Floats, brackets: Whole, prior: Floats, layout: Layout, p: Parameters
) -> Estimate:
    """The same, where the counts have moved in these ``brackets`` [B] alone since ``before``: bit for bit."""
    said = _heard(counts.take(brackets, 1), p)
    size, voices, room, known = (each.copy() for each in (before.size, before.voices, before.room, before.preference))
    size[:, brackets], voices[:, brackets] = said.size, said.voices
    here, spoken = prior.take(brackets, 1), voices.sum(0)[brackets]
    now = (said.asked.sum(0) + p.room * here) / (spoken[:, None] + p.room)
    room[:, brackets] = now
    known[:, brackets] = np.where(layout.mask[brackets], _liked(said, now, p), here)
    return _estimate(layout, known, room, voices, size, p)


def _estimate(layout: Layout, known: Floats, room: Floats, voices: Floats, size: Floats, p: Parameters) -> Estimate:
    salience = _salience(layout, voices)

    def look(name: str) -> Floats:  # what a delegate does not ask for
        return value_array(layout, salience, known) if name == "value" else _doubt(size, voices, p)

    return late(Estimate, look, salience=salience, preference=known, room=room, voices=voices, size=size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Where a seat was told something in confidence. Axes P: pairs of a state and a bracket; R: states."""

    states: Whole
    """[P]"""
    brackets: Whole
    """[P]"""
    rows: Whole
    """[R] the states among them, each once."""
    at: Whole
    """[P] places of ``states`` in ``rows``."""


def told_about(pairs: Collection[tuple[int, int]]) -> Told:
    """Pairs of a state and a bracket, laid out in their order."""
    states, brackets = zip(*sorted(pairs), strict=True)
    rows = {state: row for row, state in enumerate(dict.fromkeys(states))}
    return Told(
        states=np.array(states),
        brackets=np.array(brackets),
        rows=np.array(list(rows)),
        at=np.array([rows[state] for state in states]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a seat concludes otherwise than the public, since it was told something in confidence (decision D3).

    Preferences and doubts follow from what was said of the same bracket by the same state and from what the room
    thinks, so they differ where something was told and nowhere else.
    """

    told: Told
    salience: Floats
    """[R, clauses] in the rows of those who told it."""
    preference: Floats
    """[P, K] where something was told."""
    doubt: Floats
    """[P, K] likewise."""
    voices: Floats
    """[P] likewise."""
    size: Floats
    """[P, K] likewise."""


def correction(
    public: Estimate, counts: Floats, heard: Floats, told: Told, layout: Layout, prior: Floats, p: Parameters
) -> Correction:
    """What was told drawn anew with ``heard`` [N, C, K] counted; what the room thinks remains what it has said."""
    at = told.states, told.brackets
    said = _heard(counts[at] + heard[at], p)
    voices = public.voices[told.rows]
    voices[told.at, told.brackets] = said.voices
    known = np.where(layout.mask[told.brackets], _liked(said, public.room[at], p), prior[at])
    return late(
        Correction,
        lambda _: _doubt(said.size, said.voices, p),
        told=told,
        salience=_salience(layout, voices),
        preference=known,
        voices=said.voices,
        size=said.size,
    )


def corrected(public: Estimate, own: Correction, layout: Layout) -> Estimate:
    """The public estimate with what is concluded otherwise in it."""
    return late(Estimate, lambda name: _corrected(public, own, layout, name), room=public.room)


def _corrected(public: Estimate, own: Correction, layout: Layout, name: str) -> Floats:
    told, whole = own.told, getattr(public, name).copy()
    if name == "salience":
        whole[told.rows] = own.salience
    elif name == "value":
        liked = _corrected(public, own, layout, "preference")
        whole[told.rows] = value_array(layout, own.salience, liked[told.rows])
    else:
        whole[told.states, told.brackets] = getattr(own, name)
    return np.asarray(whole)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What was said, counted."""

    size: Floats
    """[.., K] how much, for or against."""
    voices: Floats
    """[..] the same for each bracket."""
    asked: Floats
    """[.., K] ``voices`` times what was said of each alternative."""


def _heard(counts: Floats, p: Parameters) -> _Said:
    size = np.abs(counts)
    voices = in_all(size)
    best = np.maximum(most(counts), 0.0)
    asked = np.maximum(p.blank + counts, 0.0) * (p.liked * voices / (p.blank + best))[..., None]
    return _Said(size=size, voices=voices, asked=asked)


def _liked(said: _Said, room: Floats, p: Parameters) -> Floats:
    """[.., K] a state is taken to like what it asked for, and to think like the room where it was silent."""
    return np.asarray((said.asked + p.room * room) / (said.voices + p.room)[..., None])


def _salience(layout: Layout, voices: Floats) -> Floats:
    """[.., clauses] what a state speaks of matters to it; rows sum to 1. ``voices`` [.., C]."""
    spoken = 1.0 + np.add.reduceat(voices, layout.starts, axis=-1)
    return np.asarray(spoken / np.add.reduce(spoken, axis=-1, keepdims=True))


def _doubt(size: Floats, voices: Floats, p: Parameters) -> Floats:
    return np.asarray(p.doubt / np.sqrt(1.0 + 2.0 * size + (0.15 * voices)[..., None]))


def outside_guess(public: PublicScenario, p: Parameters) -> Floats:
    """[N] public estimate of the outside value d: secret in play (D4), but it goes with power, capacity and rights."""
    material = np.array([each.power.material for each in public.delegations], dtype=np.float64)
    capacity = capacities(public)
    rights = np.array([each.rights_salience for each in public.delegations]) / 1000
    relative = material / max(material.max(), 1.0)
    return np.asarray(p.out_0 + p.out_material * relative + p.out_capacity * capacity + p.out_rights * rights)


def capacities(public: PublicScenario) -> Floats:
    """[N] kappa in 0..1: half of the smallest and half of the mean of legal, technical and financial (D21)."""
    parts = np.array(
        [(each.capacity.legal, each.capacity.technical, each.capacity.financial) for each in public.delegations],
        dtype=np.float64,
    )
    return np.asarray((0.5 * parts.min(1) + 0.5 * parts.mean(1)) / 1000)


def spread(layout: Layout, known: Estimate, y: Floats, p: Parameters) -> Floats:
    """[N] standard deviation of U - d for a counted text: brackets vary by themselves, the outside value besides."""
    share = (layout.shares * y) ** 2
    each = known.salience[:, layout.clause] ** 2 * np.einsum("nck,ck->nc", known.doubt**2, share)
    return np.asarray(np.sqrt(each.sum(-1) + p.out_doubt**2))


def bracket_salience(layout: Layout, salience: Floats) -> Floats:
    """[N, C] what each bracket matters: inline brackets take their weight out of the clause's salience (D14)."""
    return salience[:, layout.clause] * _share_of_clause(layout)


@remembered(8)
def _share_of_clause(layout: Layout) -> Floats:
    """[C] what is left of its clause's salience for each bracket."""
    return np.where(layout.main, 1.0 - layout.taken.max(-1), layout.weight)

"""The world a regime lives in: the climate of trust and the rule of law among states, year by year (E2.9, D29)."""

from __future__ import annotations

from game.engine.parameters import Parameters

COLDEST, WARMEST = -1.5, 1.0
"""Bounds of the climate, in logits (E2.9)."""


def climate_after(climate: float, norm: float, p: Parameters) -> float:
    """g in logits after a year in which members delivered by ``norm`` (E2.9)."""
    moved = p.climate_keep * climate + p.climate_gain * (norm - p.norm_middle)
    return min(max(moved, COLDEST), WARMEST)


def rule_after(rule: float, start: float, norm: float, blows: float, p: Parameters) -> float:
    """0 transactional to 1 rule-based, after a year: delivery builds rules, ``blows`` knock them down (D29).

    ``start`` = where the scenario's world tends back to; ``blows`` = threats carried out, breaches and withdrawals.
    """
    moved = start + p.rule_keep * (rule - start) + p.rule_gain * (norm - p.norm_middle) - p.rule_blow * blows
    return min(max(moved, 0.0), 1.0)

"""Constants that only tables of the past need: their own baseline, where the world's share is observed (D22)."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.constants import UN
from game.engine.constants import constant as k
from game.engine.parameters_after import AfterSignature

PAST = "D22, for tables of the past only; fit on 58,262 state-years of 46 treaties; standard error "
FIVE = "D22, for tables of the past only; fit on 7,497 states before 46 treaties; standard error "
POOLED = "D22, for tables of the past only; fit on 7,497 states before 46 treaties, drawn to 0; treaties of it: "
WELCOME = "log hazard, signatures unknown; chapter of the Treaty Collection on "
KEPT = "log hazard, signatures known; chapter of the Treaty Collection on "


@dataclass(frozen=True, slots=True, kw_only=True)
class OfThePast(AfterSignature):
    """Levels and trends of treaties of the past. Chapters that are not named here stand at 0, as any subject would."""

    past_level: float = k(-2.61, -3.1, -2.1, UN, "log hazard per year", PAST + "0.21")
    past_first: float = k(-1.21, -1.7, -0.8, UN, "log hazard, in the first year only", PAST + "0.20")
    past_later: float = k(-1.05, -1.4, -0.7, UN, "log hazard per log of 1 + years since opening", PAST + "0.13")
    five_signed: float = k(-2.79, -3.1, -2.5, UN, "log of the cumulative hazard of five years", FIVE + "0.13")
    heralds: float = k(0.45, 0.2, 0.7, UN, "parties to come for a signature of the first year", FIVE + "0.10")
    five_close: float = k(-1.16, -1.4, -0.9, UN, "log of the cumulative hazard of five years", FIVE + "0.13")
    b_era: float = k(0.51, 0.2, 0.8, UN, "per decade from 1970 to 1995, signatures unknown", FIVE + "0.12")
    signs_polyarchy: float = k(0.40, 0.1, 0.7, UN, "signatures to come per unit of polyarchy, centred", FIVE + "0.14")
    b_chapter_3: float = k(-0.23, -1, 1, UN, WELCOME + "privileges and immunities", POOLED + "3")
    b_chapter_4: float = k(0, -1, 1, UN, WELCOME + "human rights", POOLED + "15")
    b_chapter_10: float = k(-0.06, -1, 1, UN, WELCOME + "trade", POOLED + "1")
    b_chapter_11: float = k(-0.06, -1, 1, UN, WELCOME + "transport", POOLED + "2")
    b_chapter_12: float = k(0.07, -1, 1, UN, WELCOME + "navigation", POOLED + "1")
    b_chapter_14: float = k(-0.05, -1, 1, UN, WELCOME + "education and culture", POOLED + "2")
    b_chapter_18: float = k(-0.13, -1, 1, UN, WELCOME + "penal matters", POOLED + "1")
    b_chapter_21: float = k(-0.19, -1, 1, UN, WELCOME + "the law of the sea", POOLED + "3")
    b_chapter_23: float = k(-0.06, -1, 1, UN, WELCOME + "the law of treaties", POOLED + "2")
    b_chapter_24: float = k(0, -1, 1, UN, WELCOME + "outer space", POOLED + "1")
    b_chapter_25: float = k(-0.18, -1, 1, UN, WELCOME + "telecommunications", POOLED + "2")
    b_chapter_26: float = k(0.21, -1, 1, UN, WELCOME + "disarmament", POOLED + "4")
    b_chapter_27: float = k(0.68, -1, 1, UN, WELCOME + "the environment", POOLED + "9")
    b_signed_3: float = k(-0.17, -1, 1, UN, KEPT + "privileges and immunities", POOLED + "3")
    b_signed_4: float = k(0.17, -1, 1, UN, KEPT + "human rights", POOLED + "15")
    b_signed_10: float = k(-0.12, -1, 1, UN, KEPT + "trade", POOLED + "1")
    b_signed_11: float = k(0.02, -1, 1, UN, KEPT + "transport", POOLED + "2")
    b_signed_12: float = k(0.19, -1, 1, UN, KEPT + "navigation", POOLED + "1")
    b_signed_14: float = k(-0.03, -1, 1, UN, KEPT + "education and culture", POOLED + "2")
    b_signed_18: float = k(-0.09, -1, 1, UN, KEPT + "penal matters", POOLED + "1")
    b_signed_21: float = k(0.14, -1, 1, UN, KEPT + "the law of the sea", POOLED + "3")
    b_signed_23: float = k(-0.21, -1, 1, UN, KEPT + "the law of treaties", POOLED + "2")
    b_signed_24: float = k(0.04, -1, 1, UN, KEPT + "outer space", POOLED + "1")
    b_signed_25: float = k(-0.17, -1, 1, UN, KEPT + "telecommunications", POOLED + "2")
    b_signed_26: float = k(-0.26, -1, 1, UN, KEPT + "disarmament", POOLED + "4")
    b_signed_27: float = k(0.49, -1, 1, UN, KEPT + "the environment", POOLED + "9")

    def welcome(self) -> dict[int, float]:
        """How welcome the subject of a chapter was, signatures unknown; 0 for a chapter that is not here."""
        return {
            3: self.b_chapter_3, 4: self.b_chapter_4, 10: self.b_chapter_10, 11: self.b_chapter_11,
            12: self.b_chapter_12, 14: self.b_chapter_14, 18: self.b_chapter_18, 21: self.b_chapter_21,
            23: self.b_chapter_23, 24: self.b_chapter_24, 25: self.b_chapter_25, 26: self.b_chapter_26,
            27: self.b_chapter_27,
        }  # fmt: skip

    def kept(self) -> dict[int, float]:
        """How well signatures on the subject of a chapter were kept; 0 for a chapter that is not here."""
        return {
            3: self.b_signed_3, 4: self.b_signed_4, 10: self.b_signed_10, 11: self.b_signed_11,
            12: self.b_signed_12, 14: self.b_signed_14, 18: self.b_signed_18, 21: self.b_signed_21,
            23: self.b_signed_23, 24: self.b_signed_24, 25: self.b_signed_25, 26: self.b_signed_26,
            27: self.b_signed_27,
        }  # fmt: skip


CHAPTERS = tuple(OfThePast().welcome())
"""Chapters that have a level of their own."""

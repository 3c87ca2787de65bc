"""Why a reading is what it is: every code worded, every account adding up as it is shown (law 6)."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.acts import ActKind
from game.engine.expected import WILL_TERMS
from game.engine.ratification import Term
from game.minutes.why import MOST_PARTS, account, account_lines, sentence, worded
from game.terms.ids import PerMille
from game.terms.readings import ReadingKind, ReadingOf, Why, WhyPart
from tests.minutes.room import ALD, BRE, NAMES

AGREED_CODES = (
    "concession", "promise_kept", "promise_broken", "assistance", "information", "ratified", "threat", "leak",
    "hollowing", "reservation", "withdrawal", "reopened", "package_broken", "prior", "climate", "other", "margin",
    "signature", "hard_law", "supermajority", "capacity_gap", "trust", "reciprocity", "red_lines", "bad_faith",
    "pressure", "shock", "contagion", "baseline", "trust_weighted_share", "promptness", "distance", "hurdle",
    "regional_share", "capacity", "willingness", "compulsion", "owed", "standing", "duty", "norm", "power", "depth",
    "party", "empty_seat", "blocked",
)  # fmt: skip


def part(reason: str, amount: int = 10, name: str = "") -> WhyPart:
    return WhyPart(reason=reason, amount=PerMille(amount), name=name)


@pytest.mark.parametrize("code", [*AGREED_CODES, *ActKind, *Term, *WILL_TERMS])
def test_every_code_of_the_engine_has_words(code: str) -> None:
    assert worded(code) is not None
    line = sentence(part(code), NAMES)
    assert "_" not in line
    assert line


def test_a_code_means_what_its_reading_makes_of_it() -> None:
    assert sentence(part("assistance"), NAMES, ReadingKind.TRUST) == "assistance given"
    assert sentence(part("assistance"), NAMES, ReadingKind.RATIFICATION) == "assistance promised by the text"


def test_an_unknown_code_is_shown_plainly() -> None:
    assert sentence(part("lunar_phase", name="BRE"), NAMES) == "lunar phase (Brescal)"


def test_a_clause_an_actor_and_a_state_are_named() -> None:
    assert sentence(part("clause:C1"), NAMES) == "Article 1 (The hotline)"
    assert sentence(part("margin", name="Upper chamber"), NAMES).endswith("(where the Upper chamber decides)")
    assert sentence(part("concession", name="C1.speed"), NAMES) == "concessions made (the words on speed in Article 1)"


def test_an_account_of_trust_is_shown_on_its_scale() -> None:
    """Decision D23: on screen 2T - 1."""
    why = Why(
        reading=ReadingOf(kind=ReadingKind.TRUST, a=ALD, b=BRE),
        start=PerMille(550),
        parts=(part("concession", 90), part("leak", -50)),
        total=PerMille(590),
    )
    assert account_lines(why, NAMES) == (
        "start +0.10",
        "+0.18 concessions made",
        "−0.10 confidential talks leaked",
        "result +0.18",
    )


def shown(figure: str) -> Decimal:
    return Decimal(figure.replace("−", "-").replace("\u202f", ""))


@given(
    st.sampled_from(ReadingKind),
    st.integers(0, 1000),
    st.lists(st.tuples(st.sampled_from(AGREED_CODES), st.integers(-400, 400)), max_size=15),
)
def test_an_account_adds_up_as_it_is_shown(kind: ReadingKind, start: int, parts: list[tuple[str, int]]) -> None:
    total = start + sum(amount for _, amount in parts)
    why = Why(
        reading=ReadingOf(kind=kind, a=ALD, b=BRE),
        start=PerMille(start),
        parts=tuple(part(code, amount) for code, amount in parts),
        total=PerMille(total),
    )
    made = account(why, NAMES)
    assert shown(made.start) + sum(shown(each.amount) for each in made.lines) == shown(made.total)
    assert len(made.lines) <= MOST_PARTS + 1
    assert all(re.fullmatch(r"[+−]?[\d.\u202f]+", each.amount) for each in made.lines)

"""Every constant in one place, with its provenance, and no way past its range."""

from __future__ import annotations

import pytest

from game.engine.acts import ActKind
from game.engine.parameters import Parameters, described
from game.terms.trouble import Trouble


def test_every_default_lies_in_its_range_and_names_unit_mark_and_source() -> None:
    assert len(described()) > 130
    for each in described():
        assert each.low <= each.default <= each.high, each.name
        assert each.unit, each.name
        assert each.source, each.name
        assert getattr(Parameters(), each.name) == each.default


def test_a_constant_is_changed_by_name_and_in_decimal_notation() -> None:
    changed = Parameters().changed({"eta": "3", "alpha_3": "-2.5"})
    assert (changed.eta, changed.alpha[2]) == (3.0, -2.5)
    assert changed.n0 == Parameters().n0


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("etta", "3", "no engine parameter called 'etta'"),
        ("eta", "much", "takes a number"),
        ("eta", "9", "lies between 1.5 and 4"),
        ("eta", "nan", "lies between"),
    ],
)
def test_what_is_no_value_of_a_constant_is_told_in_one_sentence(name: str, text: str, said: str) -> None:
    with pytest.raises(Trouble, match=said):
        Parameters().changed({name: text})


def test_every_act_has_its_weight() -> None:
    assert all(getattr(Parameters(), f"act_{kind}") > 0 for kind in ActKind)

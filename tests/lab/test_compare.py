"""Sessions side by side: the same yardsticks, and what differs between the texts."""

from __future__ import annotations

import pytest

from game.lab.compare import compare
from game.lab.debrief import debrief
from game.minutes.comparing import side_by_side
from game.minutes.names import Names
from game.scenarios import shelf
from game.terms.comparison import Aspect
from game.terms.events import PackageConcluded, PromiseKept
from game.terms.trouble import Trouble
from tests.kit.sessions import played, scenario


def test_each_column_says_what_its_own_debrief_says() -> None:
    told = compare([("one", played("tutorial", 1)), ("two", played("tutorial", 2))])
    for name, seed, each in zip(("one", "two"), (1, 2), told.sessions, strict=True):
        alone = debrief(played("tutorial", seed), shelf.library())
        assert (each.session, each.headline) == (name, alone.headline)
        assert (each.created, each.integrative) == (alone.surplus.created, alone.surplus.integrative)
        assert each.kept == sum(one.status.value == "kept" for one in alone.promises)
        known = {one.seq for one in played("tutorial", seed)}
        assert set(each.rests) <= known
        behind = [*each.behind.values(), *each.behind_values.values(), *each.behind_text.values()]
        assert all(one and set(one) <= known for one in behind)
        assert set(each.behind) == set(Aspect)
        kept = [one.seq for one in played("tutorial", seed) if isinstance(one.event, PromiseKept)]
        assert list(each.behind[Aspect.KEPT]) == kept or not kept


def test_every_cell_names_the_lines_of_its_own_session() -> None:
    """Issue 8: every figure leads to record lines."""
    told = compare([("one", played("tutorial", 1)), ("two", played("tutorial", 2))])
    table = side_by_side(told, Names.of(scenario("tutorial").public))
    assert [len(each) for each in table.rests] == [len(each) for each in table.cells] == [2] * len(table.rows)
    assert all(rests for row in table.rests for rests in row)
    packages = [each for each in played("tutorial", 2) if isinstance(each.event, PackageConcluded)]
    row = table.rows.index("Packages concluded")
    assert (table.cells[row][1], len(table.rests[row][1])) == (str(len(packages)), len(packages))


def test_articles_that_are_alike_everywhere_are_not_named() -> None:
    twice = [("one", played("tutorial", 1)), ("again", played("tutorial", 1))]
    told = compare(twice)
    assert told.differ == ()
    table = side_by_side(told, Names.of(scenario("tutorial").public))
    assert table.columns == ("one", "again")
    assert all(one == other for one, other in table.cells)


def test_only_like_is_compared_with_like() -> None:
    with pytest.raises(Trouble, match="different scenarios: cybercrime, tutorial"):
        compare([("one", played("tutorial", 1)), ("two", played("cybercrime", 3)[:30])])

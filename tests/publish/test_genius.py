"""A scenario as a Genius domain says the same as the simplest measure of it, links and red lines left out."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from game.publish.genius import domain
from game.scenarios.bargain_space import Space
from game.terms.ids import SeatId
from game.terms.trouble import Trouble
from tests.app.commands import run
from tests.kit.sessions import scenario

ALD, CIN = SeatId("ALD"), SeatId("CIN")


def utilities(profile: str) -> tuple[list[list[float]], float]:
    """Weight times evaluation of every item, issue by issue, as NegMAS reads it; and the reservation value."""
    root = Xml.fromstring(profile)
    weights = {each.get("index"): float(str(each.get("value"))) for each in root.iter("weight")}
    found = [
        [weights[issue.get("index")] * float(str(item.get("evaluation"))) for item in issue.iter("item")]
        for issue in root.iter("issue")
    ]
    reservation = root.find("reservation")
    assert reservation is not None
    return found, float(str(reservation.get("value")))


def test_every_comparison_of_two_texts_and_of_a_text_with_none_is_kept() -> None:
    whole = scenario("tutorial")
    space = Space(whole)
    for seat, name in enumerate(space.seats):
        files = domain(whole, (ALD, CIN) if name in (ALD, CIN) else (name, CIN))
        values, reservation = utilities(files[f"tutorial-{name.lower()}.xml"])
        scale = None
        for text in product(*(range(len(each)) for each in space.options)):
            here = sum(space.worth[seat][c][k] for c, k in enumerate(text)) / 1_000_000
            there = sum(values[c][k] for c, k in enumerate(text))
            scale = scale or there / here
            assert there == pytest.approx(here * scale, rel=1e-4)
        assert scale is not None
        assert reservation == pytest.approx(space.without[seat] / 1_000_000 * scale, rel=1e-4)


def test_in_a_reduced_game_what_is_fixed_is_taken_off_the_reservation() -> None:
    smaller = scenario("cybercrime:six in ninety minutes")
    space = Space(smaller)
    seat = space.seats.index(SeatId("OST"))
    values, reservation = utilities(domain(smaller, (SeatId("OST"), SeatId("SON")))["cybercrime-ost.xml"])
    fixed = sum(space.worth[seat][c][space.fixed[c]] for c in range(len(space.clauses)) if c not in space.open)
    best = sum(max(space.worth[seat][c]) for c in space.open)
    assert sum(max(each) for each in values) == pytest.approx(1, abs=1e-6)
    assert reservation == pytest.approx(max(0, space.without[seat] - fixed) / best, rel=1e-3)


def test_weights_sum_to_one_and_the_best_of_each_issue_is_one() -> None:
    files = domain(scenario("cybercrime"), (SeatId("ARV"), SeatId("COR")))
    assert list(files) == ["cybercrime.xml", "cybercrime-arv.xml", "cybercrime-cor.xml"]
    for name in list(files)[1:]:
        root = Xml.fromstring(files[name])
        assert sum(float(str(each.get("value"))) for each in root.iter("weight")) == pytest.approx(1)
        for issue in root.iter("issue"):
            assert max(float(str(each.get("evaluation"))) for each in issue.iter("item")) == 1


def test_domain_and_profiles_have_the_same_issues_and_items() -> None:
    files = domain(scenario("trafficking"), (SeatId("ARV"), SeatId("PEL"), SeatId("QUI")))
    shapes = {
        name: [
            (issue.get("index"), issue.get("name"), [item.get("value") for item in issue.iter("item")])
            for issue in Xml.fromstring(content).iter("issue")
        ]
        for name, content in files.items()
    }
    first, *others = shapes.values()
    assert len(first) == 16
    assert all(each == first for each in others)
    assert any("none No text" in items for _, _, items in first)


def test_a_domain_needs_two_parties_that_are_there() -> None:
    with pytest.raises(Trouble, match="two parties at least"):
        domain(scenario("tutorial"), (ALD, ALD))
    with pytest.raises(Trouble, match="no delegation XXX"):
        domain(scenario("tutorial"), (ALD, SeatId("XXX")))


def test_export_writes_a_folder_of_files(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    folder = tmp_path / "domain"
    said = run(
        capsys, "export", "cybercrime", "--reduced", "six in ninety minutes", "--format", "genius",
        "--between", "son,ost", "--out", folder,
    )  # fmt: skip
    assert said.status == 0
    assert sorted(each.name for each in folder.iterdir()) == [
        "cybercrime-ost.xml",
        "cybercrime-son.xml",
        "cybercrime.xml",
    ]
    assert len(list(Xml.parse(folder / "cybercrime.xml").iter("issue"))) == 7
    assert run(capsys, "export", "tutorial", "--format", "genius").status == 1

"""What guests may say: read whole, checked line by line, and never shown to a seat before it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.scenarios import checking, shelf
from game.scenarios.decks import casts_in, examine_guests
from game.scenarios.margin import Margin
from game.scenarios.sheets import sheet_of
from game.terms.deck import Aim, Target, What
from game.terms.guests import SPOKEN_OF, Guest, GuestAct
from game.terms.trouble import Fault
from tests.scenarios.folders import loaded, texts, written

BOOK = (shelf.shelf().parent / "guests.toml").read_text("utf-8")
CASTS = casts_in(shelf.shelf())
ALL = ("cybercrime", "illicit_finance", "trafficking", "tutorial")


def judged(text: str) -> tuple[Fault, ...]:
    examined = examine_guests(sheet_of(text.encode("utf-8"), "assets/guests.toml"), CASTS)
    return tuple(examined.faults) if isinstance(examined, Margin) else (examined,)


def test_the_shipped_guests_have_no_fault() -> None:
    assert judged(BOOK) == ()


@pytest.mark.parametrize("name", ALL)
def test_both_guests_have_something_to_say_in_every_scenario(name: str) -> None:
    speeches = loaded(name).guests
    assert {each.guest for each in speeches} == set(Guest)
    assert {each.act for each in speeches} == set(GuestAct)
    assert all(CASTS[name].tags.intersection(each.tags) for each in speeches)


def test_every_field_of_a_speech_arrives() -> None:
    tools = next(each for each in loaded("cybercrime").guests if each.id == "G12")
    assert (tools.guest, tools.act, tools.tags) == (Guest.PROVIDERS, GuestAct.OFFER, ("capacity", "development"))
    assert next((each.what, each.delta, each.of, each.rounds) for each in tools.effects) == (
        What.CAPACITY,
        80,
        Target(aim=Aim.WEAKEST),
        6,
    )
    assert all(each.of is None or each.of.aim in SPOKEN_OF for each in tools.effects)


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        ('tags = ["victims"]', 'tags = ["whales"]', "tagged whales"),
        ('of = "weakest", delta = 0.05', 'of = "target", delta = 0.05', "strike nobody"),
        ('act = "report"', 'act = "sermon"', "act"),
        ('id = "G02"', 'id = "G01"', "G01"),
        ("delta = 0.1 }", "delta = 0 }", "delta is 0"),
    ],
)
def test_a_slip_of_the_pen_is_named_with_its_line(was: str, becomes: str, reason: str) -> None:
    faults = judged(BOOK.replace(was, becomes, 1))
    assert any(reason in str(each) and each.line for each in faults), faults


def test_guests_beside_a_scenario_are_heard_and_validated_instead(tmp_path: Path) -> None:
    own = BOOK.split("[[guest]]")[4].replace('"cybercrime", "illicit_finance", "trafficking", ', "")
    folder = written(tmp_path, {**texts(), "guests.toml": f"[[guest]]{own}"})
    assert [each.id for each in shelf.load(str(folder)).guests] == ["G04"]
    assert checking.examine_path(folder).faults == ()
    (folder / "guests.toml").write_text("[[guest]]\n", "utf-8")
    assert {each.file.rpartition("/")[2] for each in checking.examine_path(folder).faults} == {"guests.toml"}

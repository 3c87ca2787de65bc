"""What README and CONTRIBUTING tell people to type is there to be typed."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path

import pytest

from game.app import cli
from game.app.cli import FORMATS
from game.scenarios import shelf

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / ".github" / "CONTRIBUTING.md").read_text("utf-8")
SHOWN = re.findall(r"^    ad-referendum (.+?)(?: {2,}.*)?$", README, re.MULTILINE)
"""The commands of the list, each without what is said about it."""
TO_TAKE_ALONG = README[README.index("F is ") :].split("    ad-referendum")[0]
"""What is said of the formats of an export."""
MODULES = sorted(set(re.findall(r"python3? -m ((?:tests|game)\.[\w.]+)", README + CONTRIBUTING)))


def words_of(shown: str) -> list[str]:
    """As somebody would type it: what may be left out is typed, what stands for more of the same is not."""
    return shlex.split(re.sub(r"[\[\]…]", "", shown.replace("…", "")))


def commands() -> list[str]:
    plain = [each for each in SHOWN if not each.endswith("--format F")]
    return plain + [f"export FILE --format {each}" for each in FORMATS]


def test_the_list_was_found() -> None:
    assert len(commands()) > 30
    assert {"tests.conferences", "tests.kills", "game.lab.refit"} <= set(MODULES)


@pytest.mark.parametrize("shown", commands())
def test_every_command_of_the_readme_is_understood(shown: str) -> None:
    cli._parser().parse_args(words_of(shown))


def test_every_format_of_an_export_is_named() -> None:
    assert [each for each in FORMATS if not re.search(rf"\b{each}\b", TO_TAKE_ALONG)] == ["genius"]
    assert "--format genius" in README


def test_a_command_that_is_none_is_not_understood() -> None:
    with pytest.raises(SystemExit):
        cli._parser().parse_args(words_of("simulate --scenery cybercrime"))


@pytest.mark.parametrize("name", MODULES)
def test_every_campaign_that_is_named_can_be_run(name: str) -> None:
    found = importlib.util.find_spec(name)
    assert found is not None
    assert found.submodule_search_locations is None or importlib.util.find_spec(f"{name}.__main__") is not None


@pytest.mark.parametrize("name", shelf.names())
def test_the_table_of_scenarios_counts_right(name: str) -> None:
    public = shelf.public(name)
    row = f"| {public.title} | {len(public.states)} | {len(public.convention.clauses)} |"
    assert row in README

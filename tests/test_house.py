"""The house stands: rooms have captions, checkers are silent, the lock agrees, nothing foreign is committed."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "game").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
LOCK = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
FIXED_TOP = {"pyproject.toml", "README.md", "LICENSE", "game", "assets", "saves", "tests", "packaging"}

FOREIGN = re.compile(
    r"py[p]i\.org|files\.python[h]osted|simple/?index|[e]xtra-index-url"  # a package index's host
    r"|(?<![\w.)}*])/(?:work|root|home/\w+|Users/\w+|tmp|opt/py[p]i)/"  # a path on somebody's machine
)


def committed_files() -> list[Path]:
    """What git carries; the test that asks is skipped in a copy without git."""
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("no git here, so nothing tells which files are committed")
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [Path(name) for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf-8"), filename=str(module))


def functions_of(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def imports_of(tree: ast.Module) -> set[str]:
    """Every module a file names in an import, wherever it stands in the file."""
    plain = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    return plain | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


def outcome(*command: str) -> str:
    """What a checker says when it objects; empty when it is content."""
    run = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    return run.stdout + run.stderr if run.returncode else ""


def test_ruff_is_content() -> None:
    assert outcome("ruff", "check", "--output-format=concise", ".") == ""


@pytest.mark.long
def test_mypy_strict_is_content_with_the_game() -> None:
    # What its cache makes it object to is asked again without: it denies a module that has joined a room since.
    assert not outcome("mypy") or outcome("mypy", "--cache-dir", os.devnull) == ""


@pytest.mark.parametrize("caption", [path for path in MODULES if path.name == "__init__.py"], ids=str)
def test_an_init_file_holds_a_caption_and_nothing_else(caption: Path) -> None:
    tree = parsed(caption)
    assert ast.get_docstring(tree), f"{caption} says nothing about its room"
    assert len(tree.body) == 1, f"{caption} holds code"


def test_every_folder_of_the_game_has_its_caption() -> None:
    without = {path.parent for path in MODULES} - {path.parent for path in MODULES if path.name == "__init__.py"}
    assert without == set()


def test_no_file_of_the_game_and_of_its_tests_passes_400_lines() -> None:
    every = [*MODULES, *(ROOT / "tests").rglob("*.py")]
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in every}
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_no_function_of_the_game_passes_40_lines() -> None:
    lengths = {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": (node.end_lineno or node.lineno) - node.lineno + 1
        for path in MODULES
        for node in functions_of(parsed(path))
    }
    assert {name: length for name, length in lengths.items() if length > 40} == {}


def test_the_vocabulary_uses_the_standard_library_only() -> None:
    named = {name for path in MODULES if path.parent.name == "terms" for name in imports_of(parsed(path))}
    foreign = {name for name in named if name.split(".")[0] not in sys.stdlib_module_names}
    assert {name for name in foreign if not name.startswith("game.terms")} == set()


def test_the_lock_pins_exactly_what_pyproject_asks_for() -> None:  # D39
    asked = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
    asked += [Requirement(line) for line in PROJECT["project"]["optional-dependencies"]["test"]]
    pins = re.findall(r"^([\w.-]+)==(\S+)(.*(?:\n[ ]+\S.*)*)", LOCK, re.MULTILINE)
    direct = {name for name, _version, rest in pins if "ad-referendum (pyproject.toml)" in rest}
    assert direct == {canonicalize_name(requirement.name) for requirement in asked}
    for requirement in asked:
        versions = [version for name, version, _rest in pins if name == canonicalize_name(requirement.name)]
        assert versions
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_every_pin_of_the_lock_has_its_hashes() -> None:
    pins = re.findall(r"^([\w.-]+)==(.*(?:\n[ ]+\S.*)*)", LOCK, re.MULTILINE)
    assert len(pins) > 20
    assert [name for name, rest in pins if "--hash=sha256:" not in rest] == []


def test_the_top_level_holds_only_the_fixed_names() -> None:
    top = {path.parts[0] for path in committed_files()}
    assert {name for name in top if not name.startswith(".")} == FIXED_TOP


def test_saved_sessions_and_foreign_locks_are_not_committed() -> None:
    files = committed_files()
    assert [path.name for path in files if path.parts[0] == "saves"] == [".gitkeep"]
    assert [path for path in files if path.name == "uv.lock"] == []


def test_packaging_is_no_package_so_that_it_shadows_none() -> None:
    assert not list((ROOT / "packaging").glob("*.py"))


def test_no_committed_file_names_a_package_index_or_a_path_of_one_machine() -> None:
    found = []
    for path in committed_files():
        content = (ROOT / path).read_bytes()
        if b"\0" not in content:
            lines = content.decode("utf-8").splitlines()
            found += [f"{path}:{number} {line}" for number, line in enumerate(lines, 1) if FOREIGN.search(line)]
    assert found == []


@pytest.mark.parametrize(
    ("line", "foreign"),
    [
        ("see https://" + "py" + "pi.org/project/x", True),
        ("open('/" + "tmp/x')", True),
        ("saved in /" + "home/ada/saves", True),
        ("https://example.org/work/paper.html", False),
        ("#!/usr/bin/env bash", False),
    ],
)
def test_the_search_for_foreign_names_finds_what_it_should(line: str, foreign: bool) -> None:
    assert bool(FOREIGN.search(line)) is foreign

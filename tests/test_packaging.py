"""What is in packaging: a session opens on a double click, the locks name no index, the bill lists what is needed."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

from game import __main__ as door
from game.app import cli
from game.store.saves import ENDING
from game.store.schema import APPLICATION_ID

PACKAGING = Path(__file__).parents[1] / "packaging"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def script(name: str) -> ModuleType:
    """A script of packaging, which is no package."""
    spec = importlib.util.spec_from_file_location(Path(name).stem, PACKAGING / name)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_desktops_know_a_session_by_the_mark_in_it_and_by_its_name() -> None:
    (kind,) = ElementTree.parse(PACKAGING / "linux" / "ad-referendum.xml").getroot()
    mark = kind.find(f"{MIME}magic/{MIME}match/{MIME}match")
    glob = kind.find(f"{MIME}glob")
    assert mark is not None
    assert glob is not None
    assert (int(mark.attrib["value"], 16), mark.attrib["offset"]) == (APPLICATION_ID, "68")
    assert glob.attrib["pattern"] == f"*{ENDING}"
    assert f"MimeType={kind.attrib['type']};" in (PACKAGING / "linux" / "ad-referendum.desktop").read_text()


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not installed")
def test_the_desktop_entry_is_valid() -> None:
    entry = PACKAGING / "linux" / "ad-referendum.desktop"
    said = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (0, "")


@pytest.mark.parametrize("words", [["x.adref"], ["--saves", "here", "/far/x.adref"], ["--verbose", "x.adref"]])
def test_the_file_of_a_session_alone_asks_for_a_window(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert door.opens_window(words)
    opened: list[str] = []
    monkeypatch.setattr(cli, "_command", lambda name: lambda asked: opened.append(f"{name} {asked.session}") or 0)
    assert cli.main(words) == 0
    assert opened == [f"play {words[-1]}"]


@pytest.mark.parametrize("lock", ["requirements.lock", "builders.lock"])
def test_a_lock_names_no_index_and_hashes_everything(lock: str) -> None:
    said = (PACKAGING / lock).read_text()
    assert "http" not in said
    assert "--index" not in said
    pinned = [each for each in said.split("\n") if "==" in each and not each.startswith((" ", "#"))]
    assert pinned
    assert said.count("--hash=sha256:") >= len(pinned)


def test_builders_and_program_agree_on_what_both_use() -> None:
    def versions(lock: str) -> dict[str, str]:
        pins = re.findall(r"^([a-z0-9.-]+)==(\S+)", (PACKAGING / lock).read_text(), re.MULTILINE)
        return dict(pins)

    program, builders = versions("requirements.lock"), versions("builders.lock")
    shared = program.keys() & builders.keys()
    assert shared
    assert {name: program[name] for name in shared} == {name: builders[name] for name in shared}


def test_the_bill_leaves_out_what_only_tests_or_builds() -> None:
    bill = script("scripts/bill.py").only_what_is_needed(
        {
            "components": [{"bom-ref": each} for each in ("numpy", "sqlmodel", "pydantic", "pytest")],
            "dependencies": [
                {"ref": "root-component", "dependsOn": ["numpy", "sqlmodel"]},
                {"ref": "sqlmodel", "dependsOn": ["pydantic"]},
                {"ref": "numpy"},
                {"ref": "pydantic"},
                {"ref": "pytest"},
            ],
        }
    )
    assert [each["bom-ref"] for each in bill["components"]] == ["numpy", "sqlmodel", "pydantic"]
    assert [each["ref"] for each in bill["dependencies"]] == ["root-component", "sqlmodel", "numpy", "pydantic"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux makes one")
@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg-deb is not installed")
def test_the_debian_package_lays_everything_where_desktops_look(tmp_path: Path) -> None:
    folder, icons = tmp_path / "frozen", tmp_path / "icons"
    folder.mkdir()
    icons.mkdir()
    (folder / "ad-referendum").write_text("program")
    (icons / "48.png").write_bytes(b"picture")
    version = tomllib.loads((PACKAGING.parent / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    package = script("linux/debian.py").write(folder, icons, version, tmp_path)
    held = subprocess.run(["dpkg-deb", "-c", package], capture_output=True, text=True, check=True).stdout
    for place in (
        "./opt/ad-referendum/ad-referendum", "./usr/bin/ad-referendum -> /opt/ad-referendum/ad-referendum",
        "./usr/share/applications/ad-referendum.desktop", "./usr/share/mime/packages/ad-referendum.xml",
        "./usr/share/icons/hicolor/48x48/apps/ad-referendum.png",
        "./usr/share/icons/hicolor/scalable/apps/ad-referendum.svg", "./usr/share/doc/ad-referendum/copyright",
    ):  # fmt: skip
        assert place in held


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a shell script for Linux")
def test_what_the_tarball_holds_is_installed_for_one_user_and_taken_away_without_touching_sessions(
    tmp_path: Path,
) -> None:
    unpacked, home = tmp_path / "stick" / "ad-referendum", tmp_path / "home of somebody"
    unpacked.mkdir(parents=True)
    (unpacked / "ad-referendum").write_text('#!/bin/sh\necho "started with $*"\n')
    (unpacked / "ad-referendum").chmod(0o755)
    (unpacked / "ad-referendum.png").write_bytes(b"picture")
    for each in ("ad-referendum.desktop", "ad-referendum.xml", "install.sh"):
        shutil.copy(PACKAGING / "linux" / each, unpacked)
    session = home / ".local/share/ad-referendum/saves/mine.adref"
    session.parent.mkdir(parents=True)
    session.write_text("a session")

    def ran(*words: str) -> str:
        path = "/usr/sbin:/usr/bin:/sbin:/bin"
        run = subprocess.run(
            [unpacked / "install.sh", *words], env={"HOME": str(home), "PATH": path}, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert (run.returncode, run.stderr) == (0, ""), run.stderr
        return run.stdout

    for _ in range(2):  # a second time it is brought up to date
        assert "started with doctor" in ran()
    entry = (home / ".local/share/applications/ad-referendum.desktop").read_text()
    assert f'Exec="{home}/.local/opt/ad-referendum/ad-referendum" %f' in entry
    started = subprocess.run([home / ".local/bin/ad-referendum", "x"], capture_output=True, text=True, check=True)
    assert started.stdout == "started with x\n"
    assert "removed" in ran("--remove")
    left = {each.name for each in home.rglob("*") if each.is_file() or each.is_symlink()}
    assert "mine.adref" in left
    assert not [each for each in left if each.startswith("ad-referendum")]

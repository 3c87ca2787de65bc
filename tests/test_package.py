"""The package and its first start: what it asks of the system, what it installs, what it says; PySide6 is sound."""

import ast
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from game import __main__ as door
from game import _bootstrap, _libraries
from game._libraries import Need
from game.app import cli

ROOT = Path(__file__).parents[1]
ABSENT = Need("libnobodyhasthis.so.7", "libnobody7", "nobody-libs", "nobody", "libnobody7")
PRESENT = Need("libc.so.6", "libc6", "glibc", "glibc", "glibc")
LINUX_ONLY = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux asks for system libraries")

REFERENCES = """
import sys
from PySide6.QtGui import QColor
keep = [None] * 100_000
colour = QColor()
before = sys.getrefcount(None)
for _ in range(1000):
    colour.setAlpha(3)
print((sys.getrefcount(None) - before) / 1000)
"""


def test_a_call_of_pyside_that_returns_none_gives_its_reference_back() -> None:
    """PySide6 6.12.0 under CPython 3.11 loses one reference of None per call, and aborts after thousands of them."""
    run = subprocess.run([sys.executable, "-c", REFERENCES], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert abs(float(run.stdout)) <= 0.05


@pytest.mark.parametrize("module", ["__main__", "_bootstrap", "_libraries"])
def test_what_runs_before_installing_is_readable_by_any_python_3_and_needs_no_package(module: str) -> None:
    tree = ast.parse((ROOT / "game" / f"{module}.py").read_text("utf-8"), feature_version=(3, 4))
    plain = {name.name for node in tree.body if isinstance(node, ast.Import) for name in node.names}
    named = plain | {str(node.module) for node in tree.body if isinstance(node, ast.ImportFrom)}
    assert {name for name in named if name.split(".")[0] not in sys.stdlib_module_names} <= {"game", "game._libraries"}


def test_an_old_python_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 13))
    with pytest.raises(SystemExit, match=r"^Ad Referendum needs Python 3\.11 or newer; this is Python [\d.]+\.$"):
        _bootstrap.refuse_unfit_python()


def test_a_python_of_32_bits_is_refused_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "maxsize", 2**31 - 1)
    with pytest.raises(SystemExit, match=r"^Ad Referendum needs a 64-bit Python; this one has 32 bits\.$"):
        _bootstrap.refuse_unfit_python()


def an_environment(folder: Path, stamp: str) -> str:
    """A folder with the outer marks of an environment that was installed from the lock behind `stamp`."""
    python = Path(_bootstrap.python_of(str(folder)))
    python.parent.mkdir(parents=True)
    python.touch()
    (folder / _bootstrap.STAMP).write_text(stamp, "ascii")
    return str(folder)


def test_an_environment_is_ready_when_its_stamp_is_that_of_the_lock(tmp_path: Path) -> None:
    stamp = _bootstrap.stamp_of(b"numpy==2.4.6")
    folder = an_environment(tmp_path / "venv", stamp)
    assert _bootstrap.is_ready(folder, stamp)
    assert not _bootstrap.is_ready(folder, _bootstrap.stamp_of(b"numpy==2.4.7"))
    Path(_bootstrap.python_of(folder)).unlink()
    assert not _bootstrap.is_ready(folder, stamp)


def test_of_two_that_start_at_once_one_installs_and_the_other_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, lock, installed = str(tmp_path / "env"), tmp_path / "requirements.lock", []
    lock.write_bytes(b"numpy==2.4.6")

    def install(_folder: str, _lock: str, stamp: str) -> None:
        installed.append(stamp)
        time.sleep(0.2)
        an_environment(tmp_path / "env", stamp)

    monkeypatch.setattr(_bootstrap, "install", install)
    starting = [threading.Thread(target=_bootstrap.prepare, args=(folder, str(lock))) for _ in range(3)]
    for each in starting:
        each.start()
    for each in starting:
        each.join()
    assert len(installed) == 1


def test_another_python_version_asks_for_another_install(monkeypatch: pytest.MonkeyPatch) -> None:
    here = _bootstrap.stamp_of(b"numpy==2.4.6")
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))
    assert _bootstrap.stamp_of(b"numpy==2.4.6") != here


def test_a_folder_that_is_no_environment_is_never_removed(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(SystemExit, match="is no Python environment and is left alone"):
        _bootstrap.clear_away(str(tmp_path))
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_a_broken_environment_is_cleared_away_and_said_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "venv").mkdir()
    (tmp_path / "venv" / "pyvenv.cfg").touch()
    _bootstrap.clear_away(str(tmp_path / "venv"))
    assert not (tmp_path / "venv").exists()
    assert "does not work any more; making it anew" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["play"], True),
        (["play", "--scenario", "cybercrime"], True),
        (["--saves", "demo"], True),
        (["--saves", "somewhere", "play"], True),
        (["--saves=somewhere"], True),
        (["doctor"], False),
        (["--saves", "play", "doctor", "--json"], False),
        (["simulate", "--scenario", "play"], False),
        (["--help"], False),
    ],
)
def test_only_the_bare_command_and_play_ask_for_a_window(arguments: list[str], opens: bool) -> None:
    assert door.opens_window(arguments) is opens


def test_every_command_works_on_its_arrays_in_one_thread_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    found = []
    monkeypatch.setattr(_bootstrap, "enter", lambda *_: None)
    monkeypatch.setattr(sys, "argv", ["ad-referendum", "--version"])
    monkeypatch.setattr(cli, "main", lambda _: found.append(os.environ.get("OPENBLAS_NUM_THREADS")) or 0)
    for told in (None, "2"):
        monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
        if told is not None:
            monkeypatch.setenv("OPENBLAS_NUM_THREADS", told)
        with pytest.raises(SystemExit):
            door.main()
    assert found == ["1", "2"]


@pytest.mark.parametrize(
    ("environment", "needs"),
    [
        ({}, ()),
        ({"DISPLAY": ":0"}, _libraries.X11),
        ({"WAYLAND_DISPLAY": "wayland-0"}, _libraries.WAYLAND),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, _libraries.X11),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, _libraries.OFFSCREEN),
        ({"QT_QPA_PLATFORM": "xcb;offscreen"}, ()),
    ],
)
def test_a_display_decides_which_libraries_a_window_needs(environment: dict[str, str], needs: tuple[Need, ...]) -> None:
    assert _libraries.for_display(environment) == needs


@LINUX_ONLY
def test_a_library_the_loader_does_not_find_is_missing() -> None:
    assert _libraries.missing((PRESENT, ABSENT)) == (ABSENT,)


@LINUX_ONLY
def test_a_program_that_is_not_on_the_path_is_missing() -> None:
    nowhere = ABSENT._replace(name="nobody-has-this-program")
    assert _libraries.missing((PRESENT._replace(name="sh"), nowhere)) == (nowhere,)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_miss_nothing(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert _libraries.missing((ABSENT,)) == ()


@pytest.mark.parametrize(
    ("installer", "line"),
    [
        ("apt", "sudo apt install --no-install-recommends libxcb-shape0 libxcb-xkb1"),
        ("dnf", "sudo dnf install libxcb"),
        ("pacman", "sudo pacman -S libxcb"),
        ("zypper", "sudo zypper install libxcb-shape0 libxcb-xkb1"),
        (None, "your system's package manager, for: libxcb-shape.so.0, libxcb-xkb.so.1"),
    ],
)
def test_the_install_line_names_what_is_missing_and_each_package_once(installer: str | None, line: str) -> None:
    lost = tuple(need for need in _libraries.X11 if need.name in ("libxcb-shape.so.0", "libxcb-xkb.so.1"))
    assert _libraries.install_line(lost, installer) == line


@LINUX_ONLY
def test_an_ordinary_user_gets_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_libraries, "may_install", lambda: False)
    monkeypatch.setattr(_libraries, "installer_here", lambda: "apt")
    assert _libraries.provide((PRESENT, ABSENT), "A window") == (
        "A window needs system parts that are missing: libnobodyhasthis.so.7. Install them with:\n"
        "  sudo apt install --no-install-recommends libnobody7"
    )


@LINUX_ONLY
def test_root_on_debian_installs_what_is_missing_and_only_that(monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[str] = []
    monkeypatch.setattr(_libraries, "may_install", lambda: True)
    monkeypatch.setattr(_libraries, "apt_install", installed.extend)
    monkeypatch.setattr(_libraries, "is_there", lambda name: name == PRESENT.name or bool(installed))
    assert _libraries.provide((PRESENT, ABSENT), "A window") == ""
    assert installed == ["libnobody7"]


def test_every_need_names_a_package_for_every_installer() -> None:
    for need in _libraries.WINDOW_TESTS + _libraries.WAYLAND:
        assert all(need), need


def a_checkout(folder: Path) -> Path:
    """The real first-start modules, an empty lock, and a front door that tells in which environment it stands."""
    app = folder / "game" / "app"
    app.mkdir(parents=True)
    for name in ("__init__", "__main__", "_bootstrap", "_libraries"):
        shutil.copy(ROOT / "game" / f"{name}.py", folder / "game")
    (app / "__init__.py").touch()
    (app / "cli.py").write_text("import sys\ndef main(argv):\n    print(sys.prefix, argv)\n    return 7\n")
    (folder / "packaging").mkdir()
    (folder / "packaging" / "requirements.lock").touch()
    return folder


def start(checkout: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments], cwd=checkout, capture_output=True, text=True, check=False
    )


@pytest.mark.long
def test_the_first_start_makes_the_environment_and_the_second_installs_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for inherited in ("AD_REFERENDUM_VENV", "PYTHONPYCACHEPREFIX"):
        monkeypatch.delenv(inherited, raising=False)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    checkout = a_checkout(tmp_path / "a folder with a blank and ü")
    first, second = start(checkout, "demo", "--seed", "4"), start(checkout, "demo")
    assert (first.returncode, second.returncode) == (7, 7), first.stderr + second.stderr
    assert first.stdout == f"{checkout / '.venv'} ['demo', '--seed', '4']\n"
    assert "first start" in first.stderr
    assert "installed in" in first.stderr
    assert second.stderr == ""
    # A list that cannot be had: one sentence after pip's own words, no stamp, so that the next start tries again.
    (checkout / "packaging" / "requirements.lock").write_text("nobody-has-this==1 --hash=sha256:" + "0" * 64)
    third, fourth = start(checkout, "demo"), start(checkout, "demo")
    assert third.returncode == fourth.returncode == 1
    assert "could not be installed" in fourth.stderr
    assert "Traceback" not in third.stderr + fourth.stderr


def test_an_installed_program_has_no_lock_beside_it_and_starts_at_once(tmp_path: Path) -> None:
    checkout = a_checkout(tmp_path)
    (checkout / "packaging" / "requirements.lock").unlink()
    run = start(checkout, "demo")
    assert (run.returncode, run.stderr) == (7, "")
    assert not (checkout / ".venv").exists()

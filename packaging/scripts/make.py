"""``python packaging/scripts/make.py [FOLDER]``: the packages of this system, their sizes beside what they may weigh.

Makes an environment from the two locks, freezes the program into one folder, and packs it: a tarball and a Debian
package on Linux, the folder alone elsewhere, for Inno Setup or `macos/make.sh` to go on with. The wheel is built twice
and must come out the same. Status 1 where anything is heavier than it may be, or differs.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import venv
from pathlib import Path

import bill

SCRIPTS = Path(__file__).resolve().parent
HERE = SCRIPTS.parent
ROOT = HERE.parent
BUDGET = {"folder": 270, ".tar.xz": 85, ".deb": 85, ".whl": 6}
"""Megabytes of 1,000,000 bytes."""


def main(to: Path) -> int:
    """Build everything below ``to``."""
    to.mkdir(parents=True, exist_ok=True)
    python = environment(to / "environment")
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    subprocess.run([python, SCRIPTS / "icons.py", to / "icons"], check=True)
    folder = frozen(python, to)
    made = [*packed(folder, to, version), wheel(python, to)]
    count = bill.write(python, to / f"ad-referendum-{version}.cdx.json")
    print(f"bill of materials: {count} libraries")
    _write_sums(made, to)
    return _weighed(folder, made)


def environment(folder: Path) -> Path:
    """An environment with the program's libraries and the builders, word for word as locked; answers its Python."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(folder, with_pip=True)
    install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    locks = ["-r", HERE / "requirements.lock", "-r", HERE / "builders.lock"]
    subprocess.run([*install, "--require-hashes", "--only-binary", ":all:", *locks], check=True)
    return python


def frozen(python: Path, to: Path) -> Path:
    """One folder that needs no Python; answers it."""
    places = ["--distpath", to / "frozen", "--workpath", to / "work"]
    quiet = ["--noconfirm", "--log-level", "WARN"]
    surroundings = dict(os.environ, AD_REFERENDUM_ICONS=str(to / "icons"))
    command = [python, "-m", "PyInstaller", *quiet, *places, HERE / "ad-referendum.spec"]
    subprocess.run(command, check=True, env=surroundings)
    _lighten(to / "frozen" / "ad-referendum")
    return to / "frozen" / "ad-referendum"


def _lighten(folder: Path) -> None:
    """Take out what only a debugger reads; not of libraries that were patched for their wheel, which that can break."""
    if not sys.platform.startswith("linux") or not shutil.which("strip"):
        return
    found = [each for each in folder.rglob("*.so*") if each.is_file() and not each.is_symlink()]
    ours = [each for each in found if "PySide6" not in each.parts and not each.parent.name.endswith(".libs")]
    subprocess.run(["strip", "--strip-unneeded", *ours], check=True)


def packed(folder: Path, to: Path, version: str) -> list[Path]:
    """The folder as this system takes it."""
    if not sys.platform.startswith("linux"):
        return []
    tarball = to / f"ad-referendum-{version}-linux-{os.uname().machine}.tar.xz"
    with tarfile.open(tarball, "w:xz") as archive:
        archive.add(folder, "ad-referendum")
        for each in ("ad-referendum.desktop", "ad-referendum.xml", "install.sh"):
            archive.add(HERE / "linux" / each, f"ad-referendum/{each}")
        archive.add(HERE / "INSTALLING.md", "ad-referendum/INSTALLING.md")
        archive.add(to / "icons" / "256.png", "ad-referendum/ad-referendum.png")
    if not shutil.which("dpkg-deb"):
        print("no Debian package: dpkg-deb is not here")
        return [tarball]
    sys.path.insert(0, str(HERE / "linux"))
    import debian  # here, because only Linux makes one

    return [tarball, debian.write(folder, to / "icons", version, to)]


def wheel(python: Path, to: Path) -> Path:
    """The wheel, built twice. Raises ``SystemExit`` where the two differ in a byte."""
    moment = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=True, capture_output=True, text=True)
    surroundings = dict(os.environ, SOURCE_DATE_EPOCH=moment.stdout.strip())
    built = []
    for place in (to / "wheel", to / "wheel-again"):
        shutil.rmtree(place, ignore_errors=True)
        command = [python, "-m", "build", "--wheel", "--no-isolation", "--outdir", place, ROOT]
        subprocess.run(command, check=True, env=surroundings, stdout=subprocess.DEVNULL)
        built.append(next(place.glob("*.whl")))
    if _sum(built[0]) != _sum(built[1]):
        raise SystemExit(f"Two builds of {built[0].name} differ.")
    print(f"wheel: two builds, one hash, {_sum(built[0])}")
    return built[0]


def _write_sums(made: list[Path], to: Path) -> None:
    (to / "SHA256SUMS").write_text("".join(f"{_sum(each)}  {each.name}\n" for each in made))


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _weighed(folder: Path, made: list[Path]) -> int:
    weights = {"folder": sum(each.stat().st_size for each in folder.rglob("*") if not each.is_symlink())}
    weights |= {_kind(each): each.stat().st_size for each in made}
    heavy = 0
    for kind, weight in weights.items():
        over = weight > BUDGET[kind] * 1_000_000
        heavy += over
        print(f"{kind}: {weight / 1e6:.1f} MB of {BUDGET[kind]} MB" + (", TOO HEAVY" if over else ""))
    return 1 if heavy else 0


def _kind(path: Path) -> str:
    return next(kind for kind in BUDGET if path.name.endswith(kind))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "dist").resolve()))

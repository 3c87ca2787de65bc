"""A Debian package of the frozen folder: what it holds, where it lies, what it needs of the system."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent
NEEDS = (
    "libc6 (>= 2.34)", "libgl1", "libegl1", "libfontconfig1", "libdbus-1-3", "libxkbcommon0", "libxkbcommon-x11-0",
    "libglib2.0-0 | libglib2.0-0t64",
)  # fmt: skip
"""What Qt asks of the system and the folder does not carry."""
CONTROL = """Package: ad-referendum
Version: {version}
Section: education
Priority: optional
Architecture: {architecture}
Installed-Size: {kilobytes}
Depends: {needs}
Maintainer: Ad Referendum contributors <packages@adreferendum.invalid>
Description: negotiate a multilateral convention, and see who would ratify it
 A negotiation game for workshops, classrooms and people learning alone.
 Delegations bargain over a convention clause by clause; then the text goes
 home, and each capital decides whether to ratify it.
"""


def write(folder: Path, icons: Path, version: str, to: Path) -> Path:
    """Pack ``folder``; answers the package's path, below ``to``."""
    architecture = _said("dpkg", "--print-architecture")
    tree = to / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _laid_out(tree, folder, icons)
    kilobytes = sum(each.stat().st_size for each in tree.rglob("*") if each.is_file()) // 1024
    control = tree / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        CONTROL.format(version=version, architecture=architecture, kilobytes=kilobytes, needs=", ".join(NEEDS))
    )
    package = to / f"ad-referendum_{version}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-b", tree, package], check=True, stdout=subprocess.DEVNULL
    )
    shutil.rmtree(tree)
    return package


def _laid_out(tree: Path, folder: Path, icons: Path) -> None:
    shutil.copytree(folder, tree / "opt" / "ad-referendum", symlinks=True)
    programs = tree / "usr" / "bin"
    programs.mkdir(parents=True)
    os.symlink("/opt/ad-referendum/ad-referendum", programs / "ad-referendum")
    share = tree / "usr" / "share"
    _copied(HERE / "ad-referendum.desktop", share / "applications" / "ad-referendum.desktop")
    _copied(HERE / "ad-referendum.xml", share / "mime" / "packages" / "ad-referendum.xml")
    for picture in sorted(icons.glob("*.png")):
        size = picture.stem
        _copied(picture, share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "ad-referendum.png")
    drawing = HERE.parent / "icons" / "ad-referendum.svg"
    _copied(drawing, share / "icons" / "hicolor" / "scalable" / "apps" / "ad-referendum.svg")
    _copied(HERE.parents[1] / "LICENSE", share / "doc" / "ad-referendum" / "copyright")
    for each in [tree, *tree.rglob("*")]:
        if each.is_dir() and not each.is_symlink():
            each.chmod(0o755)


def _copied(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, to)
    to.chmod(0o644)


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

"""What Qt's wheels lean on from the system: which of it is missing, and the exact line that installs it.

Linux only; Windows and macOS bring it all. Standard library only, in syntax any Python 3 reads. Package names under apt
were tried on bare Debian 12 and 13; those under dnf, pacman and zypper are the distributions' own and were not run.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from typing import NamedTuple

Need = NamedTuple("Need", [("name", str), ("apt", str), ("dnf", str), ("pacman", str), ("zypper", str)])
"""One shared library (its name holds `.so`) or one program, and the package that brings it on four kinds of Linux."""

OFFSCREEN = (
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    Need("libGL.so.1", "libgl1", "mesa-libGL", "libglvnd", "Mesa-libGL1"),
    Need("libEGL.so.1", "libegl1", "mesa-libEGL", "libglvnd", "Mesa-libEGL1"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "fontconfig"),
    Need("libfreetype.so.6", "libfreetype6", "freetype", "freetype2", "libfreetype6"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    Need("libX11.so.6", "libx11-6", "libX11", "libx11", "libX11-6"),
    Need("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5", "krb5"),
    Need("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli", "libbrotlidec1"),
)
"""For painting without a screen."""

X11 = (
    *OFFSCREEN,
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"),
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    Need("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"),
    Need(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    Need("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    Need("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    Need("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    Need("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
)
"""For a window on an X display."""

WAYLAND = (
    *OFFSCREEN,
    Need("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland", "libwayland-client0"),
    Need("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland", "libwayland-cursor0"),
)
"""For a window on a Wayland display."""

WINDOW_TESTS = (
    *X11,
    Need("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
    Need("xdotool", "xdotool", "xdotool", "xdotool", "xdotool"),
    Need("import", "imagemagick", "ImageMagick", "imagemagick", "ImageMagick"),
    Need("xwininfo", "x11-utils", "xwininfo", "xorg-xwininfo", "xwininfo"),
)
"""For tests that click in a real window on a screen in memory."""

INSTALLERS = (
    ("apt", "apt-get", "apt install --no-install-recommends"),
    ("dnf", "dnf", "dnf install"),
    ("pacman", "pacman", "pacman -S"),
    ("zypper", "zypper", "zypper install"),
)
"""Column of Need, program that tells the kind of Linux, words of the install line."""


def say(sentence: str) -> None:
    """One plain sentence to stderr, so that stdout stays the program's own."""
    sys.stderr.write("Ad Referendum: " + sentence + "\n")
    sys.stderr.flush()


def is_there(name: str) -> bool:
    """Whether the loader finds this shared library, or the path this program."""
    if ".so" not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing(needs: "tuple[Need, ...]") -> "tuple[Need, ...]":
    """Those of `needs` this machine lacks; none on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return ()
    return tuple(need for need in needs if not is_there(need.name))


def for_display(environment: "dict[str, str]") -> "tuple[Need, ...]":
    """What a window needs on the display that `environment` names; nothing where it names none."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    if platform and "xcb" not in platform and "wayland" not in platform:
        return OFFSCREEN
    if environment.get("DISPLAY"):
        return X11
    return WAYLAND if environment.get("WAYLAND_DISPLAY") else ()


def installer_here() -> "str | None":
    """apt, dnf, pacman or zypper, whichever this machine has."""
    for column, program, _words in INSTALLERS:
        if shutil.which(program):
            return column
    return None


def packages(needs: "tuple[Need, ...]", installer: str) -> "list[str]":
    """The packages that bring `needs`, each once, in the order of the table."""
    return list(dict.fromkeys(getattr(need, installer) for need in needs))


def install_line(needs: "tuple[Need, ...]", installer: "str | None") -> str:
    """The line a person types to install `needs`."""
    for column, _program, words in INSTALLERS:
        if column == installer:
            return "sudo {} {}".format(words, " ".join(packages(needs, column)))
    return "your system's package manager, for: " + ", ".join(need.name for need in needs)


def apt_install(names: "list[str]") -> bool:
    """Install Debian packages as root, saying so; False when apt refused."""
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
    quiet = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    say("running as root, so installing by myself: " + " ".join(command))
    subprocess.call(["apt-get", "update", "-qq"], env=quiet, stdout=sys.stderr, stdin=subprocess.DEVNULL)
    return subprocess.call(command, env=quiet, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL) == 0


def may_install() -> bool:
    """Only root on a Debian or its kin gets packages installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and installer_here() == "apt"


def provide(needs: "tuple[Need, ...]", what_for: str) -> str:
    """Install what `needs` lacks if we may. Answers with the sentence about what is missing still, or an empty one."""
    lost = missing(needs)
    if lost and may_install():
        apt_install(packages(lost, "apt"))
        lost = missing(needs)
    if not lost:
        return ""
    names = ", ".join(need.name for need in lost)
    return "{} needs system parts that are missing: {}. Install them with:\n  {}".format(
        what_for, names, install_line(lost, installer_here())
    )

"""The first steps, before anything is installed: make the environment, say so, and start again inside it.

Standard library only, in syntax any Python 3 reads, so that an old Python gets a sentence instead of a traceback.
A checkout has `packaging/requirements.lock` beside the program. Where that is absent the program was installed,
and nothing is done here.
"""

import contextlib
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time

from game import _libraries
from game._libraries import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LOCK = os.path.join(ROOT, "packaging", "requirements.lock")
STAMP = "ad-referendum-lock"
"""Names which lock was installed for which Python. Written last, so that half an install has none."""


def refuse_unfit_python() -> None:
    """Leave with one line under a Python that is too old or has 32 bits."""
    if sys.version_info < (3, 11):
        raise SystemExit("Ad Referendum needs Python 3.11 or newer; this is Python " + platform.python_version() + ".")
    if sys.maxsize < 2**32:
        raise SystemExit("Ad Referendum needs a 64-bit Python; this one has 32 bits.")


def environment_folder() -> str:
    """Where the environment lives: `AD_REFERENDUM_VENV`, or `.venv` in the checkout."""
    return os.path.abspath(os.environ.get("AD_REFERENDUM_VENV") or os.path.join(ROOT, ".venv"))


def python_of(folder: str) -> str:
    """The environment's own Python."""
    return os.path.join(folder, "Scripts", "python.exe") if os.name == "nt" else os.path.join(folder, "bin", "python")


def is_running_in(folder: str) -> bool:
    """Whether this very process runs inside the environment `folder`."""
    return os.path.normcase(os.path.realpath(sys.prefix)) == os.path.normcase(os.path.realpath(folder))


def stamp_of(lock: bytes) -> str:
    """What the stamp holds after installing `lock` for this Python."""
    version = "{}.{}\n".format(*sys.version_info[:2])
    return hashlib.sha256(lock + version.encode()).hexdigest()


def is_ready(folder: str, stamp: str) -> bool:
    """Whether the environment exists and `stamp` was written into it."""
    mark = os.path.join(folder, STAMP)
    if not (os.path.exists(python_of(folder)) and os.path.exists(mark)):
        return False
    with open(mark, encoding="ascii") as file:
        return file.read() == stamp


def works(command: "list[str]") -> bool:
    """Whether the command runs and ends well, in silence."""
    try:
        return subprocess.call(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def clear_away(folder: str) -> None:
    """Remove a broken environment, and nothing that is not an environment."""
    if not os.path.isdir(folder) or not os.listdir(folder):
        return
    if not os.path.exists(os.path.join(folder, "pyvenv.cfg")):
        raise SystemExit("Ad Referendum: {} is no Python environment and is left alone; name another.".format(folder))
    say("the environment in " + folder + " does not work any more; making it anew.")
    shutil.rmtree(folder)


def ensurepip_is_there() -> bool:
    """Debian and Ubuntu ship Python without the part that puts pip into an environment."""
    return importlib.util.find_spec("ensurepip") is not None


def pip_for(folder: str) -> "list[str]":
    """The command that installs into `folder`, which is made if need be."""
    import venv  # here, because later starts do without it

    python = python_of(folder)
    if works([python, "-m", "pip", "--version"]):
        return [python, "-m", "pip"]
    clear_away(folder)
    venv_package = "python{}.{}-venv".format(*sys.version_info[:2])
    own_pip = [sys.executable, "-m", "pip"]
    if not ensurepip_is_there() and _libraries.may_install():
        _libraries.apt_install([venv_package])
        importlib.invalidate_caches()
    if ensurepip_is_there():
        venv.create(folder, with_pip=True, symlinks=os.name != "nt")
        return [python, "-m", "pip"]
    if works([*own_pip, "--version"]):
        venv.create(folder, with_pip=False, symlinks=os.name != "nt")
        return [*own_pip, "--python", python]
    raise SystemExit(
        "Ad Referendum: this Python cannot make environments. Install that part and start again:\n"
        "  sudo apt install " + venv_package
    )


def ran(command: "list[str]") -> bool:
    """Whether the command ended well: at a terminal in full view, elsewhere in silence unless it fails."""
    if sys.stderr.isatty():
        return subprocess.call(command, stdout=sys.stderr, stdin=subprocess.DEVNULL) == 0
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
    if run.returncode:
        sys.stderr.write(run.stdout.decode("utf-8", "replace"))
    return run.returncode == 0


def install(folder: str, lock_path: str, stamp: str) -> None:
    """Install exactly what the lock lists into `folder`, then leave the stamp."""
    options = ["--require-hashes", "--only-binary", ":all:", "--disable-pip-version-check", "--no-input"]
    if not ran([*pip_for(folder), "install", *options, "-r", lock_path]):
        raise SystemExit("Ad Referendum: the packages could not be installed; pip says why above. It needs a network.")
    with open(os.path.join(folder, STAMP), "w", encoding="ascii") as file:
        file.write(stamp)


def lock_of(folder: str) -> str:
    """What whoever installs into `folder` holds meanwhile: an empty file among the temporary ones."""
    named = hashlib.sha256(os.path.normcase(os.path.realpath(folder)).encode("utf-8", "replace")).hexdigest()[:16]
    return os.path.join(tempfile.gettempdir(), "ad-referendum-" + named + ".lock")


def hold(file: "BinaryIO") -> None:
    """Wait until nobody else holds this file, and hold it until it is closed, however this process ends."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            with contextlib.suppress(OSError):  # it gives up after ten seconds
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                return
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)


def prepare(folder: str, lock_path: str) -> None:
    """Bring the environment in `folder` to the state of the lock; nothing to do on every later start."""
    with open(lock_path, "rb") as file:
        stamp = stamp_of(file.read())
    if is_ready(folder, stamp):
        return
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):  # `make_ready` says what cannot be written
            hold(held.enter_context(open(lock_of(folder), "ab")))  # two that install at once spoil the folder
        if not is_ready(folder, stamp):
            make_ready(folder, lock_path, stamp)


def make_ready(folder: str, lock_path: str, stamp: str) -> None:
    """Install, and say so; a trouble is one sentence."""
    say("first start, or the list of packages changed: installing packaging/requirements.lock into " + folder)
    say("once, about 160 MB to fetch and 560 MB on disk; nothing outside that folder is touched.")
    began = time.monotonic()
    try:
        install(folder, lock_path, stamp)
    except OSError as fault:
        raise SystemExit(
            "Ad Referendum: {} cannot be written: {}. AD_REFERENDUM_VENV names another folder.".format(
                folder, fault.strerror or fault
            )
        ) from fault
    except KeyboardInterrupt:
        raise SystemExit("Ad Referendum: stopped. Start again to finish installing.") from None
    say("installed in {:.0f} s; the next start goes straight in.".format(time.monotonic() - began))


def start_again(folder: str, module: str, arguments: "list[str]") -> None:
    """Run `python -m module` inside the environment in place of this process. Does not return."""
    command = [python_of(folder), "-m", module, *arguments]
    environment = dict(os.environ, PYTHONPATH=ROOT)
    for unwanted in ("PYTHONSAFEPATH", "PYTHONHOME", "__PYVENV_LAUNCHER__"):
        environment.pop(unwanted, None)
    if os.name == "nt":  # os.execve there hands the console back at once and loses the exit status
        sys.exit(subprocess.call(command, env=environment))
    os.execve(command[0], command, environment)


def enter(module: str, arguments: "list[str]") -> None:
    """Return at once inside the environment or in an installed program; otherwise prepare it and start again there."""
    refuse_unfit_python()
    folder = environment_folder()
    if not os.path.exists(LOCK) or is_running_in(folder):
        return
    prepare(folder, LOCK)
    start_again(folder, module, arguments)

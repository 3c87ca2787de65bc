"""A PostgreSQL server of the tests' own: from the system's package, in a folder that goes, with no port open."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

QUICK = ("fsync=off", "full_page_writes=off", "max_connections=30", "shared_buffers=16MB", "listen_addresses=")
"""Its folder is thrown away, so nothing in it has to outlive a power cut; an empty address opens no port."""


def missing() -> str:
    """Why no server can be started here, in words; empty where one can."""
    if sys.platform == "win32":
        return "no server is started on Windows"
    if importlib.util.find_spec("psycopg") is None:
        return "the driver psycopg is not installed (pip install psycopg[binary])"
    if _programs() is None:
        return "PostgreSQL is not installed (Debian: apt install postgresql)"
    return ""


@contextmanager
def server(*settings: str) -> Iterator[str]:
    """Start one; gives the address of its database. It is stopped and its folder deleted at the end."""
    programs = _programs()
    assert programs is not None
    folder = Path(tempfile.mkdtemp(prefix="adref-pg-", dir="/tmp"))  # short: a socket's path has 107 bytes at most
    try:
        account = _account(folder)
        _ran([programs / "initdb", "-D", folder / "db", "-U", "clerk", "-A", "trust", "-E", "UTF8"], account)
        options = " ".join(f"-c {each}" for each in (*QUICK, *settings, f"unix_socket_directories={folder}"))
        control = [programs / "pg_ctl", "-D", folder / "db", "-l", folder / "log", "-w"]
        _ran([*control, "-o", options, "start"], account)
        try:
            yield f"postgresql://clerk@/postgres?host={folder}"
        finally:
            _ran([*control, "-m", "immediate", "stop"], account)
    finally:
        shutil.rmtree(folder)


def _programs() -> Path | None:
    """The folder of the server's programs: Debian keeps them off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda each: int(each.parts[-3]))
    named = shutil.which("initdb")
    return found[-1].parent if found else Path(named).parent if named else None


def _account(folder: Path) -> str | None:
    """Who runs the server: it refuses to be run by root."""
    if os.geteuid() != 0:
        return None
    shutil.chown(folder, "postgres")
    return "postgres"


def _ran(command: list[object], account: str | None) -> None:
    home = pwd.getpwnam(account).pw_dir if account else None
    words = [str(each) for each in command]
    quiet = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    run = subprocess.run(
        words, user=account, cwd=home or "/", env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    if run.returncode:
        raise RuntimeError(f"{words[0]} failed: {run.stderr[-2000:]}")

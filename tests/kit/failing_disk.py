"""A disk that fails at the n-th write and until there is room again: a small library in front of the system's own.

It is compiled where there is a C compiler (Linux), put before a program by LD_PRELOAD, and told what to do through two
numbers in a shared page. Only what goes to files of sessions counts: the file, its journals, parts and backups.
"""

from __future__ import annotations

import mmap
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

PAGE = "AD_REFERENDUM_TEST_DISK"
SOURCE = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/types.h>
#include <unistd.h>

static volatile long *page; /* 0: fail from this write on, 0 never; 1: writes so far; 2: how: errno, or -1 to die */

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("AD_REFERENDUM_TEST_DISK");
    int file = path ? open(path, O_RDWR) : -1;
    if (file < 0) return;
    void *found = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (found != MAP_FAILED) page = found;
}

static int fails(int file) {
    char link[64], name[4096];
    if (!page) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, name, sizeof name - 1);
    if (length <= 0) return 0;
    name[length] = 0;
    if (!strstr(name, ".adref") && !strstr(name, ".backup")) return 0;
    page[1]++;
    if (!page[0] || page[1] < page[0]) return 0;
    if (page[2] == -1) kill(getpid(), SIGKILL);
    errno = (int)page[2];
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
ssize_t write(int f, const void *b, size_t n) { return fails(f) ? -1 : REAL(write)(f, b, n); }
ssize_t pwrite(int f, const void *b, size_t n, off_t o) { return fails(f) ? -1 : REAL(pwrite)(f, b, n, o); }
ssize_t pwrite64(int f, const void *b, size_t n, off64_t o) { return fails(f) ? -1 : REAL(pwrite64)(f, b, n, o); }
int fsync(int f) { return fails(f) ? -1 : REAL(fsync)(f); }
int fdatasync(int f) { return fails(f) ? -1 : REAL(fdatasync)(f); }
"""
TO_DIE = -1
"""In place of an error: the process is killed at that write."""


def missing() -> str:
    """Why there is no such disk here; empty where there is."""
    if sys.platform != "linux":
        return "writes can be made to fail on Linux only"
    return "" if shutil.which("cc") or shutil.which("gcc") else "there is no C compiler (Debian: apt install gcc)"


def built(folder: Path) -> dict[str, str]:
    """The library, and what a program's environment needs in order to have it."""
    library, source, page = folder / "disk.so", folder / "disk.c", folder / "page"
    source.write_text(SOURCE, "ascii")
    page.write_bytes(bytes(4096))
    compiler = shutil.which("cc") or shutil.which("gcc")
    subprocess.run([str(compiler), "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    return {**os.environ, "LD_PRELOAD": str(library), PAGE: str(page)}


class Disk:
    """The end of it that a test holds, within the program that has the library or outside of it."""

    def __init__(self, page: str | Path) -> None:
        with open(page, "r+b") as file:
            self._page = mmap.mmap(file.fileno(), 4096)

    def fail(self, at: int, how: int) -> None:
        """Count from here on, and fail from write ``at`` on with this error."""
        self._page[:24] = struct.pack("lll", at, 0, how)

    def recover(self) -> None:
        """There is room again."""
        self._page[:8] = struct.pack("l", 0)

    @property
    def writes(self) -> int:
        """How many there were since ``fail``."""
        return int(struct.unpack("l", self._page[8:16])[0])

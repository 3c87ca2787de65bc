"""No network unless asked: in the whole suite, connections beyond this machine and listeners are forbidden."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable

import pytest


def asked_of_a_socket(kind: int, ask: Callable[[socket.socket], object]) -> None:
    with socket.socket(type=kind) as one:
        ask(one)


@pytest.mark.parametrize(
    "act",
    [
        lambda: asked_of_a_socket(socket.SOCK_STREAM, lambda one: one.connect(("192.0.2.1", 80))),
        lambda: asked_of_a_socket(socket.SOCK_DGRAM, lambda one: one.sendto(b"x", ("192.0.2.1", 53))),
        lambda: asked_of_a_socket(socket.SOCK_STREAM, lambda one: one.bind(("127.0.0.1", 0))),
        lambda: socket.getaddrinfo("example.org", 443),
        lambda: socket.gethostbyname("example.org"),
    ],
)
def test_every_test_runs_where_nothing_beyond_the_machine_can_be_reached_and_nothing_listens(
    act: Callable[[], object],
) -> None:
    with pytest.raises(RuntimeError) as refused:
        act()
    assert type(refused.value).__name__ == "BeyondThisMachine"


def test_so_does_every_program_a_test_starts() -> None:
    act = "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)"
    ran = subprocess.run([sys.executable, "-c", act], capture_output=True, text=True, check=False)
    assert "BeyondThisMachine" in ran.stderr


def test_processes_of_one_machine_still_talk_to_each_other() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"heard")
        assert other.recv(5) == b"heard"

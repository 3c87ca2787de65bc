"""Read by every Python that a test starts, and by the tests themselves: nobody reaches beyond this machine, or listens.

An audit hook (PEP 578) sees each connection, each name that is looked up and each listener before it comes about, and
cannot be taken back. Sockets of the machine itself (AF_UNIX, pairs) are how processes talk, and stay.
"""

import sys

HERE = ("127.0.0.1", "::1", "localhost", "0.0.0.0", "")


class BeyondThisMachine(RuntimeError):
    """Somebody wanted the network unasked."""


def _forbid(event: str, arguments: "tuple[object, ...]") -> None:
    if event in ("socket.connect", "socket.bind", "socket.sendto"):
        address = arguments[-1]
        if isinstance(address, tuple) and (event == "socket.bind" or str(address[0]) not in HERE):
            raise BeyondThisMachine(event + " " + repr(address))
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
        name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "")
        if name not in HERE:
            raise BeyondThisMachine(event + " " + repr(name))


sys.addaudithook(_forbid)

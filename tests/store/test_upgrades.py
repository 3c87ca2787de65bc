"""An event that an older program wrote is read as one of today; one that a newer program wrote is refused by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

import pytest

from game.store.bodies import KINDS, FromNewer, decoded, encoded
from game.store.upgrades import UPGRADES
from game.terms.codec import BadShape
from game.terms.events import PUBLIC, Audience
from game.terms.ids import SeatId
from tests.kit.written import ENDED, MESSAGE, OPENED, READY, SITTING, STANCE, STATEMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class ToastGiven:
    """A made-up event in its third version: ``by`` was once one seat, ``glasses`` was once missing."""

    version: ClassVar[int] = 3
    audience: Audience
    by: tuple[SeatId, ...]
    glasses: int


CLASSES: dict[str, Any] = {"ToastGiven": ToastGiven}
CHAIN = {
    ("ToastGiven", 1): lambda body: {**body, "glasses": 1},
    ("ToastGiven", 2): lambda body: {**body, "by": [body["by"]]},
}
FIRST = b'{"audience":{"everyone":true,"seats":[]},"by":"ARD"}'
TODAY = ToastGiven(audience=PUBLIC, by=(SeatId("ARD"),), glasses=1)


def read(version: int, body: bytes) -> object:
    return decoded("ToastGiven", version, body, upgrades=CHAIN, classes=CLASSES)


def test_a_body_two_versions_old_is_carried_to_today() -> None:
    assert read(1, FIRST) == TODAY


def test_a_body_one_version_old_is_carried_from_there() -> None:
    assert read(2, FIRST[:-1] + b',"glasses":4}') == ToastGiven(audience=PUBLIC, by=(SeatId("ARD"),), glasses=4)


def test_a_body_of_today_is_left_alone() -> None:
    kind, version, body = encoded(TODAY)  # type: ignore[arg-type]
    assert (kind, version) == ("ToastGiven", 3)
    assert read(version, body) == TODAY


def test_a_version_from_the_future_is_refused() -> None:
    with pytest.raises(FromNewer, match=r"ToastGiven.*version 4"):
        read(4, FIRST)


def test_a_kind_nobody_knows_is_refused_as_newer() -> None:
    with pytest.raises(FromNewer, match="SpeechSung"):
        decoded("SpeechSung", 1, b"{}")


def test_a_version_no_upgrade_leads_from_is_refused() -> None:
    with pytest.raises(BadShape, match="no upgrade"):
        decoded("ToastGiven", 0, FIRST, upgrades=CHAIN, classes=CLASSES)


@pytest.mark.parametrize("body", [b"", b"[]", b"7", b"{", b"\xff", b"[" * 100_000, b"1" * 10_000], ids=len)
def test_what_is_no_object_is_refused(body: bytes) -> None:
    with pytest.raises(BadShape):
        decoded("StatementMade", 1, body)


@pytest.mark.parametrize(
    "event", [OPENED, SITTING, STATEMENT, MESSAGE, STANCE, READY, ENDED], ids=lambda e: type(e).__name__
)
def test_what_is_encoded_is_decoded_equal(event: Any) -> None:
    assert decoded(*encoded(event)) == event


def test_the_upgrades_of_every_kind_lead_to_the_version_of_today() -> None:
    """Whoever raises a version and writes no upgrade fails here."""
    for kind, cls in KINDS.items():
        assert sorted(version for name, version in UPGRADES if name == kind) == list(range(1, cls.version))
    assert {kind for kind, _ in UPGRADES} <= KINDS.keys()


STAGE = b'{"phase":"adoption","quarter":5,"round":0,"sitting":2,"year":0}'
OF_OLD: list[tuple[str, bytes]] = [
    (
        "StatementMade",
        b'{"attention":1,"audience":{"everyone":true,"seats":[]},"by":"ARD","tag":"none","text":"Well."}',
    ),
    (
        "WordingTabled",
        b'{"attention":1,"audience":{"everyone":true,"seats":[]},"by":"ARD","choice":{"alternative":"B","bracket":"BL01"}}',
    ),
    (
        "PromiseMade",
        b'{"attention":2,"audience":{"everyone":true,"seats":[]},"promise":{"by":"ARD","due":' + STAGE + b","
        b'"id":"promise-00012","package":null,"pledge":{"by_year":0,"choice":null,"kind":"vote_for"},"status":"due","to":["BRV"]}}',
    ),
]


@pytest.mark.parametrize(("kind", "body"), OF_OLD, ids=[kind for kind, _ in OF_OLD])
def test_what_a_program_without_groups_and_threats_wrote_is_read_as_said_by_one_for_itself(
    kind: str, body: bytes
) -> None:
    event: Any = decoded(kind, 1, body)
    assert dict(event.paid) == {}
    if kind == "PromiseMade":
        assert (event.promise.threat, event.promise.caucus) == (None, None)
    else:
        assert event.caucus is None

"""A scenario in one zipped file is read by name from memory, within limits of size, entries and ratio."""

from __future__ import annotations

import stat
import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from game.scenarios import checking, shelf
from game.scenarios.bundles import LARGEST, MOST_ENTRIES, Zipped, zipped
from game.terms.trouble import Fault, Trouble
from tests.scenarios.folders import loaded, texts, written

FILES = {f"tutorial/{name}": text.encode("utf-8") for name, text in texts().items()}


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, raw in files.items():
            archive.writestr(name, raw)
    return made.getvalue()


def opened(raw: bytes) -> Zipped:
    found = zipped(raw, "tutorial.zip")
    assert isinstance(found, Zipped)
    return found


def refused(raw: bytes) -> str:
    found = zipped(raw, "tutorial.zip")
    assert isinstance(found, Fault)
    assert found.cure
    return found.reason


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zipped_scenario_is_the_scenario_of_its_folder(tmp_path: Path, method: int) -> None:
    path = tmp_path / "any name.zip"
    path.write_bytes(packed(FILES, method))
    assert checking.examine_path(path).faults == ()
    assert shelf.load(str(path)) == loaded("tutorial")
    assert shelf.load(f"{path}:three") == loaded("tutorial:three")
    assert list(tmp_path.iterdir()) == [path]


def test_files_at_the_top_belong_to_a_scenario_called_like_the_zipped_file() -> None:
    flat = {name.partition("/")[2]: raw for name, raw in FILES.items()}
    assert checking.examine(opened(packed(flat))).faults == ()


def test_faults_in_a_zipped_scenario_have_their_lines() -> None:
    spoilt = {name: raw.replace(b"schema = 2", b"schema = 9") for name, raw in FILES.items()}
    found = checking.examine(opened(packed(spoilt))).faults
    assert [(each.file, each.reason) for each in found] == [("tutorial/scenario.toml", "Scenario: schema is 9.")]
    assert found[0].line > 1


def test_a_zipped_scenario_may_bring_its_own_deck(tmp_path: Path) -> None:
    path = tmp_path / "t.zip"
    path.write_bytes(packed({**FILES, "tutorial/events.toml": b"[[event]]\n"}))
    assert {each.file for each in checking.examine_path(path).faults} == {"tutorial/events.toml"}
    with pytest.raises(Trouble, match="event deck"):
        shelf.load(str(path))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "no zipped file"),
        (b"PK\x05\x06", "no zipped file"),
        (b"[[clause]]" * 1000, "no zipped file"),
        (packed(FILES)[:-30], "no zipped file"),
        (packed({}), "It holds no scenario.toml."),
        (packed({"a/scenario.toml": b"", "b/scenario.toml": b""}), "It holds 2 scenarios."),
        (packed({f"x{n}": b"" for n in range(MOST_ENTRIES + 1)}), f"It holds {MOST_ENTRIES + 1} files"),
        (b"\0" * (LARGEST + 1), "larger than 4 MB"),
    ],
)
def test_what_is_no_zipped_scenario_is_refused_in_words(raw: bytes, reason: str) -> None:
    assert reason in refused(raw)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = packed({**FILES, "tutorial/clauses.toml": b"#" * (64 * 2**20)})
    tracemalloc.start()
    found = opened(bomb).raw("clauses.toml")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, Fault)
    assert "unpacks to 67,108,864 bytes" in found.reason
    assert peak < 2**20


def test_a_bomb_that_lies_about_its_size_is_cut_at_the_limit() -> None:
    honest = packed({**FILES, "tutorial/clauses.toml": b"#\n" * (8 * 2**20)})
    size = (16 * 2**20).to_bytes(4, "little")
    lying = honest.replace(size, (200_000).to_bytes(4, "little"))
    assert lying != honest
    found = opened(lying).raw("clauses.toml")
    assert isinstance(found, Fault)
    assert found.file == "tutorial/clauses.toml"


def test_links_passwords_and_strange_packing_are_refused() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        link = zipfile.ZipInfo("tutorial/scenario.toml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("tutorial/clauses.toml", FILES["tutorial/clauses.toml"], zipfile.ZIP_BZIP2)
        archive.writestr("tutorial/delegations.toml", FILES["tutorial/delegations.toml"])
    locked = bytearray(made.getvalue())
    place = locked.index(b"tutorial/delegations.toml", locked.index(b"PK\x01\x02")) - 46 + 8
    locked[place] |= 1
    found = checking.examine(opened(bytes(locked))).faults
    assert [each.reason for each in found] == [
        "This is a link or a device, not a plain file.",
        "It is zipped in a way that is not read here.",
        "It is locked with a password.",
    ]


def test_two_entries_of_one_name_are_refused() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("tutorial/scenario.toml", FILES["tutorial/scenario.toml"])
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("tutorial/scenario.toml", FILES["tutorial/scenario.toml"])
    assert refused(made.getvalue()) == "Two files in it have one name."


def test_no_name_in_a_zipped_file_reaches_out_of_it(tmp_path: Path) -> None:
    climbing = {f"../../{name}": raw for name, raw in FILES.items()}
    (tmp_path / "t.zip").write_bytes(packed(climbing))
    assert shelf.load(str(tmp_path / "t.zip")) == loaded("tutorial")
    assert [each.name for each in tmp_path.iterdir()] == ["t.zip"]


def test_a_damaged_entry_is_refused() -> None:
    raw = bytearray(packed(FILES))
    raw[200] ^= 0xFF
    found = checking.examine(opened(bytes(raw))).faults
    assert [each.reason for each in found] == ["It is damaged in the zipped file."]


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    folder = written(tmp_path, texts())
    (folder / "clauses.toml").rename(tmp_path / "elsewhere.toml")
    (folder / "clauses.toml").symlink_to(tmp_path / "elsewhere.toml")
    assert [each.reason for each in checking.check(folder)] == ["This is a link to another file."]

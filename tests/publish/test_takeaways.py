"""Every take-away opens in a reader that its writer has nothing to do with, and its text is the adopted text."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as Xml

import html5lib
import mammoth
import pytest
from lxml import etree
from pypdf import PdfReader

from game.app.takeaways import MAKERS, Takeaway
from game.lab.simulate import everybody_ai, opening_of
from game.minutes.treaty import clean
from game.publish.akomantoso import NAMESPACE
from game.publish.drawing import Anchor, Ink, Picture, Words, svg
from game.publish.table import DANGEROUS, MARK, harmless, table
from game.table.memory import MemoryRecord
from game.table.table import Table
from game.terms.actions import MakeStatement
from game.terms.actions_floor import Tag
from game.terms.events import ConventionAdopted, Occupant, Recorded, SeatKind, SessionOpened
from game.terms.ids import SeatId
from tests.app.commands import run, saved
from tests.kit.sessions import played, scenario

ROOT = Path(__file__).parents[2]
SCHEMA = Path(__file__).parent / "akoma_ntoso" / "akomantoso30.xsd"
SEATS = {"tutorial": "ALD", "cybercrime": "ARV"}


@cache
def taken(name: str = "tutorial") -> Takeaway:
    every = (played(name, seed) for seed in range(1, 9))
    record = next(each for each in every if any(isinstance(one.event, ConventionAdopted) for one in each))
    return Takeaway(record=record, seat=SEATS[name])


@cache
def document(name: str, kind: str) -> bytes:
    """Made once, however many readers read it."""
    return taken(name).made(kind)


@cache
def adopted(name: str) -> tuple[str, ...]:
    """The adopted text as lines, its title first."""
    sight = taken(name).sight
    assert sight.adopted is not None
    return clean(sight.scenario, sight.adopted)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text.replace("\u00ad", ""))


@pytest.mark.parametrize("name", SEATS)
def test_the_akoma_ntoso_fits_the_schema_of_oasis_and_holds_the_adopted_text(name: str) -> None:
    raw = document(name, "akn")
    etree.XMLSchema(etree.parse(str(SCHEMA))).assertValid(etree.fromstring(raw))
    root, spaces = Xml.fromstring(raw), {"a": NAMESPACE}
    lines = [str(root.findtext(".//a:docTitle", namespaces=spaces))]
    for article in root.iterfind(".//a:article", spaces):
        number, heading = article.findtext("a:num", "", spaces), article.findtext("a:heading", "", spaces)
        lines.append(f"Article {number}. {heading}")
        for part in [*article.iterfind("a:paragraph", spaces)] or [article]:
            own = part.findtext("a:num", "", spaces) if part is not article else ""
            words = "".join(part.find("a:content", spaces).itertext()).strip()  # type: ignore[union-attr]
            lines.append(f"{own}. {words}" if own else words)
    assert tuple(lines) == adopted(name)


@pytest.mark.parametrize("name", SEATS)
def test_the_document_for_a_word_processor_holds_the_adopted_text(name: str) -> None:
    read = mammoth.extract_raw_text(io.BytesIO(document(name, "docx")))
    assert tuple(each for each in read.value.split("\n\n") if each) == adopted(name)
    shown = mammoth.convert_to_html(io.BytesIO(document(name, "docx"))).value
    assert shown.count("<h1>") == sum(each.startswith("Article ") for each in adopted(name))


@pytest.mark.parametrize("name", SEATS)
def test_the_pdf_of_the_convention_holds_the_adopted_text_and_the_report_holds_it_too(name: str) -> None:
    alone = PdfReader(io.BytesIO(document(name, "convention")))
    words = squeezed("".join(page.extract_text().rsplit("\n", 1)[0] for page in alone.pages))
    assert words.startswith(squeezed(adopted(name)[0]))
    assert words.endswith(squeezed("".join(adopted(name)[1:])))
    if name != "tutorial":
        return  # forty pages say no more than eight
    report = PdfReader(io.BytesIO(document(name, "pdf")))
    assert report.outline
    whole = squeezed("".join(page.extract_text().rsplit("\n", 1)[0] for page in report.pages))
    assert all(squeezed(line) in whole for line in adopted(name))


def test_every_font_in_a_pdf_is_embedded_with_outlines_that_every_reader_takes() -> None:
    fonts = {}
    for page in PdfReader(io.BytesIO(document("tutorial", "pdf"))).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            below = font.get_object()["/DescendantFonts"][0].get_object()
            fonts[below["/BaseFont"]] = below["/FontDescriptor"]["/FontFile2"].get_data()[:4]
    assert len(fonts) >= 4
    assert set(fonts.values()) == {b"\x00\x01\x00\x00"}


@pytest.mark.parametrize("name", SEATS)
def test_the_page_is_sound_html_and_every_figure_leads_to_a_record_line_on_it(name: str) -> None:
    page = document(name, "html").decode()
    tree = html5lib.HTMLParser(strict=True, tree=html5lib.getTreeBuilder("etree"), namespaceHTMLElements=False).parse(
        page
    )
    shown = squeezed("".join(tree.find(".//section[@id='convention']").itertext()))
    assert shown.endswith(squeezed("".join(adopted(name)[1:])))
    targets = {each.get("id") for each in tree.iter() if isinstance(each.tag, str) and each.get("id")}
    links = {str(each.get("href")).removeprefix("#") for each in tree.iter("a")}
    assert links
    assert links <= targets
    assert len(tree.findall(".//{*}svg")) + len(tree.findall(".//svg")) >= 4
    assert "http" not in re.sub(r'xmlns="[^"]*"', "", re.sub(r"<p class=.*?</p>", "", page))


def test_the_figures_open_as_a_table_whose_every_line_names_record_lines() -> None:
    rows = list(csv.DictReader(io.StringIO(taken("cybercrime").made("csv").decode().removeprefix(MARK))))
    known = {str(each.seq) for each in taken("cybercrime").record}
    assert len(rows) > 500
    assert {each["figure"] for each in rows} >= {"entry_into_force", "value_claimed", "given", "rubric_level"}
    for each in rows:
        assert set(each["record_lines"].split()) <= known
    bare = {each["figure"] for each in rows if not each["record_lines"] and each["value"] not in ("", "0")}
    assert bare <= {"measure_score", "measure_group"}


@pytest.mark.parametrize("sign", DANGEROUS)
def test_no_cell_of_a_table_can_be_taken_for_a_formula(sign: str) -> None:
    for cell in (f"{sign}1+1", f"  {sign}cmd|' /C calc'!A1"):
        assert harmless(cell).startswith("'")
    (row,) = csv.reader(io.StringIO(table(("a", "b"), [(f'{sign}HYPERLINK("x")', -5)]).split("\r\n", 1)[1]))
    assert row == [f'\'{sign}HYPERLINK("x")', "-5"]


def a_shared_seat() -> tuple[Recorded, ...]:
    """Two people at one seat; one has a name that a spreadsheet could take for a formula."""
    whole = scenario("tutorial")
    first, *rest = opening_of(whole, 1, played("tutorial", 1)[0].event.parameters)  # type: ignore[union-attr]
    assert isinstance(first, SessionOpened)
    people = Occupant(kind=SeatKind.PERSON, people=("=Ada", "Ben"))
    seating = everybody_ai(whole).put(SeatId("ALD"), people)
    table = Table.begin(MemoryRecord(), (replace(first, seating=seating), *rest), clock=lambda: 0)
    said = MakeStatement(by=SeatId("ALD"), text="We have come to agree.", tag=Tag.OPENING)
    table.submit(SeatId("ALD"), said, table.seq, "=Ada")
    return table.recorded()


def test_the_gradebook_counts_what_each_did_by_seat_and_by_person() -> None:
    record = a_shared_seat()
    rows = list(csv.DictReader(io.StringIO(Takeaway(record=record).made("gradebook").decode().removeprefix(MARK))))
    said = {each["person"]: each["statements"] for each in rows if each["seat"] == "ALD"}
    spoke = any("StatementMade" in type(each.event).__name__ for each in record)
    assert said == {"": str(int(spoke)), "'=Ada": str(int(spoke)), "Ben": "0"}
    levels = {name: value for name, value in rows[0].items() if name.startswith("proposed_level_")}
    assert set(levels.values()) <= {"", "1", "2", "3", "4"}
    assert len(levels) == 5


def test_a_class_that_played_at_many_tables_has_one_gradebook(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Issue 8, points 6 and 7: eighty sessions to mark are one command; what cannot be read is said and left out."""
    one = saved(tmp_path / "class")
    (tmp_path / "class" / "table-2.adref").write_bytes(Path(one).read_bytes())
    (tmp_path / "class" / "table-3.adref").write_bytes(b"no session")
    out = tmp_path / "class.csv"
    told = run(capsys, "export", tmp_path / "class", "--format", "gradebook", "--out", out)
    rows = list(csv.DictReader(io.StringIO(out.read_bytes().decode().removeprefix(MARK))))
    assert {each["session"] for each in rows} == {"ferry-1", "table-2"}
    assert {each["scenario"] for each in rows} == {"tutorial"}
    assert (told.status, told.err.startswith("table-3 is left out.")) == (1, True)
    texts = tmp_path / "texts"
    both = ("export", one, tmp_path / "class" / "table-2.adref", "--format", "akn")
    assert run(capsys, *both).status == 1
    assert run(capsys, *both, "--out", texts).status == 0
    assert sorted(each.name for each in texts.iterdir()) == ["ferry-1-akn.xml", "table-2-akn.xml"]


def test_the_record_comes_back_from_its_json() -> None:
    document = json.loads(taken().made("json"))
    assert [each["seq"] for each in document["events"]] == [each.seq for each in played("tutorial", 1)]
    assert document["state_hash"] == taken().playback.state_hash


EXPORTING = """
import sys
from game.app.cli import main
session, folder = sys.argv[1:]
for kind in ("docx", "pdf", "csv"):
    main(["export", session, "--as", "ALD", "--format", kind, "--out", f"{folder}/there.{kind}"])
"""
"""Three commands in one process: to start three takes longer than what they do."""


def test_equal_sessions_give_equal_bytes_in_another_process_under_another_hash_seed(tmp_path: Path) -> None:
    stored = saved(tmp_path)
    command = [sys.executable, "-c", EXPORTING, str(stored), str(tmp_path)]
    environment = dict(os.environ, PYTHONHASHSEED="77")
    subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    for kind in ("docx", "pdf", "csv"):
        assert (tmp_path / f"there.{kind}").read_bytes() == document("tutorial", kind)


def test_the_command_writes_words_to_standard_output_and_documents_to_files(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = saved(tmp_path)
    assert run(capsys, "export", path, "--format", "akn").out.startswith("<?xml")
    assert run(capsys, "export", path, "--format", "docx", "--out", tmp_path / "a.docx").status == 0
    assert (tmp_path / "a.docx").read_bytes()[:2] == b"PK"
    nowhere = run(capsys, "export", path, "--format", "pdf", "--out", tmp_path / "no" / "a.pdf")
    assert (nowhere.status, "--out" in nowhere.err) == (1, True)


def test_a_conference_without_a_text_has_take_aways_too() -> None:
    young = Takeaway(record=played("tutorial", 1)[:25], seat="ALD")
    for kind in MAKERS:
        assert young.made(kind)
    etree.XMLSchema(etree.parse(str(SCHEMA))).assertValid(etree.fromstring(young.made("akn")))


def test_words_in_a_picture_cannot_break_out_of_it() -> None:
    words = Words(at=(0, 0), text="</text><script>", ink=Ink.INK, anchor=Anchor.END)
    drawn = svg(Picture(title="<b>", says='"&"', width=10, height=10, shapes=(words,)))
    assert [each.text for each in Xml.fromstring(drawn).iter() if each.tag.endswith("text")] == ["</text><script>"]

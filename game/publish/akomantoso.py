"""The convention as Akoma Ntoso 3.0 XML (OASIS LegalDocumentML, 2018): the format that legal databases read.

A session has no calendar of this world: every date is ``THE_DATE``, and the country is that of no country, ``xx``.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from game.minutes.treaty import Layer, Paragraph
from game.publish.report import PUBLISHER, Text, articles

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
THE_DATE = "2000-01-01"
_SOURCE = "#game"


def akoma_ntoso(text: Text) -> str:
    """The text as one XML document."""
    root = Xml.Element("akomaNtoso", xmlns=NAMESPACE)
    act = Xml.SubElement(root, "act", name="convention", contains="originalVersion")
    _meta(act, text)
    preface = Xml.SubElement(act, "preface")
    Xml.SubElement(Xml.SubElement(preface, "p"), "docTitle").text = text.title
    body = Xml.SubElement(act, "body")
    for article in articles(text.paragraphs):
        _article(body, article)
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _meta(act: Xml.Element, text: Text) -> None:
    meta = Xml.SubElement(act, "meta")
    about = Xml.SubElement(meta, "identification", source=_SOURCE)
    work = f"/akn/xx/act/convention/2000/{text.id}"
    for level, where in (("Work", work), ("Expression", f"{work}/eng@"), ("Manifestation", f"{work}/eng@.xml")):
        part = Xml.SubElement(about, f"FRBR{level}")
        Xml.SubElement(part, "FRBRthis", value=f"{where}/!main" if level == "Work" else where)
        Xml.SubElement(part, "FRBRuri", value=where)
        Xml.SubElement(part, "FRBRdate", date=THE_DATE, name="adoption" if text.adopted else "draft")
        Xml.SubElement(part, "FRBRauthor", href=_SOURCE)
        if level == "Work":
            Xml.SubElement(part, "FRBRcountry", value="xx")
        if level == "Expression":
            Xml.SubElement(part, "FRBRlanguage", language="eng")
    references = Xml.SubElement(meta, "references", source=_SOURCE)
    Xml.SubElement(references, "TLCOrganization", eId="game", href="/ontology/organization/game", showAs=PUBLISHER)


def _article(body: Xml.Element, paragraphs: Sequence[Paragraph]) -> None:
    heading = paragraphs[0]
    name = f"art_{heading.article}"
    article = Xml.SubElement(body, "article", eId=name)
    Xml.SubElement(article, "num").text = str(heading.article)
    if heading.title:
        Xml.SubElement(article, "heading").text = heading.title
    rest = [each for each in paragraphs if each.layer is not Layer.HEADING]
    if len(rest) == 1 and not rest[0].number:
        _content(article, rest[0])
        return
    for place, each in enumerate(rest, 1):
        paragraph = Xml.SubElement(article, "paragraph", eId=f"{name}__para_{place}")
        if each.number:
            Xml.SubElement(paragraph, "num").text = each.number
        _content(paragraph, each)


def _content(holder: Xml.Element, paragraph: Paragraph) -> None:
    line = Xml.SubElement(Xml.SubElement(holder, "content"), "p")
    if paragraph.layer is Layer.TEXT:
        line.text = paragraph.text
    else:
        Xml.SubElement(line, "remark", status="editorial").text = paragraph.text

"""The report as one page that needs nothing else: words, pictures, the convention, and the record lines behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from game.minutes.catalogue import say
from game.minutes.debriefing import Section, Told
from game.minutes.english.debrief import Paper
from game.minutes.treaty import Layer, Paragraph
from game.publish.drawing import Ink, Picture, svg
from game.publish.report import Report
from game.terms.ids import Seq

_READ = '"Source Serif 4", "Source Serif Pro", Georgia, serif'
_PLAIN = '"Source Sans 3", "Source Sans Pro", "Segoe UI", Arial, sans-serif'
STYLE = f"""
:root {{ color-scheme: light; }}
body {{ font: 16px/1.5 {_READ}; color: {Ink.INK}; max-width: 46rem; margin: 2rem auto;
  padding: 0 1rem; background: {Ink.PAPER}; overflow-wrap: anywhere; }}
h1 {{ font-weight: 400; margin-bottom: 0; }}
h2 {{ font-size: 1.25rem; border-top: 1px solid {Ink.LINE}; padding-top: 1.2rem; margin-top: 2.2rem; }}
h3 {{ font-size: 1.05rem; margin-bottom: .2rem; }}
ul {{ list-style: none; padding: 0; }}
li {{ padding: .45rem 0; border-bottom: 1px solid {Ink.LINE}; }}
.figure {{ float: right; margin-left: 1rem; font-variant-numeric: tabular-nums; font-weight: 600; }}
.gain {{ color: {Ink.GAIN}; }} .loss {{ color: {Ink.LOSS}; }}
.under, .rests, figcaption {{ font: .85rem/1.4 {_PLAIN}; color: {Ink.INK2}; margin: 0; }}
.note {{ font-style: italic; color: {Ink.INK2}; }}
figure {{ margin: 1rem 0; }} svg {{ width: 100%; max-width: 46rem; height: auto;
  font-family: {_PLAIN}; }}
a {{ color: {Ink.ACCENT}; }}
@media print {{ a {{ text-decoration: none; }} li, figure {{ break-inside: avoid; }} }}
"""
_MARK = {1: " gain", -1: " loss", 0: ""}


def html(report: Report) -> str:
    """The page."""
    head = (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(report.title)}</title><style>{STYLE}</style></head>"
    )
    parts = (
        f"<header><h1>{escape(report.title)}</h1><p>{escape(report.subtitle)}</p></header>",
        *map(_picture, report.pictures),
        *map(_section, report.sections),
        _text(report),
        _record(report.record),
    )
    return f"{head}\n<body>\n" + "\n".join(parts) + "\n</body></html>\n"


def _picture(picture: Picture) -> str:
    caption = f"<figcaption><strong>{escape(picture.title)}.</strong> {escape(picture.says)}</figcaption>"
    return f"<figure>{svg(picture)}{caption}</figure>"


def _section(section: Section) -> str:
    lead = "".join(f"<p>{escape(each)}</p>" for each in section.lead)
    lines = "".join(map(_line, section.lines))
    return f"<section><h2>{escape(section.title)}</h2>{lead}{f'<ul>{lines}</ul>' if lines else ''}</section>"


def _line(line: Told) -> str:
    figure = f'<span class="figure{_MARK[line.mark]}">{escape(line.figure)}</span>' if line.figure else ""
    under = "".join(f'<p class="under">{escape(each)}</p>' for each in line.under)
    return f"<li>{figure}{escape(line.text)}{under}{_rests(line.rests)}</li>"


def _rests(rests: Iterable[Seq]) -> str:
    links = ", ".join(f'<a href="#r{seq}">{seq}</a>' for seq in rests)
    return f'<p class="rests">{say(Paper.RESTS, lines="{}").format(links)}</p>' if links else ""


def _text(report: Report) -> str:
    lead = say(Paper.ADOPTED if report.text.adopted else Paper.STANDING)
    return (
        f'<section id="convention"><h2>{escape(report.text.title)}</h2><p class="note">{escape(lead)}</p>'
        + "".join(_paragraphs(report.text.paragraphs))
        + "</section>"
    )


def _paragraphs(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    for each in paragraphs:
        if each.layer is Layer.HEADING:
            yield f"<h3>{escape(each.text)}</h3>"
        else:
            note = "" if each.layer is Layer.TEXT else ' class="note"'
            yield f"<p{note}>{escape(each.line)}</p>"


def _record(record: tuple[tuple[Seq, str], ...]) -> str:
    lines = "".join(f'<p class="under" id="r{seq}">{seq}. {escape(words)}</p>' for seq, words in record)
    lead = escape(say(Paper.RECORD_LEAD))
    return f"<section><h2>{escape(say(Paper.RECORD))}</h2><p>{lead}</p>{lines}</section>"

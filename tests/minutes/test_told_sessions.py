"""Whole sessions of the shelf, told to the end: whole sentences, and no id where there is a name."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest

from game.minutes.movements import Assessed
from game.minutes.names import Names
from game.minutes.narrative import Chapter, Narrator, chapters, conclusion
from game.minutes.passages import Passage
from game.minutes.sentences import sentence
from game.minutes.speeches import remark
from game.minutes.treaty import rolling
from game.minutes.voice import Voice
from game.minutes.why import worded
from game.table.playback import Playback
from game.terms.ids import OBSERVER
from game.terms.readings import ReadingKind, ReadingOf
from tests.kit.sessions import played

SESSION = ("tutorial", 7)


@cache
def ids(names: Names) -> re.Pattern[str]:
    known = (*names.delegations, *names.brackets, *names.packages, "CHAIR", "TEXT")
    return re.compile(rf"(?<![\w.])({'|'.join(map(re.escape, map(str, known)))})(?![\w.]\w)")


@pytest.fixture(scope="module")
def walk() -> Playback:
    made = Playback(played(*SESSION))
    made.walk(made.end)
    return made


def test_every_event_is_told_in_a_whole_sentence(walk: Playback) -> None:
    names = Names.of(walk.view(OBSERVER).sight.scenario)
    for recorded in played(*SESSION):
        names = names.hearing((recorded.event,))
        for line in (sentence(recorded.event, names), remark(recorded.event, names, recorded.seq)):
            if line is not None:
                assert re.fullmatch(r"[A-Z“].*[.?”]", line), line
                assert not re.search(r"[{}]|  | [,.;]", line), line
                assert not ids(names).search(line), line


def test_the_room_hears_a_tale_without_ids_or_gaps(walk: Playback) -> None:
    view = walk.view(OBSERVER)
    narrator = Narrator(names=Names.seen(view.sight), voice=Voice(luck=3))
    passages: list[Passage] = []
    at = Playback(played(*SESSION))
    for chapter in chapters(view.record):
        assessed = _assessed(at, chapter)
        passages += narrator.tell(assessed)
        narrator = narrator.told(assessed)
    events = tuple(each.event for each in view.record)
    passages += conclusion(view.sight, events, walk.outlook(OBSERVER), lambda of: walk.why(OBSERVER, of))
    assert len(passages) > 20
    for each in passages:
        assert each.text.strip()
        assert not re.search(r"[{}]|  | [,;]", each.text), each.text
        assert not ids(narrator.names).search(each.text), each.text


def _assessed(at: Playback, chapter: Chapter) -> Chapter:
    at.walk(chapter.events[0].seq)
    before = _now(at.copy())
    at.walk(chapter.events[-1].seq)
    return replace(chapter, before=before, after=_now(at.copy()))


def _now(here: Playback) -> Assessed:
    return Assessed(readings=here.view(OBSERVER).readings, explain=lambda of: here.why(OBSERVER, of))


def test_every_reason_the_engine_gives_has_words(walk: Playback) -> None:
    states = walk.view(OBSERVER).sight.scenario.states
    of = [ReadingOf(kind=ReadingKind.RATIFICATION, a=a) for a in states]
    pairs = [(a, b) for a in states for b in states if a != b]
    of += [ReadingOf(kind=kind, a=a, b=b) for a, b in pairs for kind in (ReadingKind.TRUST, ReadingKind.RECIPROCITY)]
    given = {part.reason for each in of for part in walk.why(OBSERVER, each).parts}
    assert given
    assert [reason for reason in given if not reason.startswith("clause:") and worded(reason) is None] == []


def test_the_text_can_be_read_at_every_moment() -> None:
    at = Playback(played(*SESSION))
    for seq in range(1, at.end + 1, 5):
        at.walk(type(at.end)(seq))
        for line in rolling(at.view(OBSERVER).sight):
            assert not re.search(r"[{}]|  |\w\[", line), line

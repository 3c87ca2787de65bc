"""The composer's parts: sentence, preview, incoming package, record, why, toast."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.widgets.fields import WordingField
from game.ui.widgets.incoming_card import Answer, Clause, Incoming, IncomingCard, IncomingHeader
from game.ui.widgets.interval_marks import Likely
from game.ui.widgets.phrase import Choice, Phrase
from game.ui.widgets.preview_table import EffectRow, Effects, PreviewTable
from game.ui.widgets.record_list import RecordLine, RecordPainter
from game.ui.widgets.row_list import RowList
from game.ui.widgets.sentence import Sentence, SentenceLine, SentenceView, Slot
from game.ui.widgets.toast import Toast
from game.ui.widgets.waterfall import Account, Part
from game.ui.widgets.why_popover import Explanation, WhyPopover
from tests.gallery.almeira import DELEGATES, YOU
from tests.gallery.sheet import Sheet


def package_sentence() -> Sentence:
    """Miravel's package of the pictures."""
    names = tuple(Choice(key=code, words=delegate.name, delegate=delegate) for code, delegate in DELEGATES.items())
    partners = tuple(
        Phrase(key=code, words=DELEGATES[code].name, delegate=DELEGATES[code], removable=True)
        for code in ("OKA", "DRU")
    )
    texts = (
        Choice(key="12.3", words="Art. 12 ¶3 “shall contribute”"),
        Choice(key="9.2A", words="Art. 9 ¶2 A, sixty days", note="yours"),
        Choice(key="11.4", words="Art. 11 ¶4", refusal="agreed in session 2"),
    )
    wheres = (Choice(key="caucus", words="in caucus"), Choice(key="plenary", words="in plenary"))
    whens = (Choice(key="3", words="end of session 3"), Choice(key="4", words="end of session 4"))
    return Sentence(
        lines=(
            SentenceLine(template="Miravel accepts {give}"),
            SentenceLine(template="if {who}"),
            SentenceLine(template="join {take}"),
            SentenceLine(template="Made {where} open until {when}", small=True),
        ),
        slots={
            "give": Slot(what="What you accept", phrases=(Phrase(key="12.3", words=texts[0].words),), choices=texts),
            "who": Slot(what="Whom you ask", phrases=partners, choices=names, add="Add a delegation"),
            "take": Slot(what="What they join", phrases=(Phrase(key="9.2A", words=texts[1].words),), choices=texts),
            "where": Slot(what="Where", phrases=(Phrase(key="caucus", words="in caucus"),), choices=wheres),
            "when": Slot(what="Until when", phrases=(Phrase(key="3", words="end of session 3"),), choices=whens),
        },
    )


def _change(value: float, low: float, high: float) -> Likely:
    return Likely(value=value, low=low, high=high)


def effects() -> Effects:
    """What Miravel's package would change."""
    return Effects(
        rows=(
            EffectRow(
                delegate=DELEGATES["OKA"],
                trust=_change(0.09, 0.03, 0.15),
                owes_before=-3,
                owes_after=-1,
                points=_change(7, 2, 12),
            ),
            EffectRow(
                delegate=DELEGATES["DRU"],
                trust=_change(0.06, 0, 0.12),
                owes_before=3,
                owes_after=2,
                points=_change(4, 0, 9),
            ),
            EffectRow(
                delegate=DELEGATES["SOL"],
                trust=_change(0, -0.03, 0.03),
                owes_before=0,
                owes_after=0,
                points=_change(-2, -6, 2),
            ),
            EffectRow(
                delegate=DELEGATES["PEL"],
                trust=_change(-0.03, -0.07, 0.01),
                owes_before=0,
                owes_after=0,
                points=_change(-3, -8, 1),
            ),
            EffectRow(delegate=YOU, trust=None, owes_before=None, owes_after=None, points=_change(-3, -7, 0)),
        )
    )


def incoming() -> Incoming:
    """Okanda's package of the pictures."""
    return Incoming(
        proposer=DELEGATES["OKA"],
        title="Okanda proposes a package",
        seen_by="in caucus, you and Drusia can see it",
        deadline="open for 4:10",
        clauses=(
            Clause(before="Okanda joins", what="alternative A, ninety days"),
            Clause(before="if you accept", what="Art. 12 ¶3 “shall contribute”"),
            Clause(before="and withdraw", what="your bracket in Art. 11 ¶4"),
        ),
        remark="Ninety is 30 days more than you asked.",
        answers=(
            Answer(key="accept", words="Accept", letter="A"),
            Answer(key="counter", words="Counter", letter="C"),
            Answer(key="ask", words="Ask", refusal="Okanda has left the room."),
            Answer(key="decline", words="Decline"),
        ),
    )


def record_lines() -> tuple[RecordLine, ...]:
    """Four lines of the record."""
    return (
        RecordLine(
            key="4",
            when="10:12",
            who="Chair",
            delegate=None,
            icon=Icon.DOC,
            what="circulated the Chair’s text for Article 9 ¶2 (alternative C)",
        ),
        RecordLine(
            key="3",
            when="10:05",
            who="Drusia",
            delegate=DELEGATES["DRU"],
            icon=Icon.BRACKET,
            what="can accept alternative C once Article 12 is settled",
        ),
        RecordLine(
            key="2",
            when="09:58",
            who="Tyrsen",
            delegate=DELEGATES["TYR"],
            icon=Icon.FLAG,
            what="reserved its position on Article 9",
        ),
        RecordLine(
            key="1",
            when="09:50",
            who="You",
            delegate=YOU,
            icon=Icon.PROMISE,
            what="promised Okanda a technical mission before session 4",
            due="due in 2 rounds",
        ),
    )


def solvane() -> Explanation:
    """Why Solvane is at 44 %."""
    parts = (
        Part(words="Senate needs two thirds", amount=-13),
        Part(words="Article 6: federal competence", amount=-11),
        Part(words="The text against its interests", amount=9),
        Part(words="Trust in the other parties", amount=4),
        Part(words="Four more", amount=-3),
    )
    account = Account(
        start_words="States like this one",
        start=58,
        parts=parts,
        total_words="Solvane ratifies, %",
        total=44,
        low=33,
        high=56,
    )
    note = "Points add up to the result. The line shows the likely range, 33 to 56."
    return Explanation(figure="Solvane, 44%", before="was 50 last session", account=account, note=note)


def composers(look: Look) -> QWidget:
    """The sheet."""
    sheet = Sheet(look, "The composer’s parts", 440, 420, 420)
    sentence = SentenceView(look, package_sentence())
    sheet.add(0, "Sentence with phrases", sentence)
    field = WordingField(look, "Your wording")
    field.show_text("A State Party may not refuse assistance on the ground of bank secrecy alone")
    sheet.add(0, "Wording", field)
    said = WordingField(look, "What you say", role=Role.BODY, lines=2)
    sheet.add(0, "Nothing written yet", said)
    sheet.add(1, "Preview of a draft", PreviewTable(look, effects()))
    sheet.add(
        1,
        "The same while newer figures are on their way",
        PreviewTable(look, Effects(rows=effects().rows, updating=True)),
    )
    sheet.add(2, "Incoming package: header", IncomingHeader(look, incoming()))
    sheet.add(2, "Incoming package", IncomingCard(look, incoming()))
    record = RowList(look, "Record", RecordPainter(look))
    record.show_rows(record_lines())
    record.setFixedHeight(record.content_height())
    sheet.columns[0].addWidget(record)
    sheet.finish()
    return sheet


def open_things(look: Look) -> QWidget:
    """What lies over a window: an open list, a why, a toast."""
    sheet = Sheet(look, "Open over the window", 440, 440)
    sentence = SentenceView(look, package_sentence())
    sheet.add(0, "A phrase’s list", sentence)
    other = PreviewTable(look, effects())
    sheet.add(1, "Why", other)
    sheet.finish()
    sheet.setMinimumSize(look.theme.px(1040), look.theme.px(560))
    sheet.resize(look.theme.px(1040), look.theme.px(560))
    sheet.show()
    sentence.open_phrase(3)
    why = WhyPopover(look, sheet, solvane())
    why.pinned = True
    why.open_at(other)
    toast = Toast(look, sheet)
    toast.show_words("Draft discarded.", undo_key="Ctrl Z")
    return sheet

"""Every component with its states, as in the design's 00b."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.bracket_frame import BracketFrame, BracketState
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.check_box import CheckBox
from game.ui.widgets.chip import Chip
from game.ui.widgets.delegation_list import DelegationPainter, paint_trust
from game.ui.widgets.fields import LineField
from game.ui.widgets.ground import Ground
from game.ui.widgets.hold_button import HoldButton
from game.ui.widgets.interval_marks import Likely, paint_likelihood
from game.ui.widgets.marks import ClauseSign, StanceSign, VoteSign, paint_stance, paint_vote
from game.ui.widgets.option_card import Option, OptionCard
from game.ui.widgets.outline import ClauseLine, OutlinePainter
from game.ui.widgets.row_list import ListRow, RowList, RowPainter
from game.ui.widgets.rows import Column, Row
from game.ui.widgets.seal_view import SponsorList
from game.ui.widgets.segmented import Segment, Segmented
from game.ui.widgets.states import EmptyState, ErrorNotice, LikelyFigure, LongWork
from game.ui.widgets.treaty_text import Standing, Wording
from game.ui.widgets.typeset import Setting, write
from game.ui.widgets.waterfall import Account, Part, Waterfall
from tests.gallery.almeira import DELEGATES, YOU, around, delegation_rows
from tests.gallery.sheet import Drawing, Sheet, at

SIXTY = "shall state its reasons within sixty days"


def _card(
    look: Look, words: tuple[Wording, ...], codes: tuple[str, ...], state: BracketState, tally: str = ""
) -> OptionCard:
    sponsors = SponsorList(delegates=tuple(YOU if code == "MIR" else DELEGATES[code] for code in codes))
    option = Option(key="A", letter="A", wording=words, sponsors=sponsors, tally=tally, state=state)
    return OptionCard(look, option, sponsors_below=True)


def _marks(painter: QPainter, theme: Theme) -> None:
    badges = (
        (StanceSign.SUPPORTS, "A"),
        (StanceSign.CAN_ACCEPT, "C"),
        (StanceSign.OPPOSES, "B"),
        (StanceSign.UNDECLARED, ""),
    )
    for place, (sign, letter) in enumerate(badges):
        paint_stance(painter, at(theme.percent, place * 30, 2, 20, 20), theme, sign, letter)
    for place, vote in enumerate(VoteSign):
        paint_vote(painter, at(theme.percent, 140 + place * 30, 3, 18, 18), theme, vote)


def _trust_chips(painter: QPainter, theme: Theme) -> None:
    paint_trust(painter, at(theme.percent, 0, 0, 180, 28), theme, around(0.45, 0.25), around(0.30, 0.2))
    paint_trust(painter, at(theme.percent, 200, 0, 180, 28), theme, around(-0.45, 0.3), around(0.15, 0.5))


def _ratification(painter: QPainter, theme: Theme) -> None:
    bar = at(theme.percent, 0, 0, 160, 18)
    paint_likelihood(painter, bar, theme, Likely(value=58, low=45, high=70), needed=66)
    write(painter, theme, at(theme.percent, 172, 0, 40, 18), "58%", Setting(role=Role.LABEL, lines=1))
    write(
        painter,
        theme,
        at(theme.percent, 212, 0, 120, 18),
        "likely 45–70",
        Setting(role=Role.SMALL, tone=Tone.INK2, lines=1),
    )


def _rows(look: Look, what: str, painter: RowPainter, rows: tuple[ListRow, ...], current: str = "") -> RowList:
    rows_view = RowList(look, what, painter)
    rows_view.show_rows(rows)
    rows_view.show_current(current)
    rows_view.setFixedHeight(rows_view.content_height())
    return rows_view


def _texts(sheet: Sheet) -> None:
    look = sheet.look
    plain = (Wording(text=SIXTY),)
    sheet.add(
        0,
        "Option card: one alternative, default",
        _card(look, plain, ("TYR", "KES"), BracketState.OPEN, "5 support, 2 can accept"),
    )
    sheet.add(0, "Selected by you", _card(look, plain, ("MIR", "LUM"), BracketState.YOURS))
    focused = _card(look, plain, ("TYR", "KES"), BracketState.OPEN)
    sheet.add(0, "Keyboard focus", focused)
    sheet.focused = focused
    agreed = BracketFrame(look, plain, state=BracketState.NONE)
    sheet.add(0, "Agreed ad referendum: brackets gone", agreed)
    withdrawn = (Wording(text=SIXTY, standing=Standing.WITHDRAWN),)
    sheet.add(0, "Withdrawn: struck, kept in the record", BracketFrame(look, withdrawn))
    compared = (
        Wording(text="shall "),
        Wording(text="endeavour to", standing=Standing.REMOVED),
        Wording(text=" "),
        Wording(text="state its reasons", standing=Standing.ADDED),
        Wording(text=" within sixty days"),
    )
    sheet.add(0, "Compare: added and removed words", BracketFrame(look, compared, state=BracketState.NONE))
    brackets = (
        Wording(text="may", standing=Standing.BRACKET),
        Wording(text="   "),
        Wording(text="shall", standing=Standing.YOURS),
        Wording(text="   "),
        Wording(text="should", standing=Standing.CAUCUS),
        Wording(text="   "),
        Wording(text="ninety", standing=Standing.PROPOSED),
        Wording(text="   shall"),
    )
    sheet.add(
        0, "Bracket: open, yours, in caucus, proposed, settled", BracketFrame(look, brackets, state=BracketState.NONE)
    )
    sheet.add(0, "Stance: supports, can accept, opposes yours, undeclared; votes", Drawing(look, 300, 24, _marks))
    figure = LikelyFigure(look, "Entry into force")
    figure.show_likely(Likely(value=57, low=46, high=67), "57%", "likely 46–67")
    waiting = LikelyFigure(look, "Entry into force")
    waiting.show_likely(Likely(value=57, low=46, high=67), "57%", "likely 46–67", updating=True)
    sheet.add(0, "A figure with its range", figure)
    sheet.add(0, "Waiting for an engine figure: old value dimmed", waiting)


def _delegations(sheet: Sheet) -> None:
    look = sheet.look
    rows = {row.key: row for row in delegation_rows()}
    sheet.add(1, "Delegation row", _rows(look, "Delegations", DelegationPainter(look), (rows["ESK"],)))
    sheet.add(
        1,
        "Selected; with the figures on their way",
        _rows(look, "Delegations", DelegationPainter(look), (rows["OKA"], replace(rows["PEL"], updating=True)), "OKA"),
    )
    floor = replace(rows["TYR"], notice="has the floor, 0:48")
    lost = replace(rows["DRU"], notice="offline, seat kept for 5 min", alarm=True)
    sheet.add(1, "Has the floor; connection lost", _rows(look, "Delegations", DelegationPainter(look), (floor, lost)))
    compact = _rows(look, "Delegations", DelegationPainter(look, compact=True), (rows["ESK"], rows["KES"]), "KES")
    narrow = Ground(look, Tone.SHEET, width=344)
    Column(look, narrow, spacing=0).addWidget(compact)
    sheet.add(1, "Compact", narrow)
    sheet.add(
        1,
        "Trust chip: filled, their trust in you; hollow, your trust; line, likely range",
        Drawing(look, 400, 30, _trust_chips),
    )
    sheet.add(
        1,
        "Ratification bar: tick, median; band, likely range; dotted, what you need",
        Drawing(look, 340, 18, _ratification),
    )
    account = Account(
        start_words="",
        start=0,
        parts=(
            Part(words="Promises kept", amount=21),
            Part(words="Threat in session 1", amount=-17),
            Part(words="Friends in common", amount=12),
        ),
        total_words="Trust in you",
        total=16,
        low=7,
        high=25,
        hundredths=True,
    )
    sheet.add(1, "Waterfall", Waterfall(look, account))
    sheet.add(1, "Buttons: primary, plain, quiet, destructive", _buttons(look))
    off = Button(look, "Vote")
    off.setEnabled(False)
    hold = HoldButton(look, "Hold to walk out")
    hold.show_share(0.45)
    row = QWidget()
    line = Row(look, row)
    line.addWidget(off)
    line.addWidget(Button(look, "Walk out", kind=ButtonKind.DESTRUCTIVE))
    line.addWidget(hold)
    line.addWidget(Button(look, "Ready", size=ButtonSize.SMALL))
    line.addStretch(1)
    sheet.add(1, "Off; destructive; cannot be undone: hold; small", row)


def _buttons(look: Look) -> QWidget:
    holder = QWidget()
    row = Row(look, holder)
    row.addWidget(Button(look, "Table the package", kind=ButtonKind.PRIMARY, key="Ctrl ↵"))
    row.addWidget(Button(look, "Keep", key="C"))
    row.addWidget(Button(look, "Discard", kind=ButtonKind.QUIET))
    row.addStretch(1)
    return holder


def _others(sheet: Sheet) -> None:
    look = sheet.look
    lines: tuple[ListRow, ...] = (
        ClauseLine(key="8", sign=ClauseSign.AGREED, sign_words="agreed", number="8", title="Mutual assistance"),
        ClauseLine(
            key="9",
            sign=ClauseSign.BRACKETED,
            sign_words="bracketed",
            number="9",
            title="Grounds for refusal",
            note="3",
        ),
        ClauseLine(
            key="11", sign=ClauseSign.BRACKETED, sign_words="bracketed", number="11", title="Asset recovery", fresh=True
        ),
        ClauseLine(
            key="7", sign=ClauseSign.CAUCUS, sign_words="in caucus", number="7", title="Free zones", deadline="4:10"
        ),
    )
    sheet.add(
        2,
        "Clause card in the outline: plain, selected, changed, deadline",
        _rows(look, "Articles", OutlinePainter(look), lines, "9"),
    )
    sheet.add(
        2,
        "Error, in place",
        ErrorNotice(
            look,
            "The package was not tabled.",
            "Okanda left the caucus a moment ago. Your draft is kept.",
            action="Choose another",
        ),
    )
    sheet.add(
        2,
        "Empty",
        EmptyState(
            look,
            "No notes yet",
            "Write to one delegation. Only they will see it.",
            action="Write a note",
            icon=Icon.PEN,
        ),
    )
    sheet.add(
        2,
        "Long work: counted, stoppable, screen stays usable",
        LongWork(look, "Playing forward, 6 400 of 10 000", 0.64),
    )
    holder = QWidget()
    row = Row(look, holder)
    for words, fault in (("sixty days", ""), ("soon", "Give a number of days, such as 60.")):
        field = LineField(look, "Time to answer")
        field.setText(words)
        field.show_fault(fault)
        row.addWidget(field)
    sheet.add(2, "Field: normal, invalid", holder)
    kinds = (
        Segment(key="text", words="Text", icon=Icon.BRACKET),
        Segment(key="package", words="Package", icon=Icon.LINK),
        Segment(key="promise", words="Promise", icon=Icon.PROMISE),
        Segment(key="more", words="More", icon=Icon.MORE, wordless=True),
    )
    sheet.add(2, "Segmented control", Segmented(look, "Your move", kinds, "package"))
    views = (Segment(key="r", words="Rolling text"), Segment(key="c", words="Compare"), Segment(key="n", words="Clean"))
    sheet.add(2, "Segmented control, words alone", Segmented(look, "View", views, "r"))
    chips = QWidget()
    chip_row = Row(look, chips)
    for words in ("All", "Proposals", "Promises", "Votes"):
        chip_row.addWidget(Chip(look, words, on=words == "All"))
    chip_row.addStretch(1)
    sheet.add(2, "Filter chips", chips)
    boxes = QWidget()
    box_row = Row(look, boxes, spacing=20)
    box_row.addWidget(CheckBox(look, "Explain each figure", on=True))
    box_row.addWidget(CheckBox(look, "Private", on=False))
    box_row.addStretch(1)
    sheet.add(2, "Boxes", boxes)


def components(look: Look) -> QWidget:
    """The sheet."""
    sheet = Sheet(look, "Components and their states", 350, 424, 398)
    _texts(sheet)
    _delegations(sheet)
    _others(sheet)
    sheet.finish()
    return sheet

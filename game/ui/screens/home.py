"""The door: go on, begin anew, and what was played before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from game.ui.lines.home import HomeLines, SessionLine
from game.ui.screens.last_session import LastSession
from game.ui.screens.many import Many
from game.ui.screens.page import Page, Panel
from game.ui.screens.threshold import MARGINS, Masthead
from game.ui.speaking import items
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.mirror import brush
from game.ui.theme.roles import SEMIBOLD, Role
from game.ui.theme.tones import Tone
from game.ui.widgets.breadth import Breadth
from game.ui.widgets.button import Button, ButtonKind, ButtonSize
from game.ui.widgets.flow import Flow
from game.ui.widgets.ground import Edges, Rule, paint_box
from game.ui.widgets.key_cap import key_cap_width, paint_key_cap
from game.ui.widgets.pressable import Pressable
from game.ui.widgets.rows import Column, Margins, Row
from game.ui.widgets.safe_text import Line, Prose, name
from game.ui.widgets.seal_view import SealView
from game.ui.widgets.states import ErrorNotice
from game.ui.widgets.typeset import Setting, write

if TYPE_CHECKING:
    from game.ui.lines.door_course import DoorCourse

SHOWN_AT_FIRST = 8
"""Earlier sessions that are listed before all are asked for."""
_LEFT = 650
_WITHIN = Margins(left=54, right=54)
"""Earlier sessions stand under the words between the brackets, where there is room."""
_ROOMY = 1200
"""Effective width of the door from which there is."""
_FOOT_BESIDE = 1020
"""Effective width from which the foot is one line."""


class MenuItem(Pressable):
    """One thing to do at the door: icon, verb, what it means, the key that does it."""

    def __init__(self, look: Look, icon: Icon, key: str, *, first: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._icon, self._key, self._first = icon, key, first
        self._words = self._under = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, words: str, under: str) -> None:
        """What it does, and to what."""
        self._words, self._under = words, under
        name(self, words, under)
        self.update()

    def show_first(self, first: bool) -> None:
        """Whether it is the thing to do."""
        self._first = first
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines with room around."""
        return QSize(self.theme.px(400), self.theme.px(72 if self._first else 64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, icon, words, key."""
        painter, px = brush(self), self.theme.px
        ground = Tone.SOFT if self._first else Tone.HOVER if self.underMouse() and self.isEnabled() else None
        paint_box(painter, self.theme, QRectF(self.rect()), pen=None, ground=ground)
        if not self._first:
            painter.fillRect(0, self.height() - px(1), self.width(), px(1), self.theme.colour(Tone.LINE))
        tone = Tone.ACCENT if self._first else Tone.INK2
        side = px(20)
        paint_icon(painter, QRectF(px(14), (self.height() - side) / 2, side, side), self.theme, self._icon, tone)
        cap = key_cap_width(self.theme, self._key)
        room = self.width() - px(52) - cap - px(28)
        top = (self.height() - px(44)) / 2
        weight = SEMIBOLD if self._first else 400
        title = Setting(role=Role.HEADING, weight=weight, lines=1, tone=Tone.INK if self.isEnabled() else Tone.INK3)
        write(painter, self.theme, QRectF(px(52), top, room, px(26)), self._words, title)
        small = Setting(role=Role.SMALL, tone=Tone.INK2 if self.isEnabled() else Tone.INK3, lines=1)
        write(painter, self.theme, QRectF(px(52), top + px(26), room, px(18)), self._under, small)
        at = QPointF(self.width() - cap - px(14), self.height() / 2)
        paint_key_cap(painter, self.theme, at, self._key, Tone.INK2)


class SessionRow(QWidget):
    """One earlier session. Signals: ``wished`` with its name, where it can be gone on with; ``debrief_wished``."""

    wished = Signal(str)
    debrief_wished = Signal(str)

    def __init__(self, look: Look, line: SessionLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outer = Column(look, self, spacing=0)
        row = Row(look, spacing=12, margins=Margins(top=9, bottom=9))
        if line.delegate is not None:
            row.addWidget(SealView(look, line.delegate, side=28), 0, Qt.AlignmentFlag.AlignVCenter)
        words = Column(look, spacing=0)
        words.addWidget(Line(look, line.title))
        tone = Tone.NEG if line.damaged else Tone.INK3
        words.addWidget(Prose(look, line.stands, role=Role.SMALL, tone=tone))
        row.addLayout(words, 1)
        if line.open:
            button = Button(look, self.tr("Continue"), size=ButtonSize.SMALL, sentence=items((line.title, line.stands)))
            button.clicked.connect(lambda: self.wished.emit(line.name))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if not line.damaged:
            back = Button(look, self.tr("Debrief"), size=ButtonSize.SMALL, sentence=items((line.title, line.stands)))
            back.clicked.connect(lambda: self.debrief_wished.emit(line.name))
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addLayout(row)
        outer.addWidget(Rule(look))


class HomeScreen(Page):
    """Signals: ``new_wished``; ``continue_wished`` and ``debrief_wished`` with a session's name; ``copy_wished`` of the
    session that was not opened; ``keys_wished``; ``settings_wished``; ``about_wished``.
    """

    new_wished = Signal()
    continue_wished = Signal(str)
    debrief_wished = Signal(str)
    copy_wished = Signal()
    keys_wished = Signal()
    settings_wished = Signal()
    about_wished = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", narrow=1000, parent=parent)
        self._lines: HomeLines | None = None
        self.card: LastSession | None = None
        self._all = False
        self._release = ""
        self._left = self._make_left()
        self._right = self._make_right()
        self.spread.add(self._left, _LEFT)
        self.spread.add(self._right)
        self.show_bar(self._make_foot())
        look.keys.hear_letter("N", self, self._new.click)
        self.show_lines(None)

    def first_focus(self) -> QWidget:
        """What hears the keyboard first."""
        return self._continue if self._continue.isVisibleTo(self) else self._new

    def show_lines(self, lines: HomeLines | None) -> None:
        """What can be gone on with and what was played; ``None`` while the folder has not been looked at."""
        self._lines, self.card = lines, None
        last = lines.last if lines else None
        self._continue.setVisible(last is not None)
        self._new.show_first(last is None)
        if last:
            self._continue.show_words(self.tr("Continue"), last.title)
            self.card = LastSession(self.look, last)
            self.card.wished.connect(self.continue_wished)
            self._last.show_widgets([self.card])
        else:
            self._last.show_widgets([] if lines is None else [self._welcome()])
        self._show_earlier()

    @property
    def last_name(self) -> str:
        """Of the session that can be gone on with; empty where there is none."""
        return self._lines.last.name if self._lines and self._lines.last else ""

    def await_course(self) -> None:
        """Keep room for the line of the last session, which is being worked out."""
        if self.card is not None:
            self.card.await_course()

    def show_course(self, course: DoorCourse | None, waits: str = "") -> None:
        """The line of the last session, ``None`` where there is none, and what waits there for an answer."""
        if self.card is not None:
            self.card.show_course(course, waits)

    def show_trouble(self, failed: str, why: str, *, mendable: bool = False) -> None:
        """What did not happen and why, and a way on where there is one; empty words take it away."""
        self.trouble.setVisible(bool(failed or why))
        self.trouble.show_error(failed, why, action=self.tr("Continue in a copy") if mendable else "")

    def show_release(self, release: str) -> None:
        """Which release of the program this is; said at the foot."""
        at_rest = self._foot.text() == self._at_rest()
        self._release = release
        if at_rest:
            self._foot.show_text(self._at_rest())

    def show_busy(self, words: str) -> None:
        """What is being done; nothing can be begun meanwhile. Empty words take it away."""
        self._foot.show_text(words or self._at_rest())
        name(self._foot, words)
        if words:
            QAccessible.updateAccessibility(QAccessibleEvent(self._foot, QAccessible.Event.Alert))
        for each in (self._left, self._right):
            each.setEnabled(not words)
        if not words and self.isVisible():
            self.first_focus().setFocus()

    def _make_left(self) -> Panel:
        panel = Panel(
            self.look,
            self.tr("What to do"),
            tone=Tone.BG,
            edges=Edges(right=True),
            margins=MARGINS,
        )
        panel.column.addWidget(Masthead(self.look))
        panel.column.gap(34)
        self.trouble = ErrorNotice(self.look, "", "")
        self.trouble.wished.connect(self.copy_wished)
        self.trouble.hide()
        panel.column.addWidget(self.trouble)
        self._continue = MenuItem(self.look, Icon.PLAY, self.tr("Enter"), first=True)
        self._continue.clicked.connect(self._on_continue)
        self._new = MenuItem(self.look, Icon.PLUS, "N")
        self._new.show_words(self.tr("New game"), self.tr("Choose a scenario and a delegation"))
        self._new.clicked.connect(self.new_wished)
        menu = Column(self.look, spacing=0)
        menu.addWidget(self._continue)
        menu.addWidget(self._new)
        panel.column.addLayout(menu)
        panel.column.addStretch(1)
        return panel

    def _make_right(self) -> Panel:
        panel = Panel(
            self.look, self.tr("Sessions"), tone=Tone.BG, margins=Margins(left=60, top=98, right=112, bottom=24)
        )
        self._last = Many(self.look)
        panel.column.addWidget(self._last)
        panel.column.gap(28)
        within = Column(self.look, spacing=8, margins=_WITHIN)
        self._earlier_heading = Line(self.look, self.tr("Earlier conferences"), role=Role.LABEL)
        self._earlier = Many(self.look, spacing=0)
        self._more = Button(self.look, "", kind=ButtonKind.QUIET)
        self._more.clicked.connect(self._on_more)
        within.addWidget(self._earlier_heading)
        within.addWidget(self._earlier)
        within.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        panel.column.addLayout(within)
        Breadth(self.look, self, _ROOMY, lambda roomy: within.show_margins(_WITHIN if roomy else Margins()))
        panel.column.addStretch(1)
        return panel

    def _make_foot(self) -> QWidget:
        foot = Panel(
            self.look, self.tr("Settings"), tone=Tone.BG, margins=Margins(left=112, top=14, right=112, bottom=18)
        )
        row = Row(self.look, spacing=18)
        self._foot = Prose(self.look, self._at_rest(), role=Role.SMALL, tone=Tone.INK2)
        row.addWidget(self._foot, 1, Qt.AlignmentFlag.AlignVCenter)
        holder = QWidget()
        buttons = Flow(self.look, holder, across=18, down=4)
        self._dark = Button(self.look, "", kind=ButtonKind.FOOT, icon=Icon.SUN)
        self._dark.clicked.connect(self.look.toggle_dark)
        self._size = Button(self.look, "", kind=ButtonKind.FOOT, icon=Icon.TEXTSIZE)
        self._size.clicked.connect(self._on_size)
        keys = Button(self.look, self.tr("Keys"), kind=ButtonKind.FOOT, icon=Icon.KEYBOARD, key="F1")
        keys.clicked.connect(self.keys_wished)
        self.keys_button = keys
        self.settings_button = Button(self.look, self.tr("Settings"), kind=ButtonKind.FOOT, icon=Icon.SETTINGS)
        self.settings_button.clicked.connect(self.settings_wished)
        about = Button(self.look, self.tr("About"), kind=ButtonKind.FOOT, icon=Icon.INFO)
        about.clicked.connect(self.about_wished)
        for button in (self._dark, self._size, keys, self.settings_button, about):
            buttons.addWidget(button)
        row.addWidget(holder)
        foot.column.addLayout(row)
        self.look.changed.connect(self._name_settings)
        Breadth(self.look, self, _FOOT_BESIDE, row.turn)
        self._name_settings()
        return foot

    def _at_rest(self) -> str:
        if self._release:
            return self.tr("Version {release}. Works offline. Nothing leaves this computer.").format(
                release=self._release
            )
        return self.tr("Works offline. Nothing leaves this computer.")

    def _name_settings(self) -> None:
        theme = self.look.theme
        self._dark.show_words(
            self.tr("Dark") if theme.dark else self.tr("Light"), self.tr("Changes light to dark or back")
        )
        self._size.show_words(self.tr("Text {percent}%").format(percent=theme.percent), self.tr("The next text size"))

    def _on_size(self) -> None:
        self.look.resize_text(1 if self.look.theme.percent < 200 else 0)

    def _welcome(self) -> QWidget:
        return Prose(
            self.look,
            self.tr(
                "A state’s word is given at a table and kept at home. Negotiate a convention article by article, "
                "then see which capitals ratify it. Begin with the lesson: three states, fifteen minutes."
            ),
            role=Role.BRIEF,
            tone=Tone.INK2,
            measure=520,
        )

    def _show_earlier(self) -> None:
        earlier = self._lines.earlier if self._lines else ()
        shown = earlier if self._all else earlier[:SHOWN_AT_FIRST]
        rows = [SessionRow(self.look, line) for line in shown]
        for row in rows:
            row.wished.connect(self.continue_wished)
            row.debrief_wished.connect(self.debrief_wished)
        self._earlier.show_widgets(rows)
        self._earlier_heading.setVisible(bool(earlier))
        self._more.setVisible(len(shown) < len(earlier))
        self._more.show_words(self.tr("All {count}").format(count=len(earlier)))

    def _on_more(self) -> None:
        self._all = True
        self._show_earlier()

    def _on_continue(self) -> None:
        if self._lines and self._lines.last:
            self.continue_wished.emit(self._lines.last.name)

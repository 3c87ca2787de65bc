"""Over the article: its number and title, the form of its text, and where there is little room the way to others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from game.ui.lines.table_article import ArticlePage
from game.ui.screens.treaty import form_switch
from game.ui.theme.icons import Icon
from game.ui.theme.look import Look
from game.ui.theme.roles import Role
from game.ui.theme.tones import Tone
from game.ui.widgets.button import ButtonSize
from game.ui.widgets.choice_button import ChoiceButton
from game.ui.widgets.icon_button import IconButton
from game.ui.widgets.phrase import Choice
from game.ui.widgets.rows import Row
from game.ui.widgets.safe_text import Line


class ArticleHead(Row):
    """Signals: ``form_chosen``; ``picked`` with the article before or after this one."""

    form_chosen = Signal()
    picked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, spacing=12)
        self._page: ArticlePage | None = None
        self._number = Line(look, role=Role.ARTICLE, whole=True)
        self._title = Line(look, role=Role.HEADING, tone=Tone.INK2, weight=400, italic=True)
        self.addWidget(self._number)
        self.addWidget(self._title, 1)
        self.forms = form_switch(look, compares=True)
        self.forms.chosen.connect(self.form_chosen)
        self.addWidget(self.forms)
        self.menu = ChoiceButton(look, "", self.forms.accessibleName(), size=ButtonSize.SMALL)
        self.menu.show_choices([Choice(key=each.key, words=each.words) for each in self.forms.segments])
        self.menu.taken.connect(self._on_taken)
        self.addWidget(self.menu)
        self.earlier = self._way(look, Icon.LEFT, -1)
        self.later = self._way(look, Icon.RIGHT, 1)
        for each in (self.menu, self.earlier, self.later):
            each.hide()

    @property
    def switch(self) -> QWidget:
        """What chooses the form here."""
        return self.menu if self.forms.isHidden() else self.forms

    def show_page(self, page: ArticlePage) -> None:
        """Another article."""
        self._page = page
        self._number.show_text(page.number)
        self._title.show_text(page.title)
        for button, clause, words in (
            (self.earlier, page.before, self.forms.tr("The article before")),
            (self.later, page.after, self.forms.tr("The next article")),
        ):
            button.setEnabled(bool(clause))
            button.show_words(words, "" if clause else self.forms.tr("There is no other."))
        self.show_form()

    def show_form(self) -> None:
        """The form, as the list says it."""
        self.menu.show_words(next(each.words for each in self.forms.segments if each.key == self.forms.current))

    def show_narrow(self, *, narrow: bool) -> None:
        """A list of forms and two arrows in place of the switch (picture 13b)."""
        if narrow == self.forms.isHidden():
            return
        held = any(each.hasFocus() for each in (self.forms, self.menu, self.earlier, self.later))
        self.forms.setHidden(narrow)
        for each in (self.menu, self.earlier, self.later):
            each.setHidden(not narrow)
        if held and not self.switch.hasFocus():
            self.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _way(self, look: Look, icon: Icon, by: int) -> IconButton:
        button = IconButton(look, icon, "", side=32)
        button.clicked.connect(partial(self._on_turned, by))
        self.addWidget(button)
        return button

    def _on_turned(self, by: int) -> None:
        if self._page is not None:
            self.picked.emit(self._page.before if by < 0 else self._page.after)

    def _on_taken(self, key: str) -> None:
        self.forms.show_current(key)
        self.show_form()
        self.form_chosen.emit()

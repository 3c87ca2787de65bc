"""What lies over the window: a refusal, an explanation, the finder. All of it is destroyed when the curtain falls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from game.ui.theme.look import Look

if TYPE_CHECKING:
    from game.ui.explaining import Explainer
    from game.ui.finding import Finding
    from game.ui.keys import Deed
    from game.ui.lines.finder import Leaf
    from game.ui.lines.handbook import Handbook
    from game.ui.screens.notice import RefusalNotice
    from game.ui.screens.session import SessionScreen


class Over(QObject):
    """Makes each of them when it is first wanted."""

    def __init__(
        self,
        look: Look,
        window: QWidget,
        deeds: Mapping[Deed, Callable[[], object]],
        pages: Callable[[], Mapping[Leaf, Callable[[], object]]],
    ) -> None:
        super().__init__(window)
        self._look, self._window, self._deeds, self._pages = look, window, deeds, pages
        self._notice: RefusalNotice | None = None
        self._explainer: Explainer | None = None
        self._finding: Finding | None = None
        self.handbook: Handbook | None = None

    @property
    def notice(self) -> RefusalNotice:
        """Where refusals are said."""
        if self._notice is None:
            from game.ui.screens.notice import RefusalNotice

            self._notice = RefusalNotice(self._look, self._window)
        return self._notice

    @property
    def explainer(self) -> Explainer:
        """Where things are explained."""
        if self._explainer is None:
            from game.ui.explaining import Explainer

            self._explainer = Explainer(self._look, self._window)
            if self.handbook is not None:
                self._explainer.teach(self.handbook)
        return self._explainer

    @property
    def finding(self) -> Finding:
        """Where things are found."""
        if self._finding is None:
            from game.ui.finding import Finding

            self._finding = Finding(
                self._look,
                self._window,
                deeds=self._deeds,
                pages=self._pages(),
                explain=lambda words, anchor: self.explainer.explain_words(words, anchor),
            )
        return self._finding

    def teach(self, handbook: Handbook) -> None:
        """What can be looked up."""
        self.handbook = handbook
        if self._explainer is not None:
            self._explainer.teach(handbook)

    def find(self, session: SessionScreen | None) -> None:
        """Open the finder, or close it again."""
        self.finding.open(session, self.handbook)

    def step_back(self) -> bool:
        """Put away what can be put away by Esc; whether there was anything."""
        if self._notice is None or not self._notice.isVisible():
            return False
        self._notice.hide()
        return True

    def clear(self) -> None:
        """Destroy all of it, and every list that is open: it may say what only one person may know."""
        from game.ui.widgets.popover import Popover

        notice, explainer, finding = self._notice, self._explainer, self._finding
        self._notice = self._explainer = self._finding = None
        if finding is not None:
            finding.close()
            finding.finder.deleteLater()
            finding.deleteLater()
        if explainer is not None:
            explainer.close_up()
        for each in (notice, explainer):
            if each is not None:
                each.hide()
                each.deleteLater()
        for popover in self._window.findChildren(Popover, options=Qt.FindChildOption.FindDirectChildrenOnly):
            popover.close_up()
            popover.deleteLater()

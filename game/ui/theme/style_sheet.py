"""The style sheet: only what Qt paints itself (fields, scroll bars, lists, tips). All else paints from the theme.

Backgrounds are given to named classes only, never to descendants: a rule for all widgets inside a sheet would whiten
the buttons on it.
"""

from __future__ import annotations

from game.ui.theme.roles import SANS
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone

_RULES = """
QLabel {{ background: transparent; border: none; }}
QLineEdit, QPlainTextEdit {{
    background: {sheet}; color: {ink}; border: {one}px solid {ctl}; border-radius: {r4}px;
    selection-background-color: {accent}; selection-color: {onacc};
}}
QLineEdit {{ padding: 0 {p10}px; min-height: {h30}px; }}
QPlainTextEdit {{ padding: {p6}px {p8}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {panel}; color: {ink3}; border-color: {line2}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: {two}px solid {accent}; }}
QLineEdit:focus {{ padding: 0 {p9}px; min-height: {h28}px; }}
QPlainTextEdit:focus {{ padding: {p5}px {p7}px; }}
QLineEdit[fault="true"], QPlainTextEdit[fault="true"] {{ border: {two}px solid {neg}; }}
QListView, QTableView, QScrollArea {{ background: transparent; border: none; outline: none; }}
QTableView {{ gridline-color: {line}; }}
QTableView::item {{ padding: 0 {p8}px; }}
QTableCornerButton::section {{ background: {panel}; border: none; }}
QHeaderView {{ background: {panel}; border: none; }}
QHeaderView::section {{
    background: {panel}; color: {ink2}; border: none; border-bottom: {one}px solid {line};
    padding: {p6}px {p8}px; font-family: "{sans}"; font-size: {s13}px;
}}
QScrollBar:vertical {{ background: transparent; width: {p12}px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {line2}; min-height: {h30}px; border-radius: {r3}px; margin: {p2}px {p3}px;
}}
QScrollBar::handle:vertical:hover {{ background: {ctl}; }}
QScrollBar:horizontal {{ background: transparent; height: {p12}px; margin: 0; }}
QScrollBar::handle:horizontal {{
    background: {line2}; min-width: {h30}px; border-radius: {r3}px; margin: {p3}px {p2}px;
}}
QScrollBar::handle:horizontal:hover {{ background: {ctl}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; width: 0; height: 0;
}}
QToolTip {{
    background: {ink}; color: {sheet}; border: none; padding: {p6}px {p8}px;
    font-family: "{sans}"; font-size: {s13}px;
}}
"""


def style_sheet(theme: Theme) -> str:
    """The rules filled with the colours and lengths of ``theme``."""
    colours = {tone.value: theme.hexadecimal(tone) for tone in Tone}
    lengths = {
        "one": theme.px(1),
        "two": theme.px(2),
        "r3": theme.px(3),
        "r4": theme.px(4),
        "p2": theme.px(2),
        "p3": theme.px(3),
        "p5": theme.px(5),
        "p6": theme.px(6),
        "p7": theme.px(7),
        "p8": theme.px(8),
        "p9": theme.px(9),
        "p10": theme.px(10),
        "p12": theme.px(12),
        "h28": theme.px(28),
        "h30": theme.px(30),
        "s13": theme.px(13),
    }
    return _RULES.format(sans=SANS, **colours, **lengths)

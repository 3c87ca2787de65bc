"""Every word of the window goes through Qt's translation, in a way that its own tools find (``pyside6-lupdate``)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from game.ui.pseudo import LONGER, MIRRORED, PSEUDO, pseudo, speak
from game.ui.theme.look import Look
from tests.gallery.screens import SCENES
from tests.kit.fits import settle

UI = Path(__file__).resolve().parents[2] / "game" / "ui"
MODULES = sorted(UI.rglob("*.py"))
SINKS = frozenset(
    [
        "Line",
        "Prose",
        "Button",
        "HoldButton",
        "IconButton",
        "CheckBox",
        "Chip",
        "Panel",
        "Scroll",
        "LineField",
        "WordingField",
        "Segmented",
        "Segment",
        "Tab",
        "Run",
        "ErrorNotice",
        "LikelyFigure",
        "RowList",
        "HoldRing",
        "KeyCap",
        "name",
        "hint",
        "tip",
        "write",
        "show_text",
        "show_words",
        "show_error",
        "show_fault",
        "setText",
        "setPlaceholderText",
        "setAccessibleName",
        "setAccessibleDescription",
        "setWindowTitle",
        "setToolTip",
        "heading",
        "label",
        "prose",
        "show_purpose",
        "explain_words",
        "show_trouble",
    ]
)
"""Whoever shows its arguments to a person."""
TRANSLATES = frozenset({"tr", "translate", "say", "counted", "QT_TRANSLATE_NOOP"})
KEYS = frozenset(
    {"Tab", "Enter", "Esc", "W", "F", "G", "B", "F G B", "Ctrl R", "Ctrl Z", "Ctrl ↵", "Shift W", "Ctrl 1 …"}
)
"""What stands on the caps of keys in every language."""
HOUSE = frozenset({"ad", "referendum", " ref.", " referendum"})
"""The name of the house, which is Latin everywhere."""
NAMES = frozenset({"key", "role", "kind", "objectName", "deed"})
"""Arguments that nobody is shown."""


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def untranslated(tree: ast.AST) -> Iterator[str]:
    """Words handed to a sink as they stand."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in SINKS:
            arguments = [*node.args, *(each.value for each in node.keywords if each.arg not in NAMES)]
            for argument in arguments:
                yield from (f"line {argument.lineno}: {words!r}" for words in plain_words(argument))


def plain_words(node: ast.expr) -> Iterator[str]:
    """The words in an expression that no translator sees; what is asked of a key or an index is not shown."""
    match node:
        case ast.Constant(value=str(words)):
            if any(each.isalpha() for each in words) and words not in KEYS | HOUSE:
                yield words
        case ast.JoinedStr():
            yield from (words for each in node.values if isinstance(each, ast.Constant) for words in plain_words(each))
        case ast.IfExp():
            yield from (*plain_words(node.body), *plain_words(node.orelse))
        case ast.BinOp():
            yield from (*plain_words(node.left), *plain_words(node.right))
        case ast.BoolOp():
            yield from (words for each in node.values for words in plain_words(each))


def hidden(tree: ast.AST) -> Iterator[str]:
    """Calls of the translator whose words its tools cannot find: not written out, or under another name."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if called(node) == "tr" and not (node.args and _is_written(node.args[0])):
            yield f"line {node.lineno}: tr of what is not written out"
        if called(node) == "_tr":
            yield f"line {node.lineno}: a translator by another name"


def _is_written(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def glued(tree: ast.AST) -> Iterator[str]:
    """Rooms of words whose members are not marked for the translator under the context of their module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and node.name in ("Words", "_Words"):
            for each in node.body:
                if isinstance(each, ast.Assign) and not _is_marked(each.value):
                    yield f"line {each.lineno}: {ast.unparse(each)[:60]}"


def stuck(tree: ast.AST) -> Iterator[str]:
    """Several pieces stuck together where they are shown: only a translator knows what belongs between them."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in SINKS:
            for argument in [*node.args, *(each.value for each in node.keywords if each.arg not in NAMES)]:
                if _is_stuck(argument):
                    yield f"line {argument.lineno}: {ast.unparse(argument)[:60]}"


def _is_stuck(node: ast.expr) -> bool:
    if isinstance(node, ast.JoinedStr):
        return sum(isinstance(each, ast.FormattedValue) for each in node.values) > 1
    return isinstance(node, ast.Call) and called(node) == "join"


def _is_marked(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and called(node) == "QT_TRANSLATE_NOOP" and all(map(_is_written, node.args))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(UI)))
def test_no_words_bypass_the_translator(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert [*untranslated(tree), *hidden(tree), *glued(tree), *stuck(tree)] == []


@pytest.mark.parametrize(
    "code",
    [
        'Line(look, "Attention", role=Role.SMALL)',
        'name(self, self.tr("Fine"), f"{count} of them")',
        'Button(look, "Yes" if sure else self.tr("No"))',
        'self.tr(f"{count} clauses")',
        '_tr("Trust")',
        'name(self, what, f"{stands}. {pivotal}")',
        'hint(self, ", ".join(parts))',
        'class _Words(StrEnum):\n    ONE = "One"',
    ],
)
def test_words_that_bypass_it_are_found(code: str) -> None:
    tree = ast.parse(code)
    assert [*untranslated(tree), *hidden(tree), *glued(tree), *stuck(tree)] != []


def test_the_language_nobody_speaks_keeps_slots_and_is_two_fifths_longer() -> None:
    words = "{count} open articles, of {all}"
    said = pseudo(words)
    assert said.startswith("{count} öpéñ åřţîçļéš, öf {all}")
    bare = len(" open articles, of ")
    assert len(said) - len(words) == round(LONGER * bare)
    assert pseudo("{low}–{high}") == "{low}–{high}"


@pytest.mark.parametrize("name", ["01_door", "02b_several", "03_table", "10_curtain", "01_settings"])
def test_the_window_speaks_it_and_mirrored_nothing_is_lost(look: Look, name: str, qapp: QApplication) -> None:
    """What can be seen one way round can be seen the other; nothing lies outside its window."""
    translator = speak(PSEUDO)
    usual = _seen(SCENES[name](look))
    assert translator is not None
    QCoreApplication.removeTranslator(translator)
    translator = speak(MIRRORED)
    try:
        mirrored = SCENES[name](look)
        assert mirrored.isRightToLeft()
        said = [each for each in _seen(mirrored) if any(sign in each for sign in "åéîöûñ")]
        assert said
        assert len(_seen(mirrored)) == len(usual)
        room = mirrored.rect().adjusted(-1, -1, 1, 1)
        for each in mirrored.findChildren(QLabel):
            corner = each.mapTo(mirrored, each.rect().topLeft())
            if each.isVisible() and not _scrolled(each):
                assert room.contains(corner), each.text()
    finally:
        assert translator is not None
        QCoreApplication.removeTranslator(translator)
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _seen(window: QWidget) -> list[str]:
    settle()
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible() and each.text()]


def _scrolled(widget: QWidget) -> bool:
    walker: QWidget | None = widget
    while walker is not None:
        if walker.objectName() == "qt_scrollarea_viewport":
            return True
        walker = walker.parentWidget()
    return False


def test_no_language_is_spoken_unless_it_is_asked_for() -> None:
    assert speak("") is None
    assert speak("english") is None
    assert {PSEUDO, MIRRORED} == {"pseudo", "mirrored"}

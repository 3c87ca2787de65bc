"""What was painted once and is shown again looks as if it were painted now."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from game.ui.theme.assets import assets_folder
from game.ui.theme.icons import Icon, paint_icon
from game.ui.theme.look import Look
from game.ui.theme.theme import Theme
from game.ui.theme.tones import Tone
from game.ui.widgets.marks import ClauseSign
from game.ui.widgets.outline import ClauseLine, OutlinePainter
from game.ui.widgets.pictures import Pictures
from game.ui.widgets.row_list import RowList, RowPainter
from tests.kit.fits import drawing
from tests.ui.showing import shown

SIDE = 40


def image() -> QImage:
    made = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(QColor("white"))
    return made


def test_an_icon_looks_the_same_wherever_it_stands_between_the_pixels(look: Look) -> None:
    for left in (0.0, 3.0, 3.25, 7.5):
        kept, fresh = image(), image()
        box = QRectF(left, 2.5, 16, 16)
        for _each in range(2):  # the second time from what was kept
            painter = QPainter(kept)
            painter.fillRect(kept.rect(), QColor("white"))
            paint_icon(painter, box, look.theme, Icon.GAVEL, Tone.INK)
            painter.end()
        painter = QPainter(fresh)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = (assets_folder() / "icons" / "gavel.svg").read_text(encoding="utf-8")
        drawing = drawing.replace("#1A211F", Theme().hexadecimal(Tone.INK))
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, box)
        painter.end()
        assert _furthest(kept, fresh) <= 2, left


def _furthest(one: QImage, other: QImage) -> int:
    """The largest difference of any channel of any pixel, 0 to 255."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


def test_rows_shown_from_pictures_look_like_rows_painted_now(look: Look) -> None:
    rows = [
        ClauseLine(key=str(each), sign=ClauseSign.OPEN, sign_words="open", number=str(each), title=f"Article {each}")
        for each in range(6)
    ]

    class Unkept(OutlinePainter):
        ground = None

    def picture(painter: RowPainter) -> QImage:
        rowed = shown(RowList(look, "Articles", painter), 228, 200)
        rowed.show_rows(rows)
        rowed.show_current("3")
        rowed.grab()
        canvas = QImage(rowed.size(), QImage.Format.Format_ARGB32_Premultiplied)
        canvas.fill(look.theme.colour(Tone.PANEL))
        rowed.render(canvas, QPoint(0, 0))
        rowed.hide()
        return canvas

    assert _furthest(picture(OutlinePainter(look)), picture(Unkept(look))) <= 2


def test_pictures_that_take_too_much_room_go_oldest_first(look: Look) -> None:
    pictures, painted = Pictures(most_bytes=3 * SIDE * SIDE * 4), []
    canvas = image()
    painter = QPainter(canvas)
    for key in "abcda":
        pictures.draw(
            painter, QRectF(0, 0, SIDE, SIDE), key, QColor("white"), lambda _p, _r, key=key: painted.append(key)
        )
        assert pictures.taken <= 3 * SIDE * SIDE * 4
    painter.end()
    assert painted == ["a", "b", "c", "d", "a"]
    assert Qt.GlobalColor.white == canvas.pixelColor(1, 1)


def test_a_drawing_in_vectors_keeps_its_letters(look: Look) -> None:
    line = ClauseLine(key="1", sign=ClauseSign.OPEN, sign_words="open", number="9", title="Preservation")
    rows = shown(RowList(look, "Articles", OutlinePainter(look)), 228, 60)
    rows.show_rows([line])
    rows.grab()
    assert "Preservation" in drawing(rows.viewport())

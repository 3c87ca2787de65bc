"""``assumptions``: every parameter of the engine with its unit, range, mark and source."""

from __future__ import annotations

from argparse import Namespace

from game.app import terminal
from game.engine.constants import Constant, Mark
from game.engine.parameters import described
from game.terms.codec import Plain

MARKS = {
    Mark.ESTIMATED: "estimated from dates of the United Nations Treaty Collection",
    Mark.PUBLISHED: "published, read in its source",
    Mark.CALIBRATED: "set so that the model reproduces a known magnitude",
    Mark.DESIGN: "a design choice",
}


def run(asked: Namespace) -> int:
    """Print them all."""
    if asked.json:
        terminal.one_object({"parameters": [_plain(each) for each in described()]})
        return 0
    terminal.say(
        "What the engine takes for granted. Likelihoods for fictional states are no forecasts for real ones. "
        "Any of them can be varied: simulate --vary NAME=VALUE.",
        "",
    )
    terminal.table([(each.name, _words(each)) for each in described()])
    terminal.say("", *(f"{mark.value}: {words}" for mark, words in MARKS.items()))
    return 0


def _words(each: Constant) -> str:
    return f"{each.default:g} ({each.low:g} to {each.high:g}), {each.unit}; {each.mark.value}; {each.source}"


def _plain(each: Constant) -> dict[str, Plain]:
    """Numbers in decimal notation, so that no reader rounds them."""
    return {
        "name": each.name,
        "default": f"{each.default:g}",
        "low": f"{each.low:g}",
        "high": f"{each.high:g}",
        "unit": each.unit,
        "mark": each.mark.value,
        "source": each.source,
    }

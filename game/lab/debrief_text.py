"""What one delegation made of the text: positions, red lines, drafting, levers, and what became of it at home."""

from __future__ import annotations

import numpy as np

from game.engine.text import SAFEGUARD
from game.lab.debrief_home import chances
from game.lab.debrief_raw import FULL, Raw, concluded, offered_choices, share, spoken_for, tabled_by, up_to
from game.lab.debrief_walk import Walked, mille
from game.terms import events as e
from game.terms.ids import NO_TEXT, BracketId, SeatId, Seq
from game.terms.text import ATTRIBUTE_NAMES, Alternative, Choice

_TELLING = 100
"""Per mille by which an attribute differs between wordings that pull one lever and those that do not."""


def positions_taken(walked: Walked, seat: SeatId) -> Raw | None:
    """Brackets open at the start on which it took a public stance; four in ten make the full score."""
    first: dict[BracketId, Seq] = {}
    for seq, each in walked.of(e.StanceDeclared):
        if each.by == seat and not each.to:
            for one in each.declarations:
                first.setdefault(one.choice.bracket, seq)
    open_ones = [each for each in walked.ground.axes.brackets if each not in walked.ground.public.fixed]
    return share(len(first), len(open_ones), sorted(set(first.values())), 400)


def red_lines_held(walked: Walked, seat: SeatId) -> Raw | None:
    """Red lines it never spoke for itself: by tabling, supporting or undertaking what lies beyond them."""
    lines = walked.ground.own[seat].mandate.red_lines
    spoken = list(spoken_for(walked, seat))
    broken: list[Seq] = []
    held = 0
    for line in lines:
        against = [
            s for s, each in spoken if str(each.bracket) == str(line.clause) and each.alternative in line.alternatives
        ]
        held += not against
        broken += against
    return share(held, len(lines), sorted(set(broken)) or (walked.record[0].seq,))


def floor_left(walked: Walked, seat: SeatId) -> Raw | None:
    """Its statements in plenary, of all there were; twice a fair share and less makes the full score."""
    said = [(seq, each.by) for seq, each in walked.of(e.StatementMade) if each.by in walked.states]
    own = [seq for seq, by in said if by == seat]
    if not said:
        return None
    fair = len(said) / len(walked.states)
    score = FULL if len(own) <= 2 * fair else max(0, round(FULL * (1 - (len(own) - 2 * fair) / len(said))))
    return Raw(amount=len(own), of=len(said), score=score, rests=tuple(own) or (said[0][0],))


def own_words(walked: Walked, seat: SeatId) -> Raw | None:
    """Wordings that stand and that it tabled, or put into packages that were concluded; three are enough."""
    axes, chosen = walked.ground.axes, walked.chosen
    proposed = [*tabled_by(walked, seat), *concluded(walked, seat)]
    course = walked.end.climate.course
    stand: dict[BracketId, Seq] = {}
    for seq, choice in proposed:
        place = course.place(choice)
        if chosen[place.c] == place.k:
            stand.setdefault(axes.brackets[place.c], seq)
    return up_to(len(stand), 3, sorted(stand.values()))


def brackets_lifted(walked: Walked, seat: SeatId) -> Raw | None:
    """Of the brackets lifted, those lifted at a wording that it had proposed; a fair share is enough."""
    proposed = {choice for _, choice in (*tabled_by(walked, seat), *concluded(walked, seat))}
    lifted = [(seq, each.choice) for seq, each in walked.of(e.BracketLifted)]
    own = [seq for seq, choice in lifted if choice in proposed]
    fair = max(1, round(FULL * 2 / max(len(walked.states), 1)))
    return share(len(own), len(lifted), own, fair)


def levers(walked: Walked, seat: SeatId) -> Raw | None:
    """Different levers of the law in what it proposed: verb, precision, delegation, money, staging …; four are enough.

    A lever is pulled by a wording whose attribute differs by a tenth from the mean of the alternatives beside it.
    """
    pulled: dict[str, Seq] = {}
    for seq, choice in (*tabled_by(walked, seat), *offered_choices(walked, seat)):
        for name in _levers_of(walked, choice):
            pulled.setdefault(name, seq)
    return up_to(len(pulled), 4, sorted(set(pulled.values())))


def _levers_of(walked: Walked, choice: Choice) -> list[str]:
    effect = walked.end.climate.course.effect_of(choice.bracket, choice.alternative)
    rows = [each for each in walked.ground.public.convention.bracket(choice.bracket).alternatives if each.id != NO_TEXT]
    wanted = [each for each in rows if each.id == effect]
    return [name for name in ATTRIBUTE_NAMES[:8] if wanted and abs(_off(rows, wanted[0], name)) >= _TELLING]


def _off(rows: list[Alternative], wanted: Alternative, name: str) -> float:
    values = [getattr(each.attributes, name) for each in rows]
    return float(getattr(wanted.attributes, name) - sum(values) / len(values))


def home(walked: Walked, seat: SeatId) -> Raw | None:
    """How likely its own capital was to ratify the text it left the hall with, per mille within five years."""
    if walked.end.now.adopted is None:
        return None
    chance = mille(float(chances(walked.talks.climate.course)[walked.states.index(seat)]))
    answers = [seq for seq, each in walked.of(e.CapitalAnswered) if each.by == seat]
    signed = [seq for seq, each in walked.of(e.SignatureGiven) if each.by == seat]
    return Raw(amount=chance, of=FULL, score=min(FULL, chance), rests=(walked.settled, *signed, *answers))


def futures(walked: Walked, seat: SeatId) -> Raw | None:
    """Whether it was right to sign, or to stay away: the text against what it has without, 50 per mille to be sure."""
    i, bargain = walked.states.index(seat), walked.bargain
    gain = mille(float(bargain.worth(walked.chosen)[i] - bargain.outside[i]))
    signed = [(seq, each.signed) for seq, each in walked.of(e.SignatureGiven) if each.by == seat]
    if not signed:
        return None
    right = gain if signed[-1][1] else -gain
    return Raw(amount=gain, of=FULL, score=min(FULL, max(0, 500 + 10 * right)), rests=(signed[-1][0],))


def safeguards(walked: Walked, seat: SeatId) -> Raw | None:
    """What it spoke for where wordings differ in safeguards: how far these went, of the most there was."""
    layout, course = walked.ground.layout, walked.end.climate.course
    got, most, rests = 0.0, 0.0, set()
    for seq, choice in spoken_for(walked, seat):
        place = course.place(choice)
        column = layout.features[place.c, layout.mask[place.c], SAFEGUARD]
        if np.ptp(column) >= _TELLING / FULL:
            got += float(layout.features[place.c, place.k, SAFEGUARD] - column.min())
            most += float(np.ptp(column))
            rests.add(seq)
    return share(mille(got), mille(most), sorted(rests)) if most > 0 else None


def reference(walked: Walked, seat: SeatId) -> Raw | None:
    """Clauses that stand as in the real instrument, of those that have such a wording. The same for everybody."""
    same, rests, known = 0, [], 0
    for clause in walked.ground.public.convention.clauses:
        wanted = [k for k, each in enumerate(clause.main.alternatives) if each.reference]
        if not wanted:
            continue
        known += 1
        at = walked.chosen[walked.ground.axes.bracket_at[clause.main.id]]
        same += at in wanted
        rests += [seq for seq, each in walked.of(e.BracketLifted) if each.choice.bracket == clause.main.id][-1:]
    return share(same, known, sorted(rests) or (walked.settled,))

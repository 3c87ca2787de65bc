"""A scenario as a domain of the Genius and NegMAS community: one XML file for the issues, one for each party's wishes.

What is kept: every open clause as one discrete issue, its main wordings (and "no text") as values, saliences as
weights, preferences as evaluations, and what a party expects without a text, less what clauses fixed by a reduced game
give it, as its reservation value. Inline brackets stand at their first wording. What that format cannot say is dropped:
links between clauses, red lines, domestic actors, trust. A bargain between two parties of it is therefore a projection
of the conference, not the conference.

Genius divides the evaluations of an issue by their largest, and NegMAS does not. So each issue's largest is 1 here, its
own size stands in the weight, and weights and reservation are divided by one number: no comparison changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from xml.etree import ElementTree as Xml

from game.terms.ids import SeatId
from game.terms.mandate import Mandate
from game.terms.scenario import Scenario
from game.terms.text import Alternative, Clause
from game.terms.trouble import Trouble

PLACES = 9
"""Digits after the point."""


def domain(scenario: Scenario, between: tuple[SeatId, ...]) -> Mapping[str, str]:
    """File names and their content: the domain first, then one profile for each party. Raises ``Trouble``."""
    public = scenario.public
    unknown = [each for each in between if each not in public.states]
    if unknown or len(set(between)) < 2:
        why = f"has no delegation {', '.join(unknown)}" if unknown else "is bargained over by two parties at least"
        raise Trouble(f"{public.title} {why}. It has {', '.join(public.states)}; name them as --between ARV,COR.")
    clauses = tuple(each for each in public.convention.clauses if each.main.id not in public.fixed)
    files = {f"{public.id}.xml": _document(_template(public.title, clauses))}
    for seat in between:
        mandate = scenario.mandates[seat]
        profile = _profile(seat, mandate, clauses, _without(scenario, mandate))
        files[f"{public.id}-{seat.lower()}.xml"] = _document(profile)
    return files


def _document(root: Xml.Element) -> str:
    Xml.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode") + "\n"


def _template(title: str, clauses: tuple[Clause, ...]) -> Xml.Element:
    root = Xml.Element("negotiation_template")
    space = Xml.SubElement(root, "utility_space", number_of_issues=str(len(clauses)))
    above = _objective(space, title)
    for place, clause in enumerate(clauses, 1):
        issue = _issue(above, place, clause)
        for number, each in enumerate(clause.main.alternatives, 1):
            Xml.SubElement(issue, "item", index=str(number), value=_value(each))
    return root


def _objective(space: Xml.Element, title: str) -> Xml.Element:
    return Xml.SubElement(
        space, "objective", index="0", etype="objective", type="objective", name="any", description=title
    )


def _issue(above: Xml.Element, place: int, clause: Clause) -> Xml.Element:
    name = f"{clause.id} {clause.title}"
    return Xml.SubElement(
        above, "issue", index=str(place), etype="discrete", type="discrete", vtype="discrete", name=name
    )


def _value(each: Alternative) -> str:
    return f"{each.id} {each.label}"


def _without(scenario: Scenario, mandate: Mandate) -> Fraction:
    """What a party expects without a text beyond what is fixed already; 0 where it has more than that for certain."""
    total = 1000 * sum(mandate.salience.values())
    expects = Fraction(sum(mandate.belief[future] * mandate.batna[future] for future in mandate.belief), 1_000_000)
    public = scenario.public
    fixed = [
        (clause, public.fixed[clause.main.id]) for clause in public.convention.clauses if clause.main.id in public.fixed
    ]
    has = sum(mandate.salience.get(c.id, 0) * mandate.preference[c.main.id][stands] for c, stands in fixed)
    return max(Fraction(0), expects - Fraction(has, total))


def _profile(seat: SeatId, mandate: Mandate, clauses: tuple[Clause, ...], without: Fraction) -> Xml.Element:
    total = sum(mandate.salience.values())
    weights = [Fraction(mandate.salience.get(each.id, 0) * _best(mandate, each), total) for each in clauses]
    size = sum(weights) or Fraction(1)
    root = Xml.Element("utility_space", type="any", number_of_issues=str(len(clauses)))
    above = _objective(root, seat)
    for place, clause in enumerate(clauses, 1):
        issue = _issue(above, place, clause)
        for number, each in enumerate(clause.main.alternatives, 1):
            liked = Fraction(mandate.preference[clause.main.id][each.id], _best(mandate, clause))
            Xml.SubElement(issue, "item", index=str(number), value=_value(each), evaluation=_decimal(liked))
    for place, weight in enumerate(weights, 1):
        Xml.SubElement(above, "weight", index=str(place), value=_decimal(weight / size))
    Xml.SubElement(root, "discount_factor", value="1.0")
    Xml.SubElement(root, "reservation", value=_decimal(1000 * without / size))
    return root


def _best(mandate: Mandate, clause: Clause) -> int:
    """The largest preference in a clause, per mille; 1 where the party likes nothing in it."""
    return max(1, *mandate.preference[clause.main.id].values())


def _decimal(share: Fraction) -> str:
    return f"{float(share):.{PLACES}f}".rstrip("0").rstrip(".") or "0"

"""Every constant of the arithmetic, frozen, in one place. It is handed in; no function reads it from a module."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from math import isfinite
from typing import Any

from game.engine.constants import UN, C, Constant, D, P
from game.engine.constants import constant as k
from game.engine.parameters_past import OfThePast
from game.terms.trouble import Trouble

NINE = "E4.2, nine treaties; less 0.20 for what b_sign and b_peer gained in D22"
REFIT = "D22, fit on 58,262 state-years of 46 treaties; standard error "
COUNCIL = "E6.3, for real issues only; fit on 198 of the Council of the European Union"
PACKS = "authored preferences of four scenarios"
CARE = "care per unit of the feature"
CONFERENCES = "00.4; whole conferences of the delegates that come with the game"
KEEPER = "00.4; outlooks against jittered conferences of seeds 5000 to 5032 and 7000 to 7012"
PACKAGES = "4,837 answers to packages in 36 jittered conferences of seeds 5000 to 5032"
ASKS = "what others are seen to bring home, times this, is what a text must bring "
OUTSIDE = "E1.6; regression on the authored outside values of four scenarios"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters(OfThePast):
    """The constants, by the letters of the formulas. ``described()`` lists unit, range, mark and source of each."""

    # Trust, E2
    n0: float = k(4, 2, 8, D, "units of evidence", "E2.2")
    eta: float = k(2.25, 1.5, 4, C, "factor", "E2.4; Tversky & Kahneman 1992, loss aversion as proxy")
    half_positive: float = k(24, 12, 48, D, "months", "E2.3")
    half_negative: float = k(30, 18, 60, D, "months", "E2.3")
    witness: float = k(0.30, 0.1, 0.6, D, "factor", "E2.5; Huynh, Jennings & Shadbolt 2004")
    duress: float = k(0.25, 0, 0.5, D, "factor", "E2.4; Kelley 1973")
    grit: float = k(1.5, 1, 2, D, "factor", "E2.4; Osgood 1962")
    c0: float = k(0.02, 0.01, 0.05, D, "utility", "E2.4; Kydd 2005")
    n_max: float = k(40, 10, 200, D, "units of evidence", "E2.5, D26")
    trust_climate: float = k(0, -1.5, 1, D, "logits added to the scenario's climate", "E2.2")
    process_trust: float = k(0.55, 0, 1, D, "share", "E2.2")
    wilson_z: float = k(1.28, 0.5, 3, D, "standard deviations; 1.28 = 80 %", "E2.7")
    # Weights of acts, E2.4
    act_concession: float = k(1, 0, 2, D, "units of evidence", "E2.4")
    act_promise_kept: float = k(1, 0, 2, D, "units of evidence", "E2.4")
    act_assistance: float = k(0.8, 0, 2, D, "units of evidence", "E2.4")
    act_ratified: float = k(0.8, 0, 2, D, "units of evidence", "E2.4")
    act_information: float = k(0.4, 0, 2, D, "units of evidence", "E2.4")
    act_promise_broken: float = k(1, 0, 2, D, "units of evidence", "E2.4")
    act_withdrawal: float = k(1, 0, 2, D, "units of evidence", "E2.4")
    act_threat_executed: float = k(0.8, 0, 2, D, "units of evidence", "E2.4")
    act_leak: float = k(0.7, 0, 2, D, "units of evidence", "E2.4")
    act_assistance_refused: float = k(0.6, 0, 2, D, "units of evidence", "E2.4")
    act_threat: float = k(0.5, 0, 2, D, "units of evidence", "E2.4")
    act_hollowing: float = k(0.4, 0, 2, D, "units of evidence", "E2.4")
    act_reopening: float = k(0.4, 0, 2, D, "units of evidence", "D17")
    act_reservation: float = k(0.2, 0, 2, D, "units of evidence", "E2.4")
    act_no_answer: float = k(0.2, 0, 2, D, "units of evidence", "E2.4")
    confided: float = k(0.05, 0, 0.5, D, "share of a full act of information per bracket told in confidence", "E2.4")
    # Reciprocity, E3
    omega: float = k(0.5, 0.3, 0.7, D, "share", "E3.1")
    half_ledger: float = k(24, 12, 48, D, "months", "E3.9")
    eps: float = k(0.02, 0.005, 0.1, D, "utility", "E3.4")
    chi_cap: float = k(0.5, 0, 1, D, "per log of capacity", "E3.3")
    chi_pow: float = k(0, 0, 2, D, "per log of power", "E3.3")
    rule: float = k(0.5, 0, 1, D, "0 transactional, 1 rule-based; the scenario's own value wins", "E3.11")
    th0: float = k(0.6, 0.2, 1, D, "logits", "E3.11")
    th_trust: float = k(4, 2.5, 6, D, "logits per unit of trust", "E3.11")
    insul: float = k(0.5, 0.2, 0.8, D, "share", "E3.11")
    th_owed: float = k(1.5, 0.5, 3, D, "logits", "E3.11")
    th_power: float = k(0.3, 0, 0.6, D, "logits per log of power", "E3.11")
    th_standing: float = k(1, 0.3, 2, D, "logits", "E3.11")
    th_norm: float = k(6, 3, 9, C, "logits per unit of the norm", "E3.11")
    th_duty: float = k(1.2, 0.6, 2, D, "logits", "E3.11")
    th_depth: float = k(2, 1, 3, D, "logits per unit of depth", "E3.11; Downs, Rocke & Barsoom 1996")
    dep_ref: float = k(0.35, 0.1, 0.7, D, "share", "E3.11")
    tau: float = k(0.45, 0.35, 0.55, D, "trust", "E2.6; Kydd 2000")
    comp_law: float = k(0.5, 0.25, 0.75, D, "factor", "E3.12")
    comp_pow: float = k(0.6, 0.3, 0.9, D, "factor", "E3.12")
    norm: float = k(0.6, 0, 1, D, "delivery norm at the start", "E7.4")
    # Ratification, E4
    theta: float = k(0.19, 0.05, 0.4, UN, "variance between states", "E4.7")
    alpha_1: float = k(-4.40, -9, 0, UN, "log hazard per year", NINE)
    alpha_2: float = k(-3.26, -9, 0, UN, "log hazard per year", NINE)
    alpha_3: float = k(-2.81, -9, 0, UN, "log hazard per year", NINE)
    alpha_4: float = k(-2.57, -9, 0, UN, "log hazard per year", NINE)
    alpha_5: float = k(-2.87, -9, 0, UN, "log hazard per year", NINE)
    alpha_6: float = k(-3.00, -9, 0, UN, "log hazard per year", NINE)
    alpha_7: float = k(-3.55, -9, 0, UN, "log hazard per year", NINE)
    alpha_8: float = k(-3.54, -9, 0, UN, "log hazard per year", NINE)
    alpha_9: float = k(-3.65, -9, 0, UN, "log hazard per year", NINE)
    alpha_10: float = k(-3.66, -9, 0, UN, "log hazard per year, from year 10 on", NINE)
    b_margin: float = k(0.40, 0.2, 0.6, C, "per sigma_m of margin", "E4.4; sign: Lupu 2013")
    sigma_m: float = k(0.08, 0.06, 0.12, D, "utility", "E4.4")
    m_ref: float = k(0.12, 0, 0.3, C, "utility", "E4.4")
    b_sign: float = k(1.40, 1.0, 1.8, UN, "log hazard", "E4.4; " + REFIT + "0.12")
    b_peer: float = k(1.00, 0.5, 1.5, UN, "per unit of the region's share", "E4.1; " + REFIT + "0.14")
    b_hard: float = k(-0.81, -1.4, -0.3, P, "per unit of hardness", "E4.4; Spilker & Koubi 2016")
    b_super: float = k(-0.39, -0.75, -0.1, P, "log hazard", "E4.4; Spilker & Koubi 2016")
    b_ass: float = k(0.30, 0.2, 0.4, P, "per unit of assistance", "E4.4; Spilker & Koubi 2016")
    b_ass_dev: float = k(0.55, 0.3, 0.8, P, "per unit of assistance x missing capacity", "E4.4; Spilker & Koubi 2016")
    b_gap: float = k(-2, -3.5, -1, D, "per unit of missing capacity", "E4.5")
    b_trust: float = k(0.20, 0.05, 0.4, D, "per tenth of mean trust", "E4.4")
    b_recip: float = k(0.5, 0.1, 1, D, "per unit of mean reciprocity", "E4.4")
    b_red: float = k(-1.5, -3, -0.7, D, "per red line crossed", "E4.4")
    b_bad: float = k(-2, -4, -1, D, "log hazard", "E4.4")
    ref_hard: float = k(0.45, 0, 1, C, "hardness of the average treaty", "E4.4")
    ref_trust: float = k(0.50, 0, 1, C, "mean trust of the average state", "E4.4")
    ref_recip: float = k(0.30, 0, 1, C, "mean reciprocity of the average state", "E4.4")
    b_affinity: float = k(1.35, 0.4, 2.3, UN, "per unit of trusted minus plain share of parties", REFIT + "0.47")
    b_prompt: float = k(0.44, -0.1, 1, UN, "per unit of record of joining promptly, centred", REFIT + "0.24")
    b_propensity: float = k(1.89, 1.4, 2.4, UN, "per unit of propensity to join, centred", REFIT + "0.24")
    b_distance: float = k(-0.22, -0.33, -0.1, UN, "per unit of distance to the parties", REFIT + "0.05")
    b_polyarchy: float = k(0.02, -0.21, 0.25, UN, "per unit of polyarchy, centred", REFIT + "0.11")
    b_global: float = k(2.95, 2.3, 3.6, UN, "per unit of the world's share; absent in play", REFIT + "0.27")
    # Where a bargain over one issue of the real world ends
    outcome_nash: float = k(0.96, 0.5, 1.5, C, "per unit of the Nash score", COUNCIL + "; standard error 0.18")
    outcome_named: float = k(0.57, 0.4, 0.7, C, "per log of weight that names it", COUNCIL + "; standard error 0.04")
    outcome_floor: float = k(0.05, 0.005, 1, C, "utility of the farthest outcome above no deal", COUNCIL)
    outcome_least: float = k(0.003, 1e-4, 0.5, C, "weight that names any outcome unasked", COUNCIL)
    outcome_middle: float = k(0.45, 0, 1, C, "place between mean and median", COUNCIL)
    outcome_mass: float = k(0.575, 0.1, 0.99, C, "chance inside what holds 80 % of outcomes", COUNCIL)
    lens: float = k(0.25, 0.05, 0.5, D, "utility per unit of care and feature", "E4.3, D19")
    informal: float = k(0.05, 0, 0.15, D, "utility per unit of weight", "D19")
    out_base: float = k(-6.2, -9, -4, D, "log hazard of withdrawal per year", "E4.18; Helfer 2005")
    out_margin: float = k(-0.4, -1, 0, D, "per sigma_m of margin", "E4.18")
    sign_at: float = k(0.02, -0.1, 0.2, D, "margin at which half would sign", "E4.4, expected signature")
    sign_width: float = k(0.03, 0.005, 0.1, D, "utility per logit", "E4.4, expected signature")
    # Text and beliefs, E1 and E5
    reserve_loss: float = k(0.25, 0, 0.5, D, "share", "E1.5; Vienna Convention on the Law of Treaties 21(1)(b)")
    core: float = k(2, 1, 5, D, "weight of a core clause, others 1", "E1.2")
    say_support: float = k(2, 0.5, 4, D, "counts", "E5.5")
    say_accept: float = k(1, 0, 3, D, "counts", "E5.5")
    say_oppose: float = k(-1.6, -2, 0, C, "counts", "E5.5; a tenth of the best wording's value")
    say_tabled: float = k(0.5, 0, 2, D, "counts", "E5.5")
    say_vote: float = k(0.1, 0, 1, D, "counts, shared among the items voted on", "E5.5")
    say_objection: float = k(-0.3, -1, 0, D, "counts", "E5.5")
    blank: float = k(2, 0.5, 4, C, "counts of an unnamed alternative", "E5.6; " + PACKS)
    liked: float = k(0.90, 0.5, 1, C, "preference for what a state asks for", "E5.6; " + PACKS)
    unknown: float = k(0.55, 0.2, 0.8, C, "preference where nobody has spoken", "E5.6; " + PACKS)
    room: float = k(1, 0.1, 5, D, "counts: weight of the room's average", "E5.6")
    doubt: float = k(0.27, 0.05, 0.5, C, "standard deviation of an unknown preference", PACKS)
    out_0: float = k(0.396, 0, 1, C, "utility", OUTSIDE)
    out_material: float = k(0.097, -0.5, 0.5, C, "per unit of relative material power", OUTSIDE)
    out_capacity: float = k(0.129, -0.5, 0.5, C, "per unit of capacity", OUTSIDE)
    out_rights: float = k(0.097, -0.5, 0.5, C, "per unit of rights salience", OUTSIDE)
    out_doubt: float = k(0.064, 0, 0.3, C, "standard deviation of the outside value", OUTSIDE)
    home_doubt: float = k(0.4, 0, 1.5, D, "standard deviation of the unknown at home, log hazard", "D24")
    # What domestic actors of a kind usually care about: the public guess, D4 and E4.3
    usual_weight: float = k(0.48, 0, 1, C, "weight", PACKS)
    executive_sov: float = k(-0.34, -1, 1, C, CARE, PACKS)
    executive_rights: float = k(0.06, -1, 1, C, CARE, PACKS)
    executive_cap: float = k(-0.33, -1, 1, C, CARE, PACKS)
    executive_eff: float = k(0.46, -1, 1, C, CARE, PACKS)
    legislature_sov: float = k(-0.28, -1, 1, C, CARE, PACKS)
    legislature_rights: float = k(0.39, -1, 1, C, CARE, PACKS)
    legislature_cap: float = k(-0.24, -1, 1, C, CARE, PACKS)
    legislature_eff: float = k(0.35, -1, 1, C, CARE, PACKS)
    courts_sov: float = k(0, -1, 1, C, CARE, PACKS)
    courts_rights: float = k(0.81, -1, 1, C, CARE, PACKS)
    courts_cap: float = k(0, -1, 1, C, CARE, PACKS)
    courts_eff: float = k(0.16, -1, 1, C, CARE, PACKS)
    industry_sov: float = k(-0.1, -1, 1, C, CARE, PACKS)
    industry_rights: float = k(0.13, -1, 1, C, CARE, PACKS)
    industry_cap: float = k(-0.45, -1, 1, C, CARE, PACKS)
    industry_eff: float = k(0.26, -1, 1, C, CARE, PACKS)
    civil_society_sov: float = k(0, -1, 1, C, CARE, PACKS)
    civil_society_rights: float = k(0.63, -1, 1, C, CARE, PACKS)
    civil_society_cap: float = k(0, -1, 1, C, CARE, PACKS)
    civil_society_eff: float = k(0.44, -1, 1, C, CARE, PACKS)
    subnational_sov: float = k(-0.3, -1, 1, C, CARE, PACKS)
    subnational_rights: float = k(0.15, -1, 1, C, CARE, PACKS)
    subnational_cap: float = k(-0.53, -1, 1, C, CARE, PACKS)
    subnational_eff: float = k(0.18, -1, 1, C, CARE, PACKS)
    security_sov: float = k(-0.46, -1, 1, C, CARE, PACKS)
    security_rights: float = k(-0.24, -1, 1, C, CARE, PACKS)
    security_cap: float = k(-0.06, -1, 1, C, CARE, PACKS)
    security_eff: float = k(0.36, -1, 1, C, CARE, PACKS)
    # Playouts, 00.4: what is drawn, and how the room is taken to converge
    said_support: float = k(0.84, 0, 1, C, "liking of what is supported, beside the estimate", CONFERENCES)
    said_accept: float = k(0.70, 0, 1, C, "liking of what can be accepted, beside the estimate", CONFERENCES)
    said_oppose: float = k(0.18, 0, 1, C, "liking of what is opposed, beside the estimate", CONFERENCES)
    said_other: float = k(
        0.63, 0, 1, C, "liking of the rest of a bracket one spoke of, beside the estimate", CONFERENCES
    )
    said_nothing: float = k(
        0.62, 0, 1, C, "liking in a bracket one has not spoken of, beside the estimate", CONFERENCES
    )
    said_agreed: float = k(0.85, 0, 1, C, "liking of what one let be agreed, beside the estimate", CONFERENCES)
    said_doubt: float = k(0.1, 0, 0.4, C, "standard deviation of a liking beside that of the estimate", CONFERENCES)
    said_shared: float = k(0.8, 0, 1, C, "part of that which all states share; squares add up", CONFERENCES)
    room_doubt: float = k(0.06, 0, 0.2, C, "utility; how demanding the room as a whole turns out", CONFERENCES)
    salience_doubt: float = k(0.5, 0, 1.5, C, "standard deviation of the log of a salience", PACKS)
    red_guess: float = k(0.4, 0, 1, C, "chance of a red line before what is liked not at all", PACKS)
    red_width: float = k(0.12, 0.02, 0.5, C, "preference over which that chance falls to a third", PACKS)
    beta_mean: float = k(-0.3, -1.5, 1, D, "mean of the log of beta", "E5.1; Faratin, Sierra & Jennings 1998")
    beta_spread: float = k(0.5, 0, 1.5, D, "standard deviation of the log of beta", "E5.1")
    psi_low: float = k(0.2, 0, 1, D, "least weight of what others give", "E5.3")
    psi_high: float = k(0.7, 0, 1, D, "largest weight of what others give", "E5.3")
    goodwill: float = k(0.5, 0, 2, D, "weight of who stands behind a wording beside the wording itself", "E5.7")
    first_step: float = k(0.05, 0, 0.5, D, "share given at the start", "E5.1")
    reach_cheap: float = k(1.15, 0.1, 2, D, "preference given up in the cheapest clause when all is given", "00.4")
    reach_dear: float = k(0.45, 0.05, 2, D, "preference given up in the dearest clause when all is given", "00.4")
    silence_first: float = k(0.5, 0, 5, D, "losses of size sig let pass in silence in the first round", "E5.7")
    silence_last: float = k(1.5, 0, 8, D, "losses of size sig let pass in silence in the last round", "E5.7")
    last_hour: float = k(0.6, 0, 1, D, "chance that talks fail without the last package", "E5.9")
    firm_clock: float = k(1, 0, 3, D, "log of beta that lies between the most yielding and the firmest", "00.4")
    firm_reach: float = k(0.5, 0, 0.9, D, "share by which the firmest goes less far in each clause", "00.4")
    asks_drive: float = k(0.53, 0, 2, C, ASKS + "those who drive", CONFERENCES)
    asks_conduct: float = k(0.46, 0, 2, C, ASKS + "those who conduct", CONFERENCES)
    asks_defend: float = k(0.65, 0, 2, C, ASKS + "those who defend", CONFERENCES)
    asks_brake: float = k(0.84, 0, 2, C, ASKS + "those who brake", CONFERENCES)
    asks_cruise: float = k(0.15, 0, 2, C, ASKS + "those who cruise", CONFERENCES)
    asks_spread: float = k(0.65, 0, 2, C, "of that, between the most yielding and the firmest of one role", CONFERENCES)
    capitals: float = k(
        0.2, 0, 0.5, D, "standard deviation of what a capital asks on top, share of what could be won", "00.4"
    )
    alone_stops: float = k(0.16, 0, 0.5, D, "utility it takes to break a consensus alone", "E5.17; Buzan 1981")
    alone_votes: float = k(0.09, 0, 0.5, D, "utility it takes to vote alone against a text", "E5.17; Buzan 1981")
    badly_off: float = k(0.5, 0, 1, D, "share of what others bring home below which there is cause to object", "E5.17")
    held_outside: float = k(0.5, 0, 1, D, "what others could have without a text, as a share of their best", "E1.8")
    known_doubt: float = k(0.1, 0, 0.5, C, "what in talks does not follow from a known liking, spread", KEEPER)
    text_apart: float = k(0.025, 0, 0.2, C, "utility; by how much a text turns out otherwise for each", KEEPER)
    text_shared: float = k(0.015, 0, 0.2, C, "utility; by how much it does for all", KEEPER)
    text_better: float = k(0.002, -0.1, 0.1, C, "utility; by how much it turns out better than played out", KEEPER)
    text_guessed: float = k(-0.02, -0.1, 0.1, C, "utility; the same for those whose wishes are guessed", KEEPER)
    patience: float = k(2, 0, 5, D, "years at most that a signatory waits for others", "00.4")
    # Answers and futures
    sig: float = k(0.02, 0.01, 0.04, D, "utility per logit", "E5.7")
    sig_short: float = k(0.3, 0, 1, D, "the same, times the number of clauses, where that is more", "E5.7")
    grace: float = k(0.005, 0, 0.05, D, "utility below no convention at which a text is still joined", "E1.6")
    accepts_level: float = k(-1.5, -4, 4, C, "logits; of a yes to a package as likely as not to be a gain", PACKAGES)
    accepts_slope: float = k(0.22, 0, 2, C, "logits per logit of the chance that it is a gain", PACKAGES)
    futures_tau: float = k(0.35, 0.1, 1, D, "distance", "E6.14")

    @property
    def alpha(self) -> tuple[float, ...]:
        """Baseline log hazard of years 1 to 10 since opening; the last holds for ever (E4.2)."""
        return (
            self.alpha_1, self.alpha_2, self.alpha_3, self.alpha_4, self.alpha_5,
            self.alpha_6, self.alpha_7, self.alpha_8, self.alpha_9, self.alpha_10,
        )  # fmt: skip

    def changed(self, changes: Mapping[str, str]) -> Parameters:
        """A copy with the named constants read from decimal notation. Raises ``Trouble`` for a wrong name or value."""
        return replace(self, **{name: _read(name, text) for name, text in changes.items()})


@cache
def described() -> tuple[Constant, ...]:
    """Every constant with unit, range, mark and source, in the order of the formulas."""
    later = {each.name for each in fields(OfThePast)}
    ordered = sorted(fields(Parameters), key=lambda each: each.name in later)
    return tuple(_described(each.name, each.default, each.metadata["described"]) for each in ordered)


def _described(name: str, default: Any, rest: tuple[Any, ...]) -> Constant:
    low, high, mark, unit, source = rest
    return Constant(name=name, default=default, low=low, high=high, mark=mark, unit=unit, source=source)


def _read(name: str, text: str) -> float:
    known = {each.name: each for each in described()}
    if name not in known:
        raise Trouble(f"There is no engine parameter called {name!r}; the list of assumptions names them all.")
    try:
        value = float(text)
    except ValueError:
        raise Trouble(f"The engine parameter {name} takes a number; {text!r} is none.") from None
    each = known[name]
    if not (isfinite(value) and each.low <= value <= each.high):
        raise Trouble(f"The engine parameter {name} lies between {each.low:g} and {each.high:g}; {text} does not.")
    return value

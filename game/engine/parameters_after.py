"""Constants of what follows a signature and of pressure in the room: requests, regimes, shocks, threats, withdrawal."""

from __future__ import annotations

from dataclasses import dataclass

from game.engine.constants import C, D
from game.engine.constants import constant as k

TRADITION = "1.2; order of distances after Simmons 2009"
MULTIPLIER = "factor on what a request costs its giver"


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterSignature:
    """The constants of sections 5.5 to 5.6 and 7, by their letters where they have any."""

    # Requests for cooperation, E7.1 to E7.3
    rate: float = k(20, 5, 100, D, "requests per state and year", "E7.1")
    share_evidence: float = k(0.45, 0, 1, D, "share of requests", "E7.1")
    share_preservation: float = k(0.30, 0, 1, D, "share of requests", "E7.1")
    share_extradition: float = k(0.10, 0, 1, D, "share of requests", "E7.1")
    share_assets: float = k(0.15, 0, 1, D, "share of requests", "E7.1")
    cost_evidence: float = k(0.8, 0.2, 3, D, MULTIPLIER, "E7.1")
    cost_preservation: float = k(0.5, 0.2, 3, D, MULTIPLIER, "E7.1")
    cost_extradition: float = k(1.5, 0.2, 3, D, MULTIPLIER, "E7.1")
    cost_assets: float = k(1.3, 0.2, 3, D, MULTIPLIER, "E7.1")
    conditional: float = k(0.35, 0, 1, D, "factor on delivery across the line of membership of a club", "E7.2")
    review: float = k(0.5, 0, 1, D, "chance that a party's record is published in a year", "E7.3")
    known_unreviewed: float = k(0.5, 0, 1, D, "share of incapacity that is known without peer review", "E7.3")
    excused: float = k(0.9, 0, 1, D, "share of the blame that known incapacity takes away", "E7.3")
    record_start: float = k(0.7, 0, 1, D, "requests honoured of one taken for granted in a published record", "E7.3")
    part: float = k(0.5, 0, 1, D, "share of a request that is granted in part", "E7.2")
    late: float = k(0.6, 0, 1, D, "share of its worth that an answer keeps when it comes late", "E7.2")
    project_training: float = k(0.05, 0, 0.3, D, "share of missing capacity per project", "E7.5")
    project_secondment: float = k(0.04, 0, 0.3, D, "share of missing capacity per project", "E7.5")
    project_equipment: float = k(0.06, 0, 0.3, D, "share of missing capacity per project", "E7.5")
    project_value: float = k(0.01, 0, 0.05, D, "utility in the ledger per project", "E3.1, D25")
    contact_point: float = k(0.25, 0, 1, D, "share of a full act of information per contact point named", "E2.4")
    # The regime, E7.4 and E7.5
    record_keep: float = k(0.7, 0, 1, D, "share of the record that stays from year to year", "E7.4")
    fair_good: float = k(1, 0, 5, D, "requests honoured taken for granted", "E7.4")
    fair_all: float = k(1.4, 0.5, 10, D, "requests taken for granted", "E7.4")
    norm_keep: float = k(0.5, 0, 1, D, "share of the norm that stays from year to year", "E7.4")
    bar: float = k(0.5, 0.3, 0.6, D, "record credibly below which a club expels", "E7.4")
    benefit: float = k(0.003, 0.001, 0.01, D, "utility per request honoured, to who asked", "E7.5")
    cost: float = k(0.0012, 0.0003, 0.005, D, "utility per request honoured, to who gave", "E7.5")
    value: float = k(0.002, 0.0005, 0.01, D, "utility per request honoured, in the ledger", "E7.5")
    legal: float = k(0.8, 0, 1.5, D, "extra value under a duty: admissible evidence", "E7.5; T-CY 2014")
    assist_rate: float = k(0.04, 0, 0.2, D, "share of missing capacity per year and unit of assistance", "E7.5")
    # Compliance and its breach, E7.6 and E2.9
    break_base: float = k(-1.5, -4, 1, D, "logits", "E7.6; Meyer 2016")
    break_power: float = k(2, 0.5, 4, D, "logits per log of the ratio of power", "E7.6; Meyer 2016")
    break_soft: float = k(1.5, 0, 3, D, "logits per unit of softness", "E7.6; Meyer 2016")
    break_cost: float = k(0.12, 0.02, 0.4, D, "utility lost in trust", "E7.6")
    break_forgiven: float = k(0.6, 0, 1, D, "share of that cost which softness takes away", "E7.6")
    discount: float = k(0.9, 0.5, 1, D, "per year", "E7.6")
    break_years: float = k(5, 1, 20, D, "years a changed rule is enjoyed", "E7.6")
    climate_keep: float = k(0.95, 0.5, 1, D, "share of the world's climate that stays in a year", "E2.9")
    climate_gain: float = k(0.5, 0, 2, D, "logits per unit of the norm above its middle", "E2.9")
    rule_keep: float = k(0.95, 0.5, 1, D, "share of the world's rule that stays in a year", "D29")
    rule_gain: float = k(0.25, 0, 1, D, "per unit of the norm above its middle", "D29")
    rule_blow: float = k(0.02, 0, 0.1, D, "lost for every threat carried out, breach and withdrawal", "D29")
    norm_middle: float = k(0.6, 0.3, 0.9, D, "norm at which the world stands still", "E2.9, D29")
    norm_weight: float = k(4, 1, 20, D, "promises taken for granted in the norm of a conference", "E2.9, D29")
    # Indicators, E7.7
    registers: float = k(0.25, 0, 1, D, "share of missing registrations per year", "E7.7")
    traced: float = k(0.025, 0.005, 0.2, C, "share of proceeds traced; 1 % recovered without a treaty", "E7.7; UNODC")
    # Shocks, E7.8
    leadership: float = k(0.12, 0, 1, D, "changes of leadership per state and year", "E7.8")
    leadership_taste: float = k(0.1, 0, 0.5, D, "standard deviation of what a new leadership wants", "E7.8")
    leadership_memory: float = k(0.5, 0, 1, D, "share of its evidence about others that stays", "E7.8")
    leadership_trust: float = k(0.7, 0, 1, D, "factor on trust in it", "E7.8")
    crisis: float = k(0.1, 0, 1, D, "geopolitical crises per year", "E7.8")
    crisis_climate: float = k(-0.4, -1.5, 0, D, "logits, for two years", "E7.8")
    crisis_pairs: float = k(-0.6, -2, 0, D, "logits between the blocs", "E7.8")
    scandal: float = k(0.15, 0, 1, D, "scandals or major incidents per year", "E7.8")
    scandal_salience: float = k(1.5, 1, 3, D, "factor on the salience of its clauses", "E7.8")
    fiscal: float = k(0.1, 0, 1, D, "fiscal crises per year", "E7.8")
    fiscal_capacity: float = k(0.85, 0.5, 1, D, "factor on the capacity of a region", "E7.8")
    technology: float = k(0.1, 0, 1, D, "jumps of technology per year", "E7.8")
    technology_depth: float = k(0.05, 0, 0.3, D, "added to the depth that is usual", "E7.8")
    campaign: float = k(0.15, 0, 1, D, "campaigns of civil society per year", "E7.8")
    campaign_rights: float = k(0.1, 0, 0.5, D, "added to the salience of rights", "E7.8")
    contingency: float = k(0.5, 0, 1, D, "factor on a shock to the norm under a contingency plan", "E7.8")
    act_event_for: float = k(1, 0.1, 2, D, "factor on the evidence of an event of the deck", "D26")
    act_event_against: float = k(1, 0.1, 2, D, "factor on the evidence of an event of the deck", "D26")
    pledge: float = k(0.2, 0, 0.5, D, "assistance per unit of what is pledged to the fund", "E7.8, event deck")
    # Pressure, suspicion, leaving, coalitions, E5.11 to E5.15
    pressure: float = k(2, 1, 3, C, "logits per unit of leverage; a third of threats work", "E5.12; Hufbauer")
    pressure_most: float = k(2, 1, 5, D, "logits", "E5.12")
    pressure_keep: float = k(0.5, 0, 1, D, "share that stays from round to round", "E5.12")
    pressure_least: float = k(0.15, 0, 0.5, D, "leverage below which nobody is threatened", "E5.12")
    threat_seen: float = k(0.7, 0, 1, D, "visibility of a threat to those it does not concern", "E5.12")
    b_pressure: float = k(0, 0, 0.5, D, "log hazard per logit of pressure to ratify", "E4.4")
    threat_harm: float = k(0.1, 0, 0.3, D, "outside value lost per unit of leverage when carried out", "E5.12")
    threat_price: float = k(0.3, 0, 1, D, "share of that which carrying it out costs", "E5.12")
    suspect_depth: float = k(-0.8, -2, 0, D, "log odds per clause's depth added", "E5.11")
    suspect_gain: float = k(-0.3, -1, 0, D, "log odds per sig of mean gain to the room", "E5.11")
    suspect_at: float = k(2, 0.5, 5, D, "log odds from which a pattern is noticed", "E5.11")
    hollow_seen: float = k(0.3, 0, 1, D, "share of a full act of hollowing per unit of suspicion", "E2.4, E5.11")
    walk_short: float = k(0.02, 0, 0.1, D, "utility below the outside value", "E5.14")
    walk_from: float = k(0.6, 0, 1, D, "share of the conference that has passed", "E5.14")
    walk_weight: float = k(0.3, 0, 1, D, "share of a full withdrawal", "E5.14")
    arranged: float = k(0.5, 0, 1, D, "share of a full act of assistance to each partner in an arrangement", "E2.4")
    arranged_value: float = k(0.005, 0, 0.05, D, "utility in the ledger, both ways", "E3.1")
    arranged_outside: float = k(0.06, 0, 0.3, D, "utility of no convention per unit of salience arranged", "E1.6")
    # Legal traditions, 1.2
    tradition: float = k(0.3, 0, 1, D, "capacity needed per unit of distance", "1.2, E4.5")
    civil_common: float = k(0.4, 0, 1, D, "distance", TRADITION)
    civil_islamic: float = k(0.5, 0, 1, D, "distance", TRADITION)
    civil_mixed: float = k(0.3, 0, 1, D, "distance", TRADITION)
    civil_customary: float = k(0.5, 0, 1, D, "distance", TRADITION)
    common_islamic: float = k(0.6, 0, 1, D, "distance", TRADITION)
    common_mixed: float = k(0.3, 0, 1, D, "distance", TRADITION)
    common_customary: float = k(0.4, 0, 1, D, "distance", TRADITION)
    islamic_mixed: float = k(0.4, 0, 1, D, "distance", TRADITION)
    islamic_customary: float = k(0.5, 0, 1, D, "distance", TRADITION)
    mixed_customary: float = k(0.3, 0, 1, D, "distance", TRADITION)
    # How a learner concedes, E6.11
    boulware: float = k(0.7, 0.3, 1, D, "exponent below which one gives late", "E6.11")
    conceder: float = k(1.4, 1, 3, D, "exponent above which one gives early", "E6.11")

"""English: one word or phrase for every member of the closed vocabularies of ``terms``."""

from __future__ import annotations

from game.minutes.templates import complete_table
from game.terms.actions import Move, Tag
from game.terms.bargains import PackageStatus, PromiseStatus
from game.terms.events import SeatKind
from game.terms.mandate import ActorKind, Future
from game.terms.moments import Phase
from game.terms.practice import Coordinate
from game.terms.readings import ReadingKind
from game.terms.scenario import Fallback, Hurdle, VoteMode
from game.terms.standing import BracketStatus, QuestionKind, Stance, Vote

STANCES = complete_table(
    Stance,
    {
        Stance.SUPPORT: "support",
        Stance.CAN_ACCEPT: "can accept",
        Stance.OPPOSE: "oppose",
        Stance.UNDECLARED: "undeclared",
    },
)
VOTES = complete_table(Vote, {Vote.IN_FAVOUR: "in favour", Vote.AGAINST: "against", Vote.ABSTAIN: "abstaining"})
PHASES = complete_table(
    Phase,
    {
        Phase.PREPARATION: "preparation",
        Phase.OPENING: "opening statements",
        Phase.SITTING: "sitting",
        Phase.INTERSESSION: "intersession",
        Phase.ADOPTION: "adoption",
        Phase.SIGNATURE: "signature",
        Phase.HOME: "ratification",
        Phase.REVIEW: "practice",
        Phase.ENDED: "close",
    },
)
FUTURES = complete_table(
    Future,
    {
        Future.TOGETHER: "together",
        Future.UNBOUND: "unbound",
        Future.GOING_ALONE: "going alone",
        Future.RETREAT: "retreat",
        Future.RENEWAL: "renewal",
    },
)
COORDINATES = complete_table(
    Coordinate,
    {
        Coordinate.PARTICIPATION: "participation",
        Coordinate.BINDINGNESS: "binding law",
        Coordinate.DELIVERY: "help that is given",
        Coordinate.CLUB: "a line between members and others",
        Coordinate.COERCION: "coercion",
        Coordinate.INFORMALITY: "informality",
        Coordinate.INNOVATION: "new institutions",
    },
)
"""What tells one future from another (E6.13)."""
ACTORS = complete_table(
    ActorKind,
    {
        ActorKind.EXECUTIVE: "executive",
        ActorKind.LEGISLATURE: "legislature",
        ActorKind.COURTS: "courts",
        ActorKind.INDUSTRY: "industry",
        ActorKind.CIVIL_SOCIETY: "civil society",
        ActorKind.SUBNATIONAL: "subnational government",
        ActorKind.SECURITY: "security services",
    },
)
HURDLES = complete_table(
    Hurdle,
    {
        Hurdle.EXECUTIVE: "decision of the executive",
        Hurdle.MAJORITY: "majority of the legislature",
        Hurdle.SUPERMAJORITY: "qualified majority of the legislature",
    },
)
BRACKETS = complete_table(
    BracketStatus,
    {
        BracketStatus.OPEN: "in brackets",
        BracketStatus.AGREED: "agreed ad referendum",
        BracketStatus.ADOPTED: "adopted",
        BracketStatus.FALLEN: "fallen",
    },
)
PACKAGES = complete_table(
    PackageStatus,
    {
        PackageStatus.OFFERED: "offered",
        PackageStatus.CONCLUDED: "concluded",
        PackageStatus.DECLINED: "declined",
        PackageStatus.WITHDRAWN: "withdrawn",
        PackageStatus.LAPSED: "lapsed",
    },
)
PROMISES = complete_table(
    PromiseStatus,
    {
        PromiseStatus.DUE: "due",
        PromiseStatus.KEPT: "kept",
        PromiseStatus.BROKEN: "broken",
        PromiseStatus.LAPSED: "lapsed",
    },
)
QUESTIONS = complete_table(
    QuestionKind,
    {
        QuestionKind.NO_OBJECTION: "no objection",
        QuestionKind.SEPARATE_VOTE: "separate vote",
        QuestionKind.CONSENSUS: "consensus",
        QuestionKind.ADOPTION_VOTE: "vote on adoption",
        QuestionKind.REOPENING: "reopening",
        QuestionKind.VOTE: "vote on brackets",
        QuestionKind.LEGAL_EFFECT: "legal effect of a wording",
    },
)
SEATS = complete_table(
    SeatKind, {SeatKind.PERSON: "a person", SeatKind.AI: "an AI delegation", SeatKind.NOBODY: "nobody"}
)
TAGS = complete_table(
    Tag,
    {
        Tag.NONE: "remark",
        Tag.OPENING: "opening statement",
        Tag.PRAISE: "praise",
        Tag.BLAME: "criticism",
        Tag.RED_LINE: "a limit named",
        Tag.FRAME: "the matter framed",
    },
)
READINGS = complete_table(
    ReadingKind,
    {
        ReadingKind.TRUST: "trust",
        ReadingKind.RECIPROCITY: "reciprocity",
        ReadingKind.RATIFICATION: "likelihood of ratification",
    },
)
FALLBACKS = complete_table(
    Fallback,
    {Fallback.TWO_THIRDS: "two thirds of those present and voting", Fallback.NOTHING: "consensus alone"},
)
VOTE_MODES = complete_table(
    VoteMode, {VoteMode.ONE_EACH: "one vote for each delegation", VoteMode.WEIGHTED: "votes weighted by members"}
)
MOVES = complete_table(
    Move,
    {
        Move.STATEMENT: "statement",
        Move.MESSAGE: "message",
        Move.STANCE: "stance",
        Move.WORDING: "wording",
        Move.PACKAGE: "package deal",
        Move.ACCEPT: "accept a package",
        Move.DECLINE: "decline a package",
        Move.WITHDRAW: "withdraw a package",
        Move.PROMISE: "promise",
        Move.REOPEN: "reopen",
        Move.ANSWER: "answer",
        Move.READY: "ready",
        Move.SEEK_AGREEMENT: "seek agreement",
        Move.CHAIR_TEXT: "chair’s text",
        Move.CLOSE_ROUND: "close the round",
        Move.PARK: "put an article aside",
        Move.TAKE_UP: "take an article up",
        Move.EXTEND: "extend the sitting",
        Move.SEEK_REOPENING: "seek reopening",
        Move.PUT_TO_VOTE: "put to the vote",
        Move.SIGN: "sign",
        Move.SUBMIT: "submit to ratification",
        Move.WORK_ACTOR: "work on a domestic actor",
        Move.PERSUADE: "persuade a neighbour",
        Move.WAIT: "wait with ratification",
        Move.CHOOSE: "answer news",
        Move.EXPLAIN: "explain a vote",
        Move.RESERVE: "enter a reservation",
        Move.INTERPRET: "declare an interpretation",
        Move.THREAT: "threat",
        Move.ANSWER_THREAT: "answer a threat",
        Move.CARRY_OUT: "carry out a threat",
        Move.BACK_DOWN: "back down",
        Move.FORM_CAUCUS: "form a caucus",
        Move.JOIN_CAUCUS: "join a caucus",
        Move.LEAVE_CAUCUS: "leave a caucus",
        Move.NAME_SPEAKER: "name a speaker",
        Move.REQUEST: "request for cooperation",
        Move.ANSWER_REQUEST: "answer a request",
        Move.ASK_PRICE: "question for a price",
        Move.NAME_PRICE: "name a price",
        Move.NO_PRICE: "name no price",
        Move.PROJECT: "project",
        Move.CONTACT_POINT: "contact point",
        Move.CONDUCT: "conduct under an article",
        Move.DISPUTE: "raise a dispute",
        Move.SANCTION: "impose a sanction",
        Move.LIFT_SANCTION: "lift a sanction",
        Move.FORGIVE: "forgive a debt",
        Move.DENOUNCE: "denounce the convention",
        Move.EXCLUDE: "seek an exclusion",
        Move.AMEND: "propose an amendment",
        Move.ANSWER_AMENDMENT: "answer an amendment",
        Move.ARRANGEMENT: "side arrangement",
        Move.ACCEPT_ARRANGEMENT: "accept an arrangement",
        Move.DECLINE_ARRANGEMENT: "decline an arrangement",
        Move.GIVE_FLOOR: "give the floor",
        Move.UNDO: "go back",
        Move.HAND_OVER: "hand over a seat",
        Move.INJECT: "throw in an event",
        Move.CONVENE: "convene informals",
        Move.REPORT_TEXT: "report a text",
        Move.WALK_OUT: "walk out",
        Move.RETURN: "return to the table",
        Move.LEAK: "leak",
        Move.OWN_WORDING: "wording of one’s own",
        Move.CONTEST: "contest a wording",
        Move.SPONSOR: "sponsor a wording",
    },
)

"""The words of the composer's sentences, buttons and lists."""

from __future__ import annotations

from enum import StrEnum

from game.ui.speaking import QT_TRANSLATE_NOOP

CONTEXT = "Composer"


class Words(StrEnum):
    """Whole phrases and sentences; doubled braces are slots that hold phrases to pick."""

    WORDING = QT_TRANSLATE_NOOP("Composer", "{you} proposes {{choice}}")
    SUPPORTS = QT_TRANSLATE_NOOP("Composer", "supports")
    ACCEPTS = QT_TRANSLATE_NOOP("Composer", "can accept")
    OPPOSES = QT_TRANSLATE_NOOP("Composer", "opposes")
    SILENT = QT_TRANSLATE_NOOP("Composer", "takes no stance on")
    STANCE_LINE = QT_TRANSLATE_NOOP("Composer", "{you} {{stance}} {{choice}}")
    STANCE_TO = QT_TRANSLATE_NOOP("Composer", "Said to {{to}}")
    GIVES = QT_TRANSLATE_NOOP("Composer", "{you} supports {{mine}}")
    ASKS = QT_TRANSLATE_NOOP("Composer", "if {{parties}}")
    JOINS = QT_TRANSLATE_NOOP("Composer", "join {{theirs}}")
    PLEDGES = QT_TRANSLATE_NOOP("Composer", "With the promise {{pledge}}")
    PROMISES = QT_TRANSLATE_NOOP("Composer", "{you} promises {{to}}")
    PROMISE_BARE = QT_TRANSLATE_NOOP("Composer", "{{kind}}")
    PROMISE_CHOICE = QT_TRANSLATE_NOOP("Composer", "{{kind}} {{choice}}")
    PROMISE_YEAR = QT_TRANSLATE_NOOP("Composer", "{{kind}} {{year}}")
    WRITES = QT_TRANSLATE_NOOP("Composer", "{you} writes to {{to}}")
    A_WORDING = QT_TRANSLATE_NOOP("Composer", "a wording")
    SOMEBODY = QT_TRANSLATE_NOOP("Composer", "a delegation")
    EVERYBODY = QT_TRANSLATE_NOOP("Composer", "everybody")
    NOTHING_MORE = QT_TRANSLATE_NOOP("Composer", "none")
    TO_SUPPORT = QT_TRANSLATE_NOOP("Composer", "to support until adoption")
    TO_TABLE = QT_TRANSLATE_NOOP("Composer", "to table")
    NOT_TO_TABLE = QT_TRANSLATE_NOOP("Composer", "not to table")
    TO_VOTE = QT_TRANSLATE_NOOP("Composer", "to join consensus or vote for the text")
    TO_ASSIST = QT_TRANSLATE_NOOP("Composer", "to help with a capacity project")
    TO_NAME_CONTACT = QT_TRANSLATE_NOOP("Composer", "to name a contact point")
    TO_GRANT = QT_TRANSLATE_NOOP("Composer", "to grant their next request")
    TO_SIGN = QT_TRANSLATE_NOOP("Composer", "to sign the convention")
    TO_RATIFY = QT_TRANSLATE_NOOP("Composer", "to ratify by the end of")
    TO_RATIFY_BY = QT_TRANSLATE_NOOP("Composer", "to ratify by the end of year {year}")
    YEAR = QT_TRANSLATE_NOOP("Composer", "year {year}")
    WHAT_STANCE = QT_TRANSLATE_NOOP("Composer", "Your stance")
    WHAT_CHOICE = QT_TRANSLATE_NOOP("Composer", "The wording")
    WHAT_HEARERS = QT_TRANSLATE_NOOP("Composer", "Who hears it")
    WHAT_MINE = QT_TRANSLATE_NOOP("Composer", "What you support")
    WHAT_PARTIES = QT_TRANSLATE_NOOP("Composer", "Whom you ask")
    WHAT_THEIRS = QT_TRANSLATE_NOOP("Composer", "What they join")
    WHAT_PLEDGE = QT_TRANSLATE_NOOP("Composer", "What you promise on top")
    WHAT_KIND = QT_TRANSLATE_NOOP("Composer", "What you promise")
    WHAT_YEAR = QT_TRANSLATE_NOOP("Composer", "By when")
    ADD_WORDING = QT_TRANSLATE_NOOP("Composer", "Add a wording")
    ADD_DELEGATION = QT_TRANSLATE_NOOP("Composer", "Add a delegation")
    YOURS = QT_TRANSLATE_NOOP("Composer", "you support it")
    OFF_TABLE = QT_TRANSLATE_NOOP("Composer", "not on the table")
    AGREED = QT_TRANSLATE_NOOP("Composer", "agreed")
    VACANT = QT_TRANSLATE_NOOP("Composer", "nobody sits there")
    CHOICE = QT_TRANSLATE_NOOP("Composer", "Art. {article} {wording}")
    DO_STANCE = QT_TRANSLATE_NOOP("Composer", "Declare support")
    DO_ACCEPT = QT_TRANSLATE_NOOP("Composer", "Declare that you can accept")
    DO_OPPOSE = QT_TRANSLATE_NOOP("Composer", "Declare opposition")
    DO_SILENT = QT_TRANSLATE_NOOP("Composer", "Withdraw your stance")
    DO_WORDING = QT_TRANSLATE_NOOP("Composer", "Table the wording")
    DO_PACKAGE = QT_TRANSLATE_NOOP("Composer", "Table the package")
    DO_COUNTER = QT_TRANSLATE_NOOP("Composer", "Table the counter-offer")
    DO_PROMISE = QT_TRANSLATE_NOOP("Composer", "Promise")
    DO_SEND = QT_TRANSLATE_NOOP("Composer", "Send")
    DO_SPEAK = QT_TRANSLATE_NOOP("Composer", "Make the statement")
    KIND_STANCE = QT_TRANSLATE_NOOP("Composer", "Stance")
    KIND_WORDING = QT_TRANSLATE_NOOP("Composer", "Wording")
    KIND_PACKAGE = QT_TRANSLATE_NOOP("Composer", "Package")
    KIND_PROMISE = QT_TRANSLATE_NOOP("Composer", "Promise")
    KIND_MESSAGE = QT_TRANSLATE_NOOP("Composer", "Message")
    KIND_STATEMENT = QT_TRANSLATE_NOOP("Composer", "Statement")
    COSTS = QT_TRANSLATE_NOOP("Composer", "Private draft, costs {cost} attention")
    SAID = QT_TRANSLATE_NOOP("Composer", "What you say")
    SAID_TO_AI = QT_TRANSLATE_NOOP(
        "Composer",
        "What you say. Artificial delegations hear to whom it is said and how it is meant, and do not answer words.",
    )
    COSTS_BRIEF = QT_TRANSLATE_NOOP("Composer", "{cost} attention")
    FREE_BRIEF = QT_TRANSLATE_NOOP("Composer", "free")
    FREE = QT_TRANSLATE_NOOP("Composer", "Private draft, costs no attention")

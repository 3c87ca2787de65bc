"""English: how things are called, and how a list is read out."""

from __future__ import annotations

from enum import UNIQUE, verify

from game.minutes.templates import Plural, Said


@verify(UNIQUE)
class Lists(Said):
    """How several things are joined."""

    PAIR = "{first} and {last}"
    COMMA = "{first}, {last}"
    SEMICOLON = "{first}; {last}"
    AND_OTHERS = Plural(one="{first} and {count} other", other="{first} and {count} others")
    EITHER = "{first} or {last}"


NESTED = str.maketrans({"“": "‘", "”": "’"})
"""Quotation marks within quotation marks."""


@verify(UNIQUE)
class Ref(Said):
    """Noun phrases for seats, places in the text and the wordings that may stand there."""

    CHAIR = "The Chair"
    CHAIR_WITHIN = "the Chair"
    FACILITATOR = "The Facilitator"
    FACILITATOR_WITHIN = "the Facilitator"
    OBSERVER = "The observers"
    OBSERVER_WITHIN = "the observers"
    UNNAMED = "(unnamed)"
    WITH_ARTICLE = "{article} {name}"
    EVERYBODY = "the conference"

    ARTICLE = "Article {number}"
    ARTICLES = Plural(one="Article {numbers}", other="Articles {numbers}")
    ARTICLE_TITLED = "Article {number} ({title})"
    WORDS = "{article}, the words on {name}"
    WORDS_WITHIN = "the words on {name} in {article}"

    WORDS_IN = "words in {articles}"

    LETTERED = "alternative {letter}, {label}"
    LETTERED_WITHIN = "alternative {letter} ({label})"
    LETTER_ALONE = "alternative {letter}"
    NO_TEXT = "no text"
    QUOTED = "“{text}”"
    NO_WORDS = "no words"

    CHOICE = "alternative {letter} of {article} ({label})"
    CHOICE_BARE = "alternative {letter} of {article}"
    OWN_WORDS = "words of {who}"
    CHOICE_WORDS = "the words “{text}” in {article}"
    CHOICE_WORD = "the word “{text}” in {article}"
    CHOICE_LABEL = "the wording “{label}” in {article}"
    CHOICE_NO_WORDS = "the omission of the words on {name} in {article}"
    CHOICE_DELETION = "the deletion of {article}"
    WHOLE_TEXT = "the convention as a whole"

    PACKAGE = "the package of {author} on {articles}"
    PACKAGE_OF_PROMISES = "the package of {author}"
    OWN_PACKAGE = "its package on {articles}"
    OWN_PACKAGE_OF_PROMISES = "its package"
    PACKAGE_UNKNOWN = "package {id}"


@verify(UNIQUE)
class When(Said):
    """Moments, as a heading and within a sentence."""

    PREPARATION = "Preparation"
    OPENING = "Opening statements"
    SITTING = "Sitting {sitting}, round {round}"
    INTERSESSION = "After sitting {sitting}"
    ADOPTION = "Adoption"
    SIGNATURE = "Signature"
    HOME = "Year {year}"
    REVIEW = "Year {year}, in practice"
    ENDED = "Close"

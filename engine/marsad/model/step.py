"""The ways in which a dependent is found."""

from typing import Literal

Step = Literal[
    "after-verb",
    "topic",
    "after-subject",
    "pronoun",
    "relative",
    "coordinate",
    "circumstance",
    "governed",
    "beside-verb",
    "content",
    "by",
    "between",
    "nationality",
    "owner",
    "sufferer",
    "owner-pronoun",
    "possessor",
    "carrier",
    "after-owner",
    "for",
    "beside-noun",
    "beside-participle",
    "cause",
    "through",
    "purpose",
    "company",
    "doer",
    "aim",
    "slogan",
    "before",
    "understood",
    "colon",
]
"""The way in which a dependent was found, named by the file under syntax/steps that found it."""

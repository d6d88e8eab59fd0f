"""Which diagnostics does the lexicon give?"""

from marsad.source import Kind, catalogue

UNKNOWN_VERB = catalogue.add(
    Kind(
        "L001",
        "principal parts fit no verb",
        "The perfect and the imperfect together belong to no verb form, so no forms can be made from them.",
        "Write the perfect, the imperfect and the masdar, with a shadda where a letter is doubled.",
    )
)
MISSING_PARTS = catalogue.add(
    Kind(
        "L002",
        "principal parts are missing",
        "A verb needs its perfect and its imperfect; every other word at least one part.",
        "Write the perfect and the imperfect on one line, separated by a blank.",
    )
)
NOT_ARABIC = catalogue.add(
    Kind(
        "L003",
        "not an Arabic word",
        "A part of the entry holds something other than Arabic letters and vowel marks.",
        "Write one Arabic word for each part, separated by blanks.",
    )
)
UNKNOWN_MEMBER = catalogue.add(
    Kind(
        "L004",
        "unknown member",
        "A group takes in a name that is neither a group nor the lemma of any lexeme.",
        "Write the lemma as it is entered elsewhere, or enter the word here.",
        waits_for="ground",
    )
)
UNKNOWN_IN_VALENCY = catalogue.add(
    Kind(
        "L005",
        "unknown word in valency",
        "What words take is said of a name that is no lexeme of that part of speech and no group, or `governs` names a "
        "preposition that the lexicon lacks.",
        "Write the lemma as it is entered elsewhere, or enter the word in a group.",
        waits_for="ground",
    )
)
CONTRADICTORY_VALENCY = catalogue.add(
    Kind(
        "L006",
        "contradictory valency",
        "A lexeme stands under two headings of which each rules out the other.",
        "Keep one of the two.",
    )
)
DOUBLED_ENTRY = catalogue.add(
    Kind(
        "L101",
        "entry stands twice in one group",
        "A group lists the same lexeme twice.",
        "Keep one of the two.",
        severity="warning",
    )
)
COLLISION = catalogue.add(
    Kind(
        "L102",
        "lexemes collide after licensed variation",
        "A form of one lexeme, written with a licensed variation, is a form of another lexeme.",
        "Nothing need be done where both readings are meant to be kept.",
        severity="warning",
    )
)
UNUSED_ENTRY = catalogue.add(
    Kind(
        "L103",
        "entry that no rule uses",
        "No rule names the lexeme or any of the groups that hold it.",
        "Use the group in a rule, or keep the entry for the collisions that it prevents.",
        severity="warning",
    )
)
DOUBLED_VALENCY = catalogue.add(
    Kind(
        "L104",
        "valency said twice",
        "A lexeme is named twice under one heading of `valency`, or governs the preposition by its entry already.",
        "Keep one of the two.",
        severity="warning",
    )
)
STRANGE_PLURAL = catalogue.add(
    Kind(
        "L105",
        "plural unlike its singular",
        "After the singular of a noun stand its broken plurals, which keep its consonants. This one does not: perhaps "
        "the entry is an expression of two words, and each line of the lexicon is one word.",
        "Enter the noun alone, and let the rule ask for the other word with `mentions:`. Where the plural is right, "
        "the noun is one of people: say `human: yes`.",
        severity="warning",
    )
)

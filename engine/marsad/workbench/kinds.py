"""Which diagnostics does the workbench add when it looks at a pack as a whole?"""

from marsad.source import Kind, catalogue

NO_POSITIVE_EXAMPLE = catalogue.add(
    Kind(
        "R201",
        "rule that no example shows at work",
        "Every rule has an example that gives records and is expected to pass today.",
        'records: none  ->  records:\n  - {code: "040", source: RUS, target: CHN}',
        "warning",
    )
)
NO_NEGATIVE_EXAMPLE = catalogue.add(
    Kind(
        "R202",
        "rule that no example keeps in bounds",
        "Every rule has an example of a text that looks like its event and is none.",
        "records: none\nbecause: negated",
        "warning",
    )
)
SAME_EVENT = catalogue.add(
    Kind(
        "R204",
        "rule that another one always precedes",
        "Two rules with the same event and paths match the same words, and the earlier one wins every time.",
        "join the two rules: one event, several choices under `code:`",
        "warning",
    )
)
CIRCULAR_OVERRIDE = catalogue.add(
    Kind(
        "R205",
        "rules that override each other",
        "Of two rules only one can give way to the other.",
        "overrides: [statement.say]  (in one of the two rules)",
    )
)
UNKNOWN_SAMPLE_CODE = catalogue.add(
    Kind(
        "R206",
        "sample that expects an unknown code",
        "Codes of expected records are those of the loaded ontology.",
        'code: 0400  ->  code: "040"',
    )
)
SAMPLE_WITHOUT_TEXT = catalogue.add(
    Kind(
        "R207",
        "sample without its article",
        "An expected file names a text file that stands beside it.",
        "article: talks.txt",
    )
)
UNKNOWN_VARIATION_VERB = catalogue.add(
    Kind(
        "R208",
        "verb of the variations that the lexicon lacks",
        "Variations inflect their verbs by the lexicon, so a verb is named by the lemma of an entry there.",
        "enter the verb in a file of rules/lexicon: perfect, imperfect, verbal noun",
    )
)
UNKNOWN_VARIATION_NATION = catalogue.add(
    Kind(
        "R209",
        "nation of the variations without a nationality",
        "A nation of the variations is a country of rules/actors that has an adjective of nationality.",
        "code: NRW  ->  code: NOR",
    )
)
SHADOWED = catalogue.add(
    Kind(
        "R210",
        "rule that another one leaves nothing",
        "The other rule has all words of this one, asks for no more, gives a code wherever it matches, and wins.",
        "overrides: [statement.say]  (in the rule that tells more)",
        "warning",
    )
)
SHARED_EXAMPLE = catalogue.add(
    Kind(
        "R211",
        "example that another rule codes too",
        "The text of an example gives records of a rule that is not its own, so that a change there breaks it. Told "
        "only when asked for (`marsad check --examples`): some events cannot be told alone.",
        "shorten the text to the one event, or let one of the two rules override the other",
        "warning",
    )
)
UNUSED_GROUP = catalogue.add(
    Kind(
        "R212",
        "group that nothing uses",
        "No rule, clause or actor asks for the group of words. Told only when asked for (`marsad check --unused`).",
        "name the group in a rule, or delete it",
        "warning",
    )
)

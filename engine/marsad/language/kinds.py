"""Which diagnostics rule files and patterns give."""

from marsad.source import Kind, catalogue

RULE_BODY = catalogue.add(
    Kind("R101", "A rule without one body", "A rule has either an event or a pattern.", "keep one of the two")
)
DOUBLE_RULE = catalogue.add(
    Kind("R102", "A rule id used twice", "Rule ids name records and examples, so each is used once.", "rename one rule")
)
UNKNOWN_STEP = catalogue.add(
    Kind(
        "R103",
        "A path that leads nowhere",
        "A path begins with a relation or a preposition group; `owner` or a preposition group go on from there.",
        "target: wiht -> target: with",
    )
)
PATH_SYNTAX = catalogue.add(
    Kind("R120", "A path that cannot be read", "Paths are steps with dots between, and | between paths.", "object | with")
)
EVENT = catalogue.add(
    Kind(
        "R104",
        "An event without words",
        "An event has a verb, or a noun with or without light verbs.",
        "event: {verb: meet}",
    )
)
UNKNOWN_GROUP = catalogue.add(
    Kind(
        "R105",
        "An unknown lexeme group",
        "Groups are defined in the lexicon or in the file's word lists.",
        "verb: meeet -> verb: meet",
    )
)
UNKNOWN_RULE = catalogue.add(
    Kind("R106", "An unknown rule", "Only a rule of the loaded packs can be overridden.", "overrides: [talks.hold]")
)
UNKNOWN_ROLE = catalogue.add(
    Kind("R107", "A role that nothing fills", "Roles are source, target and parties.", "needs: [source, target]")
)
UNKNOWN_CODE = catalogue.add(
    Kind("R108", "An unknown event code", "Codes are those of the loaded ontology.", 'cameo: 0400 -> cameo: "040"')
)
UNREACHABLE_CODE = catalogue.add(
    Kind(
        "R109",
        "A code that is never chosen",
        "Choices after one without a condition are never tried.",
        "put the choice without `when` last",
        "warning",
    )
)
MIRROR = catalogue.add(
    Kind(
        "R110",
        "Pairs and mirror disagree",
        "A mirrored rule names its mirror code, and no other rule does.",
        'pairs: mirrored and mirror: "043"',
    )
)
NEGATIVE_REASON = catalogue.add(
    Kind(
        "R112",
        "A negative example without a reason",
        "An example without records says what blocks it.",
        "because: negated",
    )
)
NEVER_FIRES = catalogue.add(
    Kind(
        "R113",
        "A rule that can never fire",
        "No lexeme of the trigger's groups has the forms that are asked for.",
        "name a group with verbs in it",
        "warning",
    )
)
REQUIRED_VERSION = catalogue.add(
    Kind(
        "R114",
        "A pack for another version",
        "The pack asks for a version of Marsad that this one is not.",
        'requires: ">=0.1"',
    )
)
DOUBLE_LIST = catalogue.add(
    Kind("R115", "A word list defined twice", "Word lists of all loaded packs share their names.", "rename one list")
)
UNKNOWN_FAMILY = catalogue.add(
    Kind(
        "R116",
        "An unknown family of events",
        "A rule gives way to, or is an outcome of, families that the loaded ontology has.",
        "gives-way: [statment] -> gives-way: [statement]",
    )
)
UNKNOWN_ACTOR_ROLE = catalogue.add(
    Kind(
        "R117",
        "A role code that no actor has",
        "Conditions on source and target name role codes of the loaded actors.",
        "never-source: [MEDIA] -> never-source: [MED]",
        "warning",
    )
)
UNKNOWN_ACTOR = catalogue.add(
    Kind(
        "R119",
        "An example with an actor that nobody is",
        "The actors of an example's records are made of countries and roles of the loaded actors.",
        "source: FRANCE -> source: FRA",
        "warning",
    )
)
UNKNOWN_REASON = catalogue.add(
    Kind(
        "R118",
        "An unknown reason for a negative example",
        "`because` names what the engine itself says blocks an event; free words stand under `note`.",
        "because: negated",
    )
)
PATTERN_SYNTAX = catalogue.add(
    Kind(
        "P101",
        "A pattern that cannot be read",
        "The pattern breaks the grammar at the marked place.",
        "trigger:[lex=@meet verb] .. target:ACTOR[with]",
    )
)
PATTERN_TRIGGER = catalogue.add(
    Kind(
        "P102",
        "A pattern without one trigger",
        "A pattern has one trigger, a word, outside all brackets.",
        "trigger:[lex=@meet verb]",
    )
)
PATTERN_GAP = catalogue.add(
    Kind(
        "P103",
        "A gap that leads nowhere or too far",
        "A gap stands before a part and crosses at most 60 units.",
        "..12 target:ACTOR",
    )
)
PATTERN_FUNCTION = catalogue.add(
    Kind(
        "P104",
        "An unknown function of a mention",
        "Functions are subject, object and the like, and preposition groups.",
        "ACTOR[wiht] -> ACTOR[with]",
    )
)
PATTERN_CAPTURE = catalogue.add(
    Kind(
        "P105",
        "A captured part that nothing asks for",
        "The parts that a pattern names are its trigger, its theme and the roles.",
        "tagret:ACTOR -> target:ACTOR",
    )
)

"""Which diagnostics rule files give."""

from marsad.source import Kind, catalogue

OLD_FORM = catalogue.add(
    Kind(
        "R101",
        "A rule of the old form",
        "Rules state an event with paths to its roles; `marsad rules convert` rewrites files with frames.",
        "frame: {predicate: {verb: meet}, with: target} -> event: {verb: meet}, target: with",
    )
)
DOUBLE_RULE = catalogue.add(
    Kind("R102", "A rule id used twice", "Rule ids name records and examples, so each is used once.", "rename one rule")
)
UNKNOWN_STEP = catalogue.add(
    Kind(
        "R103",
        "A path that leads nowhere",
        "A path begins with a relation or a preposition group, and may go on from whom or what it finds.",
        "target: wiht -> target: with",
        waits_for="ground",
    )
)
PATH_SYNTAX = catalogue.add(
    Kind(
        "R120", "A path that cannot be read", "Paths are steps with dots between, and | between paths.", "object | with"
    )
)
EVENT = catalogue.add(
    Kind(
        "R104",
        "An event without words",
        "An event has a verb, the colon behind a name or both, or else a noun with or without light verbs.",
        "event: {verb: meet}",
    )
)
UNKNOWN_PREPOSITION = catalogue.add(
    Kind(
        "R121",
        "An unknown preposition group",
        "What an event governs is a preposition group.",
        "governs: [onto] -> [on]",
        waits_for="ground",
    )
)
UNKNOWN_GROUP = catalogue.add(
    Kind(
        "R105",
        "An unknown lexeme group",
        "Groups are defined in the lexicon.",
        "verb: meeet -> verb: meet",
        waits_for="ground",
    )
)
UNKNOWN_RULE = catalogue.add(
    Kind(
        "R106",
        "An unknown rule",
        "Only a rule of the loaded packs can be overridden.",
        "overrides: [talks.hold]",
        waits_for="rules",
    )
)
UNKNOWN_ROLE = catalogue.add(
    Kind(
        "R107",
        "A role that nothing fills",
        "A role that may stay open has a path that leads to it, or somebody who fills it unnamed.",
        "optional: [target] -> target: object, optional: [target]",
    )
)
UNKNOWN_CODE = catalogue.add(
    Kind(
        "R108",
        "An unknown event code",
        "Codes are those of the loaded ontology.",
        'cameo: 0400 -> cameo: "040"',
        waits_for="ground",
    )
)
UNREACHABLE_CODE = catalogue.add(
    Kind(
        "R109",
        "A code that is never chosen",
        "Choices after one without a condition are never tried.",
        "put the choice without `when` last",
        "warning",
        waits_for="rules",
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
        waits_for="ground",
    )
)
DOUBLE_NAME = catalogue.add(
    Kind("R115", "A set or table defined twice", "Sets and tables of all loaded files share their names.", "rename one")
)
MANIFEST = catalogue.add(
    Kind(
        "R126",
        "A pack that stands on nothing",
        "A pack extends the shipped pack by its name, or others by paths to their folders; its folders are rooms.",
        "extends: marsda -> extends: marsad",
    )
)
MISSPELT_ROOM = catalogue.add(
    Kind(
        "R127",
        "A folder or file of a pack that nothing reads",
        "A pack's folders are its rooms, by their names; in them files are read whose names end in .yaml or .yml.",
        "lexcion/words.yaml -> lexicon/words.yaml",
    )
)
CODE_ROW = catalogue.add(
    Kind(
        "R122",
        "A row of codes with no code, or with two meanings",
        "A row has a code, codes by columns in a table, or names a table whose rows stand in its place.",
        "- {table: asked-of}",
    )
)
UNKNOWN_NAME = catalogue.add(
    Kind(
        "R123",
        "An unknown set, table or column",
        "Sets of roles and tables of codes are defined under `sets:` and `tables:` of a rule file, columns by rows.",
        "source: [amred] -> source: [armed]",
        waits_for="rules",
    )
)
UNUSED_NAME = catalogue.add(
    Kind(
        "R124",
        "A set or table that no rule names",
        "What no rule of the loaded files names changes nothing.",
        "delete it",
        "warning",
        waits_for="rules",
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
UNKNOWN_FAMILY = catalogue.add(
    Kind(
        "R116",
        "An unknown family of events",
        "A rule gives way to, or is an outcome of, families that the loaded ontology has.",
        "gives-way: [statment] -> gives-way: [statement]",
        waits_for="ground",
    )
)
UNKNOWN_ACTOR_ROLE = catalogue.add(
    Kind(
        "R117",
        "A role code that no actor has",
        "Conditions on source and target name role codes of the loaded actors.",
        "never-source: [MEDIA] -> never-source: [MED]",
        "warning",
        waits_for="ground",
    )
)
UNKNOWN_ACTOR = catalogue.add(
    Kind(
        "R119",
        "An example with an actor that nobody is",
        "The actors of an example's records are made of countries and roles of the loaded actors.",
        "source: FRANCE -> source: FRA",
        "warning",
        waits_for="ground",
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
UNQUOTED_CODE = catalogue.add(
    Kind(
        "R129",
        "A code without quotation marks",
        "Marsad reads every value as text, but editors and other readers of YAML take 042 for the number 34 or 42.",
        'cameo: 042 -> cameo: "042"',
        "warning",
    )
)
ANOTHER_ROOM = catalogue.add(
    Kind(
        "R130",
        "A file of another folder",
        "Words and actors stand in folders of their own, `lexicon` and `actors`, of a pack that says what it adds to.",
        "my-rules/words.yaml -> my-rules/lexicon/words.yaml, with `extends: marsad` in my-rules/pack.yaml",
    )
)

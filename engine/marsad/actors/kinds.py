"""Which diagnostics does the actor dictionary give?"""

from marsad.source import Kind, catalogue

DUPLICATE_ENTRY = catalogue.add(
    Kind(
        "A001",
        "entry stands twice",
        "Two entries of one section bear the same id or code, so nobody can tell which is meant.",
        "id: putin (twice)  ->  merge the two entries, or give one another id",
    )
)
CONFLICTING_NAME = catalogue.add(
    Kind(
        "A002",
        "name with two codes",
        "Two entries of one country bear the same name but different codes; the first read counts.",
        "Delete the name from one entry, or lengthen it so that it tells the two apart.",
        severity="warning",
    )
)
REPEATED_NAME = catalogue.add(
    Kind(
        "A003",
        "name stands twice in an entry",
        "Two names of one entry differ only in spelling that the engine ignores.",
        "Delete one of the two.",
        severity="warning",
    )
)
OVERLAPPING_OFFICES = catalogue.add(
    Kind(
        "A004",
        "offices overlap",
        "Two periods of one entry contain the same day with different codes.",
        "End the earlier period on the day on which the later one begins.",
    )
)
MISSING_GRAMMAR = catalogue.add(
    Kind(
        "A005",
        "no grammar of actors",
        "No file holds the section `letters`, without which no phrase can be read.",
        "Load the shipped grammar file together with your own.",
    )
)
REPEATED_GRAMMAR = catalogue.add(
    Kind(
        "A006",
        "grammar section stands twice",
        "Two files hold the same section of the grammar that can stand only once.",
        "Delete one of the two sections.",
    )
)
SHARED_NAME = catalogue.add(
    Kind(
        "A007",
        "name of two entries",
        "Two entries bear the same name and the same code; through this name only the first read is ever met.",
        "Merge the two entries, or delete the name from one.",
        severity="warning",
    )
)
UNREACHABLE_ENTRY = catalogue.add(
    Kind(
        "A008",
        "entry that nothing reaches",
        "Every name of the entry belongs to entries read before it, so that no text is ever understood by it.",
        "Delete the entry, or give it a name of its own.",
        severity="warning",
    )
)
UNREADABLE_NAME = catalogue.add(
    Kind(
        "A009",
        "name that no text can hold",
        "The name is spelled as no row of words is read: texts are cut at hyphens, stops and other marks.",
        "Write the words apart, without marks between them.",
        severity="warning",
    )
)
UNORDERED_OFFICES = catalogue.add(
    Kind(
        "A010",
        "offices out of order",
        "Periods stand in the order of time: the first says when an entry begins to count, and of two the later wins.",
        "Move the period up to where its first day belongs.",
    )
)
REPEATED_OFFICE = catalogue.add(
    Kind(
        "A011",
        "office that stands twice",
        "Two periods of one entry contain the same day with the same code, so one of them is idle or has a wrong date.",
        "End the earlier period on the day on which the later one begins, or join the two.",
        severity="warning",
    )
)
UNKNOWN_GROUP = catalogue.add(
    Kind(
        "A013",
        "unknown group of words",
        "The grammar of actors names a group that the lexicon lacks, so nothing is ever known by it.",
        "people-groups: [refuge.noun]  ->  refugee.noun",
        severity="warning",
        waits_for="ground",
    )
)
HIDDEN_SHORT_NAME = catalogue.add(
    Kind(
        "A012",
        "short name that another entry hides",
        "A short name counts once the whole name was said, but this one is the whole or famous name of another entry, "
        "which is understood every time.",
        "Delete the short name, or the same name of the other entry.",
        severity="warning",
    )
)
UNKNOWN_BEGINNING = catalogue.add(
    Kind(
        "A014",
        "code of no country",
        "The code begins with three letters that are no country's and no role's, and with which no other entry's code "
        "begins.",
        "Write the country's code, as `marsad actors` shows it; or enter the country.",
        severity="warning",
    )
)
SHARED_WHOLE_NAME = catalogue.add(
    Kind(
        "A015",
        "one name, two people",
        "Two people of different countries bear the same name of several words, so that a text which names no country "
        "means neither.",
        "Where they are one person, delete the second entry, and change the first in a pack of your own by its id.",
        severity="warning",
    )
)
COUNTRY_BEHIND_ROLE = catalogue.add(
    Kind(
        "A016",
        "country behind a role",
        "The code of an actor begins with the country, and its roles stand behind; in another order it is nobody's.",
        "code: REBLBN  ->  code: LBNREB",
        severity="warning",
    )
)

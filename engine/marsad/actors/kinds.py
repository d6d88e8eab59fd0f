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
        "No file holds the sections `letters` and `endings`, without which no phrase can be read.",
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

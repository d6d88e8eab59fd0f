"""Which diagnostics does reading a source file give?"""

from marsad.source.catalogue import Kind, catalogue

UNREADABLE = catalogue.add(
    Kind(
        "S001",
        "file cannot be read",
        "The file does not exist, is a folder, or may not be read by this user.",
        "Check the path and the permissions of the file.",
    )
)
NOT_UTF8 = catalogue.add(
    Kind(
        "S002",
        "file is not UTF-8",
        "The file holds bytes that are not UTF-8, the only encoding of rule files.",
        "Save the file again in your editor with the encoding UTF-8.",
    )
)
EMPTY = catalogue.add(
    Kind(
        "S003",
        "file is empty",
        "The file holds nothing but blanks and comments.",
        "Write the entries, or delete the file.",
    )
)
CONTROL_CHARACTER = catalogue.add(
    Kind(
        "S004",
        "control character",
        "The file holds a character that no editor shows and YAML does not allow.",
        "Delete the character; the message gives its number.",
    )
)
TOO_LARGE = catalogue.add(
    Kind(
        "S005",
        "file is too large",
        "The file is larger than a mebibyte. It would take long to read and to check, and longer to find one's way in.",
        "Split it: the files of a room are read together, whatever their names.",
    )
)
SYNTAX = catalogue.add(
    Kind(
        "S101",
        "not valid YAML",
        "The file breaks YAML's grammar at this place, so nothing of it can be used.",
        "title: A: B  ->  title: 'A: B'",
    )
)
TAB = catalogue.add(
    Kind(
        "S102",
        "tab as indentation",
        "YAML counts blanks to see what belongs to what and allows no tabs before a line's content.",
        "Replace the tab by two spaces for each level.",
    )
)
DUPLICATE_KEY = catalogue.add(
    Kind(
        "S103",
        "key stands twice",
        "A mapping names the same key twice, and only one of the values could be used.",
        "id: a\nid: b  ->  id: a",
    )
)
ALIAS = catalogue.add(
    Kind(
        "S104",
        "anchor or alias",
        "Anchors (&name) and aliases (*name) are refused, because an entry must be readable where it stands.",
        "in: *place  ->  in: place",
    )
)
MERGE_KEY = catalogue.add(
    Kind(
        "S105",
        "merge key",
        "The merge key (<<) is refused, because an entry must be readable where it stands.",
        "Write the keys out.",
    )
)
SEVERAL_DOCUMENTS = catalogue.add(
    Kind(
        "S106",
        "several documents in one file",
        "A line of three dashes starts a second document; only one is read from a file.",
        "Split the file, or delete the line of dashes.",
    )
)
TAG = catalogue.add(
    Kind(
        "S107",
        "type tag",
        "Type tags (!name) are refused; every value is read as text and typed by the schema.",
        "code: !!str 040  ->  code: 040",
    )
)
KEY_NOT_TEXT = catalogue.add(
    Kind(
        "S108",
        "key is not a text",
        "A list or mapping stands where a key is expected.",
        "{a, b}: c  ->  a: c",
    )
)
TOO_DEEP = catalogue.add(
    Kind(
        "S109",
        "nested too deeply",
        "Lists and mappings lie in one another beyond any sensible depth.",
        "Look for brackets that were never closed.",
    )
)
INVISIBLE_CONTROL = catalogue.add(
    Kind(
        "S201",
        "invisible direction control",
        "An invisible character changes the direction of the text, so that what is shown is not what is read.",
        "Delete the character, or let `marsad fmt` do it.",
    )
)
MIXED_LINE = catalogue.add(
    Kind(
        "S202",
        "Arabic shares its line with structure",
        "Editors and terminals show such a line in scrambled order, so Arabic stands alone on its line.",
        "Put the Arabic below its key, after `- ` or `|`, or let `marsad fmt` do it.",
    )
)
INSEPARABLE = catalogue.add(
    Kind(
        "S203",
        "text that cannot be set apart",
        "`marsad fmt` breaks lines only where that leaves the values as they are; it found no such place here.",
        "Put a single blank between Arabic and Latin letters or signs, or write the entry anew.",
    )
)
ARABIC_DIGITS = catalogue.add(
    Kind(
        "S205",
        "Arabic digits among Latin names",
        "Codes, days and numbers of a file are written in the digits 0 to 9; Arabic ones come from the keyboard.",
        'cameo: "\u0661\u0667\u0662"  ->  cameo: "172"',
    )
)
ARABIC_COMMA = catalogue.add(
    Kind(
        "S204",
        "Arabic comma among Latin names",
        "The parts of a list in brackets are parted by the Latin comma; YAML takes the Arabic one for a letter.",
        "verb: [meet\u060c visit]  ->  verb: [meet, visit]",
    )
)
UNKNOWN_KEY = catalogue.add(
    Kind(
        "S301",
        "unknown key",
        "The schema has no such key at this place.",
        "subjct: source  ->  subject: source",
    )
)
MISSING_KEY = catalogue.add(
    Kind(
        "S302",
        "missing key",
        "The schema requires a key that the mapping lacks.",
        "- title: A meets B  ->  - id: consult.meet\n  title: A meets B",
    )
)
WRONG_SHAPE = catalogue.add(
    Kind(
        "S303",
        "wrong shape",
        "A text, a list or a mapping stands where the schema expects another of the three.",
        "lexemes: x  ->  lexemes:\n  - x",
    )
)
WRONG_VALUE = catalogue.add(
    Kind(
        "S304",
        "value not allowed",
        "The value has the right shape, but is none of those that the schema allows.",
        "gender: f  ->  gender: feminine",
    )
)
NAMES_WAIT = catalogue.add(
    Kind(
        "S305",
        "names that wait for a file",
        "While a file cannot be read, whatever it defines is unknown; that names lead nowhere is told once it can be.",
        "mend the errors of the file first",
        "warning",
    )
)
WRONG_SETTINGS = catalogue.add(
    Kind(
        "S401",
        "Settings that cannot be read",
        "marsad.toml, or [tool.marsad] in pyproject.toml, has the key `rules`: a list of paths to packs.",
        'rules = "." -> rules = ["."]',
    )
)

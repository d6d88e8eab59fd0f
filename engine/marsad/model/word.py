"""Words: what a surface form can be, and where it stands."""

from typing import Literal

from marsad.model.value import entity, value

PartOfSpeech = Literal["verb", "noun", "adjective", "particle"]
Aspect = Literal["perfect", "imperfect"]
Mood = Literal["indicative", "subjunctive", "jussive"]
Voice = Literal["active", "passive"]
Person = Literal[1, 2, 3]
Gender = Literal["masculine", "feminine"]
Number = Literal["singular", "dual", "plural"]
Case = Literal["nominative", "accusative", "genitive", "oblique"]
Derivation = Literal["masdar", "active-participle", "passive-participle", "nisba"]
WordKind = Literal["word", "number", "punctuation", "other"]
Control = Literal["subject", "object"]
Operator = Literal["light", "aspect", "attitude", "happen", "announce", "converse"]


@value
class Lexeme:
    """A dictionary word. A masdar or participle is a lexeme of its own that names the verb it derives from.

    `groups` are the names under which rules ask for it (a derived lexeme carries its verb's groups too);
    `file` and `line` say where the entry stands.

    The rest is its valency, which a derived lexeme has from its verb: `transitive` if it can take a direct object,
    `receives` if it can take two (to give somebody something), `takes_content` if a clause can say what is said,
    thought, wanted or done, `governs` the prepositions of its complements, as lemmas, `control`
    whose doing a verbal noun or clause is that it takes, `operator` what it does with an act that another word names.
    """

    lemma: str
    part_of_speech: PartOfSpeech
    groups: frozenset[str] = frozenset()
    derivation: Derivation | None = None
    base: str | None = None
    governs: tuple[str, ...] = ()
    transitive: bool = False
    receives: bool = False
    takes_content: bool = False
    control: Control | None = None
    operator: Operator | None = None
    gender: Gender | None = None
    human: bool = False
    file: str = ""
    line: int = 0


@value
class Features:
    """What an inflected form says of itself; None where the spelling leaves it open."""

    aspect: Aspect | None = None
    mood: Mood | None = None
    voice: Voice | None = None
    person: Person | None = None
    gender: Gender | None = None
    number: Number | None = None
    definite: bool | None = None
    case: Case | None = None
    construct: bool | None = None


@value
class Reading:
    """One way to understand a surface word.

    `proclitics` and `enclitics` are bare letters in written order, without the article (و, ف, ب, ل, ك, س; ه, ها,
    هم ...). `variations` names the licensed spellings that were needed ("hamza", "alef-maqsura", "ta-marbuta"
    ...); empty for the exact spelling.
    """

    lexeme: Lexeme
    features: Features
    proclitics: tuple[str, ...] = ()
    enclitics: tuple[str, ...] = ()
    variations: tuple[str, ...] = ()


@entity
class Word:
    """A distinct surface word, analysed once and shared by every place where it stands.

    `form` is the orthographically clean spelling (no diacritics, tatweel or controls; hamzas kept), `readings`
    all that the lexicon offers, none for a word that it lacks.
    """

    form: str
    kind: WordKind
    readings: tuple[Reading, ...] = ()


@value
class Token:
    """A word at its place: character offsets into the document's text as given."""

    word: Word
    start: int
    end: int

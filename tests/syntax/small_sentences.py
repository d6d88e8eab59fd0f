"""How are small sentences of a small vocabulary built for clauses and units?"""

from pathlib import Path

from marsad.matcher.units import Units, fold

from marsad.clauses.loader import load_clause_words
from marsad.clauses.syntax import SyntaxReader
from marsad.model import Actor, Features, Gender, Lexeme, Mention, Reading, Token, Word
from marsad.source import Diagnostics
from marsad.syntax import GraphReader
from marsad.text import split_piece


def _verb(lemma: str, gender: Gender, *groups: str, proclitics: tuple[str, ...] = ()) -> tuple[Reading, ...]:
    features = Features("perfect", person=3, gender=gender, number="singular")
    return (Reading(Lexeme(lemma, "verb", frozenset(groups)), features, proclitics),)


def _noun(lemma: str, *, definite: bool = False, enclitics: tuple[str, ...] = ()) -> tuple[Reading, ...]:
    return (Reading(Lexeme(lemma, "noun"), Features(definite=definite), enclitics=enclitics),)


def _participle(lemma: str) -> tuple[Reading, ...]:
    lexeme = Lexeme(lemma, "noun", frozenset({"say"}), derivation="active-participle", base="أكد")
    return (Reading(lexeme, Features(definite=False, case="accusative")),)


VOCABULARY = {
    "كان": _verb("كان", "masculine", "be"),
    "توصل": _verb("توصل", "masculine", "agree") + _noun("توصل"),
    "قال": _verb("قال", "masculine", "say"),
    "أعلنت": _verb("أعلن", "feminine", "say"),
    "وأضاف": _verb("أضاف", "masculine", "say", proclitics=("و",)),
    "زار": _verb("زار", "masculine", "visit"),
    "زارت": _verb("زار", "feminine", "visit"),
    "وزار": _verb("زار", "masculine", "visit", proclitics=("و",)),
    "عبر": (
        Reading(Lexeme("عبر", "particle"), Features()),
        Reading(Lexeme("عبّر", "verb", governs=("عن",)), Features("perfect", person=3, gender="masculine")),
    ),
    "وقعت": _verb("وقع", "feminine", "sign"),
    "انسحب": _verb("انسحب", "masculine", "leave"),
    "اتفاقية": _noun("اتفاقية"),
    "الاتفاقية": _noun("اتفاقية", definite=True),
    "قرار": _noun("قرار"),
    "قراره": _noun("قرار", enclitics=("ه",)),
    "مؤكدا": _participle("مؤكد"),
}
GENDERS: dict[str, Gender] = {
    "مصر": "feminine",
    "فرنسا": "feminine",
    "روسيا": "feminine",
    "بوتين": "masculine",
    "ماكرون": "masculine",
}
WITH_PROCLITIC = {"بفرنسا": ("ب", "فرنسا"), "لمصر": ("ل", "مصر")}

_diagnostics = Diagnostics()
WORDS = load_clause_words([Path(__file__).parent / "small_words.yaml"], _diagnostics)
_diagnostics.raise_errors()
READER = GraphReader(SyntaxReader(WORDS), WORDS)


def units_of(text: str) -> Units:
    """Return the sentence's units, cut into clauses; names of the vocabulary are mentions."""
    tokens: list[Token] = []
    mentions: list[Mention] = []
    at = 0
    for raw in text.split():
        at = text.index(raw, at)
        for piece in split_piece(raw):
            proclitic, name = WITH_PROCLITIC.get(piece.form, ("", piece.form))
            if name in GENDERS:
                actors = (Actor(None, len(tokens), len(tokens) + 1, "name"),)
                carried = (proclitic,) if proclitic else ()
                mentions.append(
                    Mention("actor", len(tokens), len(tokens) + 1, actors, carried, GENDERS[name], "singular")
                )
            word = Word(piece.form, piece.kind, VOCABULARY.get(piece.form, ()))
            tokens.append(Token(word, at + piece.start, at + piece.end))
        at += len(raw)
    return fold(*READER.read(tokens, mentions), mentions)


def clauses_of(text: str) -> list[tuple[str, int | None, str]]:
    """Return each clause's kind, governing clause and words."""
    units = units_of(text)
    return [
        (
            clause.kind,
            clause.parent,
            " ".join(token.word.form for n, token in enumerate(units.words) if units.clause_of[n] == clause.index),
        )
        for clause in units.clauses
    ]


def functions_of(text: str) -> dict[str, list[str]]:
    """Return what each mention stands as: bare, of, or its preposition groups."""
    units = units_of(text)
    found: dict[str, list[str]] = {}
    for number, mention in enumerate(units.mentions):
        if mention is not None:
            named = [group for group, mask in sorted(units.under.items()) if mask >> number & 1]
            plain = [name for name, mask in (("bare", units.bare), ("of", units.of)) if mask >> number & 1]
            found[units.words[number].word.form] = plain + named
    return found

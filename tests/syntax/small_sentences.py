"""How are small sentences of a small vocabulary read into graphs?"""

from pathlib import Path

from marsad.clauses.loader import load_clause_words
from marsad.clauses.syntax import SyntaxReader
from marsad.model import Actor, Features, Gender, Lexeme, Mention, Reading, Token, Word
from marsad.source import Diagnostics
from marsad.syntax import GraphReader, Parsed
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


def parsed(text: str) -> Parsed:
    """Return the sentence's graph and words; names of the vocabulary are mentions."""
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
    return READER.read(tokens, mentions)


def clauses_of(text: str) -> list[tuple[str, int | None, str]]:
    """Return each clause's kind, governing clause and words."""
    graph = parsed(text).graph
    return [
        (
            clause.kind,
            clause.parent,
            " ".join(
                token.word.form
                for token, number in zip(graph.tokens, graph.clause_of, strict=True)
                if number == clause.number
            ),
        )
        for clause in graph.clauses
    ]


def functions_of(text: str) -> dict[str, list[str]]:
    """Return what governs each mention: the noun that it completes, the groups of its preposition, nothing if bare."""
    graph = parsed(text).graph
    phrases = graph.phrases
    completed = {phrase.owner: phrase for phrase in phrases if phrase.owner is not None}
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        if phrase.mention is not None:
            whole = completed.get(phrase.number)
            governed = [] if whole is None else ["of", *(f"{group}-of" for group in sorted(whole.under))]
            found[graph.tokens[phrase.head].word.form] = [*governed, *sorted(phrase.under)]
    return found

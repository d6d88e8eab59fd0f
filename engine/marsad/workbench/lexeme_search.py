"""Which lexemes does someone mean who types a lemma, and which come near it if there are none?"""

import difflib
from pathlib import Path
from typing import Final

from marsad.lexicon import Lexicon
from marsad.model import Lexeme, PartOfSpeech
from marsad.text import clean

PARTS_OF_SPEECH: Final[tuple[PartOfSpeech, ...]] = ("verb", "noun", "adjective", "particle")
_SHADDA: Final = "\u0651"
_TANWIN_KASRA: Final = "\u064d"
_MOST_SUGGESTIONS: Final = 5


def find_lexemes(lexicon: Lexicon, wanted: str) -> tuple[Lexeme, ...]:
    """Return the lexemes of a lemma, with or without marks; `verb:` (noun:, adjective:, particle:) before it selects.

    A shadda tells verbs apart that are spelled alike without one.
    """
    part_of_speech, lemma = split_name(wanted)
    form = clean(lemma)
    found = lexicon.find(form) or (lexicon.find(form + "ي") if _TANWIN_KASRA in lemma else ())
    found = tuple(lexeme for lexeme in found if part_of_speech in (None, lexeme.part_of_speech))
    if _SHADDA in lemma:
        return tuple(lexeme for lexeme in found if _is_entered_with_shadda(lexeme)) or found
    return found


def near_lemmas(lexicon: Lexicon, wanted: str) -> tuple[str, ...]:
    """Return lemmas that might have been meant: those that the word is a form of first, then similar ones."""
    part_of_speech, lemma = split_name(wanted)
    form = clean(lemma)
    lexemes = [lexeme for lexeme in lexicon.lexemes if part_of_speech in (None, lexeme.part_of_speech)]
    own = [reading.lexeme for reading in lexicon.analyse(form)]
    meant = [lexeme.lemma for lexeme in own if part_of_speech in (None, lexeme.part_of_speech)]
    similar = difflib.get_close_matches(form, {lexeme.lemma for lexeme in lexemes}, n=_MOST_SUGGESTIONS)
    return tuple(dict.fromkeys([*meant, *similar]))[:_MOST_SUGGESTIONS]


def split_name(wanted: str) -> tuple[PartOfSpeech | None, str]:
    """Return the part of speech before the colon, None without one, and the lemma."""
    for part_of_speech in PARTS_OF_SPEECH:
        if wanted.startswith(f"{part_of_speech}:"):
            return part_of_speech, wanted.removeprefix(f"{part_of_speech}:").strip()
    return None, wanted


def _is_entered_with_shadda(lexeme: Lexeme) -> bool:
    """Whether the lemma carries a shadda where it is entered, because a lexeme itself keeps no marks."""
    try:
        lines = Path(lexeme.file).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError):
        return False
    words = lines[lexeme.line - 1].lstrip(" -\"'").split() if lexeme.line <= len(lines) else []
    return bool(words) and clean(words[0]) == lexeme.lemma and _SHADDA in words[0]

"""Which form does the verb of an example take in another place, tense or voice?"""

from dataclasses import replace
from typing import Final

from marsad.lexicon import Cell, Lexicon, cliticised
from marsad.model import Features, Gender, Lexeme, Mood, Number, Voice
from marsad.syntax import count_together
from marsad.workbench.variations.clause import DoesNotApply, Stretch, Verb

_THIRD: Final = 3


class VerbForms:
    """Makes forms of verbs from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._cells: dict[Lexeme, tuple[tuple[str, Cell], ...]] = {}
        self._masdars = {
            (each.base, each.file, each.line): each for each in reversed(lexicon.lexemes) if each.derivation == "masdar"
        }

    def perfect(self, verb: Verb, gender: Gender, number: Number) -> str:
        """Return the perfect of an example's verb in its voice."""
        return self.form(verb.lexeme, Features("perfect", None, verb.features.voice, _THIRD, gender, number))

    def imperfect(self, verb: Verb, mood: Mood, gender: Gender, number: Number, proclitic: str = "") -> str:
        """Return the imperfect of an example's verb in its voice."""
        wanted = Features("imperfect", mood, verb.features.voice, _THIRD, gender, number)
        return self.form(verb.lexeme, wanted, proclitic)

    def before_subject(self, verb: Lexeme, gender: Gender) -> str:
        """Return the perfect that stands before a subject of that gender."""
        return self.form(verb, Features("perfect", None, "active", _THIRD, gender, "singular"))

    def present_before_subject(self, verb: Lexeme, gender: Gender) -> str:
        """Return the imperfect that stands before a subject of that gender."""
        return self.form(verb, Features("imperfect", "indicative", "active", _THIRD, gender, "singular"))

    def agreeing(self, verb: Verb, gender: Gender, number: Number) -> str:
        """Return the verb as it stands in its tense, behind a subject of that gender and number."""
        features = verb.features
        wanted = replace(features, person=_THIRD, gender=gender, number=number)
        if features.aspect == "imperfect":
            wanted = replace(wanted, mood="indicative")
        return self.form(verb.lexeme, wanted, verb.proclitic)

    def form(self, lexeme: Lexeme, wanted: Features, proclitic: str = "") -> str:
        """Return the form with those features. Raises DoesNotApply if the lexicon has none such."""
        found: list[tuple[tuple[bool, bool], str]] = []
        for form, cell in self._cells_of(lexeme):
            have = cell.features
            if not _fits(have, wanted):
                continue
            for written, before, after in cliticised(form, cell.room):
                if "".join(before.clitics) == proclitic and not after.clitics:
                    rank = (have.mood != wanted.mood, have.voice != wanted.voice and have.voice is not None)
                    found.append((rank, written))
                    break
        if not found:
            raise DoesNotApply(f"the lexicon lacks a form of {lexeme.lemma}")
        return min(found, key=lambda each: each[0])[1]

    def masdar(self, lexeme: Lexeme) -> Lexeme:
        """Return the first verbal noun of a verb. Raises DoesNotApply if the lexicon has none."""
        found = self._masdars.get((lexeme.lemma, lexeme.file, lexeme.line))
        if found is None:
            raise DoesNotApply(f"the lexicon lacks the verbal noun of {lexeme.lemma}")
        return found

    def _cells_of(self, lexeme: Lexeme) -> tuple[tuple[str, Cell], ...]:
        found = self._cells.get(lexeme)
        if found is None:
            found = self._cells[lexeme] = tuple(self._lexicon.cells(lexeme))
        return found


def _fits(have: Features, wanted: Features) -> bool:
    if (have.aspect, have.person, have.number) != (wanted.aspect, wanted.person, wanted.number):
        return False
    if have.gender not in (None, wanted.gender) or have.mood not in (None, wanted.mood):
        return False
    # A spelling that the sentence leaves open is taken for the active voice.
    voice: Voice = wanted.voice or "active"
    return have.voice in (None, voice)


def agreement(verb: Verb, subject: Stretch) -> tuple[Gender, Number]:
    """Return the gender and number of a verb behind its subject. Raises DoesNotApply if nothing tells them."""
    phrase = subject.phrase
    gender = phrase.gender or verb.features.gender
    if gender is None:
        raise DoesNotApply("nothing tells the gender of the subject")
    count = count_together(phrase)
    if phrase.joined and count is not None:
        return gender, count
    if phrase.count == "plural" and not phrase.human:
        return "feminine", "singular"
    if count is None and phrase.mention is None:
        raise DoesNotApply("nothing tells the number of the subject")
    return gender, count or "singular"

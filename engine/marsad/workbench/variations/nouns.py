"""Which form does a phrase take in another case, under a preposition, or for another nation?"""

from collections.abc import Iterable, Sequence
from typing import Final

from marsad.actors import ActorDictionary
from marsad.lexicon import Lexicon, decline_adjective, under_preposition
from marsad.model import Case, Features, Gender, Lexeme, Number, Token
from marsad.text import fold
from marsad.workbench.variations.clause import DoesNotApply, Stretch, carries_pronoun
from marsad.workbench.variations.words import Nation

_OBLIQUE: Final = ("accusative", "genitive", "oblique")
_COUNTRY: Final = "country:"
_NAME: Final = "name."
"""What the lexeme groups of names begin with."""

Forms = tuple[tuple[str, Features], ...]


class NounForms:
    """Makes forms of phrases from the lexicon, and those of nationalities from the dictionary of actors."""

    def __init__(self, lexicon: Lexicon, actors: ActorDictionary) -> None:
        self._lexicon = lexicon
        self._actors = actors
        self._article = actors.letters.article
        self._lexemes: dict[Lexeme, Forms] = {}
        self._nationalities: dict[str, Forms] = {}

    def in_case(self, stretch: Stretch, case: Case) -> str:
        """Return the phrase in another case: its head and the adjectives that agree with it."""
        return stretch.written(self._forms_in_case(stretch, case))

    def under(self, preposition: str, stretch: Stretch) -> str:
        """Return the phrase, given in the accusative, under a preposition that is written on to it."""
        forms = self._forms_in_case(stretch, "genitive")
        article = self.has_article(stretch.tokens[0])
        stem = forms[0].removeprefix(self._article) if article else forms[0]
        forms[0] = under_preposition(preposition, stem, article=article)
        return stretch.written(forms)

    def nationality(self, country: str, gender: Gender) -> str:
        """Return the adjective of a country's nationality in the singular, indefinite and not in the accusative."""
        for form, features in self._declined(self._actors.nationalities[country][0]):
            if (features.gender, features.number, features.case) == (gender, "singular", None):
                return form
        raise DoesNotApply(f"no adjective of nationality for {country}")

    def indefinite(self, noun: Lexeme) -> str:
        """Return the indefinite singular of a noun, not in the accusative."""
        for form, features in self._forms_of(noun):
            if (features.number, features.definite, features.construct, features.case) == (
                "singular",
                False,
                False,
                None,
            ):
                return form
        return noun.lemma

    def has_owner(self, stretch: Stretch) -> bool:
        """Return whether something other than adjectives follows the phrase's head."""
        agreeing = self._agreeing(stretch)
        return not agreeing or agreeing[-1] + 1 < len(stretch.tokens)

    def of_nation(self, stretch: Stretch, nation: Nation) -> str:
        """Return the phrase for the same of another nation. Raises DoesNotApply if it names no nation."""
        if _is_country(stretch):
            return nation.name
        forms = [stretch.text[token.start : token.end] for token in stretch.tokens]
        changed = False
        mention = stretch.phrase.mention
        codes = [actor.code or "" for actor in mention.actors] if mention is not None else []
        for number, token in enumerate(stretch.tokens):
            # The minister of finance is no minister of Mali, though spelled alike.
            is_other = bool(codes) and not any(code.startswith(self._nation(token) or code) for code in codes)
            other = None if is_other else self._of_nation(token, nation)
            if other is not None:
                forms[number], changed = other, True
        if not changed:
            raise DoesNotApply("the party names no nation")
        return stretch.written(forms)

    def has_article(self, token: Token) -> bool:
        """Return whether a word begins with the article."""
        form, readings = token.word.form, token.word.readings
        if not form.startswith(self._article):
            return False
        return not readings or any(each.features.definite and not each.enclitics for each in readings)

    def names_nation(self, stretch: Stretch) -> bool:
        """Return whether a phrase is a country's name or has an adjective of nationality."""
        return _is_country(stretch) or any(self._nation(token) is not None for token in stretch.tokens)

    def gender(self, stretch: Stretch) -> Gender:
        """Return the gender of a phrase. Raises DoesNotApply if nothing tells it."""
        if stretch.phrase.gender is not None:
            return stretch.phrase.gender
        readings = stretch.tokens[stretch.head].word.readings
        genders = {each.features.gender for each in readings if each.lexeme.part_of_speech == "noun"}
        gender = genders.pop() if len(genders) == 1 else None
        if gender is None:
            raise DoesNotApply("nothing tells the gender of the object")
        return gender

    def is_definite(self, stretch: Stretch) -> bool:
        """Return whether a phrase is definite: by an article, a pronoun, a name, or by what completes it."""
        if stretch.pronoun or self._is_name(stretch):
            return True
        for token in stretch.tokens[stretch.head :]:
            if self.has_article(token) or (not self._is_nominal(token) and _is_name(token)):
                return True
            if not self._is_nominal(token) and token is not stretch.tokens[stretch.head]:
                return False
        return False

    def is_adjective(self, token: Token) -> bool:
        """Return whether a word can be an adjective."""
        return self._nation(token) is not None or any(
            each.lexeme.part_of_speech == "adjective" for each in token.word.readings
        )

    def _forms_in_case(self, stretch: Stretch, case: Case) -> list[str]:
        forms = [stretch.text[token.start : token.end] for token in stretch.tokens]
        agreeing = self._agreeing(stretch)
        after = agreeing[-1] + 1 if agreeing else 0
        is_open = not self._is_name(stretch) and stretch.phrase.owner is None
        if after < len(stretch.tokens):
            is_open = is_open and not self._can_be_owner(stretch.tokens[after])
        for number in agreeing:
            new = self._word_in_case(stretch.tokens[number], case, stretch.phrase.count, tanwin=is_open)
            if new is not None:
                forms[number] = new
        return forms

    def _is_name(self, stretch: Stretch) -> bool:
        mention = stretch.phrase.mention
        return mention is not None and all(actor.how == "name" for actor in mention.actors)

    def _agreeing(self, stretch: Stretch) -> list[int]:
        """The numbers of the words that stand in the phrase's own case: its head and the adjectives behind it."""
        head = stretch.tokens[stretch.head]
        if not self._is_nominal(head) or carries_pronoun(head):
            return []
        article = self.has_article(head)
        found = [stretch.head]
        if stretch.phrase.owner is not None:
            return found
        for number in range(stretch.head + 1, len(stretch.tokens)):
            token = stretch.tokens[number]
            if self.has_article(token) != article or not self.is_adjective(token):
                break
            found.append(number)
        return found

    def _is_nominal(self, token: Token) -> bool:
        return self._nation(token) is not None or any(
            each.lexeme.part_of_speech in ("noun", "adjective") for each in token.word.readings
        )

    def _can_be_owner(self, token: Token) -> bool:
        """Whether a word of the phrase is a noun or a name; the lexicon has names as words that do not inflect."""
        readings = token.word.readings
        return all(each.lexeme.part_of_speech == "particle" for each in readings) or self._is_nominal(token)

    def _nation(self, token: Token) -> str | None:
        for adjective in self._actors.adjectives.get(fold(token.word.form), ()):
            if adjective.kind == "nationality" and not adjective.rest:
                return adjective.code
        return None

    def _word_in_case(self, token: Token, case: Case, count: Number | None, *, tanwin: bool) -> str | None:
        article = self.has_article(token)
        stem = token.word.form.removeprefix(self._article) if article else token.word.form
        readings = sorted(self._readings(token, stem), key=lambda each: each[0].number != count)
        for features, forms in readings:
            if features.number != readings[0][0].number:
                # The air force is no two birds.
                break
            other = _in_case(features, forms, case, tanwin=tanwin and not article)
            if other is not None:
                return self._article + other if article else other
        return None

    def _readings(self, token: Token, stem: str) -> list[tuple[Features, Forms]]:
        """The features that the word can have, each with all forms of its lexeme."""
        code = self._nation(token)
        if code is not None:
            tables = [self._declined(masculine) for masculine in self._actors.nationalities[code]]
            return [(features, forms) for forms in tables for form, features in forms if form == stem]
        return [
            (reading.features, self._forms_of(reading.lexeme))
            for reading in token.word.readings
            if reading.lexeme.part_of_speech in ("noun", "adjective") and not reading.enclitics
        ]

    def _of_nation(self, token: Token, nation: Nation) -> str | None:
        code = self._nation(token)
        if code is None or code == nation.code:
            return None
        article = self.has_article(token)
        stem = token.word.form.removeprefix(self._article) if article else token.word.form
        wanted = [features for features, _ in self._readings(token, stem)]
        for form, features in self._declined(nation.nationality):
            if features in wanted:
                return self._article + form if article else form
        return None

    def _forms_of(self, lexeme: Lexeme) -> Forms:
        found = self._lexemes.get(lexeme)
        if found is None:
            found = self._lexemes[lexeme] = tuple(self._lexicon.forms(lexeme))
        return found

    def _declined(self, masculine: str) -> Forms:
        found = self._nationalities.get(masculine)
        if found is None:
            found = self._nationalities[masculine] = tuple(decline_adjective(masculine))
        return found


def _is_name(token: Token) -> bool:
    """Whether a word is a name: the lexicon lacks it, or has it as nothing else."""
    readings = token.word.readings
    return all(any(group.startswith(_NAME) for group in each.lexeme.groups) for each in readings)


def _is_country(stretch: Stretch) -> bool:
    mention = stretch.phrase.mention
    return mention is not None and len(mention.actors) == 1 and mention.actors[0].entry.startswith(_COUNTRY)


def _in_case(features: Features, forms: Iterable[tuple[str, Features]], case: Case, *, tanwin: bool) -> str | None:
    """Return the form of that case with the number, gender and state of the given one; None if it serves that case."""
    cases: Sequence[Case | None]
    if case == "nominative" and features.case in _OBLIQUE:
        cases = ("nominative", None)
    elif case != "nominative" and features.case == "nominative":
        cases = (case, "oblique")
    elif case == "genitive" and features.case == "accusative":
        cases = (None,)
    elif case == "accusative" and features.case is None and tanwin:
        cases = ("accusative",)
    else:
        return None
    for form, other in forms:
        if (other.number, other.gender) != (features.number, features.gender) or other.case not in cases:
            continue
        if features.case is not None and features.case != "accusative":
            if (other.definite, other.construct) != (features.definite, features.construct):
                continue
        elif other.construct or other.definite:
            continue
        return form
    return None

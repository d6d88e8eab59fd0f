"""Which lexemes and forms do the entries of all files make together?"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from marsad.lexicon import kinds
from marsad.lexicon.cells import ALONE, ARTICLE, BARE, HIM, PREPOSITION, US, YOU, CellTable
from marsad.lexicon.clitics import DEFINITE_ARTICLE
from marsad.lexicon.draft import Draft, Key, as_rows, of_rows
from marsad.lexicon.forms import FormTable
from marsad.lexicon.nominals import Decliner, Form, is_diptote_plural
from marsad.lexicon.participles import Participle, active_participle, passive_participle
from marsad.lexicon.principal_parts import PrincipalParts, UnknownVerbError, parse_principal_parts
from marsad.lexicon.schema import Entry
from marsad.lexicon.templates import Templates
from marsad.lexicon.written import (
    TANWIN_KASRA,
    before_plural_ending,
    feminine_of,
    gender_of,
    is_sound_feminine_plural,
    marked,
    nominal_lemma,
)
from marsad.model import Derivation, Features, Gender, PartOfSpeech
from marsad.source import Diagnostics, display_path
from marsad.text import clean

_WORD: Final = re.compile("[ء-غف-ي\u064b-\u0652\u0670]+")
_SPELLING: Final = "write Arabic letters and vowel marks alone, and a blank between two words"
_PLURAL_SHAPE_OF_DEFECTIVE: Final = re.compile("..ا.ي")
# Letters that come and go between singular and plural, and consonants that patterns of nouns add.
_WEAK: Final = frozenset("اويىةءأإآؤئ")
_IN_PATTERNS: Final = frozenset("متنس")
_SOUND_PLURALS: Final = ("ون", "ين", "ات")


class EntangledError(Exception):
    """An entry that takes forms from a verb of the files below, which therefore must be made anew with it."""


class Builder:
    """Takes entries in any order and makes the lexemes; a lexeme entered twice is one, in both groups.

    More entries may follow later, of files that stand on the first ones. `grown` are the groups that drafts have gained
    since the last beginning, by their numbers, `changed` the drafts of which anything else is new, and `altered` says
    whether a noun has turned out to be a verb's, or a word for people.
    """

    def __init__(self) -> None:
        self.cells = CellTable()
        self.forms = FormTable()
        self.drafts: list[Draft] = []
        self.grown: dict[int, set[str]] = {}
        self.changed: set[int] = set()
        self.altered = False
        self._diagnostics = Diagnostics()
        self._known = 0
        self._by_key: dict[Key, Draft] = {}
        self._derived: dict[tuple[str, PartOfSpeech], Draft] = {}
        self._prepare()

    def _prepare(self) -> None:
        self._templates = Templates(self.cells)
        self._decliner = Decliner(self.cells)

    def __getstate__(self) -> tuple[Any, ...]:
        """All but the forms, which the lexicon that was made holds too; drafts as rows, which are quicker to read."""
        keys = list(self._by_key), [draft.number for draft in self._by_key.values()]
        derived = [draft.number for draft in self._derived.values()]
        return self.cells, as_rows(self.drafts), keys, derived

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.cells, rows, (keys, numbers), derived = state
        self.forms = FormTable()
        self.grown, self.changed, self.altered = {}, set(), False
        self._diagnostics = Diagnostics()
        self._known = 0
        self.drafts = drafts = of_rows(rows)
        self._by_key = dict(zip(keys, [drafts[number] for number in numbers], strict=True))
        self._derived = {(drafts[number].lemma, drafts[number].part_of_speech): drafts[number] for number in derived}
        self._prepare()

    def build(self, entries: Iterable[Entry], diagnostics: Diagnostics) -> None:
        """Make the lexemes of all entries. Verbs come first, because nouns may be their masdars.

        Raises EntangledError, after which the builder is of no use any more.
        """
        self._diagnostics = diagnostics
        self.grown, self.changed, self.altered = {}, set(), False
        self.forms.shared = set()
        known, self._known = len(self.forms.exact), len(self.drafts)
        sane = [entry for entry in entries if self._is_sane(entry)]
        self._verbs([entry for entry in sane if entry.part_of_speech == "verb"])
        for entry in sane:
            if entry.part_of_speech == "particle":
                self._particle(entry)
            elif entry.part_of_speech != "verb":
                self._nominal(entry)
        self.forms.fold_from(known)
        for draft in self.drafts[self._known :]:
            draft.entered = draft.governs

    def join(self, draft: Draft, group: str) -> None:
        """Put a draft into a group."""
        if group not in draft.groups:
            draft.groups.add(group)
            self.grown.setdefault(draft.number, set()).add(group)

    def _is_sane(self, entry: Entry) -> bool:
        if not entry.parts:
            self._diagnostics.add(kinds.MISSING_PARTS.at(entry.span, "the word is missing"))
            return False
        for part in entry.parts + entry.feminine + entry.before_pronoun:
            if not _WORD.fullmatch(part) or len(clean(part)) < (1 if entry.part_of_speech == "particle" else 2):
                self._diagnostics.add(kinds.NOT_ARABIC.at(entry.span, f"{part!r} is no Arabic word", _SPELLING))
                return False
        return True

    def _verbs(self, entries: Iterable[Entry]) -> None:
        """Make the verbs; all entries of one verb are heard before it is made, whatever their order."""
        verbs: dict[Key, tuple[PrincipalParts, list[Entry]]] = {}
        named: list[Entry] = []
        for entry in entries:
            if len(entry.parts) < 2:
                named.append(entry)
                continue
            perfect, imperfect = entry.parts[:2]
            try:
                parts = parse_principal_parts(perfect, imperfect, "".join(entry.parts[2:3]))
            except UnknownVerbError as error:
                hint = "check the spelling of both, and write the shadda"
                self._diagnostics.add(kinds.UNKNOWN_VERB.at(entry.span, str(error), hint))
                continue
            key: Key = (clean(perfect), "verb", f"{parts.form} {clean(imperfect)}")
            verbs.setdefault(key, (parts, []))[1].append(entry)
        for key, (parts, same) in verbs.items():
            self._verb(key, parts, same)
        for entry in named:
            self._named_verb(entry)

    def _verb(self, key: Key, parts: PrincipalParts, entries: list[Entry]) -> None:
        first = entries[0]
        known = self._by_key.get(key)
        if known is not None:
            self._known_verb(known, parts, entries)
            return
        verb = self._new(key, first)
        verb.governs = next((entry.governs for entry in entries if entry.governs), ())
        passive = all(entry.passive for entry in entries)
        perfect = all(entry.perfect for entry in entries)
        self._add(verb, self._templates.verb(parts, passive=passive, perfect=perfect))
        if all(entry.participles for entry in entries):
            self._participle(verb, active_participle(parts), "active-participle", first)
            if passive:
                self._participle(verb, passive_participle(parts), "passive-participle", first)
        masdars = {clean(masdar): masdar for entry in entries for masdar in entry.parts[2:]}
        for masdar in masdars.values():
            self._masdar(verb, parts, masdar, first)
        for entry in entries:
            self._join(verb, entry)

    def _known_verb(self, verb: Draft, parts: PrincipalParts, entries: list[Entry]) -> None:
        """Add groups and verbal nouns to a verb of the files below, whose entries said what it lacks."""
        if not all(entry.passive and entry.perfect and entry.participles for entry in entries):
            raise EntangledError
        verb.governs = verb.governs or next((entry.governs for entry in entries if entry.governs), ())
        self.changed.add(verb.number)
        have = {draft.lemma for draft in self.drafts if draft.base is verb and draft.derivation == "masdar"}
        masdars = {clean(masdar): masdar for entry in entries for masdar in entry.parts[2:]}
        for lemma, masdar in masdars.items():
            if lemma not in have:
                self._masdar(verb, parts, masdar, entries[0])
        for entry in entries:
            self._join(verb, entry)

    def _named_verb(self, entry: Entry) -> None:
        """Add a group to a verb that is entered elsewhere, when only its lemma is given."""
        lemma = clean(entry.parts[0])
        found = [draft for draft in self.drafts if draft.part_of_speech == "verb" and draft.lemma == lemma]
        same = [draft for draft in found if draft.marked == marked(entry.parts[0])] or found
        if not same:
            message = "a verb needs its perfect and its imperfect, here or where it is entered"
            self._diagnostics.add(kinds.MISSING_PARTS.at(entry.span, message))
        for draft in same:
            self._join(draft, entry)

    def _participle(self, verb: Draft, participle: Participle, derivation: Derivation, entry: Entry) -> None:
        draft = self._derive(verb, participle.spelling, "adjective", derivation, entry)
        self._adjective_forms(draft, participle.spelling, (), (), participle.is_defective)

    def _masdar(self, verb: Draft, parts: PrincipalParts, written: str, entry: Entry) -> None:
        lemma = clean(written)
        is_defective = TANWIN_KASRA in written
        if parts.ending == "defective" and parts.form in ("V", "VI"):
            is_defective = True
        if is_defective and not lemma.endswith("ي"):
            lemma += "ي"
        draft = self._derive(verb, lemma, "noun", "masdar", entry)
        self._noun_forms(draft, lemma, (), is_defective)
        if (parts.form != "I" or lemma.endswith("ة")) and not is_defective:
            self._decline(draft, ("sound feminine",), lemma, self._decliner.sound_feminine)

    def _derive(
        self, verb: Draft, lemma: str, part_of_speech: PartOfSpeech, derivation: Derivation, entry: Entry
    ) -> Draft:
        noun = self._by_key.get((lemma, part_of_speech, "")) if derivation == "masdar" else None
        if noun is not None and noun.derivation is None:
            # A noun of the files below turns out to be what somebody does.
            noun.derivation, noun.base = derivation, verb
            self.altered = True
            self.changed.add(noun.number)
            return noun
        file, line = entry.span.file, entry.span.line
        draft = Draft(len(self.drafts), lemma, lemma, part_of_speech, file, line, derivation=derivation, base=verb)
        if derivation == "masdar":
            draft.gender = gender_of(lemma)
        self.drafts.append(draft)
        self._derived.setdefault((lemma, part_of_speech), draft)
        return draft

    def _nominal(self, entry: Entry) -> None:
        lemma, is_defective = nominal_lemma(entry)
        key: Key = (lemma, entry.part_of_speech, "")
        draft = self._by_key.get(key)
        if draft is None:
            # A noun may be entered that a verb has brought as its masdar already.
            draft = self._derived.get((lemma, entry.part_of_speech)) or self._new(key, entry)
            self._by_key[key] = draft
            draft.lemma = lemma
            draft.marked = marked(entry.parts[0])
        self.changed.add(draft.number)
        draft.gender = entry.gender or draft.gender
        draft.governs = draft.governs or entry.governs
        if entry.part_of_speech == "noun":
            draft.gender = draft.gender or gender_of(lemma)
            self.altered |= entry.human and not draft.human and draft.number < self._known
            draft.human = draft.human or entry.human
            self._noun_forms(draft, lemma, entry.parts[1:], is_defective)
            self._compare_plurals(entry)
        else:
            self._adjective_forms(draft, lemma, entry.parts[1:], entry.feminine, is_defective)
        self._join(draft, entry)

    def _compare_plurals(self, entry: Entry) -> None:
        """Report a broken plural with none of its singular's consonants; only words for people have such."""
        singular = set(clean(entry.parts[0])) - _WEAK
        for plural in entry.parts[1:]:
            letters = set(clean(plural)) - _WEAK
            is_sound = clean(plural).endswith(_SOUND_PLURALS)
            if not (entry.human or is_sound) and len(singular & letters) < len(singular - _IN_PATTERNS):
                message = f"{plural} has not the consonants of {entry.parts[0]}, whose plural it would be"
                self._diagnostics.add(kinds.STRANGE_PLURAL.at(entry.span, message, "enter one word on a line"))

    def _noun_forms(self, draft: Draft, lemma: str, plurals: tuple[str, ...], is_defective: bool) -> None:
        gender = draft.gender or gender_of(lemma)
        if is_sound_feminine_plural(lemma) and not plurals:
            self._plural(draft, lemma, "feminine")
            return

        def decline(word: str) -> Iterator[Form]:
            singular = self._decliner.defective if is_defective else self._decliner.simple
            yield from singular(word, "singular", gender)
            yield from self._decliner.dual(word, gender)

        self._decline(draft, ("noun", gender, is_defective), lemma, decline)
        for written in plurals:
            self._plural(draft, clean(written), gender)

    def _plural(self, draft: Draft, plural: str, gender: Gender) -> None:
        decliner = self._decliner
        if plural.endswith(("ون", "ين")) and len(plural) > 4:
            stem = before_plural_ending(plural, draft.lemma)
            self._decline(draft, ("sound masculine",), stem, decliner.sound_masculine)
        elif _PLURAL_SHAPE_OF_DEFECTIVE.fullmatch(plural):
            self._decline(
                draft, ("defective plural", gender), plural, lambda word: decliner.defective(word, "plural", gender)
            )
        else:
            diptote = is_diptote_plural(plural)
            self._decline(
                draft,
                ("plural", gender, diptote),
                plural,
                lambda word: decliner.simple(word, "plural", gender, diptote=diptote),
            )

    def _adjective_forms(
        self, draft: Draft, lemma: str, plurals: tuple[str, ...], feminine: tuple[str, ...], is_defective: bool
    ) -> None:
        decliner = self._decliner

        def decline_masculine(word: str) -> Iterator[Form]:
            singular = decliner.defective if is_defective else decliner.simple
            yield from singular(word, "singular", "masculine")
            yield from decliner.dual(word, "masculine")
            yield from decliner.sound_masculine(word[:-1] if is_defective or word.endswith("ى") else word)

        def decline_feminine(word: str) -> Iterator[Form]:
            yield from decliner.simple(word, "singular", "feminine")
            yield from decliner.dual(word, "feminine")
            yield from decliner.sound_feminine(word)

        she = clean(feminine[0]) if feminine else feminine_of(lemma)
        self._decline(draft, ("masculine", is_defective), lemma, decline_masculine)
        self._decline(draft, ("feminine",), she, decline_feminine)
        for plural in plurals:
            self._plural(draft, clean(plural), "masculine")

    def _decline(
        self, draft: Draft, kind: tuple[object, ...], word: str, decline: Callable[[str], Iterable[Form]]
    ) -> None:
        self._add(draft, self._templates.nominal(kind, word, decline))

    def _add(self, draft: Draft, forms: Iterable[tuple[str, int]]) -> None:
        self.forms.add(draft.number, forms, self.cells.union)

    def _particle(self, entry: Entry) -> None:
        key: Key = (clean(entry.parts[0]), "particle", "")
        draft = self._by_key.get(key)
        if draft is None:
            draft = self._new(key, entry)
            self._add(draft, [form for part in entry.parts for form in self._particle_form(clean(part), entry.nominal)])
            bound = self.cells.number(Features(), BARE | HIM | YOU | US)
            self._add(draft, [(clean(stem), self.cells.set_number([bound])) for stem in entry.before_pronoun])
        self._join(draft, entry)

    def _particle_form(self, form: str, nominal: bool) -> Iterator[tuple[str, int]]:
        """Yield a particle's form; one that begins with the article is entered without, to be found after l."""
        has_article = form.startswith(DEFINITE_ARTICLE) and len(form) > len(DEFINITE_ARTICLE) + 1
        room = ARTICLE if has_article else BARE
        room |= ALONE | PREPOSITION if nominal else ALONE
        cell = self.cells.number(Features(definite=True if has_article else None), room)
        yield form.removeprefix(DEFINITE_ARTICLE) if has_article else form, self.cells.set_number([cell])

    def _new(self, key: Key, entry: Entry) -> Draft:
        lemma = clean(entry.parts[0])
        file, line = entry.span.file, entry.span.line
        draft = Draft(len(self.drafts), lemma, marked(entry.parts[0]), entry.part_of_speech, file, line)
        self._by_key[key] = draft
        self.drafts.append(draft)
        return draft

    def _join(self, draft: Draft, entry: Entry) -> None:
        if entry.group in draft.groups and draft.derivation is None:
            is_here = draft.file == entry.span.file
            where = f"line {draft.line}" if is_here else f"{display_path(draft.file)}:{draft.line}"
            message = f"{draft.lemma} stands in {entry.group!r} already, at {where}"
            self._diagnostics.add(kinds.DOUBLED_ENTRY.at(entry.span, message, "keep one of the two"))
        self.join(draft, entry.group)

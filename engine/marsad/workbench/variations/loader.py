"""The files under rules/variations in, the words of the variations out."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import Field

from marsad.coding import Knowledge
from marsad.language import kinds as rule_kinds
from marsad.model import Gender, Lexeme, Number
from marsad.source import Diagnostic, Diagnostics, Node, SchemaModel, Source, Text, Texts, load_yaml, validate
from marsad.text import TATWEEL, clean
from marsad.workbench import kinds
from marsad.workbench.variations.words import Carrier, Nation, Negation, Saying, VariationWords


class RelativeSchema(SchemaModel):
    """The relative pronoun for a noun of one gender and number."""

    gender: Gender
    number: Number
    written: Text


class CarrierSchema(SchemaModel):
    """A verb by its lemma, and the particle before what it carries."""

    verb: Text
    particle: Text


class DescriptionSchema(SchemaModel):
    """What a relative clause says: a verb by its lemma, and the rest."""

    verb: Text
    rest: Text


class NamesSchema(SchemaModel):
    """Names of people of one gender."""

    gender: Gender
    written: Texts


class NationSchema(SchemaModel):
    """A country by its actor code and name."""

    code: Text
    name: Text


class OfficialSchema(SchemaModel):
    """The noun of whoever speaks for a nation, and the role that it adds to the nation's code."""

    role: Text
    noun: Text


class SayingSchema(SchemaModel):
    """A verb of saying by its lemma, the particle before what is said, and the code of its record."""

    verb: Text
    particle: Text = ""
    code: Text


class PluperfectSchema(SchemaModel):
    """The auxiliary of what had happened, by its lemma, and the particle before the verb."""

    auxiliary: Text
    particle: Text


class NegationSchema(SchemaModel):
    """What negates a verb by its tense."""

    perfect: Text
    present: Text
    future: Text


class VariationsFile(SchemaModel):
    """The form of the file of variations."""

    days: Texts
    adverbs: Texts
    brackets: Texts
    relatives: tuple[RelativeSchema, ...]
    descriptions: tuple[DescriptionSchema, ...] = Field(min_length=1)
    names: tuple[NamesSchema, ...]
    nations: tuple[NationSchema, ...] = Field(min_length=1)
    official: OfficialSchema
    saying: SayingSchema
    announcing: SayingSchema
    pluperfect: PluperfectSchema
    agent: Text
    happening: Texts
    occasions: Texts
    making: Texts
    object: Text
    negation: NegationSchema
    future: Texts
    wishes: tuple[CarrierSchema, ...] = Field(min_length=1)
    question: Text
    question_mark: Text = Field(alias="question-mark")


def load_variation_words(
    paths: Sequence[Path], knowledge: Knowledge, diagnostics: Diagnostics
) -> VariationWords | None:
    """Read the file of variations of the topmost pack that has one.

    None without a usable one, with the reasons added to `diagnostics`; a second file beside it is reported.
    """
    for path in paths[-1:]:
        for other in paths[:-1]:
            if other.parent == path.parent:
                message = f"nothing reads this file: the variations stand in {path.name}"
                span = Source(str(other), "").whole()
                diagnostics.add(rule_kinds.MISSPELT_ROOM.at(span, message, "join the two files"))
        node = load_yaml(path, diagnostics)
        file = None if node is None else validate(node, VariationsFile, diagnostics)
        if node is not None and file is not None:
            return _Loader(node, knowledge, diagnostics).words(file)
    return None


class _Loader:
    """Finds the file's verbs in the lexicon and its nations among the actors, and says what is missing."""

    def __init__(self, node: Node, knowledge: Knowledge, diagnostics: Diagnostics) -> None:
        self._node = node
        self._knowledge = knowledge
        self._diagnostics = diagnostics
        self._sound = True

    def words(self, file: VariationsFile) -> VariationWords | None:
        """Return the words of a file; None if one of them is unknown."""
        nations = [self._nation(number, nation) for number, nation in enumerate(file.nations)]
        descriptions = [
            self._carrier(row.verb, row.rest, "descriptions", number, "verb")
            for number, row in enumerate(file.descriptions)
        ]
        wishes = [
            self._carrier(row.verb, row.particle, "wishes", number, "verb") for number, row in enumerate(file.wishes)
        ]
        saying, announcing = self._saying(file.saying, "saying"), self._saying(file.announcing, "announcing")
        pluperfect = self._carrier(file.pluperfect.auxiliary, file.pluperfect.particle, "pluperfect", "auxiliary")
        self._groups(file.making)
        happening = [self._verb(lemma, "happening", number) for number, lemma in enumerate(file.happening)]
        if not self._sound or saying is None or announcing is None or pluperfect is None:
            return None
        return VariationWords(
            days=file.days,
            adverbs=file.adverbs,
            brackets=file.brackets,
            relatives={(row.gender, row.number): row.written for row in file.relatives},
            descriptions=tuple(each for each in descriptions if each is not None),
            names=_names(file),
            nations=tuple(each for each in nations if each is not None),
            official=file.official.noun,
            official_role=file.official.role,
            saying=saying,
            announcing=announcing,
            pluperfect=pluperfect,
            agent=file.agent,
            happening=tuple(each for each in happening if each is not None),
            occasions=file.occasions,
            making=frozenset(file.making),
            object_marker=file.object.rstrip(TATWEEL),
            negation=Negation(file.negation.perfect, file.negation.present, file.negation.future),
            future=file.future,
            wishes=tuple(each for each in wishes if each is not None),
            question=file.question,
            question_mark=file.question_mark,
        )

    def _carrier(self, lemma: str, rest: str, *path: str | int) -> Carrier | None:
        verb = self._verb(lemma, *path)
        return None if verb is None else Carrier(verb, rest)

    def _saying(self, schema: SayingSchema, key: str) -> Saying | None:
        if schema.code not in self._knowledge.ontology:
            message = f"{self._knowledge.ontology.name} has no event {schema.code!r}"
            self._fail(rule_kinds.UNKNOWN_CODE.at(self._node.at(key, "code").span, message))
        carrier = self._carrier(schema.verb, schema.particle, key, "verb")
        return None if carrier is None else Saying(carrier, schema.code)

    def _verb(self, lemma: str, *path: str | int) -> Lexeme | None:
        found = [each for each in self._knowledge.lexicon.find(clean(lemma)) if each.part_of_speech == "verb"]
        if found:
            return found[0]
        message = f"the lexicon has no verb {lemma!r}"
        self._fail(kinds.UNKNOWN_VARIATION_VERB.at(self._node.at(*path).span, message, "enter it in rules/lexicon"))
        return None

    def _groups(self, names: Sequence[str]) -> None:
        for number, name in enumerate(names):
            if name not in self._knowledge.lexicon.groups:
                span = self._node.at("making", number).span
                self._fail(rule_kinds.UNKNOWN_GROUP.at(span, f"the lexicon has no group {name!r}"))

    def _nation(self, number: int, schema: NationSchema) -> Nation | None:
        adjectives = self._knowledge.actors.nationalities.get(schema.code, ())
        if adjectives:
            return Nation(schema.code, schema.name, adjectives[0])
        message = f"the actors know no country {schema.code!r} that has an adjective of nationality"
        self._fail(kinds.UNKNOWN_VARIATION_NATION.at(self._node.at("nations", number, "code").span, message))
        return None

    def _fail(self, diagnostic: Diagnostic) -> None:
        self._diagnostics.add(diagnostic)
        self._sound = False


def _names(file: VariationsFile) -> Mapping[Gender, tuple[str, ...]]:
    found: dict[Gender, tuple[str, ...]] = {}
    for row in file.names:
        found[row.gender] = found.get(row.gender, ()) + row.written
    return found

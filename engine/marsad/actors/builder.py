"""How do the entries of all files become the tables of the dictionary?"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from marsad.actors.adjectives import adjective_table
from marsad.actors.branches import Branch, branches
from marsad.actors.codes import ActorCodes
from marsad.actors.dictionary import ActorDictionary, Letters, WordClasses
from marsad.actors.entries import Adjective, Counterpart, Head, Named, NamedKind, NameWords, Period, Reference
from marsad.actors.lexemes import Inflector
from marsad.actors.roles import head_table
from marsad.actors.schema import (
    ActorFileSchema,
    EpithetSchema,
    LettersSchema,
    NameGender,
    OrganisationSchema,
    PeriodSchema,
    PersonSchema,
)
from marsad.actors.seams import ActorSeams, Meaning, NamingWords, Words, folded_words
from marsad.lexicon import DEFINITE_ARTICLE, Lexicon, possible_stems
from marsad.model import Gender, replace
from marsad.text import clean, fold

_COUNTRY = 3
"""Letters of a country's code; what follows them is a role."""


def name_tables(
    files: Sequence[ActorFileSchema], naming: NamingWords
) -> tuple[dict[Words, NameWords], list[NameWords]]:
    """Return the names that always count, by their words, and those that need an introduction."""
    names: dict[Words, NameWords] = {}
    introduced: list[NameWords] = []
    for entry, whole, shorts, famous in _named(files, naming):
        for name in [*whole, *shorts] if famous else whole:
            words = folded_words(name)
            known = names.setdefault(words, NameWords(words[1:], entry, clean(name).split()[0]))
            bearers = (known.named, *known.others)
            if all(_may_share(entry, bearer) and entry.code[:3] != bearer.code[:3] for bearer in bearers):
                first, *others = sorted((*bearers, entry), key=lambda bearer: bearer.kind == "capital")
                names[words] = replace(known, named=first, others=tuple(others))
        if not famous:
            introduced += [NameWords(folded_words(name)[1:], entry, clean(name).split()[0]) for name in shorts]
    return names, introduced


def build_dictionary(
    files: Sequence[ActorFileSchema], letters: LettersSchema, lexicon: Lexicon
) -> tuple[ActorDictionary, ActorSeams]:
    """Return the dictionary of all files together; where two of one country share a name, the first counts."""
    inflector = Inflector(letters, lexicon, _plurals(files))
    naming = NamingWords.of(files)
    names, introduced = name_tables(files, naming)
    heads = head_table(files, inflector)
    adjectives = adjective_table(files, inflector)
    countries = frozenset(country.code for file in files for country in file.countries)
    codes = list(codes_of(countries, names.values(), heads.values(), adjectives.values()))
    meaning = tuple(_meaning(files))
    dictionary = ActorDictionary(
        letters=_letters(letters),
        classes=_classes(files),
        names=name_branches(names.values()),
        introduced=name_branches(introduced),
        heads=heads,
        adjectives=adjectives,
        counterparts={
            fold(clean(form)): Counterpart(counterpart.gender, counterpart.number)
            for file in files
            for counterpart in file.counterparts
            for form in counterpart.forms
        },
        references=_references(files),
        meant=_meant(files, meaning),
        quantifiers=_phrases(phrase for file in files for phrase in file.quantifiers),
        titles=_phrases(phrase for file in files for phrase in file.titles),
        cities=_cities(files),
        countries=countries,
        nationalities={
            country.code: tuple(map(clean, country.nationality)) for file in files for country in file.countries
        },
        codes=ActorCodes.of(codes, (country.code for file in files for country in file.countries)),
        people_role=next((file.people_role for file in files if file.people_role), ""),
    )
    asked = frozenset(stem for word in inflector.asked for stem in possible_stems(word))
    written: list[str] = []
    for file in files:
        written += [entry.code for entry in file.countries]
        written += [entry.code for entry in file.epithets]
        written += [entry.code for entry in file.organisations]
        written += [entry.code or "" for entry in file.roles]
        written += [person.last_code for person in file.people]
    beginnings = frozenset(code[:_COUNTRY] for code in written)
    return dictionary, ActorSeams(asked, naming, beginnings, meaning)


def name_branches(names: Iterable[NameWords]) -> dict[str, Branch[NameWords]]:
    """Return names by their first words."""
    return branches(((fold(name.spelling), name) for name in names), rest_of_name)


def codes_of(
    countries: Iterable[str],
    names: Iterable[NameWords],
    heads: Iterable[Branch[Head]],
    adjectives: Iterable[Iterable[Adjective]],
) -> Iterator[str]:
    """Yield the codes of all that names an actor, without those that only share a name."""
    yield from countries
    for name in names:
        yield name.named.code
        yield from (period.code for period in name.named.periods)
    for branch in heads:
        yield from (head.role.code for head in (*branch.alone, *chain(*branch.longer.values())))
    for forms in adjectives:
        yield from (adjective.code for adjective in forms)


def _named(
    files: Sequence[ActorFileSchema], naming: NamingWords
) -> Iterator[tuple[Named, Sequence[str], Sequence[str], bool]]:
    """Yield each bearer of names with its whole names, its short ones, and whether these count always."""
    seat_role, particles, given = naming
    for file in files:
        for country in file.countries:
            bearers: tuple[tuple[NamedKind, NameGender, Sequence[str]], ...] = (
                ("country", country.gender, country.names),
                ("capital", "feminine", country.capital),
                ("seat", "either", country.seats),
            )
            for kind, gender, spellings in bearers:
                code = country.code + (seat_role if kind == "seat" else "")
                if spellings:
                    yield Named(f"{kind}:{country.code}", kind, code, _known(gender)), spellings, [], False
        for epithet in file.epithets:
            kind = "person" if _is_ruler(epithet) else "country"
            entry = f"{kind}:{epithet.id if kind == 'person' else epithet.code}"
            yield Named(entry, kind, epithet.code, _known(epithet.gender)), epithet.names, [], False
        for organisation in file.organisations:
            yield _organisation(organisation), organisation.names, [], False
        for person in file.people:
            yield _person(person, particles, given, seat_role), person.names, person.short, person.famous


def _is_ruler(epithet: EpithetSchema) -> bool:
    return len(epithet.code) > _COUNTRY


def _organisation(schema: OrganisationSchema) -> Named:
    periods = _periods(schema.code_dates)
    kind: NamedKind = "media" if schema.kind == "media" else "organisation"
    gender = _known(schema.gender)
    return Named(f"{kind}:{schema.id}", kind, schema.code, gender, periods, schema.code, schema.code)


def _known(gender: NameGender) -> Gender | None:
    return None if gender == "either" else gender


def _person(schema: PersonSchema, particles: frozenset[str], given: frozenset[str], seat_role: str) -> Named:
    """Return a person. The code of a day nobody knows is that of a seat of power in the last country, if held."""
    periods = _periods(schema.offices)
    code = periods[-1].code if periods else schema.after or schema.before or ""
    seat = code[:3] + seat_role
    if seat_role and any(period.code == seat for period in periods):
        code = seat
    names = [folded_words(name) for name in schema.names]
    # A given name alone, which many bear, is nobody's family name.
    told = [_family_name(name, particles) for name in names if len(name) > 1 or name[0] not in given]
    shorts = tuple(dict.fromkeys([*map(folded_words, schema.short), *told]))
    return Named(f"person:{schema.id}", "person", code, schema.gender, periods, schema.before, schema.after, shorts)


def _family_name(words: Words, particles: frozenset[str]) -> Words:
    """Return the last word of a name with the particles before it."""
    last = len(words) - 1
    while last > 0 and words[last - 1] in particles:
        last -= 1
    return words[last:]


def _periods(schemas: Iterable[PeriodSchema]) -> tuple[Period, ...]:
    return tuple(Period(period.code, period.start, period.end) for period in schemas)


def _may_share(one: Named, other: Named) -> bool:
    """Say whether two may bear one name: parties and people of different countries, or a country and a capital."""
    kinds = {one.kind, other.kind}
    return kinds <= {"organisation", "person"} or kinds == {"country", "capital"}


def rest_of_name(name: NameWords) -> Words:
    """Return the words of a name after its first."""
    return name.rest


def _phrases(phrases: Iterable[str]) -> dict[str, tuple[Words, ...]]:
    table: dict[str, set[Words]] = {}
    for first, *rest in map(folded_words, phrases):
        table.setdefault(first, set()).add(tuple(rest))
    return {first: tuple(sorted(rests, key=lambda rest: (-len(rest), rest))) for first, rests in table.items()}


def _references(files: Iterable[ActorFileSchema]) -> dict[str, tuple[Reference, ...]]:
    table: dict[str, list[Reference]] = {}
    for file in files:
        for anaphor in file.anaphors:
            for first, *rest in map(folded_words, anaphor.forms):
                reference = Reference(
                    tuple(rest),
                    anaphor.id,
                    anaphor.resolves,
                    anaphor.gender,
                    anaphor.number,
                    anaphor.human,
                    anaphor.adjectival,
                )
                table.setdefault(first, []).append(reference)
    return {first: tuple(sorted(found, key=lambda reference: -len(reference.rest))) for first, found in table.items()}


def _meaning(files: Sequence[ActorFileSchema]) -> Iterator[Meaning]:
    for anaphor in [anaphor for file in files for anaphor in file.anaphors if anaphor.resolves == "organisation"]:
        nouns = frozenset(word for noun in anaphor.nouns for word in folded_words(noun))
        yield Meaning(f"anaphor:{anaphor.id}", nouns, frozenset(anaphor.sorts))


def organisations_meant(files: Sequence[ActorFileSchema], meaning: Iterable[Meaning]) -> dict[str, frozenset[str]]:
    """Return the organisations that each anaphor means, by a word that a name begins with or by their sort."""
    beginnings: dict[str, set[str]] = {}
    sorts: dict[str, str] = {}
    for organisation in [organisation for file in files for organisation in file.organisations]:
        entry = _organisation(organisation).entry
        beginnings[entry] = {folded_words(name)[0] for name in organisation.names}
        sorts[entry] = organisation.kind
    return {
        anaphor: frozenset(
            entry for entry, words in beginnings.items() if sorts[entry] in wanted or not nouns.isdisjoint(words)
        )
        for anaphor, nouns, wanted in meaning
    }


def _meant(files: Sequence[ActorFileSchema], meaning: Iterable[Meaning]) -> dict[str, frozenset[str]]:
    meant = organisations_meant(files, meaning)
    for anaphor in [anaphor for file in files for anaphor in file.anaphors if anaphor.resolves == "bearer"]:
        roles = (f"role:{role}" for role in anaphor.roles)
        meant[f"anaphor:{anaphor.id}"] = frozenset((*roles, *anaphor.countries))
    return meant


def _cities(files: Iterable[ActorFileSchema]) -> dict[str, tuple[tuple[Words, str], ...]]:
    table: dict[str, list[tuple[Words, str]]] = {}
    for file in files:
        for country in file.countries:
            for first, *rest in map(folded_words, country.cities):
                table.setdefault(first, []).append((tuple(rest), country.code))
    return {first: tuple(sorted(found, key=lambda city: -len(city[0]))) for first, found in table.items()}


def _plurals(files: Iterable[ActorFileSchema]) -> dict[str, Words]:
    return {
        clean(singular): tuple(clean(word) for word in entry.plural)
        for file in files
        for entry in file.plurals
        for singular in entry.singular
    }


def _letters(schema: LettersSchema) -> Letters:
    nominative, oblique = schema.plural
    return Letters(
        conjunction=schema.conjunction,
        to=schema.to,
        by=schema.by,
        article=DEFINITE_ARTICLE,
        joined_article=schema.joined_article,
        pronouns=tuple(fold(pronoun) for pronoun in schema.pronouns),
        feminine=fold(schema.feminine),
        feminine_ending=schema.feminine,
        feminine_construct=schema.feminine_construct,
        plural=(nominative, oblique),
        accusative=schema.accusative,
        unmarked=(schema.accusative, schema.feminine, *schema.without_accusative),
    )


def _classes(files: Sequence[ActorFileSchema]) -> WordClasses:
    def folded(section: str) -> frozenset[str]:
        return frozenset(fold(clean(word)) for file in files for word in getattr(file, section))

    def connectors(kind: str) -> frozenset[str]:
        return frozenset(fold(word) for file in files if file.connectors for word in getattr(file.connectors, kind))

    def marks(section: str) -> frozenset[str]:
        return frozenset(mark for file in files for mark in getattr(file, section))

    return WordClasses(
        on_behalf=connectors("on_behalf"),
        within=connectors("within"),
        representing=connectors("representing"),
        out_of=connectors("out_of"),
        postings=connectors("posted"),
        pair_marks=marks("pair_marks"),
        opening=marks("opening"),
        closing=marks("closing"),
        comma=marks("comma"),
        dashes=marks("dashes"),
        particles=folded("name_particles"),
        given=folded("given_names"),
        given_forms=frozenset(clean(word) for file in files for word in file.given_names),
        stops=folded("stops"),
        place_nouns=folded("place_nouns"),
        streets=folded("streets"),
        buildings=folded("buildings"),
        foreigners=folded("foreigners"),
        verb_like=folded("verb_like_nouns"),
        before_nouns=folded("before_nouns"),
        statements=folded("statements"),
        everyday_names=folded("ambiguous_names"),
        both=folded("both"),
        people=frozenset(group for file in files for group in file.people_groups),
        governing=frozenset(group for file in files for group in file.governing_groups),
        names=frozenset(group for file in files for group in file.name_groups),
        times=frozenset(group for file in files for group in file.time_groups),
        suffering=frozenset(group for file in files for group in file.suffering_groups),
        dealing=frozenset(group for file in files for group in file.dealing_groups),
    )

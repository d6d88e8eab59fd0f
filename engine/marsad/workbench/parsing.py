"""How does the graph of a sentence look to a program: as JSON, and as CoNLL-U?"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from marsad.model import Dependent, Document, Graph, Phrase, Predicate

LONGEST_HEAD: Final = 6
"""Words of a phrase that are shown for its head: a name is its own head, and may be long."""
_COMPLEMENT: Final = ("governed", "beside-verb")
"""Steps that find a phrase under a preposition."""
_IN_CLAUSE: Final = ("after-verb", "topic", "after-subject")
"""Steps that find a phrase in the verb's own clause; what others find is named under `resolved`."""

_PREPOSITION: Final = "preposition"
"""What the names of the lexeme groups of prepositions begin with."""
_MOTION: Final = "motion"
"""The lexeme group of verbs that govern what says where."""
_NOMINAL: Final = {
    "nationality": "amod",
    "owner": "nmod",
    "sufferer": "nmod",
    "after-owner": "obj",
    "by": "nmod",
    "governed": "nmod",
}
"""Steps that find a phrase at an event noun, and what Universal Dependencies call it."""


def graphs_as_json(document: Document, graphs: Sequence[Graph]) -> dict[str, Any]:
    """Return a document's graphs as `{"id", "predicates", "nouns", "phrases"}`; offsets are characters of its text.

    Predicates are verbs, with `start`, `end`, `subject`, `object`, `complements`, `content`, `refused`, and `resolved`:
    relations to phrases outside the clause, without a place and with `codes` if that is in an earlier sentence. Nouns
    that name acts, and participles of circumstance, stand in a list of their own and have `kind`, `subjects`, `object`,
    `complements`, `content`, `carrier` and `refused`. Each dependent has the step `how`.
    """
    return {
        "id": document.id,
        **predicates_as_json(graphs),
        "phrases": [
            _phrase(graph, each) for graph in graphs for each in graph.phrases if each.number not in graph.earlier
        ],
    }


def predicates_as_json(graphs: Sequence[Graph]) -> dict[str, list[dict[str, Any]]]:
    """Return what some sentences say of their verbs, as `predicates`, and of nouns that name acts, as `nouns`."""
    return {
        "predicates": [predicate_as_json(graph, each) for graph in graphs for each in graph.verbs],
        "nouns": [
            predicate_as_json(graph, each) for graph in graphs for each in graph.predicates if each.kind != "verb"
        ],
    }


def predicate_as_json(graph: Graph, predicate: Predicate) -> dict[str, Any]:
    """Return what a sentence says of one predicate."""
    return _verb(graph, predicate) if predicate.kind == "verb" else _noun(graph, predicate)


def graph_as_conllu(document: Document, number: int, graph: Graph) -> str:
    """Return a sentence in CoNLL-U; what the graph does not say is `_`, and words without a head hang on the first."""
    arcs = dict(_arcs(graph))
    root = graph.verbs[0].token if graph.verbs else 0
    lines = [f"# sent_id = {document.id}-{number}"]
    if graph.tokens:
        lines.append(f"# text = {' '.join(document.text[graph.tokens[0].start : graph.tokens[-1].end].split())}")
    for at, token in enumerate(graph.tokens):
        head, relation = (0, "root") if at == root else arcs.get(at, (root + 1, "dep"))
        lemmas = {reading.lexeme.lemma for reading in token.word.readings}
        lemma = lemmas.pop() if len(lemmas) == 1 else "_"
        form = document.text[token.start : token.end]
        lines.append("\t".join((str(at + 1), form, lemma, "_", "_", "_", str(head), relation, "_", "_")))
    return "\n".join(lines)


def _arcs(graph: Graph) -> Iterator[tuple[int, tuple[int, str]]]:
    for phrase in graph.phrases:
        if phrase.owner is not None:
            yield graph.phrases[phrase.owner].head, (phrase.head + 1, "nmod")
        for other in phrase.joined:
            yield graph.phrases[other].head, (phrase.head + 1, "conj")
        for other in phrase.included:
            yield graph.phrases[other].head, (phrase.head + 1, "appos")
    for predicate in graph.predicates:
        if predicate.kind != "verb":
            yield from _noun_arcs(graph, predicate)
            continue
        if predicate.content is not None:
            yield predicate.content, (predicate.token + 1, "ccomp")
        for dependent in predicate.dependents:
            if dependent.how in _IN_CLAUSE:
                passive = predicate.passive and dependent.relation == "subject"
                relation = "nsubj:pass" if passive else {"subject": "nsubj", "object": "obj"}[dependent.relation]
            elif dependent.how in _COMPLEMENT:
                relation = "obl:arg" if dependent.how == "governed" else "obl"
            else:
                continue
            yield graph.phrases[dependent.phrase].head, (predicate.token + 1, relation)


def _noun_arcs(graph: Graph, predicate: Predicate) -> Iterator[tuple[int, tuple[int, str]]]:
    """The phrases within an event noun's own phrase or right behind it; a verb above it that takes them comes later."""
    for dependent in predicate.dependents:
        relation = _NOMINAL.get(dependent.how)
        if relation is not None:
            yield graph.phrases[dependent.phrase].head, (predicate.token + 1, relation)


def _verb(graph: Graph, predicate: Predicate) -> dict[str, Any]:
    own = [each for each in predicate.dependents if each.how in _IN_CLAUSE]
    subject = next((each for each in own if each.relation == "subject"), None)
    object_ = next((each for each in own if each.relation == "object"), None)
    through = _object_through_preposition(predicate)
    complements = [each for each in predicate.dependents if each.how in _COMPLEMENT and each is not through]
    return {
        **_light(graph, predicate),
        "passive": predicate.passive,
        "subject": _dependent(graph, subject),
        "object": _dependent(graph, object_),
        "oblique": None if through is None else _complement(graph, through),
        "complements": [_complement(graph, each) for each in complements],
        "content": _word(graph, predicate.content),
        "resolved": [
            {"relation": each.relation, **(_dependent(graph, each) or {})}
            for each in predicate.dependents
            if each not in own and each.how not in _COMPLEMENT
        ],
        "refused": _refused(graph, predicate),
    }


def _object_through_preposition(predicate: Predicate) -> Dependent | None:
    """What an active verb without an object or content reaches through the preposition that it governs."""
    if predicate.passive or any(_MOTION in each.lexeme.groups for each in predicate.readings):
        return None
    governing = {preposition for reading in predicate.readings for preposition in reading.lexeme.governs}
    governed = next((e for e in predicate.dependents if e.how == "governed" and e.relation in governing), None)
    has_object = predicate.dependent("object") is not None or predicate.content is not None
    if governed is None or (has_object and _can_have_both(predicate, governed.relation)):
        return None
    return governed


def _can_have_both(predicate: Predicate, preposition: str) -> bool:
    """Whether a verb takes an object beside what it governs: asked somebody for; what is both is read wrongly."""
    governing = [each for each in predicate.readings if preposition in each.lexeme.governs]
    return any(each.lexeme.transitive or each.lexeme.takes_content for each in governing)


def _noun(graph: Graph, predicate: Predicate) -> dict[str, Any]:
    subjects = [each for each in predicate.dependents if each.relation == "subject"]
    others = [each for each in predicate.dependents if each.relation not in ("subject", "object")]
    return {
        **_light(graph, predicate),
        "kind": predicate.kind,
        "content": _word(graph, predicate.content),
        "carrier": _word(graph, predicate.carrier),
        "subjects": [_dependent(graph, each) for each in subjects],
        "object": _dependent(graph, predicate.dependent("object")),
        "complements": [_complement(graph, each) for each in others],
        "refused": _refused(graph, predicate),
    }


def _light(graph: Graph, predicate: Predicate) -> dict[str, Any]:
    """Where a predicate stands, and in what light."""
    return {
        **_span(graph, predicate.token, predicate.token + 1),
        "clause": graph.clauses[predicate.clause].kind,
        "factuality": predicate.factuality,
        "said_by": _word(graph, predicate.said_by),
        "depth": predicate.depth,
    }


def _word(graph: Graph, token: int | None) -> dict[str, int] | None:
    return None if token is None else _span(graph, token, token + 1)


def _refused(graph: Graph, predicate: Predicate) -> list[dict[str, Any]]:
    return [
        {"relation": each.relation, **_place(graph, each.phrase), "because": each.because} for each in predicate.refused
    ]


def _dependent(graph: Graph, dependent: Dependent | None) -> dict[str, Any] | None:
    if dependent is None:
        return None
    return {**_place(graph, dependent.phrase), "how": dependent.how}


def _complement(graph: Graph, dependent: Dependent) -> dict[str, Any]:
    return {
        "preposition": _preposition(graph, dependent),
        **_place(graph, dependent.phrase),
        "how": dependent.how,
    }


def _preposition(graph: Graph, dependent: Dependent) -> str:
    """The lemma of the preposition; of a noun that serves as one (because of, on the basis of), what it stands with.

    That is the preposition behind it, be it a word or a letter, or else the letter that it carries itself.
    """
    phrase = graph.phrases[dependent.phrase]
    first, *others = (token.word.readings for token in graph.tokens[phrase.start : phrase.head + 1])
    if not others or any(group.startswith(_PREPOSITION) for reading in first for group in reading.lexeme.groups):
        return dependent.relation
    behind = {r.lexeme.lemma for r in others[0] if r.lexeme.part_of_speech == "particle" and not r.proclitics}
    letters = {reading.proclitics[-1] for reading in first if reading.proclitics}
    spelled = [letter for letter in letters if dependent.relation.startswith(letter)]
    if len(others) > 1 and len(behind) == 1:
        return behind.pop()
    if not spelled:
        carried = {reading.proclitics[-1] if reading.proclitics else dependent.relation for reading in others[0]}
        return carried.pop() if len(carried) == 1 else dependent.relation
    return spelled[0] if len(spelled) == 1 else dependent.relation


def _phrase(graph: Graph, phrase: Phrase) -> Mapping[str, Any]:
    codes = [actor.code for actor in phrase.mention.actors] if phrase.mention is not None else []
    return {
        **_span(graph, phrase.start, phrase.end),
        "head": _span(graph, phrase.head, phrase.head + 1),
        "preposition": phrase.preposition,
        "kind": None if phrase.mention is None else phrase.mention.kind,
        "codes": codes,
    }


def _place(graph: Graph, number: int) -> dict[str, Any]:
    """Where the head of a phrase stands; of one in an earlier sentence only whom it names."""
    earlier = graph.earlier.get(number)
    if earlier is not None:
        return {"start": None, "end": None, "codes": [party.code for party in earlier]}
    phrase = graph.phrases[number]
    return _span(graph, phrase.start, min(phrase.end, phrase.start + LONGEST_HEAD))


def _span(graph: Graph, start: int, end: int) -> dict[str, int]:
    return {"start": graph.tokens[start].start, "end": graph.tokens[end - 1].end}

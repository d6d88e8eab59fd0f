"""Which rule gives the wanted records for a sentence: its word, its paths, its examples, or what is missing for it?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from marsad.coding import Coder, Files, Knowledge
from marsad.language import EVENT_GROUPS, Rule
from marsad.lexicon import Lexicon
from marsad.model import Document, EventRecord, Graph, Lexeme
from marsad.source import Diagnostics
from marsad.text import clean
from marsad.workbench.examples import ExampleResult, run_examples
from marsad.workbench.graph_rows import GraphRow, graph_rows
from marsad.workbench.new_rule.overlay import laid_over
from marsad.workbench.new_rule.reaching import Reached, codes_named, ranked_groups, reach
from marsad.workbench.new_rule.request import Draft, Request, WantedRecord
from marsad.workbench.new_rule.writing import Skeleton, rule_text, with_group, with_rule
from marsad.workbench.regression.differences import coded, stated
from marsad.workbench.variations.clause import DoesNotApply
from marsad.workbench.variations.grammar import Grammar
from marsad.workbench.variations.loader import load_variation_words
from marsad.workbench.variations.meaning import negated
from marsad.workbench.variations.reading import read_clause

_ENTRY: Final = re.compile(r"^\s*-\s+(\S+)")


@dataclass(frozen=True, slots=True)
class _Words:
    """The groups of the rule's words, and the text of the lexicon's file if one of them is new."""

    group: str
    theme: str
    lexicon: str | None


def draft_rule(knowledge: Knowledge, files: Files, request: Request) -> Draft:
    """Draft a rule on a loaded pack, given by the files of its rooms. Nothing is written.

    The draft was loaded and its examples were run: it gives what is asked for, or says what is missing.
    """
    missing = _refused(knowledge, request)
    lexicon = _lexicon_file(request)
    changed: dict[Path, str] = {}
    if request.verb or request.noun:
        changed[lexicon] = _with_new_words(_read(lexicon), request)
    with laid_over(files, changed, knowledge, {}) as (grown, errors):
        if missing or errors or grown is None:
            return Draft("", {}, (*missing, *errors), ())
        return _draft(grown, files, request, changed)


def _draft(knowledge: Knowledge, files: Files, request: Request, changed: dict[Path, str]) -> Draft:
    graphs = [graph for _, graph in Coder(knowledge).graphs(Document("-", request.text))]
    rows = tuple(row for graph in graphs for row in graph_rows(request.text, graph))
    wanted = _to_be_found(knowledge, request)
    source, target, is_mutual = _sides(wanted)
    ranks = ranked_groups(knowledge.rules.rules, knowledge.clause_words)
    reached = [each for graph in graphs for each in reach(graph, ranks, source, target)]
    found = _first(reached, request)
    if found is None or not knowledge.lexicon.find(found.lexeme.base or found.lexeme.lemma):
        return Draft("", {}, _unreached(graphs, request, source, target), rows)
    lexicon = _lexicon_file(request)
    read_with = changed
    words = _words(knowledge, request, found, changed.get(lexicon, _read(lexicon)))
    if words.lexicon is not None:
        changed = {**changed, lexicon: words.lexicon}
    known_title = knowledge.lexicon.title(words.group) if words.group in knowledge.lexicon.groups else request.id
    skeleton = Skeleton(
        id=request.id,
        title=request.title or f"A, B ({known_title})",
        group=words.group,
        theme=words.theme,
        paths=found.paths_from_noun if words.theme else found.paths,
        is_mutual=is_mutual,
        code=wanted[0].code,
        text=request.text,
        records=request.records,
        negative=request.negative,
    )
    draft = _tried(knowledge, files, request, changed, skeleton, read_with=read_with, rows=rows)
    takes_any = found.leads_over_object and found.noun is not None and not words.theme
    return replace(
        draft, notes=("it takes any object: --theme NAME asks for the noun of this one",) if takes_any else ()
    )


def _tried(
    knowledge: Knowledge,
    files: Files,
    request: Request,
    changed: Mapping[Path, str],
    skeleton: Skeleton,
    *,
    read_with: Mapping[Path, str],
    rows: tuple[GraphRow, ...],
) -> Draft:
    """Load the pack with the rule, add what its examples show to lack, and run them again."""
    problems: tuple[str, ...] = ()
    base, known = knowledge, read_with
    for _ in range(3):
        text = rule_text(skeleton)
        written = with_rule(_read(request.file), text, request.file.stem)
        contents = {**changed, request.file: written}
        with laid_over(files, contents, base, known) as (grown, errors):
            rule = None if errors or grown is None else _rule_of(grown, request.id)
            if grown is None or rule is None:
                return Draft(text, {}, tuple(errors), rows)
            base, known = grown, contents
            results = list(run_examples(Coder(grown), [rule]))
            better, problems = _improved(grown, files, request, skeleton, rule, results)
        if better == skeleton:
            return Draft(text, {} if problems else contents, problems, rows)
        skeleton = better
    return Draft(rule_text(skeleton), {}, problems or ("the draft gives other records each time",), rows)


def _improved(
    knowledge: Knowledge,
    files: Files,
    request: Request,
    skeleton: Skeleton,
    rule: Rule,
    results: Sequence[ExampleResult],
) -> tuple[Skeleton, tuple[str, ...]]:
    """Return the rule with what its examples ask for, or as it is with what is missing still."""
    coder = Coder(knowledge)
    outcomes = [each for _, found in coder.outcomes(Document("-", request.text)) for each in found]
    preferred = [each.match.rule for each in outcomes if rule.id in each.passed_over]
    if not skeleton.overrides and preferred:
        return replace(skeleton, overrides=tuple(dict.fromkeys(preferred))), ()
    failed = [each for each in results if each.verdict == "failed"]
    if failed:
        return skeleton, tuple(line for each in failed for line in _differences(each))
    if not skeleton.negative:
        try:
            return replace(skeleton, negative=_negated(coder, files, rule)), ()
        except DoesNotApply as reason:
            return skeleton, (f"no negated sentence could be made ({reason}): give one with --negative TEXT",)
    return skeleton, ()


def _negated(coder: Coder, files: Files, rule: Rule) -> str:
    """Return the first example with its verb negated. Raises DoesNotApply."""
    words = load_variation_words(files["variations"], coder.knowledge, Diagnostics())
    if words is None:
        raise DoesNotApply("the pack has no words of negation for variations")
    grammar = Grammar.of(words, coder.knowledge)
    return negated(read_clause(coder, rule, 1, rule.examples[0]), grammar).text


def _differences(result: ExampleResult) -> list[str]:
    where = f"example {result.number}"
    comparison = result.comparison
    lines = [f"{where}: is not given: {stated(each)}" for each in comparison.missing]
    lines += [
        f"{where}: is given too: {coded(each)} by {each.rule}; state it with --record" for each in comparison.unexpected
    ]
    lines += [f"{where}: {each.rule}: {each.reason}" for each in result.stops]
    if result.wrong_reason:
        lines.append(f"{where}: gives nothing for another reason: {result.wrong_reason}")
    return lines


def _refused(knowledge: Knowledge, request: Request) -> list[str]:
    """Say what is wrong with what is asked for, before any sentence is read."""
    found = []
    if not request.is_well_named:
        found.append(
            f"{request.id!r} is no id: small letters, digits and hyphens, with dots between, such as talks.hold"
        )
    if _rule_of(knowledge, request.id) is not None or f"id: {request.id}\n" in _read(request.file):
        found.append(f"there is a rule {request.id!r}: choose another id")
    if not request.records:
        found.append("no record is wanted: a rule needs one at least")
    codes = dict.fromkeys(record.code for record in request.records)
    unknown = [code for code in codes if code not in knowledge.ontology.events]
    found += [f"{code!r} is no code of the ontology: `marsad rules codes` lists them" for code in unknown]
    return found


def _to_be_found(knowledge: Knowledge, request: Request) -> list[WantedRecord]:
    """The wanted records that the pack does not give already."""
    given = {_sides_of(record) for record in Coder(knowledge).code(Document("-", request.text))}
    wanted = [each for each in request.records if (each.code, each.source, each.target) not in given]
    return wanted or list(request.records)


def _sides(wanted: Sequence[WantedRecord]) -> tuple[frozenset[str], frozenset[str], bool]:
    """Return who stands on each side, and whether each does to the other what that one does."""
    pairs = [(each.source, each.target) for each in wanted]
    is_mutual = len(pairs) > 1 and all((target, source) in pairs for source, target in pairs)
    if is_mutual:
        pairs = pairs[:1]
    sources, targets = (frozenset(pair[side] for pair in pairs) - {None} for side in (0, 1))
    return frozenset(map(str, sources)), frozenset(map(str, targets)), is_mutual


def _first(found: Sequence[Reached], request: Request) -> Reached | None:
    """The predicate to write the rule on: one of the words that are asked for, else the first that is told."""
    lemma = clean(request.verb.split()[0]) if request.verb else ""
    mine = [each for each in found if lemma in (each.lexeme.lemma, each.lexeme.base)]
    mine += [each for each in found if request.group in each.lexeme.groups]
    return next(iter(mine or found), None)


def _unreached(
    graphs: Sequence[Graph], request: Request, source: frozenset[str], target: frozenset[str]
) -> tuple[str, ...]:
    """Say why no rule can be written: somebody is not known, a word is in no lexicon, or no path leads there."""
    named = {
        code: None for graph in graphs for phrase in graph.phrases for code in sorted(codes_named(graph, phrase.number))
    }
    lines = [
        f"nobody in the sentence is {code}; it names {', '.join(named) or 'nobody'}: `marsad actors TEXT` shows how"
        for code in sorted((source | target) - named.keys())
    ]
    unknown = [
        token
        for graph in graphs
        for token in graph.tokens
        if token.word.kind == "word"
        and not any(each.lexeme.lemma for each in token.word.readings)
        and not _is_named(graph, token.start)
    ]
    if unknown:
        words = ", ".join(dict.fromkeys(request.text[each.start : each.end] for each in unknown))
        lines.append(f"in no lexicon: give the parts of the event's word with --verb or --noun: {words}")
    if not lines:
        lines.append("no verb or noun of the sentence leads to both parties: see who stands beside each above")
    return tuple(lines)


def _is_named(graph: Graph, start: int) -> bool:
    return any(
        phrase.mention is not None
        and graph.tokens[phrase.mention.start].start <= start < graph.tokens[phrase.mention.end - 1].end
        for phrase in graph.phrases
        if phrase.number not in graph.earlier
    )


def _words(knowledge: Knowledge, request: Request, found: Reached, lexicon: str) -> _Words:
    """Return the groups of the word and its theme: those asked for, such as rules use already, or new ones."""
    text = lexicon
    group = request.group or (request.id if request.verb else _used_group(knowledge, found.lexeme))
    if not group or group not in knowledge.lexicon.groups:
        group = group or request.id
        key = "verbs" if found.lexeme.part_of_speech == "verb" or found.lexeme.base else "members"
        text = with_group(text, group, _plain_title(request), {key: [_entered(knowledge.lexicon, found.lexeme)]})
    theme, noun = request.theme, found.noun if request.theme else found.theme
    if noun is not None:
        if not theme:
            theme = "" if request.noun else _used_group(knowledge, noun)
            theme = theme or f"{request.id}.noun"
        if theme not in knowledge.lexicon.groups:
            words = {"members": [_entered(knowledge.lexicon, noun)]}
            text = with_group(text, theme, f"{_plain_title(request)}: what it is about", words)
    return _Words(group, theme, text if text != lexicon else None)


def _with_new_words(before: str, request: Request) -> str:
    """Return the file of the lexicon with the words that no lexicon has, each in a group of its own."""
    text = before
    if request.verb:
        text = with_group(text, request.group or request.id, _plain_title(request), {"verbs": [request.verb]})
    if request.noun:
        name = request.theme or f"{request.id}.noun"
        text = with_group(text, name, f"{_plain_title(request)}: what it is about", {"nouns": [request.noun]})
    return text


def _used_group(knowledge: Knowledge, lexeme: Lexeme) -> str:
    """Return the smallest of the lexeme's groups that an event asks for; empty if none does."""
    used = {group for rule in knowledge.rules.rules for part in EVENT_GROUPS for group in getattr(rule.event, part)}
    mine = [group for group in lexeme.groups if group in used]
    return min(mine, key=lambda group: (len(knowledge.lexicon.group(group)), group), default="")


def _entered(lexicon: Lexicon, lexeme: Lexeme) -> str:
    """Return how another group names a lexeme: its lemma, or that of its verb, as it is entered, with its shadda."""
    lemma = lexeme.base or lexeme.lemma
    for each in lexicon.find(lemma):
        if each.file and each.derivation is None and Path(each.file).is_file():
            lines = Path(each.file).read_text("utf-8").splitlines()
            entry = _ENTRY.match(lines[each.line - 1]) if each.line <= len(lines) else None
            if entry is not None and clean(entry[1]) == lemma:
                return entry[1]
    return lemma


def _plain_title(request: Request) -> str:
    return request.title or request.id


def _lexicon_file(request: Request) -> Path:
    return request.file.parent.parent / "lexicon" / f"{request.file.stem}.yaml"


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def _rule_of(knowledge: Knowledge, identifier: str) -> Rule | None:
    return next((rule for rule in knowledge.rules.rules if rule.id == identifier), None)


def _sides_of(record: EventRecord) -> tuple[str, str | None, str | None]:
    source, target = (side.code if side else None for side in (record.source, record.target))
    return record.code, source, target

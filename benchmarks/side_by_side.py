"""What do the parts cost that one would else start with: a tokeniser with patterns, a search for forms, a lemmatiser?

    pip install spacy pyahocorasick simplemma
    python benchmarks/side_by_side.py CORPUS.jsonl [--documents 100] [--runs 5]

All read the same articles in one process, in turn, run after run, so that they meet the same load. Each line is the
median of the processor times of the runs, in microseconds a word, and its ratio to the one of Marsad, whose records
are complete: who, whom, when, where and on whose word. All are warm; `cold` is an engine that has met no word yet. The
parser of spaCy is untrained and of the measures of a small model: its weights are random, its work is not.
"""

import argparse
import json
import re
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import ahocorasick
import simplemma
import spacy
from spacy.language import Language
from spacy.matcher import Matcher, PhraseMatcher
from spacy.util import minibatch

from marsad import Engine
from marsad.collector import collector_eased
from marsad.matcher import needs_of

PATTERNS = 200
"""Patterns of the matcher: for each the forms of one lexeme that rules ask for."""
RELATIONS = ("nsubj", "obj", "obl", "nmod", "amod", "root")
"""Labels of the parser, of which a trained one has some thirty."""
MATRICES = {"width": 96, "depth": 4, "embed_size": 2000}
"""The measures of spaCy's small models."""


def main() -> None:
    """Measure and print one line a candidate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--documents", type=int, default=100)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    lines = arguments.corpus.read_text(encoding="utf-8").splitlines()[: arguments.documents]
    texts = [json.loads(line)["text"] for line in lines]
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    engine = Engine.load()
    collector_eased()
    jobs = dict(candidates(engine, texts))
    for job in jobs.values():
        job()
    jobs["Marsad, cold"] = lambda: coded(Engine(engine.knowledge, engine.warnings), texts)
    spent: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(arguments.runs):
        for name, job in jobs.items():
            begun = time.process_time()
            job()
            spent[name].append((time.process_time() - begun) / words * 1e6)
    print(f"{len(texts)} documents, {words} words")
    for name, times in spent.items():
        ratio = statistics.median(each / own for each, own in zip(times, spent["Marsad"], strict=True))
        print(f"{name:50} {statistics.median(times):7.2f} us a word {ratio:7.2f}")


def candidates(engine: Engine, texts: list[str]) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield each by its name; what it needs to be built once is built here."""
    forms = forms_by_lexeme(engine)
    yield "Marsad", lambda: coded(engine, texts)

    blank = spacy.blank("ar")
    matcher = Matcher(blank.vocab)
    for number, known in enumerate(list(forms.values())[:PATTERNS]):
        matcher.add(str(number), [[{"ORTH": {"IN": known}}]])
    every = PhraseMatcher(blank.vocab)
    every.add("any", [blank.make_doc(form) for known in forms.values() for form in known])
    yield "spaCy: tokeniser", lambda: [blank(text) for text in texts]
    yield "spaCy: tokeniser, matcher of all forms as phrases", lambda: [every(blank(text)) for text in texts]
    yield f"spaCy: tokeniser, matcher of {PATTERNS} patterns", lambda: [matcher(blank(text)) for text in texts]

    search = ahocorasick.Automaton()
    for known in forms.values():
        for form in known:
            search.add_word(form, form)
    search.make_automaton()
    yield f"pyahocorasick: search for {len(search)} forms", lambda: [list(search.iter(text)) for text in texts]

    yield (
        "simplemma: a lemma a word",
        lambda: [simplemma.lemmatize(word, "ar") for text in texts for word in re.findall(r"\w+", text)],
    )

    nlp = untrained_parser()
    yield "spaCy: tokeniser, small untrained parser", lambda: [list(nlp.pipe(batch)) for batch in minibatch(texts, 50)]


def forms_by_lexeme(engine: Engine) -> dict[str, list[str]]:
    """Return the forms, without article and pronoun, of each lexeme of which a rule needs one."""
    lexicon = engine.knowledge.lexicon
    found: dict[str, list[str]] = {}
    for rule in engine.knowledge.rules.rules:
        for groups, part in needs_of(rule.event):
            for lexeme in (lexeme for group in groups for lexeme in lexicon.group(group)):
                if lexeme.part_of_speech == part:
                    name = f"{part} {lexeme.lemma}"
                    found.setdefault(name, sorted({form for form, _ in lexicon.forms_alone(lexeme)}))
    return {name: forms for name, forms in found.items() if forms}


def untrained_parser() -> Language:
    """Return a pipeline with vectors of its own and a parser, of the measures of a small model."""
    nlp = spacy.blank("ar")
    nlp.add_pipe(
        "tok2vec",
        config={
            "model": {
                "@architectures": "spacy.HashEmbedCNN.v2",
                "pretrained_vectors": None,
                "window_size": 1,
                "maxout_pieces": 3,
                "subword_features": True,
                **MATRICES,
            }
        },
    )
    parser = nlp.add_pipe(
        "parser",
        config={
            "model": {
                "@architectures": "spacy.TransitionBasedParser.v2",
                "state_type": "parser",
                "extra_state_tokens": False,
                "hidden_width": 64,
                "maxout_pieces": 2,
                "use_upper": False,
                "nO": None,
                "tok2vec": {"@architectures": "spacy.Tok2VecListener.v1", "width": MATRICES["width"]},
            }
        },
    )
    for label in RELATIONS:
        parser.add_label(label)
    nlp.initialize()
    return nlp


def coded(engine: Engine, texts: list[str]) -> int:
    """Code all texts; return the number of records."""
    return sum(len(engine.code(text)) for text in texts)


if __name__ == "__main__":
    main()

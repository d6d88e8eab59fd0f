"""How is an expansion written as lines of JSON, one for each form?"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from marsad.lexicon import Collision, Lexicon, features_as_json, lexeme_as_json
from marsad.model import Lexeme
from marsad.workbench.corpus_counts import FormCounts
from marsad.workbench.expansion import Expansion, FormLine, Spelling, spellings


def expansion_as_json(
    lexicon: Lexicon, expansion: Expansion, counts: FormCounts | None, *, clitics: bool
) -> Iterator[dict[str, Any]]:
    """Yield one object a form: lemma, pos, form, what it can say of itself, and with what it collides.

    With counts, `count` is the number of tokens and `met` those with each written word; with clitics, `spellings`
    are all legal ones.
    """
    named = _named(expansion.lexeme)
    places: dict[str, list[FormLine]] = {}
    for line in expansion.lines:
        places.setdefault(line.form, []).append(line)
    legal: dict[str, list[Spelling]] = {}
    if clitics:
        for spelling in spellings(lexicon, expansion.lexeme):
            legal.setdefault(spelling.form, []).append(spelling)
    for form, lines in places.items():
        shape: dict[str, Any] = {**named, "form": form, "places": [_place(line, counts) for line in lines]}
        shape["collisions"] = [_collision(found) for found in expansion.collisions if found.form == form]
        if counts is not None:
            shape["count"] = sum(count for (counted, _), count in counts.forms.items() if counted == form)
            shape["met"] = dict(_met(form, counts).most_common())
        if clitics:
            shape["spellings"] = [_spelling(spelling) for spelling in legal.get(form, ())]
        yield shape


def _place(line: FormLine, counts: FormCounts | None) -> dict[str, Any]:
    shape: dict[str, Any] = {"section": line.section, "place": line.place, "stands": list(line.stands)}
    shape["features"] = sorted((features_as_json(features) for features in line.features), key=str)
    if counts is not None:
        shape["count"] = counts.of(line)
    return shape


def _collision(collision: Collision) -> dict[str, Any]:
    return {**_named(collision.other), "form": collision.other_form, "variations": list(collision.variations)}


def _named(lexeme: Lexeme) -> dict[str, Any]:
    whole = lexeme_as_json(lexeme)
    return {key: value for key, value in whole.items() if key in ("lemma", "pos", "derivation", "base")}


def _met(form: str, counts: FormCounts) -> Counter[str]:
    found: Counter[str] = Counter()
    for (spelling, _), count in counts.met.items():
        if spelling.form == form:
            found[spelling.text] += count
    return found


def _spelling(spelling: Spelling) -> dict[str, Any]:
    return {
        "spelling": spelling.text,
        "proclitics": list(spelling.proclitics),
        "article": spelling.article,
        "enclitics": list(spelling.enclitics),
    }

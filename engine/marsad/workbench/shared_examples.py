"""Which examples would break with another rule than their own, because that one codes their text as well?"""

from collections.abc import Iterable, Iterator

from marsad.coding import Coder
from marsad.language import Rule
from marsad.model import Document
from marsad.source import Diagnostic
from marsad.workbench import kinds
from marsad.workbench.rule_place import RulePlaces


def shared_examples(coder: Coder, rules: Iterable[Rule]) -> Iterator[Diagnostic]:
    """Yield the examples with records for whose text another rule gives some too, or all of them."""
    places = RulePlaces()
    for rule in rules:
        for number, example in enumerate(rule.examples, 1):
            found = coder.code(Document(f"{rule.id}#{number}", example.text)) if example.records else ()
            others = dict.fromkeys(f"{record.rule} ({record.code})" for record in found if record.rule != rule.id)
            if others:
                whose = "as well" if any(record.rule == rule.id for record in found) else "and not by its own rule"
                message = f"{rule.id} example {number}: coded by {', '.join(others)} {whose}"
                hint = "shorten the text to the one event, or let one of the rules override the other"
                yield kinds.SHARED_EXAMPLE.at(places.at(example.origin), message, hint)

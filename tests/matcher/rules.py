"""How do the matcher's tests write rules, and see what a rule catches in a text?"""

from dataclasses import dataclass
from typing import Any

from marsad.coding.coder import Coder
from marsad.compiler.ruleset import RuleSet
from marsad.language.paths import parse_paths
from marsad.language.rule import CodeChoice, Event, Pairs, Rule
from marsad.matcher.matcher import Matcher, Tried
from marsad.model import Document, Graph
from marsad.syntax import Parsed
from marsad.workbench.reading import ReadingCoder


@dataclass(frozen=True, slots=True)
class Seen:
    """A predicate at which a rule was tried, and who was caught as what, by which step."""

    word: str
    tried: Tried
    caught: list[tuple[str, str, str | None]]


def rule(
    identifier: str = "a",
    *,
    source: str = "",
    target: str = "",
    parties: str = "",
    needs: tuple[str, ...] = (),
    pairs: Pairs = "one-way",
    **event: Any,
) -> Rule:
    """Return a rule with just these parts."""
    paths = (("source", source), ("target", target), ("parties", parties))
    return Rule(
        id=identifier,
        title="",
        event=Event(**event),
        paths=tuple((role, parse_paths(text)) for role, text in paths if text),
        needs=needs,
        pairs=pairs,
        choices=(CodeChoice("010"),),
    )


def matcher_of(*rules: Rule, **overridden: frozenset[str]) -> Matcher:
    """Return a matcher of these rules, of which the named ones give way to those beside their names."""
    return Matcher(RuleSet(rules, overridden, frozenset(), ""))


def tried(coder: Coder, looked_for: Rule, text: str) -> list[Seen]:
    """Return each predicate at which the rule was tried."""
    matcher = matcher_of(looked_for)
    return [
        Seen(_words(text, graph, each.predicate.token, each.predicate.token + 1), each, _caught(text, graph, each))
        for _, graph in coder.graphs(Document("-", text))
        for each in matcher.tried(graph)
    ]


def _caught(text: str, graph: Graph, each: Tried) -> list[tuple[str, str, str | None]]:
    caught: list[tuple[str, str, str | None]] = []
    for capture in each.filled.caught:
        phrase = None if capture.phrase is None else graph.phrases[capture.phrase]
        span = (capture.token, capture.token + 1) if phrase is None else (phrase.start, phrase.end)
        caught.append((capture.name, _words(text, graph, *span), capture.how))
    return caught


def _words(text: str, graph: Graph, start: int, end: int) -> str:
    return text[graph.tokens[start].start : graph.tokens[end - 1].end]


def parsed(coder: Coder, text: str) -> Parsed:
    """Return the first sentence of a text as the matcher gets it."""
    return next(ReadingCoder(coder.knowledge).readings(Document("-", text))).parsed


MEET = rule(
    verb=("meet",),
    source="subject",
    target="object | with",
    parties="between",
    pairs="symmetric",
    is_told_named=True,
)
TALKS = rule(light=("light.hold",), noun=("talks",), source="subject | owner", target="with", parties="between")
TALKS_NAMED = rule(
    light=("light.hold",),
    noun=("talks",),
    source="subject | owner",
    target="with",
    parties="between",
    pairs="symmetric",
    is_told_named=True,
)
KILL = rule(verb=("slay",), source="subject", target="object", passive_likely=True, is_told_named=True)
VISIT = rule(verb=("visit",), source="subject", target="object | to | in", is_told_named=True)
VISIT_TOLD = rule(verb=("visit",), source="subject", target="object | to", needs=("source",))
SUPPORT = rule(verb=("support",), source="subject", target="object", is_told_named=True)
CONDEMN_RAID = rule(verb=("condemn",), theme=("raid.noun",), source="subject", target="theme.owner | on")
CONDEMN = rule(verb=("condemn",), source="subject", target="object.owner")
IN_OWNER = rule(verb=("support",), source="subject", target="in.owner")
SAY = rule(verb=("say.plain",), source="subject", content="said")
MEET_SOMEWHERE = rule(verb=("meet",), source="subject", governs=("in",))
CONFESS = rule(verb=("confess",), source="subject", content="act")
COMMENT = rule(verb=("comment",), source="subject", governs=("on",))
OPEN_FIRE = rule(light=("fire.open",), noun=("fire.noun",), source="subject", target="on", governs=("on", "toward"))
SIGN = rule(
    verb=("sign",), theme=("agreement.noun",), source="subject", target="theme.with", parties="between | theme.subject"
)
SIGN_WITH = rule(verb=("sign",), theme=("agreement.noun",), source="subject", target="with | theme.with")
COMPLY = rule(
    verb=("comply",), theme=("demand.noun", "request.noun"), source="subject", target="theme.owner | theme.subject"
)
BE_HIT = rule(verb=("be-hit",), theme=("raid.noun",), source="theme.subject", target="subject | subject.owner")
PROTEST = rule(verb=("protest.voice",), source="subject", target="on.owner | on")
ARREST = rule(verb=("arrest",), source="subject", target="object", passive_likely=True)
REFUSE = rule(verb=("refuse",), source="subject", target="object | object.owner")
REFUSE_TO = rule(verb=("refuse", "say.plain"), source="subject", target="content.with | content.object")
COLON = rule(colon=True, source="subject", content="said")
RAID = rule(noun=("raid.noun",), source="owner | subject", target="on")
RAID_NAMED = rule(noun=("raid.noun",), source="owner | subject", target="on", is_told_named=True)

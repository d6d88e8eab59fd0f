"""Who fills the roles of a match: captures to actors, with what was left out taken over or resolved."""

from collections.abc import Iterable, Mapping, Sequence

from marsad.language import OBJECT, SUBJECT, Rule
from marsad.model import Graph, Match, Mention, Party, Step, replace, value


@value
class Roles:
    """The actors of a match by role; `source` stays empty when nobody was found."""

    source: tuple[Party, ...]
    target: tuple[Party, ...]
    parties: tuple[Party, ...]

    def missing(self, needs: Sequence[str]) -> list[str]:
        """List which of these roles have no actor with a code; both sides of `parties` count for source and target."""
        if len(self.parties) > 1 and len([party for party in self.parties if party.code]) > 1:
            return []
        return [role for role in needs if not _has_code(self.source if role == "source" else self.target, role)]


def _has_code(side: Sequence[Party], role: str) -> bool:
    """Whether one side has an actor with a code; `parties` are no side."""
    if role != "parties":
        for party in side:
            if party.code:
                return True
    return False


def grammatical_subject(rule: Rule, match: Match) -> str | None:
    """Return the role of whoever is the verb's subject: in the passive that of whom the act is done to."""
    sufferer = rule.role_at.get((OBJECT,)) if match.construction == "passive" else None
    return sufferer or rule.role_at.get((SUBJECT,))


def roles(match: Match, graph: Graph, text: str) -> Roles:
    """Return the parties that a match caught, by role."""
    source: tuple[Party, ...] = ()
    target: tuple[Party, ...] = ()
    parties: tuple[Party, ...] = ()
    for capture in match.captures:
        if capture.phrase is not None:
            found = phrase_parties(graph, capture.phrase, capture.how, text)
            if capture.name == "source":
                source = found
            elif capture.name == "target":
                target = found
            elif capture.name == "parties" and len(found) > 1:
                parties = found
    return Roles(source, target, parties)


def phrase_parties(graph: Graph, number: int, how: Step | None, text: str) -> tuple[Party, ...]:
    """Return whom a phrase of the graph names, who is joined to them and who is among them, as parties of a record.

    A place stands for its country.
    """
    if number in graph.earlier:
        return tuple(replace(party, how="anaphor", step=how) for party in graph.earlier[number])
    phrase = graph.phrases[number]
    found: list[Party] = []
    for each in (number, *phrase.joined, *phrase.included) if phrase.joined or phrase.included else (number,):
        mention = graph.phrases[each].mention
        if mention is not None:
            _add_parties(found, graph, mention, text, how)
    return tuple(found)


def _add_parties(found: list[Party], graph: Graph, mention: Mention, text: str, step: Step | None) -> None:
    if mention.kind == "place" and mention.value is not None:
        start, end = graph.tokens[mention.start].start, graph.tokens[mention.end - 1].end
        found.append(Party(mention.value, text[start:end], start, end, "metonym", step=step))
    told = {party.start for party in found}
    for actor in mention.actors:
        start, end = graph.tokens[actor.start].start, graph.tokens[actor.end - 1].end
        how = "anaphor" if step == "pronoun" else actor.how
        if start not in told:
            found.append(Party(actor.code, text[start:end], start, end, how, actor.entry, step))


def codes_of(parties: Iterable[Party]) -> frozenset[str]:
    """Return the codes that are known."""
    return frozenset([party.code for party in parties if party.code])


def by_role(found: Roles) -> Mapping[str, tuple[Party, ...]]:
    """Return the roles by name, for explanations."""
    return {"source": found.source, "target": found.target, "parties": found.parties}

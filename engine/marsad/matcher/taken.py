"""Which path led to whoever fills a role, and what does a rule catch only because it may be named?"""

from marsad.language import OBJECT, OWNER, THEME, RolePath, Rule
from marsad.matcher.filling import Filled, Filling
from marsad.matcher.matcher import phrases_behind
from marsad.matcher.sentence_wide import SentenceWide
from marsad.matcher.wording import wording
from marsad.model import Graph, Predicate, replace


class _Followed(Filling):
    """A filling that remembers, for each role, the path that led to whoever fills it."""

    __slots__ = ("paths",)

    def filled(self) -> Filled:
        self.paths: dict[str, RolePath] = {}
        found = super().filled()
        # Who made or owns the thing stands for whoever would complete it.
        for path in ((OBJECT, OWNER), (THEME, OWNER)):
            role = self._rule.role_at.get(path)
            if role in self._filled:
                self.paths.setdefault(role, path)
        return found

    def _follow(self, role: str, path: RolePath) -> None:
        before = len(self._caught)
        super()._follow(role, path)
        if len(self._caught) > before:
            self.paths.setdefault(role, path)


def paths_taken(rule: Rule, graph: Graph, predicate: Predicate) -> dict[str, RolePath]:
    """Return, for each role that words beside the predicate fill, the path of the rule that led there."""
    after, wide = phrases_behind(graph, predicate), SentenceWide(graph)
    followed = _Followed(graph, wording(rule, predicate.readings), predicate, after, wide)
    followed.filled()
    return followed.paths


def filled_at(rule: Rule, graph: Graph, predicate: Predicate) -> Filled:
    """Return how a rule stands at a predicate, whether its words are those of the rule's groups or not."""
    after, wide = phrases_behind(graph, predicate), SentenceWide(graph)
    return Filling(graph, wording(rule, predicate.readings), predicate, after, wide).filled()


def is_only_named(rule: Rule, graph: Graph, predicate: Predicate) -> bool:
    """Say whether a rule that tells what a noun only names would not match there without saying so."""
    strict = replace(rule, event=replace(rule.event, is_told_named=False))
    return bool(filled_at(strict, graph, predicate).lacks)

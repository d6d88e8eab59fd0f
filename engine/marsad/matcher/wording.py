"""How does one word say the event of one rule? What rests on these two alone, whatever stands beside the word."""

from collections.abc import Sequence
from typing import Final

from marsad.language import OBJECT, OWNER, SUBJECT, THEME, Rule
from marsad.model import Reading, Step, entity
from marsad.phrases import MASDAR

OWN: Final = ("owner", "owner-pronoun", "nationality", "between", "possessor", "company", "by")
"""The steps that find the doer beside the noun itself, or in company, rather than by what carries the noun."""
TO_WHOM: Final = "for"
"""The step that finds the doer under "for", where the sufferer stands as often: a raid of the army's, a threat to B."""


@entity
class Wording:
    """A rule at a word, asked once of every distinct word and not at each of its places.

    The word `is_act` if as a noun it is of the event's own act, and no verb's noun; it `is_masdar` in some reading of
    the event's, `is_passive` in all of these, and `bears_object` if a pronoun stands on it in all. It `needs_no_object`
    if it can be another verb, which takes none: (they) stopped, spelled like (she) stops (them).
    The rule `asks_doer` if a noun by itself tells the event only where who does it stands beside it, and
    `asks_at_theme` if that may be the doer of the theme. `whose` is the role of who completes the object, or the theme.
    """

    rule: Rule
    is_act: bool
    is_masdar: bool
    is_passive: bool
    bears_object: bool
    needs_no_object: bool
    has_sufferer: bool
    asks_doer: bool
    asks_at_theme: bool
    whose: str | None

    def names_doer(self, how: Step | None) -> bool:
        """Return whether the step that found the doer found him beside the noun, in his own right."""
        return how in OWN or (how == TO_WHOM and not self.has_sufferer)

    def can_tell(self, *, doer: Step | None, is_carried: bool, is_named: bool) -> bool:
        """Return whether a noun can tell the event, by what is known of it before anything else is asked.

        Its `doer` was found by that step, None if there is none; it `is_carried` if a verb says something of it, and
        `is_named` if nothing says that it is so.
        """
        event = self.rule.event
        if (event.verb or not self.is_act) and not self.is_masdar:
            return False
        if event.is_told_named or is_named:
            return event.is_told_named
        if is_carried:
            return True
        return not (self.is_act and event.light) and (self.names_doer(doer) or not self.asks_doer or self.asks_at_theme)


def wording(rule: Rule, readings: Sequence[Reading]) -> Wording:
    """Return how a word with those readings says the event of a rule."""
    event = rule.event
    own = _of(readings, event.verb or event.light)
    return Wording(
        rule,
        bool(event.verb or _of(readings, event.noun)),
        any(reading.lexeme.derivation == MASDAR for reading in own),
        all(reading.features.voice == "passive" for reading in own),
        all(reading.enclitics for reading in readings),
        any(reading.lexeme.part_of_speech == "verb" and not reading.lexeme.transitive for reading in readings),
        (OBJECT,) in rule.role_at,
        "source" in rule.needs and "source" not in dict(rule.unnamed),
        (THEME, SUBJECT) in rule.role_at,
        rule.role_at.get((OBJECT, OWNER)) or rule.role_at.get((THEME, OWNER)),
    )


def _of(readings: Sequence[Reading], groups: Sequence[str]) -> list[Reading]:
    """The readings in which a word is of one of those lexeme groups."""
    return [each for each in readings if not each.lexeme.groups.isdisjoint(groups)]

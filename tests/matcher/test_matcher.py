"""At which words does the matcher find what, and which rule does it prefer where several tell an event?"""

from dataclasses import replace
from itertools import permutations

from marsad.coding.coder import Coder
from marsad.language.rule import Rule
from marsad.matcher.matcher import Matcher, needs_of, trigger_groups
from marsad.model import Capture, Match
from matcher.rules import matcher_of, parsed, rule


def meet(identifier: str) -> Rule:
    return rule(identifier, verb=("meet",), source="subject", target="object | with")


def preferred(coder: Coder, matcher: Matcher, text: str) -> list[list[str]]:
    """Return, for each word that tells something, the rules that do, the preferred one first."""
    return [[match.rule for match in matches] for matches in matcher.match(parsed(coder, text))]


def test_a_match_names_its_word_its_construction_and_who_was_caught(coder: Coder) -> None:
    ((match,),) = matcher_of(meet("a")).match(parsed(coder, "أمس التقت مصر لبنان."))
    expected = Match(
        "a",
        "verb-first",
        1,
        (Capture("source", 2, 1, "after-verb"), Capture("target", 3, 2, "after-subject")),
    )
    assert expected == match
    assert (2, None) == (expected.captures[0].token, match.capture("theme"))


def test_what_lacks_something_is_tried_and_is_no_match(coder: Coder) -> None:
    matcher = matcher_of(rule("a", verb=("say.plain",), source="subject", content="said"))
    sentence = parsed(coder, "قالت مصر.")
    assert ["without anything that is said"] == [each.filled.lacks for each in matcher.tried(sentence.graph)]
    assert [] == list(matcher.match(sentence))


def test_matches_come_in_the_order_of_their_words(coder: Coder) -> None:
    matcher = matcher_of(rule("a", verb=("visit",), source="subject"), meet("b"))
    assert [["b"], ["a"]] == preferred(coder, matcher, "التقت مصر لبنان وزارت روسيا.")


def test_of_equal_rules_the_first_of_the_packs_is_preferred(coder: Coder) -> None:
    assert [["b", "a"]] == preferred(coder, matcher_of(meet("b"), meet("a")), "التقت مصر لبنان.")


def test_a_rule_that_another_one_overrides_comes_last(coder: Coder) -> None:
    matcher = matcher_of(meet("a"), meet("b"), a=frozenset({"b"}))
    assert [["b", "a"]] == preferred(coder, matcher, "التقت مصر لبنان.")


def test_a_rule_is_overridden_only_where_the_other_one_matches(coder: Coder) -> None:
    other = rule("c", verb=("meet",), source="subject", governs=("in",))
    matcher = matcher_of(meet("a"), meet("b"), other, a=frozenset({"c"}))
    assert [["a", "b"]] == preferred(coder, matcher, "التقت مصر لبنان.")
    assert [["b", "c", "a"]] == preferred(coder, matcher, "التقت مصر لبنان في سوتشي.")


def test_of_rules_that_override_one_another_in_a_row_each_comes_before_those_it_beats(coder: Coder) -> None:
    first, second, third = (meet(name) for name in "abc")
    for packs in permutations((first, second, third)):
        matcher = matcher_of(*packs, b=frozenset({"a"}), c=frozenset({"b"}))
        assert [["a", "b", "c"]] == preferred(coder, matcher, "التقت مصر لبنان.")
    circle = matcher_of(first, second, a=frozenset({"b"}), b=frozenset({"a"}))
    assert [["a", "b"]] == preferred(coder, circle, "التقت مصر لبنان.")


def test_a_rule_that_names_a_theme_is_preferred(coder: Coder) -> None:
    plain = rule("a", verb=("condemn",), source="subject", target="on")
    themed = rule("b", verb=("condemn",), theme=("raid.noun",), source="subject", target="on")
    assert [["b", "a"]] == preferred(coder, matcher_of(plain, themed), "أدانت مصر الغارات على لبنان.")
    overridden = matcher_of(plain, themed, b=frozenset({"a"}))
    assert [["a", "b"]] == preferred(coder, overridden, "أدانت مصر الغارات على لبنان.")


def test_a_rule_that_gives_way_comes_after_all_that_do_not(coder: Coder) -> None:
    themed = rule("a", verb=("condemn",), theme=("raid.noun",), source="subject", target="on")
    plain = replace(themed, id="p", gives_way=("denial",))
    bare = rule("b", verb=("condemn",), source="subject")
    assert [["a", "b", "p"]] == preferred(coder, matcher_of(plain, bare, themed), "أدانت مصر الغارات على لبنان.")


def test_of_two_themes_the_nearer_one_is_preferred(coder: Coder) -> None:
    raids, talks = (
        rule(name, verb=("condemn",), theme=(name,), source="subject", target="on") for name in ("raid.noun", "talks")
    )
    matcher = matcher_of(raids, talks)
    assert [["talks", "raid.noun"]] == preferred(coder, matcher, "أدانت مصر محادثات الغارات على لبنان.")
    assert [["raid.noun", "talks"]] == preferred(coder, matcher, "أدانت مصر غارات على لبنان مع مشاورات.")


def test_a_rule_of_several_groups_matches_once(coder: Coder) -> None:
    looked_for = rule("a", verb=("meet", "visit", "meet"), source="subject")
    assert [["a"]] == preferred(coder, matcher_of(looked_for), "التقت مصر لبنان.")


def test_verbs_and_nouns_are_found_by_their_own_groups(coder: Coder) -> None:
    sentence = parsed(coder, "شنت مصر غارات على لبنان.")
    for light, expected in (("light.hold", [2]), ("strike-out", [0, 2])):
        looked_for = rule("a", light=(light,), noun=("raid.noun",), source="subject", is_told_named=True)
        assert expected == [matches[0].trigger for matches in matcher_of(looked_for).match(sentence)]


def test_rules_know_the_groups_without_which_they_tell_nothing() -> None:
    verb = rule("a", verb=("meet", "visit"), theme=("talks",))
    light = rule("b", light=("hold",), noun=("talks", "summit"))
    noun = rule("c", noun=("raid.noun",))
    assert frozenset({"meet", "visit", "talks", "summit", "raid.noun"}) == trigger_groups([verb, light, noun])
    assert [(("meet", "visit"), "verb"), (("talks",), "noun")] == list(needs_of(verb.event))
    assert [(("talks", "summit"), "noun")] == list(needs_of(light.event))
    assert [(("raid.noun",), "noun")] == list(needs_of(noun.event))


def test_what_is_told_by_a_negation_is_told_by_nothing_else_and_preferred_there(coder: Coder) -> None:
    silent = rule("b", verb=("meet",), source="subject", is_negated=True)
    matcher = matcher_of(meet("a"), silent)
    assert [["a"]] == preferred(coder, matcher, "التقت مصر لبنان.")
    assert [["b", "a"]] == preferred(coder, matcher, "لم تلتق مصر لبنان.")

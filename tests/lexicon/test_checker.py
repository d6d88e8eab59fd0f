"""Does the checker find what deserves a second look?"""

from lexicon.strategies import lexicon_of
from marsad.lexicon import check_collisions, check_unused
from marsad.lexicon.lexicon import Collision
from marsad.source import Diagnostics


def test_a_variant_that_is_another_lexeme_is_reported() -> None:
    diagnostics = Diagnostics()
    check_collisions(lexicon_of(("nouns", "أثر آثار"), ("nouns", "إثر")), diagnostics)
    assert ["L102"] == [found.code for found in diagnostics]


def test_a_verb_does_not_collide_with_its_own_derivatives() -> None:
    diagnostics = Diagnostics()
    check_collisions(lexicon_of(("verbs", "أعلن يعلن إعلان")), diagnostics)
    assert [] == list(diagnostics)


def test_collisions_name_form_and_variation() -> None:
    lexicon = lexicon_of(("nouns", "كتاب كتب"), ("verbs", "كتب يكتب كتابة"))
    noun, verb = lexicon.find("كتاب")[0], lexicon.find("كتب")[0]
    assert Collision("كتب", verb, "كتب", ()) in set(lexicon.collisions(noun))


def test_entries_of_no_used_group_are_reported() -> None:
    diagnostics = Diagnostics()
    lexicon = lexicon_of(("verbs", "كتب يكتب كتابة"), ("nouns", "لجنة لجان"))
    check_unused(lexicon, {"all"}, diagnostics)
    assert [] == list(diagnostics)
    check_unused(lexicon, set(), diagnostics)
    assert ["L103", "L103"] == [found.code for found in diagnostics]

"""Is a verb spelled alike in active and passive told in the passive, since it names by whom it was done?"""

import pytest

from marsad import Engine


def is_passive(engine: Engine, text: str, verb: str) -> bool:
    """Return whether the graph has that verb in the passive."""
    (graph,) = engine.parse(text)
    (found,) = (each for each in graph.verbs if graph.tokens[each.token].word.form == verb)
    return found.passive


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("دعي الصحفي إلى الحفل", "دعي"),
        ("اعتقل الصحفي من قبل السلطات", "اعتقل"),
        ("اعتقل الصحفي أمس من قبل السلطات", "اعتقل"),
        ("قال الوزير إن الصحفي اعتقل من قبل السلطات", "اعتقل"),
        ("أعلن الاجتماع من قبل السلطات", "أعلن"),
        ("سلمت الوثائق التي تتعلق باعتقال الصحفي من قبل السلطات", "سلمت"),
    ],
)
def test_a_verb_is_passive_by_its_spelling_or_if_it_names_by_whom_the_phrase_beside_it_suffered(
    text: str, verb: str, engine: Engine
) -> None:
    assert is_passive(engine, text, verb)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("اعتقل الصحفي", "اعتقل"),
        ("أدان الوزير اعتقال الصحفي من قبل السلطات", "أدان"),
        ("أعلن خبر اعتقال الصحفي من قبل السلطات", "أعلن"),
        ("اعتقلت السلطات الصحفي من قبل", "اعتقلت"),
        ("حصل اعتقال من قبل السلطات", "حصل"),
        ("سافر الصحفي من قبل السلطات", "سافر"),
        ("اعتقلت الصحفي من قبل السلطات", "اعتقلت"),
        ("الصحفيون اعتقل من قبل السلطات", "اعتقل"),
    ],
)
def test_a_verb_is_active_if_nobody_did_it_or_an_act_nearer_than_what_it_speaks_of_or_that_it_says_took_place(
    text: str, verb: str, engine: Engine
) -> None:
    assert not is_passive(engine, text, verb)

"""Does a predicate stand in the right light, and on the right word?"""

import pytest

from marsad import Engine
from marsad.model import Factuality, Graph, Predicate

CASES: list[tuple[str, str, Factuality]] = [
    ("غادر الوفد القاهرة", "غادر", "asserted"),
    ("لم يغادر الوفد القاهرة", "يغادر", "negated"),
    ("لن يغادر الوفد القاهرة", "يغادر", "negated"),
    ("ولا يغادر الوفد القاهرة", "يغادر", "negated"),
    ("وصل الوفد ولا يغادر القاهرة", "يغادر", "negated"),
    ("سيغادر الوفد القاهرة", "سيغادر", "planned"),
    ("سوف يغادر الوفد القاهرة", "يغادر", "planned"),
    ("هل غادر الوفد القاهرة؟", "غادر", "asked"),
    ("تساءل النائب عما إذا كان الوفد غادر القاهرة", "غادر", "asked"),
    ("تساءل النائب عما إذا كان الوفد سيغادر القاهرة", "سيغادر", "asked"),
    ("أكد النائب أن الوفد سيغادر القاهرة", "سيغادر", "planned"),
    ("يأمل الوزير أن يغادر الوفد القاهرة", "يغادر", "wished"),
    ("قرر الوزير أن يغادر القاهرة", "يغادر", "planned"),
    ("نفى الوزير أن الوفد غادر القاهرة", "غادر", "denied"),
    ("نفى الوزير أن الحكومة رفضت الخطة التي أعدها البرلمان وأن المحادثات انتهت", "انتهت", "denied"),
    ('لم "يغادر" الوفد القاهرة', "يغادر", "negated"),
    ("أحبط الحراس هجوما كان يستهدف السوق", "يستهدف", "negated"),
    ("أحبط الحراس الهجوم الذي خططت له العصابة", "خططت", "asserted"),
    ("أحبط الحراس هجوما كان يستهدف السوق، واعتقلوا رجلا", "واعتقلوا", "asserted"),
    ("أحبط هجوم كان سينفذه رجلان", "سينفذه", "negated"),
    ("أعلن الوزير إحباط هجوم يستهدف السوق", "يستهدف", "negated"),
    ("أحبط الحراس الذين وصلوا إلى السوق هجوما", "وصلوا", "asserted"),
    ('الوفد غادر "لن تغادر" القاهرة', "غادر", "asserted"),
    ("قد يكون الوفد غادر القاهرة", "غادر", "asked"),
    ("إذا غادر الوفد القاهرة انتهت المحادثات", "غادر", "conditional"),
    ("إذا لم يغادر الوفد القاهرة انتهت المحادثات", "يغادر", "conditional"),
    ("يأمل الوزير أن الوفد لم يغادر القاهرة", "يغادر", "wished"),
    ("أعلن الوزير أن الوفد غادر القاهرة", "غادر", "asserted"),
    ('"غادر الوفد القاهرة"، هكذا علق الوزير', "غادر", "asserted"),
    ("لا يزال الوفد يغادر القاهرة", "يغادر", "asserted"),
    ("الوفد ما زال يغادر القاهرة", "يغادر", "asserted"),
    ("لم يكن الوفد يغادر القاهرة", "يغادر", "negated"),
    ("لم يغادر الوفد القاهرة فقط", "يغادر", "asserted"),
    ("لا يغادر الوفد القاهرة فحسب", "يغادر", "asserted"),
    ("يتوقع أن يغادر الوفد القاهرة", "يغادر", "planned"),
    ("لم يعد الوفد يغادر القاهرة", "يغادر", "negated"),
    ("الوفد لم يعد يغادر القاهرة", "يغادر", "negated"),
    ("ما عاد الوفد يغادر القاهرة", "يغادر", "negated"),
    ("عاد الوفد يغادر القاهرة", "يغادر", "asserted"),
    ("لم يعد الوفد إلى القاهرة حيث استقبله الوزير", "استقبله", "asserted"),
    ("كاد الوفد يغادر القاهرة", "يغادر", "negated"),
    ("توقف الوفد عن زيارة القاهرة", "زيارة", "negated"),
    ("تراجع الوزير عن زيارة القاهرة", "زيارة", "negated"),
    ("توقف الوزير في القاهرة بعد زيارة بيروت", "زيارة", "asserted"),
    ("الحكومة مستعدة للحوار", "مستعدة", "asserted"),
    ("الحكومة ليست مستعدة للحوار", "مستعدة", "negated"),
    ("أعلن الوزير أن الحكومة ليست مستعدة للحوار", "مستعدة", "negated"),
]


def predicate(graph: Graph, verb: str) -> Predicate:
    return next(each for each in graph.predicates if graph.tokens[each.token].word.form == verb)


@pytest.mark.parametrize(("text", "verb", "wanted"), CASES, ids=[text for text, _, _ in CASES])
def test_a_predicate_stands_in_its_light(text: str, verb: str, wanted: Factuality, engine: Engine) -> None:
    (graph,) = engine.parse(text)
    assert wanted == predicate(graph, verb).factuality


def test_what_is_said_hangs_on_the_nearest_verb_of_saying(engine: Engine) -> None:
    (graph,) = engine.parse("ذكرت الصحيفة أن الوزير قال إن الوفد غادر القاهرة وإن المحادثات انتهت")
    mentioned, said, left, ended = graph.verbs
    assert [(None, 0), (mentioned.token, 1), (said.token, 2), (said.token, 2)] == [
        (each.said_by, each.depth) for each in (mentioned, said, left, ended)
    ]

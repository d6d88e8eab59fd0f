"""Is an act that a noun names told, only named, or denied, wished, planned?"""

import pytest

from marsad import Engine
from marsad.model import Factuality, Graph, Predicate

CASES: list[tuple[str, str, Factuality]] = [
    ("شن الجيش غارة على البلدة", "غارة", "asserted"),
    ("لم يشن الجيش غارة على البلدة", "غارة", "negated"),
    ("سيشن الجيش غارة على البلدة", "غارة", "planned"),
    ("وقعت غارة على البلدة", "غارة", "asserted"),
    ("أعلنت الحكومة اعتقال المتهم", "اعتقال", "asserted"),
    ("تعرضت البلدة لقصف", "لقصف", "asserted"),
    ("استأنف الجانبان المفاوضات", "المفاوضات", "asserted"),
    ("جاء القرار بعد زيارة الوزير", "زيارة", "asserted"),
    ("تحدث الوزير خلال اجتماع الحكومة", "اجتماع", "asserted"),
    ("أسفر القصف عن مقتل رجل", "مقتل", "asserted"),
    ("أسفر القصف عن مقتل رجل", "القصف", "asserted"),
    ("غارة إسرائيلية على البلدة", "غارة", "asserted"),
    ("رفض الوزير زيارة القاهرة", "زيارة", "negated"),
    ("نفى الوزير زيارة القاهرة", "زيارة", "denied"),
    ("قرر الوزير زيارة القاهرة", "زيارة", "planned"),
    ("دعت النقابة إلى إضراب", "إضراب", "wished"),
    ("طالب الوزير بوقف القصف", "بوقف", "wished"),
    ("ألغى الوزير زيارة القاهرة", "زيارة", "negated"),
    ("أوصى الوزير ببناء علاقات عبر عقد اجتماع", "عقد", "wished"),
    ("بنى الوزير علاقات عبر عقد اجتماع", "عقد", "asserted"),
    ("أدان الوزير القصف", "القصف", "named"),
    ("الهجوم يقلق الوزير", "الهجوم", "named"),
    ("زيارة رئيس لجنة إدارة الأزمة", "إدارة", "named"),
    ("تحدث الوزير عن القصف", "القصف", "named"),
    ("لم يرفض الوزير زيارة القاهرة", "زيارة", "named"),
    ("عاد الوفد دون زيارة القاهرة", "زيارة", "negated"),
    ("أكد الوزير عدم مشاركة الحكومة", "مشاركة", "negated"),
    ("أكد الوزير أنه لا حوار مع النقابة", "حوار", "negated"),
    ("إذا شن الجيش غارة على البلدة انتهت الهدنة", "غارة", "conditional"),
    ("ستنسحب القوات في حال فشل المفاوضات", "فشل", "named"),
    ("كانت القرية في حالة حصار", "حصار", "named"),
    ("لا رفض في كلام الوزير", "رفض", "negated"),
    ("لولا دعم السكان سقطت المدينة", "دعم", "named"),
    ("أعلن الوزير بدء القصف", "القصف", "asserted"),
    ("وصل الوزير إلى القاهرة لتوقيع الاتفاق", "لتوقيع", "wished"),
    ("ردت الحكومة من خلال فرض رسوم", "فرض", "asserted"),
    ("غادر الوفد عقب أول لقاء بين الطرفين", "لقاء", "asserted"),
    ("رفض الوزير استئناف المفاوضات", "المفاوضات", "negated"),
    ("زيارة مرتقبة للوزير إلى القاهرة", "زيارة", "planned"),
    ("هجوم محتمل على البلدة", "هجوم", "wished"),
    ("طالب الوزير بوقف الغارات التي يشنها الجيش", "الغارات", "asserted"),
    ("طالب الوزير بوقف غارات يشنها الجيش", "غارات", "asserted"),
    ("زيارة وزير محتملة", "زيارة", "wished"),
    ("زيارة وزير محتمل", "زيارة", "asserted"),
    ("تسليم المطلوب إلى القاهرة", "تسليم", "asserted"),
]


def predicate(graph: Graph, word: str) -> Predicate:
    return next(each for each in graph.predicates if graph.tokens[each.token].word.form == word)


@pytest.mark.parametrize(("text", "noun", "wanted"), CASES, ids=[f"{text} - {noun}" for text, noun, _ in CASES])
def test_an_act_stands_in_its_light(text: str, noun: str, wanted: Factuality, engine: Engine) -> None:
    (graph,) = engine.parse(text)
    assert wanted == predicate(graph, noun).factuality

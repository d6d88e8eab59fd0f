"""Strategies and small lexicons for the tests of the lexicon room."""

from functools import cache

from hypothesis import strategies as st

from marsad.lexicon import Lexicon, parse_lexicon
from marsad.source import Diagnostics

ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"

VERBS = (
    "كتب يكتب كتابة",
    "قرأ يقرأ قراءة",
    "سأل يسأل سؤال",
    "ردّ يردّ رد",
    "قال يقول قول",
    "باع يبيع بيع",
    "نام ينام نوم",
    "دعا يدعو دعوة",
    "رمى يرمي رمي",
    "بقي يبقى بقاء",
    "رأى يرى رؤية",
    "جاء يجيء مجيء",
    "وصل يصل وصول",
    "وفى يفي وفاء",
    "أخذ يأخذ أخذ",
    "أتى يأتي إتيان",
    "ثبت يثبت ثبات",
    "كذّب يكذّب تكذيب",
    "أدّى يؤدّي تأدية",
    "هدّأ يهدّئ تهدئة",
    "قابل يقابل مقابلة",
    "نادى ينادي مناداة",
    "أعلن يعلن إعلان",
    "أدان يدين إدانة",
    "أصرّ يصرّ إصرار",
    "آمن يؤمن إيمان",
    "أعطى يعطي إعطاء",
    "أنشأ ينشئ إنشاء",
    "تحدّث يتحدّث تحدّث",
    "تولّى يتولّى تولٍّ",
    "تعاون يتعاون تعاون",
    "تآمر يتآمر تآمر",
    "انسحب ينسحب انسحاب",
    "انضمّ ينضمّ انضمام",
    "انحاز ينحاز انحياز",
    "اتّفق يتّفق اتفاق",
    "احتجّ يحتجّ احتجاج",
    "ادّعى يدّعي ادعاء",
    "ازداد يزداد ازدياد",
    "التقى يلتقي التقاء لقاء",
    "احمرّ يحمرّ احمرار",
    "استخدم يستخدم استخدام",
    "استمرّ يستمرّ استمرار",
    "استدعى يستدعي استدعاء",
    "استفاد يستفيد استفادة",
    "سيطر يسيطر سيطرة",
    "تدهور يتدهور تدهور",
    "اطمأنّ يطمئنّ اطمئنان",
)
NOUNS = (
    "وزير وزراء",
    "لقاء لقاءات",
    "جزء أجزاء",
    "شيء أشياء",
    "مبدأ مبادئ",
    "لاجئ لاجئون",
    "دولة دول",
    "مستشفى مستشفيات",
    "قاضٍ قضاة",
    "لجنة لجان",
    "مسؤول مسؤولون",
)
ADJECTIVES = ("روسي روس", "كبير كبار", "متوالٍ", "سيئ", "أدنى")

entries = st.one_of(
    st.tuples(st.just("verbs"), st.sampled_from(VERBS)),
    st.tuples(st.just("nouns"), st.sampled_from(NOUNS)),
    st.tuples(st.just("adjectives"), st.sampled_from(ADJECTIVES)),
)


def lexicon_of(*entries: tuple[str, str]) -> Lexicon:
    """Return the lexicon of entries, each with the section that it stands in; they must be without fault."""
    lines = ["groups:", "  all:"]
    for section in ("verbs", "nouns", "adjectives", "particles"):
        words = [line for where, line in entries if where == section]
        if words:
            lines += [f"    {section}:", *(f"      - {line}" for line in dict.fromkeys(words))]
    diagnostics = Diagnostics()
    lexicon = parse_lexicon("\n".join(lines) + "\n", diagnostics)
    diagnostics.raise_errors()
    return lexicon


@cache
def sample() -> Lexicon:
    """Return the lexicon of all samples."""
    return lexicon_of(
        *(("verbs", line) for line in VERBS),
        *(("nouns", line) for line in NOUNS),
        *(("adjectives", line) for line in ADJECTIVES),
        ("particles", "إلى"),
    )

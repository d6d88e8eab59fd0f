"""Sentences of words that actor phrases are made of, in any order."""

from hypothesis import strategies as st

_WORDS = """
وزير رئيس الرئيس الرئيسان وزيرا الخارجية خارجية الروسي والصيني روسيا والصين وروسيا مصر والأردن نظيره التركي
مجلس الأمن القومي المتحدث باسم للأمم المتحدة السابق جنود ثلاثة أتراك الأتراك عشرات من المدنيين مسلحون قال في إن
فلاديمير بوتين محمد عبد الله السيد الدكتور الطرفان البلدان بلاده البيان هذا الأخير حكومته روسية مصرية سعودية داعش
تنظيم وكالة الأنباء الألمانية شمال العراق الموصل محافظ والتعليم شؤون المرأة
"""
_MARKS = ["،", "-", '"', "«", "»", "(", ")", ".", "/"]

sentences = st.lists(
    st.one_of(st.sampled_from([*_WORDS.split(), "20"]), st.sampled_from(_MARKS), st.text(max_size=6)), max_size=25
)
"""Lists of clean forms, most of them part of the grammar."""

"""Which texts put the text room to the test?"""

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآٱؤئىة"
MARKS = "\u064b\u064e\u0651\u0652\u0670\u06d6\u0640"
HAMZAS = "\u0653\u0654\u0655"
CONTROLS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2069\ufeff"
PRESENTATION_FORMS = "ﺍﻻﻼﻷﻹﻵﺀﹰﹱﷲﷺﭐﮎﯾ"
SPACES = " \u00a0\u202f\u3000\n\t\r\u2028"
STOPS = ".!?؟۔…"
QUOTES = "\"“”„«»‹›'‘’()[]"
SIGNS = "،؛:,;-–—_/%٪#@+=$|﴾﴿"
PICTURES = "🔴⚠\ufe0f👍🏽🇹🇳\u200d\u20e3①²½•▪"
DIGITS = "0159٠١٥۴٫٬"

_UNSEEN = MARKS + HAMZAS + CONTROLS + SPACES
_CROWDED = LETTERS[:6] + _UNSEEN + PRESENTATION_FORMS + STOPS + QUOTES + SIGNS + DIGITS + PICTURES

any_text = st.text(max_size=60) | st.text(alphabet=_CROWDED + "aZwر", max_size=60)
"""Arbitrary Unicode, and texts made only of what the room treats specially."""

pieces = any_text.map(lambda text: "".join(text.split())).filter(bool)
"""Texts without whitespace."""

words = st.text(alphabet=LETTERS, min_size=3, max_size=8)
"""Bare Arabic words."""

vowelled_words = st.lists(st.tuples(st.sampled_from(LETTERS), st.sampled_from(["", *MARKS])), min_size=1).map(
    lambda pairs: "".join(letter + mark for letter, mark in pairs)
)
"""Arabic words with a mark here and there."""

plain_sentences = st.lists(words, min_size=2, max_size=6).map(" ".join)
"""Words with single spaces, no stops."""

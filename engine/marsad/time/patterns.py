"""Of which parts are constructions of time words made?

The letters are those of the kinds of items (see `vocabulary`); groups are named after what a reader asks for.
"""

MONTH = r"(?P<month>[mk])(?:[/(-](?P<alias>[mk])\)?)?"
YEAR = r"(?:(?:[fF]?[YC]?|[,/])(?P<year>y)E?|(?P<shift>l)|F?q?C(?P<year_shift>l)?)"
LEAD = r"(?![,(Gf])L?p?D?(?:t,?)?D?(?:(?P<weekday>a)l?)?[,(]?G?f?D?"
DAY = r"(?P<day>[no])F?M?"
HIJRI_DAY = r"(?P<hijri_day>[no])V?F?M?(?P<hijri_month>[ij])"
HIJRI = HIJRI_DAY + r"(?:[YC]?(?P<hijri_year>h)e?|l)?"
YEAR_OF_EITHER = r"(?:F?[YC]?(?P<hijri_year>h)e?|F?[YC]?(?P<year>y)E?|(?P<shift>l))"
BESIDE = r"[,(]?[/G-]?[,(]?"
SUPPORT = "fScrMTBPF"
"""What stands before times so often that a doubtful word behind it is one."""

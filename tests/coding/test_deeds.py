"""Whom does an act concern that is about what was done: condemned the attack, in whose article somebody attacked?"""

import pytest

from marsad import Engine
from marsad.model import EventRecord

TAKEN_UP = {
    "the noun of the very verb": ("قصف الجيش الإثيوبي مدينة سودانية. ونددت كينيا بالقصف.", "111", "KEN", "ETHMIL"),
    "another noun for it": ("قصف الجيش الإثيوبي مدينة سودانية. ونددت كينيا بالهجوم.", "111", "KEN", "ETHMIL"),
    "a demonstrative before it": (
        "قصف الجيش الإثيوبي مدينة سودانية. وأدانت كينيا هذا العدوان.",
        "111",
        "KEN",
        "ETHMIL",
    ),
    "in one sentence": ("طردت النرويج السفير الروسي، وانتقدت الصين هذه الخطوة.", "111", "CHN", "NOR"),
    "a step for a measure": ("فرضت كندا عقوبات على إيران. ورفضت الهند هذا الإجراء.", "120", "IND", "CAN"),
    "behind a sentence of another kind": (
        "طردت النرويج السفير الروسي. وقال خبراء إن العلاقات متوترة. وانتقدت الصين القرار.",
        "111",
        "CHN",
        "NOR",
    ),
    "the latest of two": (
        "طردت النرويج السفير الروسي. وطردت كندا السفير الإيراني. وانتقدت الصين القرار.",
        "111",
        "CHN",
        "CAN",
    ),
    "its own word before another": (
        "زار الرئيس الكيني غانا وفرض عقوبات على مالي. وانتقدت الصين الزيارة.",
        "111",
        "CHN",
        "KENGOV",
    ),
    "who claimed an attack": ("تبنى تنظيم القاعدة تفجير الفندق. وأدانت غانا التفجير.", "111", "GHA", "IMGALQ"),
    "what somebody suffered": (
        "اعتقلت الشرطة الكينية صحفيا. وأدانت نقابة الصحفيين الغانية اعتقال الصحفي.",
        "111",
        "GHALAB",
        "KENCOP",
    ),
    "what is described by what it did itself": (
        "قصف الجيش الإثيوبي مدينة سودانية. ونددت كينيا بالهجوم الذي وقع فجرا.",
        "111",
        "KEN",
        "ETHMIL",
    ),
    "a visit that is welcomed": ("زار الرئيس الكيني غانا. ورحبت مالي بالزيارة.", "051", "MLI", "KENGOV"),
    "one of two who agreed is not the other": (
        "وقعت كينيا وغانا اتفاقا تجاريا. ورحبت كينيا بالاتفاق.",
        "051",
        "KEN",
        "GHA",
    ),
    "charges that are rejected": ("انتقدت كندا الهند. ورفضت الهند هذه الانتقادات.", "120", "IND", "CAN"),
}

OPEN = {
    "nothing was told before": "أدانت كينيا الهجوم.",
    "a noun that is not known yet": "قصف الجيش الإثيوبي مدينة سودانية. وأدانت كينيا هجوما في الصومال.",
    "a deed of another kind": "زار الرئيس الإثيوبي السودان. وأدانت كينيا الهجوم.",
    "what was not done": "لم يقصف الجيش الإثيوبي المدينة. وأدانت كينيا القصف.",
    "two who did such a thing in one sentence": (
        "قصف الجيش الإثيوبي مدينة سودانية وقصف الجيش التركي مدينة عراقية. وأدانت كينيا القصف."
    ),
    "the latest that nobody is known to have done": (
        "قصف الجيش الإثيوبي مدينة سودانية. وقتل عشرة مدنيين أوكرانيين في غارة. وأدانت كينيا الهجوم."
    ),
    "what many did": "قطعت كينيا وغانا ومالي علاقاتها مع توغو. وانتقدت الصين القرار.",
    "the speaker's own": "انتقدت كينيا غانا. ورفضت كينيا هذه الانتقادات.",
    "a clause that says who else did it": ("قصف الجيش الإثيوبي مدينة سودانية. وأدانت كينيا الهجوم الذي شنه مجهولون."),
    "one of a number": "قصف الجيش الإثيوبي مدينة سودانية. وأدانت كينيا القرار 1701.",
    "a deed that befell another": ("قصف الجيش الإثيوبي مدينة سودانية. وأدانت كينيا الهجوم على السفارة التركية."),
}


@pytest.mark.parametrize("case", TAKEN_UP.values(), ids=list(TAKEN_UP))
def test_whoever_did_it_is_the_target(case: tuple[str, str, str, str], engine: Engine) -> None:
    text, code, source, target = case
    (record,) = [each for each in engine.code(text) if each.code == code and _code(each, "source") == source]
    assert record.target is not None
    assert (target, "deed", "anaphor") == (record.target.code, record.target.step, record.target.how)
    assert record.target.text == text[record.target.start : record.target.end]


def test_all_who_agreed_are_the_target(engine: Engine) -> None:
    records = engine.code("وقعت كينيا وغانا اتفاقا تجاريا. ورحبت مالي بالاتفاق.")
    assert {"KEN", "GHA"} == {_code(each, "target") for each in records if each.code == "051"}


@pytest.mark.parametrize("text", OPEN.values(), ids=list(OPEN))
def test_nobody_is_the_target_where_that_is_doubtful(text: str, engine: Engine) -> None:
    found = [each for each in engine.code(text) if each.rule.startswith(("disapprove.", "denial."))]
    assert found
    assert all(each.target is None or each.target.step != "deed" for each in found)


def _code(record: EventRecord, side: str) -> str | None:
    party = record.source if side == "source" else record.target
    return party.code if party is not None else None

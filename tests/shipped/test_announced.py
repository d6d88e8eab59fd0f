"""Who announces an act of his own does that act, and says no more beside it."""

import pytest

from marsad import Engine


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("أعلنت كندا فرض عقوبات على كوبا.", {"163"}),
        ("أعلنت كندا قطع علاقاتها مع كوبا.", {"161"}),
        ("أعلنت كندا تقديم مساعدات إلى كوبا.", {"070"}),
        ("أعلنت كندا رفضها القرار الكوبي.", {"120"}),
        ("أعلنت كندا أنها فرضت عقوبات على كوبا.", {"010", "163"}),
        ("أعلنت كندا مقتل دبلوماسي كوبي.", {"010", "180"}),
    ],
)
def test_an_act_announced_leaves_no_statement_of_who_does_it(text: str, codes: set[str], engine: Engine) -> None:
    assert codes == {record.code for record in engine.code(text)}

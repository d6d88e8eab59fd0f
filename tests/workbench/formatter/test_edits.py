from marsad.workbench.formatter.edits import Edit, make_edits
from marsad.workbench.formatter.meaning import Meaning, meaning

TEXT = "a: 1\nb: 2\nc: 3\nd: 4\n"


def said(text: str) -> Meaning:
    found = meaning(text)
    assert found is not None
    return found


def test_edits_that_change_what_is_said_are_left_out_alone() -> None:
    edits = [Edit(3, 4, "'1'"), Edit(8, 9, "5"), Edit(13, 14, "[3"), Edit(18, 19, '"4"')]
    assert "a: '1'\nb: 2\nc: 3\nd: \"4\"\n" == make_edits(TEXT, edits, said(TEXT))


def test_of_edits_that_overlap_the_first_is_made() -> None:
    edits = [Edit(3, 9, '"1"\nb: 2'), Edit(0, 4, "a: '1'")]
    assert TEXT.replace("1", "'1'") == make_edits(TEXT, edits, said(TEXT))


def test_an_edit_that_leaves_its_line_mixed_is_not_worth_making() -> None:
    text = "a: عقد\nb: وقع\n"
    settling = [Edit(2, 6, " 'عقد'", settles=True), Edit(9, 13, "\n  وقع", settles=True)]
    assert "a: عقد\nb:\n  وقع\n" == make_edits(text, settling, said(text))

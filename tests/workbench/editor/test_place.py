import pytest

from marsad.workbench.editor import Place, place_at

TEXT = """\
rules:
  - id: own.meet
    event: {verb: meet, governs: [with, onto]}
    code:
      - cameo: "040"
        when:
          trigger:
            - talk.noun
          source: [@gov]
      - {cameo: }
    source: object.owner | with
    examples:
      - text: |
          التقت روسيا الصين.
        records:
          - {code: "040", source: RUS}
"""


def at(mark: str, offset: int = 0) -> Place:
    before = TEXT[: TEXT.index(mark) + offset]
    return place_at(TEXT, before.count("\n"), len(before) - before.rfind("\n") - 1)


@pytest.mark.parametrize(
    ("mark", "offset", "keys", "name", "step"),
    [
        ("meet,", 1, ("verb", "event", "rules"), "meet", "meet"),
        ("onto", 2, ("governs", "event", "rules"), "onto", "onto"),
        ("040", 0, ("cameo", "code", "rules"), "040", "040"),
        ("talk.noun", 6, ("trigger", "when", "code", "rules"), "talk.noun", "noun"),
        ("@gov", 1, ("source", "when", "code", "rules"), "@gov", "@gov"),
        ("cameo: }", 7, ("cameo", "code", "rules"), "", ""),
        ("owner", 1, ("source", "rules"), "object.owner", "owner"),
        ("RUS", 1, ("source", "records", "examples", "rules"), "RUS", "RUS"),
    ],
)
def test_keys_and_word_are_found(mark: str, offset: int, keys: tuple[str, ...], name: str, step: str) -> None:
    place = at(mark, offset)
    assert (keys, name, step) == (place.keys, place.name.text, place.step.text)


@pytest.mark.parametrize("line", [0, 3, 99])
def test_any_place_is_one(line: int) -> None:
    assert "" == place_at(TEXT, line, 200).name.text
    assert () == place_at("", 0, 0).keys

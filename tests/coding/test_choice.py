"""Which of a rule's codes is chosen by the words of the clause, and by the word that carries the event's noun?"""

import pytest

from coding.packs import coder_of
from marsad.coding.clause_tokens import clause_range, clause_tokens
from marsad.coding.coder import Coder
from marsad.model import Document

RULES = """
pack: choice
rules:
  - id: visit
    title: A visits B
    event: {verb: visit, named: yes}
    source: subject
    target: object | to
    optional: [source, target]
    code:
      - {when: {carrier: refuse}, cameo: none}
      - {when: {quality: political.adjective}, cameo: "035"}
      - {when: {subject: talks}, cameo: "194"}
      - {when: {carrier: [say.announce, intend], clause: talks}, cameo: "036"}
      - {when: {carrier: [say.announce, intend]}, cameo: "030"}
      - {when: {mentions: raid.noun}, cameo: "190"}
      - {when: {clause: [raid.noun, talks]}, cameo: "041"}
      - {cameo: "042"}
    examples:
      - text: |
          زار الرئيس الفرنسي لبنان.
        records:
          - {code: "042", source: FRAGOV, target: LBN}
"""


@pytest.fixture(scope="module")
def choosing(tmp_path_factory: pytest.TempPathFactory) -> Coder:
    return coder_of(RULES, tmp_path_factory.mktemp("choice"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("زارت فرنسا لبنان.", ["042"]),
        # Behind the verb, before it, and in another clause.
        ("زارت فرنسا لبنان بعد غارات.", ["190"]),
        ("بعد الغارات زارت فرنسا لبنان.", ["041"]),
        # The subject, on either side of the verb.
        ("زارت غارات فرنسا لبنان.", ["190"]),
        ("غارات فرنسا زارت لبنان.", ["190"]),
        # The noun of the subject, which names nobody, and another one.
        ("زارت محادثات لبنان.", ["194"]),
        ("زارت فرنسا محادثات لبنان.", ["041"]),
        ("زارت فرنسا لبنان بعد محادثات.", ["041"]),
        ("قالت روسيا إن فرنسا زارت لبنان وعقدت محادثات.", ["042"]),
        ("زارت فرنسا، التي عقدت محادثات، لبنان.", ["042"]),
        # The word that carries the noun, and the one that carries none.
        ("أعلنت فرنسا زيارة لبنان.", ["030"]),
        ("أعلنت فرنسا بعد المحادثات زيارة لبنان.", ["036"]),
        ("تعتزم فرنسا زيارة لبنان.", ["030"]),
        ("رفضت فرنسا زيارة لبنان.", []),
        # An adjective of the noun, and of another one.
        ("انتهت زيارة فرنسا السياسية إلى لبنان.", ["035"]),
        ("انتهت زيارة فرنسا إلى لبنان لإجراء محادثات سياسية.", ["041"]),
        ("زارت فرنسا السياسية لبنان.", ["042"]),
        ("شرعت فرنسا في زيارة لبنان.", ["042"]),
        ("انتهت زيارة فرنسا إلى لبنان.", ["042"]),
        ("أعلنت فرنسا أن روسيا زارت لبنان.", ["042"]),
    ],
)
def test_the_first_choice_whose_words_stand_there_is_taken(choosing: Coder, text: str, expected: list[str]) -> None:
    assert expected == [record.code for record in choosing.code(Document("-", text))]


def test_a_clause_is_all_its_tokens_and_reaches_over_what_interrupts_it(choosing: Coder) -> None:
    ((_, graph),) = choosing.graphs(Document("-", "زارت فرنسا، التي أدانت روسيا، لبنان أمس."))
    words = [token.word.form for token in graph.tokens]
    visit, condemn, yesterday = (words.index(word) for word in ("زارت", "أدانت", "أمس"))
    own, other = clause_tokens(graph, visit), clause_tokens(graph, condemn)
    assert own == clause_tokens(graph, yesterday)
    assert {"زارت", "فرنسا", "لبنان", "أمس"} <= {words[token] for token in own}
    assert {"التي", "أدانت", "روسيا"} <= {words[token] for token in other}
    assert set(own).isdisjoint(other)
    assert (own[0], own[-1] + 1) == clause_range(graph, visit)
    assert condemn in range(*clause_range(graph, visit))

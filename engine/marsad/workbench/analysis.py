"""What can every word of a document mean, as lines of JSON?"""

from typing import Any

from marsad.lexicon import token_as_json
from marsad.model import Document
from marsad.workbench.words import TextReader


def document_as_json(reader: TextReader, document: Document) -> dict[str, Any]:
    """Return a document as `marsad analyse --format jsonl` writes it: id, and tokens with offsets and readings."""
    tokens = [
        token_as_json(token.start, token.end, readings)
        for sentence in reader.sentences(document.text)
        for token, readings in sentence
    ]
    return {"id": document.id, "tokens": tokens}

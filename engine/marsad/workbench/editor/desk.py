"""What is wrong with a file as it stands in the editor, and what do the names in it mean?"""

import re
from pathlib import Path

from marsad.coding import Files, Keeper, Knowledge, without_waiting
from marsad.language import MANIFEST, home_of
from marsad.source import Diagnostic, Diagnostics, SourceError, parse_yaml, runs_right_to_left, texts_in_place
from marsad.workbench.editor.names import Name, definition, describe, describe_word, kinds_at, names_of
from marsad.workbench.editor.place import place_at
from marsad.workbench.selection import select
from marsad.workbench.whole_pack import review

_RULE_FILE = re.compile(r"^(pack|rules|groups|people|organisations|countries):", re.MULTILINE)
_ROOM_OF = {"group": "lexicon", "code": "cameo", "preposition": "clauses"}


class Desk:
    """Answers an editor; what was loaded of a pack stays until its files change."""

    def __init__(self, shipped: Path) -> None:
        self._shipped = shipped
        self._keeper = Keeper()

    def diagnose(self, path: Path, text: str) -> tuple[Diagnostic, ...]:
        """Return the findings about one file with this text, by place; none about YAML that is nothing of a pack."""
        if home_of(path.resolve() / MANIFEST) is None and not _RULE_FILE.search(text):
            return ()
        found = Diagnostics()
        try:
            files = self._files(path)
            if path.resolve() in {file.resolve() for file in files["events"]}:
                with texts_in_place({path: text}):
                    knowledge, of_pack = self._keeper.load(files)
                    of_pack.extend(review(knowledge.rules, knowledge.lexicon, of_pack))
                    found.extend(without_waiting(of_pack, files["events"]))
            else:
                parse_yaml(text, found, file=str(path))
        except SourceError as error:
            found.extend(Diagnostics(error.diagnostics))
        return tuple(diagnostic for diagnostic in found if Path(diagnostic.span.file).resolve() == path.resolve())

    def complete(self, path: Path, text: str, line: int, column: int) -> tuple[Name, ...]:
        """Return the names that can stand at a place; line and column count from 0."""
        kinds = kinds_at(place_at(text, line, column))
        files = self._files(path)
        return names_of(kinds, self._knowledge(files), files["events"]) if kinds else ()

    def hover(self, path: Path, text: str, line: int, column: int) -> str | None:
        """Return what to show beside the word at a place, as Markdown."""
        word = place_at(text, line, column).step.text
        if runs_right_to_left(word):
            return describe_word(word, self._knowledge(self._files(path)))
        name = self._name(path, text, line, column)
        return describe(name, self._knowledge(self._files(path))) if name else None

    def define(self, path: Path, text: str, line: int, column: int) -> tuple[Path, int] | None:
        """Return the file and the line, from 0, in which the name at a place is defined."""
        name = self._name(path, text, line, column)
        # The last file that defines a name is the one that counts: packs come after those that they extend.
        return definition(name, reversed(self._files(path)[_ROOM_OF.get(name.kind, "events")])) if name else None

    def _name(self, path: Path, text: str, line: int, column: int) -> Name | None:
        place = place_at(text, line, column)
        names = {name.name: name for name in self.complete(path, text, line, column)}
        return names.get(place.name.text) or names.get(place.step.text) or names.get(place.step.text.removeprefix("@"))

    def _files(self, path: Path) -> Files:
        return select(self._shipped, [path]).files

    def _knowledge(self, files: Files) -> Knowledge:
        """Return what the files on disk come to, without what has errors."""
        return self._keeper.load(files)[0]

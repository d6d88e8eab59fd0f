"""The desk behind the language server protocol, by which editors ask."""

import asyncio
import importlib.metadata
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import from_fs_path

from marsad.source import Diagnostic
from marsad.workbench.editor import Desk, Word, place_at
from marsad.workbench.formatter import format_text

_PAUSE = 0.3
"""Seconds without a key press after which what is written is checked."""
_SEVERITIES = {"error": types.DiagnosticSeverity.Error, "warning": types.DiagnosticSeverity.Warning}
_ITEM_KINDS = {
    "group": types.CompletionItemKind.Class,
    "code": types.CompletionItemKind.Value,
    "relation": types.CompletionItemKind.Property,
    "set": types.CompletionItemKind.Enum,
    "table": types.CompletionItemKind.Enum,
}


def language_server(desk: Desk) -> Any:
    """Return a server that answers from the desk; its `start_io` runs it on standard input and output."""
    server = LanguageServer("marsad", importlib.metadata.version("marsad"))
    answers = _Answers(server, desk)
    for method, answer in (
        (types.TEXT_DOCUMENT_DID_OPEN, answers.opened),
        (types.TEXT_DOCUMENT_DID_CHANGE, answers.changed),
        (types.TEXT_DOCUMENT_DID_SAVE, answers.saved),
        (types.TEXT_DOCUMENT_DID_CLOSE, answers.closed),
        (types.TEXT_DOCUMENT_HOVER, answers.hover),
        (types.TEXT_DOCUMENT_DEFINITION, answers.definition),
        (types.TEXT_DOCUMENT_FORMATTING, answers.formatting),
        (types.TEXT_DOCUMENT_CODE_ACTION, answers.code_actions),
    ):
        # The library marks what it is given, and a method takes no marks.
        server.feature(method)(partial(answer))
    opening = types.CompletionOptions(trigger_characters=[" ", "[", ".", '"'])
    server.feature(types.TEXT_DOCUMENT_COMPLETION, opening)(partial(answers.completion))
    return server


class _Answers:
    """What is answered to each question of the protocol."""

    def __init__(self, server: Any, desk: Desk) -> None:
        self._server = server
        self._desk = desk

    def opened(self, params: types.DidOpenTextDocumentParams) -> None:
        self._publish(params.text_document.uri)

    async def changed(self, params: types.DidChangeTextDocumentParams) -> None:
        await asyncio.sleep(_PAUSE)
        document = self._document(params.text_document.uri)
        if document.version == params.text_document.version:
            self._publish(document.uri)

    def saved(self, params: types.DidSaveTextDocumentParams) -> None:
        self._publish(params.text_document.uri)

    def closed(self, params: types.DidCloseTextDocumentParams) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=params.text_document.uri, diagnostics=[])
        )

    def completion(self, params: types.CompletionParams) -> list[types.CompletionItem]:
        document, path, line, column = self._asked(params)
        place = place_at(document.source, line, column)
        items = []
        for name in self._desk.complete(path, document.source, line, column):
            word = place.step if name.kind in ("relation", "preposition") else place.name
            edit = types.TextEdit(self._range(document, line, word), name.name)
            kind = _ITEM_KINDS.get(name.kind, types.CompletionItemKind.Constant)
            # Codes are found by their names too.
            sought = f"{name.name} {name.title}" if name.kind == "code" else name.name
            items.append(
                types.CompletionItem(name.name, kind=kind, detail=name.title, filter_text=sought, text_edit=edit)
            )
        return items

    def hover(self, params: types.HoverParams) -> types.Hover | None:
        document, path, line, column = self._asked(params)
        shown = self._desk.hover(path, document.source, line, column)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, shown)) if shown else None

    def definition(self, params: types.DefinitionParams) -> types.Location | None:
        document, path, line, column = self._asked(params)
        found = self._desk.define(path, document.source, line, column)
        uri = from_fs_path(str(found[0].resolve())) if found else None
        if found is None or uri is None:
            return None
        start = types.Position(found[1], 0)
        return types.Location(uri, types.Range(start, start))

    def formatting(self, params: types.DocumentFormattingParams) -> list[types.TextEdit]:
        document = self._document(params.text_document.uri)
        formatted = format_text(document.source, document.path).text
        if formatted is None or formatted == document.source:
            return []
        whole = types.Range(types.Position(0, 0), types.Position(len(document.lines), 0))
        return [types.TextEdit(whole, formatted)]

    def code_actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        uri = params.text_document.uri
        return [
            types.CodeAction(
                f"Write {diagnostic.data}",
                kind=types.CodeActionKind.QuickFix,
                diagnostics=[diagnostic],
                edit=types.WorkspaceEdit({uri: [types.TextEdit(diagnostic.range, str(diagnostic.data))]}),
                is_preferred=True,
            )
            for diagnostic in params.context.diagnostics
            if diagnostic.data is not None
        ]

    def _publish(self, uri: str) -> None:
        document = self._document(uri)
        found = self._desk.diagnose(Path(document.path), document.source)
        shown = [self._shown(document, diagnostic) for diagnostic in found]
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=uri, diagnostics=shown, version=document.version)
        )

    def _shown(self, document: Any, diagnostic: Diagnostic) -> types.Diagnostic:
        span = diagnostic.span
        start = types.Position(span.line - 1, span.column - 1)
        end = types.Position(span.end_line - 1, span.end_column - 1)
        said = f"{diagnostic.message}\n{diagnostic.hint}" if diagnostic.hint else diagnostic.message
        return types.Diagnostic(
            document.position_codec.range_to_client_units(document.lines, types.Range(start, end)),
            said,
            severity=_SEVERITIES[diagnostic.severity],
            code=diagnostic.code,
            source="marsad",
            data=diagnostic.fix,
        )

    def _range(self, document: Any, line: int, word: Word) -> types.Range:
        there = types.Range(types.Position(line, word.start), types.Position(line, word.end))
        found: types.Range = document.position_codec.range_to_client_units(document.lines, there)
        return found

    def _asked(self, params: Any) -> tuple[Any, Path, int, int]:
        document = self._document(params.text_document.uri)
        place = document.position_codec.position_from_client_units(document.lines, params.position)
        return document, Path(document.path), place.line, place.character

    def _document(self, uri: str) -> Any:
        return self._server.workspace.get_text_document(uri)

"""`marsad diff`: what does a change of rules change in these articles?"""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from marsad.cli.exits import Exit
from marsad.cli.input_options import encoding_option, input_format_option
from marsad.cli.loading import findings_shown, terminal
from marsad.cli.options import jobs_option, json_format_option, output_option
from marsad.cli.problems import sorted_out, warn_of_others
from marsad.cli.progress import progress
from marsad.cli.words import DocumentStream
from marsad.formats import open_output
from marsad.reading import ENDINGS, InputFormat

if TYPE_CHECKING:
    from marsad.model import Document
    from marsad.workbench.review import Change


@click.command(
    epilog="""\b
Examples:
  marsad diff shipped my-pack/ news.jsonl                  what a pack of your own changes
  marsad diff HEAD:rules rules news.jsonl --jobs 2         what an edit that is not committed yet changes
  marsad diff v1.2:rules main:rules news.jsonl --html review.html    a page to review the change on
  marsad diff old.jsonl new.jsonl news.jsonl               records made before, by whatever version

`marsad docs review-a-change` goes through a review."""
)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.argument("paths", nargs=-1, required=True, metavar="CORPUS...", type=click.Path(path_type=str))
@click.option(
    "--show",
    "each",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    metavar="N",
    help="In the table: show at most N changes of each group.",
)
@json_format_option
@output_option(
    "--html",
    "page",
    help="Also write this file: a page with every change, with groups that fold and filters.",
)
@jobs_option
@encoding_option
@input_format_option
@click.pass_context
def diff(
    ctx: click.Context,
    old: str,
    new: str,
    paths: tuple[str, ...],
    each: int,
    output_format: str,
    page: Path | None,
    jobs: int,
    encoding: str,
    input_format: InputFormat,
) -> None:
    """Show which records of articles a change of rules gained, lost and changed, by rule and by step.

    OLD and NEW are packs: a folder, the word shipped, or REVISION:FOLDER of a git repository; or two files of records
    (.jsonl, as `marsad code` writes them). CORPUS is what `marsad code` reads.
    """
    if _holds_lines(old) != _holds_lines(new):
        raise click.UsageError("two packs can be compared, or two files of records, but not one with the other", ctx)
    from marsad.workbench.review import changes_as_json, review_pieces

    documents = DocumentStream(paths, encoding, input_format)
    corpus = list(documents)
    of_records = _holds_lines(old)
    compared = _compare_records(ctx, old, new, corpus) if of_records else _compare_packs(ctx, old, new, corpus, jobs)
    if page is not None:
        with open_output(page) as stream:
            stream.writelines(review_pieces(compared.changes, compared.old, compared.new, len(corpus)))
    if output_format == "json":
        from marsad.cli.lines import write_line

        with open_output(None) as stream:
            write_line(stream, changes_as_json(compared.changes, compared.old, compared.new, len(corpus)))
    else:
        from marsad.cli.show_changes import show_changes, show_summary

        with terminal() as console:
            show_changes(console, compared.changes, each)
            show_summary(console, compared.changes, len(corpus))
    ctx.exit(documents.exit_code if compared.is_whole else Exit.INPUT)


def _holds_lines(path: str) -> bool:
    return ENDINGS.get(Path(path).suffix.lower()) == "jsonl"


class _Compared(NamedTuple):
    """What changed, between what, and whether all records could be read."""

    changes: "Sequence[Change]"
    old: str
    new: str
    is_whole: bool = True


def _compare_packs(ctx: click.Context, old: str, new: str, corpus: "Sequence[Document]", jobs: int) -> _Compared:
    from marsad.collector import collector_eased
    from marsad.engine import shipped_pack
    from marsad.workbench.review import UnknownPackError, diff_packs, load_both, named_pack

    with ExitStack() as stack, findings_shown(ctx):
        paths = []
        for name, word in (("OLD", old), ("NEW", new)):
            try:
                paths.append(stack.enter_context(named_pack(word)))
            except UnknownPackError as error:
                raise click.BadParameter(str(error), ctx, param_hint=name) from None
        before, after = load_both(shipped_pack(), *paths)
    collector_eased()
    changes = list(diff_packs(before, after, progress(corpus, len(corpus), "comparing"), jobs=jobs))
    return _Compared(changes, f"{old} ({before.rules.revision})", f"{new} ({after.rules.revision})")


def _compare_records(ctx: click.Context, old: str, new: str, corpus: "Sequence[Document]") -> _Compared:
    from marsad.engine import shipped_pack
    from marsad.workbench.labels_file import read_rows
    from marsad.workbench.review import diff_records, load_segmenter, records_elsewhere

    before, old_is_whole = sorted_out(read_rows(old))
    after, new_is_whole = sorted_out(read_rows(new))
    for file, rows in ((old, before), (new, after)):
        warn_of_others(records_elsewhere(rows, corpus), "the corpus", file)
    with findings_shown(ctx):
        segmenter = load_segmenter(shipped_pack())
    changes = list(diff_records(before, after, progress(corpus, len(corpus), "comparing"), segmenter))
    return _Compared(changes, old, new, old_is_whole and new_is_whole)

"""Tools for those who write rules: check them, run their examples, explain what they did, describe them."""

from marsad.workbench.actor_listing import ActorSentence, ListedActor, list_actors
from marsad.workbench.check import CheckReport, check
from marsad.workbench.comparison import Comparison, Expectation, compare
from marsad.workbench.diagnostic_pages import diagnostic_entry, diagnostics_page
from marsad.workbench.drawing import draw, draw_html, draw_svg
from marsad.workbench.evaluation import Evaluation, code_gold, evaluate
from marsad.workbench.examples import ExampleResult, run_example, run_examples
from marsad.workbench.explain import explain
from marsad.workbench.file_schemas import FILE_MODELS, file_schema
from marsad.workbench.fixes import FixedFile, fixed_files, fixed_text, is_fixable
from marsad.workbench.formatter import Formatted, FormattedFile, format_content, format_files, format_text
from marsad.workbench.harvest import Harvest
from marsad.workbench.harvest_yaml import as_actor_file
from marsad.workbench.hits import Hit, HitCount, count_hits, find_hits, rules_in, with_draft
from marsad.workbench.labels import CodedEvent, GoldDocument, GoldEvent, GoldSentence
from marsad.workbench.labels_file import read_coded, read_gold
from marsad.workbench.listing import CodeLine, GroupLine, RuleLine, list_codes, list_groups, list_rules
from marsad.workbench.reference import rule_reference
from marsad.workbench.review import Change, diff_packs, diff_records, load_both, review_page
from marsad.workbench.rule_notes import explain_rule
from marsad.workbench.sample_file import Sample, load_sample, sample_files
from marsad.workbench.samples import SampleResult, run_sample
from marsad.workbench.sarif import check_json, sarif
from marsad.workbench.unknown_names import UnknownName

__all__ = [
    "FILE_MODELS",
    "ActorSentence",
    "Change",
    "CheckReport",
    "CodeLine",
    "CodedEvent",
    "Comparison",
    "Evaluation",
    "ExampleResult",
    "Expectation",
    "FixedFile",
    "Formatted",
    "FormattedFile",
    "GoldDocument",
    "GoldEvent",
    "GoldSentence",
    "GroupLine",
    "Harvest",
    "Hit",
    "HitCount",
    "ListedActor",
    "RuleLine",
    "Sample",
    "SampleResult",
    "UnknownName",
    "as_actor_file",
    "check",
    "check_json",
    "code_gold",
    "compare",
    "count_hits",
    "diagnostic_entry",
    "diagnostics_page",
    "diff_packs",
    "diff_records",
    "draw",
    "draw_html",
    "draw_svg",
    "evaluate",
    "explain",
    "explain_rule",
    "file_schema",
    "find_hits",
    "fixed_files",
    "fixed_text",
    "format_content",
    "format_files",
    "format_text",
    "is_fixable",
    "list_actors",
    "list_codes",
    "list_groups",
    "list_rules",
    "load_both",
    "load_sample",
    "read_coded",
    "read_gold",
    "review_page",
    "rule_reference",
    "rules_in",
    "run_example",
    "run_examples",
    "run_sample",
    "sample_files",
    "sarif",
    "with_draft",
]

"""Tools for those who write rules: check them, run their examples, explain what they did, describe them."""

from marsad.workbench.actor_listing import ActorSentence, ListedActor, list_actors
from marsad.workbench.check import CheckReport, check
from marsad.workbench.comparison import Comparison, Expectation, compare
from marsad.workbench.examples import ExampleResult, run_example, run_examples
from marsad.workbench.explain import explain
from marsad.workbench.harvest import Harvest
from marsad.workbench.harvest_yaml import as_actor_file
from marsad.workbench.listing import RuleLine, list_rules, rule_schema
from marsad.workbench.reference import rule_reference
from marsad.workbench.sample_file import Sample, load_sample, sample_files
from marsad.workbench.samples import SampleResult, run_sample
from marsad.workbench.trace import trace_rule, trigger_tests
from marsad.workbench.unknown_names import UnknownName

__all__ = [
    "ActorSentence",
    "CheckReport",
    "Comparison",
    "ExampleResult",
    "Expectation",
    "Harvest",
    "ListedActor",
    "RuleLine",
    "Sample",
    "SampleResult",
    "UnknownName",
    "as_actor_file",
    "check",
    "compare",
    "explain",
    "list_actors",
    "list_rules",
    "load_sample",
    "rule_reference",
    "rule_schema",
    "run_example",
    "run_examples",
    "run_sample",
    "sample_files",
    "trace_rule",
    "trigger_tests",
]

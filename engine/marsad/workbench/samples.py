"""Do the sample articles still give what a trained coder would write down?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from marsad.coding import Coder
from marsad.model import EventRecord
from marsad.workbench.comparison import Comparison, Expectation, compare
from marsad.workbench.sample_file import Forbidden, Sample
from marsad.workbench.stopped import Stopped, stopped


@dataclass(frozen=True, slots=True)
class SampleResult:
    """What became of one sample article.

    `comparison` counts neither known gaps nor allowed records as differences; `todo` are the known gaps that stayed
    open, `mended` those that closed, `allowed` the defensible records that came, `forbidden` those that must not;
    `stops` are the matches that gave no record, looked up where something differs.
    """

    sample: Sample
    comparison: Comparison
    todo: tuple[Expectation, ...]
    mended: tuple[Expectation, ...]
    allowed: tuple[EventRecord, ...]
    forbidden: tuple[tuple[Forbidden, EventRecord], ...]
    stops: tuple[Stopped, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether everything required came and nothing that is neither required nor allowed."""
        return self.comparison.equal and not self.forbidden


def run_sample(coder: Coder, sample: Sample) -> SampleResult:
    """Code the article and compare."""
    found = list(coder.outcomes(sample.document))
    result = judge(sample, [record for _, outcomes in found for outcome in outcomes for record in outcome.records])
    return result if result.comparison.equal else replace(result, stops=stopped(found, coder.knowledge.rules))


def judge(sample: Sample, records: Sequence[EventRecord]) -> SampleResult:
    """Compare an article's records with what is expected of it."""
    required = compare(sample.records, records)
    allowed = compare(sample.allowed, required.unexpected)
    return SampleResult(
        sample=sample,
        comparison=replace(
            required,
            missing=tuple(wish for wish in required.missing if not wish.todo),
            unexpected=allowed.unexpected,
        ),
        todo=tuple(wish for wish in required.missing if wish.todo),
        mended=tuple(wish for wish, _ in required.matched if wish.todo),
        allowed=tuple(record for _, record in allowed.matched),
        forbidden=tuple((rule, record) for record in records for rule in sample.never if rule.fits(record)),
    )

"""How does it look at a terminal where the time of coding went?"""

from rich.console import Console
from rich.text import Text

from marsad.cli.lines import print_heading, print_table
from marsad.workbench.profiling import STEPS, Profile, RuleTime


def show_profile(console: Console, found: Profile, most: int) -> None:
    """Print sentences a second, the time of each step, and the slowest rules with what made them slow."""
    print_heading(
        console, f"{found.documents:,} documents, {found.sentences:,} sentences, {found.characters:,} characters"
    )
    passes = (("with a new engine", found.cold), ("again", found.warm), ("again, while measured", found.measured))
    rows = [(f"{seconds:.2f}", f"{_rate(found.sentences, seconds):,.0f}", name) for name, seconds in passes]
    print_table(console, ("seconds", "sentences/s", "pass"), rows)
    overhead = f"measuring added {found.overhead:.0%}: the shares below are of the measured pass"
    console.print(Text(f"{overhead}\n", style="dim"), soft_wrap=True)
    steps = [
        (step, f"{seconds:.2f}", _share(seconds, found.measured), STEPS[step]) for step, seconds in found.steps.items()
    ]
    print_table(console, ("step", "seconds", "%", "what it does"), steps)
    console.print()
    slowest = found.rules[:most]
    rules = [(each.rule, f"{each.seconds:.3f}", str(each.tried), str(each.matched), _reason(each)) for each in slowest]
    print_table(console, ("rule", "seconds", "tried", "matched", "why"), rules)
    left = found.rules[most:]
    if left:
        rest = f"{len(left):,} more rules: {sum(each.seconds for each in left):.3f} seconds"
        console.print(Text(rest, style="dim"), soft_wrap=True)


def _reason(each: RuleTime) -> str:
    """What takes the time: coding what matched, or being tried in vain, at which word most."""
    if each.coding > each.matching:
        return "coding its matches"
    # The word is Arabic, and stands at the end of the line.
    return f"tried {each.at_trigger} times at {each.trigger}"


def _rate(count: int, seconds: float) -> float:
    return count / seconds if seconds else 0.0


def _share(seconds: float, whole: float) -> str:
    return f"{100 * seconds / whole:.0f}" if whole else "0"

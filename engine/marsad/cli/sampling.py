"""How does a command show some of what it found, drawn by chance?"""

import click

sample_option = click.option(
    "--sample",
    type=click.IntRange(min=1),
    metavar="N",
    help="Show only N, drawn by chance; all are counted.",
)
seed_option = click.option(
    "--seed",
    type=int,
    default=0,
    show_default=True,
    metavar="S",
    help="Another number draws others; the same one draws the same.",
)

"""`marsad serve`: how do programs elsewhere, and people with a browser, ask the engine?"""

import socket
from pathlib import Path

import click

from marsad.cli.loading import load_engine, named_or_configured
from marsad.cli.options import rules_option


@click.command(
    epilog="""\b
Examples:
  pip install 'marsad[serve]'       the libraries that it stands on
  marsad serve                      a page to try a text on http://127.0.0.1:8000, and JSON for programs
  marsad serve --port 9000 --jobs 2
      two processes on another port
  curl -H 'Content-Type: application/json' --data '{"documents": [{"text": "..."}]}' http://127.0.0.1:8000/code
      the records of a text

`marsad docs serving` describes what it answers, and /openapi.json does so to programs."""
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at; 0.0.0.0 is every one.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes a free one.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Answer with this many processes."
)
@click.option("--most-bytes", type=click.IntRange(min=1), metavar="N", help="A request may have so many.")
@click.option("--most-documents", type=click.IntRange(min=1), metavar="N", help="A request may have so many.")
@click.option("--most-characters", type=click.IntRange(min=1), metavar="N", help="A text may have so many.")
@click.option(
    "--most-seconds", type=click.FloatRange(min=0, min_open=True), metavar="S", help="An answer may take so long."
)
@rules_option
@click.pass_context
def serve(
    ctx: click.Context,
    host: str,
    port: int,
    jobs: int,
    most_bytes: int | None,
    most_documents: int | None,
    most_characters: int | None,
    most_seconds: float | None,
    rule_paths: tuple[Path, ...],
) -> None:
    """Answer over HTTP: records, graphs and reasons as JSON, and a page on which to try a text.

    It asks nobody who they are, and speaks no TLS: before it listens at more than this machine, put a proxy in front.
    """
    from marsad.serving import Limits, serve_in_processes
    from marsad.serving import serve as serve_alone

    usual = Limits()
    limits = Limits(
        size=most_bytes or usual.size,
        documents=most_documents or usual.documents,
        characters=most_characters or usual.characters,
        seconds=most_seconds or usual.seconds,
    )
    packs = named_or_configured(ctx, rule_paths)
    with _listening(ctx, host, port) as listening:
        engine = load_engine(ctx, packs)
        name, taken = listening.getsockname()[:2]
        address = f"http://{f'[{name}]' if ':' in name else name}:{taken}/"
        if jobs == 1:
            click.echo(address, err=True)
            serve_alone(engine, limits, listening)
            return
    # Each process listens itself; here it was only seen that they can.
    click.echo(address, err=True)
    serve_in_processes(packs, limits, name, taken, jobs)


def _listening(ctx: click.Context, host: str, port: int) -> socket.socket:
    """Return a socket on which connections wait; where none can be had, the command ends."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise click.BadParameter(
            f"{host}:{port}: {error.strerror or error}", ctx, param_hint="--host, --port"
        ) from None

"""`marsad lsp`: what does an editor want to know while rules are written?"""

import click


@click.command(
    epilog="""\b
Examples:
  pip install 'marsad[lsp]'         the library that it stands on
  marsad lsp                        what an editor starts; it speaks on standard input and output

`marsad docs editors` shows how VS Code, Neovim, Helix and Emacs are told to start it."""
)
def lsp() -> None:
    """Answer an editor: findings while typing with their fixes, names to choose from, what they mean, where they stand.

    It speaks the Language Server Protocol on standard input and output, and reads the pack around each file.
    """
    from marsad.formats import need

    need("pygls", "lsp")
    need("lsprotocol", "lsp")
    from marsad.cli.language_server import language_server
    from marsad.engine import shipped_pack
    from marsad.workbench.editor import Desk

    language_server(Desk(shipped_pack())).start_io()

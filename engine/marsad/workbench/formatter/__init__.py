"""Repairs pack files, so that no line mixes Arabic with structure."""

from marsad.workbench.formatter.files import FormattedFile, format_content, format_files
from marsad.workbench.formatter.formatting import Formatted, format_text

__all__ = ["Formatted", "FormattedFile", "format_content", "format_files", "format_text"]

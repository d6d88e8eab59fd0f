"""How the pages beside this folder become a site; `docs/index.md` has the command."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "Marsad"
html_title = "Marsad"
extensions = ["myst_parser", "contents", "right_to_left"]
exclude_patterns = ["site"]
nitpicky = True
myst_heading_anchors = 4

contents = {
    "Begin": ["first-rule", "own-packs", "editors", "command-line", "records", "input-and-output", "report"],
    "Embed": ["embedding", "serving", "many-machines", "scaling"],
    "Write": ["writing-rules", "rule-reference", "diagnostics", "lexicon", "actors"],
    "Test": ["regression-test-your-rules", "variations", "review-a-change", "evaluation", "seed-article"],
    "Understand": ["how-it-works", "glossary", "names"],
}

html_theme = "furo"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False

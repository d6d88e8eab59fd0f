"""How long do the fuzz targets try? MARSAD_FUZZ says with how many examples; without it, briefly."""

import os

from hypothesis import settings

bounded = settings(max_examples=int(os.environ.get("MARSAD_FUZZ", "60")))

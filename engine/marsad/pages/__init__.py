"""What pages for a browser share: text that stays text, marked stretches of it, colours, and a closed policy."""

from marsad.pages.assets import MADE_BY, SHARED_STYLE, allowed, asset, script

__all__ = ["MADE_BY", "SHARED_STYLE", "allowed", "asset", "script"]

"""What pages for a browser share: text that stays text, marked stretches of it, colours, and a closed policy."""

from marsad.pages.assets import SHARED_STYLE, allowed, asset, script

__all__ = ["SHARED_STYLE", "allowed", "asset", "script"]
